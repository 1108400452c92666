internal import Ledger
internal import Participation
internal import ReportModel

/// The officer's material as tables, one kind of thing each: what both the workbook and the data package hold.
struct MaterialTables {
    typealias Column = DataTable.Column
    typealias Cell = DataTable.Cell

    let summary: Summary
    let campaign: Campaign
    let tree: UnitTree
    /// What was found doubtful in reports that stand.
    let warnings: [StandingWarning]

    var all: [DataTable] {
        [activities, audiences, indicators, remarks, units, review, warned, comparison, targets, rankings].compactMap(\.self)
    }

    /// The place a unit belongs to.
    private func place(_ unit: Unit) -> String { unit.parent.flatMap { tree[$0]?.name } ?? "" }

    static let unitColumns = [
        Column("unit_code", "Mã đơn vị", .string, 26, "Whose it is"), Column("unit_name", "Đơn vị", .string, 40, "Its name"),
    ]

    /// Columns of a table of units.
    private static func columns(_ more: [Column]) -> [Column] {
        var columns = unitColumns
        columns += more
        return columns
    }

    // MARK: Activities

    private static let activityColumns = [
        Column("activity", "STT", .integer, 7, "Number of the activity in this export"),
        Column("unit_code", "Mã đơn vị", .string, 26, "Whose it is"), Column("unit_name", "Đơn vị", .string, 40, "Its name"),
        Column("unit_above", "Địa bàn", .string, 28, "Name of the unit above"), Column("date", "Ngày", .date, 13, "Day"),
        Column("activity_type", "Mã loại", .string, 10, "Code of its type"),
        Column("activity_type_name", "Loại hoạt động", .string, 32, "Name of its type"),
        Column("title", "Tên hoạt động", .string, 48, "As sent"), Column("sessions", "Số buổi", .integer, 9, "Sessions"),
        Column("participants", "Lượt người", .integer, 11, "Visits; 0 where it reaches people from afar"),
        Column("female_participants", "Trong đó nữ", .integer, 11, "Of the groups that state it"),
        Column("reach", "Lượt tiếp cận", .integer, 11, "People reached from afar"),
        Column("books_donated", "Sách", .integer, 9, "Books donated"), Column("note", "Ghi chú", .string, 28, "As sent"),
        Column("file", "Tệp", .string, 28, "File it was read from"),
        Column("row", "Dòng", .integer, 8, "Line or row in the file"),
        Column("received_at", "Nhận lúc", .datetime, 26, "When its file counts as received"),
        Column("sha256", "SHA-256", .string, 20, "Of the file's bytes"),
        Column("decision", "Quyết định", .string, 16, "Id of the decision that changed it"),
    ]

