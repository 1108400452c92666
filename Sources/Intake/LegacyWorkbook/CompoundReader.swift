import ReportModel

/// Reads a compound file that is a workbook of Excel 97–2003, or too broken to tell.
struct CompoundReader {
    let context: IntakeContext
    let file: String
    let watch: ReadingWatch

    func read(_ bytes: [UInt8], into book: DraftBook) {
        do {
            let workbook = try LegacyWorkbook(CompoundFile(bytes), file: file, limits: context.limits)
            try TableDocumentReader(workbook, file: file, book: book, watch: watch).read()
        } catch let error where error.kind == .missing {
            // Whole, but what is in it is no workbook.
            book.report(RefusalFinding.oldProgram, at: SourcePlace(file))
        } catch {
            book.report(error.finding(in: file, format: .xls, limits: context.limits))
        }
    }
}
