import Foundation
import ReportModel
import SourceText
import TestSupport
import Testing

@testable import CampaignFolder

/// `docs/campaign-reference.md` lists the keys that the reader of `campaign.yaml` takes, no more and no less.
@Suite struct CampaignReferenceTests {
    private func findings(_ text: String) -> [Diagnostic] {
        let (root, faults) = YAMLDocument.parse(text, named: "campaign.yaml")
        let findings = YAMLFindings(area: "campaign")
        findings.add(faults)
        if let root { _ = CampaignReader(findings: findings, layouts: ["bao-cao"]).read(root) }
        return findings.diagnostics
    }

    @Test func theExamplesAreACampaign() {
        #expect(findings(CampaignKeys.campaign()) == [])
        for map in CampaignKeys.maps { #expect(findings(CampaignKeys.campaign(map, as: map.text())) == [], "\(map.title)") }
    }

    /// A key that nobody knows brings up the list of those the reader asked for.
    @Test func theReaderTakesWhatIsListedAndNothingElse() {
        for map in CampaignKeys.maps {
            let found = findings(CampaignKeys.campaign(map, as: map.text(adding: "zzzzzzzzzzzz: 1")))
            let unknown = found.filter { $0.code == "campaign.unknown-key" }
            #expect(unknown.count == 1, "\(map.title): \(found)")
            let hint = unknown.first?.hint ?? ""
            #expect(hint == "known: " + map.keys.map(\.name).sorted().joined(separator: ", "), "\(map.title)")
        }
    }

    @Test func whatIsRequiredIs() {
        for map in CampaignKeys.maps {
            for key in map.keys {
                let missing = findings(CampaignKeys.campaign(map, as: map.text(without: key.name)))
                    .filter { $0.code == "campaign.missing-key" && $0.message.hasSuffix(" lacks the key '\(key.name)'") }
                #expect(missing.count == (key.isRequired ? 1 : 0), "\(key.name) of \(map.title)")
            }
        }
    }

    @Test func thePageIsFresh() {
        var page = """
            # Every key of `campaign.yaml`

            Made from the list that the tests hold against the program's reader; `make golden` writes it again. What has rules of its
            own is told in [campaign.md](campaign.md), the built-in lists in [catalogue.md](catalogue.md).

            A key that is not listed here is an error. `texts` is one text or a list of texts; a day is `2023-10-02`, a time
            `2023-10-08T17:00:00+07:00`; a code has letters without marks, digits, `.`, `_`, `-`.

            """
        for map in CampaignKeys.maps {
            page += "\n## \(map.title)\n\n" + (map.help.isEmpty ? "" : map.help + "\n\n")
            page += "| key | value | | meaning |\n|---|---|---|---|\n"
            for key in map.keys {
                page += "| `\(key.name)` | \(key.type) | \(key.isRequired ? "required" : "") | \(key.meaning) |\n"
            }
        }
        let problem = GeneratedFile.problem("docs/campaign-reference.md", page)
        #expect(problem == nil)
    }
}
