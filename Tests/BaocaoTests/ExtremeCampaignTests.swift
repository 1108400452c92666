import Foundation
import TestSupport
import Testing

/// Campaigns at the edge: every document comes out and is valid.
@Suite struct ExtremeCampaignTests {
    @Test(arguments: ExtremeCampaign.all) func everyDocumentComesOut(_ input: ExtremeCampaign) throws {
        let folder = try TemporaryFolder()
        let campaign = try input.write(in: folder)
        let out = folder.path + "/out"
        // The district's report and one commune's summary: the others would only be more of the same.
        let collect = try Campaigns.baocao("collect", campaign, "--received-at", "2023-08-01T08:00:00+07:00")
        #expect(collect.status == 0, "\(collect.errors.suffix(600))")
        let render = try Campaigns.baocao(
            "render", campaign, "--out", out, "--unit", "H", "--unit", "X0")
        #expect(render.status == 0, "\(render.errors.suffix(900))")
        let documents = try Campaigns.manifest(out, input.name)
        #expect(documents.allSatisfy { $0["status"] as? String == "rendered" })
        #expect(documents.count == 2)
        if let keep = ProcessInfo.processInfo.environment["BAOCAO_KEEP"] {
            try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: "\(keep)/\(input.name)")
            try FileManager.default.copyItem(atPath: "\(out)/\(input.name)", toPath: "\(keep)/\(input.name)")
        }
    }
}
