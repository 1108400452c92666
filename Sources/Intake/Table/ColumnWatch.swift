import ReportModel

/// Watches the cells of a table for what concerns columns as a whole: formulas, columns without heading, numbers in columns
/// that are not known, rows that are too short or too long.
final class ColumnWatch {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    /// Columns with formulas that were already reported.
    private var formulas: Set<Int> = []
    /// Columns without heading that were already reported.
    private var unnamed: Set<Int> = []
    /// Numbers of fields, more than the heading has but empty, that were already reported.
    private var surplus: Set<Int> = []
    /// Columns that name units under a heading that is not known, and were reported.
    private var unitColumns: Set<Int> = []
    /// The row before, for what is merged over both.
    private var previous: Row?
    /// Columns among the groups that are not known: whether a whole number was met there.
    private var suspects: [Int: Bool] = [:]
    private var limits: IntakeLimits { book.context.limits }

    /// What a line above the table says that money is stated in.
    private let measureOfMoney: String?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, measureOfMoney: String?) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.measureOfMoney = measureOfMoney
        for index in layout.columns.indices where layout.isUnknownAudience(index) { suspects[index] = false }
    }

    /// Looks at the cells of a row of data.
    func check(_ row: Row, _ draft: UnitDraft) {
        for index in row.cells.indices {
            if row.cells[index].coveredFrom != nil { checkMerged(row, index, draft) }
            if row.cells[index].columnSpan > 1 { checkSpan(row, index, draft) }
        }
        defer { previous = row }
        if let measureOfMoney, layout.kind == .indicators, let at = layout.index(of: .value) {
            checkScale(measureOfMoney, isOfMoney: true, row, at, draft)
        }
        for index in row.cells.indices where !row.cells[index].isEmpty {
            // Columns that are read, and cells that could be anything, as nearly all are.
            if isPlain(row.cells[index], index) { continue }
            let cell = row.cells[index]
            if cell.text.utf8.count > limits.cellCharacters, cell.text.count > limits.cellCharacters {
                report(.cellTooLong(limit: limits.cellCharacters), row, index, draft)
            }
            if cell.isFormula, cell.kind != .error, layout.column(at: index).map({ !$0.isIgnored }) ?? false,
                formulas.insert(index).inserted
            {
                report(.formulas, row, index, draft)
            }
            if suspects[index] == false { suspect(row, index) }
            if layout.column(at: index) == .ignored(.unitOfMeasure) { checkMeasure(cell, row, index, draft) }
            if layout.column(at: index) == .ignored(.hours) { checkHour(cell, row, index, draft) }
            if layout.column(at: index) == nil { checkUnit(cell, row, index, draft) }
            if !layout.hasHeading(index), suspects[index] == nil, index < layout.width || origin.sheet != nil,
                unnamed.insert(index).inserted
            {
                book.report(
                    HeadingFinding.columnUnnamed(index + 1), at: origin.place(line: row.line, index: index, in: layout),
                    found: cell.text)
            }
        }
    }

    /// What the row's number counts, where the table says it row by row: cuốn, lớp and the like are no people.
    private func checkMeasure(_ cell: Cell, _ row: Row, _ index: Int, _ draft: UnitDraft) {
        guard cell.kind == .text, !cell.isDash else { return }
        if layout.kind == .indicators { checkScale(cell.text, row, index, draft) }
        guard layout.kind.isActivities else { return }
        if UnitWords.isMultiple(cell.text) {
            book.report(
                HeadingFinding.multiplied(cell.text), at: origin.place(line: row.line, index: index, in: layout), unit: draft)
        } else if !UnitWords.isMeasureOfPeople(cell.text) {
            report(.otherMeasure(cell.text), row, index, draft)
        }
    }

    /// Where a column of hours holds another day than the column of days, nobody can tell which of them is meant.
    private func checkHour(_ cell: Cell, _ row: Row, _ index: Int, _ draft: UnitDraft) {
        guard let at = layout.index(of: .date), let own = row.naming(at), let stated = day(cell), stated != day(own),
            unitColumns.insert(index).inserted
        else { return }
        book.report(
            HeadingFinding.columnTwice(
                ColumnName(number: at + 1, heading: layout.headings[at]),
                ColumnName(number: index + 1, heading: layout.headings[index]), isGroup: false),
            at: origin.place(line: row.line, index: index, in: layout), found: cell.text, unit: draft)
    }

    private func day(_ cell: Cell) -> CalendarDate? {
        let period = book.context.campaign.period
        let frame = DayText.Frame(
            offset: book.context.campaign.timeZone.offset, period: period, isStored: cell.kind == .date || cell.kind == .number)
        return switch DayText.read(cell.text, in: frame) {
        case .day(let day), .supplied(let day, _): period.contains(day) ? day : nil
        case .fault: nil
        }
    }

    /// What the value of an indicator is counted in, where the table says it row by row, or above all rows for those of money.
    private func checkScale(_ stated: String, isOfMoney: Bool = false, _ row: Row, _ index: Int, _ draft: UnitDraft) {
        let lookup = book.context.lookup
        for column in [Column.indicator, .indicatorName] {
            guard let named = layout.index(of: column).flatMap({ row.naming($0) }),
                let code = lookup.indicators.code(for: named.text), let measure = lookup.indicatorsByCode[code]?.unit
            else { continue }
            if !isOfMoney || MeasureScale.isMoney(measure), MeasureScale.differ(stated, measure) {
                report(.otherScale(stated: stated, measure: measure), row, index, draft)
            }
            return
        }
    }

    /// A column without a known heading whose cells name other units says whose the rows are, and is not read.
    private func checkUnit(_ cell: Cell, _ row: Row, _ index: Int, _ draft: UnitDraft) {
        guard cell.kind == .text, !unitColumns.contains(index), namesUnits(index),
            UnitWords.begin(cell.text), case .found(let unit) = book.context.lookup.units.resolve(name: cell.text)
        else { return }
        // Of a table that names no unit any is another than the one it would be given to.
        if let own = draft.unit, book.context.tree.contains(own, within: unit) { return }
        unitColumns.insert(index)
        let heading = index < layout.headings.count ? layout.headings[index] : ""
        book.report(
            HeadingFinding.unitColumnUnknown(ColumnName(number: index + 1, heading: heading)),
            at: origin.place(line: row.line, index: index, in: layout), found: cell.text)
    }

    /// Whether the heading of a column that is not known lets it say whose its rows are; partners and guests are not.
    private func namesUnits(_ index: Int) -> Bool {
        guard index < layout.headings.count else { return true }
        let key = Folding.bareKey(layout.headings[index])
        return !key.contains("phoihop") && !key.contains("khach") && !key.contains("diadiem") && !key.contains("noi")
    }

    /// A number of people merged over rows: nobody can tell how many of them belong to which.
    private func checkMerged(_ row: Row, _ index: Int, _ draft: UnitDraft) {
        guard layout.isCount(index), let cell = row.cell(index), cell.text.utf8.contains(where: isDigit), cell.text != "0",
            layout.countsPeople(index) || isOtherActivity(row)
        else { return }
        report(.numberMerged(from: cell.coveredFrom ?? row.line), row, index, draft)
    }

    private func title(of row: Row) -> String { layout.index(of: .title).flatMap { row.naming($0)?.text } ?? "" }

    /// Whether the row tells another activity than the one above it; books and meetings may be merged over rows of one.
    private func isOtherActivity(_ row: Row) -> Bool { title(of: row) != previous.map(title) }

    /// A number merged over several columns of people: nobody can tell which group they are of.
    private func checkSpan(_ row: Row, _ index: Int, _ draft: UnitDraft) {
        let cell = row.cells[index]
        let columns = index..<min(index + cell.columnSpan, layout.width)
        guard columns.count(where: { layout.countsPeople($0) }) > 1, cell.text.utf8.contains(where: isDigit), cell.text != "0"
        else { return }
        report(.numberSpans, row, index, draft)
    }

    /// Whether nothing about the cell concerns its column: short, no formula, under a heading that is known.
    private func isPlain(_ cell: Cell, _ index: Int) -> Bool {
        cell.text.utf8.count <= limits.cellCharacters && !cell.isFormula && layout.hasHeading(index)
            && !layout.isWatched(index)
            && (suspects.isEmpty || suspects[index] == nil)
    }

    /// A whole number among the people, under a heading that no group has: somebody's people would be lost.
    private func suspect(_ row: Row, _ index: Int) {
        guard let number = TableSums.number(row, index), number > 0 || row.cell(index)?.kind == .number else { return }
        suspects[index] = true
        let heading = layout.headings[index]
        let groups = book.context.campaign.audienceGroups.map(\.name)
        let parts = heading.split(separator: " – ", maxSplits: 1).map(String.init)
        let finding: HeadingFinding =
            if heading.isEmpty {
                .audienceUnnamed(index + 1, groups: groups)
            } else if parts.count > 1, !isGroup(parts[0]), Heading.namesPeople(parts[0]) {
                .audienceUnknown(parts[0], groups: groups)
            } else if parts.count > 1, !isGroup(parts[0]) {
                .audienceUnder(upper: parts[0], heading: parts[1])
            } else if parts.count > 1 || heading.contains("(") {
                .audienceUnclear(heading)
            } else {
                .audienceUnknown(heading, groups: groups)
            }
        book.report(
            finding,
            at: origin.place(line: layout.headerLine, index: index, in: layout))
    }

    private func isGroup(_ heading: String) -> Bool {
        if case .audience? = Heading.column(for: heading, in: book.context.lookup) { true } else { false }
    }

    /// Compares the number of fields of a delimited record with the heading's.
    func fieldCount(_ row: Row) -> [Diagnostic] {
        guard let count = row.fieldCount, count != layout.width else { return [] }
        let place = origin.place(line: row.line)
        if count < layout.width {
            return [Diagnostic(RowFinding.fieldsMissing(count, width: layout.width), at: place)]
        }
        guard row.cells[layout.width...].contains(where: { !$0.isEmpty }) else {
            // Programs that write a delimiter too many do so in every row; once is enough.
            guard surplus.insert(count).inserted else { return [] }
            return [Diagnostic(RowFinding.fieldsSurplus(count, width: layout.width), at: place)]
        }
        return [Diagnostic(RowFinding.fieldsBeyond(count, width: layout.width), at: place)]
    }

    /// Tells of columns among the groups that held no numbers.
    func finish() {
        for (index, hasNumbers) in suspects.sorted(by: { $0.key < $1.key }) where !hasNumbers {
            let heading = layout.headings[index]
            if heading.isEmpty { continue }
            book.report(
                HeadingFinding.columnUnknown(heading, nearest: nil),
                at: origin.place(line: layout.headerLine, index: index, in: layout))
        }
    }

    private func report(_ finding: RowFinding, _ row: Row, _ index: Int, _ draft: UnitDraft) {
        let line = row.cell(index)?.line ?? row.line
        book.report(finding, at: origin.place(line: line, index: index, in: layout), unit: draft)
    }
}

extension TableLayout {
    func isUnknownAudience(_ index: Int) -> Bool {
        if case .unknownAudience? = column(at: index) { true } else { false }
    }
}
