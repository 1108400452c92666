import ReportModel

/// Finds who speaks for what: for every day the newest report that states activities for it, the newest set of indicators of
/// the period, the values by the day, the newest remarks.
///
/// Statements may be added in any order; the result is the same, and each costs as much as the days it speaks for.
struct StandingBoard: Sendable {
    let rules: StatementRules
    private(set) var speakers: Speakers
    /// Days on which an activity code was seen; entries of reports that speak no more for their day are passed over.
    private var codes: [String: [(day: Int, statement: Statement, activity: Activity)]] = [:]

    init(_ rules: StatementRules) {
        self.rules = rules
        speakers = Speakers(dayCount: rules.dayCount)
    }

    mutating func add(_ statement: Statement) {
        func isNewer(than other: Statement?) -> Bool { other.map { $0.rank < statement.rank } ?? true }
        if statement.submission.activities != nil {
            for day in statement.days.days where isNewer(than: speakers.activities[day]) {
                speakers.activities[day] = statement
            }
            for (id, activity) in statement.codes {
                let day = rules.offset(of: activity.date)
                if speakers.activities[day] === statement { codes[id, default: []].append((day, statement, activity)) }
            }
        }
        if statement.periodIndicators != nil, isNewer(than: speakers.indicators) { speakers.indicators = statement }
        for code in statement.dayIndicators.keys { addValue(of: code, statement) }
        if statement.submission.remarks != nil, isNewer(than: speakers.remarks) { speakers.remarks = statement }
    }

    /// A newer value replaces an older one when it covers all days of it.
    private mutating func addValue(of code: String, _ statement: Statement) {
        var standing = speakers.dayIndicators[code] ?? []
        if standing.contains(where: { $0.rank > statement.rank && statement.days.isSubset(of: $0.days) }) { return }
        standing.removeAll { $0.rank < statement.rank && $0.days.isSubset(of: statement.days) }
        standing.append(statement)
        speakers.dayIndicators[code] = standing
    }

    // MARK: What contradicts

    /// What a statement contradicts among those that stand beside it and were collected before it.
    func contradiction(of statement: Statement) -> Misfit? {
        for (id, activity) in statement.codes {
            if let other = others(than: statement, with: id, activity).first(where: {
                $0.statement.isCollected(before: statement)
            }) {
                return .activityOnTwoDays(
                    id: id, Misfit.Named(activity), other: other.activity.date, file: other.statement.delivery.fileName)
            }
        }
        for code in statement.dayIndicators.keys.sorted() {
            if let other = others(than: statement, withDaysOf: code).first(where: { $0.isCollected(before: statement) }) {
                return .indicatorOverlaps(
                    code, statement.submission.covers, other: other.submission.covers, file: other.delivery.fileName)
            }
        }
        return nil
    }

    /// Whether a statement contradicts one that stands beside it, whichever of them was collected first.
    func isContradicted(_ statement: Statement) -> Bool {
        statement.codes.contains { !others(than: statement, with: $0.id, $0.activity).isEmpty }
            || statement.dayIndicators.keys.contains { !others(than: statement, withDaysOf: $0).isEmpty }
    }

    /// Activities that count, of other statements, with the same code on another day.
    private func others(
        than statement: Statement, with id: String, _ activity: Activity
    ) -> [(day: Int, statement: Statement, activity: Activity)] {
        let day = rules.offset(of: activity.date)
        guard speakers.activities[day] === statement else { return [] }
        return (codes[id] ?? []).filter {
            $0.day != day && $0.statement !== statement && speakers.activities[$0.day] === $0.statement
        }
    }

    /// Statements whose value of an indicator stands for some of the days of this one's.
    private func others(than statement: Statement, withDaysOf indicator: String) -> [Statement] {
        guard speakers.speaks(statement, forDaysOf: indicator) else { return [] }
        return (speakers.dayIndicators[indicator] ?? []).filter {
            $0 !== statement && $0.days.intersects(statement.days)
        }
    }
}
