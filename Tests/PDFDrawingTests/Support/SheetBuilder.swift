import PDFDrawing
import Typesetting

/// Sets documents by hand, so that drawing is tested without the paginator: every item is placed by the few rules below.
final class SheetBuilder {
    let fonts: FontBook
    private(set) var structure = StructureTree()
    private var pages: [Page] = []
    private var outline: [OutlineEntry] = []
    private var places: [MarkedPlace] = []
    private var items: [PlacedItem] = []
    private var size: Size
    private(set) var y = 0.0

    let left = 85.0
    let top = 70.0
    let body = TextStyle(.regular, size: 13)
    var right: Double { size.width - 57 }
    var bottom: Double { size.height - 60 }

    init(fonts: FontBook, size: Size = .a4) {
        self.fonts = fonts
        self.size = size
        y = top
    }

    func document() -> PagedDocument {
        endPage()
        return PagedDocument(pages: pages, structure: structure, outline: outline, places: places)
    }

    /// The document with what was changed after ``document()``.
    func current(_ document: PagedDocument) -> PagedDocument {
        var document = document
        document.pages = pages
        return document
    }

    // MARK: Pages

    func newPage(_ size: Size? = nil) throws {
        endPage()
        if let size { self.size = size }
        items = []
        y = top
        try text("\(pages.count + 1)", body, x: left + 200, baseline: 40, .artifact(.pagination))
    }

    private func endPage() {
        pages.append(Page(size: size, items: items, label: "\(pages.count + 1)"))
    }

    private func need(_ height: Double) throws {
        if y + height > bottom { try newPage() }
    }

    // MARK: Marks

    func width(_ text: String, _ style: TextStyle) throws -> Double { try fonts.width(of: text[...], in: style) }

    func text(
        _ text: String, _ style: TextStyle, x: Double, baseline: Double, _ owner: PlacedItem.Owner, wordSpacing: Double = 0,
        endsInSpace: Bool = false
    ) throws {
        let spaces = Double(text.utf8.count { $0 == 0x20 })
        let width = try width(text, style) + spaces * wordSpacing
        var run = TextRun(
            text: text, style: style, origin: Point(x: x, y: baseline), wordSpacing: wordSpacing, width: width)
        run.endsInSpace = endsInSpace
        items.append(PlacedItem(owner, .text(run)))
    }

    func mark(_ owner: PlacedItem.Owner, _ mark: Mark) { items.append(PlacedItem(owner, mark)) }

    func space(_ height: Double) { y += height }

    // MARK: Blocks

    func add(_ role: StructureTree.Role, under parent: Int = 0) -> Int { structure.add(role, under: parent) }

    func set(_ element: Int, _ change: (inout StructureTree.Element) -> Void) { change(&structure[element]) }

    @discardableResult
    func heading(_ text: String, level: Int, under parent: Int = 0) throws -> Int {
        try need(60)
        let role = StructureTree.Role(rawValue: "H\(level)") ?? .heading1
        let element = add(role, under: parent)
        y += 22
        try self.text(text, TextStyle(.bold, size: 14), x: left, baseline: y, .element(element))
        outline.append(
            OutlineEntry(title: text, level: level, page: pages.count, y: y - 14, element: element))
        y += 6
        return element
    }

    /// Justified lines, the last one ragged.
    @discardableResult
    func paragraph(
        _ text: String, _ style: TextStyle? = nil, role: StructureTree.Role = .paragraph, under parent: Int = 0,
        x: Double? = nil
    ) throws -> Int {
        let element = add(role, under: parent)
        try lines(text, style ?? body, x: x ?? left, owner: .element(element))
        return element
    }

