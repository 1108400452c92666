import Typesetting

extension PagedDocument {
    /// Text runs of a page with what owns them.
    func runs(page: Int) -> [(owner: PlacedItem.Owner, run: TextRun)] {
        pages[page].items.compactMap { item in
            if case .text(let run) = item.mark { (item.owner, run) } else { nil }
        }
    }

    /// Texts of a page, without artifacts.
    func texts(page: Int) -> [String] {
        runs(page: page).compactMap { if case .element = $0.owner { $0.run.text } else { nil } }
    }

    /// Texts of every page, without artifacts.
    var texts: [[String]] { pages.indices.map { texts(page: $0) } }

    /// Texts of a page that are artifacts of a kind.
    func artifacts(page: Int, _ kind: PlacedItem.ArtifactKind = .pagination) -> [String] {
        runs(page: page).compactMap { $0.owner == .artifact(kind) ? $0.run.text : nil }
    }

    /// The first run with a text.
    func run(_ text: String, page: Int = 0) -> TextRun? { runs(page: page).first { $0.run.text == text }?.run }

    /// Lines drawn on a page.
    func lines(page: Int) -> [(from: Point, to: Point)] {
        pages[page].items.compactMap { if case .line(let from, let to, _) = $0.mark { (from, to) } else { nil } }
    }

    /// Elements of a role, in order.
    func elements(_ role: StructureTree.Role) -> [StructureTree.Element] { structure.elements.filter { $0.role == role } }

    /// Text of an element and of all below it, in order of drawing, one string a run.
    func texts(under id: StructureTree.ID) -> [String] {
        pages.flatMap(\.items).compactMap { item in
            guard case .element(let owner) = item.owner, case .text(let run) = item.mark, isBelow(owner, id) else { return nil }
            return run.text
        }
    }

    private func isBelow(_ id: StructureTree.ID, _ ancestor: StructureTree.ID) -> Bool {
        var current: StructureTree.ID? = id
        while let step = current {
            if step == ancestor { return true }
            current = structure[step].parent
        }
        return false
    }

    /// What breaks the contract of ``Page/items``: going through the items of all pages, artifacts left out, opening and
    /// closing elements as needed must be a depth-first walk of the tree; empty when it holds.
    var readingOrderFaults: [String] {
        var faults: [String] = []
        var open: [StructureTree.ID] = [0]
        var closed: Set<StructureTree.ID> = []
        var lastOpened: [StructureTree.ID: Int] = [:]
        for item in pages.flatMap(\.items) {
            guard case .element(let owner) = item.owner else { continue }
            var path = [owner]
            while let top = path.last, let parent = structure[top].parent { path.append(parent) }
            path.reverse()
            if path.first != 0 { faults.append("element \(owner) is not in the tree") }
            while let last = open.last, !path.contains(last) {
                closed.insert(last)
                open.removeLast()
            }
            for id in path.dropFirst(open.count) {
                if closed.contains(id) { faults.append("\(structure[id].role.rawValue)#\(id) is opened a second time") }
                if let parent = structure[id].parent {
                    let position = structure[parent].children.firstIndex(of: id) ?? -1
                    if position <= lastOpened[parent] ?? -1 {
                        faults.append("\(structure[id].role.rawValue)#\(id) comes before an earlier sibling")
                    }
                    lastOpened[parent] = position
                }
                open.append(id)
            }
            if open != path {
                faults.append("\(structure[owner].role.rawValue)#\(owner) is inside an element that is not its own")
            }
        }
        return faults
    }

    /// Pairs of text runs of a page whose boxes (ascent to descent) cover each other.
    func overlaps(page: Int, _ measurer: any TextMeasurer) -> [String] {
        let boxes = runs(page: page).map { ($0.run.text, box($0.run, measurer)) }
        var found: [String] = []
        for (index, a) in boxes.enumerated() {
            for b in boxes[(index + 1)...] where a.1.covers(b.1) { found.append("“\(a.0)” and “\(b.0)”") }
        }
        return found
    }

    /// Marks of a page that reach beyond a rectangle.
    func outside(_ area: Rect, page: Int, _ measurer: any TextMeasurer) -> [String] {
        pages[page].items.compactMap { item in
            let box: Rect
            switch item.mark {
            case .text(let run): box = self.box(run, measurer)
            case .line(let from, let to, _):
                box = Rect(x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y)
            case .rectangle(let rect, _, _), .link(let rect, _, _), .picture(let rect, _): box = rect
            }
            let isInside =
                box.x > area.x - 0.01 && box.y > area.y - 0.01 && box.maxX < area.maxX + 0.01
                && box.maxY < area.maxY + 0.01
            return isInside ? nil : "\(item.mark)"
        }
    }

    private func box(_ run: TextRun, _ measurer: any TextMeasurer) -> Rect {
        let metrics = measurer.metrics(of: run.style)
        return Rect(
            x: run.origin.x, y: run.origin.y - metrics.ascent, width: run.width, height: metrics.ascent + metrics.descent)
    }
}

extension Rect {
    /// Whether the rectangles share more than an edge.
    func covers(_ other: Rect) -> Bool {
        min(maxX, other.maxX) - max(x, other.x) > 0.01 && min(maxY, other.maxY) - max(y, other.y) > 0.01
    }
}
