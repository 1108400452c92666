public import ReportModel
import Vietnamese

/// «Lượt người tham gia trên 100 dân», over the areas of which visits are stated and whose population is known.
///
/// An area is a unit with a population and no such unit below it. What cannot be set against inhabitants is left out on both
/// sides and named.
public struct VisitsPerInhabitants: Sendable {
    public enum Reason: String, Hashable, Sendable {
        /// Nothing of the area has been reported.
        case silent
        /// Something of it was reported, but no visits: only indicators, say.
        case unstated
        /// Its population is unknown (or written as 0), while others of its level have one.
        case unknownPopulation
        /// It belongs to no area: a centre directly below a district.
        case outside
    }

    /// A unit that is left out.
    public struct Omission: Sendable {
        public var unit: Unit
        public var reason: Reason
    }

    /// Areas counted, in tree order.
    public var counted: [Unit]
    /// How many these are.
    public var areas: Int { counted.count }
    /// Areas that could be counted, those left out among them.
    public var places: [Unit] { counted + omissions.filter { $0.reason != .outside }.map(\.unit) }
    /// Their visits.
    public var visits: Int
    /// Their inhabitants.
    public var population: Int
    /// Whether the one area is the unit itself.
    public var isOwn = false
    /// In tree order.
    public var omissions: [Omission]

    /// Visits per 100 inhabitants; `nil` where no area counts.
    public var rate: Double? { population > 0 ? Double(visits) * 100 / Double(population) : nil }

    /// Units left out for a reason.
    public func units(_ reason: Reason) -> [Unit] { omissions.filter { $0.reason == reason }.map(\.unit) }

    /// - Parameters:
    ///   - populations: those of all units of the tree.
    ///   - own: totals of a unit's own report; `nil` when it has not reported.
    init(of unit: Unit, in tree: UnitTree, _ populations: KnownPopulations, own: (UnitCode) -> Totals?) {
        let (known, levels) = (populations.units, populations.levels)
        var result = (counted: [Unit](), visits: 0, population: 0, omissions: [Omission]())
        func holdsKnown(_ unit: Unit) -> Bool { tree.subtree(of: unit.code).dropFirst().contains { known.contains($0.code) } }
        func visit(_ unit: Unit) {
            let below = tree.children(of: unit.code)
            let isOfLevel = tree.level(of: unit.code).map(levels.contains) ?? false
            if known.contains(unit.code), let population = unit.population, !holdsKnown(unit) {
                let reports = tree.subtree(of: unit.code).compactMap { own($0.code) }
                guard !reports.isEmpty else { return result.omissions.append(Omission(unit: unit, reason: .silent)) }
                guard let visits = reports.reduce(into: Totals(), +=)[.participants] else {
                    return result.omissions.append(Omission(unit: unit, reason: .unstated))
                }
                result.counted.append(unit)
                result.population += population
                result.visits += visits
                return
            }
            if isOfLevel, !known.contains(unit.code), !holdsKnown(unit) {
                result.omissions.append(Omission(unit: unit, reason: .unknownPopulation))
                return
            }
            if let totals = own(unit.code), totals.participants > 0 {
                result.omissions.append(Omission(unit: unit, reason: .outside))
            }
            below.forEach(visit)
        }
        if !known.isEmpty { visit(unit) }
        (counted, visits, population, omissions) = result
        isOwn = counted.map(\.code) == [unit.code]
    }
}

/// Which units of a campaign state how many people live there.
struct KnownPopulations: Sendable {
    let units: Set<UnitCode>
    /// Only units of levels that state populations at all can lack one: a school has none to state.
    let levels: Set<String>

    init(_ tree: UnitTree, _ campaign: Campaign) {
        let places = Set(campaign.unitKinds.filter { CommonName.isPlace($0.name) }.map(\.code))
        let known = tree.units.filter { ($0.population ?? 0) > 0 }
        // What a school counts are its pupils: nobody lives there, and it is no area beside communes.
        let ofPlaces = known.filter { places.contains($0.kind) }
        units = Set((ofPlaces.isEmpty ? known : ofPlaces).map(\.code))
        levels = Set(units.compactMap { tree.level(of: $0) })
    }
}
