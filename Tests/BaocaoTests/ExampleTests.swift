import Foundation
import TestSupport
import Testing

/// The example campaign through the built program, judged by other programs.
@Suite struct ExampleTests {
    @Test func theExampleGivesItsSeventeenDocuments() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.isEmpty)

        let documents = try Campaigns.manifest(out, "thht-2023")
        #expect(documents.count == 17)
        for document in documents {
            // A summary that the level above makes of a commune is neither numbered nor signed.
            let isSigned = document["report"] as? String == "district-report"
            #expect(
                Set(document.keys).subtracting(["places"]) == [
                    "report", "unit", "path", "sha256", "pages", "bytes", "status", "error",
                ])
            let places = document["places"] as? [String: [String: Double]]
            #expect(places.map { Set($0.keys) } == (isSigned ? ["number", "date", "signature", "seal", "copies"] : nil))
            #expect(document["status"] as? String == "rendered")
            #expect(document["error"] is NSNull)
            let path = try #require(document["path"] as? String)
            let pdf = "\(out)/thht-2023/\(path)"
            let sum = try Tool.run("sha256sum", [pdf]).text.prefix(64)
            #expect(document["sha256"] as? String == String(sum))
            #expect(document["bytes"] as? Int == (try Data(contentsOf: URL(fileURLWithPath: pdf))).count)
            let info = try Tool.run("pdfinfo", [pdf]).text
            #expect(info.contains("Pages:           \(document["pages"] as? Int ?? 0)\n"))
        }

        // Every commune's name stands in the district's report, and every one of a commune's in its own.
        let units = try unitNames()
        let district = try text(of: "\(out)/thht-2023/district-report/TT.pdf")
        for unit in units where unit.parent == "TT" {
            #expect(district.contains(unit.name.filter { !$0.isWhitespace }), "\(unit.name)")
        }
        for commune in units where commune.kind == "xa" || commune.kind == "thi_tran" {
            let summary = try text(of: "\(out)/thht-2023/commune-summary/\(commune.code).pdf")
            for unit in units where unit.parent == commune.code || unit.code == commune.code {
                #expect(
                    summary.lowercased().contains(unit.name.lowercased().filter { !$0.isWhitespace }),
                    "\(unit.name) in \(commune.code)")
            }
        }

        // Every total of the ground truth, as it is printed.
        let expected = try Campaigns.json(
            Data(contentsOf: URL(fileURLWithPath: Campaigns.exampleFolder + "/expected.json")))
        let totals = try #require(expected["totals"] as? [String: Int])
        for (name, value) in totals { #expect(district.contains(printed(value)), "\(name) \(value)") }

        // The officer's page leads to every document and says where the campaign stands.
        let page = try folder.text("out/thht-2023/index.html")
        for document in documents {
            let path = try #require(document["path"] as? String)
            #expect(page.contains("href=\"\(path)\">"), "\(path)")
        }
        #expect(
            page.contains("<p>Có <strong>105/112</strong> đơn vị đã báo cáo (93,8%), 19 đủ nội dung, 104 đúng hạn, 1 muộn."))
        #expect(page.contains("<h3>Bị trả lại (1)</h3>"))
        #expect(page.contains("<li>Trung tâm Học tập cộng đồng xã Tam Hiệp, xã Tam Hiệp</li>"))
        for value in totals.values { #expect(page.contains("<td class=\"n\">\(printed(value))</td>")) }

        // Again: nothing to do, and nothing is touched.
        let before = try Data(contentsOf: URL(fileURLWithPath: "\(out)/thht-2023/district-report/TT.pdf"))
        let again = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(again.status == 0)
        #expect(again.errors.contains("nothing to do"))
        #expect(try Campaigns.manifest(out, "thht-2023").allSatisfy { $0["status"] as? String == "unchanged" })
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(out)/thht-2023/district-report/TT.pdf")) == before)
    }

    @Test func figuresEqualTheGroundTruth() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        var expected = try Campaigns.json(
            Data(contentsOf: URL(fileURLWithPath: Campaigns.exampleFolder + "/expected.json")))
        let cases = try #require(expected.removeValue(forKey: "cases") as? [String: Any])
        let sums = try #require(Campaigns.withoutStated(summary.filter { expected[$0.key] != nil }) as? [String: Any])
        #expect(NSDictionary(dictionary: sums) == NSDictionary(dictionary: expected))

        let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
        let units = try #require(status["units"] as? [[String: Any]])
        func codes(_ state: String) -> [String] {
            units.filter { $0["state"] as? String == state }.compactMap { $0["unit"] as? String }.sorted()
        }
        #expect(codes("never_sent") == cases["never_sent"] as? [String])
        #expect(codes("refused") == cases["refused"] as? [String])
        #expect(
            units.filter { $0["late"] as? Bool == true }.compactMap { $0["unit"] as? String } == cases["late"] as? [String])
        let states = try #require(status["states"] as? [String: Int])
        #expect(states.values.reduce(0, +) == status["expected"] as? Int)
    }

    @Test func namesAreTextInTheOfficersPage() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let units = try folder.text("small/units.csv")
        try folder.write(units.replacing("Xã Đông Mỹ", with: "\"Xã <b>Đông</b> & \"\"Mỹ\"\"\""), to: "small/units.csv")
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        let page = try folder.text("out/nho/index.html")
        #expect(page.contains("Xã &lt;b&gt;Đông&lt;/b&gt; &amp; &quot;Mỹ&quot;"))
        #expect(!page.contains("<b>"))
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let first = try Campaigns.example(in: folder, named: "one")
        let second = try Campaigns.example(in: folder, named: "another folder")
        // The inbox filled in another order, at other times.
        let inbox = folder.files(below: "another folder/inbox")
        #expect(inbox.count > 100)
        for (index, file) in inbox.reversed().enumerated() {
            let name = "another folder/inbox/\(file)"
            let bytes = try folder.read(name)
            try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
            let path = try folder.write(bytes, to: name)
            let time = Date(timeIntervalSince1970: 1_704_067_200 + Double(index * 7_919 % 100_000))
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        }
        try Campaigns.baocao("run", first, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/a", "--jobs", "1")
        // Another folder, other workers, another day, zone and locale.
        try Campaigns.baocao(
            "run", second, "--as-of", "2024-02-01T00:00:00Z", "--out", folder.path + "/b", "--jobs", "2",
            environment: ["TZ": "America/New_York", "LC_ALL": "C", "LANG": "C"])
        let files = folder.files(below: "a").filter { $0.hasSuffix(".pdf") }
        #expect(files.count == 17)
        for file in files {
            #expect(try folder.read("a/\(file)") == folder.read("b/\(file)"), "\(file)")
        }
    }

    @Test func aRefusedSubmissionIsAnsweredAndEntersNoTotal() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let strict = try Campaigns.baocao("collect", campaign, "--strict")
        #expect(strict.status == 65)
        #expect(strict.errors.contains("HTCD-TAM-HIEP.csv: refused"))
        let answer = try folder.text("campaign/feedback/HTCD-TAM-HIEP.csv.txt")
        #expect(answer.contains("khoảng 500"))
        let units =
            try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)["by_unit"]
            as? [String: [String: Any]]
        #expect(units?["HTCD-TAM-HIEP"]?["participants"] as? Int == 0)
        #expect(units?["HTCD-TAM-HIEP"]?["stated"] as? [String] == [])
        #expect(folder.files(below: "campaign/feedback").count == folder.files(below: "campaign/inbox").count)
    }

    // MARK: reading back

    private struct UnitName {
        var code: String
        var parent: String
        var kind: String
        var name: String
    }

    private func unitNames() throws -> [UnitName] {
        try String(contentsOfFile: Campaigns.exampleFolder + "/units.csv", encoding: .utf8).split(separator: "\n").dropFirst()
            .map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return UnitName(code: fields[0], parent: fields[1], kind: fields[2], name: fields[3])
            }
    }

    /// The text of a PDF without white space: a name may be broken over lines of a cell.
    private func text(of pdf: String) throws -> String {
        try Tool.run("pdftotext", ["-raw", pdf, "-"]).text.filter { !$0.isWhitespace }
    }

    private func printed(_ value: Int) -> String {
        var digits = String(value)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ".")
    }
}
