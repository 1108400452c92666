import Participation
import ReportModel
import Testing

@Suite("Withdrawals") struct WithdrawalTests {
    private func report(
        _ participants: Int, _ sequence: Int, at time: String = "2023-10-05T08:00:00+07:00", file: String? = nil,
        from: String = "2023-10-02", to: String = "2023-10-08"
    ) throws -> Delivery {
        var entry = try Fixture.accepted(
            "S1", [Fixture.activity(from, of: [("hoc_sinh", participants, nil)])], covers: span(from, to), at: time,
            sequence: sequence)
        entry.file = file ?? "file\(sequence)"
        return entry
    }

    private func withdrawal(
        _ sequence: Int, at time: String, of file: String? = nil, from: String = "2023-10-02", to: String = "2023-10-08"
    ) throws -> Delivery {
        var entry = try Fixture.accepted("S1", nil, covers: span(from, to), at: time, sequence: sequence)
        entry.content = .accepted(
            Submission(unit: "S1", covers: entry.covers, withdrawal: Withdrawal(named: file, file: file)))
        entry.file = "file\(sequence)"
        return entry
    }

    private func span(_ from: String, _ to: String) throws -> DateSpan {
        try #require(DateSpan(from: Fixture.day(from), to: Fixture.day(to)))
    }

    private func people(_ entries: [Delivery]) throws -> Int? {
        try Fixture.timeline(entries).report.activities.map { $0.reduce(0) { $0 + $1.participants } }
    }

    private func bearings(_ entries: [Delivery]) throws -> [Int: Timeline.Bearing] {
        try Fixture.timeline(entries).bearings
    }

    /// The same report with other contents.
    private func changed(_ entry: Delivery, _ change: (inout Submission) -> Void) throws -> Delivery {
        var submission = try #require(entry.submission)
        change(&submission)
        var entry = entry
        entry.content = .accepted(submission)
        return entry
    }

