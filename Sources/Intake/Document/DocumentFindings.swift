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
        case .encrypted: FileKind.protectedArchive.refusal?.finding(in: file) ?? make(.unsupported, "\(noun) có mật khẩu")
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
