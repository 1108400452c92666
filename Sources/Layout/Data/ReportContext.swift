import Participation
import ReportModel
import Vietnamese

/// The data of one document with what follows from them, computed once when a layout asks for it.
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

    private(set) lazy var issuerName = OfficialNames.inSentence(campaign.issuer.name, places: upperUnits.map(\.name))
    private(set) lazy var issuerFullName = OfficialNames.full(campaign.issuer, name: issuerName, units: upperUnits)

    // MARK: Units

    /// Units that are expected to report or have something accepted, by the direct child they stand under.
    private lazy var unitsByChild: [[UnitFigures]] = {
        var childIndex: [UnitCode: Int] = [:]
        for (index, child) in summary.children.enumerated() {
            if child.isSelf {
                childIndex[child.unit.code] = index
            } else {
                for unit in tree.subtree(of: child.unit.code) { childIndex[unit.code] = index }
            }
        }
        var parts = [[UnitFigures]](repeating: [], count: summary.children.count)
        for figures in summary.units { if let index = childIndex[figures.unit.code] { parts[index].append(figures) } }
        return parts
    }()

    func units(ofChild index: Int) -> [UnitFigures] { unitsByChild[index] }

    private(set) lazy var children: [ChildRecord] = summary.children.enumerated().map {
        ChildRecord(index: $0, child: $1)
    }

    /// Levels of which any child has units below it.
    private lazy var areaLevels: Set<String> = Set(
        summary.children.lazy.filter { !$0.isSelf && !self.tree.children(of: $0.unit.code).isEmpty }
            .compactMap { self.tree.level(of: $0.unit.code) })

    /// Whether a child is an area: it stands on a level that has units below it, though it may have none itself. A commune
    /// without listed schools is a commune like the others.
    func isArea(_ child: ChildSummary) -> Bool {
        !child.isSelf && tree.level(of: child.unit.code).map(areaLevels.contains) ?? false
    }

    /// Children that are areas: the communes of a district.
    private(set) lazy var areas: [ChildRecord] = children.filter { isArea($0.child) }

    /// Kinds of the areas, or of the children where there are none, as long as they are few; in the campaign's order of kinds.
    private(set) lazy var areaWord: String = {
        let children = areas.isEmpty ? self.children.filter { !$0.child.isSelf } : areas
        let present = Set(children.map(\.child.unit.kind))
        var words: [String] = []
        for kind in campaign.unitKinds where present.contains(kind.code) {
            let word = UnitNaming.kindInSentence(kind.name)
            if !words.contains(word) { words.append(word) }
        }
        return words.isEmpty || words.count > 3 ? "đơn vị" : words.joined(separator: ", ")
    }()

    /// Units whose names may stand in the name of an issuing body: all that are not on the lowest level.
    private(set) lazy var upperUnits: [Unit] = {
        let lowest = campaign.levels.count > 1 ? campaign.levels.last : nil
        return tree.units.filter { tree.level(of: $0.code) != lowest }
    }()

    private(set) lazy var clusters: [ClusterRecord] = {
        var clusters = areas.map { area in
            ClusterRecord(
                name: area.child.unit.name, units: units(ofChild: area.index), totals: area.child.totals,
                reporting: area.child.reporting, isDirect: false)
        }
        let direct = children.filter { !isArea($0.child) }
        guard !direct.isEmpty else { return clusters }
        var cluster = ClusterRecord(
            name: "Đơn vị trực thuộc \(UnitNaming.kindInSentence(kindName(of: summary.unit)))", units: [], totals: Totals(),
            reporting: Reporting(), isDirect: true)
        for child in direct {
            cluster.units += units(ofChild: child.index)
            cluster.totals += child.child.totals
            cluster.reporting += child.child.reporting
        }
        // Alone they need no heading.
        if clusters.isEmpty { cluster.name = "" }
        clusters.append(cluster)
        return clusters
    }()

    private(set) lazy var unitKinds: [KindRecord] = campaign.unitKinds.compactMap { kind in
        let units = summary.units.filter { $0.unit.kind == kind.code }
        guard !units.isEmpty else { return nil }
        var totals = Totals()
        for unit in units { totals += unit.totals }
        return KindRecord(kind: kind, units: units, totals: totals, reporting: reporting(of: units))
    }

    func reporting(of units: [UnitFigures]) -> Reporting {
        var reporting = Reporting()
        for figures in units where figures.unit.reports { reporting.count(figures) }
        return reporting
    }

    private lazy var states: [UnitCode: UnitState] = Dictionary(
        summary.units.map { ($0.unit.code, $0.standing.state) }, uniquingKeysWith: { first, _ in first })

    func record(of reporting: Reporting) -> ReportingRecord {
        var record = ReportingRecord(reporting: reporting)
        for code in reporting.missing {
            switch states[code] {
            case .unreadable: record.unreadable += 1
            case .refused: record.refused += 1
            case .withdrawn: record.withdrawn += 1
            default: record.neverSent += 1
            }
        }
        return record
    }

    private(set) lazy var missingUnits: [UnitFigures] = summary.units.filter {
        $0.unit.reports && !$0.standing.state.hasReported
    }

    /// Visits and inhabitants where both are known.
    struct Participation {
        var visits = 0
        var population = 0
        /// Units left out because nobody knows their population.
        var unknown = 0

        /// Visits per 100 inhabitants.
        var rate: Double? { population > 0 ? Double(visits) * 100 / Double(population) : nil }
    }

    private(set) lazy var participation: Participation = {
        // Only units of levels that state populations at all can lack one: a school has none to state.
        let levels = Set(tree.units.filter { $0.population != nil }.compactMap { tree.level(of: $0.code) })
        var result = Participation()
        func count(_ unit: Unit) {
            if let population = unit.population {
                result.population += population
                result.visits += tree.subtree(of: unit.code).reduce(0) { $0 + (visits[$1.code] ?? 0) }
            } else {
                let below = tree.children(of: unit.code)
                let isStated = below.contains { tree.level(of: $0.code).map(levels.contains) ?? false }
                if !isStated, tree.level(of: unit.code).map(levels.contains) ?? false { result.unknown += 1 }
                below.forEach(count)
            }
        }
        count(summary.unit)
        return result
    }()

    private lazy var visits: [UnitCode: Int] = Dictionary(
        summary.units.map { ($0.unit.code, $0.totals.participants) }, uniquingKeysWith: +)

    // MARK: Cuts

    private lazy var unitsByType: [String: Set<UnitCode>] = {
        var units: [String: Set<UnitCode>] = [:]
        for entry in summary.activities { units[entry.activity.type, default: []].insert(entry.unit.code) }
        return units
    }()

    private(set) lazy var types: [ActivityTypeRecord] = summary.activityTypes.map {
        ActivityTypeRecord(type: $0.key, totals: $0.totals, units: unitsByType[$0.key.code]?.count ?? 0)
    }

    private(set) lazy var typeGroups: [ActivityTypeGroupRecord] = {
        var groups: [ActivityTypeGroupRecord] = []
        for type in types {
            if let index = groups.firstIndex(where: { $0.name == type.type.group }) {
                groups[index].types.append(type)
                groups[index].totals += type.totals
            } else {
                groups.append(ActivityTypeGroupRecord(name: type.type.group, types: [type], totals: type.totals))
            }
        }
        return groups
    }()

    private lazy var unitsByDay: [CalendarDate: Set<UnitCode>] = {
        var units: [CalendarDate: Set<UnitCode>] = [:]
        for entry in summary.activities { units[entry.activity.date, default: []].insert(entry.unit.code) }
        return units
    }()

    private(set) lazy var days: [DayRecord] = summary.dates.map {
        DayRecord(date: $0.key, totals: $0.totals, units: unitsByDay[$0.key]?.count ?? 0)
    }

    private(set) lazy var audiences: [AudienceRecord] = summary.audienceGroups.map {
        AudienceRecord(group: $0.key, totals: $0.totals)
    }

    func days(ofChild index: Int) -> [ChildDayRecord] {
        guard summary.participantsByChildAndDate.indices.contains(index) else { return [] }
        return zip(summary.dates, summary.participantsByChildAndDate[index]).map {
            ChildDayRecord(date: $0.key, participants: $1)
        }
    }

    // MARK: Indicators and remarks

    private(set) lazy var indicatorValues: [String: Int] = Dictionary(
        summary.indicators.compactMap { figure in figure.value.map { (figure.indicator.code, $0) } },
        uniquingKeysWith: { first, _ in first })

    func indicators(_ values: [String: Int]) -> [IndicatorValueRecord] {
        campaign.indicators.map { IndicatorValueRecord(indicator: $0, value: values[$0.code]) }
    }

    private lazy var modelPairs: [(part: Indicator, whole: Indicator)] = campaign.indicators.compactMap { part in
        guard let code = part.of, let whole = campaign.indicators.first(where: { $0.code == code }) else { return nil }
        return (part, whole)
    }

    func models(_ values: [String: Int]) -> [ModelRecord] {
        modelPairs.map {
            ModelRecord(part: $0.part, whole: $0.whole, partValue: values[$0.part.code], wholeValue: values[$0.whole.code])
        }
    }

    func remarks(_ part: String, _ sentences: KeyPath<Remarks, [String]>) -> [RemarkRecord] {
        summary.remarks.flatMap { entry in
            entry.remarks[keyPath: sentences].map { RemarkRecord(unit: entry.unit, text: $0, part: part) }
        }
    }
}

extension Reporting {
    static func += (a: inout Reporting, b: Reporting) {
        a.expected += b.expected
        a.reported += b.reported
        a.complete += b.complete
        a.onTime += b.onTime
        a.late += b.late
        a.missing += b.missing
    }

    /// Counts one reporting unit.
    fileprivate mutating func count(_ figures: UnitFigures) {
        expected += 1
        if figures.standing.state.hasReported {
            reported += 1
            if figures.standing.isLate { late += 1 } else { onTime += 1 }
        } else {
            missing.append(figures.unit.code)
        }
        if figures.standing.state == .complete { complete += 1 }
    }
}
