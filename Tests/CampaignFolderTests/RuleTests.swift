import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// Rules, addresses and the tables beside `campaign.yaml`.
struct RuleTests {
    private func value(_ text: String, _ figures: [String: Int] = [:], population: Int? = nil) throws -> [Double?] {
        let condition = try RuleText.condition(text, indicators: ["GDHT_CN", "GDHT_DK", "A-B", "A"])
        return [condition.left, condition.right].map { side in
            side.value(population: population) { figures[$0.text] }
        }
    }

    @Test func sidesAreCalculated() throws {
        #expect(try value("1 + 2 * 3 <= (1 + 2) * 3") == [7, 9])
        #expect(try value("10 - 4 - 3 == 8 / 4 / 2") == [3, 1])
        #expect(try value("GDHT_CN <= GDHT_DK", ["indicator:GDHT_CN": 3, "indicator:GDHT_DK": 5]) == [3, 5])
        #expect(try value("participants <= 20 * population", ["participants": 7], population: 2) == [7, 40])
        #expect(
            try value("participants@day=2023-10-02,type=LPD - 1 > 0.5", ["participants@type=LPD,day=2023-10-02": 3]) == [
                2, 0.5,
            ])
        // `A-B` is a code where there is one, and a difference with blanks around the sign.
        #expect(try value("A-B >= A - 1", ["indicator:A-B": 9, "indicator:A": 4]) == [9, 3])
        #expect(try value("-3 < 1 / 0") == [-3, nil])
        #expect(try value("indicator:A != reach", ["indicator:A": 1]) == [1, nil])
    }

    @Test(arguments: [
        "1 + <= 2", "participants", "a <= b", "(1 <= 2", "1 <= 2 3", "participants@x=1 <= 2", "1 =< 2", "", "1 <= 2)",
    ])
    func whatIsNoConditionIsSaid(text: String) {
        #expect(throws: RuleText.Fault.self) { try RuleText.condition(text, indicators: []) }
    }

    @Test func addressesAreReadAndWritten() throws {
        for text in ["participants", "indicator:GDHT_DK", "reach@audience=hs,kind=thcs", "sessions@type=LPD,day=2023-10-02"] {
            #expect(try FigureAddress(text).text == text)
        }
        #expect(try FigureAddress("participants@kind=xa,type=A").text == "participants@type=A,kind=xa")
        for text in [
            "", "people", "participants@", "participants@type=", "participants@type=A,type=B", "participants@day=2",
            "indicator:",
        ] {
            #expect(throws: FigureAddress.Fault.self, "\(text)") { try FigureAddress(text) }
        }
    }

    private func tree() throws -> UnitTree {
        let kinds = [UnitKind(code: "k", name: "K", level: "l")]
        return try #require(
            UnitTree(
                [
                    Unit(code: "R", parent: nil, kind: "k", name: "R", population: nil, reports: false),
                    Unit(code: "A", parent: "R", kind: "k", name: "A", population: nil, reports: true),
                ], kinds: kinds))
    }

    @Test func aMappingIsReadWithItsShares() throws {
        let (rows, findings) = MappingFile.read(
            Array("old_code;new_code;share\nX;A;0,35\nX;R;65%\nY;A;1\nZ;A;0.5\n".utf8), file: "mapping.csv", tree: try tree())
        #expect(rows.map(\.share) == [350_000, 650_000, 1_000_000, 500_000])
        #expect(findings.map(\.code) == ["campaign.mapping-rest"])
        #expect(findings.first?.message.contains("0.5") == true)
    }

    /// What `baocao mapping` proposes leaves the shares of parts open; a table without the column moves whole units.
    @Test func anEmptyShareWaitsToBeStated() throws {
        let (rows, findings) = MappingFile.read(
            Array("old_code,new_code,share\nX,A,\nX,R,\nY,A,1\n".utf8), file: "mapping.csv", tree: try tree())
        #expect(rows.map(\.share) == [0, 0, 1_000_000])
        #expect(findings.map(\.code) == ["campaign.mapping-share"])
        #expect(!findings.containsError)
        let (whole, none) = MappingFile.read(Array("old_code,new_code\nX,A\n".utf8), file: "mapping.csv", tree: try tree())
        #expect(whole.map(\.share) == [1_000_000] && none.isEmpty)
    }

    @Test(arguments: [
        "old_code,new_code,share\nX,A,0.6\nX,R,0.5\n", "old_code,new_code,share\nX,B,1\n", "old_code,new_code,share\nX,A,0\n",
        "old_code,new_code,share\nX,A,1.5\n", "old_code,new_code,share\nX,A,1\nX,A,1\n", "old,new,share\nX,A,1\n", "",
        "old_code,new_code,share\n,A,1\n",
    ])
    func aWrongMappingIsAnError(text: String) throws {
        #expect(MappingFile.read(Array(text.utf8), file: "mapping.csv", tree: try tree()).1.containsError, "\(text)")
    }
}
