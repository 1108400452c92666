internal import Intake
internal import Participation
internal import ReportModel

/// The published shape of doubtful figures, in `summarize --json` and `status --json`.
struct ReviewDocument: Encodable {
    struct Place: Encodable {
        var file: String?
        var sheet: String?
        var row: Int?

        init(_ source: FigureSource, _ place: StatedPlace) {
            file = source.file
            sheet = place.sheet
            row = place.row
        }
    }

    /// One statement.
    struct Side: Encodable {
        var id: String
        var unit: String
        var title: String?
        var date: String?
        var value: Int
        var sha256: String
        var place: Place
    }

    struct Duplicate: Encodable {
        var id: String
        /// `restated`, `sum` or `joint`.
        var reason: String
        var sides: [Side]
    }

    struct Outlier: Encodable {
        var id: String
        var unit: String
        var figure: String
        var value: Int
        /// `above_population`, `area_above_population` (with everything below it), `above_base` or `ten_times_peers`.
        var reason: String
        /// The population, or ten times the median.
        var limit: Int
        var peers: Int?
        var sides: [Side]
    }

    struct Peerless: Encodable {
        var kind: String
        var figure: String
        var units: Int
    }

    /// A rule that does not hold.
    struct Rule: Encodable {
        var id: String
        var unit: String
        var severity: String
        var condition: String
        var message: String?
        /// What both sides come to, as written numbers: whole ones without a decimal point.
        var left: String
        var right: String
    }

    /// A rule of which a side is unknown somewhere.
    struct Unevaluated: Encodable {
        var id: String
        var condition: String
        /// Units it speaks of, and how many of them it could not be evaluated for.
        var asked: Int
        var not_evaluated: Int
        /// Codes of those.
        var units: [String]
    }

    /// A figure that a later report made smaller.
    struct Lowered: Encodable {
        var id: String
        var unit: String
        var file: String?
        var sha256: String
        var figure: String
        var before: Int
        var after: Int?
    }

    /// Something accepted that fits the campaign no more.
    struct Unfit: Encodable {
        var unit: String
        var file: String?
        var code: String
        /// Vietnamese, for the officer.
        var message: String
        /// The same for the operator.
        var english: String
    }

    /// A stated time that another one holds in place of.
    struct Doubted: Encodable {
        var unit: String
        var file: String?
        var stated: String
        var received_at: String
        var late: Bool
    }

    struct Waiting: Encodable {
        var unit: String
        var file: String?
        var sha256: String
        var received_at: String
    }

    /// A reporting unit that is not compared until the mapping says what it was.
    struct Unmatched: Encodable {
        var unit: String
        /// Vietnamese, for the officer.
        var message: String
    }

    /// A decision that leaves an activity without a number of women.
    struct WomenDropped: Encodable {
        var id: String
        var unit: String?
        /// People who came as decided, and the women stated.
        var participants: Int?
        var women: Int
    }

    struct Held: Encodable {
        /// The unit whose approval holds it up.
        var unit: String
        var message: String
    }

    /// A decision without effect.
    struct Stray: Encodable {
        var id: String
        var unit: String?
        /// `file_gone`, `value_changed`, `several_groups`, `beyond_participants`; `approved`: it waits until the approval of the figures is revoked;
        /// `held_by_approval`: it was taken out, and holds on until then.
        var reason: String
        var now: Int?
    }

    var rules: [Rule]
    var rules_not_evaluated: [Unevaluated]
    var decisions_without_effect: [Stray]
    var decisions_dropping_women: [WomenDropped]
    /// Where the earlier campaign is at hand.
    var unmatched_units: [Unmatched]
    var duplicates: [Duplicate]
    var outliers: [Outlier]
    /// Kinds of unit with too few peers to compare.
    var too_few_peers: [Peerless]
    var lowered: [Lowered]
    var no_longer_fits: [Unfit]
    /// Where the doubt decides whether the report is late.
    var late_time_doubted: [Doubted]
    /// What was accepted after figures were approved, and waits.
    var waits_approved: [Waiting]
    /// Edits of the campaign that approved figures hold up.
    var held_edits: [Held]

