internal import ReportModel
import Vietnamese

/// What became of each accepted submission of one unit, and what it changed when it came.
public struct SubmissionHistory: Sendable {
    /// What an accepted submission is worth now.
    public enum Bearing: String, Sendable, CaseIterable {
        /// Everything it states counts.
        case counts
        /// Newer submissions speak for some of its days or parts.
        case partly = "counts_in_part"
        /// Newer submissions speak for all of it.
        case replaced
        /// It was taken back.
        case withdrawn
        /// It is itself a withdrawal.
        case withdrawal
    }

    /// One accepted submission.
    public struct Step: Sendable {
        /// ``AcceptedSubmission/sequence``.
        public var sequence: Int
        public var bearing: Bearing
        /// Vietnamese phrases, e.g. `lượt người từ 120 lên 150`; empty when it changed nothing.
        public var changes: [String]
    }

    /// By time of receipt.
    public let steps: [Step]

    /// Activities named in one change at most.
    private static let named = 3

    /// - Parameter submissions: accepted ones of one unit, in any order.
    public init(of submissions: [AcceptedSubmission]) {
        let bearings = SubmissionHistory.bearings(of: submissions)
        var before = EffectiveReport(of: [])
        var earlier: [AcceptedSubmission] = []
        steps = submissions.sorted { $1.isNewer(than: $0) }.map { entry in
            earlier.append(entry)
            let after = EffectiveReport(of: earlier)
            defer { before = after }
            return Step(
                sequence: entry.sequence, bearing: bearings[entry.sequence] ?? .counts,
                changes: SubmissionHistory.phrases(ReportDifference(from: before, to: after)))
        }
    }

    /// What each accepted submission of one unit is worth now, by its sequence.
    public static func bearings(of submissions: [AcceptedSubmission]) -> [Int: Bearing] {
        let standing = StandingSubmissions(of: submissions)
        var bearings: [Int: Bearing] = [:]
        for sequence in standing.takenBack { bearings[sequence] = .withdrawn }
        var withdrawn = WithdrawnDays()
        var spoken = Spoken()
        for entry in standing.newestFirst {
            if withdrawn.take(entry.submission) {
                bearings[entry.sequence] = .withdrawal
            } else if withdrawn.holdsAll(of: entry.submission.covers) {
                bearings[entry.sequence] = .withdrawn
            } else {
                bearings[entry.sequence] = spoken.take(entry.submission, except: withdrawn.days)
            }
        }
        return bearings
    }

    /// The days and parts that newer submissions speak for.
    private struct Spoken {
        private var activityDays: Set<CalendarDate> = []
        private var indicatorDays: Set<CalendarDate> = []
        private var hasRemarks = false

        mutating func take(_ submission: Submission, except withdrawn: Set<CalendarDate>) -> Bearing {
            let all = submission.covers.days
            let days = all.filter { !withdrawn.contains($0) }
            var open = 0
            var closed = 0
            func count(_ isOpen: Bool) { if isOpen { open += 1 } else { closed += 1 } }
            if submission.activities != nil {
                for day in all { count(days.contains(day) && !activityDays.contains(day)) }
                activityDays.formUnion(days)
            }
            if submission.indicators != nil {
                count(days.contains { !indicatorDays.contains($0) })
                indicatorDays.formUnion(days)
            }
            if submission.remarks != nil {
                count(!hasRemarks)
                hasRemarks = true
            }
            return closed == 0 ? .counts : open == 0 ? .replaced : .partly
        }
    }

    private static func phrases(_ difference: ReportDifference) -> [String] {
        var phrases = difference.figures.map(\.phrase)
        func name(_ activities: [Activity], _ verb: String) {
            guard !activities.isEmpty else { return }
            let titles = activities.prefix(named).map { "“\($0.title)”" }.joined(separator: ", ")
            let rest = activities.count > named ? " và \(NumberFormat.integer(activities.count - named)) hoạt động khác" : ""
            phrases.append("\(verb) \(titles)\(rest)")
        }
        name(difference.dropped, "bỏ hoạt động")
        name(difference.added, "thêm hoạt động")
        if difference.losesRemarks { phrases.append("phần nhận xét không còn") }
        if difference.changesRemarks { phrases.append("nhận xét mới") }
        return phrases
    }
}
