import Participation
import ReportModel
import Testing

/// The rules of what stands, one by one; `Tests/Oracle/check_histories.py` tries them together.
@Suite("What stands of a unit") struct TimelineTests {
    private static let refused = Delivery.Content.refused(isWithdrawal: false)

    private func span(_ from: Int, _ to: Int) throws -> DateSpan {
        try #require(DateSpan(from: Fixture.day("2023-10-0\(from)"), to: Fixture.day("2023-10-0\(to)")))
    }

    private func time(_ day: Int, _ hour: Int = 8) -> String { "2023-10-0\(day)T\(hour < 10 ? "0" : "")\(hour):00:00+07:00" }

    private func report(
        _ people: Int, on day: Int, _ sequence: Int, at time: String, covers: DateSpan? = nil, id: String? = nil,
        type: String = "LPD", indicators: [String: Int]? = nil, likeness: Bool = false
    ) throws -> Delivery {
        let activity = try Fixture.activity(
            "2023-10-0\(day)", type, "Hoạt động \(day)", id: id, of: [("hoc_sinh", people, nil)])
        var submission = try #require(Fixture.accepted("S1", [activity], covers: covers, indicators: indicators).submission)
        submission.unitIsByLikeness = likeness
        return Delivery(
            submission, received: try Fixture.time(time), sequence: sequence, file: "file\(sequence)",
            fileName: "tệp \(sequence)")
    }

    private func withdrawal(_ sequence: Int, at time: String, of file: String? = nil, covers: DateSpan? = nil) throws
        -> Delivery
    {
        let submission = Submission(
            unit: "S1", covers: try covers ?? Fixture.week(), withdrawal: Withdrawal(named: file, file: file))
        return Delivery(submission, received: try Fixture.time(time), sequence: sequence, file: "file\(sequence)")
    }

    private func people(_ timeline: Timeline) -> Int? {
        timeline.report.activities.map { $0.reduce(0) { $0 + $1.participants } }
    }

    /// The fixture's rules after a change of its campaign.
    private func rules(_ change: (inout Campaign) throws -> Void) throws -> StatementRules {
        var campaign = try Fixture.campaign()
        try change(&campaign)
        return StatementRules(campaign, tree: try Fixture.tree())
    }

    // MARK: The state

    @Test("a refused file, a withdrawal, that withdrawal taken back: refused, in state and history alike")
    func takingAWithdrawalBackUndoesItEverywhere() throws {
        let no = try Fixture.failed("S1", Self.refused, at: time(4), sequence: 1)
        let taken = try withdrawal(2, at: time(5))
        let undone = try withdrawal(3, at: time(6), of: "file2")
        let before = try Fixture.timeline([no, taken])
        #expect(before.standing.state == .withdrawn)
        #expect(before.bearings == [1: .withdrawn, 2: .withdrawal])
        let after = try Fixture.timeline([no, taken, undone])
        #expect(after.standing.state == .refused)
        #expect(after.bearings == [1: .refused, 2: .withdrawn, 3: .withdrawal])
    }

    @Test("a withdrawal of some days takes back a refused file only if it covers nothing else")
    func daysOfRefusedFiles() throws {
        let week = try Fixture.failed("S1", Self.refused, at: time(4), sequence: 1)
        let monday = try Fixture.failed("S1", Self.refused, at: time(4), sequence: 2, covers: span(2, 2))
        let unread = try Fixture.failed("S1", .unreadable, at: time(3), sequence: 3)
        let taken = try withdrawal(4, at: time(5), covers: span(2, 2))
        let bearings = try Fixture.timeline([week, monday, unread, taken]).bearings
        #expect(bearings == [1: .refused, 2: .withdrawn, 3: .unreadable, 4: .withdrawal])
        // Two that take back all days between them do.
        let rest = try withdrawal(5, at: time(6), covers: span(3, 8))
        let all = try Fixture.timeline([week, monday, unread, taken, rest])
        #expect(all.standing.state == .withdrawn)
        // One that names a file takes back that file alone, refused or unreadable.
        let named = try withdrawal(6, at: time(6), of: "file3")
        #expect(try Fixture.timeline([week, unread, named]).bearings[3] == .withdrawn)
    }

    @Test("the newest file decides by receipt, then by order of collection; withdrawals are none")
    func theNewestDecides() throws {
        let no = try Fixture.failed("S1", Self.refused, at: time(5), sequence: 1)
        let unread = try Fixture.failed("S1", .unreadable, at: time(4), sequence: 2)
        let noWithdrawal = try Fixture.failed("S1", .refused(isWithdrawal: true), at: time(7), sequence: 3)
        #expect(try Fixture.timeline([no, unread, noWithdrawal]).standing.state == .refused)
        let later = try Fixture.failed("S1", .unreadable, at: time(5), sequence: 4)
        #expect(try Fixture.timeline([no, later, noWithdrawal]).standing.state == .unreadable)
        #expect(try Fixture.timeline([noWithdrawal]).standing.state == .neverSent)
    }

