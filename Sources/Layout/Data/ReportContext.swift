import Participation
import ReportModel
import Vietnamese

/// The data of one document with what a layout needs to speak of them: names, and records of parts. It computes no figure.
final class ReportContext {
    let data: ReportData
    var summary: Summary { data.summary }
    var tree: UnitTree { data.tree }
    var campaign: Campaign { data.campaign }

    init(_ data: ReportData) { self.data = data }

    // MARK: Names

    private(set) lazy var kinds: [String: UnitKind] = Dictionary(
        campaign.unitKinds.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private(set) lazy var activityTypes: [String: ActivityType] = Dictionary(
        campaign.activityTypes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    func kindName(of unit: Unit) -> String { kinds[unit.kind]?.name ?? unit.kind }

    func parent(of unit: Unit) -> Unit? { unit.parent.flatMap { tree[$0] } }

    /// Who issues the document.
    private(set) lazy var issuance = campaign.issuance(for: summary.unit, in: tree)

    private(set) lazy var issuerNames = data.facts.names(of: issuance.issuer)
    var issuerName: String { issuerNames.name }
    var issuerFullName: String { issuerNames.full }

    // MARK: Days

    var calendar: ReportingCalendar { data.facts.calendar }

    /// Kinds of the areas, or of the children where there are none, as long as they are few; in the campaign's order of kinds.
    private(set) lazy var areaWord: String = {
        let units = areas.isEmpty ? summary.children.filter { !$0.isSelf }.map(\.unit) : areas.map(\.unit)
        let present = Set(units.map(\.kind))
        var words: [String] = []
        for kind in campaign.unitKinds where present.contains(kind.code) {
            let word = UnitNaming.kindInSentence(kind.name)
            if !words.contains(word) { words.append(word) }
        }
        return words.isEmpty || words.count > 3 ? "đơn vị" : words.joined(separator: ", ")
    }()

    /// Heading of units printed together; alone they need none.
    func name(of cluster: Cluster) -> String {
        if let area = cluster.area { return area.name }
        return areas.isEmpty ? "" : "Đơn vị trực thuộc \(UnitNaming.kindInSentence(kindName(of: summary.unit)))"
    }

    /// Name of a child; the unit's own report is marked so.
    func childName(_ unit: Unit, isSelf: Bool) -> String {
        isSelf ? "\(unit.name) (cơ quan, đơn vị trực tiếp báo cáo)" : unit.name
    }

    // MARK: Units

    /// Children that are areas: the communes of a district.
    private(set) lazy var areas: [ChildSummary] = summary.areas

    private(set) lazy var missingUnits: [UnitFigures] = summary.missingUnits

    /// What a figure counts, for the middle of a sentence.
    func words(of figure: FigureAddress) -> String { figure.words(in: campaign) }

    // MARK: Parts

    func types(of child: ChildSummary) -> [PartRecord] {
        zip(campaign.activityTypes, child.byType).map { PartRecord(code: $0.code, name: $0.name, totals: $1) }
    }

    func typeGroups(of child: ChildSummary) -> [PartRecord] {
        zip(summary.typeGroups, child.byTypeGroup).map { PartRecord(code: $0.name ?? "", name: $0.name ?? "", totals: $1) }
    }

    func audiences(of child: ChildSummary) -> [PartRecord] {
        zip(campaign.audienceGroups, child.byAudience).map { PartRecord(code: $0.code, name: $0.name, totals: $1) }
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

    private(set) lazy var modelsByPart: [String: ModelFigure] = Dictionary(
        summary.models.map { ($0.part.code, $0) }, uniquingKeysWith: { first, _ in first })
}

extension ModelFigure {
    /// The title both names quote, `Gia đình học tập`; otherwise the name of the whole.
    var name: String {
        guard let open = whole.name.firstIndex(of: "“"),
            let close = whole.name[open...].firstIndex(of: "”"), whole.name.index(after: open) < close
        else { return whole.name }
        return String(whole.name[whole.name.index(after: open)..<close])
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
