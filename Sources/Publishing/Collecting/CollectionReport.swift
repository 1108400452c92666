public import Ledger
public import ReportModel

/// What a collection brought.
public struct CollectionReport: Sendable {
    /// A file read this time.
    public struct FileOutcome: Sendable {
        public var name: String
        public var verdict: LedgerEntry.Verdict
        public var accepted: Int
        public var refused: Int
        public var errors: Int
        public var warnings: Int
        /// Path of the answer to its sender.
        public var feedback: String
    }

    /// Files read, in the order of their names.
    public var files: [FileOutcome] = []
    /// Files whose bytes were known.
    public var knownFiles = 0
    /// Findings about the inbox itself: links, devices, unreadable files.
    public var inboxFindings: [Diagnostic] = []
    /// Answers that could not be written; the ledger holds what was read all the same.
    public var answerFaults: [FileFault] = []

    public var acceptedSubmissions: Int { files.reduce(0) { $0 + $1.accepted } }
    public var refusedSubmissions: Int { files.reduce(0) { $0 + $1.refused } }
    public var unreadableFiles: Int { files.count(where: { $0.verdict == .unreadable }) }
}
