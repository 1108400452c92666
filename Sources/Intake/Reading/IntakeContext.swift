public import ReportModel

/// Everything a reader needs to know about the campaign; built once per run and shared.
///
/// A class, because every row and every value asks it.
public final class IntakeContext: Sendable {
    public let campaign: Campaign
    public let tree: UnitTree
    public let limits: IntakeLimits
    let lookup: Lookup
    /// Which days each unit reports for, and by when.
    let calendar: ReportingCalendar

    public init(campaign: Campaign, tree: UnitTree, limits: IntakeLimits = .standard) {
        self.campaign = campaign
        self.tree = tree
        self.limits = limits
        lookup = Lookup(campaign: campaign, tree: tree)
        calendar = ReportingCalendar(campaign, tree: tree)
    }

    /// Days a unit reports for; the campaign's while nobody knows whose they are.
    func period(of unit: UnitCode?) -> DateSpan { unit.map { calendar.period(of: $0) } ?? campaign.period }

    /// Whether a unit is named by its very code or name, so that nothing need be searched.
    func isExact(code: String, name: String) -> Bool {
        code.isEmpty ? lookup.units.isExact(name: name) : tree[code] != nil && (name.isEmpty || tree[code]?.name == name)
    }
}

/// Tables made from the campaign, so that no row searches a list.
final class Lookup: Sendable {
    let types: CodeTable
    let audiences: CodeTable
    /// What people write for a group beside its name.
    let audienceNames: AudienceNames
    let indicators: CodeTable
    let indicatorsByCode: [String: Indicator]
    /// Names of units, which cost the most to make ready; a run that finds nothing to read asks for none.
    private let namedUnits: Once<UnitResolver>
    var units: UnitResolver { namedUnits.value }
    /// Headings of the wide form.
    let headingsByText: [String: Column]
    let headingsByKey: [String: Column]
    let headingsByBareKey: [String: Column]

    init(campaign: Campaign, tree: UnitTree) {
        let former = Dictionary(
            BuiltInCatalogue.formerTypeNames.filter { name in campaign.activityTypes.contains { $0.code == name.value } }
                .map { (Folding.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        types = CodeTable(campaign.activityTypes.map { ($0.code, $0.name) }) { former[Folding.key($0)] }
        let audienceNames = AudienceNames(campaign.audienceGroups)
        self.audienceNames = audienceNames
        audiences = CodeTable(campaign.audienceGroups.map { ($0.code, $0.name) }) { audienceNames.code(for: $0) }
        indicators = CodeTable(campaign.indicators.map { ($0.code, $0.name) })
        indicatorsByCode = Dictionary(campaign.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        namedUnits = Once { UnitResolver(tree: tree, kinds: campaign.unitKinds) }
        var byText: [String: Column] = [:]
        var byKey: [String: Column] = [:]
        var byBareKey: [String: Column] = [:]
        for group in campaign.audienceGroups {
            for name in [group.name, group.code] {
                byText[name] = .audience(group.code)
                let women = [name + " nữ", "Nữ " + name, name + "_female", "Trong đó nữ " + name, name + " trong đó nữ"]
                for (text, column) in [(name, Column.audience(group.code))] + women.map({ ($0, .audienceFemale(group.code)) }) {
                    byKey[Folding.key(text)] = column
                    byBareKey[Folding.bareKey(text)] = column
                }
            }
        }
        headingsByText = byText
        headingsByKey = byKey
        headingsByBareKey = byBareKey
    }
}
