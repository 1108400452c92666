import ReportModel

/// Reads one table, row by row as its source delivers them, into a ``DraftBook``.
///
/// It keeps the first rows until it knows where the heading is; after that a row is read and forgotten. Below the heading every
/// row is of one ``RowKind``, and every cell of it gets its fate there.
final class TableReader {
    private let book: DraftBook
    private let origin: TableOrigin
    private var lookup: Lookup { book.context.lookup }
    private var limits: IntakeLimits { book.context.limits }
    /// What the rows above the table, and those of earlier sheets, say about all rows.
    private(set) var form: FormLines
    private let isOptional: Bool
    /// The table before it in the document.
    private let before: TableLayout?
    /// Whether the rows are those of no table, which is no fault.
    private var isIgnored = false
    /// Rows before the heading is known.
    private var waiting: [Row] = []
    private var body: TableBody?
    private var failed = false
    private var rowCount = 0
    private var lastLine = 0
    private var isBelowBlank = false
    /// Lines of words since the last row of figures.
    private var between: [Row] = []
    /// What the table turned out to be; `nil` until its heading is known.
    private(set) var kind: TableKind?
    /// Line of the heading; `nil` until it is known.
    var headerLine: Int? { body?.layout.headerLine }

    /// - Parameters:
    ///   - form: what an earlier sheet of the workbook said above its table.
    ///   - isOptional: whether it may turn out to be no table at all, as the other sheets of a workbook may.
    init(
        book: DraftBook, origin: TableOrigin, form: FormLines = FormLines(), isOptional: Bool = false,
        after before: TableLayout? = nil
    ) {
        self.book = book
        self.origin = origin
        self.form = form
        self.isOptional = isOptional
        self.before = before
    }

    /// Takes the next row.
    ///
    /// - Returns: `false` when no more rows are wanted.
    func take(_ row: Row) -> Bool {
        rowCount += 1
        guard rowCount <= limits.rows else {
            book.report(SheetFinding.tooManyRows(limit: limits.rows), at: origin.place(line: row.line))
            failed = true
            return false
        }
        // A sheet does not list its empty rows.
        if origin.sheet != nil, row.line > lastLine + 1 { isBelowBlank = true }
        lastLine = row.line
        guard !row.isBlank else {
            for finding in row.told(origin) { book.report(finding) }
            isBelowBlank = true
            return true
        }
        var row = row
        row.isBelowBlank = isBelowBlank
        isBelowBlank = false
        book.fates?.open(row, origin, headings: body?.layout.headings ?? [])
        if isIgnored || failed {
            ignore(row)
        } else if let body {
            read(row, body)
        } else {
            waiting.append(row)
            if waiting.count == HeaderFinder.window + 2 { begin() }
        }
        return book.fates != nil || !failed && !isIgnored
    }

    /// Whether a row of figures was read.
    var holdsRows: Bool { body?.hasRows ?? false }

    /// Whether its rows cannot be read; the reason was reported.
    var isBroken: Bool { failed }

    /// Ends the table: what was kept back is read, totals are closed.
    func finish() {
        if body == nil, !failed, !isIgnored { begin() }
        body?.finish()
    }

    /// The unit that the lines above the table name, for what is to be said of a table without rows.
    var namedUnit: UnitDraft? { form.namesUnit ? body?.formDraft : nil }

    // MARK: Heading

    private func begin() {
        let candidates = waiting
        waiting = []
        let header = HeaderFinder(lookup: lookup).find(in: candidates)
        if isOptional, header?.isCertain != true, !candidates.isEmpty, !(header.map({ isSound($0, candidates) }) ?? false) {
            passOver(candidates)
            return
        }
        guard let header else {
            fail(candidates, with: speakOfIndicators(candidates) ? .missingOfIndicators : .missing)
            return
        }
        if !header.isCertain, HeaderFinder(lookup: lookup).isVertical(candidates) {
            fail(candidates, with: .vertical)
            return
        }
        let above = candidates[..<header.first].map(\.withoutStruck)
        let told = (above + candidates[header.first..<header.end]).flatMap { $0.told(origin) }
        for finding in told { book.report(finding) }
        form.read(above[...], origin: origin, context: book.context, fates: book.fates)
        if let multiple = form.multiple { book.report(multiple) }
        form.readYear(above[...], origin, book.context.campaign.period)
        if let figures = FormLines.figures(in: above[...], origin, lookup) { book.report(figures) }
        if !header.columns.contains(.unitCode), !header.columns.contains(.unitName) {
            form.settleUnit(origin, book.context, fates: book.fates)
            if let contradiction = form.contradiction { book.report(contradiction) }
        }
        // Where a column or nobody says whose the rows are, any unit named above is another.
        report(TablePurpose.findings(in: above[...], origin, lookup, isOwn: isOwn))
        settleAbove(candidates, header)
        guard let body = makeBody(header, candidates) else {
            failed = true
            for row in candidates[header.end...] { ignore(row) }
            return
        }
        self.body = body
        kind = body.layout.kind
        for row in candidates[header.end...] { if let body = self.body { read(row, body) } }
    }

