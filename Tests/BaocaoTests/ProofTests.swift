import Foundation
import TestSupport
import Testing

/// veraPDF, page-validation, outloud and qpdf judge every document of the example by what it declares, in both profiles.
@Suite struct ProofTests {
    @Test(arguments: [
        [], ["--profile", "ua2-a4", "--attach-data", "--signature-field"],
    ])
    func everyDocumentMeetsWhatItDeclares(options: [String]) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        let arguments = ["run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out] + options
        let run = try Tool.run(Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root])
        #expect(run.status == 0, "\(run.errors)")
        let files = folder.files(below: "out").filter { $0.hasSuffix(".pdf") }.map { "\(out)/\($0)" }
        #expect(files.count == 17)
        let verdict = try Tool.run(
            "\(Checkout.validators)/venv/bin/python", [Checkout.root + "/Tests/Validators/validate.py", "verdict"] + files)
        #expect(verdict.status == 0, "\(verdict.text.prefix(4_000)) \(verdict.errors.suffix(2_000))")
    }

    @Test func theDistrictReportCarriesItsData() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        try Tool.run("pdfdetach", ["-saveall", "-o", folder.path, "\(out)/thht-2023/district-report/TT.pdf"])
        #expect(try folder.read("summary.json") == Campaigns.baocao("summarize", campaign, "--json").output)
        #expect(try folder.read("summary.csv") == Campaigns.baocao("summarize", campaign, "--csv").output)
    }
}
