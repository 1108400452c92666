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
        /// The same as codes: `activities`, `indicators`, `remarks`.
        var missing_parts: [String]
        /// When the newest report that stands was received.
        var fresh: String?
        /// Whether its figures are approved, by itself or by a unit above.
        var approved: Bool
        var history: [Version]
    }

    struct Version: Encodable {
        var file: String
        var covers_from: String
        var covers_to: String
        var received_at: String
        var accepted: Bool
        /// One of ``Timeline/Bearing``, or `read_again`.
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
        var bearing: Timeline.Bearing?
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

    /// How far units of one level or kind have come.
    struct Group: Encodable {
        var expected: Int
        var reported: Int
        var complete: Int
        var on_time: Int
        var late: Int
        /// By state, as in `states`.
        var states: [String: Int]
        /// Units that have reported and state all that is asked of a part.
        var content: [String: Int]
        /// When the newest report that stands was received.
        var fresh: String?

        init(_ counts: Reporting, offset: Int) {
            expected = counts.expected
            reported = counts.reported
            complete = counts.complete
            on_time = counts.onTime
            late = counts.late
            states = Dictionary(uniqueKeysWithValues: UnitState.allCases.map { ($0.rawValue, counts.count(in: $0)) })
            content = Dictionary(uniqueKeysWithValues: ReportPart.allCases.map { ($0.rawValue, counts.stating($0)) })
            fresh = counts.freshness?.iso(offset: offset)
        }
    }

    /// An approval in force.
    struct Approved: Encodable {
        var unit: String
        var by: String
        var at: String
        /// Number of the newest reading it saw.
        var position: Int
    }

    /// Something doubtful in a report that stands.
    struct Warning: Encodable {
        var unit: String
        var file: String?
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
    var approvals: [Approved]
    /// Units that have reported and state all that is asked of a part: activities, indicators, remarks.
    var content: [String: Int]
    /// By name of the level, and by code of the kind of unit.
    var by_level: [String: Group]
    var by_kind: [String: Group]
    var warnings: [Warning]
    /// When the newest submission was received.
    var fresh: String?
    var review: ReviewDocument

    init(_ report: StatusReport) {
        let offset = report.records.campaign.timeZone.offset
        let all = Group(report.summary.reporting, offset: offset)
        campaign = report.records.campaign.code
        expected = all.expected
        reported = all.reported
        complete = all.complete
        late = all.late
        on_time = all.on_time
        states = all.states
        content = all.content
        by_level = Dictionary(
            report.summary.levels.map { ($0.level, Group($0.reporting, offset: offset)) },
            uniquingKeysWith: { first, _ in first })
        by_kind = Dictionary(
            report.summary.kinds.map { ($0.kind.code, Group($0.reporting, offset: offset)) },
            uniquingKeysWith: { first, _ in first })
        let versions = Dictionary(grouping: report.history, by: \.unit)
        units = report.standings.map { unit, standing in
            let bearings = report.records.timeline(of: unit.code).bearings
            return UnitEntry(unit, standing, offset: offset, versions[unit.code] ?? []) {
                Fate(bearing: bearings[$0.sequence])
            }
        }
        warnings = report.warnings.map {
            Warning(
                unit: $0.unit.code, file: $0.file, code: $0.warning.code, place: $0.warning.place,
                message: $0.warning.message)
        }
        fresh = report.summary.newestReceipt?.iso(offset: offset)
        approvals = report.records.approvals.approvals.map {
            Approved(unit: $0.unit, by: $0.by, at: $0.at.iso(offset: offset), position: $0.position)
        }
        review = ReviewDocument(report.summary.review, offset: offset)
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
            missing_parts: standing.missingParts.map(\.rawValue), fresh: standing.freshness?.iso(offset: offset),
            approved: standing.isApproved,
            history: versions.map { version in
                let fate = fate(version)
                return StatusDocument.Version(
                    file: version.file, covers_from: version.covers.from.iso, covers_to: version.covers.to.iso,
                    received_at: version.receivedAt.iso(offset: offset), accepted: version.isAccepted,
                    state: fate.bearing?.rawValue ?? (version.isReadAgain ? "read_again" : version.outcome.rawValue),
                    errors: version.errors,
                    warnings: version.warnings, participants: version.participants, withdraws: version.withdrawsFile,
                    reason: version.reason, changes: fate.changes,
                    findings: fate.findings.map { $0.map { .init(code: $0.code, place: $0.place, message: $0.message) } })
            })
    }
}
