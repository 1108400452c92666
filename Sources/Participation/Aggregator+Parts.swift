public import ReportModel

/// The units a summary is cut into.
extension Aggregator {
    /// A direct child, or the unit itself, before its figures are set against the whole.
    struct Part {
        var unit: Unit
        var isSelf: Bool
        var below: [Unit]
        var tally: Tally
    }

    /// Each direct child with its subtree, and first the unit itself when it has figures of its own.
    func children(of unit: Unit) -> [Part] {
        var parts: [Part] = []
        if let figures = own[unit.code] {
            var tally = Tally(shape: shape)
            tally += figures.tally
            parts.append(Part(unit: unit, isSelf: true, below: [unit], tally: tally))
        }
        for child in records.tree.children(of: unit.code) {
            let below = records.tree.subtree(of: child.code)
            var tally = Tally(shape: shape)
            for unit in below { if let figures = own[unit.code] { tally += figures.tally } }
            parts.append(Part(unit: child, isSelf: false, below: below, tally: tally))
        }
        return parts
    }

    func summaries(of parts: [Part], units: [UnitFigures], visits: Int, days: Range<Int>) -> [ChildSummary] {
        // Units stand in tree order, so those of a child are a run.
        var next = 0
        return parts.map { part in
            let codes = part.isSelf ? [part.unit.code] : Set(part.below.map(\.code))
            let start = next
            while next < units.count, codes.contains(units[next].unit.code) { next += 1 }
            let own = Array(start..<next)
            var indicators: [String: Int] = [:]
            for index in own { indicators.merge(units[index].indicators, uniquingKeysWith: +) }
            return ChildSummary(
                unit: part.unit, isSelf: part.isSelf, totals: part.tally.totals, reporting: reporting(of: part.below),
                share: share(part.tally.totals, of: visits), byType: part.tally.byType,
                byTypeGroup: typeGroups(part.tally.byType), byAudience: part.tally.byGroup,
                byDate: Array(part.tally.byDate[days]),
                indicators: indicators,
                models: ModelFigure.all(of: records.campaign, over: own.map { (units[$0].indicators, units[$0].unit.bases) }),
                units: own)
        }
    }

    /// Own figures of a unit that reports or has something accepted.
    func unitFigures(_ unit: Unit, visits: Int) -> UnitFigures? {
        guard let figures = own[unit.code] else { return nil }
        let indicators = figures.indicators
        return UnitFigures(
            unit: unit, totals: figures.tally.totals, standing: figures.standing, indicators: indicators,
            models: ModelFigure.all(of: records.campaign, over: [(indicators, unit.bases)]),
            share: share(figures.tally.totals, of: visits), statesRemarks: figures.report.hasRemarks)
    }

    func share(_ totals: Totals, of visits: Int) -> Rate? {
        totals[.participants].flatMap { Rate($0, of: visits) }
    }

    /// How many of these units report, and how far.
    public func reporting(of units: [Unit]) -> Reporting {
        var reporting = Reporting()
        for unit in units where unit.reports {
            if let standing = own[unit.code]?.standing { reporting.count(standing) }
        }
        return reporting
    }

    // MARK: Areas

    /// The areas with their units, and last the units directly below taken together.
    func clusters(of children: [ChildSummary], units: [UnitFigures], visits: Int) -> [Cluster] {
        let areas = areas(among: children)
        var clusters = areas.map { index in
            Cluster(
                area: children[index].unit, units: children[index].units.map { units[$0] }, totals: children[index].totals,
                reporting: children[index].reporting, share: children[index].share)
        }
        let isArea = Set(areas)
        let direct = children.indices.filter { !isArea.contains($0) }
        guard !direct.isEmpty else { return clusters }
        var cluster = Cluster(area: nil, units: [], totals: Totals(), reporting: Reporting(), share: nil)
        for index in direct {
            cluster.units += children[index].units.map { units[$0] }
            cluster.totals += children[index].totals
            cluster.reporting += children[index].reporting
        }
        cluster.share = share(cluster.totals, of: visits)
        clusters.append(cluster)
        return clusters
    }

    /// Positions of the children that are areas: units of a level of which one at least has units below it.
    func areas(among children: [ChildSummary]) -> [Int] {
        func level(_ index: Int) -> String? { records.tree.level(of: children[index].unit.code) }
        let levels = Set(
            children.indices.filter { !children[$0].isSelf && !records.tree.children(of: children[$0].unit.code).isEmpty }
                .compactMap(level))
        return children.indices.filter { !children[$0].isSelf && level($0).map(levels.contains) ?? false }
    }

    func kinds(of units: [UnitFigures]) -> [KindFigures] {
        records.campaign.unitKinds.compactMap { kind in
            var totals = Totals()
            var indicators: [String: Int] = [:]
            var isThere = false
            for unit in units {
                guard let figures = own[unit.unit.code] else { continue }
                for code in unit.indicators.keys {
                    guard let value = figures.value(of: code, kind: kind.code, unit.unit) else { continue }
                    indicators[code, default: 0] += value
                    isThere = true
                }
                guard figures.speaks(of: kind.code, unit.unit) else { continue }
                totals += figures.kinds?[kind.code] ?? unit.totals
                isThere = true
            }
            let units = units.filter { $0.unit.kind == kind.code }
            guard isThere || !units.isEmpty else { return nil }
            return KindFigures(
                kind: kind, units: units, takingPart: units.count { ($0.totals[.activities] ?? 0) > 0 }, totals: totals,
                reporting: reporting(of: units.map(\.unit)), indicators: indicators)
        }
    }

    func levels(of units: [UnitFigures]) -> [LevelFigures] {
        let byLevel = Dictionary(grouping: units) { records.tree.level(of: $0.unit.code) }
        return records.campaign.levels.compactMap { level in
            guard let own = byLevel[level] else { return nil }
            var totals = Totals()
            for unit in own { totals += unit.totals }
            return LevelFigures(level: level, totals: totals, reporting: reporting(of: own.map(\.unit)))
        }
    }

    // MARK: Cuts of the activities

    func cuts<Key: Sendable>(_ keys: [Key], _ totals: [Totals], _ units: [Int], _ visits: Int) -> [Cut<Key>] {
        keys.indices.map {
            Cut(key: keys[$0], totals: totals[$0], units: units[$0], share: share(totals[$0], of: visits))
        }
    }

    func typeGroups(_ types: [Cut<ActivityType>], visits: Int) -> [TypeGroup] {
        let sums = typeGroups(types.map(\.totals))
        return shape.typeGroups.indices.map { index in
            let group = shape.typeGroups[index]
            return TypeGroup(
                name: group.name, types: group.types.map { types[$0] }, totals: sums[index],
                share: share(sums[index], of: visits))
        }
    }

    /// Figures of the groups of types, in their order, from those of the types.
    private func typeGroups(_ types: [Totals]) -> [Totals] {
        shape.typeGroups.map { group in
            var totals = Totals()
            for type in group.types { totals.merge(types[type]) }
            return totals
        }
    }
}

extension Totals {
    /// Adds another part of the same statements.
    fileprivate mutating func merge(_ other: Totals) {
        let statements = max(self.statements, other.statements)
        self += other
        self.statements = statements
    }
}
