import ReportModel

/// «Rút báo cáo»: what a unit says about taking back what it had sent.
struct WithdrawalStatement {
    /// File or report number; `nil` takes back the days covered.
    var named: String?
    var reason: String?
    var place: SourcePlace

    /// What a mark means.
    enum Mark: Equatable {
        case everything
        case nothing
        /// Name of a file, or a report number.
        case named(String)
    }

    static func mark(_ text: String) -> Mark {
        switch Folding.key(text) {
        case "x", "v", "có", "rút", "yes", "true", "1", "đồngý", "tấtcả", "all": .everything
        case "không", "no", "false", "0": .nothing
        // A tick or a star has no letters.
        case "": text.isEmpty || text == "-" ? .nothing : .everything
        default: .named(collapsed(text))
        }
    }
}

extension FieldChecks {
    /// Takes a statement of withdrawal into the unit's draft.
    func withdraw(_ field: Field, reason: Field?) {
        let mark = WithdrawalStatement.mark(field.text)
        guard mark != .nothing else { return }
        var named: String?
        if case .named(let name) = mark {
            guard UnprintableCharacter.first(in: name) == nil, name.count <= 255 else {
                report(
                    .error, .withdrawal, field.place, "Không rõ rút báo cáo nào", found: field.shownText,
                    expected: "x, hoặc tên tệp đã gửi")
                return
            }
            named = name
        }
        let statement = WithdrawalStatement(named: named, reason: reason.flatMap { printedText($0) }, place: field.place)
        guard let draft else { return }
        if let earlier = draft.withdrawal, earlier.named != statement.named {
            report(
                .error, .withdrawal, field.place, "Một tệp chỉ rút được một lần cho mỗi đơn vị", found: field.shownText,
                hint: "Mỗi lần rút ghi vào một tệp riêng")
            return
        }
        draft.withdrawal = statement
    }
}

/// Reads rows of withdrawals: unit, what is taken back, why.
final class WithdrawalRowReader: RowReader {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let units: UnitColumn
    private let common: CommonColumns
    private let withdraw, reason: Int?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines, units: UnitColumn) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.units = units
        common = CommonColumns(book: book, origin: origin, layout: layout, form: form)
        withdraw = layout.index(of: .withdraw)
        reason = layout.index(of: .reason)
    }

    func read(_ row: Row) {
        // A list of units with a mark behind some says nothing of the others.
        guard let mark = withdraw.flatMap({ row.cell($0) }), WithdrawalStatement.mark(mark.text) != .nothing else { return }
        let draft = units.draft(for: row)
        let values = RowValues(book: book, origin: origin, layout: layout, row: row, draft: draft)
        guard let field = values.field(withdraw, "Rút báo cáo") else { return }
        draft?.rows += 1
        common.read(values)
        values.checks.withdraw(field, reason: values.field(reason, "Lý do rút"))
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
