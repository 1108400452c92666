import Foundation
import TestSupport
import Testing

/// `status`: by level, kind of unit and content, how fresh, warnings, and what is to be looked at with what to do.
@Suite struct StatusTests {
    @Test func countsStandByLevelKindAndContent() throws {
        let campaign = try ReviewedCampaign()
        try campaign.folder.write(
            "{\"unit\": \"S2\", \"remarks\": {\"strengths\": [\"Tốt\"]}}", to: "small/inbox/S2.json")
        try campaign.collect(at: "2023-10-06T09:00:00+07:00")
        let status = try campaign.status()
        let levels = try #require(status["by_level"] as? [String: [String: Any]])
        #expect(Set(levels.keys) == ["commune", "institution"])
        let schools = try #require(levels["institution"])
        #expect(schools["expected"] as? Int == 2 && schools["reported"] as? Int == 2 && schools["complete"] as? Int == 0)
        #expect(schools["content"] as? [String: Int] == ["activities": 1, "indicators": 0, "remarks": 1])
        #expect(schools["fresh"] as? String == "2023-10-06T09:00:00+07:00")
        #expect(levels["commune"]?["fresh"] as? String == "2023-10-05T08:00:00+07:00")
        let kinds = try #require(status["by_kind"] as? [String: [String: Any]])
        #expect(Set(kinds.keys) == ["xa", "thcs"])
        #expect((kinds["thcs"]?["states"] as? [String: Int])?["reported"] == 2)
        #expect(status["content"] as? [String: Int] == ["activities": 2, "indicators": 0, "remarks": 1])
        let text = try Campaigns.baocao("status", campaign.path).text
        #expect(text.contains("Nội dung:     hoạt động 2, đủ chỉ tiêu 0, nhận xét 1 đơn vị"), "\(text)")
        #expect(
            text.contains(
                "  - Trường Trung học cơ sở: 2/2 đã báo cáo, 0 đủ, 0 muộn; hoạt động 1, chỉ tiêu 0, nhận xét 1; mới nhất 09 giờ 00 ngày 06/10/2023"
            ), "\(text)")
        #expect(text.contains("Đã báo cáo, còn thiếu nội dung (3)"), "\(text)")
    }

    /// Every list that the officer gets, with what to do, in text, JSON, page and workbook alike.
    @Test func theListsReachTheOfficer() throws {
        let campaign = try ReviewedCampaign()
        try campaign.lower(to: 105)
        let status = try campaign.status()
        let review = try #require(status["review"] as? [String: [[String: Any]]])
        #expect(review["lowered"]?.count == 1)
        #expect(
            Set(review.keys).isSuperset(of: ["duplicates", "outliers", "lowered", "no_longer_fits", "late_time_doubted"]))
        let summarized = try #require(try campaign.summary()["review"] as? [String: [[String: Any]]])
        #expect(review as NSDictionary == summarized as NSDictionary)
        let pair = try #require(review["duplicates"]?.first?["id"] as? String)
        let text = try Campaigns.baocao("status", campaign.path).text
        #expect(text.contains("Hoạt động có thể bị tính hai lần (1):\n  Cách xử lý: Hỏi các đơn vị."), "\(text)")
        #expect(
            text.contains(
                "[\(pair).1] Xã Đông Mỹ (X): “Ngày hội đọc sách”, ngày 03/10/2023, 120 lượt người (tệp X.csv, dòng 2)"))
        #expect(text.contains("Báo cáo gửi sau làm giảm số liệu (1):\n  Cách xử lý: "), "\(text)")

        let out = campaign.folder.path + "/out"
        #expect(try Campaigns.baocao("run", campaign.path, "--as-of", Campaigns.afterTheWeek, "--out", out).status == 0)
        let page = try campaign.folder.text("out/nho/index.html")
        #expect(page.contains("<code>\(pair).1</code>") && page.contains("Báo cáo gửi sau làm giảm số liệu (1)"), "\(page)")
        #expect(page.contains("<a href=\"review.xlsx\">"))
        try Campaigns.baocao("status", campaign.path, "--xlsx", campaign.folder.path + "/review.xlsx")
        #expect(try campaign.folder.read("review.xlsx") == campaign.folder.read("out/nho/review.xlsx"))
        let strings = try Tool.run("unzip", ["-p", campaign.folder.path + "/review.xlsx", "xl/sharedStrings.xml"]).text
        #expect(strings.contains("\(pair).2") && strings.contains("Ý kiến của cán bộ") && strings.contains("Cách xử lý"))
    }

    /// Doubts are for the officer: neither printed in a document nor in what is attached to it, unless the campaign asks.
    @Test(arguments: [false, true]) func doubtsTravelInNoDocumentUnlessAsked(asked: Bool) throws {
        let orders =
            "  - {layout: commune-summary, for_each: commune, due: period_end\(asked ? ", doubts: true" : "")}\n"
            + "  - {layout: district-report, for_each: district, due: period_end}"
        let campaign = try ReviewedCampaign(reports: orders)
        #expect(try campaign.review("duplicates").count == 1)
        let out = campaign.folder.path + "/out"
        #expect(try Campaigns.baocao("render", campaign.path, "--attach-data", "--out", out).status == 0)
        for (report, unit, lists) in [("commune-summary", "X", asked), ("district-report", "H", false)] {
            let path = "\(out)/nho/\(report)/\(unit).pdf"
            let target = "\(campaign.folder.path)/data-\(report)"
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
            try Tool.run("pdfdetach", ["-saveall", "-o", target, path])
            let attached = try Campaigns.json(try Data(contentsOf: URL(fileURLWithPath: target + "/summary.json")))
            #expect((attached["review"] != nil) == lists, "\(report)")
            var summary = try campaign.summary(unit)
            if !lists { summary["review"] = nil }
            #expect(attached as NSDictionary == summary as NSDictionary, "\(report)")
            let text = try Tool.run("pdftotext", ["-raw", path, "-"]).text
            #expect(text.contains("RÀ SOÁT") == lists, "\(report): \(text)")
        }
    }

    @Test func warningsOfWhatStandsAreListed() throws {
        let campaign = try ReviewedCampaign()
        try campaign.folder.write(
            Campaigns.csv("S2", participants: "30").replacing("\nS2,", with: "\n,").replacing("unit_code", with: "unit_name")
                .replacing("\n,", with: "\nTHCS Van Phuc,"), to: "small/inbox/S2.csv")
        try campaign.collect()
        let warnings = try #require(try campaign.status()["warnings"] as? [[String: Any]])
        #expect(warnings.contains { $0["unit"] as? String == "S2" && $0["file"] as? String == "S2.csv" }, "\(warnings)")
        #expect(try Campaigns.baocao("status", campaign.path).text.contains("Cảnh báo trong báo cáo đang được tính ("))
    }
}
