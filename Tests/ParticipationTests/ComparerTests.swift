import Participation
import ReportModel
import TestSupport
import Testing

@testable import Participation

/// Two campaigns side by side, worked out by hand.
@Suite struct ComparerTests {
    private func people(_ unit: String, _ count: Int, women: Int? = nil, indicators: [String: Int]? = nil) throws
        -> Delivery
    {
        try Fixture.accepted(
            unit, [Fixture.activity("2023-10-02", of: [("hoc_sinh", count, women)])], indicators: indicators)
    }

    private func compare(
        _ now: Records, _ before: Records, mapping: [UnitMapping] = [], of unit: String = "R"
    ) throws -> Comparison {
        try #require(Comparer(now: Aggregator(now), before: before, mapping: mapping).comparison(of: unit))
    }

    private func tree(_ units: [(code: String, parent: String?, kind: String, name: String)]) throws -> UnitTree {
        try #require(
            UnitTree(
                units.map {
                    Unit(
                        code: $0.code, parent: $0.parent, kind: $0.kind, name: $0.name, population: nil,
                        reports: $0.parent != nil)
                }, kinds: Fixture.kinds))
    }

    /// One of two units then, both now: only the one that stands in both is compared.
    @Test func onlyUnitsOfBothAreCompared() throws {
        let comparison = try compare(
            Fixture.records([people("S1", 120), people("S2", 600)]), Fixture.records([people("S1", 80), people("S3", 5_000)]))
        #expect(comparison.totals[.participants] == Change(before: 80, now: 120, units: 1))
        #expect(comparison.unitsInBoth == 1 && comparison.unitsNow == 2 && comparison.unitsBefore == 2)
        #expect(comparison.reason == nil)
        // X2 had S3 then and has nothing now.
        let child = try #require(comparison.children.first { $0.unit.code == "X2" }?.comparison)
        #expect(!child.isComparable && child.totals.isEmpty)
        #expect(child.reason == "chưa có đơn vị nào báo cáo trong đợt này")
    }

    @Test func figuresNotStatedThenAreNotCompared() throws {
        let comparison = try compare(
            Fixture.records([people("S1", 120, women: 60), people("S2", 10, women: 4)]),
            Fixture.records([people("S1", 80), people("S2", 10, women: 5)]))
        #expect(comparison.totals[.femaleParticipants] == Change(before: 5, now: 4, units: 1))
        #expect(comparison.totals[.participants] == Change(before: 90, now: 130, units: 2))
    }

    /// S1 became S1 and S2, and nobody has said how much of it went where: neither is compared, S3 is.
    @Test func aPartThatNobodyStatedIsNotCompared() throws {
        let comparison = try compare(
            Fixture.records([people("S1", 120), people("S2", 10), people("S3", 7)]),
            Fixture.records([people("S1", 80), people("S2", 10), people("S3", 5)]),
            mapping: [
                UnitMapping(old: "S1", new: "S1", share: 0, line: 2), UnitMapping(old: "S1", new: "S2", share: 0, line: 3),
            ])
        #expect(comparison.totals[.participants] == Change(before: 5, now: 7, units: 1))
        #expect(
            comparison.obstacles.count == 2
                && comparison.obstacles.allSatisfy { $0.words.hasPrefix("chưa nêu tỷ lệ phần nhận từ") })
    }

    @Test func indicatorsAreComparedOverWhoStatesThem() throws {
        let comparison = try compare(
            Fixture.records([people("S1", 1, indicators: ["TIN": 4]), people("S2", 1, indicators: ["TIN": 9])]),
            Fixture.records([people("S1", 1, indicators: ["TIN": 6]), people("S2", 1)]))
        #expect(comparison.indicators == ["TIN": Change(before: 6, now: 4, units: 1)])
    }

    /// A code that was given to another unit, and a unit that was given another code.
    @Test func oneOfCodeAndNameIsNotEnough() throws {
        let now = try tree([("R", nil, "huyen", "Huyện"), ("A", "R", "thcs", "Trường Một"), ("B", "R", "thcs", "Trường Hai")])
        let then = try tree([("R", nil, "huyen", "Huyện"), ("A", "R", "thcs", "Trường Ba"), ("C", "R", "thcs", "Trường Hai")])
        let a = try Fixture.records([people("A", 100), people("B", 10)]) { $0.tree = now }
        let b = try Fixture.records([people("A", 1), people("C", 1)]) { $0.tree = then }
        let comparison = try compare(a, b)
        #expect(!comparison.isComparable)
        #expect(
            comparison.obstacles.map(\.words) == [
                "mã A đợt trước là “Trường Ba”, nay là “Trường Một”", "“Trường Hai” đợt trước mang mã C, nay mang mã B",
            ])
        // The mapping settles one of them.
        let mapped = try compare(a, b, mapping: [UnitMapping(old: "C", new: "B", share: UnitMapping.whole, line: 2)])
        #expect(mapped.totals[.participants] == Change(before: 1, now: 10, units: 1))
    }

    /// X1 (itself and two schools) and X2 (one school) became Y; S1 and S2 are what they were, S3 is closed.
    @Test func anUpperUnitTakesWhatIsBelowIt() throws {
        let now = try tree([
            ("R", nil, "huyen", "Đơn vị R"), ("Y", "R", "xa", "Xã Y"), ("S1", "Y", "thcs", "Đơn vị S1"),
            ("S2", "Y", "thcs", "Đơn vị S2"),
        ])
        let a = try Fixture.records([people("Y", 70), people("S1", 30), people("S2", 20)]) { $0.tree = now }
        let b = try Fixture.records([people("X1", 40), people("S1", 25), people("S2", 15), people("S3", 5)])
        let rows = ["X1", "X2"].map { UnitMapping(old: $0, new: "Y", share: UnitMapping.whole, line: 2) }
        let comparison = try compare(a, b, mapping: rows, of: "Y")
        #expect(comparison.totals[.participants] == Change(before: 85, now: 120, units: 3))
        let parts = Dictionary(uniqueKeysWithValues: comparison.children.map { ($0.unit.code, $0.comparison) })
        #expect(parts["S1"]?.totals[.participants] == Change(before: 25, now: 30, units: 1))
        #expect(parts["Y"]?.totals[.participants] == Change(before: 45, now: 70, units: 1))
        // While a part of what Y was is missing, Y itself is beside nothing; its schools still are.
        let partly = try compare(
            a, Fixture.records([people("X1", 40), people("S1", 25), people("S2", 15)]), mapping: rows, of: "Y")
        #expect(partly.totals[.participants] == Change(before: 40, now: 50, units: 2))
    }

    @Test func aSplitIsRoundedSoThatPartsAddUp() throws {
        let now = try tree([
            ("R", nil, "huyen", "R"), ("A", "R", "thcs", "A"), ("B", "R", "thcs", "B"), ("C", "R", "thcs", "C"),
        ])
        let a = try Fixture.records([people("A", 1), people("B", 1), people("C", 1)]) { $0.tree = now }
        let third = UnitMapping.whole / 3
        let rows = ["A", "B", "C"].map { UnitMapping(old: "S1", new: $0, share: third + ($0 == "A" ? 1 : 0), line: 2) }
        let comparison = try compare(a, Fixture.records([people("S1", 100)]), mapping: rows)
        #expect(comparison.totals[.participants]?.before == 100)
        #expect(comparison.children.map { $0.comparison.totals[.participants]?.before } == [34, 33, 33])
    }

    @Test(arguments: 1...200) func apportionedPartsAddUp(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let value = Int.random(in: 0...9_000_000_000, using: &generator)
        var left = UnitMapping.whole
        var shares: [Int] = []
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let share = Int.random(in: 0...left, using: &generator)
            shares.append(share)
            left -= share
        }
        let parts = Apportionment.parts(of: value, shares: shares, whole: UnitMapping.whole)
        for (part, share) in zip(parts, shares) {
            let exact = Double(value) * Double(share) / Double(UnitMapping.whole)
            #expect(abs(Double(part) - exact) < 1.001)
        }
        #expect(parts.reduce(0, +) <= value)
        let whole = Apportionment.parts(of: value, shares: shares + [left], whole: UnitMapping.whole)
        #expect(whole.reduce(0, +) == value)
    }

    @Test func thePresentMarkingHoldsForBoth() throws {
        var now = try Fixture.records([people("S1", 50)])
        now.campaign.activityTypes[0].reach = true
        let comparison = try compare(now, Fixture.records([people("S1", 80)]))
        #expect(comparison.totals[.reach] == Change(before: 80, now: 50, units: 1))
        #expect(comparison.totals[.participants] == Change(before: 0, now: 0, units: 1))
    }
}
