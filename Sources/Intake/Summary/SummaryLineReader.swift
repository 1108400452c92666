import ReportModel

/// Reads the lines of attached figures: one for each type, day and kind of unit.
struct SummaryLineReader {
    let values: SummaryValues
    let context: IntakeContext
    /// Days the document speaks of.
    let covers: DateSpan
    /// Kinds of unit met that the campaign has not.
    private(set) var unknownKinds: Set<String> = []
    private var seen: Set<[String]> = []

    init(values: SummaryValues, context: IntakeContext, covers: DateSpan) {
        self.values = values
        self.context = context
        self.covers = covers
    }

    /// One line as an activity that stands for all of them; `nil` when it was told what is wrong with it.
    mutating func line(_ value: JSONValue, _ path: JSONPath, number: Int) -> Activity? {
        guard let members = values.object(value, path) else { return nil }
        let typeCode = values.text(members, "type", path, value.line)
        let day = values.day(members, "date", path, value.line)
        let kindCode = values.text(members, "kind", path, value.line)
        guard let typeCode, let day, let kindCode else { return nil }
        guard let type = context.campaign.activityTypes.first(where: { $0.code == typeCode }) else {
            values.report(SummaryFinding.typeUnknown(typeCode), path.key("type"), members["type"]?.line ?? value.line)
            return nil
        }
        guard covers.contains(day) else {
            values.report(ValueFinding.dayOutside("date", period: covers), path.key("date"), value.line, found: day.iso)
            return nil
        }
        guard seen.insert([typeCode, day.iso, kindCode]).inserted else {
            values.report(SummaryFinding.lineTwice, path, value.line)
            return nil
        }
        let kind = context.campaign.unitKinds.first { $0.code == kindCode }
        if kind == nil { unknownKinds.insert(kindCode) }
        func address(_ figure: Figure, _ audience: String? = nil) -> FigureAddress {
            FigureAddress(.count(figure), type: typeCode, audience: audience, day: day, kind: kind?.code)
        }
        let activities = values.count(members, "activities", path, value.line, .counted(address(.activities)))
        let sessions = values.count(members, "sessions", path, value.line, .counted(address(.sessions)))
        let books = values.count(members, "books_donated", path, value.line, .counted(address(.booksDonated)))
        let isReach = members["reach"] != nil
        if isReach != type.reach {
            values.report(
                SummaryFinding.reachDiffers(type.name, isReachHere: type.reach), path.key("type"), value.line)
            return nil
        }
        let people = values.count(members, isReach ? "reach" : "participants", path, value.line, .checked)
        let women = isReach ? nil : values.count(members, "female_participants", path, value.line, isRequired: false, .checked)
        guard let activities, let sessions, let books, let people, let audience = members["audience"],
            let groups = groups(audience, path.key("audience"), activities: activities, isReach: isReach, address)
        else {
            if members["audience"] == nil { values.report(ValueFinding.missing("audience"), path.key("audience"), value.line) }
            return nil
        }
        let audiences = groups.flatMap(\.rows)
        let sum = audiences.reduce(0) { $0 + $1.participants }
        let sumOfWomen = audiences.reduce(0) { $0 + ($1.femaleParticipants ?? 0) }
        guard isSum(sum, people, isReach ? "reach" : "participants", path, value.line),
            isReach || isSum(sumOfWomen, women ?? 0, "female_participants", path, value.line)
        else { return nil }
        return Activity(
            date: day, type: typeCode, title: title(activities, kind?.name), sessions: sessions, booksDonated: books,
            audiences: audiences, line: number,
            sum: ActivitySum(activities: activities, kind: kind?.code, groups: groups.map(\.sum)))
    }

    private func title(_ activities: Int, _ kind: String?) -> String {
        AnswerWords.summarized(activities, kind: kind.map { "\($0)" })
    }

    private func isSum(_ sum: Int, _ stated: Int, _ key: String, _ path: JSONPath, _ line: Int) -> Bool {
        if sum == stated { return true }
        values.report(SummaryFinding.sumDiffers(key: key, stated: stated, lines: sum), path.key(key), line)
        return false
    }

    // MARK: Audience groups

    private struct Group {
        var sum: ActivitySum.Group
        /// One row with the people of the rows that state women, one with the others.
        var rows: [AudienceCount]
    }

    private func groups(
        _ value: JSONValue, _ path: JSONPath, activities: Int, isReach: Bool, _ address: (Figure, String?) -> FigureAddress
    ) -> [Group]? {
        guard let members = values.object(value, path) else { return nil }
        var groups: [Group] = []
        var isWhole = true
        for (code, value) in members.sorted(by: { $0.key < $1.key }) {
            guard context.campaign.audienceGroups.contains(where: { $0.code == code }) else {
                values.report(SummaryFinding.groupUnknown(code), path.key(code), value.line)
                isWhole = false
                continue
            }
            if let group = group(code, value, path.key(code), activities: activities, isReach: isReach, address) {
                groups.append(group)
            } else {
                isWhole = false
            }
        }
        return isWhole ? groups : nil
    }

    private func group(
        _ code: String, _ value: JSONValue, _ path: JSONPath, activities: Int, isReach: Bool,
        _ address: (Figure, String?) -> FigureAddress
    ) -> Group? {
        guard let members = values.object(value, path) else { return nil }
        let line = value.line
        let own = values.count(members, "activities", path, line)
        let sessions = values.count(members, "sessions", path, line)
        let books = values.count(members, "books_donated", path, line)
        let rows = values.count(members, "rows", path, line)
        let figure: Figure = isReach ? .reach : .participants
        let people = values.count(members, figure.rawValue, path, line, .counted(address(figure, code)))
        guard let own, let sessions, let books, let rows, let people,
            values.isPart(own, of: activities, "activities", path, line)
        else { return nil }
        let sum = ActivitySum.Group(
            group: code, activities: own, sessions: sessions, booksDonated: books, rows: rows, rowsWithFemaleCount: 0)
        if isReach { return Group(sum: sum, rows: rows > 0 ? [AudienceCount(group: code, participants: people)] : []) }
        return withWomen(sum, people: people, members, path, line, address(.femaleParticipants, code))
    }

    private func withWomen(
        _ sum: ActivitySum.Group, people: Int, _ members: [String: JSONValue], _ path: JSONPath, _ line: Int,
        _ address: FigureAddress
    ) -> Group? {
        var sum = sum
        let rows = values.count(members, "rows_with_female", path, line) ?? 0
        let counted = values.count(members, "participants_with_female", path, line, isRequired: rows > 0)
        let women = values.count(members, "female_participants", path, line, isRequired: rows > 0, .counted(address))
        guard values.isPart(rows, of: sum.rows, "rows_with_female", path, line),
            values.isPart(counted, of: people, "participants_with_female", path, line),
            values.isPart(women, of: rows > 0 ? counted : 0, "female_participants", path, line),
            rows == 0 || counted != nil && women != nil
        else { return nil }
        sum.rowsWithFemaleCount = rows
        let known = rows > 0 ? counted ?? 0 : 0
        if rows == sum.rows, !isSum(known, people, "participants", path, line) { return nil }
        var audiences: [AudienceCount] = []
        if rows > 0 {
            audiences.append(AudienceCount(group: sum.group, participants: known, femaleParticipants: women ?? 0))
        }
        if sum.rows > rows { audiences.append(AudienceCount(group: sum.group, participants: people - known)) }
        return Group(sum: sum, rows: audiences)
    }
}
