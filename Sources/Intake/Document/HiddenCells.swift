import ReportModel

/// Rows and columns with values that a sheet does not show, because a filter, an outline or a hand hid them.
///
/// They count like the others, for nobody can tell why they are hidden; the sender is told which they are.
struct HiddenCells {
    /// Columns that are not shown, from 1.
    var columns: [ClosedRange<Int>] = []
    private var rows: [Int] = []
    /// Hidden columns with a value, from 1, with the first row of one.
    private var columnRows: [Int: Int] = [:]

    mutating func take(_ row: Row) {
        if row.isHidden { rows.append(row.line) }
        guard !columns.isEmpty else { return }
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && columns.contains(where: { $0.contains(index + 1) }) {
            columnRows[index + 1] = row.line
        }
    }

    /// Tells what was hidden below the heading.
    func report(below header: Int, _ origin: TableOrigin, _ book: DraftBook) {
        let rows = rows.filter { $0 > header }
        if let first = rows.first { book.report(SheetFinding.rowsHidden(rows), at: origin.place(line: first)) }
        let hidden = columnRows.filter { $0.value > header }.keys.sorted()
        if !hidden.isEmpty { book.report(SheetFinding.columnsHidden(hidden), at: origin.place()) }
    }
}
