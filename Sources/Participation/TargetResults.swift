public import ReportModel

/// A figure of a unit beside what it is to reach.
public struct TargetResult: Sendable {
    public var unit: Unit
    public var figure: FigureAddress
    public var target: Int
    /// `nil` where nothing states it.
    public var value: Int?
    /// Place among the units of its level with a target for this figure, best share first; equal shares share a place, and the
    /// next place is left out. `nil` where nothing states the figure.
    public var rank: Int?

    /// Value of target; above 1 where it is surpassed.
    public var rate: Rate? { value.flatMap { Rate($0, of: target) } }
    /// What is lacking, 0 where the target is reached; `nil` where nothing states the figure.
    public var shortfall: Int? { value.map { max(0, target - $0) } }
}

/// «Xếp hạng thi đua»: a unit's place among those of its level by the mean of its shares of targets.
public struct Ranking: Sendable {
    public var unit: Unit
    /// Mean over its targets, each at most 100 %, in hundredths of a per cent; a figure that is not stated is 0 here.
    public var score: Int
    /// `nil` where fewer of its units have reported than the campaign wants.
    public var rank: Int?
    public var reporting: Reporting

    /// Least share of units that must have reported, per cent.
    public static let minimum = 80

    /// ``score`` as a share.
    public var share: Rate? { Rate(score, of: 10_000) }
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
        let ofFigure = targets.filter { $0.figure == figure }
        if let own = ofFigure.first(where: { $0.scope == .unit(unit.code) }) { return own.value }
        if let level = records.tree.level(of: unit.code), let own = ofFigure.first(where: { $0.scope == .level(level) }) {
            return own.value
        }
        guard ofFigure.isEmpty, case .indicator(let code) = figure.measure,
            let indicator = records.campaign.indicators.first(where: { $0.code == code }), let each = indicator.target
        else { return nil }
        let asked = records.tree.subtree(of: unit.code).count {
            $0.reports && indicator.isAsked(ofLevel: records.tree.level(of: $0.code))
        }
        return asked > 0 ? asked * each : nil
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
                guard let own = results[index].rate else { continue }
                results[index].rank = 1 + rates.count { $0.isAbove(own) }
            }
        }
    }

    /// Units of each level below the root that have targets, by their mean.
    func rankings(_ results: [TargetResult]) -> [Ranking] {
        let byUnit = Dictionary(grouping: results, by: \.unit.code)
        var rankings = records.tree.units.dropFirst().compactMap { unit -> Ranking? in
            guard let own = byUnit[unit.code], !records.tree.children(of: unit.code).isEmpty || own.count > 0 else {
                return nil
            }
            let shares = own.map { result in result.rate.map { min(10_000, $0.part * 10_000 / $0.whole) } ?? 0 }
            return Ranking(
                unit: unit, score: shares.reduce(0, +) / shares.count, rank: nil,
                reporting: reporting(of: records.tree.subtree(of: unit.code)))
        }
        let ranked = rankings.map { ranking in
            ranking.reporting.reported * 100 >= ranking.reporting.expected * Ranking.minimum && ranking.reporting.expected > 0
        }
        for index in rankings.indices where ranked[index] {
            let level = records.tree.level(of: rankings[index].unit.code)
            rankings[index].rank =
                1
                + rankings.indices.count {
                    ranked[$0] && records.tree.level(of: rankings[$0].unit.code) == level
                        && rankings[$0].score > rankings[index].score
                }
        }
        return rankings
    }
}

extension Rate {
    /// Compared exactly, as fractions.
    fileprivate func isAbove(_ other: Rate) -> Bool {
        let left = part.multipliedFullWidth(by: other.whole)
        let right = other.part.multipliedFullWidth(by: whole)
        return (left.high, left.low) > (right.high, right.low)
    }
}
