import ReportModel

/// Reads a file that is an archive: a workbook, a Word or LibreOffice document, each known by a member that only it has.
struct ArchiveReader {
    let context: IntakeContext
    let file: String
    let progress: ((Int) -> Void)?

    /// Archives whose tables are not read.
    private static let otherKinds = [
        (member: "ppt/presentation.xml", name: "tệp PowerPoint"),
        (member: "xl/workbook.bin", name: "tệp Excel nhị phân (.xlsb)"),
        (member: "content.xml", name: "tệp LibreOffice (.ods, .odt)"),
    ]

    /// Whether an archive is a pack of other files rather than a document.
    private static func isPack(_ archive: ZipArchive) -> Bool {
        !archive.names.isEmpty && !archive.contains("[Content_Types].xml")
    }

    /// Reads the archive.
    ///
    /// - Returns: the format's name.
    func read(_ bytes: [UInt8], into book: DraftBook) -> String {
        var format = DocumentFormat.xlsx
        do {
            let archive = try ZipArchive(bytes, limits: context.limits)
            if archive.contains("word/document.xml") { format = .docx }
            if format == .xlsx, let unread = unread(archive) {
                book.report(unread)
            } else {
                let document = try open(archive, format)
                try TableDocumentReader(document, file: file, book: book, progress: progress).read()
            }
        } catch {
            book.report(error.finding(in: file, format: format, limits: context.limits))
        }
        return format.rawValue
    }

    private func open(_ archive: ZipArchive, _ format: DocumentFormat) throws(WorkbookFault) -> any TableDocument {
        switch format {
        case .docx:
            TextDocument(try WordDocument.blocks(archive, limits: context.limits), format: .docx, file: file) {
                HeaderFinder(lookup: context.lookup).find(in: $0) != nil
            }
        default: try Workbook(archive, limits: context.limits)
        }
    }

    private func unread(_ archive: ZipArchive) -> Diagnostic? {
        if let other = ArchiveReader.otherKinds.first(where: { archive.contains($0.member) }) {
            return Diagnostic(
                .error, .unsupported, at: SourcePlace(file), "Đây là \(other.name), không đọc được số liệu",
                expected: "tệp .xlsx, .csv hoặc .json", hint: "Mở tệp, chọn lưu dạng Excel (.xlsx) rồi gửi lại")
        }
        guard ArchiveReader.isPack(archive) else { return nil }
        return Diagnostic(
            .error, .unsupported, at: SourcePlace(file), "Đây là tệp nén ZIP, không phải sổ tính Excel",
            expected: "tệp .xlsx, .csv hoặc .json", hint: "Giải nén, rồi gửi từng tệp bên trong")
    }
}
