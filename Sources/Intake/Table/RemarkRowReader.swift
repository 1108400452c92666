import ReportModel

/// «Ưu điểm», «Hạn chế», «Kiến nghị»: which list of ``Remarks`` a remark goes to.
enum RemarkKind {
    case strength, limitation, proposal

    /// The kind that a word of a form or file means; `nil` when none.
    init?(_ text: String) {
        switch Folding.key(text) {
        case "ưuđiểm", "strengths", "strength", "mặtmạnh", "kếtquảnổibật": self = .strength
        case "hạnchế", "tồntại", "tồntạihạnchế", "hạnchếtồntại", "khókhăn", "khókhănhạnchế", "limitations", "limitation":
            self = .limitation
        case "kiếnnghị", "đềxuất", "kiếnnghịđềxuất", "đềxuấtkiếnnghị", "proposals", "proposal": self = .proposal
        default: return nil
        }
    }

    static let expected = "Ưu điểm, Hạn chế hoặc Kiến nghị"
}

extension Remarks {
    mutating func append(_ text: String, to kind: RemarkKind) {
        switch kind {
        case .strength: strengths.append(text)
        case .limitation: limitations.append(text)
        case .proposal: proposals.append(text)
        }
    }
}

/// Reads rows of remarks: unit, kind of remark, text.
final class RemarkRowReader: RowReader {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let units: UnitColumn
    private let common: CommonColumns
    private let remark, text: Int?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines, units: UnitColumn) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.units = units
        common = CommonColumns(book: book, origin: origin, layout: layout, form: form)
        remark = layout.index(of: .remark)
        text = layout.index(of: .text)
    }

    func read(_ row: Row) {
        // Forms list the kinds of remark; an empty one is not a statement.
        guard let text, row.cell(text)?.isEmpty == false else { return }
        let draft = units.draft(for: row)
        draft?.rows += 1
        let values = RowValues(book: book, origin: origin, layout: layout, row: row, draft: draft)
        common.read(values)
        let kind = kind(values)
        let sentences = values.field(text, "Nội dung").flatMap { values.checks.sentences($0) }
        guard let draft, let kind, let sentences else { return }
        var remarks = draft.remarks ?? Remarks()
        for sentence in sentences { remarks.append(sentence, to: kind) }
        draft.remarks = remarks
    }

    private func kind(_ values: RowValues) -> RemarkKind? {
        guard let cell = values.cell(remark) else {
            values.missing(remark, "Nhận xét")
            return nil
        }
        if let kind = RemarkKind(cell.text) { return kind }
        values.report(
            .error, .remark, remark, "Không biết loại nhận xét này", found: cell.text, expected: RemarkKind.expected)
        return nil
    }

    func readTotal(_ row: Row) { read(row) }

    func finish() {
        common.finish()
        units.finish()
    }

    func draft(for row: Row) -> UnitDraft? { units.draft(for: row) }

    func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ row: Row, _ index: Int?, _ message: String, expected: String?
    ) {
        RowValues(book: book, origin: origin, layout: layout, row: row, draft: units.draft(for: row))
            .report(severity, code, index, message, expected: expected)
    }
}

/// Cuts the text of a remark into sentences as its writer did: by lines.
enum RemarkText {
    static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let plain = trimmed(withoutListMark(trimmed(String(line))))
            return plain.isEmpty ? nil : plain
        }
    }

    /// `- Tổ chức tốt` → `Tổ chức tốt`.
    private static func withoutListMark(_ line: String) -> String {
        guard let first = line.first, "-–—+•*·●○▪■□◦‣►➢➤✓✔\u{F0B7}\u{F02D}\u{F0A7}\u{F0D8}\u{F0FC}".contains(first),
            line.dropFirst().first == " "
        else { return line }
        return String(line.dropFirst(2))
    }
}
