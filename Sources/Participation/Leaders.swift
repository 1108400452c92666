public import ReportModel

/// Who may be called first. Nothing is «nhiều nhất» at 0, where all are equal, or where more share the place than a sentence
/// can name.
enum Leaders {
    /// Most that share the first place and are still named.
    private static let named = 3
    /// Most activities that are called outstanding.
    private static let outstanding = 5

    /// Positions of the parts with the largest figure, in their order.
    ///
    /// - Parameter figures: `nil` and 0 do not compete.
    static func first(of figures: [Int?]) -> [Int] {
        let present = figures.indices.filter { (figures[$0] ?? 0) > 0 }
        guard present.count > 1, let largest = present.compactMap({ figures[$0] }).max() else { return [] }
        let tied = present.filter { figures[$0] == largest }
        return tied.count < present.count && tied.count <= named ? tied : []
    }

    /// Positions of the largest figures, largest first, at most `limit`: equal ones are all there or none of them.
    static func top(_ limit: Int, of figures: [Int?]) -> [Int] {
        let present = figures.indices.filter { (figures[$0] ?? 0) > 0 }.sorted {
            (figures[$1] ?? 0, $0) < (figures[$0] ?? 0, $1)
        }
        guard present.count > limit else { return present }
        let cut = figures[present[limit]]
        return figures[present[limit - 1]] == cut
            ? present.prefix(limit).filter { figures[$0] != cut } : Array(present.prefix(limit))
    }

    /// «Hoạt động nổi bật»: where most people came, never a banner, a broadcast or what else brings nobody together.
    static func highlights(of activities: [ReportedActivity], titles: TitleBook) -> [ReportedActivity] {
        let present = activities.indices.filter { index in
            let entry = activities[index]
            return entry.activity.sum == nil && !entry.isReach && entry.activity.participants > 0
                && !BuiltInCatalogue.publicity.contains(entry.activity.type) && !titles.isPublicity(entry.activity.title)
        }
        let figures = present.map { activities[$0].activity.participants }
        // Where all are equal none stands out.
        if figures.count > 1, Set(figures).count == 1 { return [] }
        return top(outstanding, of: figures).map { activities[present[$0]] }
    }
}

extension Summary {
    /// Whether the activities of the audience groups do not add up to all activities: one counts in each of its groups.
    public var audiencesOverlap: Bool {
        audienceGroups.reduce(0) { $0 + $1.totals.activities } != totals.activities
    }

    /// All visits of all visits; `nil` where there is none.
    public var share: Rate? { totals[.participants].flatMap { Rate($0, of: $0) } }

    /// Most children named as those with most visits.
    private static let leadingChildren = 3

    /// The types, groups and days with most visits; empty where none may be called first.
    public var leadingTypes: [Cut<ActivityType>] {
        Leaders.first(of: activityTypes.map { $0.totals[.participants] }).map { activityTypes[$0] }
    }

    public var leadingAudiences: [Cut<AudienceGroup>] {
        Leaders.first(of: audienceGroups.map { $0.totals[.participants] }).map { audienceGroups[$0] }
    }

    public var leadingDates: [Cut<CalendarDate>] {
        Leaders.first(of: dates.map { $0.totals[.participants] }).map { dates[$0] }
    }

    /// The children with most visits, most first; empty unless some are left behind.
    public var leadingChildren: [ChildSummary] {
        let figures = children.map { $0.totals[.participants] }
        let busy = figures.count { ($0 ?? 0) > 0 }
        let leaders = Leaders.top(Summary.leadingChildren, of: figures)
        return leaders.count < busy ? leaders.map { children[$0] } : []
    }
}
