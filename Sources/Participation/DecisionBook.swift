import ReportModel

/// The decisions of a campaign beside the doubts they settle.
struct DecisionBook: Sendable {
    private let kept: [Decision]

    init(_ decisions: [Decision]) { kept = decisions.filter { $0.action == .keep } }

    func settles(_ pair: PossibleDuplicate) -> Bool {
        let spots = pair.sides.map { Spot(sha256: $0.source.sha256, place: $0.activity.place) }
        return kept.contains { decision in
            decision.about == .duplicate && spots.allSatisfy { spot in decision.places.contains(where: spot.isMeant) }
        }
    }

    func settles(_ outlier: Outlier) -> Bool {
        let spots =
            outlier.parts.map { Spot(sha256: $0.source.sha256, place: $0.activity.place) }
            + outlier.values.map { Spot(sha256: $0.source.sha256, place: $0.place) }
        return kept.contains { decision in
            decision.about == .outlier && decision.figure == outlier.figure && !decision.places.isEmpty
                && decision.places.allSatisfy { place in spots.contains { $0.isMeant(by: place) } }
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

    private struct Spot {
        var sha256: String
        var place: StatedPlace

        func isMeant(by decided: Decision.Place) -> Bool { decided.sha256 == sha256 && decided.fits(place) }
    }
}

extension Decision.Place {
    /// Whether what stands at a place of the file may be meant: a decision written by hand may leave sheet and row out.
    func fits(_ stated: StatedPlace) -> Bool {
        (row == nil || row == stated.row) && (sheet == nil || stated.sheet == nil || sheet == stated.sheet)
    }
}
