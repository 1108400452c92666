import ReportModel

@testable import Intake

/// Visits that count of a file, by unit; units of which nothing counts are left out.
func people(_ result: ReadResult) -> [UnitCode: Int] {
    var people: [UnitCode: Int] = [:]
    for draft in result.submissions where !draft.isRefused {
        people[draft.submission.unit] = (draft.submission.activities ?? []).reduce(0) { $0 + $1.participants }
    }
    return people.filter { $0.value > 0 }
}

/// What was found, by the codes without the `intake.` before them.
func codes(_ result: ReadResult) -> [String] { result.allFindings.map { String($0.code.dropFirst(7)) } }

extension ReadResult {
    /// Whether nothing of the file can be taken: no submission was found in it.
    var isUnreadable: Bool { submissions.isEmpty && findings.containsError }
}
