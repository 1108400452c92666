/// A table of a text document, read whole: only cells that are not empty, so that wide spans and empty cells cost nothing.
struct StoredTable {
    struct Cell {
        /// From 1.
        var column: Int
        var text: String
        var kind = Intake.Cell.Kind.text
        var isFormula = false
        var isStruck = false
    }

    struct Row {
        /// Number from 1.
        var line: Int
        var cells: [Cell]
        var isHidden = false
    }

    /// Rows with a cell that is not empty.
    private(set) var rows: [Row] = []
    private(set) var areas: [MergedCells.Area] = []
    /// Columns of cells with tracked changes, by row.
    private(set) var changes: [Int: [Int]] = [:]
    /// Parts of cells that are not read, by row.
    private(set) var leftOut: [Int: [LeftOutPart]] = [:]
    /// Rows that a tracked change took away.
    private(set) var deletedRows: [Int] = []
    /// Rows that a tracked change put in.
    private(set) var insertedRows: Set<Int> = []
    /// Columns with a value that are not shown, from 1.
    private(set) var hiddenColumns: Set<Int> = []
    /// First cell beyond the limit of columns.
    var tooWide: (row: Int, column: Int)?
    /// Columns, spans counted.
    var width = 0

    private static let areaLimit = 100_000

    /// Adds a cell; rows come in order.
    mutating func add(_ text: String, row: Int, column: Int, isHidden: Bool = false) {
        add(Intake.Cell(text: text, line: row), row: row, column: column, isHidden: isHidden)
    }

    /// Adds a cell of any kind; rows come in order.
    mutating func add(
        _ cell: Intake.Cell, leftOut parts: [LeftOutPart] = [], row: Int, column: Int, isHidden: Bool = false
    ) {
        if !parts.isEmpty { leftOut[row, default: []] += parts }
        if rows.last?.line != row { rows.append(Row(line: row, cells: [], isHidden: isHidden)) }
        rows[rows.count - 1].cells.append(
            Cell(column: column, text: cell.text, kind: cell.kind, isFormula: cell.isFormula, isStruck: cell.isStruck))
    }

    /// Adds a cell by its paragraphs; rows come in order.
    mutating func add(_ content: CellPieces, row: Int, column: Int, isHidden: Bool = false) {
        if content.setsApart {
            add(content.reading, row: row, column: column, isHidden: isHidden)
        } else {
            add(content.text, row: row, column: column, isHidden: isHidden)
        }
    }

    private mutating func add(_ reading: PieceReading, row: Int, column: Int, isHidden: Bool = false) {
        var cell = Intake.Cell(text: "", line: row)
        var parts: [LeftOutPart] = []
        cell.take(reading, column: column, leftOut: &parts)
        add(cell, leftOut: parts, row: row, column: column, isHidden: isHidden)
    }

    /// Adds a row of its own, also where one with its number stands already.
    mutating func addRow(_ texts: [String], line: Int) {
        rows.append(Row(line: line, cells: texts.enumerated().map { Cell(column: $0 + 1, text: $1) }))
    }

    /// Adds an area of merged cells.
    mutating func add(_ area: MergedCells.Area) {
        guard area.rows.count > 1 || area.columns.count > 1, areas.count < StoredTable.areaLimit else { return }
        areas.append(area)
    }

    mutating func delete(row: Int) { if deletedRows.last != row { deletedRows.append(row) } }

    mutating func insert(row: Int) { insertedRows.insert(row) }

    mutating func hide(column: Int) { hiddenColumns.insert(column) }

    mutating func change(row: Int, column: Int) { changes[row, default: []].append(column) }

    /// A row as readers of tables take it.
    func row(at index: Int) -> Intake.Row {
        let stored = rows[index]
        var row = Intake.Row(line: stored.line, cells: [], isHidden: stored.isHidden)
        for cell in stored.cells {
            while row.cells.count < cell.column { row.cells.append(Intake.Cell(text: "", line: row.line)) }
            row.cells[cell.column - 1].text = cell.text
            row.cells[cell.column - 1].kind = cell.kind
            row.cells[cell.column - 1].isFormula = cell.isFormula
            row.cells[cell.column - 1].isStruck = cell.isStruck
        }
        if let parts = leftOut[stored.line] { row.leftOut = parts }
        return row
    }

    /// Whether some cell but the first of its row holds a number alone.
    var holdsNumbers: Bool {
        rows.contains { row in row.cells.contains { $0.column > 1 && $0.text.utf8.allSatisfy(isDigit) } }
    }

    /// Every text, in order.
    var texts: [String] { rows.flatMap { $0.cells.map(\.text) } }

    /// Puts other texts in their places.
    mutating func replaceTexts(_ texts: inout ArraySlice<String>) {
        for row in rows.indices {
            for cell in rows[row].cells.indices {
                guard let text = texts.popFirst() else { return }
                rows[row].cells[cell].text = text
            }
        }
    }
}
