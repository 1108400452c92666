import ReportModel

/// Makes the statement of one activity of a JSON submission.
struct JSONActivity {
    let submissions: JSONSubmissions
    let path: JSONPath
    let line: Int
    let draft: UnitDraft

    private static let keys: [String: Column] = [
        "date": .date, "activity_type": .activityType, "type": .activityType, "title": .title, "sessions": .sessions,
        "books_donated": .booksDonated, "activity_id": .activityID, "id": .activityID, "report_id": .reportID, "note": .note,
    ]

    func statement(_ members: [JSONValue.Member]) -> JSONStatement {
        let values = submissions.object(members, path, draft, known: Set(JSONActivity.keys.keys).union(["audience"]))
        var statement = JSONStatement(file: submissions.file, path: path, line: line)
        // The longer name goes before the shorter one where both stand.
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let column = JSONActivity.keys[key] else { continue }
            if key == "type", values["activity_type"] != nil || key == "id" && values["activity_id"] != nil { continue }
            let here = path.key(key)
            let field = column.isCount ? submissions.countField(value, here, draft) : submissions.textField(value, here, draft)
            statement.set(column, field, key: key)
        }
        readAudiences(values["audience"], into: &statement)
        return statement
    }

    /// `{"hoc_sinh": {"participants": 120, "female": 61}, "nguoi_dan": 40}`.
    private func readAudiences(_ value: JSONValue?, into statement: inout JSONStatement) {
        let here = path.key("audience")
        guard let value else {
            statement.hasUnknownGroup = true
            submissions.report(ActivityFinding.withoutAudience, here, line, draft)
            return
        }
        guard case .object(let members) = value.content else {
            statement.hasUnknownGroup = true
            submissions.wrongKind(value, here, draft, .audiences)
            return
        }
        submissions.object(members, here, draft, known: nil)
        let checks = FieldChecks(book: submissions.book, draft: draft)
        for member in members {
            if case .null = member.value.content { continue }
            let key = Field(text: member.key, place: submissions.place(here.key(member.key), member.line), label: "audience")
            guard let group = checks.entry(key, in: submissions.context.lookup.audiences, .audience) else {
                statement.hasUnknownGroup = true
                submissions.book.fates?.fail(
                    below: here.key(member.key).text, code: FindingCode.audience.rawValue,
                    reason: "Nhóm này không có trong danh mục")
                continue
            }
            guard statement.field(.audience(group)) == nil else {
                statement.hasUnknownGroup = true
                submissions.book.fates?.fail(
                    below: here.key(member.key).text, code: FindingCode.jsonKeyTwice.rawValue, reason: "Nhóm này ghi hai lần")
                submissions.report(
                    JSONFinding.groupTwice(submissions.context.lookup.audiences.name(of: group)), here.key(member.key),
                    member.line, draft)
                continue
            }
            readPeople(member.value, here.key(member.key), group, into: &statement)
        }
    }

    private func readPeople(_ value: JSONValue, _ here: JSONPath, _ group: String, into statement: inout JSONStatement) {
        guard case .object(let members) = value.content else {
            take(submissions.countField(value, here, draft), .audience(group), "participants", into: &statement)
            return
        }
        let values = submissions.object(members, here, draft, known: ["participants", "female", "female_participants"])
        guard let stated = values["participants"] else {
            statement.hasUnknownGroup = true
            submissions.report(
                ValueFinding.peopleMissing("participants"), here.key("participants"), value.line, draft)
            return
        }
        take(
            submissions.countField(stated, here.key("participants"), draft), .audience(group), "participants", into: &statement)
        let femaleKey = values["female"] == nil ? "female_participants" : "female"
        if let women = values[femaleKey] {
            take(submissions.countField(women, here.key(femaleKey), draft), .audienceFemale(group), femaleKey, into: &statement)
        }
    }

    private func take(_ field: Field?, _ column: Column, _ key: String, into statement: inout JSONStatement) {
        if field == nil { statement.hasUnknownGroup = true }
        statement.set(column, field, key: key)
    }
}
