import Participation
import ReportModel
import Testing

@Suite struct DuplicateTests {
    private func found(_ accepted: [Delivery]) throws -> [PossibleDuplicate] {
        try #require(Aggregator(Fixture.records(accepted)).summary(of: "R")).review.duplicates
    }

    private func one(_ unit: String, _ title: String, _ people: Int, type: String = "LPD") throws -> Delivery {
        try Fixture.accepted(unit, [Fixture.activity("2023-10-02", type, title, of: [("hoc_sinh", people, nil)])])
    }

    /// Of pairs made from seeds nothing was tuned on, at least 95 of 100 true ones are found, and at least 95 of 100 found are
    /// true.
    @Test(arguments: [UInt64](101...110)) func recallAndPrecision(seed: UInt64) throws {
        var pairs = LabelledPairs(seed: seed)
        var (hits, misses, wrong) = (0, [String](), [String]())
        for one in try pairs.make(240) {
            let isFound = try !found(one.accepted).isEmpty
            let titles = one.accepted.flatMap { $0.submission?.activities ?? [] }.map { "\($0.title) (\($0.participants))" }
            switch (isFound, one.isOne) {
            case (true, true): hits += 1
            case (false, true): misses.append("\(one.kind): \(titles)")
            case (true, false): wrong.append("\(one.kind): \(titles)")
            case (false, false): break
            }
        }
        let recall = Double(hits) / Double(hits + misses.count)
        let precision = Double(hits) / Double(max(1, hits + wrong.count))
        #expect(recall >= 0.95, "recall \(recall): \(misses)")
        #expect(precision >= 0.95, "precision \(precision): \(wrong)")
    }

    @Test func theSumOfSchoolsIsListedOnceWithAllOfThem() throws {
        let pairs = try found([
            one("X1", "Lễ phát động tại các trường", 650), one("S1", "Lễ phát động Tuần lễ", 300),
            one("S2", "Lễ phát động Tuần lễ", 350),
        ])
        #expect(pairs.map(\.reason) == [.sum])
        #expect(pairs.first?.sides.map(\.unit.code) == ["X1", "S1", "S2"])
    }

    @Test func whatEverySchoolHoldsIsNotTheCommunesWithoutMore() throws {
        // One school's number is near the commune's by accident.
        let pairs = try found([
            one("X1", "Lễ phát động Tuần lễ học tập suốt đời tại xã", 573),
            one("S1", "Lễ phát động Tuần lễ học tập suốt đời", 657),
            one("S2", "Lễ khai mạc Tuần lễ, “Bé vui đến trường”", 590),
        ])
        #expect(pairs.map { $0.sides.map(\.unit.code) } == [["X1", "S1"]] || pairs.isEmpty || pairs.count == 1)
    }

    @Test func abbreviationsAndLostMarksAreTheSameWords() throws {
        #expect(try found([one("X1", "Tuyên truyền HTSĐ", 120), one("S1", "Tuyên truyền học tập suốt đời", 120)]).count == 1)
        #expect(
            try found([one("X1", "Chuyen de phong chong ma tuy", 120), one("S1", "Chuyên đề phòng chống ma túy", 118)]).count
                == 1)
    }

    @Test func anIdStaysAsLongAsItsSidesDo() throws {
        let a = try one("X1", "Ngày hội đọc sách", 120)
        let b = try one("S1", "Ngày hội đọc sách", 118)
        let first = try #require(try found([a, b]).first)
        #expect(try found([b, a]).first?.id == first.id)
        #expect(try found([a, one("S1", "Ngày hội đọc sách", 119)]).first?.id != first.id)
    }
}
