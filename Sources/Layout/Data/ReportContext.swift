import Participation
import ReportModel
import Vietnamese

/// The data of one document with what a layout needs to speak of them: names, and records of parts. It computes no figure.
final class ReportContext {
    let data: ReportData
    var summary: Summary { data.summary }
    var tree: UnitTree { data.tree }
    var campaign: Campaign { data.campaign }

    /// Whether the document has asked for the edition before it.
    private(set) var asksForPrevious = false

    /// The edition before this one.
    var previous: PreviousEdition? {
        asksForPrevious = true
        return data.previous
    }

    /// Whether the document has asked for the annexes that stand in a file of their own.
    private(set) var listsAnnexes = false

    /// Annexes that stand in a file of their own, as the composer names them.
    var separateAnnexes: [AnnexRecord] = []

    /// The same for the document, which says with it that it lists them.
    var listedAnnexes: [AnnexRecord] {
        listsAnnexes = true
        return separateAnnexes
    }

    /// Language of the document.
    let language: Language

    init(_ data: ReportData, language: Language) {
        self.data = data
        self.language = language
    }

    // MARK: Names

    private(set) lazy var kinds: [String: UnitKind] = Dictionary(
        campaign.unitKinds.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private(set) lazy var activityTypes: [String: ActivityType] = Dictionary(
        campaign.activityTypes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    func kindName(of unit: Unit) -> String { kinds[unit.kind]?.name ?? unit.kind }

    func parent(of unit: Unit) -> Unit? { unit.parent.flatMap { tree[$0] } }

    /// Who issues the document.
    private(set) lazy var issuance = campaign.issuance(for: summary.unit, in: tree)

    /// What the document rests on and whom it goes to.
    private(set) lazy var mandate = campaign.mandate(for: summary.unit, in: tree)

    private(set) lazy var issuerNames = data.facts.names(of: issuance.issuer)
    var issuerName: String { issuerNames.name }
    var issuerFullName: String { issuerNames.full }

    // MARK: Days

    var calendar: ReportingCalendar { data.facts.calendar }

    /// Kinds of the areas, or of the children where there are none, as long as they are few, as offices order them.
    private(set) lazy var areaWord: String = word(
        of: areas.isEmpty ? summary.children.filter { !$0.isSelf }.map(\.unit) : areas.map(\.unit))

    /// What those with most visits are among, for the middle of a sentence: ``areaWord`` where all of them are areas.
    private(set) lazy var leadingWord: String = {
        let codes = Set(areas.map(\.unit.code))
        return summary.leadingChildren.allSatisfy { codes.contains($0.unit.code) } ? areaWord : childrenWord
    }()

    /// What the children of which learning models are spoken of are together.
    private(set) lazy var modelWord: String = {
        let codes = Set(areas.map(\.unit.code))
        return summary.children.contains { !codes.contains($0.unit.code) && statesModels($0) } ? childrenWord : areaWord
    }()

    /// Whether something of the learning models of a child is known.
    func statesModels(_ child: ChildSummary) -> Bool {
        child.models.contains { $0.wholeValue != nil || $0.partValue != nil }
    }

    /// Whether learning models are spoken of in a child at all: of areas, and of what states one.
    func concernsModels(_ child: ChildSummary) -> Bool {
        areas.contains { $0.unit.code == child.unit.code } || statesModels(child)
    }

    /// What the children are together: ``areaWord``, and beside areas `đơn vị trực thuộc` where there are such.
    private(set) lazy var childrenWord: String = {
        let codes = Set(areas.map(\.unit.code))
        let others = summary.children.contains { !codes.contains($0.unit.code) }
        return areas.isEmpty || !others ? areaWord : areaWord + ", đơn vị trực thuộc"
    }()

    /// What units are together, within a sentence: their kinds as long as they are few.
    func word(of units: [Unit]) -> String {
        let present = Set(units.map(\.kind))
        let words = CommonName.listed(campaign.unitKinds.filter { present.contains($0.code) }.map(\.name))
        return words.isEmpty || words.count > 3 ? "đơn vị" : words.joined(separator: ", ")
    }

    /// On which of the days something was held: `cả 7 ngày`, `5/7 ngày`; `nil` where on none.
    private(set) lazy var heldDays: String? = {
        let (held, all) = (summary.dates.count { $0.totals.activities > 0 }, summary.dates.count)
        guard held > 0 else { return nil }
        if all == 1 { return "một ngày" }
        return held == all ? "cả \(NumberFormat.integer(all)) ngày" : "\(NumberFormat.ratio(held, all)) ngày"
    }()

    /// Which edition a document is compared with.
    func words(of source: PreviousEdition.Source) -> String {
        func words(_ day: CalendarDate) -> String { DateFormat.short(year: day.year, month: day.month, day: day.day) }
        switch source {
        case .issued(let number, let date): return "Báo cáo số \(number)/\(issuance.issuer.symbol) ngày \(words(date))"
        case .made(let time):
            let clock = time.clock(offset: campaign.timeZone.offset)
            return
                "bản trước (số liệu tính đến \(DateFormat.time(hour: clock.hour, minute: clock.minute)) ngày \(words(clock.day)))"
        }
    }

    /// The last day of the figures, and whether they hold all of it.
    private lazy var lastDay: (day: CalendarDate, isWhole: Bool) = {
        let last = calendar.days(of: summary.unit.code).to
        let clock = data.documentTime.clock(offset: campaign.timeZone.offset)
        let isMidnight = clock.hour == 0 && clock.minute == 0 && clock.second == 0
        let isWhole = isMidnight || clock.day == last && data.documentTime >= campaign.periodEndSlot
        return (isMidnight ? clock.day.advanced(by: -1) : clock.day, isWhole)
    }()

    var cutoffDay: CalendarDate { lastDay.day }

    /// Up to when the figures go: `hết ngày 08/10/2023` once the days are over, `ngày 05/10/2023` while they run, and
    /// `ngày 09/10/2023` where a report that counts came the day after.
    private(set) lazy var cutoff: String = {
        let (day, isWhole) = lastDay
        let text = DateFormat.short(year: day.year, month: day.month, day: day.day)
        return isWhole ? "hết ngày \(text)" : "ngày \(text)"
    }()

    /// Heading of units printed together; alone they need none.
    func name(of cluster: Cluster) -> String {
        if let area = cluster.area { return area.name }
        return areas.isEmpty ? "" : "Đơn vị trực thuộc \(UnitNaming.kindInSentence(kindName(of: summary.unit)))"
    }

    /// Name of a child; the unit's own report is told from the unit with everything below it.
    func childName(_ unit: Unit, isSelf: Bool) -> String {
        guard isSelf else { return unit.name }
        let office = UnitNaming.office(unit)
        return office.name == unit.name ? "\(unit.name) (cơ quan, đơn vị trực tiếp báo cáo)" : office.name
    }

    /// The unit as one that reports: where others stand below it, its office.
    func reporter(_ unit: Unit) -> Unit { tree.children(of: unit.code).isEmpty ? unit : UnitNaming.office(unit) }

    /// What units of a kind are called that report, within a sentence: `UBND xã`, `trường mầm non`.
    func words(of kind: KindFigures) -> String {
        let words = UnitNaming.kindInSentence(kind.kind.name)
        let isOffice = kind.units.first.map { reporter($0.unit).name != $0.unit.name } ?? false
        return isOffice ? "UBND \(words)" : words
    }

    // MARK: Units

    /// Children that are areas: the communes of a district.
    private(set) lazy var areas: [ChildSummary] = summary.areas

    private(set) lazy var missingUnits: [UnitFigures] = summary.missingUnits

    /// What a figure counts, for the middle of a sentence.
    func words(of figure: FigureAddress) -> String { figure.words(in: campaign) }

    // MARK: Parts

    func englishName(of part: PartRecord) -> String? {
        switch part.cut {
        case .type: activityTypes[part.code]?.nameEnglish
        case .typeGroup: campaign.groupEnglish(part.name)
        case .audience: campaign.audienceGroups.first { $0.code == part.code }?.nameEnglish
        }
    }

    func types(of child: ChildSummary) -> [PartRecord] {
        zip(campaign.activityTypes, child.byType).map { PartRecord(cut: .type, code: $0.code, name: $0.name, totals: $1) }
    }

    func typeGroups(of child: ChildSummary) -> [PartRecord] {
        zip(summary.typeGroups, child.byTypeGroup).map {
            PartRecord(cut: .typeGroup, code: $0.name ?? "", name: $0.name ?? "", totals: $1)
        }
    }

    func audiences(of child: ChildSummary) -> [PartRecord] {
        zip(campaign.audienceGroups, child.byAudience).map {
            PartRecord(cut: .audience, code: $0.code, name: $0.name, totals: $1)
        }
    }

    func days(of child: ChildSummary) -> [ChildDayRecord] {
        zip(summary.dates, child.byDate).map { ChildDayRecord(date: $0.key, totals: $1) }
    }

    func indicators(_ values: [String: Int]) -> [IndicatorValueRecord] {
        campaign.indicators.map { IndicatorValueRecord(indicator: $0, value: values[$0.code]) }
    }

    func changes(_ comparison: Comparison) -> [IndicatorChangeRecord] {
        campaign.indicators.map { IndicatorChangeRecord(indicator: $0, change: comparison.indicators[$0.code]) }
    }

    func remarks(_ part: String, _ sentences: KeyPath<Remarks, [String]>) -> [RemarkRecord] {
        summary.remarks.flatMap { entry in
            entry.remarks[keyPath: sentences].map { RemarkRecord(unit: entry.unit, text: $0, part: part) }
        }
    }

    func remarkGroups(_ part: String, _ sentences: KeyPath<Remarks, [String]>) -> [RemarkGroupRecord] {
        summary.verbatimRemarks(sentences).map { RemarkGroupRecord(group: $0, part: part) }
    }

    private(set) lazy var modelsByPart: [String: ModelFigure] = Dictionary(
        summary.models.map { ($0.part.code, $0) }, uniquingKeysWith: { first, _ in first })
}

extension ModelFigure {
    /// The title both names quote, `Gia đình học tập`; otherwise the name of the whole.
    var name: String { Self.quoted(in: whole.name) }

    /// The same in English: `Learning family`.
    var nameEnglish: String? { whole.nameEnglish.map(Self.quoted) }

    private static func quoted(in name: String) -> String {
        guard let open = name.firstIndex(of: "“"),
            let close = name[open...].firstIndex(of: "”"), name.index(after: open) < close
        else { return name }
        return String(name[name.index(after: open)..<close])
    }
}

extension Change {
    /// The change in words.
    var words: String {
        guard difference != 0 else { return "không thay đổi" }
        let percent = rate.flatMap { NumberFormat.percent($0.part, of: $0.whole) }.map { " (\($0))" } ?? ""
        return (difference > 0 ? "tăng " : "giảm ") + NumberFormat.integer(size) + percent
    }
}
