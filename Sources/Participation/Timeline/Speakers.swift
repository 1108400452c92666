import ReportModel

/// Which report speaks for which day and part of a unit's figures.
struct Speakers: Sendable {
    /// By day of the period: the newest report that states activities for it.
    var activities: [Statement?]
    /// The newest that states indicators of the whole period.
    var indicators: Statement?
    /// By indicator by the day: reports whose days do not overlap.
    var dayIndicators: [String: [Statement]] = [:]
    /// The newest that states remarks.
    var remarks: Statement?

    init(dayCount: Int) { activities = Array(repeating: nil, count: dayCount) }

    /// Days a statement speaks for with its activities.
    func activityDays(of statement: Statement) -> DaySet {
        var days = DaySet(capacity: activities.count)
        for day in statement.days.days where activities[day] === statement { days.insert(day) }
        return days
    }

    func speaks(_ statement: Statement, forDaysOf indicator: String) -> Bool {
        dayIndicators[indicator]?.contains { $0 === statement } ?? false
    }

    /// Every statement that speaks for something, newest first.
    var all: [Statement] {
        var seen: Set<ObjectIdentifier> = []
        var all: [Statement] = []
        func take(_ statement: Statement?) {
            if let statement, seen.insert(ObjectIdentifier(statement)).inserted { all.append(statement) }
        }
        activities.forEach(take)
        take(indicators)
        dayIndicators.values.joined().forEach(take)
        take(remarks)
        return all.sorted { $0.rank > $1.rank }
    }

    /// The newest report that speaks in the place of a statement for some of what it states; `nil` when none does.
    func newest(over statement: Statement) -> Statement? {
        var others: [Statement?] = []
        if statement.submission.activities != nil { others += statement.days.days.map { activities[$0] } }
        if statement.periodIndicators != nil { others.append(indicators) }
        for code in statement.dayIndicators.keys {
            others += (dayIndicators[code] ?? []).filter { $0.days.intersects(statement.days) }
        }
        if statement.submission.remarks != nil { others.append(remarks) }
        return others.compactMap { $0 }.filter { $0.rank > statement.rank }.max { $0.rank < $1.rank }
    }

    /// Sum over the days, each from the report that speaks for it.
    var totals: Totals {
        var sum = Totals()
        for (day, statement) in activities.enumerated() {
            if let totals = statement?.totals[day] { sum += totals }
        }
        return sum
    }

    /// Values of all indicators; a value by the day is the sum over its days.
    var indicatorValues: [String: Int] {
        var values = indicators?.periodIndicators ?? [:]
        for (code, standing) in dayIndicators {
            values[code] = standing.reduce(0) { $0 + ($1.dayIndicators[code] ?? 0) }
        }
        return values
    }

    /// How much of what a statement says counts.
    func bearing(of statement: Statement) -> Timeline.Bearing {
        var open = 0
        var closed = 0
        func count(_ isOpen: Bool) { if isOpen { open += 1 } else { closed += 1 } }
        if statement.submission.activities != nil {
            for day in statement.covered.days { count(activities[day] === statement) }
        }
        if statement.periodIndicators != nil { count(indicators === statement) }
        for code in statement.dayIndicators.keys { count(speaks(statement, forDaysOf: code)) }
        if statement.hasCutIndicators { count(false) }
        if statement.submission.remarks != nil { count(remarks === statement) }
        return closed == 0 ? .counts : open == 0 ? .replaced : .partly
    }
}
