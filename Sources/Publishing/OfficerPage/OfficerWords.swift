internal import ReportModel

/// What a failure means to the officer who waits for the document: one Vietnamese sentence, without path, code or English.
/// The operator has all of it in the run record and on the terminal.
enum OfficerWords {
    static func sentence(for cause: Diagnostic?) -> String {
        guard let cause else { return other }
        if cause.code == "document.glyph" || cause.code == "pdf.glyph" {
            let character = cause.found.map { " \($0)" } ?? ""
            return "Có ký tự\(character) mà phông chữ của báo cáo không in được; cần đơn vị gửi lại nội dung đó"
        }
        return sentences.first { cause.code.hasPrefix($0.code) }?.words ?? other
    }

    private static let other = "Chương trình gặp lỗi khi lập văn bản này; đề nghị báo cán bộ kỹ thuật"

    /// By the beginning of the code.
    private static let sentences: [(code: String, words: String)] = [
        ("document.too-wide", "Có nội dung quá dài so với chỗ dành cho nó trên trang; đề nghị báo cán bộ kỹ thuật sửa mẫu"),
        ("document.too-tall", "Có phần nội dung dài quá một trang; đề nghị báo cán bộ kỹ thuật sửa mẫu"),
        ("document.ended-program", "Chương trình dừng đột ngột khi lập văn bản này; đề nghị báo cán bộ kỹ thuật"),
        ("document.no-part", "Máy được giao lập văn bản này chưa lập xong; văn bản sẽ có sau lần chạy tới"),
        ("document.unknown", "Đơn vị hoặc mẫu báo cáo không còn trong đợt này"),
        ("layout.", "Mẫu báo cáo có lỗi; đề nghị báo cán bộ kỹ thuật sửa mẫu"),
        ("style.", "Mẫu báo cáo có lỗi; đề nghị báo cán bộ kỹ thuật sửa mẫu"),
        ("fonts.", "Máy thiếu phông chữ của báo cáo; đề nghị báo cán bộ kỹ thuật cài đặt"),
        ("file.", "Không ghi được tệp (ổ đĩa đầy hoặc thư mục không cho ghi); đề nghị báo cán bộ kỹ thuật"),
        ("ledger.", "Không đọc được sổ dữ liệu của đợt; đề nghị báo cán bộ kỹ thuật"),
    ]
}
