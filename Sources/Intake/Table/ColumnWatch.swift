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
    /// Columns among the groups that are not known: whether a whole number was met there.
    private var suspects: [Int: Bool] = [:]
    private var limits: IntakeLimits { book.context.limits }

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout) {
        self.book = book
        self.origin = origin
        self.layout = layout
        for index in layout.columns.indices where layout.isUnknownAudience(index) { suspects[index] = false }
    }

    /// Looks at the cells of a row of data.
    func check(_ row: Row, _ draft: UnitDraft) {
        for index in row.cells.indices where row.cells[index].coveredFrom != nil { checkMerged(row, index, draft) }
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
            if layout.column(at: index) == .ignored(.unitOfMeasure), UnitWords.isMultiple(cell.text) {
                book.report(
                    HeadingFinding.multiplied(cell.text), at: origin.place(line: row.line, index: index, in: layout),
                    unit: draft)
            }
            if !layout.hasHeading(index), suspects[index] == nil, index < layout.width || origin.sheet != nil,
                unnamed.insert(index).inserted
            {
                book.report(
                    HeadingFinding.columnUnnamed(index + 1), at: origin.place(line: row.line, index: index, in: layout),
                    found: cell.text)
            }
        }
    }

    /// A number of people merged over rows: nobody can tell how many of them belong to which.
    private func checkMerged(_ row: Row, _ index: Int, _ draft: UnitDraft) {
        guard layout.countsPeople(index), let cell = row.cell(index), cell.text.utf8.contains(where: isDigit), cell.text != "0"
        else { return }
        report(.numberMerged(from: cell.coveredFrom ?? row.line), row, index, draft)
    }

    /// Whether nothing about the cell concerns its column: short, no formula, under a heading that is known.
    private func isPlain(_ cell: Cell, _ index: Int) -> Bool {
        cell.text.utf8.count <= limits.cellCharacters && !cell.isFormula && layout.hasHeading(index)
            && layout.column(at: index) != .ignored(.unitOfMeasure)
            && (suspects.isEmpty || suspects[index] == nil)
    }

    /// A whole number among the people, under a heading that no group has: somebody's people would be lost.
    private func suspect(_ row: Row, _ index: Int) {
        guard let number = TableSums.number(row, index), number > 0 || row.cell(index)?.kind == .number else { return }
        suspects[index] = true
        let heading = layout.headings[index]
        let groups = book.context.campaign.audienceGroups.map(\.name)
        let isExplained = heading.contains("(") || heading.contains(" – ")
        book.report(
            heading.isEmpty
                ? HeadingFinding.audienceUnnamed(index + 1, groups: groups)
                : isExplained ? .audienceUnclear(heading) : .audienceUnknown(heading, groups: groups),
            at: origin.place(line: layout.headerLine, index: index, in: layout))
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
