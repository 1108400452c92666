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
        try text.replacing("kind: PHIẾU TỔNG HỢP", with: "kind: PHIẾU RÚT GỌN").write(
            toFile: file, atomically: true, encoding: .utf8)
        let check = try Campaigns.baocao("layout", "check", file)
        #expect(check.status == 0, "\(check.errors)")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let out = folder.path + "/out"
        let render = try Campaigns.baocao("render", campaign, "--out", out)
        #expect(render.status == 0, "\(render.errors)")
        let words = try Tool.run("pdftotext", ["\(out)/nho/xa-rut-gon/X.pdf", "-"]).text
        #expect(words.contains("PHIẾU RÚT GỌN"))
        // The same name again, a name that is no file's, and a layout that is not there are refused.
        #expect(
            try Campaigns.baocao("layout", "new", "xa-rut-gon", "--from", "commune-summary", "--campaign", campaign).status
                == 64)
        #expect(try Campaigns.baocao("layout", "new", "../x", "--from", "commune-summary", "--campaign", campaign).status == 64)
        #expect(try Campaigns.baocao("layout", "new", "x", "--from", "nirgends", "--campaign", campaign).status == 66)
        #expect(try Campaigns.baocao("layout", "new", "x", "--from", "commune-summary", "--campaign", folder.path).status == 66)
    }

    /// A layout that is like another one says the same under its own name, and follows it when it changes.
    @Test func aLayoutLikeAnotherOneHasANameOfItsOwn() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(
            in: folder,
            reports: """
                  - {layout: commune-summary, for_each: commune, due: period_end}
                  - {layout: tong-hop-xa, for_each: commune, due: period_end}
                """)
        let file = try folder.write("layout: tong-hop-xa\nlike: commune-summary\n", to: "small/layouts/tong-hop-xa.yaml")
        #expect(try Campaigns.baocao("layout", "check", file).status == 0)
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let out = folder.path + "/out"
        let render = try Campaigns.baocao("render", campaign, "--out", out)
        #expect(render.status == 0, "\(render.errors)")
        let pages = try ["commune-summary", "tong-hop-xa"].map {
            try Tool.run("pdftotext", ["\(out)/nho/\($0)/X.pdf", "-"]).text
        }
        #expect(pages[0] == pages[1] && !pages[0].isEmpty)

        for (text, fault) in [
            ("layout: khac\nlike: commune-summary\n", "layout.name"),
            ("layout: tong-hop-xa\nlike: khong-co\n", "layout.not-found"),
            ("layout: tong-hop-xa\nlike: tong-hop-xa\n", "layout.like"),
            ("layout: tong-hop-xa\nlike: commune-summary\ntitle: A\n", "layout.unknown-key"),
        ] {
            try folder.write(text, to: "small/layouts/tong-hop-xa.yaml")
            let check = try Campaigns.baocao("layout", "check", file)
            #expect(check.status == 78)
            #expect(check.errors.contains("error[\(fault)]"), "\(check.errors)")
        }
    }
}
