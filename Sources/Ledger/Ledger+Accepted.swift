internal import GRDB
public import ReportModel

/// An accepted submission with what decides its rank.
public struct StoredSubmission: Sendable {
    /// Grows with every submission taken.
    public var sequence: Int
    public var submission: Submission
    public var receivedAt: Timestamp
    public var timeSource: LedgerEntry.TimeSource
    /// SHA-256 of the file it came in.
    public var file: String
    /// Name of that file.
    public var fileName: String
}

extension Ledger {
    /// Every accepted submission (of one unit, when named), oldest first. A file read again under newer rules counts by its
    /// newest reading alone.
    public func acceptedSubmissions(of unit: UnitCode? = nil) throws(LedgerFault) -> [StoredSubmission] {
        try read("read the submissions") { db in
            if let unit, try !hasAccepted(unit, db) { return [] }
            let scope = unit.map { _ in "WHERE submissionId IN (SELECT id FROM submission WHERE unit = :unit)" } ?? ""
            let arguments: StatementArguments = unit.map { ["unit": $0] } ?? StatementArguments()
            let audiences = try audiencesByActivity(db, scope, arguments)
            let activities = try activitiesBySubmission(db, scope, arguments, audiences: audiences)
            let indicators = try indicatorsBySubmission(db, scope, arguments)
            let remarks = try remarksBySubmission(db, scope, arguments)
            var stored: [StoredSubmission] = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT submission.id, unit, coversFrom, coversTo, submittedAt, receivedAt, timeSource, reportId,
                      statesActivities, statesIndicators, statesRemarks, isWithdrawal, withdrawsFile, reason, sha256, reading.name
                    FROM submission JOIN reading ON reading.id = readingId JOIN file ON file.id = fileId
                    WHERE state = 'accepted' AND readingId IN \(Self.newestReadings)
                    \(unit == nil ? "" : "AND unit = :unit") ORDER BY submission.id
                    """, arguments: arguments)
            while let row = try rows.next() {
                let id: Int64 = row[0]
                guard let from = CalendarDate(iso: row[2] as String), let to = CalendarDate(iso: row[3] as String),
                    let covers = DateSpan(from: from, to: to),
                    let source = LedgerEntry.TimeSource(rawValue: row[6])
                else { throw DatabaseError(message: "submission \(id) has no valid coverage") }
                let submission = Submission(
                    unit: row[1], covers: covers, submittedAt: (row[4] as Int?).map { Timestamp(seconds: $0) },
                    reportID: row[7], activities: row[8] ? activities[id] ?? [] : nil,
                    indicators: row[9] ? indicators[id] ?? [:] : nil, remarks: row[10] ? remarks[id] ?? Remarks() : nil,
                    withdrawal: row[11] ? Withdrawal(file: row[12], reason: row[13]) : nil)
                stored.append(
                    StoredSubmission(
                        sequence: Int(id), submission: submission, receivedAt: Timestamp(seconds: row[5]),
                        timeSource: source, file: row[14], fileName: row[15]))
            }
            return stored
        }
    }

    static let newestReadings = "(SELECT max(id) FROM reading GROUP BY fileId)"

    private func hasAccepted(_ unit: UnitCode, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM submission WHERE unit = ? AND state = 'accepted')", arguments: [unit])
            ?? false
    }

    private func audiencesByActivity(
        _ db: Database, _ scope: String, _ arguments: StatementArguments
    ) throws -> [Int64: [AudienceCount]] {
        var groups: [Int64: [AudienceCount]] = [:]
        let filter = scope.isEmpty ? "" : "WHERE activityId IN (SELECT id FROM activity \(scope))"
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT activityId, audienceGroup, participants, femaleParticipants FROM audience \(filter) ORDER BY id",
            arguments: arguments)
        while let row = try rows.next() {
            groups[row[0], default: []].append(
                AudienceCount(group: row[1], participants: row[2], femaleParticipants: row[3]))
        }
        return groups
    }

    private func activitiesBySubmission(
        _ db: Database, _ scope: String, _ arguments: StatementArguments, audiences: [Int64: [AudienceCount]]
    ) throws -> [Int64: [Activity]] {
        var groups: [Int64: [Activity]] = [:]
        var dates: [String: CalendarDate] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, submissionId, activityId, date, type, title, sessions, booksDonated, note, line
                FROM activity \(scope) ORDER BY id
                """, arguments: arguments)
        while let row = try rows.next() {
            let text: String = row[3]
            guard let date = dates[text] ?? CalendarDate(iso: text) else {
                throw DatabaseError(message: "activity \(row[0] as Int64) has no valid date")
            }
            dates[text] = date
            groups[row[1], default: []].append(
                Activity(
                    id: row[2], date: date, type: row[4], title: row[5], sessions: row[6], booksDonated: row[7],
                    note: row[8], audiences: audiences[row[0]] ?? [], line: row[9]))
        }
        return groups
    }

    private func indicatorsBySubmission(
        _ db: Database, _ scope: String, _ arguments: StatementArguments
    ) throws -> [Int64: [String: Int]] {
        var groups: [Int64: [String: Int]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT submissionId, indicator, value FROM indicatorValue \(scope)", arguments: arguments)
        while let row = try rows.next() { groups[row[0], default: [:]][row[1]] = row[2] }
        return groups
    }

    private func remarksBySubmission(
        _ db: Database, _ scope: String, _ arguments: StatementArguments
    ) throws -> [Int64: Remarks] {
        var groups: [Int64: Remarks] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT submissionId, kind, text FROM remark \(scope) ORDER BY id", arguments: arguments)
        while let row = try rows.next() {
            let id: Int64 = row[0]
            switch row[1] as String {
            case "strength": groups[id, default: Remarks()].strengths.append(row[2])
            case "limitation": groups[id, default: Remarks()].limitations.append(row[2])
            default: groups[id, default: Remarks()].proposals.append(row[2])
            }
        }
        return groups
    }
}
