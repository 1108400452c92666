/// What stays with what, worked out over the strips of a section once all of them are known.
enum KeepRules {
    static func apply(to strips: inout [Strip]) {
        keepFollowing(&strips)
        for index in strips.indices {
            if case .columns(let columns) = strips[index].content, columns.linesKeptBefore > 0 {
                keepPreceding(index, lines: columns.linesKeptBefore, .alone, &strips)
            }
            if strips[index].keepsPrevious { keepPreceding(index, lines: 1, .next, &strips) }
        }
    }

    /// A strip that asks for lines of what follows holds on to everything up to the last of these lines.
    private static func keepFollowing(_ strips: inout [Strip]) {
        // Lines still wanted, by rank.
        var needed: [BreakRank: Int] = [.next: 0, .alone: 0]
        for index in strips.indices {
            switch strips[index].content {
            case .space: continue
            case .pageBreak: needed = [:]
            default:
                for (rank, lines) in needed where lines > 0 {
                    strips[index].breakBefore = max(strips[index].breakBefore, rank)
                    needed[rank] = lines - strips[index].lines
                }
                if strips[index].keepsNext > 0 {
                    let rank = strips[index].keepRank
                    needed[rank] = max(needed[rank] ?? 0, strips[index].keepsNext)
                }
            }
        }
    }

    /// Holds the last lines before a strip on its page. For the signature block, which never stands alone (practice under
    /// decree 30/2020), these are lines of the text.
    private static func keepPreceding(_ block: Int, lines: Int, _ rank: BreakRank, _ strips: inout [Strip]) {
        var needed = lines
        var index = block
        while needed > 0 {
            let below = index
            index -= 1
            while index >= 0, case .space = strips[index].content { index -= 1 }
            if index < 0 { return }
            if case .pageBreak = strips[index].content { return }
            strips[below].breakBefore = max(strips[below].breakBefore, rank)
            needed -= strips[index].lines
        }
    }
}
