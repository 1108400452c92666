import Foundation
import TestSupport
import Testing

/// Random histories of reports, corrections, withdrawals, refusals and edits of the campaign, against an oracle in another
/// language that works everything out anew from a flat list.
@Suite struct HistoryTests {
    @Test func statesFiguresHistoryAndAnswersAgree() throws {
        let played = try Tool.run(
            "python3",
            [Checkout.root + "/Tests/Oracle/check_histories.py", "--program", Checkout.program, "--seeds", "1-4"])
        #expect(played.status == 0, "\(played.text)\(played.errors)")
    }

    /// Documents and supplements that leave the house in between: each has the figures of its moment, and stays as it is.
    @Test func whatLeavesTheHouseHasTheFiguresOfItsMoment() throws {
        let played = try Tool.run(
            "python3",
            [Checkout.root + "/Tests/Oracle/check_issues.py", "--program", Checkout.program, "--seeds", "1-2"])
        #expect(played.status == 0, "\(played.text)\(played.errors)")
    }
}
