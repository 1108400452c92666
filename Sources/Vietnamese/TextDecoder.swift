/// Finds out how a text file is encoded and decodes it.
///
/// A byte order mark or valid UTF-8 settles it. Otherwise each candidate's
/// decoding is judged by the share of marked words that are possible Vietnamese
/// syllables; a candidate is taken only with a clear lead over every other that
/// would read differently, and only when there are enough words. Three toned
/// letters prove nothing, and then the answer is
/// ``TextEncoding/undetermined(candidates:)``.
public enum TextDecoder {
    /// Decodes the bytes of a file.
    public static func decode(_ bytes: [UInt8]) -> DecodedText {
        if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes[2...], isLittleEndian: true, isGuess: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes[2...], isLittleEndian: false, isGuess: false) }
        if let isLittleEndian = looksLikeUTF16(bytes) {
            return decodeUTF16(bytes[...], isLittleEndian: isLittleEndian, isGuess: true)
        }
        let stray = strayBytes(atEndOf: bytes)
        guard stray == 0 else {
            var decoded = decodeBytes(Array(bytes.dropLast(stray)))
            decoded.strayBytes = stray
            return decoded
        }
        return decodeBytes(bytes)
    }

    /// How many bytes at the end are none of the text, in an encoding of bytes: old programs end a text with Ctrl-Z, and
    /// copies that were cut off are filled up with NULs.
    public static func strayBytes(atEndOf bytes: [UInt8]) -> Int {
        bytes.reversed().prefix { $0 == 0 || $0 == 0x1A }.count
    }

    private static func decodeBytes(_ bytes: [UInt8]) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(bytes[3...], hasMark: true) }
        let shape = utf8Shape(bytes[...])
        if isPlausibleUTF8(shape) { return decodeUTF8(bytes[...], hasMark: false) }
        let legacy = decodeLegacy(bytes)
        // Where no old encoding makes words of it, a byte or two that went wrong on the way are likelier than an unknown one.
        if case .undetermined = legacy.encoding, shape.sequences >= 2 * shape.broken, shape.sequences > shape.unlikely {
            return decodeUTF8(bytes[...], hasMark: false)
        }
        return legacy
    }

    // MARK: Unicode

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>, hasMark: Bool) -> DecodedText {
        let text: String
        var damaged = 0
        if let valid = String(validating: bytes, as: UTF8.self) {
            text = valid.nfc
        } else {
            text = String(decoding: bytes, as: UTF8.self).nfc
            damaged = utf8Shape(bytes).broken
        }
        return DecodedText(
            text: text, encoding: .utf8, isGuess: damaged > 0 && !hasMark,
            confidence: damaged > 0 && !hasMark ? 0.9 : 1,
            damagedBytes: damaged, inner: innerEncoding(of: text), firstDamage: damaged > 0 ? firstDamage(in: text) : nil)
    }

    /// Where the first character stands that bytes without meaning became.
    static func firstDamage(in text: String) -> DecodedText.Place? {
        var place = DecodedText.Place(line: 1, column: 1)
        for character in text {
            if character.unicodeScalars.contains(where: { $0.value == 0xFFFD }) { return place }
            if character.isNewline {
                place = DecodedText.Place(line: place.line + 1, column: 1)
            } else {
                place.column += 1
            }
        }
        return nil
    }

    /// Valid UTF-8, or UTF-8 with little damage: text cut off in the middle of a
    /// letter must not become another encoding.
    private static func isPlausibleUTF8(_ shape: (sequences: Int, broken: Int, unlikely: Int)) -> Bool {
        if shape.broken == 0 { return shape.sequences == 0 || shape.sequences > shape.unlikely }
        return shape.sequences >= 8 && shape.broken * 10 <= shape.sequences
    }

    /// Counts well-formed sequences of several bytes, bytes outside any, and
    /// sequences for U+0700–U+07FF (Syriac, Thaana, NKo): `ươ`, `ườ`, `ướ` of
    /// VISCII and VPS are valid UTF-8 for those.
    private static func utf8Shape(_ bytes: ArraySlice<UInt8>) -> (sequences: Int, broken: Int, unlikely: Int) {
        var sequences = 0
        var broken = 0
        var unlikely = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length =
                lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0
            let end = index + length
            if length > 0, end <= bytes.endIndex, bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }),
                isShortestForm(lead, bytes[index + 1])
            {
                sequences += 1
                if lead >= 0xDC && lead < 0xE0 { unlikely += 1 }
                index = end
            } else {
                broken += 1
                index += 1
            }
        }
        return (sequences, broken, unlikely)
    }

    private static func isShortestForm(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }

    /// UTF-16 without a mark: the high bytes of Vietnamese text are 00, 01, 03,
    /// 1E or 20 and stand on one side; spaces and ASCII give zero bytes there,
    /// which no 8-bit text has.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4, sample.contains(0) else { return nil }
        func share(from offset: Int) -> (high: Double, zeros: Int) {
            var fitting = 0
            var zeros = 0
            var units = 0
            for index in stride(from: offset, to: sample.count, by: 2) {
                units += 1
                switch sample[index] {
                case 0x00:
                    zeros += 1
                    fitting += 1
                case 0x01, 0x03, 0x1E, 0x20: fitting += 1
                default: break
                }
            }
            return (Double(fitting) / Double(max(units, 1)), zeros)
        }
        let even = share(from: 0)
        let odd = share(from: 1)
        if odd.high > 0.95, odd.zeros > 4 * even.zeros { return true }
        if even.high > 0.95, even.zeros > 4 * odd.zeros { return false }
        return nil
    }

    private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool, isGuess: Bool) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittleEndian ? first | second << 8 : second | first << 8)
            index += 2
        }
        // An odd byte at the end is half a character, and so are the marks of an end behind it none of the text.
        var stray = bytes.endIndex - index
        while let last = units.last, last == 0 || last == 0x1A {
            units.removeLast()
            stray += 2
        }
        if isGuess, units.first == 0xFEFF { units.removeFirst() }
        let text = String(decoding: units, as: UTF16.self).nfc
        let lost = text.unicodeScalars.reduce(0) { $0 + ($1.value == 0xFFFD ? 1 : 0) }
        return DecodedText(
            text: text, encoding: isLittleEndian ? .utf16LittleEndian : .utf16BigEndian, isGuess: isGuess,
            confidence: isGuess ? 0.95 : 1, damagedBytes: lost, inner: innerEncoding(of: text), strayBytes: stray,
            firstDamage: lost > 0 ? firstDamage(in: text) : nil)
    }
}
