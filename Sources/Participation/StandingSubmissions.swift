import ReportModel

/// What stands of a unit's accepted submissions after its withdrawals.
///
/// A withdrawal that names a file takes back all of that file, also a withdrawal in it; of two that name each other the newer
/// holds. One without a name takes back the days it covers of everything received before it.
struct StandingSubmissions {
    /// Whatever no withdrawal of a file takes back, newest first.
    let newestFirst: [AcceptedSubmission]
    /// Submissions a withdrawal of their file takes back.
    let takenBack: Set<Int>

    /// - Parameter submissions: accepted ones of one unit, in any order.
    init(of submissions: [AcceptedSubmission]) {
        let ordered = submissions.sorted { $0.isNewer(than: $1) }
        var takenBack: Set<Int> = []
        for entry in ordered where !takenBack.contains(entry.sequence) {
            guard let file = entry.submission.withdrawal?.file else { continue }
            takenBack.formUnion(ordered.lazy.filter { $0.file == file && $0.sequence != entry.sequence }.map(\.sequence))
        }
        self.takenBack = takenBack
        newestFirst = takenBack.isEmpty ? ordered : ordered.filter { !takenBack.contains($0.sequence) }
    }

    /// Reports of which at least one day was not taken back, newest first.
    var reports: [AcceptedSubmission] {
        var withdrawn = WithdrawnDays()
        return newestFirst.filter { entry in
            if withdrawn.take(entry.submission) { return false }
            return !withdrawn.holdsAll(of: entry.submission.covers)
        }
    }
}

/// The days that withdrawals without a name have taken back, while submissions pass by, newest first.
struct WithdrawnDays {
    private(set) var days: Set<CalendarDate> = []

    /// Takes in a withdrawal.
    ///
    /// - Returns: whether the submission is one, be it of days or of a file.
    mutating func take(_ submission: Submission) -> Bool {
        guard let withdrawal = submission.withdrawal else { return false }
        if withdrawal.named == nil, withdrawal.file == nil { days.formUnion(submission.covers.days) }
        return true
    }

    func holdsAll(of span: DateSpan) -> Bool { !days.isEmpty && span.days.allSatisfy { days.contains($0) } }
}
