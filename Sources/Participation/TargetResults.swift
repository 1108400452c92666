public import ReportModel

/// A figure of a unit beside what it is to reach.
public struct TargetResult: Sendable {
    public var unit: Unit
    public var figure: FigureAddress
    public var target: Int
    /// `nil` where nothing states it.
    public var value: Int?
    /// Place among the units of its level with a target for this figure, best share first; equal shares share a place, and the
    /// next place is left out. `nil` where nothing states the figure or nothing was reached: nobody comes first at 0.
    public var rank: Int?

    /// Value of target; above 1 where it is surpassed.
    public var rate: Rate? { value.flatMap { Rate($0, of: target) } }
    /// What is lacking, 0 where the target is reached; `nil` where nothing states the figure.
    public var shortfall: Int? { value.map { max(0, target - $0) } }
}

/// «Xếp hạng thi đua»: a unit's place among those of its level by the mean of its shares of targets.
///
/// Means are only set beside each other where they stand on all targets of their units: one that leaves out what it does badly
/// would come first otherwise, and what nobody states is not 0.
public struct Ranking: Sendable {
    public var unit: Unit
    /// ``Campaign/levels`` it is of: units are placed among those of their level.
    public var level: String?
    /// Sum of its shares over the targets whose figure is stated, each at most 100 %, in units of ``one``.
    private(set) var shares: Int
    /// How many targets it has, and of how many the figure is stated.
    public var targets: Int
    public var stated: Int
    /// `nil` where there is a reason not to place it.
    public var rank: Int?
    /// Why it has no place; `nil` where it has one.
    public var reason: Reason?
    public var reporting: Reporting

    /// What keeps a unit from a place, the first that holds.
    public enum Reason: String, Hashable, Sendable {
        /// Fewer of its units have reported than ``Ranking/minimum``.
        case fewReports = "few_reports"
        /// Not every target's figure is stated.
        case unstated
        /// Nothing of any target was reached.
        case nothingReached = "nothing_reached"
    }

    /// Least share of units that must have reported, per cent.
    public static let minimum = 80

    /// Mean of its shares; `nil` where no figure is stated.
    public var share: Rate? { Rate(shares, of: stated * Ranking.one) }

    /// The same in hundredths of a per cent, half up: 10.000 only where all is reached, 0 only where nothing is.
    public var score: Int? {
        share.map { share in
            let unit = share.whole / 10_000
            let rounded = (share.part + unit / 2) / unit
            return share.part >= share.whole ? 10_000 : share.part > 0 ? min(max(rounded, 1), 9_999) : 0
        }
    }

    /// A share of 100 %: fine enough that only equal shares are equal.
    static let one = 1_000_000_000_000
    /// Targets whose figure is stated, of all.
    public var statedRate: Rate? { Rate(stated, of: targets) }
}

extension Aggregator {
    /// Every target of the campaign with what its unit has reached, in tree order.
    func targetResults(_ targets: [FigureTarget]) -> [TargetResult] {
        let figures = figures(of: targets)
        guard !figures.isEmpty else { return [] }
        var results: [TargetResult] = []
        for unit in records.tree.units {
            for figure in figures {
                guard let target = target(of: figure, for: unit, targets) else { continue }
                results.append(
                    TargetResult(
                        unit: unit, figure: figure, target: target,
                        value: value(of: figure, over: records.tree.subtree(of: unit.code)), rank: nil))
            }
        }
        place(&results)
        return results
    }

    /// Figures with a target, in the order written, and then indicators that have one of their own.
    private func figures(of targets: [FigureTarget]) -> [FigureAddress] {
        let own = records.campaign.indicators.filter { $0.target != nil }.map { FigureAddress(.indicator($0.code)) }
        var seen: Set<FigureAddress> = []
        return (targets.map(\.figure) + own).filter { seen.insert($0).inserted }
    }

