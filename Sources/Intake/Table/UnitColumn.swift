import ReportModel

/// Finds the unit of each row of a table: by the code and name it states, by the unit line above it, by what stands above the
/// table.
///
/// Every pair of texts is resolved once; what was found is reported once with the first row, not with each. Rows of a name that
/// leads to no unit are read into a draft without one, so that their other faults are told too.
final class UnitColumn {
    private struct Stated: Hashable {
        var code: String
        var name: String
    }

    /// Rows of a pair that leads to no unit.
    private struct Unresolved {
        var finding: Located<UnitFinding>
        var candidates: [UnitCode]
        var draft = UnitDraft(unit: nil)
        var rows = 0
    }

    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let form: FormLines
    private let codeIndex: Int?
    private let nameIndex: Int?
    private var drafts: [Stated: UnitDraft] = [:]
    private var unresolved: [Stated: Unresolved] = [:]
    /// Units that cannot be found at most; a file with more is not worth searching for what was meant.
    private static let failureLimit = 500
    private static let others = Stated(code: "\u{0}", name: "")
    private var last: (stated: Stated, draft: UnitDraft)?
    /// The cells that ``last`` came from, as they stand: nearly every row says what the row above it says.
    private var lastCells: (code: String, name: String)?
    /// What ``isAbove(_:)`` last found: whether the unit that a text names stands above `unit`.
    private var lastAbove: (unit: UnitCode, text: String, isAbove: Bool)?
    /// The draft that the line last met, or what stands above the table, gives to rows without a unit of their own.
    private var above: UnitDraft?
    private var aboveStated: Stated?
    private var isBelowLine = false
    private var blocks: UnitBlocks
    /// Whether a row of data took its unit from elsewhere than its own cells.
    private var hasRowWithoutOwn = false
    private var contradicted: Set<ObjectIdentifier> = []

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.form = form
        codeIndex = layout.index(of: .unitCode)
        nameIndex = layout.index(of: .unitName)
        blocks = UnitBlocks(hasTimes: layout.index(of: .submittedAt) != nil)
    }

    private var hasColumn: Bool { codeIndex != nil || nameIndex != nil }

    /// Whether the row names a unit in a column of its own.
    func isStated(in row: Row) -> Bool {
        codeIndex.map { row.naming($0) != nil } ?? false || nameIndex.map { row.naming($0) != nil } ?? false
    }

    // MARK: Rows

    /// The draft of the row's unit; one without unit when the row names none that is known, which is or will be reported.
    func draft(for row: Row) -> UnitDraft {
        let cells = (code: text(codeIndex, row), name: text(nameIndex, row))
        if let last, let lastCells, lastCells == cells {
            blocks.state(last.stated.code.isEmpty ? last.stated.name : last.stated.code, isContinued: isContinued(row))
            if last.draft.unit == nil { unresolved[last.stated]?.rows += 1 }
            return last.draft
        }
        let draft = resolvedDraft(for: row)
        lastCells = last == nil ? nil : cells
        return draft
    }

    private func text(_ index: Int?, _ row: Row) -> String {
        guard let index, index < row.cells.count else { return "" }
        return row.cells[index].text
    }

    /// Whether the row's unit stands in a merged cell that begins above it.
    private func isContinued(_ row: Row) -> Bool {
        func isContinued(_ index: Int?) -> Bool { index.map { row.cell($0)?.coveredFrom != nil } ?? false }
        return isContinued(codeIndex) || isContinued(nameIndex)
    }

    private func resolvedDraft(for row: Row) -> UnitDraft {
        let code = stated(codeIndex, row)
        let name = stated(nameIndex, row)
        guard code != nil || name != nil else { return draftWithoutOwn(row) }
        let stated = Stated(code: code?.text ?? "", name: name?.text ?? "")
        blocks.state(stated.code.isEmpty ? stated.name : stated.code, isContinued: isContinued(row))
        if let last, last.stated == stated {
            if last.draft.unit == nil { unresolved[stated]?.rows += 1 }
            return last.draft
        }
        let draft = draft(of: stated, row, code?.place, name?.place)
        if draft.unit == nil { unresolved[stated]?.rows += 1 }
        last = (stated, draft)
        compareWithAbove(draft, code?.place ?? name?.place ?? origin.place(line: row.line), stated)
        return draft
    }

    private func stated(_ index: Int?, _ row: Row) -> (text: String, place: SourcePlace)? {
        guard let index, let cell = row.naming(index), !cell.isDash else { return nil }
        if EmptyMark.isDitto(cell.text), book.context.tree[cell.text] == nil { return nil }
        return (UnitJudge.text(of: cell.text), origin.place(line: cell.line, index: index, in: layout))
    }

    private func draft(of stated: Stated, _ row: Row, _ codePlace: SourcePlace?, _ namePlace: SourcePlace?) -> UnitDraft {
        if let known = drafts[stated] { return known }
        if let known = unresolved[stated] { return known.draft }
        let rowPlace = origin.place(line: row.line, index: codeIndex ?? nameIndex, in: layout)
        return resolve(stated, codePlace ?? rowPlace, namePlace ?? rowPlace)
    }

    private func resolve(_ stated: Stated, _ codePlace: SourcePlace, _ namePlace: SourcePlace) -> UnitDraft {
        if unresolved.count >= UnitColumn.failureLimit, !book.context.isExact(code: stated.code, name: stated.name) {
            let finding = Located(
                finding: UnitFinding.manyMoreUnknown, place: stated.code.isEmpty ? namePlace : codePlace,
                found: stated.code.isEmpty ? stated.name : stated.code)
            defer { unresolved[UnitColumn.others]?.rows += 1 }
            return unresolved[UnitColumn.others]?.draft ?? keepUnresolved(UnitColumn.others, finding, [])
        }
        let judge = UnitJudge(context: book.context, codePlace: codePlace, namePlace: namePlace)
        let judgement = judge.unit(code: stated.code, name: stated.name)
        guard let code = judgement.unit else {
            let finding = judgement.findings.first { $0.finding.severity == .error }
            return keepUnresolved(
                stated, finding ?? Located(finding: .codeUnknown([]), place: codePlace),
                book.context.lookup.units.candidates(code: stated.code, name: stated.name))
        }
        let draft = book.draft(of: code)
        draft.note(judgement)
        for finding in judgement.findings { book.report(finding, unit: draft) }
        drafts[stated] = draft
        return draft
    }

    private func keepUnresolved(_ stated: Stated, _ finding: Located<UnitFinding>, _ candidates: [UnitCode]) -> UnitDraft {
        let failure = Unresolved(finding: finding, candidates: candidates)
        failure.draft.failure = finding.finding.code.rawValue
        unresolved[stated] = failure
        return failure.draft
    }

    // MARK: Rows that name no unit

    private func draftWithoutOwn(_ row: Row) -> UnitDraft {
        hasRowWithoutOwn = true
        last = nil
        guard hasColumn else { return aboveDraft() }
        if isBelowLine || blocks.isBlank, form.namesUnit || isBelowLine {
            // Nobody in the column so far: what stands above the table holds for rows that name nobody.
            blocks.takeFromAbove(row.line)
            return aboveDraft()
        }
        if let draft = blocks.take(row.line, isContinued: isContinued(row)) { return draft }
        let stated = Stated(code: "", name: "")
        defer { unresolved[stated]?.rows += 1 }
        if let known = unresolved[stated] { return known.draft }
        let place = origin.place(line: row.line, index: codeIndex ?? nameIndex, in: layout)
        return keepUnresolved(stated, Located(finding: .missing, place: place), [])
    }

    /// The draft that the line last met, or what stands above the table, gives to a row.
    private func aboveDraft() -> UnitDraft {
        let draft = generalDraft()
        if draft.unit == nil, let aboveStated { unresolved[aboveStated]?.rows += 1 }
        return draft
    }

    private func generalDraft() -> UnitDraft {
        if let above { return above }
        let draft = draftOfForm()
        above = draft
        return draft
    }

    private func draftOfForm() -> UnitDraft {
        guard form.namesUnit else {
            return book.namelessDraft(at: origin.place(line: layout.headerLine), mentioned: form.clues.mentioned)
        }
        let stated = Stated(code: form[.unitCode]?.text ?? "", name: form[.unitName]?.text ?? "")
        aboveStated = stated
        if let known = drafts[stated] ?? unresolved[stated]?.draft { return known }
        let place = form[.unitCode]?.place ?? form[.unitName]?.place ?? origin.place(line: layout.headerLine)
        let draft = resolve(stated, form[.unitCode]?.place ?? place, form[.unitName]?.place ?? place)
        if let supplied = form.suppliedUnit, draft.unit != nil { book.report(supplied, unit: draft) }
        return draft
    }

    /// The draft of the unit that stands above the table, for what the lines there say of it.
    func formDraft() -> UnitDraft { aboveDraft() }

    // MARK: Lines between rows

    /// Takes a line that says whose the rows below are.
    func take(_ line: UnitLine, row: Row) {
        var stated = Stated(code: line.code?.text ?? "", name: line.name?.text ?? "")
        if stated.code.isEmpty, book.context.tree[stated.name] != nil { stated = Stated(code: stated.name, name: "") }
        let place = line.code?.place ?? line.name?.place ?? origin.place(line: row.line)
        let draft =
            drafts[stated] ?? unresolved[stated]?.draft
            ?? resolve(stated, line.code?.place ?? place, line.name?.place ?? place)
        if draft.unit == nil { unresolved[stated]?.rows += 1 }
        above = draft
        aboveStated = nil
        isBelowLine = true
        last = nil
        breakBlock()
    }

    /// Whether a row names a unit that stands above that of the row before.
    func isAbove(_ row: Row) -> Bool {
        guard let unit = last?.draft.unit, let index = nameIndex ?? codeIndex, let text = row.naming(index)?.text else {
            return false
        }
        if let known = lastAbove, known.unit == unit, known.text == text { return known.isAbove }
        let own = book.context.lookup.units.unit(named: text)
        let isAbove = own.map { $0 != unit && book.context.tree.contains(unit, within: $0) } ?? false
        lastAbove = (unit, text, isAbove)
        return isAbove
    }

    /// Whether a row names a unit that has others below it.
    func isUpper(_ row: Row) -> Bool {
        guard let text = (nameIndex ?? codeIndex).flatMap({ row.naming($0)?.text }),
            let unit = book.context.lookup.units.unit(named: text)
        else { return false }
        return !book.context.tree.children(of: unit).isEmpty
    }

    /// Whether a unit may be spoken of without the rows becoming its own: every row names its unit itself, or the rows are that
    /// unit's, or those of one below it.
    func isAtHome(_ unit: UnitCode) -> Bool {
        if hasColumn { return true }
        guard let own = generalDraft().unit else { return false }
        return book.context.tree.contains(own, within: unit)
    }

    /// Goes on with the unit of the rows of the table above, in the same sheet.
    func takeAbove(from other: UnitColumn) {
        guard other.isBelowLine, let draft = other.above, draft.unit != nil else { return }
        above = draft
        isBelowLine = true
    }

    /// A unit column's cell that stands alone in its row heads a block like a unit with its first row.
    func takeHead(_ row: Row) { blocks.begin(draft(for: row)) }

    /// Nothing below belongs to the unit of the rows above any more: a total, section, heading or unit line, a blank row.
    func breakBlock() { blocks.close() }

    /// A row of data was read with this draft.
    func didRead(_ draft: UnitDraft) {
        blocks.begin(draft)
        if onlyDraft == nil, !hasSeveral {
            onlyDraft = draft
        } else if onlyDraft !== draft {
            (onlyDraft, hasSeveral) = (nil, true)
        }
    }

    /// A total was passed.
    func didPassTotal() { (onlyDraft, hasSeveral) = (nil, false) }

    /// A unit in the column that is neither the one of the line above nor below it contradicts that line.
    private func compareWithAbove(_ draft: UnitDraft, _ place: SourcePlace, _ stated: Stated) {
        guard form.namesUnitItself || isBelowLine else { return }
        let above = generalDraft()
        guard let own = draft.unit, let general = above.unit, !book.context.tree.contains(own, within: general)
        else { return }
        guard contradicted.insert(ObjectIdentifier(draft)).inserted else { return }
        book.report(
            UnitFinding.contradictsAbove(UnitName(name: book.context.tree[general]?.name ?? general, code: general)),
            at: place, found: stated.code.isEmpty ? stated.name : stated.code)
    }

    /// The unit of all rows since the last total, when it is one.
    private(set) var onlyDraft: UnitDraft?
    private var hasSeveral = false

    // MARK: End

    /// Reports what led to no unit, and blanks in the column.
    func finish() {
        reportBlanks()
        let isOwnEverywhere = hasColumn && !hasRowWithoutOwn
        for failure in unresolved.values.sorted(by: { ($0.finding.place.line ?? 0) < ($1.finding.place.line ?? 0) }) {
            // A name above the table that nobody has does no harm where every row says itself whose it is.
            if failure.rows == 0 { continue }
            var finding = failure.finding
            if failure.rows > 1 { finding.finding = .inRows(finding.finding, failure.rows) }
            book.report(finding, unit: failure.draft)
            book.release(failure.draft, candidates: isOwnEverywhere ? failure.candidates : nil)
        }
        unresolved = [:]
    }

    private func reportBlanks() {
        guard let verdict = blocks.verdict else { return }
        let place = origin.place(line: verdict.lines.first ?? layout.headerLine, index: codeIndex ?? nameIndex, in: layout)
        switch verdict {
        case .blocks(let lines): book.report(UnitFinding.takenFromAbove(lines), at: place)
        case .unclear(let lines): book.report(UnitFinding.missingInRows(lines), at: place)
        case .mixed(let lines): book.report(UnitFinding.missingAmongOthers(lines), at: place)
        }
    }
}
