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

    /// Under 0988a06 the totals were 318 visits and 230 books, S2 was withdrawn, and P2 was 6: the code on two days, the
    /// withdrawal taken back and the newer set of indicators are what the rules say otherwise.
    @Test func theFirstReleasedSchema() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign("0988a06", in: folder)
        func check() throws {
            let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
            let totals = try #require(summary["totals"] as? [String: Any])
            #expect(totals["participants"] as? Int == 303 && totals["books_donated"] as? Int == 130)
            #expect(summary["indicators"] as? [String: Int] == ["P1": 15, "P2": 4])
            let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
            let units = try #require(status["units"] as? [[String: Any]])
            #expect(
                units.map { $0["state"] as? String } == [
                    "complete", "reported", "refused", "unreadable", "reported", "reported", "never_sent",
                ])
            let review = try #require(status["review"] as? [String: [[String: Any]]])
            #expect(review["no_longer_fits"]?.compactMap { $0["file"] as? String } == ["S4-b.json"])
            #expect(
                review["lowered"]?.compactMap { $0["figure"] as? String } == [
                    "participants", "female_participants", "indicator:P2",
                ])
        }
        let before = try folder.read("c/ledger.sqlite")
        try check()
        #expect(try folder.read("c/ledger.sqlite") == before, "reading changes nothing")
        let doctor = try Campaigns.baocao("doctor", campaign)
        #expect(doctor.text.contains("accepted files were read by the rules of an older program"), "\(doctor.text)")
        let collected = try Campaigns.baocao("collect", campaign)
        #expect(collected.status == 0, "\(collected.errors)")
        #expect(collected.errors.contains("warning[collect.no-longer-fits]: unit S4"), "\(collected.errors)")
        #expect(try folder.read("c/ledger.sqlite") != before)
        try check()
    }

    /// By hand: X 100 + 50, S1 90 in place of 120, S4 15, S6 44; S2 refused, S3 unreadable, S5 withdrawn.
    @Test func theThirdSchema() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign("30e8215", in: folder)
        func check() throws {
            let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
            let totals = try #require(summary["totals"] as? [String: Any])
            #expect(totals["participants"] as? Int == 299 && totals["books_donated"] as? Int == 30)
            #expect(summary["indicators"] as? [String: Int] == ["P1": 13, "P2": 6])
            let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
            let units = try #require(status["units"] as? [[String: Any]])
            #expect(
                units.map { $0["state"] as? String } == [
                    "complete", "reported", "refused", "unreadable", "reported", "withdrawn", "reported",
                ])
            #expect(units.allSatisfy { $0["approved"] as? Bool == false })
        }
        let before = try folder.read("c/ledger.sqlite")
        try check()
        #expect(try folder.read("c/ledger.sqlite") == before, "reading changes nothing")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.read("c/ledger.sqlite") != before)
        try check()
        // What the new schema is for.
        try folder.write(folder.text("c/campaign.yaml") + "approval: [commune]\n", to: "c/campaign.yaml")
        #expect(try Campaigns.baocao("approve", campaign, "--unit", "X", "--by", "Bà A").status == 0)
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        #expect((summary["totals"] as? [String: Any])?["participants"] as? Int == 299)
    }
}
