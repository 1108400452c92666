import ReportModel
import Testing

@testable import Participation

/// Inhabitants beside figures: of whom they are, and what a part that is unknown makes of the whole.
@Suite struct PopulationTests {
    private func records(_ populations: [String: Int?]) throws -> Records {
        func sent(_ unit: String, _ people: Int) throws -> Delivery {
            try Fixture.accepted(unit, [Fixture.activity("2023-10-02", of: [("hoc_sinh", people, nil)])])
        }
        return try Fixture.records([sent("X1", 100), sent("S1", 50), sent("S3", 8)]) { ground in
            let units = ground.tree.units.map { unit in
                Unit(
                    code: unit.code, parent: unit.parent, kind: unit.kind, name: unit.name,
                    population: populations[unit.code] ?? unit.population, reports: unit.reports)
            }
            ground.tree = try #require(UnitTree(units, kinds: Fixture.kinds))
        }
    }

    /// Pupils are no inhabitants: the commune stays the area, with all its visits and people.
    @Test func aSchoolIsNoArea() throws {
        let plain = Aggregator(try records([:])).whole.perInhabitants
        let pupils = Aggregator(try records(["S1": 200, "S3": 60])).whole.perInhabitants
        for visits in [plain, pupils] {
            #expect(visits.areas == 2 && visits.population == 9_400 && visits.visits == 158 && visits.omissions.isEmpty)
        }
    }

    /// 158 visits are not beyond 9.000 people as long as nobody knows how many more live in the other commune.
    @Test func aRuleStandsOnAllInhabitantsOrNone() throws {
        func check(_ populations: [String: Int?]) throws -> RuleCheck {
            var records = try records(populations)
            let people = FigureExpression.figure(FigureAddress(.count(.participants)))
            records.campaign.rules = [
                FigureRule(
                    id: "r",
                    that: FigureCondition(left: people, relation: .greaterOrEqual, right: .population, text: "…"),
                    scope: .total, severity: .warning)
            ]
            return Aggregator(records).rules
        }
        #expect(try check([:]).broken.map(\.right) == [9_400])
        let unknown = try check(["X2": nil])
        #expect(unknown.broken.isEmpty && unknown.unevaluated.map { $0.units.map(\.code) } == [["R"]])
    }

    /// Where no type reaches people from afar, nothing is known of such people.
    @Test func whatTheCampaignDoesNotCountIsNotNothing() throws {
        var plain = try records([:])
        let reach = FigureAddress(.count(.reach))
        plain.targets = [FigureTarget(scope: .level("commune"), figure: reach, value: 5)]
        let aggregator = Aggregator(plain)
        #expect(aggregator.trace(reach, of: "R")?.value == nil)
        #expect(aggregator.whole.targets.map(\.value) == [nil, nil])
        var marked = plain
        marked.campaign.activityTypes[2].reach = true
        #expect(Aggregator(marked).trace(reach, of: "R")?.value == 0)
    }

    @Test func aFigureIsCalledWithItsCuts() throws {
        let campaign = try Fixture.campaign()
        #expect(
            try FigureAddress("participants@type=LPD,day=2023-10-02").fullWords(in: campaign)
                == "lượt người tham gia (Lễ, ngày 02/10/2023)")
        #expect(try FigureAddress("indicator:TIN@kind=xa").fullWords(in: campaign).hasSuffix("(Xã)"))
        #expect(try FigureAddress("participants").fullWords(in: campaign) == "lượt người tham gia")
    }
}
