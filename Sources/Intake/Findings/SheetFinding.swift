import ReportModel

/// What can be found in a table as a whole, and in tables beside each other.
enum SheetFinding: Finding {
    /// A sheet that holds no figures.
    case notATable(String)
    case tooManyRows(limit: Int)
    /// The tables of a document hold too many rows together.
    case tooManyRowsTogether(limit: Int, inSheets: Bool)
    /// All rows of a sheet stand in another one.
    case copied(String, of: String)
    /// Several rows of a sheet, by line, stand in another one too.
    case overlaps(String, with: String, lines: [Int])
    /// Other sheets that show the very same part of the file.
    case listedTwice([String], sheet: String)
    /// A hidden sheet that holds figures.
    case hidden(String)
    /// A sheet named as an example, with figures.
    case example(String)
    /// Rows that go on with the table of the sheet before, without its heading.
    case continued(String)
    /// Sheets of one form that name different units.
    case formOfSeveral([String])
    /// A sheet named as a draft or an older copy, beside others with figures.
    case draft(String)
    /// Rows that the sheet hides, by line.
    case rowsHidden([Int])
    /// Columns that the sheet hides, from 1.
    case columnsHidden([Int])

    var severity: Severity {
        switch self {
        case .tooManyRows, .tooManyRowsTogether, .overlaps, .example, .draft, .continued, .formOfSeveral: .error
        case .copied, .listedTwice, .hidden, .rowsHidden, .columnsHidden: .warning
        case .notATable: .note
        }
    }

    var code: FindingCode {
        switch self {
        case .notATable, .hidden: .sheetIgnored
        case .tooManyRows, .tooManyRowsTogether: .tooManyRows
        case .copied: .sheetCopied
        case .overlaps: .sheetOverlaps
        case .listedTwice: .sheetListedTwice
        case .example, .draft: .rowSetAside
        case .continued: .headerMissing
        case .formOfSeveral: .unitContradiction
        case .rowsHidden: .rowsHidden
        case .columnsHidden: .columnsHidden
        }
    }

    static var examples: [SheetFinding] {
        [
            .notATable("Ghi chép"), .tooManyRows(limit: 200_000), .tooManyRowsTogether(limit: 200_000, inSheets: true),
            .tooManyRowsTogether(limit: 200_000, inSheets: false), .copied("Trang 2", of: "Trang 1"),
            .overlaps("Cả tuần", with: "02-10", lines: [5, 6, 7]), .listedTwice(["Trang 2", "Trang 3"], sheet: "Trang 1"),
            .listedTwice(["Trang 2", "Trang 3", "Trang 4", "Trang 5"], sheet: "Trang 1"), .hidden("Trang 2"), .example("Ví dụ"),
            .draft("Nháp"), .continued("Trang 2"),
            .formOfSeveral(["Trường THCS Đông Mỹ", "Trường Tiểu học Đông Mỹ"]),
            .rowsHidden([7]),
            .rowsHidden([7, 9, 10, 11]), .columnsHidden([3, 4]),
        ]
    }
}
