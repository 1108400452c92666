import Intake
import TestSupport
import Testing

/// `docs/diagnostics.md` lists every code a finding can have.
@Suite struct FindingReferenceTests {
    @Test func thePageIsFresh() {
        var page = """
            # Findings

            What can be found in a submission. Made from the program; `make golden` writes it again. An error keeps the submission
            out of all totals; a warning does not.

            | code | meaning |
            |---|---|

            """
        for code in FindingCode.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
            page += "| `\(code.rawValue)` | \(code.meaning) |\n"
        }
        let problem = GeneratedFile.problem("docs/diagnostics.md", page)
        #expect(problem == nil)
    }
}
