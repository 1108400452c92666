public import ReportModel

/// Tells figures far from those of peers. The peers of a unit are the units of its kind that state more than 0.
struct OutlierFinder: Sendable {
    /// Fewest peers that make a median worth comparing with.
    private static let fewestPeers = 5
    /// How many times the median is too much.
    static let factor = 10.0
    /// Activities named of what a figure is made of.
    private static let named = 3

    /// Own figures of one unit.
    struct Statement {
        var unit: Unit
        var totals: Totals
        var indicators: [String: Int]
    }

    /// What the values above 0 of a kind's units come to.
    private struct Peers {
        let count: Int
        let median: Double

        init(_ values: [Int]) {
            let sorted = values.sorted()
            count = sorted.count
            let middle = count / 2
            median = count.isMultiple(of: 2) ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
        }
    }

    private let campaign: Campaign
    /// By kind and figure.
    private let peers: [String: [FigureAddress: Peers]]

    /// - Parameter statements: of every unit of the campaign that has reported.
    init(_ statements: [Statement], campaign: Campaign) {
        self.campaign = campaign
        var peers: [String: [FigureAddress: [Int]]] = [:]
        for statement in statements {
            for (figure, value) in OutlierFinder.values(of: statement, campaign) where value > 0 {
                peers[statement.unit.kind, default: [:]][figure, default: []].append(value)
            }
        }
        self.peers = peers.mapValues { $0.mapValues(Peers.init) }
    }

    /// What is compared: people, books and every indicator, money among them.
    private static func values(of statement: Statement, _ campaign: Campaign) -> [(FigureAddress, Int)] {
        let counts: [(FigureAddress, Int)] = [Figure.participants, .reach, .booksDonated].compactMap { figure in
            guard campaign.figures.contains(figure), let value = statement.totals[figure] else { return nil }
            return (FigureAddress(.count(figure)), value)
        }
        return counts
            + campaign.indicators.compactMap { indicator in
                statement.indicators[indicator.code].map { (FigureAddress(.indicator(indicator.code)), $0) }
            }
    }

    /// Figures of these units that are too far from their peers', or beyond what there is in the unit.
    func find(
        in statements: [Statement], activities: (UnitCode) -> [ReportedActivity],
        indicatorValues: (UnitCode, String) -> [Outlier.StatedValue]
    ) -> [Outlier] {
        statements.flatMap { statement in
            OutlierFinder.values(of: statement, campaign).compactMap { figure, value -> Outlier? in
                guard let reason = reason(statement, figure, value) else { return nil }
                return Outlier(
                    unit: statement.unit, figure: figure, value: value, reason: reason,
                    parts: OutlierFinder.parts(of: figure, activities(statement.unit.code)),
                    values: OutlierFinder.indicator(figure).map { indicatorValues(statement.unit.code, $0) } ?? [])
            }
        }
    }

    /// Areas whose units together have more visits than people live there, though their own report does not.
    ///
    /// - Parameters:
    ///   - areas: units with units below them, each with all that count of it.
    ///   - own: visits of a unit's own report.
    func find(inAreas areas: [(unit: Unit, activities: [ReportedActivity])], own: (UnitCode) -> Int) -> [Outlier] {
        let figure = FigureAddress(.count(.participants))
        return areas.compactMap { area in
            guard let population = area.unit.population, population > 0, own(area.unit.code) <= population else { return nil }
            let visits = area.activities.reduce(0) { $0 + $1.value(of: .participants) }
            guard visits > population else { return nil }
            return Outlier(
                unit: area.unit, figure: figure, value: visits, reason: .areaAbovePopulation(population),
                parts: OutlierFinder.parts(of: figure, area.activities))
        }
    }

    private func reason(_ statement: Statement, _ figure: FigureAddress, _ value: Int) -> Outlier.Reason? {
        if figure.measure == .count(.participants), let population = statement.unit.population, population > 0,
            value > population
        {
            return .abovePopulation(population)
        }
        if let base = base(of: figure, in: statement.unit), value > base { return .aboveBase(base) }
        guard let peers = peers[statement.unit.kind]?[figure], peers.count >= OutlierFinder.fewestPeers else { return nil }
        return Double(value) > OutlierFinder.factor * peers.median
            ? .tenTimesPeers(median: peers.median, peers: peers.count) : nil
    }

    /// How many there are in the unit of what an indicator counts a part of, where the campaign knows it.
    private func base(of figure: FigureAddress, in unit: Unit) -> Int? {
        guard let code = OutlierFinder.indicator(figure),
            let kind = campaign.indicators.first(where: { $0.code == code })?.base
        else { return nil }
        return unit.bases?[kind]
    }

    /// Kinds in which a figure above 0 could be compared with too few.
    func peerless(among statements: [Statement]) -> [PeerlessKind] {
        let present = Set(statements.map(\.unit.kind))
        return campaign.unitKinds.filter { present.contains($0.code) }.flatMap { kind in
            let figures = peers[kind.code] ?? [:]
            return figures.filter { $0.value.count < OutlierFinder.fewestPeers }
                .sorted { $0.key.text < $1.key.text }
                .map { PeerlessKind(kind: kind, figure: $0.key, units: $0.value.count) }
        }
    }

    private static func indicator(_ figure: FigureAddress) -> String? {
        if case .indicator(let code) = figure.measure { code } else { nil }
    }

    /// The activities a figure is mostly made of.
    private static func parts(of figure: FigureAddress, _ activities: [ReportedActivity]) -> [ReportedActivity] {
        guard case .count(let count) = figure.measure else { return [] }
        let valued = activities.enumerated().filter { $0.element.value(of: count) > 0 }
        let sorted = valued.sorted { ($1.element.value(of: count), $0.offset) < ($0.element.value(of: count), $1.offset) }
        return sorted.prefix(named).map(\.element)
    }
}

extension ReportedActivity {
    /// What the activity adds to a figure.
    public func value(of figure: Figure) -> Int {
        switch figure {
        case .activities: activity.count
        case .sessions: activity.sessions
        case .participants: isReach ? 0 : activity.participants
        case .femaleParticipants: isReach ? 0 : activity.audiences.reduce(0) { $0 + ($1.femaleParticipants ?? 0) }
        case .booksDonated: activity.booksDonated
        case .reach: isReach ? activity.participants : 0
        }
    }

    /// People who came or were reached: the number by which two statements of one event are told alike.
    var people: Int { activity.participants }
}
