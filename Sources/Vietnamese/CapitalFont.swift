/// Toned capitals in TCVN3.
///
/// The encoding has none; a heading in capitals was typed in a font of its own
/// (`.VnTimeH`) that shows the small letters as capitals. As plain text it reads
/// `TRưêNG`: capitals where no tone is, small letters where one is.
enum CapitalFont {
    /// Makes the toned letters of words in capitals capitals.
    ///
    /// A word counts as in capitals when it has a plain capital after its first
    /// letter and no plain small letter. A word that could be either – `Hà` and
    /// `HÀ` are both `Hµ` – follows the nearest words that can tell: both of
    /// them, or the only one if it has toned letters itself.
    static func restoreCapitals(_ scalars: [UInt32]) -> [UInt32] {
        var scalars = scalars
        var words: [(range: Range<Int>, case: WordCase, isToned: Bool)] = []
        var start = 0
        for index in 0...scalars.count {
            if index < scalars.count, LetterTable.packed(scalars[index]) != nil { continue }
            if index > start { words.append(describe(scalars, start..<index)) }
            if index < scalars.count, scalars[index] == 0x0A || scalars[index] == 0x0D {
                restore(&scalars, words)
                words.removeAll(keepingCapacity: true)
            }
            start = index + 1
        }
        restore(&scalars, words)
        return scalars
    }

    private enum WordCase {
        case capitals
        case small
        case either
    }

    private static func describe(
        _ scalars: [UInt32], _ range: Range<Int>
    ) -> (range: Range<Int>, case: WordCase, isToned: Bool) {
        var hasSmall = false
        var hasLaterCapital = false
        var isToned = false
        for index in range {
            guard let letter = LetterTable.packed(scalars[index]) else { continue }
            if letter.tone != 0 || (letter.quality != 0 && !letter.isUppercase) {
                isToned = true
            } else if letter.isUppercase {
                if index > range.lowerBound { hasLaterCapital = true }
            } else {
                hasSmall = true
            }
        }
        return (range, hasSmall ? .small : hasLaterCapital ? .capitals : .either, isToned)
    }

    private static func restore(
        _ scalars: inout [UInt32], _ words: [(range: Range<Int>, case: WordCase, isToned: Bool)]
    ) {
        for (index, word) in words.enumerated() where word.isToned {
            switch word.case {
            case .small: continue
            case .capitals: break
            case .either:
                let before = words[..<index].last { $0.case != .either }
                let after = words[(index + 1)...].first { $0.case != .either }
                let neighbours = [before, after].compactMap { $0 }
                guard !neighbours.isEmpty, neighbours.allSatisfy({ $0.case == .capitals }),
                    neighbours.count == 2 || neighbours.contains(where: \.isToned)
                else { continue }
            }
            for position in word.range { scalars[position] = LetterTable.uppercased(scalars[position]) }
        }
    }
}
