/// A count of activities. Every figure is defined here and in the glossary, nowhere else.
public enum Figure: String, Hashable, Sendable, CaseIterable, Codable {
    /// «Số hoạt động».
    case activities
    /// «Số buổi»; once for an activity, however many groups took part.
    case sessions
    /// «Lượt người tham gia»: visits, never persons; activities that reach people from afar have none.
    case participants
    /// «Trong đó nữ»: women among the visits of the rows that state it.
    case femaleParticipants = "female_participants"
    /// «Số sách quyên góp», copies; once for an activity.
    case booksDonated = "books_donated"
    /// «Lượt tiếp cận»: people reached from afar (``ActivityType/reach``).
    case reach

    /// Whether it counts people, who stand in each row of an activity; the rest counts once for all of them.
    public var isOfPeople: Bool { [.participants, .femaleParticipants, .reach].contains(self) }

    /// The five counts that every set of activities has; ``reach`` joins them where types of the campaign carry it.
    public static let counts: [Figure] = [.activities, .sessions, .participants, .femaleParticipants, .booksDonated]
}