    func lines(_ text: String, _ style: TextStyle, x: Double, owner: PlacedItem.Owner) throws {
        let available = right - x
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if try width(longer, style) > available, !line.isEmpty {
                try need(style.size * 1.35)
                y += style.size * 1.35
                let spaces = line.utf8.count { $0 == 0x20 }
                let spare = try available - width(line, style)
                try self.text(
                    line, style, x: x, baseline: y, owner, wordSpacing: spaces > 0 ? spare / Double(spaces) : 0,
                    endsInSpace: true)
                line = String(word)
            } else {
                line = longer
            }
        }
        try need(style.size * 1.35)
        y += style.size * 1.35
        try self.text(line, style, x: x, baseline: y, owner)
    }

    func list(_ entries: [(label: String, text: String)], under parent: Int = 0) throws {
        let list = add(.list, under: parent)
        for entry in entries {
            try need(40)
            let item = add(.listItem, under: list)
            let label = add(.listLabel, under: item)
            try text(entry.label + " ", body, x: left + 10, baseline: y + body.size * 1.35, .element(label))
            let content = add(.listBody, under: item)
            try lines(entry.text, body, x: left + 30, owner: .element(content))
        }
    }

    /// A table whose header rows repeat as artifacts; empty texts are cells without content.
    func table(
        header: [String], rows: [[String]], widths: [Double], summary: String? = nil, caption: String? = nil
    ) throws {
        let table = add(.table)
        set(table) { $0.summary = summary }
        if let caption {
            try need(60)
            try paragraph(caption, TextStyle(.italic, size: 12), role: .caption, under: table)
            y += 6
        }
        try need(60)
        let head = add(.tableHead, under: table)
        try row(header, widths: widths, style: TextStyle(.bold, size: 12), in: head) { _ in .tableHeader }
        let body = add(.tableBody, under: table)
        for cells in rows {
            if y + 20 > bottom {
                try newPage()
                try row(header, widths: widths, style: TextStyle(.bold, size: 12), in: nil) { _ in .tableHeader }
            }
            try row(cells, widths: widths, style: TextStyle(size: 12), in: body) { $0 == 0 ? .tableHeader : .tableData }
        }
        y += 10
    }

    private func row(
        _ cells: [String], widths: [Double], style: TextStyle, in parent: Int?, role: (Int) -> StructureTree.Role
    ) throws {
        let row = parent.map { add(.tableRow, under: $0) }
        var x = left
        for (index, cell) in cells.enumerated() {
            var owner = PlacedItem.Owner.artifact(.pagination)
            if let row {
                let element = add(role(index), under: row)
                if role(index) == .tableHeader {
                    let isHead = parent.map { structure[$0].role == .tableHead } ?? false
                    set(element) { $0.scope = isHead ? .column : .row }
                }
                owner = .element(element)
            }
            if !cell.isEmpty { try text(cell, style, x: x + 3, baseline: y + 14, owner) }
            mark(.artifact(.layout), .rectangle(Rect(x: x, y: y, width: widths[index], height: 20), fill: nil, stroke: 0))
            x += widths[index]
        }
        y += 20
    }

    func figure(_ values: [(String, Double)], alternative: String, under parent: Int = 0) throws {
        try need(140)
        let figure = add(.figure, under: parent)
        let begin = y
        y += 10
        for (label, value) in values {
            try text(label, TextStyle(size: 10), x: left, baseline: y + 10, .element(figure), endsInSpace: true)
            mark(.element(figure), .rectangle(Rect(x: left + 90, y: y, width: value, height: 12), fill: 0.6, stroke: 0))
            y += 18
        }
        set(figure) {
            $0.alternative = alternative
            $0.box = Rect(x: left, y: begin, width: 400, height: y - begin)
        }
    }

    /// A list of links; their targets come later, so they are given when known.
    func contents(_ titles: [String], targets: @escaping () -> [Int]) throws -> () -> Void {
        let contents = add(.contents)
        var slots: [(index: Int, link: Int, number: Int)] = []
        for (number, title) in titles.enumerated() {
            let entry = add(.contentsItem, under: contents)
            let link = add(.link, under: entry)
            y += 18
            try text(title, body, x: left, baseline: y, .element(link))
            let rect = Rect(x: left, y: y - 13, width: right - left, height: 17)
            mark(.element(link), .link(rect, to: .element(0), description: "Đến mục “\(title)”"))
            slots.append((items.count - 1, link, number))
        }
        let page = pages.count
        return { [unowned self] in
            for slot in slots {
                guard case .link(let rect, _, let description) = pages[page].items[slot.index].mark else { continue }
                pages[page].items[slot.index].mark = .link(rect, to: .element(targets()[slot.number]), description: description)
            }
        }
    }

    func signature(_ name: String, under parent: Int = 0) throws {
        try need(120)
        let x = left + 220
        let title = add(.paragraph, under: parent)
        y += 18
        try text("TRƯỞNG BAN", TextStyle(.bold, size: 13), x: x, baseline: y, .element(title))
        places.append(MarkedPlace(.signature, page: pages.count, rect: Rect(x: x, y: y + 6, width: 150, height: 60)))
        y += 84
        let signer = add(.paragraph, under: parent)
        try text(name, TextStyle(.bold, size: 13), x: x, baseline: y, .element(signer))
    }
}
