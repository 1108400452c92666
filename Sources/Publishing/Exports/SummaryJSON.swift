internal import Foundation
internal import Intake
public import Participation
public import ReportModel

extension Summary {
    /// The summary as `summarize --json` prints it: whole numbers, sorted keys, a closing newline; `docs/schemas/summary.schema.json`
    /// describes it.
    ///
    /// - Parameters:
    ///   - campaign: gives the code and the zone `as_of` is printed in.
    ///   - tree: of all units; tells whose figures have an address.
    ///   - listsDoubts: whether doubtful figures are in it (`review`): they are for the officer, and in no document unless the
    ///     campaign asks for them there.
    ///   - day: the day of the bulletin it is attached to.
    public func json(
        _ campaign: Campaign, tree: UnitTree, listsDoubts: Bool = true, day: CalendarDate? = nil
    ) throws -> [UInt8] {
        var document = SummaryDocument(self, campaign, tree: tree, listsDoubts: listsDoubts)
        document.day = day?.iso
        return try jsonBytes(document)
    }
}

/// The published shape of a summary. Keys are a contract: other programs read them.
struct SummaryDocument: Encodable {
    /// Of the shape; a campaign of the level above reads its own version alone.
    static let version = SummaryFormat.version

    struct Reporting: Encodable {
        var expected: Int
        var reported: Int
        var on_time: Int
        var late: Int
        var missing: [String]
    }

    struct Model: Encodable {
        var part: Int?
        var whole: Int?
        /// Over the units that state both.
        var part_of_both: Int?
        var whole_of_both: Int?
        var units_of_both: Int
        var units: Int
    }

    struct Target: Encodable {
        var unit: String
        var figure: String
        var target: Int
        var value: Int?
        var shortfall: Int?
        var rank: Int?

        init(_ result: TargetResult) {
            unit = result.unit.code
            figure = result.figure.text
            target = result.target
            value = result.value
            shortfall = result.shortfall
            rank = result.rank
        }
    }

    struct Rank: Encodable {
        var unit: String
        /// Mean share of the targets whose figure is stated, hundredths of a per cent; absent where none is.
        var score: Int?
        /// Targets it has, and those whose figure is stated.
        var targets: Int
        var stated: Int
        /// Absent where there is a reason not to place it.
        var rank: Int?
        /// `few_reports`, `unstated` or `nothing_reached`.
        var reason: String?

        init(_ ranking: Ranking) {
            unit = ranking.unit.code
            score = ranking.score
            targets = ranking.targets
            stated = ranking.stated
            rank = ranking.rank
            reason = ranking.reason?.rawValue
        }
    }

    struct PerInhabitants: Encodable {
        var areas: Int
        var visits: Int
        var population: Int
        /// Codes of units left out, by reason.
        var silent: [String]
        var unstated: [String]
        var unknown_population: [String]
        var outside: [String]
    }

    var schema_version = SummaryDocument.version

    /// Only where the campaign asks for approval.
    struct Approval: Encodable {
        /// Units below, and the unit itself, that are asked to approve.
        var asked: Int
        var approved: Int
        /// Codes of those that have, by themselves or by a unit above.
        var units: [String]
        /// Whether the figures of the unit as a whole are approved.
        var whole: Bool

        init(_ progress: ApprovalProgress) {
            asked = progress.asked.count
            approved = progress.approved.count
            units = progress.approved.map(\.code)
            whole = progress.own != nil
        }
    }

