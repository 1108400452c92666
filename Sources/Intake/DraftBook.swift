import ReportModel

/// The submissions of one file while it is being read, one for each unit it speaks of, and the file's own findings.
final class DraftBook {
    let context: IntakeContext
    /// Units in order of first mention.
    private(set) var drafts: [UnitDraft] = []
    private var indexByUnit: [UnitCode: Int] = [:]
    private(set) var findings: [Diagnostic] = []
    /// Tables read so far, for places that are found out later.
    private(set) var tables: [(origin: TableOrigin, layout: TableLayout)] = []
    /// Findings so far, of the file and of all units.
    private(set) var findingCount = 0
    private var leftOut = 0
    /// Whether an error was found that belongs to no unit.
    private(set) var hasError = false
    /// Whether further findings are only counted; work for their texts is then wasted.
    var isFull: Bool { findingCount >= context.limits.findings }

    init(context: IntakeContext) { self.context = context }

    /// A further draft of a unit, for formats in which each submission stands for itself.
    func newDraft(of unit: UnitCode) -> UnitDraft {
        let draft = UnitDraft(unit: unit)
        drafts.append(draft)
        return draft
    }

    /// The one draft of a unit in this file.
    func draft(of unit: UnitCode) -> UnitDraft {
        if let index = indexByUnit[unit] { return drafts[index] }
        let draft = UnitDraft(unit: unit)
        indexByUnit[unit] = drafts.count
        drafts.append(draft)
        return draft
    }

    /// Remembers a table.
    ///
    /// - Returns: its index.
    func addTable(_ origin: TableOrigin, _ layout: TableLayout) -> Int {
        tables.append((origin, layout))
        return tables.count - 1
    }

    /// Keeps a finding: with the unit it speaks of, or with the file.
    ///
    /// Beyond ``IntakeLimits/findings`` a finding is only counted; the first error of a unit is always kept, because it
    /// decides whether the unit is refused.
    func report(_ finding: Diagnostic, unit: UnitDraft? = nil) {
        let decides = finding.severity == .error && !(unit?.hasError ?? hasError)
        guard findingCount < context.limits.findings || decides else {
            leftOut += 1
            return
        }
        findingCount += 1
        if let unit {
            unit.add(finding)
        } else {
            findings.append(finding)
            if finding.severity == .error { hasError = true }
        }
    }

    /// The file's result: every draft closed, findings in order of place.
    func result(file: String, format: String, encoding: String?) -> ReadResult {
        var submissions: [SubmissionDraft] = []
        // A unit that the lines of a form name, and of which nothing follows, says nothing.
        for draft in drafts where !draft.isBlank || !draft.findings.isEmpty {
            let submission = SubmissionAssembler(draft: draft, book: self, file: file).submission()
            submissions.append(
                SubmissionDraft(submission: submission, findings: draft.findings.inOrderOfPlace(), rows: draft.rows))
        }
        var own = findings.inOrderOfPlace()
        if leftOut > 0 {
            own.append(
                Diagnostic(
                    .warning, .tooManyFindings, at: SourcePlace(file),
                    "Còn \(leftOut) chỗ cần xem lại nữa chưa liệt kê ở đây", hint: "Sửa các chỗ đã nêu rồi gửi lại"))
        }
        return ReadResult(submissions: submissions, findings: own, format: format, encoding: encoding)
    }
}

/// What one unit says in the file being read.
final class UnitDraft {
    let unit: UnitCode
    /// Whether nothing in the file names the unit itself: every mention is only like its name.
    private(set) var unitIsByLikeness = false
    private var isMentioned = false
    var rows = 0
    var reportID: String?
    var submittedAt: Timestamp?
    var coverage: CoverageStatement?
    /// Rows of activities in order; `nil` until the file has a table of activities with a row of this unit.
    var activities: [ActivityRow]?
    var indicators: [String: IndicatorStatement]?
    var remarks: Remarks?
    var withdrawal: WithdrawalStatement?
    private(set) var findings: [Diagnostic] = []
    private(set) var hasError = false
    /// Rows already seen, by hash: indices into ``activities``.
    private var rowsByHash: [Int: Int] = [:]
    /// Lines of rows by day, title and audiences, counts left out.
    private var linesByTitle: [Int: Int] = [:]

    init(unit: UnitCode) { self.unit = unit }

