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
    private let answers: FeedbackFiles

    /// - Parameter programVersion: part of the rules: a newer program may accept what an older one refused.
    public init(campaign: LoadedCampaign, ledger: Ledger, programVersion: String) {
        self.campaign = campaign
        self.ledger = ledger
        context = IntakeContext(campaign: campaign.campaign, tree: campaign.tree)
        rules = sha256(of: [campaign.digest, programVersion])
        answers = FeedbackFiles(folder: campaign.feedback)
    }

    /// Reads everything new in the inbox (or the files named) into the ledger.
    ///
    /// One bad file never stops the others. A file's reading, with all its submissions, is one transaction; its answer is
    /// written after it, and made up by the next collection when the program was killed in between. Withdrawals are taken
    /// last, so that what they take back is there.
    ///
    /// - Throws: ``LedgerFault`` and what keeps the inbox from being read; an answer that cannot be written is part of the
    ///   report.
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
        var withdrawals: [InboxEntry] = []
        for (index, entry) in entries.enumerated() {
            if Interruption.exitCode != nil { break }
            let step = Progress(phase: .collecting, done: index, total: entries.count, current: entry.name)
            let isWithdrawal = try take(
                entry, &known, received, &report, defersWithdrawals: true,
                progress: progress.map { handler in { handler(step.at(row: $0)) } })
            if isWithdrawal { withdrawals.append(entry) }
        }
        for entry in withdrawals where Interruption.exitCode == nil {
            _ = try take(entry, &known, received, &report, defersWithdrawals: false, progress: nil)
        }
        answerLeftOut(&report)
        progress?(Progress(phase: .collecting, done: entries.count, total: entries.count, current: ""))
        if !report.files.isEmpty { try ledger.checkpoint() }
        return report
    }

    // MARK: One file

    /// Takes one file.
    ///
    /// - Returns: whether it was left for later because it takes something back.
    private func take(
        _ entry: InboxEntry, _ known: inout [String: KnownFile], _ received: ReceiptTime, _ report: inout CollectionReport,
        defersWithdrawals: Bool, progress: ((Int) -> Void)?
    ) throws(LedgerFault) -> Bool {
        progress?(0)
        let file: InboxFile
        do {
            file = try InboxScanner.load(entry)
        } catch {
            report.inboxFindings.append(
                Diagnostic(
                    .error, FindingCode.inboxUnreadable.rawValue, at: SourcePlace(entry.name), "cannot read the file: \(error)",
                    hint: "check its permissions, then collect again"))
            return false
        }
        let digest = sha256(file.bytes)
        let isSettled = known[digest]?.isSettled(under: rules) ?? false
        if isSettled, AtomicFile.exists(answers.answer(to: entry.name)) {
            report.knownFiles += 1
            return false
        }
        var result = SubmissionReader.read(
            file, context: context, progress: progress, isCancelled: { Interruption.exitCode != nil })
        // What was read in part is as if never opened; the next collection reads it.
        if result.isCancelled { return false }
        let isNew = !isSettled
        if isNew, defersWithdrawals, result.submissions.contains(where: { $0.submission.withdrawal != nil }) { return true }
        let arrival = Arrival(
            received: received, modified: Timestamp(seconds: entry.modified),
            first: known[digest] == nil ? nil : try ledger.firstReceipt(sha256: digest))
        var review = SubmissionReview(ledger: ledger, file: file.name, digest: digest)
        if isSettled {
            report.knownFiles += 1
            try review.recall(&result, arrival)
            answer(result, to: file, review, &report)
            return false
        }
        let parts = try review.judge(&result, arrival)
        let record = LedgerEntry(
            sha256: digest, name: file.name, byteCount: file.bytes.count, rules: rules, readAt: received.now,
            format: result.format, encoding: result.encoding, parts: parts, findings: result.findings,
            unreadableUnits: parts.isEmpty ? unitNamed(by: file.name).map { [$0] } ?? [] : [])
        try ledger.record(record)
        known[digest] = KnownFile(verdict: record.verdict, rules: rules)
        report.files.append(outcome(of: record))
        answer(result, to: file, review, &report)
        return false
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

    // MARK: Answers

    private func answer(_ result: ReadResult, to file: InboxFile, _ review: SubmissionReview, _ report: inout CollectionReport)
    {
        let copy = result.allFindings.containsError ? MarkedWorkbook.make(of: file, result: result) : nil
        var history = review.history
        history.markedCopy = copy.map { _ in AtomicFile.split(answers.markedCopy(of: file.name)).name }
        let text = FeedbackWriter.text(for: file.name, result: result, context: context, history: history)
        write(text, markedCopy: copy, for: file.name, &report)
    }

    private func write(_ text: String, markedCopy: [UInt8]? = nil, for name: String, _ report: inout CollectionReport) {
        do throws(FileFault) {
            try answers.write(text, markedCopy: markedCopy, for: name)
        } catch {
            report.answerFaults.append(error)
        }
    }

    /// Who sent something that was not even opened learns it once.
    private func answerLeftOut(_ report: inout CollectionReport) {
        for finding in report.inboxFindings where !AtomicFile.exists(answers.answer(to: finding.place.file)) {
            write(FeedbackWriter.text(forLeftOut: finding, context: context), for: finding.place.file, &report)
        }
    }

    private func outcome(of entry: LedgerEntry) -> CollectionReport.FileOutcome {
        let findings = entry.findings + entry.parts.flatMap(\.findings)
        return CollectionReport.FileOutcome(
            name: entry.name, verdict: entry.verdict, accepted: entry.parts.count(where: \.isAccepted),
            refused: entry.parts.count(where: { !$0.isAccepted }),
            errors: findings.count(where: { $0.severity == .error }),
            warnings: findings.count(where: { $0.severity == .warning }), feedback: answers.answer(to: entry.name))
    }
}

extension Collector.ReceiptTime {
    /// The time of the collection.
    var now: Timestamp {
        switch self {
        case .given(let time), .observed(now: let time): time
        }
    }
}

extension AcceptedSubmission {
    init(_ stored: StoredSubmission) {
        self.init(
            submission: stored.submission, received: stored.receivedAt, sequence: stored.sequence,
            isTimeStated: stored.timeSource != .observed, file: stored.file, fileName: stored.fileName)
    }
}

extension Progress {
    /// The same step, so many rows into its file.
    fileprivate func at(row: Int) -> Progress {
        var progress = self
        if row > 0 { progress.current += ", row \(row)" }
        return progress
    }
}
