public import ReportModel

/// All figures of one unit and everything below it: what reports, exports and the command line show.
///
/// The parts of every cut add up to ``totals`` (activities, sessions and books of the cut by audience group excepted, where
/// an activity counts in each of its groups).
public struct Summary: Sendable {
    public var unit: Unit
    /// When the newest submission in it was received; the campaign's period end slot when that is later or nothing is there.
    public var asOf: Timestamp
    /// When the newest submission in it was received; `nil` when nothing is there.
    public var newestReceipt: Timestamp?
    public var reporting: Reporting
    public var totals: Totals
    /// Direct children in tree order, and first the unit itself when it reports in its own name.
    public var children: [ChildSummary]
    /// Every reporting unit of the subtree in tree order: own figures only.
    public var units: [UnitFigures]
    /// Every activity type of the campaign, in its order, zeros included.
    public var activityTypes: [Cut<ActivityType>]
    /// Every audience group of the campaign, in its order, zeros included.
    public var audienceGroups: [Cut<AudienceGroup>]
    /// Every day of the period, zeros included.
    public var dates: [Cut<CalendarDate>]
    /// Every indicator of the campaign, in its order.
    public var indicators: [IndicatorFigure]
    /// Remarks of units, as sent, in tree order.
    public var remarks: [UnitRemarks]
    /// All activities counted, in order of date, unit, title.
    public var activities: [ReportedActivity]
    /// Possible double counting, for the officer; nothing is removed by itself.
    public var possibleDuplicates: [PossibleDuplicate]
    /// Figures far from those of peers or beyond the population.
    public var outliers: [Outlier]
    /// Sum of the populations known, over the units of the subtree that state one and have no stating unit above them.
    public var population: Int?
    /// Figures per child and day: visits, `[child][day]`, in the order of ``children`` and ``dates``.
    public var participantsByChildAndDate: [[Int]]

    public init(
        unit: Unit, asOf: Timestamp, newestReceipt: Timestamp?, reporting: Reporting, totals: Totals,
        children: [ChildSummary], units: [UnitFigures],
        activityTypes: [Cut<ActivityType>], audienceGroups: [Cut<AudienceGroup>], dates: [Cut<CalendarDate>],
        indicators: [IndicatorFigure], remarks: [UnitRemarks], activities: [ReportedActivity],
        possibleDuplicates: [PossibleDuplicate], outliers: [Outlier], population: Int?,
        participantsByChildAndDate: [[Int]]
    ) {
        self.unit = unit
        self.asOf = asOf
        self.newestReceipt = newestReceipt
        self.reporting = reporting
        self.totals = totals
        self.children = children
        self.units = units
        self.activityTypes = activityTypes
        self.audienceGroups = audienceGroups
        self.dates = dates
        self.indicators = indicators
        self.remarks = remarks
        self.activities = activities
        self.possibleDuplicates = possibleDuplicates
        self.outliers = outliers
        self.population = population
        self.participantsByChildAndDate = participantsByChildAndDate
    }
}

/// One part of a cut.
public struct Cut<Key: Sendable>: Sendable {
    public var key: Key
    public var totals: Totals

    public init(key: Key, totals: Totals) {
        self.key = key
        self.totals = totals
    }
}

/// Figures of a direct child with everything below it (or of the unit itself, own figures only).
public struct ChildSummary: Sendable {
    public var unit: Unit
    /// Whether this is the summarised unit's own report.
    public var isSelf: Bool
    public var totals: Totals
    public var reporting: Reporting
    /// Subtree sums by ``Indicator/code``; a code no unit stated is absent.
    public var indicators: [String: Int]

    public init(unit: Unit, isSelf: Bool, totals: Totals, reporting: Reporting, indicators: [String: Int]) {
        self.unit = unit
        self.isSelf = isSelf
        self.totals = totals
        self.reporting = reporting
        self.indicators = indicators
    }
}

/// Own figures of a reporting unit.
public struct UnitFigures: Sendable {
    public var unit: Unit
    public var totals: Totals
    public var standing: UnitStanding
    public var indicators: [String: Int]

    public init(unit: Unit, totals: Totals, standing: UnitStanding, indicators: [String: Int]) {
        self.unit = unit
        self.totals = totals
        self.standing = standing
        self.indicators = indicators
    }
}

/// An indicator summed over a subtree.
public struct IndicatorFigure: Sendable {
    public var indicator: Indicator
    /// Sum of the values stated; `nil` when no unit stated it.
    public var value: Int?
    /// Units that stated it.
    public var statedBy: Int
    /// Reporting units that are asked for it.
    public var asked: Int

    public init(indicator: Indicator, value: Int?, statedBy: Int, asked: Int) {
        self.indicator = indicator
        self.value = value
        self.statedBy = statedBy
        self.asked = asked
    }
}

public struct UnitRemarks: Sendable {
    public var unit: Unit
    public var remarks: Remarks

    public init(unit: Unit, remarks: Remarks) {
        self.unit = unit
        self.remarks = remarks
    }
}

/// A counted activity and whose it is.
public struct ReportedActivity: Sendable {
    public var unit: Unit
    public var activity: Activity

    public init(unit: Unit, activity: Activity) {
        self.unit = unit
        self.activity = activity
    }
}

/// Two activities that may be one: same day, same commune, near-equal title and number.
public struct PossibleDuplicate: Sendable {
    public var first: ReportedActivity
    public var second: ReportedActivity

    public init(first: ReportedActivity, second: ReportedActivity) {
        self.first = first
        self.second = second
    }
}

/// A figure to look at again.
public struct Outlier: Sendable {
    public enum Reason: Hashable, Sendable {
        /// Visits beyond the unit's population.
        case abovePopulation(Int)
        /// Ten times the median of the units of its kind.
        case tenTimesPeers(median: Int)
    }

    public var unit: Unit
    public var participants: Int
    public var reason: Reason

    public init(unit: Unit, participants: Int, reason: Reason) {
        self.unit = unit
        self.participants = participants
        self.reason = reason
    }
}
