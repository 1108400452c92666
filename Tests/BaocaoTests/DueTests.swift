import Foundation
import TestSupport
import Testing

/// What is due when, and what is late.
@Suite struct DueTests {
    @Test func nothingIsDueBeforeTheSlotAndAMissedSlotIsMadeUp() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        let early = try Campaigns.baocao("run", campaign, "--as-of", "2023-10-08T16:59:59+07:00", "--out", out)
        #expect(early.status == 0)
        #expect(folder.files(below: "out").filter { $0.hasSuffix(".pdf") }.isEmpty)
        let onTime = try Campaigns.baocao("run", campaign, "--as-of", "2023-10-08T17:00:00+07:00", "--out", out)
        #expect(onTime.status == 0)
        #expect(
            folder.files(below: "out").filter { $0.hasSuffix(".pdf") } == [
                "nho/commune-summary/X.pdf", "nho/district-report/H.pdf",
            ])
        let other = folder.path + "/other"
        try Campaigns.baocao("run", campaign, "--as-of", "2023-11-30T00:00:00+07:00", "--out", other)
        #expect(try folder.read("other/nho/district-report/H.pdf") == folder.read("out/nho/district-report/H.pdf"))
    }

    @Test func dryRunChangesNothing() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let before = folder.files()
        let result = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out", "--dry-run")
        #expect(result.status == 0)
        #expect(result.text.split(separator: "\n").count == 2)
        #expect(folder.files() == before)
    }

    @Test func onlyWhatChangedIsMadeAgain() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        // A correction of one school of Vạn Phúc: its commune and the district, nothing else.
        try folder.write(Campaigns.csv("TH-VAN-PHUC", participants: "4321"), to: "campaign/inbox/zz-correction.csv")
        let result = try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-09T17:00:00+07:00")
        #expect(result.status == 0, "\(result.errors)")
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        let rendered = try Campaigns.manifest(out, "thht-2023").filter { $0["status"] as? String == "rendered" }
            .compactMap { $0["path"] as? String }
        #expect(Set(rendered) == ["commune-summary/00676.pdf", "district-report/TT.pdf"])
    }

    @Test func latenessFollowsTheTimeOfReceipt() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S2", participants: "80"), to: "late.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-08T17:00:00+07:00")
        try Campaigns.baocao("collect", campaign, folder.path + "/late.csv", "--received-at", "2023-10-08T17:00:01+07:00")
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        let reporting = try #require(summary["reporting"] as? [String: Any])
        #expect(reporting["on_time"] as? Int == 1)
        #expect(reporting["late"] as? Int == 1)
        #expect(summary["as_of"] as? String == "2023-10-08T17:00:01+07:00")
    }
}
