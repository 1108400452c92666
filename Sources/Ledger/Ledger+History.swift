internal import GRDB
public import ReportModel

/// One version a unit sent, for its history.
public struct HistoryEntry: Sendable, Hashable {
    /// ``Delivery/sequence``.
    public var sequence: Int
    public var unit: UnitCode
    public var file: String
    public var covers: DateSpan
    public var receivedAt: Timestamp
    /// What became of it when it was read.
    public var outcome: Outcome
    public var errors: Int
    public var warnings: Int
    /// Whether it speaks of activities (not of indicators or remarks alone).
    public var statesActivities: Bool
    /// Visits it states; 0 when refused.
    public var participants: Int
    /// Whether the file was read again under newer rules; what counts is in that later reading.
    public var isReadAgain: Bool
    /// Whether it takes back instead of stating.
    public var isWithdrawal: Bool
    /// Name of the file it takes back; `nil` when it takes back the days covered.
    public var withdrawsFile: String?
    /// Why it was taken back, as stated.
    public var reason: String?

    public enum Outcome: String, Sendable, Hashable {
        case accepted, refused, unreadable
    }

    public var isAccepted: Bool { outcome == .accepted }
}

/// A file of which something was refused, with the reasons.
public struct RefusedFile: Sendable, Hashable {
    public var file: String
    public var sha256: String
    public var verdict: LedgerEntry.Verdict
    public var units: [UnitCode]
    /// Errors.
    public var reasons: [Reason]

    public struct Reason: Sendable, Hashable {
        public var code: String
        public var place: String
        /// Vietnamese, for the officer.
        public var message: String
        /// The same for the operator; `nil` where an older program wrote it down.
        public var english: String?
        /// Whose submission it was found in; `nil` when it belongs to the file.
        public var unit: UnitCode?

        public init(code: String, place: String, message: String, english: String?, unit: UnitCode? = nil) {
            self.code = code
            self.place = place
            self.message = message
            self.english = english
            self.unit = unit
        }

        /// A row of code, place, message and English, from a column on.
        fileprivate init(_ row: Row, from first: Int = 0, unit: UnitCode? = nil) {
            self.init(
                code: row[first], place: row[first + 1], message: row[first + 2], english: row[first + 3], unit: unit)
        }
    }
}

