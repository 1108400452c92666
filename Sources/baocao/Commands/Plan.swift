internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Freeze what is due, for many processes to make."),
        discussion: Words.say(
            """
            Writes the list of documents and a copy of the ledger to OUT/CAMPAIGN/plan. Then `render --shard I/N` makes one \
            part, on any machine that sees the folders, and `join` concludes: it writes the manifest and names what is missing.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: ArgumentHelp(saying: "Freeze what is due as of this time instead of now.", valueName: "time"))
    var asOf: TimeArgument?

    @OptionGroup var output: OutOption

    @OptionGroup var unattended: UnattendedOptions

    func run() throws {
        let session = try Session(campaign.folder, unattended.environment())
        let (documents, folder) = try session.plan(asOf: asOf?.timestamp, out: output.out)
        Console.note("planned \(documents) documents in \(folder)")
    }
}
