internal import GRDB
public import ReportModel

extension Ledger {
    /// Every delivery (of one unit, when named): what was accepted, refused, or cannot be read, withdrawals among it. A file
    /// read again under newer rules stands here with its newest reading alone.
    ///
    /// - Parameter frozen: positions of units whose figures are approved; of a file that was read again since, the reading
    ///   that then counted stands here too.
    public func deliveries(
        of unit: UnitCode? = nil, frozenAt frozen: [UnitCode: Int] = [:]
    ) throws(LedgerFault) -> [Delivery] {
        try read("read the submissions") { db in
            let choice = try ReadingChoice(db, frozen: frozen)
            let scope = unit.map { _ in "WHERE submissionId IN (SELECT id FROM submission WHERE unit = :unit)" } ?? ""
            let arguments: StatementArguments = unit.map { ["unit": $0] } ?? StatementArguments()
            let unreadable = try unreadableDeliveries(db, arguments, choice)
            let audiences = try audiencesByActivity(db, scope, arguments)
            let activities = try activitiesBySubmission(db, scope, arguments, audiences: audiences)
            let indicators = try indicatorsBySubmission(db, scope, arguments)
            let remarks = try remarksBySubmission(db, scope, arguments)
            var deliveries = unreadable
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT submission.id, unit, coversFrom, coversTo, submittedAt, submission.receivedAt, state, reportId,
                      statesActivities, statesIndicators, statesRemarks, isWithdrawal, withdrawsFile, reason, sha256,
                      reading.name, fileId, isByLikeness, readingId, summary
                    FROM submission JOIN reading ON reading.id = readingId JOIN file ON file.id = fileId
                    WHERE readingId IN \(choice.candidates)
                    \(unit == nil ? "" : "AND unit = :unit") ORDER BY submission.id
                    """, arguments: arguments)
            while let row = try rows.next() {
                let id: Int64 = row[0]
                guard choice.takes(reading: row[18], ofFile: row[16], unit: row[1]) else { continue }
                let covers = try span(row[2], row[3], "submission \(id)")
                var delivery = Delivery(
                    unit: row[1], covers: covers, content: .refused(isWithdrawal: row[11]),
                    received: Timestamp(seconds: row[5]), sequence: Int(id), fileNumber: row[16], position: row[18],
                    file: row[14], fileName: row[15])
                if row[6] as String == "accepted" {
                    delivery.content = .accepted(
                        Submission(
                            unit: row[1], covers: covers, submittedAt: (row[4] as Int?).map { Timestamp(seconds: $0) },
                            reportID: row[7], activities: row[8] ? activities[id] ?? [] : nil,
                            indicators: row[9] ? (indicators[id] ?? [:]).mapValues(\.value) : nil,
                            indicatorPlaces: (indicators[id] ?? [:]).compactMapValues(\.place),
                            remarks: row[10] ? remarks[id] ?? Remarks() : nil,
                            withdrawal: row[11] ? Withdrawal(file: row[12], reason: row[13]) : nil,
                            unitIsByLikeness: row[17], summary: try StoredJSON.value(row[19])))
                }
                deliveries.append(delivery)
            }
            return deliveries
        }
    }

    /// How many deliveries all readings brought, older ones of a file among them: what reading all of them costs.
    public func deliveryCount() throws(LedgerFault) -> Int {
        try read("count the submissions") { db in
            try Int.fetchOne(
                db, sql: "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM unreadableUnit)") ?? 0
        }
    }

    /// Units that sent something, be it something that cannot be read, in any reading.
    public func unitsHeard() throws(LedgerFault) -> Set<UnitCode> {
        try read("list the units that sent something") { db in
            try String.fetchSet(db, sql: "SELECT unit FROM submission UNION SELECT unit FROM unreadableUnit")
        }
    }

    static let newestReadings = "(SELECT max(id) FROM reading GROUP BY fileId)"

    /// Days of which nothing is known: all that can be.
    private static let allDays = ("0001-01-01", "9999-12-31")

    func span(_ from: String, _ to: String, _ what: String) throws -> DateSpan {
        guard let from = CalendarDate(iso: from), let to = CalendarDate(iso: to), let span = DateSpan(from: from, to: to) else {
            throw DatabaseError(message: "\(what) has no valid coverage")
        }
        return span
    }

    /// A reading and a unit tell an unreadable delivery from others; submissions have numbers above 0.
    private func unreadableDeliveries(
        _ db: Database, _ arguments: StatementArguments, _ choice: ReadingChoice
    ) throws -> [Delivery] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT unit, coversFrom, coversTo, receivedAt, readingId, fileId, sha256, reading.name
                FROM unreadableUnit JOIN reading ON reading.id = readingId JOIN file ON file.id = fileId
                WHERE readingId IN \(choice.candidates) \(arguments.isEmpty ? "" : "AND unit = :unit")
                ORDER BY readingId, unit
                """, arguments: arguments)
        return try rows.compactMap { row in
            guard choice.takes(reading: row[4], ofFile: row[5], unit: row[0]) else { return nil }
            return Delivery(
                unit: row[0],
                covers: try span(row[1] ?? Self.allDays.0, row[2] ?? Self.allDays.1, "reading \(row[4] as Int64)"),
                content: .unreadable, received: Timestamp(seconds: row[3]), sequence: -(row[4] as Int), fileNumber: row[5],
                position: row[4], file: row[6], fileName: row[7])
        }
    }

