import ReportModel

/// Reads rows of activities, in the long form and in the wide form.
final class ActivityRowReader: RowReader {
    private let book: DraftBook
    private let table: Int
    private let origin: TableOrigin
    private let layout: TableLayout
    private let units: UnitColumn
    private let form: FormLines
    private let common: CommonColumns
    private let totals: TotalRow
    private let date, type, title, audience, sessions, participants, female, books, activityID, note: Int?
    /// Wide form: index, group and where its women stand.
    private let groups: [(index: Int, group: String, female: Int?)]
    private var draft: UnitDraft?

    init(book: DraftBook, table: Int, origin: TableOrigin, layout: TableLayout, form: FormLines, units: UnitColumn) {
        self.book = book
        self.table = table
        self.origin = origin
        self.layout = layout
        self.units = units
        self.form = form
        common = CommonColumns(book: book, origin: origin, layout: layout, form: form)
        date = layout.index(of: .date)
        type = layout.index(of: .activityType)
        title = layout.index(of: .title)
        audience = layout.index(of: .audienceGroup)
        sessions = layout.index(of: .sessions)
        participants = layout.index(of: .participants)
        female = layout.index(of: .femaleParticipants)
        books = layout.index(of: .booksDonated)
        activityID = layout.index(of: .activityID)
        note = layout.index(of: .note)
        groups = layout.audienceColumns.map { ($0.index, $0.group, layout.index(of: .audienceFemale($0.group))) }
        let counted =
            [sessions, participants, female, books].compactMap { $0 }
            + groups.flatMap { [$0.index, $0.female].compactMap { $0 } }
        totals = TotalRow(book: book, origin: origin, layout: layout, counted: counted)
    }

    func read(_ row: Row) {
        let draft = units.draft(for: row)
        self.draft = draft
        let values = RowValues(book: book, origin: origin, layout: layout, row: row, draft: draft)
        draft?.rows += 1
        totals.begin(row, unit: draft)
        common.read(values)
        guard let activity = activity(values), let draft else { return }
        keep(activity, in: draft, values)
    }

    func readTotal(_ row: Row) { totals.check(row) }

    func finish() {
        if let mark = form[.noActivities] { readNone(mark) }
        if let mark = form[.withdraw] { readWithdrawal(mark) }
        common.finish()
        units.finish()
    }

    /// The sender marked that there were no activities: an explicit none, unless rows say otherwise.
    private func readNone(_ mark: Field) {
        let row = Row(line: mark.place.line ?? 1, cells: [])
        guard let draft = units.draft(for: row) else { return }
        common.readForm(draft)
        if draft.activities?.isEmpty == false || draft.rows > 0 {
            FieldChecks(book: book, draft: draft).report(
                .error, .noneButActivities, mark.place,
                "Đã ghi là không tổ chức hoạt động nào, nhưng bên dưới lại có hoạt động",
                found: mark.text, hint: "Xóa dấu ở ô này, hoặc xóa các dòng hoạt động")
        } else {
            draft.activities = []
        }
    }

    /// The sender marked that all of it is taken back.
    private func readWithdrawal(_ mark: Field) {
        guard let draft = units.draft(for: Row(line: mark.place.line ?? 1, cells: [])) else { return }
        common.readForm(draft)
        FieldChecks(book: book, draft: draft).withdraw(mark, reason: form[.reason])
    }

    func draft(for row: Row) -> UnitDraft? { units.draft(for: row) }

