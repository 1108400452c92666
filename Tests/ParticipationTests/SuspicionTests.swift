import Participation
import ReportModel
import Testing

@Suite struct SuspicionTests {
    @Test func aSchoolsActivityReportedAgainByItsCommuneIsListed() throws {
        let records = try Fixture.records([
            Fixture.accepted(
                "S1",
                [Fixture.activity("2023-10-02", "LPD", "Lễ phát động Tuần lễ học tập suốt đời", of: [("hoc_sinh", 300, nil)])]),
            Fixture.accepted(
                "X1",
                [
                    Fixture.activity(
                        "2023-10-02", "LPD", "Lễ phát động Tuần lễ học tập suốt đời 2023", of: [("hoc_sinh", 295, nil)]),
                    // Another day, another number, another title: none of these is the same.
                    Fixture.activity(
                        "2023-10-03", "LPD", "Lễ phát động Tuần lễ học tập suốt đời", of: [("hoc_sinh", 300, nil)]),
                    Fixture.activity(
                        "2023-10-02", "LPD", "Lễ phát động Tuần lễ học tập suốt đời", of: [("hoc_sinh", 200, nil)]),
                    Fixture.activity("2023-10-02", "LPD", "Nói chuyện về pháp luật", of: [("hoc_sinh", 300, nil)]),
                ]),
            // The same in another commune is another activity.
            Fixture.accepted(
                "S3",
                [Fixture.activity("2023-10-02", "LPD", "Lễ phát động Tuần lễ học tập suốt đời", of: [("hoc_sinh", 300, nil)])]),
        ])
        let summary = try #require(Aggregator(records).summary(of: "R"))
        #expect(summary.review.duplicates.map { $0.sides.map(\.unit.code) } == [["X1", "S1"]])
        #expect(summary.review.duplicates.first?.sides.first?.activity.participants == 295)
        #expect(summary.totals.activities == 6)
    }

    @Test func visitsBeyondThePopulationAreListed() throws {
        let records = try Fixture.records([
            Fixture.accepted("X1", [Fixture.activity("2023-10-02", of: [("nguoi_dan", 9_001, nil)])])
        ])
        let summary = try #require(Aggregator(records).summary(of: "R"))
        #expect(summary.review.outliers.map(\.unit.code) == ["X1"])
        #expect(summary.review.outliers.first?.reason == .abovePopulation(9_000))
    }
}
