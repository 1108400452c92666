extension NameIndex {
    /// Looks for units a text means but for missing marks or one slip of the
    /// pen. Runs only when nothing fits as it stands.
    func near(_ words: [NameFolding.Word], expanded: [NameAbbreviations.Expanded]) -> Resolution? {
        var found: [(unit: Int, difference: Difference)] = []
        for unit in unitsWithMissingMarks(expanded) { found.append((unit, .missingMarks)) }
        for unit in unitsOneSlipAway(words, expanded: expanded) where !found.contains(where: { $0.unit == unit }) {
            found.append((unit, .typingSlip))
        }
        guard let first = found.first else { return nil }
        if found.count == 1 { return .near(ids[first.unit], first.difference) }
        return .ambiguous(found.map(\.unit).sorted().map { ids[$0] })
    }

    // MARK: Missing marks

    private func unitsWithMissingMarks(_ words: [NameAbbreviations.Expanded]) -> [Int] {
        let match = matchStripped(words)
        let candidates = match.isBare ? merged(match.full, match.incomplete) : match.full
        guard !candidates.isEmpty else { return [] }
        let stripped = words.map { NameAbbreviations.Expanded(text: NameFolding.stripped($0.text), source: $0.source) }
        let kindSources = ParsedName(stripped, mode: .stripped).kindSources
        return candidates.filter { index in
            words.allSatisfy { word in
                Self.lacksOnlyMarks(word.text, among: units[index].words)
                    || (kindSources.contains(word.source) && Self.lacksOnlyMarks(word.text, among: kindWords))
            }
        }
    }

    /// Whether a word is one of the given ones with marks left out but none
    /// changed or added.
    private static func lacksOnlyMarks(_ word: String, among known: Set<String>) -> Bool {
        if known.contains(word) { return true }
        let letters = word.unicodeScalars.map(\.value)
        return known.contains { isReduced(letters, of: $0) }
    }

    private static func isReduced(_ letters: [UInt32], of word: String) -> Bool {
        var index = 0
        for scalar in word.unicodeScalars {
            guard index < letters.count else { return false }
            let (have, want) = (letters[index], scalar.value)
            if have != want {
                guard let have = LetterTable.packed(have), let want = LetterTable.packed(want),
                    have.base == want.base, have.quality == 0 || have.quality == want.quality,
                    have.tone == 0 || have.tone == want.tone
                else { return false }
            }
            index += 1
        }
        return index == letters.count
    }

    // MARK: One slip

    private func unitsOneSlipAway(
        _ words: [NameFolding.Word], expanded: [NameAbbreviations.Expanded]
    ) -> [Int] {
        // What was understood as a kind word is right as it stands: MN is no
        // slip of MG.
        let understood = ParsedName(expanded).kindSources
        var found: Set<Int> = []

        func attempt(_ replacement: [String], for range: Range<Int>) {
            var changed = words
            changed.replaceSubrange(range, with: replacement.map(NameFolding.Word.init(folded:)))
            let match = match(NameAbbreviations.expanded(changed))
            found.formUnion(match.full)
            if match.isBare { found.formUnion(match.incomplete) }
        }

        for index in words.indices where !understood.contains(index) {
            let word = words[index].text
            guard word.unicodeScalars.count > 1, !ParsedName.isDesignator(word) else { continue }
            for candidate in vocabulary.near(word) { attempt([candidate], for: index..<(index + 1)) }
            for (left, right) in splits(word) { attempt([left, right], for: index..<(index + 1)) }
            if index + 1 < words.count, !understood.contains(index + 1) {
                let joined = NameFolding.canonical((word + words[index + 1].text).unicodeScalars.map(\.value))
                if vocabulary.contains(joined) { attempt([joined], for: index..<(index + 2)) }
            }
        }
        return found.sorted()
    }

    /// The ways to cut a word into two known ones: `đôngmỹ`.
    private func splits(_ word: String) -> [(String, String)] {
        let letters = word.unicodeScalars.map(\.value)
        guard letters.count > 3 else { return [] }
        return (2...(letters.count - 2)).compactMap { cut in
            let left = NameFolding.canonical(letters[..<cut])
            guard vocabulary.contains(left) else { return nil }
            let right = NameFolding.canonical(letters[cut...])
            return vocabulary.contains(right) ? (left, right) : nil
        }
    }

    // MARK: Suggestions

    /// The most similar units, best first.
    func suggestions(_ words: [NameAbbreviations.Expanded], parsed: ParsedName) -> [ID] {
        var shared: [Int: Int] = [:]
        for word in Set(words.map { NameFolding.stripped($0.text) }) {
            // A word that half the units bear says nothing about which is meant.
            guard let bearers = postings[word], bearers.count <= max(20, units.count / 2) else { continue }
            for unit in bearers { shared[unit, default: 0] += 1 }
        }
        let text = NameFolding.stripped(words.map(\.text).joined(separator: " ")).unicodeScalars.map(\.value)
        func score(_ unit: Int, _ count: Int) -> Int {
            let isSameKind = parsed.institutions.couldMean(units[unit].parsed.institutions)
            return count * 4 + (isSameKind ? 3 : 0)
                + (parsed.designators == units[unit].parsed.designators ? 1 : 0)
        }
        let best = shared.map { (unit: $0.key, score: score($0.key, $0.value)) }
            .sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }
            .prefix(20)
        return best.map { candidate in
            let key = NameFolding.stripped(units[candidate.unit].key).unicodeScalars.map(\.value)
            return (candidate.unit, candidate.score * 2 - editDistance(text, key))
        }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        .prefix(5)
        .map { ids[$0.0] }
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
}

/// Words of kinds of units, common to all names.
private let kindWords = Set(KindPhrases.marked.words)

/// Insertions, deletions and replacements between two texts.
func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.isEmpty { return b.count }
    var previous = Array(0...b.count)
    var current = previous
    for (row, letter) in a.enumerated() {
        current[0] = row + 1
        for column in 0..<b.count {
            current[column + 1] = min(
                previous[column] + (letter == b[column] ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        }
        swap(&previous, &current)
    }
    return previous[b.count]
}
