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

/// What a unit's report still lacks.
struct MissingParts {
    let unit: UnitCode
    let parts: StatedParts
    let context: IntakeContext

    /// Names of indicators listed at most: more than a campaign usually asks for, so that a clerk learns of each.
    private static let listed = 40

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
        if parts.hasActivities, unstated.isEmpty, parts.hasRemarks { return [AnswerWords.complete] }
        if isShort {
            return [
                AnswerWords.missing(
                    activities: !parts.hasActivities,
                    indicators: unstated.isEmpty ? nil : (unstated.count, asked.count), remarks: !parts.hasRemarks)
            ]
        }
        var lines = [AnswerWords.missing]
        if !parts.hasActivities { lines.append(AnswerWords.missingActivities) }
        if !unstated.isEmpty {
            lines.append(
                AnswerWords.missingIndicators(
                    unstated.prefix(MissingParts.listed).map(\.name), count: unstated.count, of: asked.count))
        }
        if !parts.hasRemarks { lines.append(AnswerWords.missingRemarks) }
        return lines
    }
}
