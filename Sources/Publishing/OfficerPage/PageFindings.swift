internal import CampaignFolder
internal import Ledger
internal import Participation
internal import ReportModel
internal import Vietnamese

/// Who is missing, each with the state it is in.
struct PageMissing {
    let page: OfficerPage

    var html: String {
        let units = page.summary.units.filter { !$0.standing.state.hasReported }
        guard !units.isEmpty else { return "" }
        let states: [UnitState] = [.neverSent, .unreadable, .refused, .withdrawn]
        return states.map { state in
            let group = units.filter { $0.standing.state == state }
            guard !group.isEmpty else { return "" }
            return "<h3>\(HTML.escaped(StatusWords.heading(state))) (\(HTML.number(group.count)))</h3>\n"
                + HTML.list(group.map { page.name($0.unit) }, rest: "đơn vị")
        }.joined()
    }
}

/// What the officer must look at: refused files, doubtful figures, and what to do about them.
struct PageFindings {
    /// Reasons shown of one file; the sender's answer has all of them.
    private static let reasons = 3

    let page: OfficerPage

    var html: String { refused + page.review.sections.map(part).joined() + workbook }

    private func part(_ section: ReviewList.Section) -> String {
        let items = section.entries.map { entry in
            var text = HTML.escaped(entry.text)
            if section.isDecided, let id = entry.id { text += " <code>\(HTML.escaped(id))</code>" }
            let sides = entry.sides.map { "<li>\(HTML.escaped($0.text)) <code>\(HTML.escaped($0.id))</code></li>" }
            return sides.isEmpty ? text : text + "\n<ul>\(sides.joined())</ul>"
        }
        return "<h3>\(HTML.escaped(section.title)) (\(HTML.number(section.entries.count)))</h3>\n"
            + "<p class=\"advice\">\(HTML.escaped(section.advice))</p>\n" + HTML.list(items, rest: section.counted)
    }

    private var workbook: String {
        guard !page.review.sections.isEmpty else { return "" }
        return
            "<p><a href=\"\(HTML.escaped(page.workbook))\">Bảng tính rà soát</a>: các mục trên, mỗi dòng một số liệu, để ghi ý kiến.</p>\n"
    }

    private func part(_ title: String, _ items: [String], rest: String) -> String {
        items.isEmpty ? "" : "<h3>\(title) (\(HTML.number(items.count)))</h3>\n" + HTML.list(items, rest: rest)
    }

    private var refused: String {
        let reported = Set(page.summary.units.lazy.filter(\.standing.state.hasReported).map(\.unit.code))
        // What its units have mended since is settled.
        let open = page.refused.filter { file in file.units.isEmpty || !file.units.allSatisfy(reported.contains) }
        return part("Tệp bị trả lại", open.map(reasons), rest: "tệp")
    }

    private func reasons(_ file: RefusedFile) -> String {
        let names = file.units.compactMap { page.campaign.tree[$0]?.name }
        let units = names.isEmpty ? "" : " (\(HTML.escaped(names.prefix(3).joined(separator: "; "))))"
        let shown = file.reasons.prefix(PageFindings.reasons).map {
            "<li>\(HTML.escaped("\(PlaceText.words($0.place, in: file.file)): \(SentenceText.small($0.message))"))</li>"
        }
        let more = file.reasons.count - PageFindings.reasons
        let rest = more > 0 ? "<li>… và \(HTML.number(more)) lỗi khác</li>" : ""
        return "\(HTML.escaped(file.file))\(units)\n<ul>\(shown.joined())\(rest)</ul>"
    }
}
