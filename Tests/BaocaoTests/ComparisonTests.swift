import Foundation
import TestSupport
import Testing

/// `compare_with`: this year beside an earlier campaign.
@Suite struct ComparisonTests {
    /// Two small campaigns: 80 visits in 2022 where 2023 has 120.
    private func campaigns(in folder: TemporaryFolder) throws -> String {
        let path = try Campaigns.small(in: folder)
        for file in ["campaign.yaml", "units.csv"] {
            let text = try folder.text("small/\(file)")
            try folder.write(
                text.replacing("2023", with: "2022").replacing(
                    "{from: 2022-10-02, to: 2022-10-08}", with: "{from: 2022-10-01, to: 2022-10-07}"),
                to: "earlier/\(file)")
        }
        try folder.write(Campaigns.csv("S1", participants: "80", date: "2022-10-03"), to: "earlier/inbox/S1.csv")
        #expect(try Campaigns.baocao("collect", folder.path + "/earlier", "--strict").status == 0)
        let text = try folder.text("small/campaign.yaml")
        try folder.write(text + "\ncompare_with: ../earlier\n", to: "small/campaign.yaml")
        return path
    }

    private func run(_ campaign: String, _ folder: TemporaryFolder) throws -> (result: ToolResult, text: String) {
        let out = folder.path + "/out"
        let result = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        let text = try Tool.run("pdftotext", ["-raw", "\(out)/nho/district-report/H.pdf", "-"]).text
        return (result, text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    @Test func figuresStandBesideThoseOfTheYearBefore() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaigns(in: folder)
        let before = try folder.read("earlier/ledger.sqlite")
        let (result, text) = try run(campaign, folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.errors.contains("warning"), "\(result.errors)")
        #expect(
            text.contains(
                "So với Tuần lễ hưởng ứng học tập suốt đời năm 2022 (tính trên 1 đơn vị báo cáo ở cả hai đợt), số hoạt động không thay đổi, số lượt người tham gia tăng 40 (50%), số sách quyên góp không thay đổi."
            ))
        #expect(try folder.read("earlier/ledger.sqlite") == before)
        // No women are stated, no indicator was sent: nothing more stands in the annex than counts of activities.
        #expect(!text.contains("Lượt nữ 1"), "\(text)")

        // The earlier campaign is part of what a document is made from; a unit that reported then alone is not compared.
        try folder.write(Campaigns.csv("S1", participants: "60", date: "2022-10-04"), to: "earlier/inbox/S1b.csv")
        try folder.write(Campaigns.csv("S2", participants: "60", date: "2022-10-04"), to: "earlier/inbox/S2.csv")
        #expect(
            try Campaigns.baocao("collect", folder.path + "/earlier", "--strict", "--received-at", "2022-10-07T09:00:00+07:00")
                .status == 0)
        let later = try run(campaign, folder).text
        #expect(later.contains("(đợt này 1, đợt trước 2 đơn vị báo cáo)"), "\(later)")
    }

    /// The school's code was another school's: only one of code and name is equal.
    @Test func aCodeThatWasAnotherUnitIsNotCompared() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaigns(in: folder)
        try folder.write(
            folder.text("earlier/units.csv").replacing(
                "S1,X,thcs,Trường Trung học cơ sở Đông Mỹ", with: "S1,X,thcs,Trường Trung học cơ sở Ngũ Hiệp"),
            to: "earlier/units.csv")
        let (result, text) = try run(campaign, folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            text.contains(
                "Không so sánh được với Tuần lễ hưởng ứng học tập suốt đời năm 2022: mã S1 đợt trước là “Trường Trung học cơ sở Ngũ Hiệp”, nay là “Trường Trung học cơ sở Đông Mỹ”."
            ), "\(text)")
        // What to do about it is the officer's, and stands in no document.
        #expect(!text.contains("mapping.csv"))
        let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
        let unmatched = (status["review"] as? [String: Any])?["unmatched_units"] as? [[String: Any]]
        #expect(unmatched?.map { $0["unit"] as? String } == ["S1"])
        let page = try folder.text("out/nho/index.html")
        #expect(page.contains("Chưa so sánh được với đợt trước") && page.contains("mapping.csv"))
        // Until the mapping says that it is the same school.
        try folder.write("old_code,new_code,share\nS1,S1,1\n", to: "small/mapping.csv")
        #expect(try run(campaign, folder).text.contains("số lượt người tham gia tăng 40 (50%)"))
    }

    /// The district was renamed, its schools are the same.
    @Test func upperUnitsAreComparedOverTheirReportingUnits() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaigns(in: folder)
        try folder.write(
            folder.text("earlier/units.csv").replacing("Huyện Thanh Trì", with: "Huyện Thường Tín"), to: "earlier/units.csv")
        #expect(try run(campaign, folder).text.contains("số lượt người tham gia tăng 40 (50%)"))
    }

    @Test(arguments: [
        ("compare_with: ../earlier", "compare_with: ../nowhere", "small/campaign.yaml:"),
        ("", "", "has collected nothing"),
    ])
    func withoutTheEarlierCampaignThereIsAWarning(from: String, to: String, message: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try campaigns(in: folder)
        if from.isEmpty {
            for file in folder.files(below: "earlier") where file.hasPrefix("ledger.") {
                try FileManager.default.removeItem(atPath: "\(folder.path)/earlier/\(file)")
            }
        } else {
            try folder.write(folder.text("small/campaign.yaml").replacing(from, with: to), to: "small/campaign.yaml")
        }
        let (result, text) = try run(campaign, folder)
        #expect(result.status == 0)
        #expect(result.errors.contains("warning[campaign.comparison]"), "\(result.errors)")
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(!text.contains("So với"))
    }
}
