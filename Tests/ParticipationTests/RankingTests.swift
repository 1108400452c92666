import ReportModel
import Testing

@testable import Participation

/// «Xếp hạng thi đua», worked out by hand: who has a place, and why others have none.
@Suite struct RankingTests {
    private static let people = FigureAddress(.count(.participants))
    private static let news = FigureAddress(.indicator("TIN"))

    private func sent(_ unit: String, _ people: Int?, news: Int? = nil) throws -> Delivery {
        let activities = try people.map { $0 == 0 ? [] : [try Fixture.activity("2023-10-02", of: [("hoc_sinh", $0, nil)])] }
        return try Fixture.accepted(unit, activities, indicators: news.map { ["TIN": $0] })
    }

    /// Both communes are to reach 300 visits, and 10 pieces of news where these are asked.
    private func summary(_ deliveries: [Delivery], news: Bool = true) throws -> Summary {
        var records = try Fixture.records(deliveries)
        records.targets = [FigureTarget(scope: .level("commune"), figure: Self.people, value: 300)]
        if news { records.targets.append(FigureTarget(scope: .level("commune"), figure: Self.news, value: 10)) }
        return Aggregator(records).whole
    }

    private func places(_ summary: Summary) -> [String] {
        summary.rankings.map { ranking in
            let score = ranking.score.map(String.init) ?? "–"
            let place = ranking.rank.map(String.init) ?? ranking.reason?.rawValue ?? "?"
            return "\(ranking.unit.code) \(score) \(ranking.stated)/\(ranking.targets) \(place)"
        }
    }

    @Test func whoSentNothingHasNoScore() throws {
        let summary = try summary([sent("X1", 100, news: 4), sent("S1", 20), sent("S2", 30)])
        // (150 of 300 + 4 of 10) / 2.
        #expect(places(summary) == ["X1 4500 2/2 1", "X2 – 0/2 few_reports"])
        #expect(summary.rankings.last?.share == nil && summary.rankings.last?.statedRate == Rate(0, of: 2))
    }

    @Test func whatIsNotStatedIsNotNothing() throws {
        // 900 of 300 counts as 100 %; of news nothing is known, so that its mean is no match for that of X2.
        let summary = try summary([
            sent("X1", 900), sent("S1", 0), sent("S2", 0), sent("S3", 60, news: 1),
        ])
        #expect(places(summary) == ["X1 10000 1/2 unstated", "X2 1500 2/2 1"])
    }

    @Test func nobodyComesFirstAtNothing() throws {
        let nothing = try summary([sent("X1", 0), sent("S1", 0), sent("S2", 0), sent("S3", 0)], news: false)
        #expect(places(nothing) == ["X1 0 1/1 nothing_reached", "X2 0 1/1 nothing_reached"])
        #expect(nothing.targets.map(\.value) == [0, 0] && nothing.targets.allSatisfy { $0.rank == nil })
        let one = try summary([sent("X1", 0), sent("S1", 0), sent("S2", 0), sent("S3", 3)], news: false)
        #expect(places(one) == ["X1 0 1/1 nothing_reached", "X2 100 1/1 1"])
        #expect(one.targets.map(\.rank) == [nil, 1])
    }

    @Test func tooFewReportsAndEqualScores() throws {
        // Two of three units of X1 are 66 %.
        let few = try summary([sent("X1", 300), sent("S1", 0), sent("S3", 30)], news: false)
        #expect(places(few) == ["X1 10000 1/1 few_reports", "X2 1000 1/1 1"])
        let equal = try summary([sent("X1", 300), sent("S1", 0), sent("S2", 0), sent("S3", 600)], news: false)
        #expect(places(equal) == ["X1 10000 1/1 1", "X2 10000 1/1 1"])
    }

    /// 66,666 % is less than 66,669 %, though both are printed alike.
    @Test func onlyEqualMeansAreEqual() throws {
        func summary(_ first: Int, _ second: Int) throws -> Summary {
            var records = try Fixture.records([sent("X1", first), sent("S1", 0), sent("S2", 0), sent("S3", second)])
            records.targets = [FigureTarget(scope: .level("commune"), figure: Self.people, value: 100_000)]
            return Aggregator(records).whole
        }
        #expect(places(try summary(66_666, 66_669)) == ["X1 6667 1/1 2", "X2 6667 1/1 1"])
        // Never the whole where something lacks, nor nothing where something is reached.
        #expect(places(try summary(99_999, 1)) == ["X1 9999 1/1 1", "X2 1 1/1 2"])
        #expect(
            try summary(99_999, 1).rankings.map(\.share) == [
                Rate(999_990_000_000, of: 1_000_000_000_000), Rate(10_000_000, of: 1_000_000_000_000),
            ])
    }

    @Test func aCentreHasNoPlaceAmongCommunes() throws {
        var records = try Fixture.records([sent("X1", 30), sent("S1", 0), sent("S2", 0), sent("S3", 60), sent("G", 300)])
        records.targets = ["X1", "X2", "G"].map { FigureTarget(scope: .unit($0), figure: Self.people, value: 300) }
        let summary = Aggregator(records).whole
        #expect(summary.ownRankings.map(\.unit.code) == ["X1", "X2"] && summary.ownRankings.map(\.rank) == [2, 1])
        #expect(summary.apartFromRanking.map(\.code) == ["G"])
    }

    /// A row for one unit takes the indicator's own target from no other.
    @Test func anIndicatorsTargetHoldsBesideARow() throws {
        var records = try Fixture.records([]) {
            $0.campaign.indicators[1] = Indicator(code: "TIN", name: "Tin", unit: "tin", target: 10)
        }
        records.targets = [FigureTarget(scope: .unit("S1"), figure: Self.news, value: 20)]
        let targets = Dictionary(uniqueKeysWithValues: Aggregator(records).whole.targets.map { ($0.unit.code, $0.target) })
        // Asked are X1, S1, S2, S3 and G.
        #expect(targets == ["R": 60, "X1": 40, "S1": 20, "S2": 10, "X2": 10, "S3": 10, "G": 10])
    }
}
