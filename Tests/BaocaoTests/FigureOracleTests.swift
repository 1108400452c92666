import Foundation
import TestSupport
import Testing

/// Random pairs of campaigns whose figures another program in another language worked out: what is stated, ratios over one
/// set, inhabitants, the earlier campaign, decisions, rules, targets, ranking, and edits of the campaign after collecting.
/// `make oracle` takes hundreds.
@Suite struct FigureOracleTests {
    @Test func everyFigureIsWhatTheOracleSays() throws {
        let checked = try Tool.run(
            "python3",
            [Checkout.root + "/Tests/Oracle/check_figures.py", "--program", Checkout.program, "--seeds", "1-8"])
        #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
    }
}
