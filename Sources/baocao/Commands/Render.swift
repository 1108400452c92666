internal import ArgumentParser
internal import CampaignFolder
internal import Foundation
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

    @Option(
        help: ArgumentHelp(
            "Make part I of N of the documents, I from 0; default: the part that a Slurm array or an Indexed Job gives.",
            valueName: "i/n"))
    var shard: ShardArgument?

    @Flag(help: "Make unchanged documents again too.")
    var force = false

    func run() async throws {
        let resources = try Resources.find()
        let loaded = try campaign.load(resources)
        try check(loaded)
        if let part = try shard?.shard ?? ShardArgument.given {
            try await render(part, of: loaded, resources)
            return
        }
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try campaign.openLedger()
        let now = Clock.now()
        let plan = plan(of: loaded, now)
        let publisher = Publisher(
            campaign: loaded, records: try Records(loaded, ledger: ledger), earlier: campaign.earlier(than: loaded),
            resources: resources, out: out, asOf: now, jobs: jobs.count, force: force, options: document.options)
        let manifest = try await publisher.publish(plan, progress: ProgressLine.handler)
        manifest.show(plan: plan, out: out)
        try manifest.end(plan: plan)
    }

    /// What the ledger and the clock call for; daily reports of days to come are not.
    private func plan(of loaded: LoadedCampaign, _ now: Timestamp) -> RenderPlan {
        var plan = RenderPlan(loaded.campaign, tree: loaded.tree, asOf: nil)
        plan.documents.removeAll { $0.day != nil && $0.slot > now }
        plan.select(reports: report, units: unit)
        return plan
    }

    /// One part of the frozen plan, or of what there is where none is frozen. Takes no lock and changes no ledger: parts need
    /// no word with each other.
    private func render(_ part: Shard, of loaded: LoadedCampaign, _ resources: Resources) async throws {
        let frozen = try FrozenPlan.read(loaded, out: out)
        let asOf = frozen?.asOf ?? Clock.now()
        var plan = frozen?.plan ?? plan(of: loaded, asOf)
        plan.select(reports: report, units: unit)
        plan.keep(part)
        let ledger = try Ledger(readOnly: frozen == nil ? loaded.ledger : FrozenPlan.ledger(out, loaded))
        let publisher = Publisher(
            campaign: loaded, records: try Records(loaded, ledger: ledger), earlier: campaign.earlier(than: loaded),
            resources: resources, out: out, asOf: asOf, jobs: jobs.count, force: force, options: document.options)
        let manifest = try await publisher.publish(plan, as: part, progress: ProgressLine.handler)
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
    let shard: Shard

    init?(argument: String) {
        guard let shard = Shard(argument) else { return nil }
        self.shard = shard
    }

    /// The part that the scheduler of a cluster has given this process.
    static var given: Shard? {
        get throws {
            do {
                return try Shard.given(by: ProcessInfo.processInfo.environment)
            } catch let fault {
                throw Failure(
                    status: .usage, code: "shard.unclear", message: "cannot tell which part to make: \(fault.reason)",
                    hint: "give it with --shard I/N, I from 0")
            }
        }
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
