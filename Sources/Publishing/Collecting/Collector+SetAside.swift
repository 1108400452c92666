internal import CampaignFolder
internal import Files
internal import Intake
internal import Ledger
internal import ReportModel

/// Files that ended the program while they were read.
extension Collector {
    /// Reads a file in a process of its own. One that ends that process too is set aside: it is known as unreadable, its
    /// sender is told, what its unit had sent before stands, and it is tried again when its bytes or the program change.
    func takeAlone(
        _ entry: InboxEntry, _ digest: String, _ pass: inout Pass, _ report: inout CollectionReport
    ) throws(LedgerFault) {
        guard let isolation else { return }
        switch isolation.collect(entry, campaign: campaign.folder, received: pass.received) {
        case .success(let other):
            report.add(other)
            timelines.forget()
            pass.known[digest] = try ledger.knownFile(sha256: digest)
            pass.inHand?.settle(digest)
        case .failure(.failed(let reason)):
            report.inboxFindings.append(
                Diagnostic(.unreadableAlone(reason), in: entry.name, for: .english))
        case .failure(.ended(let signal)):
            try setAside(entry, digest, signal: signal, &pass, &report)
            pass.inHand?.settle(digest)
        }
    }

    private func setAside(
        _ entry: InboxEntry, _ digest: String, signal: Int32, _ pass: inout Pass, _ report: inout CollectionReport
    ) throws(LedgerFault) {
        let result = ReadResult(
            findings: [Diagnostic(.endedProgram(signal: Int(signal)), in: entry.name, for: .vietnamese)], format: "unknown")
        let known = pass.known[digest]
        let arrival = Arrival(
            pass.received, modified: Timestamp(seconds: entry.modified),
            first: known == nil ? nil : try ledger.firstReceipt(sha256: digest), campaign: campaign.campaign)
        let record = LedgerEntry(
            sha256: digest, name: entry.name, byteCount: entry.size,
            rules: ReadingRules(campaign: rules.campaign, all: asideRules), readAt: pass.received.now,
            receipt: arrival.receipt, period: campaign.campaign.period, format: result.format, encoding: nil, parts: [],
            findings: result.findings,
            // The letterhead inside is not looked for: opening the file is what ended the program.
            unreadableUnits: FileOwner(context: context).reportingUnit(named: entry.name).map { [$0] } ?? [])
        report.setAside.append(entry.name)
        // What was read once, under an earlier version, stays as it was read.
        let isCounted = known.map { $0.verdict == .accepted || $0.verdict == .partly } ?? false
        let stamp = answers.stamp(
            entry, digest: digest, rules: isCounted ? pass.answered(digest, known, rules) : asideRules)
        if !isCounted {
            try ledger.record(record)
            pass.known[digest] = KnownFile(
                number: known?.number ?? pass.newNumber(), verdict: record.verdict, rules: asideRules,
                campaignRules: rules.campaign)
            timelines.forget()
            report.files.append(outcome(of: record, answers.place(of: entry.name, stamp)))
        }
        let text = FeedbackWriter.text(for: entry.name, result: result, context: context, history: .none)
        write(text, stamp, for: entry.name, &report)
    }
}