    @Test("of everything: what came before counts no more, what comes after does")
    func everything() throws {
        let first = try report(10, 1)
        let taken = try withdrawal(2, at: "2023-10-06T08:00:00+07:00")
        #expect(try people([first, taken]) == nil)
        #expect(try Fixture.timeline([first, taken]).report.parts.isEmpty)
        let later = try report(7, 3, at: "2023-10-07T08:00:00+07:00")
        #expect(try people([later, taken, first]) == 7)
        #expect(
            try bearings([first, taken, later]) == [1: .withdrawn, 2: .withdrawal, 3: .counts])
    }

    @Test("of some days: the others stay")
    func days() throws {
        let monday = try report(10, 1, to: "2023-10-02")
        let tuesday = try report(20, 2, from: "2023-10-03", to: "2023-10-03")
        let taken = try withdrawal(3, at: "2023-10-06T08:00:00+07:00", from: "2023-10-02", to: "2023-10-02")
        #expect(try people([monday, tuesday, taken]) == 20)
        // A report of the week of which the only day with an activity is taken back still stands, and states no activity.
        let week = try report(30, 1)
        #expect(try people([week, taken]) == nil)
        let standing = try Fixture.timeline([week, taken]).standing
        #expect(standing.state == .reported && standing.missingParts.contains(.activities))
        #expect(try bearings([week, taken])[1] == .partly)
    }

    @Test("of a file: what it had replaced counts again, and the withdrawal can be taken back too")
    func file() throws {
        let first = try report(10, 1)
        let second = try report(99, 2, at: "2023-10-06T08:00:00+07:00")
        let taken = try withdrawal(3, at: "2023-10-06T09:00:00+07:00", of: "file2")
        #expect(try people([first, second]) == 99)
        #expect(try people([first, second, taken]) == 10)
        #expect(
            try bearings([first, second, taken]) == [1: .counts, 2: .withdrawn, 3: .withdrawal])
        let undone = try withdrawal(4, at: "2023-10-06T10:00:00+07:00", of: "file3")
        #expect(try people([first, second, taken, undone]) == 99)
        // Two that name each other: the newer holds.
        let spite = try changed(taken) { $0.withdrawal = Withdrawal(named: "file4", file: "file4") }
        #expect(try people([first, second, spite, undone]) == 99)
    }

    @Test("indicators and remarks go with it")
    func parts() throws {
        let entry = try changed(try report(10, 1)) {
            $0.indicators = ["TIN": 4]
            $0.remarks = Remarks(strengths: ["Tốt"])
        }
        let taken = try withdrawal(2, at: "2023-10-06T08:00:00+07:00")
        let report = try Fixture.timeline([entry, taken]).report
        #expect(report.activities == nil && report.indicators == nil && report.remarks == nil)
    }

    @Test("state and lateness follow what still stands")
    func standing() throws {
        let onTime = try report(10, 1)
        let taken = try withdrawal(2, at: "2023-10-08T08:00:00+07:00")
        let late = try report(7, 3, at: "2023-10-09T08:00:00+07:00")
        func standing(_ entries: [Delivery]) throws -> UnitStanding {
            try #require(Aggregator(Fixture.records(entries)).standing(of: "S1"))
        }
        #expect(try standing([onTime]).isLate == false)
        // A correction after the deadline leaves the unit on time.
        #expect(try standing([onTime, late]).isLate == false)
        #expect(try standing([onTime, taken]).state == .withdrawn)
        #expect(try standing([onTime, taken, late]).isLate)
        #expect(try standing([onTime, taken, late]).firstAccepted == late.received)
        let summary = try #require(Aggregator(Fixture.records([onTime, taken])).summary(of: "S1"))
        #expect(summary.reporting.reported == 0 && summary.reporting.missing == ["S1"])
        #expect(summary.totals.known.allSatisfy { $0 == nil })
    }

    @Test("the order of reading does not matter")
    func order() throws {
        let entries = [
            try report(10, 1), try report(99, 2, at: "2023-10-06T08:00:00+07:00"),
            try withdrawal(3, at: "2023-10-06T09:00:00+07:00", of: "file2"),
            try withdrawal(4, at: "2023-10-06T07:00:00+07:00", from: "2023-10-02", to: "2023-10-02"),
            try report(5, 5, at: "2023-10-06T11:00:00+07:00", to: "2023-10-02"),
        ]
        let expected = try Fixture.timeline(entries)
        #expect(try people(entries) == 5)
        for rotation in 1..<entries.count {
            let rotated = try Fixture.timeline(Array(entries[rotation...] + entries[..<rotation]))
            #expect(rotated.report.activities == expected.report.activities)
            #expect(rotated.bearings == expected.bearings)
            // One by one, in any order, comes to the same.
            var grown = Timeline(of: "S1", rules: expected.rules)
            for entry in entries[rotation...] + entries[..<rotation] { grown.add(entry) }
            #expect(grown.report.activities == expected.report.activities)
            #expect(grown.bearings == expected.bearings)
        }
    }

    @Test("the history says what each submission changed")
    func changes() throws {
        let first = try report(10, 1)
        let news = try Fixture.activity("2023-10-04", "TTR", "Bản tin", of: [("nguoi_dan", 5, nil)])
        let second = try changed(try report(25, 2, at: "2023-10-06T08:00:00+07:00")) { $0.activities?.append(news) }
        let taken = try withdrawal(3, at: "2023-10-07T08:00:00+07:00")
        let steps = try Fixture.timeline([taken, second, first]).steps
        #expect(steps.map(\.sequence) == [1, 2, 3])
        #expect(steps.map(\.bearing) == [.withdrawn, .withdrawn, .withdrawal])
        #expect(
            steps[1].changes == [
                .figure("activities", before: 1, after: 2), .figure("sessions", before: 1, after: 2),
                .figure("participants", before: 10, after: 30), .added(["Bản tin"], more: 0),
            ])
        #expect(steps[2].changes.contains(.figure("participants", before: 30, after: 0)))
        #expect(steps[2].changes.contains(.dropped(["Lễ phát động", "Bản tin"], more: 0)))
    }

    @Test("a dropped activity is named even when the sums grow, and so is one with fewer visits")
    func losses() throws {
        let news = try Fixture.activity("2023-10-04", "TTR", "Bản tin", of: [("nguoi_dan", 5, nil)])
        let fair = try Fixture.activity("2023-10-05", "TTR", "Hội sách", of: [("nguoi_dan", 90, nil)])
        let old = try changed(try report(10, 1)) { $0.activities?.append(news) }
        let new = try changed(try report(8, 2, at: "2023-10-06T08:00:00+07:00")) { $0.activities?.append(fair) }
        func reception(_ earlier: Delivery, _ newer: Delivery) throws -> Reception {
            var timeline = try Fixture.timeline([earlier])
            return timeline.receive(newer)
        }
        let review = try reception(old, new)
        #expect(review.replaces)
        #expect(
            review.losses == [
                .activityGone(title: "Bản tin", date: try Fixture.day("2023-10-04")),
                .activityLowered(title: "Lễ phát động", date: try Fixture.day("2023-10-02"), before: 10, after: 8),
            ])
        var same = old
        same.sequence = 3
        #expect(try reception(old, same).losses == [])
        let other = try report(8, 2, at: "2023-10-06T08:00:00+07:00", from: "2023-10-07", to: "2023-10-07")
        #expect(try !reception(old, other).replaces)
    }

    /// A value by the day of which one day was taken back counts nowhere, and its sender learns by what.
    @Test func aValueOfDaysTakenBackIsTold() throws {
        var campaign = try Fixture.campaign()
        campaign.indicators = [Indicator(code: "TIN", name: "Tin", unit: "tin", over: .day)]
        var timeline = Timeline(of: "S1", rules: StatementRules(campaign, tree: try Fixture.tree()))
        let day = try Fixture.day("2023-10-03")
        let withdrawal = Delivery(
            Submission(unit: "S1", covers: DateSpan(day: day), withdrawal: Withdrawal()),
            received: try Fixture.time("2023-10-07T09:00:00+07:00"), sequence: 1, file: "w")
        _ = timeline.receive(withdrawal)
        let older = timeline.receive(
            try Fixture.accepted("S1", nil, at: "2023-10-07T08:00:00+07:00", sequence: 2, indicators: ["TIN": 10]))
        #expect(older.bearing == .replaced && older.newer?.sequence == 1)
    }
}
