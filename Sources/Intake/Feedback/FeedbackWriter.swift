public import ReportModel

/// What the ledger knows about earlier submissions, for the answer to a new one.
public struct FeedbackHistory: Sendable {
    /// When the file came in; `nil` leaves it out.
    public var receivedAt: Timestamp?
    /// Units of which it takes the place of something sent before.
    public var replacing: Set<UnitCode>
    /// Units that have taken back what the file says.
    public var withdrawn: Set<UnitCode> = []
    /// Why what was accepted of a unit fits the campaign no more.
    public var misfits: [UnitCode: [Misfit]] = [:]
    /// Units that the file speaks of since the campaign was edited, and of which nothing was taken from it.
    public var unread: Set<UnitCode> = []
    /// What the file states of each unit, summed; of a unit without an entry the answer names no figures.
    public var counted: [UnitCode: CountedFigures] = [:]
    /// What stands of each unit with this file, by part; a unit without an entry has only what the file itself states.
    public var stated: [UnitCode: StatedParts] = [:]
    /// Name of the marked copy that goes with the answer; `nil` when there is none.
    public var markedCopy: String?

    public init(receivedAt: Timestamp? = nil, replacing: Set<UnitCode> = [], markedCopy: String? = nil) {
        self.receivedAt = receivedAt
        self.replacing = replacing
        self.markedCopy = markedCopy
    }

    /// Whether what the file says of a unit was taken once, or would be now, and does not count.
    func isLost(_ unit: UnitCode) -> Bool {
        unread.contains(unit) || misfits[unit].map { !$0.allSatisfy(\.isOfIndicatorAlone) } ?? false
    }

    /// Nothing known.
    public static let none = FeedbackHistory()
}

/// Writes the answer to a file: Vietnamese, plain text, short lines that a telephone shows whole.
///
/// Every unit of the file learns what was counted, or that nothing was and what to mend where.
public enum FeedbackWriter {
    /// Causes listed for one unit; the findings of the rest are counted.
    private static let listed = 40
    /// Units of a file beyond which each one's missing parts take one line.
    private static let shortFrom = 3

