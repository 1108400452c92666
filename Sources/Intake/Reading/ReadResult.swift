public import ReportModel

/// A file as the inbox delivered it.
public struct InboxFile: Sendable {
    /// Path relative to the inbox, for messages. Never opened.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What one file says: its submissions and everything found on the way.
public struct ReadResult: Sendable {
    /// One per unit stated in the file, each with its findings; a draft with an error finding is refused. In order of first
    /// mention.
    public var submissions: [SubmissionDraft]
    /// Findings that belong to no unit. An error here with no submissions means that the whole file is unreadable or refused.
    public var findings: [Diagnostic]
    /// `csv`, `indicators-csv`, `remarks-csv`, `xlsx`, `json`, `pdf`, or `unknown`.
    public var format: String
    /// Encoding the text was read in, `utf-8` or a legacy one; `nil` for packed formats.
    public var encoding: String?
    /// Whether reading was ended before its time: what is here is a part, and must not be kept.
    public var isCancelled = false
    /// What became of every cell, in order of reading; empty unless the reading was asked to tell.
    public var fates: [CellFate]

    public init(
        submissions: [SubmissionDraft] = [], findings: [Diagnostic] = [], format: String, encoding: String? = nil,
        fates: [CellFate] = []
    ) {
        self.submissions = submissions
        self.findings = findings
        self.format = format
        self.encoding = encoding
        self.fates = fates
    }

    /// Findings of the file and of all its submissions.
    public var allFindings: [Diagnostic] { findings + submissions.flatMap(\.findings) }
}

/// One unit's submission as read, and what was found wrong or doubtful with it.
public struct SubmissionDraft: Sendable {
    /// What could be read. Only trustworthy when ``isRefused`` is false.
    public var submission: Submission
    public var findings: [Diagnostic]
    /// Rows of the file that speak of this unit.
    public var rows: Int
    /// Whether an error elsewhere in the file, which may concern this unit, keeps it out.
    public var isHeldBack = false

    public init(submission: Submission, findings: [Diagnostic], rows: Int) {
        self.submission = submission
        self.findings = findings
        self.rows = rows
    }

    /// Whether an error keeps it out of the totals.
    public var isRefused: Bool { isHeldBack || findings.containsError }
}
