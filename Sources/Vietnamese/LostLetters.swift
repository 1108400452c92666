/// What is wrong with a text that was damaged on its way.
public struct Damage: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Letters became question marks: `Trư?ng`, `Tr??ng`. The way through a
        /// code page without them.
        case lostLetters
        /// Letters became question marks between spaces: `Trư ? ng M ? m non`.
        /// The way through a copy out of a bad PDF.
        case lostLettersSpaced
        /// Letters became U+FFFD: a program decoded bytes it could not read.
        case replacementCharacters
        /// UTF-8 was read as windows-1252 or Latin-1, once or several times:
        /// `TrÆ°á»ng`.
        case utf8ReadAsWestern(times: Int)
        /// Decomposed text whose marks were split off by spaces: `Tru ̛o ̛̀ng`.
        case splitMarks
        /// Bytes of an older encoding were read as Western ones: `Tröôøng`. The
        /// encodings that fit, best first; more than one where the field is too
        /// short to tell.
        case legacyBytes([LegacyEncoding])
    }

    public var kind: Kind
    /// The damaged word as it stands, for the message; at most 40 characters.
    public var evidence: String
    /// The text before the damage, only where the conversion that did it can be
    /// reversed exactly. Lost letters are never guessed.
    public var repaired: String?
}

/// Detects text that lost letters on its way.
///
/// For every field of every submission: a field without question marks and
/// without suspicious Latin-1 letters costs one pass. A question mark that ends
/// a question is not damage, with or without a space before it.
public enum LostLetters {
    /// Looks for damage in one field; `nil` when it is sound.
    ///
    /// Text that lost all its marks (`Truong Mam non`) is not damage by this
    /// measure: whole files are typed so.
    public static func inspect(_ field: String) -> Damage? {
        let signs = Signs(field)
        guard signs.any else { return nil }
        let scalars = Array(field.unicodeScalars)
        if signs.hasReplacement, let index = scalars.firstIndex(where: { $0.value == 0xFFFD }) {
            return Damage(kind: .replacementCharacters, evidence: word(in: scalars, around: index))
        }
        if signs.hasCombining, let index = splitMark(scalars) {
            return Damage(kind: .splitMarks, evidence: word(in: scalars, around: index))
        }
        // Sound text in another Unicode form must not look odd below.
        let text = field.nfc
        let letters = Array(text.unicodeScalars)
        if signs.hasSymbol, let index = symbolInWord(scalars) {
            return Damage(kind: .utf8ReadAsWestern(times: 1), evidence: word(in: scalars, around: index))
        }
        if signs.hasLatin1, let damage = Mojibake.inspect(text, letters) { return damage }
        if signs.hasQuestion, let damage = QuestionMarks(letters).damage { return damage }
        return nil
    }

    /// What a field holds that is worth a closer look; one pass over the bytes.
    private struct Signs {
        var hasQuestion = false
        var hasReplacement = false
        var hasCombining = false
        var hasLatin1 = false
        var hasSymbol = false

        var any: Bool { hasQuestion || hasReplacement || hasCombining || hasLatin1 || hasSymbol }

        init(_ text: String) {
            for byte in text.utf8 {
                switch byte {
                case 0x3F: hasQuestion = true
                case 0xC2, 0xC3: hasLatin1 = true
                case 0xCC, 0xCD: hasCombining = true
                case 0xE2: hasSymbol = true
                case 0xEF: hasReplacement = true  // or another of U+F000–U+FFFF
                default: break
                }
            }
            if hasReplacement { hasReplacement = text.unicodeScalars.contains { $0.value == 0xFFFD } }
        }
    }

    // MARK: Symbols

    /// A root, an integral or a piece of a box between letters: what UTF-8 looks
    /// like in the encodings of the Macintosh and of DOS (`H√†`, `H├á`).
    private static func symbolInWord(_ scalars: [Unicode.Scalar]) -> Int? {
        func isLetter(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index].properties.isAlphabetic }
        return scalars.indices.first { index in
            switch scalars[index].value {
            case 0x221A, 0x222B, 0x2206, 0x2500...0x257F: isLetter(index - 1) || isLetter(index + 1)
            default: false
            }
        }
    }

    // MARK: Split marks

    static func isCombiningMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x340, 0x341: true
        default: false
        }
    }

    private static func splitMark(_ scalars: [Unicode.Scalar]) -> Int? {
        scalars.indices.first { index in
            guard isCombiningMark(scalars[index].value) else { return false }
            return index == 0 || scalars[index - 1].value == 0x20 || scalars[index - 1].value == 0xA0
        }
    }

    /// The text with the spaces before combining marks taken out, NFC. A reading
    /// for looking up names, not a repair: other spaces may have been put in.
    static func rejoined(_ text: String) -> String {
        var output: [UInt32] = []
        for scalar in text.unicodeScalars {
            if isCombiningMark(scalar.value), let last = output.last, last == 0x20 || last == 0xA0 {
                output.removeLast()
            }
            output.append(scalar.value)
        }
        return String(scalarValues: output).nfc
    }

    // MARK: Evidence

    /// The run of non-spaces around a place, widened over single spaces and
    /// question marks, cut to 40 characters.
    static func word(in scalars: [Unicode.Scalar], around index: Int) -> String {
        func isSpace(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }
        var start = index
        var end = index + 1
        var spaces = 0
        while start > 0, index - start < 16 {
            if isSpace(start - 1) {
                spaces += 1
                if spaces > 1 { break }
            }
            start -= 1
        }
        spaces = 0
        while end < scalars.count, end - index < 24 {
            if isSpace(end) {
                spaces += 1
                if spaces > 1 { break }
            }
            end += 1
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        return String(String(text).trimmingSpaces)
    }
}
