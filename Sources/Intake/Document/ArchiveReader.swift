import ReportModel

/// Reads a file that is an archive.
struct ArchiveReader {
    let context: IntakeContext
    let file: String
    let progress: ((Int) -> Void)?

    /// Archives whose tables are not read.
    private static let otherKinds = [
        (member: "word/document.xml", name: "tệp Word"), (member: "ppt/presentation.xml", name: "tệp PowerPoint"),
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
        let format = DocumentFormat.xlsx
        do {
            let archive = try ZipArchive(bytes, limits: context.limits)
            if let unread = unread(archive) {
                book.report(unread)
            } else {
                let document = try Workbook(archive, limits: context.limits)
                try TableDocumentReader(document, file: file, book: book, progress: progress).read()
            }
        } catch {
            book.report(error.finding(in: file, format: format, limits: context.limits))
        }
        return format.rawValue
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