    // MARK: Which counts

    @Test("a file older than what stands counts nowhere, and says which one stands")
    func older() throws {
        var timeline = try Fixture.timeline([report(100, on: 2, 1, at: time(5, 10))])
        let reception = timeline.receive(try report(80, on: 2, 2, at: time(5, 9)))
        #expect(reception.bearing == .replaced && !reception.replaces && reception.losses == [])
        #expect(reception.newer?.sequence == 1)
        #expect(people(timeline) == 100)
        // One that states indicators too counts for these.
        let part = timeline.receive(try report(70, on: 2, 3, at: time(4), indicators: ["TIN": 1]))
        #expect(part.bearing == .partly && part.newer?.sequence == 1)
        #expect(timeline.report.indicators == ["TIN": 1])
    }

    @Test("a newer set of indicators replaces the older, whatever days it names")
    func indicatorsOfThePeriod() throws {
        let week = try report(1, on: 2, 1, at: time(3), indicators: ["TIN": 3, "GD": 4])
        var timeline = try Fixture.timeline([week])
        let reception = timeline.receive(try report(2, on: 4, 2, at: time(5), covers: span(4, 4), indicators: ["TIN": 5]))
        #expect(timeline.report.indicators == ["TIN": 5])
        #expect(reception.losses == [.figure("indicator:GD", before: 4, after: nil)])
        #expect(timeline.lowerings.map(\.figure) == ["indicator:GD"])
        #expect(timeline.lowerings.first?.after == nil)
    }

    @Test("an indicator by the day adds up, is replaced by one of all its days, and contradicts one of some")
    func indicatorsByTheDay() throws {
        let rules = try rules { $0.indicators.append(Indicator(code: "NGAY", name: "Tin", unit: "tin", over: .day)) }
        func daily(_ value: Int, _ from: Int, _ to: Int, _ sequence: Int, at time: String) throws -> Delivery {
            try report(1, on: from, sequence, at: time, covers: span(from, to), indicators: ["NGAY": value])
        }
        var timeline = Timeline(
            of: "S1", [try daily(2, 2, 2, 1, at: time(3)), try daily(3, 3, 3, 2, at: time(4))], rules: rules)
        #expect(timeline.report.indicators == ["NGAY": 5])
        #expect(timeline.report.parts.map(\.indicators) == [["NGAY": 3], ["NGAY": 2]])
        #expect(timeline.receive(try daily(4, 4, 5, 3, at: time(6))).misfits == [])
        #expect(timeline.report.indicators == ["NGAY": 9])
        let overlap = timeline.receive(try daily(9, 5, 6, 4, at: time(7)))
        #expect(overlap.misfits.map(\.code) == ["intake.indicator-days"])
        timeline.remove(4)
        _ = timeline.receive(try daily(17, 3, 6, 5, at: time(7)))
        #expect(timeline.report.indicators == ["NGAY": 19])
        // A value cannot be cut: with one of its days all of it is taken back, and what it had replaced counts again.
        timeline.add(try withdrawal(6, at: time(8), covers: span(6, 6)))
        #expect(timeline.report.indicators == ["NGAY": 9])
    }

    @Test("an activity code on two days is refused across files; a running number is no code")
    func codes() throws {
        var timeline = try Fixture.timeline([report(10, on: 2, 1, at: time(3), covers: span(2, 2), id: "QG1")])
        let other = timeline.receive(try report(10, on: 3, 2, at: time(4), covers: span(3, 3), id: "QG1"))
        #expect(other.misfits.map(\.code) == ["intake.activity-on-two-days"])
        #expect(people(timeline) == 10)
        timeline.remove(2)
        // A report that takes its place may move it.
        #expect(timeline.receive(try report(10, on: 3, 3, at: time(4), id: "QG1")).misfits == [])
        func numbered(_ day: Int, _ sequence: Int) throws -> Delivery {
            let activities = try ["1", "2"].map { (number: String) in
                try Fixture.activity("2023-10-0\(day)", "LPD", "Việc \(number)", id: number, of: [("hoc_sinh", 5, nil)])
            }
            var delivery = try Fixture.accepted("S1", activities, covers: span(day, day), sequence: sequence)
            delivery.file = "file\(sequence)"
            return delivery
        }
        let both = try Fixture.timeline([numbered(2, 1), numbered(3, 2)])
        #expect(people(both) == 20 && both.misfits.isEmpty)
    }

