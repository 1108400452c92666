public import ReportModel

/// Totals of a set of activities with every cut at once, addressed by position in the campaign's lists.
struct Tally: Sendable {
    var totals = Totals()
    var byType: [Totals]
    var byGroup: [Totals]
    var byDate: [Totals]
    /// Units with an activity of the type, and on the day.
    var unitsByType: [Int]
    var unitsByDate: [Int]

    init(shape: TallyShape) {
        byType = Array(repeating: Totals(), count: shape.typeIndex.count)
        byGroup = Array(repeating: Totals(), count: shape.groupIndex.count)
        byDate = Array(repeating: Totals(), count: shape.days)
        unitsByType = Array(repeating: 0, count: shape.typeIndex.count)
        unitsByDate = Array(repeating: 0, count: shape.days)
    }

    /// The tally of one unit with a place for every cut.
    init(_ own: UnitTally, shape: TallyShape) {
        self.init(shape: shape)
        self += own
    }

    /// What one unit states, but for the numbers of units.
    fileprivate init(of report: CountedReport, shape: TallyShape) {
        self.init(shape: shape)
        guard let activities = report.activities else { return }
        totals.statements = 1
        for index in byType.indices { byType[index].statements = 1 }
        for index in byGroup.indices { byGroup[index].statements = 1 }
        for (index, isStated) in report.statedDays.enumerated() where isStated && byDate.indices.contains(index) {
            byDate[index].statements = 1
        }
        for activity in activities { add(activity, shape: shape) }
    }

    private mutating func add(_ activity: Activity, shape: TallyShape) {
        let isReach = shape.reach.contains(activity.type)
        totals.add(activity, isReach: isReach)
        if let type = shape.typeIndex[activity.type] { byType[type].add(activity, isReach: isReach) }
        let day = activity.date.ordinal - shape.firstDay
        if byDate.indices.contains(day) { byDate[day].add(activity, isReach: isReach) }
        if let sum = activity.sum {
            for own in sum.groups {
                guard let group = shape.groupIndex[own.group], let part = sum.part(of: activity, in: own.group) else {
                    continue
                }
                byGroup[group].add(part, isReach: isReach)
            }
            return
        }
        // An activity counts once in each of its groups, even when the group comes in two rows.
        var seenGroups: [Int] = []
        for audience in activity.audiences {
            guard let group = shape.groupIndex[audience.group] else { continue }
            if !seenGroups.contains(group) {
                seenGroups.append(group)
                byGroup[group].activities += 1
                byGroup[group].sessions += activity.sessions
                byGroup[group].booksDonated += activity.booksDonated
                if isReach { byGroup[group].reachActivities += 1 }
            }
            byGroup[group].add(audience, isReach: isReach)
        }
    }

    static func += (a: inout Tally, b: Tally) {
        a.totals += b.totals
        for index in a.byType.indices { a.byType[index] += b.byType[index] }
        for index in a.byGroup.indices { a.byGroup[index] += b.byGroup[index] }
        for index in a.byDate.indices { a.byDate[index] += b.byDate[index] }
        for index in a.unitsByType.indices { a.unitsByType[index] += b.unitsByType[index] }
        for index in a.unitsByDate.indices { a.unitsByDate[index] += b.unitsByDate[index] }
    }
}

/// The ``Tally`` of one unit, without the places that say nothing: of a catalogue's types a school has a few.
struct UnitTally: Sendable {
    let totals: Totals
    private let byType, byGroup, byDate: [Place]

    private struct Place {
        var index: Int
        var totals: Totals
    }

    /// The tally of a unit; of a report that does not state activities it is empty.
    init(of report: CountedReport, shape: TallyShape) {
        let tally = Tally(of: report, shape: shape)
        totals = tally.totals
        var everywhere = Totals()
        everywhere.statements = totals.statements
        byType = UnitTally.places(of: tally.byType, besides: everywhere)
        byGroup = UnitTally.places(of: tally.byGroup, besides: everywhere)
        byDate = UnitTally.places(of: tally.byDate, besides: Totals())
    }

    /// What differs from what stands everywhere.
    private static func places(of totals: [Totals], besides common: Totals) -> [Place] {
        totals.enumerated().compactMap { index, own in
            guard own != common else { return nil }
            var own = own
            own.statements -= common.statements
            return Place(index: index, totals: own)
        }
    }

    static func += (a: inout Tally, b: UnitTally) {
        a.totals += b.totals
        // Who states activities states them of every type and group, be it none.
        if b.totals.statements > 0 {
            for index in a.byType.indices { a.byType[index].statements += b.totals.statements }
            for index in a.byGroup.indices { a.byGroup[index].statements += b.totals.statements }
        }
        for place in b.byType {
            a.byType[place.index] += place.totals
            if place.totals.activities > 0 { a.unitsByType[place.index] += 1 }
        }
        for place in b.byGroup { a.byGroup[place.index] += place.totals }
        for place in b.byDate {
            a.byDate[place.index] += place.totals
            if place.totals.activities > 0 { a.unitsByDate[place.index] += 1 }
        }
    }
}

/// Where each type, group and day of a campaign stands in a ``Tally``.
struct TallyShape: Sendable {
    let typeIndex: [String: Int]
    let groupIndex: [String: Int]
    /// Codes of the types that reach people from afar.
    let reach: Set<String>
    /// Types under one heading, by position, in order of the first type of each.
    let typeGroups: [(name: String?, types: [Int])]
    let firstDay: Int
    let days: Int

    init(campaign: Campaign) {
        typeIndex = Dictionary(
            campaign.activityTypes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        groupIndex = Dictionary(
            campaign.audienceGroups.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        reach = campaign.reachTypes
        var groups: [(name: String?, types: [Int])] = []
        for (position, type) in campaign.activityTypes.enumerated() {
            if let index = groups.firstIndex(where: { $0.name == type.group }) {
                groups[index].types.append(position)
            } else {
                groups.append((type.group, [position]))
            }
        }
        typeGroups = groups
        firstDay = campaign.period.from.ordinal
        days = campaign.period.count
    }

    /// Places of days of the campaign in the cuts by day.
    func indices(of span: DateSpan) -> Range<Int> { (span.from.ordinal - firstDay)..<(span.to.ordinal - firstDay + 1) }
}

extension Campaign {
    /// Codes of the activity types that reach people from afar.
    public var reachTypes: Set<String> { Set(activityTypes.lazy.filter(\.reach).map(\.code)) }

    /// The figures its totals and cuts have: the five counts, and ``Figure/reach`` where a type carries it.
    public var figures: [Figure] { activityTypes.contains(where: \.reach) ? Figure.allCases : Figure.counts }
}
