import ReportModel

/// Reads one table, row by row as its source delivers them, into a ``DraftBook``.
///
/// It keeps the first rows until it knows where the heading is; after that a row is read and forgotten.
final class TableReader {
    private let book: DraftBook
    private let origin: TableOrigin
    private var lookup: Lookup { book.context.lookup }
    private var limits: IntakeLimits { book.context.limits }
    /// What the rows above the table, and those of earlier sheets, say about all rows.
    private(set) var form: FormLines
    private let isOptional: Bool
    /// Kinds of tables that earlier sheets had.
    private let earlier: Set<TableKind>
    /// Whether the rows are those of no table, which is no fault.
    private var isIgnored = false
    /// Columns with formulas that were already reported.
    private var formulas: Set<Int> = []
    /// Rows before the heading is known.
    private var waiting: [Row] = []
    private var rows: (any RowReader)?
    private var layout: TableLayout?
    private var failed = false
    private var rowCount = 0
    private var ended = false
    /// Columns without heading that were already reported.
    private var unnamed: Set<Int> = []
    /// Numbers of fields, more than the heading has but empty, that were already reported.
    private var surplus: Set<Int> = []
    /// What the table turned out to be; `nil` until its heading is known.
    var kind: TableKind? { layout?.kind }
    /// Line of the heading; `nil` until it is known.
    var headerLine: Int? { layout?.headerLine }

    /// - Parameters:
    ///   - form: what an earlier sheet of the workbook said above its table.
    ///   - earlier: kinds of the tables of earlier sheets. A second table of one kind is another unit's as likely as not, so it
    ///     must name its unit itself.
    ///   - isOptional: whether it may turn out to be no table at all, as the other sheets of a workbook may.
    init(
        book: DraftBook, origin: TableOrigin, form: FormLines = FormLines(), earlier: Set<TableKind> = [],
        isOptional: Bool = false
    ) {
        self.book = book
        self.origin = origin
        self.form = form
        self.earlier = earlier
        self.isOptional = isOptional
    }

    /// Takes the next row.
    ///
    /// - Returns: `false` when no more rows are wanted.
    func take(_ row: Row) -> Bool {
        rowCount += 1
        guard rowCount <= limits.rows else {
            book.report(
                Diagnostic(
                    .error, .tooManyRows, at: origin.place(line: row.line),
                    "Bảng có quá nhiều dòng, chỉ đọc được \(grouped(limits.rows)) dòng",
                    hint: "Chia thành nhiều tệp nhỏ hơn"))
            failed = true
            return false
        }
        guard !row.isBlank else {
            for finding in row.findings { book.report(finding) }
            return true
        }
        if isIgnored { return false }
        if layout != nil || failed {
            read(row)
        } else {
            waiting.append(row)
            if waiting.count == HeaderFinder.window + 2 { begin() }
        }
        return !failed && !isIgnored
    }

    /// Whether its rows cannot be read; the reason was reported.
    var isBroken: Bool { failed }

    /// Ends the table: what was kept back is read, totals are closed.
    func finish() {
        if layout == nil, !failed, !isIgnored { begin() }
        rows?.finish()
    }

    /// The unit that the lines above the table name, for what is to be said of a table without rows.
    var namedUnit: UnitDraft? { form.namesUnit ? rows?.draft(for: Row(line: 1, cells: [])) : nil }

    // MARK: Heading

    private func begin() {
        let candidates = waiting
        waiting = []
        let header = HeaderFinder(lookup: lookup).find(in: candidates)
        if isOptional, header?.isCertain != true, !candidates.isEmpty, !(header.map(isSound) ?? false) {
            isIgnored = true
            let name = origin.sheet ?? ""
            if !TableReader.silentSheets.contains(Folding.key(name)) {
                book.report(
                    Diagnostic(
                        .note, .sheetIgnored, at: origin.place(), "Trang “\(shown(name))” không có bảng số liệu, không đọc"))
            }
            return
        }
        guard let header else {
            guard !candidates.isEmpty else { return }
            failed = true
            for finding in candidates.flatMap(\.findings) { book.report(finding) }
            book.report(
                Diagnostic(
                    .error, .headerMissing,
                    at: origin.place(line: (candidates.first { $0.line > 0 } ?? candidates.first)?.line),
                    "Không tìm thấy dòng tiêu đề cột",
                    expected:
                        "một dòng có các cột “Mã đơn vị” hoặc “Tên đơn vị”, “Ngày”, “Loại hoạt động”, “Tên hoạt động”, “Đối tượng”, “Số người tham gia”",
                    hint: "Dùng biểu mẫu do Ban Chỉ đạo gửi, giữ nguyên dòng tiêu đề"))
            return
        }
        for finding in candidates[..<header.end].flatMap(\.findings) { book.report(finding) }
        form.read(candidates[..<header.first], origin: origin, lookup: lookup)
        if form.inheritsUnit, earlier.contains(HeaderCheck.kind(of: Set(header.columns.compactMap { $0 }))) { form.dropUnit() }
        let line = candidates[header.end - 1].line
        let check = HeaderCheck(header: header, line: line, origin: origin, context: book.context, form: form)
        for finding in check.findings { book.report(finding) }
        guard let layout = check.layout else {
            failed = true
            return
        }
        self.layout = layout
        let table = book.addTable(origin, layout)
        let units = UnitColumn(book: book, origin: origin, layout: layout, form: form)
        switch layout.kind {
        case .longActivities, .wideActivities:
            rows = ActivityRowReader(book: book, table: table, origin: origin, layout: layout, form: form, units: units)
        case .indicators:
            rows = IndicatorRowReader(book: book, origin: origin, layout: layout, form: form, units: units)
        case .remarks:
            rows = RemarkRowReader(book: book, origin: origin, layout: layout, form: form, units: units)
        case .withdrawals:
            rows = WithdrawalRowReader(book: book, origin: origin, layout: layout, form: form, units: units)
        }
        for row in candidates[header.end...] { read(row) }
    }

