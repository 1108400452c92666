import ReportModel

/// Turns a statement of an activity into a row of its unit, whatever source it came from.
extension StatementReading {
    /// Reads the activity and keeps it with the unit.
    ///
    /// - Parameter defaultDay: the day that a heading above the row names, where the row itself names none.
    /// - Returns: the row, `nil` when an error in it was reported.
    func readActivity(defaultDay: CalendarDate? = nil) -> ActivityRow? {
        let day = defaultDay != nil && !statement.states(.date) ? defaultDay : required(dayOfPeriod(.date), .date)
        let type = required(entry(.activityType, in: lookup.types, .activityType), .activityType)
        // «nt» names nothing: the rows of one activity have its title, or share a merged cell.
        let isDitto = statement.field(.title).map { EmptyMark.isDitto($0.text) } ?? false
        if isDitto { missing(.title) }
        let title = isDitto ? nil : required(printedText(.title), .title)
        let sessions = count(.sessions)
        let books = count(.booksDonated)
        let note = printedText(.note)
        let id = statement.field(.activityID).map { collapsed($0.text) }
        let audiences = statement.isWide ? wideAudiences() : longAudience()
        guard let day, let type, let title, let audiences, endsOn(day) else { return nil }
        let activity = ActivityRow(
            line: statement.line, id: id, mergedFrom: id == nil ? statement.mergedFrom : nil, date: day, type: type,
            title: title, sessions: sessions, books: books, note: note, audiences: audiences,
            reportID: statement.field(.reportID).map { shown($0.text, limit: 64) }, source: statement.source)
        keep(activity)
        return activity
    }

    /// Whether the activity is over on its day; one of several days has a row for each.
    private func endsOn(_ day: CalendarDate) -> Bool {
        guard let field = statement.field(.endDate) else { return true }
        guard let end = checks.day(field) else { return false }
        if end == day { return true }
        checks.report(ValueFinding.day(field.label, .several, example: day), at: field.place, found: field.shownText)
        return false
    }

    // MARK: People

    private func longAudience() -> [AudienceCount]? {
        let group = required(entry(.audienceGroup, in: lookup.audiences, .audience), .audienceGroup)
        let columns = PeopleColumns.ofRow
        let people =
            columns.areDivided(statement)
            ? count(columns.people) : required(count(columns.people), columns.people, or: ValueFinding.peopleMissing)
        let counts = withMen(people, women: count(columns.women), columns)
        let agree = checks.agree(women: counts.women, statement.field(columns.women), people: counts.people)
        guard let group, let people = counts.people, agree else { return nil }
        return [AudienceCount(group: group, participants: people, femaleParticipants: counts.women)]
    }

    /// What men say of people and women: both together are the people where nothing else says how many; beside the people they
    /// tell the women, or are compared.
    private func withMen(_ people: Int?, women: Int?, _ columns: PeopleColumns) -> (people: Int?, women: Int?) {
        guard statement.hasMen, statement.states(columns.men), let men = count(columns.men) else { return (people, women) }
        if columns.areDivided(statement) { return (women.map { $0 + men }, women) }
        guard let people else { return (people, women) }
        if !statement.states(columns.women), men <= people { return (people, people - men) }
        if let sum = women.map({ $0 + men }) ?? (men > people ? men : nil), sum != people {
            report(ActivityFinding.menDiffer(sum: sum), columns.people, found: statement.field(columns.people)?.text)
        }
        return (people, women)
    }

    private func wideAudiences() -> [AudienceCount]? {
        var result: [AudienceCount] = []
        var stated = 0
        var agree = !statement.hasUnknownGroup
        for group in statement.groups {
            let columns = PeopleColumns.of(group)
            let isDivided = columns.areDivided(statement)
            let hasPeople = isDivided || statement.states(columns.people)
            let (people, women) = withMen(
                hasPeople && !isDivided ? count(columns.people) : nil, women: count(columns.women), columns)
            if hasPeople { stated += 1 }
            if !hasPeople, women ?? 0 > 0 || statement.hasMen && statement.states(columns.men) {
                stated += 1
                agree = false
                missing(.audience(group))
            }
            agree = checks.agree(women: women, statement.field(.audienceFemale(group)), people: people) && agree
            if let people { result.append(AudienceCount(group: group, participants: people, femaleParticipants: women)) }
        }
        if stated == 0, !statement.hasUnknownGroup {
            report(ActivityFinding.withoutPeople, statement.groups.first.map { .audience($0) } ?? .participants)
        }
        let isComplete = result.count == stated
        checkTotal(result, isComplete: isComplete)
        let women = count(.femaleParticipants)
        divide(women, &result, isComplete: isComplete)
        checkMen(women, result, isComplete: isComplete)
        return stated > 0 && isComplete && agree ? result : nil
    }

    /// A total beside its parts is compared, never counted.
    private func checkTotal(_ parts: [AudienceCount], isComplete: Bool) {
        guard let total = count(.participants), isComplete else { return }
        let sum = parts.reduce(0) { $0 + $1.participants }
        settle(.checked, .participants, figure: "participants", value: total)
        guard total != sum else { return }
        report(ActivityFinding.totalDiffers(sum: sum), .participants, found: statement.field(.participants)?.text)
    }

