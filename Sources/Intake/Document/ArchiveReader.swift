import ReportModel

/// Reads a file that is an archive: a workbook, a Word or LibreOffice document, each known by a member that only it has.
struct ArchiveReader {
    let context: IntakeContext
    let file: String
    let watch: ReadingWatch

    /// Reads the archive.
    ///
    /// - Returns: the format's name.
    func read(_ bytes: [UInt8], into book: DraftBook) -> String {
        var format = DocumentFormat.xlsx
        do {
            let archive = try ZipArchive(bytes, limits: context.limits, isCancelled: watch.isCancelled)
            let kind = FileKind(of: archive)
            if kind == .word { format = .docx }
            if kind == .openSpreadsheet { format = .ods }
            if let refusal = kind.refusal {
                book.report(refusal.finding(in: file))
            } else {
                let document = try open(archive, format)
                try TableDocumentReader(document, file: file, book: book, watch: watch).read()
            }
        } catch {
            // Whoever cancelled does not want to hear of it.
            guard error.kind != .cancelled else { return format.rawValue }
            book.report(error.finding(in: file, format: format, limits: context.limits))
        }
        return format.rawValue
    }

    /// The document in an archive, for a look at its first rows; `nil` when it cannot be opened or is of a kind that is not
    /// read.
    func document(_ bytes: [UInt8]) -> (any TableDocument)? {
        guard let archive = try? ZipArchive(bytes, limits: context.limits, isCancelled: watch.isCancelled) else { return nil }
        let kind = FileKind(of: archive)
        let format = kind == .word ? DocumentFormat.docx : kind == .openSpreadsheet ? .ods : .xlsx
        return kind.refusal == nil ? try? open(archive, format) : nil
    }

    private func open(_ archive: ZipArchive, _ format: DocumentFormat) throws(WorkbookFault) -> any TableDocument {
        switch format {
        case .docx:
            TextDocument(try WordDocument.blocks(archive, limits: context.limits), format: .docx, file: file) {
                HeaderFinder(lookup: context.lookup).find(in: $0) != nil
            }
        case .ods: try OpenDocumentWorkbook(archive, limits: context.limits)
        default: try Workbook(archive, limits: context.limits)
        }
    }
}
