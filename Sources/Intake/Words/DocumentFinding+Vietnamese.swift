extension DocumentFinding {
    var vietnamese: FindingWords {
        switch self {
        case .textLost(let format):
            FindingWords(
                "Ô này trỏ tới một đoạn chữ không có trong tệp: tệp bị hỏng", hint: DocumentFinding.retype(format))
        case .cellTwice(let format):
            FindingWords(
                "Ô này có trong tệp hai lần, hoặc có hai giá trị: tệp bị hỏng", hint: DocumentFinding.retype(format))
        case .trackedChange(let text):
            FindingWords(
                "Ô có chỗ sửa chưa được chấp nhận (Track Changes), đã đọc theo bản sửa",
                found: text.isEmpty ? "(trống)" : "\(text)",
                hint: "Mở tệp bằng Word, chọn Accept All Changes, xem lại rồi gửi lại nếu số liệu khác")
        case .paragraphsIgnored(let count):
            FindingWords("\(count) đoạn văn ngoài bảng không phải là nhận xét, không đọc")
        }
    }

    private static func retype(_ format: DocumentFormat) -> Sentence { "Gõ lại ô này. " + format.resave }
}
