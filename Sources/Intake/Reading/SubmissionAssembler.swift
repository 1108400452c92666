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
        if let none = draft.none { checkNone(none) }
        return Submission(
            unit: unit, covers: covers, submittedAt: draft.submittedAt, reportID: draft.reportID,
            activities: draft.activities.map { activities($0, covers) }, indicators: indicators(),
            remarks: draft.remarks, unitIsByLikeness: draft.unitIsByLikeness)
    }

    /// "None" beside activities contradicts itself.
    private func checkNone(_ place: SourcePlace) {
        if draft.activities?.isEmpty ?? true {
            draft.activities = []
        } else {
            report(
                .error, .noneButActivities, place, "Đã ghi là không tổ chức hoạt động nào, nhưng lại có hoạt động",
                hint: "Xóa dòng này, hoặc xóa các dòng hoạt động")
        }
    }

    /// A withdrawal states nothing beside itself: what a sender meant who does both nobody can tell.
    private func withdrawal(_ statement: WithdrawalStatement, _ covers: DateSpan) -> Submission {
        let hasFigures =
            draft.activities?.isEmpty == false || draft.indicators?.isEmpty == false || draft.remarks?.isEmpty == false
        if hasFigures {
            report(
                .error, .withdrawalWithFigures, statement.place, "Đã ghi là rút báo cáo, nhưng trong tệp lại có số liệu",
                hint: "Muốn thay báo cáo cũ thì bỏ dấu ở ô này: báo cáo sau tự thay báo cáo trước. Muốn rút thì xóa số liệu")
        }
        return Submission(
            unit: unit, covers: covers, submittedAt: draft.submittedAt, reportID: draft.reportID,
            withdrawal: Withdrawal(named: statement.named, reason: statement.reason),
            unitIsByLikeness: draft.unitIsByLikeness)
    }

    // MARK: Days

    private func coverage() -> DateSpan {
        let period = campaign.period
        guard let stated = draft.coverage else { return period }
        let from = stated.from ?? period.from
        let to = stated.to ?? period.to
        let expected = "trong khoảng từ \(shortDate(period.from)) đến \(shortDate(period.to))"
        guard let span = DateSpan(from: from, to: to) else {
            report(
                .error, .coverage, stated.place, "Thời gian báo cáo kết thúc trước khi bắt đầu",
                found: "từ \(shortDate(from)) đến \(shortDate(to))", expected: expected)
            return period
        }
        guard period.contains(span) else {
            report(
                .error, .coverage, stated.place, "Thời gian báo cáo nằm ngoài thời gian của đợt",
                found: "từ \(shortDate(from)) đến \(shortDate(to))", expected: expected)
            return period
        }
        return span
    }

    /// Far too early means day and month in the wrong order, or last year's file.
    private func checkTime(_ covers: DateSpan) {
        guard let time = draft.submittedAt else { return }
        let clock = time.clock(offset: campaign.timeZone.offset)
        guard clock.day < campaign.period.from else { return }
        report(
            .warning, .submittedEarly, SourcePlace(file), "Thời gian gửi ghi trước ngày bắt đầu của đợt",
            found: shortDate(clock.day), expected: "từ \(shortDate(campaign.period.from)) trở đi",
            hint: "Ngày đứng trước, tháng đứng sau")
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
                report(
                    .error, .dateOutside, place(row, .date), "Ngày hoạt động nằm ngoài thời gian báo cáo",
                    found: shortDate(row.date), expected: "từ \(shortDate(covers.from)) đến \(shortDate(covers.to))")
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
                        booksDonated: row.books ?? 0, note: row.note, audiences: row.audiences, line: row.line))
                continue
            }
            compare(row, first, id)
            merge(row, into: &activities[index], first: &firstRows[id])
        }
        return activities
    }

    private func mergeKey(_ row: ActivityRow, _ line: Int) -> String { "\u{0}\(row.source)\(line)" }

    private func merge(_ row: ActivityRow, into activity: inout Activity, first: inout ActivityRow?) {
        activity.audiences += row.audiences
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
            guard row.id != nil else {
                report(
                    .error, .activityDisagrees, place(row, column),
                    "Dòng \(row.line) và dòng \(first.line) chung một ô tên hoạt động nhưng khác nhau ở “\(heading(row, column))”",
                    found: a, expected: shown(b), hint: "Sửa cho giống nhau, hoặc tách ô đã gộp và ghi tên từng hoạt động")
                return
            }
            report(
                .error, .activityDisagrees, place(row, column),
                "\(capitalized(name(row))) và \(name(first)) cùng mã hoạt động “\(shown(id))” nhưng khác nhau ở “\(heading(row, column))”",
                found: a, expected: shown(b), hint: "Sửa cho giống nhau, hoặc dùng mã hoạt động khác")
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

    /// What a row is called in a message that speaks of two.
    private func name(_ row: ActivityRow) -> String {
        if case .path(let path) = row.source { path } else { "dòng \(row.line)" }
    }

    private func heading(_ row: ActivityRow, _ column: Column) -> String {
        if case .path = row.source { return Heading.key(of: column) }
        return place(row, column).columnName.map { shown($0) } ?? Heading.name(of: column, context: book.context.lookup)
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
                    .warning, .indicatorNotAsked, statement.place, "Đơn vị này không phải báo cáo chỉ tiêu “\(indicator.name)”",
                    found: grouped(statement.value), hint: "Có thể để trống")
            }
            if let whole = indicator.of, let limit = stated[whole], statement.value > limit.value {
                report(
                    .warning, .indicatorAboveWhole, statement.place,
                    "“\(indicator.name)” lớn hơn “\(lookup.indicators.name(of: whole))”", found: grouped(statement.value),
                    expected: "không quá \(grouped(limit.value))")
            }
        }
        return stated.mapValues(\.value)
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ place: SourcePlace, _ message: String, found: String? = nil,
        expected: String? = nil, hint: String? = nil
    ) {
        book.report(
            Diagnostic(severity, code, at: place, message, found: found, expected: expected, hint: hint), unit: draft)
    }
}
