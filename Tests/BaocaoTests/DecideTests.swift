import Foundation
import TestSupport
import Testing

/// `decide`: what an officer settles, and what every later run makes of it.
@Suite struct DecideTests {
    private func pair(_ campaign: ReviewedCampaign) throws -> (id: String, sides: [String]) {
        let pairs = try campaign.review("duplicates")
        #expect(pairs.count == 1)
        let pair = try #require(pairs.first)
        return (
            try #require(pair["id"] as? String),
            try #require(pair["sides"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        )
    }

    @Test func aSideThatIsExcludedCountsNowhereUntilTheEntryIsTakenOut() throws {
        let campaign = try ReviewedCampaign()
        #expect(try campaign.visits() == 238)
        let pair = try pair(campaign)
        #expect(pair.sides == [pair.id + ".1", pair.id + ".2"])
        let decided = try campaign.decide(pair.sides[0], "exclude", why: "trường đã \"báo\": 1 # lễ")
        #expect(decided.status == 0, "\(decided.errors)")
        #expect(try campaign.visits() == 118)
        #expect(try campaign.review("duplicates").isEmpty)
        #expect(try campaign.review("decisions_without_effect").isEmpty)
        let file = try campaign.folder.text("small/decisions.yaml")
        for words in ["about: duplicate", "do: exclude", "was: 120", "X.csv", "why: \"trường đã \\\"báo\\\": 1 # lễ\""] {
            #expect(file.contains(words), "\(file)")
        }

        // The annex of the report names what holds; open doubts it does not.
        let out = campaign.folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign.path, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 0, "\(run.errors)")
        let text = try Tool.run("pdftotext", ["-raw", out + "/nho/district-report/H.pdf", "-"]).text
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("“Ngày hội đọc sách”") && words.contains("không tính"), "\(words)")

