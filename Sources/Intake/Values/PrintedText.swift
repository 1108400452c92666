import ReportModel
import Vietnamese

/// Checks a text that reports will print: nothing in it may be invisible, unprintable, damaged or endless.
enum PrintedText {
    /// The text on one line, as it may be printed; `nil` with an error among the findings when it may not.
    ///
    /// - Parameter isOptional: whether nothing may remain of it: a tick alone, a telephone number alone.
    static func check(_ raw: String, limit: Int, isOptional: Bool = false) -> (text: String?, findings: [TextFault]) {
        // A wrong conversion turns halves of letters into blanks, so what can be turned back is before blanks are touched.
        let restored = DamagedText.restored(raw)
        let seen = InvisibleMarks.dropped(from: restored?.text ?? raw)
        let text = Symbols.plain(collapsed(seen ?? restored?.text ?? raw))
        if text.utf8.count > limit, text.count > limit {
            return (nil, [.tooLong(text.count, limit: limit)])
        }
        guard restored != nil || seen != nil || text.utf8.contains(where: { !isPlain($0) }) else { return (text, []) }
        // Damage comes first: what a wrong conversion makes of letters often holds control characters.
        let check = restored.map { (text: text, finding: $0.finding) } ?? DamagedText.check(text)
        var findings = check.finding.map { [$0] } ?? []
        guard var sound = check.text else { return (nil, findings) }
        if seen != nil { findings.append(.breaksDropped) }
        if let symbols = Symbols.dropped(from: sound) {
            let name = symbols.name
            guard !symbols.rest.isEmpty else {
                return (nil, findings + [isOptional ? .symbolAlone(name) : unprintable(symbols.first, at: 1)])
            }
            sound = symbols.rest
            findings.append(.symbolDropped(name, rest: sound))
        }
        if let rest = ContactDetails.dropped(from: sound) {
            findings.append(.contactDropped(rest: rest))
            guard !rest.isEmpty else { return (nil, findings + (isOptional ? [] : [.contactAlone])) }
            sound = rest
        }
        guard let bad = UnprintableCharacter.first(in: sound) ?? ReportCharacters.firstMissing(in: sound) else {
            return (sound, findings)
        }
        return (nil, findings + [unprintable(bad.scalar, at: bad.position)])
    }

    /// Bytes of texts that nothing can be wrong with: printable ASCII without question marks, digits, the sign of e-mail and
    /// the brackets that a word for it stands in.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
            0x30...0x39:
            false
        default: (0x20...0x7E).contains(byte)
        }
    }

    private static func unprintable(_ scalar: Unicode.Scalar, at position: Int) -> TextFault {
        .unprintable(UnprintableCharacter.name(of: scalar), position: position)
    }
}
