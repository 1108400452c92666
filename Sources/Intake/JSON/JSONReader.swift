import ReportModel
import Vietnamese

/// Reads a JSON file: one submission, a list of them, or `{"submissions": […]}`.
struct JSONReader {
    let context: IntakeContext
    let file: String
    let watch: ReadingWatch

    func read(_ utf8: [UInt8], into book: DraftBook) {
        let document: JSONValue
        do {
            document = try JSONParser.parse(utf8, limits: context.limits)
        } catch {
            book.report(
                JSONFinding(error, limits: context.limits),
                at: SourcePlace(file, line: error.line, column: error.column, path: error.path))
            return
        }
        var reader = JSONSubmissions(context: context, file: file, book: book, watch: watch)
        if let fates = book.fates { JSONFates(file: file, fates: fates).open(document) }
        reader.read(document)
    }
}

extension JSONFinding {
    /// Why a document is no JSON.
    init(_ fault: JSONParser.Fault, limits: IntakeLimits) {
        switch fault.kind {
        case .syntax(let expected):
            self = .syntax(line: fault.line, column: fault.column, found: fault.found, expected: expected)
        case .depth: self = .tooDeep(line: fault.line, limit: limits.jsonDepth)
        case .tooManyValues: self = .tooManyValues(limit: limits.jsonValues)
        }
    }
}

/// Turns a JSON document into drafts; every problem has its path.
struct JSONSubmissions {
    let context: IntakeContext
    let file: String
    let book: DraftBook
    let watch: ReadingWatch
    private var rows = 0
    /// Days already stated by unit: two submissions of a unit in one file must not speak of the same day.
    private var stated: [UnitCode: [Stated]] = [:]

    private struct Stated {
        var span: DateSpan
        var draft: UnitDraft
        var path: JSONPath
        var line: Int
        /// Whether it was told that another one speaks of its days.
        var isTold = false
    }

    init(context: IntakeContext, file: String, book: DraftBook, watch: ReadingWatch) {
        self.context = context
        self.file = file
        self.book = book
        self.watch = watch
    }

    mutating func read(_ document: JSONValue) {
        switch document.content {
        case .list(let values): readList(values, JSONPath())
        case .object(let members):
            if let list = members.first(where: { $0.key == "submissions" }), case .list(let values) = list.value.content {
                object(members, JSONPath(), nil, known: ["submissions"])
                readList(values, JSONPath().key("submissions"))
            } else {
                readSubmission(members, document.line, JSONPath())
            }
        default:
            wrongKind(document, JSONPath(), nil, .reportOrReports)
        }
        watch.end(rows)
    }

    private mutating func readList(_ values: [JSONValue], _ path: JSONPath) {
        if values.isEmpty {
            book.report(JSONFinding.withoutReports, at: place(path, 1))
        }
        for (index, value) in values.enumerated() {
            guard case .object(let members) = value.content else {
                wrongKind(value, path.index(index), nil, .report)
                continue
            }
            readSubmission(members, value.line, path.index(index))
        }
    }

    // MARK: One submission

    private static let keys: Set<String> = [
        "unit", "unit_code", "unit_name", "covers", "submitted_at", "report_id", "activities", "indicators", "remarks", "note",
        "withdraw", "reason",
    ]

