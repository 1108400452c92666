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
    /// What kept reporting units from being compared, in tree order.
    public var obstacles: [UnmatchedUnit]

    public var isComparable: Bool { unitsInBoth > 0 }

    /// Units on which all of the figures stand that can be compared; `nil` where they stand on different numbers of units, or
    /// none of them can be.
    public func units(of figures: [Figure]) -> Int? {
        let bases = Set(figures.compactMap { totals[$0]?.units })
        return bases.count == 1 ? bases.first : nil
    }
}

/// A figure then and now, of a unit and of each of its children.
public struct ComparedFigure: Sendable {
    public var figure: FigureAddress
    /// `nil` where no unit states it in both campaigns.
    public var change: Change?
    /// In the order of ``Comparison/children``.
    public var children: [ChildChange]

    /// A figure of a child then and now.
    public struct ChildChange: Sendable {
        public var child: ChildComparison
        public var change: Change?
    }
}

extension Comparison {
    /// Every count and indicator of a campaign, those that cannot be compared included.
    public func figures(of campaign: Campaign) -> [ComparedFigure] {
        let counts = campaign.figures.map { figure in
            compared(FigureAddress(.count(figure))) { $0.totals[figure] }
        }
        return counts
            + campaign.indicators.map { indicator in
                compared(FigureAddress(.indicator(indicator.code))) { $0.indicators[indicator.code] }
            }
    }

    private func compared(_ figure: FigureAddress, _ change: (Comparison) -> Change?) -> ComparedFigure {
        ComparedFigure(
            figure: figure, change: change(self),
            children: children.map { ComparedFigure.ChildChange(child: $0, change: change($0.comparison)) })
    }
}

/// A reporting unit that something looks like in the earlier campaign, though nothing says it is the same.
public struct UnmatchedUnit: Hashable, Sendable {
    public var unit: UnitCode
    /// What keeps it from being compared, Vietnamese, for the middle of a sentence.
    public var words: String
}

extension Summary {
    /// Sets the unit beside the earlier campaign, and what must be told of it among what the officer is to look at.
    public mutating func compare(_ comparison: Comparison?) {
        self.comparison = comparison
        review.unmatched = comparison?.obstacles ?? []
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
