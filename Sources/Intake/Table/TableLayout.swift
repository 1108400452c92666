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
    /// Name of the sheet; `nil` in a CSV.
    var sheet: String?
    /// Whether plain numbers that stand for days count from 1904.
    var uses1904 = false

    func place(line: Int? = nil) -> SourcePlace { SourcePlace(file, sheet: sheet, line: line) }

    /// The place of a cell; `index` is the column from 0.
    func place(line: Int, index: Int?, in layout: TableLayout) -> SourcePlace {
        guard let index else { return place(line: line) }
        let heading = index < layout.headings.count && !layout.headings[index].isEmpty ? layout.headings[index] : nil
        return SourcePlace(file, sheet: sheet, line: line, column: index + 1, columnName: heading ?? columnLetters(index))
    }

    /// `cột C`: a column without heading still needs a name.
    private func columnLetters(_ index: Int) -> String { SourcePlace.columnLetters(index + 1) }
}
