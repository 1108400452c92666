extension TextFault {
    /// - Parameter what: what the text is called: `“Tên hoạt động”`.
    func vietnamese(_ what: Sentence) -> FindingWords {
        switch self {
        case .tooLong(let count, let limit):
            FindingWords(
                count > 0 ? "\(what) dài quá \(limit) ký tự (\(count) ký tự)" : "\(what) dài quá \(limit) ký tự",
                hint: "Viết ngắn lại")
        case .lostLetters(let evidence):
            FindingWords(
                evidence.isEmpty ? "\(what) bị mất chữ" : "\(what) bị mất chữ ở “\(written: evidence)”",
                hint: "Gõ lại đoạn chữ này có đủ dấu")
        case .restored(let text):
            FindingWords(
                "\(what) bị sai bảng mã chữ, đã khôi phục lại", expected: text.isEmpty ? nil : "\(text)",
                hint: "Xem lại đoạn chữ đã khôi phục")
        case .breaksDropped: FindingWords("\(what) có dấu ngắt từ ẩn, đã bỏ; chữ không đổi")
        case .symbolDropped(let name, _):
            FindingWords(
                name.isEmpty
                    ? "\(what) có biểu tượng không in được, đã bỏ" : "\(what) có biểu tượng không in được, đã bỏ: \(name)")
        case .symbolAlone(let name):
            FindingWords(
                name.isEmpty
                    ? "\(what) chỉ có biểu tượng, không có chữ, coi như trống"
                    : "\(what) chỉ có biểu tượng \(name), không có chữ, coi như trống")
        case .contactDropped(let rest):
            FindingWords(
                "\(what) có số điện thoại hoặc địa chỉ email, đã bỏ: báo cáo không in thông tin liên hệ",
                expected: rest.isEmpty ? nil : "\(rest)")
        case .contactAlone:
            FindingWords(
                "\(what) chỉ có thông tin liên hệ, không còn chữ nào khác",
                hint: "Ghi tên hoạt động hoặc nội dung vào ô này")
        case .unprintable(let name, let position):
            FindingWords(
                name.isEmpty
                    ? "\(what) có ký tự không in được"
                    : "\(what) có ký tự không in được \(name) ở vị trí thứ \(number: position)",
                hint: "Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này")
        }
    }
}
