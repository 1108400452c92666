import Participation
import ReportModel
import Testing

/// A kind of six schools: figures far from those of the others.
@Suite struct OutlierTests {
    private func records(_ books: [Int], money: [Int?], people: [Int] = [10, 10, 10, 10, 10, 10]) throws -> Records {
        let units =
            [Unit(code: "R", parent: nil, kind: "huyen", name: "R", population: nil, reports: false)]
            + (1...6).map { Unit(code: "T\($0)", parent: "R", kind: "thcs", name: "T\($0)", population: nil, reports: true) }
        let tree = try #require(UnitTree(units, kinds: Fixture.kinds))
        return try Fixture.records(
            (0..<6).map { index in
                try Fixture.accepted(
                    "T\(index + 1)",
                    people[index] == 0 && books[index] == 0
                        ? [] : [Fixture.activity("2023-10-02", books: books[index], of: [("hoc_sinh", people[index], nil)])],
                    indicators: money[index].map { ["KP": $0] })
            }
        ) {
            $0.tree = tree
            $0.campaign.indicators = [Indicator(code: "KP", name: "Kinh phí", unit: "nghìn đồng")]
        }
    }

    private func found(_ records: Records) throws -> [String] {
        try #require(Aggregator(records).summary(of: "R")).review.outliers.map {
            "\($0.unit.code) \($0.figure.text) \($0.value)"
        }
    }

    @Test func booksAndMoneyAThousandTimesTooMuch() throws {
        let records = try records([20, 30, 40_000, 25, 0, 35], money: [500, 800, 600, 700_000, 900, 400])
        #expect(try found(records) == ["T3 books_donated 40000", "T4 indicator:KP 700000"])
        let outlier = try #require(Aggregator(records).summary(of: "R")?.review.outliers.last)
        #expect(outlier.reason == .tenTimesPeers(median: 700, peers: 6))
    }

    /// Over half have nothing; those above 0 are the peers.
    @Test func nothingAtAllIsNoPeer() throws {
        let most = try records([0, 0, 0, 0, 0, 900], money: [nil, nil, nil, nil, nil, nil], people: [0, 50, 60, 40, 55, 900])
        #expect(try found(most) == ["T6 participants 900"])
    }

    @Test func underFivePeersItIsSaid() throws {
        let summary = try #require(
            Aggregator(records([1, 2, 3, 9_000, 0, 0], money: [1, nil, nil, nil, nil, nil])).summary(of: "R"))
        #expect(summary.review.outliers.isEmpty)
        #expect(
            summary.review.peerless.map { "\($0.kind.code) \($0.figure.text) \($0.units)" } == [
                "thcs books_donated 4", "thcs indicator:KP 1",
            ])
    }

    /// X2 has 400 people and no report of its own; its school had more visits, or just as many.
    @Test(arguments: [(401, ["X2 participants 401"]), (400, [])])
    func anAreaBeyondItsPeople(visits: Int, found: [String]) throws {
        let records = try Fixture.records([
            Fixture.accepted(
                "S3",
                [
                    Fixture.activity("2023-10-02", of: [("hoc_sinh", visits - 1, nil)]),
                    Fixture.activity("2023-10-03", "QGS", "Sách", of: [("hoc_sinh", 1, nil)]),
                ])
        ])
        #expect(try self.found(records) == found)
        let outlier = try #require(Aggregator(records).summary(of: "X2")).review.outliers.first
        #expect(outlier?.reason == (found.isEmpty ? nil : .areaAbovePopulation(400)))
        #expect(outlier?.parts.map(\.unit.code) ?? [] == (found.isEmpty ? [] : ["S3", "S3"]))
    }
}