    private func audiencesByActivity(
        _ db: Database, _ scope: String, _ arguments: StatementArguments
    ) throws -> [Int64: [AudienceCount]] {
        var groups: [Int64: [AudienceCount]] = [:]
        let filter = scope.isEmpty ? "" : "WHERE activityId IN (SELECT id FROM activity \(scope))"
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT activityId, audienceGroup, participants, femaleParticipants, line FROM audience \(filter) ORDER BY id",
            arguments: arguments)
        while let row = try rows.next() {
            groups[row[0], default: []].append(
                AudienceCount(group: row[1], participants: row[2], femaleParticipants: row[3], line: row[4]))
        }
        return groups
    }

    private func activitiesBySubmission(
        _ db: Database, _ scope: String, _ arguments: StatementArguments, audiences: [Int64: [AudienceCount]]
    ) throws -> [Int64: [Activity]] {
        var groups: [Int64: [Activity]] = [:]
        var dates: [String: CalendarDate] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, submissionId, activityId, date, type, title, sessions, booksDonated, note, line, sum, sheet
                FROM activity \(scope) ORDER BY id
                """, arguments: arguments)
        while let row = try rows.next() {
            let text: String = row[3]
            guard let date = dates[text] ?? CalendarDate(iso: text) else {
                throw DatabaseError(message: "activity \(row[0] as Int64) has no valid date")
            }
            dates[text] = date
            groups[row[1], default: []].append(
                Activity(
                    id: row[2], date: date, type: row[4], title: row[5], sessions: row[6], booksDonated: row[7],
                    note: row[8], audiences: audiences[row[0]] ?? [], sheet: row[11], line: row[9],
                    sum: try StoredJSON.value(row[10])))
        }
        return groups
    }

    private struct StoredIndicator {
        var value: Int
        /// `nil` where it is not known.
        var place: StatedPlace?
    }

    private func indicatorsBySubmission(
        _ db: Database, _ scope: String, _ arguments: StatementArguments
    ) throws -> [Int64: [String: StoredIndicator]] {
        var groups: [Int64: [String: StoredIndicator]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT submissionId, indicator, value, sheet, line FROM indicatorValue \(scope)", arguments: arguments)
        while let row = try rows.next() {
            let place = StatedPlace(sheet: row[3], row: row[4])
            groups[row[0], default: [:]][row[1]] = StoredIndicator(value: row[2], place: place == StatedPlace() ? nil : place)
        }
        return groups
    }

    private func remarksBySubmission(
        _ db: Database, _ scope: String, _ arguments: StatementArguments
    ) throws -> [Int64: Remarks] {
        var groups: [Int64: Remarks] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT submissionId, kind, text FROM remark \(scope) ORDER BY id", arguments: arguments)
        while let row = try rows.next() {
            let id: Int64 = row[0]
            switch row[1] as String {
            case "strength": groups[id, default: Remarks()].strengths.append(row[2])
            case "limitation": groups[id, default: Remarks()].limitations.append(row[2])
            default: groups[id, default: Remarks()].proposals.append(row[2])
            }
        }
        return groups
    }
}
