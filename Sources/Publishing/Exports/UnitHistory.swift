internal import Intake
public import Ledger
public import Participation
public import ReportModel
internal import Vietnamese

/// «Lịch sử báo cáo của đơn vị»: every file a unit sent, when, for which days, what became of it and what it changed.
public struct UnitHistory {
    /// Findings listed for one version in the table; the rest is counted.
    private static let listed = 3

    public let unit: Unit
    public let standing: UnitStanding
    /// By time of receipt.
    public let versions: [HistoryEntry]
    private let offset: Int
    private let steps: [Int: Timeline.Step]
    private let findings: [Int: [RefusedFile.Reason]]
    private let misfits: [Int: [Misfit]]
    private let approval: Approval?
    private let approvals: [ApprovalStep]

    /// - Parameters:
    ///   - unit: one that reports, has sent something or approved its figures; otherwise `nil` comes out.
    ///   - records: of this unit at least.
    ///   - versions: of this unit, with what was found in each, by sequence.
    ///   - approvals: of this unit, oldest first.
    public init?(
        of unit: Unit, _ records: Records, versions: [HistoryEntry], findings: [Int: [RefusedFile.Reason]],
        approvals: [ApprovalStep] = []
    ) {
        guard unit.reports || !versions.isEmpty || !approvals.isEmpty else { return nil }
        let timeline = records.timeline(of: unit.code)
        self.unit = unit
        standing = timeline.standing
        self.versions = versions
        self.findings = findings
        self.approvals = approvals
        approval = records.approvals.approval(holding: unit.code)
        offset = records.campaign.timeZone.offset
        steps = Dictionary(timeline.steps.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
        misfits = timeline.misfits
    }

    public func json() throws -> [UInt8] {
        try jsonBytes(
            StatusDocument.UnitEntry(unit, standing, offset: offset, versions) { version in
                let unfit = (misfits[version.sequence] ?? []).map {
                    RefusedFile.Reason(
                        code: $0.code, place: version.file, message: $0.text(in: .vietnamese), english: $0.text(in: .english))
                }
                return StatusDocument.Fate(
                    bearing: steps[version.sequence]?.bearing, changes: changes(version).map { $0.text(in: .vietnamese) },
                    findings: unfit + (findings[version.sequence] ?? []))
            })
    }

    /// For the officer, in Vietnamese.
    public var table: String {
        var text = "\(unit.name) (\(unit.code))\nTình trạng: \(state)\n"
        if let first = standing.firstAccepted {
            text += "Báo cáo đầu tiên được nhận: \(first.words(offset: offset))\(standing.isLate ? ", muộn" : ", đúng hạn")\n"
        }
        if !standing.lacks.isEmpty { text += "Còn thiếu: \(standing.lacks.joined(separator: ", "))\n" }
        if let approval {
            let own = approval.unit == unit.code
            text += "Số liệu đã duyệt\(own ? "" : " bởi đơn vị cấp trên (\(approval.unit))"): \(approval.by), "
            text += approval.at.words(offset: offset)
            text += standing.waiting > 0 ? "; \(NumberFormat.integer(standing.waiting)) tệp gửi sau đang chờ\n" : "\n"
        }
        if approvals.contains(where: \.isRevocation) {
            text += "Các lần duyệt, hủy duyệt:\n"
            for step in approvals {
                text += "  - \(step.isRevocation ? "hủy duyệt" : "duyệt"): \(step.by), \(step.at.words(offset: offset))\n"
            }
        }
        guard !versions.isEmpty else { return text + "\nChưa có tệp nào của đơn vị này.\n" }
        text += "\nCác lần gửi (\(NumberFormat.integer(versions.count))):\n"
        for (index, version) in versions.enumerated() { text += lines(version, number: index + 1) }
        return text
    }

    private func changes(_ version: HistoryEntry) -> [ReportChange] { steps[version.sequence]?.changes ?? [] }

    private var state: String {
        switch standing.state {
        case .neverSent: "chưa gửi"
        case .unreadable: "gửi tệp không đọc được"
        case .refused: standing.waiting > 0 ? "đã gửi, chờ, số liệu đã duyệt" : "bị trả lại"
        case .withdrawn: "đã rút báo cáo"
        case .reported: "đã báo cáo, chưa đủ nội dung"
        case .complete: "đã báo cáo đủ"
        }
    }

    private func lines(_ version: HistoryEntry, number: Int) -> String {
        let days = (version.covers.from, version.covers.to)
        func short(_ day: CalendarDate) -> String { DateFormat.short(year: day.year, month: day.month, day: day.day) }
        let covers = days.0 == days.1 ? "ngày \(short(days.0))" : "từ \(short(days.0)) đến \(short(days.1))"
        let about = version.outcome == .unreadable ? "" : "\(covers): "
        var text = "  \(number). \(version.receivedAt.words(offset: offset)): \(version.file)\n"
        text += "     \(about)\(verdict(version))\n"
        for misfit in misfits[version.sequence] ?? [] { text += "     ! \(misfit.text(in: .vietnamese))\n" }
        if version.isAccepted, !version.isWithdrawal, version.statesActivities {
            text += "     \(NumberFormat.integer(version.participants)) lượt người\n"
        }
        if let reason = version.reason { text += "     lý do: \(reason)\n" }
        let changes = changes(version).map { $0.text(in: .vietnamese) }
        if number > 1 || version.isWithdrawal, !changes.isEmpty {
            text += "     thay đổi: \(changes.joined(separator: "; "))\n"
        }
        let found = findings[version.sequence] ?? []
        for finding in found.prefix(UnitHistory.listed) { text += "     ! \(finding.place): \(finding.message)\n" }
        if found.count > UnitHistory.listed {
            text += "     … và \(NumberFormat.integer(found.count - UnitHistory.listed)) chỗ nữa\n"
        }
        return text
    }

    private func verdict(_ version: HistoryEntry) -> String {
        let bearing = steps[version.sequence]?.bearing
        // Approved figures stand on the reading that the approval saw, also when there is a newer one.
        let again = version.isReadAgain && bearing == nil ? "; đã đọc lại tệp này theo danh mục mới" : ""
        let taken = bearing == .withdrawn ? ", đã rút" : ""
        switch version.outcome {
        case .refused: return "bị trả lại, \(NumberFormat.integer(version.errors)) lỗi\(taken)\(again)"
        case .unreadable: return "không đọc được\(taken)\(again)"
        case .accepted where version.isReadAgain && bearing == nil: return "đã nhận\(again)"
        case .accepted: return verdict(version, bearing ?? .counts)
        }
    }

    private func verdict(_ version: HistoryEntry, _ bearing: Timeline.Bearing) -> String {
        let taken = version.withdrawsFile.map { "rút tệp \($0)" } ?? "rút mọi số liệu đã gửi"
        return switch bearing {
        case .counts: "đã nhận, đang được tính"
        case .partly: "đã nhận, được tính một phần (phần kia đã có báo cáo sau thay)"
        case .replaced: "đã nhận, đã được báo cáo sau thay"
        case .withdrawn: version.isWithdrawal ? "\(taken) (lần rút này đã được hủy)" : "đã nhận, đã rút"
        case .withdrawal: taken
        case .noLongerFits: "đã nhận, nhưng không còn phù hợp với đợt nên không được tính"
        case .waits: "đã nhận, chờ xem lại: tên đơn vị chỉ gần giống, mà đã có báo cáo ghi đúng tên"
        case .waitsForApproval:
            version.isWithdrawal ? "\(taken): chờ, số liệu đã duyệt" : "đã nhận, chờ, số liệu đã duyệt"
        case .refused: "bị trả lại"
        case .unreadable: "không đọc được"
        }
    }
}
