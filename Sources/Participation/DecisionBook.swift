import ReportModel

/// The decisions of a campaign beside the doubts they settle.
struct DecisionBook: Sendable {
    private let kept: [Decision]

    init(_ decisions: [Decision]) { kept = decisions.filter { $0.action == .keep } }

    func settles(_ pair: PossibleDuplicate) -> Bool {
        let places = pair.sides.map { Spot(sha256: $0.source.sha256, row: $0.activity.line) }
        return kept.contains { decision in
            decision.about == .duplicate && Set(places).isSubset(of: Set(decision.places.map(Spot.init)))
        }
    }

    func settles(_ outlier: Outlier) -> Bool {
        let places =
            outlier.parts.map { Spot(sha256: $0.source.sha256, row: $0.activity.line) }
            + (outlier.source.map { [Spot(sha256: $0.sha256, row: nil)] } ?? [])
        return kept.contains { decision in
            decision.about == .outlier && decision.figure == outlier.figure
                && Set(decision.places.map(Spot.init)).isSubset(of: Set(places)) && !decision.places.isEmpty
        }
    }

    /// A lowered figure is settled by a decision about that figure and the very file that lowered it. What the figure was may be
    /// said by either of the two values the doubt shows.
    ///
    /// - Parameter ids: of all figures that were lowered. A decision that has one of them for its own is about that one alone,
    ///   though a file may lower the same figure of several units.
    func settles(_ lowering: Lowering, among ids: Set<String> = []) -> Bool {
        kept.contains { decision in
            decision.isAbout(lowering) && (decision.id == lowering.id || !ids.contains(decision.id))
                && (decision.was.map { $0 == lowering.before || $0 == lowering.after } ?? true)
        }
    }

    private struct Spot: Hashable {
        var sha256: String
        var row: Int?

        init(sha256: String, row: Int?) {
            self.sha256 = sha256
            self.row = row
        }

        init(_ place: Decision.Place) { self.init(sha256: place.sha256, row: place.row) }
    }
}

extension Decision {
    /// Whether it speaks of this figure as lowered by this file, whatever the figure was.
    fileprivate func isAbout(_ lowering: Lowering) -> Bool {
        about == .lowered && figure.text == lowering.figure && places.contains { $0.sha256 == lowering.file }
    }
}

extension Aggregator {
    /// Figures that later reports made smaller, in tree order, without those that a decision keeps.
    public var lowerings: [Lowering] {
        let book = DecisionBook(records.decisions)
        let all = records.tree.units.filter(\.reports).flatMap { records.timeline(of: $0.code).lowerings }
        let ids = Set(all.map(\.id))
        return all.filter { !book.settles($0, among: ids) }
    }

    /// What became of the decisions about lowered figures: one holds for each unit that it settles the figure of, and for one
    /// whose figure was restored since; it has no effect where every such figure has other values now.
    static func outcomes(ofLowered decisions: [Decision], _ records: Records) -> [DecisionOutcome] {
        let decisions = decisions.filter { $0.about == .lowered }
        guard !decisions.isEmpty else { return [] }
        let timelines = records.tree.units.filter(\.reports).map { (unit: $0, timeline: records.timeline(of: $0.code)) }
        return decisions.flatMap { decision -> [DecisionOutcome] in
            let book = DecisionBook([decision])
            var outcomes: [DecisionOutcome] = []
            for (unit, timeline) in timelines where timeline.stands(decision.places) {
                let about = timeline.lowerings.filter { decision.isAbout($0) }
                let isSettled = about.isEmpty || about.contains { book.settles($0) }
                outcomes.append(
                    DecisionOutcome(
                        decision: decision, unit: unit, title: nil,
                        state: isSettled ? .holds : .valueChanged(now: about.last?.after)))
            }
            let holding = outcomes.filter { $0.state == .holds }
            return holding.isEmpty ? outcomes : holding
        }
    }
}

extension Timeline {
    /// Whether a report that was read from one of these files stands.
    fileprivate func stands(_ places: [Decision.Place]) -> Bool {
        statements.values.contains { statement in places.contains { $0.sha256 == statement.delivery.file } }
    }
}
