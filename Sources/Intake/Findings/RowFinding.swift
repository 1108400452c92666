import ReportModel

/// What can be found in a row of a table, and in rows beside each other.
enum RowFinding: Finding {
    /// Signature and notes begin below the table.
    case belowTable
    /// Words alone, taken for the heading of a group of rows.
    case groupHeading
    /// A number of people in an area merged over rows, by its first row.
    case numberMerged(from: Int)
    /// A number in a cell merged over several groups.
    case numberSpans
    /// The row's number counts something else than people: `cuốn`, `lớp`.
    case otherMeasure(String)
    /// The value of an indicator is stated in another measure than the indicator's: `triệu đồng` for `nghìn đồng`.
    case otherScale(stated: String, measure: String)
    /// A value, or the text of a remark, beside the column it belongs into.
    case valueElsewhere(_ isRemark: Bool)
    /// Figures in words below the table.
    case figuresBelow
    /// Words in the row say that it may not count: «Đã hủy», «Ví dụ».
    case setAside(String)
    /// The numbers of a row are the sum of the rows numbered below it: «1», «1.1», «1.2».
    case partsCounted(whole: Int, parts: [Int])
    /// A row of a group and its people alone, below the row of an activity.
    case groupAlone(below: Int)
    /// Figures that set those of the table against others.
    case comparisonRow
    /// An activity's number is the sum of those of units below, in this file.
    case sumOfBelow(rows: Int)
    /// Rows with figures stand below the signature.
    case belowFooter
    /// The heading of a group of rows names another unit than the one they are read for.
    case headingNamesUnit(String)
    /// Two rows of a unit are the same in every cell.
    case twice(RowName, RowName)
    /// Two rows of different sheets are the same.
    case twiceAcrossSheets(line: Int, sheet: String, earlierLine: Int, earlierSheet: String)
    /// Two rows tell the same activity with different numbers.
    case similar(RowName, RowName)
    /// The same in two sheets.
    case similarAcrossSheets(line: Int, sheet: String, earlierLine: Int, earlierSheet: String)
    /// The same day, kind, group and numbers in two sheets, under two titles.
    case renamedAcrossSheets(line: Int, sheet: String, earlierLine: Int, earlierSheet: String)
    /// An activity with the title and the numbers of a total.
    case likeTotal
    /// A unit, and nothing of it.
    case withoutFigures
    /// Named like a total, and not the sum of the rows above.
    case totalUnclear
    /// A total row that is not the sum of its rows.
    case totalDiffers(sum: Int)
    /// Numbers in the heading of a group that are not the sum of its rows.
    case sectionDiffers(sum: Int)
    /// Rows that took the day of the heading of their group, by line.
    case dayFromAbove([Int])
    /// A heading of a group that is a day outside the campaign, or several days.
    case headingDay(isSeveral: Bool, period: DateSpan)
    /// A row states another day than the heading of its group.
    case dayDiffers(CalendarDate)
    /// A row states another day than the name of its sheet.
    case sheetDayDiffers(CalendarDate, sheet: String)
    /// Fewer fields than the heading has.
    case fieldsMissing(Int, width: Int)
    /// More fields than the heading has, all of them empty.
    case fieldsSurplus(Int, width: Int)
    /// More fields than the heading has, with text in them.
    case fieldsBeyond(Int, width: Int)
    case cellTooLong(limit: Int)
    /// A column with formulas.
    case formulas

    var severity: Severity {
        switch self {
        case .headingDay, .numberMerged, .numberSpans, .otherMeasure, .otherScale, .valueElsewhere, .setAside, .partsCounted,
            .groupAlone, .headingNamesUnit, .totalUnclear, .sectionDiffers, .fieldsBeyond, .cellTooLong:
            .error
        case .twice, .twiceAcrossSheets, .similar, .similarAcrossSheets, .renamedAcrossSheets, .likeTotal,
            .withoutFigures, .totalDiffers,
            .comparisonRow, .sumOfBelow, .dayFromAbove, .dayDiffers, .sheetDayDiffers, .belowFooter, .figuresBelow,
            .fieldsMissing, .fieldsSurplus, .formulas:
            .warning
        case .belowTable, .groupHeading: .note
        }
    }

    var code: FindingCode {
        switch self {
        case .belowTable, .groupHeading: .rowIgnored
        case .headingNamesUnit: .rowNamesUnit
        case .numberMerged, .numberSpans: .numberMerged
        case .otherMeasure, .otherScale: .multiplied
        case .figuresBelow: .figuresInWords
        case .valueElsewhere: .valueElsewhere
        case .setAside: .rowSetAside
        case .partsCounted: .partsCounted
        case .groupAlone: .groupAlone
        case .comparisonRow: .comparisonRow
        case .sumOfBelow: .sumOfBelow
        case .belowFooter: .rowBelowFooter
        case .twice, .twiceAcrossSheets: .rowTwice
        case .similar, .similarAcrossSheets, .renamedAcrossSheets: .rowSimilar
        case .likeTotal: .rowLikeTotal
        case .withoutFigures: .rowWithoutFigures
        case .totalUnclear: .totalUnclear
        case .totalDiffers: .totalDiffers
        case .sectionDiffers: .sectionDiffers
        case .dayFromAbove: .dateFromAbove
        case .headingDay: .dateOutside
        case .dayDiffers, .sheetDayDiffers: .dateDiffers
        case .fieldsMissing, .fieldsSurplus, .fieldsBeyond: .fieldCount
        case .cellTooLong: .cellTooLong
        case .formulas: .formula
        }
    }

    static var examples: [RowFinding] {
        [
            .belowTable, .groupHeading, .headingNamesUnit("Trường Tiểu học Đông Mỹ"),
            .numberMerged(from: 7), .numberSpans, .otherMeasure("cuốn"),
            .otherScale(stated: "triệu đồng", measure: "nghìn đồng"), .figuresBelow, .valueElsewhere(false),
            .valueElsewhere(true), .setAside("Đã hủy"),
            .partsCounted(whole: 7, parts: [8, 9]), .groupAlone(below: 7), .comparisonRow, .sumOfBelow(rows: 2), .belowFooter,
            .twice(.line(9), .line(7)), .twice(.path("$.activities[3]"), .path("$.activities[1]")),
            .twiceAcrossSheets(line: 9, sheet: "03-10", earlierLine: 7, earlierSheet: "02-10"),
            .similar(.line(9), .line(7)), .similar(.path("$.activities[3]"), .path("$.activities[1]")),
            .similarAcrossSheets(line: 9, sheet: "03-10", earlierLine: 7, earlierSheet: "02-10"),
            .renamedAcrossSheets(line: 9, sheet: "03-10", earlierLine: 7, earlierSheet: "02-10"), .likeTotal,
            .withoutFigures, .totalUnclear, .totalDiffers(sum: 1_240), .sectionDiffers(sum: 1_240),
            .dayFromAbove([7, 8, 9]), .headingDay(isSeveral: false, period: ExampleDays.period),
            .headingDay(isSeveral: true, period: ExampleDays.period), .dayDiffers(ExampleDays.first),
            .sheetDayDiffers(ExampleDays.first, sheet: "Ngày 2.10"),
            .fieldsMissing(8, width: 10), .fieldsSurplus(11, width: 10),
            .fieldsBeyond(11, width: 10), .cellTooLong(limit: 32_767), .formulas,
        ]
    }
}
