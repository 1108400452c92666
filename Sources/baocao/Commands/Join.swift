internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Conclude a plan made in parts: write its manifest, name what is missing.",
        discussion: "Ends with 70 while documents are missing or failed; run it again after making those parts again.")

    @OptionGroup var campaign: CampaignArgument

    @Option(help: "Folder the documents are in.", completion: .directory)
    var out = "out"

    func run() throws {
        let resources = try Resources.find()
        let loaded = try campaign.load(resources)
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        guard let frozen = try FrozenPlan.read(loaded, out: out) else {
            throw Failure(
                status: .notFound, code: "plan.not-found", place: "\(out)/\(loaded.campaign.code)/plan",
                message: "no plan is frozen here", hint: "freeze one with baocao plan, then make its parts with render --shard")
        }
        let ledger = try Ledger(readOnly: FrozenPlan.ledger(out, loaded))
        let publisher = Publisher(
            campaign: loaded, records: try Records(loaded, ledger: ledger), resources: resources, out: out,
            asOf: frozen.asOf, jobs: 1)
        let manifest = try publisher.join(frozen.plan)
        manifest.show(plan: frozen.plan, out: out)
        try manifest.end(plan: frozen.plan)
    }
}
