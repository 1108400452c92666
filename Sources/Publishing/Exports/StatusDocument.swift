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

    /// What an officer should look at.
    struct Review: Encodable {
        /// Doubtful figures, as `summarize --json` has them.
        var figures: ReviewDocument
        /// Figures that a later report made smaller.
        var lowered: [Lowered]
        /// What was accepted and does not fit the campaign any more.
        var no_longer_fits: [Unfit]
        /// Stated times that were doubted, where the doubt decides whether the report is late.
        var late_time_doubted: [Doubted]
        /// What was accepted after figures were approved, and waits.
        var waits_approved: [Waiting]
        /// Edits of the campaign that approved figures hold up.
        var held_edits: [Held]

        private enum Key: String, CodingKey {
            case lowered, no_longer_fits, late_time_doubted, waits_approved, held_edits
        }

        // All of it stands on one level.
        func encode(to encoder: any Encoder) throws {
            try figures.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(lowered, forKey: .lowered)
            try container.encode(no_longer_fits, forKey: .no_longer_fits)
            try container.encode(late_time_doubted, forKey: .late_time_doubted)
            try container.encode(waits_approved, forKey: .waits_approved)
            try container.encode(held_edits, forKey: .held_edits)
        }
    }

    struct Waiting: Encodable {
        var unit: String
        var file: String?
        var sha256: String
        var received_at: String
    }

    struct Held: Encodable {
        /// The unit whose approval holds it up.
        var unit: String
        var message: String
    }

    /// An approval in force.
    struct Approved: Encodable {
        var unit: String
        var by: String
        var at: String
        /// Number of the newest reading it saw.
        var position: Int
    }

    struct Lowered: Encodable {
        /// For `decide`.
        var id: String
        var unit: String
        var file: String?
        var sha256: String
        var figure: String
        var before: Int
        var after: Int?
    }

    struct Unfit: Encodable {
        var unit: String
        var file: String?
        var code: String
        var message: String
    }

    struct Doubted: Encodable {
        var unit: String
        var file: String?
        var stated: String
        var received_at: String
        var late: Bool
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
    /// When the newest submission was received.
    var fresh: String?
    var review: Review

    init(_ report: StatusReport) {
        campaign = report.records.campaign.code
        expected = report.standings.count
        reported = report.standings.count { $0.standing.state.hasReported }
        complete = report.counts[.complete] ?? 0
        late = report.standings.count { $0.standing.isLate }
        on_time = reported - late
        states = Dictionary(uniqueKeysWithValues: UnitState.allCases.map { ($0.rawValue, report.counts[$0] ?? 0) })
        let versions = Dictionary(grouping: report.history, by: \.unit)
        let offset = report.records.campaign.timeZone.offset
        units = report.standings.map { unit, standing in
            let bearings = report.records.timeline(of: unit.code).bearings
            return UnitEntry(unit, standing, offset: offset, versions[unit.code] ?? []) {
                Fate(bearing: bearings[$0.sequence])
            }
        }
        fresh = report.summary?.newestReceipt?.iso(offset: offset)
        approvals = report.records.approvals.approvals.map {
            Approved(unit: $0.unit, by: $0.by, at: $0.at.iso(offset: offset), position: $0.position)
        }
        review = Review(report)
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

extension StatusDocument.Review {
    init(_ report: StatusReport) {
        let offset = report.records.campaign.timeZone.offset
        let deadline = report.records.campaign.deadline
        figures = ReviewDocument(report.summary?.review ?? FigureReview())
        lowered = report.lowerings.map {
            .init(
                id: $0.id, unit: $0.unit, file: $0.fileName, sha256: $0.file, figure: $0.figure, before: $0.before,
                after: $0.after)
        }
        waits_approved = report.waiting.map {
            .init(unit: $0.unit, file: $0.fileName, sha256: $0.file, received_at: $0.received.iso(offset: offset))
        }
        held_edits = report.records.heldEdits.map { .init(unit: $0.approval, message: $0.message) }
        no_longer_fits = report.misfits.map { delivery, misfit in
            .init(unit: delivery.unit, file: delivery.fileName, code: misfit.code, message: misfit.message)
        }
        late_time_doubted = report.doubtedTimes.map { delivery, stated in
            .init(
                unit: delivery.unit, file: delivery.fileName, stated: stated.iso(offset: offset),
                received_at: delivery.received.iso(offset: offset), late: delivery.received > deadline)
        }
    }
}
