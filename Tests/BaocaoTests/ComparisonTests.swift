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
                "So với năm 2022, số hoạt động không thay đổi, số lượt người tham gia tăng 40 (50%), số sách quyên góp không thay đổi."
            ))
        #expect(try folder.read("earlier/ledger.sqlite") == before)

        // The earlier campaign is part of what a document is made from.
        try folder.write(Campaigns.csv("S2", participants: "60", date: "2022-10-04"), to: "earlier/inbox/S2.csv")
        #expect(try Campaigns.baocao("collect", folder.path + "/earlier", "--strict").status == 0)
        #expect(try run(campaign, folder).text.contains("số lượt người tham gia giảm 20 (14,3%)"))
    }

    @Test func aCodeThatWasAnotherUnitIsNotCompared() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaigns(in: folder)
        try folder.write(
            folder.text("earlier/units.csv").replacing("Huyện Thanh Trì", with: "Huyện Thường Tín"), to: "earlier/units.csv")
        let (result, text) = try run(campaign, folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(!text.contains("So với năm"))
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
        #expect(!text.contains("So với năm"))
    }
}
