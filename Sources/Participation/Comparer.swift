public import ReportModel
import Vietnamese

/// Sets a campaign beside an earlier one.
public struct Comparer: Sendable {
    private let now: Aggregator
    private let before: Aggregator
    private let matching: UnitMatching
    /// What each group of units says in both campaigns; `nil` where it cannot be compared.
    private let results: [Result]
    private let obstacles: [UnitCode: String]
    /// Where each unit stands in the tree; results are in this order, so those of a subtree are a run.
    private let positions: [UnitCode: Int]

    /// Figures of a group on both sides.
    private struct Result: Sendable {
        var code: UnitCode
        var position: Int
        var unitsNow: [UnitCode]
        var unitsBefore: Set<UnitCode>
        var isInBoth: Bool
        var totals: [Figure: Change]
        var indicators: [String: Change]
    }

    /// - Parameters:
    ///   - before: the earlier campaign; its types that reach people from afar are those of `now` here.
    ///   - mapping: where units of the earlier campaign belong now.
    public init(now: Aggregator, before: Records, mapping: [UnitMapping]) {
        var earlier = before
        let reach = now.records.campaign.reachTypes
        for index in earlier.campaign.activityTypes.indices {
            let code = earlier.campaign.activityTypes[index].code
            guard now.records.campaign.activityTypes.contains(where: { $0.code == code }) else { continue }
            earlier.campaign.activityTypes[index].reach = reach.contains(code)
        }
        self.now = now
        self.before = Aggregator(earlier)
        matching = UnitMatching(
            now: Set(now.own.keys), in: now.records.tree, before: Set(self.before.own.keys), in: before.tree,
            mapping: mapping)
        let sides = Sides(now: now, before: self.before)
        let positions = Dictionary(
            now.records.tree.units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        results = matching.groups.map { group in
            let unitsNow = group.now.filter { sides.now.hasReported($0) }
            let unitsThen = Set(group.before.flatMap(\.units)).filter { sides.before.hasReported($0) }
            // Several units beside several are alike only when none of them is missing.
            let isWhole =
                group.now.allSatisfy(sides.now.isThere) && group.before.flatMap(\.units).allSatisfy(sides.before.isThere)
            let isInBoth = !unitsNow.isEmpty && !unitsThen.isEmpty && isWhole
            return Result(
                code: group.code, position: positions[group.code] ?? 0, unitsNow: unitsNow, unitsBefore: unitsThen,
                isInBoth: isInBoth,
                totals: isInBoth ? sides.totals(group, units: unitsNow.count) : [:],
                indicators: isInBoth ? sides.indicators(group) : [:])
        }
        let grouped = Set(results.lazy.filter(\.isInBoth).flatMap(\.unitsNow))
        let namedThen = Dictionary(grouping: before.tree.units) { NameFolding.key($0.name) }
        var obstacles: [UnitCode: String] = [:]
        for unit in now.records.tree.units where now.hasReported(unit.code) && !grouped.contains(unit.code) {
            obstacles[unit.code] = matching.obstacle(for: unit, namedThen: namedThen)
        }
        self.obstacles = obstacles
    }

    /// A unit with its children; `nil` when there is no such unit.
    public func comparison(of unit: UnitCode) -> Comparison? {
        let tree = now.records.tree
        guard let found = tree[unit] else { return nil }
        var comparison = comparison(over: tree.subtree(of: unit))
        var children: [ChildComparison] = []
        if now.own[unit] != nil {
            children.append(ChildComparison(unit: found, isSelf: true, comparison: self.comparison(over: [found], alone: true)))
        }
        for child in tree.children(of: unit) {
            children.append(
                ChildComparison(
                    unit: child, isSelf: false, comparison: self.comparison(over: tree.subtree(of: child.code))))
        }
        comparison.children = children
        return comparison
    }

    /// - Parameter alone: only the unit's own report is meant, not what stands below it.
    private func comparison(over subtree: [Unit], alone: Bool = false) -> Comparison {
        let own = results(of: subtree).filter { result in !alone || result.unitsNow.allSatisfy { $0 == subtree.first?.code } }
        var comparison = Comparison(
            campaign: before.records.campaign.code, title: before.records.campaign.title,
            year: before.records.campaign.period.from.year, days: before.records.campaign.period.count, unitsInBoth: 0,
            unitsNow: subtree.count { now.hasReported($0.code) }, unitsBefore: 0, reason: nil, totals: [:], indicators: [:],
            children: [], obstacles: [])
        var then: Set<UnitCode> = []
        for result in own {
            then.formUnion(result.unitsBefore)
            guard result.isInBoth else { continue }
            comparison.unitsInBoth += result.unitsNow.count
            for (figure, change) in result.totals {
                comparison.totals[figure, default: Change(before: 0, now: 0, units: 0)] += change
            }
            for (code, change) in result.indicators {
                comparison.indicators[code, default: Change(before: 0, now: 0, units: 0)] += change
            }
        }
        if let top = subtree.first, !alone { then.formUnion(lost(under: top)) }
        comparison.unitsBefore = then.count
        comparison.obstacles = subtree.compactMap { unit in
            obstacles[unit.code].map { UnmatchedUnit(unit: unit.code, words: $0) }
        }
        comparison.reason = reason(comparison)
        return comparison
    }

    private func results(of subtree: [Unit]) -> ArraySlice<Result> {
        guard let top = subtree.first, let start = positions[top.code] else { return [] }
        func first(atLeast position: Int) -> Int {
            var (low, high) = (0, results.count)
            while low < high {
                let middle = (low + high) / 2
                if results[middle].position < position { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return results[first(atLeast: start)..<first(atLeast: start + subtree.count)]
    }

    /// Units of the earlier campaign under the same unit then that came to nothing now.
    private func lost(under unit: Unit) -> [UnitCode] {
        guard let then = before.records.tree[unit.code], matching.equal(to: then) != nil else { return [] }
        return before.records.tree.subtree(of: then.code).map(\.code).filter {
            matching.lost.contains($0) && before.hasReported($0)
        }
    }

    private func reason(_ comparison: Comparison) -> String? {
        if comparison.unitsInBoth > 0 { return nil }
        if comparison.unitsNow == 0 { return "chưa có đơn vị nào báo cáo trong đợt này" }
        if let obstacle = comparison.obstacles.first { return obstacle.words }
        if comparison.unitsBefore == 0 { return "đợt trước không có báo cáo của các đơn vị này" }
        return "không có đơn vị nào có số liệu ở cả hai đợt"
    }
}

/// Sums up a group on both sides.
private struct Sides {
    let now: Aggregator
    let before: Aggregator

    func totals(_ group: UnitMatching.Group, units: Int) -> [Figure: Change] {
        var changes: [Figure: Change] = [:]
        let current = sum(group.now, now)
        for figure in now.records.campaign.figures {
            guard let value = current[figure] else { continue }
            let parts = group.before.map { origin in
                sum(origin.units, before)[figure].map { part(of: $0, origin) }
            }
            guard !parts.contains(nil) else { continue }
            changes[figure] = Change(before: parts.reduce(0) { $0 + ($1 ?? 0) }, now: value, units: units)
        }
        return changes
    }

    func indicators(_ group: UnitMatching.Group) -> [String: Change] {
        var changes: [String: Change] = [:]
        for indicator in now.records.campaign.indicators where isKept(indicator) {
            func value(_ units: [UnitCode], _ side: Aggregator) -> (sum: Int, count: Int)? {
                let stated = units.compactMap { side.own[$0]?.indicators[indicator.code] }
                return stated.isEmpty ? nil : (stated.reduce(0, +), stated.count)
            }
            guard let current = value(group.now, now) else { continue }
            let parts = group.before.map { origin in value(origin.units, before).map { part(of: $0.sum, origin) } }
            guard !parts.contains(nil) else { continue }
            changes[indicator.code] = Change(
                before: parts.reduce(0) { $0 + ($1 ?? 0) }, now: current.sum, units: current.count)
        }
        return changes
    }

    /// Whether the earlier campaign asked for the same.
    private func isKept(_ indicator: Indicator) -> Bool {
        before.records.campaign.indicators.contains { $0.code == indicator.code && $0.unit == indicator.unit }
    }

    private func part(of value: Int, _ origin: UnitMatching.Origin) -> Int {
        Apportionment.parts(of: value, shares: origin.shares, whole: UnitMapping.whole)[origin.position]
    }

    private func sum(_ units: [UnitCode], _ side: Aggregator) -> Totals {
        units.reduce(into: Totals()) { if let own = side.own[$1] { $0 += own.tally.totals } }
    }
}

extension Aggregator {
    func hasReported(_ unit: UnitCode) -> Bool { own[unit]?.standing.state.hasReported ?? false }

    /// Whether nothing of the unit is missing: it has reported, or nobody asks it to.
    func isThere(_ unit: UnitCode) -> Bool { hasReported(unit) || records.tree[unit].map { !records.asks($0) } ?? false }
}
