extension NameIndex {
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
