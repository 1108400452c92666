internal import Foundation
internal import GRDB
internal import ReportModel

/// The SQLite file that keeps every version of every submission.
///
/// Write-ahead logging; one transaction a file, so a reading is there whole or not at all, and readers never wait.
public final class Ledger: Sendable {
    private let database: any DatabaseWriter

    /// Opens the ledger, making or migrating it where needed.
    ///
    /// - Parameter path: file path; `nil` keeps it in memory (tests).
    /// - Throws: ``LedgerFault`` naming the path.
    public init(path: String?) throws(LedgerFault) {
        do {
            if let path {
                var configuration = Configuration()
                configuration.busyMode = .timeout(10)
                configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = NORMAL") }
                database = try DatabasePool(path: path, configuration: configuration)
            } else {
                database = try DatabaseQueue()
            }
            try Schema.migrator.migrate(database)
        } catch {
            throw LedgerFault(path: path ?? ":memory:", doing: "open the ledger", error)
        }
        self.path = path ?? ":memory:"
    }

    let path: String

    /// Opens a ledger for reading alone (a shard's snapshot, `status` on a folder one may not write).
    public init(readOnly path: String) throws(LedgerFault) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            database = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw LedgerFault(path: path, doing: "open the ledger for reading", error)
        }
        self.path = path
    }

    func read<Value>(_ what: String, _ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do { return try database.read(body) } catch { throw LedgerFault(path: path, doing: what, error) }
    }

    func write<Value>(_ what: String, _ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do { return try database.write(body) } catch { throw LedgerFault(path: path, doing: what, error) }
    }

    /// Moves everything from the log into the database file and waits until the disk has it.
    public func checkpoint() throws(LedgerFault) {
        do {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                _ = try db.checkpoint(.truncate)
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
            }
        } catch {
            throw LedgerFault(path: path, doing: "write the ledger to disk", error)
        }
    }

    /// Writes a consistent copy to a new file, for readers on other machines.
    public func snapshot(to copy: String) throws(LedgerFault) {
        do {
            try database.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        } catch {
            throw LedgerFault(path: copy, doing: "copy the ledger", error)
        }
    }
}

/// SQLite refused something; operator's English.
public struct LedgerFault: Error, Sendable, CustomStringConvertible {
    public let path: String
    /// What was being done.
    public let doing: String
    /// SQLite's own sentence.
    public let reason: String

    init(path: String, doing: String, _ error: any Error) {
        self.path = path
        self.doing = doing
        reason = (error as? DatabaseError).map { "\($0.resultCode): \($0.message ?? "no message")" } ?? "\(error)"
    }

    public var description: String { "\(path): cannot \(doing): \(reason)" }
}
