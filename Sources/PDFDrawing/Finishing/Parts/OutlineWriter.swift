import Typesetting

/// Writes the bookmarks (ISO 32000-1, 12.3.3).
enum OutlineWriter {
    /// The outline's root, for the catalogue; `nil` when there are no bookmarks.
    static func write(
        _ entries: [OutlineEntry], _ destinations: DestinationWriter, to file: inout PDFOutput
    ) -> PDFReference? {
        guard !entries.isEmpty else { return nil }
        let root = file.reserve()
        let items = entries.map { _ in file.reserve() }
        let children = children(of: entries)
        var keys: [[String: PDFValue]] = entries.map { ["Title": .text($0.title)] }
        for (index, entry) in entries.enumerated() {
            destinations.add(
                Destinations.Place(page: entry.page, y: entry.y), element: entry.element, to: &keys[index])
        }
        for parent in children.indices {
            for (position, index) in children[parent].enumerated() {
                keys[index]["Parent"] = .reference(parent < items.count ? items[parent] : root)
                if position > 0 { keys[index]["Prev"] = .reference(items[children[parent][position - 1]]) }
                if position + 1 < children[parent].count {
                    keys[index]["Next"] = .reference(items[children[parent][position + 1]])
                }
            }
        }
        for parent in children.indices {
            guard let first = children[parent].first, let last = children[parent].last else { continue }
            let below: [String: PDFValue] = [
                "First": .reference(items[first]), "Last": .reference(items[last]),
                "Count": .integer(count(below: parent, children)),
            ]
            if parent < items.count {
                keys[parent].merge(below) { old, _ in old }
            } else {
                file.define(root, below.merging(["Type": .name("Outlines")]) { old, _ in old })
            }
        }
        for (item, keys) in zip(items, keys) { file.define(item, keys) }
        return root
    }

    /// Children of each entry, and of the root at the end: an entry stands below the last one of a higher level.
    private static func children(of entries: [OutlineEntry]) -> [[Int]] {
        var children: [[Int]] = Array(repeating: [], count: entries.count + 1)
        var open: [Int] = []
        for (index, entry) in entries.enumerated() {
            while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
            children[open.last ?? entries.count].append(index)
            open.append(index)
        }
        return children
    }

    /// All entries start open, so all below count.
    private static func count(below parent: Int, _ children: [[Int]]) -> Int {
        children[parent].reduce(0) { $0 + 1 + count(below: $1, children) }
    }
}
