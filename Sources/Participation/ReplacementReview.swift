internal import ReportModel
import Vietnamese

/// What a new submission takes away from what its unit had reported: worth a warning, because a clerk who sends a correction
/// seldom means to drop half of the first report.
public struct ReplacementReview: Sendable {
    /// One Vietnamese phrase a figure that falls or an activity that is gone: `lượt người từ 1.234 xuống 1.100`.
    public let losses: [String]
    /// Whether anything that counted before counts no more in the same way.
    public let replaces: Bool

    /// Activities named at most; the rest is counted.
    private static let named = 5

    /// - Parameters:
    ///   - earlier: accepted submissions of the unit before.
    ///   - newer: the one that came now.
    public init(earlier: [AcceptedSubmission], newer: AcceptedSubmission) {
        let before = EffectiveReport(of: earlier)
        let difference = ReportDifference(from: before, to: EffectiveReport(of: earlier + [newer]))
        let fallen = difference.figures.filter(\.isLoss)
        var losses = fallen.map(\.phrase)
        // Of fewer visits in all the sum tells enough; behind a growing sum only the activity shows it.
        let activities =
            difference.dropped.map { "không còn hoạt động \(ReplacementReview.label($0))" }
            + (fallen.contains { $0.name == "lượt người" }
                ? []
                : difference.lowered.map { activity, participants in
                    "hoạt động \(ReplacementReview.label(activity)) từ \(NumberFormat.integer(activity.participants)) xuống "
                        + "\(NumberFormat.integer(participants)) lượt người"
                })
        losses += activities.prefix(ReplacementReview.named)
        if activities.count > ReplacementReview.named {
            losses.append("và \(NumberFormat.integer(activities.count - ReplacementReview.named)) hoạt động khác")
        }
        if difference.losesRemarks { losses.append("phần nhận xét không còn") }
        self.losses = losses
        replaces = ReplacementReview.speaks(newer.submission, over: before)
    }

    private static func speaks(_ submission: Submission, over before: EffectiveReport) -> Bool {
        let days = Set(submission.covers.days)
        let activities = submission.activities != nil && before.activities?.contains { days.contains($0.date) } == true
        let indicators = submission.indicators != nil && before.indicators?.isEmpty == false
        return activities || indicators || submission.remarks != nil && before.remarks?.isEmpty == false
    }

    static func label(_ activity: Activity) -> String {
        let day = activity.date
        return "“\(activity.title)” (\(DateFormat.short(year: day.year, month: day.month, day: day.day)))"
    }
}
