import Foundation
import TestSupport
import Testing

/// Rules are evaluated when figures change: whoever collects is told which do not hold any more, with what both sides come to.
@Suite struct RuleNewsTests {
    @Test func collectTellsOfARuleWhenItsFiguresChange() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(
            folder.text("small/campaign.yaml")
                + "\nrules: [{id: nguoi, that: participants <= 130, level: commune, severity: error}]\n",
            to: "small/campaign.yaml")
        func collected(_ file: String, _ unit: String, _ people: String) throws -> String {
            try folder.write(Campaigns.csv(unit, participants: people), to: "small/inbox/\(file)")
            return try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00").errors
        }
        // 120 visits hold.
        #expect(try !Campaigns.baocao("collect", campaign).errors.contains("rules.broken"))
        let broken = try collected("S2.csv", "S2", "30")
        #expect(broken.contains("warning[rules.broken]"), "\(broken)")
        #expect(
            broken.contains("the rule 'nguoi' (error) does not hold for unit 'X': participants <= 130, 150 and 130"),
            "\(broken)")
        // The same again is no news; other figures are.
        #expect(try !collected("S2.csv", "S2", "30").contains("rules.broken"))
        #expect(try collected("S2b.csv", "S2", "40").contains("160 and 130"))
    }
}
