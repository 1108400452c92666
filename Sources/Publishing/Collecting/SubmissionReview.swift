internal import Intake
internal import Ledger
internal import Participation
internal import ReportModel

/// When the submissions of a file were received.
struct Arrival {
    /// How far a clock may be ahead before a stated time is doubted, seconds.
    private static let tolerance = 86_400

    var received: Collector.ReceiptTime
    /// When the file was last written.
    var modified: Timestamp
    /// When the same bytes were received first; a refused file that is read again came when it came.
    var first: (time: Timestamp, source: LedgerEntry.TimeSource?)?

    /// The time of a submission, how it is known, and what is doubtful about it.
    func time(of submission: Submission, in file: String) -> (Timestamp, LedgerEntry.TimeSource, Diagnostic?) {
        guard let stated = submission.submittedAt else { return (own.0, own.1, nil) }
        guard case .observed(let now) = received, stated.seconds > now.seconds + Arrival.tolerance else {
            return (stated, .stated, nil)
        }
        let doubt = Diagnostic(
            .warning, FindingCode.submittedLater.rawValue, at: SourcePlace(file),
            "Thời gian gửi ghi sau lúc nhận tệp, đã lấy lúc nhận tệp", hint: "Xem lại ngày, tháng, năm của thời gian gửi")
        return (own.0, own.1, doubt)
    }

    /// The time of the file itself.
    var own: (Timestamp, LedgerEntry.TimeSource) {
        let seen: (Timestamp, LedgerEntry.TimeSource) =
            switch received {
            case .given(let time): (time, .given)
            case .observed(let now): (min(modified, now), .observed)
            }
        guard let first else { return seen }
        return first.source.map { (first.time, $0) } ?? (min(first.time, seen.0), seen.1)
    }
}

/// Judges the submissions of one file by what their units sent before: only the ledger knows that.
struct SubmissionReview {
    let ledger: Ledger
    /// Name of the file.
    let file: String
    /// SHA-256 of its bytes.
    let digest: String
    /// For the answer to the sender.
    private(set) var history = FeedbackHistory()

    init(ledger: Ledger, file: String, digest: String) {
        self.ledger = ledger
        self.file = file
        self.digest = digest
    }

    /// Findings that come from here and not from the file.
    private static let codes: Set<String> = Set(
        [
            FindingCode.replacementLowers, .withdrawalUnknown, .nothingToWithdraw, .submittedLater,
        ].map(\.rawValue))

    /// Gives every submission its time and adds what the ledger has against it.
    mutating func judge(_ result: inout ReadResult, _ arrival: Arrival) throws(LedgerFault) -> [LedgerEntry.Part] {
        history.receivedAt = arrival.own.0
        var parts: [LedgerEntry.Part] = []
        for index in result.submissions.indices {
            let (time, source, doubt) = arrival.time(of: result.submissions[index].submission, in: file)
            if let doubt { result.submissions[index].findings.append(doubt) }
            if index == 0 { history.receivedAt = time }
            if !result.submissions[index].isRefused { try compare(&result.submissions[index], time, source) }
            let draft = result.submissions[index]
            parts.append(
                LedgerEntry.Part(
                    submission: draft.submission, receivedAt: time, timeSource: source, isAccepted: !draft.isRefused,
                    findings: draft.findings))
        }
        return parts
    }

    /// Adds to a file that was read before what was found then, and says that it is known.
    mutating func recall(_ result: inout ReadResult, _ arrival: Arrival) throws(LedgerFault) {
        history.receivedAt = arrival.own.0
        let earlier = try ledger.findings(of: digest, coded: SubmissionReview.codes)
        for index in result.submissions.indices {
            let unit = result.submissions[index].submission.unit
            result.submissions[index].findings += earlier.lazy.filter { $0.unit == unit }.map(\.finding)
            if let time = result.submissions[index].submission.submittedAt, index == 0 { history.receivedAt = time }
            guard !result.submissions[index].isRefused else { continue }
            let accepted = try ledger.acceptedSubmissions(of: unit).map(AcceptedSubmission.init)
            let bearings = SubmissionHistory.bearings(of: accepted)
            let own = accepted.filter { $0.file == digest }
            if !own.isEmpty, own.allSatisfy({ bearings[$0.sequence] == .withdrawn }) { history.withdrawn.insert(unit) }
        }
        guard let other = try ledger.otherName(sha256: digest, than: file) else { return }
        result.findings.append(
            Diagnostic(
                .note, FindingCode.sameBytes.rawValue, at: SourcePlace(file),
                "Tệp này giống hệt tệp “\(other)” đã nhận trước đó, chỉ tính một lần"))
    }

    private mutating func compare(
        _ draft: inout SubmissionDraft, _ time: Timestamp, _ source: LedgerEntry.TimeSource
    ) throws(LedgerFault) {
        let unit = draft.submission.unit
        let earlier = try ledger.acceptedSubmissions(of: unit).map(AcceptedSubmission.init)
        if draft.submission.withdrawal != nil {
            try resolve(&draft, time, earlier)
            return
        }
        guard !earlier.isEmpty else { return }
        let review = ReplacementReview(
            earlier: earlier,
            newer: AcceptedSubmission(
                submission: draft.submission, received: time, sequence: .max, isTimeStated: source != .observed, file: digest))
        if review.replaces { history.earlier[unit] = earlier.count }
        guard !review.losses.isEmpty else { return }
        draft.findings.append(
            Diagnostic(
                .warning, FindingCode.replacementLowers.rawValue, at: SourcePlace(file),
                "Báo cáo này thay báo cáo trước và làm giảm số liệu: \(review.losses.joined(separator: "; "))",
                hint: "Nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả tuần"))
    }

    /// Finds what a withdrawal takes back.
    private func resolve(
        _ draft: inout SubmissionDraft, _ time: Timestamp, _ earlier: [AcceptedSubmission]
    ) throws(LedgerFault) {
        if let named = draft.submission.withdrawal?.named {
            guard let found = try ledger.file(named: named, of: draft.submission.unit) else {
                draft.findings.append(
                    Diagnostic(
                        .error, FindingCode.withdrawalUnknown.rawValue, at: SourcePlace(file),
                        "Không có báo cáo nào của đơn vị này đã nhận từ tệp hay mang số này", found: named,
                        expected: "tên tệp đã gửi, ví dụ bao-cao.xlsx", hint: "Ghi x để rút tất cả báo cáo của đơn vị"))
                return
            }
            draft.submission.withdrawal?.file = found.sha256
            return
        }
        let days = Set(draft.submission.covers.days)
        let standing = SubmissionHistory.bearings(of: earlier)
        let stands = earlier.contains { entry in
            entry.received <= time && entry.submission.covers.days.contains { days.contains($0) }
                && standing[entry.sequence] != .withdrawn && standing[entry.sequence] != .withdrawal
        }
        if stands { return }
        draft.findings.append(
            Diagnostic(
                .warning, FindingCode.nothingToWithdraw.rawValue, at: SourcePlace(file),
                "Không có báo cáo nào của đơn vị này trong những ngày đó để rút"))
    }
}
