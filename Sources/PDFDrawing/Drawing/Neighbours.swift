import Typesetting

/// Where texts stand so close that programs take them for one.
///
/// Programs that copy text look at places, and take a cell that stands about as high as the one before it and not clearly to its
/// right for its continuation (“gópTổng”). A space is drawn past the end of the first, where it shows nothing. The spaces that
/// belong to a text itself come with its runs (``TextRun/endsInSpace``).
struct Neighbours {
    /// Items after which a space is due, by page.
    private var pages: [Set<Int>]

    init(_ document: PagedDocument) {
        pages = document.pages.map { page in
            var due: Set<Int> = []
            /// The last text of the page, artifacts included.
            var before: (index: Int, run: TextRun)?
            for (index, item) in page.items.enumerated() {
                guard case .text(let run) = item.mark, !run.text.isEmpty else { continue }
                if let before, Self.isBeside(before.run, run) { due.insert(before.index) }
                before = (index, run)
            }
            return due
        }
    }

    func hasSpace(after index: Int, onPage page: Int) -> Bool { pages[page].contains(index) }

    /// Whether the second run looks like the first's continuation, and is none.
    private static func isBeside(_ first: TextRun, _ second: TextRun) -> Bool {
        guard !hasBlankBetween(first, second), !isJoined(first, second) else { return false }
        let size = max(first.style.size, second.style.size)
        // Lines below each other are told apart by all readers, wherever they begin.
        let rise = first.origin.y - second.origin.y
        let gap = second.origin.x - first.origin.x - first.width
        return rise > -0.9 * size && rise < 1.3 * size && gap < 0.5 * size
    }

    private static func hasBlankBetween(_ first: TextRun, _ second: TextRun) -> Bool {
        guard let last = first.text.unicodeScalars.last, let begin = second.text.unicodeScalars.first else { return true }
        return first.endsInSpace || second.startsInSpace || blanks.contains(last) || blanks.contains(begin)
    }

    /// Whether the second run goes on where the first ends.
    private static func isJoined(_ first: TextRun, _ second: TextRun) -> Bool {
        let rise = abs(first.origin.y - second.origin.y)
        // A footnote's call is joined to its word, and stands above it.
        let isCall = first.target?.isRaised == true || second.target?.isRaised == true
        return rise < (isCall ? max(first.style.size, second.style.size) : 0.01)
            && abs(first.origin.x + first.width - second.origin.x) < 0.5
    }

    private static let blanks = " \u{A0}".unicodeScalars
}
