internal import Intake
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
        /// Vietnamese, as the sender read it.
        var message: String
        /// The same for the operator; what an older program wrote down is told by its code.
        var english: String?

        init(_ reason: RefusedFile.Reason) {
            code = reason.code
            place = reason.place
            message = reason.message
            english = reason.english ?? FindingCode(rawValue: reason.code)?.meaning
        }
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

        private enum Key: String, CodingKey { case lowered, no_longer_fits, late_time_doubted }

        // All of it stands on one level.
        func encode(to encoder: any Encoder) throws {
            try figures.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(lowered, forKey: .lowered)
            try container.encode(no_longer_fits, forKey: .no_longer_fits)
            try container.encode(late_time_doubted, forKey: .late_time_doubted)
        }
    }

    struct Lowered: Encodable {
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
        /// Vietnamese, for the officer.
        var message: String
        /// The same for the operator.
        var english: String
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
        review = Review(report)
        refused_files = report.refused.map { file in
            Refused(
                file: file.file, verdict: file.verdict.rawValue, units: file.units,
                reasons: file.reasons.map(Reason.init))
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
            history: versions.map { version in
                let fate = fate(version)
                return StatusDocument.Version(
                    file: version.file, covers_from: version.covers.from.iso, covers_to: version.covers.to.iso,
                    received_at: version.receivedAt.iso(offset: offset), accepted: version.isAccepted,
                    state: version.isReadAgain ? "read_again" : fate.bearing?.rawValue ?? version.outcome.rawValue,
                    errors: version.errors,
                    warnings: version.warnings, participants: version.participants, withdraws: version.withdrawsFile,
                    reason: version.reason, changes: fate.changes,
                    findings: fate.findings.map { $0.map(StatusDocument.Reason.init) })
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
                unit: $0.unit, file: $0.fileName, sha256: $0.file, figure: $0.figure, before: $0.before, after: $0.after)
        }
        no_longer_fits = report.misfits.map { delivery, misfit in
            .init(
                unit: delivery.unit, file: delivery.fileName, code: misfit.code, message: misfit.text(in: .vietnamese),
                english: misfit.text(in: .english))
        }
        late_time_doubted = report.doubtedTimes.map { delivery, stated in
            .init(
                unit: delivery.unit, file: delivery.fileName, stated: stated.iso(offset: offset),
                received_at: delivery.received.iso(offset: offset), late: delivery.received > deadline)
        }
    }
}
