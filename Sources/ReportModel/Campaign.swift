/// «Đợt»: what a campaign is, as `campaign.yaml` states it.
public struct Campaign: Hashable, Sendable {
    /// Short code, used in paths: `[A-Za-z0-9._-]{1,64}`.
    public var code: String
    public var title: String
    /// «Chủ đề».
    public var theme: String?
    /// Title and theme in English, for documents in English; `nil` where nobody says.
    public var titleEnglish: String?
    public var themeEnglish: String?
    /// Whom readers abroad may write to, one line each.
    public var contact: [String] = []
    public var period: DateSpan
    /// «Hạn báo cáo»: a first accepted submission after it is late.
    public var deadline: Timestamp
    public var timeZone: CampaignTimeZone
    /// Names of the levels from the top down; any names, any depth.
    public var levels: [String]
    public var unitKinds: [UnitKind]
    public var activityTypes: [ActivityType]
    public var audienceGroups: [AudienceGroup]
    public var indicators: [Indicator]
    public var issuer: Issuer
    public var signatory: Signatory
    /// «Nơi nhận», one line each, without hyphen and end mark.
    public var recipients: [String]
    public var reports: [ReportOrder]
    /// Folder of an earlier campaign, relative to this one's.
    public var compareWith: String?
    /// Relations that figures must keep, in the order written.
    public var rules: [FigureRule]
    /// «Duyệt số liệu»: levels whose units approve their figures; empty = nobody is asked to.
    public var approval: [String]
    /// «Danh mục» that stands in for lists left out.
    public var catalogue: Catalogue
    /// Periods and deadlines of levels' and units' own.
    public var periods = OwnPeriods()
    /// Who issues the documents about units of a level, or about one unit, where it is not ``issuance``.
    public var issuers = IssuanceOverrides()
    /// What it rests on and whom its reports go to.
    public var mandate = Mandate()
    /// What it is called after its title was given in full: `Tuần lễ`; `nil` where nobody says.
    public var shortName: String?
    /// What is stated of the issuer where it follows from a form and the name of the top unit; ``settleIssuer(_:)`` makes
    /// ``issuer``, ``signatory`` and ``recipients`` of it.
    public var ownIssuance: IssuanceOverride?
    /// Which of two sources of one figure documents print.
    public var figureOfRecord = FigureOfRecord()

    public init(
        code: String, title: String, theme: String? = nil, period: DateSpan, deadline: Timestamp,
        timeZone: CampaignTimeZone, levels: [String], unitKinds: [UnitKind], activityTypes: [ActivityType],
        audienceGroups: [AudienceGroup], indicators: [Indicator], issuer: Issuer, signatory: Signatory,
        recipients: [String], reports: [ReportOrder], compareWith: String? = nil, rules: [FigureRule] = [],
        approval: [String] = [], catalogue: Catalogue = .of2023
    ) {
        self.code = code
        self.title = title
        self.theme = theme
        self.period = period
        self.deadline = deadline
        self.timeZone = timeZone
        self.levels = levels
        self.unitKinds = unitKinds
        self.activityTypes = activityTypes
        self.audienceGroups = audienceGroups
        self.indicators = indicators
        self.issuer = issuer
        self.signatory = signatory
        self.recipients = recipients
        self.reports = reports
        self.compareWith = compareWith
        self.rules = rules
        self.approval = approval
        self.catalogue = catalogue
    }

    /// The instant a report "at the end of the period" is due: the deadline when it falls on the last day, otherwise the end
    /// of that day.
    public var periodEndSlot: Timestamp {
        Campaign.slot(end: period.to, deadline: deadline, offset: timeZone.offset)
    }

    static func slot(end: CalendarDate, deadline: Timestamp, offset: Int) -> Timestamp {
        deadline.clock(offset: offset).day == end ? deadline : Timestamp(end, hour: 24, offset: offset)
    }
}

/// A time zone without clock changes, as all of Vietnam has had since 1975.
///
/// A fixed offset keeps every document the same on every machine, whatever zone data it has.
public struct CampaignTimeZone: Hashable, Sendable {
    /// IANA name or offset, as written.
    public let name: String
    /// Seconds east of UTC.
    public let offset: Int

    public init(name: String, offset: Int) {
        self.name = name
        self.offset = offset
    }

    /// Indochina Time, UTC+7.
    public static let vietnam = CampaignTimeZone(name: "Asia/Ho_Chi_Minh", offset: 25_200)
}

/// «Loại hoạt động».
public struct ActivityType: Hashable, Sendable, Codable {
    public let code: String
    public let name: String
    /// Heading it is listed under in tables; `nil` when the campaign has no groups.
    public let group: String?
    /// Whether its people are reached from afar (radio, posters, social media): they are «lượt tiếp cận» and never «lượt
    /// tham gia».
    public var reach: Bool
    /// Name and group in English; what bears a name of the built-in lists has theirs.
    public var nameEnglish: String?
    public var groupEnglish: String?

    public init(
        code: String, name: String, group: String? = nil, reach: Bool = false, nameEnglish: String? = nil,
        groupEnglish: String? = nil
    ) {
        self.nameEnglish = nameEnglish ?? EnglishNames.known(name)
        self.groupEnglish = groupEnglish ?? group.flatMap(EnglishNames.known)
        self.code = code
        self.name = name
        self.group = group
        self.reach = reach
    }
}

/// «Đối tượng».
public struct AudienceGroup: Hashable, Sendable, Codable {
    public let code: String
    public let name: String
    /// Name in English; what bears a name of the built-in lists has theirs.
    public var nameEnglish: String?

