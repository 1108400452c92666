public import ReportModel

/// A part of a report, each replaced on its own.
public enum ReportPart: String, Hashable, Sendable, CaseIterable {
    case activities, indicators, remarks
}

/// Where a reporting unit stands. Every reporting unit is in exactly one state, so the states add up to the expected number.
public enum UnitState: String, Hashable, Sendable, CaseIterable {
    /// «Chưa gửi báo cáo»: nothing of it has arrived.
    case neverSent = "never_sent"
    /// «Không đọc được»: nothing stands, and of the newest file that names it nothing could be read.
    case unreadable
    /// «Bị trả lại»: nothing stands, and the newest file it sent was refused or does not fit the campaign any more.
    case refused
    /// «Đã rút»: all that it sent was taken back.
    case withdrawn
    /// «Đã báo cáo»: something was accepted, but not all that the campaign asks for.
    case reported
    /// «Đã báo cáo đủ»: accepted with activities (or an explicit "none"), all indicators asked of it, and remarks.
    case complete

    /// Whether something of the unit was accepted.
    public var hasReported: Bool { self == .reported || self == .complete }
}

/// A reporting unit's state and what it rests on.
public struct UnitStanding: Hashable, Sendable {
    public var unit: UnitCode
    public var state: UnitState
    /// When its first accepted submission that still stands was received; `nil` when there is none. A correction leaves it
    /// as it was, a withdrawal does not.
    public var firstAccepted: Timestamp?
    /// Whether ``firstAccepted`` came after the deadline.
    public var isLate: Bool
    /// What a complete report still lacks, in Vietnamese, for the officer.
    public var lacks: [String]
    /// The same by part.
    public var missingParts: [ReportPart]
    /// When the newest report that stands was received; `nil` when there is none.
    public var freshness: Timestamp?
    /// Whether its figures are approved, by itself or by a unit above.
    public var isApproved = false
    /// Files accepted since, which wait until that is revoked.
    public var waiting = 0

    public init(
        unit: UnitCode, state: UnitState, firstAccepted: Timestamp?, isLate: Bool, lacks: [String] = [],
        missingParts: [ReportPart] = [], freshness: Timestamp? = nil
    ) {
        self.unit = unit
        self.state = state
        self.firstAccepted = firstAccepted
        self.isLate = isLate
        self.lacks = lacks
        self.missingParts = missingParts
        self.freshness = freshness
    }

    /// - Parameters:
    ///   - reports: those of the timeline that stand.
    ///   - report: what counts of them.
    init(of timeline: Timeline, reports: [Statement], _ report: EffectiveReport) {
        let rules = timeline.rules
        let asked = rules.asked(of: timeline.unit)
        let unstated = asked.count { report.indicators?[$0.code] == nil }
        var lacks: [String] = []
        var missing: [ReportPart] = []
        if report.activities == nil {
            lacks.append("hoạt động")
            missing.append(.activities)
        }
        if unstated > 0 {
            lacks.append("chỉ tiêu (\(unstated)/\(asked.count))")
            missing.append(.indicators)
        }
        if report.remarks?.isEmpty ?? true {
            lacks.append("nhận xét")
            missing.append(.remarks)
        }
        let times = reports.map(\.delivery.received)
        guard let first = times.min() else {
            self.init(
                unit: timeline.unit, state: timeline.stateWithoutReport, firstAccepted: nil, isLate: false,
                missingParts: missing)
            note(timeline)
            return
        }
        self.init(
            unit: timeline.unit, state: missing.isEmpty ? .complete : .reported, firstAccepted: first,
            isLate: first > rules.calendar.deadline(of: timeline.unit), lacks: lacks, missingParts: missing,
            freshness: times.max())
        note(timeline)
    }

    private mutating func note(_ timeline: Timeline) {
        isApproved = timeline.frozenAt != nil
        waiting = isApproved ? Set(timeline.waitingForApproval.map(\.file)).count : 0
    }
}
