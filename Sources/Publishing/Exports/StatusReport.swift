public import Ledger
public import Participation
internal import ReportModel
internal import Vietnamese

/// Who has reported, who has not, late, refused and why; by level and kind of unit, by content, how fresh; and what is to be
/// looked at.
public struct StatusReport: Sendable {
    let records: Records
    let standings: [(unit: Unit, standing: UnitStanding)]
    let refused: [RefusedFile]
    let history: [HistoryEntry]
    /// Of the whole campaign.
    let summary: Summary
    /// What was found doubtful in reports that stand, in tree order.
    let warnings: [StandingWarning]
    /// What is to be looked at, in words.
    let review: ReviewList

    /// - Parameters:
    ///   - warnings: of what was accepted, by ``HistoryEntry/sequence``.
    ///   - earlier: the campaign it is compared with.
    public init(
        _ records: Records, refused: [RefusedFile], history: [HistoryEntry], warnings: [Int: [RefusedFile.Reason]] = [:],
        earlier: EarlierCampaign? = nil
    ) {
        let aggregator = Aggregator(records)
        var summary = aggregator.whole
        summary.compare(earlier?.comparer(for: aggregator).comparison(of: summary.unit.code))
        self.summary = summary
        self.records = records
        self.refused = refused
        self.history = history
        review = ReviewList(summary.review, records.campaign, records.tree)
        standings = records.tree.units.compactMap { unit in
            guard unit.reports, let standing = aggregator.standing(of: unit.code) else { return nil }
            return (unit, standing)
        }
        self.warnings = StandingWarning.all(records, warnings)
    }

    /// The lists as a workbook.
    public var workbook: ReviewWorkbook {
        ReviewWorkbook(summary, records.campaign, tree: records.tree, warnings: warnings)
    }

    // MARK: JSON

    public func json() throws -> [UInt8] { try jsonBytes(StatusDocument(self)) }

    // MARK: Table (Vietnamese, for the officer)

    public var table: String {
        let counts = summary.reporting
        var text = "\(records.campaign.title)\n"
        text += "Phải báo cáo: \(NumberFormat.integer(counts.expected)) đơn vị\n"
        text += "Đã báo cáo:   \(NumberFormat.integer(counts.reported))"
        if let rate = NumberFormat.percent(counts.reported, of: counts.expected) { text += " (\(rate))" }
        text += ", trong đó đủ nội dung \(NumberFormat.integer(counts.complete)), muộn \(NumberFormat.integer(counts.late))\n"
        if counts.reported > 0 {
            text += "Nội dung:     hoạt động \(NumberFormat.integer(counts.stating(.activities))), đủ chỉ tiêu "
            text += "\(NumberFormat.integer(counts.stating(.indicators))), nhận xét "
            text += "\(NumberFormat.integer(counts.stating(.remarks))) đơn vị\n"
        }
        if let approval = summary.approval {
            text += "Đã duyệt số liệu: \(NumberFormat.integer(approval.approved.count))"
            text += "/\(NumberFormat.integer(approval.asked.count)) đơn vị\n"
        }
        if let newest = summary.newestReceipt { text += "Báo cáo mới nhất nhận lúc \(words(newest))\n" }
        text += breakdown(
            "Theo cấp",
            summary.levels.map { (StatusWords.level($0.level, campaign: records.campaign, tree: records.tree), $0.reporting) })
        text += breakdown("Theo loại đơn vị", summary.kinds.map { ($0.kind.name, $0.reporting) })
        for state in [UnitState.neverSent, .unreadable, .refused, .withdrawn] {
            text += section(
                StatusWords.heading(state), standings.filter { $0.standing.state == state }.map { name(of: $0.unit.code) })
        }
        text += section("Gửi muộn", standings.filter(\.standing.isLate).map { name(of: $0.unit.code) + lateNote($0.standing) })
        for section in review.sections { text += self.text(of: section) }
        text += section(
            "Đã báo cáo, còn thiếu nội dung",
            standings.filter { $0.standing.state == .reported }.map {
                "\(name(of: $0.unit.code)): \($0.standing.lacks.joined(separator: ", "))"
            })
        text += section("Cảnh báo trong báo cáo đang được tính", warnings.map(line))
        text += section("Gửi nhiều lần", repeated().map { "\(name(of: $0.unit.code)): \($0.count) lần" })
        text += section("Tệp bị trả lại và lý do", refused.map(reasons))
        return text
    }

