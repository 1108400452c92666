import ReportModel

/// Days of a campaign's period, by their offset from its first.
struct DaySet: Hashable, Sendable {
    private var words: [UInt64]

    /// No day.
    init(capacity: Int) { words = Array(repeating: 0, count: (max(capacity, 1) + 63) / 64) }

    func contains(_ day: Int) -> Bool { words[day >> 6] & (1 << UInt64(day & 63)) != 0 }

    mutating func insert(_ day: Int) { words[day >> 6] |= 1 << UInt64(day & 63) }

    mutating func remove(_ day: Int) { words[day >> 6] &= ~(1 << UInt64(day & 63)) }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func intersects(_ other: DaySet) -> Bool { zip(words, other.words).contains { $0 & $1 != 0 } }

    func isSubset(of other: DaySet) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }

    /// Offsets, rising.
    var days: [Int] {
        var days: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                days.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return days
    }
}
