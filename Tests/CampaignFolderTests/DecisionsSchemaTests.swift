import Foundation
import ReportModel
import SourceText
import TestSupport
import Testing

@testable import CampaignFolder

/// `decisions.schema.json` says what the reader of `decisions.yaml` takes and what its writer leaves.
@Suite struct DecisionsSchemaTests {
    private let digest = String(repeating: "ab", count: 32)

    private func entry(_ change: (inout Decision) -> Void = { _ in }) throws -> String {
        var decision = Decision(
            id: "d1.1", about: .outlier, figure: try FigureAddress("participants@type=LPD"),
            places: [.init(file: "a b.xlsx", sha256: digest, sheet: "Hoạt động", row: 7, cell: "F7", unit: "S1")], was: 540,
            action: .correct, value: 54, by: "Nguyễn Văn A", at: "2023-10-09T08:00:00+07:00", why: "đã hỏi trường")
        change(&decision)
        return DecisionsFile.entry(decision)
    }

    /// A file's data, as programs that read YAML get it.
    private func data(_ text: String) throws -> Data {
        func value(_ node: YAMLNode, _ key: String) -> Any {
            if let entries = node.entries {
                return Dictionary(entries.map { ($0.key, value($0.value, $0.key)) }) { first, _ in first }
            }
            if let items = node.items { return items.map { value($0, key) } }
            let text = node.text ?? ""
            return ["was", "value", "row"].contains(key) ? Int(text) as Any : text
        }
        let root = try #require(YAMLDocument.parse(text, named: DecisionsFile.name).root)
        return try JSONSerialization.data(withJSONObject: value(root, ""))
    }

    private func faults(_ text: String) throws -> [String] {
        try #require(try JSONSchema("decisions")).faults(in: data(text))
    }

    private func findings(_ text: String) throws -> [Diagnostic] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: DecisionsFile.name)
        let findings = YAMLFindings(area: "campaign")
        _ = DecisionsFile.read(in: folder.path, campaign: try NarratedCampaign.load().campaign, findings: findings)
        return findings.diagnostics
    }

    @Test func whatIsWrittenFits() throws {
        #expect(try faults(entry()) == [])
        let kept = try entry {
            ($0.id, $0.about, $0.action) = ("d2", .lowered, .keep)
            ($0.was, $0.value) = (nil, nil)
            $0.places = [.init(file: "b.csv", sha256: digest, sheet: nil, row: nil, cell: nil, unit: nil)]
        }
        #expect(try faults(entry() + kept) == [])
        #expect(try findings(entry() + kept) == [])
    }

    @Test func whatDoesNotFitIsFound() throws {
        let text = try entry()
        #expect(try faults(text.replacing("do: correct", with: "do: drop")).count == 1)
        #expect(try faults(text.replacing("  by: ", with: "  who: ")).count == 2)
        #expect(try faults(text.replacing("row: 7", with: "line: 7")) == ["$[0].places[0]: the schema does not know line"])
    }

    /// The reader's own list of keys, brought up by one it does not know.
    @Test func theSchemaHasTheReadersKeys() throws {
        let path = Checkout.root + "/docs/schemas/decisions.schema.json"
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
        let item = try #require((schema["items"] as? [String: Any])?["properties"] as? [String: [String: Any]])
        let place = try #require((item["places"]?["items"] as? [String: Any])?["properties"] as? [String: Any])
        let text = try entry()
        func known(_ text: String) throws -> String? { try findings(text).first { $0.code == "campaign.unknown-key" }?.hint }
        #expect(try known(text + "  zzzzzzzz: 1\n") == "known: " + item.keys.sorted().joined(separator: ", "))
        #expect(
            try known(text.replacing("row: 7", with: "zzzzzzzz: 7, row: 7")) == "known: "
                + place.keys.sorted().joined(separator: ", "))
    }
}
