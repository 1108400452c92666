/// «Báo cáo của đơn vị»: what one unit states about the days it covers. Values only, already checked and resolved.
///
/// A part that is `nil` was not stated and replaces nothing; an empty list is an explicit "none".
public struct Submission: Hashable, Sendable, Codable {
    public var unit: UnitCode
    /// Days it speaks of; it replaces what the unit had stated for them.
    public var covers: DateSpan
    /// When its sender says it was sent; `nil` when the file does not tell.
    public var submittedAt: Timestamp?
    /// Sender's own number, kept for tracing.
    public var reportID: String?
    public var activities: [Activity]?
    /// Values by ``Indicator/code``.
    public var indicators: [String: Int]?
    /// Where they stand, by ``Indicator/code``.
    public var indicatorPlaces: [String: StatedPlace]
    public var remarks: Remarks?
    /// What it takes back; `nil` for a report. A withdrawal states nothing else.
    public var withdrawal: Withdrawal?
    /// Whether the sender named the unit only by something like its name. Such a report never replaces one that names the
    /// unit itself.
    public var unitIsByLikeness: Bool
    /// Set when it speaks for its unit and everything below it; its activities are then sums (``Activity/sum``).
    public var summary: SummaryOrigin?

    public init(
        unit: UnitCode, covers: DateSpan, submittedAt: Timestamp? = nil, reportID: String? = nil,
        activities: [Activity]? = nil, indicators: [String: Int]? = nil, indicatorPlaces: [String: StatedPlace] = [:],
        remarks: Remarks? = nil, withdrawal: Withdrawal? = nil, unitIsByLikeness: Bool = false, summary: SummaryOrigin? = nil
    ) {
        self.unit = unit
        self.covers = covers
        self.submittedAt = submittedAt
        self.reportID = reportID
        self.activities = activities
        self.indicators = indicators
        self.indicatorPlaces = indicatorPlaces
        self.remarks = remarks
        self.withdrawal = withdrawal
        self.unitIsByLikeness = unitIsByLikeness
        self.summary = summary
    }
}

/// «Rút báo cáo»: a unit takes back what it had sent.
///
/// Without a name it takes back everything the unit had reported for the days it covers, as far as that was received before;
/// with a name one file alone, and what that file had replaced counts again. Nothing leaves the ledger.
public struct Withdrawal: Hashable, Sendable, Codable {
    /// Name or report number of the file taken back, as stated; `nil` takes back all days covered.
    public var named: String?
    /// SHA-256 of the file that ``named`` means; `nil` until it is looked up in the ledger.
    public var file: String?
    /// Why, as stated.
    public var reason: String?

    public init(named: String? = nil, file: String? = nil, reason: String? = nil) {
        self.named = named
        self.file = file
        self.reason = reason
    }
}

/// «Hoạt động»: one activity with the audience groups that took part.
public struct Activity: Hashable, Sendable, Codable {
    /// The sender's code that ties several rows to one activity; `nil` when a row stands alone.
    public var id: String?
    public var date: CalendarDate
    /// ``ActivityType/code``.
    public var type: String
    public var title: String
    /// «Số buổi»; counts once for the whole activity.
    public var sessions: Int
    /// «Số sách quyên góp»; counts once for the whole activity.
    public var booksDonated: Int
    public var note: String?
    /// One entry a row; the same group may come twice.
    public var audiences: [AudienceCount]
    /// Sheet and line or row of the first row it was read from, for tracing.
    public var sheet: String?
    public var line: Int?
    /// Set when it stands for several: a line of a summary.
    public var sum: ActivitySum?

    public init(
        id: String? = nil, date: CalendarDate, type: String, title: String, sessions: Int = 1, booksDonated: Int = 0,
        note: String? = nil, audiences: [AudienceCount], sheet: String? = nil, line: Int? = nil, sum: ActivitySum? = nil
    ) {
        self.id = id
        self.date = date
        self.type = type
        self.title = title
        self.sessions = sessions
        self.booksDonated = booksDonated
        self.note = note
        self.audiences = audiences
        self.sheet = sheet
        self.line = line
        self.sum = sum
    }

    /// Activities it stands for: one, unless it is a line of a summary.
    public var count: Int { sum?.activities ?? 1 }

    /// Where its first row stands.
    public var place: StatedPlace { StatedPlace(sheet: sheet, row: line) }

    /// «Lượt người» of all groups.
    public var participants: Int { audiences.reduce(0) { $0 + $1.participants } }
}

/// «Lượt người» of one audience group at one activity. Visits, never persons.
public struct AudienceCount: Hashable, Sendable, Codable {
    /// ``AudienceGroup/code``.
    public var group: String
    public var participants: Int
    /// «Trong đó nữ», at most ``participants``; `nil` = not stated.
    public var femaleParticipants: Int?
    /// Line or row it was read from, where that is not the activity's own.
    public var line: Int?

    public init(group: String, participants: Int, femaleParticipants: Int? = nil, line: Int? = nil) {
        self.line = line
        self.group = group
        self.participants = participants
        self.femaleParticipants = femaleParticipants
    }
}

/// «Nhận xét» of a unit, each a list of sentences as sent.
public struct Remarks: Hashable, Sendable, Codable {
    /// «Ưu điểm».
    public var strengths: [String]
    /// «Hạn chế».
    public var limitations: [String]
    /// «Kiến nghị».
    public var proposals: [String]

    public init(strengths: [String] = [], limitations: [String] = [], proposals: [String] = []) {
        self.strengths = strengths
        self.limitations = limitations
        self.proposals = proposals
    }

    public var isEmpty: Bool { strengths.isEmpty && limitations.isEmpty && proposals.isEmpty }
}
