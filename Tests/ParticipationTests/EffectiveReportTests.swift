import Participation
import ReportModel
import Testing

@Suite struct EffectiveReportTests {
    private func span(_ from: String, _ to: String) throws -> DateSpan {
        try #require(DateSpan(from: Fixture.day(from), to: Fixture.day(to)))
    }

    private func report(_ deliveries: [Delivery]) throws -> EffectiveReport { try Fixture.timeline(deliveries).report }

    @Test func aNewerReportOfTheWeekReplacesTheOlder() throws {
        let old = try Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 10, nil)])], sequence: 1)
        let new = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-03", of: [("hoc_sinh", 7, nil)])], at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect((try report([new, old])).activities?.map(\.participants) == [7])
        #expect(try report([old, new]).activities == report([new, old]).activities)
    }

    @Test func aReportOfOneDayReplacesThatDayAlone() throws {
        let week = try Fixture.accepted(
            "S1",
            [
                Fixture.activity("2023-10-02", of: [("hoc_sinh", 10, nil)]),
                Fixture.activity("2023-10-03", of: [("hoc_sinh", 20, nil)]),
            ], sequence: 1)
        let day = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-03", of: [("hoc_sinh", 25, nil)])], covers: span("2023-10-03", "2023-10-03"),
            at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect(Set((try report([week, day])).activities?.map(\.participants) ?? []) == [10, 25])
    }

    @Test func anOlderReportOfAnotherDayStays() throws {
        let monday = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 1, nil)])], covers: span("2023-10-02", "2023-10-02"),
            sequence: 1)
        let tuesday = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-03", of: [("hoc_sinh", 2, nil)])], covers: span("2023-10-03", "2023-10-03"),
            at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect((try report([monday, tuesday])).activities?.count == 2)
    }

    @Test func partsNotStatedAreLeftAsTheyWere() throws {
        let activities = try Fixture.accepted("X1", [Fixture.activity("2023-10-02", of: [("nguoi_dan", 5, 1)])], sequence: 1)
        let indicators = try Fixture.accepted(
            "X1", nil, at: "2023-10-07T09:00:00+07:00", sequence: 2, indicators: ["GD": 4])
        let report = (try report([activities, indicators]))
        #expect(report.activities?.count == 1)
        #expect(report.indicators == ["GD": 4])
        #expect(report.remarks == nil)
    }

    @Test func anExplicitNoneReplacesActivities() throws {
        let some = try Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 5, 1)])], sequence: 1)
        let none = try Fixture.accepted("S1", [], at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect((try report([some, none])).activities == [])
        #expect((try report([])).activities == nil)
    }

    @Test func aReplacementThatLowersIsNamed() throws {
        let old = try Fixture.accepted(
            "X1", [Fixture.activity("2023-10-02", books: 9, of: [("nguoi_dan", 1_234, nil)])], sequence: 1,
            indicators: ["GD": 10, "TIN": 1])
        let new = try Fixture.accepted(
            "X1", [Fixture.activity("2023-10-02", books: 9, of: [("nguoi_dan", 1_100, nil)])], at: "2023-10-07T09:00:00+07:00",
            sequence: 2, indicators: ["GD": 11])
        var timeline = try Fixture.timeline([old])
        let reception = timeline.receive(new)
        #expect(
            reception.losses == [
                .figure("participants", before: 1_234, after: 1_100), .figure("indicator:TIN", before: 1, after: nil),
            ])
        #expect(reception.replaces && reception.bearing == .counts)
        #expect(timeline.lowerings.map(\.figure) == ["participants", "indicator:TIN"])
        var empty = Timeline(of: "X1", rules: timeline.rules)
        #expect(empty.receive(new).losses == [])
    }
}
