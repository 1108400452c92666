import Vietnamese

/// Reads the tables and the text of a web page as people see them, however carelessly it is written.
///
/// Nothing is fetched and nothing is run: scripts, styles, frames and pictures are passed over.
struct WebPageParser {
    private(set) var text = TextBlocks()
    /// Whether the texts take more memory than allowed.
    private(set) var isTooLarge = false

    private let limits: IntakeLimits
    private var cost = 0
    private var open: [OpenTable] = []
    private var letters: [UInt8] = []
    private var marks = PieceMarks()
    private var pieceStart = 0
    private var elements = WebElements()
    /// Classes of the page's style sheets that set text apart.
    private var classes: [String: PieceFormat] = [:]
    private var paragraph = TextParagraph()

    /// A table that has begun and not ended.
    private struct OpenTable {
        var index: Int
        var row = 0
        var column = 1
        var isHidden = false
        var cell: OpenCell?
        /// How many elements stand around the table, its rows and the cells of the row.
        var around: (table: Int, rows: Int, cells: Int)
        /// Rows that a cell above still covers, by column from 1.
        var covered: [Int: Int] = [:]
    }

    private struct OpenCell {
        var columns: ClosedRange<Int>
        var rows: Int
        var content = CellPieces()
        /// How many elements stand around its text.
        var around: Int
        /// Whether nobody sees it; its text counts nevertheless, as that of a hidden row does.
        var isHidden: Bool
    }

    /// Rows that a cell may span; browsers allow 65,534.
    private static let mostRows = 65_534

    init(_ utf8: [UInt8], limits: IntakeLimits) {
        self.limits = limits
        var rest = utf8[...]
        while let byte = rest.first, !isTooLarge {
            switch byte {
            case UInt8(ascii: "<"): tag(&rest)
            case UInt8(ascii: "&"): letters += WebEntities.take(&rest)
            default:
                append(byte)
                rest = rest.dropFirst()
            }
        }
        while !open.isEmpty { endTable() }
        endParagraph()
    }

    /// Letters of a text; runs of blanks are one.
    private mutating func append(_ byte: UInt8) {
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        if isBlank, letters.last == 0x20 || letters.last == 0x0A || letters.isEmpty { return }
        // A cell far beyond the limit is reported by its length; there is no need to keep all of it.
        guard letters.count <= 4 * limits.cellCharacters + 4 else { return }
        letters.append(isBlank ? 0x20 : byte)
    }

    // MARK: Tags

    /// Elements whose content is no text of the page.
    private static let unread: Set<String> = [
        "script", "style", "title", "textarea", "noscript", "xml", "object", "svg", "select",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "center", "body", "caption", "hr", "pre", "section",
    ]

    private mutating func tag(_ rest: inout ArraySlice<UInt8>) {
        if rest.starts(with: "<!--".utf8) {
            rest = WebPageParser.behind("-->", in: rest.dropFirst(4))
            return
        }
        guard let tag = WebTag(&rest) else {
            append(UInt8(ascii: "<"))
            rest = rest.dropFirst()
            return
        }
        if WebPageParser.unread.contains(tag.name), !tag.isClosing, !tag.isEmpty {
            let after = WebPageParser.behind("</\(tag.name)", in: rest)
            if tag.name == "style" { WebSetting.classes(in: rest[..<after.startIndex], into: &classes) }
            rest = after
            rest = WebPageParser.behind(">", in: rest)
            return
        }
        switch (tag.name, tag.isClosing) {
        case ("table", false): startTable(tag.format(classes))
        case ("table", true): endTable()
        case ("tr", false): startRow(tag.format(classes))
        case ("tr", true): endRow()
        case ("td", false), ("th", false): startCell(tag)
        case ("td", true), ("th", true): endCell()
        case ("br", _): letters.append(0x0A)
        case (let name, let isClosing) where WebPageParser.blocks.contains(name):
            endParagraph()
            guard !isClosing else {
                endElement(name)
                return
            }
            // A paragraph ends where another block begins.
            endElement("p")
            beginElement(tag)
            paragraph.isListItem = name == "li"
            paragraph.isHeading = name.count == 2 && name.first == "h" && name != "hr"
        case (let name, true): endElement(name)
        default: beginElement(tag)
        }
    }

    // MARK: Elements that set text apart

    /// How many elements stand around the text that is being read.
    private var around: Int { open.last.map { $0.cell?.around ?? $0.around.cells } ?? 0 }

    private mutating func beginElement(_ tag: WebTag) {
        guard !tag.isEmpty, !WebSetting.void.contains(tag.name) else { return }
        let format = tag.format(classes)
        guard !format.isEmpty || elements.count > around else { return }
        endPiece()
        elements.begin(tag.name, format, above: around)
    }

    private mutating func endElement(_ name: String) {
        guard elements.count > around else { return }
        endPiece()
        elements.end(name, above: around)
    }

    /// A piece of the text ends: what follows may be set otherwise.
    private mutating func endPiece() {
        var format = elements.format
        if open.last?.cell?.isHidden == true { format.remove(.hidden) }
        marks.add(pieceStart..<max(pieceStart, letters.count), format)
        pieceStart = letters.count
    }

