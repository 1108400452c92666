import Foundation
import TestSupport
import Testing

/// What we write as JSON is what `docs/schemas` says of it.
@Suite struct SchemaTests {
    private func expect(_ data: Data, fits name: String) throws {
        let schema = try #require(try JSONSchema(name))
        let faults = try schema.faults(in: data)
        #expect(faults.isEmpty, "\(name): \(faults.prefix(8))")
    }

    @Test func everyJSONFitsItsSchema() throws {
        let campaign = try ReviewedCampaign()
        try campaign.folder.write(Campaigns.csv("S2", participants: "-3"), to: "small/inbox/S2.csv")
        try campaign.lower(to: 20)
        try campaign.folder.write(
            campaign.folder.text("small/campaign.yaml")
                + "\nrules: [{id: r, that: participants <= 10, level: total, message: Nhiều}]\n", to: "small/campaign.yaml")
        let path = campaign.path
        try expect(try Campaigns.baocao("summarize", path, "--json").output, fits: "summary")
        try expect(try Campaigns.baocao("status", path, "--json").output, fits: "status")
        try expect(try Campaigns.baocao("trace", path, "participants", "--json").output, fits: "trace")
        try expect(try Campaigns.baocao("explain", path, "S2.csv", "--json").output, fits: "explain")
        let export = campaign.folder.path + "/export"
        #expect(
            try Tool.run(
                Checkout.program, ["summarize", path, "--csv", "--out", export], environment: ["BAOCAO_HOME": Checkout.root]
            ).status == 0)
        #expect(try Campaigns.baocao("summarize", path, "--xlsx", export + "/a.xlsx").status == 0)
        try expect(try campaign.folder.read("export/datapackage.json"), fits: "datapackage")
        let out = campaign.folder.path + "/out"
        #expect(try Campaigns.baocao("run", path, "--as-of", Campaigns.afterTheWeek, "--out", out).status == 0)
        try expect(try campaign.folder.read("out/nho/manifest.json"), fits: "manifest")
        for line in try campaign.folder.text("out/nho/runs.jsonl").split(separator: "\n") {
            try expect(Data(line.utf8), fits: "runs")
        }
        // The formulas of a workbook with real figures.
        let checked = try Workbooks.check(export + "/a.xlsx")
        #expect(checked.status == 0 && checked.errors == "", "\(checked.text)\(checked.errors)")
    }

    /// The judge finds what is wrong: a check nobody saw fail proves nothing.
    @Test func whatDoesNotFitIsFound() throws {
        let campaign = try ReviewedCampaign()
        let schema = try #require(try JSONSchema("summary"))
        let summary = try campaign.summary()
        func faults(_ change: (inout [String: Any]) -> Void) throws -> [String] {
            var changed = summary
            change(&changed)
            return try schema.faults(in: JSONSerialization.data(withJSONObject: changed))
        }
        #expect(try faults { _ in }.isEmpty)
        #expect(try faults { $0["totals"] = nil } == ["$: lacks totals"])
        #expect(try faults { $0["unit"] = 3 }.count == 1)
        #expect(try faults { $0["as_of"] = "hôm nay" }.count == 1)
        #expect(try faults { $0["more"] = 1 } == ["$: the schema does not know more"])
        #expect(try faults { $0["indicators"] = ["A": -1] }.count == 1)
        #expect(try faults { $0["indicators"] = ["A": true] }.count == 1)
        #expect(try faults { $0["indicators"] = ["A": 1.5] }.count == 1)
    }
}
