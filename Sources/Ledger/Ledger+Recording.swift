internal import GRDB
public import ReportModel

extension Ledger {
    /// What is known of files with these bytes; `nil` when they are new.
    public func knownFile(sha256: String) throws(LedgerFault) -> KnownFile? {
        try read("look up a file") { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT fileId, verdict, rules, campaignRules FROM reading JOIN file ON file.id = reading.fileId
                    WHERE sha256 = ? ORDER BY reading.id DESC LIMIT 1
                    """, arguments: [sha256]
            ).flatMap(KnownFile.init)
        }
    }

    /// What is known of all files, by the SHA-256 of their bytes.
    public func knownFiles() throws(LedgerFault) -> [String: KnownFile] {
        try read("list the files") { db in
            var known: [String: KnownFile] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT fileId, verdict, rules, campaignRules, sha256
                    FROM reading JOIN file ON file.id = reading.fileId
                    ORDER BY reading.id
                    """)
            while let row = try rows.next() { known[row["sha256"]] = KnownFile(row) }
            return known
        }
    }

    /// When these bytes counted as received when they were first read; `nil` when they are new.
    ///
    /// A refused file that is read again under other rules came when it came.
    public func firstReceipt(sha256: String) throws(LedgerFault) -> Receipt? {
        try read("look up when a file came") { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT receivedAt, receiptSource FROM reading JOIN file ON file.id = fileId
                    WHERE sha256 = ? ORDER BY reading.id LIMIT 1
                    """, arguments: [sha256]
            ).map { row in Receipt(time: Timestamp(seconds: row[0]), isGiven: row[1] as String == "given") }
        }
    }

    /// The newest file of a unit that has this name, with or without its folders, or this report number; one of which
    /// something was accepted goes before one that was refused or cannot be read. `nil` when there is none.
    public func file(named name: String, of unit: UnitCode) throws(LedgerFault) -> (sha256: String, name: String)? {
        try read("look up a file by name") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT sha256, reading.name, reportId, state = 'accepted' AS isAccepted, submission.receivedAt AS time,
                      reading.fileId AS number, submission.id AS place
                    FROM submission JOIN reading ON reading.id = readingId JOIN file ON file.id = fileId
                    WHERE unit = ?1 AND readingId IN \(Self.newestReadings)
                    UNION ALL
                    SELECT sha256, reading.name, NULL, 0, reading.receivedAt, reading.fileId, 0
                    FROM unreadableUnit JOIN reading ON reading.id = readingId JOIN file ON file.id = fileId
                    WHERE unit = ?1 AND readingId IN \(Self.newestReadings)
                    ORDER BY isAccepted DESC, time DESC, number DESC, place DESC
                    """, arguments: [unit])
            while let row = try rows.next() {
                let path: String = row[1]
                if path == name || path.hasSuffix("/" + name) || row[2] as String? == name { return (row[0], path) }
            }
            return nil
        }
    }

    /// Units of which something was accepted that was not yet found to fit these rules of the campaign.
    public func unitsToCheck(under rules: ReadingRules) throws(LedgerFault) -> [UnitCode] {
        try read("list units to check") { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT unit FROM submission JOIN reading ON reading.id = readingId
                    WHERE state = 'accepted' AND checkedRules IS NOT ? AND readingId IN \(Self.newestReadings) ORDER BY unit
                    """, arguments: [rules.campaign])
        }
    }

    /// Notes that everything accepted fits these rules of the campaign, but for what is in some files.
    public func noteChecked(under rules: ReadingRules, except files: Set<String>) throws(LedgerFault) {
        try write("note what was checked") { db in
            // SHA-256 digits need no quoting in a list of JSON texts.
            let misfits = "[\(files.sorted().map { "\"\($0)\"" }.joined(separator: ","))]"
            try db.execute(
                sql: """
                    UPDATE reading SET checkedRules = ?1 WHERE checkedRules IS NOT ?1 AND fileId NOT IN
                      (SELECT id FROM file WHERE sha256 IN (SELECT value FROM json_each(?2)))
                    """, arguments: [rules.campaign, misfits])
        }
    }

    /// Number of files of which something was accepted and whose newest reading is not under these rules.
    public func filesAccepted(notUnder rules: ReadingRules) throws(LedgerFault) -> Int {
        try read("count files read by older rules") { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM reading
                    WHERE id IN \(Self.newestReadings) AND verdict IN ('accepted', 'partly') AND rules <> ?
                    """, arguments: [rules.all]) ?? 0
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
            let newest = try String.fetchOne(
                db, sql: "SELECT rules FROM reading WHERE fileId = ? ORDER BY id DESC LIMIT 1", arguments: [fileID])
            guard newest != entry.rules.all else { return }
            try db.execute(
                sql: """
                    INSERT INTO reading
                      (fileId, rules, campaignRules, checkedRules, name, readAt, receivedAt, receiptSource, format,
                       encoding, verdict)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    fileID, entry.rules.all, entry.rules.campaign, entry.rules.campaign, entry.name, entry.readAt.seconds,
                    entry.receipt.time.seconds, entry.receipt.isGiven ? "given" : "observed", entry.format, entry.encoding,
                    entry.verdict.rawValue,
                ])
            let readingID = db.lastInsertedRowID
            var activities = ActivityRows(db)
            for part in entry.parts { try insert(part, &activities, reading: readingID, db) }
            try activities.finish()
            for finding in entry.findings { try insert(finding, reading: readingID, submission: nil, db) }
            for unit in entry.unreadableUnits {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO unreadableUnit (readingId, unit, coversFrom, coversTo) VALUES (?, ?, ?, ?)",
                    arguments: [readingID, unit, entry.period.from.iso, entry.period.to.iso])
            }
        }
    }

    private func insert(
        _ part: LedgerEntry.Part, _ activities: inout ActivityRows, reading: Int64, _ db: Database
    ) throws {
        let submission = part.submission
        try db.cachedStatement(
            sql: """
                INSERT INTO submission (readingId, unit, coversFrom, coversTo, submittedAt, receivedAt, timeSource, reportId,
                  state, statesActivities, statesIndicators, statesRemarks, isWithdrawal, withdrawsFile, reason,
                  isByLikeness, summary)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            reading, submission.unit, submission.covers.from.iso, submission.covers.to.iso,
            submission.submittedAt?.seconds, part.receivedAt.seconds, part.timeSource.rawValue, submission.reportID,
            part.isAccepted ? "accepted" : "refused", submission.activities != nil, submission.indicators != nil,
            submission.remarks != nil, submission.withdrawal != nil, submission.withdrawal?.file,
            submission.withdrawal?.reason, submission.unitIsByLikeness, try StoredJSON.text(of: submission.summary),
        ])
        let submissionID = db.lastInsertedRowID
        for finding in part.findings { try insert(finding, reading: reading, submission: submissionID, db) }
        // Of a refused submission the file and the findings are kept; its figures enter no table that totals are made from.
        guard part.isAccepted else { return }
        for activity in submission.activities ?? [] { try activities.append(activity, submission: submissionID) }
        for (indicator, value) in (submission.indicators ?? [:]).sorted(by: { $0.key < $1.key }) {
            try db.cachedStatement(
                sql: "INSERT INTO indicatorValue (submissionId, indicator, value, sheet, line) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [
                submissionID, indicator, value, submission.indicatorPlaces[indicator]?.sheet,
                submission.indicatorPlaces[indicator]?.row,
            ])
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

    private func insert(_ finding: Diagnostic, reading: Int64, submission: Int64?, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO finding
                  (readingId, submissionId, severity, code, place, message, found, expected, hint, english)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            reading, submission, finding.severity.rawValue, finding.code, finding.place.text, finding.message,
            finding.found, finding.expected, finding.hint, finding.value?.wording(in: .english).message,
        ])
    }
}

extension KnownFile {
    init?(_ row: Row) {
        guard let verdict = LedgerEntry.Verdict(rawValue: row["verdict"]) else { return nil }
        self.init(number: row["fileId"], verdict: verdict, rules: row["rules"], campaignRules: row["campaignRules"])
    }
}