    private func makeBody(_ header: HeaderFinder.Header, _ rows: [Row]) -> TableBody? {
        let check = HeaderCheck(
            header: header, rows: rows[header.first..<header.end], line: rows[header.end - 1].line, origin: origin,
            context: book.context, form: form)
        for finding in check.findings { book.report(finding) }
        return check.layout.map { TableBody(book: book, origin: origin, layout: $0, form: form) }
    }

    private func passOver(_ rows: [Row]) {
        isIgnored = true
        for row in rows { ignore(row) }
        let name = origin.sheet ?? ""
        if let before, rows.contains(where: { goesOn($0, before) }) {
            book.report(SheetFinding.continued(name), at: origin.place(line: rows.first?.line))
            return
        }
        guard !TableReader.silentSheets.contains(Folding.key(name)) else { return }
        book.report(SheetFinding.notATable(name), at: origin.place())
    }

    /// What the rows below the heading mean; `nil` until it is known.
    var layout: TableLayout? { body?.layout }

    /// Whether a row looks like those of the table before: a kind of activity and a number in the same columns.
    private func goesOn(_ row: Row, _ layout: TableLayout) -> Bool {
        guard layout.kind.isActivities, layout.hasNumbers(row), let at = layout.index(of: .activityType),
            let cell = row.cell(at)
        else { return false }
        return lookup.types.code(for: cell.text) != nil
    }

    /// Whether a row names several indicators, or stands over a list of them.
    private func speakOfIndicators(_ rows: [Row]) -> Bool {
        rows.contains { row in
            let texts = row.cells.filter { !$0.isEmpty && $0.kind == .text }.map(\.text)
            if texts.count(where: { lookup.indicators.code(for: $0) != nil }) > 1 { return true }
            return texts.contains { text in
                let column = Heading.column(for: text, in: lookup)
                return column == .indicator || column == .indicatorName
            }
        }
    }

    private func fail(_ rows: [Row], with finding: HeadingFinding = .missing) {
        guard !rows.isEmpty else { return }
        failed = true
        for finding in rows.flatMap({ $0.told(origin) }) { book.report(finding) }
        book.report(
            finding, at: origin.place(line: (rows.first { $0.line > 0 } ?? rows.first)?.line))
        for row in rows { ignore(row) }
    }

    /// Sheets of the form that hold no figures.
    private static let silentSheets: Set<String> = ["hướngdẫn", "danhmục"]

    /// Whether rows could be read under the heading, few as its columns may be.
    private func isSound(_ header: HeaderFinder.Header, _ rows: [Row]) -> Bool {
        HeaderCheck(
            header: header, rows: rows[header.first..<header.end], line: 0, origin: origin, context: book.context, form: form
        ).layout != nil
    }

    // MARK: Fates outside the rows of data

    /// Cells above the table that say nothing to the reader, and the heading itself.
    private func settleAbove(_ rows: [Row], _ header: HeaderFinder.Header) {
        guard let fates = book.fates else { return }
        for row in rows[..<header.first] {
            fates.close(row, origin, { _ in .ignored }, reason: { _ in .aboveTable })
        }
        for row in rows[header.first..<header.end] { fates.close(row, origin, { _ in .used }) }
    }

    private func ignore(_ row: Row) {
        guard let fates = book.fates else { return }
        if isIgnored {
            fates.close(row, origin, { _ in .ignored }, reason: { _ in .noTable })
        } else {
            fates.close(
                row, origin, { _ in .finding }, code: FindingCode.headerMissing.rawValue,
                reason: { _ in .tableUnread })
        }
    }

    // MARK: Rows

    /// Lines between two tables that are kept at most.
    private static let betweenLimit = 8

    /// Keeps the lines that may stand above another table.
    private func watch(_ row: Row, _ body: TableBody) {
        if body.layout.hasNumbers(row) {
            if between.isEmpty { return }
            // Rows go on below a title, with or without their heading once more.
            report(TablePurpose.findings(in: between[...], origin, lookup, isOwn: isOwn))
            between = []
        } else if between.count < TableReader.betweenLimit, row.cells.count(where: { !$0.isEmpty }) <= 3 {
            between.append(row)
        }
    }

    private func report(_ findings: [Located<HeadingFinding>]) { for finding in findings { book.report(finding) } }

    /// Whether a unit is the one above the table, or above or below that one.
    private func isOwn(_ unit: UnitCode) -> Bool {
        let own = form[.unitCode]?.text ?? form[.unitName]?.text
        let known = own.flatMap { lookup.units.unit(named: $0) }
        return known.map { lookup.units.isAbove($0, unit) || lookup.units.isAbove(unit, $0) } ?? false
    }

    private func read(_ row: Row, _ body: TableBody) {
        guard body.read(row) == .otherTable else {
            watch(row, body)
            return
        }
        report(TablePurpose.findings(in: between[...], origin, lookup, isOwn: isOwn))
        between = []
        // Another heading: what stood above the first table holds on, whose the rows are goes on too.
        let header = HeaderFinder(lookup: lookup).find(in: [row])
        guard let header, let next = makeBody(header, [row]) else {
            failed = true
            ignore(row)
            return
        }
        book.fates?.close(row, origin, { _ in .used })
        body.finish()
        next.takeUnit(from: body)
        self.body = next
    }
}
