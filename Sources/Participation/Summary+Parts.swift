public import ReportModel

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

    /// Places of the direct children that are areas, or of all where none is: a centre beside communes has no place among them.
    public var ownRankings: [Ranking] {
        let own = rankings.filter { $0.unit.parent == unit.code }
        let areas = Set(areas.map(\.unit.code))
        let level = own.first { areas.contains($0.unit.code) }?.level
        return level == nil ? own : own.filter { $0.level == level }
    }

    /// Direct children with targets that stand in no ranking of the document, as they are of another level.
    public var apartFromRanking: [Unit] {
        let ranked = Set(ownRankings.map(\.unit.code))
        return rankings.filter { $0.unit.parent == unit.code && !ranked.contains($0.unit.code) }.map(\.unit)
    }

    /// Reporting units that state a figure in their own report.
    public func stating(_ figure: Figure) -> Int { units.count { $0.totals.states(figure) } }

    /// Units that state one of two indicators that belong together, of all that are asked for them.
    public func statedRate(of model: ModelFigure) -> Rate? {
        let asked = indicators.filter { [model.part.code, model.whole.code].contains($0.indicator.code) }.map(\.asked).max()
        return asked.flatMap { Rate(min(model.units, $0), of: $0) }
    }

    /// Reporting units that state donated books where the campaign takes them from.
    public func statingBooks(_ record: FigureOfRecord) -> Int {
        units.count { record.books($0.totals, $0.indicators) != nil }
    }

    /// Units that state the activities of a day, be it none, of all a report is expected from.
    public func statedRate(of day: Cut<CalendarDate>) -> Rate? {
        Rate(min(day.totals.statements, reporting.expected), of: reporting.expected)
    }

    /// Units that have reported, but do not state the activities of a day.
    public func silent(on day: Cut<CalendarDate>) -> Int { max(0, reporting.reported - day.totals.statements) }
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
