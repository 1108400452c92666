import Participation
import ReportModel
import Testing

/// Decisions, rules and targets, worked out by hand.
@Suite struct DecisionTests {
    private func sent(
        _ unit: String, _ activities: [Activity]?, file: String, indicators: [String: Int]? = nil
    ) throws -> Delivery {
        var entry = try Fixture.accepted(unit, activities, indicators: indicators)
        entry.file = file
        entry.fileName = file + ".csv"
        return entry
    }

    private func records() throws -> Records {
        var first = try Fixture.activity("2023-10-02", "LPD", "Ngày hội đọc sách", books: 3, of: [("hoc_sinh", 120, 60)])
        first.line = 2
        var second = try Fixture.activity("2023-10-02", "LPD", "Ngày hội đọc sách", of: [("hoc_sinh", 118, nil)])
        second.line = 5
        return try Fixture.records([
            sent("X1", [first], file: "a", indicators: ["GD": 70_000, "TIN": 4]), sent("S1", [second], file: "b"),
        ])
    }

    private func decision(
        _ action: Decision.Action, _ figure: String = "participants", file: String = "a", row: Int? = 2, was: Int? = 120,
        value: Int? = nil, about: Decision.Subject = .value
    ) throws -> Decision {
        Decision(
            id: "1", about: about, figure: try FigureAddress(figure),
            places: [Decision.Place(file: file + ".csv", sha256: file, row: row)], was: was, action: action, value: value,
            by: "A", at: "2023-10-09", why: "kiểm tra")
    }

    private func decided(_ decision: Decision?) throws -> (summary: Summary, aggregator: Aggregator) {
        var records = try records()
        if let decision { records.decisions = [decision] }
        let aggregator = Aggregator(records)
        return (try #require(aggregator.summary(of: "R")), aggregator)
    }

    @Test func whatIsExcludedCountsInNoFigure() throws {
        let (summary, _) = try decided(decision(.exclude))
        #expect(summary.totals.sums == [1, 1, 118, 0, 0, 0])
        #expect(summary.activityTypes.map(\.totals.participants) == [118, 0, 0])
        #expect(summary.review.duplicates.isEmpty)
        #expect(summary.decisions.map(\.title) == ["Ngày hội đọc sách"])
    }

    @Test func aCorrectedValueCountsInEveryCutAndTheTraceNamesTheDecision() throws {
        let (summary, aggregator) = try decided(decision(.correct, value: 50))
        #expect(summary.totals.sums == [2, 2, 168, 0, 3, 0])
        // 60 women of 50 people cannot be; how many is not known any more.
        #expect(summary.totals[.femaleParticipants] == nil)
        let trace = try #require(aggregator.trace(FigureAddress("participants"), of: "R"))
        #expect(trace.value == 168)
        #expect(trace.parts.map(\.value) == [50, 118])
        #expect(trace.parts.map(\.decision) == ["1", nil])
        #expect(trace.parts.map(\.place.row) == [2, 5])
    }

    /// Women are never cut to the people who came: a number that is too large corrects nothing, and is told.
    @Test func moreWomenThanPeopleAreNoCorrection() throws {
        let (summary, _) = try decided(decision(.correct, "female_participants", was: 60, value: 121))
        #expect(summary.totals.femaleParticipants == 60 && summary.decisions.isEmpty)
        #expect(summary.review.decisionsWithoutEffect.map(\.state) == [.beyondPeople(120)])
        let most = try decided(decision(.correct, "female_participants", was: 60, value: 120)).summary
        #expect(most.totals.femaleParticipants == 120 && most.review.decisionsWithoutEffect.isEmpty)
    }

    @Test func womenThatNoLongerFitAreToldUnlessTheyAreCorrectedToo() throws {
        let people = try decision(.correct, value: 50)
        let (alone, _) = try decided(people)
        #expect(alone.decisions.map(\.droppedWomen) == [60] && alone.review.decisionsDroppingWomen.count == 1)
        var women = try decision(.correct, "female_participants", was: 60, value: 40)
        women.id = "2"
        var records = try records()
        records.decisions = [people, women]
        let both = try #require(Aggregator(records).summary(of: "R"))
        #expect(both.totals.femaleParticipants == 40 && both.totals.participants == 168)
        #expect(both.review.decisionsDroppingWomen.isEmpty && both.review.decisionsWithoutEffect.isEmpty)
    }

    @Test func indicatorsAreCorrectedToo() throws {
        let (summary, _) = try decided(decision(.correct, "indicator:GD", row: nil, was: 70_000, value: 70))
        #expect(summary.indicators.map(\.value) == [70, 4])
        #expect(
            try decided(decision(.exclude, "indicator:GD", row: nil, was: 70_000)).summary.indicators.map(\.value) == [nil, 4])
    }

    @Test func whatIsKeptIsAskedNoMore() throws {
        #expect(try decided(nil).summary.review.duplicates.count == 1)
        var keep = try decision(.keep, about: .duplicate)
        keep.places.append(Decision.Place(file: "b.csv", sha256: "b", row: 5))
        let (summary, _) = try decided(keep)
        #expect(summary.review.duplicates.isEmpty)
        #expect(summary.totals.participants == 238)
    }

    @Test(arguments: [
        ("other bytes", "z", 120, DecisionOutcome.State.fileGone), ("another value", "a", 7, .valueChanged(now: 120)),
    ])
    func aDecisionThatNoLongerFitsHasNoEffectAndIsSaid(
        name: String, file: String, was: Int, state: DecisionOutcome.State
    ) throws {
        let (summary, aggregator) = try decided(decision(.exclude, file: file, was: was))
        #expect(summary.totals.participants == 238)
        #expect(aggregator.decisions.map(\.state) == [state])
        #expect(summary.review.decisionsWithoutEffect.count == 1)
    }