    /// The answer to one file.
    ///
    /// - Parameters:
    ///   - file: its name as the sender knows it.
    ///   - result: what was read and found.
    ///   - context: the campaign, for names and the deadline.
    ///   - history: what came before, for a word on replacement.
    public static func text(
        for file: String, result: ReadResult, context: IntakeContext, history: FeedbackHistory = .none
    ) -> String {
        var lines = head(file, context)
        let offset = context.campaign.timeZone.offset
        if let time = history.receivedAt { lines.append(AnswerWords.received(clockText(time, offset: offset))) }
        let refused = result.submissions.filter { $0.isRefused && !history.isLost($0.submission.unit) }.count
        let lost = result.submissions.filter { history.isLost($0.submission.unit) }.count
        lines += ["", AnswerWords.outcome(outcome(result, refused: refused, lost: lost))]
        if !result.findings.isEmpty {
            lines.append("")
            lines += listOfFile(result)
        }
        for draft in result.submissions {
            lines.append("")
            lines += section(draft, context, history, isShort: result.submissions.count > shortFrom)
        }
        if refused > 0 || result.findings.containsError {
            lines.append("")
            if let copy = history.markedCopy { lines.append(AnswerWords.marked(copy)) }
            // Several units in one file: the first deadline serves all of them.
            let due = result.submissions.map(\.submission.unit).map { context.calendar.deadline(of: $0) }.min()
            let deadline = due ?? context.campaign.deadline
            lines.append(
                AnswerWords.again(
                    before: clockText(deadline, offset: offset), isPast: history.receivedAt.map { $0 > deadline } ?? false,
                    isRead: result.format != "unknown"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The answer to what lay in the inbox and was not opened.
    ///
    /// - Parameter finding: what the operator was told; its place names the file.
    public static func text(forLeftOut finding: Diagnostic, context: IntakeContext) -> String {
        // What another process found is known by its code alone.
        let words = finding.value?.wording(in: .vietnamese) ?? InboxFinding.unreadable("").value().wording(in: .vietnamese)
        let lines =
            head(finding.place.file, context) + ["", AnswerWords.outcome(.notReceived), "", "1. \(words.message)"]
            + detail(found: words.found.map { [$0] } ?? [], isCut: false, words)
        return lines.joined(separator: "\n") + "\n"
    }

    /// What was found in the file as a whole: what holds its units back first.
    private static func listOfFile(_ result: ReadResult) -> [String] {
        guard !result.submissions.isEmpty else { return list(result.findings, title: nil) }
        guard result.submissions.contains(where: \.isHeldBack) else {
            return list(result.findings, title: AnswerWords.aboutTheFile)
        }
        let rest = result.findings.filter { $0.severity != .error }
        return list(result.findings.filter { $0.severity == .error }, title: AnswerWords.holdsBack)
            + (rest.isEmpty ? [] : list(rest, title: AnswerWords.aboutTheFile))
    }

    /// The first lines of every answer.
    static func head(_ file: String, _ context: IntakeContext) -> [String] {
        [AnswerWords.title, AnswerWords.file(file), AnswerWords.campaign(context.campaign.title)]
    }

    /// - Parameters:
    ///   - lost: units of which the file's figures count no more since the campaign was edited.
    private static func outcome(_ result: ReadResult, refused: Int, lost: Int) -> AnswerWords.Outcome {
        let count = result.submissions.count
        let isPartly = result.findings.containsError
        if count == 0 { return isPartly ? .notReceived : .withoutFigures }
        if lost > 0 { return .noLongerFits(counting: count - refused - lost, of: count) }
        if refused == 0 { return .accepted(count, isPartly: isPartly) }
        return refused == count ? .refused(count) : .mixed(accepted: count - refused, refused: refused, isPartly: isPartly)
    }

    // MARK: One unit

    private static func section(
        _ draft: SubmissionDraft, _ context: IntakeContext, _ history: FeedbackHistory, isShort: Bool
    ) -> [String] {
        let code = draft.submission.unit
        var lines = ["\(context.tree[code]?.name ?? code) (\(code))"]
        let errors = draft.findings.filter { $0.severity == .error }
        let rest = draft.findings.filter { $0.severity != .error }
        if history.unread.contains(code) { return lines + AnswerWords.unread }
        if let misfits = history.misfits[code] {
            lines.append(AnswerWords.noLongerFits)
            lines += misfits.map(AnswerWords.misfit)
            if draft.isRefused { lines.append(AnswerWords.countsNoMore) }
            lines += list(errors, title: nil)
        } else if draft.isHeldBack, errors.isEmpty {
            lines.append(AnswerWords.heldBack)
        } else if draft.isRefused {
            lines.append(AnswerWords.refused(errors.count, isWithdrawal: draft.submission.withdrawal != nil))
            lines += list(errors, title: nil)
        } else if let withdrawal = draft.submission.withdrawal, has(.nothingToWithdraw, draft) {
            lines.append(AnswerWords.withdrawsNothing)
            lines += AnswerWords.reason(withdrawal)
        } else if let withdrawal = draft.submission.withdrawal {
            lines.append(has(.waitsForApproval, draft) ? AnswerWords.withdrawsLater : AnswerWords.withdraws)
            let words = AnswerWords.takenBack(withdrawal, draft.submission.covers)
            // The last line says that it counts no more.
            lines += has(.waitsForApproval, draft) ? words.dropLast() : words
        } else if history.withdrawn.contains(code) {
            lines.append(AnswerWords.withdrawn)
        } else {
            let worth = worth(of: draft, history)
            lines.append(AnswerWords.accepted(worth))
            // A correction leaves it on time.
            let deadline = context.calendar.deadline(of: code)
            if worth == .counts, let time = history.receivedAt, time > deadline {
                lines.append(AnswerWords.late(clockText(deadline, offset: context.campaign.timeZone.offset)))
            }
            lines += counted(draft.submission, history.counted[code], context)
        }
        if !rest.isEmpty { lines += list(rest, title: AnswerWords.pleaseCheck) }
        let isCounted =
            !draft.isRefused && draft.submission.withdrawal == nil && !history.withdrawn.contains(code)
            && history.misfits[code] == nil && !has(.waitsForApproval, draft)
        if isCounted {
            let parts = history.stated[code] ?? StatedParts(draft.submission)
            lines += MissingParts(unit: code, parts: parts, context: context).lines(isShort: isShort)
        }
        return lines
    }

    /// What an accepted report is worth beside what was sent before.
    private static func worth(of draft: SubmissionDraft, _ history: FeedbackHistory) -> AnswerWords.Worth {
        if has(.waitsForApproval, draft) { return .waitsForApproval }
        if has(.waitsForName, draft) { return .waits }
        let replaces = history.replacing.contains(draft.submission.unit)
        if has(.older, draft) { return .older }
        if has(.olderInPart, draft) { return replaces ? .replacesInPart : .inPart }
        return replaces ? .replaces : .counts
    }

    private static func has(_ code: FindingCode, _ draft: SubmissionDraft) -> Bool {
        draft.findings.contains { $0.code == code.rawValue }
    }

    /// What was counted, so that the sender can check it.
    private static func counted(
        _ submission: Submission, _ figures: CountedFigures?, _ context: IntakeContext
    ) -> [String] {
        var lines = [AnswerWords.covers(submission.covers)]
        if let activities = submission.activities {
            lines +=
                activities.isEmpty
                ? [AnswerWords.noActivities]
                : figures.map {
                    AnswerWords.counted($0, booksElsewhere: asksForBooks(submission.unit, context))
                } ?? []
        }
        if let indicators = submission.indicators { lines.append(AnswerWords.indicators(indicators.count)) }
        if let remarks = submission.remarks { lines.append(AnswerWords.remarks(remarks)) }
        return lines
    }

    /// Whether an indicator asks the unit for donated books.
    private static func asksForBooks(_ unit: UnitCode, _ context: IntakeContext) -> Bool {
        let level = context.tree.level(of: unit)
        return context.campaign.indicators.contains {
            $0.code == BuiltInCatalogue.booksIndicator && ($0.level == nil || $0.level == level)
        }
    }

    // MARK: Findings

    static func list(_ findings: [Diagnostic], title: String?) -> [String] {
        (title.map { [$0] } ?? []) + FindingList(findings).lines(limit: listed)
    }

    /// What stands there, what should, and the way out, below the sentence of a finding.
    static func detail(found: [String], isCut: Bool, _ words: Wording) -> [String] {
        let lines = [
            found.isEmpty ? nil : AnswerWords.found(found, isCut: isCut), words.expected.map(AnswerWords.expected),
            words.hint.map(AnswerWords.hint),
        ]
        return lines.compactMap(\.self).map { "   " + $0 }
    }
}
