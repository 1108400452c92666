import ReportModel

/// The days that stand outside the rows they are of: in a heading above them, or in the name of their sheet.
final class TableDays {
    /// The day that a heading above the rows names.
    private(set) var above: CalendarDate?
    private let book: DraftBook
    private let origin: TableOrigin
    private let form: FormLines
    /// The day that the name of the sheet is.
    private let ofSheet: CalendarDate?
    /// Whether the heading above names the year.
    private var aboveHasYear = false
    /// Whether a row was read since that heading.
    private var hasRows = false
    /// The lines whose day is the one above.
    private var linesFromAbove: [Int] = []
    private var hasToldSheet = false
    private var hasToldYear = false

    init(book: DraftBook, origin: TableOrigin, form: FormLines) {
        self.book = book
        self.origin = origin
        self.form = form
        ofSheet = origin.sheet.flatMap { DayHeading.day(of: Cell(text: $0, line: 0), book.context.campaign.period) }
    }

    /// A heading without a day below rows of one begins something else, unless it is a part of that day.
    func take(_ day: CalendarDate?, from heading: Row) {
        if let day {
            above = day
            aboveHasYear = heading.cells.contains { $0.kind == .date || Self.namesYear($0.text) }
            hasRows = false
        } else if hasRows, !(heading.cells.first { !$0.isEmpty }.map { DayHeading.isPartOfDay($0.text) } ?? false) {
            above = nil
        }
    }

    /// What stands above speaks of the rows below no more.
    func clear() { above = nil }

    /// A row below the heading was read; its activity, when it is one, is held against the days outside it.
    func watch(_ statement: TableStatement, _ activity: ActivityRow?, _ draft: UnitDraft) {
        hasRows = true
        guard let activity else { return }
        let isFromAbove = above != nil && !statement.states(.date)
        if isFromAbove { linesFromAbove.append(statement.line) }
        if let above, !isFromAbove, activity.date != above {
            report(RowFinding.dayDiffers(above), statement, draft)
        }
        if let ofSheet, activity.date != ofSheet, !hasToldSheet {
            hasToldSheet = true
            report(RowFinding.sheetDayDiffers(ofSheet, sheet: origin.sheet ?? ""), statement, draft)
        }
        watchYear(isFromAbove ? nil : statement.field(.date), draft)
    }

    /// Names the rows whose day stands above them.
    func tell() {
        guard let first = linesFromAbove.first else { return }
        book.report(RowFinding.dayFromAbove(linesFromAbove), at: origin.place(line: first))
    }
    /// A day without a year in a table that names another one is of nobody knows which.
    private func watchYear(_ stated: Field?, _ draft: UnitDraft) {
        guard let other = form.otherYear, !hasToldYear else { return }
        let hasYear = stated.map { $0.kind != .text || Self.namesYear($0.text) } ?? aboveHasYear
        guard !hasYear else { return }
        hasToldYear = true
        book.report(other.finding, at: other.place, found: other.found, unit: draft)
    }

    private func report(_ finding: RowFinding, _ statement: TableStatement, _ draft: UnitDraft) {
        book.report(finding, at: statement.place(.date), found: statement.field(.date)?.shownText, unit: draft)
    }

    private static func namesYear(_ text: String) -> Bool {
        text.split { !$0.isNumber }.contains { $0.count == 4 }
    }
}
