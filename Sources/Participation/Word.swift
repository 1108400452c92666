/// A folded word of a title, made for comparing: equal words have equal numbers, and the letters of a syllable lie in one number.
struct Word: Sendable {
    /// The same for the same word, within one ``TitleBook``.
    let number: Int
    /// That of the word it stands for; opening an event has two names.
    let meaning: Int
    let text: String
    /// Letters.
    private let count: Int
    /// The letters of a short word without marks, the first in the lowest byte; 0 for other words.
    private let packed: UInt64

    init(_ text: String, number: Int, meaning: Int) {
        self.number = number
        self.meaning = meaning
        self.text = text
        let bytes = text.utf8
        if bytes.count <= 8, bytes.allSatisfy({ $0 < 0x80 }) {
            count = bytes.count
            packed = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        } else {
            count = text.count
            packed = 0
        }
    }

    /// Fewest letters of a word in which a slip shows.
    private static let slipShows = 4

    /// Equal, or one slip apart in a word long enough for a slip to show.
    func isSame(as other: Word) -> Bool {
        if meaning == other.meaning { return true }
        guard min(count, other.count) >= Word.slipShows, abs(count - other.count) <= 1 else { return false }
        if packed != 0, other.packed != 0 {
            return count <= other.count ? isSlip(of: other) : other.isSlip(of: self)
        }
        return count <= other.count ? Word.isSlip(text, of: other.text) : Word.isSlip(other.text, of: text)
    }

    /// - Parameter long: as long, or one letter longer.
    private func isSlip(of long: Word) -> Bool {
        let same = (packed ^ long.packed).trailingZeroBitCount / 8 * 8
        // What follows the first letter that differs.
        let rest = same + 8 < 64 ? long.packed >> UInt64(same + 8) : 0
        if count < long.count { return packed >> UInt64(same) == rest }
        return (same + 8 < 64 ? packed >> UInt64(same + 8) : 0) == rest
    }

    private static func isSlip(_ short: String, of long: String) -> Bool {
        let (short, long) = (Array(short), Array(long))
        var at = 0
        while at < short.count, short[at] == long[at] { at += 1 }
        return short.count == long.count ? short[(at + 1)...] == long[(at + 1)...] : short[at...] == long[(at + 1)...]
    }
}
