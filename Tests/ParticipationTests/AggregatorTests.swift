import Participation
import ReportModel
import Testing

@Suite struct AggregatorTests {
    /// Worked out by hand:
    /// S1: opening 300 pupils (150 women) + 20 people (not stated), 2 sessions, 5 books, shared by both groups.
    /// S2: books 100 pupils (60), 1 session, 40 books. X1 itself: opening 80 people (30). S3: nothing sent. G: explicit none.
    private func deliveries() throws -> [Delivery] {
        try [
            Fixture.accepted(
                "S1",
                [
                    Fixture.activity(
                        "2023-10-02", id: "A1", sessions: 2, books: 5, of: [("hoc_sinh", 300, 150), ("nguoi_dan", 20, nil)])
                ]),
            Fixture.accepted(
                "S2", [Fixture.activity("2023-10-04", "QGS", "Quyên góp sách", books: 40, of: [("hoc_sinh", 100, 60)])],
                at: "2023-10-08T17:00:01+07:00"),
            Fixture.accepted(
                "X1", [Fixture.activity("2023-10-02", of: [("nguoi_dan", 80, 30)])], indicators: ["GD": 120, "TIN": 3],
                remarks: Remarks(strengths: ["Tốt"])),
            Fixture.accepted("G", [], at: "2023-10-08T17:00:00+07:00"),
        ]
    }

    private func records() throws -> Records { try Fixture.records(deliveries()) }

    @Test func figuresOfTheDistrict() throws {
        let summary = try #require(Aggregator(records()).summary(of: "R"))
        #expect(summary.totals.sums == [3, 4, 500, 240, 45, 0])
        #expect(summary.totals.rowsWithoutFemaleCount == 1)
        #expect(summary.reporting.expected == 5)
        #expect(summary.reporting.reported == 4)
        // S2 came one second after the deadline, G on its very second.
        #expect(summary.reporting.late == 1)
        #expect(summary.reporting.onTime == 3)
        #expect(summary.reporting.missing == ["S3"])
        #expect(summary.children.map(\.unit.code) == ["X1", "X2", "G"])
        #expect(summary.children.map(\.totals.participants) == [500, 0, 0])
        #expect(summary.units.map(\.unit.code) == ["X1", "S1", "S2", "S3", "G"])
        #expect(summary.activityTypes.map(\.totals.participants) == [400, 100, 0])
        #expect(summary.activityTypes.map(\.totals.sessions) == [3, 1, 0])
        #expect(summary.dates.map(\.totals.participants) == [400, 0, 100, 0, 0, 0, 0])
        #expect(summary.newestReceipt == (try Fixture.time("2023-10-08T17:00:01+07:00")))
    }

    /// The shared activity counts in both of its groups, so this cut alone adds up to more activities, sessions and books.
    @Test func audienceCutCountsASharedActivityInEachGroup() throws {
        let summary = try #require(Aggregator(records()).summary(of: "R"))
        #expect(summary.audienceGroups.map(\.totals.participants) == [400, 100])
        #expect(summary.audienceGroups.map(\.totals.activities) == [2, 2])
        #expect(summary.audienceGroups.map(\.totals.sessions) == [3, 3])
        #expect(summary.audienceGroups.map(\.totals.booksDonated) == [45, 5])
    }

    @Test func ownReportOfAnInnerUnitIsAPartOfItsOwn() throws {
        let summary = try #require(Aggregator(records()).summary(of: "X1"))
        #expect(summary.children.map(\.unit.code) == ["X1", "S1", "S2"])
        #expect(summary.children.map(\.isSelf) == [true, false, false])
        #expect(summary.children.map(\.totals.participants) == [80, 320, 100])
        #expect(summary.children[0].reporting.expected == 1)
        #expect(summary.reporting.expected == 3)
        #expect(summary.population == 9_000)
    }

    @Test func indicatorsSayWhoStatedThem() throws {
        let summary = try #require(Aggregator(records()).summary(of: "R"))
        // GD is asked of communes that report: X1 alone. TIN of every reporting unit: five.
        #expect(summary.indicators.map(\.value) == [120, 3])
        #expect(summary.indicators.map(\.asked) == [1, 5])
        #expect(summary.indicators.map(\.statedBy) == [1, 1])
        let none = try #require(Aggregator(records()).summary(of: "X2"))
        #expect(none.indicators.map(\.value) == [nil, nil])
    }

