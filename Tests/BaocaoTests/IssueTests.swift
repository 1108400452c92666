import Foundation
import TestSupport
import Testing

/// `issue`: number and date printed, kept for ever, and the supplement says what changed and why.
@Suite struct IssueTests {
    private func campaign(in folder: TemporaryFolder) throws -> String {
        let campaign = try Campaigns.small(
            in: folder, reports: Campaigns.bothReports + "\n  - {layout: daily-bulletin, for_each: district, due: daily 17:30}")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-04T08:00:00+07:00")
        return campaign
    }

    private func text(_ path: String) throws -> String {
        let result = try Tool.run("pdftotext", ["-layout", path, "-"])
        return result.text.replacingOccurrences(of: " +", with: " ", options: .regularExpression)
    }

    @Test func anIssueIsKeptAndASupplementTellsWhatChanged() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(in: folder)
        let out = folder.path + "/out"
        func issue(_ number: String, _ date: String, _ more: String...) throws -> ToolResult {
            try Tool.run(
                Checkout.program,
                ["issue", campaign, "--report", "district-report", "--number", number, "--date", date, "--out", out] + more,
                environment: ["BAOCAO_HOME": Checkout.root])
        }
        let none = try issue("12", "2023-10-09", "--supplement")
        #expect(none.status == 64 && none.errors.contains("error[issue.no-base]"), "\(none.errors)")
        #expect(folder.files(below: "out/nho/issued").isEmpty)

        let first = try issue("12", "2023-10-09")
        #expect(first.status == 0, "\(first.errors)")
        let path = "out/nho/issued/district-report/H/12-2023-10-09.pdf"
        let bytes = try folder.read(path)
        let printed = try text("\(folder.path)/\(path)")
        #expect(printed.contains("Số: 12/BC-BCĐ") && printed.contains("Thanh Trì, ngày 09 tháng 10 năm 2023"), "\(printed)")
        #expect(printed.contains("(Kèm theo Báo cáo số 12/BC-BCĐ ngày 09 tháng 10 năm 2023"), "\(printed)")
        #expect(!printed.contains("(lần"))
        let record = try Campaigns.json(try folder.read("out/nho/issued/district-report/H/12-2023-10-09.json"))
        let totals = try #require((record["summary"] as? [String: Any])?["totals"] as? [String: Any])
        #expect(totals["participants"] as? Int == 120)
        let digests = try #require(record["digests"] as? [String: Any])
        #expect((digests["campaign"] as? String)?.count == 64 && (digests["units"] as? String)?.count == 64)
        #expect((digests["layouts"] as? [String: String])?.keys.sorted() == ["district-report"])
        let line = try Campaigns.json(Data(folder.text("out/nho/issued/issued.jsonl").utf8))
        for key in ["report", "unit", "number", "date", "edition", "sha256", "ledger_position", "decisions_sha256"] {
            #expect(line[key] != nil, "\(key)")
        }
        #expect(line["edition"] as? Int == 1 && line["ledger_position"] as? Int == 1)

        for date in ["2023-10-09", "2023-10-12"] {
            let again = try issue("12", date)
            #expect(again.status == 64 && again.errors.contains("error[issue.number-taken]"), "\(again.errors)")
        }
        #expect(try issue("1234567", "2023-10-09").status == 64)
        #expect(try issue("14", "2023-02-30").status == 64)
        #expect(try issue("14", "2023-10-09", "--unit", "S1").status == 64)
        #expect(try issue("14", "2023-10-09", "--unit", "Y").status == 66)

