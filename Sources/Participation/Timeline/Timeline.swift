public import ReportModel

/// What stands of one unit. The one place that knows: status, history, figures and answers all ask here.
///
/// Everything the ledger holds of the unit goes in: reports, withdrawals, what was refused or could not be read. The order of
/// receipt decides, not the order of collection. The rules, in this order:
///
/// 1. What was read after the unit's figures were approved waits, a withdrawal too: until the approval is revoked it is as if
///    it had never come.
/// 2. What does not fit the campaign as it is now (``Misfit``) is as if it had never come.
/// 3. A withdrawal that names a file takes back all of that file, whatever its time; of two that name each other the newer
///    holds. One without a name takes back the days it covers of everything received before it, refused and unreadable files
///    too where they cover nothing else. A withdrawal that is taken back takes back nothing.
/// 4. A report by a name only like the unit's waits while one that names the unit itself speaks of the same.
/// 5. Of what stands, the newest report counts for each day and part (``StandingBoard``).
/// 6. Where two that stand contradict each other, the one collected last leaves as if it had never come.
public struct Timeline: Sendable {
    /// What a delivery is worth now.
    public enum Bearing: String, Sendable, CaseIterable {
        /// Everything it states counts.
        case counts
        /// Newer reports speak for some of its days or parts.
        case partly = "counts_in_part"
        /// Newer reports speak for all of it.
        case replaced
        /// It was taken back.
        case withdrawn
        /// It is itself a withdrawal.
        case withdrawal
        /// It was accepted, and does not fit any more.
        case noLongerFits = "no_longer_fits"
        /// It was accepted, and counts only if what it would replace goes.
        case waits
        /// It came after the unit's figures were approved, and waits until that is revoked.
        case waitsForApproval = "waits_approved"
        /// It was refused when it was read.
        case refused
        /// Nothing in it could be read.
        case unreadable
    }

    public let unit: UnitCode
    public let rules: StatementRules
    /// Position at which the unit's figures are frozen; `nil` when they are not approved.
    public let frozenAt: Int?
    /// In order of receipt, then of collection.
    public private(set) var deliveries: [Delivery] = []
    /// What does not fit of accepted deliveries that were not taken back, by sequence; of some an indicator alone.
    public private(set) var misfits: [Int: [Misfit]] = [:]
    private var board: StandingBoard
    /// Reports that stand, by sequence.
    private(set) var statements: [Int: Statement] = [:]
    private var takenBack: Set<Int> = []
    private var takenFiles: Set<String> = []
    private var waiting: Set<Int> = []
    /// Deliveries that cannot stand for what other units sent.
    private var barred: [Int: Misfit] = [:]
    /// By day of the period: the newest withdrawal that takes back what came before it.
    private var withdrawals: [Delivery.Rank?]
    private var hasWithdrawalOfDays = false
    private var hasContradictions = false
    private var hasLikeness = false
    /// Whether anything of it is a summary of the unit and everything below it.
    private(set) var hasSummaries = false

    /// - Parameters:
    ///   - deliveries: of one unit, in any order.
    ///   - frozenAt: position at which its figures are frozen; `nil` when they are not approved.
    public init(of unit: UnitCode, _ deliveries: [Delivery] = [], rules: StatementRules, frozenAt: Int? = nil) {
        self.unit = unit
        self.rules = rules
        self.frozenAt = frozenAt
        board = StandingBoard(rules)
        withdrawals = Array(repeating: nil, count: rules.dayCount)
        guard !deliveries.isEmpty else { return }
        self.deliveries = deliveries.sorted { $0.rank < $1.rank }
        hasLikeness = deliveries.contains(where: \.isByLikeness)
        hasSummaries = deliveries.contains { $0.submission?.summary != nil }
        resolve()
    }

    // MARK: One more

    /// Takes one more delivery. As long as it takes nothing back this costs no more with many deliveries than with few.
    public mutating func add(_ delivery: Delivery) {
        let rank = delivery.rank
        let place = deliveries.lastIndex { $0.rank < rank }.map { $0 + 1 } ?? 0
        deliveries.insert(delivery, at: place)
        if isHeld(delivery) { return }
        hasLikeness = hasLikeness || delivery.isByLikeness
        hasSummaries = hasSummaries || delivery.submission?.summary != nil
        let isPlain = !hasLikeness && !hasContradictions && (delivery.isWithdrawal == false || delivery.submission == nil)
        guard isPlain else { return resolve() }
        if takenFiles.contains(delivery.file) || isTakenBack(delivery) {
            takenBack.insert(delivery.sequence)
            return
        }
        guard let statement = fitted(delivery) else { return }
        board.add(statement)
        statements[delivery.sequence] = statement
        if board.isContradicted(statement) { resolve() }
    }

    /// Takes a delivery out again, as if it had never come.
    public mutating func remove(_ sequence: Int) {
        deliveries.removeAll { $0.sequence == sequence }
        resolve()
    }

