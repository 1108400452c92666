import ReportModel
import TestSupport
import Testing

@testable import Intake

/// `docs/diagnostics.md` lists every code a finding can have, with everything it says to a clerk.
@Suite struct FindingReferenceTests {
    @Test func thePageIsFresh() {
        var page = """
            # Findings

            What can be found in a submission. Made from the program; `make golden` writes it again. An error keeps the submission
            out of all totals; a warning does not; a note only tells. The right column is what the clerk reads, with examples of
            values in ‹…›; *Cần* is what should stand there, *Cách sửa* the way out.

            | code | meaning | what the clerk reads |
            |---|---|---|

            """
        for code in FindingCode.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
            let sentences = FindingCatalogue.entries.filter { $0.code == code }.map(sentence)
            page += "| `\(code.rawValue)` | \(code.meaning) | \(unique(sentences).joined(separator: "<br>")) |\n"
        }
        let problem = GeneratedFile.problem("docs/diagnostics.md", page)
        #expect(problem == nil)
    }

    private func sentence(_ entry: FindingCatalogue.Entry) -> String {
        var text = "**\(entry.severity.rawValue)** \(entry.words.message.pattern)"
        if let expected = entry.words.expected { text += "; *Cần:* \(expected.pattern)" }
        if let hint = entry.words.hint { text += "; *Cách sửa:* \(hint.pattern)" }
        return text.replacing("|", with: "\\|")
    }

    /// Each sentence once: kinds that differ only in what a program makes of them say the same.
    private func unique(_ sentences: [String]) -> [String] {
        var seen: Set<String> = []
        return sentences.filter { seen.insert($0).inserted }
    }
}
