internal import Files
internal import Intake
internal import Ledger
internal import Participation
internal import ReportModel

/// What stands of the units that a collection meets: read from the ledger when a unit is first met, then kept up to date, so
/// that many files of one unit cost no more than many units.
final class MetTimelines {
    private let ledger: Ledger
    private let rules: StatementRules
    private let tree: UnitTree
    private let approvals: ApprovalBook
    private var timelines: [UnitCode: Timeline] = [:]
    private var unitsByFile: [String: Set<UnitCode>] = [:]
    /// Units of which the ledger holds something; `nil` until one is asked for. Of all others nothing need be read.
    private var heard: Set<UnitCode>?
    /// Deliveries of this collection have no number in the ledger yet; theirs are above all that have.
    private var nextSequence = 1 << 48

    init(_ ledger: Ledger, rules: StatementRules, approvals: ApprovalBook, tree: UnitTree) {
        self.ledger = ledger
        self.tree = tree
        self.rules = rules
        self.approvals = approvals
    }

    /// Units met so far.
    var units: Set<UnitCode> { Set(timelines.keys) }

    func timeline(of unit: UnitCode) throws(LedgerFault) -> Timeline {
        if let known = timelines[unit] { return known }
        let timeline = made(of: unit, try isHeard(unit) ? ledger.deliveries(of: unit, frozenAt: approvals.positions) : [])
        keep(timeline)
        return timeline
    }

    private func isHeard(_ unit: UnitCode) throws(LedgerFault) -> Bool {
        if let heard { return heard.contains(unit) }
        let units = try ledger.unitsHeard()
        heard = units
        return units.contains(unit)
    }

    /// Notes that the ledger now holds something of units that were not met by it: of files that cannot be read.
    func hear(_ units: [UnitCode]) { heard?.formUnion(units) }

    /// Reads many units at once.
    func load(_ units: [UnitCode]) throws(LedgerFault) {
        var missing: [UnitCode] = []
        for unit in units where timelines[unit] == nil {
            if try isHeard(unit) { missing.append(unit) } else { keep(made(of: unit)) }
        }
        // One reading of the whole ledger costs less than many queries, as long as most of it is of these units.
        guard missing.count > 100, try ledger.deliveryCount() <= 4 * missing.count else {
            for unit in missing { _ = try timeline(of: unit) }
            return
        }
        let deliveries = Dictionary(grouping: try ledger.deliveries(frozenAt: approvals.positions), by: \.unit)
        for unit in missing { keep(made(of: unit, deliveries[unit] ?? [])) }
    }

    private func made(of unit: UnitCode, _ deliveries: [Delivery] = []) -> Timeline {
        Timeline(of: unit, deliveries, rules: rules, frozenAt: approvals.positions[unit])
    }

    /// Reads the units of which something came after their figures were approved.
    func loadWaiting() throws(LedgerFault) {
        guard let first = approvals.positions.values.min() else { return }
        let newest = try ledger.newestReadings(after: first)
        try load(approvals.positions.filter { newest[$0.key, default: 0] > $0.value }.keys.sorted())
    }

    private func keep(_ timeline: Timeline) {
        timelines[timeline.unit] = timeline
        for delivery in timeline.deliveries { unitsByFile[delivery.file, default: []].insert(timeline.unit) }
    }

    /// Forgets everything: another process has added to the ledger.
    func forget() {
        timelines = [:]
        unitsByFile = [:]
        heard = nil
    }

    func newSequence() -> Int {
        nextSequence += 1
        return nextSequence
    }

    func receive(_ delivery: Delivery) throws(LedgerFault) -> Reception {
        if timelines[delivery.unit] == nil { _ = try timeline(of: delivery.unit) }
        unitsByFile[delivery.file, default: []].insert(delivery.unit)
        return timelines[delivery.unit, default: made(of: delivery.unit)].receive(delivery)
    }

    /// What stands and cannot stand beside a submission, because one of both speaks for the units of the other.
    func clash(with submission: Submission) throws(LedgerFault) -> Delivery? {
        if submission.summary != nil { try load(tree.subtree(of: submission.unit).map(\.code)) }
        return try SummaryScope(tree).clash(with: submission) { (unit) throws(LedgerFault) in try timeline(of: unit) }
    }

    /// Name of a unit, or its code when the campaign has it no more.
    func name(of unit: UnitCode) -> String { tree[unit]?.name ?? unit }

    /// Takes a delivery out again: what it met keeps it from standing.
    func remove(_ delivery: Delivery) { timelines[delivery.unit]?.remove(delivery.sequence) }

    /// Takes out what an earlier reading of a file had brought.
    func remove(file: String) {
        for unit in unitsByFile[file] ?? [] { timelines[unit]?.remove(file: file) }
    }

    // MARK: What fits no more

    /// What was accepted of the units met and fits no more, as warnings for the operator.
    var misfits: [Diagnostic] {
        timelines.values.sorted { $0.unit < $1.unit }.flatMap { timeline in
            timeline.deliveries.flatMap { delivery in
                (timeline.misfits[delivery.sequence] ?? []).map { misfit in
                    Diagnostic(
                        .noLongerFits(timeline.unit, misfit), in: delivery.fileName ?? "ledger",
                        for: Program.operatorLanguage)
                }
            }
        }
    }

    /// What waits of each file because figures are approved, in one text that changes with it.
    var waitingByFile: [String: String] {
        var units: [String: Set<UnitCode>] = [:]
        for timeline in timelines.values where timeline.frozenAt != nil {
            for delivery in timeline.waitingForApproval { units[delivery.file, default: []].insert(timeline.unit) }
        }
        return units.mapValues(MetTimelines.waitingText)
    }

    /// The same of one file; `nil` when nothing of it waits.
    func waiting(of file: String) -> String? {
        let units = (unitsByFile[file] ?? []).filter { unit in
            guard let timeline = timelines[unit], timeline.frozenAt != nil else { return false }
            return timeline.waitingForApproval.contains { $0.file == file }
        }
        return units.isEmpty ? nil : MetTimelines.waitingText(units)
    }

    private static func waitingText(_ units: Set<UnitCode>) -> String { sha256(of: ["waits"] + units.sorted()) }

    /// What fits no more of each file, in one text that changes with it.
    var misfitsByFile: [String: String] {
        var texts: [String: [String]] = [:]
        for timeline in timelines.values {
            for delivery in timeline.deliveries {
                for misfit in timeline.misfits[delivery.sequence] ?? [] {
                    texts[delivery.file, default: []].append("\(timeline.unit): \(misfit)")
                }
            }
        }
        return texts.mapValues { sha256(of: $0.sorted()) }
    }
}
