/// «Dòng tổng hợp»: what an ``Activity`` stands for that is the sum of all activities of one type, day and kind of unit.
///
/// The activity's sessions, books and audiences are then sums too: of each group one row with the visits of the rows that state
/// women, and one with the visits of those that do not.
public struct ActivitySum: Hashable, Sendable, Codable {
    /// One audience group's part. An activity counts in each of its groups.
    public struct Group: Hashable, Sendable, Codable {
        /// ``AudienceGroup/code``.
        public var group: String
        public var activities: Int
        public var sessions: Int
        public var booksDonated: Int
        /// Rows (activity × group), and those of them that state women.
        public var rows: Int
        public var rowsWithFemaleCount: Int

        public init(
            group: String, activities: Int, sessions: Int, booksDonated: Int, rows: Int, rowsWithFemaleCount: Int
        ) {
            self.group = group
            self.activities = activities
            self.sessions = sessions
            self.booksDonated = booksDonated
            self.rows = rows
            self.rowsWithFemaleCount = rowsWithFemaleCount
        }
    }

    /// Activities it stands for.
    public var activities: Int
    /// ``UnitKind/code`` of the units that held them; `nil` where the campaign has no such kind, and they count as held by the
    /// unit that sends the summary.
    public var kind: String?
    public var groups: [Group]

    public init(activities: Int, kind: String?, groups: [Group]) {
        self.activities = activities
        self.kind = kind
        self.groups = groups
    }

    /// The rows that one entry of the activity's audiences stands for.
    public func rows(of audience: AudienceCount) -> Int {
        guard let group = groups.first(where: { $0.group == audience.group }) else { return 1 }
        return audience.femaleParticipants == nil ? group.rows - group.rowsWithFemaleCount : group.rowsWithFemaleCount
    }

    /// The part of an activity that belongs to one group.
    public func part(of activity: Activity, in group: String) -> Activity? {
        guard let own = groups.first(where: { $0.group == group }) else { return nil }
        var part = activity
        part.sessions = own.sessions
        part.booksDonated = own.booksDonated
        part.audiences = activity.audiences.filter { $0.group == group }
        part.sum = ActivitySum(activities: own.activities, kind: kind, groups: [own])
        return part
    }
}

/// «Báo cáo tổng hợp»: where a submission comes from that states the sums of a unit and everything below it: the document of a
/// campaign of the level below.
public struct SummaryOrigin: Hashable, Sendable, Codable {
    /// Code and title of the campaign that made it.
    public var campaign: String
    public var title: String
    /// Units that campaign expected a report from, and those that had reported.
    public var expected: Int
    public var reported: Int
    /// Codes of the units that had reported, as that campaign calls them.
    public var reportedUnits: [UnitCode]
    /// By ``Indicator/code``: units that state it.
    public var indicatorUnits: [String: Int]
    /// By ``UnitKind/code`` and ``Indicator/code``; only kinds that this campaign has.
    public var indicatorsByKind: [String: [String: Int]]

    public init(
        campaign: String, title: String, expected: Int, reported: Int, reportedUnits: [UnitCode] = [],
        indicatorUnits: [String: Int] = [:], indicatorsByKind: [String: [String: Int]] = [:]
    ) {
        self.campaign = campaign
        self.title = title
        self.expected = expected
        self.reported = reported
        self.reportedUnits = reportedUnits
        self.indicatorUnits = indicatorUnits
        self.indicatorsByKind = indicatorsByKind
    }
}
