internal import Intake
internal import Ledger
internal import ReportModel

/// When the submissions of a file were received: what decides lateness, and which of two counts.
struct Arrival {
    /// How far a stated time may lie after the receipt of its file before it is doubted, seconds: clocks differ.
    private static let tolerance = 86_400
    /// How long before its first day a campaign is announced at most, days: nobody can have sent anything earlier.
    private static let announcement = 60

    /// Of the file itself.
    let receipt: Receipt
    private let campaign: Campaign

    /// - Parameters:
    ///   - modified: when the file was last written.
    ///   - first: when the same bytes were received first; a refused file that is read again came when it came.
    init(_ received: Collector.ReceiptTime, modified: Timestamp, first: Receipt?, campaign: Campaign) {
        self.campaign = campaign
        let seen =
            switch received {
            case .given(let time): Receipt(time: time, isGiven: true)
            case .observed: Receipt(time: modified, isGiven: false)
            }
        receipt =
            first.map { $0.isGiven || seen.isGiven || $0.time < seen.time ? $0 : seen } ?? seen
    }

    /// The time of a submission, how it is known, and what is doubtful about it.
    ///
    /// A time its sender states is doubted against the receipt of the file, never against the clock of this machine.
    func time(of submission: Submission, in file: String) -> (Timestamp, LedgerEntry.TimeSource, Diagnostic?) {
        let source: LedgerEntry.TimeSource = receipt.isGiven ? .given : .observed
        guard let stated = submission.submittedAt else { return (receipt.time, source, nil) }
        let announced = Timestamp(
            campaign.period.from.advanced(by: -Arrival.announcement), offset: campaign.timeZone.offset)
        if stated.seconds > receipt.time.seconds + Arrival.tolerance {
            return (
                receipt.time, source,
                Diagnostic(.sentAfterReceipt(stated, receipt: receipt.time, offset: campaign.timeZone.offset), in: file)
            )
        }
        if stated < announced {
            return (
                receipt.time, source,
                Diagnostic(
                    .sentBeforeAnnouncement(stated, receipt: receipt.time, offset: campaign.timeZone.offset), in: file)
            )
        }
        return (stated, .stated, nil)
    }
}
