import Vietnamese

/// Reads `word/document.xml` (ECMA-376 Part 1, 17): paragraphs and tables in the order of the text, as they stand once every
/// tracked change is accepted.
///
/// Pictures, drawings, embedded objects, field codes and hidden text are passed over unseen. Tables inside cells are tables
/// of their own, behind the one they stand in.
final class WordParser: XMLHandler {
    private(set) var text = TextBlocks()
    /// Whether the texts take more memory than allowed.
    private(set) var isTooLarge = false

    private let limits: IntakeLimits
    private var cost = 0
    /// Elements entered since one whose content is passed over.
    private var skipping = 0
    private var open: [OpenTable] = []
    private var paragraph = TextParagraph()
    private var letters: [UInt8] = []
    private var marks = PieceMarks()
    /// Where the run began in ``letters``, and how it is set.
    private var run: (start: Int, format: PieceFormat) = (0, [])
    private var isInText = false
    private var isHidden = false
    /// Properties inside which the same names mean something else.
    private var inside: Set<String> = []
    /// Content controls around the place, by whether they show their prompt.
    private var prompts: [Bool] = []

    /// A cell being read.
    private struct OpenCell {
        enum Merge { case restart, continued }

        var content = CellPieces()
        var span = 1
        var merge: Merge?
        var isChanged = false
        var isDeleted = false
    }

    /// A table that has begun and not ended.
    private struct OpenTable {
        var index: Int
        var row = 0
        var column = 0
        var cell = OpenCell()
        var isRowDeleted = false
        var isRowInserted = false
        /// First rows of merged cells that are still open, by column from 1.
        var merges: [Int: MergedCells.Area] = [:]
    }

    init(limits: IntakeLimits) { self.limits = limits }

    var wantsText: Bool { isInText }
    var isFinished: Bool { isTooLarge }
    /// Formulas and content of newer programs stand in namespaces of their own.
    let wantsEveryNamespace = true

    /// Elements whose content is none of the text: pictures and objects; the older of two alternatives; what tracked changes
    /// took away, and properties as they were before them; codes of fields; reading aids.
    private static let skipped: Set<String> = [
        "drawing", "pict", "object", "Fallback", "moveFrom", "instrText", "delInstrText", "delText", "rt", "tblPrChange",
        "trPrChange", "tcPrChange", "pPrChange", "rPrChange", "sectPrChange", "tblPrExChange", "tblGridChange",
        "numberingChange",
    ]
    private static let properties: Set<String> = ["pPr", "rPr", "trPr", "tcPr", "tblPr", "sdtPr"]

