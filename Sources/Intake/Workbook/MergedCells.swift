/// Which cells of a sheet are merged.
///
/// A workbook stores a merged area's value in its first cell and lists the areas behind the rows. Rows below the first one
/// need the value where it names something (unit, date, title), and must not get it where it counts something.
struct MergedCells {
    /// One area, rows and columns from 1.
    struct Area: Equatable {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    /// Areas of more than one row, by first row.
    private(set) var areas: [Area] = []
    /// Areas of several columns by first row.
    private var wide: [Int: [ClosedRange<Int>]] = [:]
    private let covering: Covering

    /// Values of first cells that are still needed, kept while rows pass by.
    private final class Covering {
        var values: [Int: Cell] = [:]
        var next = 0
        var open: [Int] = []
    }

    private static let openLimit = 256

    init(_ areas: [Area] = []) {
        self.areas = areas.filter { $0.rows.count > 1 }.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
        for area in areas where area.columns.count > 1 { wide[area.rows.lowerBound, default: []].append(area.columns) }
        covering = Covering()
    }

    /// The area that a reference such as `A5:B7` means; `nil` when it is none of several rows and columns in order.
    static func area(_ reference: String) -> Area? {
        let corners = reference.split(separator: ":")
        guard corners.count == 2, let from = corner(corners[0]), let to = corner(corners[1]), from.row <= to.row,
            from.column <= to.column
        else { return nil }
        return Area(rows: from.row...to.row, columns: from.column...to.column)
    }

    private static func corner(_ text: Substring) -> (row: Int, column: Int)? {
        guard let column = SheetParser.column(of: String(text)), let row = Int(text.drop { !$0.isNumber }), row >= 1 else {
            return nil
        }
        return (row, column)
    }

    /// Marks the cells of a row that lie in an area begun above, with the value of the area's first cell.
    func cover(_ cells: inout [Cell], row: Int) {
        for columns in wide.isEmpty ? [] : wide[row] ?? [] where columns.lowerBound <= cells.count {
            cells[columns.lowerBound - 1].columnSpan = columns.count
        }
        guard !areas.isEmpty else { return }
        while covering.next < areas.count, areas[covering.next].rows.lowerBound <= row {
            let area = areas[covering.next]
            let first = area.columns.lowerBound - 1
            // Areas of an honest sheet do not overlap, so there is at most one for each column.
            if area.rows.lowerBound == row, first < cells.count, covering.open.count < MergedCells.openLimit {
                covering.values[covering.next] = cells[first]
                covering.open.append(covering.next)
            }
            covering.next += 1
        }
        covering.open.removeAll { index in
            guard areas[index].rows.upperBound < row else { return false }
            covering.values[index] = nil
            return true
        }
        for index in covering.open where areas[index].rows.lowerBound < row {
            guard let value = covering.values[index] else { continue }
            let column = areas[index].columns.lowerBound
            while cells.count < column { cells.append(Cell(text: "", line: row)) }
            guard cells[column - 1].text.isEmpty else { continue }
            cells[column - 1] = value
            cells[column - 1].line = row
            cells[column - 1].coveredFrom = areas[index].rows.lowerBound
        }
    }
}
