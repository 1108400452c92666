internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The cron entry: collect, then make what is due.",
        discussion: "Running it twice is the same as running it once; a slot that was missed is made up.")

    @OptionGroup var campaign: CampaignArgument

    @Option(help: ArgumentHelp("Decide what is due as of this time instead of now.", valueName: "time"))
    var asOf: TimeArgument?

    @Option(help: "Folder the documents go to.", completion: .directory)
    var out = "out"

    @OptionGroup var jobs: JobsOption

    @OptionGroup var document: DocumentOptions

    @Flag(help: "Say what would be done; change nothing.")
    var dryRun = false

    @Flag(help: "End with 65 when some submission was refused.")
    var strict = false

    func run() async throws {
        let resources = try Resources.find()
        let loaded = try campaign.load(resources)
        let now = asOf?.timestamp ?? Clock.now()
        let plan = RenderPlan(loaded.campaign, tree: loaded.tree, asOf: now)
        if dryRun {
            for document in plan.documents { Console.write("\(out)/\(loaded.campaign.code)/\(document.path)\n") }
            Console.note("dry run: \(plan.documents.count) documents are due; nothing was collected or made")
            return
        }
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try campaign.openLedger()
        let collector = Collector(campaign: loaded, ledger: ledger, programVersion: Program.version)
        let report = try collector.collect(received: .observed(now: now), progress: ProgressLine.handler)
        report.show()
        if let code = Interruption.exitCode { throw ExitCode(code) }
        let publisher = Publisher(
            campaign: loaded, records: try Records(loaded, ledger: ledger), earlier: campaign.earlier(than: loaded),
            resources: resources, out: out, asOf: now, jobs: jobs.count, options: document.options)
        let manifest = try await publisher.publish(plan, progress: ProgressLine.handler)
        manifest.show(plan: plan, out: out)
        try manifest.end(plan: plan)
        try report.end(strict: strict)
    }
}
