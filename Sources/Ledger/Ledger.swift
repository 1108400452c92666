internal import Files
internal import Foundation
internal import GRDB
internal import ReportModel

/// The SQLite file that keeps every version of every submission.
///
/// Write-ahead logging; one transaction a file, so a reading is there whole or not at all, and readers never wait.
public final class Ledger: Sendable {
    private let database: any DatabaseWriter

    /// Path of its file.
    public let path: String
    /// Whether this is a copy in memory of a ledger of an older version, brought up to date.
    public let isConverted: Bool

    /// Opens the ledger, making or migrating it where needed.
    ///
    /// - Parameter path: file path; `nil` keeps it in memory (tests).
    /// - Throws: ``LedgerFault`` naming the path.
    public init(path: String?) throws(LedgerFault) {
        self.path = path ?? ":memory:"
        isConverted = false
        do {
            if let path {
                try LedgerFile.check(path)
                var configuration = Configuration()
                configuration.busyMode = .timeout(10)
                configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = NORMAL") }
                database = try DatabasePool(path: path, configuration: configuration)
                try database.read(LedgerFile.refuseNewer)
            } else {
                database = try DatabaseQueue()
            }
            try Schema.migrator.migrate(database)
        } catch {
            throw LedgerFault(path: path ?? ":memory:", doing: "open the ledger", error)
        }
    }

    /// Opens a ledger for reading alone; nothing on the disk is changed, also where one may not write.
    ///
    /// A ledger of an older version is brought up to date in memory.
    public init(readOnly path: String) throws(LedgerFault) {
        self.path = path
        do {
            try LedgerFile.check(path)
            let file = try LedgerFile.openReadOnly(path)
            try file.read(LedgerFile.refuseNewer)
            if try file.read(Schema.migrator.hasCompletedMigrations) {
                database = file
                isConverted = false
            } else {
                let copy = try DatabaseQueue()
                try file.backup(to: copy)
                try Schema.migrator.migrate(copy)
                database = copy
                isConverted = true
            }
        } catch {
            throw LedgerFault(path: path, doing: "open the ledger for reading", error)
        }
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

    /// Writes a copy that is whole as of one moment to a file, which is replaced when it is there.
    ///
    /// - Throws: ``LedgerFault`` naming this ledger where its pages are at fault, else the copy; `FileFault`.
    public func snapshot(to copy: String) throws {
        try AtomicFile.write(to: copy) { temporary in
            do {
                try database.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
            } catch {
                let fault = LedgerFault(path: copy, doing: "copy the ledger", error)
                throw fault.kind == .malformed ? LedgerFault(path: path, doing: "copy the ledger", error) : fault
            }
        }
    }
}
