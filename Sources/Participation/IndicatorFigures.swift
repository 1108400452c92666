public import ReportModel

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

    /// Units that stated it of those that are asked for it.
    public var statedRate: Rate? { Rate(statedBy, of: asked) }
}

/// Two indicators that belong together: a part (recognised) and its whole (registered).
///
/// The share of the part stands on one set of units: those that state both.
public struct ModelFigure: Sendable {
    public var part: Indicator
    public var whole: Indicator
    /// Sum over the units that state the part; `nil` when none does.
    public var partValue: Int?
    /// Sum over the units that state the whole; `nil` when none does.
    public var wholeValue: Int?
    /// Sums over the units that state both; `nil` when none does.
    public var partOfBoth: Int?
    public var wholeOfBoth: Int?
    /// Units that state both.
    public var unitsOfBoth: Int
    /// Units that state one of them at least.
    public var units: Int

    /// What it is set against, summed over the units that state one of the two; `nil` unless it is known of each of them.
    public var base: Int?

    /// Part of ``base``: recognised families of all households.
    public var baseRate: Rate? {
        guard let partValue, let base, partUnits == units else { return nil }
        return Rate(partValue, of: base)
    }

    /// Units that state the part.
    private var partUnits = 0

    /// Part of whole over the units that state both.
    public var rate: Rate? {
        guard let partOfBoth, let wholeOfBoth else { return nil }
        return Rate(partOfBoth, of: wholeOfBoth)
    }

    /// Whether every unit that states one of them states both.
    public var isWhole: Bool { units > 0 && unitsOfBoth == units }

    /// Indicators of a unit by ``Indicator/code``, and what its models are set against.
    typealias Stated = (values: [String: Int], bases: UnitBases?)

    init(part: Indicator, whole: Indicator, of units: some Sequence<Stated>) {
        let kind = part.base ?? whole.base
        var known: Int? = 0
        self.part = part
        self.whole = whole
        unitsOfBoth = 0
        self.units = 0
        for (stated, bases) in units {
            let ofPart = stated[part.code]
            let ofWhole = stated[whole.code]
            guard ofPart != nil || ofWhole != nil else { continue }
            self.units += 1
            if let sum = known { known = kind.flatMap { bases?[$0] }.map { sum + $0 } }
            if ofPart != nil { partUnits += 1 }
            if let ofPart { partValue = (partValue ?? 0) + ofPart }
            if let ofWhole { wholeValue = (wholeValue ?? 0) + ofWhole }
            guard let ofPart, let ofWhole else { continue }
            unitsOfBoth += 1
            partOfBoth = (partOfBoth ?? 0) + ofPart
            wholeOfBoth = (wholeOfBoth ?? 0) + ofWhole
        }
        if self.units > 0 { base = known }
    }

    /// The pairs of a campaign, each over the same units.
    static func all(of campaign: Campaign, over units: [Stated]) -> [ModelFigure] {
        campaign.models.map { ModelFigure(part: $0.part, whole: $0.whole, of: units) }
    }
}

extension Campaign {
    /// Indicators that are a part of another one, with it.
    var models: [(part: Indicator, whole: Indicator)] {
        indicators.compactMap { part in
            guard let code = part.of, let whole = indicators.first(where: { $0.code == code }) else { return nil }
            return (part, whole)
        }
    }
}