    var activities: DataTable {
        let types = Dictionary(campaign.activityTypes.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        return DataTable(
            name: "activities", title: "Hoạt động", help: "One activity that counts", columns: MaterialTables.activityColumns,
            rows: summary.activities.enumerated().map { index, reported in
                let (activity, totals) = (reported.activity, reported.totals)
                var row: [Cell] = [
                    .number(index + 1), .text(reported.unit.code), .text(reported.unit.name), .text(place(reported.unit)),
                ]
                row += [.day(activity.date), .text(activity.type), .words(types[activity.type]), .text(activity.title)]
                let figures: [Figure] = [.sessions, .participants, .femaleParticipants, .reach, .booksDonated]
                row += figures.map { .count(campaign.figures.contains($0) ? totals[$0] : nil) }
                row += [.words(activity.note), .words(reported.source.file), .count(activity.line)]
                row += [.moment(reported.source.received), .text(reported.source.sha256), .words(reported.decision)]
                return row
            })
    }

    var audiences: DataTable {
        DataTable(
            name: "audiences", title: "Đối tượng từng hoạt động", help: "One audience group of an activity",
            columns: [
                Column("activity", "STT hoạt động", .integer, 9, "Number of the activity"),
                Column("unit_code", "Mã đơn vị", .string, 26, "Whose it is"), Column("date", "Ngày", .date, 14, "Day"),
                Column("activity_type", "Mã loại", .string, 14, "Code of its type"),
                Column("audience_group", "Mã đối tượng", .string, 14, "Code of the group"),
                Column("audience_group_name", "Đối tượng", .string, 32, "Name of the group"),
                Column("people", "Số người", .integer, 11, "Visits, or people reached from afar"),
                Column("female", "Trong đó nữ", .integer, 11, "Women among them"),
            ],
            rows: summary.activities.enumerated().flatMap { index, reported -> [[Cell]] in
                reported.activity.audiences.map { audience -> [Cell] in
                    [
                        .number(index + 1), .text(reported.unit.code), .day(reported.activity.date),
                        .text(reported.activity.type), .text(audience.group),
                        .words(campaign.audienceGroups.first { $0.code == audience.group }?.name),
                        .number(audience.participants), .count(audience.femaleParticipants),
                    ]
                }
            })
    }

    // MARK: Units

    var indicators: DataTable {
        DataTable(
            name: "indicators", title: "Chỉ tiêu từng đơn vị", help: "What one unit states of one indicator",
            columns: MaterialTables.columns([
                Column("indicator", "Mã chỉ tiêu", .string, 14, "Code"),
                Column("indicator_name", "Chỉ tiêu", .string, 48, "Name"),
                Column("measure", "Đơn vị tính", .string, 14, "What is counted"),
                Column("value", "Giá trị", .integer, 14, "What is stated"),
            ]),
            rows: summary.units.flatMap { unit -> [[Cell]] in
                campaign.indicators.compactMap { indicator -> [Cell]? in
                    unit.indicators[indicator.code].map { value -> [Cell] in
                        [
                            .text(unit.unit.code), .text(unit.unit.name), .text(indicator.code), .text(indicator.name),
                            .text(indicator.unit), .number(value),
                        ]
                    }
                }
            })
    }

    var remarks: DataTable {
        let parts: [(code: String, name: String, sentences: (Remarks) -> [String])] = [
            ("strengths", "Ưu điểm", \.strengths), ("limitations", "Hạn chế", \.limitations),
            ("proposals", "Kiến nghị", \.proposals),
        ]
        return DataTable(
            name: "remarks", title: "Nhận xét", help: "One sentence a unit sent",
            columns: MaterialTables.columns([
                Column("part", "Mã loại", .string, 14, "strengths, limitations or proposals"),
                Column("part_name", "Loại", .string, 12, "The same in Vietnamese"),
                Column("text", "Nội dung", .string, 90, "As sent"),
            ]),
            rows: summary.remarks.flatMap { sent -> [[Cell]] in
                parts.flatMap { part -> [[Cell]] in
                    part.sentences(sent.remarks).map { text -> [Cell] in
                        [.text(sent.unit.code), .text(sent.unit.name), .text(part.code), .text(part.name), .text(text)]
                    }
                }
            })
    }

    /// Who has reported what.
    var units: DataTable {
        func mark(_ holds: Bool) -> Cell { holds ? .number(1) : .number(0) }
        return DataTable(
            name: "units", title: "Tình trạng", help: "One unit a report is expected from",
            columns: MaterialTables.columns([
                Column("unit_above", "Địa bàn", .string, 28, "Name of the unit above"),
                Column("level", "Cấp", .string, 14, "Level"),
                Column("unit_kind", "Loại đơn vị", .string, 20, "Code of its kind"),
                Column("state", "Mã tình trạng", .string, 14, "State"),
                Column("state_name", "Tình trạng", .string, 28, "The same in Vietnamese"),
                Column("reported", "Đã báo cáo", .integer, 10, "1: something accepted stands"),
                Column("late", "Muộn", .integer, 8, "1: first accepted after the deadline"),
                Column("states_activities", "Có hoạt động", .integer, 10, "1: activities or an explicit none"),
                Column("states_indicators", "Đủ chỉ tiêu", .integer, 10, "1: every indicator asked of it"),
                Column("states_remarks", "Có nhận xét", .integer, 10, "1: remarks"),
                Column("first_accepted", "Nhận lần đầu", .datetime, 22, "When its first accepted report was received"),
                Column("fresh", "Nhận mới nhất", .datetime, 22, "When its newest report that stands was received"),
                Column("lacks", "Còn thiếu", .string, 40, "What a complete report still lacks, Vietnamese"),
            ]),
            rows: summary.units.map { figures in
                let (unit, standing) = (figures.unit, figures.standing)
                let hasReported = standing.state.hasReported
                var row: [Cell] = [.text(unit.code), .text(unit.name), .text(place(unit)), .words(tree.level(of: unit.code))]
                row += [.text(unit.kind), .text(standing.state.rawValue), .text(standing.words)]
                row += [mark(hasReported), mark(hasReported && standing.isLate)]
                row += ReportPart.allCases.map { mark(hasReported && !standing.missingParts.contains($0)) }
                row += [.moment(standing.firstAccepted), .moment(standing.freshness)]
                row.append(standing.lacks.isEmpty ? .none : .text(standing.lacks.joined(separator: ", ")))
                return row
            })
    }
}