    private mutating func readSubmission(_ members: [JSONValue.Member], _ line: Int, _ path: JSONPath) {
        let (draft, candidates) = draft(members, line, path)
        defer { if draft.unit == nil { book.release(draft, candidates: candidates) } }
        let values = object(members, path, draft, known: JSONSubmissions.keys)
        let checks = FieldChecks(book: book, draft: draft)
        if let value = values["report_id"] {
            draft.reportID = text(value, path.key("report_id"), draft).map { shown($0, limit: 64) }
        }
        if let value = values["submitted_at"], let field = textField(value, path.key("submitted_at"), draft) {
            draft.submittedAt = checks.time(field)
        }
        if let value = values["covers"] { readCoverage(value, path.key("covers"), draft) }
        if let value = values["activities"] { readActivities(value, path.key("activities"), draft) }
        if let value = values["indicators"] { readIndicators(value, path.key("indicators"), draft) }
        if let value = values["remarks"] { readRemarks(value, path.key("remarks"), draft) }
        readWithdrawal(values, path, draft)
        if values["activities"] == nil, values["indicators"] == nil, values["remarks"] == nil, draft.withdrawal == nil {
            report(JSONFinding.reportEmpty, path, line, draft)
        }
        if draft.withdrawal == nil { checkOverlap(draft, path, line) }
        book.fates?.ignore(below: path.key("note").text, reason: .generalNote)
    }

    /// `"withdraw": true` or the name of a file.
    private func readWithdrawal(_ values: [String: JSONValue], _ path: JSONPath, _ draft: UnitDraft) {
        guard let value = values["withdraw"] else { return }
        let field: Field?
        if case .boolean(let isMeant) = value.content {
            let place = place(path.key("withdraw"), value.line)
            book.fates?.settle(.used, at: place, owner: draft)
            field = Field(text: isMeant ? "true" : "false", place: place, label: "withdraw")
        } else {
            field = textField(value, path.key("withdraw"), draft)
        }
        guard let field else { return }
        FieldChecks(book: book, draft: draft).withdraw(
            field, reason: values["reason"].flatMap { textField($0, path.key("reason"), draft) })
    }

    private mutating func checkOverlap(_ draft: UnitDraft, _ path: JSONPath, _ line: Int) {
        guard let unit = draft.unit else { return }
        let period = context.period(of: unit)
        guard let span = DateSpan(from: draft.coverage?.from ?? period.from, to: draft.coverage?.to ?? period.to) else {
            return
        }
        var own = Stated(span: span, draft: draft, path: path, line: line)
        var others = stated[unit] ?? []
        // Which of them is meant nobody can tell, so none of them counts.
        for index in others.indices where others[index].span.from <= span.to && span.from <= others[index].span.to {
            if !others[index].isTold {
                report(PeriodFinding.coveredTwice, others[index].path, others[index].line, others[index].draft)
                others[index].isTold = true
            }
            if !own.isTold { report(PeriodFinding.coveredTwice, path, line, draft) }
            own.isTold = true
        }
        // What overlaps this one overlaps the other, so that thousands of copies cost no more than one.
        let isCovered = others.contains { $0.isTold && $0.span.contains(span) }
        stated[unit] = isCovered ? others : others + [own]
    }

    /// The draft of the unit that `unit`, `unit_code` or `unit_name` names, and the units it may mean when there is none.
    private func draft(_ members: [JSONValue.Member], _ line: Int, _ path: JSONPath) -> (UnitDraft, candidates: [UnitCode]) {
        var code = ""
        var name = ""
        var codePlace = place(path.key("unit"), line)
        var namePlace = codePlace
        func take(_ member: JSONValue.Member, _ path: JSONPath, isCode: Bool?) {
            let text: String
            switch member.value.content {
            case .string(let string): text = UnitJudge.text(of: trimmed(string.nfc))
            case .number(let digits): text = digits
            default: return
            }
            // `unit` may hold either: what is a code is a code.
            if isCode ?? (context.tree[text] != nil || context.lookup.units.unit(nearCode: text) != nil) {
                code = text
                codePlace = place(path, member.line)
            } else {
                name = text
                namePlace = place(path, member.line)
            }
        }
        for member in members {
            switch member.key {
            case "unit":
                if case .object(let inner) = member.value.content {
                    for part in inner where part.key == "code" { take(part, path.key("unit").key("code"), isCode: true) }
                    for part in inner where part.key == "name" { take(part, path.key("unit").key("name"), isCode: false) }
                } else {
                    take(member, path.key("unit"), isCode: nil)
                }
            case "unit_code": take(member, path.key("unit_code"), isCode: true)
            case "unit_name": take(member, path.key("unit_name"), isCode: false)
            default: break
            }
        }
        for place in [codePlace, namePlace] { book.fates?.settle(.used, at: place) }
        let judgement = UnitJudge(context: context, codePlace: codePlace, namePlace: namePlace).unit(code: code, name: name)
        let draft = judgement.unit.map { book.newDraft(of: $0) } ?? UnitDraft(unit: nil)
        draft.note(judgement)
        for finding in judgement.findings { book.report(finding, unit: draft) }
        guard judgement.unit == nil else { return (draft, []) }
        draft.failure = judgement.findings.first { $0.finding.severity == .error }?.finding.code.rawValue
        return (draft, context.lookup.units.candidates(code: code, name: name))
    }

