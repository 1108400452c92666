import Vietnamese

/// Takes what ``OpenDocumentParser`` finds, in order.
protocol OpenDocumentEvents: AnyObject {
    /// A table begins; `false` passes over its rows.
    func beginTable(_ name: String, style: String?) -> Bool
    /// A row, or a run of equal ones; `false` passes over the rest of the table.
    func row(_ row: OpenDocumentRow) -> Bool
    func endTable()
    /// A style that hides its tables.
    func hidingStyle(_ name: String)
}

/// A row, or a run of equal rows, as stored: cells that are not empty, each with how often it is repeated.
struct OpenDocumentRow {
    struct StoredCell {
        /// From 1.
        var column: Int
        /// Columns with the same cell, this one included.
        var repeated: Int
        var cell: Cell
        /// Parts of it that are not read.
        var leftOut: [LeftOutPart] = []
        var rowsSpanned: Int
        var columnsSpanned: Int
    }

    /// Number of the first of the rows, from 1.
    var line: Int
    /// How many equal rows this is.
    var repeated: Int
    var isHidden: Bool
    var cells: [StoredCell] = []
}

/// Reads the tables of a spreadsheet's `content.xml` (OpenDocument 1.3, part 3, 9).
///
/// Rows and cells that are repeated are not multiplied here; what stands in comments, drawings and tracked changes is no cell.
final class OpenDocumentParser: XMLHandler {
    private let events: any OpenDocumentEvents
    private let limits: IntakeLimits
    private var skipping = 0
    /// Name of the table style being read.
    private var style: String?
    private var isInTable = false
    private var isWanted = false
    private var line = 1
    private var column = 1
    private var row: OpenDocumentRow?
    private var open: OpenDocumentRow.StoredCell?
    private var type = ""
    private var value: String?
    private var hasFormula = false
    private var isError = false
    private var letters: [UInt8] = []
    private var paragraphs = 0
    private var isInParagraph = false
    private var settings = OpenDocumentSettings()
    /// Style of cells that have none of their own.
    private var rowStyle: String?
    private var cellSetting: PieceFormat = []

    /// So many rows are more than any table may have; adding them up cannot overflow.
    private static let mostRepeated = 1 << 24

    init(events: any OpenDocumentEvents, limits: IntakeLimits) {
        self.events = events
        self.limits = limits
    }

    /// Ends of the namespaces (OpenDocument 1.3, part 3, 1.4).
    private enum Space {
        static let table = "opendocument:xmlns:table:1.0"
        static let office = "opendocument:xmlns:office:1.0"
        static let style = "opendocument:xmlns:style:1.0"
        static let text = "opendocument:xmlns:text:1.0"
    }

    var wantsText: Bool { isInParagraph && open != nil }
    let isFinished = false
    /// Tables, texts and styles have a namespace each, all other than the root's.
    let wantsEveryNamespace = true

    private static let skipped: Set<String> = [
        "annotation", "frame", "shapes", "tracked-changes", "custom-shape", "g", "control", "forms", "ruby-text", "note",
        "named-expressions", "database-ranges", "data-pilot-tables", "dde-links", "content-validations", "scripts",
    ]

