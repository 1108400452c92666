import Foundation
import ReportModel
import Testing

@testable import SourceText

/// YAML files become nodes that know their places.
struct YAMLTests {
    private func read(_ text: String) throws -> YAMLNode {
        let (root, diagnostics) = YAMLDocument.parse(text, named: "a.yaml")
        #expect(diagnostics == [])
        return try #require(root)
    }

    private func faults(_ text: String) -> [String] {
        YAMLDocument.parse(text, named: "a.yaml").diagnostics.map { "\($0.place.text) \($0.code)" }
    }

    /// Lines of Windows have the same places, and cost no more: counting columns anew for every node took a hundred times as long.
    @Test func linesOfWindowsAreLinesLikeOthers() throws {
        let text = "a: một\nb:\n  - {c: hai, d: [ba, bốn]}\ne: |\n  năm\n  sáu\n"
        let plain = try #require(YAMLDocument.parse(text, named: "x").root)
        let windows = try #require(YAMLDocument.parse(text.replacing("\n", with: "\r\n"), named: "x").root)
        func dump(_ node: YAMLNode) -> String { "\(node.place.text) \(node.content)" }
        #expect(
            dump(windows["b"]?.items?[0]["d"]?.items?[1] ?? windows) == dump(plain["b"]?.items?[0]["d"]?.items?[1] ?? plain))
        #expect(windows["e"]?.text == "năm\nsáu\n")
        #expect(windows["e"]?.place == plain["e"]?.place)
        #expect(windows["a"]?.place(ofCharacter: 2) == plain["a"]?.place(ofCharacter: 2))
    }

    @Test func nodesKnowTheirPlaces() throws {
        let root = try read("tên: Đông Mỹ\ndanh sách:\n  - {mã: DM, số: 3}\n  - ~\n")
        let entries = try #require(root.entries)
        #expect(entries.map(\.key) == ["tên", "danh sách"])
        #expect(entries.map(\.keyPlace.text) == ["a.yaml:1:1", "a.yaml:2:1"])
        #expect(root["tên"]?.place.text == "a.yaml:1:6")
        #expect(root["danh sách"]?.items?[0]["số"]?.place.text == "a.yaml:3:18")
        #expect(root["danh sách"]?.items?[0]["số"]?.text == "3")
        #expect(root["danh sách"]?.items?[1].isNull == true)
    }

    @Test func columnsCountCharactersAlsoBehindDecomposedText() throws {
        // The person sees three characters before the brace, whatever the file holds.
        let text = "a: Mỹ\u{301}\nb: {ế: ①}".decomposedStringWithCanonicalMapping
        let root = try read(text)
        #expect(root["b"]?.entries?.first?.value.place.text == "a.yaml:2:8")
        #expect(root["b"]?.entries?.first?.key.unicodeScalars.count == 1)
    }

    @Test(arguments: [
        ("a: một hai ba", 4, "1:8"), ("a: \"một hai ba\"", 4, "1:9"), ("a: 'một hai ba'", 4, "1:9"),
        ("a: một\n  hai ba", 4, "2:3"), ("a: >-\n  một\n  hai ba", 4, "3:3"), ("a: |\n  một\n  hai ba", 4, "3:3"),
        ("- x\n- một hai", 4, "2:7"), ("a: \"một \\u0041 hai\"", 6, "1:4"),
    ])
    func charactersInsideScalarsHavePlaces(text: String, offset: Int, place: String) throws {
        let root = try read(text)
        let node = try #require(root["a"] ?? root.items?[1])
        #expect(node.place(ofCharacter: offset).text == "a.yaml:\(place)")
    }

    @Test func plainNothingIsNullAndQuotedNothingIsText() throws {
        let root = try read("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\n")
        #expect(root.entries?.map(\.value.isNull) == [true, true, true, false, false])
    }

    @Test func theByteOrderMarkIsNoText() throws {
        #expect(try read("\u{FEFF}a: 1")["a"]?.text == "1")
    }

    @Test func faultsNameTheirPlace() {
        #expect(faults("a: 1\nb: 2\na: 3\n") == ["a.yaml:3:1 yaml.duplicate-key"])
        #expect(faults("a: {b: 1, b: 2}\n") == ["a.yaml:1:11 yaml.duplicate-key"])
        #expect(faults("") == ["a.yaml yaml.empty"])
        #expect(faults("a: [1\n") == ["a.yaml:2:1 yaml.syntax"])
        #expect(faults("a: *b\n") == ["a.yaml:1:4 yaml.syntax"])
        #expect(faults("? [a, b]\n: c\n") == ["a.yaml:1:3 yaml.key"])
        #expect(faults("---\na: 1\n---\nb: 2\n").count == 1)
        #expect(
            faults("a: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)) == [
                "a.yaml:1:52 yaml.too-large"
            ])
        let bytes = Array("a: 1\nb: ".utf8) + [0xFF]
        #expect(YAMLDocument.parse(bytes, named: "a.yaml").diagnostics.map(\.place.text) == ["a.yaml:2"])
        #expect(YAMLDocument.read("/nowhere.yaml").diagnostics.map(\.code) == ["yaml.not-found"])
    }

    @Test func keysThatDifferInUnicodeFormAloneAreOneKey() throws {
        let findings = YAMLFindings(area: "test")
        let (root, diagnostics) = YAMLDocument.parse(
            "tên: 1\n" + "tên: 2\n".decomposedStringWithCanonicalMapping, named: "a.yaml")
        // Normalised first, they are the same to the parser.
        #expect(root == nil)
        #expect(diagnostics.map(\.code) == ["yaml.duplicate-key"])
        #expect(findings.count == 0)
    }

    @Test func theReaderCollectsAllFaultsOfAMap() throws {
        let findings = YAMLFindings(area: "test")
        let root = try read("nmae: A\nsize: [1]\nflag: maybe\nempty: \"  \"\nlist: x\n")
        var fields = try #require(YAMLFields(root, what: "the thing", findings: findings))
        #expect(fields.requiredText("name") == nil)
        #expect(fields.optionalText("size") == nil)
        #expect(fields.optional("flag").flatMap { findings.boolean($0, "'flag'") } == nil)
        #expect(fields.requiredText("empty") == nil)
        #expect(fields.optional("list").flatMap { findings.list($0, "'list'") } == nil)
        fields.finish()
        #expect(
            findings.diagnostics.map { "\($0.place.text) \($0.code)" } == [
                "a.yaml:1:1 test.missing-key", "a.yaml:2:7 test.wrong-type", "a.yaml:3:7 test.bad-value",
                "a.yaml:4:8 test.empty",
                "a.yaml:5:7 test.wrong-type", "a.yaml:1:1 test.unknown-key",
            ])
        #expect(findings.diagnostics.last?.hint == "did you mean 'name'?")
    }

    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("tilte", "title"), ("xyzzy", nil), ("a", nil), ("dealine", "deadline"),
    ])
    func theNearestNameIsTheOneMeant(name: String, expected: String?) {
        #expect(NearestName.of(name, among: ["title", "deadline", "b"]) == expected)
    }
}
