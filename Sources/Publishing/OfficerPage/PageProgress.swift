internal import CampaignFolder
internal import Participation
internal import ReportModel
internal import Vietnamese

/// How far reporting has come: in all, by the units next below, by level.
struct PageProgress {
    let page: OfficerPage

    private var summary: Summary { page.summary }

    var html: String { lead + children + levels }

    private var lead: String {
        let counts = summary.reporting
        var text = "<p><strong>\(HTML.number(counts.reported))/\(HTML.number(counts.expected))</strong> đơn vị đã báo cáo"
        if let rate = NumberFormat.percent(counts.reported, of: counts.expected) { text += " (\(rate))" }
        if counts.reported > 0 {
            text += ", \(HTML.number(counts.complete)) đủ nội dung, \(HTML.number(counts.onTime)) đúng hạn, "
            text += "\(HTML.number(counts.late)) muộn"
        }
        return text + ".</p>\n" + approval
    }

    private var approval: String {
        guard let approval = summary.approval, !approval.asked.isEmpty else { return "" }
        return "<p><strong>\(HTML.number(approval.approved.count))/\(HTML.number(approval.asked.count))</strong> "
            + "\(words(of: Set(approval.asked.compactMap { page.campaign.tree.level(of: $0.code) }))) đã duyệt số liệu.</p>\n"
    }

    private var children: String {
        let children = summary.children.filter { $0.reporting.expected > 0 }
        guard children.count > 1 else { return "" }
        let names = words(of: Set(children.compactMap { page.campaign.tree.level(of: $0.unit.code) }))
        return HTML.table(
            "Theo \(names)", head: ["Đơn vị, địa bàn", "Đã báo cáo", "Đủ nội dung", "Muộn"],
            rows: children.map { child in
                row(HTML.escaped(child.unit.name), child.reporting)
            })
    }

    private var levels: String {
        let tree = page.campaign.tree
        let byLevel = Dictionary(grouping: summary.units) { tree.level(of: $0.unit.code) ?? "" }
        let rows = page.campaign.campaign.levels.compactMap { level -> String? in
            guard let units = byLevel[level] else { return nil }
            var counts = Reporting()
            counts.expected = units.count
            counts.reported = units.count { $0.standing.state.hasReported }
            counts.complete = units.count { $0.standing.state == .complete }
            counts.late = units.count(where: \.standing.isLate)
            return row(HTML.escaped(capitalized(words(of: [level]))), counts)
        }
        guard rows.count > 1 else { return "" }
        return HTML.table("Theo cấp báo cáo", head: ["Cấp", "Đã báo cáo", "Đủ nội dung", "Muộn"], rows: rows)
    }

    private func row(_ name: String, _ counts: Reporting) -> String {
        let share = counts.reported * 100 / max(1, counts.expected)
        let bar = "<div class=\"track\" aria-hidden=\"true\"><div class=\"fill\" style=\"width:\(share)%\"></div></div>"
        return HTML.row(
            name + bar,
            [
                "\(HTML.number(counts.reported))/\(HTML.number(counts.expected))", HTML.number(counts.complete),
                HTML.number(counts.late),
            ])
    }

    /// What units of these levels are called: their kinds, as far as some unit has them, `xã, thị trấn`.
    private func words(of levels: Set<String>) -> String {
        let used = Set(page.campaign.tree.units.map(\.kind))
        let kinds = page.campaign.campaign.unitKinds.filter { levels.contains($0.level) && used.contains($0.code) }.map(\.name)
        guard !kinds.isEmpty, kinds.count <= 4 else { return kinds.isEmpty ? "đơn vị" : "trường, đơn vị" }
        return kinds.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: ", ")
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

/// The sums so far.
struct PageFigures {
    let page: OfficerPage

    var html: String {
        let totals = page.summary.totals
        let names: [Figure: String] = [
            .activities: "Hoạt động", .sessions: "Số buổi", .participants: "Lượt người tham gia",
            .femaleParticipants: totals.rowsWithoutFemaleCount == 0 ? "Trong đó nữ" : "Trong đó nữ (nơi có ghi)",
            .booksDonated: "Sách quyên góp (cuốn)", .reach: "Lượt tiếp cận",
        ]
        // Unknown is not zero.
        let rows = page.campaign.campaign.figures.map { figure in
            HTML.row(names[figure] ?? figure.rawValue, [totals[figure].map { HTML.number($0) } ?? "chưa nêu"])
        }
        return HTML.table("Số liệu đã tiếp nhận", head: ["Chỉ số", "Số lượng"], rows: rows)
    }
}
