public import Files
internal import Foundation
internal import ReportModel

/// One run, as it is kept for years: a line of `runs.jsonl`.
public struct RunRecord: Codable, Sendable {
    /// Something that could not be done.
    public struct Failed: Codable, Sendable, Hashable {
        /// The document below the campaign's folder, or the file in the inbox; `nil` when the whole run is meant.
        public var path: String?
        public var code: String
        public var message: String
        public var place: String?

        init(path: String?, _ cause: Diagnostic) {
            self.path = path
            code = cause.code
            message = cause.message
            place = cause.place.file.isEmpty ? nil : cause.place.text
        }

        // Absent values are written as null, so that every entry has every key.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(path, forKey: .path)
            try container.encode(code, forKey: .code)
            try container.encode(message, forKey: .message)
            try container.encode(place, forKey: .place)
        }
    }

    /// What gave way in a document that was made.
    public struct Warning: Codable, Sendable, Hashable {
        public var path: String
        public var code: String
        public var message: String
    }

    /// ISO 8601 in the campaign's zone.
    public var started: String
    public var ended: String
    public var asOf: String
    /// Version of the program.
    public var version: String
    /// What was run: `run`, `render`, `join`.
    public var command: String
    /// Id of the ledger; `nil` when it could not be opened.
    public var ledger: String?
    /// Documents that were due.
    public var due = 0
    /// Documents made.
    public var made = 0
    public var unchanged = 0
    /// Documents, files of the inbox, answers, or the run itself.
    public var failed: [Failed] = []
    /// What gave way so that documents made by this run fit their pages; absent when nothing did.
    public var warnings: [Warning]?
    /// Submissions refused and files that cannot be read, of those read by this run.
    public var refused = 0
    /// Files whose reading ended the program, and documents whose making did.
    public var setAside: [String] = []
    /// Milliseconds of each step.
    public var durations: [String: Int] = [:]
    /// Exit status.
    public var exit: Int32 = 0

    enum CodingKeys: String, CodingKey {
        case started, ended, version, command, ledger, due, made, unchanged, failed, warnings, refused, durations, exit
        case asOf = "as_of"
        case setAside = "set_aside"
    }

    init(command: String, started: String, asOf: String) {
        self.command = command
        self.started = started
        ended = started
        self.asOf = asOf
        version = Program.version
    }

    mutating func add(_ report: CollectionReport) {
        refused = report.refusedSubmissions + report.unreadableFiles
        setAside += report.setAside
        failed += report.failures.map { Failed(path: $0.place.file, $0) }
    }

    mutating func add(_ manifest: Manifest, _ plan: RenderPlan) {
        let paths = Set(plan.documents.map(\.path))
        due = plan.documents.count
        for document in manifest.documents where paths.contains(document.path) {
            switch document.status {
            case .rendered:
                made += 1
                let new = (document.remarks ?? []).map { Warning(path: document.path, code: $0.code, message: $0.message) }
                if !new.isEmpty { warnings = (warnings ?? []) + new }
            case .unchanged: unchanged += 1
            case .failed:
                let cause =
                    document.cause
                    ?? Diagnostic(
                        .error, "document.failed", at: SourcePlace(""), Wording(document.error ?? "it could not be made"))
                failed.append(Failed(path: document.path, cause))
                if cause.code == Isolation.endedCode { setAside.append(document.path) }
            }
        }
    }

    mutating func add(_ failure: Failure) {
        failed += failure.diagnostics.lazy.filter { $0.severity == .error }.map { Failed(path: nil, $0) }
    }

    /// Adds the run to those that stand.
    func append(to paths: OutputPaths) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try AtomicFile.append(String(decoding: try encoder.encode(self), as: UTF8.self), to: paths.runs)
    }

    /// All runs that are recorded in a folder, oldest first, and how many lines are no whole record: runs that were killed
    /// while they wrote theirs.
    public static func all(in paths: OutputPaths) throws -> (runs: [RunRecord], torn: Int) {
        guard AtomicFile.exists(paths.runs) else { return ([], 0) }
        let decoder = JSONDecoder()
        var torn = 0
        let runs = try AtomicFile.read(paths.runs).split(separator: UInt8(ascii: "\n")).compactMap { line in
            let run = try? decoder.decode(RunRecord.self, from: Data(line))
            if run == nil { torn += 1 }
            return run
        }
        return (runs, torn)
    }
}
