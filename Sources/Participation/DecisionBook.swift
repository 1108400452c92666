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
            + outlier.values.map { Spot(sha256: $0.source.sha256, row: nil) }
        return kept.contains { decision in
            decision.about == .outlier && decision.figure == outlier.figure
                && Set(decision.places.map(Spot.init)).isSubset(of: Set(places)) && !decision.places.isEmpty
        }
    }

    /// The decision that a figure is smaller now is right: it names the file that made it so. What the figure was may be said by
    /// either of the two values the doubt shows.
    func settling(_ lowering: Lowering) -> Decision? {
        kept.first { decision in
            decision.about == .lowered && decision.figure.text == lowering.figure
                && (decision.was.map { $0 == lowering.after || $0 == lowering.before } ?? true)
                && decision.places.contains {
                    $0.sha256 == lowering.file && ($0.unit == nil || $0.unit == lowering.unit)
                }
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
