import ReportModel

/// Finds the unit of each row by the code and name it states, or those stated above the table.
///
/// Every pair of texts is resolved once; what was found is reported once with the first row, not with each.
final class UnitColumn {
    private struct Stated: Hashable {
        var code: String
        var name: String
    }

    /// A pair that leads to no unit, with how many rows state it.
    private struct Failure {
        var finding: Diagnostic
        var rows = 0
    }

    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let form: FormLines
    private let codeIndex: Int?
    private let nameIndex: Int?
    private var drafts: [Stated: UnitDraft] = [:]
    private var failures: [Stated: Failure] = [:]
    /// Units that cannot be found at most; a file with more is not worth searching for what was meant.
    private static let failureLimit = 500
    private var last: (stated: Stated, draft: UnitDraft?)?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.form = form
        codeIndex = layout.index(of: .unitCode)
        nameIndex = layout.index(of: .unitName)
    }

    /// The draft of the row's unit; `nil` when there is none, which is or will be reported.
    func draft(for row: Row) -> UnitDraft? {
        let code = stated(.unitCode, codeIndex, row)
        let name = stated(.unitName, nameIndex, row)
        let stated = Stated(code: code?.text ?? "", name: name?.text ?? "")
        if let last, last.stated == stated {
            if last.draft == nil { failures[stated]?.rows += 1 }
            return last.draft
        }
        let draft = drafts[stated] ?? (failures[stated] == nil ? resolve(stated, row, code?.place, name?.place) : nil)
        if let draft { drafts[stated] = draft } else { failures[stated]?.rows += 1 }
        last = (stated, draft)
        return draft
    }

    /// Reports the pairs that led to no unit.
    func finish() {
        for failure in failures.values.sorted(by: { ($0.finding.place.line ?? 0) < ($1.finding.place.line ?? 0) }) {
            var finding = failure.finding
            if failure.rows > 1 { finding.message += " (\(grouped(failure.rows)) dòng như vậy)" }
            book.report(finding)
        }
        failures = [:]
    }

    private func stated(_ column: Column, _ index: Int?, _ row: Row) -> (text: String, place: SourcePlace)? {
        if let index, let cell = row.naming(index) {
            return (UnitJudge.text(of: cell.text), origin.place(line: cell.line, index: index, in: layout))
        }
        guard let above = form[column] else { return nil }
        // A row that names its unit itself does not mean the one above the table.
        if (column == .unitCode ? nameIndex : codeIndex).flatMap({ row.naming($0) }) != nil { return nil }
        return (above.text, above.place)
    }

    private func resolve(_ stated: Stated, _ row: Row, _ codePlace: SourcePlace?, _ namePlace: SourcePlace?) -> UnitDraft? {
        if failures.count >= UnitColumn.failureLimit, !book.context.isExact(code: stated.code, name: stated.name) {
            book.report(
                Diagnostic(
                    .error, .unitUnknown, at: codePlace ?? namePlace ?? origin.place(line: row.line), "Không có đơn vị này",
                    found: stated.code.isEmpty ? stated.name : stated.code))
            return nil
        }
        return search(stated, row, codePlace, namePlace)
    }

    private func search(_ stated: Stated, _ row: Row, _ codePlace: SourcePlace?, _ namePlace: SourcePlace?) -> UnitDraft? {
        let rowPlace = origin.place(line: row.line, index: codeIndex ?? nameIndex, in: layout)
        let judge = UnitJudge(context: book.context, codePlace: codePlace ?? rowPlace, namePlace: namePlace ?? rowPlace)
        let judgement = judge.unit(code: stated.code, name: stated.name)
        guard let code = judgement.unit else {
            failures[stated] = judgement.findings.first { $0.severity == .error }.map { Failure(finding: $0) }
            return nil
        }
        let draft = book.draft(of: code)
        draft.note(judgement)
        for finding in judgement.findings { book.report(finding, unit: draft) }
        return draft
    }
}
