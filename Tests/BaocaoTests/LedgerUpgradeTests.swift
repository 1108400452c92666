import Foundation
import TestSupport
import Testing

/// A ledger that an earlier version of the program wrote (`Tests/Ledgers`) opens and gives the same figures, except where a
/// rule says otherwise, and that is told.
@Suite("Ledgers of earlier versions") struct LedgerUpgradeTests {
    private func campaign(_ version: String, in folder: TemporaryFolder) throws -> String {
        let source = Checkout.root + "/Tests/Ledgers/" + version
        let campaign = folder.path + "/c"
        try FileManager.default.createDirectory(atPath: campaign + "/inbox", withIntermediateDirectories: true)
        for name in ["campaign.yaml", "units.csv"] {
            try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(campaign)/\(name)")
        }
        let made = try Tool.run(
            "python3",
            [
                "-c",
                "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2], encoding='utf-8').read())",
                campaign + "/ledger.sqlite", source + "/ledger.sql",
            ])
        #expect(made.status == 0, "\(made.errors)")
        return campaign
    }

    /// What a ledger says today, worked out by hand from what was sent.
    struct Expected: CustomTestStringConvertible, Sendable {
        /// The commit that released the schema.
        let version: String
        let participants: Int
        let books: Int
        let indicators: [String: Int]
        let states: [String]
        let noLongerFitting: [String]

        var testDescription: String { version }
    }

    /// Under 0988a06 the totals were 318 visits and 230 books, S2 was withdrawn, and P2 was 6: the code on two days, the
    /// withdrawal taken back and the newer set of indicators are what the rules say otherwise. 7cd9b2d, the first, knew no
    /// withdrawals: its ledger is the other's as far as its schema goes. In 30e8215, S6 took back what it had sent.
    static let releases = [
        Expected(
            version: "7cd9b2d", participants: 303, books: 130, indicators: ["P1": 15, "P2": 4],
            states: ["complete", "reported", "refused", "unreadable", "reported", "reported", "never_sent"],
            noLongerFitting: ["S4-b.json"]),
        Expected(
            version: "0988a06", participants: 303, books: 130, indicators: ["P1": 15, "P2": 4],
            states: ["complete", "reported", "refused", "unreadable", "reported", "reported", "never_sent"],
            noLongerFitting: ["S4-b.json"]),
        Expected(
            version: "30e8215", participants: 293, books: 30, indicators: ["P1": 15, "P2": 4],
            states: ["complete", "reported", "refused", "unreadable", "never_sent", "reported", "withdrawn"],
            noLongerFitting: []),
    ]

    @Test(arguments: releases) func everyReleasedSchema(_ expected: Expected) throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(expected.version, in: folder)
        func check() throws {
            let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
            let totals = try #require(summary["totals"] as? [String: Any])
            #expect(totals["participants"] as? Int == expected.participants)
            #expect(totals["books_donated"] as? Int == expected.books)
            #expect(summary["indicators"] as? [String: Int] == expected.indicators)
            let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
            let units = try #require(status["units"] as? [[String: Any]])
            #expect(units.map { $0["state"] as? String } == expected.states)
            let review = try #require(status["review"] as? [String: [[String: Any]]])
            #expect(review["no_longer_fits"]?.compactMap { $0["file"] as? String } == expected.noLongerFitting)
            #expect(
                review["lowered"]?.compactMap { $0["figure"] as? String } == [
                    "participants", "female_participants", "indicator:P2",
                ])
        }
        let before = try folder.read("c/ledger.sqlite")
        try check()
        #expect(try folder.read("c/ledger.sqlite") == before, "reading changes nothing")
        let collected = try Campaigns.baocao("collect", campaign)
        #expect(collected.status == 0, "\(collected.errors)")
        #expect(
            collected.errors.contains("warning[collect.no-longer-fits]: unit S4") == !expected.noLongerFitting.isEmpty,
            "\(collected.errors)")
        try check()
        let whole = try Campaigns.baocao("ledger", "check", campaign)
        #expect(whole.status == 0, "\(whole.text)")
    }

    @Test func everyLedgerThatIsKeptIsOpened() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Checkout.root + "/Tests/Ledgers")
        #expect(Set(kept) == Set(Self.releases.map(\.version)))
    }

    @Test func filesReadByOlderRulesAreTold() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign("0988a06", in: folder)
        let before = try folder.read("c/ledger.sqlite")
        let doctor = try Campaigns.baocao("doctor", campaign)
        #expect(doctor.text.contains("accepted files were read by the rules of an older program"), "\(doctor.text)")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.read("c/ledger.sqlite") != before)
    }
}
