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

    /// No more families can be recognised than live there; where nobody says how many do, nothing is doubted.
    @Test(arguments: [(60, true), (61, false)]) func familiesBeyondTheHouseholdsAreListed(
        households: Int, isDoubted: Bool
    ) throws {
        for known in [true, false] {
            let records = try Fixture.records([try Fixture.accepted("X1", nil, indicators: ["GD": 61])]) { ground in
                ground.campaign.indicators[0].base = .households
                let units = ground.tree.units.map { unit in
                    var bases = UnitBases()
                    if known, unit.code == "X1" { bases.households = households }
                    return Unit(
                        code: unit.code, parent: unit.parent, kind: unit.kind, name: unit.name, population: unit.population,
                        reports: unit.reports, bases: bases)
                }
                ground.tree = try #require(UnitTree(units, kinds: Fixture.kinds))
            }
            let outliers = try #require(Aggregator(records).summary(of: "R")).review.outliers
            #expect(outliers.map(\.reason) == (known && isDoubted ? [.aboveBase(households)] : []))
        }
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