    public init(code: String, name: String, nameEnglish: String? = nil) {
        self.code = code
        self.name = name
        self.nameEnglish = nameEnglish ?? EnglishNames.known(name)
    }
}

/// «Chỉ tiêu»: a number asked for beside the activities.
public struct Indicator: Hashable, Sendable, Codable {
    public let code: String
    public let name: String
    /// What is counted: `gia đình`, `cuốn`, `nghìn đồng`.
    public let unit: String
    /// Level whose units are asked for it; `nil` = every reporting unit.
    public let level: String?
    /// Code of the indicator it is a part of (recognised of registered); a value above it is a warning.
    public let of: String?
    /// What a value speaks for.
    public let over: Span
    /// Value expected of each unit that is asked for it; `nil` = none.
    public let target: Int?
    /// What those who state it should know of it, in Vietnamese; forms print it.
    public var note: String?
    /// What of a place it counts a part of; `nil` for what is no part of anything known.
    public var base: UnitBases.Kind?
    /// Name, and what is counted, in English; what bears a name of the built-in lists has theirs.
    public var nameEnglish: String?
    public var unitEnglish: String?

    /// What one value of an indicator speaks for.
    public enum Span: String, Hashable, Sendable, CaseIterable, Codable {
        /// The whole period, whatever days its submission covers.
        case period
        /// Exactly the days its submission covers; values of other days add to it.
        case day
    }

    public init(
        code: String, name: String, unit: String, level: String? = nil, of: String? = nil, over: Span = .period,
        target: Int? = nil, note: String? = nil, base: UnitBases.Kind? = nil, nameEnglish: String? = nil,
        unitEnglish: String? = nil
    ) {
        self.base = base
        self.nameEnglish = nameEnglish ?? EnglishNames.known(name)
        self.unitEnglish = unitEnglish ?? EnglishNames.known(unit)
        self.code = code
        self.name = name
        self.unit = unit
        self.level = level
        self.of = of
        self.over = over
        self.target = target
        self.note = note
    }
}

/// «Cơ quan ban hành»: who issues the documents (Decree 30/2020/NĐ-CP, Appendix I, Part I, II.2–4).
public struct Issuer: Hashable, Sendable {
    /// «Cơ quan chủ quản», printed above the name; `nil` when there is none.
    public var parent: String?
    public var name: String
    /// Kind and body of the symbol after the number: `BC-BCĐ`.
    public var symbol: String
    /// «Địa danh».
    public var place: String
    /// The name within a sentence, with its own capitals, where ``name`` does not tell them: given in capitals throughout.
    public var fullName: String?

    public init(parent: String?, name: String, symbol: String, place: String, fullName: String? = nil) {
        self.parent = parent
        self.name = name
        self.symbol = symbol
        self.place = place
        self.fullName = fullName
    }
}

/// «Người ký» (Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7).
public struct Signatory: Hashable, Sendable {
    /// `TM. BAN CHỈ ĐẠO`; `nil` when the head signs in his own right.
    public var authority: String?
    /// Lines under the authority.
    public var position: [String]
    /// Printed under the signature; `nil` leaves the place blank for the pen.
    public var name: String?

    public init(authority: String?, position: [String], name: String?) {
        self.authority = authority
        self.position = position
        self.name = name
    }
}

/// A report the campaign asks for: which layout, for the units of which level, when.
public struct ReportOrder: Hashable, Sendable {
    /// Name of a file in `Layouts/`, without ending.
    public let layout: String
    /// One document for every unit of this level.
    public let forEach: String
    public let due: Due
    /// Whether the document lists doubtful figures (possible double counting, outliers) for those it goes to.
    public let listsDoubts: Bool

    public let edition: Edition
    public let annexes: Annexes

    /// When documents are due.
    public enum Due: Hashable, Sendable {
        /// When the deadline of all that a document speaks of has passed.
        case deadline
        /// At ``Campaign/periodEndSlot``.
        case periodEnd
        /// On every day of the period at this time of the campaign's zone.
        case daily(hour: Int, minute: Int)

        public var isDaily: Bool { if case .daily = self { true } else { false } }
    }

    /// How much a document shows.
    public enum Edition: String, Hashable, Sendable, CaseIterable {
        /// What a chairman signs: text, one table a subject, one chart at most, few annexes.
        case signed
        /// With charts, maps, figures by day and by unit, and the remarks of the units.
        case illustrated
    }

    /// Where the annexes of a document stand.
    public enum Annexes: String, Hashable, Sendable, CaseIterable {
        /// Behind the document, in its file.
        case together
        /// In a file of their own, which the document lists.
        case separate
    }

    public init(
        layout: String, forEach: String, due: Due, listsDoubts: Bool = false, edition: Edition = .signed,
        annexes: Annexes = .together
    ) {
        self.layout = layout
        self.forEach = forEach
        self.due = due
        self.listsDoubts = listsDoubts
        self.edition = edition
        self.annexes = annexes
    }
}

extension Campaign {
    /// What the campaign says of a report of a unit; `nil` when it asks for none.
    public func order(of layout: String, for unit: UnitCode, in tree: UnitTree) -> ReportOrder? {
        let level = tree.level(of: unit)
        return reports.first { $0.layout == layout && $0.forEach == level }
    }
}

/// Which of two sources that state one thing documents print, so that no document prints both.
public struct FigureOfRecord: Hashable, Sendable {
    /// Where donated books are counted.
    public enum Books: String, Hashable, Sendable, CaseIterable {
        /// The books of the activities (``Figure/booksDonated``).
        case activities
        /// The indicator ``BuiltInCatalogue/booksIndicator``.
        case indicator
    }

    public var books: Books

    public init(books: Books = .activities) { self.books = books }
}
