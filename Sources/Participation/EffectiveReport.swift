public import ReportModel

/// What counts of a unit after all its submissions: for every day, what the newest submission covering that day says.
///
/// Each part is replaced on its own: a file with indicators alone leaves the activities as they were. Of the indicators the
/// newest statement of each counts, as long as the submission it stands in still speaks for a day of its own; of the remarks
/// the newest. What was withdrawn counts nowhere, and what it had replaced counts again (``StandingSubmissions``).
public struct EffectiveReport: Sendable, Equatable {
    /// `nil` when no submission stated activities; empty for an explicit "none".
    public var activities: [Activity]?
    public var indicators: [String: Int]?
    public var remarks: Remarks?

    /// - Parameter submissions: accepted ones of one unit, in any order.
    public init(of submissions: [AcceptedSubmission]) {
        var activityDays: Set<CalendarDate> = []
        var indicatorDays: Set<CalendarDate> = []
        var withdrawn = WithdrawnDays()
        for entry in StandingSubmissions(of: submissions).newestFirst {
            let submission = entry.submission
            if withdrawn.take(submission) { continue }
            let days = submission.covers.days.filter { !withdrawn.days.contains($0) }
            if days.isEmpty { continue }
            if let stated = submission.activities {
                let open = Set(days.lazy.filter { !activityDays.contains($0) })
                activities = (activities ?? []) + stated.filter { open.contains($0.date) }
                activityDays.formUnion(days)
            }
            if let stated = submission.indicators {
                if days.contains(where: { !indicatorDays.contains($0) }) {
                    indicators = (indicators ?? [:]).merging(stated) { newer, _ in newer }
                }
                indicatorDays.formUnion(days)
            }
            if remarks == nil { remarks = submission.remarks }
        }
    }
}
