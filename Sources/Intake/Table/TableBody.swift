import ReportModel

/// The rows of a table below its heading.
final class TableBody {
    /// What became of a row.
    enum Outcome {
        case read
        /// It is the heading of another table, which begins with it.
        case otherTable
    }

    let layout: TableLayout
    private let book: DraftBook
    private let origin: TableOrigin
    private let form: FormLines
    private let index: Int
    private let units: UnitColumn
    private let common: CommonColumns
    private let withdrawals: WithdrawalMarks
    private let classifier: RowClassifier
    private let columns: ColumnWatch
    private let sums: TableSums
    private var hasEnded = false
    /// The day that a heading above the rows names.
    private var dayAbove: CalendarDate?
    private var rowsOfDayAbove: [Int] = []
    /// A heading of a group that carries numbers, until its rows are known.
    private var section: Row?
    /// A row that holds a unit in its column and nothing else.
    private var head: Row?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.form = form
        index = book.addTable(origin, layout)
        units = UnitColumn(book: book, origin: origin, layout: layout, form: form)
        common = CommonColumns(book: book, layout: layout, form: form)
        withdrawals = WithdrawalMarks(book: book, layout: layout)
        classifier = RowClassifier(
            origin: origin, layout: layout, lookup: book.context.lookup, period: book.context.campaign.period)
        columns = ColumnWatch(book: book, origin: origin, layout: layout)
        sums = TableSums(columns: layout.columns.indices.filter { layout.isCount($0) && !layout.isUnknownAudience($0) })
    }

    /// The draft of the unit above the table.
    var formDraft: UnitDraft { units.formDraft() }

    /// Goes on with the unit of the rows of the table above.
    func takeUnit(from other: TableBody) { units.takeAbove(from: other.units) }

    // MARK: One row

    func read(_ row: Row) -> Outcome {
        if row.isBelowBlank { units.breakBlock() }
        if hasEnded || FooterRow.begins(at: row, layout) {
            if !hasEnded || isFooterStill(row) {
                passFooter(row)
                return .read
            }
            hasEnded = false
        }
        let kind = classifier.kind(of: row)
        if case .otherHeading = kind { return .otherTable }
        for finding in row.told(outsideData: kind, origin, layout) { book.report(finding) }
        switch kind {
        case .data: readData(row)
        case .empty: close(row, .ignored, .emptyRow)
        case .heading:
            units.breakBlock()
            close(row, .used)
        case .otherHeading, .footer: break
        case .unit(let line): take(line, row)
        case .section(let day):
            closeSection()
            units.breakBlock()
            sums.beginSection()
            dayAbove = day ?? dayAbove
            // A day alone where every row has its own may be a row that somebody did not finish.
            if let index = layout.index(of: .date), row.cell(index)?.isEmpty == false {
                book.report(
                    RowFinding.groupHeading, at: origin.place(line: row.line), found: row.cell(index)?.shownText)
            }
            if hasNumbers(row) { section = row } else { close(row, .used) }
        case .phrase:
            units.breakBlock()
            sums.beginSection()
            book.report(
                RowFinding.groupHeading, at: origin.place(line: row.line), found: row.cells.first { !$0.isEmpty }?.text)
            close(row, .used)
        case .none: readNoneRow(row)
        case .total(let day): readTotal(row, day)
        }
        return .read
    }

    /// - Parameter column: a cell that is known to be words, from 1.
    private func hasNumbers(_ row: Row, besides column: Int? = nil) -> Bool {
        row.cells.enumerated().contains { layout.isCount($0) && $0 + 1 != column && !$1.isEmpty && !$1.isDash }
    }

    private func isFooterStill(_ row: Row) -> Bool {
        if FooterRow.hasNumbers(row, layout) { return false }
        return switch classifier.kind(of: row) {
        case .heading, .otherHeading: false
        case .unit(let line): !line.isLabelled
        default: true
        }
    }

    private func passFooter(_ row: Row) {
        if !hasEnded, !FooterRow.isOfTheForm(row) {
            book.report(
                RowFinding.belowTable, at: origin.place(line: row.line), found: row.cells.first { !$0.isEmpty }?.text)
        }
        hasEnded = true
        units.breakBlock()
        close(row, .ignored, .belowTable)
    }

    private func close(_ row: Row, _ kind: CellFate.Kind, _ reason: FateReason? = nil) {
        book.fates?.close(row, origin, { _ in kind }, reason: { _ in reason })
    }

    private func take(_ line: UnitLine, _ row: Row) {
        closeSection()
        tellHead()
        let isColumn =
            !line.isLabelled
            && (layout.index(of: .unitName) ?? layout.index(of: .unitCode)).map {
                line.name?.place.column == $0 + 1
            } ?? false
        if isColumn {
            units.breakBlock()
            units.takeHead(row)
            sums.beginSection()
            head = row
        } else {
            units.take(line, row: row)
            sums.beginUnit()
            dayAbove = nil
        }
        // A unit's line may carry the sum of its rows.
        if hasNumbers(row, besides: (line.name ?? line.code)?.place.column) { section = row } else { close(row, .used) }
    }

    /// A unit listed without anything of it: told, because its sender may think it reported.
    private func tellHead() {
        guard let row = head else { return }
        head = nil
        book.report(
            RowFinding.withoutFigures, at: origin.place(line: row.line),
            found: row.cells.first { !$0.isEmpty && $0.kind == .text }?.text)
    }

    // MARK: Data

    private func readData(_ row: Row) {
        if units.isStated(in: row) { tellHead() } else { head = nil }
        if isUnnamedTotal(row) {
            readTotal(row, nil)
            return
        }
        guard withdrawals.isMarked(row) || !isUnstated(row) else {
            close(row, .ignored, .valueless)
            return
        }
        let draft = units.draft(for: row)
        units.didRead(draft)
        let struck = row.struckThrough(origin, layout, as: .data)
        let misfit = columns.fieldCount(row) + struck
        for finding in row.told(origin, headings: layout.headings) { book.report(finding, unit: draft) }
        for finding in misfit { book.report(finding, unit: draft) }
        let statement = TableStatement(origin: origin, layout: layout, row: row, table: index, lookup: book.context.lookup)
        guard !misfit.containsError else {
            // What stands under a heading is not what belongs there, or nobody can tell whether it counts; of all that would
            // be found, this alone is true.
            draft.rows += 1
            settle(row, statement, draft, isKept: false)
            for finding in struck { book.fates?.retract(row, origin, finding) }
            return
        }
        columns.check(row, draft)
        let isKept = read(statement, draft)
        settle(row, statement, draft, isKept: isKept)
    }

    /// The unit of the row had no activities, as the row says.
    private func readNoneRow(_ row: Row) {
        tellHead()
        let draft = units.draft(for: row)
        units.didRead(draft)
        draft.rows += 1
        let statement = TableStatement(
            origin: origin, layout: layout, row: row, table: index, lookup: book.context.lookup)
        common.read(statement, draft)
        draft.none = origin.place(line: row.line)
        close(row, .used)
    }

    /// Forms list every indicator and kind of remark; without a value they state nothing.
    private func isUnstated(_ row: Row) -> Bool {
        func isEmpty(_ column: Column) -> Bool {
            layout.index(of: column).flatMap { row.cell($0) }.map { $0.isEmpty || $0.isDash } ?? true
        }
        return switch layout.kind {
        case .indicators: isEmpty(.value)
        case .remarks: isEmpty(.text)
        // A list of units with a mark behind some says nothing of the others.
        case .withdrawals: true
        case .longActivities, .wideActivities: false
        }
    }

    /// - Returns: whether the row was understood as a whole.
    private func read(_ statement: TableStatement, _ draft: UnitDraft) -> Bool {
        let reading = StatementReading(book: book, draft: draft, statement: statement)
        let errors = draft.errorCount
        draft.rows += 1
        common.read(statement, draft)
        if withdrawals.isMarked(statement.row) {
            withdrawals.read(statement, draft)
            return draft.errorCount == errors
        }
        switch layout.kind {
        case .longActivities, .wideActivities:
            let isFromAbove = dayAbove != nil && !statement.states(.date)
            let activity = reading.readActivity(defaultDay: dayAbove)
            if let activity { watchTotals(statement, activity, draft) }
            if isFromAbove, activity != nil { rowsOfDayAbove.append(statement.line) }
            sums.add(statement.row, day: activity?.date)
            return activity != nil && draft.errorCount == errors
        case .indicators:
            reading.readIndicator()
            sums.add(statement.row, day: nil)
        case .remarks: reading.readRemark()
        case .withdrawals: break
        }
        return draft.errorCount == errors
    }

    /// Settles what the rules left of a row: names are used, numbers of a row that is wrong share its finding.
    private func settle(_ row: Row, _ statement: TableStatement, _ draft: UnitDraft, isKept: Bool) {
        guard let fates = book.fates else { return }
        let code = isKept ? nil : fates.code(ofRow: row, origin) ?? draft.failure ?? FindingCode.rowNotCounted.rawValue
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && layout.column(at: index)?.isContact == true {
            fates.hideText(at: origin.place(of: cell, index: index, headings: []))
        }
        fates.close(
            row, origin,
            { index in
                guard let column = layout.column(at: index) else { return .ignored }
                if column.isIgnored || row.cell(index)?.isDash == true { return .ignored }
                return isKept || !column.isCount ? .used : .finding
            }, owner: draft, code: code,
            reason: { index in
                guard let column = layout.column(at: index) else { return .unknownColumn }
                if case .ignored(let why) = column { return .column(why) }
                if row.cell(index)?.isDash == true { return .dash }
                return isKept || !column.isCount ? nil : .rowWrong
            })
    }

    // MARK: Totals

    /// Numbers alone that are the sums of the rows above: a total whose name somebody left out.
    private func isUnnamedTotal(_ row: Row) -> Bool {
        guard sums.count > 1, layout.kind.isActivities,
            row.cells.enumerated().allSatisfy({ $1.isEmpty || layout.isCount($0) || layout.isIgnored($0) })
        else { return false }
        let comparisons = sums.compare(row)
        return comparisons.count > 1 && comparisons.allSatisfy(\.fits)
            || comparisons.count == 1
                && comparisons[0].fits && sums.count > 2
    }

    private func readTotal(_ row: Row, _ day: CalendarDate?) {
        closeSection()
        units.breakBlock()
        let comparisons = sums.compare(row, day: day)
        defer {
            sums.endTotal()
            units.didPassTotal()
        }
        let isDated = [Column.date, .activityType].contains { column in
            layout.index(of: column).flatMap { row.cell($0) }.map { !$0.isEmpty && !TotalWords.begins($0.text) } ?? false
        }
        let fits = !comparisons.contains(where: \.differs)
        if !fits, isDated || sums.count == 0 && comparisons.contains(where: { $0.stated ?? 1 > 0 }) {
            reportUnclear(row)
        } else {
            for comparison in comparisons { tell(comparison, row) }
        }
        settleTotal(row, comparisons)
    }

    private func reportUnclear(_ row: Row) {
        let place = origin.place(
            line: row.line, index: row.cells.firstIndex { $0.kind == .text && TotalWords.begins($0.text) }, in: layout)
        book.report(
            RowFinding.totalUnclear, at: place, found: row.cells.first { TotalWords.begins($0.text) }?.text)
    }

    private func tell(_ comparison: TableSums.Comparison, _ row: Row) {
        guard comparison.differs else { return }
        book.report(
            RowFinding.totalDiffers(sum: comparison.sum),
            at: origin.place(line: row.line, index: comparison.index, in: layout),
            found: row.cell(comparison.index)?.shownText, unit: units.onlyDraft)
    }

    private func settleTotal(_ row: Row, _ comparisons: [TableSums.Comparison]) {
        guard let fates = book.fates else { return }
        for comparison in comparisons {
            fates.settle(
                .checked, at: origin.place(line: row.line, index: comparison.index, in: layout),
                figure: figure(comparison.index),
                value: comparison.stated)
        }
        close(row, .used)
    }

    /// Address of the figure that a column's total is one of.
    private func figure(_ index: Int) -> String? {
        switch layout.column(at: index) {
        case .sessions?: "sessions"
        case .booksDonated?: "books_donated"
        case .participants?: "participants"
        case .femaleParticipants?: "female_participants"
        case .audience(let group)?: "participants@audience=\(group)"
        case .audienceFemale(let group)?: "female_participants@audience=\(group)"
        default: nil
        }
    }

    /// An activity whose title begins like a total and whose people are the sum above counts, and is told.
    private func watchTotals(_ statement: TableStatement, _ activity: ActivityRow, _ draft: UnitDraft) {
        guard sums.count > 1, TotalWords.begins(activity.title) else { return }
        let comparisons = sums.compare(statement.row)
        guard !comparisons.isEmpty, comparisons.allSatisfy(\.fits) else { return }
        book.report(RowFinding.likeTotal, at: statement.place(.title), found: activity.title, unit: draft)
    }

    /// Compares the numbers of a group's heading with its rows.
    private func closeSection() {
        guard let row = section else { return }
        section = nil
        let comparisons = sums.compareSection(row)
        guard let wrong = comparisons.first(where: \.differs) else {
            settleTotal(row, comparisons)
            return
        }
        book.report(
            RowFinding.sectionDiffers(sum: wrong.sum), at: origin.place(line: row.line),
            found: row.cell(wrong.index)?.shownText)
        book.fates?.close(
            row, origin, { layout.isCount($0) ? .finding : .used }, code: FindingCode.sectionDiffers.rawValue)
    }

    // MARK: End

    func finish() {
        closeSection()
        tellHead()
        if layout.kind.isActivities {
            if let mark = form[.noActivities] { readNone(mark) }
            if let mark = form[.withdraw] { readWithdrawal(mark) }
        }
        tellDays()
        columns.finish()
        common.finish()
        units.finish()
    }

    private func tellDays() {
        guard let first = rowsOfDayAbove.first else { return }
        book.report(RowFinding.dayFromAbove(rowsOfDayAbove), at: origin.place(line: first))
    }

    /// The sender marked that there were no activities: an explicit none, unless rows say otherwise.
    private func readNone(_ mark: Field) {
        guard WithdrawalStatement.mark(mark.text) != .nothing else { return }
        let draft = units.formDraft()
        common.readForm(draft)
        if draft.activities?.isEmpty == false || draft.rows > 0 {
            book.report(ActivityFinding.noneButSome, at: mark.place, found: mark.text, unit: draft)
        } else {
            draft.activities = []
        }
    }

    /// The sender marked that all of it is taken back.
    private func readWithdrawal(_ mark: Field) {
        let draft = units.formDraft()
        common.readForm(draft)
        FieldChecks(book: book, draft: draft).withdraw(mark, reason: form[.reason])
    }
}
