/// Deciding for a unit, or for none, from what fits.
extension NameIndex {
    /// What the words mean as they stand; `nil` when nothing fits them so.
    func decide(_ words: [NameAbbreviations.Expanded], text: String) -> Resolution? {
        let match = match(words)
        let named = unitsNamed(by: words)
        // An exact name beside longer ones is that unit; the very spelling
        // decides nothing between units whose names say the same.
        var found = named
        if found.isEmpty { found = match.isBare ? merged(match.full, match.incomplete) : match.full }
        guard let only = found.first else { return decideIncomplete(match, words) }
        if found.count > 1 { return ambiguous(found) }

        let isOfficial = text.trimmingSpaces.utf8.elementsEqual(units[only].officialName.utf8)
        if isOfficial, !named.isEmpty { return .exact(ids[only]) }
        // `MN Hoa Lan` from somebody who types no marks may be Hòa Lân's.
        if Self.isMarkless(words) {
            let stripped = matchStripped(words)
            let rivals = stripped.isBare ? merged(stripped.full, stripped.incomplete) : stripped.full
            if rivals.contains(where: { $0 != only }) { return ambiguous(merged(rivals, [only])) }
        }
        if named.isEmpty, !match.full.contains(only) {
            return match.stems.isEmpty ? .near(ids[only], .incomplete) : ambiguous(merged(match.stems, [only]))
        }
        return isOfficial ? .exact(ids[only]) : .variant(ids[only])
    }

    /// Decides for a unit of which a part is left out, where no other can be
    /// meant.
    private func decideIncomplete(_ match: Match, _ words: [NameAbbreviations.Expanded]) -> Resolution? {
        let candidates = match.candidates
        if candidates.count > 1 { return ambiguous(candidates) }
        guard let only = candidates.first else { return nil }
        if match.incomplete.contains(only) { return .near(ids[only], .incomplete) }
        if match.otherPlaceKind.contains(only) { return .near(ids[only], .otherPlaceKind) }
        // A letter or number left out is not made up for.
        let others = suggestions(words, parsed: ParsedName(words)).filter { $0 != ids[only] }
        return .unknown(suggestions: [ids[only]] + others.prefix(4))
    }

    /// The units whose own names say what the words say, no more and no less.
    private func unitsNamed(by words: [NameAbbreviations.Expanded]) -> [Int] {
        var found = byIdentity[ParsedName(words).identity] ?? []
        for other in Self.otherNumbers(words) { found = merged(found, byIdentity[ParsedName(other).identity] ?? []) }
        return found
    }

    func ambiguous(_ found: [Int]) -> Resolution {
        .ambiguous(found.map { ids[$0] })
    }

    /// Whether no word carries a mark. Abbreviations of kinds keep theirs on many
    /// keyboards (`THCĐ Dong My`) and are written out before this is asked, so
    /// only what stands for itself is looked at.
    static func isMarkless(_ words: [NameAbbreviations.Expanded]) -> Bool {
        var abbreviated: Set<Int> = []
        for (word, next) in zip(words, words.dropFirst()) where word.source == next.source { abbreviated.insert(word.source) }
        return words.allSatisfy { abbreviated.contains($0.source) || !hasMarks($0.text) }
    }

    private static func hasMarks(_ word: String) -> Bool {
        word.unicodeScalars.contains { scalar in
            LetterTable.packed(scalar.value).map { $0.quality != 0 || $0.tone != 0 } ?? false
        }
    }
}

/// What several readings of one text lead to.
struct NameTally {
    /// Units that a reading names.
    private(set) var found: Set<Int> = []
    /// Units that a reading may mean.
    private(set) var candidates: Set<Int> = []

    var isEmpty: Bool { candidates.isEmpty }

    /// Takes in what a reading fits.
    ///
    /// - Parameter allowingGaps: whether a reading that leaves out a part still
    ///   names its unit.
    mutating func add<ID>(_ match: NameIndex<ID>.Match, allowingGaps: Bool) {
        found.formUnion(match.full)
        if match.isBare || allowingGaps { found.formUnion(match.incomplete) }
        candidates.formUnion(match.candidates)
    }
}

extension NameIndex {
    /// The only unit that any reading may mean, if one names it; else several, or
    /// `nil`.
    func resolution(_ tally: NameTally, _ difference: Difference) -> Resolution? {
        guard let only = tally.candidates.first else { return nil }
        if tally.candidates.count > 1 { return ambiguous(tally.candidates.sorted()) }
        return tally.found.contains(only) ? .near(ids[only], difference) : nil
    }
}
