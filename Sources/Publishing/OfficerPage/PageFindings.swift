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
            guard let first = group.first else { return "" }
            return "<h3>\(HTML.escaped(first.standing.words)) (\(HTML.number(group.count)))</h3>\n"
                + HTML.list(group.map { page.name($0.unit) }, rest: "đơn vị")
        }.joined()
    }
}

/// What the officer must look at: refused files, possible double counting, figures far from those of others.
struct PageFindings {
    /// Reasons shown of one file; the sender's answer has all of them.
    private static let reasons = 3

    let page: OfficerPage

    var html: String { refused + rules + waiting + decisions + duplicates + outliers }

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
        let shown = file.reasons.prefix(PageFindings.reasons).map { "<li>\(HTML.escaped("\($0.place): \($0.message)"))</li>" }
        let more = file.reasons.count - PageFindings.reasons
        let rest = more > 0 ? "<li>… và \(HTML.number(more)) lỗi khác</li>" : ""
        return "\(HTML.escaped(file.file))\(units)\n<ul>\(shown.joined())\(rest)</ul>"
    }

    private var rules: String {
        let items = page.summary.review.brokenRules.map { broken in
            let text = broken.rule.message ?? "không đúng quy tắc \(broken.rule.that.text)"
            let sides = "\(broken.left.plainText) và \(broken.right.plainText)"
            return "\(page.name(broken.unit)): \(HTML.escaped("\(text) (\(sides))"))"
        }
        return part("Số liệu không khớp quy tắc", items, rest: "trường hợp")
    }

    /// What would change approved figures.
    private var waiting: String {
        let offset = page.campaign.campaign.timeZone.offset
        let files = page.waiting.map { delivery in
            let unit = page.campaign.tree[delivery.unit].map { page.name($0) } ?? HTML.escaped(delivery.unit)
            let file = delivery.fileName.map { ", tệp \($0)" } ?? ""
            return unit + HTML.escaped("\(file), nhận lúc \(delivery.received.words(offset: offset))")
        }
        let edits = page.heldEdits.map { edit in
            let unit = page.campaign.tree[edit.approval].map { page.name($0) } ?? HTML.escaped(edit.approval)
            return HTML.escaped("Sửa danh mục, đơn vị (\(edit.message)): ") + "\(unit) đã duyệt số liệu"
        }
        return part("Chờ, số liệu đã duyệt", files + edits, rest: "việc")
    }

    private var decisions: String {
        let items = page.summary.review.decisionsWithoutEffect.map { outcome in
            let file = outcome.decision.places.first?.file ?? ""
            let why =
                outcome.state == .approved
                ? "chờ, số liệu đã duyệt"
                : outcome.outlivesFile ? "đã bỏ nhưng còn giữ, số liệu đã duyệt" : "không còn khớp với số liệu"
            return HTML.escaped("\(outcome.decision.id): \(why) (tệp \(file))")
        }
        return part("Quyết định không còn hiệu lực", items, rest: "quyết định")
    }

    private var duplicates: String {
        let items = page.summary.review.duplicates.map { pair in
            pair.sides.map(line).joined(separator: pair.reason == .sum ? "; " : " và ")
        }
        return part("Hoạt động có thể bị tính hai lần", items, rest: "trường hợp")
    }

    private func line(_ reported: ReportedActivity) -> String {
        let day = reported.activity.date
        let visits = reported.activity.audiences.reduce(0) { $0 + $1.participants }
        let text =
            "\(reported.unit.name): “\(reported.activity.title)”, "
            + "ngày \(DateFormat.short(year: day.year, month: day.month, day: day.day)), \(HTML.number(visits)) lượt người"
        return HTML.escaped(text)
    }

    private var outliers: String {
        let items = page.summary.review.outliers.map { outlier in
            let reason =
                switch outlier.reason {
                case .abovePopulation(let population): "nhiều hơn dân số \(HTML.number(population))"
                case .tenTimesPeers(let median, _):
                    "gấp hơn mười lần mức thường thấy của đơn vị cùng loại (\(NumberFormat.decimal(median, digits: 0)))"
                }
            let what = HTML.escaped(outlier.figure.words(in: page.campaign.campaign))
            return "\(page.name(outlier.unit)): \(HTML.number(outlier.value)) \(what), \(reason)"
        }
        return part("Số liệu cần kiểm tra lại", items, rest: "số liệu")
    }
}
