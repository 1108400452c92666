extension DocumentFinding {
    var vietnamese: FindingWords {
        switch self {
        case .damaged(let format): FindingWords(format.noun + " bị hỏng, không mở được", hint: format.resave)
        case .partMissing(.xlsx):
            FindingWords(
                "Tệp không phải là sổ tính Excel hoặc bị thiếu phần, không mở được", hint: DocumentFormat.xlsx.resave)
        case .partMissing(let format):
            FindingWords(format.noun + " bị thiếu phần, không mở được", hint: format.resave)
        case .cellsRepeated(let format, let limit):
            FindingWords(
                format.noun + " có ô lặp lại quá nhiều lần", expected: "tối đa \(limit) ô",
                hint: "Xóa các dòng, các cột lặp lại ở cuối trang rồi gửi lại")
        case .tooManyParts(let format, let limit):
            FindingWords(
                format.noun + " có quá nhiều phần (trang, hình ảnh)", expected: "tối đa \(limit) phần",
                hint: DocumentFinding.thinOut(format))
        case .unpacksTooLarge(let format, let limit):
            FindingWords(
                format.noun + " giải nén ra quá lớn", expected: "tối đa \(size: limit)", hint: DocumentFinding.thinOut(format))
        case .packedTooTightly(let format, let limit):
            FindingWords(
                format.noun + " nén bất thường", expected: "giải nén ra nhiều nhất gấp \(limit) lần", hint: format.resave)
        case .entities(let format):
            FindingWords(format.noun + " có khai báo không được phép trong mã của tệp", hint: format.resave)
        case .nestedTooDeep(let format, let limit):
            FindingWords(
                format.noun + " có cấu trúc lồng nhau quá sâu", expected: "tối đa \(limit) tầng", hint: format.resave)
        case .inPart(let finding, _): finding.vietnamese
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
        case .rowDeleted:
            FindingWords(
                "Dòng này đã xóa nhưng chưa được chấp nhận (Track Changes), không đọc",
                hint: "Mở tệp bằng Word, chọn Accept All Changes nếu xóa là đúng, Reject nếu dòng vẫn tính, rồi gửi lại")
        case .rowInserted:
            FindingWords(
                "Dòng này mới thêm nhưng chưa được chấp nhận (Track Changes), đã đọc",
                hint: "Mở tệp bằng Word, chọn Accept All Changes nếu thêm là đúng, Reject nếu dòng không tính, rồi gửi lại")
        case .paragraphsIgnored(let count):
            FindingWords("\(count) đoạn văn ngoài bảng không phải là nhận xét, không đọc")
        }
    }

    private static func thinOut(_ format: DocumentFormat) -> Sentence {
        format.isWorkbook ? "Xóa các trang, các dòng thừa rồi gửi lại" : "Xóa các phần thừa rồi gửi lại"
    }

    private static func retype(_ format: DocumentFormat) -> Sentence { "Gõ lại ô này. " + format.resave }
}
