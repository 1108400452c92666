/// Guessing what was meant where nothing fits as it stands.
///
/// Only what cannot be meant as it stands is changed: a name wholly without
/// marks, a word that is no syllable of any language of the country, the words of
/// a kind. Everything that a change makes fit is a candidate, and only a lone one
/// is taken.
extension NameIndex {
    func guess(_ words: [NameAbbreviations.Expanded]) -> Resolution? {
        withoutMarks(words) ?? withSlips(words)
    }

    // MARK: Missing marks

    private func withoutMarks(_ words: [NameAbbreviations.Expanded]) -> Resolution? {
        guard Self.isMarkless(words) else { return nil }
        let match = matchStripped(words)
        let found = match.isBare ? merged(match.full, match.incomplete) : match.full
        guard let only = found.first else {
            return match.candidates.count > 1 ? ambiguous(match.candidates) : nil
        }
        // A letter left out as well is rather the slip of another name.
        let rivals = match.stems.filter { units[$0].parsed.core != units[only].parsed.core }
        if found.count > 1 || !rivals.isEmpty { return ambiguous(merged(found, rivals)) }
        return .near(ids[only], .missingMarks)
    }

    // MARK: Slips

    private func withSlips(_ expanded: [NameAbbreviations.Expanded]) -> Resolution? {
        let words = expanded.map(NameFolding.Word.init(expanded:))
        var tally = NameTally()

        func attempt(_ changed: [NameFolding.Word]) {
            tally.add(match(NameAbbreviations.expanded(changed)), allowingGaps: false)
        }
        func attempt(_ replacement: [String], for range: Range<Int>) {
            var changed = words
            changed.replaceSubrange(range, with: replacement.map(NameFolding.Word.init(folded:)))
            attempt(changed)
        }

        for slip in KindPhrases.marked.slips(in: words) { attempt([slip.word], for: slip.index..<(slip.index + 1)) }
        let wrong = words.indices.filter { isImpossible(words[$0]) }
        for index in wrong {
            for candidate in near(words[index]) { attempt([candidate], for: index..<(index + 1)) }
        }
        for change in respaced(words, wrong: wrong) { attempt(change) }
        if let decoded = decodedKeys(words, wrong: wrong) { attempt(decoded) }

        return resolution(tally, .typingSlip)
    }

    /// The words that one slip made an impossible one of. A word with a school's
    /// letter or number run onto it (`SơnI`) is no slip of the word without.
    private func near(_ word: NameFolding.Word) -> [String] {
        guard word.hasVowel else { return NameAbbreviations.near(word.text) }
        let letters = Array(word.text.unicodeScalars)
        // A key struck twice: `CCao` is Cao as well as C Cao, `Họaa` is Hoạ as well as Hoạ A.
        let bases = letters.map(VietnameseAlphabet.base(of:))
        let isDoubled =
            bases.last == bases.dropLast().last && !RomanNumeral.isLike(String(letters[letters.count - 1]))
            || bases.first == bases.dropFirst().first
        let hasOwnMark = cuts(of: word.text).contains { parts in
            [parts.first, parts.last].contains { $0.map { ParsedName.isLetter($0) || RomanNumeral.value($0) != nil } ?? false }
        }
        guard !hasOwnMark || isDoubled else { return [] }
        let near = vocabulary.near(word.text)
        return near + undoubled(letters).filter { !near.contains($0) }
    }

