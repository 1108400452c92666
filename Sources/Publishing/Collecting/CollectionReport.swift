public import Files
internal import Intake
public import Ledger
public import ReportModel

/// What a collection brought.
public struct CollectionReport: Sendable, Codable {
    /// A file read this time.
    public struct FileOutcome: Sendable, Codable {
        public var name: String
        public var verdict: LedgerEntry.Verdict
        public var accepted: Int
        public var refused: Int
        public var errors: Int
        public var warnings: Int
        /// Path of the answer to its sender.
        public var feedback: String
        /// The first errors of different causes, in the operator's words.
        public var causes: [Diagnostic]
    }

    /// Files read, in the order of their names.
    public var files: [FileOutcome] = []
    /// Files whose bytes were known.
    public var knownFiles = 0
    /// Findings about the inbox itself: links, devices, unreadable files.
    public var inboxFindings: [Diagnostic] = []
    /// What was accepted earlier and fits the campaign no more, as warnings.
    public var noLongerFitting: [Diagnostic] = []
    /// Answers that could not be written; the ledger holds what was read all the same.
    public var answerFaults: [FileFault] = []
    /// Names of files whose reading ended the program, twice, the second time alone: they are left out until their bytes or
    /// the program change.
    public var setAside: [String] = []

    public init() {}

    /// Whether a sender must send something again.
    var hasRefusals: Bool { refusedSubmissions > 0 || unreadableFiles > 0 || inboxFindings.containsError }

    /// Takes over what another process brought.
    mutating func add(_ other: CollectionReport) {
        files += other.files
        knownFiles += other.knownFiles
        inboxFindings += other.inboxFindings
        noLongerFitting += other.noLongerFitting
        answerFaults += other.answerFaults
    }

    /// What is lost as long as nobody mends it: files and folders that could not be read, answers that could not be written.
    public var failures: [Diagnostic] {
        let lost: Set<String> = [FindingCode.inboxUnreadable.rawValue, FindingCode.inboxTooDeep.rawValue]
        return inboxFindings.filter { lost.contains($0.code) } + answerFaults.compactMap(\.failure.cause)
    }

    public var acceptedSubmissions: Int { files.reduce(0) { $0 + $1.accepted } }
    public var refusedSubmissions: Int { files.reduce(0) { $0 + $1.refused } }
    public var unreadableFiles: Int { files.count(where: { $0.verdict == .unreadable }) }
}
