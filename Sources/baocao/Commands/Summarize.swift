internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Summarize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Print or export the figures of a unit and everything below it."),
        discussion: Words.say(
            """
            --csv prints one long table, a figure a row, with its address. With --out it writes that and the officer's other \
            material (activities, audience groups, indicators, remarks, units, review, warnings, comparison, targets) as CSV \
            files; --xlsx writes all of it as one workbook. Beside both stands a datapackage.json that describes them.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Unit to sum up; default: the root."))
    var unit: String?

    @Flag(help: .saying("JSON (the default)."))
    var json = false

    @Flag(help: .saying("One long CSV table; with --out all tables, as files."))
    var csv = false

    @Option(help: .saying("Folder that --csv writes files to."), completion: .directory)
    var out: String?

    @Option(
        help: .saying("Workbook to write instead, with the officer's whole material."), completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    func validate() throws {
        if [json, csv, xlsx != nil].count(where: \.self) > 1 {
            throw ValidationError(saying: "choose one of --json, --csv and --xlsx")
        }
        if out != nil, !csv { throw ValidationError(saying: "--out goes with --csv") }
        if out == "" || xlsx == "" { throw ValidationError(saying: "a path may not be empty") }
    }

    func run() throws {
        let written = try campaign.load()
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let code = try unit.map { try campaign.unit($0, in: loaded).code } ?? loaded.tree.root.code
        let records = try Records(written, ledger: ledger)
        let aggregator = Aggregator(records)
        guard var summary = aggregator.summary(of: code) else { throw campaign.unknownUnit(code, loaded) }
        summary.compare(campaign.earlier(than: loaded)?.comparer(for: aggregator).comparison(of: code))
        guard xlsx != nil || out != nil else {
            return try csv
                ? Console.write(SummaryTable(summary, loaded.campaign, tree: loaded.tree).csv)
                : Console.write(try summary.json(loaded.campaign, tree: loaded.tree))
        }
        let below = Set(summary.units.map(\.unit.code))
        let warnings = StandingWarning.all(records, try ledger.warnings()).filter { below.contains($0.unit.code) }
        let package = DataPackage(summary, loaded.campaign, tree: loaded.tree, warnings: warnings)
        if let xlsx {
            try package.writeWorkbook(to: xlsx).map(Console.show)
            Console.note("wrote the figures of \(code) to \(xlsx)")
        } else if let out {
            try package.writeTables(to: out).map(Console.show)
            Console.note("wrote the figures of \(code) to \(out)")
        }
    }
}
