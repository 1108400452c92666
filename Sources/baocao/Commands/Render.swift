internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make documents from what the ledger holds.")

    @OptionGroup var campaign: CampaignArgument

    @Option(help: "Report to make (name of a layout); may be repeated. Default: all of the campaign.")
    var report: [String] = []

    @Option(help: "Unit to make documents of (code); may be repeated. Default: all.")
    var unit: [String] = []

    @Option(help: "Folder the documents go to.", completion: .directory)
    var out = "out"

    @OptionGroup var jobs: JobsOption

    @OptionGroup var document: DocumentOptions

    @Option(help: ArgumentHelp("Make part I of N of the documents, I from 0.", valueName: "i/n"))
    var shard: ShardArgument?

    @Flag(help: "Make unchanged documents again too.")
    var force = false

    func run() async throws {
        let resources = try Resources.find()
        let loaded = try campaign.load(resources)
        try check(loaded)
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try campaign.openLedger()
        let now = Clock.now()
        var plan = RenderPlan(loaded.campaign, tree: loaded.tree, asOf: nil)
        plan.documents.removeAll { $0.day != nil && $0.slot > now }
        plan.select(reports: report, units: unit)
        if let shard { plan.keepShard(shard.index, of: shard.count) }
        let publisher = Publisher(
            campaign: loaded, records: try Records(loaded, ledger: ledger), earlier: campaign.earlier(than: loaded),
            resources: resources, out: out, asOf: now, jobs: jobs.count, force: force, options: document.options)
        let manifest = try await publisher.publish(plan, progress: ProgressLine.handler)
        manifest.show(plan: plan, out: out)
        try manifest.end(plan: plan)
    }

    private func check(_ loaded: LoadedCampaign) throws {
        let known = loaded.campaign.reports.map(\.layout)
        for name in report where !known.contains(name) {
            throw Failure(
                status: .usage, code: "reports.unknown", message: "the campaign has no report '\(name)'",
                hint: "its reports are \(known.joined(separator: ", "))")
        }
        for code in unit { _ = try campaign.unit(code, in: loaded) }
    }
}

/// `0/4`: the first of four parts.
struct ShardArgument: ExpressibleByArgument {
    let index: Int
    let count: Int

    init?(argument: String) {
        let parts = argument.split(separator: "/")
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), count >= 1, index >= 0 else {
            return nil
        }
        self.index = index
        self.count = count
    }
}

extension Manifest {
    /// What this run made, for the operator.
    func show(plan: RenderPlan, out: String) {
        let paths = Set(plan.documents.map(\.path))
        let own = documents.filter { paths.contains($0.path) }
        for document in own where document.status == .failed {
            Console.note("\(document.path): error[render.failed]: \(document.error ?? "unknown")")
        }
        let rendered = own.count { $0.status == .rendered }
        let unchanged = own.count { $0.status == .unchanged }
        let failed = own.count { $0.status == .failed }
        if rendered == 0, failed == 0 {
            Console.note("nothing to do: \(unchanged) documents are up to date in \(out)/\(campaign)")
        } else {
            let rest = (unchanged > 0 ? ", \(unchanged) unchanged" : "") + (failed > 0 ? ", \(failed) failed" : "")
            Console.note("rendered \(rendered) documents\(rest) in \(out)/\(campaign)")
        }
    }

    func end(plan: RenderPlan) throws {
        if let code = Interruption.exitCode { throw ExitCode(code) }
        let paths = Set(plan.documents.map(\.path))
        if documents.contains(where: { paths.contains($0.path) && $0.status == .failed }) {
            throw ExitCode(ExitStatus.documentsFailed.rawValue)
        }
    }
}
