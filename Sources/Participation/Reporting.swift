public import ReportModel

/// «Tình hình báo cáo»: how many units are expected and have reported. The states add up to the expected number.
public struct Reporting: Hashable, Sendable {
    public var expected = 0
    public var reported = 0
    public var complete = 0
    public var onTime = 0
    public var late = 0
    /// Units without an accepted submission, in tree order.
    public var missing: [UnitCode] = []
    /// Of the missing, by ``UnitState``.
    public var neverSent = 0
    public var unreadable = 0
    public var refused = 0
    public var withdrawn = 0
    /// When the newest report that stands was received; `nil` when none does.
    public var freshness: Timestamp?
    /// Units that have reported and lack nothing of a part, by part.
    private var stating: [ReportPart: Int] = [:]

    public init() {}

    /// Units that have reported and state all that is asked of a part.
    public func stating(_ part: ReportPart) -> Int { stating[part] ?? 0 }

    /// Whether every expected unit has reported, and there is one.
    public var isWhole: Bool { expected > 0 && reported == expected }
    /// Whether no unit has reported.
    public var isSilent: Bool { reported == 0 }
    /// Units expected in a state.
    public func count(in state: UnitState) -> Int {
        switch state {
        case .neverSent: neverSent
        case .unreadable: unreadable
        case .refused: refused
        case .withdrawn: withdrawn
        case .reported: reported - complete
        case .complete: complete
        }
    }

    /// Reported of expected.
    public var rate: Rate? { Rate(reported, of: expected) }
    /// On time of expected.
    public var onTimeRate: Rate? { Rate(onTime, of: expected) }
    /// Complete of expected.
    public var completeRate: Rate? { Rate(complete, of: expected) }

    /// Counts one reporting unit.
    mutating func count(_ standing: UnitStanding) {
        expected += 1
        if standing.state.hasReported {
            reported += 1
            if standing.isLate { late += 1 } else { onTime += 1 }
            for part in ReportPart.allCases where !standing.missingParts.contains(part) { stating[part, default: 0] += 1 }
            freshness = Reporting.newer(freshness, standing.freshness)
        } else {
            missing.append(standing.unit)
        }
        switch standing.state {
        case .complete: complete += 1
        case .reported: break
        case .neverSent: neverSent += 1
        case .unreadable: unreadable += 1
        case .refused: refused += 1
        case .withdrawn: withdrawn += 1
        }
    }

    static func += (a: inout Reporting, b: Reporting) {
        a.expected += b.expected
        a.reported += b.reported
        a.complete += b.complete
        a.onTime += b.onTime
        a.late += b.late
        a.missing += b.missing
        a.neverSent += b.neverSent
        a.unreadable += b.unreadable
        a.refused += b.refused
        a.withdrawn += b.withdrawn
        a.stating.merge(b.stating, uniquingKeysWith: +)
        a.freshness = newer(a.freshness, b.freshness)
    }

    private static func newer(_ a: Timestamp?, _ b: Timestamp?) -> Timestamp? { [a, b].compactMap(\.self).max() }
}
