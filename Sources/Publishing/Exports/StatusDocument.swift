internal import Ledger
internal import Participation
internal import ReportModel

/// The published shape of `status --json`.
struct StatusDocument: Encodable {
    struct UnitEntry: Encodable {
        var unit: String
        var name: String
        var state: String
        var late: Bool
        var first_accepted: String?
        var lacks: [String]
        var history: [Version]
    }

    struct Version: Encodable {
        var file: String
        var covers_from: String
        var covers_to: String
        var received_at: String
        var accepted: Bool
        /// `counts`, `counts_in_part`, `replaced`, `withdrawn`, `withdrawal`, `refused`, or `read_again`.
        var state: String
        var errors: Int
        var warnings: Int
        var participants: Int
        /// What a withdrawal takes back: a file, or nothing where it takes back the days covered.
        var withdraws: String?
        var reason: String?
        /// What it changed when it came, in Vietnamese; only in the history of one unit.
        var changes: [String]?
        /// What was found wrong or doubtful in it; only in the history of one unit.
        var findings: [Reason]?
    }

    /// What became of a version.
    struct Fate {
        var bearing: SubmissionHistory.Bearing?
        var changes: [String]?
        var findings: [RefusedFile.Reason]?
    }

    struct Refused: Encodable {
        var file: String
        var verdict: String
        var units: [String]
        var reasons: [Reason]
    }

    struct Reason: Encodable {
        var code: String
        var place: String
        var message: String
    }

    var campaign: String
    var expected: Int
    var reported: Int
    var complete: Int
    var on_time: Int
    var late: Int
    var states: [String: Int]
    var units: [UnitEntry]
    var refused_files: [Refused]

    init(_ report: StatusReport) {
        campaign = report.records.campaign.code
        expected = report.standings.count
        reported = report.standings.count { $0.standing.state.hasReported }
        complete = report.counts[.complete] ?? 0
        late = report.standings.count { $0.standing.isLate }
        on_time = reported - late
        states = Dictionary(uniqueKeysWithValues: UnitState.allCases.map { ($0.rawValue, report.counts[$0] ?? 0) })
        let versions = Dictionary(grouping: report.history, by: \.unit)
        let accepted = Dictionary(grouping: report.records.accepted, by: \.submission.unit)
        units = report.standings.map { unit, standing in
            let bearings = SubmissionHistory.bearings(of: accepted[unit.code] ?? [])
            return UnitEntry(unit, standing, offset: report.records.campaign.timeZone.offset, versions[unit.code] ?? []) {
                Fate(bearing: bearings[$0.sequence])
            }
        }
        refused_files = report.refused.map { file in
            Refused(
                file: file.file, verdict: file.verdict.rawValue, units: file.units,
                reasons: file.reasons.map { Reason(code: $0.code, place: $0.place, message: $0.message) })
        }
    }
}

extension StatusDocument.UnitEntry {
    /// - Parameter fate: what became of a version, and what it changed.
    init(
        _ unit: Unit, _ standing: UnitStanding, offset: Int, _ versions: [HistoryEntry],
        fate: (HistoryEntry) -> StatusDocument.Fate
    ) {
        self.init(
            unit: unit.code, name: unit.name, state: standing.state.rawValue, late: standing.isLate,
            first_accepted: standing.firstAccepted?.iso(offset: offset), lacks: standing.lacks,
            history: versions.map { version in
                let fate = fate(version)
                return StatusDocument.Version(
                    file: version.file, covers_from: version.covers.from.iso, covers_to: version.covers.to.iso,
                    received_at: version.receivedAt.iso(offset: offset), accepted: version.isAccepted,
                    state: version.isReadAgain
                        ? "read_again" : version.isAccepted ? (fate.bearing ?? .counts).rawValue : "refused",
                    errors: version.errors,
                    warnings: version.warnings, participants: version.participants, withdraws: version.withdrawsFile,
                    reason: version.reason, changes: fate.changes,
                    findings: fate.findings.map { $0.map { .init(code: $0.code, place: $0.place, message: $0.message) } })
            })
    }
}
