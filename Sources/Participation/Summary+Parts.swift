import ReportModel

/// Choices among the parts of a summary that reports and pages ask for again and again.
extension Summary {
    /// Children that are areas, the communes of a district: those of a level of which one at least has units below it.
    public var areas: [ChildSummary] {
        let codes = Set(clusters.compactMap { $0.area?.code })
        return children.filter { !$0.isSelf && codes.contains($0.unit.code) }
    }

    /// The reporting units of a child.
    public func units(of child: ChildSummary) -> [UnitFigures] { child.units.map { units[$0] } }

    /// Reporting units without an accepted report.
    public var missingUnits: [UnitFigures] { Summary.missing(among: units) }

    public static func missing(among units: [UnitFigures]) -> [UnitFigures] {
        units.filter { $0.unit.reports && !$0.standing.state.hasReported }
    }

    /// Targets of the unit itself and of its direct children.
    public var ownTargets: [TargetResult] { targets.filter { $0.unit.code == unit.code || $0.unit.parent == unit.code } }

    /// Places of the direct children.
    public var ownRankings: [Ranking] { rankings.filter { $0.unit.parent == unit.code } }
}

extension ReportedActivity {
    /// Its figures by themselves, which tell what it does not state from 0.
    public var totals: Totals { Totals(of: [activity], reach: isReach ? [activity.type] : []) }

    /// «Trong đó nữ»; `nil` when a row does not state it.
    public var women: Int? {
        let counts = activity.audiences.map(\.femaleParticipants)
        return counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) }
    }
}
