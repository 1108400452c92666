import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Every unit of the example in more than twenty spellings each: accepted is the right unit alone.
@Suite("Names of the example") struct ExampleNamesTests {
    private static let tree: UnitTree? = {
        let path = Checkout.root + "/Examples/thanh-tri-2023/units.csv"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        // No name of the example holds a comma or a quote.
        let units = text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Unit(
                code: fields[0], parent: fields[1].isEmpty ? nil : fields[1], kind: fields[2], name: fields[3],
                population: Int(fields[4]), reports: fields[5] == "yes")
        }
        let levels = ["huyen": "district", "xa": "commune", "thi_tran": "commune"]
        return UnitTree(
            units, kinds: Set(units.map(\.kind)).map { UnitKind(code: $0, name: $0, level: levels[$0] ?? "institution") })
    }()

    private static let abbreviations = [
        ("Trung học cơ sở", "THCS"), ("Trung học phổ thông", "THPT"), ("Tiểu học", "TH"), ("Mầm non", "MN"),
        ("Trung tâm Học tập cộng đồng", "TTHTCĐ"), ("Giáo dục nghề nghiệp - Giáo dục thường xuyên", "GDNN-GDTX"),
    ]

    private static func replacing(_ name: String, _ pairs: [(String, String)]) -> String {
        pairs.reduce(name) { $0.replacing($1.0, with: $1.1) }
    }

    private static func spellings(of name: String, in commune: String?) -> [String] {
        let short = replacing(name, abbreviations)
        let bare = short.replacing("Trường ", with: "")
        let open = replacing(bare, [(" xã ", " "), (" thị trấn ", " "), (" Thị trấn ", " "), (" huyện ", " ")])
        let stripped = String(
            String.UnicodeScalarView(
                replacing(name, [("đ", "d"), ("Đ", "D")]).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                }))
        var words = name.split(separator: " ").map(String.init)
        let last = words.removeLast()
        func ending(_ word: String) -> String { (words + [word]).joined(separator: " ") }
        var all = [
            name.uppercased(), name.lowercased(), name.decomposedStringWithCanonicalMapping, short, bare, bare.lowercased(),
            open, open.uppercased(), stripped, "  " + name.replacing(" ", with: " \u{A0}"), name + ".", "1. " + name,
            "“\(name)”",
            name.replacing("Trường", with: "Tr."), replacing(name, [("oà", "òa"), ("uý", "úy"), ("òa", "oà")]),
            replacing(name, [("Mỹ", "Mĩ"), ("Quỳnh", "Quình")]), name.replacing("Đ", with: "Ð"),
            name + ", huyện Thanh Trì", short + " - H. Thanh Trì", name + ", huyện Thanh Trì, TP. Hà Nội",
            replacing(short, [(" xã ", " X. "), ("thị trấn", "TT."), ("Thị trấn", "TT.")]),
            // Slips of the pen: a letter gone, doubled, wrong, two swapped, a tone gone.
            ending(String(last.dropLast())), ending(last + String(last.suffix(1))), ending("x" + last.dropFirst()),
            name.replacing("ường", with: "ưòng"),
            ending(last.decomposedStringWithCanonicalMapping.filter { !"\u{301}\u{300}\u{323}".contains($0) }),
            replacing(name, [(" A ", " B ")]), replacing(name, [(" B ", " ")]), name.replacing(" ", with: ""),
        ]
        if let commune { all.append("\(short), \(commune)") }
        return all
    }

    @Test("no spelling leads silently, or at all, to another unit")
    func never() throws {
        let tree = try #require(Self.tree)
        let context = IntakeContext(campaign: Fixture.campaign, tree: tree)
        let place = SourcePlace("a.csv")
        let judge = UnitJudge(context: context, codePlace: place, namePlace: place)
        let official = Dictionary(tree.units.map { ($0.name.lowercased(), $0.code) }, uniquingKeysWith: { first, _ in first })
        var silent = 0
        var warned = 0
        var refused = 0
        for unit in tree.units where unit.reports {
            let commune = unit.parent.flatMap { tree[$0] }.flatMap { $0.reports ? $0.name : nil }
            let spellings = Self.spellings(of: unit.name, in: commune)
            #expect(spellings.count >= 20)
            for spelling in spellings {
                // A slip that makes the very name of another unit means that unit.
                let meant = official[spelling.lowercased()] ?? unit.code
                let judgement = judge.unit(
                    code: "", name: UnitJudge.text(of: spelling.precomposedStringWithCanonicalMapping))
                let (found, findings) = (judgement.unit, judgement.findings)
                if findings.containsError() {
                    refused += 1
                } else if found == meant {
                    if findings.isEmpty { silent += 1 } else { warned += 1 }
                } else {
                    Issue.record("\(spelling) → \(found ?? "nothing"), not \(meant): \(findings)")
                }
            }
        }
        print(
            "spellings of the example's units: \(silent) found silently, \(warned) with a warning, \(refused) refused with a finding"
        )
        #expect(silent >= 1_900 && warned >= 300)
    }
}
