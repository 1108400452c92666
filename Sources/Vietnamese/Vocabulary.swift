/// The words that occur in the names of the units, for mending one word at a
/// time. Some thousands even for a whole country.
struct Vocabulary: Sendable {
    private var known: Set<String> = []
    private var letters: [[UInt32]] = []
    private var texts: [String] = []
    /// Words by length and first letter, and by length and last letter: a slip
    /// leaves at least one end of a word as it is.
    private var byFirst: [UInt64: [Int]] = [:]
    private var byLast: [UInt64: [Int]] = [:]
    private var byLength: [Int: [Int]] = [:]
    /// Words in every spelling, by length.
    private var spellings: [Int: [(letters: [UInt32], word: Int)]] = [:]
    /// The spellings that are not the folded ones, by length.
    private var variants: [Int: [(letters: [UInt32], word: Int)]] = [:]

    mutating func add(_ words: some Sequence<String>) {
        for word in words where !word.isEmpty && known.insert(word).inserted {
            let values = word.unicodeScalars.map(\.value)
            guard let first = values.first, let last = values.last else { continue }
            let index = letters.count
            letters.append(values)
            texts.append(word)
            byFirst[bucket(values.count, first), default: []].append(index)
            byLast[bucket(values.count, last), default: []].append(index)
            byLength[values.count, default: []].append(index)
            let others = Self.otherSpellings(values)
            for spelling in [values] + others { spellings[spelling.count, default: []].append((spelling, index)) }
            for spelling in others { variants[spelling.count, default: []].append((spelling, index)) }
        }
    }

    /// Adds what names are written with beside their own words. Abbreviations
    /// of two letters stay out: one slip makes almost anything of them.
    mutating func addKindWords() {
        add(KindPhrases.marked.words)
        add(NameAbbreviations.longForms)
    }

    func contains(_ word: String) -> Bool {
        known.contains(word)
    }

    private func bucket(_ length: Int, _ letter: UInt32) -> UInt64 {
        UInt64(length) << 32 | UInt64(letter)
    }

    /// The words that differ from a word by one letter put in, left out,
    /// replaced, or swapped with its neighbour. Words of one letter are never
    /// given nor mended: they tell units apart.
    func near(_ word: String) -> [String] {
        let values = word.unicodeScalars.map(\.value)
        guard values.count > 1, let first = values.first, let last = values.last else { return [] }
        var found: [Int] = []
        for length in max(2, values.count - 1)...(values.count + 1) {
            let candidates: [Int]
            if length <= 3 {
                candidates = byLength[length] ?? []
            } else {
                let sameFirst = byFirst[bucket(length, first)] ?? []
                let sameLast = (byLast[bucket(length, last)] ?? []).filter { letters[$0].first != first }
                candidates = sameFirst + sameLast
            }
            for index in candidates where Self.isOneSlip(values, letters[index]) { found.append(index) }
            // `xỹ` is as near to mỹ, which folds to mĩ, as to xá.
            for (spelling, index) in variants[length] ?? []
            where Self.isOneSlip(values, spelling) && letters[index] != values && !found.contains(index) {
                found.append(index)
            }
        }
        return found.map { texts[$0] }
    }

    /// The words that fit a pattern in which `nil` stands for one lost letter.
    ///
    /// Only marked letters are lost. ũ and ĩ may also have become u and i, which
    /// Western code pages offer as the best fit.
    func matching(_ pattern: [UInt32?]) -> [String] {
        var found: [String] = []
        for spelling in spellings[pattern.count] ?? [] where fits(spelling.letters, pattern) {
            if found.last != texts[spelling.word] { found.append(texts[spelling.word]) }
        }
        return found
    }

    private func fits(_ letters: [UInt32], _ pattern: [UInt32?]) -> Bool {
        for (letter, wanted) in zip(letters, pattern) {
            guard let wanted else {
                if letter < 0x80 { return false }
                continue
            }
            if letter == wanted { continue }
            guard (letter == 0x169 && wanted == 0x75) || (letter == 0x129 && wanted == 0x69) else { return false }
        }
        return true
    }

    /// The spellings that folding makes one: the tone of an open oa, oe, uy on
    /// the second vowel, a final i written y.
    private static func otherSpellings(_ letters: [UInt32]) -> [[UInt32]] {
        var others: [[UInt32]] = []
        let count = letters.count
        if count >= 2, var first = LetterTable.packed(letters[count - 2]), first.tone != 0, first.quality == 0,
            var second = LetterTable.packed(letters[count - 1]), second.tone == 0, second.quality == 0
        {
            switch (first.base, second.base) {
            case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
                (UInt8(ascii: "u"), UInt8(ascii: "y")):
                second.tone = first.tone
                first.tone = 0
                if let first = LetterTable.scalar(first), let second = LetterTable.scalar(second) {
                    others.append(Array(letters.dropLast(2)) + [first, second])
                }
            default: break
            }
        }
        if count >= 2, var last = LetterTable.packed(letters[count - 1]), last.base == UInt8(ascii: "i") {
            last.base = UInt8(ascii: "y")
            if let y = LetterTable.scalar(last) {
                let other = Array(letters.dropLast()) + [y]
                var folded = other
                SyllableSpelling.canonicalize(&folded)
                if folded == letters { others.append(other) }
            }
        }
        return others
    }

    /// Whether two different words are one insertion, deletion, replacement or
    /// swap of neighbours apart.
    static func isOneSlip(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        if a.count > b.count { return isOneSlip(b, a) }
        guard b.count - a.count <= 1 else { return false }
        var start = 0
        while start < a.count && a[start] == b[start] { start += 1 }
        var endA = a.count
        var endB = b.count
        while endA > start && endB > start && a[endA - 1] == b[endB - 1] {
            endA -= 1
            endB -= 1
        }
        if a.count < b.count { return endA == start && endB - start == 1 }
        switch endA - start {
        case 1: return true
        case 2: return a[start] == b[start + 1] && a[start + 1] == b[start]
        default: return false
        }
    }
}
