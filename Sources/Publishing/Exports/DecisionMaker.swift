public import CampaignFolder
internal import Files
public import Participation
public import ReportModel

/// Turns the id of a doubt, as `status` and `summarize` list it, into an entry of `decisions.yaml`.
public struct DecisionMaker {
    public enum Fault: Error, Sendable {
        /// No open doubt has this id.
        case unknown
        /// A whole doubt can only be kept; the sides that can be settled are named.
        case needsSide([String])
        /// It was decided before.
        case decided
        /// Of a figure that became smaller: it can only be kept.
        case onlyKeep
        /// The side has several audience groups, so it is not clear which to correct.
        case severalGroups
    }

    private let review: FigureReview
    private let decisions: [Decision]

    /// - Parameter review: of the root.
    public init(_ review: FigureReview, decisions: [Decision]) {
        self.review = review
        self.decisions = decisions
    }

    /// The decision about a doubt or a side of it.
    public func decision(
        _ id: String, _ action: Decision.Action, value: Int?, by: String, at: String, why: String
    ) throws(Fault) -> Decision {
        guard let whole = id.split(separator: ".").first.map(String.init) else { throw .unknown }
        if decisions.contains(where: { $0.id == id || $0.id == whole && $0.action == .keep }) { throw .decided }
        var request = Request(id: id, whole: whole, action: action, value: value, by: by, at: at, why: why)
        if let pair = review.duplicates.first(where: { $0.id == whole }) {
            request.figure = FigureAddress(.count(pair.sides.first?.isReach == true ? .reach : .participants))
            return try request.settle(.duplicate, pair.sides.map { Side($0, request.figure) })
        }
        if let outlier = review.outliers.first(where: { $0.id == whole }) {
            request.figure = outlier.figure
            let stated = outlier.values.map { Side($0, of: outlier.unit.code) }
            return try request.settle(.outlier, stated + outlier.parts.map { Side($0, outlier.figure) })
        }
        if let lowering = review.lowered.first(where: { $0.id == whole }), let figure = try? FigureAddress(lowering.figure) {
            guard id == whole, action == .keep else { throw .onlyKeep }
            let place = Decision.Place(file: lowering.fileName ?? "", sha256: lowering.file, unit: lowering.unit)
            return Decision(
                id: id, about: .lowered, figure: figure, places: [place], was: lowering.after, action: .keep, by: by, at: at,
                why: why)
        }
        throw .unknown
    }

    /// What can be settled of a doubt.
    private struct Side {
        var place: Decision.Place
        var value: Int
        /// Whether it has several audience groups, so that it is not clear which of them is meant.
        var isOfSeveralGroups: Bool

        init(_ reported: ReportedActivity, _ figure: FigureAddress) {
            place = Decision.Place(
                file: reported.source.file ?? "", sha256: reported.source.sha256, sheet: reported.activity.sheet,
                row: reported.activity.line, unit: reported.unit.code)
            value = reported.stated(figure)
            isOfSeveralGroups = figure.countsPeople && reported.activity.audiences.count != 1
        }

        init(_ stated: Outlier.StatedValue, of unit: UnitCode) {
            place = Decision.Place(
                file: stated.source.file ?? "", sha256: stated.source.sha256, sheet: stated.place.sheet, row: stated.place.row,
                unit: unit)
            value = stated.value
            isOfSeveralGroups = false
        }
    }

    /// What is asked for.
    private struct Request {
        var id: String
        /// Id of the whole doubt.
        var whole: String
        var figure = FigureAddress(.count(.participants))
        var action: Decision.Action
        var value: Int?
        var by: String
        var at: String
        var why: String

        func settle(_ about: Decision.Subject, _ sides: [Side]) throws(Fault) -> Decision {
            var chosen = sides
            if id == whole {
                guard action == .keep else { throw .needsSide(sides.indices.map { "\(whole).\($0 + 1)" }) }
            } else {
                guard let index = sides.indices.first(where: { id == "\(whole).\($0 + 1)" }) else { throw .unknown }
                // A side that is kept settles the whole doubt.
                chosen = action == .keep ? sides : [sides[index]]
            }
            guard let first = chosen.first else { throw .unknown }
            if action == .correct, first.isOfSeveralGroups { throw .severalGroups }
            return Decision(
                id: id, about: about, figure: figure, places: chosen.map(\.place), was: first.value, action: action,
                value: value, by: by, at: at, why: why)
        }
    }
}

extension FigureAddress {
    fileprivate var countsPeople: Bool {
        if case .count(let figure) = measure { figure.isOfPeople } else { false }
    }
}

extension ReportedActivity {
    fileprivate func stated(_ figure: FigureAddress) -> Int {
        if case .count(let count) = figure.measure { value(of: count) } else { activity.participants }
    }
}

extension DecisionsFile {
    /// Puts an entry at the end of the file of a campaign, which is made when there is none.
    public static func append(_ decision: Decision, to folder: String) throws {
        let path = "\(folder)/\(name)"
        var text = AtomicFile.exists(path) ? String(decoding: try AtomicFile.read(path), as: UTF8.self) : head
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        try AtomicFile.write(Array((text + entry(decision)).utf8), to: path)
    }

    private static let head = """
        # Quyết định về số liệu cần rà soát. Bỏ một mục thì quyết định đó không còn hiệu lực.

        """
}
