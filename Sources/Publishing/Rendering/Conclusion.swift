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

    /// What the officer's page and the workbook are made of.
    ///
    /// - Parameters:
    ///   - inputs: key of the campaign and all that units sent.
    ///   - titles: what each report is called, by the name of its layout.
    func pageKey(_ manifest: Manifest, inputs: String, titles: [String: String]) throws -> String {
        var parts = ValueBytes()
        try parts.add(inputs)
        try parts.add(
            manifest.documents.map { document in
                var document = document
                // Whether this run made it is not told.
                if document.status == .rendered { document.status = .unchanged }
                return document
            })
        try parts.add(pictured(manifest))
        try parts.add(IssueShelf(store.paths).lines)
        try parts.add(titles)
        try parts.add(refused)
        try parts.add(warnings)
        return sha256(parts.bytes)
    }

    /// Paths of documents that have a picture of their first page.
    private func pictured(_ manifest: Manifest) -> [String] {
        manifest.documents.filter { $0.status != .failed && store.holds(OutputPaths.preview($0.path)) }.map(\.path)
    }

    /// Writes the officer's page and the workbook of what is to be looked at.
    ///
    /// - Parameters:
    ///   - summary: figures of the root; `nil` leaves the page as it is.
    ///   - titles: what each report is called, by the name of its layout.
    func writePage(_ manifest: Manifest, summary: Summary?, titles: [String: String]) throws {
        guard let summary else { return }
        try store.write(ReviewWorkbook(summary, campaign.campaign, tree: campaign.tree, warnings: warnings))
        let pictures = pictured(manifest)
        let page = OfficerPage(
            campaign: campaign, summary: summary, refused: refused, manifest: manifest,
            issued: IssueShelf(store.paths).lines.reversed(), titles: titles,
            previews: Dictionary(pictures.map { ($0, OutputPaths.preview($0)) }, uniquingKeysWith: { $1 }),
            review: ReviewList(summary.review, campaign.campaign, campaign.tree),
            workbook: AtomicFile.split(store.paths.review).name)
        try store.writeIndex(page.html)
    }
}
