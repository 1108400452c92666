import ReportModel

extension RowFinding {
    var english: FindingWords {
        switch self {
        case .belowTable: FindingWords("from this row on stand signature and notes, which are not read")
        case .groupHeading: FindingWords("the row was taken for the heading of a group of rows, without figures")
        case .numberMerged(let first):
            FindingWords("a number of people is merged from row \(number: first) on; whose it is cannot be told")
        case .numberSpans: FindingWords("a number of people is merged over several groups; which one it is of cannot be told")
        case .otherMeasure(let text): FindingWords("the number of the row counts '\(written: text)', not people")
        case .otherScale(let stated, let measure):
            FindingWords("the value is stated in '\(written: stated)', the indicator counts '\(written: measure)'")
        case .valueElsewhere(let isRemark):
            FindingWords(
                isRemark
                    ? "a remark stands beside the column of texts, which is empty in its row"
                    : "a number stands beside the column of values, which is empty in its row")
        case .figuresBelow: FindingWords("a line of words below the table has figures, which were not read")
        case .setAside(let words):
            FindingWords("the row has figures and says '\(written: words)'; whether it counts cannot be told")
        case .comparisonRow: FindingWords("the row compares the figures with others; it was not read")
        case .sumOfBelow(let rows):
            FindingWords(
                "the number is the sum of \(number: rows) rows of units below, of the same day and kind; both were counted")
        case .groupAlone(let line):
            FindingWords(
                "the row states a group and people, and no activity",
                hint: "where they took part in the activity of row \(line), repeat its day, kind and title in the row")
        case .partsCounted(let whole, let parts):
            FindingWords(
                "row \(number: whole) is the sum of its parts, rows \(numbers: parts); both together would count twice")
        case .belowFooter: FindingWords("rows with figures stand below the signature; they were read and count")
        case .headingNamesUnit(let name):
            FindingWords("the heading of a group of rows names \(written: name), and it is not clear whose the rows are")
        case .twice(let row, let earlier): FindingWords("\(row) is the same as \(earlier); both were counted")
        case .twiceAcrossSheets(let line, let sheet, let earlierLine, let earlierSheet):
            FindingWords(
                "row \(number: line) of sheet '\(written: sheet)' is the same as row \(number: earlierLine) of sheet '\(written: earlierSheet)'; both were counted"
            )
        case .similar(let row, let earlier):
            FindingWords("\(row) and \(earlier) tell the same activity with different numbers; both were counted")
        case .similarAcrossSheets(let line, let sheet, let earlierLine, let earlierSheet):
            FindingWords(
                "row \(number: line) of sheet '\(written: sheet)' and row \(number: earlierLine) of sheet '\(written: earlierSheet)' tell the same activity with different numbers; both were counted"
            )
        case .renamedAcrossSheets(let line, let sheet, let earlierLine, let earlierSheet):
            FindingWords(
                "row \(number: line) of sheet '\(written: sheet)' and row \(number: earlierLine) of sheet '\(written: earlierSheet)' differ in their titles alone; both were counted"
            )
        case .likeTotal:
            FindingWords("an activity's title is like a total's and its number is the sum above; it was counted")
        case .withoutFigures: FindingWords("the row names a unit and states nothing of it")
        case .totalUnclear:
            FindingWords("the row is named like a total, and its numbers are not the sum of the rows above")
        case .totalDiffers(let sum):
            FindingWords("the total is not the sum of the rows, which was taken", expected: "\(sum)")
        case .sectionDiffers(let sum):
            FindingWords("the first row of a group has numbers that are not the sum of its rows", expected: "\(sum)")
        case .dayFromAbove(let lines):
            FindingWords("the day of rows \(numbers: lines) was taken from the heading of their group")
        case .headingDay(let isSeveral, let period):
            FindingWords(
                isSeveral
                    ? "the heading of a group names several days"
                    : "the heading of a group names a day outside the campaign", expected: isSeveral ? nil : "\(period)")
        case .dayDiffers(let day):
            FindingWords("the row states another day than the heading of its group (\(day)); its own was taken")
        case .sheetDayDiffers(let day, let sheet):
            FindingWords("the sheet '\(written: sheet)' is named after \(day), and the row states another day, which counts")
        case .fieldsMissing(let count, let width):
            FindingWords(
                "the record has fewer fields than the heading; those missing were taken for empty", found: "\(count)",
                expected: "\(width)")
        case .fieldsSurplus(let count, let width):
            FindingWords(
                "the record has more fields than the heading, all of them empty", found: "\(count)", expected: "\(width)")
        case .fieldsBeyond(let count, let width):
            FindingWords(
                "the record has more fields than the heading", found: "\(count)", expected: "\(width)",
                hint: "a field with a separator inside must stand in quotes")
        case .cellTooLong(let limit): FindingWords("the cell holds too many characters", expected: "at most \(limit)")
        case .formulas: FindingWords("the column holds formulas; the values kept in the file were read")
        }
    }
}
