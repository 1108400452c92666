extension FormattingFinding {
    var vietnamese: FindingWords {
        switch self {
        case .rowStruck:
            FindingWords(
                "Dòng này bị gạch ngang, không rõ có tính hay không",
                hint: "Xóa hẳn dòng này nếu không tính, hoặc bỏ gạch ngang nếu vẫn tính, rồi gửi lại")
        case .cellStruck:
            FindingWords(
                "Ô này bị gạch ngang, không rõ có tính hay không",
                hint: "Bỏ gạch ngang nếu số liệu đúng, hoặc ghi lại ô cho đúng, rồi gửi lại")
        case .partStruck("", _):
            FindingWords("Phần bị gạch ngang trong các ô này không tính, đã lấy phần còn lại", hint: FormattingFinding.rewrite)
        case .partStruck(let part, ""):
            FindingWords("Phần bị gạch ngang “\(written: part)” không đọc", hint: FormattingFinding.rewrite)
        case .partStruck(let part, let read):
            FindingWords(
                "Phần bị gạch ngang “\(written: part)” không tính, đã lấy “\(written: read)”", hint: FormattingFinding.rewrite)
        case .footnoteMark("", _, let isRaised):
            FindingWords(
                "Ký tự nhỏ viết " + FormattingFinding.side(isRaised)
                    + " trong các ô này được hiểu là dấu chú thích, không đọc", hint: FormattingFinding.rewrite)
        case .footnoteMark(let mark, let read, let isRaised):
            FindingWords(
                "Ký tự nhỏ viết " + FormattingFinding.side(isRaised)
                    + " “\(written: mark)” được hiểu là dấu chú thích, không đọc; đã lấy “\(written: read)”",
                hint: FormattingFinding.rewrite)
        case .partHidden("", _): FindingWords("Chữ ẩn trong các ô này không đọc", hint: FormattingFinding.rewrite)
        case .partHidden(let part, ""):
            FindingWords("Chữ ẩn “\(written: part)” trong ô không đọc", hint: FormattingFinding.rewrite)
        case .partHidden(let part, let read):
            FindingWords(
                "Chữ ẩn “\(written: part)” trong ô không đọc, đã lấy “\(written: read)”", hint: FormattingFinding.rewrite)
        }
    }

    private static func side(_ isRaised: Bool) -> Sentence { isRaised ? "lên trên" : "xuống dưới" }

    private static let rewrite: Sentence = "Nếu đúng thì không cần sửa; nếu không thì ghi lại cho đúng rồi gửi lại"
}