    private func breakdown(_ title: String, _ rows: [(name: String, counts: Reporting)]) -> String {
        guard rows.count > 1 else { return "" }
        return "\n\(title):\n"
            + rows.map { name, counts in
                var line =
                    "  - \(name): \(NumberFormat.integer(counts.reported))/\(NumberFormat.integer(counts.expected)) đã báo cáo"
                if counts.reported > 0 {
                    line +=
                        ", \(NumberFormat.integer(counts.complete)) đủ, \(NumberFormat.integer(counts.late)) muộn; hoạt động "
                    line += "\(NumberFormat.integer(counts.stating(.activities))), chỉ tiêu "
                    line += "\(NumberFormat.integer(counts.stating(.indicators))), nhận xét "
                    line += NumberFormat.integer(counts.stating(.remarks))
                }
                return line + (counts.freshness.map { "; mới nhất \(words($0))" } ?? "") + "\n"
            }.joined()
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return "\n\(title) (\(NumberFormat.integer(lines.count))):\n" + lines.map { "  - \($0)\n" }.joined()
    }

    private func text(of section: ReviewList.Section) -> String {
        var text = "\n\(section.title) (\(NumberFormat.integer(section.entries.count))):\n  Cách xử lý: \(section.advice)\n"
        for entry in section.entries {
            text += "  - " + (section.isDecided ? entry.id.map { "[\($0)] " } ?? "" : "") + "\(entry.text)\n"
            for side in entry.sides { text += "      [\(side.id)] \(side.text)\n" }
        }
        return text
    }

    private func line(_ warned: StandingWarning) -> String {
        "\(name(of: warned.unit.code)): \(warned.warning.place): \(warned.warning.message)"
    }

    private func name(of unit: UnitCode) -> String { review.name(of: unit) }

    private func words(_ time: Timestamp) -> String { time.words(offset: records.campaign.timeZone.offset) }

    private func lateNote(_ standing: UnitStanding) -> String {
        guard let time = standing.firstAccepted else { return "" }
        return ": nhận lúc \(words(time))"
    }

    private func repeated() -> [(unit: Unit, count: Int)] {
        let versions = Dictionary(grouping: history.filter { $0.statesActivities && !$0.isReadAgain }, by: \.unit)
            .mapValues(\.count)
        return standings.compactMap { entry in
            guard let count = versions[entry.unit.code], count > 1 else { return nil }
            return (entry.unit, count)
        }
    }

    private func reasons(_ file: RefusedFile) -> String {
        let shown = file.reasons.prefix(3).map { "\n      \($0.place): \($0.message)" }.joined()
        let rest = file.reasons.count > 3 ? "\n      … và \(file.reasons.count - 3) lỗi khác" : ""
        let reported = Set(standings.lazy.filter(\.standing.state.hasReported).map(\.unit.code))
        let isMended = !file.units.isEmpty && file.units.allSatisfy(reported.contains)
        return "\(file.file)" + (isMended ? " (đã có báo cáo khác được nhận)" : "") + shown + rest
    }
}

/// Words that the status, the reminders and the officer's page share.
enum StatusWords {
    /// Heading of the units in a state.
    static func heading(_ state: UnitState) -> String {
        switch state {
        case .neverSent: "Chưa gửi báo cáo"
        case .unreadable: "Gửi tệp không đọc được"
        case .refused: "Bị trả lại"
        case .withdrawn: "Đã rút báo cáo"
        case .reported: "Đã báo cáo, còn thiếu nội dung"
        case .complete: "Đã báo cáo đủ"
        }
    }

    /// What units of a level are called: their kinds, as far as some unit has them: `Xã, thị trấn`.
    static func level(_ level: String, campaign: Campaign, tree: UnitTree) -> String {
        CaseMapping.sentenceCased(levels([level], campaign: campaign, tree: tree))
    }

    /// What units of these levels are called, within a sentence.
    static func levels(_ levels: Set<String>, campaign: Campaign, tree: UnitTree) -> String {
        let used = Set(tree.units.map(\.kind))
        let kinds = campaign.unitKinds.filter { levels.contains($0.level) && used.contains($0.code) }.map(\.name)
        return kinds.isEmpty ? "đơn vị" : kinds.count > 4 ? "trường, đơn vị" : CommonName.listed(kinds).joined(separator: ", ")
    }

    /// What these units are called together, within a sentence: their kinds of places, as offices order them, and `đơn vị trực
    /// thuộc` where others stand beside them.
    static func units(_ units: [ReportModel.Unit], campaign: Campaign) -> String {
        let present = Set(units.map(\.kind))
        let kinds = CommonName.listed(campaign.unitKinds.filter { present.contains($0.code) }.map(\.name))
        let places = kinds.filter(CommonName.isPlace)
        guard !places.isEmpty else { return kinds.count == 1 ? kinds[0] : "đơn vị" }
        return (places + (places.count < kinds.count ? ["đơn vị trực thuộc"] : [])).joined(separator: ", ")
    }
}

extension Timestamp {
    /// `16 giờ 20 ngày 06/10/2023`.
    func words(offset: Int) -> String {
        let clock = clock(offset: offset)
        let date = DateFormat.short(year: clock.day.year, month: clock.day.month, day: clock.day.day)
        return "\(DateFormat.time(hour: clock.hour, minute: clock.minute)) ngày \(date)"
    }
}