    /// Men of the whole activity are compared, never counted.
    private func checkMen(_ women: Int?, _ parts: [AudienceCount], isComplete: Bool) {
        guard statement.hasMen, let men = count(.maleParticipants), isComplete else { return }
        settle(.checked, .maleParticipants, figure: "participants", value: men)
        let ofGroups = parts.compactMap(\.femaleParticipants)
        guard let women = women ?? (ofGroups.count == parts.count ? ofGroups.reduce(0, +) : nil),
            men + women != parts.reduce(0, { $0 + $1.participants })
        else { return }
        report(
            ActivityFinding.menDiffer(sum: men + women), .maleParticipants, found: statement.field(.maleParticipants)?.text)
    }

    /// Gives the women of the whole activity to its groups where that is no guess: one group, none, or all of them.
    private func divide(_ women: Int?, _ result: inout [AudienceCount], isComplete: Bool) {
        guard let women, isComplete, !result.isEmpty else { return }
        let field = statement.field(.femaleParticipants)
        let people = result.reduce(0) { $0 + $1.participants }
        guard checks.agree(women: women, field, people: people) else { return }
        let counted = result.indices.filter { result[$0].participants > 0 }
        let stated = result.compactMap(\.femaleParticipants)
        if stated.count == result.count {
            settle(.checked, .femaleParticipants, figure: "female_participants", value: women)
            let sum = stated.reduce(0, +)
            if sum != women { report(ActivityFinding.womenDiffer(sum: sum), .femaleParticipants, found: field?.text) }
        } else if stated.isEmpty, counted.count <= 1 || women == 0 || women == people {
            for index in result.indices {
                result[index].femaleParticipants =
                    women == 0 || result[index].participants == 0 ? 0 : min(women, result[index].participants)
            }
        } else {
            let finding = ActivityFinding.womenNotDivided(group: lookup.audiences.name(of: result[0].group))
            settle(.ignored, .femaleParticipants, value: women, reason: .finding(finding.value()))
            report(finding, .femaleParticipants, found: field?.text)
        }
    }

    // MARK: Keeping

    private func keep(_ activity: ActivityRow) {
        defer { settleKept(activity) }
        let earlier = draft.keep(activity)
        // Rows of nobody are told once, by what keeps them out.
        if draft.failure != nil { return }
        if let earlier {
            checks.report(RowFinding.twice(activity.rowName, earlier.rowName), at: statement.place(ofRow: activity))
        } else if activity.id == nil, let earlier = draft.similar(to: activity) {
            checks.report(RowFinding.similar(activity.rowName, earlier.rowName), at: statement.place(ofRow: activity))
        }
    }

    private func settleKept(_ activity: ActivityRow) {
        guard book.fates != nil else { return }
        func address(_ figure: String, _ group: String) -> String {
            "\(figure)@type=\(activity.type),audience=\(group),day=\(activity.date.iso)"
        }
        settle(.counted, .sessions, figure: "sessions", value: activity.sessions)
        settle(.counted, .booksDonated, figure: "books_donated", value: activity.books)
        let women = activity.audiences.compactMap(\.femaleParticipants).reduce(0, +)
        guard statement.isWide else {
            guard let audience = activity.audiences.first else { return }
            settle(
                .counted, .participants, figure: address("participants", audience.group), value: audience.participants)
            settle(.counted, .femaleParticipants, figure: address("female_participants", audience.group), value: women)
            settleMen(audience, .ofRow, address)
            return
        }
        var hasOwnWomen = false
        for audience in activity.audiences {
            settle(
                .counted, .audience(audience.group), figure: address("participants", audience.group),
                value: audience.participants)
            settleMen(audience, .of(audience.group), address)
            guard statement.field(.audienceFemale(audience.group)) != nil else { continue }
            hasOwnWomen = true
            settle(
                .counted, .audienceFemale(audience.group), figure: address("female_participants", audience.group),
                value: audience.femaleParticipants)
        }
        let isDivided = activity.audiences.allSatisfy { $0.femaleParticipants != nil }
        let isFromMen = statement.hasMen && activity.audiences.contains { statement.states(.audienceMale($0.group)) }
        if isDivided, !hasOwnWomen, !isFromMen {
            settle(.counted, .femaleParticipants, figure: "female_participants", value: women)
        }
    }

    private func settleMen(_ audience: AudienceCount, _ columns: PeopleColumns, _ address: (String, String) -> String) {
        guard statement.hasMen else { return }
        if columns.areDivided(statement) {
            settle(.counted, columns.men, figure: address("participants", audience.group), value: audience.participants)
        } else if !statement.states(columns.women), let women = audience.femaleParticipants {
            settle(.counted, columns.men, figure: address("female_participants", audience.group), value: women)
        } else {
            settle(.checked, columns.men, figure: address("participants", audience.group), value: audience.participants)
        }
    }
}

/// The columns that tell how many people took part, of a row in the long form or of a group in the wide form.
private struct PeopleColumns {
    var people, women, men: Column

    static let ofRow = PeopleColumns(people: .participants, women: .femaleParticipants, men: .maleParticipants)

    static func of(_ group: String) -> PeopleColumns {
        PeopleColumns(people: .audience(group), women: .audienceFemale(group), men: .audienceMale(group))
    }

    /// Whether a statement tells men and women apart and nothing of both together.
    func areDivided(_ statement: some Statement) -> Bool {
        statement.hasMen && statement.states(men) && statement.states(women) && !statement.states(people)
    }
}

extension Statement {
    /// The place of the whole row or object.
    func place(ofRow row: ActivityRow) -> SourcePlace {
        var place = self.place(.title)
        if case .path(let path) = row.source {
            place.path = path
            place.line = row.line
        } else {
            place.line = row.line
            place.column = nil
            place.columnName = nil
        }
        return place
    }
}
