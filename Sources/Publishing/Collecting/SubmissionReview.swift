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
            .withdrawalUnknown, .nothingToWithdraw, .summaryOverlaps, .submittedLater, .submittedEarly, .sameTime,
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
            try meet(&result.submissions[index], time, isOrdered: source == .given)
            let draft = result.submissions[index]
            parts.append(
                LedgerEntry.Part(
                    submission: draft.submission, receivedAt: time, timeSource: source, isAccepted: !draft.isRefused,
                    findings: draft.findings))
        }
        return parts
    }

    /// Lets a submission meet what its unit sent before.
    ///
    /// - Parameter isOrdered: whether what came at one time was handed in in order, by whoever gave the time.
    private mutating func meet(
        _ draft: inout SubmissionDraft, _ time: Timestamp, isOrdered: Bool
    ) throws(LedgerFault) {
        let unit = draft.submission.unit
        if !draft.isRefused, draft.submission.withdrawal != nil { try resolve(&draft, time) }
        if !draft.isRefused, let other = try timelines.clash(with: draft.submission) {
            draft.findings.append(overlap(with: other))
        }
        var delivery = Delivery(
            draft.submission, received: time, sequence: timelines.newSequence(), fileNumber: number, position: .max,
            file: digest, fileName: file)
        if !draft.isRefused {
            if let other = try contemporary(of: draft.submission, time, inThisRun: isOrdered) {
                let newer = ReceptionFinding.Newer(
                    file: other.fileName, received: other.received, offset: campaign.timeZone.offset)
                draft.findings.append(Diagnostic(.sameTime(newer), in: file))
            }
            let reception = try timelines.receive(delivery)
            draft.findings += reception.findings(in: file, offset: campaign.timeZone.offset)
            if reception.replaces { history.replacing.insert(unit) }
            guard draft.isRefused else { return }
            timelines.remove(delivery)
        }
        delivery.content = .refused(isWithdrawal: draft.submission.withdrawal != nil)
        _ = try timelines.receive(delivery)
    }

    /// A report of the same unit for the same days that came at the very same time and tells other activities: which of both is
    /// the newer one nobody can tell.
    ///
    /// - Parameter inThisRun: whether only what came in this run is meant: what was handed in before is the older one, whatever
    ///   time the operator gives both.
    private func contemporary(
        of submission: Submission, _ time: Timestamp, inThisRun: Bool
    ) throws(LedgerFault) -> Delivery? {
        guard let own = submission.activities else { return nil }
        return try timelines.timeline(of: submission.unit).deliveries.first { other in
            guard let theirs = other.submission?.activities else { return false }
            return other.file != digest && other.received == time && theirs != own
                && (!inThisRun || other.position == .max)
                && other.covers.from <= submission.covers.to && submission.covers.from <= other.covers.to
        }
    }

    /// What the sender learns who states what stands already in a summary, or in what a summary would speak for.
    private func overlap(with other: Delivery) -> Diagnostic {
        let standing = ReceptionFinding.Newer(
            file: other.fileName, received: other.received, offset: campaign.timeZone.offset)
        return Diagnostic(.besideOther(unit: timelines.name(of: other.unit), code: other.unit, standing), in: file)
    }

    /// Finds what a withdrawal takes back.
    private func resolve(_ draft: inout SubmissionDraft, _ time: Timestamp) throws(LedgerFault) {
        if let named = draft.submission.withdrawal?.named {
            guard let found = try ledger.file(named: named, of: draft.submission.unit) else {
                draft.findings.append(Diagnostic(.withdrawalUnknown, in: file, found: named))
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
        draft.findings.append(Diagnostic(.nothingToWithdraw, in: file))
    }

    // MARK: A file whose answer is made again

    /// Puts in the place of what the file would say now what the ledger took from it, with what was found then, and says what
    /// became of it since.
    mutating func recall(_ result: inout ReadResult, _ arrival: Arrival) throws(LedgerFault) {
        history.receivedAt = arrival.receipt.time
        let earlier = try ledger.findings(ofFile: digest)
        try completeUnits(of: &result, earlier)
        for index in result.submissions.indices {
            let unit = result.submissions[index].submission.unit
            let timeline = try timelines.timeline(of: unit)
            let own = timeline.deliveries.filter { $0.file == digest }
            if index == 0, let received = own.first?.received { history.receivedAt = received }
            let then = earlier.filter { $0.unit == unit }.map(\.finding)
            let misfits = own.flatMap { timeline.misfits[$0.sequence] ?? [] }
            let taken = own.filter { $0.submission != nil }
            let waits = !taken.isEmpty && taken.allSatisfy { timeline.bearing(of: $0) == .waitsForApproval }
            if waits { result.submissions[index].findings.append(Diagnostic(.waitsForApproval, in: file)) }
            if !misfits.isEmpty, !waits {
                history.misfits[unit] = misfits
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
        result.findings.append(Diagnostic(.sameBytes(other), in: file))
    }

    /// Answers to a file name the units that it was taken for, also where `units.csv` calls them otherwise by now.
    private mutating func completeUnits(
        of result: inout ReadResult, _ earlier: [(unit: UnitCode, finding: Diagnostic)]
    ) throws(LedgerFault) {
        let held = try ledger.units(ofFile: digest)
        guard !held.isEmpty else { return }
        let named = Set(result.submissions.map(\.submission.unit))
        history.unread = named.subtracting(held.map(\.unit))
        for (unit, covers) in held where !named.contains(unit) {
            let errors = earlier.filter { $0.unit == unit && $0.finding.severity == .error }.map(\.finding)
            result.submissions.append(
                SubmissionDraft(submission: Submission(unit: unit, covers: covers), findings: errors, rows: 0))
        }
    }
}

extension Reception {
    /// What the sender learns of it.
    fileprivate func findings(in file: String, offset: Int) -> [Diagnostic] {
        let contradictions = misfits.map { Diagnostic(.contradicts($0), in: file) }
        guard contradictions.isEmpty else { return contradictions }
        var findings: [ReceptionFinding] = []
        if let newer {
            let other = ReceptionFinding.Newer(file: newer.fileName, received: newer.received, offset: offset)
            findings.append(bearing == .replaced ? .older(other) : .olderInPart(other))
        }
        if bearing == .waitsForApproval { findings.append(.waitsForApproval) }
        if bearing == .waits { findings.append(.waitsForName) }
        if tellsOtherDays { findings.append(.otherDays) }
        if !losses.isEmpty { findings.append(.lowers(losses)) }
        return findings.map { Diagnostic($0, in: file) }
    }
}