    /// - Parameter offset: seconds east of UTC that times are printed in.
    init(_ review: FigureReview, offset: Int) {
        lowered = review.lowered.map {
            Lowered(
                id: $0.id, unit: $0.unit, file: $0.fileName, sha256: $0.file, figure: $0.figure, before: $0.before,
                after: $0.after)
        }
        waits_approved = review.waiting.map {
            Waiting(
                unit: $0.unit, file: $0.source.file, sha256: $0.source.sha256, received_at: $0.received.iso(offset: offset))
        }
        held_edits = review.heldEdits.map { Held(unit: $0.approval, message: $0.message) }
        no_longer_fits = review.noLongerFits.map {
            Unfit(
                unit: $0.unit, file: $0.source.file, code: $0.misfit.code, message: $0.misfit.text(in: .vietnamese),
                english: $0.misfit.text(in: .english))
        }
        late_time_doubted = review.doubtedTimes.map {
            Doubted(
                unit: $0.unit, file: $0.source.file, stated: $0.stated.iso(offset: offset),
                received_at: $0.received.iso(offset: offset), late: $0.isLate)
        }
        rules = review.brokenRules.map { broken in
            Rule(
                id: broken.rule.id, unit: broken.unit.code, severity: broken.rule.severity.rawValue,
                condition: broken.rule.that.text, message: broken.rule.message, left: broken.left.plainText,
                right: broken.right.plainText)
        }
        rules_not_evaluated = review.unevaluatedRules.map { each in
            Unevaluated(
                id: each.rule.id, condition: each.rule.that.text, asked: each.subjects.count, not_evaluated: each.units.count,
                units: each.units.map(\.code))
        }
        decisions_without_effect = review.decisionsWithoutEffect.map { outcome in
            let (reason, now): (String, Int?) =
                switch outcome.state {
                case .holds: ("held_by_approval", nil)
                case .approved: ("approved", nil)
                case .fileGone: ("file_gone", nil)
                case .valueChanged(let now): ("value_changed", now)
                case .severalGroups: ("several_groups", nil)
                case .beyondPeople(let people): ("beyond_participants", people)
                }
            return Stray(id: outcome.decision.id, unit: outcome.unit?.code, reason: reason, now: now)
        }
        decisions_dropping_women = review.decisionsDroppingWomen.compactMap { outcome in
            outcome.droppedWomen.map {
                WomenDropped(
                    id: outcome.decision.id, unit: outcome.unit?.code, participants: outcome.decision.value, women: $0)
            }
        }
        unmatched_units = review.unmatched.map { Unmatched(unit: $0.unit, message: $0.words) }
        duplicates = review.duplicates.map { pair in
            Duplicate(
                id: pair.id, reason: pair.reason.rawValue,
                sides: pair.sides.enumerated().map {
                    ReviewDocument.side("\(pair.id).\($0.offset + 1)", $0.element, value: $0.element.activity.participants)
                })
        }
        outliers = review.outliers.map(ReviewDocument.outlier)
        too_few_peers = review.peerless.map { Peerless(kind: $0.kind.code, figure: $0.figure.text, units: $0.units) }
    }

    private static func outlier(_ outlier: Participation.Outlier) -> Outlier {
        let (reason, peers): (String, Int?) =
            switch outlier.reason {
            case .abovePopulation: ("above_population", nil)
            case .areaAbovePopulation: ("area_above_population", nil)
            case .aboveBase: ("above_base", nil)
            case .tenTimesPeers(_, let peers): ("ten_times_peers", peers)
            }
        var sides = outlier.parts.enumerated().map { index, part in
            var value = part.activity.participants
            if case .count(let figure) = outlier.figure.measure { value = part.value(of: figure) }
            return side("\(outlier.id).\(index + 1)", part, value: value)
        }
        sides += outlier.values.enumerated().map { index, stated in
            Side(
                id: "\(outlier.id).\(index + 1)", unit: outlier.unit.code, title: nil, date: nil, value: stated.value,
                sha256: stated.source.sha256, place: Place(stated.source, stated.place))
        }
        return Outlier(
            id: outlier.id, unit: outlier.unit.code, figure: outlier.figure.text, value: outlier.value, reason: reason,
            limit: outlier.limit, peers: peers, sides: sides)
    }

    private static func side(_ id: String, _ reported: ReportedActivity, value: Int) -> Side {
        Side(
            id: id, unit: reported.unit.code, title: reported.activity.title, date: reported.activity.date.iso, value: value,
            sha256: reported.source.sha256, place: Place(reported.source, reported.activity.place))
    }
}

extension Double {
    /// `580`, `0.35`: as few digits as tell it.
    var plainText: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}
