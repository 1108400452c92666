import Foundation
import TestSupport
import Testing

/// Generated campaigns whose figures were summed by another program in another language.
@Suite struct OracleTests {
    @Test(arguments: [(5, 1), (16, 7), (160, 3)]) func everyFigureEqualsTheGroundTruth(communes: Int, seed: Int) throws {
        let folder = try TemporaryFolder()
        let made = try Tool.run(
            "python3",
            [
                Checkout.root + "/Tests/Oracle/make_campaign.py", "--communes", "\(communes)", "--seed", "\(seed)", "--out",
                folder.path + "/c",
            ])
        #expect(made.status == 0, "\(made.errors)")
        let collected = try Campaigns.baocao("collect", folder.path + "/c", "--strict")
        #expect(collected.status == 0, "\(collected.errors.suffix(2_000))")
        let expected = try Campaigns.json(try folder.read("c/expected.json"))
        let nodes = try #require(expected["nodes"] as? [String: [String: Any]])
        let units = try #require(expected["units"] as? [String: [String: Any]])
        // Inner nodes, with their own reports where they have one; a stable pick of them when there are many.
        let codes = nodes.keys.sorted()
        let chosen =
            codes.enumerated().filter { $0.offset % max(1, codes.count / 24) == 0 }.map(\.element) + [
                try #require(expected["root"] as? String)
            ]
        for code in chosen {
            let node = try #require(nodes[code])
            let result = try Campaigns.baocao("summarize", folder.path + "/c", "--unit", code, "--json")
            let summary = try Campaigns.json(result.output)
            for cut in ["totals", "by_child", "by_activity_type", "by_date", "by_audience_group"] {
                #expect(equal(summary[cut], node[cut]), "\(code) \(cut)")
            }
            let reporting = try #require(summary["reporting"] as? [String: Any])
            for key in ["expected", "reported", "on_time", "late"] {
                #expect(reporting[key] as? Int == node[key] as? Int, "\(code) \(key)")
            }
            #expect(reporting["missing"] as? [String] == node["missing"] as? [String])
            for (unit, figures) in summary["by_unit"] as? [String: [String: Any]] ?? [:] {
                #expect(equal(figures, units[unit]), "\(unit)")
            }
        }
    }

    @Test func cutsStatesAndAnswersAgreeOnTablesAsClerksLayThemOut() throws {
        let checked = try Tool.run(
            "python3",
            [Checkout.root + "/Tests/Oracle/check_campaigns.py", "--program", Checkout.program, "--seeds", "2-5"])
        #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
    }

    private func equal(_ a: Any?, _ b: Any?) -> Bool {
        guard let a = a.map(Campaigns.withoutStated) as? NSDictionary, let b = b as? NSDictionary else { return false }
        return a == b
    }
}
