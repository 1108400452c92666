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
            out of all totals; a warning does not; a note only tells. The last two columns are what the same finding says to the
            clerk, in answers, and to the operator, on a terminal and as `english` in `status --json`, with examples of values
            in ‹…›; *Cần* and *expected* are what should stand there, *Cách sửa* and *hint* the way out.

            | code | meaning | what the clerk reads | what the operator reads |
            |---|---|---|---|

            """
        for code in FindingCode.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
            let entries = FindingCatalogue.entries.filter { $0.code == code }
            page += "| `\(code.rawValue)` | \(code.meaning) |"
            for language in Language.allCases {
                page += " \(unique(entries.map { sentence($0, language) }).joined(separator: "<br>")) |"
            }
            page += "\n"
        }
        let problem = GeneratedFile.problem("docs/diagnostics.md", page)
        #expect(problem == nil)
    }

    /// Every code that a reader gives is made from values of the catalogue; the others are shown by `explain` alone.
    @Test func everyCodeHasASentence() {
        let made = Set(FindingCatalogue.entries.map(\.code))
        #expect(Set(FindingCode.allCases).subtracting(made) == [.rowNotCounted, .cellUnread])
    }

    private func sentence(_ entry: FindingCatalogue.Entry, _ language: Language) -> String {
        guard let words = entry.words[language] else { return "" }
        let (expected, hint) = language == .vietnamese ? ("Cần", "Cách sửa") : ("expected", "hint")
        var text = "**\(entry.severity.rawValue)** \(words.message.pattern(in: language))"
        if let needed = words.expected { text += "; *\(expected):* \(needed.pattern(in: language))" }
        if let wayOut = words.hint { text += "; *\(hint):* \(wayOut.pattern(in: language))" }
        return text.replacing("|", with: "\\|")
    }

    /// Each sentence once: kinds that differ only in what a program makes of them say the same.
    private func unique(_ sentences: [String]) -> [String] {
        var seen: Set<String> = []
        return sentences.filter { seen.insert($0).inserted }
    }
}
