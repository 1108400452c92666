public import ReportModel

/// What a delivery meets when it comes: whether it fits beside what stands, what it replaces, what it takes away.
public struct Reception: Sendable {
    /// What keeps it from standing.
    public let misfits: [Misfit]
    /// What it is worth on arrival: a file older than what stands is already replaced.
    public let bearing: Timeline.Bearing
    /// Whether something that counted before counts no more in the same way.
    public let replaces: Bool
    /// Figures that fall and activities that are gone. Worth a warning, because a clerk who sends a correction seldom means to
    /// drop half of the first report.
    public let losses: [ReportChange]
    /// Whether it is of other days than what it replaces, though it covers the whole period: most likely one day's form.
    public let tellsOtherDays: Bool
    /// The newest report that speaks for something it states, where there is one; of one that counts nowhere otherwise the
    /// newest withdrawal of its days.
    public let newer: Delivery?
}

extension Timeline {
    /// Activities named in one warning at most.
    private static let named = 5

    /// Takes one more delivery, and tells what it met.
    public mutating func receive(_ delivery: Delivery) -> Reception {
        let before = speakers
        add(delivery)
        let after = speakers
        let statement = statements[delivery.sequence]
        let bearing = bearing(of: delivery)
        let isReport = statement != nil
        return Reception(
            misfits: misfits[delivery.sequence] ?? [], bearing: bearing,
            replaces: statement.map { Timeline.speaks($0, over: before, in: after) } ?? false,
            losses: isReport ? Timeline.losses(ReportDifference(from: before, to: after, rules)) : [],
            tellsOtherDays: statement.map { Timeline.tellsOtherDays($0, than: before) && bearing != .replaced } ?? false,
            newer: statement.flatMap { statement in
                after.newest(over: statement)?.delivery
                    ?? (bearing == .replaced ? withdrawal(ofDaysOf: statement.delivery) : nil)
            })
    }

    private static func speaks(_ statement: Statement, over before: Speakers, in after: Speakers) -> Bool {
        let isOverActivities = before.activities.indices.contains { day in
            after.activities[day] === statement && before.activities[day]?.totals[day] != nil
        }
        let isOverIndicators = after.indicators === statement && before.indicators?.periodIndicators?.isEmpty == false
        let isOverValues = statement.dayIndicators.keys.contains { code in
            after.speaks(statement, forDaysOf: code)
                && before.dayIndicators[code]?.contains { !after.speaks($0, forDaysOf: code) } ?? false
        }
        let isOverRemarks = after.remarks === statement && before.remarks?.submission.remarks?.isEmpty == false
        return isOverActivities || isOverIndicators || isOverValues || isOverRemarks
    }

    private static func losses(_ difference: ReportDifference) -> [ReportChange] {
        let fallen = difference.figures.filter(\.isLoss)
        var losses = fallen.map(\.change)
        // Of fewer visits in all the sum tells enough; behind a growing sum only the activity shows it.
        let activities =
            difference.dropped.map { ReportChange.activityGone(title: $0.title, date: $0.date) }
            + (fallen.contains { $0.address == "participants" }
                ? []
                : difference.lowered.map { activity, participants in
                    ReportChange.activityLowered(
                        title: activity.title, date: activity.date, before: activity.participants, after: participants)
                })
        losses += activities.prefix(named)
        if activities.count > named { losses.append(.moreActivities(activities.count - named)) }
        if difference.losesRemarks { losses.append(.remarksGone) }
        return losses
    }
}
