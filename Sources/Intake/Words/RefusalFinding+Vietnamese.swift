extension RefusalFinding {
    var vietnamese: FindingWords {
        let (name, wayOut) = vietnameseParts
        return FindingWords(
            "Đây là " + name + ", không đọc được số liệu",
            expected: isLocked ? "tệp không có mật khẩu" : "tệp .xlsx, .xls, .ods, .docx, .csv hoặc .json", hint: wayOut)
    }

    /// What the file is, to go on in a sentence, and the way out that is right for it.
    private var vietnameseParts: (name: Sentence, wayOut: Sentence) {
        switch self {
        case .binaryWorkbook: ("tệp Excel nhị phân (.xlsb)", RefusalFinding.saveInExcel)
        case .excel4: ("tệp Excel 4.0 trở về trước", RefusalFinding.saveInExcel)
        case .excel95: ("tệp Excel 5.0/95, cũ hơn Excel 97", RefusalFinding.saveInExcel)
        case .webArchive: ("trang web lưu thành một tệp (.mht)", RefusalFinding.saveInExcel)
        case .legacyWord: ("tệp Word đời cũ (.doc)", RefusalFinding.saveInWord)
        case .richText: ("tệp văn bản RTF", RefusalFinding.saveInWord)
        case .openText:
            (
                "tệp LibreOffice Writer (.odt)",
                "Mở tệp bằng LibreOffice, chọn Tệp – Lưu thành (Save As), kiểu Word (.docx), rồi gửi tệp mới lưu"
            )
        case .presentation:
            ("tệp trình chiếu PowerPoint", "Ghi số liệu vào biểu mẫu Excel của đợt rồi gửi biểu mẫu đó")
        case .appleNumbers:
            ("tệp Numbers của Apple", "Trong Numbers chọn Tệp – Xuất sang – Excel, dạng .xlsx, rồi gửi tệp đó")
        case .locked(let document): document.vietnameseParts
        case .lockedArchive: ("tệp nén có mật khẩu", RefusalFinding.unlock)
        case .lockedMember: ("tệp nằm trong một tệp nén có mật khẩu", RefusalFinding.unlock)
        case .zip: ("tệp nén ZIP", RefusalFinding.unpack)
        case .rar: ("tệp nén RAR", RefusalFinding.unpack)
        case .sevenZip: ("tệp nén 7z", RefusalFinding.unpack)
        case .gzip: ("tệp nén gzip", RefusalFinding.unpack)
        case .message: ("thư điện tử (.eml)", RefusalFinding.saveAttachment)
        case .outlookMessage: ("thư Outlook (.msg)", RefusalFinding.saveAttachment)
        case .pdf:
            (
                "tệp PDF (bản in hoặc bản quét)",
                "Gửi tệp Excel hoặc Word gốc đã dùng để làm tệp PDF này; không có thì gõ số liệu vào biểu mẫu Excel của đợt"
            )
        case .picture(let format):
            ("ảnh \(format)", "Ảnh không thay được số liệu: gõ số liệu vào biểu mẫu Excel của đợt rồi gửi lại")
        case .shortcut:
            ("lối tắt, không phải là tệp báo cáo", "Tìm tệp báo cáo mà lối tắt trỏ tới, gửi chính tệp đó")
        case .onlineSheet:
            (
                "lối tắt đến Google Trang tính",
                "Mở trang tính, chọn Tệp – Tải xuống – Microsoft Excel (.xlsx), gửi tệp tải về"
            )
        case .xml: ("tệp XML", RefusalFinding.form)
        case .program: ("tệp chương trình", "Xem lại có gửi nhầm tệp; gửi biểu mẫu Excel của đợt")
        case .oldProgram: ("tệp của chương trình đời cũ", RefusalFinding.form)
        }
    }

    private static let form: Sentence = "Ghi số liệu vào biểu mẫu Excel của đợt, lưu dạng .xlsx rồi gửi lại"
    private static let saveInExcel: Sentence =
        "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi gửi tệp mới lưu"
    private static let saveInWord: Sentence =
        "Mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi gửi tệp mới lưu"
    private static let unlock: Sentence =
        "Giải nén bằng mật khẩu, rồi gửi từng tệp báo cáo bên trong, không đặt mật khẩu"
    private static let unpack: Sentence = "Giải nén, rồi gửi từng tệp báo cáo bên trong"
    private static let saveAttachment: Sentence = "Mở thư, lưu tệp báo cáo đính kèm ra máy, rồi gửi chính tệp đó"
}

extension LockedDocument {
    fileprivate var vietnameseParts: (name: Sentence, wayOut: Sentence) {
        switch self {
        case .excel: ("tệp Excel có mật khẩu", LockedDocument.clear("Excel", "Bảo vệ Sổ làm việc (Protect Workbook)", ".xlsx"))
        case .oldExcel:
            (
                "tệp Excel đời cũ (.xls) có mật khẩu",
                LockedDocument.clear("Excel", "Bảo vệ Sổ làm việc (Protect Workbook)", ".xlsx")
            )
        case .word: ("tệp Word có mật khẩu", LockedDocument.clear("Word", "Bảo vệ Tài liệu (Protect Document)", ".docx"))
        case .powerPoint:
            ("tệp trình chiếu PowerPoint có mật khẩu", "Ghi số liệu vào biểu mẫu Excel của đợt rồi gửi biểu mẫu đó")
        case .office:
            (
                "tệp Excel hoặc Word có mật khẩu",
                "Mở tệp bằng mật khẩu, vào Tệp – Thông tin – Bảo vệ (File – Info – Protect), xóa mật khẩu, lưu lại rồi gửi lại"
            )
        case .libreOffice:
            (
                "tệp LibreOffice có mật khẩu",
                "Mở tệp bằng mật khẩu, chọn Tệp – Lưu thành (Save As), bỏ dấu ở ô “Lưu bằng mật khẩu” (Save with password), rồi gửi tệp mới lưu"
            )
        }
    }

    private static func clear(_ program: String, _ menu: String, _ ending: String) -> Sentence {
        "Mở tệp bằng \(program) và mật khẩu, vào Tệp – Thông tin – \(menu) – Mã hóa bằng Mật khẩu (Encrypt with Password), xóa mật khẩu, lưu lại dạng \(ending) rồi gửi lại"
    }
}
