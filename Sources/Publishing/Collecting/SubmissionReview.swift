internal import Intake
internal import Ledger
internal import Participation
internal import ReportModel

/// Judges the submissions of one file by what their units sent before: only the ledger knows that.
struct SubmissionReview {
    let ledger: Ledger
    let timelines: MetTimelines
    /// Name of the file.
    let file: String
    /// SHA-256 of its bytes.
    let digest: String
    /// Order in which the ledger first saw it.
    let number: Int
    let campaign: Campaign
    /// For the answer to the sender.
    private(set) var history = FeedbackHistory()

    init(
        ledger: Ledger, timelines: MetTimelines, file: String, digest: String, number: Int, campaign: Campaign
    ) {
        self.ledger = ledger
        self.timelines = timelines
        self.file = file
        self.digest = digest
        self.number = number
        self.campaign = campaign
    }

    /// Findings that come from here and not from the file.
    private static let codes: Set<String> = Set(
        [
            FindingCode.replacementLowers, .otherDays, .older, .olderInPart, .waitsForName, .activityOnTwoDays, .indicatorDays,
            .withdrawalUnknown, .nothingToWithdraw, .summaryOverlaps, .submittedLater, .submittedEarly,
        ].map(\.rawValue))

    // MARK: A file that is read for the first time, or anew

    /// Gives every submission its time and adds what the ledger has against it.
    mutating func judge(_ result: inout ReadResult, _ arrival: Arrival) throws(LedgerFault) -> [LedgerEntry.Part] {
        history.receivedAt = arrival.receipt.time
        try timelines.load(result.submissions.map(\.submission.unit))
        timelines.remove(file: digest)
        var parts: [LedgerEntry.Part] = []
        for index in result.submissions.indices {
            let (time, source, doubt) = arrival.time(of: result.submissions[index].submission, in: file)
            if let doubt {
                result.submissions[index].findings.removeAll { $0.code == doubt.code }
                result.submissions[index].findings.append(doubt)
            }
            if index == 0 { history.receivedAt = time }
            try meet(&result.submissions[index], time)
            let draft = result.submissions[index]
            parts.append(
                LedgerEntry.Part(
                    submission: draft.submission, receivedAt: time, timeSource: source, isAccepted: !draft.isRefused,
                    findings: draft.findings))
        }
        return parts
    }

    /// Lets a submission meet what its unit sent before.
    private mutating func meet(_ draft: inout SubmissionDraft, _ time: Timestamp) throws(LedgerFault) {
        let unit = draft.submission.unit
        if !draft.isRefused, draft.submission.withdrawal != nil { try resolve(&draft, time) }
        if !draft.isRefused, let other = try timelines.clash(with: draft.submission) {
            draft.findings.append(overlap(with: other))
        }
        var delivery = Delivery(
            draft.submission, received: time, sequence: timelines.newSequence(), fileNumber: number, position: .max,
            file: digest, fileName: file)
        if !draft.isRefused {
            let reception = try timelines.receive(delivery)
            draft.findings += reception.findings(in: file, offset: campaign.timeZone.offset)
            if reception.replaces { history.replacing.insert(unit) }
            guard draft.isRefused else { return }
            timelines.remove(delivery)
        }
        delivery.content = .refused(isWithdrawal: draft.submission.withdrawal != nil)
        _ = try timelines.receive(delivery)
    }

    /// What the sender learns who states what stands already in a summary, or in what a summary would speak for.
    private func overlap(with other: Delivery) -> Diagnostic {
        let source = other.fileName.map { "tệp “\($0)”, " } ?? ""
        let received = other.received.words(offset: campaign.timeZone.offset)
        return Diagnostic(
            .error, FindingCode.summaryOverlaps.rawValue, at: SourcePlace(file),
            "Đã có báo cáo của \(timelines.name(of: other.unit)) (\(other.unit)) (\(source)nhận lúc \(received)); "
                + "báo cáo này nói về cùng các đơn vị, tính cả hai sẽ trùng",
            hint: "Nếu báo cáo này mới đúng, rút báo cáo kia trước rồi gửi lại tệp này")
    }

    /// Finds what a withdrawal takes back.
    private func resolve(_ draft: inout SubmissionDraft, _ time: Timestamp) throws(LedgerFault) {
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
        let days = draft.submission.covers
        let timeline = try timelines.timeline(of: draft.submission.unit)
        let hasSomething = timeline.deliveries.contains { earlier in
            let bearing = timeline.bearing(of: earlier)
            return earlier.received <= time && bearing != .withdrawn && bearing != .withdrawal
                && earlier.covers.from <= days.to && days.from <= earlier.covers.to
        }
        if hasSomething { return }
        draft.findings.append(
            Diagnostic(
                .warning, FindingCode.nothingToWithdraw.rawValue, at: SourcePlace(file),
                "Không có báo cáo nào của đơn vị này trong những ngày đó để rút"))
    }

    // MARK: A file whose answer is made again

