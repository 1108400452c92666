import ReportModel

/// What can be found in a single value; it stands under a label, a heading or a key.
enum ValueFinding: Finding {
    /// Nothing is stated where something must be.
    case missing(String)
    /// No number of people is stated.
    case peopleMissing(String)
    /// No count, for this reason; as written.
    case count(String, WholeNumber.Fault, written: String)
    /// No day, for this reason; a day as it should be written.
    case day(String, DayText.Fault, example: CalendarDate)
    /// The same of the days that a submission covers.
    case coveredDay(String, DayText.Fault, example: CalendarDate)
    /// A day of which a part was supplied; `nil` for several days.
    case daySupplied(String, DayText.Supplement, CalendarDate?)
    case dayOutside(String, period: DateSpan)
    /// Not in a list of the campaign, told with this code: what it may be, and the list where it is short.
    case notListed(String, FindingCode, EntryProposal, choices: [String])
    /// In a list of the campaign once it is read in the right encoding.
    case entryRestored(String, String)
    /// A part of the name of one entry of a list.
    case entryByPart(String, String)
    case text(String, TextFault)
    /// A formula without its value.
    case formulaWithoutValue
    /// A formula that failed.
    case formulaFailed

    var severity: Severity {
        switch self {
        case .daySupplied, .entryRestored, .entryByPart: .warning
        case .text(_, let fault): fault.severity
        default: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .missing, .peopleMissing: .valueMissing
        case .count(_, .tooLarge, _): .countTooLarge
        case .count: .count
        case .day: .date
        case .coveredDay: .coverage
        case .daySupplied: .dateSupplied
        case .dayOutside: .dateOutside
        case .notListed(_, let code, _, _): code
        case .entryRestored: .lettersRestored
        case .entryByPart: .nameInPart
        case .text(_, let fault): fault.code
        case .formulaWithoutValue: .formula
        case .formulaFailed: .cellError
        }
    }

    var general: ValueFinding {
        switch self {
        case .count(let label, let fault, _): .count(label, fault.general, written: "")
        case .daySupplied(let label, let supplement, _): .daySupplied(label, supplement, nil)
        case .notListed(let label, let code, _, let choices): .notListed(label, code, .none, choices: choices)
        case .entryRestored(let label, _): .entryRestored(label, "")
        case .entryByPart(let label, _): .entryByPart(label, "")
        case .text(let label, let fault): .text(label, fault.general)
        default: self
        }
    }

    static var examples: [ValueFinding] {
        let counts: [WholeNumber.Fault] = [
            .fraction, .negative, .range, .approximate(50), .approximate(nil), .unit(540), .words, .lookalike, .several,
            .notANumber, .tooLarge,
        ]
        let days: [DayText.Fault] = [
            .noSuchDay, .shortYear, .noYear, .several, .weekday(stated: 5, real: 1), .notADate,
        ]
        let supplements: [DayText.Supplement] = [.year, .century, .midnight]
        let choices = ["Lễ phát động", "Ngày hội sách"]
        return [.missing("Tên hoạt động"), .peopleMissing("Số người tham gia")]
            + counts.map { .count("Số người tham gia", $0, written: "540 HS") }
            + days.map { .day("Ngày", $0, example: ExampleDays.first) }
            + days.map { .coveredDay("Từ ngày", $0, example: ExampleDays.first) }
            + supplements.map { .daySupplied("Ngày", $0, ExampleDays.first) } + [.daySupplied("Ngày", .year, nil)]
            + [
                .dayOutside("Ngày", period: ExampleDays.period),
                .notListed("Loại hoạt động", .activityType, .spelled("Ngày hội sách"), choices: choices),
                .notListed(
                    "Loại hoạt động", .activityType, .holding(["Tọa đàm, hội thảo khuyến học", "Hoạt động khuyến học"]),
                    choices: []),
                .notListed("Đối tượng", .audience, .none, choices: ["Học sinh", "Người dân"]),
                .notListed("Chỉ tiêu", .indicator, .none, choices: []),
                .entryRestored("Đối tượng", "Học sinh"),
                .entryByPart("Loại hoạt động", "Lễ phát động, khai mạc, bế mạc Tuần lễ"),
            ]
            + TextFault.examples.map { .text("Tên hoạt động", $0) } + [.formulaWithoutValue, .formulaFailed]
    }
}

extension WholeNumber.Fault {
    /// The fault without its number.
    fileprivate var general: WholeNumber.Fault {
        switch self {
        case .approximate: .approximate(nil)
        case .unit: .words
        default: self
        }
    }
}
