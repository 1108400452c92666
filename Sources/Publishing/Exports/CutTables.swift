internal import Participation
internal import ReportModel

/// The figures cut in every way, as tables for the eye: the sums below them are formulas wherever the parts add up.
struct CutTables {
    typealias Column = DataTable.Column
    typealias Cell = DataTable.Cell
    typealias Total = DataTable.Total

    let summary: Summary
    let campaign: Campaign
    let tree: UnitTree

    var all: [DataTable] {
        var tables = [children, units, levels, kinds, types]
        if campaign.activityTypes.contains(where: { $0.group != nil }) { tables.append(typeGroups) }
        tables += [audiences, dates]
        if summary.children.count > 1 { tables += childTypes + childAudiences + childDates }
        if !campaign.indicators.isEmpty { tables += [indicators, unitIndicators] }
        return tables
    }

    // MARK: Pieces

    private var figures: [Figure] { campaign.figures }

    private var figureColumns: [Column] {
        figures.map { Column($0.rawValue, FigureWords.heading($0), .integer, 13, "") }
    }

    private static let reportingColumns = [
        Column("expected", "Phải báo cáo", .integer, 10, ""), Column("reported", "Đã báo cáo", .integer, 10, ""),
        Column("complete", "Đủ nội dung", .integer, 10, ""), Column("on_time", "Đúng hạn", .integer, 10, ""),
        Column("late", "Muộn", .integer, 10, ""),
    ]

    private func numbers(_ counts: Reporting) -> [Int] {
        [counts.expected, counts.reported, counts.complete, counts.onTime, counts.late]
    }

    private static func names(_ code: String, _ title: String) -> [Column] {
        [Column("code", code, .string, 26, ""), Column("name", title, .string, 50, "")]
    }

    /// A row of a part: what it is called, how far it has come where that is told, its figures.
    private func row(_ code: String, _ name: String, _ totals: Totals, _ counts: Reporting? = nil) -> [Cell] {
        var row: [Cell] = [.text(code), .text(name)]
        if let counts { row += numbers(counts).map { .number($0) } }
        row += figures.map { .count(totals[$0]) }
        return row
    }

    /// A table of the parts of a cut.
    ///
    /// - Parameter adding: figures that add up to the whole; others are not sums of their column.
    private func table(
        _ name: String, _ title: String, _ heading: String, reporting: Bool = false, adding: Set<Figure> = Set(Figure.allCases),
        _ rows: [[Cell]], note: String? = nil
    ) -> DataTable {
        var columns = CutTables.names("Mã", heading)
        var totals: [Total] = [.text(""), .text("Tổng số")]
        if reporting {
            columns += CutTables.reportingColumns
            totals += numbers(summary.reporting).map { .sum($0) }
        }
        columns += figureColumns
        totals += figures.map { adding.contains($0) ? .sum(summary.totals[$0]) : .value(summary.totals[$0]) }
        return DataTable(name: name, title: title, help: "", columns: columns, rows: rows, totals: totals, note: note)
    }

    // MARK: Units

    private var children: DataTable {
        table(
            "children", "Theo địa bàn", "Đơn vị, địa bàn", reporting: true,
            summary.children.map {
                row($0.unit.code, $0.isSelf ? "\($0.unit.name) (báo cáo trực tiếp)" : $0.unit.name, $0.totals, $0.reporting)
            })
    }

    private var units: DataTable {
        table("own", "Theo đơn vị", "Đơn vị", summary.units.map { row($0.unit.code, $0.unit.name, $0.totals) })
    }

    private var levels: DataTable {
        table(
            "levels", "Theo cấp", "Cấp", reporting: true,
            summary.levels.map {
                row($0.level, StatusWords.level($0.level, campaign: campaign, tree: tree), $0.totals, $0.reporting)
            })
    }

    private var kinds: DataTable {
        table(
            "kinds", "Theo loại đơn vị", "Loại đơn vị", reporting: true,
            summary.kinds.map { row($0.kind.code, $0.kind.name, $0.totals, $0.reporting) })
    }

    // MARK: Activities

    private var types: DataTable {
        table(
            "types", "Theo loại hoạt động", "Loại hoạt động",
            summary.activityTypes.map { row($0.key.code, $0.key.name, $0.totals) })
    }

    private var typeGroups: DataTable {
        table(
            "type_groups", "Theo nhóm hoạt động", "Nhóm loại hoạt động",
            summary.typeGroups.map { row("", $0.name ?? "Không thuộc nhóm nào", $0.totals) })
    }

    private var audiences: DataTable {
        table(
            "audience_groups", "Theo đối tượng", "Đối tượng", adding: [.participants, .femaleParticipants, .reach],
            summary.audienceGroups.map { row($0.key.code, $0.key.name, $0.totals) },
            note:
                "Một hoạt động có nhiều đối tượng được tính ở từng đối tượng: hoạt động, số buổi và sách của các dòng không cộng "
                + "thành tổng số.")
    }

