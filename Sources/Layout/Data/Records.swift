import Participation
import ReportModel

// Records a layout reads that are not values of the report model themselves.

/// The outermost record: what a path without a beginning of its own speaks of.
struct ReportRecord: Sendable {}

/// Where a row stands among the rows it is printed with.
struct PositionRecord: Sendable {
    /// From 1.
    var number: Int
    var count: Int
}

/// «Tình hình báo cáo» with the states of the units that have not reported.
struct ReportingRecord: Sendable {
    var reporting: Reporting
    var neverSent = 0
    var withdrawn = 0
    var unreadable = 0
    var refused = 0
}

/// A direct child, or the unit's own report.
struct ChildRecord: Sendable {
    var index: Int
    var child: ChildSummary
}

/// Units that are printed together: those of one child, or those directly below.
struct ClusterRecord: Sendable {
    var name: String
    var units: [UnitFigures]
    var totals: Totals
    var reporting: Reporting
    /// Whether these are the units directly below, without a unit of the next level above them.
    var isDirect: Bool
}

/// Averages over the units that have reported.
struct AverageRecord: Sendable {
    var totals: Totals
    var reported: Int

    func value(_ figure: KeyPath<Totals, Int>) -> Double? {
        reported > 0 ? Double(totals[keyPath: figure]) / Double(reported) : nil
    }
}

struct ActivityTypeRecord: Sendable {
    var type: ActivityType
    var totals: Totals
    /// Units with at least one activity of the type.
    var units: Int
}

struct ActivityTypeGroupRecord: Sendable {
    /// `nil` for types without a group.
    var name: String?
    var types: [ActivityTypeRecord]
    var totals: Totals
}

struct AudienceRecord: Sendable {
    var group: AudienceGroup
    var totals: Totals
}

struct DayRecord: Sendable {
    var date: CalendarDate
    var totals: Totals
    /// Units with at least one activity on the day.
    var units: Int
}

/// Visits of one child on one day.
struct ChildDayRecord: Sendable {
    var date: CalendarDate
    var participants: Int
}

/// «Loại đơn vị» with the units of that kind.
struct KindRecord: Sendable {
    var kind: UnitKind
    var units: [UnitFigures]
    var totals: Totals
    var reporting: Reporting
}

/// An indicator as stated by one unit or summed over a child.
struct IndicatorValueRecord: Sendable {
    var indicator: Indicator
    var value: Int?
}

/// Two indicators that belong together: a part (recognised) and its whole (registered).
struct ModelRecord: Sendable {
    var part: Indicator
    var whole: Indicator
    var partValue: Int?
    var wholeValue: Int?

    /// The title both names quote, `Gia đình học tập`; otherwise the name of the whole.
    var name: String {
        guard let open = whole.name.firstIndex(of: "“"),
            let close = whole.name[open...].firstIndex(of: "”"), whole.name.index(after: open) < close
        else { return whole.name }
        return String(whole.name[whole.name.index(after: open)..<close])
    }
}

/// A sentence a unit sent.
struct RemarkRecord: Sendable {
    var unit: Unit
    var text: String
    /// `strengths`, `limitations`, `proposals`.
    var part: String
}

/// A figure now and in the earlier campaign.
struct ChangeRecord: Sendable {
    var now: Int
    var before: Int
}

/// Figures of two campaigns side by side.
struct ComparisonRecord: Sendable {
    var now: Summary
    var before: Summary
}
