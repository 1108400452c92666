internal import Participation
internal import ReportModel
internal import Vietnamese

/// Answers the places of a template from the figures of a campaign; it computes none.
struct TemplateFigures {
    private let aggregator: Aggregator
    private let campaign: Campaign
    private let tree: UnitTree

    init(_ aggregator: Aggregator) {
        self.aggregator = aggregator
        campaign = aggregator.records.campaign
        tree = aggregator.records.tree
    }

    /// Reads a place of this campaign.
    func place(_ text: String) throws(Place.Fault) -> Place { try Place(text, in: campaign) }

    /// Units of a level at and below a unit, in tree order.
    func units(of level: String, below unit: Unit) -> [Unit] {
        tree.subtree(of: unit.code).filter { tree.level(of: $0.code) == level }
    }

    /// What a place comes to for a unit and everything below it.
    ///
    /// - Parameter number: of the unit in its list; `nil` outside of one.
    func value(of place: Place, for unit: Unit, number: Int?) -> PlaceValue {
        switch place {
        case .figure(let address):
            guard let value = aggregator.trace(address, of: unit.code)?.value else { return .unknown }
            return .number(value)
        case .fact(let fact): return value(of: fact, for: unit, number: number)
        case .begin, .end: return .text("")
        }
    }

    private func value(of fact: Place.Fact, for unit: Unit, number: Int?) -> PlaceValue {
        func stated(_ value: Int?) -> PlaceValue { value.map(PlaceValue.number) ?? .unknown }
        switch fact {
        case .number: return stated(number)
        case .name: return .text(unit.name)
        case .code: return .text(unit.code)
        case .parent: return unit.parent.flatMap { tree[$0] }.map { .text($0.name) } ?? .unknown
        case .title: return .text(campaign.title)
        case .theme: return campaign.theme.map(PlaceValue.text) ?? .unknown
        case .from: return .text(TemplateFigures.written(campaign.period.from))
        case .to: return .text(TemplateFigures.written(campaign.period.to))
        case .population: return stated(aggregator.population(of: unit))
        case .expected: return .number(aggregator.reporting(of: tree.subtree(of: unit.code)).expected)
        case .reported: return .number(aggregator.reporting(of: tree.subtree(of: unit.code)).reported)
        case .complete: return .number(aggregator.reporting(of: tree.subtree(of: unit.code)).complete)
        }
    }

    private static func written(_ day: CalendarDate) -> String {
        DateFormat.short(year: day.year, month: day.month, day: day.day)
    }
}
