import ReportModel
import Testing

@testable import CampaignFolder

@Suite("units.csv") struct UnitsFileTests {
    static let levels = ["district", "commune", "institution"]
    static let kinds = [
        UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        UnitKind(code: "thcs", name: "Trường THCS", level: "institution"),
    ]

    private static func read(_ rows: String, heading: String = "code,parent,kind,name,population,reports") -> (
        UnitTree?, [String]
    ) {
        let text = heading + "\n" + rows
        let (tree, findings) = UnitsFile.read(Array(text.utf8), file: "units.csv", kinds: kinds, levels: levels)
        return (
            tree,
            findings.map { "\($0.place.text): \($0.code): \($0.message)" + ($0.hint.map { " / \($0)" } ?? "") }
        )
    }

    @Test("a name that no report can print is told here, not when a document is made")
    func unprintable() {
        #expect(
            Self.read("H,,huyen,Huyện Thanh Trì,,\nX,H,xa,Xã 你好,,\n").1 == [
                "units.csv:3: campaign.character: the name of unit 'X' holds U+4F60 as character 4, which no report can print / type the name again"
            ])
    }

    @Test("a sound file makes a tree")
    func sound() throws {
        let (tree, findings) = Self.read(
            """
            H,,huyen,Huyện Thanh Trì,274347,
            X1,H,xa,Xã Đông Mỹ,,
            S1,X1,thcs,Trường THCS Đông Mỹ,,no
            C,H,thcs,"Trung tâm, huyện",,
            """)
        #expect(findings == [])
        let units = try #require(tree).units
        #expect(units.map(\.code) == ["H", "X1", "S1", "C"])
        #expect(units.map(\.reports) == [false, true, false, true])
        #expect(units.map(\.population) == [274_347, nil, nil, nil])
        #expect(units[3].name == "Trung tâm, huyện")
        #expect(tree?.level(of: "C") == "institution")
    }

    @Test("columns may stand in any order, with byte order mark, CRLF and decomposed names")
    func dialect() throws {
        let text = "\u{FEFF}name,code,kind,parent,reports,population\r\nHuye\u{323}\u{302}n Thanh Tri\u{300},H,huyen,,yes,\r\n"
        let (tree, findings) = UnitsFile.read(Array(text.utf8), file: "u", kinds: Self.kinds, levels: Self.levels)
        #expect(findings.isEmpty)
        #expect(try #require(tree).root.name.utf8.elementsEqual("Huyện Thanh Trì".utf8))
        #expect(try #require(tree).root.reports)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let rows: String
        let findings: [String]
    }

    @Test(
        "each fault is told with its line, all at once",
        arguments: [
            Fault(
                testDescription: "duplicate code", rows: "H,,huyen,Huyện,,\nX,H,xa,Xã A,,\nX,H,xa,Xã B,,",
                findings: [
                    "units.csv:4: campaign.duplicate-code: code 'X' stands already on line 3 / give each unit a code of its own, or remove one of the two lines"
                ]),
            Fault(
                testDescription: "two roots", rows: "H,,huyen,Huyện,,\nX,H,xa,Xã A,,\nK,,huyen,Huyện khác,,",
                findings: [
                    "units.csv:4: campaign.second-root: 'K' has no parent, but line 2 is the root already ('H') / give it a parent"
                ]),
            Fault(
                testDescription: "cycle", rows: "H,,huyen,Huyện,,\nA,B,xa,Xã A,,\nB,A,thcs,Trường B,,",
                findings: [
                    "units.csv:3: campaign.unit-level: unit 'A' (level 'commune') cannot stand below 'B' (level 'institution') / a unit's level lies below its parent's",
                    "units.csv:3: campaign.cycle: the units stand in a circle: A → B → A",
                ]),
            Fault(
                testDescription: "no root, own parent", rows: "H,H,huyen,Huyện,,",
                findings: [
                    "units.csv:1: campaign.no-root: no unit is the root / leave the parent of one unit empty",
                    "units.csv:2: campaign.cycle: unit 'H' is its own parent",
                ]),
            Fault(
                testDescription: "unknown kind and parent", rows: "020,,huyen,Huyện,,\nS,02O,thsc,Trường,,",
                findings: [
                    "units.csv:3: campaign.unknown-kind: unknown kind 'thsc' / did you mean 'thcs'?",
                    "units.csv:3: campaign.unknown-parent: parent '02O' of unit 'S' is not in the file / did you mean '020'?",
                ]),
            Fault(
                testDescription: "level not below", rows: "H,,huyen,Huyện,,\nX,H,xa,Xã A,,\nY,X,xa,Xã B,,",
                findings: [
                    "units.csv:4: campaign.unit-level: unit 'Y' (level 'commune') cannot stand below 'X' (level 'commune') / a unit's level lies below its parent's"
                ]),
            Fault(
                testDescription: "values", rows: "H,,huyen,Huyện,1.000,\nX!,H,xa,Xã A,,\nY,H,xa,,,maybe\n,H,xa,Xã,,",
                findings: [
                    "units.csv:2: campaign.population: population '1.000' of unit 'H' is not a whole number / digits only",
                    "units.csv:3: campaign.unit-code: 'X!' is not a code / 1 to 32 of the letters A-Z a-z, digits, '.', '_' and '-'",
                    "units.csv:4: campaign.missing-name: unit 'Y' has no name",
                    "units.csv:4: campaign.reports: reports 'maybe' of unit 'Y' is neither 'yes' nor 'no'",
                    "units.csv:5: campaign.unit-code: the code is empty / 1 to 32 of the letters A-Z a-z, digits, '.', '_' and '-'",
                ]),
            Fault(
                testDescription: "fields and quotes", rows: "H,,huyen,Huyện,,\nX,H,xa,Xã A\nY,H,xa,\"Xã B,,",
                findings: [
                    "units.csv:3: campaign.field-count: the row has 4 fields, the heading has 6 / put a field that holds a comma in quotes",
                    "units.csv:4:8: campaign.unclosed-quote: the quote is never closed / write a quote inside a field as two",
                ]),
        ])
    func faults(_ fault: Fault) {
        let (tree, findings) = Self.read(fault.rows)
        #expect(tree == nil)
        #expect(findings == fault.findings)
    }

    @Test("missing, unknown and doubled columns")
    func columns() {
        let (tree, findings) = Self.read("H,,huyen,Huyện,,", heading: "code,parant,kind,name,name,reports")
        #expect(tree == nil)
        #expect(
            findings == [
                "units.csv:1:2: campaign.unknown-column: unknown column 'parant' / did you mean 'parent'?",
                "units.csv:1:5: campaign.column-twice: column 'name' stands twice",
                "units.csv:1: campaign.missing-column: column 'parent' is missing",
                "units.csv:1: campaign.missing-column: column 'population' is missing",
            ])
    }

    @Test("an empty file, and one that is not UTF-8")
    func unreadable() {
        let empty = UnitsFile.read([], file: "u", kinds: Self.kinds, levels: Self.levels)
        #expect(empty.1.map(\.code) == ["campaign.units-empty"])
        let heading = UnitsFile.read(
            Array("code,parent,kind,name,population,reports\n".utf8), file: "u", kinds: Self.kinds, levels: Self.levels)
        #expect(heading.1.map(\.code) == ["campaign.units-empty"])
        let legacy = UnitsFile.read([0x63, 0xFF, 0xFE], file: "u", kinds: Self.kinds, levels: Self.levels)
        #expect(legacy.1.map(\.code) == ["campaign.units-encoding"])
    }
}