    /// The words of the units that a word is without one of two equal letters beside each other, of which one may bear the tone.
    private func undoubled(_ letters: [Unicode.Scalar]) -> [String] {
        let values = letters.map(\.value)
        let pairs = letters.indices.dropFirst().filter {
            VietnameseAlphabet.base(of: letters[$0]) == VietnameseAlphabet.base(of: letters[$0 - 1])
        }
        let words = pairs.flatMap { second in
            [second, second - 1].map { NameFolding.canonical(values[..<$0] + values[($0 + 1)...]) }
        }
        return words.filter(vocabulary.contains).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether a word can be meant by nobody: no number, no word of the units,
    /// no syllable of Vietnamese or of the minority languages in place names.
    /// Two letters are too few to tell.
    private func isImpossible(_ word: NameFolding.Word) -> Bool {
        word.text.unicodeScalars.count > 2 && !RomanNumeral.isLike(word.text) && !word.isNumber && isNoWord(word.text)
            && !word.text.unicodeScalars.contains { $0 == "?" || $0.value == 0xFFFD }
    }

    private func isNoWord(_ word: String) -> Bool {
        !vocabulary.contains(word) && !Syllable.isPossible(word) && !Syllable.isOfMinorityName(word)
    }

    // MARK: Spaces

    /// The words with spaces put in where words run together, or taken out where
    /// one is torn.
    private func respaced(_ words: [NameFolding.Word], wrong: [Int]) -> [[NameFolding.Word]] {
        var results: [[NameFolding.Word]] = []
        for index in words.indices.dropLast() where !words[index].isNumber && !words[index + 1].isNumber {
            let (left, right) = (words[index].text, words[index + 1].text)
            // A letter alone tells schools apart and is no piece of a word.
            guard !ParsedName.isLetter(left), !ParsedName.isLetter(right), isNoWord(left) || isNoWord(right) else { continue }
            let joined = NameFolding.canonical((left + right).unicodeScalars.map(\.value))
            guard vocabulary.contains(joined) else { continue }
            var changed = words
            changed.replaceSubrange(index..<(index + 2), with: [NameFolding.Word(folded: joined)])
            results.append(changed)
        }
        // Every word that runs together is cut, in every way that makes words.
        guard !wrong.isEmpty else { return results }
        var ways: [[NameFolding.Word]] = [[]]
        for (index, word) in words.enumerated() {
            guard wrong.contains(index) else {
                ways = ways.map { $0 + [word] }
                continue
            }
            let cuts = cuts(of: word.text)
            guard !cuts.isEmpty, ways.count * cuts.count <= Self.cutLimit else { return results }
            ways = ways.flatMap { way in cuts.map { way + $0.map(NameFolding.Word.init(cut:)) } }
        }
        return results + ways
    }

    /// More ways to cut than this are evidence for none.
    private static var cutLimit: Int { 32 }

    /// The ways to cut a word into known ones, a school's letter or number at its
    /// beginning or end among them: `đôngmỹ`, `phúa`, `sơniii`.
    private func cuts(of word: String) -> [[String]] {
        let letters = word.unicodeScalars.map(\.value)
        var results: [[String]] = []
        func cut(from start: Int, _ parts: [String]) {
            guard results.count < Self.cutLimit else { return }
            if start == letters.count {
                if parts.count > 1 { results.append(parts) }
                return
            }
            for end in (start + 1)...letters.count {
                let part = NameFolding.canonical(letters[start..<end])
                let isAtEnd = start == 0 || end == letters.count
                let isOwnMark =
                    isAtEnd && (RomanNumeral.value(part) != nil || end - start == 1 && ParsedName.isLetter(part))
                guard isOwnMark || end - start > 1 && (vocabulary.contains(part) || NameAbbreviations.isShort(part)) else {
                    continue
                }
                cut(from: end, parts + [part])
            }
        }
        cut(from: 0, [])
        return results
    }

    // MARK: Keys

    /// The words with keys of Telex turned into the letters they stand for
    /// (`Ddoong Myx`), where that makes known words of all that are none.
    private func decodedKeys(_ words: [NameFolding.Word], wrong: [Int]) -> [NameFolding.Word]? {
        guard !wrong.isEmpty else { return nil }
        var changed = words
        for index in wrong {
            guard let decoded = TelexKeys.decoded(words[index].text), vocabulary.contains(decoded) else { return nil }
            changed[index] = NameFolding.Word(folded: decoded)
        }
        return changed
    }
}

extension NameFolding.Word {
    /// A word that is folded already.
    init(folded text: String) {
        self.init(
            text: text, isDotted: false,
            hasVowel: text.unicodeScalars.contains {
                LetterTable.packed($0.value).map { LetterTable.isVowel($0.base) } ?? false
            })
    }

    /// A word cut off another; what can be a number is one.
    init(cut text: String) {
        self.init(folded: text)
        isNumber = RomanNumeral.value(text) != nil
    }

    /// A word as it was written out.
    init(expanded word: NameAbbreviations.Expanded) {
        self.init(folded: word.text)
        isNumber = word.isNumber
    }
}