    @Test("a report by likeness never replaces one that names the unit; it counts where there is none")
    func likeness() throws {
        let like = try report(50, on: 2, 1, at: time(6), likeness: true)
        let named = try report(20, on: 2, 2, at: time(4))
        let both = try Fixture.timeline([like, named])
        #expect(people(both) == 20)
        #expect(both.bearings == [1: .waits, 2: .counts])
        #expect(people(try Fixture.timeline([like])) == 50)
        let back = try withdrawal(3, at: time(7), of: "file2")
        #expect(people(try Fixture.timeline([like, named, back])) == 50)
        let apart = try report(20, on: 3, 4, at: time(4), covers: span(3, 3))
        let monday = try report(50, on: 2, 5, at: time(6), covers: span(2, 2), likeness: true)
        #expect(people(try Fixture.timeline([monday, apart])) == 70)
        var grown = Timeline(of: "S1", rules: both.rules)
        for delivery in [like, named] { grown.add(delivery) }
        #expect(grown.bearings == both.bearings)
    }

    // MARK: A campaign edited after collecting

    @Test("what no longer fits leaves whole, an older one stands again, and undoing brings it back")
    func edited() throws {
        let old = try report(10, on: 2, 1, at: time(3), type: "QGS")
        let new = try report(30, on: 2, 2, at: time(5), type: "LPD", indicators: ["TIN": 4])
        let fits = try Fixture.timeline([old, new])
        #expect(people(fits) == 30)
        let without = try rules { $0.activityTypes.removeFirst() }
        let edited = Timeline(of: "S1", [old, new], rules: without)
        #expect(people(edited) == 10 && edited.report.indicators == nil)
        #expect(edited.bearings == [1: .counts, 2: .noLongerFits])
        #expect(edited.misfits[2]?.map(\.code) == ["intake.activity-type"])
        #expect(edited.standing.firstAccepted == old.received)
        let alone = Timeline(of: "S1", [new], rules: without)
        #expect(alone.standing.state == .refused && alone.newestReceipt == nil)
        // An indicator leaves alone.
        let asksLess = Timeline(of: "S1", [old, new], rules: try rules { $0.indicators.removeLast() })
        #expect(people(asksLess) == 30 && asksLess.report.indicators == [:])
        #expect(asksLess.misfits[2]?.map(\.code) == ["intake.indicator"])
        // And brings nothing back that the newer set had left out; a set of values of some days had left out nothing.
        let whole = try report(10, on: 2, 1, at: time(3), indicators: ["TIN": 7])
        for (covers, values) in [(try span(2, 8), [String: Int]()), (try span(2, 2), ["TIN": 7])] {
            let newer = try report(30, on: 2, 2, at: time(5), covers: covers, indicators: ["GONE": 4])
            #expect(Timeline(of: "S1", [whole, newer], rules: fits.rules).report.indicators == values)
        }
        // Days, and the unit itself.
        let shorter = try rules { $0.period = try span(3, 8) }
        #expect(Timeline(of: "S1", [new], rules: shorter).misfits[2]?.map(\.code) == ["intake.date-outside"])
        let gone = Timeline(of: "NO", [new], rules: fits.rules)
        #expect(gone.misfits[2]?.map(\.code) == ["intake.unit-unknown"])
    }

    // MARK: What a later report lowers

    @Test("a lowered figure is listed until a report restores it or what lowered it is taken back")
    func lowered() throws {
        let first = try report(120, on: 2, 1, at: time(3))
        let second = try report(100, on: 2, 2, at: time(4))
        let lowered = try Fixture.timeline([first, second]).lowerings
        #expect(lowered.map(\.change) == [.figure("participants", before: 120, after: 100)])
        #expect(lowered.first?.file == "file2" && lowered.first?.figure == "participants")
        #expect(try Fixture.timeline([first, second, report(110, on: 2, 3, at: time(5))]).lowerings.count == 1)
        #expect(try Fixture.timeline([first, second, report(120, on: 2, 3, at: time(5))]).lowerings == [])
        #expect(try Fixture.timeline([first, second, withdrawal(3, at: time(5), of: "file2")]).lowerings == [])
        #expect(try Fixture.timeline([first, second, withdrawal(3, at: time(5))]).lowerings == [])
    }

    @Test("one form a day with its days left as they were: told, and the lost day listed even behind a growing sum")
    func formsOfDays() throws {
        var timeline = try Fixture.timeline([report(10, on: 2, 1, at: time(2, 18))])
        let reception = timeline.receive(try report(15, on: 3, 2, at: time(3, 18)))
        #expect(reception.tellsOtherDays && reception.replaces)
        #expect(timeline.lowerings.map(\.figure) == ["participants@day=2023-10-02"])
        #expect(timeline.lowerings.map(\.before) == [10] && timeline.lowerings.map(\.after) == [0])
        // With the days stated both count.
        var stated = try Fixture.timeline([report(10, on: 2, 1, at: time(2, 18), covers: span(2, 2))])
        let next = stated.receive(try report(15, on: 3, 2, at: time(3, 18), covers: span(3, 3)))
        #expect(!next.tellsOtherDays && people(stated) == 25 && stated.lowerings == [])
    }
}
