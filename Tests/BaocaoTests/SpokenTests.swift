import Foundation
import TestSupport
import Testing

/// What a screen reader says of each report, from the finished PDF by an independent reader, equals a script that people have
/// read: roles, headings, cells with their headers, words instead of charts.
@Suite struct SpokenTests {
    @Test func everyReportReadsAsItsScript() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.everyReport(in: folder)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 0, "\(run.errors)")
        let documents = [
            "district-report": "TT", "commune-summary": "00640", "daily-bulletin": "TT-2023-10-04",
            "unit-receipt": "HTCD-DAI-ANG",
        ]
        let paths = documents.map { (name: $0, path: "\(out)/thht-2023/\($0)/\($1).pdf") }
        let scripts = try JSONDecoder().decode(
            [String: String].self,
            from: try Tool.run(
                "\(Checkout.validators)/venv/bin/python",
                [Checkout.root + "/Tests/Validators/validate.py", "script"] + paths.map(\.path)
            ).output)
        for (name, path) in paths {
            let problem = GeneratedFile.problem("Tests/Scripts/\(name).txt", try #require(scripts[path]))
            #expect(problem == nil, "\(problem ?? "")")
        }
    }
}