        // S1 sends 150 in place of 120, S2 its first 30: 180.
        // The activity of S1 has another name, and both have remarks.
        try folder.write(
            Campaigns.csv("S1", participants: "150").replacing("Lễ phát động", with: "Lễ khai mạc"),
            to: "small/inbox/S1-sua.csv")
        try folder.write(Campaigns.csv("S2", participants: "30"), to: "small/inbox/S2.csv")
        try folder.write("unit_code,remark,text\nS1,proposal,Thêm sách cho thư viện\n", to: "small/inbox/S1-kien-nghi.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-10T09:05:00+07:00")
        let second = try issue("13", "2023-10-11", "--supplement")
        #expect(second.status == 0, "\(second.errors)")
        #expect(try folder.read(path) == bytes, "an issued file is never written again")
        let next = "out/nho/issued/district-report/H/13-2023-10-11.pdf"
        let supplement = try text("\(folder.path)/\(next)")
        for words in [
            "Số: 13/BC-BCĐ", "(lần 2)", "NỘI DUNG THAY ĐỔI SO VỚI LẦN TRƯỚC", "Báo cáo số 12/BC-BCĐ", "S1-sua.csv", "S2.csv",
            "Lượt người tham gia 120 180 +60", "120 150 +30", "Lễ phát động", "Lễ khai mạc", "Kiến nghị",
            "Thêm sách", "S1-kien-nghi.csv",
        ] { #expect(supplement.contains(words), "\(words)\n\(supplement)") }
        let lines = try folder.text("out/nho/issued/issued.jsonl").split(separator: "\n")
        #expect(try lines.map { try Campaigns.json(Data($0.utf8))["edition"] as? Int } == [1, 2])

        // Nothing sweeps them: neither a run nor a new ledger; and the page lists them first.
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        let page = try folder.text("out/nho/index.html")
        let issued = try #require(page.range(of: "Văn bản đã phát hành</h2>"))
        let progress = try #require(page.range(of: "Tình hình báo cáo</h2>"))
        #expect(issued.lowerBound < progress.lowerBound)
        #expect(page.contains("href=\"issued/district-report/H/13-2023-10-11.pdf\""))
        #expect(try Campaigns.baocao("ledger", "new", campaign, "--why", "thử", "--out", out).status == 0)
        #expect(try folder.read(path) == bytes)
        let after = try issue("12", "2023-10-09")
        #expect(after.status == 64, "the number has left the house")
    }

    @Test func aDailyReportThatStandsIsKept() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(in: folder)
        let out = folder.path + "/out"
        func run(_ time: String) throws {
            let result = try Campaigns.baocao("run", campaign, "--as-of", time, "--out", out)
            #expect(result.status == 0, "\(result.errors)")
        }
        func documents() throws -> [String: [String: Any]] {
            Dictionary(
                try Campaigns.manifest(out, "nho").compactMap { document in
                    (document["path"] as? String).map { ($0, document) }
                }, uniquingKeysWith: { first, _ in first })
        }
        let second = "daily-bulletin/H-2023-10-02.pdf"
        let third = "daily-bulletin/H-2023-10-03.pdf"
        try run("2023-10-04T18:00:00+07:00")
        let bytes = try folder.read("out/nho/\(third)")
        #expect(try documents()[third]?["status"] as? String == "rendered")
        // The activity of the third is corrected: the bulletin of the second is as it was, that of the third is not.
        try folder.write(Campaigns.csv("S1", participants: "200"), to: "small/inbox/S1-sua.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00")
        try run("2023-10-05T18:00:00+07:00")
        #expect(try folder.read("out/nho/\(third)") == bytes)
        let kept = try documents()
        #expect(kept[third]?["status"] as? String == "unchanged" && kept[third]?["superseded"] as? Bool == true)
        #expect(kept[second]?["status"] as? String == "unchanged" && kept[second]?["superseded"] == nil)
        #expect(try folder.text("out/nho/index.html").contains("Số liệu đã thay đổi sau khi lập văn bản này."))
        // By force alone another is made.
        try Campaigns.baocao("render", campaign, "--report", "daily-bulletin", "--force", "--out", out)
        #expect(try folder.read("out/nho/\(third)") != bytes)
        #expect(try documents()[third]?["superseded"] == nil)
        // Issued, and supplemented: one page, and one of changes.
        let issued = try Campaigns.baocao(
            "issue", campaign, "--report", "daily-bulletin", "--number", "7", "--date", "2023-10-03", "--out", out)
        #expect(issued.status == 0, "\(issued.errors)")
        try folder.write(Campaigns.csv("S1", participants: "201"), to: "small/inbox/S1-sua-2.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T09:00:00+07:00")
        let supplement = try Campaigns.baocao(
            "issue", campaign, "--report", "daily-bulletin", "--number", "8", "--date", "2023-10-06", "--day", "2023-10-03",
            "--supplement", "--out", out)
        #expect(supplement.status == 0, "\(supplement.errors)")
        let pages = try Tool.run("pdfinfo", ["\(out)/nho/issued/daily-bulletin/H/8-2023-10-06.pdf"]).text
        #expect(pages.contains(#/Pages: +2\b/#), "\(pages)")
    }

    @Test func aLayoutThatPrintsNoNumberIsNotIssued() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(
            in: folder, reports: "  - {layout: unit-receipt, for_each: institution, due: period_end}")
        try Campaigns.baocao("collect", campaign)
        let result = try Campaigns.baocao(
            "issue", campaign, "--report", "unit-receipt", "--unit", "S1", "--number", "1", "--date", "2023-10-09", "--out",
            folder.path + "/out")
        #expect(result.status == 78 && result.errors.contains("error[issue.layout]"), "\(result.errors)")
        #expect(folder.files(below: "out/nho/issued").isEmpty)
    }
}
