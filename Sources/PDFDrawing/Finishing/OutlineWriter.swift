import Typesetting

/// Writes the bookmarks (ISO 32000-1, 12.3.3).
struct OutlineWriter {
    let file: PDFFile
    let destinations: DestinationWriter

    /// The outline's root, for the catalogue; `nil` when there are no bookmarks.
    func write(_ entries: [OutlineEntry]) -> PDFObject? {
        guard !entries.isEmpty else { return nil }
        let root = file.makeIndirect(.dictionary(["Type": .name("Outlines")]))
        let items = entries.map { file.makeIndirect(.dictionary(["Title": .text($0.title)])) }
        /// Children of each entry, and of the root at the end.
        var children: [[Int]] = Array(repeating: [], count: entries.count + 1)
        /// Entries whose children may follow, outermost first.
        var open: [Int] = []
        for (index, entry) in entries.enumerated() {
            while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
            children[open.last ?? entries.count].append(index)
            open.append(index)
        }
        for (index, entry) in entries.enumerated() {
            destinations.write(
                Destinations.Place(page: entry.page, y: entry.y), element: entry.element, to: items[index])
        }
        for parent in children.indices where !children[parent].isEmpty {
            link(children[parent], of: items, under: parent < items.count ? items[parent] : root)
            let object = parent < items.count ? items[parent] : root
            file.set(object, "Count", .integer(count(below: parent, children)))
        }
        return root
    }

    private func link(_ group: [Int], of items: [PDFObject], under parent: PDFObject) {
        guard let first = group.first, let last = group.last else { return }
        file.set(parent, "First", .object(items[first]))
        file.set(parent, "Last", .object(items[last]))
        for (position, index) in group.enumerated() {
            file.set(items[index], "Parent", .object(parent))
            if position > 0 { file.set(items[index], "Prev", .object(items[group[position - 1]])) }
            if position + 1 < group.count { file.set(items[index], "Next", .object(items[group[position + 1]])) }
        }
    }

    /// All entries start open, so all below count.
    private func count(below parent: Int, _ children: [[Int]]) -> Int {
        children[parent].reduce(0) { $0 + 1 + count(below: $1, children) }
    }
}