    private func readCoverage(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft) {
        guard case .object(let members) = value.content else {
            wrongKind(value, path, draft, .coverage)
            return
        }
        let values = object(members, path, draft, known: ["from", "to"])
        let checks = FieldChecks(book: book, draft: draft)
        func day(_ key: String) -> CalendarDate? {
            values[key].flatMap { textField($0, path.key(key), draft) }.flatMap {
                checks.day($0, isCoverage: true, endsSpan: key == "to")
            }
        }
        draft.coverage = CoverageStatement(from: day("from"), to: day("to"), place: place(path, value.line))
    }

    private mutating func readActivities(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft) {
        guard case .list(let list) = value.content else {
            wrongKind(value, path, draft, .activities)
            return
        }
        // An empty list is a statement: there was none.
        draft.activities = []
        var totals = JSONTotals()
        for (index, item) in list.enumerated() {
            rows += 1
            watch.count(rows)
            if watch.ends(behind: rows) { return }
            draft.rows += 1
            guard case .object(let members) = item.content else {
                wrongKind(item, path.index(index), draft, .activity)
                continue
            }
            let statement = JSONActivity(submissions: self, path: path.index(index), line: item.line, draft: draft)
                .statement(members)
            let errors = draft.errorCount
            let reading = StatementReading(book: book, draft: draft, statement: statement)
            if totals.isTotal(statement, context.lookup) {
                take(statement, fits: totals.fits(statement), draft)
                if draft.errorCount > errors { fail(statement.counts.map(\.place), draft) }
                continue
            }
            let activity = reading.readActivity()
            if activity == nil || draft.errorCount > errors { fail(statement.counts.map(\.place), draft) }
            guard let activity else { continue }
            if TotalWords.begins(activity.title), totals.count > 1, totals.fits(statement) {
                reading.report(RowFinding.likeTotal, .title, found: activity.title)
            }
            totals.add(activity)
        }
    }

    /// A total among the activities is compared, never counted.
    private func take(_ statement: JSONStatement, fits: Bool, _ draft: UnitDraft) {
        guard fits else {
            report(
                RowFinding.totalUnclear, statement.path.key("title"), statement.line, draft,
                found: statement.field(.title)?.text)
            return
        }
        for field in statement.counts {
            book.fates?.settle(.checked, at: field.place, owner: draft, figure: "participants", value: Int(field.text))
        }
    }

    /// Numbers of a statement that is wrong elsewhere are not counted.
    private func fail(_ places: [SourcePlace], _ draft: UnitDraft) {
        let code = draft.failure ?? draft.findings.last { $0.severity == .error }?.code ?? FindingCode.rowNotCounted.rawValue
        for place in places { book.fates?.fail(place, code: code, reason: .activityWrong) }
    }

    private func readIndicators(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft) {
        guard case .object(let members) = value.content else {
            wrongKind(value, path, draft, .indicators)
            return
        }
        draft.indicators = [:]
        object(members, path, draft, known: nil)
        for member in members {
            let here = path.key(member.key)
            if case .null = member.value.content { continue }
            var statement = JSONStatement(file: file, path: path, line: member.line)
            statement.set(
                .indicator, Field(text: member.key.nfc, place: place(here, member.line), label: "indicators"), key: member.key)
            statement.set(.value, countField(member.value, here, draft), key: member.key)
            StatementReading(book: book, draft: draft, statement: statement).readIndicator()
        }
    }

