import Foundation
import TestSupport
import Testing

/// veraPDF, page-validation, outloud and qpdf judge every document of the example by what it declares, in both profiles;
/// each warning of outloud is one that validate.py explains.
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

    /// Opened with `pdfdetach`, a report gives what `summarize` says of its unit, without the doubts that are for the officer.
    @Test func reportsCarryTheirData() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        func expectData(of unit: String, in report: String, below out: String) throws {
            let path = "\(out)/thht-2023/\(report)/\(unit).pdf"
            let target = "\(folder.path)/data/\(report)-\(unit)"
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
            try Tool.run("pdfdetach", ["-saveall", "-o", target, path])
            for (name, format) in [("summary.json", "--json"), ("summary.csv", "--csv")] {
                let summary = try Campaigns.baocao("summarize", campaign, "--unit", unit, format).output
                let attached = try Data(contentsOf: URL(fileURLWithPath: "\(target)/\(name)"))
                guard format == "--json" else {
                    #expect(attached == summary, "\(report) \(unit) \(name)")
                    continue
                }
                // All but what is for the officer alone.
                var wanted = try Campaigns.json(summary)
                #expect(wanted.removeValue(forKey: "review") != nil)
                #expect(try Campaigns.json(attached) as NSDictionary == wanted as NSDictionary, "\(report) \(unit)")
            }
            // As associated data, which PDF/A allows from part 3 on.
            let objects = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", path, "-"])
            let text = String(decoding: objects.output, as: UTF8.self)
            #expect(text.contains("/AFRelationship /Data") && text.contains("<pdfaid:part>3</pdfaid:part>"))
            #expect(text.components(separatedBy: "/Type /EmbeddedFile").count == 3)
        }
        // The district's and the communes' of themselves, every report on demand.
        try expectData(of: "TT", in: "district-report", below: out)
        try expectData(of: "00640", in: "commune-summary", below: out)
        let all = folder.path + "/all"
        try Campaigns.baocao("render", campaign, "--attach-data", "--unit", "00640", "--unit", "00682", "--out", all)
        for unit in ["00640", "00682"] { try expectData(of: unit, in: "commune-summary", below: all) }
    }
}

/// The place for the signature, tried with a program that signs as agencies' programs do.
@Suite struct SignatureTests {
    @Test(arguments: ["ua1-a2a", "ua2-a4"])
    func aReportIsSignedWithoutMovingAnything(profile: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out, "--profile", profile, "--signature-field")
        #expect(run.status == 0, "\(run.errors)")
        let path = "\(out)/nho/district-report/H.pdf"
        let signed = folder.path + "/signed.pdf"
        #expect(try Tool.run("pdfsig", [path]).text.contains("The signature form field is not signed."))
        let python = "\(Checkout.validators)/venv/bin/python"
        let judge = Checkout.root + "/Tests/Validators/validate.py"
        let signing = try Tool.run(python, [judge, "sign", path, signed])
        #expect(signing.status == 0, "\(signing.errors)")

        // An update: what was there is there, byte for byte, and the pages look as they did.
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let after = try Data(contentsOf: URL(fileURLWithPath: signed))
        #expect(after.count > before.count && after.prefix(before.count) == before)
        #expect(try Tool.run("pdftoppm", ["-r", "40", path]).output == Tool.run("pdftoppm", ["-r", "40", signed]).output)
        let report = try Tool.run("pdfsig", ["-nocert", signed]).text
        #expect(report.contains("Signature is Valid.") && report.contains("Total document signed"), "\(report)")
        // A change after signing is found out.
        var changed = after
        changed[20] ^= 1
        let other = try folder.write(changed, to: "changed.pdf")
        #expect(try Tool.run("pdfsig", ["-nocert", other]).text.contains("Signature is Valid.") == false)
        // The office fills in number and day, the person signs, then the body.
        let filled = folder.path + "/filled.pdf"
        let filling = try Tool.run(python, [judge, "fill", path, filled, "SoKyHieu=12", "NgayBanHanh=09"])
        #expect(filling.status == 0, "\(filling.errors)")
        let words = try Tool.run("pdftotext", ["-l", "1", filled, "-"]).text.split(whereSeparator: \.isWhitespace)
        #expect(words.contains("12") && words.contains("09"))
        let (first, twice) = (folder.path + "/first.pdf", folder.path + "/twice.pdf")
        for (from, to, field) in [(filled, first, "ChuKy"), (first, twice, "ConDau")] {
            let signing = try Tool.run(python, [judge, "sign", from, to, field])
            #expect(signing.status == 0, "\(signing.errors)")
        }
        let both = try Tool.run("pdfsig", ["-nocert", twice]).text
        #expect(both.components(separatedBy: "Signature is Valid.").count == 3, "\(both)")
        // And it is still what it declares.
        // Of what pikepdf wrote anew page-validation has doubts of its own, which are not about the fields.
        let later = try Tool.run(python, [judge, "verdict", filled, twice])
        #expect(later.text.components(separatedBy: "\"verapdf\": {}").count == 3, "\(later.text.prefix(4_000))")
        let verdict = try Tool.run(python, [judge, "verdict", path, signed])
        #expect(verdict.status == 0, "\(verdict.text.prefix(4_000)) \(verdict.errors.suffix(2_000))")
    }
}
