internal import CampaignFolder
internal import ReportModel
internal import Vietnamese

/// `index.html`: where the campaign stands and its documents, for the officer (Vietnamese, no scripts, readable on a
/// telephone).
struct IndexPage {
    let campaign: LoadedCampaign
    let manifest: Manifest
    let overview: IndexOverview
    /// What each report is called, by the name of its layout.
    let titles: [String: String]

    var html: String {
        let definition = campaign.campaign
        var page = """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTML.escaped(definition.title))</title>
            <style>
            \(IndexPage.style)
            </style>
            </head>
            <body>
            <h1>\(HTML.escaped(definition.title))</h1>

            """
        if let theme = definition.theme { page += "<p>Chủ đề: “\(HTML.escaped(theme))”</p>\n" }
        page += "<p><a href=\"#documents\">Danh sách văn bản</a></p>\n"
        page += overview.html
        page += "<h2 id=\"documents\">Văn bản</h2>\n<p>\(HTML.escaped(lead))</p>\n"
        for group in groups {
            page += "<h3>\(HTML.escaped(titles[group.report] ?? group.report))</h3>\n<table>\n"
            page += "<tr><th>Đơn vị</th><th class=\"n\">Số trang</th><th class=\"n\">Dung lượng</th></tr>\n"
            for document in group.documents { page += row(document) }
            page += "</table>\n"
        }
        return page + "</body>\n</html>\n"
    }

    private static let style = """
        body { font: 17px/1.5 "Times New Roman", "Liberation Serif", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
          color: #111; background: #fff; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; } h3 { font-size: 1.1rem; margin-top: 1.6rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
        td.n, th.n { text-align: right; white-space: nowrap; }
        td.bar { width: 40%; vertical-align: middle; }
        .track { height: .8rem; border: 1px solid #555; background: #fff; }
        .fill { height: 100%; background: #555; }
        .failed { font-weight: bold; }
        """

    /// Documents of each report, in the campaign's order.
    private var groups: [(report: String, documents: [Manifest.Document])] {
        var groups: [(report: String, documents: [Manifest.Document])] = []
        for document in manifest.documents {
            if let last = groups.indices.last, groups[last].report == document.report {
                groups[last].documents.append(document)
            } else {
                groups.append((document.report, [document]))
            }
        }
        return groups
    }

    private var lead: String {
        let failed = manifest.documents.count { $0.status == .failed }
        let made = manifest.documents.count - failed
        let text = made == 0 ? "Chưa có văn bản nào." : "Có \(NumberFormat.integer(made)) văn bản."
        return failed == 0 ? text : text + " Không lập được \(NumberFormat.integer(failed)) văn bản."
    }

    private func row(_ document: Manifest.Document) -> String {
        let name = HTML.escaped(campaign.tree[document.unit]?.name ?? document.unit)
        guard document.status != .failed, let pages = document.pages, let bytes = document.bytes else {
            let reason = HTML.escaped(document.error ?? "")
            return "<tr class=\"failed\"><td colspan=\"3\">\(name): không lập được (\(reason))</td></tr>\n"
        }
        let day = dayNote(document)
        let kilobytes = NumberFormat.integer((bytes + 1023) / 1024)
        return "<tr><td><a href=\"\(HTML.escaped(document.path))\">\(name)\(day)</a></td><td class=\"n\">\(pages)</td>"
            + "<td class=\"n\">\(kilobytes) KB</td></tr>\n"
    }

    /// `, ngày 02/10/2023` for a daily document, whose name is the unit's code and the day.
    private func dayNote(_ document: Manifest.Document) -> String {
        let stem = AtomicFile.split(document.path).name.dropLast(4)
        guard stem.hasPrefix(document.unit + "-"), let date = CalendarDate(iso: stem.dropFirst(document.unit.count + 1))
        else { return "" }
        return ", ngày \(DateFormat.short(year: date.year, month: date.month, day: date.day))"
    }
}

/// Text in HTML.
enum HTML {
    /// Text, never markup: also inside double quotes.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
