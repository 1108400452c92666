internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Tell who has reported, who has not, late, refused and why."))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Tell the history of this unit (code): every file, what became of it, what it changed."))
    var unit: String?

    @Flag(help: .saying("JSON instead of the Vietnamese table."))
    var json = false

    @Option(
        help: .saying("Workbook to write instead: what is to be looked at, who has reported what."),
        completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    func validate() throws {
        if json, xlsx != nil { throw ValidationError(saying: "choose one of --json and --xlsx") }
        if unit != nil, xlsx != nil { throw ValidationError(saying: "--xlsx is of the whole campaign, without --unit") }
    }

    func run() throws {
        let loaded = try campaign.load()
        let ledger = try campaign.openForReading(loaded)
        guard let unit else {
            let report = StatusReport(
                try Records(loaded, ledger: ledger), refused: try ledger.refusedFiles(), history: try ledger.history(),
                warnings: try ledger.warnings(), earlier: campaign.earlier(than: loaded))
            if let xlsx {
                try report.workbook.write(to: xlsx)
                Console.note("wrote what is to be looked at to \(xlsx)")
            } else if json {
                try Console.write(try report.json())
            } else {
                try Console.write(report.table)
            }
            return
        }
        let found = try campaign.unit(unit, in: campaign.inForce(loaded, ledger))
        let records = try Records(loaded, ledger: ledger, unit: unit)
        let history = UnitHistory(
            of: found, records, versions: try ledger.history(of: unit), findings: try ledger.findings(of: unit),
            approvals: try ledger.approvalHistory(of: unit))
        guard let history else {
            throw Failure(
                status: .usage, code: "units.no-report", message: "unit '\(unit)' does not report",
                hint: "name one with yes in the column `reports` of \(campaign.folder)/units.csv")
        }
        if json { try Console.write(try history.json()) } else { try Console.write(history.table) }
    }
}
