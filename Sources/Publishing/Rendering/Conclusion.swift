internal import CampaignFolder
internal import Files
internal import Layout
internal import Ledger
internal import Participation
internal import ReportModel

/// What is written for the whole when all documents of a run are made: the manifest and the officer's page.
struct Conclusion: Sendable {
    let campaign: LoadedCampaign
    let store: OutputStore
    let asOf: Timestamp
    /// Id of the ledger the figures come from.
    let ledger: String?
    /// Files of which something is refused or that cannot be read.
    let refused: [RefusedFile]
    /// What was found doubtful in reports that stand.
    let warnings: [StandingWarning]

    private var asOfText: String { asOf.iso(offset: campaign.campaign.timeZone.offset) }

    /// The manifest of these documents alone, as a part of a plan leaves it.
    func part(_ made: [Manifest.Document]) -> Manifest {
        Manifest(campaign: campaign.campaign.code, ledger: ledger, asOf: asOfText, documents: made)
    }

    /// This run's documents, and those of earlier runs that this one was not asked for.
    func whole(_ made: [Manifest.Document]) -> Manifest {
        let paths = Set(made.map(\.path))
        let order = Dictionary(
            RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil).documents.enumerated().map { ($1.path, $0) },
            uniquingKeysWith: { first, _ in first })
        let kept = (store.manifest?.documents ?? []).filter { old in
            !paths.contains(old.path) && order[old.path] != nil && store.holds(old.path)
        }.map { old in
            var old = old
            if old.status == .rendered { old.status = .unchanged }
            return old
        }
        return part((made + kept).sorted { (order[$0.path] ?? 0, $0.path) < (order[$1.path] ?? 0, $1.path) })
    }

    /// Writes the manifest, the officer's page and the workbook of what is to be looked at.
    ///
    /// - Parameters:
    ///   - summary: figures of the root; `nil` leaves the page as it is.
    ///   - titles: what each report is called, by the name of its layout.
    func write(_ manifest: Manifest, summary: Summary?, titles: [String: String]) throws {
        try store.save(manifest)
        try writePage(manifest, summary: summary, titles: titles)
    }

    /// Writes the officer's page and the workbook alone.
    func writePage(_ manifest: Manifest, summary: Summary?, titles: [String: String]) throws {
        guard let summary else { return }
        try store.write(ReviewWorkbook(summary, campaign.campaign, tree: campaign.tree, warnings: warnings))
        let pictures = manifest.documents.filter { $0.status != .failed && store.holds(OutputPaths.preview($0.path)) }
        let page = OfficerPage(
            campaign: campaign, summary: summary, refused: refused, manifest: manifest,
            issued: IssueShelf(store.paths).lines.reversed(), titles: titles,
            previews: Dictionary(pictures.map { ($0.path, OutputPaths.preview($0.path)) }, uniquingKeysWith: { $1 }),
            review: ReviewList(summary.review, campaign.campaign, campaign.tree),
            workbook: AtomicFile.split(store.paths.review).name)
        try store.writeIndex(page.html)
    }
}
