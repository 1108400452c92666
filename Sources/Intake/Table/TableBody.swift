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
    let book: DraftBook
    let origin: TableOrigin
    let form: FormLines
    private let index: Int
    let units: UnitColumn
    let common: CommonColumns
    private let withdrawals: WithdrawalMarks
    private let classifier: RowClassifier
    private let columns: ColumnWatch
    private let totals: TotalRows
    private let parts: PartRows
    private let days: TableDays
    private var hasEnded = false
    /// A row of a number and a title alone, until the row below tells what it is.
    private var titleAbove: Row?
    /// Line of the row of an activity above, since the last line of another kind.
    private var activityAbove: Int?
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
        columns = ColumnWatch(book: book, origin: origin, layout: layout, measureOfMoney: form.measureOfMoney)
        parts = PartRows(book: book, origin: origin, layout: layout)
        totals = TotalRows(book: book, origin: origin, layout: layout)
        days = TableDays(book: book, origin: origin, form: form)
    }

    /// Whether a row of figures was read.
    var hasRows: Bool { totals.rowCount > 0 }

    /// The draft of the unit above the table.
    var formDraft: UnitDraft { units.formDraft() }

    /// Goes on with the unit of the rows of the table above.
    func takeUnit(from other: TableBody) { units.takeAbove(from: other.units) }

    // MARK: One row

    func read(_ row: Row) -> Outcome {
        if let waiting = titleAbove {
            titleAbove = nil
            if PartRows.isPart(row, of: waiting, layout) {
                readGroup(waiting)
            } else {
                _ = readNow(waiting)
            }
        }
        if PartRows.isBareTitle(row, layout) {
            titleAbove = row
            return .read
        }
        return readNow(row)
    }

    /// `1 | Công tác tuyên truyền` above `1.1`: the heading of a group, numbered like its rows.
    private func readGroup(_ row: Row) {
        totals.closeSection()
        passHeading(row, words: row.cells.last { !$0.isEmpty })
    }

    /// A heading of words alone says nothing that is counted, unless it names a unit.
    private func passHeading(_ row: Row, words: Cell?) {
        units.breakBlock()
        totals.beginSection()
        days.take(nil, from: row)
        if reportMention(row) { return }
        book.report(RowFinding.groupHeading, at: origin.place(line: row.line), found: words?.text)
        close(row, .used)
    }

    private func readNow(_ row: Row) -> Outcome {
        if row.isBelowBlank { units.breakBlock() }
        if hasEnded || FooterRow.begins(at: row, layout) {
            if !hasEnded || isFooterStill(row) {
                passFooter(row)
                return .read
            }
            hasEnded = false
            if case .data = classifier.kind(of: row) {
                book.report(RowFinding.belowFooter, at: origin.place(line: row.line))
            }
        }
        let kind = classifier.kind(of: row)
        if case .otherHeading = kind { return .otherTable }
        if case .data = kind, totals.rowCount > 0, FooterRow.isClosing(row, layout) {
            passFooter(row)
            return .read
        }
        for finding in row.told(outsideData: kind, origin, layout) { book.report(finding) }
        if case .data = kind {
        } else {
            parts.close()
            activityAbove = nil
        }
        switch kind {
        case .data: readData(row)
        case .empty: close(row, .ignored, .emptyRow)
        case .heading:
            units.breakBlock()
            close(row, .used)
        case .otherHeading, .footer: break
        case .unit(let line): take(line, row)
        case .section(let day):
            totals.closeSection()
            units.breakBlock()
            totals.beginSection()
            days.take(day, from: row)
            // A day alone where every row has its own may be a row that somebody did not finish.
            if let index = layout.index(of: .date), row.cell(index)?.isEmpty == false {
                book.report(
                    RowFinding.groupHeading, at: origin.place(line: row.line), found: row.cell(index)?.shownText)
            }
            if reportMention(row) { break }
            if layout.hasNumbers(row) { totals.openSection(row) } else { close(row, .used) }
        case .strangeDay(let index):
            totals.closeSection()
            units.breakBlock()
            totals.beginSection()
            days.clear()
            reportDay(row, index)
        case .phrase: passHeading(row, words: row.cells.first { !$0.isEmpty })
        case .comparison: reportComparison(row)
        case .none: readNoneRow(row)
        case .total(let day): readTotal(row, day)
        }
        return .read
    }

    private func reportDay(_ row: Row, _ index: Int) {
        let numbers = row.cell(index)?.text.split { !$0.isNumber }.count ?? 0
        let finding = RowFinding.headingDay(
            isSeveral: row.cell(index)?.kind == .text && numbers > 3, period: book.context.campaign.period)
        book.report(finding, at: origin.place(line: row.line, index: index, in: layout), found: row.cell(index)?.shownText)
        book.fates?.close(row, origin, { _ in .finding }, code: finding.code.rawValue)
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
        if totals.watchBelow(row, of: units.onlyDraft) {
            hasEnded = true
            units.breakBlock()
            book.fates?.close(row, origin, { _ in .finding }, code: FindingCode.figuresInWords.rawValue)
            return
        }
        if !hasEnded, !FooterRow.isOfTheForm(row) {
            book.report(
                RowFinding.belowTable, at: origin.place(line: row.line), found: row.cells.first { !$0.isEmpty }?.text)
        }
        hasEnded = true
        units.breakBlock()
        close(row, .ignored, .belowTable)
    }

    /// A group's heading that names another unit than the one the rows are read for may say whose they are: nobody can tell.
    ///
    /// - Returns: whether that was reported.
    private func reportMention(_ row: Row) -> Bool {
        guard let mention = classifier.unitMentioned(in: row), !units.isAtHome(mention.unit) else { return false }
        let finding = RowFinding.headingNamesUnit(book.context.tree[mention.unit]?.name ?? mention.unit)
        book.report(
            finding, at: origin.place(line: row.line, index: mention.cell, in: layout),
            found: row.cell(mention.cell)?.shownText)
        book.fates?.close(row, origin, { _ in .finding }, code: finding.code.rawValue)
        return true
    }

    private func close(_ row: Row, _ kind: CellFate.Kind, _ reason: FateReason? = nil) {
        book.fates?.close(row, origin, { _ in kind }, reason: { _ in reason })
    }

    private func take(_ line: UnitLine, _ row: Row) {
        totals.closeSection()
        tellHead()
        let isColumn =
            !line.isLabelled
            && (layout.index(of: .unitName) ?? layout.index(of: .unitCode)).map {
                line.name?.place.column == $0 + 1
            } ?? false
        if isColumn {
            units.breakBlock()
            units.takeHead(row)
            totals.beginSection()
            head = row
        } else {
            units.take(line, row: row)
            totals.beginUnit()
            days.clear()
        }
        // A unit's line may carry the sum of its rows.
        if layout.hasNumbers(row, besides: (line.name ?? line.code)?.place.column) {
            totals.openSection(row)
        } else {
            close(row, .used)
        }
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
        if totals.isUnnamed(row) || units.isAbove(row) && totals.isUnnamed(row, ofUnit: true) {
            readTotal(row, nil)
            return
        }
        if layout.isNumbersAlone(row, ofUnit: true), units.isUpper(row) {
            // `Xã Đông Mỹ | | | | 840`: the numbers of the body above are the sums of the rows that follow.
            totals.closeSection()
            units.breakBlock()
            totals.beginSection()
            totals.openSection(row)
            return
        }
        guard withdrawals.isMarked(row) || layout.isStatement(row) else {
            if !reportElsewhere(row) { close(row, .ignored, .valueless) }
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
        if let above = activityAbove, layout.isGroupAlone(row) {
            draft.rows += 1
            book.report(
                RowFinding.groupAlone(below: above),
                at: origin.place(line: row.line, index: layout.index(of: .audienceGroup), in: layout), unit: draft)
            settle(row, statement, draft, isKept: false)
            return
        }
        activityAbove = row.line
        let isKept = read(statement, draft)
        parts.take(row, draft)
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

    /// A value that was typed into the column beside its own: a number, or the text of a remark, where no value belongs.
    ///
    /// - Returns: whether that was reported.
    private func reportElsewhere(_ row: Row) -> Bool {
        guard layout.kind == .indicators || layout.kind == .remarks else { return false }
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && !cell.isDash {
            switch layout.column(at: index) {
            case nil where layout.kind == .remarks && layout.hasHeading(index): continue
            case nil, .note?, .ignored(.unitOfMeasure)?: break
            default: continue
            }
            guard layout.kind == .remarks && layout.column(at: index) == nil || TableSums.number(row, index) != nil else {
                continue
            }
            let draft = units.draft(for: row)
            book.report(
                RowFinding.valueElsewhere(layout.kind == .remarks), at: origin.place(line: row.line, index: index, in: layout),
                found: cell.shownText, unit: draft)
            book.fates?.close(row, origin, { _ in .finding }, code: FindingCode.valueElsewhere.rawValue)
            return true
        }
        return false
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
            if layout.hasNumbers(statement.row), let words = SetAsideWords.found(in: statement.row, layout) {
                book.report(RowFinding.setAside(words), at: origin.place(line: statement.line), unit: draft)
            }
            let activity = reading.readActivity(defaultDay: days.above)
            days.watch(statement, activity, draft)
            if let activity { totals.watch(statement, activity, draft) }
            totals.add(statement.row, day: activity?.date)
            return activity != nil && draft.errorCount == errors
        case .indicators:
            reading.readIndicator()
            totals.add(statement.row, day: nil)
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

    private func readTotal(_ row: Row, _ day: CalendarDate?) {
        units.breakBlock()
        totals.read(row, day, of: units.onlyDraft)
        units.didPassTotal()
    }

    // MARK: End

    func finish() {
        if let waiting = titleAbove { _ = readNow(waiting) }
        titleAbove = nil
        totals.closeSection()
        parts.close()
        totals.closeAbove()
        tellHead()
        if layout.kind.isActivities {
            if let mark = form[.noActivities] { readNone(mark) }
            if let mark = form[.withdraw] { readWithdrawal(mark) }
        }
        days.tell()
        columns.finish()
        common.finish()
        units.finish()
    }
}
