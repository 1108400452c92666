import ReportModel

extension HeadingFinding {
    var english: FindingWords {
        switch self {
        case .missing:
            FindingWords(
                "no heading row was found among the first rows",
                expected: "unit_code or unit_name, date, activity_type, title, audience_group, participants",
                hint: HeadingFinding.theForm)
        case .missingOfIndicators:
            FindingWords(
                "none of the first rows is the heading of a table of indicators",
                expected: "a row with columns such as “Chỉ tiêu” and “Giá trị”")
        case .missingEverywhere(let inSheets):
            FindingWords(
                inSheets ? "no sheet has a heading row" : "no table has a heading row",
                expected: "date, activity_type, title and columns of participants", hint: HeadingFinding.theForm)
        case .noTable: FindingWords("the document has no table of figures", hint: "ask for the campaign's form, filled in")
        case .columnsMissing(let names, let line):
            FindingWords("the table lacks the columns \(quoted: names)", hint: "they belong into row \(number: line)")
        case .columnTwice(let first, let second, let isGroup):
            FindingWords(
                isGroup
                    ? "columns \(first) and \(second) belong to one audience group"
                    : "columns \(first) and \(second) mean the same")
        case .columnUnknown(let heading, let nearest):
            FindingWords(
                "the column '\(written: heading)' is not known and was not read", hint: nearest.map { "perhaps '\($0)'" })
        case .columnMisplaced(let heading):
            FindingWords("the column '\(written: heading)' does not belong to a table of this kind and was not read")
        case .columnUnnamed(let number): FindingWords("column \(column: number) has no heading and was not read")
        case .mixedForm:
            FindingWords("the table has a column that says the audience group and columns of audience groups")
        case .tooManyColumns(let count, let limit):
            FindingWords("the table has too many columns", found: "\(count)", expected: "at most \(limit)")
        case .columnsBeyond(let limit, let isSheet):
            FindingWords(
                isSheet ? "the sheet has too many columns" : "the table has too many columns", expected: "at most \(limit)")
        case .audienceUnknown(let heading, let groups):
            FindingWords(
                "the column '\(written: heading)' holds people, and the campaign has no such audience group",
                expected: HeadingFinding.englishOneOf(groups), hint: HeadingFinding.rename)
        case .audienceUnclear(let heading):
            FindingWords(
                "the column '\(written: heading)' says more than the name of a group, and may count something else")
        case .audienceUnder(let upper, let heading):
            FindingWords(
                "the column '\(written: heading)' stands under '\(written: upper)', and may count something else than people who took part"
            )
        case .tablesBeside(let column):
            FindingWords("two tables stand side by side: headings come again from column \(column) on")
        case .dayColumn(let column): FindingWords("column \(column) is headed by a day; each day needs a row of its own")
        case .unitHeading(let column): FindingWords("column \(column) is headed by a unit; each unit needs a row of its own")
        case .vertical:
            FindingWords("labels stand one below the other; each activity needs a row", hint: HeadingFinding.theForm)
        case .otherYear(let year):
            FindingWords("the table names the year \(number: year), and its days have no year")
        case .figuresAbove: FindingWords("figures above the table, in words or beside a label, were not read")
        case .multiplied(let text):
            FindingWords("the numbers are stated in '\(written: text)'", hint: "the unit must state the people it counted")
        case .plan: FindingWords("the title says that the table is of what is planned")
        case .setAsideTitle: FindingWords("the title says that the table is a draft or an example")
        case .extentStated:
            FindingWords("a line above the table says what its figures hold or lack; only the rows were counted")
        case .extentOfOther(let unit):
            FindingWords("a line above the table says that its figures hold, or lack, those of \(unit)")
        case .sexBeforeGroup(let heading):
            FindingWords("the column '\(written: heading)' stands before the groups, and it is not clear whose it is")
        case .secondActivity(let column):
            FindingWords("from column \(column) on a second activity stands beside the first")
        case .unitColumnUnknown(let column):
            FindingWords("column \(column) names other units row by row, and its heading is not known")
        case .audienceUnnamed(let number, let groups):
            FindingWords(
                "column \(column: number) stands among the audience groups, holds people and has no heading",
                expected: HeadingFinding.englishOneOf(groups), hint: HeadingFinding.rename)
        }
    }

    private static let theForm: Sentence = "ask for the campaign's form with its headings as they are"
    private static let rename: Sentence = "the unit must say which group they belong to, or the campaign lists one more"

    private static func englishOneOf(_ groups: [String]) -> Sentence { "one of: \(groups, separator: "; ")" }
}
