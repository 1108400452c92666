internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Summarize: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the figures of a unit and everything below it.")

    @OptionGroup var campaign: CampaignArgument

    @Option(help: "Unit to sum up; default: the root.")
    var unit: String?

    @Flag(help: "JSON (the default).")
    var json = false

    @Flag(help: "One flat CSV table.")
    var csv = false

    @Option(help: "Workbook to write instead, with a sheet for every cut.", completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    func validate() throws {
        if [json, csv, xlsx != nil].count(where: \.self) > 1 {
            throw ValidationError("choose one of --json, --csv and --xlsx")
        }
    }

    func run() throws {
        let written = try campaign.load()
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let code = try unit.map { try campaign.unit($0, in: loaded).code } ?? loaded.tree.root.code
        let aggregator = Aggregator(try Records(loaded, ledger: ledger))
        guard var summary = aggregator.summary(of: code) else { throw campaign.unknownUnit(code, loaded) }
        summary.comparison = campaign.earlier(than: loaded)?.comparer(for: aggregator).comparison(of: code)
        if let xlsx {
            try SummaryWorkbook(summary, loaded.campaign).write(to: xlsx)
            Console.note("wrote the figures of \(code) to \(xlsx)")
        } else if csv {
            try Console.write(SummaryTable(summary).csv)
        } else {
            try Console.write(try summary.json(loaded.campaign))
        }
    }
}