    func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        if skipping > 0 || WordParser.skipped.contains(name) {
            if skipping == 0, name == "moveFrom", !inside.contains("rPr") { markChange() }
            skipping += 1
            return
        }
        switch name {
        case "tbl": startTable()
        case "tr": startRow()
        case "tc": startCell()
        case "p":
            paragraph = TextParagraph()
            clearLetters()
        case "r":
            isHidden = false
            run = (letters.count, [])
        case "t": isInText = !isHidden && prompts.last != true
        case "sdt": prompts.append(prompts.last ?? false)
        case "del", "ins", "moveTo": startChange(name)
        case _ where WordParser.properties.contains(name): inside.insert(name)
        default: property(name, attributes)
        }
    }

    private func property(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "tab" where !inside.contains("pPr"): append(UInt8(ascii: " "))
        case "br" where !inside.contains("pPr"), "cr": append(UInt8(ascii: "\n"))
        case "noBreakHyphen": append(UInt8(ascii: "-"))
        case "sym": symbol(attributes["char"])
        case "vanish" where isOfRun:
            isHidden = WordParser.isOn(attributes["val"])
        case "strike" where isOfRun, "dstrike" where isOfRun:
            if WordParser.isOn(attributes["val"]) { run.format.insert(.struck) }
        case "vertAlign" where isOfRun:
            if attributes["val"] == "superscript" { run.format.insert(.raised) }
            if attributes["val"] == "subscript" { run.format.insert(.lowered) }
        case "numPr" where inside.contains("pPr"): paragraph.isListItem = true
        case "pStyle": paragraph.isHeading = (attributes["val"] ?? "").lowercased().hasPrefix("heading")
        case "showingPlcHdr": if !prompts.isEmpty { prompts[prompts.count - 1] = true }
        case "gridBefore" where inside.contains("trPr"): skipColumns(attributes["val"])
        case "gridSpan" where inside.contains("tcPr"):
            guard let last = open.indices.last, let span = attributes["val"].flatMap({ Int($0) }), span > 1 else { return }
            open[last].cell.span = min(span, limits.columns + 1)
        case "vMerge" where inside.contains("tcPr"):
            guard let last = open.indices.last else { return }
            open[last].cell.merge = attributes["val"] == "restart" ? .restart : .continued
        case "cellIns", "cellMerge": markChange()
        case "cellDel":
            markChange()
            if let last = open.indices.last { open[last].cell.isDeleted = true }
        default: break
        }
    }

    /// Whether a property is one of a run, and not of the mark at the end of a paragraph.
    private var isOfRun: Bool { inside.contains("rPr") && !inside.contains("pPr") }

    private static func isOn(_ value: String?) -> Bool { !["0", "false", "off"].contains(value ?? "1") }

    func end(_ element: XMLName) {
        let name = element.local
        if skipping > 0 {
            skipping -= 1
            return
        }
        switch name {
        case "tbl": endTable()
        case "tr": if let last = open.indices.last { open[last].column = 0 }
        case "tc": endCell()
        case "p": endParagraph()
        case "t": isInText = false
        case "r": marks.add(run.start..<max(run.start, letters.count), run.format)
        case "sdt": _ = prompts.popLast()
        default: inside.remove(name)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard letters.count <= 4 * limits.cellCharacters + 4 else { return }
        letters.append(contentsOf: bytes)
    }

    private func clearLetters() {
        letters.removeAll(keepingCapacity: true)
        marks.removeAll()
        run.start = 0
    }

    private func append(_ byte: UInt8) {
        guard !isHidden, prompts.last != true else { return }
        letters.append(byte)
    }

    /// A character of a symbol font stands in the private area at its number.
    private func symbol(_ hex: String?) {
        guard !isHidden, let value = hex.flatMap({ UInt32($0, radix: 16) }), value <= 0xFFFF,
            let scalar = Unicode.Scalar(value < 0x100 ? 0xF000 + value : value)
        else { return }
        letters.append(contentsOf: Array(String(Character(scalar)).utf8))
    }

    // MARK: Tracked changes

    private func startChange(_ name: String) {
        if inside.contains("trPr") {
            guard let last = open.indices.last else { return }
            if name == "del" { open[last].isRowDeleted = true } else { open[last].isRowInserted = true }
        } else if !inside.contains("rPr") {
            markChange()
            // What was deleted is passed over; what came instead is read.
            if name == "del" { skipping = 1 }
        }
    }

    private func markChange() {
        guard let last = open.indices.last else { return }
        open[last].cell.isChanged = true
    }

    // MARK: Paragraphs

    private func endParagraph() {
        let bytes = letters
        let pieces = marks.isEmpty ? [] : marks.pieces(of: bytes) { String(decoding: $0, as: UTF8.self).nfc }
        clearLetters()
        paragraph.text = trimmed(String(decoding: bytes, as: UTF8.self).nfc)
        guard !paragraph.text.isEmpty, spend(paragraph.text, pieces.count) else { return }
        guard let last = open.indices.last else {
            if !pieces.isEmpty { paragraph.take(pieces) }
            text.blocks.append(.paragraph(paragraph))
            return
        }
        if pieces.isEmpty { open[last].cell.content.add(paragraph.text) } else { open[last].cell.content.add(pieces) }
    }

    /// Counts a text against the limit, with what it costs besides its bytes.
    private func spend(_ text: String, _ pieces: Int) -> Bool {
        cost += text.utf8.count + 64 + pieces * TextPiece.cost
        if cost > limits.sharedTextBytes { isTooLarge = true }
        return !isTooLarge
    }

    // MARK: Tables

    private func startTable() {
        text.blocks.append(.table(text.tables.count))
        open.append(OpenTable(index: text.tables.count))
        text.tables.append(StoredTable())
    }

    private func startRow() {
        guard let last = open.indices.last else { return }
        open[last].row += 1
        open[last].column = 1
        open[last].isRowDeleted = false
        open[last].isRowInserted = false
    }

    private func skipColumns(_ count: String?) {
        guard let last = open.indices.last, let count = count.flatMap({ Int($0) }), count > 0 else { return }
        open[last].column += min(count, limits.columns)
    }

    private func startCell() {
        guard let last = open.indices.last else { return }
        open[last].cell = OpenCell()
    }

    private func endCell() {
        guard let last = open.indices.last, open[last].column >= 1 else { return }
        let table = open[last]
        guard !table.isRowDeleted else {
            text.tables[table.index].delete(row: table.row)
            return
        }
        let columns = table.column...max(table.column, min(table.column + table.cell.span - 1, limits.columns + 1))
        open[last].column = min(columns.upperBound + 1, limits.columns + 2)
        var cell = table.cell
        switch cell.merge {
        case .continued:
            // What a covered cell holds is not shown.
            cell.content = CellPieces()
            if let area = table.merges[columns.lowerBound], area.rows.upperBound == table.row - 1 {
                open[last].merges[columns.lowerBound]?.rows = area.rows.lowerBound...table.row
            }
        case .restart:
            close(columns.lowerBound)
            open[last].merges[columns.lowerBound] = MergedCells.Area(rows: table.row...table.row, columns: columns)
        case nil:
            close(columns.lowerBound)
            text.tables[table.index].add(MergedCells.Area(rows: table.row...table.row, columns: columns))
        }
        if cell.isDeleted { cell.content = CellPieces() }
        text.tables[table.index].width = max(text.tables[table.index].width, columns.upperBound)
        if table.isRowInserted {
            text.tables[table.index].insert(row: table.row)
        } else if cell.isChanged {
            text.tables[table.index].change(row: table.row, column: columns.lowerBound)
        }
        guard !cell.content.isEmpty else { return }
        guard columns.lowerBound <= limits.columns else {
            if text.tables[table.index].tooWide == nil { text.tables[table.index].tooWide = (table.row, columns.lowerBound) }
            return
        }
        text.tables[table.index].add(cell.content, row: table.row, column: columns.lowerBound)
    }

    private func close(_ column: Int) {
        guard let last = open.indices.last, let area = open[last].merges.removeValue(forKey: column) else { return }
        text.tables[open[last].index].add(area)
    }

    private func endTable() {
        guard let last = open.indices.last else { return }
        for column in open[last].merges.keys.sorted() { close(column) }
        open.removeLast()
        // The text of the cell around it goes on.
        clearLetters()
    }
}
