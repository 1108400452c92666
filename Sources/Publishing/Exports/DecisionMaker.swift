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
    private let without: (Set<String>) -> FigureReview

    /// - Parameters:
    ///   - review: of the root.
    ///   - without: the same as it would be without some decisions, by id. A doubt bears the name of its sides: once one of them
    ///     is decided, the ids of the others that an officer has on the list in hand are looked up there.
    public init(
        _ review: FigureReview, decisions: [Decision],
        without: @escaping (Set<String>) -> FigureReview = { _ in FigureReview() }
    ) {
        self.review = review
        self.decisions = decisions
        self.without = without
    }

    /// The decision about a doubt or a side of it.
    public func decision(
        _ id: String, _ action: Decision.Action, value: Int?, by: String, at: String, why: String
    ) throws(Fault) -> Decision {
        guard let whole = id.split(separator: ".").first.map(String.init) else { throw .unknown }
        if decisions.contains(where: { $0.id == id || $0.id == whole && $0.action == .keep }) { throw .decided }
        var request = Request(id: id, whole: whole, action: action, value: value, by: by, at: at, why: why)
        if let doubt = Doubt(whole, in: review) {
            request.figure = doubt.figure
            return try request.settle(doubt.subject, doubt.sides)
        }
        if let lowering = review.lowered.first(where: { $0.id == whole }), let figure = try? FigureAddress(lowering.figure) {
            guard id == whole, action == .keep else { throw .onlyKeep }
            let place = Decision.Place(file: lowering.fileName ?? "", sha256: lowering.file, unit: lowering.unit)
            return Decision(
                id: id, about: .lowered, figure: figure, places: [place], was: lowering.after, action: .keep, by: by, at: at,
                why: why)
        }
        return try ofOtherSide(&request)
    }

    /// A side of a doubt of which other sides were decided since it was listed.
    private func ofOtherSide(_ request: inout Request) throws(Fault) -> Decision {
        let decided = decisions.filter { $0.id.hasPrefix(request.whole + ".") }
        guard !decided.isEmpty, let doubt = Doubt(request.whole, in: without(Set(decided.map(\.id)))) else { throw .unknown }
        request.figure = doubt.figure
        let names = doubt.sides.indices.map { "\(request.whole).\($0 + 1)" }
        guard let chosen = names.firstIndex(of: request.id) else {
            // What is left of the whole bears another name; it can be kept under the one in hand.
            guard request.id == request.whole else { throw .unknown }
            guard request.action == .keep else {
                throw .needsSide(names.filter { name in !decided.contains { $0.id == name } })
            }
            return try settleRest(of: doubt, request)
        }
        if request.action == .keep { return try settleRest(of: doubt, request) }
        let gone = Set(decided.filter { $0.action == .exclude }.map(\.id))
        // With all others taken out, nothing is left to be doubted.
        guard names.contains(where: { $0 != request.id && !gone.contains($0) }) else { throw .unknown }
        return try request.settle(doubt.subject, [doubt.sides[chosen]], isChosen: true)
    }

    /// Keeps what is open of a doubt.
    private func settleRest(of doubt: Doubt, _ request: Request) throws(Fault) -> Decision {
        let places = Set(doubt.sides.map(\.place))
        let open =
            review.duplicates.lazy.compactMap { Doubt($0.id, in: review) }
            .first { $0.sides.allSatisfy { places.contains($0.place) } }
            ?? review.outliers.lazy.compactMap { Doubt($0.id, in: review) }
            .first { $0.figure == doubt.figure && $0.sides.contains { places.contains($0.place) } }
        guard let open, open.subject == doubt.subject else { throw .unknown }
        return try request.settle(open.subject, open.sides, isChosen: true)
    }

    /// A doubt that is settled by deciding about sides.
    private struct Doubt {
        var subject: Decision.Subject
        var figure: FigureAddress
        var sides: [Side]

        /// - Returns: `nil` where nothing open has the id.
        init?(_ id: String, in review: FigureReview) {
            if let pair = review.duplicates.first(where: { $0.id == id }) {
                let figure = FigureAddress(.count(pair.sides.first?.isReach == true ? .reach : .participants))
                self.init(.duplicate, figure, pair.sides.map { Side($0, figure) })
            } else if let outlier = review.outliers.first(where: { $0.id == id }) {
                let stated = outlier.values.map { Side($0, of: outlier.unit.code) }
                self.init(.outlier, outlier.figure, stated + outlier.parts.map { Side($0, outlier.figure) })
            } else {
                return nil
            }
        }

        private init(_ subject: Decision.Subject, _ figure: FigureAddress, _ sides: [Side]) {
            self.subject = subject
            self.figure = figure
            self.sides = sides
        }
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

        /// - Parameter isChosen: whether the sides are those meant, whatever number the id names.
        func settle(_ about: Decision.Subject, _ sides: [Side], isChosen: Bool = false) throws(Fault) -> Decision {
            var chosen = sides
            if isChosen {
                // They are what the decision is about.
            } else if id == whole {
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
