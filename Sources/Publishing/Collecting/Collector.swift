public import CampaignFolder
internal import Files
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
        /// The time of the file; `now` is when it was read.
        case observed(now: Timestamp)

        fileprivate var isObserved: Bool { if case .observed = self { true } else { false } }
    }

    let campaign: LoadedCampaign
    let ledger: Ledger
    let context: IntakeContext
    let rules: ReadingRules
    let timelines: MetTimelines
    let answers: FeedbackFiles
    let isolation: Isolation?

    /// - Parameters:
    ///   - programVersion: part of the rules: a newer program may accept what an older one refused.
    ///   - isolation: reads a file alone that ended an earlier run; `nil` where that process is this one.
    ///
    /// - Throws: `LedgerFault`; ``Failure`` when approved units do not fit the campaign any more.
    public init(
        campaign: LoadedCampaign, ledger: Ledger, programVersion: String, isolation: Isolation? = nil
    ) throws {
        let approvals = try ledger.approvals()
        let campaign = try campaign.inForce(approvals).campaign
        self.campaign = campaign
        self.ledger = ledger
        context = IntakeContext(campaign: campaign.campaign, tree: campaign.tree)
        rules = ReadingRules(campaign, programVersion: programVersion)
        timelines = MetTimelines(
            ledger, rules: StatementRules(campaign.campaign, tree: campaign.tree),
            approvals: ApprovalBook(approvals, tree: campaign.tree), tree: campaign.tree)
        answers = FeedbackFiles(
            folder: campaign.feedback, inbox: campaign.inbox, ledger: try ledger.identity().id)
        self.isolation = isolation
    }

    /// Reads everything new in the inbox (or the files named) into the ledger.
    ///
    /// One bad file never stops the others. A file's reading, with all its submissions, is one transaction; its answer is
    /// written after it, and made up by the next collection when the program was killed in between. Withdrawals are taken
    /// last, so that what they take back is there. A file that was being read when an earlier run ended comes at the very end,
    /// in a process of its own. What was accepted earlier is checked against the campaign as it is now, on the values kept.
    ///
    /// - Parameters:
    ///   - named: files to take instead of the inbox.
    ///   - only: of the inbox, this one file alone.
    ///   - again: reads anew what was accepted under older rules too.
    ///
    /// - Throws: `LedgerFault` and what keeps the inbox from being read; an answer that cannot be written is part of the
    ///   report.
    public func collect(
        files named: [String]? = nil, only: String? = nil, received: ReceiptTime, again: Bool = false,
        progress: ProgressHandler? = nil
    ) throws -> CollectionReport {
        var report = CollectionReport()
        try timelines.load(try ledger.unitsToCheck(under: rules))
        try timelines.loadWaiting()
        var entries: [InboxEntry]
        if let named {
            (entries, report.inboxFindings) = InboxScanner.entries(for: named, limits: context.limits)
        } else {
            (entries, report.inboxFindings) = try InboxScanner.scan(campaign.inbox, limits: context.limits)
        }
        if let only {
            entries.removeAll { !"\(campaign.inbox)/\($0.path)".utf8.elementsEqual(only.utf8) }
            report.inboxFindings = []
        }
        AtomicFile.sweep(campaign.feedback)
        var pass = Pass(
            known: try ledger.knownFiles(),
            changes: timelines.misfitsByFile.merging(timelines.waitingByFile) { sha256(of: [$0, $1]) }, received: received,
            again: again,
            isNamed: named != nil,
            inHand: isolation == nil ? nil : try InHand(CampaignPaths(campaign.folder).reading),
            earliest: received.isObserved ? earliestTimes(entries) : [:])
        var withdrawals: [InboxEntry] = []
        var suspects: [(entry: InboxEntry, digest: String)] = []
        for (index, entry) in entries.enumerated() {
            if Interruption.exitCode != nil { break }
            let step = Progress(phase: .collecting, done: index, total: entries.count, current: entry.name)
            switch try take(
                entry, &pass, &report, progress: progress.map { handler in { handler(step.at(row: $0)) } })
            {
            case .done: break
            case .withdrawal: withdrawals.append(entry)
            case .suspect(let digest): suspects.append((entry, digest))
            }
        }
        pass.defersWithdrawals = false
        for entry in withdrawals where Interruption.exitCode == nil { _ = try take(entry, &pass, &report, progress: nil) }
        for suspect in suspects where Interruption.exitCode == nil {
            try takeAlone(suspect.entry, suspect.digest, &pass, &report)
        }
        answerLeftOut(&report)
        report.noLongerFitting = timelines.misfits
        try ledger.noteChecked(under: rules, except: Set(timelines.misfitsByFile.keys))
        progress?(Progress(phase: .collecting, done: entries.count, total: entries.count, current: ""))
        if !report.files.isEmpty { try ledger.checkpoint() }
        return report
    }

    // MARK: One file

    /// What one collection goes by.
    struct Pass {
        var known: [String: KnownFile]
        /// What fits the campaign no more, or waits because figures are approved, of each file, by SHA-256.
        var changes: [String: String]
        let received: ReceiptTime
        let again: Bool
        /// Whether an operator named the files: then one that is set aside is tried again.
        let isNamed: Bool
        /// Remembers over the death of this process what is being read.
        let inHand: InHand?
        /// When bytes that lie in the inbox under several names were written first, by SHA-256, POSIX seconds.
        let earliest: [String: Int]
        var defersWithdrawals = true

        /// Whether a file need not be read for what is in it.
        func isSettled(_ known: KnownFile?, under rules: ReadingRules) -> Bool {
            guard let known else { return false }
            return again ? known.rules == rules.all : known.isSettled(under: rules)
        }

        /// The rules that a file's answer goes by: also what has come to fit the campaign no more, and what waits, is told by
        /// it.
        func answered(_ digest: String, _ known: KnownFile?, _ rules: ReadingRules) -> String {
            let read = known?.rules ?? rules.all
            return changes[digest].map { sha256(of: [read, $0]) } ?? read
        }

        lazy var nextNumber = (known.values.lazy.map(\.number).max() ?? 0) + 1

        /// Order of the next file that is new.
        mutating func newNumber() -> Int {
            defer { nextNumber += 1 }
            return nextNumber
        }
    }

    /// What became of a file.
    enum Taken {
        case done
        /// Left for later because it takes something back.
        case withdrawal
        /// Left for later because it was being read when an earlier run ended.
        case suspect(digest: String)
    }

    /// Rules under which a file that ended the program is known: until the rules change, it is not read again.
    var asideRules: String { sha256(of: ["set aside", rules.all]) }

    /// When the same bytes, met under several names, were written first: a copy made after the deadline makes nothing late.
    private func earliestTimes(_ entries: [InboxEntry]) -> [String: Int] {
        var earliest: [String: Int] = [:]
        for group in Dictionary(grouping: entries, by: \.size).values where Set(group.map(\.modified)).count > 1 {
            for entry in group {
                // What cannot be read is told where it is taken.
                guard let file = try? InboxScanner.load(entry) else { continue }
                let digest = sha256(file.bytes)
                earliest[digest] = min(earliest[digest] ?? entry.modified, entry.modified)
            }
        }
        return earliest
    }

    private func take(
        _ entry: InboxEntry, _ pass: inout Pass, _ report: inout CollectionReport, progress: ((Int) -> Void)?
    ) throws(LedgerFault) -> Taken {
        progress?(0)
        var file: InboxFile
        do {
            file = try InboxScanner.load(entry)
        } catch {
            // Taken away since the folder was listed: nothing of it is lost here.
            if error.isAbsence, !pass.isNamed { return .done }
            report.inboxFindings.append(
                Diagnostic(.unreadable(error.reason), in: entry.name, for: .english))
            return .done
        }
        file.name = PackedFiles.name(of: file)
        // What goes by its bytes lies nowhere in particular: a message of a Maildir is moved when it is read.
        let origin = file.name == entry.name ? answers.origin(of: entry) : file.name
        var arriving = ArrivingFile(file, modified: Timestamp(seconds: entry.modified), origin: origin)
        if let earliest = pass.earliest[arriving.digest] { arriving.modified = Timestamp(seconds: earliest) }
        let digest = arriving.digest
        let known = pass.known[digest]
        let isAside = known?.rules == asideRules
        let isSettled = isAside ? !pass.isNamed : pass.isSettled(known, under: rules)
        let stamp = arriving.stamp(isSettled ? pass.answered(digest, known, rules) : rules.all, answers)
        // What only carries other files is known by its answer, which comes when all of them are settled.
        if isSettled || known == nil, answers.isCurrent(arriving.answerName, stamp) {
            report.knownFiles += 1
            pass.inHand?.settle(digest)
            if isAside { report.setAside.append(entry.name) }
            return .done
        }
        if isAside || pass.inHand?.suspects.contains(digest) == true, isolation != nil { return .suspect(digest: digest) }
        pass.inHand?.take(digest)
        defer { pass.inHand?.take(nil) }
        if let packed = PackedFiles.open(file, limits: context.limits) {
            return try take(packed, in: arriving, stamp, &pass, &report, progress: progress)
        }
        return try read(arriving, isSettled: isSettled, stamp, &pass, &report, progress: progress).taken
    }

    /// Reads a file that carries no others into the ledger and answers it.
    func read(
        _ arriving: ArrivingFile, isSettled: Bool, _ stamp: AnswerStamp, _ pass: inout Pass,
        _ report: inout CollectionReport, progress: ((Int) -> Void)?
    ) throws(LedgerFault) -> (taken: Taken, outcome: FeedbackWriter.PackedOutcome) {
        let file = arriving.file
        let digest = arriving.digest
        let known = pass.known[digest]
        var result = arriving.read(context, progress: progress)
        // What was read in part is as if never opened; the next collection reads it.
        if result.isCancelled { return (.done, .known) }
        let isNew = !isSettled
        if isNew, pass.defersWithdrawals, result.submissions.contains(where: { $0.submission.withdrawal != nil }) {
            return (.withdrawal, .known)
        }
        let arrival = Arrival(
            pass.received, modified: arriving.modified,
            first: known == nil ? nil : try ledger.firstReceipt(sha256: digest), campaign: campaign.campaign)
        var review = SubmissionReview(
            ledger: ledger, timelines: timelines, file: file.name, digest: digest,
            number: known?.number ?? pass.newNumber(), campaign: campaign.campaign)
        if isSettled {
            report.knownFiles += 1
            try review.recall(&result, arrival)
            try answer(result, to: arriving, stamp, review, &report)
            return (.done, .known)
        }
        let parts = try review.judge(&result, arrival)
        // What waits is answered again when the approval is revoked.
        pass.changes[digest] = timelines.waiting(of: digest)
        let stamp = pass.changes[digest] == nil ? stamp : arriving.stamp(pass.answered(digest, nil, rules), answers)
        let record = LedgerEntry(
            sha256: digest, name: file.name, byteCount: file.bytes.count, rules: rules, readAt: pass.received.now,
            receipt: arrival.receipt, period: campaign.campaign.period, format: result.format, encoding: result.encoding,
            parts: parts, findings: result.findings,
            unreadableUnits: parts.isEmpty ? FileOwner(context: context).unit(of: file).map { [$0] } ?? [] : [])
        try ledger.record(record)
        timelines.hear(record.unreadableUnits)
        pass.known[digest] = KnownFile(
            number: review.number, verdict: record.verdict, rules: rules.all, campaignRules: rules.campaign)
        report.files.append(outcome(of: record, answers.place(of: arriving.answerName, stamp)))
        try answer(result, to: arriving, stamp, review, &report)
        return (.done, FeedbackWriter.PackedOutcome(record.verdict))
    }

    // MARK: Answers

    private func answer(
        _ result: ReadResult, to arriving: ArrivingFile, _ stamp: AnswerStamp, _ review: SubmissionReview,
        _ report: inout CollectionReport
    ) throws(LedgerFault) {
        let file = arriving.file
        let copy = result.allFindings.containsError ? MarkedWorkbook.make(of: file, result: result) : nil
        var history = review.history
        history.stated = try statedParts(of: result)
        for draft in result.submissions {
            history.counted[draft.submission.unit] = CountedFigures(of: draft.submission, in: campaign.campaign)
        }
        history.markedCopy = copy.map { _ in AtomicFile.split(answers.place(of: arriving.answerName, stamp).markedCopy).name }
        let text = FeedbackWriter.text(for: file.name, result: result, context: context, history: history)
        write(text, stamp, markedCopy: copy, for: arriving.answerName, &report)
    }

    /// What stands of the units of a file once it is in the ledger: what an answer calls missing is missing of all of it.
    private func statedParts(of result: ReadResult) throws(LedgerFault) -> [UnitCode: StatedParts] {
        var stated: [UnitCode: StatedParts] = [:]
        for draft in result.submissions where !draft.isRefused && draft.submission.withdrawal == nil {
            let unit = draft.submission.unit
            let effective = try timelines.timeline(of: unit).report
            stated[unit] = StatedParts(
                hasActivities: effective.activities != nil, indicators: Set((effective.indicators ?? [:]).keys),
                hasRemarks: effective.remarks.map { !$0.isEmpty } ?? false)
        }
        return stated
    }

    func write(
        _ text: String, _ stamp: AnswerStamp, markedCopy: [UInt8]? = nil, for name: String, _ report: inout CollectionReport
    ) {
        do throws(FileFault) {
            try answers.write(text, stamp, markedCopy: markedCopy, to: answers.place(of: name, stamp))
        } catch {
            report.answerFaults.append(error)
        }
    }

    /// Who sent something that was not even opened learns it once.
    private func answerLeftOut(_ report: inout CollectionReport) {
        for finding in report.inboxFindings {
            let name = finding.place.file
            let stamp = answers.stamp(name, digest: finding.code, rules: rules.all)
            if answers.isCurrent(name, stamp) { continue }
            write(FeedbackWriter.text(forLeftOut: finding, context: context), stamp, for: name, &report)
        }
    }

    func outcome(of entry: LedgerEntry, _ place: FeedbackFiles.Place) -> CollectionReport.FileOutcome {
        let findings = entry.findings + entry.parts.flatMap(\.findings)
        return CollectionReport.FileOutcome(
            name: entry.name, verdict: entry.verdict, accepted: entry.parts.count(where: \.isAccepted),
            refused: entry.parts.count(where: { !$0.isAccepted }),
            errors: findings.count(where: { $0.severity == .error }),
            warnings: findings.count(where: { $0.severity == .warning }), feedback: place.answer,
            causes: Collector.causes(findings))
    }

    /// Causes of a refusal that the operator is told at once; the answer and `status` tell all.
    private static let toldCauses = 3

    private static func causes(_ findings: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<FindingValue?> = []
        var causes: [Diagnostic] = []
        for finding in findings where finding.severity == .error && seen.insert(finding.value?.general).inserted {
            guard causes.count < toldCauses else { break }
            causes.append(finding.worded(in: Program.operatorLanguage))
        }
        return causes
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

extension Progress {
    /// The same step, so many rows into its file.
    fileprivate func at(row: Int) -> Progress {
        var progress = self
        if row > 0 { progress.current += ", row \(row)" }
        return progress
    }
}
