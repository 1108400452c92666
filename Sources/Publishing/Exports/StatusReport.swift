internal import Intake
public import Ledger
public import Participation
internal import ReportModel
internal import Vietnamese

/// Who has reported, who has not, late, refused and why.
public struct StatusReport: Sendable {
    let records: Records
    let standings: [(unit: Unit, standing: UnitStanding)]
    let refused: [RefusedFile]
    let history: [HistoryEntry]
    /// Of the whole campaign.
    let summary: Summary?
    /// Figures that later reports made smaller, in tree order.
    let lowerings: [Lowering]
    /// What was accepted and does not fit the campaign any more, by unit.
    let misfits: [(delivery: Delivery, misfit: Misfit)]
    /// Stated times that were doubted, where the doubt decides whether the report is late.
    let doubtedTimes: [(delivery: Delivery, stated: Timestamp)]

    public init(_ records: Records, refused: [RefusedFile], history: [HistoryEntry]) {
        self.records = records
        self.refused = refused
        self.history = history
        let aggregator = Aggregator(records)
        standings = records.tree.units.compactMap { unit in
            guard unit.reports, let standing = aggregator.standing(of: unit.code) else { return nil }
            return (unit, standing)
        }
        summary = aggregator.summary(of: records.tree.root.code)
        lowerings = standings.flatMap { records.timeline(of: $0.unit.code).lowerings }
        let timelines = records.timelines.values.sorted { $0.unit < $1.unit }
        misfits = timelines.flatMap { timeline in
            timeline.deliveries.flatMap { delivery in
                (timeline.misfits[delivery.sequence] ?? []).map { (delivery, $0) }
            }
        }
        let deadline = records.campaign.deadline
        doubtedTimes = timelines.flatMap { timeline in
            timeline.deliveries.compactMap { delivery in
                guard let stated = delivery.doubtedTime, (stated > deadline) != (delivery.received > deadline),
                    timeline.bearing(of: delivery) != .withdrawn
                else { return nil }
                return (delivery, stated)
            }
        }
    }

    /// Number of reporting units in each state; the numbers add up to the expected.
    public var counts: [UnitState: Int] {
        Dictionary(grouping: standings, by: \.standing.state).mapValues(\.count)
    }

    // MARK: JSON

    public func json() throws -> [UInt8] { try jsonBytes(StatusDocument(self)) }

    // MARK: Table (Vietnamese, for the officer)

    public var table: String {
        let late = standings.count { $0.standing.isLate }
        let reported = standings.count { $0.standing.state.hasReported }
        let complete = counts[.complete] ?? 0
        var text = "\(records.campaign.title)\n"
        text += "Phải báo cáo: \(NumberFormat.integer(standings.count)) đơn vị\n"
        text += "Đã báo cáo:   \(NumberFormat.integer(reported))"
        if let rate = NumberFormat.percent(reported, of: standings.count) { text += " (\(rate))" }
        text += ", trong đó đủ nội dung \(NumberFormat.integer(complete)), muộn \(NumberFormat.integer(late))\n"
        if let newest = summary?.newestReceipt { text += "Báo cáo mới nhất nhận lúc \(words(newest))\n" }
        text += section("Chưa gửi", standings.filter { $0.standing.state == .neverSent }.map { line($0.unit) })
        text += section("Gửi tệp không đọc được", standings.filter { $0.standing.state == .unreadable }.map { line($0.unit) })
        text += section("Bị trả lại", standings.filter { $0.standing.state == .refused }.map { line($0.unit) })
        text += section("Đã rút báo cáo", standings.filter { $0.standing.state == .withdrawn }.map { line($0.unit) })
        text += section("Gửi muộn", standings.filter(\.standing.isLate).map { line($0.unit) + lateNote($0.standing) })
        text += section("Báo cáo gửi sau làm giảm số liệu", lowerings.map(line))
        text += section("Đã nhận nhưng không còn phù hợp", misfits.map(line))
        text += section("Thời gian gửi còn nghi ngờ", doubtedTimes.map(line))
        text += section("Gửi nhiều lần", repeated().map { "\($0.unit.name) (\($0.unit.code)): \($0.count) lần" })
        text += section("Tệp bị trả lại và lý do", refused.map(reasons))
        return text
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return "\n\(title) (\(NumberFormat.integer(lines.count))):\n" + lines.map { "  - \($0)\n" }.joined()
    }

    private func line(_ unit: Unit) -> String {
        let parent = unit.parent.flatMap { records.tree[$0] }
        let place = parent.map { $0.code == records.tree.root.code ? "" : ", \($0.name)" } ?? ""
        return "\(unit.name) (\(unit.code))\(place)"
    }

    private func line(_ lowering: Lowering) -> String {
        "\(name(of: lowering.unit)): \(lowering.change.text(in: .vietnamese))"
            + (lowering.fileName.map { " (tệp \($0))" } ?? "")
    }

    private func line(_ delivery: Delivery, _ misfit: Misfit) -> String {
        "\(name(of: delivery.unit))" + (delivery.fileName.map { ", tệp \($0)" } ?? "") + ": \(misfit.text(in: .vietnamese))"
    }

    private func line(_ delivery: Delivery, _ stated: Timestamp) -> String {
        "\(name(of: delivery.unit))" + (delivery.fileName.map { ", tệp \($0)" } ?? "")
            + ": ghi gửi lúc \(words(stated)), đã lấy lúc nhận \(words(delivery.received))"
    }

    /// A unit may be in the campaign no more.
    private func name(of unit: UnitCode) -> String { records.tree[unit].map { "\($0.name) (\(unit))" } ?? unit }

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

extension Timestamp {
    /// `16:20 ngày 06/10/2023`.
    func words(offset: Int) -> String {
        let clock = clock(offset: offset)
        let date = DateFormat.short(year: clock.day.year, month: clock.day.month, day: clock.day.day)
        return "\(DateFormat.time(hour: clock.hour, minute: clock.minute)) ngày \(date)"
    }
}
