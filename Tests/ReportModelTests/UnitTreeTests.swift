import ReportModel
import Testing

@Suite struct UnitTreeTests {
    private let kinds = [
        UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        UnitKind(code: "thcs", name: "Trường THCS", level: "institution"),
    ]

    private func unit(_ code: String, _ parent: String?, _ kind: String) -> Unit {
        Unit(code: code, parent: parent, kind: kind, name: code, population: nil, reports: true)
    }

    @Test func subtreesAreWholeAndInOrder() throws {
        // Children before their parents and branches mixed: order of children is the order given.
        let tree = try #require(
            UnitTree(
                [
                    unit("S1", "B", "thcs"), unit("R", nil, "huyen"), unit("B", "R", "xa"), unit("A", "R", "xa"),
                    unit("S3", "A", "thcs"), unit("S2", "B", "thcs"), unit("C", "R", "thcs"),
                ], kinds: kinds))
        #expect(tree.root.code == "R")
        #expect(tree.units.map(\.code) == ["R", "B", "S1", "S2", "A", "S3", "C"])
        #expect(tree.subtree(of: "B").map(\.code) == ["B", "S1", "S2"])
        #expect(tree.subtree(of: "C").map(\.code) == ["C"])
        #expect(tree.subtree(of: "R").count == 7)
        #expect(tree.path(to: "S2").map(\.code) == ["R", "B", "S2"])
        #expect(tree.units(at: "institution").map(\.code) == ["S1", "S2", "S3", "C"])
        #expect(tree.level(of: "A") == "commune")
    }

    @Test func refusesWhatIsNoTree() {
        #expect(UnitTree([unit("A", nil, "xa"), unit("B", nil, "xa")], kinds: kinds) == nil)
        #expect(UnitTree([unit("A", "B", "xa"), unit("B", "A", "xa")], kinds: kinds) == nil)
        #expect(UnitTree([unit("R", nil, "huyen"), unit("A", "B", "xa"), unit("B", "A", "xa")], kinds: kinds) == nil)
        #expect(UnitTree([unit("R", nil, "huyen"), unit("A", "X", "xa")], kinds: kinds) == nil)
        #expect(UnitTree([unit("R", nil, "huyen"), unit("R", "R", "xa")], kinds: kinds) == nil)
        #expect(UnitTree([unit("R", nil, "tinh")], kinds: kinds) == nil)
    }
}
