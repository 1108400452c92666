import Typesetting

/// Where a space is due that the layout has no room for: between the last word of a line and the first of the next.
///
/// Lines are placed apart, but a reader that speaks the structure takes the text of an element as one: without a space the
/// words at line ends would run together (“từngày”). The space is drawn past the end of the line, where it shows nothing
/// (ISO 32000-1, 14.8.2.5).
struct LineEnds {
    /// Items after which a space is due, by page.
    private var pages: [Set<Int>]

    init(_ document: PagedDocument) {
        pages = Array(repeating: [], count: document.pages.count)
        var last: (page: Int, index: Int, block: StructureTree.ID, run: TextRun)?
        for (number, page) in document.pages.enumerated() {
            for (index, item) in page.items.enumerated() {
                guard case .element(let element) = item.owner, case .text(let run) = item.mark, !run.text.isEmpty else {
                    continue
                }
                let block = Self.block(of: element, in: document.structure)
                if let last, last.block == block, last.page != number || Self.isApart(last.run, run) {
                    pages[last.page].insert(last.index)
                }
                last = (number, index, block, run)
            }
        }
    }

    func hasSpace(after index: Int, onPage page: Int) -> Bool { pages[page].contains(index) }

    /// The element whose text is one to a reader: links stand within it.
    private static func block(of element: StructureTree.ID, in structure: StructureTree) -> StructureTree.ID {
        guard structure.elements.indices.contains(element), structure[element].role == .link,
            let parent = structure[element].parent
        else { return element }
        return parent
    }

    /// Whether the runs are words apart without saying so.
    private static func isApart(_ first: TextRun, _ second: TextRun) -> Bool {
        let blanks = " \u{A0}".unicodeScalars
        var end = first.text.unicodeScalars.suffix(2)
        guard let last = end.popLast(), let begin = second.text.unicodeScalars.first, !blanks.contains(last),
            !blanks.contains(begin)
        else { return false }
        // A line may end after a hyphen or a stroke within a word, but not after one that stands alone.
        if "-/\u{2011}".unicodeScalars.contains(last), let before = end.last, !blanks.contains(before) { return false }
        let isSameLine = abs(first.origin.y - second.origin.y) < 0.01
        return !(isSameLine && abs(first.origin.x + first.width - second.origin.x) < 0.5)
    }
}
