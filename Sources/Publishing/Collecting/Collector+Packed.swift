internal import CampaignFolder
internal import Files
internal import Intake
internal import Ledger
internal import ReportModel

/// A file on its way into the ledger: one of the inbox, or one that another carried.
struct ArrivingFile {
    var file: InboxFile
    /// SHA-256 of its bytes.
    var digest: String
    /// When the file of the inbox was last written.
    var modified: Timestamp
    /// When the message that it came with was sent.
    var sentAt: Timestamp?
    /// Why it could not be taken out of its carrier.
    var fault: Diagnostic?
    /// Name that its answer is filed under: beside the carrier's own answer.
    let answerName: String
    /// Where it lay, as the stamp of its answer says.
    let origin: String

    /// A file of the inbox.
    init(_ file: InboxFile, modified: Timestamp, origin: String) {
        self.origin = origin
        self.file = file
        self.modified = modified
        answerName = file.name
        digest = sha256(file.bytes)
    }

    /// A file taken out of a carrier; one that could not be is known by the carrier's bytes and its name.
    init(_ packed: PackedFile, carrier: ArrivingFile) {
        file = packed.file
        modified = carrier.modified
        sentAt = packed.message?.date
        fault = packed.fault
        origin = "\(carrier.origin)/\(packed.file.name)"
        answerName = FeedbackFiles.name(ofMember: packed.file.name, in: carrier.file.name)
        digest = packed.fault == nil ? sha256(packed.file.bytes) : sha256(of: [carrier.digest, packed.file.name])
    }

    /// What its answer must say it answers.
    func stamp(_ rules: String, _ answers: FeedbackFiles) -> AnswerStamp {
        answers.stamp(origin, digest: digest, rules: rules)
    }

    /// What the file says. A message's time is when its files were sent, unless they say so themselves.
    func read(_ context: IntakeContext, progress: ((Int) -> Void)?) -> ReadResult {
        if let fault { return ReadResult(findings: [fault], format: "unknown") }
        var result = SubmissionReader.read(
            file, context: context, progress: progress, isCancelled: { Interruption.exitCode != nil })
        for index in result.submissions.indices where result.submissions[index].submission.submittedAt == nil {
            result.submissions[index].submission.submittedAt = sentAt
        }
        return result
    }
}

extension Collector {
    /// Takes every file that a file carries, then answers for the carrier itself.
    func take(
        _ packed: PackedFiles, in carrier: ArrivingFile, _ stamp: AnswerStamp, _ pass: inout Pass,
        _ report: inout CollectionReport, progress: ((Int) -> Void)?
    ) throws(LedgerFault) -> Taken {
        var outcomes: [(name: String, outcome: FeedbackWriter.PackedOutcome)] = []
        var isDeferred = false
        let faults = report.answerFaults.count
        for each in packed.files {
            if Interruption.exitCode != nil { return .done }
            let (taken, outcome) = try take(ArrivingFile(each, carrier: carrier), &pass, &report, progress: progress)
            if case .withdrawal = taken { isDeferred = true }
            outcomes.append((each.file.name, outcome))
        }
        if isDeferred { return .withdrawal }
        let name = carrier.file.name
        if packed.findings.containsError, !pass.isSettled(pass.known[carrier.digest], under: rules) {
            // A carrier of which nothing or not all could be opened is itself a file that could not be read.
            let arrival = Arrival(pass.received, modified: carrier.modified, first: nil, campaign: campaign.campaign)
            let owner = packed.files.isEmpty ? FileOwner(context: context).reportingUnit(named: name) : nil
            let record = LedgerEntry(
                sha256: carrier.digest, name: name, byteCount: carrier.file.bytes.count, rules: rules,
                readAt: pass.received.now, receipt: arrival.receipt, period: campaign.campaign.period,
                format: packed.format, encoding: nil, parts: [], findings: packed.findings,
                unreadableUnits: owner.map { [$0] } ?? [])
            try ledger.record(record)
            pass.known[carrier.digest] = KnownFile(
                number: pass.known[carrier.digest]?.number ?? pass.newNumber(), verdict: record.verdict, rules: rules.all,
                campaignRules: rules.campaign)
            timelines.forget()
            report.files.append(outcome(of: record, answers.place(of: carrier.answerName, stamp)))
        }
        for head in packed.messages { answer(head, packed, in: carrier, stamp, pass, &report) }
        // It comes last: that it stands says that all the others do.
        guard report.answerFaults.count == faults else { return .done }
        let text = FeedbackWriter.text(forCarrier: name, files: outcomes, findings: packed.findings, context: context)
        write(text, stamp, for: carrier.answerName, &report)
        return .done
    }

    /// Takes one file out of a carrier.
    private func take(
        _ arriving: ArrivingFile, _ pass: inout Pass, _ report: inout CollectionReport, progress: ((Int) -> Void)?
    ) throws(LedgerFault) -> (taken: Taken, outcome: FeedbackWriter.PackedOutcome) {
        let isSettled = pass.isSettled(pass.known[arriving.digest], under: rules)
        let stamp = stamp(of: arriving, pass)
        if isSettled, answers.isCurrent(arriving.answerName, stamp) {
            report.knownFiles += 1
            return (.done, .known)
        }
        return try read(arriving, isSettled: isSettled, stamp, &pass, &report, progress: progress)
    }

    /// What the answer to a file in a carrier must say it answers.
    private func stamp(of arriving: ArrivingFile, _ pass: Pass) -> AnswerStamp {
        let known = pass.known[arriving.digest]
        let isSettled = pass.isSettled(known, under: rules)
        return arriving.stamp(isSettled ? pass.answered(arriving.digest, known, rules) : rules.all, answers)
    }

    /// Writes the answer to a message that held something like a report: the answers to its files in one, ready to be sent.
    private func answer(
        _ head: MessageHead, _ packed: PackedFiles, in carrier: ArrivingFile, _ stamp: AnswerStamp, _ pass: Pass,
        _ report: inout CollectionReport
    ) {
        guard head.mayBeAnswered else { return }
        var texts: [String] = []
        var copies: [MailAnswer.Attachment] = []
        for file in packed.files where file.message?.name == head.name {
            let arriving = ArrivingFile(file, carrier: carrier)
            let stamp = self.stamp(of: arriving, pass)
            guard let text = answers.text(of: arriving.answerName, stamp) else { continue }
            texts.append(text)
            if let copy = answers.copy(of: arriving.answerName, stamp) {
                copies.append(MailAnswer.Attachment(name: copy.name, bytes: copy.bytes))
            }
        }
        // A message of the inbox by its name; one inside another file beside that file's answer.
        let name = head.name == carrier.file.name ? head.name : FeedbackFiles.name(ofMember: head.name, in: carrier.file.name)
        let line = String(repeating: "-", count: 40)
        guard !texts.isEmpty,
            let bytes = MailAnswer.make(to: head, text: texts.joined(separator: "\n\(line)\n\n"), attachments: copies)
        else { return }
        do throws(FileFault) {
            try AtomicFile.write(bytes, to: answers.mail(to: name, stamp), isDurable: false)
        } catch {
            report.answerFaults.append(error)
        }
    }
}

extension FeedbackWriter.PackedOutcome {
    init(_ verdict: LedgerEntry.Verdict) {
        self =
            switch verdict {
            case .accepted: .accepted
            case .partly: .partly
            case .refused: .refused
            case .unreadable: .unreadable
            }
    }
}