    /// Takes out all deliveries of a file, but for what approved figures stand on.
    public mutating func remove(file: String) {
        let left = deliveries.filter { $0.file != file || frozenAt != nil && !isHeld($0) }
        guard left.count < deliveries.count else { return }
        deliveries = left
        resolve()
    }

    /// Takes out a report that cannot stand beside what another unit sent.
    mutating func bar(_ sequence: Int, _ misfit: Misfit) {
        barred[sequence] = misfit
        resolve()
    }

    // MARK: The rules

    /// Whether it came after the figures were approved.
    func isHeld(_ delivery: Delivery) -> Bool { frozenAt.map { delivery.position > $0 } ?? false }

    /// The withdrawal that takes back a delivery: one that names its file, else the newest of its days.
    func taker(of delivery: Delivery) -> Delivery? {
        let naming = deliveries.last { other in
            other.submission?.withdrawal?.file == delivery.file && bearing(of: other) == .withdrawal
        }
        return naming ?? withdrawal(ofDaysOf: delivery)
    }

    /// The newest withdrawal of days that a delivery speaks of.
    func withdrawal(ofDaysOf delivery: Delivery) -> Delivery? {
        let newest = rules.days(of: delivery.covers).days.compactMap { withdrawals[$0] }.max()
        return newest.flatMap { rank in deliveries.last { $0.rank == rank } }
    }

    private mutating func resolve() {
        misfits = [:]
        statements = [:]
        waiting = []
        let unitMisfit = rules.misfit(of: unit)
        resolveWithdrawals(unitMisfit == nil)
        var candidates: [Statement] = []
        for delivery in deliveries where !takenBack.contains(delivery.sequence) && !isHeld(delivery) {
            if let unitMisfit {
                if delivery.submission != nil, !delivery.isWithdrawal { misfits[delivery.sequence] = [unitMisfit] }
            } else if let statement = fitted(delivery) {
                candidates.append(statement)
            }
        }
        hasContradictions = false
        while true {
            let standing = withoutWaiting(candidates)
            board = StandingBoard(rules)
            for statement in standing { board.add(statement) }
            // What was collected last leaves first: what it contradicts was there before it.
            var leaving: (statement: Statement, misfit: Misfit)?
            for statement in board.speakers.all where leaving?.statement.isCollected(before: statement) ?? true {
                if let misfit = board.contradiction(of: statement) { leaving = (statement, misfit) }
            }
            guard let (statement, misfit) = leaving else {
                for statement in standing { statements[statement.delivery.sequence] = statement }
                return
            }
            hasContradictions = true
            misfits[statement.delivery.sequence, default: []].append(misfit)
            candidates.removeAll { $0 === statement }
        }
    }

    /// Finds what was taken back; the newest withdrawal is asked first, as it may take back another.
    private mutating func resolveWithdrawals(_ unitFits: Bool) {
        takenBack = []
        takenFiles = []
        hasWithdrawalOfDays = false
        withdrawals = Array(repeating: nil, count: rules.dayCount)
        guard unitFits else { return }
        for delivery in deliveries.reversed() {
            guard let submission = delivery.submission, let withdrawal = submission.withdrawal,
                !takenBack.contains(delivery.sequence), !isHeld(delivery)
            else { continue }
            if let file = withdrawal.file {
                takenFiles.insert(file)
                for other in deliveries
                where other.file == file && other.sequence != delivery.sequence && !isHeld(other) {
                    takenBack.insert(other.sequence)
                }
            } else if withdrawal.named == nil {
                hasWithdrawalOfDays = true
                let rank = delivery.rank
                for day in rules.days(of: submission.covers).days where withdrawals[day].map({ $0 < rank }) ?? true {
                    withdrawals[day] = rank
                }
            }
        }
        guard hasWithdrawalOfDays else { return }
        for delivery in deliveries where !delivery.isWithdrawal && !isHeld(delivery) && isTakenBack(delivery) {
            takenBack.insert(delivery.sequence)
        }
    }

    /// Days of a delivery that no withdrawal of days has taken back.
    private func openDays(of delivery: Delivery, _ covered: DaySet) -> DaySet {
        guard hasWithdrawalOfDays else { return covered }
        var open = covered
        let rank = delivery.rank
        for day in covered.days where withdrawals[day].map({ $0 > rank }) ?? false { open.remove(day) }
        return open
    }

    private func isTakenBack(_ delivery: Delivery) -> Bool {
        hasWithdrawalOfDays && openDays(of: delivery, rules.days(of: delivery.covers)).isEmpty
    }

    /// The statement of an accepted report, without the indicators that leave alone; `nil`, with the reason noted, when it
    /// does not fit, and for everything that is no report.
    private mutating func fitted(_ delivery: Delivery) -> Statement? {
        guard var submission = delivery.submission, submission.withdrawal == nil else { return nil }
        if let misfit = rules.misfit(of: unit) ?? rules.misfit(of: submission) ?? barred[delivery.sequence] {
            misfits[delivery.sequence] = [misfit]
            return nil
        }
        let covered = rules.days(of: submission.covers)
        let alone = rules.misfits(ofIndicatorsIn: submission)
        if !alone.isEmpty {
            misfits[delivery.sequence] = alone.sorted { $0.key < $1.key }.map(\.value)
            submission.indicators = rules.indicators(leftIn: submission, without: alone, covered: covered)
        }
        return Statement(
            delivery, submission, covered: covered, days: openDays(of: delivery, covered), rules: rules)
    }

