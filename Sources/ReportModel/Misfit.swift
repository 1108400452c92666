/// Why something the ledger holds as accepted does not fit: the campaign was edited since, or it contradicts what stands
/// beside it.
public enum Misfit: Hashable, Sendable {
    /// An activity as messages name it.
    public struct Named: Hashable, Sendable {
        public var title: String
        public var date: CalendarDate

        public init(_ activity: Activity) { self.init(title: activity.title, date: activity.date) }

        public init(title: String, date: CalendarDate) {
            self.title = title
            self.date = date
        }
    }

    case unitUnknown
    case unitDoesNotReport
    /// None of the days covered lies in the period.
    case days(DateSpan)
    case date(Named)
    case activityType(String, Named)
    case audience(String, Named)
    case indicator(String)
    /// An indicator by the day whose days were cut by a shorter period.
    case indicatorDays(String, DateSpan)
    /// An activity code that another report which stands uses on another day.
    case activityOnTwoDays(id: String, Named, other: CalendarDate, file: String?)
    /// An indicator by the day that another report which stands states for some of the same days.
    case indicatorOverlaps(String, DateSpan, other: DateSpan, file: String?)
    /// A summary of the unit or of one above it, or with a summary what a unit below it sent.
    case besideSummary(unit: UnitCode, file: String?)

    /// Stable code, listed in `docs/diagnostics.md`.
    public var code: String {
        switch self {
        case .unitUnknown: "intake.unit-unknown"
        case .unitDoesNotReport: "intake.unit-does-not-report"
        case .days: "intake.coverage"
        case .date: "intake.date-outside"
        case .activityType: "intake.activity-type"
        case .audience: "intake.audience"
        case .indicator: "intake.indicator"
        case .indicatorDays, .indicatorOverlaps: "intake.indicator-days"
        case .activityOnTwoDays: "intake.activity-on-two-days"
        case .besideSummary: "intake.summary-overlaps"
        }
    }

    /// Whether it takes away a single indicator and leaves the rest of the report.
    public var isOfIndicatorAlone: Bool {
        switch self {
        case .indicator, .indicatorDays: true
        default: false
        }
    }
}