    /// What follows a mark; nothing when it does not come.
    private static func behind(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let mark = Array(mark.utf8)
        guard let first = mark.first else { return bytes }
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            guard let next = bytes[index...].firstIndex(where: { $0 | 0x20 == first | 0x20 }) else { break }
            if next + mark.count <= bytes.endIndex,
                zip(bytes[next...], mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 })
            {
                return bytes[(next + mark.count)...]
            }
            index = next + 1
        }
        return bytes[bytes.endIndex...]
    }

    // MARK: Text

    private mutating func endParagraph() {
        endPiece()
        let text = trimmed(String(decoding: letters, as: UTF8.self).nfc)
        let pieces = marks.isEmpty ? [] : marks.pieces(of: letters) { String(decoding: $0, as: UTF8.self).nfc }
        letters.removeAll(keepingCapacity: true)
        marks.removeAll()
        pieceStart = 0
        defer { paragraph = TextParagraph() }
        guard !text.isEmpty else { return }
        cost += text.utf8.count + 64 + pieces.count * TextPiece.cost
        guard cost <= limits.sharedTextBytes else {
            isTooLarge = true
            return
        }
        if let last = open.indices.last {
            // Between the cells of a table no text belongs.
            if pieces.isEmpty { open[last].cell?.content.add(text) } else { open[last].cell?.content.add(pieces) }
        } else {
            paragraph.text = text
            if !pieces.isEmpty {
                // Outside tables nobody counts anything: what is not shown is no part of the text.
                let shown = pieces.filter { !$0.format.contains(.hidden) }
                guard shown.contains(where: { !trimmed($0.text).isEmpty }) else { return }
                paragraph.take(shown)
            }
            self.text.blocks.append(.paragraph(paragraph))
        }
    }

    // MARK: Tables

    private mutating func startTable(_ format: PieceFormat) {
        endParagraph()
        guard open.count < limits.xmlDepth else { return }
        text.blocks.append(.table(text.tables.count))
        let count = elements.count
        elements.begin("table", format, above: count)
        open.append(
            OpenTable(index: text.tables.count, around: (count, elements.count, elements.count)))
        text.tables.append(StoredTable())
        cost += 64
    }

    private mutating func startRow(_ format: PieceFormat) {
        endRow()
        guard let last = open.indices.last else { return }
        open[last].row += 1
        open[last].column = 1
        elements.begin("tr", format, above: open[last].around.rows)
        open[last].around.cells = elements.count
        open[last].isHidden = elements.format.contains(.hidden)
    }

    private mutating func endRow() {
        endCell()
        guard let last = open.indices.last, open[last].row > 0 else { return }
        elements.cut(to: open[last].around.rows)
        open[last].around.cells = elements.count
        // What cells above cover is one row less.
        guard open[last].column > 0 else { return }
        open[last].column = 0
        open[last].covered = open[last].covered.compactMapValues { $0 > 1 ? $0 - 1 : nil }
    }

    private mutating func startCell(_ tag: WebTag) {
        endCell()
        endParagraph()
        guard let last = open.indices.last else { return }
        if open[last].row == 0 || open[last].column == 0 { startRow([]) }
        var column = open[last].column
        while open[last].covered[column] != nil { column += 1 }
        let span = min(max(tag.number("colspan") ?? 1, 1), limits.columns + 1)
        let rows = min(max(tag.number("rowspan") ?? 1, 1), WebPageParser.mostRows)
        let columns = column...min(column + span - 1, max(column, limits.columns + 1))
        elements.begin(tag.name, tag.format(classes), above: open[last].around.cells)
        open[last].cell = OpenCell(
            columns: columns, rows: rows, around: elements.count, isHidden: elements.format.contains(.hidden))
        open[last].column = columns.upperBound + 1
        guard rows > 1, column <= limits.columns else { return }
        for column in columns { open[last].covered[column] = rows }
    }

    private mutating func endCell() {
        endParagraph()
        guard let last = open.indices.last, let cell = open[last].cell else { return }
        open[last].cell = nil
        elements.cut(to: open[last].around.cells)
        let table = open[last]
        let column = cell.columns.lowerBound
        text.tables[table.index].width = max(text.tables[table.index].width, cell.columns.upperBound)
        text.tables[table.index].add(
            MergedCells.Area(rows: table.row...table.row + cell.rows - 1, columns: cell.columns))
        guard !cell.content.isEmpty else { return }
        guard column <= limits.columns else {
            if text.tables[table.index].tooWide == nil { text.tables[table.index].tooWide = (table.row, column) }
            return
        }
        if cell.isHidden, !table.isHidden { text.tables[table.index].hide(column: column) }
        text.tables[table.index].add(cell.content, row: table.row, column: column, isHidden: table.isHidden)
    }

    private mutating func endTable() {
        endRow()
        guard let table = open.popLast() else { return }
        elements.cut(to: table.around.table)
    }
}
