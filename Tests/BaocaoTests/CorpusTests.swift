import Foundation
import TestSupport
import Testing

/// One of everything the intake meets, hostile files among them, through the whole program at once.
@Suite struct CorpusTests {
    @Test func everyFileIsAnsweredAndNothingEndsTheRun() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        var sent: [String] = []
        for source in ["Tests/Corpus", "Tests/Workbooks"] {
            let path = "\(Checkout.root)/\(source)"
            for name in try FileManager.default.contentsOfDirectory(atPath: path)
            where !name.hasSuffix(".py") && !name.hasPrefix("_") {
                try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: "\(campaign)/inbox/\(name)")
                sent.append(name)
            }
        }
        #expect(sent.count > 80)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 0, "\(run.errors.suffix(2_000))")
        let answers = Set(folder.files(below: "small/feedback"))
        #expect(sent.filter { !answers.contains($0 + ".txt") }.sorted() == [])
        #expect(try Campaigns.manifest(out, "nho").allSatisfy { $0["status"] as? String == "rendered" })
        // The same again tells nothing new.
        let again = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(again.errors.contains("collected 0 new files"), "\(again.errors.suffix(500))")
        #expect(again.errors.contains("nothing to do"), "\(again.errors.suffix(500))")
    }
}
