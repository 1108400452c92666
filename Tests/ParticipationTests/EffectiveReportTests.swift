import Participation
import ReportModel
import Testing

@Suite struct EffectiveReportTests {
    private func span(_ from: String, _ to: String) throws -> DateSpan {
        try #require(DateSpan(from: Fixture.day(from), to: Fixture.day(to)))
    }

    @Test func aNewerReportOfTheWeekReplacesTheOlder() throws {
        let old = try Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 10, nil)])], sequence: 1)
        let new = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-03", of: [("hoc_sinh", 7, nil)])], at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect(EffectiveReport(of: [new, old]).activities?.map(\.participants) == [7])
        #expect(EffectiveReport(of: [old, new]) == EffectiveReport(of: [new, old]))
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
        #expect(Set(EffectiveReport(of: [week, day]).activities?.map(\.participants) ?? []) == [10, 25])
    }

    @Test func anOlderReportOfAnotherDayStays() throws {
        let monday = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 1, nil)])], covers: span("2023-10-02", "2023-10-02"),
            sequence: 1)
        let tuesday = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-03", of: [("hoc_sinh", 2, nil)])], covers: span("2023-10-03", "2023-10-03"),
            at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect(EffectiveReport(of: [monday, tuesday]).activities?.count == 2)
    }

    @Test func partsNotStatedAreLeftAsTheyWere() throws {
        let activities = try Fixture.accepted("X1", [Fixture.activity("2023-10-02", of: [("nguoi_dan", 5, 1)])], sequence: 1)
        let indicators = try Fixture.accepted(
            "X1", nil, at: "2023-10-07T09:00:00+07:00", sequence: 2, indicators: ["GD": 4])
        let report = EffectiveReport(of: [activities, indicators])
        #expect(report.activities?.count == 1)
        #expect(report.indicators == ["GD": 4])
        #expect(report.remarks == nil)
    }

    @Test func anExplicitNoneReplacesActivities() throws {
        let some = try Fixture.accepted("S1", [Fixture.activity("2023-10-02", of: [("hoc_sinh", 5, 1)])], sequence: 1)
        let none = try Fixture.accepted("S1", [], at: "2023-10-07T09:00:00+07:00", sequence: 2)
        #expect(EffectiveReport(of: [some, none]).activities == [])
        #expect(EffectiveReport(of: []).activities == nil)
    }

    @Test func aReplacementThatLowersIsNamed() throws {
        let old = try Fixture.accepted(
            "X1", [Fixture.activity("2023-10-02", books: 9, of: [("nguoi_dan", 1_234, nil)])], sequence: 1,
            indicators: ["GD": 10, "TIN": 1])
        let new = try Fixture.accepted(
            "X1", [Fixture.activity("2023-10-02", books: 9, of: [("nguoi_dan", 1_100, nil)])], at: "2023-10-07T09:00:00+07:00",
            sequence: 2, indicators: ["GD": 11])
        #expect(
            ReplacementReview(earlier: [old], newer: new).losses
                == ["lượt người từ 1.234 xuống 1.100", "chỉ tiêu TIN (1) không còn"])
        #expect(ReplacementReview(earlier: [], newer: new).losses == [])
    }
}