    // MARK: Traces

    @Test(arguments: [
        ("participants", 238), ("participants@type=LPD,day=2023-10-02", 238), ("participants@kind=thcs", 118),
        ("books_donated", 3),
        ("activities", 2), ("female_participants@audience=hoc_sinh", 60), ("indicator:GD", 70_000),
        ("participants@day=2023-10-03", 0),
    ])
    func partsAddUp(figure: String, value: Int) throws {
        let trace = try #require(try decided(nil).aggregator.trace(FigureAddress(figure), of: "R"))
        #expect(trace.value == value)
        #expect(trace.parts.reduce(0) { $0 + $1.value } == value)
        #expect(trace.parts.allSatisfy { $0.source.file != nil })
    }

    @Test func whatNobodyStatesHasNoValue() throws {
        let trace = try #require(try decided(nil).aggregator.trace(FigureAddress("participants"), of: "X2"))
        #expect(trace.value == nil && trace.parts.isEmpty)
    }

    // MARK: Rules

    private func rule(
        _ left: FigureExpression, _ relation: FigureCondition.Relation, _ right: FigureExpression, _ scope: FigureRule.Scope,
        _ severity: Diagnostic.Severity = .warning
    ) -> FigureRule {
        FigureRule(
            id: "r", that: FigureCondition(left: left, relation: relation, right: right, text: "…"), scope: scope,
            severity: severity)
    }

    @Test func rulesAreEvaluatedWhereBothSidesAreKnown() throws {
        var records = try records()
        let gd = FigureExpression.figure(FigureAddress(.indicator("GD")))
        let people = FigureExpression.figure(FigureAddress(.count(.participants)))
        records.campaign.rules = [
            rule(gd, .lessOrEqual, .product(.number(2), .population), .unit),
            rule(people, .greater, .number(1_000), .total, .error), rule(people, .lessOrEqual, .population, .level("commune")),
        ]
        let check = Aggregator(records).rules
        // Errors first. GD is stated by X1 alone: 70.000 against twice 9.000.
        #expect(check.broken.map(\.unit.code) == ["R", "X1"])
        #expect(check.broken.map(\.left) == [238, 70_000])
        #expect(check.broken.map(\.right) == [1_000, 18_000])
        // S1 states no GD, X2 has nothing.
        #expect(check.unevaluated.map { $0.units.map(\.code) } == [["S1"], ["X2"]])
        // Of the units that have reported, and of the two communes.
        #expect(check.unevaluated.map { $0.subjects.map(\.code) } == [["X1", "S1"], ["X1", "X2"]])
        let commune = try #require(Aggregator(records).summary(of: "X2")?.review)
        #expect(commune.unevaluatedRules.map { $0.subjects.map(\.code) } == [["X2"]] && commune.brokenRules.isEmpty)
    }

    @Test func aBrokenErrorKeepsFromComplete() throws {
        var records = try Fixture.records([
            Fixture.accepted("S1", [], indicators: ["TIN": 4], remarks: Remarks(strengths: ["Tốt"]))
        ])
        #expect(Aggregator(records).standing(of: "S1")?.state == .complete)
        records.campaign.rules = [rule(.figure(FigureAddress(.indicator("TIN"))), .equal, .number(0), .unit, .error)]
        let standing = try #require(Aggregator(records).standing(of: "S1"))
        #expect(standing.state == .reported && standing.lacks == ["số liệu khớp quy tắc r"])
        records.campaign.rules[0].severity = .warning
        #expect(Aggregator(records).standing(of: "S1")?.state == .complete)
    }

    // MARK: Targets

    @Test func targetsOfUnitsWinOverThoseOfLevelsAndPlacesAreShared() throws {
        func people(_ unit: String, _ count: Int) throws -> Delivery {
            try Fixture.accepted(unit, [Fixture.activity("2023-10-02", of: [("hoc_sinh", count, nil)])])
        }
        var records = try Fixture.records([people("S1", 50), people("S2", 100), people("S3", 30)])
        let figure = FigureAddress(.count(.participants))
        records.targets = [
            FigureTarget(scope: .level("institution"), figure: figure, value: 100),
            FigureTarget(scope: .unit("S3"), figure: figure, value: 60),
            FigureTarget(scope: .level("commune"), figure: figure, value: 150),
        ]
        let summary = try #require(Aggregator(records).summary(of: "R"))
        let byUnit = Dictionary(uniqueKeysWithValues: summary.targets.map { ($0.unit.code, $0) })
        #expect(byUnit["S1"]?.rate == Rate(50, of: 100) && byUnit["S1"]?.shortfall == 50)
        // 50 % twice share the second place.
        #expect(["S1", "S2", "S3", "G"].map { byUnit[$0]?.rank } == [2, 1, 2, nil])
        #expect(byUnit["G"]?.value == nil && byUnit["G"]?.shortfall == nil)
        #expect(byUnit["X1"]?.rate == Rate(150, of: 150) && byUnit["X2"]?.rank == 2)
        // X1 expects three reports, of which two have come.
        #expect(summary.rankings.first { $0.unit.code == "X1" }?.rank == nil)
        #expect(summary.rankings.first { $0.unit.code == "X2" }?.rank == 1)
    }
}
