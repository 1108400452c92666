import Foundation
import TestSupport
import Testing

/// What stands in a PDF, printed and attached, is what `summarize` says: read back out of the files by poppler.
@Suite struct ReadBackTests {
    @Test(arguments: [3, 8]) func thePagesSayWhatSummarizeSays(seed: Int) throws {
        let folder = try TemporaryFolder()
        let made = try Tool.run(
            "python3", [Checkout.root + "/Tests/Oracle/make_figures.py", "--seed", "\(seed)", "--out", folder.path + "/c"])
        #expect(made.status == 0, "\(made.errors)")
        let path = folder.path + "/c/now"
        try folder.write(
            folder.text("c/now/campaign.yaml")
                + "reports:\n  - {layout: district-report, for_each: district, due: period_end, edition: illustrated}\n"
                + "  - {layout: commune-summary, for_each: commune, due: period_end}\n", to: "c/now/campaign.yaml")
        for campaign in ["before", "now"] {
            #expect(try Campaigns.baocao("collect", "\(folder.path)/c/\(campaign)", "--strict").status == 0)
        }
        let out = folder.path + "/out"
        let rendered = try Campaigns.baocao("render", path, "--attach-data", "--out", out)
        #expect(rendered.status == 0, "\(rendered.errors)")
        let documents = folder.files(below: "out").filter { $0.hasSuffix(".pdf") }
        #expect(documents.count > 1)
        for document in documents {
            let unit = String(document.split(separator: "/").last?.dropLast(4) ?? "")
            let summary = try Campaigns.json(try Campaigns.baocao("summarize", path, "--unit", unit, "--json").output)
            try expectAttached(summary, in: "\(out)/\(document)", folder)
            if document.contains("district-report") { try expectPrinted(summary, in: "\(out)/\(document)", folder) }
        }
    }

    /// All but what is for the officer alone.
    private func expectAttached(_ summary: [String: Any], in path: String, _ folder: TemporaryFolder) throws {
        let target = folder.path + "/data"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        try Tool.run("pdfdetach", ["-saveall", "-o", target, path])
        let attached = try Campaigns.json(try folder.read("data/summary.json"))
        var wanted = summary
        wanted["review"] = nil
        #expect(attached as NSDictionary == wanted as NSDictionary, "\(path)")
    }

    /// The annexes: every child with its units and figures, every unit with its figures, and the sums.
    private func expectPrinted(_ summary: [String: Any], in path: String, _ folder: TemporaryFolder) throws {
        let text = try Tool.run("pdftotext", ["-layout", path, "-"]).text
        let lines = text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let units = try folder.text("c/now/units.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let names = Dictionary(uniqueKeysWithValues: units.map { ($0[0], $0[3]) })
        let children = try #require(summary["by_child"] as? [String: [String: Any]])
        let areas = units.filter { $0[2] == "xa" && children[$0[0]] != nil }.map { $0[0] }
        for code in areas {
            let child = try #require(children[code])
            let counts = "\(child["expected"] ?? "") \(child["reported"] ?? "")"
            let (first, last) = printed(child)
            let name = try #require(names[code])
            let pattern = "^[0-9]+ \(name) \(counts) [0-9]+ \(first) (–|[0-9]+,[0-9]) \(last)$"
            let row = lines.first { $0.range(of: pattern, options: .regularExpression) != nil }
            #expect(row != nil, "\(pattern): \(lines.filter { $0.contains(name) })")
        }
        for (code, figures) in try #require(summary["by_unit"] as? [String: [String: Any]]) {
            let (first, last) = printed(figures)
            let name = try #require(names[code])
            // A commune that reports itself is its office, in a row below its own heading.
            let office = "UBND \(name.prefix(1).lowercased())\(name.dropFirst())"
            #expect(
                lines.contains { line in [name, office].contains { line.contains("\($0) \(first) \(last) ") } },
                "\(name) \(first) \(last): \(lines.filter { $0.contains(name) })")
        }
        let totals = try #require(summary["totals"] as? [String: Any])
        let (first, last) = printed(totals)
        #expect(
            lines.contains { $0.hasPrefix("Tổng số") && $0.hasSuffix("\(first) \(last)") || $0.contains("\(first) \(last) ") },
            "\(first) \(last)")
    }

    /// Activities, sessions, visits, women; and books: as tables print them.
    private func printed(_ figures: [String: Any]) -> (first: String, last: String) {
        let stated = Set(figures["stated"] as? [String] ?? [])
        func cell(_ name: String) -> String {
            guard stated.contains(name), let value = figures[name] as? Int else { return "–" }
            var digits = String(value)
            var index = digits.count - 3
            while index > 0 {
                digits.insert(".", at: digits.index(digits.startIndex, offsetBy: index))
                index -= 3
            }
            return digits
        }
        return (
            ["activities", "sessions", "participants", "female_participants"].map(cell).joined(separator: " "),
            cell("books_donated")
        )
    }
}
