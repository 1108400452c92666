import ReportModel

extension WorkbookFault {
    /// What the sender of a document that cannot be read is told.
    func finding(in file: String, format: DocumentFormat, limits: IntakeLimits) -> Diagnostic {
        let noun = format.noun.text
        func make(_ code: FindingCode, _ message: String, expected: String? = nil, hint: String? = format.resave.text)
            -> Diagnostic
        {
            Diagnostic(
                .error, code, at: SourcePlace(file), message, found: member.isEmpty ? nil : member, expected: expected,
                hint: hint)
        }
        return switch kind {
        case .damaged, .xml: make(.workbookDamaged, "\(noun) bị hỏng, không mở được")
        case .missing:
            make(
                .workbookDamaged,
                format == .xlsx
                    ? "Tệp không phải là sổ tính Excel hoặc bị thiếu phần" : "\(noun) bị thiếu phần, không mở được")
        case .encrypted:
            // The parts of the newer formats are packed, and what is locked then is the archive.
            (format == .xls || format == .ods ? FileKind.protectedDocument : .protectedArchive).refusal?.finding(in: file)
                ?? make(.unsupported, "\(noun) có mật khẩu")
        case .oldVersion:
            Diagnostic(
                .error, .unsupported, at: SourcePlace(file), "Tệp Excel 5.0/95, cũ hơn Excel 97, không đọc được",
                hint: "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại")
        case .repeated(let limit):
            make(
                .tooManyRows, "\(noun) có ô lặp lại quá nhiều lần", expected: "tối đa \(grouped(limit)) ô",
                hint: "Xóa các dòng, các cột lặp lại ở cuối trang rồi gửi lại")
        case .cancelled: make(.workbookDamaged, "Chưa đọc hết tệp")
        case .tooManyMembers:
            make(
                .unpackedTooLarge, "\(noun) có quá nhiều phần", expected: "tối đa \(grouped(limits.archiveMembers)) phần")
        case .tooLarge(let limit):
            make(
                .unpackedTooLarge, "\(noun) giải nén ra quá lớn", expected: "tối đa \(grouped(limit)) byte",
                hint: format.isWorkbook ? "Xóa các trang, các dòng thừa rồi gửi lại" : "Xóa các phần thừa rồi gửi lại")
        case .ratio(let limit):
            make(.unpackedTooLarge, "\(noun) nén bất thường", expected: "tối đa \(grouped(limit)) lần")
        case .entity: make(.xmlEntity, "\(noun) có khai báo không được phép")
        case .depth(let limit):
            make(.xmlDepth, "\(noun) có cấu trúc lồng nhau quá sâu", expected: "tối đa \(limit) tầng")
        }
    }
}