    func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ row: Row, _ index: Int?, _ message: String, expected: String?
    ) {
        let draft = units.draft(for: row)
        RowValues(book: book, origin: origin, layout: layout, row: row, draft: draft)
            .report(severity, code, index, message, expected: expected)
    }

    // MARK: One row

    private func activity(_ values: RowValues) -> ActivityRow? {
        let day = requiredDay(values)
        let type = required(
            values.entry(type, "Loại hoạt động", in: lookup.types, .activityType), values, type, "Loại hoạt động")
        let title = required(values.printedText(title, "Tên hoạt động"), values, title, "Tên hoạt động")
        let sessions = count(sessions, "Số buổi", values)
        let books = count(books, "Số sách quyên góp", values)
        let note = values.printedText(note, "Ghi chú")
        let id = values.cell(activityID).map { collapsed($0.text) }
        let audiences = layout.kind == .wideActivities ? wideAudiences(values) : longAudience(values)
        guard let day, let type, let title, let audiences else { return nil }
        return ActivityRow(
            line: values.row.line, id: id, mergedFrom: id == nil ? values.cell(self.title)?.coveredFrom : nil, date: day,
            type: type, title: title, sessions: sessions, books: books, note: note,
            audiences: audiences, reportID: common.reportID(values), source: .table(table))
    }

    private var lookup: Lookup { book.context.lookup }

    /// Passes a value on; reports the cell when it is empty.
    private func required<Value>(_ value: Value?, _ values: RowValues, _ index: Int?, _ name: String) -> Value? {
        if value == nil, values.cell(index) == nil { values.missing(index, name) }
        return value
    }

    private func count(_ index: Int?, _ name: String, _ values: RowValues) -> Int? {
        let value = values.count(index, name)
        if let value, let index { totals.add(value, at: index) }
        return value
    }

    private func requiredDay(_ values: RowValues) -> CalendarDate? {
        required(values.dayField(date, "Ngày").flatMap { values.checks.dayOfPeriod($0) }, values, date, "Ngày")
    }

    private func longAudience(_ values: RowValues) -> [AudienceCount]? {
        let group = required(
            values.entry(audience, "Đối tượng", in: lookup.audiences, .audience), values, audience, "Đối tượng")
        let people = count(participants, "Số người tham gia", values)
        if people == nil, values.cell(participants) == nil {
            values.missing(participants, "Số người tham gia", hint: "Nếu không có người tham gia thì ghi 0")
        }
        let women = count(female, "Trong đó nữ", values)
        let agree = check(women: women, female, people: people, values)
        guard let group, let people, agree else { return nil }
        return [AudienceCount(group: group, participants: people, femaleParticipants: women)]
    }

    private func wideAudiences(_ values: RowValues) -> [AudienceCount]? {
        var result: [AudienceCount] = []
        var stated = 0
        var agree = true
        for (index, group, femaleIndex) in groups {
            let name = lookup.audiences.name(of: group)
            let people = count(index, name, values)
            let women = count(femaleIndex, name + " – nữ", values)
            if values.cell(index) != nil { stated += 1 }
            if values.cell(index) == nil, let women, women > 0 {
                stated += 1
                agree = false
                values.missing(index, name)
            }
            agree = check(women: women, femaleIndex, people: people, values) && agree
            if let people { result.append(AudienceCount(group: group, participants: people, femaleParticipants: women)) }
        }
        if stated == 0 {
            values.report(
                .error, .audienceMissing, groups.first?.index, "Chưa ghi số người tham gia của nhóm đối tượng nào",
                hint: "Nếu không có người tham gia thì ghi 0")
        }
        let sum = result.reduce(0) { $0 + $1.participants }
        if let total = count(participants, "Số người tham gia", values), result.count == stated, total != sum {
            values.report(
                .warning, .totalDiffers, participants,
                "Tổng số người ghi khác với tổng các nhóm đối tượng, đã lấy tổng các nhóm",
                found: values.cell(participants)?.text, expected: grouped(sum))
        }
        divide(&result, complete: result.count == stated, values)
        return stated > 0 && result.count == stated && agree ? result : nil
    }

    /// Gives the women of the whole activity to its groups where that is no guess: one group, none, or all of them.
    private func divide(_ result: inout [AudienceCount], complete: Bool, _ values: RowValues) {
        guard let women = count(female, "Trong đó nữ", values), complete, !result.isEmpty else { return }
        let people = result.reduce(0) { $0 + $1.participants }
        guard check(women: women, female, people: people, values) else { return }
        let counted = result.indices.filter { result[$0].participants > 0 }
        let stated = result.compactMap(\.femaleParticipants)
        if stated.count == result.count {
            let sum = stated.reduce(0, +)
            if sum != women {
                values.report(
                    .warning, .totalDiffers, female, "Số nữ ghi khác với tổng số nữ các nhóm, đã lấy tổng các nhóm",
                    found: values.cell(female)?.text, expected: grouped(sum))
            }
        } else if stated.isEmpty, counted.count <= 1 || women == 0 || women == people {
            for index in result.indices {
                result[index].femaleParticipants =
                    women == 0 || result[index].participants == 0 ? 0 : min(women, result[index].participants)
            }
        } else {
            values.report(
                .warning, .femaleNotDivided, female,
                "Một số nữ chung cho nhiều nhóm đối tượng, chưa tính được vào nhóm nào", found: values.cell(female)?.text,
                hint: "Ghi số nữ riêng từng nhóm, ví dụ cột “\(lookup.audiences.name(of: result[0].group)) – nữ”")
        }
    }

    private func check(women: Int?, _ index: Int?, people: Int?, _ values: RowValues) -> Bool {
        values.checks.agree(women: women, values.field(index, "Trong đó nữ"), people: people)
    }

    // MARK: Keeping

    private func keep(_ activity: ActivityRow, in draft: UnitDraft, _ values: RowValues) {
        if let line = draft.keep(activity) {
            values.report(
                .warning, .rowTwice, nil, "Dòng \(activity.line) giống hệt dòng \(line), đã tính cả hai",
                hint: "Nếu ghi thừa thì xóa một dòng rồi gửi lại")
        } else if activity.id == nil, let line = draft.lineOfSimilar(to: activity) {
            values.report(
                .warning, .rowSimilar, nil,
                "Dòng \(activity.line) và dòng \(line) cùng ngày, cùng tên hoạt động, cùng đối tượng nhưng khác số, đã tính cả hai",
                hint: "Nếu dòng sau là dòng sửa thì xóa dòng trước rồi gửi lại")
        }
    }
}
