import ReportModel

extension SheetFinding {
    var english: FindingWords {
        switch self {
        case .notATable(let sheet): FindingWords("sheet '\(written: sheet)' holds no table of figures and was not read")
        case .tooManyRows(let limit):
            FindingWords("the table has too many rows; \(limit) of them were read", hint: SheetFinding.smaller)
        case .tooManyRowsTogether(let limit, let inSheets):
            FindingWords(
                "the " + (inSheets ? "sheets" : "tables") + " have too many rows together; \(limit) of them were read",
                hint: SheetFinding.smaller)
        case .copied(let copy, let original):
            FindingWords(
                "all rows of sheet '\(written: copy)' stand in sheet '\(written: original)'; they were not counted again")
        case .overlaps(let sheet, let other, let lines):
            FindingWords(
                "\(lines.count) rows of sheet '\(written: sheet)', but not all, stand in sheet '\(written: other)' (rows \(numbers: lines))",
                hint: "each activity must stand in one sheet; a cumulative sheet must go")
        case .listedTwice(let names, let sheet):
            FindingWords(
                "sheets \(quoted: Array(names.prefix(3)))" + (names.count > 3 ? " and \(names.count - 3) more" : "")
                    + " show the same part of the file as '\(written: sheet)'; it was read once")
        case .hidden(let sheet): FindingWords("sheet '\(written: sheet)' is hidden; the table of figures in it was not read")
        case .example(let name):
            FindingWords("the sheet '\(written: name)' is named as an example and has rows of figures")
        case .formOfSeveral(let units):
            FindingWords("the sheets of the form name different units: \(units, separator: ", ")")
        case .continued(let name):
            FindingWords("the sheet '\(written: name)' goes on with the table of the sheet before, without its heading")
        case .draft(let name):
            FindingWords("the sheet '\(written: name)' is named as a draft or an older copy, and has rows of figures")
        case .rowsHidden(let lines):
            FindingWords("rows \(numbers: lines) are hidden or filtered out; they were read and count")
        case .columnsHidden(let columns):
            FindingWords(
                "columns " + Sentence.list(columns.map { "\(column: $0)" }, separator: ", ") + " are hidden; they were read")
        }
    }

    private static let smaller: Sentence = "ask for several smaller files"
}