    private var dates: DataTable {
        var columns = [Column("date", "Ngày", .date, 16, "")]
        columns += figureColumns
        var totals: [Total] = [.text("Tổng số")]
        totals += figures.map { .sum(summary.totals[$0]) }
        return DataTable(
            name: "dates", title: "Theo ngày", help: "", columns: columns,
            rows: summary.dates.map { day in
                var row: [Cell] = [.day(day.key)]
                row += figures.map { .count(day.totals[$0]) }
                return row
            }, totals: totals)
    }

    // MARK: Children in the parts of a cut

    private var childTypes: [DataTable] {
        crosses(
            "child_types", "Địa bàn, loại hoạt động", "Địa bàn, loại", [.activities, .sessions, .reach],
            summary.activityTypes.map { ($0.key.name, $0.totals) }, \.byType)
    }

    /// An activity for several groups counts with each: of groups only people add up.
    private var childAudiences: [DataTable] {
        crosses(
            "child_audiences", "Địa bàn, đối tượng", "Địa bàn, đối tượng", [.femaleParticipants, .reach],
            summary.audienceGroups.map { ($0.key.name, $0.totals) }, \.byAudience)
    }

    private var childDates: [DataTable] {
        crosses(
            "child_dates", "Địa bàn, ngày", "Địa bàn, ngày", [.activities, .sessions, .reach],
            summary.dates.map { ($0.key.iso, $0.totals) }, \.byDate)
    }

    /// The children in the parts of a cut: visits, and further figures on sheets of their own, as far as the campaign has them.
    private func crosses(
        _ name: String, _ title: String, _ short: String, _ others: [Figure], _ parts: [(name: String, totals: Totals)],
        _ totals: (ChildSummary) -> [Totals]
    ) -> [DataTable] {
        [cross(name, title, .participants, parts, totals)]
            + others.filter(figures.contains).map { figure in
                cross("\(name)_\(figure.rawValue)", "\(short), \(CutTables.sheetName(figure))", figure, parts, totals)
            }
    }

    /// In the name of a sheet, which is short.
    private static func sheetName(_ figure: Figure) -> String {
        switch figure {
        case .activities: "số hoạt động"
        case .sessions: "số buổi"
        case .participants: "lượt người"
        case .femaleParticipants: "số nữ"
        case .booksDonated: "số sách"
        case .reach: "tiếp cận"
        }
    }

    /// A figure of every child in every part of a cut; rows and columns add up.
    private func cross(
        _ name: String, _ title: String, _ figure: Figure, _ parts: [(name: String, totals: Totals)],
        _ totals: (ChildSummary) -> [Totals]
    ) -> DataTable {
        var columns = CutTables.names("Mã", FigureWords.heading(figure))
        columns += parts.enumerated().map { Column("part\($0.offset)", $0.element.name, .integer, 13, "") }
        columns.append(Column("all", "Tổng số", .integer, 13, ""))
        var sums: [Total] = [.text(""), .text("Tổng số")]
        sums += parts.map { .sum($0.totals[figure]) }
        sums.append(.sum(summary.totals[figure]))
        return DataTable(
            name: name, title: title, help: "", columns: columns,
            rows: summary.children.map { child in
                var row: [Cell] = [.text(child.unit.code), .text(child.unit.name)]
                row += totals(child).map { .count($0[figure]) }
                row.append(.rowSum(child.totals[figure], of: parts.count))
                return row
            }, totals: sums)
    }

    // MARK: Indicators

    private var indicators: DataTable {
        var columns = CutTables.names("Mã", "Chỉ tiêu")
        columns += [
            Column("measure", "Đơn vị tính", .string, 14, ""), Column("value", "Giá trị", .integer, 14, ""),
            Column("stated_by", "Số đơn vị nêu", .integer, 14, ""), Column("asked", "Số đơn vị được hỏi", .integer, 14, ""),
        ]
        return DataTable(
            name: "indicator_sums", title: "Chỉ tiêu", help: "", columns: columns,
            rows: summary.indicators.map {
                [
                    .text($0.indicator.code), .text($0.indicator.name), .text($0.indicator.unit), .count($0.value),
                    .number($0.statedBy), .number($0.asked),
                ]
            })
    }

    private var unitIndicators: DataTable {
        var columns = CutTables.names("Mã", "Đơn vị")
        columns += campaign.indicators.map { Column($0.code, "\($0.name) (\($0.unit))", .integer, 16, "") }
        var totals: [Total] = [.text(""), .text("Tổng số")]
        totals += summary.indicators.map { .sum($0.value) }
        return DataTable(
            name: "unit_indicators", title: "Chỉ tiêu theo đơn vị", help: "", columns: columns,
            rows: summary.units.map { unit in
                var row: [Cell] = [.text(unit.unit.code), .text(unit.unit.name)]
                row += campaign.indicators.map { .count(unit.indicators[$0.code]) }
                return row
            }, totals: totals)
    }
}
