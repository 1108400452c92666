import ReportModel

/// What every kind of table can say about a submission: its number, when it was sent, which days it covers.
final class CommonColumns {
    private let book: DraftBook
    private let form: FormLines
    private let hasCoverage, hasNumber, hasTime: Bool
    private let times: SendingTimes
    private var formRead: Set<ObjectIdentifier> = []
    private var last: UnitDraft?

    init(book: DraftBook, layout: TableLayout, form: FormLines) {
        self.book = book
        self.form = form
        times = SendingTimes(book: book)
        hasCoverage = layout.index(of: .coversFrom) != nil || layout.index(of: .coversTo) != nil
        hasNumber = layout.index(of: .reportID) != nil
        hasTime = layout.index(of: .submittedAt) != nil
    }

    /// Takes what the row says into its unit's draft.
    func read(_ statement: TableStatement, _ draft: UnitDraft) {
        if hasNumber, draft.reportID == nil { draft.reportID = statement.field(.reportID).map { shown($0.text, limit: 64) } }
        if hasTime, let field = statement.field(.submittedAt) { times.take(field, for: draft) }
        if hasCoverage { readCoverage(statement, draft) }
        if draft === last { return }
        last = draft
        if formRead.insert(ObjectIdentifier(draft)).inserted { readForm(draft) }
    }

    /// Says what can only be said at the end of the table.
    func finish() { times.finish() }

    private func readCoverage(_ statement: TableStatement, _ draft: UnitDraft) {
        let checks = FieldChecks(book: book, draft: draft)
        let from = statement.field(.coversFrom).flatMap { checks.day($0, isCoverage: true) }
        let to = statement.field(.coversTo).flatMap { checks.day($0, isCoverage: true, endsSpan: true) }
        guard from != nil || to != nil else { return }
        guard let earlier = draft.coverage else {
            draft.coverage = CoverageStatement(
                from: from, to: to, place: statement.place(from == nil ? .coversTo : .coversFrom))
            return
        }
        func compare(_ day: CalendarDate?, _ known: CalendarDate?, _ column: Column) {
            guard let day, let known, day != known else { return }
            checks.report(
                PeriodFinding.rowsDiffer(line: statement.line, earlier: earlier.place.line ?? 0, day, known: known),
                at: statement.place(column))
        }
        compare(from, earlier.from, .coversFrom)
        compare(to, earlier.to, .coversTo)
        draft.coverage?.from = earlier.from ?? from
        draft.coverage?.to = earlier.to ?? to
    }

    /// What stands above the table holds for every unit in it.
    func readForm(_ draft: UnitDraft) {
        let checks = FieldChecks(book: book, draft: draft)
        if draft.reportID == nil { draft.reportID = form[.reportID].map { shown($0.text, limit: 64) } }
        if draft.submittedAt == nil, let stated = form[.submittedAt] { draft.submittedAt = checks.time(stated) }
        guard let place = (form[.coversFrom] ?? form[.coversTo])?.place, draft.coverage?.place != place,
            draft.coverage?.isAboveTable != false
        else { return }
        let own = CoverageStatement(
            from: form[.coversFrom].flatMap { checks.day($0, isCoverage: true) },
            to: form[.coversTo].flatMap { checks.day($0, isCoverage: true, endsSpan: true) }, place: place, isAboveTable: true)
        draft.coverage = draft.coverage.map { join($0, own, draft) } ?? own
    }

    /// Sheets of one file with days of their own, one a day most often: the file covers them all. Days between them that no
    /// sheet speaks of are told, for they count as days without activities.
    private func join(_ a: CoverageStatement, _ b: CoverageStatement, _ draft: UnitDraft) -> CoverageStatement {
        var joined = a
        joined.from = a.from.flatMap { from in b.from.map { min(from, $0) } } ?? a.from ?? b.from
        joined.to = a.to.flatMap { to in b.to.map { max(to, $0) } } ?? a.to ?? b.to
        let (first, second) = a.from ?? a.to ?? .epoch <= b.from ?? b.to ?? .epoch ? (a, b) : (b, a)
        if let end = first.to ?? first.from, let start = second.from ?? second.to, end.advanced(by: 1) < start,
            let gap = DateSpan(from: end.advanced(by: 1), to: start.advanced(by: -1))
        {
            book.report(PeriodFinding.sheetsApart(gap), at: b.place, unit: draft)
        }
        return joined
    }
}
