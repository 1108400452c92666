internal import GRDB
public import ReportModel

extension Ledger {
    /// What is known of files with these bytes; `nil` when they are new.
    public func knownFile(sha256: String) throws(LedgerFault) -> KnownFile? {
        try read("look up a file") { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT verdict, rules FROM reading JOIN file ON file.id = reading.fileId
                    WHERE sha256 = ? ORDER BY reading.id DESC LIMIT 1
                    """, arguments: [sha256]
            ).flatMap { row in
                LedgerEntry.Verdict(rawValue: row["verdict"]).map { KnownFile(verdict: $0, rules: row["rules"]) }
            }
        }
    }

    /// What is known of all files, by the SHA-256 of their bytes.
    public func knownFiles() throws(LedgerFault) -> [String: KnownFile] {
        try read("list the files") { db in
            var known: [String: KnownFile] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT sha256, verdict, rules FROM reading JOIN file ON file.id = reading.fileId ORDER BY reading.id")
            while let row = try rows.next() {
                guard let verdict = LedgerEntry.Verdict(rawValue: row["verdict"]) else { continue }
                known[row["sha256"]] = KnownFile(verdict: verdict, rules: row["rules"])
            }
            return known
        }
    }

    /// When these bytes counted as received when they were first read, as far as they do not tell themselves; `nil` when they
    /// are new.
    ///
    /// A refused file that is read again under other rules came when it came.
    public func firstReceipt(
        sha256: String
    ) throws(LedgerFault) -> (time: Timestamp, source: LedgerEntry.TimeSource?)? {
        try read("look up when a file came") { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT coalesce(receivedAt, readAt), timeSource FROM reading JOIN file ON file.id = fileId
                    LEFT JOIN submission ON readingId = reading.id AND timeSource <> 'stated'
                    WHERE sha256 = ? ORDER BY reading.id, submission.id LIMIT 1
                    """, arguments: [sha256]
            ).map { row in
                (Timestamp(seconds: row[0]), (row[1] as String?).flatMap { LedgerEntry.TimeSource(rawValue: $0) })
            }
        }
    }

    /// The newest file that holds something accepted of a unit and has this name, with or without its folders, or this report
    /// number; `nil` when there is none.
    public func file(named name: String, of unit: UnitCode) throws(LedgerFault) -> (sha256: String, name: String)? {
        try read("look up a file by name") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT sha256, reading.name, reportId FROM submission JOIN reading ON reading.id = readingId
                    JOIN file ON file.id = fileId
                    WHERE unit = ? AND state = 'accepted' AND readingId IN \(Self.newestReadings)
                    ORDER BY receivedAt DESC, submission.id DESC
                    """, arguments: [unit])
            while let row = try rows.next() {
                let path: String = row[1]
                if path == name || path.hasSuffix("/" + name) || row[2] as String? == name { return (row[0], path) }
            }
            return nil
        }
    }

    /// Name of the newest reading of these bytes under another name than `name`; `nil` when there is none.
    public func otherName(sha256: String, than name: String) throws(LedgerFault) -> String? {
        try read("look up a file's names") { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT reading.name FROM reading JOIN file ON file.id = fileId WHERE sha256 = ? AND reading.name <> ?
                    ORDER BY reading.id DESC LIMIT 1
                    """, arguments: [sha256, name])
        }
    }

    /// Puts a reading with all its submissions and findings into the ledger, in one transaction.
    ///
    /// The same bytes read again under the same rules change nothing.
    public func record(_ entry: LedgerEntry) throws(LedgerFault) {
        try write("record \(entry.name)") { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO file (sha256, name, byteCount) VALUES (?, ?, ?)",
                arguments: [entry.sha256, entry.name, entry.byteCount])
            let fileID = try Int64.fetchOne(db, sql: "SELECT id FROM file WHERE sha256 = ?", arguments: [entry.sha256])
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO reading (fileId, rules, name, readAt, format, encoding, verdict)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    fileID, entry.rules, entry.name, entry.readAt.seconds, entry.format, entry.encoding,
                    entry.verdict.rawValue,
                ])
            guard db.changesCount > 0 else { return }
            let readingID = db.lastInsertedRowID
            for part in entry.parts { try insert(part, reading: readingID, db) }
            for finding in entry.findings { try insert(finding, reading: readingID, submission: nil, db) }
            for unit in entry.unreadableUnits {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO unreadableUnit (readingId, unit) VALUES (?, ?)",
                    arguments: [readingID, unit])
            }
        }
    }

    private func insert(_ part: LedgerEntry.Part, reading: Int64, _ db: Database) throws {
        let submission = part.submission
        try db.cachedStatement(
            sql: """
                INSERT INTO submission (readingId, unit, coversFrom, coversTo, submittedAt, receivedAt, timeSource, reportId,
                  state, statesActivities, statesIndicators, statesRemarks, isWithdrawal, withdrawsFile, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            reading, submission.unit, submission.covers.from.iso, submission.covers.to.iso,
            submission.submittedAt?.seconds, part.receivedAt.seconds, part.timeSource.rawValue, submission.reportID,
            part.isAccepted ? "accepted" : "refused", submission.activities != nil, submission.indicators != nil,
            submission.remarks != nil, submission.withdrawal != nil, submission.withdrawal?.file,
            submission.withdrawal?.reason,
        ])
        let submissionID = db.lastInsertedRowID
        for finding in part.findings { try insert(finding, reading: reading, submission: submissionID, db) }
        // Of a refused submission the file and the findings are kept; its figures enter no table that totals are made from.
        guard part.isAccepted else { return }
        for activity in submission.activities ?? [] { try insert(activity, submission: submissionID, db) }
        for (indicator, value) in (submission.indicators ?? [:]).sorted(by: { $0.key < $1.key }) {
            try db.cachedStatement(
                sql: "INSERT INTO indicatorValue (submissionId, indicator, value) VALUES (?, ?, ?)"
            ).execute(arguments: [submissionID, indicator, value])
        }
        if let remarks = submission.remarks {
            let kinds = [
                ("strength", remarks.strengths), ("limitation", remarks.limitations), ("proposal", remarks.proposals),
            ]
            for (kind, texts) in kinds {
                for text in texts {
                    try db.cachedStatement(sql: "INSERT INTO remark (submissionId, kind, text) VALUES (?, ?, ?)")
                        .execute(arguments: [submissionID, kind, text])
                }
            }
        }
    }

    private func insert(_ activity: Activity, submission: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO activity (submissionId, activityId, date, type, title, sessions, booksDonated, note, line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            submission, activity.id, activity.date.iso, activity.type, activity.title, activity.sessions,
            activity.booksDonated, activity.note, activity.line,
        ])
        let activityID = db.lastInsertedRowID
        for audience in activity.audiences {
            try db.cachedStatement(
                sql: """
                    INSERT INTO audience (activityId, audienceGroup, participants, femaleParticipants)
                    VALUES (?, ?, ?, ?)
                    """
            ).execute(arguments: [activityID, audience.group, audience.participants, audience.femaleParticipants])
        }
    }

    private func insert(_ finding: Diagnostic, reading: Int64, submission: Int64?, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO finding (readingId, submissionId, severity, code, place, message, found, expected, hint)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            reading, submission, finding.severity.rawValue, finding.code, finding.place.text, finding.message,
            finding.found, finding.expected, finding.hint,
        ])
    }
}
