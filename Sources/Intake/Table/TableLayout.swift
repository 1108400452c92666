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
}

/// The heading of a table: which column holds what.
struct TableLayout {
    var kind: TableKind
    /// Line or row of the (last) heading row.
    var headerLine: Int
    /// By column from 0; `nil` where the heading is unknown or empty.
    var columns: [Column?]
    /// Headings as written, on one line.
    var headings: [String]

    var width: Int { columns.count }

    /// Columns that are known and hold nothing to read: running numbers, units of measure.
    var ignored: Set<Int> = []

    func isIgnored(_ index: Int) -> Bool { ignored.contains(index) }

    func index(of column: Column) -> Int? { columns.firstIndex(of: column) }

    /// Columns of participants by audience group, wide form.
    var audienceColumns: [(index: Int, group: String)] {
        columns.enumerated().compactMap { index, column in
            if case .audience(let group)? = column { (index, group) } else { nil }
        }
    }
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
}