    @Test func everyReportingUnitIsInOneState() throws {
        let refused = Delivery.Content.refused(isWithdrawal: false)
        func standing(of unit: String, with more: Delivery...) throws -> UnitStanding? {
            try Aggregator(Fixture.records(deliveries() + more)).standing(of: unit)
        }
        #expect(try standing(of: "X1")?.state == .complete)
        // An accepted submission outweighs a refused one.
        let late = try Fixture.failed("S1", refused, at: "2023-10-09T08:00:00+07:00", sequence: 9)
        #expect(try standing(of: "S1", with: late)?.state == .reported)
        #expect(try standing(of: "S1")?.lacks == ["chỉ tiêu (1/1)", "nhận xét"])
        #expect(try standing(of: "S1")?.missingParts == [.indicators, .remarks])
        #expect(try standing(of: "R") == nil)
        #expect(try standing(of: "S3")?.state == .neverSent)
        // The newest decides.
        let no = try Fixture.failed("S3", refused, sequence: 7)
        let unread = try Fixture.failed("S3", .unreadable, at: "2023-10-07T09:00:00+07:00", sequence: 8)
        #expect(try standing(of: "S3", with: no)?.state == .refused)
        #expect(try standing(of: "S3", with: no, unread)?.state == .unreadable)
    }

    @Test func aBulletinStopsAtItsDay() throws {
        let summary = try #require(Aggregator(records(), through: Fixture.day("2023-10-03")).summary(of: "R"))
        #expect(summary.totals.participants == 400)
        #expect(summary.reporting.reported == 4)
    }

    /// S1 reports the first two days, then the fourth alone; S2 the whole week.
    @Test(arguments: [
        ("2023-10-02", ["S1", "S2"], 10, "2023-10-03T07:00:00+07:00"), ("2023-10-04", ["S2"], 10, "2023-10-03T07:00:00+07:00"),
        ("2023-10-05", ["S1", "S2"], 17, "2023-10-05T19:00:00+07:00"), ("2023-10-08", ["S2"], 17, "2023-10-05T19:00:00+07:00"),
    ])
    func aUnitHasReportedADayWhenItSpokeOfIt(
        day: String, reported: [String], participants: Int, newest: String
    ) throws {
        func span(_ from: String, _ to: String) throws -> DateSpan {
            try #require(DateSpan(from: Fixture.day(from), to: Fixture.day(to)))
        }
        let records = try Fixture.records([
            Fixture.accepted(
                "S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 10, nil)])], covers: span("2023-10-02", "2023-10-03"),
                at: "2023-10-03T07:00:00+07:00"),
            Fixture.accepted(
                "S1", [Fixture.activity("2023-10-05", of: [("hoc_sinh", 7, nil)])], covers: span("2023-10-05", "2023-10-05"),
                at: "2023-10-05T19:00:00+07:00"),
            Fixture.accepted("S2", [], at: "2023-10-02T08:00:00+07:00"),
        ])
        let summary = try #require(Aggregator(records, through: Fixture.day(day)).summary(of: "R"))
        #expect(summary.units.filter { $0.standing.state.hasReported }.map(\.unit.code) == reported)
        #expect(summary.totals.participants == participants)
        #expect(summary.newestReceipt == (try Fixture.time(newest)))
    }

    @Test func theNewestReceiptIsTheTimeOfTheFigures() throws {
        let summary = try #require(
            Aggregator(Fixture.records([Fixture.accepted("S1", [], at: "2024-01-01T00:00:00Z")])).summary(of: "R"))
        #expect(summary.newestReceipt == (try Fixture.time("2024-01-01T00:00:00Z")))
        #expect(summary.asOf == summary.newestReceipt)
        #expect(summary.reporting.late == 1)
        let none = try #require(Aggregator(Fixture.records([])).summary(of: "R"))
        #expect(none.newestReceipt == nil)
        #expect(none.asOf == (try Fixture.campaign().periodEndSlot))
    }
}