    /// The unit's own row, else that of its level, else that of the indicator: for each unit asked, and summed above them.
    private func target(of figure: FigureAddress, for unit: Unit, _ targets: [FigureTarget]) -> Int? {
        if let written = written(figure, for: unit, targets) { return written }
        guard case .indicator(let code) = figure.measure, figure == FigureAddress(.indicator(code)),
            let indicator = records.campaign.indicators.first(where: { $0.code == code }), let each = indicator.target
        else { return nil }
        let asked = records.tree.subtree(of: unit.code).filter {
            records.asks($0) && indicator.isAsked(ofLevel: records.tree.level(of: $0.code))
        }
        // A row of its own holds for one unit and takes the target from no other.
        return asked.isEmpty ? nil : asked.reduce(0) { $0 + (written(figure, for: $1, targets) ?? each) }
    }

    /// What `targets.csv` says of a unit.
    private func written(_ figure: FigureAddress, for unit: Unit, _ targets: [FigureTarget]) -> Int? {
        let ofFigure = targets.filter { $0.figure == figure }
        if let own = ofFigure.first(where: { $0.scope == .unit(unit.code) }) { return own.value }
        guard let level = records.tree.level(of: unit.code) else { return nil }
        return ofFigure.first { $0.scope == .level(level) }?.value
    }

    private func place(_ results: inout [TargetResult]) {
        struct Field: Hashable {
            var level: String?
            var figure: FigureAddress
        }
        let fields = Dictionary(grouping: results.indices) {
            Field(level: records.tree.level(of: results[$0].unit.code), figure: results[$0].figure)
        }
        for indices in fields.values {
            let rates = indices.compactMap { results[$0].rate }
            for index in indices {
                guard let own = results[index].rate, own.part > 0 else { continue }
                results[index].rank = 1 + rates.count { $0.isAbove(own) }
            }
        }
    }

    /// Units of each level below the root that have targets, by their mean.
    func rankings(_ results: [TargetResult]) -> [Ranking] {
        let byUnit = Dictionary(grouping: results, by: \.unit.code)
        var rankings = records.tree.units.dropFirst().compactMap { unit in
            byUnit[unit.code].map {
                Ranking(
                    of: unit, records.tree.level(of: unit.code), $0, reporting(of: records.tree.subtree(of: unit.code)))
            }
        }
        let placed = Dictionary(grouping: rankings.filter { $0.reason == nil }, by: \.level)
        for index in rankings.indices where rankings[index].reason == nil {
            let own = rankings[index]
            rankings[index].rank = 1 + (placed[own.level] ?? []).count { $0.isAbove(own) }
        }
        return rankings
    }
}

extension Ranking {
    /// A unit before it is placed.
    fileprivate init(of unit: Unit, _ level: String?, _ results: [TargetResult], _ reporting: Reporting) {
        let rates = results.compactMap(\.rate)
        self.unit = unit
        self.level = level
        self.reporting = reporting
        targets = results.count
        stated = rates.count
        shares = rates.reduce(0) { $0 + Ranking.share($1) }
        if reporting.expected == 0 || reporting.reported * 100 < reporting.expected * Ranking.minimum {
            reason = .fewReports
        } else if stated < targets {
            reason = .unstated
        } else if shares == 0 {
            reason = .nothingReached
        }
    }

    /// At most ``one``, half up.
    private static func share(_ rate: Rate) -> Int {
        guard rate.part < rate.whole else { return one }
        let (quotient, remainder) = rate.whole.dividingFullWidth(rate.part.multipliedFullWidth(by: one))
        return quotient + (remainder >= rate.whole - remainder ? 1 : 0)
    }

    /// By the mean; of placed ones, which state all their targets.
    fileprivate func isAbove(_ other: Ranking) -> Bool { shares * other.stated > other.shares * stated }
}

extension Rate {
    /// Compared exactly, as fractions.
    fileprivate func isAbove(_ other: Rate) -> Bool {
        let left = part.multipliedFullWidth(by: other.whole)
        let right = other.part.multipliedFullWidth(by: whole)
        return (left.high, left.low) > (right.high, right.low)
    }
}
