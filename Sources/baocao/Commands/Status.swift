internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell who has reported, who has not, late, refused and why.")

    @OptionGroup var campaign: CampaignArgument

    @Flag(help: "JSON instead of the Vietnamese table.")
    var json = false

    func run() throws {
        let loaded = try campaign.load()
        let ledger = try campaign.openLedger()
        let report = StatusReport(
            try Records(loaded, ledger: ledger), refused: try ledger.refusedFiles(), history: try ledger.history())
        if json { Console.write(try report.json()) } else { Console.write(report.table) }
    }
}
