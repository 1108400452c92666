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
                testDescription: "values", rows: "H,,huyen,Huyện,1.00,\nX!,H,xa,Xã A,,\nY,H,xa,,,maybe\n,H,xa,Xã,,",
                findings: [
                    "units.csv:2: campaign.population: population '1.00' of unit 'H' is not a whole number / digits only, or groups of three as in 14.260",
                    "units.csv:3: campaign.unit-code: 'X!' is not a code / 1 to 32 of the letters A-Z a-z, digits, '.', '_' and '-'",
                    "units.csv:4: campaign.missing-name: unit 'Y' has no name",
                    "units.csv:4: campaign.reports: reports 'maybe' of unit 'Y' is neither 'yes' nor 'no' / 'yes' or 'có', 'no' or 'không', or empty: then the lowest two levels report",
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

    @Test("lists as offices keep them: semicolons or tabs, UTF-16, Vietnamese headings, kinds by name, grouped numbers")
    func tolerance() throws {
        let text = """
            STT;Mã đơn vị;Trực thuộc;Loại đơn vị;Tên đơn vị;Dân số;Gửi báo cáo;
            1;="00640";;Huyện;Huyện Thanh Trì;274.347;không;
            2;X‑1;="00640";xã;Xã Đông Mỹ;14 260;CÓ;
            3;S1;X-1;Trung học cơ sở;Trường THCS Đông Mỹ;;;
            4;S2;X-1;trường thcs;THCS Tân Lập;;Không;
            ;;;;;;;
            """
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let tabs = text.replacing(";", with: "\t")
        for bytes in [Array(text.utf8), utf16, Array(tabs.utf8), Array(("sep=;\r\n" + text).utf8)] {
            let (tree, findings) = UnitsFile.read(bytes, file: "u", kinds: Self.kinds, levels: Self.levels)
            #expect(findings.map(\.message) == [])
            let units = try #require(tree).units
            #expect(units.map(\.code) == ["00640", "X-1", "S1", "S2"])
            #expect(units.map(\.kind) == ["huyen", "xa", "thcs", "thcs"])
            #expect(units.map(\.population) == [274_347, 14_260, nil, nil])
            #expect(units.map(\.reports) == [false, true, true, false])
        }
    }

    @Test("an older encoding is read with a warning")
    func legacy() throws {
        // TCVN3, in which ABC fonts write: Huyện Thanh Trì is `HuyÖn Thanh Tr×`, Xã `X·`, Trường `Tr­êng`.
        let rows: [[UInt8]] = [
            Array("code,parent,kind,name,population,reports\nH,,huyen,".utf8), [0x48, 0x75, 0x79, 0xD6, 0x6E],
            Array(" Thanh Tr".utf8), [0xD7], Array(",,\nX,H,xa,X".utf8), [0xB7], Array(" ".utf8), [0xA7, 0xAB],
            Array("ng M".utf8), [0xFC], Array(",,\nS,X,thcs,Tr".utf8), [0xAD, 0xEA], Array("ng THCS ".utf8), [0xA7, 0xAB],
            Array("ng M".utf8), [0xFC], Array(",,\n".utf8),
        ]
        let (tree, findings) = UnitsFile.read(Array(rows.joined()), file: "u", kinds: Self.kinds, levels: Self.levels)
        #expect(findings.map { "\($0.severity) \($0.code)" } == ["warning campaign.units-encoding"])
        #expect(try #require(tree).units.map(\.name) == ["Huyện Thanh Trì", "Xã Đông Mỹ", "Trường THCS Đông Mỹ"])
    }

    @Test("whether a place bears the name of a person or an event is data of the unit")
    func namesOfPersons() throws {
        let heading = "code,parent,kind,name,population,reports,Mang tên người"
        let (tree, findings) = Self.read("H,,huyen,Huyện,,,\nX,H,xa,Xã A,,,có\nY,H,xa,Xã B,,,no", heading: heading)
        #expect(findings == [])
        #expect(try #require(tree).units.map(\.isNamesake) == [nil, true, false])
        #expect(
            Self.read("H,,huyen,Huyện,,,vâng ạ", heading: heading).1 == [
                "units.csv:2: campaign.namesake: namesake 'vâng ạ' of unit 'H' is neither 'yes' nor 'no' / 'yes' or 'có' for the name of a person or an event, 'no' or 'không' for another, or empty"
            ])
    }

    @Test("names in capitals throughout do not tell where their own are")
    func capitals() {
        #expect(OfficialCapitals.areLost(in: "BAN CHỈ ĐẠO") && OfficialCapitals.areLost(in: "XÃ ĐÔNG MỸ 2"))
        #expect(!OfficialCapitals.areLost(in: "UBND") && !OfficialCapitals.areLost(in: "UBND xã Đông Mỹ"))
    }

    @Test("nobody lives where nobody counted: population 0 is told and taken as unknown")
    func populationZero() throws {
        let (tree, findings) = Self.read("H,,huyen,Huyện,,\nX,H,xa,Xã A,0,")
        #expect(
            findings == [
                "units.csv:3: campaign.population-zero: population 0 of unit 'X' is taken as unknown / leave it empty where nobody knows it"
            ])
        #expect(try #require(tree).units.map(\.population) == [nil, nil])
    }

    @Test("units whose names say the same are told")
    func namesakes() {
        let (tree, findings) = Self.read(
            """
            H,,huyen,Huyện Thanh Trì,,
            X1,H,xa,Xã Mỹ Hòa,,
            X2,H,xa,Xã Tam Bình,,
            A1,X1,thcs,Trường MN Hoa Sen,,
            A2,X2,thcs,Trường Mầm non Hoa Sen,,
            B1,X1,thcs,Mầm non Sơn Ca 3,,
            B2,X2,thcs,MN Sơn Ca III,,
            C1,X1,thcs,Mầm non Sơn Ca 2,,
            D1,X1,thcs,THCS Phú Thạnh,,
            D2,X2,thcs,THCS Phú Thành,,
            """)
        #expect(tree != nil)
        let hint = "reports must name them by code, or add the name of the unit above"
        #expect(
            findings == [
                "units.csv:6: campaign.same-name: 2 units bear one name, 'Trường MN Hoa Sen': 'A1' (line 5), 'A2' (line 6) / \(hint)",
                "units.csv:8: campaign.same-name: 2 units bear one name, 'Mầm non Sơn Ca 3': 'B1' (line 7), 'B2' (line 8) / \(hint)",
            ])
    }
}
