public import ReportModel

/// All figures of one unit and everything below it: what reports, exports and the command line show. They only read it; every
/// figure, cut, rate, rank and comparison is computed here.
///
/// The parts of every cut add up to ``totals`` (activities, sessions and books of the cut by audience group excepted, where
/// an activity counts in each of its groups).
public struct Summary: Sendable {
    public var unit: Unit
    /// The top unit of the campaign.
    public var root: Unit
    /// When the newest submission in it was received; the campaign's period end slot when that is later or nothing is there.
    public var asOf: Timestamp
    /// When the newest submission in it was received; `nil` when nothing is there.
    public var newestReceipt: Timestamp?
    public var reporting: Reporting
    public var totals: Totals
    /// Direct children in tree order, and first the unit itself when it reports in its own name.
    public var children: [ChildSummary]
    /// The units as they are printed together: the areas, and last the units directly below.
    public var clusters: [Cluster]
    /// Every reporting unit of the subtree in tree order: own figures only.
    public var units: [UnitFigures]
    /// «Cấp» with at least one unit in ``units``, from the top down.
    public var levels: [LevelFigures]
    /// «Loại đơn vị» with at least one unit in ``units``, in the campaign's order.
    public var kinds: [KindFigures]
    /// Every activity type of the campaign, in its order, those without an activity included.
    public var activityTypes: [Cut<ActivityType>]
    /// Activity types by the heading they are listed under, in order of the first type of each.
    public var typeGroups: [TypeGroup]
    /// Every audience group of the campaign, in its order, those without anyone included.
    public var audienceGroups: [Cut<AudienceGroup>]
    /// Every day of the period.
    public var dates: [Cut<CalendarDate>]
    /// Every indicator of the campaign, in its order.
    public var indicators: [IndicatorFigure]
    /// Indicators with the part of them that another one states, in the campaign's order.
    public var models: [ModelFigure]
    /// Remarks of units, as sent, in tree order.
    public var remarks: [UnitRemarks]
    /// Sums by type, day and kind of unit, in that order: what a campaign of the level above reads.
    public var lines: [Activity]
    /// Units whose figures these are, those behind summaries of the level below counted one by one.
    public var unitsBehind: UnitsBehind
    /// All activities counted, in order of date, unit, title. A line of a summary stands among them as one.
    public var activities: [ReportedActivity]
    /// «Hoạt động nổi bật».
    public var highlights: [ReportedActivity]
    /// Doubtful figures, for the officer; nothing is removed by itself.
    public var review: FigureReview
    /// Sum of the populations known, over the units of the subtree that state one and have no stating unit above them.
    public var population: Int?
    public var perInhabitants: VisitsPerInhabitants
    /// Targets of the unit and those below it with what is reached, in tree order.
    public var targets: [TargetResult]
    /// «Xếp hạng thi đua» of those below it.
    public var rankings: [Ranking]
    /// Decisions that hold for figures in it.
    public var decisions: [DecisionOutcome]
    /// The earlier campaign beside this one; `nil` when the campaign is compared with none.
    public var comparison: Comparison?
    /// «Tình hình duyệt số liệu»; `nil` where the campaign asks nobody to approve.
    public var approval: ApprovalProgress?
}

/// One part of a cut.
public struct Cut<Key: Sendable>: Sendable {
    public var key: Key
    public var totals: Totals
    /// Units with at least one of its activities.
    public var units: Int
    /// Its visits of all visits.
    public var share: Rate?
}

/// Activity types that are listed under one heading.
public struct TypeGroup: Sendable {
    /// `nil` for types without a heading.
    public var name: String?
    public var types: [Cut<ActivityType>]
    public var totals: Totals
    public var share: Rate?
}

/// Figures of a direct child with everything below it (or of the unit itself, own figures only).
public struct ChildSummary: Sendable {
    public var unit: Unit
    /// Whether this is the summarised unit's own report.
    public var isSelf: Bool
    public var totals: Totals
    public var reporting: Reporting
    /// Its visits of all visits of the summarised unit.
    public var share: Rate?
    /// Its cuts, in the order of ``Summary/activityTypes``, ``Summary/audienceGroups`` and ``Summary/dates``.
    public var byType: [Totals]
    /// In the order of ``Summary/typeGroups``.
    public var byTypeGroup: [Totals]
    public var byAudience: [Totals]
    public var byDate: [Totals]
    /// Sums by ``Indicator/code``; a code no unit stated is absent.
    public var indicators: [String: Int]
    public var models: [ModelFigure]
    /// Where its units stand in ``Summary/units``.
    public var units: [Int]
}

/// Units that are printed together: those of one area, or those directly below.
public struct Cluster: Sendable {
    /// The area; `nil` for the units directly below, which have none of their own.
    public var area: Unit?
    public var units: [UnitFigures]
    public var totals: Totals
    public var reporting: Reporting
    public var share: Rate?
}

/// «Loại đơn vị» with the own figures of its units.
public struct KindFigures: Sendable {
    public var kind: UnitKind
    public var units: [UnitFigures]
    /// Of ``units``, those that held at least one activity.
    public var takingPart: Int
    public var totals: Totals
    public var reporting: Reporting
    /// Sums by ``Indicator/code``; a code no unit stated is absent.
    public var indicators: [String: Int]
}

/// «Cấp» with the own figures of its units.
public struct LevelFigures: Sendable {
    /// One of ``Campaign/levels``.
    public var level: String
    public var totals: Totals
    public var reporting: Reporting
}

/// Own figures of a reporting unit.
public struct UnitFigures: Sendable {
    public var unit: Unit
    public var totals: Totals
    public var standing: UnitStanding
    public var indicators: [String: Int]
    public var models: [ModelFigure]
    /// Its visits of all visits of the summarised unit.
    public var share: Rate?
    /// Whether it sent remarks.
    public var statesRemarks: Bool
}

public struct UnitRemarks: Sendable {
    public var unit: Unit
    public var remarks: Remarks
}

/// «Số đơn vị»: how many units figures come from.
public struct UnitsBehind: Hashable, Sendable {
    public var expected = 0
    public var reported = 0
    /// By ``Indicator/code``: units that state it.
    public var indicators: [String: Int] = [:]
    /// By ``UnitKind/code`` and ``Indicator/code``.
    public var indicatorsByKind: [String: [String: Int]] = [:]
}

/// A counted activity and whose it is.
public struct ReportedActivity: Sendable {
    public var unit: Unit
    public var activity: Activity
    /// Whether it reaches people from afar: its people are «lượt tiếp cận».
    public var isReach: Bool
    /// Where it was read.
    public var source: FigureSource
    /// ``Decision/id`` of the decision that changed it.
    public var decision: String?

    public init(
        unit: Unit, activity: Activity, isReach: Bool = false, source: FigureSource = FigureSource(), decision: String? = nil
    ) {
        self.decision = decision
        self.unit = unit
        self.activity = activity
        self.isReach = isReach
        self.source = source
    }
}

/// The file, and the version of it, that a figure was read from.
public struct FigureSource: Hashable, Sendable {
    /// Name of the file; `nil` when it came in none.
    public var file: String?
    /// SHA-256 of its bytes; empty where that does not matter.
    public var sha256: String
    public var received: Timestamp?

    public init(file: String? = nil, sha256: String = "", received: Timestamp? = nil) {
        self.file = file
        self.sha256 = sha256
        self.received = received
    }
}
