internal import CampaignFolder
internal import Files
internal import ReportModel
internal import Vietnamese

/// The documents, by report; and before all else the main report, the one that the whole is made for.
struct PageDocuments {
    let page: OfficerPage

    private var campaign: LoadedCampaign { page.campaign }

    var html: String {
        "<p>\(HTML.escaped(lead))</p>\n"
            + groups.map { group in
                HTML.table(
                    title(of: group.report, group.documents), head: ["Đơn vị", "Số trang", "Dung lượng"],
                    rows: group.documents.map(row))
            }.joined()
    }

    /// What a report is called; words for places follow the places: `từng địa bàn`, those it is made for, → `từng xã, phường`;
    /// `các địa bàn`, those directly below them, → `các xã, phường`.
    private func title(of report: String, _ documents: [Manifest.Document]) -> String {
        let units = documents.compactMap { campaign.tree[$0.unit] }
        let below = units.flatMap { campaign.tree.children(of: $0.code) }.filter {
            !campaign.tree.children(of: $0.code).isEmpty
        }
        func words(_ units: [ReportModel.Unit]) -> String { StatusWords.units(units, campaign: campaign.campaign) }
        return (page.titles[report] ?? report).replacing("từng địa bàn", with: "từng \(words(units))")
            .replacing("các địa bàn", with: "các \(words(below))")
    }

    private var lead: String {
        let failed = page.manifest.documents.count { $0.status == .failed }
        let made = page.manifest.documents.count - failed
        let text = made == 0 ? "Chưa có văn bản nào." : "Có \(NumberFormat.integer(made)) văn bản."
        return failed == 0 ? text : text + " Chưa lập được \(NumberFormat.integer(failed)) văn bản."
    }

    // MARK: The main report

    /// Empty as long as it is not made.
    var mainReport: String { main.map(card) ?? "" }

    /// The report of the highest unit for the whole period; of several, the first that the campaign names.
    private var main: Manifest.Document? {
        let orders = campaign.campaign.reports.filter { !$0.due.isDaily }
        for level in campaign.campaign.levels {
            for order in orders where order.forEach == level {
                let found = page.manifest.documents.first { $0.report == order.layout && $0.status != .failed }
                if let found { return found }
            }
        }
        return nil
    }

    private func card(_ document: Manifest.Document) -> String {
        let title = HTML.escaped(title(of: document.report, [document]))
        let picture = page.previews[document.path].map { path in
            "<img src=\"\(HTML.escaped(path))\" alt=\"Trang đầu của văn bản\" width=\"\(PagePreview.width)\" "
                + "height=\"\(PagePreview.height)\">\n"
        }
        return """
            <div class="first">
            \(picture ?? "")<div>
            <p><a href="\(HTML.escaped(document.path))">\(title)</a></p>
            <p>\(unitName(document)), \(size(document))</p>
            </div>
            </div>

            """
    }

    // MARK: All of them

    /// Documents of each report, in the campaign's order.
    private var groups: [(report: String, documents: [Manifest.Document])] {
        var groups: [(report: String, documents: [Manifest.Document])] = []
        for document in page.manifest.documents {
            if let last = groups.indices.last, groups[last].report == document.report {
                groups[last].documents.append(document)
            } else {
                groups.append((document.report, [document]))
            }
        }
        return groups
    }

    private func row(_ document: Manifest.Document) -> String {
        guard document.status != .failed, let pages = document.pages, let bytes = document.bytes else {
            let reason = HTML.escaped(OfficerWords.sentence(for: document.cause))
            return "<tr><th scope=\"row\">\(unitName(document))</th><td colspan=\"2\" class=\"alarm\">Chưa lập được. "
                + "\(reason).</td></tr>"
        }
        let picture = page.previews[document.path].map { path in
            "<img class=\"small\" src=\"\(HTML.escaped(path))\" alt=\"\" width=\"\(PagePreview.width)\" "
                + "height=\"\(PagePreview.height)\" loading=\"lazy\">"
        }
        let note =
            document.superseded == true
            ? "<br><span class=\"alarm\">Số liệu đã thay đổi sau khi lập văn bản này.</span>" : ""
        let link = "<a class=\"row\" href=\"\(HTML.escaped(document.path))\">\(picture ?? "")\(unitName(document))</a>"
        return HTML.row(link + HTML.annexes(document.annexes) + note, [HTML.number(pages), kilobytes(bytes)])
    }

    private func size(_ document: Manifest.Document) -> String {
        "\(HTML.number(document.pages ?? 0)) trang, \(kilobytes(document.bytes ?? 0))"
    }

    private func kilobytes(_ bytes: Int) -> String { HTML.kilobytes(bytes) }

    private func unitName(_ document: Manifest.Document) -> String {
        HTML.escaped((campaign.tree[document.unit]?.name ?? document.unit) + dayNote(document))
    }

    /// `, ngày 02/10/2023` for a daily document, whose name is the unit's code and the day.
    private func dayNote(_ document: Manifest.Document) -> String {
        let stem = AtomicFile.split(document.path).name.dropLast(4)
        guard stem.hasPrefix(document.unit + "-"), let date = CalendarDate(iso: stem.dropFirst(document.unit.count + 1))
        else { return "" }
        return ", ngày \(DateFormat.short(year: date.year, month: date.month, day: date.day))"
    }
}

/// Pictures of first pages.
enum PagePreview {
    /// Pixels an inch; an A4 page is then 331 by 468 pixels.
    static let resolution = 40.0
    static let width = 331
    static let height = 468
    /// Documents of one report up to which each has one: a page with thousands of pictures helps nobody.
    private static let limit = 60

    /// Reports of a campaign whose documents have pictures.
    static func reports(of campaign: LoadedCampaign) -> Set<String> {
        let documents = RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil).documents
        return Set(Dictionary(grouping: documents, by: \.report).filter { $0.value.count <= limit }.keys)
    }
}
