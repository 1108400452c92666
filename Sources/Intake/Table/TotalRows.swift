import ReportModel

/// The totals of a table and the headings of groups that carry numbers: each is compared with its rows and never counted.
final class TotalRows {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let sums: TableSums
    /// A total that stands above all rows.
    private var totalAbove: Row?
    /// A heading of a group that carries numbers, until its rows are known.
    private var section: Row?

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout) {
        self.book = book
        self.origin = origin
        self.layout = layout
        sums = TableSums(columns: layout.columns.indices.filter { layout.isCount($0) && !layout.isUnknownAudience($0) })
    }

    /// Rows of data so far.
    var rowCount: Int { sums.count }

    /// Adds a row of data.
    func add(_ row: Row, day: CalendarDate?) { sums.add(row, day: day) }

    /// A new group of rows begins.
    func beginSection() { sums.beginSection() }

    /// Rows of another unit begin.
    func beginUnit() { sums.beginUnit() }

    /// A heading whose numbers are to be compared with the rows that follow.
    func openSection(_ row: Row) { section = row }

    /// Numbers alone that are the sums of the rows above: a total whose name somebody left out.
    ///
    /// - Parameter ofUnit: whether the row names a unit that is above those of the rows.
    func isUnnamed(_ row: Row, ofUnit: Bool = false) -> Bool {
        guard sums.count > 1, layout.isNumbersAlone(row, ofUnit: ofUnit) else { return false }
        let comparisons = sums.compare(row)
        // A unit above those of the rows says more than a number alone.
        return !comparisons.isEmpty && comparisons.allSatisfy(\.fits)
            && (comparisons.count > 1 || ofUnit || sums.count > 2)
    }

    /// Reads a row that is a total.
    ///
    /// - Parameters:
    ///   - day: the day that its words name.
    ///   - owner: the unit of all rows since the last total, when it is one.
    func read(_ row: Row, _ day: CalendarDate?, of owner: UnitDraft?) {
        closeSection()
        if sums.count == 0, totalAbove == nil, layout.hasNumbers(row) {
            totalAbove = row
            return
        }
        let comparisons = sums.compare(row, day: day)
        compareWords(row, day, of: owner)
        defer { sums.endTotal() }
        let isDated = [Column.date, .activityType].contains { column in
            layout.index(of: column).flatMap { row.cell($0) }.map { !$0.isEmpty && !TotalWords.begins($0.text) } ?? false
        }
        let fits = !comparisons.contains(where: \.differs)
        if !fits, isDated || sums.count == 0 && comparisons.contains(where: { $0.stated ?? 1 > 0 }) {
            reportUnclear(row)
        } else {
            for comparison in comparisons { tell(comparison, row, of: owner) }
        }
        settleTotal(row, comparisons)
    }

    /// Compares a total that stands above the rows with all of them.
    func closeAbove() {
        guard let row = totalAbove else { return }
        totalAbove = nil
        let comparisons = sums.compareAll(row)
        if sums.count == 0 || comparisons.contains(where: \.differs) { reportUnclear(row) }
        settleTotal(row, comparisons)
    }

    /// `Tổng số: 1320 lượt người, 641 nữ`: numbers among the words of a total are compared like those in its cells.
    private func compareWords(_ row: Row, _ day: CalendarDate?, of owner: UnitDraft?) {
        for (index, cell) in row.cells.enumerated() where cell.kind == .text && !cell.isEmpty && !layout.isCount(index) {
            guard TotalWords.begins(cell.text) else { continue }
            let place = origin.place(line: row.line, index: index, in: layout)
            if TotalWords.isWrittenOut(cell.text) {
                book.report(RowFinding.figuresBelow, at: place, found: cell.text, unit: owner)
            }
            for figure in WrittenFigure.all(in: cell.text) {
                switch judge(figure, day) {
                case .fits: break
                case .differs(let sum):
                    book.report(RowFinding.totalDiffers(sum: sum), at: place, found: cell.text, unit: owner)
                case .unread: book.report(RowFinding.figuresBelow, at: place, found: cell.text, unit: owner)
                }
            }
        }
    }

    /// What a figure in words is beside the rows.
    private enum Judgement { case fits, differs(sum: Int), unread }

    private func judge(_ figure: WrittenFigure, _ day: CalendarDate?) -> Judgement {
        let columns = columns(of: figure.measure)
        // Rows of groups make one activity, so that fewer activities than rows say nothing.
        if figure.measure == .activities { return figure.number > sums.count ? .differs(sum: sums.count) : .fits }
        guard !columns.isEmpty else { return figure.number > 0 ? .unread : .fits }
        return sums.compare(figure.number, columns: columns, day: day).map { .differs(sum: $0) } ?? .fits
    }

    private func columns(of measure: WrittenFigure.Measure) -> [Int] {
        layout.columns.indices.filter { index in
            switch measure {
            case .people: layout.holdsPeople(index)
            case .women: layout.holdsWomen(index)
            case .books: layout.column(at: index) == .booksDonated
            case .sessions: layout.column(at: index) == .sessions
            case .activities: false
            }
        }
    }

    /// A line of words below the table: figures in it that are not the sums of the rows are told.
    ///
    /// - Returns: whether something was.
    func watchBelow(_ row: Row, of owner: UnitDraft?) -> Bool {
        for (index, cell) in row.cells.enumerated() where cell.kind == .text && !cell.isEmpty {
            // `Tổng số học sinh tham gia: 3.000`
            let labelled = FormLines.labelledNumber(cell.text, book.context.lookup)
            let isUnread =
                labelled.map { number in
                    number > 0 && sums.compare(number, columns: columns(of: .people), day: nil) != nil
                }
                ?? WrittenFigure.all(in: cell.text).contains { figure in
                    if case .fits = judge(figure, nil) { false } else { true }
                }
            guard isUnread else { continue }
            book.report(
                RowFinding.figuresBelow, at: origin.place(line: row.line, index: index, in: layout), found: cell.text,
                unit: owner)
            return true
        }
        return false
    }

    private func reportUnclear(_ row: Row) {
        let place = origin.place(
            line: row.line, index: row.cells.firstIndex { $0.kind == .text && TotalWords.begins($0.text) }, in: layout)
        book.report(
            RowFinding.totalUnclear, at: place, found: row.cells.first { TotalWords.begins($0.text) }?.text)
    }

    private func tell(_ comparison: TableSums.Comparison, _ row: Row, of owner: UnitDraft?) {
        guard comparison.differs else { return }
        book.report(
            RowFinding.totalDiffers(sum: comparison.sum),
            at: origin.place(line: row.line, index: comparison.index, in: layout),
            found: row.cell(comparison.index)?.shownText, unit: owner)
    }

    private func settleTotal(_ row: Row, _ comparisons: [TableSums.Comparison]) {
        guard let fates = book.fates else { return }
        for comparison in comparisons {
            fates.settle(
                .checked, at: origin.place(line: row.line, index: comparison.index, in: layout),
                figure: figure(comparison.index),
                value: comparison.stated)
        }
        fates.close(row, origin, { _ in .used })
    }

    /// Address of the figure that a column's total is one of.
    private func figure(_ index: Int) -> String? {
        switch layout.column(at: index) {
        case .sessions?: "sessions"
        case .booksDonated?: "books_donated"
        case .participants?: "participants"
        case .femaleParticipants?: "female_participants"
        case .audienceMale(let group)?: "participants@audience=\(group)"
        case .maleParticipants?: "participants"
        case .audience(let group)?: "participants@audience=\(group)"
        case .audienceFemale(let group)?: "female_participants@audience=\(group)"
        default: nil
        }
    }

    /// An activity whose title begins like a total and whose people are the sum above counts, and is told.
    func watch(_ statement: TableStatement, _ activity: ActivityRow, _ draft: UnitDraft) {
        guard sums.count > 1, TotalWords.begins(activity.title) else { return }
        let comparisons = sums.compare(statement.row)
        guard !comparisons.isEmpty, comparisons.allSatisfy(\.fits) else { return }
        book.report(RowFinding.likeTotal, at: statement.place(.title), found: activity.title, unit: draft)
    }

    /// Compares the numbers of a group's heading with its rows.
    func closeSection() {
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
}
