internal import GRDB
public import ReportModel

extension Ledger {
    /// Documents issued, oldest first.
    public func issued() throws(LedgerFault) -> [IssuedDocument] {
        try read("list what was issued") { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT report, unit, day, number, date, edition, sha256, ledgerPosition, decisionsSha256
                    FROM issue ORDER BY id
                    """
            ).map { row in
                guard let date = CalendarDate(iso: row[4] as String) else {
                    throw DatabaseError(message: "issue \(row[3] as String) has no valid date")
                }
                return IssuedDocument(
                    report: row[0], unit: row[1], day: (row[2] as String?).flatMap { CalendarDate(iso: $0) }, number: row[3],
                    date: date, edition: row[5], sha256: row[6], position: row[7], decisions: row[8])
            }
        }
    }

    /// Puts down an issue: from now on the document is issued, and its files are to be where they belong.
    public func record(_ issue: IssuedDocument) throws(LedgerFault) {
        try write("record the issue of \(issue.report) \(issue.number)") { db in
            try db.execute(
                sql: """
                    INSERT INTO issue
                      (report, unit, day, number, date, edition, sha256, ledgerPosition, decisionsSha256)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    issue.report, issue.unit, issue.day?.iso, issue.number, issue.date.iso, issue.edition, issue.sha256,
                    issue.position, issue.decisions,
                ])
        }
        // What was issued must outlive the power: it has left the house.
        try checkpoint()
    }
}
