public import Participation
public import ReportModel

/// The summary as one long table: one row for every figure of every part of every cut, with its address.
public struct SummaryTable: Sendable {
    let table: DataTable
    private let offset: Int

    /// - Parameter tree: tells whose own figures are those of everything below, which alone have an address.
    public init(_ summary: Summary, _ campaign: Campaign, tree: UnitTree) {
        var rows = FigureRows(campaign: campaign, tree: tree)
        rows.add(summary)
        table = DataTable(
            name: "figures", title: "Số liệu", help: "One figure of a unit, uncut or in one cut", columns: FigureRows.columns,
            rows: rows.rows)
        offset = campaign.timeZone.offset
    }

    /// RFC 4180 with LF, UTF-8; a figure that is not stated has no value.
    public var csv: String { table.csv(offset: offset) }
}

/// Every figure of a summary, in the order of the table: the one home of their addresses.
struct FigureRows {
    typealias Column = DataTable.Column

    static let columns: [Column] = [
        Column("unit_code", "Mã đơn vị", .string, 14, "Whose figure it is"),
        Column("unit_name", "Đơn vị", .string, 40, "Its name"),
        Column("scope", "Phạm vi", .string, 14, "below: the unit with everything below it; own: its own report alone"),
        Column(
            "figure", "Chỉ số", .string, 24, "Figure, indicator:CODE, or units_…: how many units a report is expected from, …"),
        Column("activity_type", "Loại hoạt động", .string, 14, "Code of the activity type it is cut to"),
        Column("type_group", "Nhóm hoạt động", .string, 14, "Group of activity types it is cut to"),
        Column("audience_group", "Đối tượng", .string, 14, "Code of the audience group it is cut to"),
        Column("date", "Ngày", .date, 14, "Day it is cut to"),
        Column("unit_kind", "Loại đơn vị", .string, 14, "Code of the kind of unit it is cut to"),
        Column("value", "Giá trị", .integer, 14, "Empty: not stated, which is not 0"),
        Column("address", "Địa chỉ", .string, 40, "What `baocao trace --unit UNIT` takes; empty where it has none"),
    ]

    /// What a figure is cut to.
    struct Cut {
        var type: String?
        var typeGroup: String?
        var audience: String?
        var day: CalendarDate?
        var kind: String?
    }

    enum Scope: String {
        case below, own
    }

    let campaign: Campaign
    let tree: UnitTree
    /// One figure.
    struct Row {
        var unit: Unit
        var scope: Scope
        /// ``Figure``, `indicator:CODE` or a count of units.
        var figure: String
        var cut: Cut
        /// `nil`: not stated.
        var value: Int?
        /// What `trace` takes for the unit; `nil` where it has none.
        var address: String?
    }

    var all: [Row] = []

    /// For the table.
    var rows: [[DataTable.Cell]] {
        all.map { row in
            [
                .text(row.unit.code), .text(row.unit.name), .text(row.scope.rawValue), .text(row.figure), .words(row.cut.type),
                .words(row.cut.typeGroup), .words(row.cut.audience), row.cut.day.map { .day($0) } ?? .none,
                .words(row.cut.kind), .count(row.value), .words(row.address),
            ]
        }
    }

    /// By unit and address; what is not stated is absent.
    var byAddress: [String: [String: Int]] {
        var figures: [String: [String: Int]] = [:]
        for row in all {
            if let address = row.address, let value = row.value { figures[row.unit.code, default: [:]][address] = value }
        }
        return figures
    }

    mutating func add(_ summary: Summary) {
        let unit = summary.unit
        add(unit, .below, Cut(), summary.totals)
        add(unit, .below, summary.indicators.map { ($0.indicator.code, $0.value) })
        add(unit, .below, summary.reporting)
        for part in summary.activityTypes { add(unit, .below, Cut(type: part.key.code), part.totals) }
        for group in summary.typeGroups { add(unit, .below, group.name, group.totals) }
        for part in summary.audienceGroups { add(unit, .below, Cut(audience: part.key.code), part.totals) }
        for part in summary.dates { add(unit, .below, Cut(day: part.key), part.totals) }
        for kind in summary.kinds {
            add(unit, .below, Cut(kind: kind.kind.code), kind.totals)
            add(unit, .below, campaign.indicators.map { ($0.code, kind.indicators[$0.code]) }, kind: kind.kind.code)
            add(unit, .below, kind.reporting, kind: kind.kind.code)
        }
        for child in summary.children { add(child, summary) }
        for figures in summary.units where figures.unit.code != unit.code {
            add(figures.unit, .own, Cut(), figures.totals)
            add(figures.unit, .own, campaign.indicators.map { ($0.code, figures.indicators[$0.code]) })
        }
    }

    private mutating func add(_ child: ChildSummary, _ summary: Summary) {
        let scope: Scope = child.isSelf ? .own : .below
        add(child.unit, scope, Cut(), child.totals)
        add(child.unit, scope, campaign.indicators.map { ($0.code, child.indicators[$0.code]) })
        if !child.isSelf { add(child.unit, scope, child.reporting) }
        for (type, totals) in zip(summary.activityTypes, child.byType) {
            add(child.unit, scope, Cut(type: type.key.code), totals)
        }
        for (group, totals) in zip(summary.typeGroups, child.byTypeGroup) { add(child.unit, scope, group.name, totals) }
        for (group, totals) in zip(summary.audienceGroups, child.byAudience) {
            add(child.unit, scope, Cut(audience: group.key.code), totals)
        }
        for (day, totals) in zip(summary.dates, child.byDate) { add(child.unit, scope, Cut(day: day.key), totals) }
    }

    // MARK: Rows

    private mutating func add(_ unit: Unit, _ scope: Scope, _ cut: Cut, _ totals: Totals) {
        for figure in campaign.figures { add(unit, scope, figure.rawValue, cut, totals[figure], .count(figure)) }
    }

    /// Types without a heading are no group.
    private mutating func add(_ unit: Unit, _ scope: Scope, _ group: String?, _ totals: Totals) {
        if let group { add(unit, scope, Cut(typeGroup: group), totals) }
    }

    private mutating func add(_ unit: Unit, _ scope: Scope, _ indicators: [(code: String, value: Int?)], kind: String? = nil) {
        for (code, value) in indicators {
            add(unit, scope, "indicator:\(code)", Cut(kind: kind), value, .indicator(code))
        }
    }

    private mutating func add(_ unit: Unit, _ scope: Scope, _ counts: Reporting, kind: String? = nil) {
        let values = [
            ("units_expected", counts.expected), ("units_reported", counts.reported), ("units_complete", counts.complete),
            ("units_on_time", counts.onTime), ("units_late", counts.late),
        ]
        for (name, value) in values { add(unit, scope, name, Cut(kind: kind), value, nil) }
    }

    private mutating func add(
        _ unit: Unit, _ scope: Scope, _ figure: String, _ cut: Cut, _ value: Int?, _ measure: FigureAddress.Measure?
    ) {
        // A trace is of everything below a unit.
        let isTraceable = cut.typeGroup == nil && (scope == .below || tree.children(of: unit.code).isEmpty)
        let address = measure.flatMap { measure in
            isTraceable
                ? FigureAddress(measure, type: cut.type, audience: cut.audience, day: cut.day, kind: cut.kind).text : nil
        }
        all.append(Row(unit: unit, scope: scope, figure: figure, cut: cut, value: value, address: address))
    }
}
