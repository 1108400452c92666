internal import CampaignFolder
internal import Participation
internal import ReportModel
internal import Vietnamese

/// `index.html`: the documents of a campaign, for the officer (Vietnamese, no scripts, readable on a telephone).
struct IndexPage {
    let campaign: LoadedCampaign
    let manifest: Manifest
    let records: Records

    var html: String {
        let definition = campaign.campaign
        var groups: [(report: String, documents: [Manifest.Document])] = []
        for document in manifest.documents {
            if let last = groups.indices.last, groups[last].report == document.report {
                groups[last].documents.append(document)
            } else {
                groups.append((document.report, [document]))
            }
        }
        let failed = manifest.documents.filter { $0.status == .failed }
        var page = """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(definition.title))</title>
            <style>
            body { font: 17px/1.5 "Times New Roman", "Liberation Serif", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
            td.n, th.n { text-align: right; white-space: nowrap; }
            .failed { font-weight: bold; }
            </style>
            </head>
            <body>
            <h1>\(escaped(definition.title))</h1>

            """
        if let theme = definition.theme { page += "<p>Chủ đề: “\(escaped(theme))”</p>\n" }
        page += "<p>\(escaped(lead(failed: failed.count)))</p>\n"
        for group in groups {
            page += "<h2>\(escaped(title(of: group.report)))</h2>\n<table>\n"
            page += "<tr><th>Đơn vị</th><th class=\"n\">Số trang</th><th class=\"n\">Dung lượng</th></tr>\n"
            for document in group.documents { page += row(document) }
            page += "</table>\n"
        }
        return page + "</body>\n</html>\n"
    }

    private func lead(failed: Int) -> String {
        let made = manifest.documents.count - failed
        let text = made == 0 ? "Chưa có văn bản nào." : "Có \(NumberFormat.integer(made)) văn bản."
        return failed == 0 ? text : text + " Không lập được \(NumberFormat.integer(failed)) văn bản."
    }

    private func title(of report: String) -> String {
        switch report {
        case "district-report": "Báo cáo kết quả"
        case "commune-summary": "Báo cáo tổng hợp theo đơn vị"
        case "daily-bulletin": "Bản tin trong ngày"
        case "unit-receipt": "Phiếu tiếp nhận"
        default: report
        }
    }

    private func row(_ document: Manifest.Document) -> String {
        let name = escaped(campaign.tree[document.unit]?.name ?? document.unit)
        guard document.status != .failed, let pages = document.pages, let bytes = document.bytes else {
            return "<tr class=\"failed\"><td colspan=\"3\">\(name): không lập được (\(escaped(document.error ?? "")))</td></tr>\n"
        }
        let day = dayNote(document)
        let kilobytes = NumberFormat.integer((bytes + 1023) / 1024)
        return "<tr><td><a href=\"\(escaped(document.path))\">\(name)\(day)</a></td><td class=\"n\">\(pages)</td>"
            + "<td class=\"n\">\(kilobytes) KB</td></tr>\n"
    }

    /// `, ngày 02/10/2023` for a daily document, whose name is the unit's code and the day.
    private func dayNote(_ document: Manifest.Document) -> String {
        let stem = AtomicFile.split(document.path).name.dropLast(4)
        guard stem.hasPrefix(document.unit + "-"), let date = CalendarDate(iso: stem.dropFirst(document.unit.count + 1))
        else { return "" }
        return ", ngày \(DateFormat.short(year: date.year, month: date.month, day: date.day))"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
