internal import Files
internal import Foundation
internal import GRDB
internal import ReportModel

/// What can be told of a ledger's file before SQLite uses it, and how it is opened without changing anything.
enum LedgerFile {
    /// Refuses what SQLite would take for something else: a file that is no database, and one that was cut short.
    ///
    /// An empty file is what a run leaves that was killed while it made its first ledger.
    static func check(_ path: String) throws {
        guard let status = AtomicFile.status(path), status.size > 0 else { return }
        let head = try AtomicFile.head(of: path, 100)
        func malformed(_ reason: OperatorText) -> LedgerFault {
            LedgerFault(path: path, doing: "open the ledger", reason: reason, kind: .malformed)
        }
        guard head.starts(with: Array("SQLite format 3\0".utf8)), head.count == 100 else {
            throw malformed("it is not a ledger")
        }
        // While there is a log, the file may be shorter than it says until the log is moved into it.
        guard (AtomicFile.status(path + "-wal")?.size ?? 0) == 0 else { return }
        let written = Int(head[16]) << 8 | Int(head[17])
        let pageSize = written == 1 ? 65_536 : written
        let pages = head[28..<32].reduce(0) { $0 << 8 | Int($1) }
        guard status.size >= pageSize * pages else {
            throw malformed("it is cut short: \(status.size) bytes of \(pageSize * pages)")
        }
    }

    static func refuseNewer(_ db: Database) throws {
        guard try Schema.migrator.hasBeenSuperseded(db) else { return }
        throw LedgerFault(
            path: "", doing: "open the ledger", reason: "a newer version of the program has written it", kind: .newer)
    }

    static func openReadOnly(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // The first read is what needs the log's index.
            try queue.read { db in _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
            return queue
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && AtomicFile.exists(path)
            && (AtomicFile.status(path + "-wal")?.size ?? 0) == 0
        {
            // In a folder one may not write, SQLite cannot make the log's index. Nobody can write the ledger there either.
            let absolute = AtomicFile.resolved(path)
            let encoded = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
            return try DatabaseQueue(path: "file:\(encoded)?immutable=1", configuration: configuration)
        }
    }
}