    /// Puts in the place of what the file would say now what the ledger took from it, with what was found then, and says what
    /// became of it since.
    mutating func recall(_ result: inout ReadResult, _ arrival: Arrival) throws(LedgerFault) {
        history.receivedAt = arrival.receipt.time
        let earlier = try ledger.findings(ofFile: digest)
        for index in result.submissions.indices {
            let unit = result.submissions[index].submission.unit
            let timeline = try timelines.timeline(of: unit)
            let own = timeline.deliveries.filter { $0.file == digest }
            if index == 0, let received = own.first?.received { history.receivedAt = received }
            let then = earlier.filter { $0.unit == unit }.map(\.finding)
            let misfits = own.flatMap { timeline.misfits[$0.sequence] ?? [] }
            let taken = own.filter { $0.submission != nil }
            let waits = !taken.isEmpty && taken.allSatisfy { timeline.bearing(of: $0) == .waitsForApproval }
            if waits { result.submissions[index].findings.append(.waitsForApproval(in: file)) }
            if !misfits.isEmpty, !waits {
                history.misfits[unit] = misfits.map(\.message)
                if misfits.allSatisfy(\.isOfIndicatorAlone) {
                    result.submissions[index].findings.removeAll { $0.severity == .error }
                }
                continue
            }
            guard let accepted = own.first(where: { $0.submission != nil }), let submission = accepted.submission else {
                result.submissions[index].findings += then.filter { SubmissionReview.codes.contains($0.code) }
                continue
            }
            if result.submissions[index].isRefused {
                // Newer rules of the program would refuse it; what was accepted under older ones stays accepted.
                result.submissions[index].findings = then
            } else {
                result.submissions[index].findings += then.filter { SubmissionReview.codes.contains($0.code) }
            }
            result.submissions[index].submission = submission
            result.submissions[index].isHeldBack = false
            if own.allSatisfy({ timeline.bearing(of: $0) == .withdrawn }) { history.withdrawn.insert(unit) }
        }
        guard let other = try ledger.otherName(sha256: digest, than: file) else { return }
        result.findings.append(
            Diagnostic(
                .note, FindingCode.sameBytes.rawValue, at: SourcePlace(file),
                "Tệp này giống hệt tệp “\(other)” đã nhận trước đó, chỉ tính một lần"))
    }
}

extension Reception {
    /// What the sender learns of it.
    fileprivate func findings(in file: String, offset: Int) -> [Diagnostic] {
        func finding(_ severity: Diagnostic.Severity, _ code: FindingCode, _ message: String, hint: String) -> Diagnostic {
            Diagnostic(severity, code.rawValue, at: SourcePlace(file), message, hint: hint)
        }
        let contradictions = misfits.map { misfit in
            Diagnostic(
                .error, misfit.code, at: SourcePlace(file), misfit.message.capitalizedFirst,
                hint: misfit.isOfActivity
                    ? "Ghi mã khác cho hoạt động này, hoặc gửi lại tệp kia không còn hoạt động đó"
                    : "Ghi đúng các ngày của báo cáo trước để thay, hoặc những ngày chưa báo cáo")
        }
        guard contradictions.isEmpty else { return contradictions }
        var findings: [Diagnostic] = []
        if let newer {
            let source = "\(newer.fileName.map { "tệp “\($0)”, " } ?? "")nhận lúc \(newer.received.words(offset: offset))"
            findings.append(
                finding(
                    .warning, bearing == .replaced ? .older : .olderInPart,
                    bearing == .replaced
                        ? "Báo cáo này cũ hơn báo cáo đang được tính (\(source)) nên không được tính"
                        : "Một phần báo cáo này cũ hơn báo cáo đang được tính (\(source)) nên phần đó không được tính",
                    hint: "Nếu đây mới là báo cáo đúng, ghi lại thời gian gửi rồi gửi lại"))
        }
        if bearing == .waitsForApproval { findings.append(.waitsForApproval(in: file)) }
        if bearing == .waits {
            findings.append(
                finding(
                    .warning, .waitsForName,
                    "Tên đơn vị chỉ gần giống, mà đơn vị đã có báo cáo ghi đúng tên, nên báo cáo này chờ xem lại, chưa được tính",
                    hint: "Ghi đúng mã hoặc tên đơn vị rồi gửi lại"))
        }
        if tellsOtherDays {
            findings.append(
                finding(
                    .warning, .otherDays,
                    "Báo cáo này thay báo cáo trước của cả đợt nhưng kể hoạt động của những ngày khác",
                    hint:
                        "Nếu mỗi tệp chỉ báo cáo một số ngày, ghi các ngày đó vào “Từ ngày”, “Đến ngày” rồi gửi lại cả hai tệp")
            )
        }
        if !losses.isEmpty {
            findings.append(
                finding(
                    .warning, .replacementLowers,
                    "Báo cáo này thay báo cáo trước và làm giảm số liệu: \(losses.joined(separator: "; "))",
                    hint: "Nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả tuần"))
        }
        return findings
    }
}

extension Diagnostic {
    /// Found anew whenever an answer is made: it is over when the approval is revoked.
    fileprivate static func waitsForApproval(in file: String) -> Diagnostic {
        Diagnostic(
            .warning, FindingCode.waitsForApproval.rawValue, at: SourcePlace(file),
            "Số liệu của đơn vị đã được duyệt, nên tệp này chờ, chưa được tính",
            hint: "Nếu số liệu đã duyệt cần sửa, báo nơi đã duyệt hủy duyệt; khi đó tệp này được tính, không phải gửi lại")
    }
}

extension Misfit {
    fileprivate var isOfActivity: Bool { if case .activityOnTwoDays = self { true } else { false } }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
