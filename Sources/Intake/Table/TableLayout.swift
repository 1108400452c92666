import ReportModel

/// What a table is about.
enum TableKind {
    /// One row an activity and audience group.
    case longActivities
    /// One row an activity, one column an audience group.
    case wideActivities
    case indicators
    case remarks
    /// One row a unit that takes back what it had sent.
    case withdrawals

    var isActivities: Bool { self == .longActivities || self == .wideActivities }
}

/// The heading of a table: which column holds what.
struct TableLayout {
    let kind: TableKind
    /// Line or row of the (last) heading row.
    let headerLine: Int
    /// By column from 0; `nil` where the heading is unknown or empty.
    let columns: [Column?]
    /// Headings as written, on one line.
    let headings: [String]
    /// The heading rows themselves, folded, to know them when they are repeated further down.
    let headerRows: [[String]]
    /// Wide form: groups in order of their columns.
    let groups: [String]
    private let indices: [Column: Int]

    init(kind: TableKind, headerLine: Int, columns: [Column?], headings: [String], headerRows: [[String]] = []) {
        self.kind = kind
        self.headerLine = headerLine
        self.columns = columns
        self.headings = headings
        self.headerRows = headerRows
        groups = columns.compactMap { if case .audience(let group)? = $0 { group } else { nil } }
        var indices: [Column: Int] = [:]
        for (index, column) in columns.enumerated() {
            if let column, indices[column] == nil { indices[column] = index }
        }
        self.indices = indices
    }

    var width: Int { columns.count }

    func index(of column: Column) -> Int? { indices[column] }

    /// What a column holds; `nil` when it is unknown, without heading or behind the last one.
    func column(at index: Int) -> Column? { index < width ? columns[index] : nil }

    func isIgnored(_ index: Int) -> Bool { column(at: index)?.isIgnored ?? false }

    /// Whether the column holds something that is counted.
    func isCount(_ index: Int) -> Bool { column(at: index)?.isCount ?? false }
}

/// Where the rows of one table come from, for places of findings.
struct TableOrigin {
    var file: String
    /// Name of the sheet, or `Bảng 2` in a document without sheets; `nil` in a CSV.
    var sheet: String?
    /// Whether plain numbers that stand for days count from 1904.
    var uses1904 = false
    /// Number of the table in a document without sheets. Lines below zero are then paragraphs: -4 is paragraph 4.
    var table: Int?

    func place(line: Int? = nil) -> SourcePlace {
        if let line, line < 0 { return SourcePlace(file, paragraph: -line) }
        return SourcePlace(file, sheet: sheet, line: line, table: table)
    }

    /// The place of a cell; `index` is the column from 0, `heading` what stands above it.
    func place(line: Int, index: Int, heading: String) -> SourcePlace {
        if line < 0 { return SourcePlace(file, columnName: heading, paragraph: -line) }
        return SourcePlace(file, sheet: sheet, line: line, column: index + 1, columnName: heading, table: table)
    }

    /// The place of a cell; `index` is the column from 0.
    func place(line: Int, index: Int?, in layout: TableLayout) -> SourcePlace {
        guard let index else { return place(line: line) }
        let heading = index < layout.headings.count && !layout.headings[index].isEmpty ? layout.headings[index] : nil
        // A column without heading still needs a name: `cột C` on a sheet, its number in a table that shows no letters.
        guard heading != nil || table == nil else {
            return SourcePlace(file, sheet: sheet, line: line, column: index + 1, table: table)
        }
        return place(line: line, index: index, heading: heading ?? SourcePlace.columnLetters(index + 1))
    }

    func place(of cell: Cell, index: Int, headings: [String]) -> SourcePlace {
        let heading = index < headings.count && !headings[index].isEmpty ? headings[index] : nil
        return place(line: cell.line, index: index, heading: heading ?? SourcePlace.columnLetters(index + 1))
    }
}
