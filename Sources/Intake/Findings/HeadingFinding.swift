import ReportModel

/// What can be found in the heading of a table.
enum HeadingFinding: Finding {
    /// None of the first rows is a heading.
    case missing
    /// None of the first rows is a heading, and they speak of indicators.
    case missingOfIndicators
    /// No table of a document has a heading.
    case missingEverywhere(inSheets: Bool)
    /// A document without any table.
    case noTable
    /// Columns that the table must have, by the name forms print; the line where they belong.
    case columnsMissing([String], line: Int)
    /// Two columns mean the same; whether they are of one audience group, of which they may be parts.
    case columnTwice(ColumnName, ColumnName, isGroup: Bool)
    /// A column that means nothing here, and the known one it is like.
    case columnUnknown(String, nearest: String?)
    /// A known column that means nothing in a table of this kind.
    case columnMisplaced(String)
    /// A column with values and without heading, by its number from 1.
    case columnUnnamed(Int)
    /// A column that says the group, and columns of groups.
    case mixedForm
    case tooManyColumns(Int, limit: Int)
    /// The table has cells beyond the last column that is read.
    case columnsBeyond(limit: Int, isSheet: Bool)
    /// People under a heading that is no group of the campaign.
    case audienceUnknown(String, groups: [String])
    /// Numbers under a group's name and words that may make other numbers of them: «Học sinh (kế hoạch)».
    case audienceUnclear(String)
    /// A column of people under an upper heading that may make other numbers of them: «Kế hoạch» over «Học sinh».
    case audienceUnder(upper: String, heading: String)
    /// Two tables side by side under the same headings; the first column of the second.
    case tablesBeside(ColumnName)
    /// A column whose heading is a day of the campaign.
    case dayColumn(ColumnName)
    /// A column whose heading is the name of a unit of the campaign.
    case unitHeading(ColumnName)
    /// Labels stand one below the other, with their values beside them.
    case vertical
    /// The title, or the sheet's name, names another year than the campaign's, and the days have none.
    case otherYear(Int)
    /// Figures above the table, in words or beside a label.
    case figuresAbove
    /// Numbers are counted in hundreds, thousands or the like.
    case multiplied(String)
    /// The title says that the table is of what is planned.
    case plan
    /// The title says that the table is a draft or an example.
    case setAsideTitle
    /// A line above the table says what its figures hold or lack.
    case extentStated
    /// A line above the table says that its figures hold, or lack, those of a unit that is not the table's.
    case extentOfOther(String)
    /// A column of women, or men, before the groups that others follow: whose they are nobody can tell.
    case sexBeforeGroup(String)
    /// Columns of a second activity beside the first: `Ngày tổ chức 2`.
    case secondActivity(ColumnName)
    /// A column that is not known names other units row by row.
    case unitColumnUnknown(ColumnName)
    /// People in a column without heading among those of the groups, by its number from 1.
    case audienceUnnamed(Int, groups: [String])

    var severity: Severity {
        switch self {
        case .columnUnknown, .columnMisplaced, .columnUnnamed, .figuresAbove, .extentStated: .warning
        default: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .missing, .missingOfIndicators, .missingEverywhere, .noTable, .vertical: .headerMissing
        case .columnsMissing: .columnMissing
        case .columnTwice, .tablesBeside: .columnTwice
        case .dayColumn: .dayColumn
        case .otherYear: .otherYear
        case .figuresAbove: .figuresInWords
        case .columnUnknown, .columnMisplaced: .columnUnknown
        case .columnUnnamed: .columnUnnamed
        case .mixedForm: .mixedForm
        case .tooManyColumns, .columnsBeyond: .tooManyColumns
        case .audienceUnknown, .audienceUnclear, .audienceUnder, .audienceUnnamed: .audienceColumn
        case .multiplied: .multiplied
        case .plan: .plan
        case .setAsideTitle: .titleSetAside
        case .extentStated, .extentOfOther: .extentStated
        case .sexBeforeGroup: .femaleNotDivided
        case .secondActivity: .columnTwice
        case .unitColumnUnknown, .unitHeading: .unitContradiction
        }
    }

    static var examples: [HeadingFinding] {
        [
            .missing, .missingOfIndicators, .missingEverywhere(inSheets: true), .missingEverywhere(inSheets: false), .noTable,
            .columnsMissing(["Ngày", "Đối tượng"], line: 5),
            .columnTwice(
                ColumnName(number: 6, heading: "Số người"), ColumnName(number: 9, heading: "Lượt người"), isGroup: false),
            .columnTwice(ColumnName(number: 6, heading: "GV"), ColumnName(number: 7, heading: "NV"), isGroup: true),
            .columnUnknown("Ngày tổ chưc", nearest: "Ngày tổ chức"), .columnUnknown("Lớp", nearest: nil),
            .columnMisplaced("Nhận xét"), .columnUnnamed(7),
            .mixedForm, .tooManyColumns(300, limit: 256), .columnsBeyond(limit: 256, isSheet: true),
            .columnsBeyond(limit: 256, isSheet: false), .audienceUnknown("CBGV", groups: ["Học sinh", "Người dân"]),
            .audienceUnclear("Học sinh (kế hoạch)"), .audienceUnder(upper: "Kế hoạch", heading: "Học sinh"),
            .tablesBeside(ColumnName(number: 7, heading: "Ngày")), .dayColumn(ColumnName(number: 5, heading: "02/10")),
            .unitHeading(ColumnName(number: 5, heading: "Trường Tiểu học Đông Mỹ")), .vertical, .otherYear(2022),
            .figuresAbove, .multiplied("nghìn lượt người"), .plan, .setAsideTitle, .extentStated,
            .extentOfOther("Trường Tiểu học Đông Mỹ"), .sexBeforeGroup("Nữ"),
            .secondActivity(ColumnName(number: 6, heading: "Ngày tổ chức 2")),
            .unitColumnUnknown(ColumnName(number: 3, heading: "Đơn vị thực hiện")),
            .audienceUnnamed(9, groups: ["Học sinh", "Người dân"]),
        ]
    }
}
