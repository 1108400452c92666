import Foundation
import TestSupport
import Testing

/// Random pairs of campaigns whose figures another program in another language worked out: what is stated, ratios over one
/// set, inhabitants, the earlier campaign, decisions, rules, targets, ranking, and edits of the campaign after collecting.
/// `BAOCAO_SEEDS=500` tries that many.
@Suite struct FigureOracleTests {
    private static var seeds: Int { ProcessInfo.processInfo.environment["BAOCAO_SEEDS"].flatMap(Int.init) ?? 8 }

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
            try compare("expected.json", folder, "seed \(seed)")
            // Somebody edits the campaign; what was collected is judged by what it is now.
            for file in folder.files(below: "c/edited") {
                try folder.write(folder.read("c/edited/\(file)"), to: "c/now/\(file)")
            }
            try compare("expected-edited.json", folder, "seed \(seed), edited")
        }
    }

    private func compare(_ file: String, _ folder: TemporaryFolder, _ place: String) throws {
        let expected = try Campaigns.json(try folder.read("c/\(file)"))
        for code in expected.keys.sorted() {
            let node = try #require(expected[code] as? [String: Any])
            let result = try Campaigns.baocao("summarize", folder.path + "/c/now", "--unit", code, "--json")
            compare(try Campaigns.json(result.output), node, "\(place), unit \(code)")
        }
    }

    private static let cuts = [
        "totals", "by_unit", "by_activity_type", "by_type_group", "by_audience_group", "by_date", "by_child_activity_type",
        "by_child_type_group", "by_child_audience_group", "by_child_date", "by_child_indicator", "indicators", "models",
    ]

    private func compare(_ summary: [String: Any], _ node: [String: Any], _ place: String) {
        for key in Self.cuts { expectSame(summary[key], node[key], "\(place), \(key)") }
        for key in ["per_100_inhabitants", "comparison"] {
            guard let wanted = node[key] as? [String: Any] else { continue }
            let found = summary[key] as? [String: Any] ?? [:]
            for (name, value) in wanted { expectSame(found[name], value, "\(place), \(key).\(name)") }
        }
        let review = summary["review"] as? [String: Any]
        func pairs(_ list: String, _ first: String, _ second: String) -> [[String]] {
            (review?[list] as? [[String: Any]] ?? []).map { [$0[first] as? String ?? "", $0[second] as? String ?? ""] }
                .sorted { $0.joined() < $1.joined() }
        }
        expectSame(pairs("rules", "id", "unit"), node["rules"], "\(place), rules")
        if let strays = node["decisions_without_effect"] {
            expectSame(pairs("decisions_without_effect", "id", "reason"), strays, "\(place), decisions")
        }
        var targets: [String: [Any]] = [:]
        for target in summary["targets"] as? [[String: Any]] ?? [] {
            targets["\(target["unit"] ?? "") \(target["figure"] ?? "")"] = [
                target["target"] ?? NSNull(), target["value"] ?? NSNull(),
            ]
        }
        expectSame(targets, node["every_target"], "\(place), targets")
        var ranking: [String: [Any]] = [:]
        for rank in summary["ranking"] as? [[String: Any]] ?? [] {
            ranking["\(rank["unit"] ?? "")"] = [rank["score"] ?? NSNull(), rank["rank"] ?? NSNull()]
        }
        expectSame(ranking, node["ranking"], "\(place), ranking")
    }

    private func expectSame(_ found: Any?, _ wanted: Any?, _ place: String) {
        let isSame =
            NSDictionary(dictionary: ["value": found ?? NSNull()]) == NSDictionary(dictionary: ["value": wanted ?? NSNull()])
        #expect(isSame, "\(place): \(String(describing: found)) instead of \(String(describing: wanted))")
    }
}
