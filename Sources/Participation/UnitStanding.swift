public import ReportModel

/// Where a reporting unit stands. Every reporting unit is in exactly one state, so the states add up to the expected number.
public enum UnitState: String, Hashable, Sendable, CaseIterable {
    /// «Chưa gửi»: nothing of it has arrived.
    case neverSent = "never_sent"
    /// «Không đọc được»: a file that names it arrived, but nothing in it could be read.
    case unreadable
    /// «Bị trả lại»: everything it sent was refused.
    case refused
    /// «Đã rút»: all that was accepted of it was taken back.
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

    public init(unit: UnitCode, state: UnitState, firstAccepted: Timestamp?, isLate: Bool, lacks: [String] = []) {
        self.unit = unit
        self.state = state
        self.firstAccepted = firstAccepted
        self.isLate = isLate
        self.lacks = lacks
    }

    /// «Tình trạng báo cáo» in words, as documents and pages print it.
    public var words: String {
        let text =
            switch state {
            case .neverSent: "Chưa gửi"
            case .unreadable: "Đã gửi, không đọc được"
            case .refused: "Đã gửi, bị trả lại"
            case .withdrawn: "Đã rút"
            case .reported: "Đã báo cáo"
            case .complete: "Đã báo cáo đủ"
            }
        return isLate && state.hasReported ? text + ", nộp muộn" : text
    }
}

/// «Tình hình báo cáo»: how many units are expected and have reported.
public struct Reporting: Hashable, Sendable {
    public var expected = 0
    public var reported = 0
    public var complete = 0
    public var onTime = 0
    public var late = 0
    /// Units without an accepted submission, in tree order.
    public var missing: [UnitCode] = []

    public init() {}
}
