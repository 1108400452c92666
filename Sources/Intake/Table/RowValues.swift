import ReportModel
import Vietnamese

/// Reads the cells of one row by column and reports what is wrong with them, to the row's unit or, when that is unknown, to
/// the file.
struct RowValues {
    let book: DraftBook
    let origin: TableOrigin
    let layout: TableLayout
    let row: Row
    let draft: UnitDraft?

    var checks: FieldChecks { FieldChecks(book: book, draft: draft) }

    /// The cell's text, `nil` when it is empty or there is no such column. A merged area's value stands in all its rows
    /// where it names something.
    func cell(_ index: Int?) -> Cell? {
        guard let index, let cell = row.naming(index) else { return nil }
        return cell.coveredFrom == nil || layout.columns[index]?.isName == true ? cell : nil
    }

    func place(_ index: Int?) -> SourcePlace {
        origin.place(line: index.flatMap { row.cell($0)?.line } ?? row.line, index: index, in: layout)
    }

    /// The cell with its place and heading; `nil` when it is empty.
    func field(_ index: Int?, _ name: String) -> Field? {
        guard let cell = cell(index) else { return nil }
        return Field(text: cell.text, kind: cell.kind, place: place(index), label: label(index, else: name))
    }

    func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ index: Int?, _ message: String, found: String? = nil,
        expected: String? = nil, hint: String? = nil
    ) {
        checks.report(severity, code, place(index), message, found: found, expected: expected, hint: hint)
    }

    private func label(_ index: Int?, else name: String) -> String {
        guard let index, index < layout.headings.count, !layout.headings[index].isEmpty else { return name }
        return layout.headings[index]
    }

    /// Reports an empty required cell.
    func missing(_ index: Int?, _ name: String, hint: String? = nil) {
        report(.error, .valueMissing, index, "Chưa ghi “\(shown(label(index, else: name)))”", hint: hint)
    }

    // Each of these is `nil` when the cell is empty or was reported.

    func count(_ index: Int?, _ name: String) -> Int? { field(index, name).flatMap { checks.count($0) } }

    func day(_ index: Int?, _ name: String, code: FindingCode = .date) -> CalendarDate? {
        dayField(index, name).flatMap { checks.day($0, code: code) }
    }

    /// A field that holds a day: a plain number is one of the workbook's date system.
    func dayField(_ index: Int?, _ name: String) -> Field? {
        guard var field = field(index, name) else { return nil }
        if origin.uses1904, field.kind == .number, let time = SerialTime(field.text, uses1904: true)?.text {
            field.text = time
        }
        return field
    }

    func entry(_ index: Int?, _ name: String, in table: CodeTable, _ code: FindingCode) -> String? {
        field(index, name).flatMap { checks.entry($0, in: table, code) }
    }

    func printedText(_ index: Int?, _ name: String) -> String? { field(index, name).flatMap { checks.printedText($0) } }
}

/// `1.234`.
func grouped(_ number: Int) -> String { NumberFormat.integer(number) }

/// `02/10/2023`.
func shortDate(_ day: CalendarDate) -> String { DateFormat.short(year: day.year, month: day.month, day: day.day) }
