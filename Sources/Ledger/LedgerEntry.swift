public import ReportModel

/// A reading of a file, as it is put into the ledger.
public struct LedgerEntry: Sendable {
    public enum Verdict: String, Sendable, Hashable, Codable {
        /// Everything in it was accepted.
        case accepted
        /// Some of its submissions were refused.
        case partly
        /// Its submissions were read and all refused.
        case refused
        /// No submission could be read from it.
        case unreadable
    }

    /// How ``Part/receivedAt`` is known.
    public enum TimeSource: String, Sendable, Hashable {
        /// The submission says when it was sent.
        case stated
        /// The operator gave the time.
        case given
        /// The time of the file or of the collecting, seen on this machine.
        case observed
    }

    /// One unit's submission with what was found in it.
    public struct Part: Sendable {
        public var submission: Submission
        public var receivedAt: Timestamp
        public var timeSource: TimeSource
        public var isAccepted: Bool
        public var findings: [Diagnostic]

        public init(
            submission: Submission, receivedAt: Timestamp, timeSource: TimeSource, isAccepted: Bool,
            findings: [Diagnostic]
        ) {
            self.submission = submission
            self.receivedAt = receivedAt
            self.timeSource = timeSource
            self.isAccepted = isAccepted
            self.findings = findings
        }
    }

    /// SHA-256 of the bytes, 64 hexadecimal digits.
    public var sha256: String
    /// Path within the inbox.
    public var name: String
    public var byteCount: Int
    /// Digest of the rules it was read under; a refused file is read again when they change.
    public var rules: String
    public var readAt: Timestamp
    public var format: String
    public var encoding: String?
    public var parts: [Part]
    /// Findings that belong to no unit.
    public var findings: [Diagnostic]
    /// Units the name of an unreadable file points to.
    public var unreadableUnits: [UnitCode]

    public init(
        sha256: String, name: String, byteCount: Int, rules: String, readAt: Timestamp, format: String, encoding: String?,
        parts: [Part], findings: [Diagnostic], unreadableUnits: [UnitCode] = []
    ) {
        self.sha256 = sha256
        self.name = name
        self.byteCount = byteCount
        self.rules = rules
        self.readAt = readAt
        self.format = format
        self.encoding = encoding
        self.parts = parts
        self.findings = findings
        self.unreadableUnits = unreadableUnits
    }

    public var verdict: Verdict {
        if parts.isEmpty { return .unreadable }
        let refused = parts.count(where: { !$0.isAccepted })
        return refused == parts.count ? .refused : refused > 0 || findings.containsError ? .partly : .accepted
    }
}

/// What the ledger knows of a file's bytes.
public struct KnownFile: Sendable, Hashable {
    public var verdict: LedgerEntry.Verdict
    /// Rules of the newest reading.
    public var rules: String

    public init(verdict: LedgerEntry.Verdict, rules: String) {
        self.verdict = verdict
        self.rules = rules
    }

    /// Whether reading the same bytes under these rules can bring anything new.
    public func isSettled(under rules: String) -> Bool { verdict == .accepted || self.rules == rules }
}