        // Taken out, it holds no more.
        try campaign.folder.write(file.prefix(while: { $0 != "-" }) + "", to: "small/decisions.yaml")
        #expect(try campaign.visits() == 238)
        #expect(try self.pair(campaign).id == pair.id)
    }

    @Test(arguments: [false, true]) func whatIsKeptIsAskedNoMore(bySide: Bool) throws {
        let campaign = try ReviewedCampaign()
        let pair = try pair(campaign)
        #expect(try campaign.decide(bySide ? pair.sides[1] : pair.id, "keep").status == 0)
        #expect(try campaign.visits() == 238)
        #expect(try campaign.review("duplicates").isEmpty)
    }

    /// A list in hand holds on: ids of the other sides are found after one side was decided.
    @Test func everySideOfAListIsFound() throws {
        let campaign = try ReviewedCampaign()
        try campaign.folder.write(
            campaign.folder.text("small/units.csv") + "S3,X,thcs,Trường Trung học cơ sở Ngũ Hiệp,,yes\n", to: "small/units.csv")
        for unit in ["S1", "S2", "S3"] {
            try campaign.folder.write(
                Campaigns.csv(unit, participants: "600", date: "2023-10-05").replacing(
                    "Lễ phát động", with: "Hội thao liên trường"),
                to: "small/inbox/joint-\(unit).csv")
        }
        try campaign.collect(at: "2023-10-05T09:00:00+07:00")
        let doubt = try #require(try campaign.review("duplicates").first { ($0["sides"] as? [Any])?.count == 3 })
        let id = try #require(doubt["id"] as? String)
        for side in [".2", ".3"] {
            let result = try campaign.decide(id + side, "exclude")
            #expect(result.status == 0, "\(side): \(result.errors)")
        }
        // One event of 600, and the two of the campaign.
        #expect(try campaign.visits() == 600 + 120)
        #expect(try campaign.review("decisions_without_effect").isEmpty)
        let last = try campaign.decide(id + ".1", "exclude")
        #expect(last.status == 64 && last.errors.contains("decide.unknown"), "nothing is doubted any more")
    }

    @Test func aCorrectedValueCountsAndTheTraceNamesTheDecision() throws {
        let campaign = try ReviewedCampaign()
        let pair = try pair(campaign)
        #expect(try campaign.decide(pair.sides[0], "correct=100").status == 0)
        #expect(try campaign.visits() == 218)
        let trace = try Campaigns.json(try Campaigns.baocao("trace", campaign.path, "participants", "--json").output)
        let parts = try #require(trace["parts"] as? [[String: Any]])
        #expect(parts.map { $0["value"] as? Int } == [100, 118])
        #expect(parts.map { $0["decision"] as? String } == [pair.sides[0], nil])
        // Still near the other: asked again, under another id, until it is kept.
        let again = try self.pair(campaign)
        #expect(again.id != pair.id)
        #expect(try campaign.decide(again.id, "keep").status == 0)
        #expect(try campaign.review("duplicates").isEmpty)
        #expect(try campaign.visits() == 218)
    }

    @Test func whatCannotBeDecidedSaysWhy() throws {
        let campaign = try ReviewedCampaign()
        let pair = try pair(campaign)
        func expect(_ id: String, _ action: String, _ code: String, by: String = "A") throws {
            let result = try campaign.decide(id, action, by: by)
            #expect(result.status == 64, "\(id) \(action)")
            #expect(result.errors.contains(code), "\(result.errors)")
        }
        try expect("D0000000000", "keep", "decide.unknown")
        try expect(pair.id + ".9", "exclude", "decide.unknown")
        try expect(pair.id + ".x", "exclude", "decide.unknown")
        try expect(pair.id, "exclude", "decide.side")
        try expect(pair.id, "correct=3", "decide.side")
        for action in ["drop", "correct", "correct=", "correct=-3", "correct=1.5", "exclude=3"] {
            try expect(pair.sides[0], action, "correct=N")
        }
        try expect(pair.id, "keep", "--by", by: " ")
        #expect(!campaign.folder.files().contains("small/decisions.yaml"))
        #expect(try campaign.decide(pair.sides[0], "exclude").status == 0)
        try expect(pair.sides[0], "exclude", "decide.decided")
        #expect(try campaign.folder.text("small/decisions.yaml").ranges(of: "about:").count == 1)
    }

    /// Another version of the file: the decision was about the first.
    @Test func ofAReplacedFileADecisionHasNoEffectAndIsSaid() throws {
        let campaign = try ReviewedCampaign()
        #expect(try campaign.decide(try pair(campaign).sides[0], "exclude").status == 0)
        try campaign.folder.write(
            Campaigns.csv("X", participants: "119").replacing("Lễ phát động", with: "Ngày hội đọc sách"),
            to: "small/inbox/X2.csv")
        try campaign.collect(at: "2023-10-06T08:00:00+07:00")
        #expect(try campaign.visits() == 237)
        let strays = try campaign.review("decisions_without_effect")
        #expect(strays.map { $0["reason"] as? String } == ["file_gone"])
        let text = try Campaigns.baocao("status", campaign.path).text
        #expect(text.contains("Quyết định không còn hiệu lực (1)"), "\(text)")
        #expect(text.contains("tệp X.csv không còn được tính"), "\(text)")
    }

    @Test func ofAnotherValueADecisionHasNoEffectAndIsSaid() throws {
        let campaign = try ReviewedCampaign()
        #expect(try campaign.decide(try pair(campaign).sides[0], "exclude").status == 0)
        try campaign.folder.write(
            campaign.folder.text("small/decisions.yaml").replacing("was: 120", with: "was: 121"), to: "small/decisions.yaml")
        #expect(try campaign.visits() == 238)
        let stray = try #require(try campaign.review("decisions_without_effect").first)
        #expect(stray["reason"] as? String == "value_changed" && stray["now"] as? Int == 120 && stray["unit"] as? String == "X")
    }

    /// A later report that says less: right, once the officer says so.
    @Test func whatBecameSmallerCanBeKept() throws {
        let campaign = try ReviewedCampaign()
        try campaign.lower(to: 20)
        let lowered = try #require(try campaign.review("lowered").first)
        #expect(lowered["before"] as? Int == 118 && lowered["after"] as? Int == 20 && lowered["unit"] as? String == "S1")
        let id = try #require(lowered["id"] as? String)
        #expect(try campaign.decide(id, "exclude").errors.contains("decide.keep"))
        #expect(try campaign.decide(id, "keep").status == 0)
        #expect(try campaign.review("lowered").isEmpty)
        #expect(try campaign.review("decisions_without_effect").isEmpty)
        #expect(try campaign.visits() == 140)
    }
}
