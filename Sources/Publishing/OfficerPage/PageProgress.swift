internal import CampaignFolder
internal import Participation
internal import ReportModel
internal import Vietnamese

/// How far reporting has come: in all, by the units next below, by level.
struct PageProgress {
    let page: OfficerPage

    private var summary: Summary { page.summary }

    var html: String { lead + content + children + levels + kinds }

    private var lead: String {
        let counts = summary.reporting
        guard counts.expected > 0 else { return "<p>Không có đơn vị nào thuộc diện báo cáo.</p>\n" }
        guard counts.reported > 0 else {
            return
                "<p>Chưa có đơn vị nào trong <strong>\(HTML.number(counts.expected))</strong> đơn vị hoàn thành báo cáo.</p>\n"
                + approval
        }
        var text = "<p>Có <strong>\(HTML.number(counts.reported))/\(HTML.number(counts.expected))</strong> đơn vị đã báo cáo"
        if let rate = NumberFormat.percent(counts.reported, of: counts.expected) { text += " (\(rate))" }
        // No sentence says 0.
        let parts = [(counts.complete, "đủ nội dung"), (counts.onTime, "đúng hạn"), (counts.late, "muộn")]
        text += parts.filter { $0.0 > 0 }.map { ", \(HTML.number($0.0)) \($0.1)" }.joined()
        return text + ".</p>\n" + approval
    }

    private var approval: String {
        guard let approval = summary.approval, !approval.asked.isEmpty else { return "" }
        let asked = StatusWords.units(approval.asked, campaign: page.campaign.campaign)
        guard !approval.approved.isEmpty else {
            return "<p>Chưa có \(asked) nào trong <strong>\(HTML.number(approval.asked.count))</strong> duyệt số liệu.</p>\n"
        }
        return "<p>Có <strong>\(HTML.number(approval.approved.count))/\(HTML.number(approval.asked.count))</strong> "
            + "\(asked) đã duyệt số liệu.</p>\n"
    }

    /// What has come, part by part: pressing a button is not reporting.
    private var content: String {
        let counts = summary.reporting
        guard counts.reported > 0 else { return "" }
        let parts: [(ReportPart, String)] = [
            (.activities, "hoạt động"), (.indicators, "đủ chỉ tiêu"), (.remarks, "nhận xét"),
        ]
        let said = parts.filter { counts.stating($0.0) > 0 }.map { part, words in
            "\(words) của \(HTML.number(counts.stating(part))) đơn vị"
        }
        return said.isEmpty ? "" : "<p>Nội dung đã nhận: \(said.joined(separator: ", ")).</p>\n"
    }

    private var children: String {
        let children = summary.children.filter { $0.reporting.expected > 0 }
        guard children.count > 1 else { return "" }
        let names = StatusWords.units(children.map(\.unit), campaign: page.campaign.campaign)
        return HTML.table(
            "Theo \(names)", head: ["Đơn vị, địa bàn", "Đã báo cáo", "Đủ nội dung", "Muộn"],
            rows: children.map { child in
                row(HTML.escaped(child.unit.name), child.reporting)
            })
    }

    private var levels: String {
        table(
            "Theo cấp báo cáo", "Cấp", summary.levels.map { (CaseMapping.sentenceCased(words(of: [$0.level])), $0.reporting) })
    }

    private var kinds: String {
        table(
            "Theo loại đơn vị", "Loại đơn vị",
            summary.kinds.map { (CaseMapping.sentenceCased(CommonName.inSentence($0.kind.name)), $0.reporting) })
    }

    private func table(_ caption: String, _ heading: String, _ parts: [(name: String, counts: Reporting)]) -> String {
        guard parts.count > 1 else { return "" }
        return HTML.table(
            caption,
            head: [heading, "Đã báo cáo", "Đủ nội dung", "Muộn", "Có hoạt động", "Đủ chỉ tiêu", "Có nhận xét", "Mới nhất"],
            rows: parts.map { name, counts in
                row(
                    HTML.escaped(name), counts,
                    ReportPart.allCases.map { HTML.number(counts.stating($0)) } + [
                        counts.freshness.map(time) ?? "–"
                    ])
            })
    }

    /// On two lines, so that the column stays narrow.
    private func time(_ time: Timestamp) -> String {
        let words = HTML.escaped(time.words(offset: page.campaign.campaign.timeZone.offset))
        return words.replacing(" ngày ", with: "<br>ngày ")
    }

    private func row(_ name: String, _ counts: Reporting, _ more: [String] = []) -> String {
        let share = counts.rate?.percent ?? 0
        let bar = "<div class=\"track\" aria-hidden=\"true\"><div class=\"fill\" style=\"width:\(share)%\"></div></div>"
        return HTML.row(
            name + bar,
            [
                "\(HTML.number(counts.reported))/\(HTML.number(counts.expected))", HTML.number(counts.complete),
                HTML.number(counts.late),
            ] + more)
    }

    private func words(of levels: Set<String>) -> String {
        StatusWords.levels(levels, campaign: page.campaign.campaign, tree: page.campaign.tree)
    }
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