    var campaign: String
    var title: String
    var period: SummaryStatementDocument.Period
    /// The top unit of the campaign.
    var root: SummaryStatementDocument.Root
    var day: String?
    var as_of: String
    var newest_receipt: String?
    var unit: String
    var unit_name: String
    var unit_kind: String
    var units_behind: SummaryStatementDocument.UnitsBehind
    var lines: [SummaryStatementDocument.Line]
    var indicator_units: [String: Int]
    var indicators_by_kind: [String: [String: Int]]
    var remarks: [SummaryStatementDocument.Remarks]
    var reporting: Reporting
    var approval: Approval?
    var totals: FigureSet
    var by_child: [String: FigureSet]
    var by_unit: [String: FigureSet]
    var by_kind: [String: FigureSet]
    var by_activity_type: [String: FigureSet]
    var by_audience_group: [String: FigureSet]
    var by_date: [String: FigureSet]
    /// By name of the group; absent where the campaign has none.
    var by_type_group: [String: FigureSet]?
    /// Cuts of the children: by code of the child, then by that of the part.
    var by_child_activity_type: [String: [String: FigureSet]]
    var by_child_type_group: [String: [String: FigureSet]]?
    var by_child_audience_group: [String: [String: FigureSet]]
    var by_child_date: [String: [String: FigureSet]]
    /// Sums by code; what no unit of the child stated is absent.
    var by_child_indicator: [String: [String: Int]]
    var indicators: [String: Int]
    /// By unit and address, as `trace` takes it; what is not stated is absent.
    var figures: [String: [String: Int]]
    /// By the code of the part.
    var models: [String: Model]
    var per_100_inhabitants: PerInhabitants
    var comparison: ComparisonDocument?
    var targets: [Target]
    var ranking: [Rank]
    /// Absent in documents that do not list doubts.
    var review: ReviewDocument?

