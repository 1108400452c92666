import ReportModel

/// What an officer must know about what stands of the units, apart from doubtful figures: what became smaller, what fits no
/// more, which times were doubted.
struct StandingReview: Sendable {
    /// In tree order.
    private(set) var lowered: [Lowering] = []
    /// By unit, in tree order; units that are in the campaign no more come last.
    private(set) var noLongerFits: [UnfitReport] = []
    private(set) var doubtedTimes: [DoubtedTime] = []

    init() {}

    init(_ records: Records) {
        let known = records.tree.units.compactMap { records.timelines[$0.code] }
        let gone = records.timelines.values.filter { records.tree[$0.unit] == nil }.sorted { $0.unit < $1.unit }
        lowered = known.filter { records.tree[$0.unit]?.reports ?? false }.flatMap(\.lowerings)
        let calendar = ReportingCalendar(records.campaign, tree: records.tree)
        for timeline in known + gone {
            for delivery in timeline.deliveries {
                for misfit in timeline.misfits[delivery.sequence] ?? [] {
                    noLongerFits.append(UnfitReport(unit: timeline.unit, source: FigureSource(delivery), misfit: misfit))
                }
                let deadline = calendar.deadline(of: delivery.unit)
                guard let stated = delivery.doubtedTime, (stated > deadline) != (delivery.received > deadline),
                    timeline.bearing(of: delivery) != .withdrawn
                else { continue }
                doubtedTimes.append(
                    DoubtedTime(
                        unit: timeline.unit, source: FigureSource(delivery), stated: stated, received: delivery.received,
                        isLate: delivery.received > deadline))
            }
        }
    }
}

extension DecisionOutcome {
    /// What became of every place of every decision, in the order of the file: what was applied, and what found nothing to act
    /// upon.
    static func all(
        of decisions: [Decision], _ applied: [DecisionOutcome], lowerings: [Lowering], in tree: UnitTree
    ) -> [DecisionOutcome] {
        guard !decisions.isEmpty else { return [] }
        let book = DecisionBook(decisions)
        let settled = lowerings.compactMap { lowering in book.settling(lowering).map { ($0.id, lowering) } }
        let byDecision = Dictionary(grouping: applied, by: \.decision.id)
        return decisions.flatMap { decision -> [DecisionOutcome] in
            func outcome(_ place: Decision.Place, _ unit: UnitCode?, _ state: State) -> DecisionOutcome {
                DecisionOutcome(decision: decision, place: place, unit: unit.flatMap { tree[$0] }, title: nil, state: state)
            }
            if decision.about == .lowered, let place = decision.places.first {
                let found = settled.first { $0.0 == decision.id }?.1
                return [outcome(place, found?.unit ?? place.unit, found == nil ? .fileGone : .holds)]
            }
            let places = decision.action == .correct ? decision.places.prefix(1) : decision.places[...]
            return places.flatMap { place -> [DecisionOutcome] in
                let own = (byDecision[decision.id] ?? []).filter { $0.place == place }
                // A file of several units: the place is that of the unit it fits.
                let fitting = own.filter { $0.state == .holds }
                if !fitting.isEmpty { return fitting }
                return own.isEmpty ? [outcome(place, place.unit, .fileGone)] : own
            }
        }
    }
}
