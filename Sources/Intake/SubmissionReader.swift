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
    ///   - progress: called with the number of rows read so far, every thousand rows and at the end.
    public static func read(_ file: InboxFile, context: IntakeContext, progress: ((Int) -> Void)? = nil) -> ReadResult {
        guard file.bytes.count <= context.limits.fileBytes else {
            return refused(
                file, .tooLarge, "Tệp lớn quá mức", found: "\(grouped(file.bytes.count)) byte",
                expected: "tối đa \(grouped(context.limits.fileBytes)) byte", hint: "Chia thành nhiều tệp nhỏ hơn")
        }
        switch FileKind(file) {
        case .empty:
            return refused(file, .empty, "Tệp trống, không có gì bên trong", hint: "Mở lại tệp, lưu rồi gửi lại")
        case .other(let name):
            return refused(
                file, .unsupported, "Đây là \(name), không đọc được số liệu", expected: "tệp .xlsx, .csv hoặc .json",
                hint: name.contains("Excel")
                    ? "Mở tệp bằng Excel, bỏ mật khẩu nếu có, chọn lưu dạng Excel Workbook (.xlsx) rồi gửi lại"
                    : "Ghi số liệu vào biểu mẫu Excel của đợt, lưu dạng .xlsx rồi gửi lại")
        case .text: return readText(file, context, progress)
        case .archive:
            let book = DraftBook(context: context)
            let format = ArchiveReader(context: context, file: file.name, progress: progress).read(file.bytes, into: book)
            return book.result(file: file.name, format: format, encoding: nil)
        }
    }

    private static func readText(_ file: InboxFile, _ context: IntakeContext, _ progress: ((Int) -> Void)?) -> ReadResult {
        let book = DraftBook(context: context)
        let text = SourceEncoding.decode(file.bytes, file: file.name, book: book)
        if FileKind.looksLikeJSON(text.utf8, name: file.name) {
            JSONReader(context: context, file: file.name, progress: progress).read(text.utf8, into: book)
            return book.result(file: file.name, format: "json", encoding: text.encoding)
        }
        let reader = CSVReader(context: context, file: file.name, progress: progress)
        let format = reader.read(text.utf8, into: book)
        return book.result(file: file.name, format: format, encoding: text.encoding)
    }

    private static func refused(
        _ file: InboxFile, _ code: FindingCode, _ message: String, found: String? = nil, expected: String? = nil,
        hint: String? = nil
    ) -> ReadResult {
        let finding = Diagnostic(
            .error, code, at: SourcePlace(file.name), message, found: found, expected: expected, hint: hint)
        return ReadResult(findings: [finding], format: "unknown")
    }
}
