import ReportModel
import Vietnamese

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

    /// The text on one line, as it may be printed; `nil` with an error among the findings when it may not.
    ///
    /// - Parameter isOptional: whether nothing may remain of it: a tick alone, a telephone number alone.
    static func check(_ raw: String, limit: Int, isOptional: Bool = false) -> (text: String?, findings: [Finding]) {
        // A wrong conversion turns halves of letters into blanks, so what can be turned back is before blanks are touched.
        let restored = DamagedText.restored(raw)
        let seen = InvisibleMarks.dropped(from: restored?.text ?? raw)
        let text = Symbols.plain(collapsed(seen ?? restored?.text ?? raw))
        if text.utf8.count > limit, text.count > limit {
            let count = text.count
            return (
                nil,
                [
                    Finding(
                        code: .textTooLong, message: { "\($0) dài quá \(grouped(limit)) ký tự (\(grouped(count)) ký tự)" },
                        hint: "Viết ngắn lại")
                ]
            )
        }
        guard restored != nil || seen != nil || text.utf8.contains(where: { !isPlain($0) }) else { return (text, []) }
        // Damage comes first: what a wrong conversion makes of letters often holds control characters.
        let check = restored.map { (text: text, finding: $0.finding) } ?? DamagedText.check(text)
        var findings = check.finding.map { [$0] } ?? []
        guard var sound = check.text else { return (nil, findings) }
        if seen != nil {
            findings.append(
                Finding(
                    severity: .note, code: .symbolDropped,
                    message: { "\($0) có dấu ngắt từ ẩn, đã bỏ; chữ không đổi" }))
        }
        if let symbols = Symbols.dropped(from: sound) {
            let name = symbols.name
            guard !symbols.rest.isEmpty else {
                return (nil, findings + [isOptional ? tick(name) : unprintable(symbols.first, at: 1)])
            }
            sound = symbols.rest
            findings.append(
                Finding(
                    severity: .warning, code: .symbolDropped, message: { "\($0) có biểu tượng không in được, đã bỏ: \(name)" },
                    expected: sound))
        }
        if let rest = ContactDetails.dropped(from: sound) {
            findings.append(
                Finding(
                    severity: .warning, code: .contactDropped,
                    message: { "\($0) có số điện thoại hoặc địa chỉ email, đã bỏ: báo cáo không in thông tin liên hệ" },
                    expected: rest.isEmpty ? nil : rest))
            guard !rest.isEmpty else { return (nil, findings + (isOptional ? [] : [nothingLeft])) }
            sound = rest
        }
        guard let bad = UnprintableCharacter.first(in: sound) ?? ReportCharacters.firstMissing(in: sound) else {
            return (sound, findings)
        }
        return (nil, findings + [unprintable(bad.scalar, at: bad.position)])
    }

    private static func tick(_ name: String) -> Finding {
        Finding(
            severity: .note, code: .symbolDropped, message: { "\($0) chỉ có biểu tượng \(name), không có chữ, coi như trống" })
    }

    private static let nothingLeft = Finding(
        code: .valueMissing, message: { "\($0) chỉ có thông tin liên hệ, không còn chữ nào khác" },
        hint: "Ghi tên hoạt động hoặc nội dung vào ô này")

    /// Bytes of texts that nothing can be wrong with: printable ASCII without question marks, digits and the sign of e-mail.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "@"), 0x30...0x39: false
        default: (0x20...0x7E).contains(byte)
        }
    }

    private static func unprintable(_ scalar: Unicode.Scalar, at position: Int) -> Finding {
        let name = UnprintableCharacter.name(of: scalar)
        return Finding(
            code: .character, message: { "\($0) có ký tự không in được \(name) ở vị trí thứ \(position)" },
            hint: "Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này")
    }
}
