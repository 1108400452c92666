internal import Participation
internal import ReportModel
internal import Vietnamese

/// The part of the index page that says where the campaign stands: who has reported, and the sums so far.
struct IndexOverview {
    let campaign: Campaign
    let summary: Summary

    var html: String { reporting + silent + figures }

    // MARK: Who has reported

    private var reporting: String {
        let counts = summary.reporting
        let clock = summary.asOf.clock(offset: campaign.timeZone.offset)
        let day = DateFormat.short(year: clock.day.year, month: clock.day.month, day: clock.day.day)
        var page = "<h2>Tình hình báo cáo</h2>\n<p>Tính đến \(DateFormat.time(hour: clock.hour, minute: clock.minute)) "
        page +=
            "ngày \(day): <strong>\(NumberFormat.integer(counts.reported))/\(NumberFormat.integer(counts.expected))</strong> "
        page += "đơn vị đã báo cáo"
        if let rate = NumberFormat.percent(counts.reported, of: counts.expected) { page += " (\(rate))" }
        if counts.reported > 0 {
            page += ", \(NumberFormat.integer(counts.onTime)) đúng hạn, \(NumberFormat.integer(counts.late)) muộn"
        }
        page += ".</p>\n"
        let children = summary.children.filter { $0.reporting.expected > 0 }
        guard children.count > 1 else { return page }
        page += "<table>\n<tr><th>Đơn vị, địa bàn</th><th>Đã báo cáo</th><th class=\"n\">Số đơn vị</th></tr>\n"
        for child in children { page += row(child) }
        return page + "</table>\n"
    }

    private func row(_ child: ChildSummary) -> String {
        let counts = child.reporting
        let share = counts.reported * 100 / max(1, counts.expected)
        return "<tr><td>\(HTML.escaped(child.unit.name))</td><td class=\"bar\" aria-hidden=\"true\"><div class=\"track\">"
            + "<div class=\"fill\" style=\"width:\(share)%\"></div></div></td>"
            + "<td class=\"n\">\(counts.reported)/\(counts.expected)</td></tr>\n"
    }

    private var silent: String {
        let units = summary.units.filter { !$0.standing.state.hasReported }
        guard !units.isEmpty else { return "" }
        var page = "<h3>Đơn vị chưa có báo cáo được tiếp nhận (\(NumberFormat.integer(units.count)))</h3>\n<ul>\n"
        for entry in units {
            page += "<li>\(HTML.escaped(entry.unit.name)): \(HTML.escaped(entry.standing.words.lowercasedFirst))</li>\n"
        }
        return page + "</ul>\n"
    }

    // MARK: The sums

    private var figures: String {
        let totals = summary.totals
        let lines: [(String, Int)] = [
            ("Hoạt động", totals.activities), ("Số buổi", totals.sessions), ("Lượt người tham gia", totals.participants),
            ("Trong đó nữ", totals.femaleParticipants), ("Sách quyên góp (cuốn)", totals.booksDonated),
        ]
        var page = "<h2>Kết quả</h2>\n<table>\n"
        for (name, value) in lines {
            page += "<tr><td>\(name)</td><td class=\"n\">\(NumberFormat.integer(value))</td></tr>\n"
        }
        return page + "</table>\n"
    }
}

extension String {
    /// With a small first letter, for the middle of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