    /// Leaves out reports by likeness that would replace something of a report that names the unit itself.
    private mutating func withoutWaiting(_ candidates: [Statement]) -> [Statement] {
        waiting = []
        guard hasLikeness else { return candidates }
        // What older reports by name speak of; the candidates come in order of receipt.
        var days = DaySet(capacity: rules.dayCount)
        var dayIndicators: [String: DaySet] = [:]
        var hasIndicators = false
        var hasRemarks = false
        return candidates.filter { statement in
            let submission = statement.submission
            guard statement.delivery.isByLikeness else {
                if submission.activities != nil { statement.days.days.forEach { days.insert($0) } }
                hasIndicators = hasIndicators || statement.periodIndicators != nil
                hasRemarks = hasRemarks || submission.remarks != nil
                for code in statement.dayIndicators.keys {
                    var known = dayIndicators[code] ?? DaySet(capacity: rules.dayCount)
                    statement.days.days.forEach { known.insert($0) }
                    dayIndicators[code] = known
                }
                return true
            }
            let wouldReplace =
                submission.activities != nil && statement.days.intersects(days)
                || statement.periodIndicators != nil && hasIndicators || submission.remarks != nil && hasRemarks
                || statement.dayIndicators.keys.contains { dayIndicators[$0]?.intersects(statement.days) ?? false }
            if wouldReplace { waiting.insert(statement.delivery.sequence) }
            return !wouldReplace
        }
    }

    // MARK: What comes out

    /// Who speaks for what.
    var speakers: Speakers { board.speakers }

    /// What a delivery is worth now.
    public func bearing(of delivery: Delivery) -> Bearing {
        if takenBack.contains(delivery.sequence) { return .withdrawn }
        switch delivery.content {
        case .unreadable: return .unreadable
        case .refused: return .refused
        case .accepted where isHeld(delivery): return .waitsForApproval
        case .accepted(let submission):
            if submission.withdrawal != nil { return .withdrawal }
            if let statement = statements[delivery.sequence] { return board.speakers.bearing(of: statement) }
            return waiting.contains(delivery.sequence) ? .waits : .noLongerFits
        }
    }

    /// What every delivery is worth now, by sequence.
    public var bearings: [Int: Bearing] {
        Dictionary(deliveries.map { ($0.sequence, bearing(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What counts of the unit.
    public var report: EffectiveReport { EffectiveReport(board.speakers, rules) }

    /// What was accepted after the figures were approved and waits, in order of receipt.
    public var waitingForApproval: [Delivery] { deliveries.filter { bearing(of: $0) == .waitsForApproval } }

    /// When the newest of what is accepted and fits was received, withdrawals included, what waits for a revocation not; `nil`
    /// when there is none.
    public var newestReceipt: Timestamp? {
        deliveries.last { delivery in
            delivery.submission != nil && !isHeld(delivery)
                && misfits[delivery.sequence]?.contains { !$0.isOfIndicatorAlone } != true
        }?.received
    }

    /// When the newest report that stands was received.
    public var freshness: Timestamp? {
        deliveries.last { statements[$0.sequence] != nil }?.received
    }

    /// Where the unit stands.
    public var standing: UnitStanding { UnitStanding(of: self, reports: Array(statements.values), report) }

    /// The state of a unit of which nothing accepted stands.
    var stateWithoutReport: UnitState {
        let reports = deliveries.filter { !$0.isWithdrawal }
        if let newest = reports.last(where: { !takenBack.contains($0.sequence) }) {
            if case .unreadable = newest.content { return .unreadable }
            return .refused
        }
        return !reports.isEmpty || hasWithdrawalOfDays ? .withdrawn : .neverSent
    }

    /// What a bulletin of a day knows: reports that speak of later days alone are left out, activities count up to that day,
    /// and the unit has reported when a report of it speaks of the day.
    public func bulletin(of day: CalendarDate) -> (report: EffectiveReport, standing: UnitStanding, newestReceipt: Timestamp?) {
        let deliveries = deliveries.filter { $0.covers.from <= day }.map { delivery in
            guard bearing(of: delivery) == .noLongerFits else { return delivery }
            var left = delivery
            left.content = .refused(isWithdrawal: false)
            return left
        }
        let known = Timeline(of: unit, deliveries, rules: rules, frozenAt: frozenAt)
        var report = known.report
        report.keep(through: day)
        let offset = rules.offset(of: day)
        let speaking = known.statements.values.filter { $0.days.contains(offset) }
        return (report, UnitStanding(of: known, reports: speaking, report), known.newestReceipt)
    }
}
