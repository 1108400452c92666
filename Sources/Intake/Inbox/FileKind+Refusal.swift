import ReportModel

extension FileKind {
    /// What the sender of a file that is not read is told: what it is, and the way out that is right for it.
    struct Refusal {
        /// `tệp Word`, to end a sentence with.
        var name: String
        var wayOut: String

        func finding(in file: String) -> Diagnostic {
            Diagnostic(
                .error, .unsupported, at: SourcePlace(file), "Đây là \(name), không đọc được số liệu",
                expected: FileKind.readable, hint: wayOut)
        }
    }

    /// What may be sent.
    static let readable = "tệp .xlsx, .xls, .ods, .docx, .csv hoặc .json"

    /// `nil` for what is read.
    var refusal: Refusal? {
        switch self {
        case .empty, .text, .archive, .workbook, .word, .openSpreadsheet, .spreadsheetXML, .webPage: nil
        case .binaryWorkbook: Refusal(name: "tệp Excel nhị phân (.xlsb)", wayOut: Refusal.saveInExcel)
        case .legacyWorkbook: Refusal(name: "tệp Excel 4.0 trở về trước", wayOut: Refusal.saveInExcel)
        case .webArchive: Refusal(name: "trang web lưu thành một tệp (.mht)", wayOut: Refusal.saveInExcel)
        case .protectedDocument:
            Refusal(
                name: "tệp Excel hoặc Word có mật khẩu",
                wayOut:
                    "Mở tệp bằng mật khẩu, vào Tệp – Thông tin – Bảo vệ (File – Info – Protect), xóa mật khẩu, lưu lại dạng .xlsx rồi gửi lại"
            )
        case .legacyWord:
            Refusal(
                name: "tệp Word đời cũ (.doc)",
                wayOut: "Chép số liệu trong bảng sang biểu mẫu Excel của đợt rồi gửi biểu mẫu đó")
        case .richText:
            Refusal(name: "tệp văn bản RTF", wayOut: "Chép số liệu trong bảng sang biểu mẫu Excel của đợt rồi gửi biểu mẫu đó")
        case .presentation, .legacyPresentation:
            Refusal(
                name: "tệp trình chiếu PowerPoint", wayOut: "Ghi số liệu vào biểu mẫu Excel của đợt rồi gửi biểu mẫu đó")
        case .openText:
            Refusal(
                name: "tệp LibreOffice Writer (.odt)",
                wayOut: "Chép số liệu trong bảng sang biểu mẫu Excel của đợt rồi gửi biểu mẫu đó")
        case .appleNumbers:
            Refusal(
                name: "tệp Numbers của Apple", wayOut: "Trong Numbers chọn Tệp – Xuất sang – Excel, dạng .xlsx, rồi gửi tệp đó")
        case .pack: Refusal(name: "tệp nén ZIP", wayOut: Refusal.unpack)
        case .rar: Refusal(name: "tệp nén RAR", wayOut: Refusal.unpack)
        case .sevenZip: Refusal(name: "tệp nén 7z", wayOut: Refusal.unpack)
        case .gzip: Refusal(name: "tệp nén gzip", wayOut: Refusal.unpack)
        case .protectedArchive:
            Refusal(name: "tệp nén có mật khẩu", wayOut: "Giải nén bằng mật khẩu, rồi gửi từng tệp bên trong, không nén lại")
        case .message, .outlookMessage:
            Refusal(
                name: self == .message ? "thư điện tử (.eml)" : "thư Outlook (.msg)",
                wayOut: "Mở thư, lưu tệp báo cáo đính kèm ra máy, rồi gửi chính tệp đó")
        case .pdf:
            Refusal(
                name: "tệp PDF", wayOut: "Gửi tệp Excel gốc đã dùng để làm tệp PDF, hoặc ghi số liệu vào biểu mẫu Excel của đợt"
            )
        case .picture(let format):
            Refusal(
                name: "ảnh \(format)", wayOut: "Ảnh không thay được số liệu: gõ số liệu vào biểu mẫu Excel của đợt rồi gửi lại")
        case .shortcut:
            Refusal(name: "lối tắt, không phải là tệp báo cáo", wayOut: "Tìm tệp báo cáo mà lối tắt trỏ tới, gửi chính tệp đó")
        case .onlineSheet:
            Refusal(
                name: "lối tắt đến Google Trang tính",
                wayOut: "Mở trang tính, chọn Tệp – Tải xuống – Microsoft Excel (.xlsx), gửi tệp tải về")
        case .xml: Refusal(name: "tệp XML", wayOut: Refusal.form)
        case .program: Refusal(name: "tệp chương trình", wayOut: "Xem lại có gửi nhầm tệp; gửi biểu mẫu Excel của đợt")
        case .compound: Refusal(name: "tệp của chương trình đời cũ", wayOut: Refusal.form)
        }
    }
}

extension FileKind.Refusal {
    fileprivate static let form = "Ghi số liệu vào biểu mẫu Excel của đợt, lưu dạng .xlsx rồi gửi lại"
    fileprivate static let saveInExcel =
        "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi gửi tệp mới lưu"
    fileprivate static let unpack = "Giải nén, rồi gửi từng tệp báo cáo bên trong"
}
