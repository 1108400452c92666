import Foundation
import TestSupport
import Testing

/// A campaign's own layouts, beside its `campaign.yaml`.
@Suite struct CampaignLayoutTests {
    @Test func aLayoutOfTheCampaignIsBegunChangedAndUsed() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(
            in: folder, reports: "      - {layout: xa-rut-gon, for_each: commune, due: period_end}")
        let made = try Campaigns.baocao("layout", "new", "xa-rut-gon", "--from", "commune-summary", "--campaign", campaign)
        #expect(made.status == 0, "\(made.errors)")
        let file = "\(campaign)/layouts/xa-rut-gon.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("\nlayout: xa-rut-gon\n") && !text.contains("yaml-language-server"))
        // Styles and parts come from the installation; the words are the campaign's.
        try text.replacing("kind: BÁO CÁO", with: "kind: BÁO CÁO RÚT GỌN").write(
            toFile: file, atomically: true, encoding: .utf8)
        let check = try Campaigns.baocao("layout", "check", file)
        #expect(check.status == 0, "\(check.errors)")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let out = folder.path + "/out"
        let render = try Campaigns.baocao("render", campaign, "--out", out)
        #expect(render.status == 0, "\(render.errors)")
        let words = try Tool.run("pdftotext", ["\(out)/nho/xa-rut-gon/X.pdf", "-"]).text
        #expect(words.contains("BÁO CÁO RÚT GỌN"))
        // The same name again, a name that is no file's, and a layout that is not there are refused.
        #expect(
            try Campaigns.baocao("layout", "new", "xa-rut-gon", "--from", "commune-summary", "--campaign", campaign).status
                == 64)
        #expect(try Campaigns.baocao("layout", "new", "../x", "--from", "commune-summary", "--campaign", campaign).status == 64)
        #expect(try Campaigns.baocao("layout", "new", "x", "--from", "nirgends", "--campaign", campaign).status == 66)
        #expect(try Campaigns.baocao("layout", "new", "x", "--from", "commune-summary", "--campaign", folder.path).status == 66)
    }
}
