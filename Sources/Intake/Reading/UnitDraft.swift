import ReportModel

/// What one unit says in the file being read.
///
/// A draft without a unit holds rows whose unit is not, or not yet, known: those of a name that cannot be resolved, or those of
/// a sheet that names nobody, which the file's only unit takes in the end.
final class UnitDraft {
    let unit: UnitCode?
    /// Whether nothing in the file names the unit itself: every mention is only like its name.
    private(set) var unitIsByLikeness = false
    private var isMentioned = false
    /// Code of the finding that says why there is no unit.
    var failure: String?
    var rows = 0
    var reportID: String?
    var submittedAt: Timestamp?
    var coverage: CoverageStatement?
    /// Rows of activities in order; `nil` until the file has a table of activities with a row of this unit.
    var activities: [ActivityRow]?
    var indicators: [String: IndicatorStatement]?
    var remarks: Remarks?
    var withdrawal: WithdrawalStatement?
    /// What attached figures say of it and everything below it.
    var summary: SummaryDraft?
    /// Where a row says that there were no activities.
    var none: SourcePlace?
    private(set) var findings: [Diagnostic] = []
    private(set) var errorCount = 0
    var hasError: Bool { errorCount > 0 }
    /// The draft that took this one in.
    private var successor: UnitDraft?
    /// Rows already seen, by hash: indices into ``activities``.
    private var rowsByHash: [Int: Int] = [:]
    /// Newest row by day, title and audiences, counts left out: indices into ``activities``.
    private var rowsByTitle: [Int: Int] = [:]
    /// ``ActivityRow/Hashes/title`` of the row kept last.
    private var titleOfLast = 0

    init(unit: UnitCode?) { self.unit = unit }

    /// Whether nothing was said of the unit.
    var isBlank: Bool {
        rows == 0 && activities == nil && indicators == nil && remarks == nil && withdrawal == nil && summary == nil
    }

    /// The draft that this one's statements went to.
    var resolved: UnitDraft { successor?.resolved ?? self }

    /// An earlier row of the same table or document with the same day, type, title and audiences as the row kept last, which
    /// is remembered.
    func similar(to activity: ActivityRow) -> ActivityRow? {
        let last = (activities?.count ?? 0) - 1
        let earlier = rowsByTitle.updateValue(last, forKey: titleOfLast)
        guard let earlier, let row = row(earlier), row.table == activity.table else { return nil }
        return row
    }

    /// Keeps a row of activities.
    ///
    /// - Returns: an earlier row of the same table or document with the same content, when there is one.
    func keep(_ activity: ActivityRow) -> ActivityRow? {
        let hashes = activity.hashes
        titleOfLast = hashes.title
        let earlier = twin(of: activity, hash: hashes.content)
        if activities == nil { activities = [] }
        activities?.append(activity)
        return earlier.flatMap { row($0) }
    }

    /// Index of the earlier row.
    private func twin(of activity: ActivityRow, hash: Int) -> Int? {
        if let index = rowsByHash[hash], let row = row(index), row.table == activity.table {
            return row.hasSameContent(as: activity) ? index : nil
        }
        rowsByHash[hash] = activities?.count ?? 0
        return nil
    }

    private func row(_ index: Int) -> ActivityRow? {
        guard let activities, activities.indices.contains(index) else { return nil }
        return activities[index]
    }

    /// Takes in how one mention led to the unit.
    func note(_ judgement: UnitJudgement) {
        unitIsByLikeness = judgement.isByLikeness && (!isMentioned || unitIsByLikeness)
        isMentioned = true
    }

    func add(_ finding: Diagnostic) {
        findings.append(finding)
        if finding.severity == .error { errorCount += 1 }
    }

    /// Takes in what a sheet without a unit said.
    func absorb(_ other: UnitDraft, in book: DraftBook) {
        other.successor = self
        rows += other.rows
        reportID = reportID ?? other.reportID
        if let time = other.submittedAt { submittedAt = max(submittedAt ?? time, time) }
        coverage = coverage ?? other.coverage
        if let stated = other.activities { activities = (activities ?? []) + stated }
        for (code, statement) in (other.indicators ?? [:]).sorted(by: { $0.key < $1.key }) { state(code, statement, in: book) }
        if other.indicators != nil { indicators = indicators ?? [:] }
        if let stated = other.remarks { remarks = (remarks ?? Remarks()).joined(with: stated) }
        withdrawal = withdrawal ?? other.withdrawal
        none = none ?? other.none
        for finding in other.findings { add(finding) }
    }

    /// Takes an indicator's value; the same indicator with another value is an error.
    func state(_ code: String, _ statement: IndicatorStatement, in book: DraftBook) {
        if let earlier = indicators?[code], earlier.value != statement.value {
            let finding = StatementFinding.indicatorTwice(
                name: book.context.lookup.indicators.name(of: code), value: statement.value, earlier: earlier.value,
                at: earlier.place)
            book.report(finding, at: statement.place, unit: self)
            return
        }
        indicators = indicators ?? [:]
        indicators?[code] = statement
    }
}

extension Remarks {
    /// Both; a sentence that stands in both, as in a copied sheet, once.
    fileprivate func joined(with other: Remarks) -> Remarks {
        func join(_ a: [String], _ b: [String]) -> [String] { a + b.filter { !a.contains($0) } }
        return Remarks(
            strengths: join(strengths, other.strengths), limitations: join(limitations, other.limitations),
            proposals: join(proposals, other.proposals))
    }
}
