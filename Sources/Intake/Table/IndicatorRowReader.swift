import ReportModel

/// Reads rows of indicators: unit, indicator by code or name, value.
final class IndicatorRowReader: RowReader {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let units: UnitColumn
    private let common: CommonColumns
    private let totals: TotalRow
    /// Where the indicator is named: by code, and by name where that is empty.
    private let indicator, name, value: Int?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines, units: UnitColumn) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.units = units
        common = CommonColumns(book: book, origin: origin, layout: layout, form: form)
        indicator = layout.index(of: .indicator)
        name = layout.index(of: .indicatorName)
        value = layout.index(of: .value)
        totals = TotalRow(book: book, origin: origin, layout: layout, counted: [])
    }

    func read(_ row: Row) {
        // Forms list every indicator; an empty value is not a statement, whatever else the row holds.
        guard let value, row.cell(value)?.isEmpty == false else { return }
        let draft = units.draft(for: row)
        draft?.rows += 1
        let values = RowValues(book: book, origin: origin, layout: layout, row: row, draft: draft)
        common.read(values)
        let lookup = book.context.lookup
        let named = values.cell(indicator) != nil ? indicator : values.cell(name) != nil ? name : nil
        if named == nil { values.missing(indicator ?? name, "Chỉ tiêu") }
        let code = values.entry(named, "Chỉ tiêu", in: lookup.indicators, .indicator)
        let count = values.count(value, "Giá trị")
        guard let draft, let code, let count else { return }
        let place = values.place(value)
        draft.state(code, IndicatorStatement(value: count, place: place), in: book)
    }

    func readTotal(_ row: Row) { totals.check(row) }

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

extension UnitDraft {
    /// Takes an indicator's value; the same indicator with another value is an error.
    func state(_ code: String, _ statement: IndicatorStatement, in book: DraftBook) {
        if let earlier = indicators?[code], earlier.value != statement.value {
            book.report(
                Diagnostic(
                    .error, .indicatorTwice, at: statement.place,
                    "Chỉ tiêu “\(book.context.lookup.indicators.name(of: code))” ghi hai lần với giá trị khác nhau",
                    found: grouped(statement.value), expected: "\(grouped(earlier.value)) như ở \(placeWords(earlier.place))",
                    hint: "Giữ lại một giá trị"),
                unit: self)
            return
        }
        indicators = indicators ?? [:]
        indicators?[code] = statement
    }
}

/// `dòng 5`, `trang “Chỉ tiêu”, ô C5`, `$.indicators.TIN_BAI`: a place in the words of messages.
func placeWords(_ place: SourcePlace) -> String {
    if let paragraph = place.paragraph { return "đoạn \(paragraph)" }
    if place.table != nil, let table = place.sheet {
        guard let line = place.line else { return table }
        guard let column = place.column else { return "\(table), dòng \(line)" }
        return place.columnName.map { "\(table), dòng \(line), cột “\(shown($0))”" } ?? "\(table), dòng \(line), cột \(column)"
    }
    if let sheet = place.sheet {
        return place.cell.map { "trang “\(sheet)”, ô \($0)" } ?? place.line.map { "trang “\(sheet)”, dòng \($0)" }
            ?? "trang “\(sheet)”"
    }
    if let path = place.path { return "vị trí \(path)" }
    guard let line = place.line else { return "tệp" }
    guard let column = place.column else { return "dòng \(line)" }
    if let name = place.columnName {
        let letters = SourcePlace.columnLetters(column)
        return name == letters ? "dòng \(line), cột \(letters)" : "dòng \(line), cột \(letters) “\(shown(name))”"
    }
    return "dòng \(line), ký tự thứ \(column)"
}
