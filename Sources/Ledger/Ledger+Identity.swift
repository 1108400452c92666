internal import GRDB
public import ReportModel

/// What tells one ledger from another of the same campaign.
public struct LedgerIdentity: Hashable, Sendable {
    /// 16 small hexadecimal digits, by chance; a copy of a ledger has its id.
    public let id: String
    /// Why it was begun though there had been another; `nil` for a campaign's first.
    public let why: String?
}

extension Ledger {
    /// What tells this ledger from others.
    public func identity() throws(LedgerFault) -> LedgerIdentity {
        try read("read the ledger's id") { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT id, why FROM identity") else {
                throw DatabaseError(message: "the ledger has no id")
            }
            return LedgerIdentity(id: row[0], why: row[1])
        }
    }

    /// Notes why this ledger was begun though there had been another.
    public func note(why: String) throws(LedgerFault) {
        try write("note why the ledger was begun") { db in
            try db.execute(sql: "UPDATE identity SET why = ?", arguments: [why])
        }
    }

    /// Everything that is wrong with the file by SQLite's own check, and with references between its rows; empty when whole.
    public func integrityFaults() throws(LedgerFault) -> [OperatorText] {
        try read("check the ledger") { db in
            let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row -> OperatorText in
                "row \(row[1] as Int64? ?? 0) of \(row[0] as String) refers to nothing in \(row[2] as String)"
            }
            return faults.map { OperatorText(verbatim: $0) } + references
        }
    }

    /// How many files, readings and accepted submissions it holds.
    public func extent() throws(LedgerFault) -> (files: Int, readings: Int, submissions: Int) {
        try read("count the ledger's rows") { db in
            func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
            return (try count("file"), try count("reading"), try count("submission WHERE state = 'accepted'"))
        }
    }
}
