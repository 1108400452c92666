import ReportModel

/// Makes the submission of one unit from what its rows said, and checks what only all rows together can show.
struct SubmissionAssembler {
    let draft: UnitDraft
    let unit: UnitCode
    let book: DraftBook
    let file: String

    private var campaign: Campaign { book.context.campaign }

    func submission() -> Submission {
        let covers = coverage()
        checkTime(covers)
        if let statement = draft.withdrawal { return withdrawal(statement, covers) }
        if let summary = draft.summary {
            return Submission(
                unit: unit, covers: covers, activities: summary.activities, indicators: summary.indicators,
                remarks: draft.remarks, summary: summary.origin)
        }
        if let none = draft.none { checkNone(none) }
        return Submission(
            unit: unit, covers: covers, submittedAt: draft.submittedAt, reportID: draft.reportID,
            activities: draft.activities.map { activities($0, covers) }, indicators: indicators(),
            indicatorPlaces: (draft.indicators ?? [:]).mapValues { StatedPlace(sheet: $0.place.sheet, row: $0.place.line) },
            remarks: draft.remarks, unitIsByLikeness: draft.unitIsByLikeness)
    }

    /// "None" beside activities contradicts itself.
    private func checkNone(_ place: SourcePlace) {
        if draft.activities?.isEmpty ?? true {
            draft.activities = []
        } else {
            report(ActivityFinding.noneRowButSome, place)
        }
    }

    /// A withdrawal states nothing beside itself: what a sender meant who does both nobody can tell.
    private func withdrawal(_ statement: WithdrawalStatement, _ covers: DateSpan) -> Submission {
        let hasFigures =
            draft.activities?.isEmpty == false || draft.indicators?.isEmpty == false || draft.remarks?.isEmpty == false
        if hasFigures {
            report(StatementFinding.withdrawalWithFigures, statement.place)
        }
        return Submission(
            unit: unit, covers: covers, submittedAt: draft.submittedAt, reportID: draft.reportID,
            withdrawal: Withdrawal(named: statement.named, reason: statement.reason),
            unitIsByLikeness: draft.unitIsByLikeness)
    }

    // MARK: Days

    private func coverage() -> DateSpan {
        let period = book.context.period(of: unit)
        guard let stated = draft.coverage else { return period }
        let from = stated.from ?? period.from
        let to = stated.to ?? period.to
        guard let span = DateSpan(from: from, to: to) else {
            report(PeriodFinding.endsBeforeStart(from: from, to: to, period: period), stated.place)
            return period
        }
        guard period.contains(span) else {
            report(PeriodFinding.outsidePeriod(span, period: period), stated.place)
            return period
        }
        return span
    }

    /// Far too early means day and month in the wrong order, or last year's file.
    private func checkTime(_ covers: DateSpan) {
        guard let time = draft.submittedAt else { return }
        let clock = time.clock(offset: campaign.timeZone.offset)
        guard clock.day < campaign.period.from else { return }
        report(PeriodFinding.sentEarly(clock.day, begin: campaign.period.from), SourcePlace(file))
    }

    // MARK: Activities

    /// Rows that share an identifier become one activity.
    private func activities(_ rows: [ActivityRow], _ covers: DateSpan) -> [Activity] {
        var activities: [Activity] = []
        var indexByID: [String: Int] = [:]
        var firstRows: [String: ActivityRow] = [:]
        activities.reserveCapacity(rows.count)
        let usesMerges = rows.contains { $0.mergedFrom != nil }
        for row in rows {
            if !covers.contains(row.date) {
                report(ActivityFinding.outsideCoverage(row.date, covers: covers), place(row, .date))
            }
            // A stated identifier, or the row in which a merged title begins; other rows stand alone.
            let id = row.id ?? (usesMerges ? mergeKey(row, row.mergedFrom ?? row.line) : nil)
            guard row.id != nil || row.mergedFrom != nil, let id, let index = indexByID[id], let first = firstRows[id] else {
                if let id {
                    indexByID[id] = activities.count
                    firstRows[id] = row
                }
                activities.append(
                    Activity(
                        id: row.id, date: row.date, type: row.type, title: row.title, sessions: row.sessions ?? 1,
                        booksDonated: row.books ?? 0, note: row.note, audiences: row.audiences,
                        sheet: sheet(of: row.source), line: row.line))
                continue
            }
            compare(row, first, id)
            merge(row, into: &activities[index], first: &firstRows[id])
        }
        return activities
    }

