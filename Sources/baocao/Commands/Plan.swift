internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Publishing
internal import ReportModel

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Freeze what is due, for many processes to make.",
        discussion: """
            Writes the list of documents and a copy of the ledger to OUT/CAMPAIGN/plan. Then `render --shard I/N` makes one \
            part, on any machine that sees the folders, and `join` concludes: it writes the manifest and names what is missing.
            """)

    @OptionGroup var campaign: CampaignArgument

    @Option(help: ArgumentHelp("Freeze what is due as of this time instead of now.", valueName: "time"))
    var asOf: TimeArgument?

    @Option(help: "Folder the documents go to.", completion: .directory)
    var out = "out"

    func run() throws {
        let resources = try Resources.find()
        let loaded = try campaign.load(resources)
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let now = asOf?.timestamp ?? Clock.now()
        let plan = RenderPlan(loaded.campaign, tree: loaded.tree, asOf: now)
        try FrozenPlan.freeze(plan, of: loaded, ledger: campaign.openLedger(), asOf: now, out: out)
        Console.note("planned \(plan.documents.count) documents in \(out)/\(loaded.campaign.code)/plan")
    }
}
