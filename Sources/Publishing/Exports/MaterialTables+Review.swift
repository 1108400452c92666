internal import Ledger
internal import Participation
internal import ReportModel

/// What is to be looked at, and what is set beside other figures.
extension MaterialTables {
    /// Every doubt, and below it each of the statements it is made of.
    var review: DataTable {
        let list = ReviewList(summary.review, campaign, tree)
        var rows: [[Cell]] = []
        for section in list.sections {
            for entry in section.entries {
                rows.append([
                    .text(section.key), .text(section.title), .words(entry.id), .words(entry.unit),
                    .words(entry.unit.flatMap { tree[$0]?.name }), .text(entry.text), .none, .none, .none,
                    .text(section.advice),
                ])
                rows += entry.sides.map { side -> [Cell] in
                    [
                        .text(section.key), .text(section.title), .text(side.id), .text(side.unit),
                        .words(tree[side.unit]?.name),
                        .text(side.text), .number(side.value), .words(side.source.file), .count(side.row), .none,
                    ]
                }
            }
        }
        return DataTable(
            name: "review", title: "Rà soát", help: "Something an officer is to look at, or a statement it is made of",
            columns: [
                Column("review", "Mã loại", .string, 14, "Kind of doubt"),
                Column("review_name", "Việc cần xem xét", .string, 34, "The same in Vietnamese"),
                Column("id", "Mã", .string, 16, "What baocao decide takes"),
                Column("unit_code", "Mã đơn vị", .string, 26, "Whose it is"),
                Column("unit_name", "Đơn vị", .string, 36, "Its name"), Column("text", "Nội dung", .string, 80, "Vietnamese"),
                Column("value", "Số liệu", .integer, 14, "What is stated"),
                Column("file", "Tệp", .string, 28, "File it was read from"),
                Column("row", "Dòng", .integer, 8, "Line or row in it"),
                Column("advice", "Cách xử lý", .string, 60, "What to do, Vietnamese"),
            ], rows: rows)
    }

    var warned: DataTable {
        DataTable(
            name: "warnings", title: "Cảnh báo", help: "Something doubtful in a report that stands",
            columns: [
                Column("unit_code", "Mã đơn vị", .string, 26, "Whose report it is"),
                Column("unit_name", "Đơn vị", .string, 40, "Its name"),
                Column("file", "Tệp", .string, 28, "Its file"), Column("place", "Chỗ", .string, 36, "Where in it"),
                Column("code", "Mã", .string, 28, "Stable code"), Column("message", "Nội dung", .string, 80, "Vietnamese"),
            ],
            rows: warnings.map {
                [
                    .text($0.unit.code), .text($0.unit.name), .words($0.file), .text($0.warning.place), .text($0.warning.code),
                    .text($0.warning.message),
                ]
            })
    }

    /// `nil` when the campaign is compared with none.
    var comparison: DataTable? {
        guard let comparison = summary.comparison else { return nil }
        var rows: [[Cell]] = []
        func add(_ unit: Unit, _ scope: String, _ part: Comparison) {
            func add(_ figure: String, _ name: String, _ change: Change?) {
                guard let change else { return }
                rows.append([
                    .text(unit.code), .text(unit.name), .text(scope), .text(figure), .text(name), .number(change.before),
                    .number(change.now), .number(change.difference), .number(change.units), .none,
                ])
            }
            guard part.isComparable else {
                rows.append([
                    .text(unit.code), .text(unit.name), .text(scope), .none, .none, .none, .none, .none, .none,
                    .words(part.reason),
                ])
                return
            }
            for figure in campaign.figures { add(figure.rawValue, FigureWords.heading(figure), part.totals[figure]) }
            for indicator in campaign.indicators {
                add("indicator:\(indicator.code)", indicator.name, part.indicators[indicator.code])
            }
        }
        add(summary.unit, "below", comparison)
        for child in comparison.children { add(child.unit, child.isSelf ? "own" : "below", child.comparison) }
        return DataTable(
            name: "comparison", title: "So sánh", help: "A figure then and now, over the units that state it in both campaigns",
            columns: [
                Column("unit_code", "Mã đơn vị", .string, 26, "Whose figure it is"),
                Column("unit_name", "Đơn vị", .string, 40, "Its name"),
                Column("scope", "Phạm vi", .string, 14, "below: with everything below it; own: its own report alone"),
                Column("figure", "Mã chỉ số", .string, 22, "Figure or indicator:CODE"),
                Column("figure_name", "Chỉ số", .string, 44, "The same in Vietnamese"),
                Column("before", "Đợt trước", .integer, 14, "In the earlier campaign"),
                Column("now", "Đợt này", .integer, 14, "Now"),
                Column("change", "Tăng, giảm", .integer, 14, "Now less before"),
                Column("units", "Số đơn vị so sánh", .integer, 14, "Units it stands on"),
                Column("reason", "Vì sao không so sánh được", .string, 60, "Vietnamese; only where nothing can be compared"),
            ], rows: rows)
    }

