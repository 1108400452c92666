/// Text whose bytes were read in the wrong encoding and stored so.
enum Mojibake {
    static func inspect(_ field: String, _ scalars: [Unicode.Scalar]) -> Damage? {
        if let (repaired, times) = reversed(field) {
            return Damage(
                kind: .utf8ReadAsWestern(times: times), evidence: firstMarkedWord(scalars), repaired: repaired)
        }
        if let index = utf8Remains(scalars) {
            return Damage(
                kind: .utf8ReadAsWestern(times: 1), evidence: LostLetters.word(in: scalars, around: index))
        }
        guard TextDecoder.mayHoldLegacyBytes(field.unicodeScalars) else { return nil }
        let readings = TextDecoder.innerReadings(ofField: field)
        guard let first = readings.first else { return nil }
        let isSettled = readings.allSatisfy { $0.text == first.text }
        return Damage(
            kind: .legacyBytes(readings.map(\.encoding)), evidence: firstMarkedWord(scalars),
            repaired: isSettled ? first.text : nil)
    }

    // MARK: UTF-8

    /// Undoes reading UTF-8 as windows-1252, Latin-1 or, as Vietnamese Windows
    /// does, windows-1258, as often as it was done; `nil` when the text is no such thing or not every byte is there.
    private static func reversed(_ text: String) -> (text: String, times: Int)? {
        var text = text
        var times = 0
        // Three times is more than any chain of programs was seen to do.
        while times < 3,
            let bytes = Windows1252.bytes(text.unicodeScalars) ?? Windows1252.bytesOf1258(text.unicodeScalars),
            bytes.contains(where: { $0 >= 0x80 }),
            let decoded = String(validating: bytes, as: UTF8.self), isPlausible(decoded)
        {
            text = decoded
            times += 1
        }
        return times > 0 ? (text.nfc, times) : nil
    }

    /// Letters and punctuation that Vietnamese text holds: bytes that happen to
    /// be valid UTF-8 decode to anything.
    private static func isPlausible(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x250, 0x2C6, 0x2DC, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20A0...0x20BF,
                0x2100...0x22FF, 0xFEFF:
                true
            default: false
            }
        }
    }

    /// Finds what UTF-8 read as windows-1252 looks like after some of its
    /// characters were dropped, so that it no longer converts back.
    private static func utf8Remains(_ scalars: [Unicode.Scalar]) -> Int? {
        var hits = 0
        var first: Int?
        for index in scalars.indices {
            guard let weight = remainsWeight(scalars, at: index) else { continue }
            hits += weight
            if first == nil { first = index }
            if hits >= 2 { return first }
        }
        return nil
    }

    /// How strongly a place looks like the lead bytes of a UTF-8 letter: 2 is
    /// enough alone.
    private static func remainsWeight(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
        let next = index + 1 < scalars.count ? scalars[index + 1].value : 0x20
        let isAfterSmall = index > 0 && LetterTable.packed(scalars[index - 1].value).map { !$0.isUppercase } ?? false
        switch scalars[index].value {
        case 0xE1 where next == 0xBA:
            // U+1E80–U+1EBF: áº; an ordinal sign after á is nothing else.
            return 2
        case 0xE1 where next == 0xBB:
            // U+1EC0–U+1EFF: á»; after « it may be a closing quote.
            let following = index + 2 < scalars.count ? scalars[index + 2].value : 0x20
            return following > 0x7F || LetterTable.packed(following) != nil ? 2 : 1
        case 0xC4, 0xC6:
            // U+0100–U+01BF: Ä‘, Äƒ, Æ°, Æ¡. Neither letter is Vietnamese.
            return isContinuation(next) || next == 0x20 || isAfterSmall || isLead(next) ? 2 : 1
        case 0xC3:
            // U+00C0–U+00FF: Ã¡, Ã´, and Ã with the second half gone.
            if isContinuation(next) { return isAfterSmall || next != 0x201D ? 2 : 1 }
            return isAfterSmall ? 2 : nil
        case 0xE2 where next == 0x20AC || next == 0x80:
            // General Punctuation: â€œ, â€“.
            return 2
        default:
            return nil
        }
    }

    private static func isLead(_ value: UInt32) -> Bool {
        switch value {
        case 0xC3, 0xC4, 0xC6, 0xE1: true
        default: false
        }
    }

    /// A character that windows-1252 or Latin-1 gives a continuation byte
    /// (80–BF), other than the quotes and dashes of ordinary text.
    private static func isContinuation(_ value: UInt32) -> Bool {
        guard let byte = Windows1252.byte(value), (0x80...0xBF).contains(byte) else { return false }
        switch value {
        case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x2026, 0xAB, 0xBB: return false
        default: return true
        }
    }

    private static func firstMarkedWord(_ scalars: [Unicode.Scalar]) -> String {
        let index = scalars.firstIndex { $0.value >= 0x80 } ?? 0
        return LostLetters.word(in: scalars, around: index)
    }
}
