import ReportModel

/// Checks a text that reports will print: nothing in it may be invisible, unprintable, damaged or endless.
enum PrintedText {
    /// What is wrong with a text, for a message that names its column or path.
    struct Finding {
        var severity: Diagnostic.Severity = .error
        var code: FindingCode
        /// Makes the message from what the text is: `“Tên hoạt động”`.
        var message: @Sendable (String) -> String
        var expected: String?
        var hint: String?
    }

    /// The text on one line, as it may be printed; `nil` with a finding when it may not.
    static func check(_ raw: String, limit: Int) -> (text: String?, finding: Finding?) {
        let text = collapsed(raw)
        if text.utf8.count > limit, text.count > limit {
            let count = text.count
            return (
                nil,
                Finding(
                    code: .textTooLong, message: { "\($0) dài quá \(grouped(limit)) ký tự (\(grouped(count)) ký tự)" },
                    hint: "Viết ngắn lại")
            )
        }
        // Damage comes first: what a wrong conversion makes of letters often holds control characters.
        let check = DamagedText.check(text)
        guard let sound = check.text, let bad = UnprintableCharacter.first(in: sound) else { return check }
        let name = UnprintableCharacter.name(of: bad.scalar)
        return (
            nil,
            Finding(
                code: .character, message: { "\($0) có ký tự không in được \(name) ở vị trí thứ \(bad.position)" },
                hint: "Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này")
        )
    }
}
