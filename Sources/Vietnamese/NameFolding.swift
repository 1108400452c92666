/// Folding names of units so that spellings that mean the same are the same.
public enum NameFolding {
    /// The form in which names of units are compared:
    /// `TRƯỜNG  THCS Đông Mỹ` → `trường trung học cơ sở đông mĩ`.
    ///
    /// NFC, small letters, single spaces; invisible characters removed; Ð, Ɖ
    /// and Cyrillic look-alikes replaced; punctuation of all kinds taken as a
    /// space, `&` as `và`; tone placement and final i/y unified (see
    /// `SyllableSpelling`); the abbreviations of administrative texts written
    /// out (see `NameAbbreviations`). `?` and U+FFFD stay: they stand for a lost
    /// letter, so a damaged name never equals a sound one.
    ///
    /// For matching only; print the name as it was given. Folding a key again
    /// changes nothing.
    public static func key(_ name: String) -> String {
        NameAbbreviations.expanded(words(name)).map(\.text).joined(separator: " ")
    }

    /// The ``key(_:)`` with all marks stripped and đ as d, for text that lost
    /// them: `Truong Mam non` and `Trường Mầm non` are both `truong mam non`.
    public static func markless(_ name: String) -> String {
        stripped(key(name))
    }

    /// Strips the marks of Vietnamese letters, keeping case: `Đông` → `Dong`.
    public static func stripped(_ text: String) -> String {
        let text = text.nfc
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { bytes.append(scalar: LetterTable.stripped(scalar.value)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A word of a name, folded but with abbreviations as typed.
    struct Word: Equatable {
        var text: String
        /// Whether a full stop or bracket follows at once, as after `X.` or `1.`.
        var isDotted: Bool
        /// Whether it has a vowel. The abbreviations of administration have
        /// none (UBND is counted among them), so most words need no look-up.
        var hasVowel: Bool
        /// Whether it is a number: digits, or a Roman numeral. `vi` and `xi`,
        /// which are syllables too, only as capitals in a name that has small
        /// letters (Sơn Ca VI, but Sơn Vi).
        var isNumber = false
    }

    /// Cuts a name into folded words: at spaces and punctuation, and where
    /// digits meet letters, so that `Sơn Ca3` is `Sơn Ca 3`.
    static func words(_ name: String) -> [Word] {
        var words: [Word] = []
        var word: [UInt32] = []
        var isCapital = true
        var endsInDigit = false
        var capitalNumerals: [Int] = []
        var hasSmall = false

        func finish(isDotted: Bool = false) {
            guard !word.isEmpty else { return }
            append(word, isDotted: isDotted, to: &words)
            if isCapital, RomanNumeral.isSyllable(words[words.count - 1].text) { capitalNumerals.append(words.count - 1) }
            word.removeAll(keepingCapacity: true)
            isCapital = true
        }

        for scalar in name.nfc.unicodeScalars {
            switch folded(scalar) {
            case .letter(let value):
                let isDigit = (0x30...0x39).contains(value)
                if isDigit != endsInDigit, !word.isEmpty { finish() }
                endsInDigit = isDigit
                if value == scalar.value, !isDigit {
                    isCapital = false
                    hasSmall = true
                }
                word.append(value)
            case .nothing: break
            case .space: finish()
            case .stop: finish(isDotted: true)
            case .and:
                finish()
                words.append(Word(text: "và", isDotted: false, hasVowel: true))
            }
        }
        finish()
        if hasSmall { for index in capitalNumerals { words[index].isNumber = true } }
        return words
    }

    /// The canonical spelling of one folded word: tone placement, final i/y.
    static func canonical(_ word: some Sequence<UInt32>) -> String {
        var values = Array(word)
        SyllableSpelling.canonicalize(&values)
        return String(scalarValues: values)
    }

    private static func append(_ scalars: [UInt32], isDotted: Bool, to words: inout [Word]) {
        var scalars = scalars
        var firstVowel: Int?
        for index in scalars.indices {
            if let letter = LetterTable.packed(scalars[index]), LetterTable.isVowel(letter.base) {
                firstVowel = index
                break
            }
        }
        // THCSĐông: an abbreviation nobody can pronounce, then a word. Onsets
        // have three letters at most, so a longer one begins with something else.
        if let vowel = firstVowel, vowel >= 2 || scalars.starts(with: NameAbbreviations.committee),
            let length = NameAbbreviations.gluedPrefixLength(scalars, before: vowel)
        {
            words.append(Word(text: String(scalarValues: scalars[..<length]), isDotted: false, hasVowel: false))
            scalars.removeFirst(length)
        }
        let hasVowel = firstVowel != nil && scalars != NameAbbreviations.committee
        SyllableSpelling.canonicalize(&scalars)
        let text = String(scalarValues: scalars)
        let isNumber = (0x30...0x39).contains(scalars[0]) || (RomanNumeral.value(text) != nil && !RomanNumeral.isSyllable(text))
        words.append(Word(text: text, isDotted: isDotted, hasVowel: hasVowel, isNumber: isNumber))
    }

    private enum Folded {
        case letter(UInt32)
        case space
        case stop
        case and
        case nothing
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Folded {
        let value = scalar.value
        if LetterTable.packed(value) != nil { return .letter(LetterTable.lowercased(value)) }
        switch value {
        case 0x30...0x39, 0x3F, 0xFFFD: return .letter(value)
        case 0x2E, 0x29: return .stop
        case 0x26, 0xFF06: return .and
        case 0...0x7F: return .space
        // Look-alikes of Đ: Icelandic eth, African d with tail.
        case 0xD0, 0xF0, 0x189, 0x256: return .letter(0x111)
        case 0x80...0xBF where value != 0xAA && value != 0xBA && value != 0xB5 && value != 0xAD: return .space
        case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
            0xFE00...0xFE0F, 0xFEFF:
            return .nothing
        case 0x2000...0x206F, 0x3000: return .space
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(value - 0xFEE0).map(folded) ?? .space
        default: break
        }
        if let latin = cyrillicLookAlikes[value] { return .letter(latin) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .privateUse:
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return .letter(small.value)
        default:
            return .space
        }
    }

    /// Cyrillic letters whose shape is that of a Latin one; keyboards and OCR
    /// bring them in.
    private static let cyrillicLookAlikes: [UInt32: UInt32] = {
        let cyrillic = "аеорсухіАВЕКМНОРСТУХІ"
        let latin = "aeopcyxiabekmhopctyxi"
        return Dictionary(
            zip(cyrillic.unicodeScalars.map(\.value), latin.unicodeScalars.map(\.value)),
            uniquingKeysWith: { first, _ in first })
    }()
}
