internal import GRDB
public import ReportModel

/// One version a unit sent, for its history.
public struct HistoryEntry: Sendable, Hashable {
    /// Grows with every submission taken; ``StoredSubmission/sequence``.
    public var sequence: Int
    public var unit: UnitCode
    public var file: String
    public var covers: DateSpan
    public var receivedAt: Timestamp
    public var isAccepted: Bool
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
}

/// A file of which something was refused, with the reasons.
public struct RefusedFile: Sendable, Hashable {
    public var file: String
    public var verdict: LedgerEntry.Verdict
    public var units: [UnitCode]
    /// Errors: place and Vietnamese sentence.
    public var reasons: [Reason]

    public struct Reason: Sendable, Hashable {
        public var code: String
        public var place: String
        public var message: String
    }
}

extension Ledger {
    /// Every version of every unit (or of one), oldest first. A file read again under newer rules stands here with each of its
    /// readings.
    public func history(of unit: UnitCode? = nil) throws(LedgerFault) -> [HistoryEntry] {
        try read("read the history") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT unit, reading.name, coversFrom, coversTo, receivedAt, state,
                      (SELECT count(*) FROM finding WHERE submissionId = submission.id AND severity = 'error'),
                      (SELECT count(*) FROM finding WHERE submissionId = submission.id AND severity = 'warning'),
                      (SELECT coalesce(sum(participants), 0) FROM audience JOIN activity ON activity.id = audience.activityId
                       WHERE submissionId = submission.id), statesActivities, submission.id, isWithdrawal,
                      (SELECT other.name FROM reading AS other JOIN file ON file.id = other.fileId
                       WHERE sha256 = withdrawsFile ORDER BY other.id DESC LIMIT 1), reason,
                      readingId NOT IN \(Self.newestReadings)
                    FROM submission JOIN reading ON reading.id = readingId
                    WHERE ?1 IS NULL OR unit = ?1 ORDER BY receivedAt, submission.id
                    """, arguments: [unit])
            var entries: [HistoryEntry] = []
            while let row = try rows.next() {
                guard let from = CalendarDate(iso: row[2] as String), let to = CalendarDate(iso: row[3] as String),
                    let covers = DateSpan(from: from, to: to)
                else { continue }
                entries.append(
                    HistoryEntry(
                        sequence: row[10], unit: row[0], file: row[1], covers: covers, receivedAt: Timestamp(seconds: row[4]),
                        isAccepted: row[5] as String == "accepted", errors: row[6], warnings: row[7],
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
                    SELECT id, name, verdict FROM reading
                    WHERE id IN \(Self.newestReadings) AND verdict <> 'accepted' ORDER BY name, id
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
                    sql: "SELECT code, place, message FROM finding WHERE readingId = ? AND severity = 'error' ORDER BY id",
                    arguments: [id]
                ).map { RefusedFile.Reason(code: $0[0], place: $0[1], message: $0[2]) }
                return RefusedFile(file: reading[1], verdict: verdict, units: units, reasons: reasons)
            }
        }
    }

    /// Units of which a submission stands refused, and units named by a file that cannot be read, each with the time of the
    /// newest such.
    public func troubledUnits() throws(LedgerFault) -> (refused: [UnitCode: Timestamp], unreadable: [UnitCode: Timestamp]) {
        try read("list refused units") { db in
            func newest(_ sql: String) throws -> [UnitCode: Timestamp] {
                let rows = try Row.fetchAll(db, sql: sql)
                return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as UnitCode, Timestamp(seconds: $0[1])) })
            }
            let refused = try newest(
                """
                SELECT unit, max(receivedAt) FROM submission
                WHERE state = 'refused' AND readingId IN \(Self.newestReadings) GROUP BY unit
                """)
            let unreadable = try newest(
                """
                SELECT unit, max(readAt) FROM unreadableUnit JOIN reading ON reading.id = readingId
                WHERE readingId IN \(Self.newestReadings) GROUP BY unit
                """)
            return (refused, unreadable)
        }
    }

    /// What was found wrong or doubtful in every version of a unit, by ``HistoryEntry/sequence``, errors first.
    public func findings(of unit: UnitCode) throws(LedgerFault) -> [Int: [RefusedFile.Reason]] {
        try read("look up findings") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT submissionId, code, place, message FROM finding JOIN submission ON submission.id = submissionId
                    WHERE unit = ? AND severity <> 'note' ORDER BY severity = 'error' DESC, finding.id
                    """, arguments: [unit])
            var findings: [Int: [RefusedFile.Reason]] = [:]
            while let row = try rows.next() {
                findings[row[0], default: []].append(RefusedFile.Reason(code: row[1], place: row[2], message: row[3]))
            }
            return findings
        }
    }

    /// Findings with one of these codes in the newest reading of these bytes, with their unit.
    public func findings(
        of sha256: String, coded codes: Set<String>
    ) throws(LedgerFault) -> [(unit: UnitCode, finding: Diagnostic)] {
        try read("look up findings") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT unit, severity, code, reading.name, message, found, expected, hint
                    FROM finding JOIN submission ON submission.id = submissionId
                    JOIN reading ON reading.id = finding.readingId JOIN file ON file.id = fileId
                    WHERE sha256 = ? AND reading.id IN \(Self.newestReadings) ORDER BY finding.id
                    """, arguments: [sha256])
            return rows.compactMap { row in
                guard codes.contains(row[2]), let severity = Diagnostic.Severity(rawValue: row[1]) else { return nil }
                return (
                    row[0],
                    Diagnostic(
                        severity, row[2], at: SourcePlace(row[3]), row[4], found: row[5], expected: row[6], hint: row[7])
                )
            }
        }
    }
}
