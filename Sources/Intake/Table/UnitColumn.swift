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
        let (code, findings) = judge.unit(code: stated.code, name: stated.name)
        guard let code else {
            failures[stated] = findings.first { $0.severity == .error }.map { Failure(finding: $0) }
            return nil
        }
        let draft = book.draft(of: code)
        for finding in findings { book.report(finding, unit: draft) }
        return draft
    }
}

/// Decides which unit a code and a name mean, and says what is doubtful about it.
struct UnitJudge {
    let context: IntakeContext
    let codePlace: SourcePlace
    let namePlace: SourcePlace

    private var units: UnitResolver { context.lookup.units }

    /// A code or name as it is looked up. In a damaged one the blanks stay: they tell where a lost letter ended its word, and
    /// may be halves of letters.
    static func text(of raw: String) -> String {
        let mayBeDamaged = raw.utf8.contains { $0 == UInt8(ascii: "?") || $0 == 0xC2 }
        return mayBeDamaged && DamagedText.isDamaged(raw) ? raw : collapsed(raw)
    }

    /// The unit, or `nil` with an error among the findings.
    func unit(code: String, name: String) -> (UnitCode?, [Diagnostic]) {
        guard !code.isEmpty || !name.isEmpty else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, .unitMissing, at: codePlace, "Chưa ghi đơn vị",
                        hint: "Ghi mã đơn vị, hoặc tên đơn vị đầy đủ")
                ]
            )
        }
        var findings: [Diagnostic] = []
        let unit = code.isEmpty ? byName(name, &findings) : byCode(code, name, &findings)
        guard let unit, let known = context.tree[unit] else { return (nil, findings) }
        guard known.reports else {
            findings.append(
                Diagnostic(
                    .error, .unitDoesNotReport, at: code.isEmpty ? namePlace : codePlace,
                    "\(known.name) không phải là đơn vị gửi báo cáo", found: code.isEmpty ? name : code,
                    hint: "Ghi trường hoặc trung tâm đã tổ chức hoạt động"))
            return (unit, findings)
        }
        return (unit, findings)
    }

    private func byCode(_ code: String, _ name: String, _ findings: inout [Diagnostic]) -> UnitCode? {
        var unit = context.tree[code]
        if unit == nil, let near = units.unit(nearCode: code).flatMap({ context.tree[$0] }) {
            unit = near
            findings.append(
                Diagnostic(
                    .warning, .unitNear, at: codePlace, "Mã đơn vị viết chưa đúng, đã hiểu là \(label(near))", found: code,
                    expected: near.code))
        }
        guard let unit else {
            let suggested = suggestions(code: code, name: name)
            findings.append(
                Diagnostic(
                    .error, .unitUnknown, at: codePlace, "Không có đơn vị nào mang mã này", found: code,
                    expected: suggested.isEmpty ? nil : "có thể là " + suggested.map(label).joined(separator: ", "),
                    hint: "Xem lại mã trong biểu mẫu của đơn vị"))
            return nil
        }
        guard !name.isEmpty, name != unit.name else { return unit.code }
        switch units.resolve(name: name) {
        case .found(let other) where other == unit.code, .near(let other) where other == unit.code: break
        case .damaged(let other) where other == unit.code: break
        case .ambiguous(let others) where others.contains(unit.code): break
        case .found(let other), .near(let other), .damaged(let other):
            contradiction(code, name, unit, [other], &findings)
        case .ambiguous(let others): contradiction(code, name, unit, others, &findings)
        case .unknown:
            findings.append(
                Diagnostic(
                    .warning, .unitNameDiffers, at: namePlace,
                    "Tên đơn vị khác với tên của mã \(unit.code), đã hiểu là \(unit.name)", found: name, expected: unit.name))
        }
        return unit.code
    }

    private func contradiction(
        _ code: String, _ name: String, _ unit: Unit, _ others: [UnitCode], _ findings: inout [Diagnostic]
    ) {
        let meant = others.prefix(3).compactMap { context.tree[$0] }.map(label).joined(separator: ", ")
        findings.append(
            Diagnostic(
                .error, .unitContradiction, at: namePlace, "Tên đơn vị không khớp với mã: mã \(shown(code)) là \(unit.name)",
                found: name, expected: "\(unit.name), hoặc mã của \(meant)", hint: "Sửa lại mã hoặc tên cho khớp nhau"))
    }

    private func byName(_ name: String, _ findings: inout [Diagnostic]) -> UnitCode? {
        switch units.resolve(name: name) {
        case .found(let unit): return unit
        case .near(let unit), .damaged(let unit):
            guard let known = context.tree[unit] else { return nil }
            findings.append(
                Diagnostic(
                    .warning, .unitNear, at: namePlace, "Tên đơn vị viết chưa đúng, đã hiểu là \(label(known))", found: name,
                    expected: known.name))
            return unit
        case .ambiguous(let candidates):
            findings.append(
                Diagnostic(
                    .error, .unitAmbiguous, at: namePlace, "Tên đơn vị này có thể là nhiều đơn vị", found: name,
                    expected: "một trong: "
                        + candidates.prefix(5).compactMap { context.tree[$0] }.map(label).joined(separator: "; "),
                    hint: "Ghi thêm mã đơn vị, hoặc ghi tên đầy đủ kèm tên xã"))
            return nil
        case .unknown(let suggestions):
            let known = suggestions.prefix(3).compactMap { context.tree[$0] }
            findings.append(
                Diagnostic(
                    .error, .unitUnknown, at: namePlace, "Không có đơn vị nào mang tên này", found: name,
                    expected: known.isEmpty ? nil : "có thể là " + known.map(label).joined(separator: ", "),
                    hint: "Ghi mã đơn vị, hoặc tên đầy đủ như trong danh sách đơn vị"))
            return nil
        }
    }

    private func suggestions(code: String, name: String) -> [Unit] {
        var codes: [UnitCode] = []
        if !name.isEmpty {
            switch units.resolve(name: name) {
            case .found(let unit), .near(let unit), .damaged(let unit): codes = [unit]
            case .ambiguous(let several): codes = Array(several.prefix(3))
            case .unknown(let several): codes = Array(several.prefix(3))
            }
        }
        if codes.isEmpty { codes = units.suggestions(forCode: code) }
        return codes.compactMap { context.tree[$0] }
    }

    private func label(_ unit: Unit) -> String { "\(unit.name) (\(unit.code))" }
}
