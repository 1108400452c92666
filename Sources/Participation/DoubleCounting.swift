import ReportModel
import Vietnamese

extension PossibleDuplicate {
    /// Visits of two statements of one activity differ by at most this share.
    private static let tolerance = 0.05
    /// Share of letter pairs two titles have in common (Dice's coefficient).
    private static let similarity = 0.75

    /// Pairs of a unit and one above it that state nearly the same activity on the same day: what a commune reports once more
    /// of its school.
    static func find(in activities: [ReportedActivity], tree: UnitTree) -> [PossibleDuplicate] {
        var byDay: [CalendarDate: [UnitCode: [Int]]] = [:]
        for (index, entry) in activities.enumerated() where entry.activity.participants > 0 {
            byDay[entry.activity.date, default: [:]][entry.unit.code, default: []].append(index)
        }
        var pairs: [PossibleDuplicate] = []
        var bigrams: [Int: [UInt64: Int]] = [:]
        func pairsOfLetters(_ index: Int) -> [UInt64: Int] {
            if let known = bigrams[index] { return known }
            let made = letterPairs(activities[index].activity.title)
            bigrams[index] = made
            return made
        }
        for (index, entry) in activities.enumerated() where entry.activity.participants > 0 {
            for ancestor in tree.path(to: entry.unit.code).dropLast() {
                for candidate in byDay[entry.activity.date]?[ancestor.code] ?? [] {
                    let other = activities[candidate]
                    let larger = max(entry.activity.participants, other.activity.participants)
                    let difference = abs(entry.activity.participants - other.activity.participants)
                    guard Double(difference) <= Double(larger) * tolerance,
                        dice(pairsOfLetters(index), pairsOfLetters(candidate)) >= similarity
                    else { continue }
                    pairs.append(PossibleDuplicate(first: other, second: entry))
                }
            }
        }
        return pairs
    }

    private static func letterPairs(_ title: String) -> [UInt64: Int] {
        let letters = NameFolding.key(title).unicodeScalars.filter { $0 != " " }
        var counts: [UInt64: Int] = [:]
        for (a, b) in zip(letters, letters.dropFirst()) {
            counts[UInt64(a.value) << 32 | UInt64(b.value), default: 0] += 1
        }
        return counts
    }

    private static func dice(_ a: [UInt64: Int], _ b: [UInt64: Int]) -> Double {
        let total = a.values.reduce(0, +) + b.values.reduce(0, +)
        guard total > 0 else { return 1 }
        let common = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        return 2 * Double(common) / Double(total)
    }
}
