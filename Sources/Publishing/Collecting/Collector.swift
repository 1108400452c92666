public import CampaignFolder
internal import Intake
public import Ledger
internal import Participation
public import ReportModel

/// Takes submissions from the inbox into the ledger and answers their senders.
public struct Collector {
    /// When files without a time of their own count as received.
    public enum ReceiptTime: Sendable {
        /// The operator says when.
        case given(Timestamp)
        /// The time of the file, but not after `now`.
        case observed(now: Timestamp)
    }

    let campaign: LoadedCampaign
    let ledger: Ledger
    let context: IntakeContext
    let rules: String

    /// - Parameter programVersion: part of the rules: a newer program may accept what an older one refused.
    public init(campaign: LoadedCampaign, ledger: Ledger, programVersion: String) {
        self.campaign = campaign
        self.ledger = ledger
        context = IntakeContext(campaign: campaign.campaign, tree: campaign.tree)
        rules = sha256(of: [campaign.digest, programVersion])
    }

    /// Reads everything new in the inbox (or the files named) into the ledger.
    ///
    /// One bad file never stops the others. A file's reading, with all its submissions, is one transaction; its answer is
    /// written after it, and made up by the next collection when the program was killed in between.
    public func collect(
        files named: [String]? = nil, received: ReceiptTime, progress: ProgressHandler? = nil
    ) throws -> CollectionReport {
        var report = CollectionReport()
        let entries: [InboxEntry]
        if let named {
            (entries, report.inboxFindings) = InboxScanner.entries(for: named, limits: context.limits)
        } else {
            (entries, report.inboxFindings) = try InboxScanner.scan(campaign.inbox, limits: context.limits)
        }
        AtomicFile.sweep(campaign.feedback)
        var known = try ledger.knownFiles()
        for (index, entry) in entries.enumerated() {
            if Interruption.exitCode != nil { break }
            progress?(Progress(phase: .collecting, done: index, total: entries.count, current: entry.name))
            let file: InboxFile
            do {
                file = try InboxScanner.load(entry)
            } catch {
                report.inboxFindings.append(
                    Diagnostic(
                        .error, "inbox.unreadable", at: SourcePlace(entry.name), "cannot read the file: \(error)",
                        hint: "check its permissions, then collect again"))
                continue
            }
            let digest = sha256(file.bytes)
            let feedback = feedbackPath(of: entry.name)
            let isSettled = known[digest]?.isSettled(under: rules) ?? false
            if isSettled, AtomicFile.exists(feedback) {
                report.knownFiles += 1
                continue
            }
            var result = SubmissionReader.read(file, context: context)
            if isSettled {
                report.knownFiles += 1
                try writeFeedback(result, of: file, to: feedback)
                continue
            }
            let entry = try ledgerEntry(of: &result, file: file, modified: entry.modified, digest: digest, received: received)
            try ledger.record(entry)
            known[digest] = KnownFile(verdict: entry.verdict, rules: rules)
            try writeFeedback(result, of: file, to: feedback)
            report.files.append(outcome(of: entry, feedback: feedback))
        }
        progress?(Progress(phase: .collecting, done: entries.count, total: entries.count, current: ""))
        if !report.files.isEmpty { try ledger.checkpoint() }
        return report
    }

    /// The reading as the ledger keeps it; warnings about what a newer version takes away are added to `result` on the way.
    private func ledgerEntry(
        of result: inout ReadResult, file: InboxFile, modified: Int, digest: String, received: ReceiptTime
    ) throws -> LedgerEntry {
        let now: Timestamp
        switch received {
        case .given(let time), .observed(now: let time): now = time
        }
        var parts: [LedgerEntry.Part] = []
        for index in result.submissions.indices {
            let (time, source) = receipt(of: result.submissions[index].submission, modified: modified, received)
            if !result.submissions[index].isRefused {
                let newer = AcceptedSubmission(
                    submission: result.submissions[index].submission, received: time, sequence: .max,
                    isTimeStated: source != .observed)
                if let warning = try lossWarning(of: newer, file: file.name) {
                    result.submissions[index].findings.append(warning)
                }
            }
            let draft = result.submissions[index]
            parts.append(
                LedgerEntry.Part(
                    submission: draft.submission, receivedAt: time, timeSource: source, isAccepted: !draft.isRefused,
                    findings: draft.findings))
        }
        return LedgerEntry(
            sha256: digest, name: file.name, byteCount: file.bytes.count, rules: rules, readAt: now,
            format: result.format, encoding: result.encoding, parts: parts, findings: result.findings,
            unreadableUnits: parts.isEmpty ? unitNamed(by: file.name).map { [$0] } ?? [] : [])
    }

    private func receipt(
        of submission: Submission, modified: Int, _ received: ReceiptTime
    ) -> (Timestamp, LedgerEntry.TimeSource) {
        if let stated = submission.submittedAt { return (stated, .stated) }
        switch received {
        case .given(let time): return (time, .given)
        case .observed(let now): return (min(Timestamp(seconds: modified), now), .observed)
        }
    }

    private func lossWarning(of newer: AcceptedSubmission, file: String) throws(LedgerFault) -> Diagnostic? {
        let earlier = try ledger.acceptedSubmissions(of: newer.submission.unit).map(AcceptedSubmission.init)
        guard !earlier.isEmpty else { return nil }
        let losses = ReplacementReview(earlier: earlier, newer: newer).losses
        guard !losses.isEmpty else { return nil }
        return Diagnostic(
            .warning, "intake.replacement-lowers", at: SourcePlace(file),
            "báo cáo này thay báo cáo trước và làm giảm số liệu: \(losses.joined(separator: "; "))",
            hint: "nếu không chủ ý giảm, gửi lại báo cáo đầy đủ của cả tuần")
    }

    /// The unit whose code begins a file's name: all that is known of a file that cannot be read.
    private func unitNamed(by name: String) -> UnitCode? {
        let (_, file) = AtomicFile.split(name)
        var stem = file.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        while !stem.isEmpty {
            if let unit = campaign.tree[stem], unit.reports { return unit.code }
            guard let cut = stem.lastIndex(where: { "-_. ".contains($0) }) else { return nil }
            stem = String(stem[..<cut])
        }
        return nil
    }

    private func feedbackPath(of name: String) -> String { "\(campaign.feedback)/\(name).txt" }

    private func writeFeedback(_ result: ReadResult, of file: InboxFile, to path: String) throws(FileFault) {
        let text = FeedbackWriter.text(for: file.name, result: result, context: context)
        try AtomicFile.write(Array(text.utf8), to: path, isDurable: false)
    }

    private func outcome(of entry: LedgerEntry, feedback: String) -> CollectionReport.FileOutcome {
        let findings = entry.findings + entry.parts.flatMap(\.findings)
        return CollectionReport.FileOutcome(
            name: entry.name, verdict: entry.verdict, accepted: entry.parts.count(where: \.isAccepted),
            refused: entry.parts.count(where: { !$0.isAccepted }),
            errors: findings.count(where: { $0.severity == .error }),
            warnings: findings.count(where: { $0.severity == .warning }), feedback: feedback)
    }
}

extension AcceptedSubmission {
    init(_ stored: StoredSubmission) {
        self.init(
            submission: stored.submission, received: stored.receivedAt, sequence: stored.sequence,
            isTimeStated: stored.timeSource != .observed)
    }
}