    func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        if skipping > 0 || OpenDocumentParser.skipped.contains(name) {
            skipping += 1
            return
        }
        switch name {
        case "style":
            let name = attributes["name", namespaceEnding: Space.style]
            let family = attributes["family", namespaceEnding: Space.style]
            style = family == "table" ? name : nil
            settings.define(
                name, family: family, parent: attributes["parent-style-name", namespaceEnding: Space.style])
        case "text-properties":
            settings.define(
                lineThrough: attributes["text-line-through-style", namespaceEnding: Space.style],
                lineType: attributes["text-line-through-type", namespaceEnding: Space.style],
                position: attributes["text-position", namespaceEnding: Space.style])
        case "table-properties":
            if let style, attributes["display", namespaceEnding: Space.table] == "false" { events.hidingStyle(style) }
        case "table" where element.namespace.hasSuffix(Space.table):
            // A table within a cell is none of the sheet's.
            guard !isInTable else {
                skipping = 1
                return
            }
            isInTable = true
            line = 1
            settings.beginTable()
            isWanted = events.beginTable(
                attributes["name", namespaceEnding: Space.table] ?? "",
                style: attributes["style-name", namespaceEnding: Space.table])
        case "table-column" where isWanted:
            settings.addColumns(
                count(attributes["number-columns-repeated", namespaceEnding: Space.table]),
                style: attributes["default-cell-style-name", namespaceEnding: Space.table])
        case "table-row" where isWanted: startRow(attributes)
        case "table-cell" where row != nil && element.parent == "table-row": startCell(attributes)
        case "covered-table-cell" where row != nil:
            // What a covered cell holds is not shown.
            column = advanced(
                column, by: count(attributes["number-columns-repeated", namespaceEnding: Space.table]),
                limit: limits.columns + 1)
            skipping = 1
        case "p" where open != nil && element.parent == "table-cell":
            if paragraphs > 0 { letters.append(UInt8(ascii: "\n")) }
            paragraphs += 1
            isInParagraph = true
            guard settings.setsApart else { return }
            settings.begin(
                settings.format(attributes["style-name", namespaceEnding: Space.text], family: "paragraph"),
                at: letters.count)
        case "span" where isInParagraph && settings.setsApart:
            settings.begin(
                settings.format(attributes["style-name", namespaceEnding: Space.text], family: "text"), at: letters.count)
        case "s" where isInParagraph:
            letters += [UInt8](
                repeating: UInt8(ascii: " "), count: min(count(attributes["c", namespaceEnding: Space.text]), 100))
        case "tab" where isInParagraph: letters.append(UInt8(ascii: " "))
        case "line-break" where isInParagraph: letters.append(UInt8(ascii: "\n"))
        default: break
        }
    }

    func end(_ element: XMLName) {
        let name = element.local
        if skipping > 0 {
            skipping -= 1
            return
        }
        switch name {
        case "table":
            if isWanted { events.endTable() }
            isInTable = false
            isWanted = false
        case "table-row": endRow()
        case "table-cell": endCell()
        case "span" where isInParagraph: settings.end(at: letters.count)
        case "p":
            if isInParagraph { settings.end(at: letters.count) }
            isInParagraph = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard letters.count <= 4 * limits.cellCharacters + 4 else { return }
        letters.append(contentsOf: bytes)
    }

    private func count(_ text: String?) -> Int {
        guard let text, let number = Int(text), number > 0 else { return 1 }
        return min(number, OpenDocumentParser.mostRepeated)
    }

    private func advanced(_ number: Int, by count: Int, limit: Int) -> Int { min(number + count, limit + 1) }

    // MARK: Rows and cells

    private func startRow(_ attributes: XMLAttributes) {
        let visibility = attributes["visibility", namespaceEnding: Space.table]
        row = OpenDocumentRow(
            line: line, repeated: count(attributes["number-rows-repeated", namespaceEnding: Space.table]),
            isHidden: visibility == "collapse" || visibility == "filter")
        rowStyle = settings.setsApart ? attributes["default-cell-style-name", namespaceEnding: Space.table] : nil
        column = 1
    }

    private func endRow() {
        guard let row else { return }
        self.row = nil
        line = advanced(line, by: row.repeated, limit: OpenDocumentParser.mostRepeated)
        if isWanted, !row.cells.isEmpty, !events.row(row) {
            isWanted = false
            events.endTable()
        }
    }

    private func startCell(_ attributes: XMLAttributes) {
        open = OpenDocumentRow.StoredCell(
            column: column, repeated: count(attributes["number-columns-repeated", namespaceEnding: Space.table]),
            cell: Cell(text: "", line: line),
            rowsSpanned: count(attributes["number-rows-spanned", namespaceEnding: Space.table]),
            columnsSpanned: count(attributes["number-columns-spanned", namespaceEnding: Space.table]))
        type = attributes["value-type", namespaceEnding: Space.office] ?? ""
        isError = attributes["value-type", namespaceEnding: "calcext:1.0"] == "error"
        hasFormula = attributes["formula", namespaceEnding: Space.table] != nil
        value =
            switch type {
            case "date": attributes["date-value", namespaceEnding: Space.office]
            case "time": attributes["time-value", namespaceEnding: Space.office]
            case "boolean": attributes["boolean-value", namespaceEnding: Space.office]
            case "string": attributes["string-value", namespaceEnding: Space.office]
            default: attributes["value", namespaceEnding: Space.office]
            }
        letters.removeAll(keepingCapacity: true)
        paragraphs = 0
        settings.beginCell()
        if settings.setsApart {
            let name = attributes["style-name", namespaceEnding: Space.table] ?? rowStyle
            cellSetting =
                name == nil ? settings.format(ofColumn: column) : settings.format(name, family: "table-cell")
        }
    }

    private func endCell() {
        guard var stored = open else { return }
        open = nil
        isInParagraph = false
        column = advanced(column, by: stored.repeated, limit: limits.columns + 1)
        stored.cell = cell(column: stored.column, &stored.leftOut)
        if !stored.cell.text.isEmpty { row?.cells.append(stored) }
    }

    private func cell(column: Int, _ leftOut: inout [LeftOutPart]) -> Cell {
        var cell = Cell(text: "", line: line)
        cell.isFormula = hasFormula
        cell.isStruck = cellSetting.contains(.struck)
        if settings.marks.isEmpty {
            cell.text = trimmed(String(decoding: letters, as: UTF8.self).nfc)
        } else {
            let pieces = settings.marks.pieces(of: letters) { String(decoding: $0, as: UTF8.self).nfc }
            cell.take(PieceReading(pieces, base: cellSetting), column: column, leftOut: &leftOut)
        }
        let shown = cell.text
        if isError || hasFormula && (shown.hasPrefix("#") || shown.hasPrefix("Err:")) {
            cell.kind = .error
            return cell
        }
        if hasFormula, value == nil, shown.isEmpty {
            // Programs that write formulas without computing them leave no value at all.
            cell.kind = .error
            cell.text = CellMark.uncomputed
            return cell
        }
        // What is set in several ways is read as it is shown: its value has all of it.
        guard let value, !value.isEmpty, leftOut.isEmpty else { return cell }
        switch type {
        case "percentage" where !shown.isEmpty: break
        case "percentage", "float", "currency":
            cell.kind = .number
            cell.text = OpenDocumentParser.isPadded(shown, value) ? shown : trimmed(value)
            if type == "percentage" { cell.show(as: .percent, uses1904: false) }
            // Some programs write no text beside a number; an empty one is a format that hides it.
            if shown.isEmpty, paragraphs > 0, Double(value) != 0 {
                cell.kind = .text
                cell.text = ShownNumberWords.beside(shown: "", stored: cell.text)
            } else {
                cell.compare(shown: shown)
            }
        case "date":
            cell.kind = .date
            // Parts of a second are of no use and stand in no other format.
            cell.text = String(value.prefix { $0 != "." && $0 != "," })
        case "time": cell.text = OpenDocumentParser.clock(value) ?? shown
        case "boolean":
            cell.kind = .boolean
            cell.text = value == "true" ? "TRUE" : "FALSE"
        default: cell.text = trimmed(value.nfc)
        }
        return cell
    }

    /// Whether a number is shown with leading zeros: a code such as `00640`.
    private static func isPadded(_ shown: String, _ value: String) -> Bool {
        guard shown.utf8.count > 1, shown.utf8.first == zero, shown.utf8.allSatisfy(isDigit) else { return false }
        return Int(shown) != nil && Int(shown).map(String.init) == value
    }

    /// `PT08H30M00S` → `08:30:00`.
    private static func clock(_ duration: String) -> String? {
        guard duration.hasPrefix("PT") else { return nil }
        let digits = duration.dropFirst(2).split(whereSeparator: { !$0.isASCII || !$0.isNumber }).prefix(3)
        guard digits.count == 3 else { return nil }
        return digits.joined(separator: ":")
    }
}