    /// Sheets of the form that hold no figures.
    private static let silentSheets: Set<String> = ["hướngdẫn", "danhmục"]

    /// Whether rows could be read under the heading, few as its columns may be.
    private func isSound(_ header: HeaderFinder.Header) -> Bool {
        HeaderCheck(header: header, line: 0, origin: origin, context: book.context, form: form).layout != nil
    }

    // MARK: Rows

    private func read(_ row: Row) {
        guard let layout, let rows else {
            for finding in row.findings { book.report(finding) }
            return
        }
        if ended || FooterRow.begins(at: row, layout) {
            if !ended || !FooterRow.hasNumbers(row, layout) {
                if !ended {
                    book.report(
                        Diagnostic(
                            .note, .rowIgnored, at: origin.place(line: row.line),
                            "Từ dòng này là phần ký tên, ghi chú dưới bảng, không đọc", found: firstText(row)))
                }
                ended = true
                return
            }
            ended = false
        }
        // Forms number their rows; a number alone says nothing.
        guard
            row.cells.enumerated().contains(where: {
                !$1.isEmpty && ($0 >= layout.width || layout.headings[$0].isEmpty || !layout.isIgnored($0))
            })
        else {
            return
        }
        for finding in row.findings + fieldCount(row, layout) { book.report(finding, unit: rows.draft(for: row)) }
        checkExtent(row, layout)
        if TotalRow.isTotal(row, layout) { rows.readTotal(row) } else { rows.read(row) }
    }

    private func checkExtent(_ row: Row, _ layout: TableLayout) {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            if cell.text.utf8.count > limits.cellCharacters, cell.text.count > limits.cellCharacters {
                rows?.report(
                    .error, .cellTooLong, row, index, "Ô có quá nhiều chữ",
                    expected: "tối đa \(grouped(limits.cellCharacters)) ký tự")
            }
            if cell.isFormula, cell.kind != .error, index < layout.width, layout.columns[index] != nil,
                !TotalRow.isTotal(row, layout),
                formulas.insert(index).inserted
            {
                rows?.report(
                    .warning, .formula, row, index, "Cột này có ô là công thức, đã lấy giá trị lưu trong tệp",
                    expected: "giá trị gõ thẳng vào ô")
            }
            let hasHeading = index < layout.width && !layout.headings[index].isEmpty
            if !hasHeading, index < layout.width || origin.sheet != nil, unnamed.insert(index).inserted {
                book.report(
                    Diagnostic(
                        .warning, .columnUnnamed, at: origin.place(line: row.line, index: index, in: layout),
                        "Cột \(SourcePlace.columnLetters(index + 1)) không có tiêu đề, không đọc cột này", found: cell.text))
            }
        }
    }

    /// Compares the number of fields of a delimited record with the heading's.
    private func fieldCount(_ row: Row, _ layout: TableLayout) -> [Diagnostic] {
        guard let count = row.fieldCount, count != layout.width else { return [] }
        if count < layout.width {
            return [
                Diagnostic(
                    .warning, .fieldCount, at: origin.place(line: row.line),
                    "Dòng có ít ô hơn dòng tiêu đề, các ô thiếu coi như trống", found: "\(count) ô",
                    expected: "\(layout.width) ô")
            ]
        }
        guard row.cells[layout.width...].contains(where: { !$0.isEmpty }) else {
            // Programs that write a delimiter too many do so in every row; once is enough.
            guard surplus.insert(count).inserted else { return [] }
            return [
                Diagnostic(
                    .warning, .fieldCount, at: origin.place(line: row.line),
                    "Dòng có nhiều ô hơn dòng tiêu đề, các ô thừa đều trống", found: "\(count) ô", expected: "\(layout.width) ô"
                )
            ]
        }
        return [
            Diagnostic(
                .error, .fieldCount, at: origin.place(line: row.line), "Dòng có nhiều ô hơn dòng tiêu đề", found: "\(count) ô",
                expected: "\(layout.width) ô", hint: "Ô nào có dấu phân cách bên trong thì đặt cả ô trong ngoặc kép")
        ]
    }

    private func firstText(_ row: Row) -> String { row.cells.first { !$0.isEmpty }?.text ?? "" }
}

/// What reads the rows of one kind of table.
protocol RowReader: AnyObject {
    /// Reads a row of data, which is not blank.
    func read(_ row: Row)
    /// Checks a total row against the rows above it.
    func readTotal(_ row: Row)
    /// Says what can only be said at the end of the table.
    func finish()
    /// The draft of the row's unit; `nil` when the row names none that is known.
    func draft(for row: Row) -> UnitDraft?
    /// Reports a finding about a cell, with the unit of its row when that is known.
    func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ row: Row, _ index: Int?, _ message: String, expected: String?)
}
