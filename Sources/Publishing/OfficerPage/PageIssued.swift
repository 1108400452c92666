internal import CampaignFolder
internal import ReportModel
internal import Vietnamese

/// The documents that were given a number and a date, the newest first.
struct PageIssued {
    let page: OfficerPage

    /// Empty as long as nothing is issued.
    var html: String {
        guard !page.issued.isEmpty else { return "" }
        return HTML.table(
            "Văn bản có số và ngày", head: ["Văn bản", "Số trang", "Dung lượng"], rows: page.issued.map(row))
    }

    private func row(_ line: IssueLine) -> String {
        let title = page.titles[line.report] ?? line.report
        let unit = page.campaign.tree[line.unit]?.name ?? line.unit
        let number = "Số \(line.number)/\(page.campaign.campaign.issuer.symbol), \(day(line.date))"
        let edition = line.edition > 1 ? " (lần \(line.edition), bổ sung số \(line.supplements ?? ""))" : ""
        let about = line.day.map { ", số liệu \(day($0))" } ?? ""
        let text = HTML.escaped("\(number)\(edition): \(title), \(unit)\(about)")
        return HTML.row(
            "<a class=\"row\" href=\"\(HTML.escaped(line.path))\">\(text)</a>" + HTML.annexes(line.annexes),
            [HTML.number(line.pages), HTML.kilobytes(line.bytes)])
    }

    private func day(_ iso: String) -> String {
        guard let date = CalendarDate(iso: iso) else { return iso }
        return "ngày \(DateFormat.short(year: date.year, month: date.month, day: date.day))"
    }
}