    init(_ summary: Summary, _ definition: Campaign, tree: UnitTree, listsDoubts: Bool) {
        var rows = FigureRows(campaign: definition, tree: tree)
        rows.add(summary)
        self.figures = rows.byAddress
        campaign = definition.code
        title = definition.title
        period = SummaryStatementDocument.Period(from: definition.period.from.iso, to: definition.period.to.iso)
        root = SummaryStatementDocument.Root(code: summary.root.code, name: summary.root.name)
        newest_receipt = summary.newestReceipt?.iso(offset: definition.timeZone.offset)
        unit_name = summary.unit.name
        unit_kind = summary.unit.kind
        units_behind = SummaryStatementDocument.UnitsBehind(
            expected: summary.unitsBehind.expected, reported: summary.unitsBehind.reported)
        let reach = definition.reachTypes
        lines = summary.lines.map { SummaryStatementDocument.Line($0, reach: reach) }
        indicator_units = summary.unitsBehind.indicators
        indicators_by_kind = summary.unitsBehind.indicatorsByKind
        remarks = summary.remarks.map(SummaryStatementDocument.Remarks.init)
        as_of = summary.asOf.iso(offset: definition.timeZone.offset)
        unit = summary.unit.code
        reporting = Reporting(
            expected: summary.reporting.expected, reported: summary.reporting.reported,
            on_time: summary.reporting.onTime, late: summary.reporting.late, missing: summary.reporting.missing)
        approval = summary.approval.map(Approval.init)
        let figures = definition.figures
        totals = FigureSet(summary.totals, figures)
        func keyed<Part>(_ parts: [Part], _ key: (Part) -> String, _ value: (Part) -> FigureSet) -> [String: FigureSet] {
            Dictionary(parts.map { (key($0), value($0)) }, uniquingKeysWith: { first, _ in first })
        }
        by_child = keyed(summary.children, \.unit.code) { FigureSet($0.totals, figures, reporting: $0.reporting) }
        by_unit = keyed(summary.units, \.unit.code) { FigureSet($0.totals, figures) }
        by_kind = keyed(summary.kinds, \.kind.code) { FigureSet($0.totals, figures, reporting: $0.reporting) }
        by_activity_type = keyed(summary.activityTypes, \.key.code) { FigureSet($0.totals, figures) }
        by_audience_group = keyed(summary.audienceGroups, \.key.code) { FigureSet($0.totals, figures) }
        by_date = keyed(summary.dates, \.key.iso) { FigureSet($0.totals, figures) }
        func byChild<Part>(
            _ parts: [Part], _ key: (Part) -> String, _ totals: (ChildSummary) -> [Totals]
        ) -> [String: [String: FigureSet]] {
            let codes = parts.map(key)
            return Dictionary(
                summary.children.map { child in
                    let sets = totals(child).map { FigureSet($0, figures) }
                    return (child.unit.code, Dictionary(zip(codes, sets), uniquingKeysWith: { first, _ in first }))
                }, uniquingKeysWith: { first, _ in first })
        }
        by_child_activity_type = byChild(summary.activityTypes, \.key.code, \.byType)
        by_child_audience_group = byChild(summary.audienceGroups, \.key.code, \.byAudience)
        by_child_date = byChild(summary.dates, \.key.iso, \.byDate)
        by_child_indicator = Dictionary(
            summary.children.map { ($0.unit.code, $0.indicators) }, uniquingKeysWith: { first, _ in first })
        if definition.activityTypes.contains(where: { $0.group != nil }) {
            // Types without a group stand under the empty name.
            by_type_group = keyed(summary.typeGroups, { $0.name ?? "" }, { FigureSet($0.totals, figures) })
            by_child_type_group = byChild(summary.typeGroups, { $0.name ?? "" }, \.byTypeGroup)
        }
        // An indicator nobody stated is not zero: it is absent.
        indicators = Dictionary(
            summary.indicators.compactMap { figure in figure.value.map { (figure.indicator.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        models = Dictionary(
            summary.models.filter { $0.units > 0 }.map { model in
                (
                    model.part.code,
                    Model(
                        part: model.partValue, whole: model.wholeValue, part_of_both: model.partOfBoth,
                        whole_of_both: model.wholeOfBoth, units_of_both: model.unitsOfBoth, units: model.units)
                )
            }, uniquingKeysWith: { first, _ in first })
        let per = summary.perInhabitants
        per_100_inhabitants = PerInhabitants(
            areas: per.areas, visits: per.visits, population: per.population, silent: per.units(.silent).map(\.code),
            unstated: per.units(.unstated).map(\.code), unknown_population: per.units(.unknownPopulation).map(\.code),
            outside: per.units(.outside).map(\.code))
        comparison = summary.comparison.map { ComparisonDocument($0, figures) }
        review = listsDoubts ? ReviewDocument(summary.review, offset: definition.timeZone.offset) : nil
        targets = summary.targets.map(Target.init)
        ranking = summary.rankings.map(Rank.init)
    }
}

/// The counts of a set of activities: sums, 0 where nothing is stated; `stated` names those that are known.
struct FigureSet: Encodable {
    private let totals: Totals
    private let figures: [Figure]
    private let reporting: Reporting?

    /// - Parameter figures: those the campaign has.
    init(_ totals: Totals, _ figures: [Figure], reporting: Reporting? = nil) {
        self.totals = totals
        self.figures = figures
        self.reporting = reporting
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for figure in figures { try container.encode(totals.sum(of: figure), forKey: Key(figure.rawValue)) }
        try container.encode(figures.filter(totals.states).map(\.rawValue).sorted(), forKey: Key("stated"))
        // Of a child and a kind alone.
        try container.encodeIfPresent(reporting?.expected, forKey: Key("expected"))
        try container.encodeIfPresent(reporting?.reported, forKey: Key("reported"))
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

/// The published shape of a comparison.
struct ComparisonDocument: Encodable {
    struct Figures: Encodable {
        var before: Int
        var now: Int
        var change: Int
        var units: Int

        init(_ change: Change) {
            before = change.before
            now = change.now
            self.change = change.difference
            units = change.units
        }
    }

    var campaign: String
    var title: String
    var units_in_both: Int
    var units_now: Int
    var units_before: Int
    var comparable: Bool
    var reason: String?
    var totals: [String: Figures]
    var indicators: [String: Figures]
    /// What kept units from being compared.
    var obstacles: [String]
    var by_child: [String: ComparisonDocument]?

    init(_ comparison: Comparison, _ figures: [Figure], isChild: Bool = false) {
        campaign = comparison.campaign
        title = comparison.title
        units_in_both = comparison.unitsInBoth
        units_now = comparison.unitsNow
        units_before = comparison.unitsBefore
        comparable = comparison.isComparable
        reason = comparison.reason
        totals = Dictionary(uniqueKeysWithValues: comparison.totals.map { ($0.key.rawValue, Figures($0.value)) })
        indicators = comparison.indicators.mapValues(Figures.init)
        obstacles = comparison.obstacles.map(\.words)
        by_child =
            isChild
            ? nil
            : Dictionary(
                comparison.children.map { ($0.unit.code, ComparisonDocument($0.comparison, figures, isChild: true)) },
                uniquingKeysWith: { first, _ in first })
    }
}
