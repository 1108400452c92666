internal import GRDB
public import ReportModel

/// One version a unit sent, for its history.
public struct HistoryEntry: Sendable, Hashable {
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
    /// Every version of every unit (or of one), oldest first.
    public func history(of unit: UnitCode? = nil) throws(LedgerFault) -> [HistoryEntry] {
        try read("read the history") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT unit, reading.name, coversFrom, coversTo, receivedAt, state,
                      (SELECT count(*) FROM finding WHERE submissionId = submission.id AND severity = 'error'),
                      (SELECT count(*) FROM finding WHERE submissionId = submission.id AND severity = 'warning'),
                      (SELECT coalesce(sum(participants), 0) FROM audience JOIN activity ON activity.id = audience.activityId
                       WHERE submissionId = submission.id), statesActivities
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
                        unit: row[0], file: row[1], covers: covers, receivedAt: Timestamp(seconds: row[4]),
                        isAccepted: row[5] as String == "accepted", errors: row[6], warnings: row[7],
                        statesActivities: row[9], participants: row[8]))
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

    /// Units of which a submission stands refused, and units named by a file that cannot be read.
    public func troubledUnits() throws(LedgerFault) -> (refused: Set<UnitCode>, unreadable: Set<UnitCode>) {
        try read("list refused units") { db in
            let refused = try String.fetchSet(
                db,
                sql: "SELECT DISTINCT unit FROM submission WHERE state = 'refused' AND readingId IN \(Self.newestReadings)")
            let unreadable = try String.fetchSet(
                db, sql: "SELECT DISTINCT unit FROM unreadableUnit WHERE readingId IN \(Self.newestReadings)")
            return (refused, unreadable)
        }
    }
}
