import ReportModel

/// What can be found in the days a submission covers and in the time it was sent.
enum PeriodFinding: Finding {
    case endsBeforeStart(from: CalendarDate, to: CalendarDate, period: DateSpan)
    case outsidePeriod(DateSpan, period: DateSpan)
    /// Rows of one unit state different days.
    case rowsDiffer(line: Int, earlier: Int, CalendarDate, known: CalendarDate)
    /// Days between those of two sheets of a file, of which none speaks.
    case sheetsApart(DateSpan)
    /// Two submissions of a unit in one file speak of the same day.
    case coveredTwice
    /// Sent before the campaign began.
    case sentEarly(CalendarDate, begin: CalendarDate)
    /// The times of a table have the month first.
    case monthFirst
    /// No time of sending can be made out.
    case timeUnreadable

    var severity: Severity {
        switch self {
        case .sentEarly, .monthFirst, .sheetsApart: .warning
        default: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .endsBeforeStart, .outsidePeriod, .rowsDiffer, .sheetsApart, .coveredTwice: .coverage
        case .sentEarly: .submittedEarly
        case .timeUnreadable: .submittedAt
        case .monthFirst: .submittedMonthFirst
        }
    }

    static var examples: [PeriodFinding] {
        [
            .endsBeforeStart(from: ExampleDays.last, to: ExampleDays.first, period: ExampleDays.period),
            .outsidePeriod(DateSpan(day: ExampleDays.early), period: ExampleDays.period),
            .rowsDiffer(line: 9, earlier: 7, ExampleDays.last, known: ExampleDays.first),
            .sheetsApart(DateSpan(day: ExampleDays.first)), .coveredTwice,
            .sentEarly(ExampleDays.early, begin: ExampleDays.first), .monthFirst, .timeUnreadable,
        ]
    }
}