    private func readRemarks(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft) {
        guard case .object(let members) = value.content else {
            wrongKind(value, path, draft, .remarks)
            return
        }
        object(members, path, draft, known: nil)
        draft.remarks = draft.remarks ?? Remarks()
        for member in members {
            let here = path.key(member.key)
            var sentences: [(JSONValue, JSONPath)] = []
            switch member.value.content {
            case .list(let list): sentences = list.enumerated().map { ($1, here.index($0)) }
            case .null: break
            default: sentences = [(member.value, here)]
            }
            if sentences.isEmpty, RemarkKind(member.key) == nil {
                report(StatementFinding.remarkKeyUnknown, here, member.line, draft, found: member.key)
            }
            for (sentence, path) in sentences {
                var statement = JSONStatement(file: file, path: path, line: sentence.line)
                statement.set(
                    .remark, Field(text: member.key, place: place(here, member.line), label: "remarks"), key: member.key)
                statement.set(.text, textField(sentence, path, draft), key: member.key)
                StatementReading(book: book, draft: draft, statement: statement).readRemark()
            }
        }
    }

    // MARK: Values

    func place(_ path: JSONPath, _ line: Int) -> SourcePlace { SourcePlace(file, line: line, path: path.text) }

    func report(_ finding: some Finding, _ path: JSONPath, _ line: Int, _ draft: UnitDraft?, found: String? = nil) {
        book.report(finding, at: place(path, line), found: found, unit: draft)
    }

    func wrongKind(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft?, _ expected: JSONShape) {
        report(JSONFinding.wrongKind(value.kind, expected: expected), path, value.line, draft)
    }

    /// The members by key. A key twice is an error, one that is not `known` a warning; `nil` as a value is no statement.
    @discardableResult
    func object(
        _ members: [JSONValue.Member], _ path: JSONPath, _ draft: UnitDraft?, known: Set<String>?
    ) -> [String: JSONValue] {
        var values: [String: JSONValue] = [:]
        var seen: Set<String> = []
        for member in members {
            if !seen.insert(member.key).inserted {
                report(JSONFinding.keyTwice(member.key), path.key(member.key), member.line, draft)
                continue
            }
            if let known, !known.contains(member.key) {
                let few = known.count <= 12 ? known.sorted() : []
                report(JSONFinding.keyUnknown(member.key, known: few), path.key(member.key), member.line, draft)
                book.fates?.ignore(below: path.key(member.key).text, reason: .unknownKey)
                continue
            }
            if case .null = member.value.content { continue }
            values[member.key] = member.value
        }
        return values
    }

    /// A text, or a number as its digits.
    func textField(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft?) -> Field? {
        let label = String(path.text.split(whereSeparator: { $0 == "." }).last ?? "")
        switch value.content {
        case .string(let text):
            book.fates?.settle(.used, at: place(path, value.line), owner: draft)
            return Field(text: trimmed(text.nfc), place: place(path, value.line), label: label)
        case .number(let digits):
            book.fates?.settle(.used, at: place(path, value.line), owner: draft)
            return Field(text: digits, place: place(path, value.line), label: label)
        default:
            wrongKind(value, path, draft, .text)
            return nil
        }
    }

    func text(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft?) -> String? {
        textField(value, path, draft).map { collapsed($0.text) }
    }

    /// A count: a whole number, or a text as people write one; `nil` when it was reported.
    func countField(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft?) -> Field? {
        switch value.content {
        case .number:
            var field = textField(value, path, draft)
            field?.isExact = true
            return field
        case .string: return textField(value, path, draft)
        default:
            wrongKind(value, path, draft, .number)
            return nil
        }
    }
}
