import Foundation
import TestSupport
import Testing

/// Random pairs of campaigns whose figures another program in another language worked out: what is stated, ratios over one
/// set, inhabitants, the earlier campaign, rules and targets. `BAOCAO_SEEDS=500` tries that many.
@Suite struct FigureOracleTests {
    private static var seeds: Int { ProcessInfo.processInfo.environment["BAOCAO_SEEDS"].flatMap(Int.init) ?? 12 }

    @Test func everyFigureIsWhatTheOracleSays() throws {
        for seed in 1...Self.seeds {
            let folder = try TemporaryFolder()
            let made = try Tool.run(
                "python3", [Checkout.root + "/Tests/Oracle/make_figures.py", "--seed", "\(seed)", "--out", folder.path + "/c"])
            #expect(made.status == 0, "\(made.errors)")
            for campaign in ["before", "now"] {
                let collected = try Campaigns.baocao("collect", "\(folder.path)/c/\(campaign)", "--strict")
                #expect(collected.status == 0, "seed \(seed): \(collected.errors.suffix(2_000))")
            }
            let expected = try Campaigns.json(try folder.read("c/expected.json"))
            for code in expected.keys.sorted() {
                let node = try #require(expected[code] as? [String: Any])
                let result = try Campaigns.baocao("summarize", folder.path + "/c/now", "--unit", code, "--json")
                compare(try Campaigns.json(result.output), node, "seed \(seed), unit \(code)")
            }
        }
    }

    private func compare(_ summary: [String: Any], _ node: [String: Any], _ place: String) {
        for key in ["totals", "by_unit", "by_activity_type", "by_audience_group", "by_date", "indicators", "models"] {
            expectSame(summary[key], node[key], "\(place), \(key)")
        }
        for key in ["per_100_inhabitants", "comparison"] {
            guard let wanted = node[key] as? [String: Any] else { continue }
            let found = summary[key] as? [String: Any] ?? [:]
            for (name, value) in wanted { expectSame(found[name], value, "\(place), \(key).\(name)") }
        }
        let rules = (summary["review"] as? [String: Any])?["rules"] as? [[String: Any]] ?? []
        let broken = rules.map { [$0["id"] as? String ?? "", $0["unit"] as? String ?? ""] }.sorted { $0.joined() < $1.joined() }
        expectSame(broken, node["rules"], "\(place), rules")
        var targets: [String: [Any]] = [:]
        for target in summary["targets"] as? [[String: Any]] ?? [] {
            targets[target["unit"] as? String ?? ""] = [target["target"] ?? NSNull(), target["value"] ?? NSNull()]
        }
        expectSame(targets, node["targets"], "\(place), targets")
    }

    private func expectSame(_ found: Any?, _ wanted: Any?, _ place: String) {
        let isSame =
            NSDictionary(dictionary: ["value": found ?? NSNull()]) == NSDictionary(dictionary: ["value": wanted ?? NSNull()])
        #expect(isSame, "\(place): \(String(describing: found)) instead of \(String(describing: wanted))")
    }
}
