public import ReportModel

/// An accepted submission as the ledger keeps it: the input of the aggregator.
public struct AcceptedSubmission: Sendable {
    public var submission: Submission
    /// When it was received; decides lateness and which of two submissions is newer.
    public var received: Timestamp
    /// Order in which the ledger took it; decides between two received at the same time.
    public var sequence: Int
    /// Whether ``received`` is part of the input (stated in the submission or given by the operator), not observed on this
    /// machine. Only such a time may show in a document, or two machines would print two documents.
    public var isTimeStated: Bool
    /// SHA-256 of the file it came in, for withdrawals that name a file; empty where that does not matter.
    public var file: String
    /// Name of that file, for messages; `nil` when it came in none.
    public var fileName: String?

    public init(
        submission: Submission, received: Timestamp, sequence: Int, isTimeStated: Bool, file: String = "",
        fileName: String? = nil
    ) {
        self.submission = submission
        self.received = received
        self.sequence = sequence
        self.isTimeStated = isTimeStated
        self.file = file
        self.fileName = fileName
    }

    /// Whether this one counts over `other` where both speak of the same day.
    func isNewer(than other: AcceptedSubmission) -> Bool {
        (received, sequence) > (other.received, other.sequence)
    }
}

/// Everything the aggregator needs, as values.
public struct Records: Sendable {
    public var campaign: Campaign
    public var tree: UnitTree
    public var accepted: [AcceptedSubmission]
    /// Units of which something was refused.
    public var refused: Set<UnitCode>
    /// Units named by a file that could not be read.
    public var unreadable: Set<UnitCode>

    public init(
        campaign: Campaign, tree: UnitTree, accepted: [AcceptedSubmission], refused: Set<UnitCode>,
        unreadable: Set<UnitCode>
    ) {
        self.campaign = campaign
        self.tree = tree
        self.accepted = accepted
        self.refused = refused
        self.unreadable = unreadable
    }
}
