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
        /// A figure that a later report made smaller can only be kept.
        case onlyKept
        /// It was decided before.
        case decided
        /// The side has several audience groups, so it is not clear which to correct.
        case severalGroups
    }

    private let review: FigureReview
    private let lowerings: [Lowering]
    private let decisions: [Decision]

    /// - Parameters:
    ///   - review: of the root.
    ///   - lowerings: those open.
    public init(_ review: FigureReview, lowerings: [Lowering] = [], decisions: [Decision]) {
        self.review = review
        self.lowerings = lowerings
        self.decisions = decisions
    }

    /// The decision about a doubt or a side of it.
    public func decision(
        _ id: String, _ action: Decision.Action, value: Int?, by: String, at: String, why: String
    ) throws(Fault) -> Decision {
        if decisions.contains(where: { $0.id == id }) { throw .decided }
        for pair in review.duplicates where id == pair.id || id.hasPrefix(pair.id + ".") {
            let subject = pair.sides.first?.isReach == true ? Figure.reach : .participants
            return try settle(
                id, pair.id, .duplicate, FigureAddress(.count(subject)), pair.sides, action, value, by: by, at: at, why: why)
        }
        for outlier in review.outliers where id == outlier.id || id.hasPrefix(outlier.id + ".") {
            guard let source = outlier.source else {
                return try settle(
                    id, outlier.id, .outlier, outlier.figure, outlier.parts, action, value, by: by, at: at, why: why)
            }
            if id == outlier.id, action != .keep { throw .needsSide(["\(outlier.id).1"]) }
            return Decision(
                id: id, about: .outlier, figure: outlier.figure,
                places: [Decision.Place(file: source.file ?? "", sha256: source.sha256)], was: outlier.value, action: action,
                value: value, by: by, at: at, why: why)
        }
        if let lowering = lowerings.first(where: { $0.id == id }) {
            guard action == .keep else { throw .onlyKept }
            guard let figure = try? FigureAddress(lowering.figure) else { throw .unknown }
            return Decision(
                id: id, about: .lowered, figure: figure,
                places: [Decision.Place(file: lowering.fileName ?? "", sha256: lowering.file)], was: lowering.before,
                action: action, by: by, at: at, why: why)
        }
        throw .unknown
    }

    private func settle(
        _ id: String, _ whole: String, _ about: Decision.Subject, _ figure: FigureAddress, _ sides: [ReportedActivity],
        _ action: Decision.Action, _ value: Int?, by: String, at: String, why: String
    ) throws(Fault) -> Decision {
        var chosen = sides
        if id == whole {
            guard action == .keep else { throw .needsSide(sides.indices.map { "\(whole).\($0 + 1)" }) }
        } else {
            guard let number = Int(id.dropFirst(whole.count + 1)), sides.indices.contains(number - 1) else { throw .unknown }
            // A side that is kept settles the whole doubt.
            chosen = action == .keep ? sides : [sides[number - 1]]
        }
        guard let first = chosen.first else { throw .unknown }
        if action == .correct, figure.countsPeople, first.activity.audiences.count != 1 { throw .severalGroups }
        let places = chosen.map { side in
            Decision.Place(file: side.source.file ?? "", sha256: side.source.sha256, row: side.activity.line)
        }
        return Decision(
            id: id, about: about, figure: figure, places: places, was: first.stated(figure), action: action, value: value,
            by: by, at: at, why: why)
    }
}

extension FigureAddress {
    fileprivate var countsPeople: Bool {
        switch measure {
        case .count(.participants), .count(.reach), .count(.femaleParticipants): true
        default: false
        }
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