    /// Name of the sheet that a row stands in. Never inlined: the optimizer of Swift 6.3.1 ends on the borrowed row otherwise.
    @inline(never)
    private func sheet(of source: ActivityRow.Source) -> String? {
        switch source {
        case .table(let index): book.tables[index].origin.sheet
        case .path: nil
        }
    }

    private func mergeKey(_ row: ActivityRow, _ line: Int) -> String { "\u{0}\(row.source)\(line)" }

    private func merge(_ row: ActivityRow, into activity: inout Activity, first: inout ActivityRow?) {
        activity.audiences += row.audiences.map { audience in
            var audience = audience
            audience.line = row.line
            return audience
        }
        if first?.sessions == nil, let sessions = row.sessions {
            first?.sessions = sessions
            activity.sessions = sessions
        }
        if first?.books == nil, let books = row.books {
            first?.books = books
            activity.booksDonated = books
        }
        if let note = row.note, activity.note?.contains(note) != true {
            activity.note = activity.note.map { "\($0); \(note)" } ?? note
        }
    }

    /// Rows of one activity must agree in what they state about it.
    private func compare(_ row: ActivityRow, _ first: ActivityRow, _ id: String) {
        func check(_ column: Column, _ a: String?, _ b: String?) {
            guard let a, let b, a != b else { return }
            let heading = heading(row, column)
            let finding: ActivityFinding =
                row.id == nil
                ? .mergedDisagrees(line: row.line, first: first.line, heading: heading, other: b)
                : .sharedDisagrees(row.rowName, first.rowName, id: id, heading: heading, other: b)
            report(finding, place(row, column), found: a)
        }
        let lookup = book.context.lookup
        check(.date, shortDate(row.date), shortDate(first.date))
        check(.activityType, lookup.types.name(of: row.type), lookup.types.name(of: first.type))
        check(.title, row.title, first.title)
        check(.sessions, row.sessions.map(grouped), first.sessions.map(grouped))
        check(.booksDonated, row.books.map(grouped), first.books.map(grouped))
    }

    private func place(_ row: ActivityRow, _ column: Column) -> SourcePlace {
        switch row.source {
        case .table(let index):
            let (origin, layout) = book.tables[index]
            return origin.place(line: row.line, index: layout.index(of: column), in: layout)
        case .path(let path):
            return SourcePlace(file, line: row.line, path: "\(path).\(Heading.key(of: column))")
        }
    }

    private func heading(_ row: ActivityRow, _ column: Column) -> String {
        if case .path = row.source { return Heading.key(of: column) }
        return place(row, column).columnName ?? Heading.name(of: column, context: book.context.lookup)
    }

    // MARK: Indicators

    private func indicators() -> [String: Int]? {
        guard let stated = draft.indicators else { return nil }
        let lookup = book.context.lookup
        let level = book.context.tree.level(of: unit)
        for indicator in campaign.indicators {
            guard let statement = stated[indicator.code] else { continue }
            if let asked = indicator.level, asked != level {
                report(
                    StatementFinding.indicatorNotAsked(name: indicator.name, value: statement.value), statement.place)
            }
            if let whole = indicator.of, let limit = stated[whole], statement.value > limit.value {
                report(
                    StatementFinding.indicatorAboveWhole(
                        name: indicator.name, value: statement.value, whole: lookup.indicators.name(of: whole),
                        limit: limit.value), statement.place)
            }
        }
        return stated.mapValues(\.value)
    }

    private func report(_ finding: some Finding, _ place: SourcePlace, found: String? = nil) {
        book.report(finding, at: place, found: found, unit: draft)
    }
}
