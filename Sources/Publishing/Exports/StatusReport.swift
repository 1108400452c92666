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

    public init(_ records: Records, refused: [RefusedFile], history: [HistoryEntry]) {
        self.records = records
        self.refused = refused
        self.history = history
        let aggregator = Aggregator(records)
        standings = records.tree.units.compactMap { unit in
            guard unit.reports, let standing = aggregator.standing(of: unit.code) else { return nil }
            return (unit, standing)
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
        text += section("Chưa gửi", standings.filter { $0.standing.state == .neverSent }.map { line($0.unit) })
        text += section("Gửi tệp không đọc được", standings.filter { $0.standing.state == .unreadable }.map { line($0.unit) })
        text += section("Bị trả lại", standings.filter { $0.standing.state == .refused }.map { line($0.unit) })
        text += section("Gửi muộn", standings.filter(\.standing.isLate).map { line($0.unit) + lateNote($0.standing) })
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

    private func lateNote(_ standing: UnitStanding) -> String {
        guard let time = standing.firstAccepted else { return "" }
        let clock = time.clock(offset: records.campaign.timeZone.offset)
        let date = DateFormat.short(year: clock.day.year, month: clock.day.month, day: clock.day.day)
        return ": nhận lúc \(DateFormat.time(hour: clock.hour, minute: clock.minute)) ngày \(date)"
    }

    private func repeated() -> [(unit: Unit, count: Int)] {
        let versions = Dictionary(grouping: history.filter(\.statesActivities), by: \.unit).mapValues(\.count)
        return standings.compactMap { entry in
            guard let count = versions[entry.unit.code], count > 1 else { return nil }
            return (entry.unit, count)
        }
    }

    private func reasons(_ file: RefusedFile) -> String {
        let shown = file.reasons.prefix(3).map { "\n      \($0.place): \($0.message)" }.joined()
        let rest = file.reasons.count > 3 ? "\n      … và \(file.reasons.count - 3) lỗi khác" : ""
        return "\(file.file)" + shown + rest
    }
}

/// The published shape of `status --json`.
private struct StatusDocument: Encodable {
    struct UnitEntry: Encodable {
        var unit: String
        var name: String
        var state: String
        var late: Bool
        var first_accepted: String?
        var lacks: [String]
        var history: [Version]
    }

    struct Version: Encodable {
        var file: String
        var covers_from: String
        var covers_to: String
        var received_at: String
        var accepted: Bool
        var errors: Int
        var warnings: Int
        var participants: Int
    }

    struct Refused: Encodable {
        var file: String
        var verdict: String
        var units: [String]
        var reasons: [Reason]
    }

    struct Reason: Encodable {
        var code: String
        var place: String
        var message: String
    }

    var campaign: String
    var expected: Int
    var reported: Int
    var complete: Int
    var on_time: Int
    var late: Int
    var states: [String: Int]
    var units: [UnitEntry]
    var refused_files: [Refused]

    init(_ report: StatusReport) {
        let offset = report.records.campaign.timeZone.offset
        campaign = report.records.campaign.code
        expected = report.standings.count
        reported = report.standings.count { $0.standing.state.hasReported }
        complete = report.counts[.complete] ?? 0
        late = report.standings.count { $0.standing.isLate }
        on_time = reported - late
        states = Dictionary(uniqueKeysWithValues: UnitState.allCases.map { ($0.rawValue, report.counts[$0] ?? 0) })
        let versions = Dictionary(grouping: report.history, by: \.unit)
        units = report.standings.map { entry in
            UnitEntry(
                unit: entry.unit.code, name: entry.unit.name, state: entry.standing.state.rawValue,
                late: entry.standing.isLate, first_accepted: entry.standing.firstAccepted?.iso(offset: offset),
                lacks: entry.standing.lacks,
                history: (versions[entry.unit.code] ?? []).map { version in
                    Version(
                        file: version.file, covers_from: version.covers.from.iso, covers_to: version.covers.to.iso,
                        received_at: version.receivedAt.iso(offset: offset), accepted: version.isAccepted,
                        errors: version.errors, warnings: version.warnings, participants: version.participants)
                })
        }
        refused_files = report.refused.map { file in
            Refused(
                file: file.file, verdict: file.verdict.rawValue, units: file.units,
                reasons: file.reasons.map { Reason(code: $0.code, place: $0.place, message: $0.message) })
        }
    }
}
