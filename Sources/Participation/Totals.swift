public import ReportModel

/// The figures of any set of activities.
///
/// Each figure is a sum over what is stated; ``subscript(_:)`` tells a sum of nothing from 0. Whoever shows or compares a
/// figure asks the subscript; the sums themselves are for adding up.
public struct Totals: Hashable, Sendable {
    /// ``Figure/activities``.
    public var activities = 0
    /// ``Figure/sessions``.
    public var sessions = 0
    /// ``Figure/participants``.
    public var participants = 0
    /// ``Figure/femaleParticipants``.
    public var femaleParticipants = 0
    /// ``Figure/booksDonated``.
    public var booksDonated = 0
    /// ``Figure/reach``.
    public var reach = 0
    /// Rows (activity × group) of visits that state women, and those that do not.
    public var rowsWithFemaleCount = 0
    public var rowsWithoutFemaleCount = 0
    /// Visits of the rows that state women.
    public var participantsWithFemaleCount = 0
    /// Activities that reach people from afar, and the rows that say how many.
    public var reachActivities = 0
    public var reachRows = 0
    /// Units that state their activities, be it "none"; 0 makes every figure unknown.
    public var statements = 0

    public init() {}

    /// The totals of whole activities of one unit.
    ///
    /// - Parameter reach: codes of the types that reach people from afar.
    public init(of activities: some Sequence<Activity>, reach: Set<String> = []) {
        statements = 1
        for activity in activities { add(activity, isReach: reach.contains(activity.type)) }
    }

    mutating func add(_ activity: Activity, isReach: Bool) {
        activities += activity.count
        sessions += activity.sessions
        booksDonated += activity.booksDonated
        if isReach { reachActivities += activity.count }
        for audience in activity.audiences {
            add(audience, isReach: isReach, rows: activity.sum.map { $0.rows(of: audience) } ?? 1)
        }
    }

    /// People of one row, or of the rows that it stands for.
    mutating func add(_ audience: AudienceCount, isReach: Bool, rows: Int = 1) {
        if isReach {
            reach += audience.participants
            reachRows += rows
            return
        }
        participants += audience.participants
        if let women = audience.femaleParticipants {
            femaleParticipants += women
            rowsWithFemaleCount += rows
            participantsWithFemaleCount += audience.participants
        } else {
            rowsWithoutFemaleCount += rows
        }
    }

    public static func + (a: Totals, b: Totals) -> Totals {
        var sum = a
        sum += b
        return sum
    }

    public static func += (a: inout Totals, b: Totals) {
        a.activities += b.activities
        a.sessions += b.sessions
        a.participants += b.participants
        a.femaleParticipants += b.femaleParticipants
        a.booksDonated += b.booksDonated
        a.reach += b.reach
        a.rowsWithFemaleCount += b.rowsWithFemaleCount
        a.rowsWithoutFemaleCount += b.rowsWithoutFemaleCount
        a.participantsWithFemaleCount += b.participantsWithFemaleCount
        a.reachActivities += b.reachActivities
        a.reachRows += b.reachRows
        a.statements += b.statements
    }
}

extension Submission {
    /// The figures of what it states of activities; `nil` when it says nothing of them.
    public func totals(in campaign: Campaign) -> Totals? {
        activities.map { Totals(of: $0, reach: campaign.reachTypes) }
    }
}

// MARK: What is stated

extension Totals {
    /// The sum over what is stated, 0 where nothing is.
    public func sum(of figure: Figure) -> Int {
        switch figure {
        case .activities: activities
        case .sessions: sessions
        case .participants: participants
        case .femaleParticipants: femaleParticipants
        case .booksDonated: booksDonated
        case .reach: reach
        }
    }

    /// Whether anything states the figure. Of no activities everything is known to be 0.
    public func states(_ figure: Figure) -> Bool {
        guard statements > 0 else { return false }
        switch figure {
        case .activities, .sessions, .booksDonated: return true
        case .participants: return activities == reachActivities || rowsWithFemaleCount + rowsWithoutFemaleCount > 0
        case .femaleParticipants: return activities == reachActivities || rowsWithFemaleCount > 0
        case .reach: return reachActivities == 0 || reachRows > 0
        }
    }

    /// The figure; `nil` where it is not stated.
    public subscript(_ figure: Figure) -> Int? { states(figure) ? sum(of: figure) : nil }

    /// «Tỷ lệ nữ»: women of the visits of the rows that state women; `nil` where there are no such visits.
    public var femaleShare: Rate? { Rate(femaleParticipants, of: participantsWithFemaleCount) }

    /// A figure for each unit that states its activities; `nil` where it is not stated.
    public func average(of figure: Figure) -> Double? { self[figure].map { Double($0) / Double(statements) } }

    /// Whether activities are stated and there were none.
    public var isNone: Bool { statements > 0 && activities == 0 }
}
