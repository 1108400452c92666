/// How far a text looks like Vietnamese, judged by the words that carry marks.
///
/// Words of plain ASCII read the same in every encoding, so they say nothing
/// about which one is right and are not counted.
struct TextEvidence {
    /// Marked words that are possible syllables.
    private(set) var possible = 0
    /// Marked words that are not.
    private(set) var impossible = 0
    /// How many different possible ones there are, up to a few dozen.
    var distinct: Int { seen.count }
    private var seen: Set<UInt64> = []

    /// Enough words to decide on; more change nothing.
    static let plenty = 4000

    var total: Int { possible + impossible }

    /// Possible less impossible: what a wrong table cannot push up.
    var net: Int { possible - impossible }

    /// Share of the marked words that are possible; 0 when there are none.
    var rate: Double { total == 0 ? 0 : Double(possible) / Double(total) }

    init() {}

    init(_ text: some Sequence<Unicode.Scalar>) {
        add(text)
    }

    /// Counts the words of a text.
    mutating func add(_ text: some Sequence<Unicode.Scalar>) {
        var word: [UInt32] = []
        word.reserveCapacity(16)
        for scalar in text {
            if Self.isWordPart(scalar.value) {
                word.append(scalar.value)
            } else if !word.isEmpty {
                add(word: word)
                word.removeAll(keepingCapacity: true)
                if total >= Self.plenty { return }
            }
        }
        if !word.isEmpty { add(word: word) }
    }

    private mutating func add(word: [UInt32]) {
        switch Self.verdict(word) {
        case .possible:
            possible += 1
            if seen.count < 64 {
                seen.insert(word.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
            }
        case .impossible: impossible += 1
        case .silent: break
        }
    }

    enum Verdict {
        case possible
        case impossible
        /// Says nothing: plain ASCII, an abbreviation, no letters at all.
        case silent
    }

    /// Judges one word.
    static func verdict(_ word: some Collection<UInt32>) -> Verdict {
        var letters = 0
        var marked = 0
        var odd = 0
        var capitals = 0
        var firstIsCapital = false
        for (index, value) in word.enumerated() {
            guard let letter = LetterTable.packed(value) else {
                odd += 1
                continue
            }
            letters += 1
            if value >= 0x80 { marked += 1 }
            if letter.isUppercase {
                capitals += 1
                if index == 0 { firstIsCapital = true }
            }
        }
        if odd > 0 { return letters == 0 && !word.contains(where: isForeignLetter) ? .silent : .impossible }
        guard marked > 0 else { return .silent }
        let isCased = capitals == 0 || capitals == letters || (capitals == 1 && firstIsCapital)
        if isCased, Syllable.isPossible(word) { return .possible }
        // BCĐ, GDĐT, HĐND: capitals whose only mark is that of Đ.
        if capitals == letters, word.allSatisfy({ $0 < 0x80 || $0 == 0x110 }) { return .silent }
        return .impossible
    }

    /// Whether a scalar belongs to a word for this purpose: letters, and signs
    /// that a wrong table puts into the middle of words. What Vietnamese text
    /// itself puts beside words ends them.
    static func isWordPart(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: false
        case 0xA0, 0xAB, 0xBB, 0xB0, 0xD7, 0xF7, 0xFEFF: false
        // † ‡ ‰ ‹ › ‚ „ • are letters of VISCII and VPS read as windows-1252.
        case 0x201A, 0x201E, 0x2020...0x2022, 0x2030, 0x2039, 0x203A: true
        case 0x2000...0x206F, 0x20A0...0x20BF: false
        default: true
        }
    }

    /// A Latin-1 letter that Vietnamese does not have: ð, ß, ö.
    static func isForeignLetter(_ value: UInt32) -> Bool {
        (0xC0...0xFF).contains(value) && value != 0xD7 && value != 0xF7 && LetterTable.packed(value) == nil
    }
}
