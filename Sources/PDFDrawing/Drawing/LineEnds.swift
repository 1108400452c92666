import Typesetting

/// Where a space is due that the layout has no room for: between words that stand apart on the page with nothing between
/// them.
///
/// Lines are placed apart, but a reader that speaks the structure takes the text of an element as one: without a space the
/// words at line ends would run together (“từngày”). Programs that copy text look at places instead, and take a cell that
/// stands about as high as the one before it and not clearly to its right for its continuation (“gópTổng”). The space is
/// drawn past the end of the line, where it shows nothing (ISO 32000-1, 14.8.2.5).
struct LineEnds {
    /// Items after which a space is due, by page.
    private var pages: [Set<Int>]

    init(_ document: PagedDocument) {
        pages = Array(repeating: [], count: document.pages.count)
        /// The last text of the structure, on whatever page.
        var last: (page: Int, index: Int, block: StructureTree.ID, run: TextRun)?
        for (number, page) in document.pages.enumerated() {
            /// The last text of the page, artifacts included.
            var before: (index: Int, run: TextRun)?
            for (index, item) in page.items.enumerated() {
                guard case .text(let run) = item.mark, !run.text.isEmpty else { continue }
                if let before, Self.isBeside(before.run, run) { pages[number].insert(before.index) }
                before = (index, run)
                guard let block = Self.block(of: item.owner, in: document.structure) else { continue }
                if let last, last.block == block, Self.isApart(last.run, run, onOnePage: last.page == number) {
                    pages[last.page].insert(last.index)
                }
                last = (number, index, block, run)
            }
        }
    }

    func hasSpace(after index: Int, onPage page: Int) -> Bool { pages[page].contains(index) }

    /// The element whose text is one to a reader: links and explained words stand within it.
    private static func block(of owner: PlacedItem.Owner, in structure: StructureTree) -> StructureTree.ID? {
        guard case .element(let element) = owner else { return nil }
        guard structure.elements.indices.contains(element), [.link, .span].contains(structure[element].role),
            let parent = structure[element].parent
        else { return element }
        return parent
    }

    /// Whether the runs are words of one text, apart without saying so.
    private static func isApart(_ first: TextRun, _ second: TextRun, onOnePage: Bool) -> Bool {
        guard !hasBlankBetween(first, second) else { return false }
        // A line may end after a hyphen or a stroke within a word, but not after one that stands alone.
        let end = first.text.unicodeScalars.suffix(2)
        if let last = end.last, "-/\u{2011}".unicodeScalars.contains(last), end.count > 1, let before = end.first,
            !blanks.contains(before)
        {
            return false
        }
        return !(onOnePage && isJoined(first, second))
    }

    /// Whether the runs, of whatever texts, stand so close that the second looks like the first's continuation.
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
        return blanks.contains(last) || blanks.contains(begin)
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
