public import ReportModel
import Vietnamese

/// Why something the ledger holds as accepted does not fit: the campaign was edited since, or it contradicts what stands
/// beside it.
public enum Misfit: Hashable, Sendable {
    /// An activity as messages name it.
    public struct Named: Hashable, Sendable {
        public var title: String
        public var date: CalendarDate

        init(_ activity: Activity) {
            title = activity.title
            date = activity.date
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

    /// For the officer and the sender.
    public var message: String {
        switch self {
        case .unitUnknown: "đơn vị không còn trong danh sách của đợt"
        case .unitDoesNotReport: "đơn vị không còn phải báo cáo"
        case .days(let span): "các ngày báo cáo (\(Misfit.words(span))) nằm ngoài thời gian của đợt"
        case .date(let activity): "\(Misfit.words(activity)) nằm ngoài thời gian của đợt"
        case .activityType(let code, let activity):
            "loại hoạt động “\(code)” của \(Misfit.words(activity)) không còn trong danh mục"
        case .audience(let code, let activity): "đối tượng “\(code)” của \(Misfit.words(activity)) không còn trong danh mục"
        case .indicator(let code): "chỉ tiêu “\(code)” không còn trong danh mục"
        case .indicatorDays(let code, let span):
            "chỉ tiêu theo ngày “\(code)” ghi cho \(Misfit.words(span)), nay có ngày nằm ngoài thời gian của đợt"
        case .activityOnTwoDays(let id, let activity, let other, let file):
            "mã hoạt động “\(id)” của \(Misfit.words(activity)) đã dùng cho ngày \(Misfit.words(other))\(Misfit.source(file))"
        case .indicatorOverlaps(let code, let span, let other, let file):
            "chỉ tiêu theo ngày “\(code)” ghi cho \(Misfit.words(span)), trùng một phần với số đã ghi cho \(Misfit.words(other))\(Misfit.source(file))"
        case .besideSummary(let unit, let file):
            "số liệu này và báo cáo của đơn vị \(unit)\(Misfit.source(file)) là của cùng các đơn vị, tính cả hai sẽ trùng"
        }
    }

    /// For the operator.
    public var english: String {
        switch self {
        case .unitUnknown: "the unit is no longer in units.csv"
        case .unitDoesNotReport: "no report is expected from the unit any more"
        case .days(let span): "its days \(span.from.iso) to \(span.to.iso) lie outside the campaign"
        case .date(let activity): "an activity of \(activity.date.iso) lies outside the campaign"
        case .activityType(let code, _): "activity type '\(code)' is no longer in the campaign"
        case .audience(let code, _): "audience group '\(code)' is no longer in the campaign"
        case .indicator(let code): "indicator '\(code)' is no longer in the campaign"
        case .indicatorDays(let code, let span):
            "indicator '\(code)', stated for \(span.from.iso) to \(span.to.iso), has days outside the campaign"
        case .activityOnTwoDays(let id, let activity, let other, let file):
            "activity code '\(id)' stands on \(activity.date.iso) and, in '\(file ?? "another file")', on \(other.iso)"
        case .indicatorOverlaps(let code, let span, let other, let file):
            "indicator '\(code)' of \(span.from.iso) to \(span.to.iso) overlaps that of \(other.from.iso) to \(other.to.iso) in '\(file ?? "another file")'"
        case .besideSummary(let unit, let file):
            "it and the report of unit \(unit) in '\(file ?? "another file")' speak for the same units"
        }
    }

    /// Whether it takes away a single indicator and leaves the rest of the report.
    public var isOfIndicatorAlone: Bool {
        switch self {
        case .indicator, .indicatorDays: true
        default: false
        }
    }

    private static func words(_ day: CalendarDate) -> String {
        DateFormat.short(year: day.year, month: day.month, day: day.day)
    }

    private static func words(_ span: DateSpan) -> String {
        span.from == span.to ? "ngày \(words(span.from))" : "từ \(words(span.from)) đến \(words(span.to))"
    }

    private static func words(_ activity: Named) -> String { "hoạt động “\(activity.title)” (\(words(activity.date)))" }

    private static func source(_ file: String?) -> String { file.map { " trong tệp “\($0)”" } ?? "" }
}
