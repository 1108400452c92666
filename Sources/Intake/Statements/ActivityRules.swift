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
        let title = required(printedText(.title), .title)
        let sessions = count(.sessions)
        let books = count(.booksDonated)
        let note = printedText(.note)
        let id = statement.field(.activityID).map { collapsed($0.text) }
        let audiences = statement.isWide ? wideAudiences() : longAudience()
        guard let day, let type, let title, let audiences else { return nil }
        let activity = ActivityRow(
            line: statement.line, id: id, mergedFrom: id == nil ? statement.mergedFrom : nil, date: day, type: type,
            title: title, sessions: sessions, books: books, note: note, audiences: audiences,
            reportID: statement.field(.reportID).map { shown($0.text, limit: 64) }, source: statement.source)
        keep(activity)
        return activity
    }

    // MARK: People

    private func longAudience() -> [AudienceCount]? {
        let group = required(entry(.audienceGroup, in: lookup.audiences, .audience), .audienceGroup)
        let people = required(count(.participants), .participants, or: ValueFinding.peopleMissing)
        let women = count(.femaleParticipants)
        let agree = checks.agree(women: women, statement.field(.femaleParticipants), people: people)
        guard let group, let people, agree else { return nil }
        return [AudienceCount(group: group, participants: people, femaleParticipants: women)]
    }

    private func wideAudiences() -> [AudienceCount]? {
        var result: [AudienceCount] = []
        var stated = 0
        var agree = !statement.hasUnknownGroup
        for group in statement.groups {
            let hasPeople = statement.states(.audience(group))
            let people = hasPeople ? count(.audience(group)) : nil
            let women = count(.audienceFemale(group))
            if hasPeople { stated += 1 }
            if !hasPeople, let women, women > 0 {
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
        divide(&result, isComplete: isComplete)
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

    /// Gives the women of the whole activity to its groups where that is no guess: one group, none, or all of them.
    private func divide(_ result: inout [AudienceCount], isComplete: Bool) {
        guard let women = count(.femaleParticipants), isComplete, !result.isEmpty else { return }
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
            return
        }
        var hasOwnWomen = false
        for audience in activity.audiences {
            settle(
                .counted, .audience(audience.group), figure: address("participants", audience.group),
                value: audience.participants)
            guard statement.field(.audienceFemale(audience.group)) != nil else { continue }
            hasOwnWomen = true
            settle(
                .counted, .audienceFemale(audience.group), figure: address("female_participants", audience.group),
                value: audience.femaleParticipants)
        }
        let isDivided = activity.audiences.allSatisfy { $0.femaleParticipants != nil }
        if isDivided, !hasOwnWomen { settle(.counted, .femaleParticipants, figure: "female_participants", value: women) }
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
