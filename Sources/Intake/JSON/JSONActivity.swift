import ReportModel

/// Reads one activity of a JSON submission.
struct JSONActivity {
    let submissions: JSONSubmissions
    let path: JSONPath
    let line: Int
    let draft: UnitDraft?

    private static let keys: Set<String> = [
        "date", "activity_type", "type", "title", "sessions", "books_donated", "activity_id", "id", "report_id", "note",
        "audience",
    ]

    private var checks: FieldChecks { FieldChecks(book: submissions.book, draft: draft) }
    private var lookup: Lookup { submissions.context.lookup }

    func read(_ members: [JSONValue.Member]) -> ActivityRow? {
        let values = submissions.object(members, path, draft, known: JSONActivity.keys)
        let day = required("date", values).flatMap { checks.dayOfPeriod($0) }
        let type = required(values["activity_type"] == nil && values["type"] != nil ? "type" : "activity_type", values)
            .flatMap { checks.entry($0, in: lookup.types, .activityType) }
        let title = required("title", values).flatMap { checks.printedText($0) }
        let sessions = count("sessions", values)
        let books = count("books_donated", values)
        let note = optional("note", values).flatMap { checks.printedText($0) }
        let id = optional(values["activity_id"] == nil ? "id" : "activity_id", values).map { collapsed($0.text) }
        let audiences = audiences(values["audience"])
        guard let day, let type, let title, let audiences else { return nil }
        return ActivityRow(
            line: line, id: id, date: day, type: type, title: title, sessions: sessions, books: books, note: note,
            audiences: audiences, reportID: optional("report_id", values).map { shown($0.text, limit: 64) },
            source: .path(path.text))
    }

    private func optional(_ key: String, _ values: [String: JSONValue]) -> Field? {
        guard let value = values[key], let field = submissions.textField(value, path.key(key), draft), !field.text.isEmpty
        else {
            return nil
        }
        return field
    }

    private func required(_ key: String, _ values: [String: JSONValue]) -> Field? {
        if let value = values[key] {
            guard let field = submissions.textField(value, path.key(key), draft) else { return nil }
            if !field.text.isEmpty { return field }
        }
        submissions.report(.error, .valueMissing, path.key(key), values[key]?.line ?? line, draft, "Chưa ghi “\(key)”")
        return nil
    }

    private func count(_ key: String, _ values: [String: JSONValue]) -> Int? {
        values[key].flatMap { submissions.count($0, path.key(key), draft) }
    }

    /// `{"hoc_sinh": {"participants": 120, "female": 61}, "nguoi_dan": 40}`.
    private func audiences(_ value: JSONValue?) -> [AudienceCount]? {
        let here = path.key("audience")
        guard let value else {
            submissions.report(
                .error, .audienceMissing, here, line, draft, "Chưa ghi số người tham gia của nhóm đối tượng nào",
                expected: "\"audience\": {\"hoc_sinh\": {\"participants\": 120, \"female\": 61}}")
            return nil
        }
        guard case .object(let members) = value.content else {
            submissions.wrongKind(value, here, draft, "{\"mã đối tượng\": {\"participants\": số, \"female\": số}}")
            return nil
        }
        submissions.object(members, here, draft, known: nil)
        var result: [AudienceCount] = []
        var isComplete = true
        for member in members {
            if case .null = member.value.content { continue }
            let key = Field(text: member.key, place: submissions.place(here.key(member.key), member.line), label: "audience")
            let group = checks.entry(key, in: lookup.audiences, .audience)
            let people = people(member.value, here.key(member.key))
            if let group, let people {
                result.append(AudienceCount(group: group, participants: people.all, femaleParticipants: people.women))
            } else {
                isComplete = false
            }
        }
        guard isComplete else { return nil }
        if result.isEmpty {
            submissions.report(
                .error, .audienceMissing, here, value.line, draft, "Chưa ghi số người tham gia của nhóm đối tượng nào",
                hint: "Nếu không có người tham gia thì ghi 0")
            return nil
        }
        return result
    }

    private func people(_ value: JSONValue, _ here: JSONPath) -> (all: Int, women: Int?)? {
        guard case .object(let members) = value.content else {
            return submissions.count(value, here, draft).map { ($0, nil) }
        }
        let values = submissions.object(members, here, draft, known: ["participants", "female", "female_participants"])
        guard let stated = values["participants"] else {
            submissions.report(
                .error, .valueMissing, here.key("participants"), value.line, draft, "Chưa ghi “participants”",
                hint: "Nếu không có người tham gia thì ghi 0")
            return nil
        }
        let femaleKey = values["female"] == nil ? "female_participants" : "female"
        let all = submissions.count(stated, here.key("participants"), draft)
        let women = values[femaleKey].flatMap { submissions.count($0, here.key(femaleKey), draft) }
        let field = values[femaleKey].flatMap { submissions.textField($0, here.key(femaleKey), draft) }
        guard checks.agree(women: women, field, people: all), let all else { return nil }
        return (all, women)
    }
}
