/// «Lần gửi»: what one file brought of one unit, as the ledger keeps it.
///
/// A file that speaks of several units is several deliveries. Of all deliveries of a unit the timeline in `Participation` tells
/// which stand.
public struct Delivery: Sendable, Encodable {
    /// What became of it when it was read.
    public enum Content: Sendable, Encodable {
        /// Taken: a report or a withdrawal.
        case accepted(Submission)
        /// Read, and kept out by an error; its figures are in the file alone.
        case refused(isWithdrawal: Bool)
        /// The file names the unit, and nothing in it could be read.
        case unreadable
    }

    public var unit: UnitCode
    /// Days it speaks of; of an unreadable file the whole period.
    public var covers: DateSpan
    public var content: Content
    /// «Thời điểm nhận»: the time that holds for it.
    public var received: Timestamp
    /// Tells deliveries apart, and decides between two of one file.
    public var sequence: Int
    /// Order in which the ledger first saw the file; decides between files received at the same time.
    public var fileNumber: Int
    /// Number of the reading it comes from: what an approval freezes is told by it.
    public var position: Int
    /// SHA-256 of the file, for withdrawals that name one; empty where that does not matter.
    public var file: String
    /// Name of the file; `nil` when it came in none.
    public var fileName: String?

    public init(
        unit: UnitCode, covers: DateSpan, content: Content, received: Timestamp, sequence: Int, fileNumber: Int? = nil,
        position: Int = 0, file: String = "", fileName: String? = nil
    ) {
        self.unit = unit
        self.covers = covers
        self.content = content
        self.received = received
        self.sequence = sequence
        self.fileNumber = fileNumber ?? sequence
        self.position = position
        self.file = file
        self.fileName = fileName
    }

    /// An accepted submission.
    public init(
        _ submission: Submission, received: Timestamp, sequence: Int, fileNumber: Int? = nil, position: Int = 0,
        file: String = "", fileName: String? = nil
    ) {
        self.init(
            unit: submission.unit, covers: submission.covers, content: .accepted(submission), received: received,
            sequence: sequence, fileNumber: fileNumber, position: position, file: file, fileName: fileName)
    }

    /// What was accepted; `nil` when it was refused or unreadable.
    public var submission: Submission? {
        if case .accepted(let submission) = content { submission } else { nil }
    }

    /// Whether the unit of what was accepted was recognised by a name like its own, not by its code or name.
    public var isByLikeness: Bool { submission?.unitIsByLikeness ?? false }

    /// Whether it takes back instead of stating.
    public var isWithdrawal: Bool {
        switch content {
        case .accepted(let submission): submission.withdrawal != nil
        case .refused(let isWithdrawal): isWithdrawal
        case .unreadable: false
        }
    }

    /// The time its sender states, where it was doubted and another one holds.
    public var doubtedTime: Timestamp? { submission?.submittedAt.flatMap { $0 == received ? nil : $0 } }

    /// Place in the order of receipt, then of collection: of two that speak of the same the higher counts.
    public var rank: Rank { Rank(received: received, fileNumber: fileNumber, sequence: sequence) }

    /// Order of receipt, then of collection.
    public struct Rank: Hashable, Comparable, Sendable {
        let received: Timestamp
        let fileNumber: Int
        let sequence: Int

        public static func < (a: Rank, b: Rank) -> Bool {
            if a.received != b.received { return a.received < b.received }
            return (a.fileNumber, a.sequence) < (b.fileNumber, b.sequence)
        }
    }
}
