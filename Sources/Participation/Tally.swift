import ReportModel

/// Totals of a set of activities with every cut at once, addressed by position in the campaign's lists.
struct Tally: Sendable {
    var totals = Totals()
    var byType: [Totals]
    var byGroup: [Totals]
    var byDate: [Totals]

    init(shape: TallyShape) {
        byType = Array(repeating: Totals(), count: shape.typeIndex.count)
        byGroup = Array(repeating: Totals(), count: shape.groupIndex.count)
        byDate = Array(repeating: Totals(), count: shape.days)
    }

    mutating func add(_ activity: Activity, shape: TallyShape) {
        let whole = Totals(of: CollectionOfOne(activity))
        // An activity counts once in each of its groups, even when the group comes in two rows.
        var seenGroups: [Int] = []
        for audience in activity.audiences {
            var part = Totals()
            part.participants = audience.participants
            part.femaleParticipants = audience.femaleParticipants ?? 0
            part.rowsWithoutFemaleCount = audience.femaleParticipants == nil ? 1 : 0
            guard let group = shape.groupIndex[audience.group] else { continue }
            if !seenGroups.contains(group) {
                seenGroups.append(group)
                part.activities = 1
                part.sessions = activity.sessions
                part.booksDonated = activity.booksDonated
            }
            byGroup[group] += part
        }
        totals += whole
        if let type = shape.typeIndex[activity.type] { byType[type] += whole }
        let day = activity.date.ordinal - shape.firstDay
        if byDate.indices.contains(day) { byDate[day] += whole }
    }

    static func += (a: inout Tally, b: Tally) {
        a.totals += b.totals
        for index in a.byType.indices { a.byType[index] += b.byType[index] }
        for index in a.byGroup.indices { a.byGroup[index] += b.byGroup[index] }
        for index in a.byDate.indices { a.byDate[index] += b.byDate[index] }
    }
}

/// Where each type, group and day of a campaign stands in a ``Tally``.
struct TallyShape: Sendable {
    let typeIndex: [String: Int]
    let groupIndex: [String: Int]
    let firstDay: Int
    let days: Int

    init(campaign: Campaign) {
        typeIndex = Dictionary(
            campaign.activityTypes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        groupIndex = Dictionary(
            campaign.audienceGroups.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        firstDay = campaign.period.from.ordinal
        days = campaign.period.count
    }
}
