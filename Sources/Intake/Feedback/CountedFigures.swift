/// What one submission comes to, for its sender to check. Summed where all figures are: an answer adds up nothing itself.
public struct CountedFigures: Hashable, Sendable {
    /// Activities, those that reach people from afar among them.
    public var activities: Int
    public var sessions: Int
    /// Visits; `nil` where none are stated.
    public var participants: Int?
    /// Women of the rows that state women; `nil` where none does.
    public var femaleParticipants: Int?
    /// Rows of visits that do not state women.
    public var rowsWithoutWomen: Int
    public var booksDonated: Int
    /// Activities that reach people from afar: nobody of theirs is a visit.
    public var reachActivities: Int
    /// How many people these reached; `nil` where it is not stated.
    public var reach: Int?

    public init(
        activities: Int, sessions: Int, participants: Int?, femaleParticipants: Int?, rowsWithoutWomen: Int,
        booksDonated: Int, reachActivities: Int, reach: Int?
    ) {
        self.activities = activities
        self.sessions = sessions
        self.participants = participants
        self.femaleParticipants = femaleParticipants
        self.rowsWithoutWomen = rowsWithoutWomen
        self.booksDonated = booksDonated
        self.reachActivities = reachActivities
        self.reach = reach
    }
}
