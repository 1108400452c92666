public import ReportModel

/// The figures of any set of activities. Every figure is defined here and in the glossary, nowhere else.
public struct Totals: Hashable, Sendable {
    /// «Số hoạt động».
    public var activities = 0
    /// «Số buổi»; once for an activity, however many groups took part.
    public var sessions = 0
    /// «Lượt người»: visits, never persons.
    public var participants = 0
    /// «Trong đó nữ»: women among the visits of the rows that state it.
    public var femaleParticipants = 0
    /// «Số sách quyên góp», copies; once for an activity.
    public var booksDonated = 0
    /// Rows (activity × group) whose count of women is not stated.
    public var rowsWithoutFemaleCount = 0

    public init() {}

    /// The totals of whole activities.
    public init(of activities: some Sequence<Activity>) {
        for activity in activities {
            self.activities += 1
            sessions += activity.sessions
            booksDonated += activity.booksDonated
            for audience in activity.audiences {
                participants += audience.participants
                femaleParticipants += audience.femaleParticipants ?? 0
                rowsWithoutFemaleCount += audience.femaleParticipants == nil ? 1 : 0
            }
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
        a.rowsWithoutFemaleCount += b.rowsWithoutFemaleCount
    }

    /// Whether nothing at all took place.
    public var isZero: Bool { activities == 0 && participants == 0 && sessions == 0 && booksDonated == 0 }
}
