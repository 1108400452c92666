import ReportModel

/// The submissions of one file while it is being read, one for each unit it speaks of, and the file's own findings.
///
/// An error that belongs to no unit holds back every unit of the file: what it hides may belong to any of them. Where every
/// row of a table writes its own unit, a row of an unknown one holds back only the units it may mean (``holdBack(_:)``).
final class DraftBook {
    let context: IntakeContext
    /// The fates of cells, when somebody asked for them.
    let fates: FateRecorder?
    /// Units in order of first mention.
    private(set) var drafts: [UnitDraft] = []
    private var indexByUnit: [UnitCode: Int] = [:]
    private(set) var findings: [Diagnostic] = []
    /// Tables read so far, for places that are found out later.
    private(set) var tables: [(origin: TableOrigin, layout: TableLayout)] = []
    /// Tables that name no unit, with what their rows say.
    private var nameless: [(draft: UnitDraft, place: SourcePlace, mentioned: [Mentioned])] = []
    /// Findings so far, of the file and of all units.
    private(set) var findingCount = 0
    private var leftOut = 0
    /// Whether an error was found that belongs to no unit.
    private(set) var hasError = false
    /// Units that a row of an unknown unit may mean.
    private var heldBack: Set<UnitCode> = []
    /// Whether further findings are only counted; work for their texts is then wasted.
    var isFull: Bool { findingCount >= context.limits.findings }

    init(context: IntakeContext, recordsFates: Bool = false) {
        self.context = context
        fates = recordsFates ? FateRecorder() : nil
    }

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

    /// A unit that the lines above a table speak of.
    typealias Mentioned = (unit: UnitCode, place: SourcePlace, text: String)

    /// A draft for the rows of a table that names no unit; the file's only unit takes them in the end.
    ///
    /// - Parameter mentioned: units that the lines above the table speak of; one of another than the file's is in the way.
    func namelessDraft(at place: SourcePlace, mentioned: [Mentioned] = []) -> UnitDraft {
        let draft = UnitDraft(unit: nil)
        nameless.append((draft, place, mentioned))
        return draft
    }

    /// Whether nothing was said of any unit, known or not.
    var isBlank: Bool { drafts.allSatisfy(\.isBlank) && nameless.allSatisfy(\.draft.isBlank) }

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
        fates?.note(finding)
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

    /// Tells that a file holds no row of figures.
    ///
    /// - Parameter named: whose the file says it is. A unit that nobody knows gets no answer of its own, so the file gets it.
    func reportWithoutRows(_ file: String, named: UnitDraft?) {
        report(FileFinding.withoutRows, at: SourcePlace(file), unit: named?.resolved.unit == nil ? nil : named)
    }

    /// Gives the findings of rows without a unit to the file.
    ///
    /// - Parameter candidates: the units that the rows may mean, when no other is concerned; `nil` when any unit of the file
    ///   may be.
    func release(_ draft: UnitDraft, candidates: [UnitCode]?) {
        findings += draft.findings
        guard draft.hasError else { return }
        if let candidates { heldBack.formUnion(candidates) } else { hasError = true }
    }

    // MARK: Result

    /// The file's result: every draft closed, findings in order of place.
    func result(file: String, format: String, encoding: String?) -> ReadResult {
        housesNameless()
        SheetCopies(book: self).settle()
        UpperSums(book: self).tell()
        var submissions: [SubmissionDraft] = []
        // A unit that the lines of a form name, and of which nothing follows, says nothing.
        for draft in drafts where !draft.isBlank || !draft.findings.isEmpty {
            guard let unit = draft.unit else { continue }
            let submission = SubmissionAssembler(draft: draft, unit: unit, book: self, file: file).submission()
            submissions.append(
                SubmissionDraft(submission: submission, findings: draft.findings.inOrderOfPlace(), rows: draft.rows))
        }
        for index in submissions.indices {
            submissions[index].isHeldBack = hasError || heldBack.contains(submissions[index].submission.unit)
        }
        var own = findings.inOrderOfPlace()
        if leftOut > 0 {
            own.append(Diagnostic(FileFinding.tooManyFindings(leftOut), at: SourcePlace(file)))
        }
        return ReadResult(
            submissions: submissions, findings: own, format: format, encoding: encoding,
            fates: fates?.fates(homeless: FindingCode.unitMissing.rawValue) ?? [])
    }

    /// Gives the tables that name no unit to the file's only one.
    private func housesNameless() {
        let tables = nameless.filter { !$0.draft.isBlank || !$0.draft.findings.isEmpty }
        nameless = []
        guard let place = (tables.first { $0.place.paragraph == nil } ?? tables.first)?.place else { return }
        var named = drafts.filter { !$0.isBlank }
        if named.isEmpty { named = drafts }
        let sheets = tables.filter { $0.place.table == nil }.compactMap(\.place.sheet)
        if named.count == 1, let only = named.first, let unit = only.unit {
            let home = Set(context.tree.path(to: unit).map(\.code))
            for other in tables.flatMap(\.mentioned) where !home.contains(other.unit) {
                let name = context.tree[other.unit]?.name ?? other.unit
                report(RowFinding.headingNamesUnit(name), at: other.place, found: other.text)
            }
            for table in tables { only.absorb(table.draft, in: self) }
            // Remarks in the text of a document are the document's; nobody writes above them whose they are.
            guard tables.contains(where: { $0.place.paragraph == nil }) else { return }
            report(
                UnitFinding.takenFromFile(sheets: sheets, unit: context.tree[unit]?.name ?? unit), at: place, unit: only)
            return
        }
        for table in tables { findings += table.draft.findings }
        let names = named.prefix(5).compactMap { $0.unit.flatMap { context.tree[$0]?.name } }
        report(UnitFinding.missingForTable(sheets: sheets, units: names), at: place)
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
