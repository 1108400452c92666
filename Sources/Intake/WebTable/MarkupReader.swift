import ReportModel

/// Reads web pages and Excel's XML of 2003, which programs save under the name of a workbook too.
struct MarkupReader {
    let context: IntakeContext
    let file: String
    let watch: ReadingWatch

    /// Reads the file; `isWorkbook` says that it is Excel's XML.
    ///
    /// - Returns: the format's name, and the encoding of a page.
    func read(_ bytes: [UInt8], isWorkbook: Bool, into book: DraftBook) -> (format: String, encoding: String?) {
        let format = isWorkbook ? DocumentFormat.spreadsheetML : .html
        var encoding: String?
        do throws(WorkbookFault) {
            let document: any TableDocument
            if isWorkbook {
                // The XML names its encoding itself.
                document = try SpreadsheetML(bytes, limits: context.limits)
            } else {
                let text = SourceEncoding.decode(bytes, file: file, book: book)
                encoding = text.encoding
                let page = WebPageParser(text.utf8, limits: context.limits)
                guard !page.isTooLarge else {
                    throw WorkbookFault(kind: .tooLarge(limit: context.limits.sharedTextBytes), member: "")
                }
                document = TextDocument(page.text, format: .html, file: file) {
                    HeaderFinder(lookup: context.lookup).find(in: $0) != nil
                }
            }
            try TableDocumentReader(document, file: file, book: book, watch: watch).read()
        } catch {
            book.report(error.finding(in: file, format: format, limits: context.limits))
        }
        return (format.rawValue, encoding)
    }
}
