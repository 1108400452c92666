import ReportModel

/// The times of sending of one table, day first unless the table itself proves that its program wrote the month first.
///
/// A day before a month that does not exist, or a time before the campaign began, is evidence against day first; it decides
/// when the same times with the month first are all possible.
final class SendingTimes {
    private let book: DraftBook
    /// The newest time of each unit, month first.
    private var monthFirst: [ObjectIdentifier: (draft: UnitDraft, time: Timestamp)] = [:]
    /// What has no reading with the day first: enough of it to fill the answer, and one of every unit.
    private var unread: [(draft: UnitDraft, field: Field)] = []
    private var unreadUnits: Set<ObjectIdentifier> = []
    private var againstDayFirst: Field?
    private var isMonthFirstPossible = true
    private var last: (text: String, times: DayText.Times)?

    init(book: DraftBook) { self.book = book }

    /// Takes the time of one row; the newest of a unit's rows is the time of its submission.
    func take(_ field: Field, for draft: UnitDraft) {
        let offset = book.context.campaign.timeZone.offset
        let times = last?.text == field.text ? last?.times : nil
        let reading = times ?? DayText.readTimes(field.text, offset: offset)
        last = (field.text, reading)
        if let time = reading.dayFirst { draft.submittedAt = max(draft.submittedAt ?? time, time) }
        if reading.dayFirst == nil {
            let isNews = unreadUnits.insert(ObjectIdentifier(draft)).inserted
            if isNews || unread.count < book.context.limits.findings { unread.append((draft, field)) }
        }
        guard let swapped = reading.monthFirst else {
            isMonthFirstPossible = false
            return
        }
        if reading.dayFirst.map(isEarly) ?? true, againstDayFirst == nil { againstDayFirst = field }
        if isEarly(swapped) { isMonthFirstPossible = false }
        guard isMonthFirstPossible else { return }
        let known = monthFirst[ObjectIdentifier(draft)]?.time
        monthFirst[ObjectIdentifier(draft)] = (draft, max(known ?? swapped, swapped))
    }

    /// Decides, and reports what could not be read.
    func finish() {
        defer { (monthFirst, unread, againstDayFirst) = ([:], [], nil) }
        guard let field = againstDayFirst, isMonthFirstPossible else {
            for (draft, field) in unread { _ = FieldChecks(book: book, draft: draft).time(field) }
            return
        }
        for (draft, time) in monthFirst.values { draft.submittedAt = time }
        book.report(PeriodFinding.monthFirst, at: field.place, found: field.shownText)
    }

    private func isEarly(_ time: Timestamp) -> Bool {
        time.clock(offset: book.context.campaign.timeZone.offset).day < book.context.campaign.period.from
    }
}