    /// `nil` when no figure is to reach anything.
    var targets: DataTable? {
        guard !summary.targets.isEmpty else { return nil }
        return DataTable(
            name: "targets", title: "Mục tiêu", help: "A figure of a unit beside what it is to reach",
            columns: [
                Column("unit_code", "Mã đơn vị", .string, 26, "Whose figure it is"),
                Column("unit_name", "Đơn vị", .string, 40, "Its name"),
                Column("figure", "Mã chỉ số", .string, 24, "Address"),
                Column("figure_name", "Chỉ số", .string, 44, "Vietnamese"),
                Column("target", "Mục tiêu", .integer, 14, "What it is to reach"),
                Column("value", "Đạt", .integer, 14, "What it has reached"),
                Column("shortfall", "Còn thiếu", .integer, 14, "What is lacking"),
                Column("rank", "Xếp thứ", .integer, 14, "Place in its level"),
            ],
            rows: summary.targets.map {
                [
                    .text($0.unit.code), .text($0.unit.name), .text($0.figure.text), .text($0.figure.fullWords(in: campaign)),
                    .number($0.target), .count($0.value), .count($0.shortfall), .count($0.rank),
                ]
            })
    }

    var rankings: DataTable? {
        guard !summary.rankings.isEmpty else { return nil }
        return DataTable(
            name: "ranking", title: "Xếp hạng", help: "A unit's place by the mean of its shares of targets",
            columns: [
                Column("unit_code", "Mã đơn vị", .string, 26, "The unit"),
                Column("unit_name", "Đơn vị", .string, 40, "Its name"),
                Column("level", "Cấp", .string, 14, "Its level"),
                Column(
                    "score", "Điểm (phần vạn)", .integer, 14,
                    "Mean share of the targets whose figure is stated, hundredths of a per cent; empty where none is"),
                Column("stated", "Mục tiêu có số liệu", .integer, 14, "Targets whose figure is stated"),
                Column("targets", "Số mục tiêu", .integer, 14, "Targets it has"),
                Column("rank", "Xếp thứ", .integer, 14, "Empty where it has no place"),
                Column("reason", "Vì sao chưa xếp thứ", .string, 44, "Why it has no place, Vietnamese"),
            ],
            rows: summary.rankings.map {
                [
                    .text($0.unit.code), .text($0.unit.name), .words(tree.level(of: $0.unit.code)), .count($0.score),
                    .number($0.stated), .number($0.targets), .count($0.rank), .words($0.reason?.words),
                ]
            })
    }
}

/// Headings of the counts.
enum FigureWords {
    static func heading(_ figure: Figure) -> String {
        switch figure {
        case .activities: "Hoạt động"
        case .sessions: "Số buổi"
        case .participants: "Lượt người"
        case .femaleParticipants: "Trong đó nữ"
        case .booksDonated: "Sách quyên góp"
        case .reach: "Lượt tiếp cận"
        }
    }
}