extension Ledger {
    /// Every version of every unit (or of one), oldest first. A file read again under newer rules stands here with each of its
    /// readings. Findings are counted in one pass over all: they are told by reading, not by submission.
    public func history(of unit: UnitCode? = nil) throws(LedgerFault) -> [HistoryEntry] {
        try read("read the history") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    WITH counted AS (
                      SELECT submissionId, sum(severity = 'error') AS errors, sum(severity = 'warning') AS warnings
                      FROM finding WHERE submissionId IS NOT NULL GROUP BY submissionId)
                    SELECT unit, reading.name, coversFrom, coversTo, submission.receivedAt AS time, state,
                      coalesce(errors, 0), coalesce(warnings, 0),
                      (SELECT coalesce(sum(participants), 0) FROM audience JOIN activity ON activity.id = audience.activityId
                       WHERE submissionId = submission.id), statesActivities, submission.id, isWithdrawal,
                      (SELECT other.name FROM reading AS other JOIN file ON file.id = other.fileId
                       WHERE sha256 = withdrawsFile ORDER BY other.id DESC LIMIT 1), reason,
                      readingId NOT IN \(Self.newestReadings), fileId AS number, submission.id AS place
                    FROM submission JOIN reading ON reading.id = readingId
                    LEFT JOIN counted ON counted.submissionId = submission.id
                    WHERE ?1 IS NULL OR unit = ?1
                    UNION ALL
                    SELECT unit, reading.name, coalesce(coversFrom, '0001-01-01'), coalesce(coversTo, '9999-12-31'),
                      reading.receivedAt, 'unreadable',
                      (SELECT count(*) FROM finding WHERE finding.readingId = reading.id AND severity = 'error'),
                      (SELECT count(*) FROM finding WHERE finding.readingId = reading.id AND severity = 'warning'),
                      0, 0, -readingId, 0, NULL, NULL, readingId NOT IN \(Self.newestReadings), fileId, -readingId
                    FROM unreadableUnit JOIN reading ON reading.id = readingId
                    WHERE ?1 IS NULL OR unit = ?1
                    ORDER BY time, number, place
                    """, arguments: [unit])
            var entries: [HistoryEntry] = []
            while let row = try rows.next() {
                guard let from = CalendarDate(iso: row[2] as String), let to = CalendarDate(iso: row[3] as String),
                    let covers = DateSpan(from: from, to: to), let outcome = HistoryEntry.Outcome(rawValue: row[5])
                else { continue }
                entries.append(
                    HistoryEntry(
                        sequence: row[10], unit: row[0], file: row[1], covers: covers, receivedAt: Timestamp(seconds: row[4]),
                        outcome: outcome, errors: row[6], warnings: row[7],
                        statesActivities: row[9], participants: row[8], isReadAgain: row[14], isWithdrawal: row[11],
                        withdrawsFile: row[12], reason: row[13]))
            }
            return entries
        }
    }

    /// Files of which something is refused or that cannot be read, by their newest reading, in order of name.
    public func refusedFiles() throws(LedgerFault) -> [RefusedFile] {
        try read("list refused files") { db in
            let readings = try Row.fetchAll(
                db,
                sql: """
                    SELECT reading.id, reading.name, verdict, sha256 FROM reading JOIN file ON file.id = fileId
                    WHERE reading.id IN \(Self.newestReadings) AND verdict <> 'accepted' ORDER BY reading.name, reading.id
                    """)
            return try readings.compactMap { reading in
                let id: Int64 = reading[0]
                guard let verdict = LedgerEntry.Verdict(rawValue: reading[2]) else { return nil }
                let units = try String.fetchAll(
                    db,
                    sql: """
                        SELECT unit FROM submission WHERE readingId = ?1 AND state = 'refused'
                        UNION SELECT unit FROM unreadableUnit WHERE readingId = ?1 ORDER BY 1
                        """, arguments: [id])
                let reasons = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT code, place, message, english, unit
                        FROM finding LEFT JOIN submission ON submission.id = submissionId
                        WHERE finding.readingId = ? AND severity = 'error' ORDER BY finding.id
                        """, arguments: [id]
                ).map { RefusedFile.Reason($0, unit: $0[4]) }
                return RefusedFile(file: reading[1], sha256: reading[3], verdict: verdict, units: units, reasons: reasons)
            }
        }
    }

    /// What was found doubtful in what was accepted, by ``HistoryEntry/sequence``, by the newest reading of each file.
    public func warnings() throws(LedgerFault) -> [Int: [RefusedFile.Reason]] {
        try read("list warnings") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT submissionId, code, place, message, english, unit FROM finding
                    JOIN submission ON submission.id = submissionId
                    WHERE severity = 'warning' AND state = 'accepted' AND submission.readingId IN \(Self.newestReadings)
                    ORDER BY finding.id
                    """)
            var warnings: [Int: [RefusedFile.Reason]] = [:]
            while let row = try rows.next() {
                warnings[row[0], default: []].append(
                    RefusedFile.Reason(row, from: 1, unit: row[5]))
            }
            return warnings
        }
    }

    /// What was found wrong or doubtful in every version of a unit, by ``HistoryEntry/sequence``, errors first; of a file that
    /// cannot be read, what was found in the file.
    public func findings(of unit: UnitCode) throws(LedgerFault) -> [Int: [RefusedFile.Reason]] {
        try read("look up findings") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT submissionId, code, place, message, english, severity = 'error' AS isError, finding.id AS number
                    FROM finding JOIN submission ON submission.id = submissionId
                    WHERE unit = ?1 AND severity <> 'note'
                    UNION ALL
                    SELECT -finding.readingId, code, place, message, english, severity = 'error', finding.id
                    FROM finding JOIN unreadableUnit ON unreadableUnit.readingId = finding.readingId
                    WHERE unit = ?1 AND severity <> 'note'
                    ORDER BY isError DESC, number
                    """, arguments: [unit])
            var findings: [Int: [RefusedFile.Reason]] = [:]
            while let row = try rows.next() {
                findings[row[0], default: []].append(RefusedFile.Reason(row, from: 1))
            }
            return findings
        }
    }

    /// Units that the newest reading of these bytes spoke of, in the order of the file, with the days it covered of each.
    public func units(ofFile sha256: String) throws(LedgerFault) -> [(unit: UnitCode, covers: DateSpan)] {
        try read("look up a file's units") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT unit, coversFrom, coversTo
                    FROM submission JOIN reading ON reading.id = readingId JOIN file ON file.id = fileId
                    WHERE sha256 = ? AND reading.id IN \(Self.newestReadings) ORDER BY submission.id
                    """, arguments: [sha256])
            return try rows.map { ($0[0], try span($0[1], $0[2], "days covered")) }
        }
    }

    /// Findings of the newest reading of these bytes that belong to a unit, with the unit.
    public func findings(ofFile sha256: String) throws(LedgerFault) -> [(unit: UnitCode, finding: Diagnostic)] {
        try read("look up findings") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT unit, severity, code, place, message, found, expected, hint
                    FROM finding JOIN submission ON submission.id = submissionId
                    JOIN reading ON reading.id = finding.readingId JOIN file ON file.id = fileId
                    WHERE sha256 = ? AND reading.id IN \(Self.newestReadings) ORDER BY finding.id
                    """, arguments: [sha256])
            return rows.compactMap { row in
                guard let severity = Diagnostic.Severity(rawValue: row[1]) else { return nil }
                let finding = Diagnostic(
                    severity, row[2], at: SourcePlace(row[3]),
                    Wording(row[4], found: row[5], expected: row[6], hint: row[7]))
                return (row[0], finding)
            }
        }
    }
}