    /// Whether nothing was said of the unit.
    var isBlank: Bool { rows == 0 && activities == nil && indicators == nil && remarks == nil && withdrawal == nil }

    /// The line of an earlier row with the same day, type, title and audiences; the row is remembered.
    func lineOfSimilar(to activity: ActivityRow) -> Int? {
        let key = activity.titleHash
        defer { linesByTitle[key] = activity.line }
        return linesByTitle[key]
    }

    /// Keeps a row of activities.
    ///
    /// - Returns: the line of an earlier row with the same content, when there is one.
    func keep(_ activity: ActivityRow) -> Int? {
        let index = activities?.count ?? 0
        let hash = activity.contentHash
        defer {
            activities = activities ?? []
            activities?.append(activity)
        }
        guard let earlier = rowsByHash[hash], let other = activities?[earlier] else {
            rowsByHash[hash] = index
            return nil
        }
        return other.hasSameContent(as: activity) ? other.line : nil
    }

    /// Takes in how one mention led to the unit.
    func note(_ judgement: UnitJudgement) {
        unitIsByLikeness = judgement.isByLikeness && (!isMentioned || unitIsByLikeness)
        isMentioned = true
    }

    func add(_ finding: Diagnostic) {
        findings.append(finding)
        if finding.severity == .error { hasError = true }
    }
}

/// Days a row says it covers.
struct CoverageStatement {
    var from: CalendarDate?
    var to: CalendarDate?
    var place: SourcePlace
}

/// An indicator's value and where it stands.
struct IndicatorStatement {
    var value: Int
    var place: SourcePlace
}

/// One row of activities, read and checked. In the wide form it has several audiences.
struct ActivityRow: Hashable {
    var line: Int
    var id: String?
    /// First row of the merged title it shares with the rows above, in a workbook: one title, one activity.
    var mergedFrom: Int?
    var date: CalendarDate
    var type: String
    var title: String
    /// `nil` when the cell is empty: not a statement.
    var sessions: Int?
    var books: Int?
    var note: String?
    var audiences: [AudienceCount]
    var reportID: String?
    /// Where its values stand.
    var source: Source

    /// Where the values of a row stand, for findings that come later.
    enum Source: Hashable {
        /// In the table of the file with this index.
        case table(Int)
        /// Under this path of a JSON document.
        case path(String)
    }

    fileprivate var titleHash: Int {
        var hasher = Hasher()
        hasher.combine(date)
        hasher.combine(type)
        hasher.combine(title)
        for audience in audiences { hasher.combine(audience.group) }
        return hasher.finalize()
    }

    fileprivate var contentHash: Int {
        var hasher = Hasher()
        hasher.combine(date)
        hasher.combine(title)
        hasher.combine(audiences)
        hasher.combine(reportID)
        return hasher.finalize()
    }

    /// Whether every cell is the same; place and time of sending do not count.
    fileprivate func hasSameContent(as other: ActivityRow) -> Bool {
        var other = other
        other.line = line
        other.source = source
        return self == other
    }
}

extension [Diagnostic] {
    /// The same findings by sheet (as first met), line and column; findings without a line first.
    func inOrderOfPlace() -> [Diagnostic] {
        var order: [String: Int] = [:]
        for finding in self where order[finding.place.sheet ?? ""] == nil { order[finding.place.sheet ?? ""] = order.count }
        return enumerated().sorted { a, b in
            let left = (order[a.element.place.sheet ?? ""] ?? 0, a.element.place.order, a.element.place.column ?? 0)
            let right = (order[b.element.place.sheet ?? ""] ?? 0, b.element.place.order, b.element.place.column ?? 0)
            return left != right ? left < right : a.offset < b.offset
        }.map(\.element)
    }
}

extension SourcePlace {
    /// What places of one sheet, or of the text outside the tables, are sorted by.
    fileprivate var order: Int { line ?? paragraph ?? 0 }
}

extension Diagnostic {
    /// A finding about a submission.
    init(
        _ severity: Severity, _ code: FindingCode, at place: SourcePlace, _ message: String, found: String? = nil,
        expected: String? = nil, hint: String? = nil
    ) {
        self.init(
            severity, code.rawValue, at: place, message, found: found.map { shown($0) },
            expected: expected.map { shown($0, limit: 1_000) }, hint: hint)
    }
}
