import ReportModel

/// Reads one file of the inbox, whatever it is.
///
/// It never throws and never crashes: whatever the bytes, what cannot be taken is told in findings, all in one pass.
public enum SubmissionReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: name and bytes; the name serves messages only.
    ///   - context: the campaign and its units.
    ///   - tellsFates: whether the result tells what became of every cell.
    ///   - progress: called with the number of rows read so far, every thousand rows and at the end.
    ///   - isCancelled: asked often; once it says so, reading ends soon and the result is marked
    ///     (``ReadResult/isCancelled``).
    public static func read(
        _ file: InboxFile, context: IntakeContext, tellsFates: Bool = false, progress: ((Int) -> Void)? = nil,
        isCancelled: (() -> Bool)? = nil
    ) -> ReadResult {
        var result = read(
            file, DraftBook(context: context, recordsFates: tellsFates),
            ReadingWatch(progress: progress, isCancelled: isCancelled))
        result.isCancelled = isCancelled?() ?? false
        let units = result.submissions.map(\.submission.unit)
        if let doubt = FileOwner(context: context).doubt(about: file.name, units: units) { result.findings.append(doubt) }
        return result
    }

    private static func read(_ file: InboxFile, _ book: DraftBook, _ watch: ReadingWatch) -> ReadResult {
        let context = book.context
        guard file.bytes.count <= context.limits.fileBytes else {
            return refused(file, FileFinding.tooLarge(file.bytes.count, limit: context.limits.fileBytes))
        }
        let kind = FileKind(file)
        switch kind {
        case .empty:
            return refused(file, FileFinding.blank)
        case .text: return readText(file, book, watch)
        case .legacyWorkbook where file.bytes.starts(with: CompoundFile.signature),
            // Too broken to tell what it is; its name must do.
            .compound where file.name.lowercased().hasSuffix(".xls"):
            CompoundReader(context: context, file: file.name, watch: watch).read(file.bytes, into: book)
            return book.result(file: file.name, format: DocumentFormat.xls.rawValue, encoding: nil)
        case .webPage, .spreadsheetXML:
            let reader = MarkupReader(context: context, file: file.name, watch: watch)
            let (format, encoding) = reader.read(file.bytes, isWorkbook: kind == .spreadsheetXML, into: book)
            return book.result(file: file.name, format: format, encoding: encoding)
        case .pdf:
            if PDFReader(context: context, file: file.name).read(file.bytes, into: book) {
                return book.result(file: file.name, format: "pdf", encoding: nil)
            }
            return refused(file, RefusalFinding.pdf)
        case .archive:
            let format = ArchiveReader(context: context, file: file.name, watch: watch).read(file.bytes, into: book)
            return book.result(file: file.name, format: format, encoding: nil)
        default:
            return kind.refusal(named: file.name).map { refused(file, $0) } ?? ReadResult(format: "unknown")
        }
    }

    private static func readText(_ file: InboxFile, _ book: DraftBook, _ watch: ReadingWatch) -> ReadResult {
        let context = book.context
        let text = SourceEncoding.decode(file.bytes, file: file.name, book: book)
        if FileKind.looksLikeJSON(text.utf8, name: file.name) {
            JSONReader(context: context, file: file.name, watch: watch).read(text.utf8, into: book)
            return book.result(file: file.name, format: "json", encoding: text.encoding)
        }
        let reader = CSVReader(context: context, file: file.name, watch: watch)
        let format = reader.read(text.utf8, into: book)
        return book.result(file: file.name, format: format, encoding: text.encoding)
    }

    private static func refused(_ file: InboxFile, _ finding: some Finding) -> ReadResult {
        ReadResult(findings: [Diagnostic(finding, at: SourcePlace(file.name))], format: "unknown")
    }
}
