/// What a column of a table holds.
enum Column: Hashable {
    case reportID, unitCode, unitName, date, activityType, title, audienceGroup, sessions, participants
    case femaleParticipants, maleParticipants, booksDonated, activityID, note, submittedAt, coversFrom, coversTo
    case indicator, indicatorName, value
    case remark, text
    /// Wide form: participants of the audience group with this code.
    case audience(String)
    /// Wide form: women among them.
    case audienceFemale(String)
    /// Wide form: men among them.
    case audienceMale(String)
    /// Wide form: people, or women, of a group that the campaign does not know; the heading as written.
    case unknownAudience(String)
    /// Last day of an activity, beside its day.
    case endDate
    /// Above a table only: whether there were no activities at all.
    case noActivities
    /// Whether, or which file of, the unit's reports are taken back, and why.
    case withdraw, reason
    /// Known, and not read.
    case ignored(Unread)

    /// Why a known column is not read.
    enum Unread: Hashable, CaseIterable {
        case runningNumber, unitOfMeasure, contact, person, money, year, percentage, venue, score, hours
    }

    /// Whether its values name what a row speaks of, so that a merged area's value holds in all its rows.
    var isName: Bool {
        switch self {
        case .reportID, .unitCode, .unitName, .date, .activityType, .title, .activityID, .submittedAt, .coversFrom, .coversTo,
            .endDate, .indicator, .indicatorName, .remark:
            true
        default: false
        }
    }

    /// Whether its values are counted.
    var isCount: Bool {
        switch self {
        case .sessions, .participants, .femaleParticipants, .maleParticipants, .booksDonated, .value, .audience,
            .audienceFemale, .audienceMale, .unknownAudience:
            true
        default: false
        }
    }

    /// Whether its values say what was done or reached, and not only whose it is, when and why.
    var isOfFigures: Bool {
        switch self {
        case .date, .activityType, .title, .audienceGroup, .activityID, .indicator, .indicatorName, .remark, .text: true
        default: isCount
        }
    }

    /// A number for each column that a table has once, so that rows find their cells without hashing; `nil` for those of groups
    /// and those that are not read.
    var slot: Int? {
        switch self {
        case .reportID: 0
        case .unitCode: 1
        case .unitName: 2
        case .date: 3
        case .activityType: 4
        case .title: 5
        case .audienceGroup: 6
        case .sessions: 7
        case .participants: 8
        case .femaleParticipants: 9
        case .booksDonated: 10
        case .activityID: 11
        case .note: 12
        case .submittedAt: 13
        case .coversFrom: 14
        case .coversTo: 15
        case .indicator: 16
        case .indicatorName: 17
        case .value: 18
        case .remark: 19
        case .text: 20
        case .noActivities: 21
        case .withdraw: 22
        case .reason: 23
        case .maleParticipants: 24
        case .endDate: 25
        case .audience, .audienceFemale, .audienceMale, .unknownAudience, .ignored: nil
        }
    }

    /// How many slots there are.
    static let slotCount = 26

    var isIgnored: Bool { if case .ignored = self { true } else { false } }

    /// The group whose people, or women or men among them, the column holds.
    var group: String? {
        switch self {
        case .audience(let group), .audienceFemale(let group), .audienceMale(let group): group
        default: nil
        }
    }

    var isContact: Bool { self == .ignored(.contact) || self == .ignored(.person) }
}
