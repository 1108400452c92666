internal import CampaignFolder
internal import Ledger
internal import Participation
internal import ReportModel
internal import Vietnamese

/// `index.html`: where the campaign stands, what is to be settled, and its documents, for the officer. Vietnamese, static, no
/// scripts, nothing from the network; for screens of any width, light and dark, and for paper.
struct OfficerPage {
    let campaign: LoadedCampaign
    let summary: Summary
    /// Files of which something is refused or that cannot be read.
    let refused: [RefusedFile]
    let manifest: Manifest
    /// Documents with number and date, the newest first.
    let issued: [IssueLine]
    /// What each report is called, by the name of its layout.
    let titles: [String: String]
    /// Documents that have a picture of their first page, by the document's path.
    let previews: [String: String]
    /// What is to be looked at.
    let review: ReviewList
    /// Path of the workbook that lists it too.
    let workbook: String

    var html: String {
        let definition = campaign.campaign
        let title = HTML.escaped(definition.title)
        let sections = [
            ("issued", "Văn bản đã phát hành", PageIssued(page: self).html),
            ("main", "Báo cáo chính", PageDocuments(page: self).mainReport),
            ("progress", "Tình hình báo cáo", PageProgress(page: self).html),
            ("missing", "Đơn vị chưa có báo cáo", PageMissing(page: self).html),
            ("findings", "Việc cần xem xét", PageFindings(page: self).html),
            ("figures", "Kết quả", PageFigures(page: self).html),
            ("documents", "Danh sách văn bản", PageDocuments(page: self).html),
        ].filter { !$0.2.isEmpty }
        let links = sections.map { "<li><a href=\"#\($0.0)\">\($0.1)</a></li>" }.joined(separator: "\n")
        let theme = definition.theme.map { "<p class=\"theme\">Chủ đề: “\(HTML.escaped($0))”</p>\n" } ?? ""
        return """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <style>
            \(PageStyle.css)
            </style>
            </head>
            <body>
            <a class="skip" href="#documents">Đến danh sách văn bản</a>
            <header>
            <h1>\(title)</h1>
            \(theme)<p class="asof">\(HTML.escaped(asOf))</p>
            <nav aria-label="Các mục của trang">
            <ul>
            \(links)
            </ul>
            </nav>
            </header>
            <main>
            \(sections.map { "<section id=\"\($0.0)\">\n<h2>\($0.1)</h2>\n\($0.2)</section>" }.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private var asOf: String {
        let newest = summary.newestReceipt.map {
            "Báo cáo mới nhất nhận lúc \($0.words(offset: campaign.campaign.timeZone.offset))"
        }
        return "\(campaign.tree.root.name). \(newest ?? "Chưa có báo cáo nào được nhận")."
    }

    /// A unit with the place it belongs to: names alone may be alike.
    func name(_ unit: ReportModel.Unit) -> String {
        guard let parent = unit.parent.flatMap({ campaign.tree[$0] }), parent.code != campaign.tree.root.code else {
            return HTML.escaped(unit.name)
        }
        return HTML.escaped("\(unit.name), \(PlaceName.inSentence(parent.name, isNamesake: parent.isNamesake))")
    }
}
