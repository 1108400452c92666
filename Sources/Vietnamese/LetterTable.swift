/// The letters as dense tables, for code that runs over every scalar of every
/// cell: a look-up is two comparisons and one load.
enum LetterTable {
    /// A letter in parts, in the smallest form.
    struct Packed: Equatable {
        /// `a`–`z`.
        var base: UInt8
        /// ``QualityMark`` raw value.
        var quality: UInt8
        /// ``Tone`` raw value.
        var tone: UInt8
        var isUppercase: Bool
    }

    struct Row {
        var base: UInt8
        var quality: QualityMark
        /// Six small letters in tone order, then the six capitals; ``noLetter``
        /// where a letter takes no tone (đ).
        var letters: [Unicode.Scalar]
    }

    static let noLetter: Unicode.Scalar = " "

    /// The vowels and đ, in alphabet order.
    static let rows: [Row] = {
        let vowels: [(base: UInt8, quality: QualityMark, letters: String)] = [
            (UInt8(ascii: "a"), .plain, "aàảãáạAÀẢÃÁẠ"),
            (UInt8(ascii: "a"), .breve, "ăằẳẵắặĂẰẲẴẮẶ"),
            (UInt8(ascii: "a"), .circumflex, "âầẩẫấậÂẦẨẪẤẬ"),
            (UInt8(ascii: "d"), .stroke, "đ     Đ     "),
            (UInt8(ascii: "e"), .plain, "eèẻẽéẹEÈẺẼÉẸ"),
            (UInt8(ascii: "e"), .circumflex, "êềểễếệÊỀỂỄẾỆ"),
            (UInt8(ascii: "i"), .plain, "iìỉĩíịIÌỈĨÍỊ"),
            (UInt8(ascii: "o"), .plain, "oòỏõóọOÒỎÕÓỌ"),
            (UInt8(ascii: "o"), .circumflex, "ôồổỗốộÔỒỔỖỐỘ"),
            (UInt8(ascii: "o"), .horn, "ơờởỡớợƠỜỞỠỚỢ"),
            (UInt8(ascii: "u"), .plain, "uùủũúụUÙỦŨÚỤ"),
            (UInt8(ascii: "u"), .horn, "ưừửữứựƯỪỬỮỨỰ"),
            (UInt8(ascii: "y"), .plain, "yỳỷỹýỵYỲỶỸÝỴ"),
        ]
        return vowels.map { Row(base: $0.base, quality: $0.quality, letters: Array($0.letters.unicodeScalars)) }
    }()

    /// Letters below this live in ``low``; the rest in ``high``.
    private static let lowEnd: UInt32 = 0x1B1
    private static let highStart: UInt32 = 0x1EA0
    private static let highEnd: UInt32 = 0x1EFA

    /// Bits: base − 0x60 (5) | quality (3) | tone (3) | capital (1); 0 = no letter.
    private static func bits(_ packed: Packed) -> UInt16 {
        UInt16(packed.base - 0x60) | UInt16(packed.quality) << 5 | UInt16(packed.tone) << 8
            | (packed.isUppercase ? 1 << 11 : 0)
    }

    private static let tables: (low: [UInt16], high: [UInt16], compose: [UInt32]) = {
        var low = [UInt16](repeating: 0, count: Int(lowEnd))
        var high = [UInt16](repeating: 0, count: Int(highEnd - highStart))
        var compose = [UInt32](repeating: 0, count: 1 << 12)
        func add(_ scalar: UInt32, _ packed: Packed) {
            let word = bits(packed)
            compose[Int(word)] = scalar
            if scalar < lowEnd {
                low[Int(scalar)] = word
            } else {
                high[Int(scalar - highStart)] = word
            }
        }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            add(UInt32(letter), Packed(base: letter, quality: 0, tone: 0, isUppercase: false))
            add(UInt32(letter) - 32, Packed(base: letter, quality: 0, tone: 0, isUppercase: true))
        }
        for row in rows {
            for (index, letter) in row.letters.enumerated() where letter != noLetter {
                add(
                    letter.value,
                    Packed(
                        base: row.base, quality: row.quality.rawValue, tone: UInt8(index % 6),
                        isUppercase: index >= 6))
            }
        }
        return (low, high, compose)
    }()

    private static let low = tables.low
    private static let high = tables.high
    private static let compose = tables.compose

    /// The parts of a Latin letter with or without Vietnamese marks.
    @inline(__always)
    static func packed(_ value: UInt32) -> Packed? {
        let word: UInt16
        if value < lowEnd {
            word = low[Int(value)]
        } else if value >= highStart && value < highEnd {
            word = high[Int(value - highStart)]
        } else {
            return nil
        }
        guard word != 0 else { return nil }
        return Packed(
            base: UInt8(word & 31) + 0x60, quality: UInt8(word >> 5 & 7), tone: UInt8(word >> 8 & 7),
            isUppercase: word >> 11 != 0)
    }

    /// The code point of a letter in parts, or `nil` when there is none.
    @inline(__always)
    static func scalar(_ packed: Packed) -> UInt32? {
        guard packed.base > 0x60, packed.base < 0x7B else { return nil }
        let value = compose[Int(bits(packed))]
        return value == 0 ? nil : value
    }

    /// The small letter of a letter this table knows; other values unchanged.
    @inline(__always)
    static func lowercased(_ value: UInt32) -> UInt32 {
        guard var letter = packed(value), letter.isUppercase else { return value }
        letter.isUppercase = false
        return scalar(letter) ?? value
    }

    /// The capital of a letter this table knows; other values unchanged.
    @inline(__always)
    static func uppercased(_ value: UInt32) -> UInt32 {
        guard var letter = packed(value), !letter.isUppercase else { return value }
        letter.isUppercase = true
        return scalar(letter) ?? value
    }

    /// The Latin letter underneath, small or capital as the letter is.
    @inline(__always)
    static func stripped(_ value: UInt32) -> UInt32 {
        guard let letter = packed(value) else { return value }
        return UInt32(letter.isUppercase ? letter.base - 32 : letter.base)
    }

    static func isVowel(_ base: UInt8) -> Bool {
        switch base {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}
