import ReportModel

/// An accepted report that fits and was not taken back, with the days it still speaks for.
final class Statement: Sendable {
    let delivery: Delivery
    let submission: Submission
    let rank: Delivery.Rank
    /// Days covered.
    let covered: DaySet
    /// Days covered and not taken back.
    let days: DaySet
    /// Whether it covers the whole period.
    let coversAll: Bool
    /// Totals of its activities by day.
    let totals: [Int: Totals]
    /// Indicators of the whole period; `nil` when it says nothing of them, and what an older report says of them stands.
    let periodIndicators: [String: Int]?
    /// Indicators that stand for exactly the days covered; none when some of these were taken back, as a value cannot be cut.
    let dayIndicators: [String: Int]
    /// Whether it states values by the day that do not stand, because some of their days were taken back.
    let hasCutIndicators: Bool

    init(_ delivery: Delivery, _ submission: Submission, covered: DaySet, days: DaySet, rules: StatementRules) {
        self.delivery = delivery
        self.submission = submission
        self.covered = covered
        self.days = days
        rank = delivery.rank
        coversAll = covered.days.count == rules.dayCount
        var totals: [Int: Totals] = [:]
        for activity in submission.activities ?? [] {
            totals[rules.offset(of: activity.date), default: Totals()] += Totals(of: CollectionOfOne(activity))
        }
        self.totals = totals
        var forPeriod: [String: Int] = [:]
        var forDays: [String: Int] = [:]
        for (code, value) in submission.indicators ?? [:] {
            switch rules.span(of: code) {
            case .period: forPeriod[code] = value
            case .day: forDays[code] = value
            case nil: break
            }
        }
        // A set that names indicators by the day alone says nothing of the others.
        periodIndicators = submission.indicators == nil || forPeriod.isEmpty && !forDays.isEmpty ? nil : forPeriod
        dayIndicators = days == covered ? forDays : [:]
        hasCutIndicators = days != covered && !forDays.isEmpty
    }

    /// Whether the ledger took it before another one.
    func isCollected(before other: Statement) -> Bool {
        (delivery.fileNumber, delivery.sequence) < (other.delivery.fileNumber, other.delivery.sequence)
    }

    /// Whether it says in so many words that there was nothing.
    var statesNone: Bool { submission.activities?.isEmpty == true }

    func activities(on days: DaySet, _ rules: StatementRules) -> [Activity] {
        (submission.activities ?? []).filter { days.contains(rules.offset(of: $0.date)) }
    }

    /// The codes that tie its activities across files. Codes that only number the activities of the file, 1, 2, 3 …, are none.
    var codes: [(id: String, activity: Activity)] {
        let coded = (submission.activities ?? []).compactMap { activity in activity.id.map { ($0, activity) } }
        guard coded.count > 1 else { return coded }
        let isRunning = coded.enumerated().allSatisfy { Int($1.0) == $0 + 1 }
        return isRunning ? [] : coded
    }
}
