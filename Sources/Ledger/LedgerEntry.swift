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
    /// Rules it was read under.
    public var rules: ReadingRules
    public var readAt: Timestamp
    /// When the file itself counts as received.
    public var receipt: Receipt
    /// Days of the campaign when it was read.
    public var period: DateSpan
    public var format: String
    public var encoding: String?
    public var parts: [Part]
    /// Findings that belong to no unit.
    public var findings: [Diagnostic]
    /// Units the name of an unreadable file points to.
    public var unreadableUnits: [UnitCode]

    public init(
        sha256: String, name: String, byteCount: Int, rules: ReadingRules, readAt: Timestamp, receipt: Receipt,
        period: DateSpan, format: String, encoding: String?, parts: [Part], findings: [Diagnostic],
        unreadableUnits: [UnitCode] = []
    ) {
        self.sha256 = sha256
        self.name = name
        self.byteCount = byteCount
        self.rules = rules
        self.readAt = readAt
        self.receipt = receipt
        self.period = period
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

/// When a file counts as received, as far as what is in it does not tell.
public struct Receipt: Sendable, Hashable {
    public var time: Timestamp
    /// Whether the operator gave the time; otherwise it is the file's own.
    public var isGiven: Bool

    public init(time: Timestamp, isGiven: Bool) {
        self.time = time
        self.isGiven = isGiven
    }
}

/// The rules a file is read under.
public struct ReadingRules: Sendable, Hashable {
    /// Digest of what the readers take from the campaign: units, days, types, groups, indicators.
    public var campaign: String
    /// Digest of that and of the program's version.
    public var all: String

    public init(campaign: String, all: String) {
        self.campaign = campaign
        self.all = all
    }
}

/// What the ledger knows of a file's bytes.
public struct KnownFile: Sendable, Hashable {
    /// Order in which the ledger first saw it.
    public var number: Int
    public var verdict: LedgerEntry.Verdict
    /// ``ReadingRules/all`` of the newest reading.
    public var rules: String
    /// ``ReadingRules/campaign`` of the newest reading; `nil` when an older program read it.
    public var campaignRules: String?

    public init(number: Int, verdict: LedgerEntry.Verdict, rules: String, campaignRules: String?) {
        self.number = number
        self.verdict = verdict
        self.rules = rules
        self.campaignRules = campaignRules
    }

    /// Whether the same bytes need no reading under these rules. What was accepted is never read again by itself: an edited
    /// campaign is checked on the values kept, and a new program changes no accepted figure. Of a file accepted in part the
    /// refused rest may fit an edited campaign.
    public func isSettled(under rules: ReadingRules) -> Bool {
        if self.rules == rules.all { return true }
        return verdict == .accepted || verdict == .partly && campaignRules == rules.campaign
    }
}
