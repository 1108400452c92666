internal import CampaignFolder
internal import Files
internal import PDFDrawing
internal import Participation
internal import ReportModel

/// Renders what a plan calls for and publishes each document atomically.
struct Publisher: Sendable {
    let campaign: LoadedCampaign
    let records: Records
    let earlier: EarlierCampaign?
    let resources: Resources
    let store: OutputStore
    let conclusion: Conclusion
    /// Documents made side by side, at least 1.
    let jobs: Int
    /// Makes unchanged documents again too.
    let force: Bool
    let options: RenderOptions
    let clock: StageClock
    /// Makes a document that ended an earlier run in a process of its own; `nil` where that process is this one.
    let alone: (@Sendable (PlannedDocument) -> DocumentOutcome)?

    /// Renders and publishes; one failing document does not stop the others.
    ///
    /// When the plan is a part of a larger one, other processes may be making the others: only files of this part are written
    /// beside the documents, and ``join(_:)`` concludes.
    ///
    /// - Throws: what keeps every document from being made, before anything is made; what keeps the manifest from being
    ///   written.
    func publish(_ plan: RenderPlan, progress: ProgressHandler? = nil) async throws -> Manifest {
        let layouts = try Layouts(resources: resources, campaignFolder: campaign.folder).load(Set(plan.documents.map(\.report)))
        let fontDigest = try FontBook(folder: resources.fonts).digest
        try store.prepare(for: plan)
        let known = store.known()
        let source = clock.measure(.facts) {
            DocumentSource(
                campaign: campaign, records: records, earlier: earlier, days: Set(plan.documents.compactMap(\.day)))
        }
        let key = RenderKey(fontDigest: fontDigest, options: options)
        let worker = DocumentWorker(
            source: source, layouts: layouts, resources: resources, key: key,
            inputs: try clock.measure(.keys) { try source.keys(with: key) }, store: store, known: known, force: force,
            clock: clock, asOf: conclusion.asOf, editions: EditionShelf(store.paths),
            pictured: PagePreview.reports(of: campaign))
        let outcomes = try await make(plan.documents, worker, progress)
        let made = Dictionary(
            outcomes.compactMap { outcome in outcome.entry.map { (outcome.document.path, $0) } }, uniquingKeysWith: { $1 })
        let state = try clock.measure(.publish) { try store.save(made, over: known) }
        let documents = outcomes.map(\.document)
        guard store.part == nil else {
            let manifest = conclusion.part(documents)
            try store.save(manifest)
            return manifest
        }
        let manifest = conclusion.whole(documents)
        try clock.measure(.publish) { try store.save(manifest) }
        let titles = Layouts(resources: resources, campaignFolder: campaign.folder).titles(
            of: campaign.campaign, loaded: layouts)
        let page = try conclusion.pageKey(manifest, inputs: worker.inputs.whole, titles: titles)
        if force || !store.holdsPage(key: page, in: state) {
            try clock.measure(.page) {
                try conclusion.writePage(manifest, summary: source.summary(of: campaign.tree.root.code), titles: titles)
                try store.savePage(key: page, over: state)
            }
        }
        return manifest
    }

    /// Makes documents side by side; those that were in hand when an earlier run ended come last, one by one, each in a
    /// process of its own, so that none can end this run too.
    private func make(
        _ documents: [PlannedDocument], _ worker: DocumentWorker, _ progress: ProgressHandler?
    ) async throws(FileFault) -> [DocumentOutcome] {
        // A process that makes one document alone leaves the record to the one that waits for it.
        let inHand = alone == nil ? nil : try InHand(store.making)
        let suspects = inHand?.suspects ?? []
        let order = documents.indices.filter { !suspects.contains(documents[$0].path) }
        var outcomes: [(index: Int, outcome: DocumentOutcome)] = await WorkQueue(count: order.count, workers: jobs).run(
            own: { DocumentMaker?.none }
        ) { maker, slot, index, done in
            let document = documents[order[index]]
            progress?(Progress(phase: .rendering, done: done, total: documents.count, current: document.path))
            inHand?.take(document.path, worker: slot)
            defer { inHand?.take(nil, worker: slot) }
            return worker.work(on: document, maker: &maker)
        }.map { (order[$0.index], $0.result) }
        for (index, document) in documents.enumerated() where suspects.contains(document.path) {
            guard let alone, Interruption.exitCode == nil else { break }
            progress?(Progress(phase: .rendering, done: outcomes.count, total: documents.count, current: document.path))
            let outcome = alone(document)
            // What ends its process stays suspect, and is tried alone by every run until it is made, or fails as others do.
            let isTried = ![Isolation.endedCode, Isolation.failedCode].contains(outcome.document.cause?.code)
            if isTried { inHand?.settle(document.path) }
            outcomes.append((index, outcome))
        }
        progress?(Progress(phase: .rendering, done: outcomes.count, total: documents.count, current: ""))
        return outcomes.sorted { $0.index < $1.index }.map(\.outcome)
    }

    /// Joins what the parts of a plan have made; nothing is rendered.
    ///
    /// A document counts as made when a part says so and its bytes stand where they should. One that no part has made stands
    /// in the manifest as failed.
    ///
    /// - Returns: the manifest of the whole, already written, with the officer's page.
    func join(_ plan: RenderPlan) throws -> Manifest {
        let known = store.known()
        var entries: [String: RenderState.Entry] = [:]
        var made: [String: Manifest.Document] = [:]
        for part in try PartFiles.all(in: store.paths) {
            for document in part.manifest.documents {
                if let entry = part.state.documents[document.path],
                    store.current(document.path, in: part.state, where: { _ in true }) != nil
                {
                    entries[document.path] = entry
                    made[document.path] = document
                } else if document.status == .failed, made[document.path] == nil {
                    made[document.path] = document
                }
            }
        }
        let documents = plan.documents.map { planned in
            made[planned.path]
                ?? Manifest.Document(
                    planned,
                    failure: Failure(
                        status: .documentsFailed, code: "document.no-part", message: "no part has made it",
                        hint: "make the part it belongs to again with render --shard, then join again"))
        }
        try AtomicFile.makeFolder(store.paths.folder)
        try store.save(entries, over: known)
        let manifest = conclusion.whole(documents)
        try store.save(manifest)
        try conclusion.writePage(
            manifest,
            summary: DocumentSource(campaign: campaign, records: records, earlier: earlier, days: [])
                .summary(of: campaign.tree.root.code),
            titles: Layouts(resources: resources, campaignFolder: campaign.folder).titles(of: campaign.campaign))
        return manifest
    }
}
