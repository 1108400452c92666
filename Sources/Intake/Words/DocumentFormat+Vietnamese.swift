extension DocumentFormat {
    /// `Tệp Word`, to begin a sentence.
    var noun: Sentence {
        switch self {
        case .xlsx, .xls, .spreadsheetML: "Tệp Excel"
        case .ods: "Tệp LibreOffice"
        case .docx: "Tệp Word"
        case .html: "Trang web"
        }
    }

    /// What to do with a file that is damaged.
    var resave: Sentence {
        switch self {
        case .docx: "Mở tệp gốc bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi gửi lại"
        case .ods: "Mở tệp gốc bằng LibreOffice, lưu lại dạng .ods hoặc .xlsx rồi gửi lại"
        default: "Mở tệp gốc bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại"
        }
    }
}
