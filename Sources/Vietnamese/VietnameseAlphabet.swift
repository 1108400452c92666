/// The six tones of Vietnamese, in dictionary order.
///
/// The raw order is that of the Unicode CLDR `vi` collation (none, grave,
/// hook, tilde, acute, dot), which is why sorting compares raw values.
/// Schoolbooks recite another order (ngang, sắc, huyền, hỏi, ngã, nặng).
public enum Tone: UInt8, CaseIterable, Hashable, Comparable, Sendable {
    /// No mark: `a`.
    case ngang
    /// Grave: `à`, U+0300.
    case huyen
    /// Hook above: `ả`, U+0309.
    case hoi
    /// Tilde: `ã`, U+0303.
    case nga
    /// Acute: `á`, U+0301.
    case sac
    /// Dot below: `ạ`, U+0323.
    case nang

    /// The combining mark that writes the tone in decomposed text; `nil` for
    /// ``ngang``.
    public var combiningMark: Unicode.Scalar? {
        switch self {
        case .ngang: nil
        case .huyen: "\u{300}"
        case .hoi: "\u{309}"
        case .nga: "\u{303}"
        case .sac: "\u{301}"
        case .nang: "\u{323}"
        }
    }

    public static func < (a: Tone, b: Tone) -> Bool {
        a.rawValue < b.rawValue
    }
}

/// The mark that makes a letter of its own out of a Latin letter: `ă`, `â`,
/// `ơ`, `đ`. Unlike a ``Tone`` it changes the letter's place in the alphabet.
///
/// The raw order is the alphabet's: a < ă < â, o < ô < ơ, u < ư.
public enum QualityMark: UInt8, CaseIterable, Hashable, Sendable {
    case plain
    /// `ă`, U+0306.
    case breve
    /// `â ê ô`, U+0302.
    case circumflex
    /// `ơ ư`, U+031B.
    case horn
    /// `đ`; has no combining form, Unicode does not decompose it.
    case stroke

    /// The combining mark that writes the quality in decomposed text; `nil`
    /// for ``plain`` and ``stroke``.
    public var combiningMark: Unicode.Scalar? {
        switch self {
        case .plain, .stroke: nil
        case .breve: "\u{306}"
        case .circumflex: "\u{302}"
        case .horn: "\u{31B}"
        }
    }
}

/// The letters of Vietnamese and how each is put together.
///
/// 12 vowels × 6 tones less 6 plain ones, and đ, make 67 letters with marks;
/// 134 in both cases. All are single code points in NFC: Latin-1, Latin
/// Extended-A and -B, and U+1EA0–U+1EF9.
public enum VietnameseAlphabet {
    /// One letter taken apart.
    public struct Letter: Hashable, Sendable {
        /// The Latin letter underneath, `a`–`z`, always small.
        public var base: Unicode.Scalar
        /// What distinguishes `â` from `a`.
        public var quality: QualityMark
        /// What distinguishes `ấ` from `â`.
        public var tone: Tone
        public var isUppercase: Bool

        public init(
            base: Unicode.Scalar, quality: QualityMark = .plain, tone: Tone = .ngang, isUppercase: Bool = false
        ) {
            self.base = base
            self.quality = quality
            self.tone = tone
            self.isUppercase = isUppercase
        }
    }

    /// All 134 letters with marks: the 67 small ones in alphabet order (then
    /// tone order), then the 67 capitals in the same order.
    public static let letters: [Unicode.Scalar] = {
        let marked = LetterTable.rows.map { row in
            row.letters.enumerated().filter { tone, letter in
                letter != LetterTable.noLetter && (tone % 6 != 0 || row.quality != .plain)
            }
        }
        return marked.flatMap { $0.filter { $0.offset < 6 }.map(\.element) }
            + marked.flatMap { $0.filter { $0.offset >= 6 }.map(\.element) }
    }()

    /// The 29 letters of the alphabet in order, without tones, small.
    public static let alphabet: [Unicode.Scalar] = Array("aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars)

    /// Whether the scalar is one of the 29 letters, with or without a tone, in
    /// either case. `f`, `j`, `w`, `z` are not. Expects NFC: a combining mark
    /// alone is not a letter.
    public static func isVietnameseLetter(_ scalar: Unicode.Scalar) -> Bool {
        guard let packed = LetterTable.packed(scalar.value) else { return false }
        switch packed.base {
        case UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "w"), UInt8(ascii: "z"): return false
        default: return true
        }
    }

    /// Whether the character is a letter of the alphabet, in NFC or NFD.
    public static func isVietnameseLetter(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return false }
        if scalars.count == 1 { return isVietnameseLetter(first) }
        let composed = String(character).nfc.unicodeScalars
        guard composed.count == 1, let only = composed.first else { return false }
        return isVietnameseLetter(only)
    }

    /// The letter taken apart, or `nil` when it is not a Latin letter that
    /// Vietnamese uses (`f j w z` are taken apart like the others).
    public static func parts(of scalar: Unicode.Scalar) -> Letter? {
        guard let packed = LetterTable.packed(scalar.value),
            let quality = QualityMark(rawValue: packed.quality), let tone = Tone(rawValue: packed.tone)
        else { return nil }
        return Letter(
            base: Unicode.Scalar(packed.base), quality: quality, tone: tone, isUppercase: packed.isUppercase)
    }

    /// The letter put together as one NFC code point, or `nil` when there is no
    /// such letter (a horn on `a`, a tone on `b`).
    public static func scalar(for letter: Letter) -> Unicode.Scalar? {
        guard letter.base.isASCII else { return nil }
        let packed = LetterTable.Packed(
            base: UInt8(letter.base.value), quality: letter.quality.rawValue, tone: letter.tone.rawValue,
            isUppercase: letter.isUppercase)
        return LetterTable.scalar(packed).flatMap(Unicode.Scalar.init)
    }

    /// The Latin letter underneath in the letter's own case: `Ấ` → `A`,
    /// `đ` → `d`; any other scalar is returned as it is.
    public static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard let packed = LetterTable.packed(scalar.value) else { return scalar }
        return Unicode.Scalar(packed.isUppercase ? packed.base - 32 : packed.base)
    }

    /// The quality mark of a letter: `ấ` → circumflex; ``QualityMark/plain`` for
    /// anything else.
    public static func quality(of scalar: Unicode.Scalar) -> QualityMark {
        LetterTable.packed(scalar.value).flatMap { QualityMark(rawValue: $0.quality) } ?? .plain
    }

    /// The tone of a letter: `ấ` → sắc; ``Tone/ngang`` for anything else.
    public static func tone(of scalar: Unicode.Scalar) -> Tone {
        LetterTable.packed(scalar.value).flatMap { Tone(rawValue: $0.tone) } ?? .ngang
    }
}
