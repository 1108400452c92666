public import ReportModel

/// The figures of a unit beside those of an earlier campaign, over the reporting units of which something stands in both.
public struct Comparison: Sendable {
    /// Code of the earlier campaign.
    public var campaign: String
    public var title: String
    /// Year of the earlier campaign's first day, and its days.
    public var year: Int
    public var days: Int
    /// Reporting units of this campaign of which something stands in both.
    public var unitsInBoth: Int
    /// Reporting units that have reported now, and had reported then.
    public var unitsNow: Int
    public var unitsBefore: Int
    /// Why nothing can be compared, Vietnamese, for the middle of a sentence; `nil` when something can.
    public var reason: String?
    /// By figure; one that is not stated on both sides is absent.
    public var totals: [Figure: Change]
    /// By ``Indicator/code``, for indicators of both campaigns.
    public var indicators: [String: Change]
    /// Direct children, each over its own units; ``children`` of those are empty.
    public var children: [ChildComparison]
    /// What kept reporting units from being compared, Vietnamese, one sentence each without full stop.
    public var obstacles: [String]

    public var isComparable: Bool { unitsInBoth > 0 }

    /// Units on which all of the figures stand that can be compared; `nil` where they stand on different numbers of units, or
    /// none of them can be.
    public func units(of figures: [Figure]) -> Int? {
        let bases = Set(figures.compactMap { totals[$0]?.units })
        return bases.count == 1 ? bases.first : nil
    }
}

/// A child of a unit beside itself then.
public struct ChildComparison: Sendable {
    public var unit: Unit
    public var isSelf: Bool
    public var comparison: Comparison
}

/// A figure then and now, over the units that state it in both campaigns.
public struct Change: Hashable, Sendable {
    public var before: Int
    public var now: Int
    /// Units of this campaign it stands on.
    public var units: Int

    public var difference: Int { now - before }
    /// ``difference`` without sign.
    public var size: Int { abs(difference) }
    /// The difference without sign, of the earlier figure.
    public var rate: Rate? { Rate(abs(difference), of: before) }

    static func += (a: inout Change, b: Change) {
        a.before += b.before
        a.now += b.now
        a.units += b.units
    }
}
