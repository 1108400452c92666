public import ReportModel

/// The approvals in force and what they freeze.
public struct ApprovalBook: Sendable {
    /// In the order they were given.
    public let approvals: [Approval]
    /// Position of every unit whose figures are frozen: of several approvals above each other the oldest holds.
    public let positions: [UnitCode: Int]
    /// Units that came under an approved one since: what they report is no part of what was approved, so all of it waits, and
    /// they are not among the units that are asked.
    public let newcomers: Set<UnitCode>
    private let holding: [UnitCode: Int]

    public init(_ approvals: [Approval], tree: UnitTree) {
        self.approvals = approvals
        var holding: [UnitCode: Int] = [:]
        for (index, approval) in approvals.enumerated() {
            for unit in tree.subtree(of: approval.unit) {
                let isOlder = holding[unit.code].map { approvals[$0].position > approval.position } ?? true
                if isOlder { holding[unit.code] = index }
            }
        }
        self.holding = holding
        let known = approvals.reduce(into: Set<UnitCode>()) { $0.formUnion($1.terms.units.map(\.code)) }
        newcomers = Set(holding.keys.filter { !known.contains($0) })
        let newcomers = newcomers
        // Readings are numbered from 1: of a newcomer none counts.
        positions = Dictionary(
            uniqueKeysWithValues: holding.map { ($0, newcomers.contains($0) ? 0 : approvals[$1].position) })
    }

    /// The approval of a unit itself.
    public subscript(unit: UnitCode) -> Approval? { approvals.first { $0.unit == unit } }

    /// The approval that holds a unit's figures, its own or that of a unit above.
    public func approval(holding unit: UnitCode) -> Approval? { holding[unit].map { approvals[$0] } }
}

/// «Tình hình duyệt số liệu» of a unit and everything below it; only where the campaign asks for approval.
public struct ApprovalProgress: Hashable, Sendable {
    /// Units asked to approve, in tree order.
    public var asked: [Unit]
    /// Of them, those whose figures are approved, by themselves or by a unit above.
    public var approved: [Unit]
    /// The approval that holds the figures of the unit itself; `nil` when they are not approved as a whole.
    public var own: Approval?
    /// Approved of asked; `nil` where nobody is asked.
    public var rate: Rate? { Rate(approved.count, of: asked.count) }

    /// - Returns: `nil` when nothing is asked of the unit, those above and those below it.
    init?(of unit: Unit, in records: Records) {
        let levels = Set(records.campaign.approval)
        guard !levels.isEmpty else { return nil }
        asked = records.tree.subtree(of: unit.code).filter { levels.contains(records.tree.level(of: $0.code) ?? "") }
        let book = records.approvals
        approved = asked.filter { book.approval(holding: $0.code) != nil }
        own = book.approval(holding: unit.code)
        let isBelow = records.tree.path(to: unit.code).contains { levels.contains(records.tree.level(of: $0.code) ?? "") }
        if asked.isEmpty, !isBelow { return nil }
    }
}
