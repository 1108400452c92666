import ReportModel

/// What stands of a unit, as far as completeness asks: which of the three parts of a report it has stated.
public struct StatedParts: Hashable, Sendable {
    /// Whether activities were stated, be it that there were none.
    public var hasActivities: Bool
    /// Codes of the indicators stated.
    public var indicators: Set<String>
    public var hasRemarks: Bool

    public init(hasActivities: Bool, indicators: Set<String>, hasRemarks: Bool) {
        self.hasActivities = hasActivities
        self.indicators = indicators
        self.hasRemarks = hasRemarks
    }

    /// What one submission states.
    init(_ submission: Submission) {
        hasActivities = submission.activities != nil
        indicators = Set(submission.indicators.map { Array($0.keys) } ?? [])
        hasRemarks = !(submission.remarks?.isEmpty ?? true)
    }
}

/// What a unit's report still lacks, in the words of the answer to it.
struct MissingParts {
    let unit: UnitCode
    let parts: StatedParts
    let context: IntakeContext

    /// Names of indicators listed at most.
    private static let listed = 6

    private var asked: [Indicator] {
        let level = context.tree.level(of: unit)
        return context.campaign.indicators.filter { $0.level == nil || $0.level == level }
    }

    private var unstated: [Indicator] { asked.filter { !parts.indicators.contains($0.code) } }

    /// The last lines of the answer.
    ///
    /// - Parameter isShort: one line, for files with many units.
    func lines(isShort: Bool) -> [String] {
        let unstated = unstated
        if parts.hasActivities, unstated.isEmpty, parts.hasRemarks { return ["Báo cáo đã đủ các phần."] }
        if isShort {
            var missing: [String] = []
            if !parts.hasActivities { missing.append("hoạt động") }
            if !unstated.isEmpty { missing.append("chỉ tiêu (\(unstated.count)/\(asked.count))") }
            if !parts.hasRemarks { missing.append("nhận xét") }
            return ["Còn thiếu: \(missing.joined(separator: ", "))"]
        }
        var lines = ["Còn thiếu, xin gửi thêm:"]
        if !parts.hasActivities {
            lines.append(
                "- Hoạt động: ghi từng hoạt động; nếu không có hoạt động nào thì ghi x vào ô “Không tổ chức hoạt động nào”")
        }
        if !unstated.isEmpty {
            let names = unstated.prefix(MissingParts.listed).map(\.name).joined(separator: "; ")
            let rest = unstated.count > MissingParts.listed ? " và \(unstated.count - MissingParts.listed) chỉ tiêu nữa" : ""
            lines.append("- Chỉ tiêu (\(unstated.count)/\(asked.count)): \(names)\(rest); không có thì ghi 0")
        }
        if !parts.hasRemarks { lines.append("- Nhận xét: ưu điểm, hạn chế, kiến nghị") }
        return lines
    }
}
