import ReportModel

/// What every kind of table can say about a submission: its number, when it was sent, which days it covers.
final class CommonColumns {
    private let book: DraftBook
    private let form: FormLines
    private let origin: TableOrigin
    private let reportIDIndex, submittedAtIndex, fromIndex, toIndex: Int?
    private let times: SendingTimes
    private var formRead: Set<UnitCode> = []

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, form: FormLines) {
        self.book = book
        self.form = form
        self.origin = origin
        times = SendingTimes(book: book)
        reportIDIndex = layout.index(of: .reportID)
        submittedAtIndex = layout.index(of: .submittedAt)
        fromIndex = layout.index(of: .coversFrom)
        toIndex = layout.index(of: .coversTo)
    }

    /// Takes what the row says into its unit's draft; faults are reported even without a unit.
    func read(_ values: RowValues) {
        if let draft = values.draft, draft.reportID == nil { draft.reportID = reportID(values) }
        readTime(values)
        readCoverage(values)
        if let draft = values.draft, formRead.insert(draft.unit).inserted { readForm(draft) }
    }

    /// Says what can only be said at the end of the table.
    func finish() { times.finish() }

    func reportID(_ values: RowValues) -> String? { values.cell(reportIDIndex).map { shown($0.text, limit: 64) } }

    private func readTime(_ values: RowValues) {
        guard let field = values.dayField(submittedAtIndex, "Dấu thời gian") else { return }
        times.take(field, for: values.draft)
    }

    private func readCoverage(_ values: RowValues) {
        let from = values.day(fromIndex, "Từ ngày", code: .coverage)
        let to = values.day(toIndex, "Đến ngày", code: .coverage)
        guard let draft = values.draft, from != nil || to != nil else { return }
        let place = values.place(fromIndex ?? toIndex)
        guard let earlier = draft.coverage else {
            draft.coverage = CoverageStatement(from: from, to: to, place: place)
            return
        }
        if let from, let known = earlier.from, from != known { disagree(values, fromIndex, from, known, earlier) }
        if let to, let known = earlier.to, to != known { disagree(values, toIndex, to, known, earlier) }
        draft.coverage?.from = earlier.from ?? from
        draft.coverage?.to = earlier.to ?? to
    }

    private func disagree(
        _ values: RowValues, _ index: Int?, _ day: CalendarDate, _ known: CalendarDate, _ earlier: CoverageStatement
    ) {
        values.report(
            .error, .coverage, index,
            "Dòng \(values.row.line) và dòng \(earlier.place.line ?? 0) ghi thời gian báo cáo khác nhau", found: shortDate(day),
            expected: shortDate(known), hint: "Các dòng của một đơn vị phải ghi cùng từ ngày, đến ngày")
    }

    /// What stands above the table holds for every unit in it.
    func readForm(_ draft: UnitDraft) {
        let checks = FieldChecks(book: book, draft: draft)
        if draft.reportID == nil { draft.reportID = form[.reportID].map { shown($0.text, limit: 64) } }
        if draft.submittedAt == nil, let stated = form[.submittedAt] { draft.submittedAt = checks.time(stated) }
        guard draft.coverage == nil, let place = (form[.coversFrom] ?? form[.coversTo])?.place else { return }
        draft.coverage = CoverageStatement(
            from: form[.coversFrom].flatMap { checks.day($0, code: .coverage) },
            to: form[.coversTo].flatMap { checks.day($0, code: .coverage) }, place: place)
    }
}
