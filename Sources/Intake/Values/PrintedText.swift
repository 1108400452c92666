import ReportModel
import Vietnamese

/// Checks a text that reports will print: nothing in it may be invisible, unprintable, damaged or endless.
enum PrintedText {
    /// The text on one line, as it may be printed; `nil` with an error among the findings when it may not.
    ///
    /// - Parameter isOptional: whether nothing may remain of it: a tick alone, a telephone number alone.
    static func check(_ raw: String, limit: Int, isOptional: Bool = false) -> (text: String?, findings: [TextFault]) {
        if isOrdinary(raw, limit: limit) { return (raw, []) }
        return examined(raw, limit: limit, isOptional: isOptional)
    }

    /// As ``check(_:limit:isOptional:)``, whatever the text looks like.
    static func examined(_ raw: String, limit: Int, isOptional: Bool) -> (text: String?, findings: [TextFault]) {
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

    /// Whether one look at the bytes shows that nothing is wrong with a text and nothing in it needs changing, as with nearly
    /// every title: Vietnamese letters, digits and ordinary punctuation, dashes and quotation marks included, single blanks,
    /// fewer digits than a telephone number has. Where anything beyond ASCII stands, one letter has a tone mark of its own block
    /// of Unicode (`ế`, `ọ`), which no text in a wrong encoding holds, and none is `Ã`, which begins such letters.
    static func isOrdinary(_ text: String, limit: Int) -> Bool {
        guard text.utf8.count <= limit else { return false }
        return text.utf8.withContiguousStorageIfAvailable(isOrdinary) ?? false
    }

    private static func isOrdinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        var digits = 0
        var hasMarks = false
        var hasTone = false
        var previousWasBlank = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                let isBlank = byte == 0x20
                guard byte >= 0x20, byte < 0x7F, !(isBlank && previousWasBlank) else { return false }
                switch byte {
                case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"),
                    UInt8(ascii: "<"):
                    return false
                case 0x30...0x39: digits += 1
                default: break
                }
                previousWasBlank = isBlank
                index += 1
                continue
            }
            previousWasBlank = false
            guard index + 1 < bytes.count else { return false }
            let second = bytes[index + 1]
            switch byte {
            case 0xC3:
                // À Á Â È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý and the small ones, `ã` among them.
                switch second {
                case 0x80...0x82, 0x88...0x8A, 0x8C, 0x8D, 0x92...0x95, 0x99, 0x9A, 0x9D, 0xA0...0xA3, 0xA8...0xAA, 0xAC, 0xAD,
                    0xB2...0xB5, 0xB9, 0xBA, 0xBD:
                    break
                default: return false
                }
            case 0xC4:
                // Ă ă Đ đ Ĩ ĩ
                switch second {
                case 0x82, 0x83, 0x90, 0x91, 0xA8, 0xA9: break
                default: return false
                }
            case 0xC5:
                // Ũ ũ
                guard second == 0xA8 || second == 0xA9 else { return false }
            case 0xC6:
                // Ơ ơ Ư ư
                guard second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0 else { return false }
            case 0xE1:
                guard index + 2 < bytes.count else { return false }
                let third = bytes[index + 2]
                // U+1EA0 … U+1EF9
                guard second == 0xBA && third >= 0xA0 || second == 0xBB && third <= 0xB9 else { return false }
                hasTone = true
                index += 1
            case 0xE2:
                // – — ‘ ’ “ ” …
                guard index + 2 < bytes.count, second == 0x80 else { return false }
                switch bytes[index + 2] {
                case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: break
                default: return false
                }
                index += 1
            default: return false
            }
            hasMarks = true
            index += 2
        }
        return digits < 9 && (hasTone || !hasMarks) && !previousWasBlank
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
