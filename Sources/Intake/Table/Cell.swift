import ReportModel

/// One cell of a table, whatever format it came from.
struct Cell {
    /// What its source says it holds.
    enum Kind: UInt8 {
        /// Characters: every field of a CSV, text cells of a workbook.
        case text
        /// A number of a workbook; ``Cell/text`` has its digits as stored, with a point for decimals.
        case number
        /// A number that a workbook shows with words that say what it counts; ``Cell/text`` has both: `12 lớp`.
        case measured
        /// A number that a workbook shows as a date; ``Cell/text`` has the date in ISO form, with the time when it has one.
        case date
        /// `TRUE` or `FALSE` of a workbook.
        case boolean
        /// `#REF!` and its like.
        case error
    }

    /// The characters, NFC, blanks at both ends taken off.
    var text: String
    var kind: Kind = .text
    /// Line (text) or row (sheet), from 1.
    var line: Int
    /// Whether a workbook computed it.
    var isFormula = false
    /// Whether all of it is struck through.
    var isStruck = false
    /// First row of the merged area that covers the cell; ``text`` is then the area's, which holds where a value names
    /// something and not where it counts something.
    var coveredFrom: Int?

    /// Columns that the cell is merged over, its own included.
    var columnSpan = 1

    /// Whether nothing stands in the cell itself.
    var isEmpty: Bool { text.isEmpty || coveredFrom != nil }
}

/// What stands in cells of the kind ``Cell/Kind/error`` that have no value to show.
enum CellMark {
    /// A formula whose value the file does not hold.
    static let uncomputed = "="
    /// A damaged cell. The damage is told with the file; the cell must only not pass for an empty one.
    static let unreadable = "?"
}

/// One row of a table: its cells by column, from the first.
struct Row {
    /// Line (text) or row (sheet), from 1.
    var line: Int
    var cells: [Cell]
    /// Number of fields of a delimited record; `nil` in a sheet, whose rows have no end.
    var fieldCount: Int?
    /// What its source found wrong with it; reported when it is clear whose row it is.
    var findings: [Diagnostic] = []
    /// Parts of its cells that were not read because of how they are set.
    var leftOut: [LeftOutPart] = []
    /// Whether a workbook does not show it: hidden by hand, by an outline or by a filter.
    var isHidden = false
    /// Whether a blank row stands above it.
    var isBelowBlank = false

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

    /// The cell of a column from 0, `nil` behind the last one.
    func cell(_ column: Int) -> Cell? { column < cells.count ? cells[column] : nil }

    /// The cell that names something in this row, be it the value of a merged area begun above; `nil` when there is none.
    func naming(_ column: Int) -> Cell? {
        guard let cell = cell(column), !cell.text.isEmpty else { return nil }
        return cell
    }
}
