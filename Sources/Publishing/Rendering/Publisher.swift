public import CampaignFolder
internal import Foundation
internal import Layout
internal import PDFDrawing
public import Participation
public import ReportModel
internal import Synchronization
internal import Typesetting

/// Renders what a plan calls for and publishes each document atomically.
public struct Publisher: Sendable {
    let campaign: LoadedCampaign
    let records: Records
    let earlier: EarlierCampaign?
    let resources: Resources
    /// `<out>/<campaign code>`.
    let folder: String
    let asOf: Timestamp
    let jobs: Int
    let force: Bool
    let options: RenderOptions

    /// - Parameters:
    ///   - earlier: what figures are compared with.
    ///   - out: folder for all campaigns' documents.
    ///   - jobs: documents made side by side, at least 1.
    ///   - force: makes unchanged documents again too.
    ///   - options: how documents are written.
    public init(
        campaign: LoadedCampaign, records: Records, earlier: EarlierCampaign? = nil, resources: Resources, out: String,
        asOf: Timestamp, jobs: Int, force: Bool = false, options: RenderOptions = RenderOptions()
    ) {
        self.campaign = campaign
        self.records = records
        self.earlier = earlier
        self.resources = resources
        folder = out + "/" + campaign.campaign.code
        self.asOf = asOf
        self.jobs = max(jobs, 1)
        self.force = force
        self.options = options
    }

    /// Renders and publishes; one failing document does not stop the others.
    ///
    /// - Throws: ``InvalidLayouts`` and `FontFault` before anything is made; ``FileFault`` when the manifest cannot be written.
    ///
    /// - Parameter part: the plan is this part of a larger one, and other processes may be making the others: only files of
    ///   this part are written beside the documents, and ``join(_:)`` concludes.
    public func publish(_ plan: RenderPlan, as part: Shard? = nil, progress: ProgressHandler? = nil) async throws -> Manifest {
        let layouts = try loadLayouts(Set(plan.documents.map(\.report)))
        let fontDigest = try FontBook(folder: resources.fonts).digest
        try AtomicFile.makeFolder(folder)
        let files = part.map { PartFiles($0, below: folder) }
        var previous = RenderState(path: RenderState.path(in: folder))
        if let files {
            // Processes of other machines may be writing beside this one: their temporary files are not for us to judge.
            previous.documents.merge(RenderState(path: files.state).documents) { $1 }
        } else {
            for part in [""] + Set(plan.documents.map { "/" + $0.report }) { AtomicFile.sweep(folder + part) }
        }
        var state = files == nil ? previous : RenderState()

        let known = previous
        let aggregators = Aggregators(records: records, days: Set(plan.documents.compactMap(\.day)))
        let queue = WorkQueue(count: plan.documents.count)
        let total = queue.count
        var outcomes: [Int: Outcome] = [:]
        try await withThrowingTaskGroup(of: [Int: Outcome].self) { group in
            for _ in 0..<min(jobs, max(total, 1)) {
                group.addTask {
                    var made: [Int: Outcome] = [:]
                    var maker: DocumentMaker?
                    while Interruption.exitCode == nil {
                        guard let index = queue.take() else { break }
                        let document = plan.documents[index]
                        progress?(Progress(phase: .rendering, done: queue.done, total: total, current: document.path))
                        made[index] = self.publishOne(
                            document, layouts: layouts, aggregators: aggregators, fontDigest: fontDigest, state: known,
                            maker: &maker)
                        queue.finish()
                    }
                    return made
                }
            }
            for try await made in group { outcomes.merge(made) { first, _ in first } }
        }
        progress?(Progress(phase: .rendering, done: outcomes.count, total: total, current: ""))
        for outcome in outcomes.values {
            if let entry = outcome.entry { state.documents[outcome.document.path] = entry }
        }
        let made = outcomes.sorted { $0.key < $1.key }.map(\.value.document)
        if let files {
            let manifest = Manifest(campaign: campaign.campaign.code, asOf: asOfText, documents: made)
            try state.write(to: files.state)
            try manifest.write(to: files.manifest)
            return manifest
        }
        if !outcomes.isEmpty { try state.write(to: RenderState.path(in: folder)) }
        let manifest = merged(made)
        try conclude(manifest, aggregators.aggregator(through: nil), layouts)
        return manifest
    }

    /// Joins what the parts of a plan have made; nothing is rendered.
    ///
    /// A document counts as made when a part says so and its bytes stand where they should. One that no part has made stands
    /// in the manifest as failed.
    ///
    /// - Returns: the manifest of the whole, already written, with the officer's page.
    public func join(_ plan: RenderPlan) throws -> Manifest {
        var state = RenderState(path: RenderState.path(in: folder))
        var made: [String: Manifest.Document] = [:]
        for part in PartFiles.all(below: folder) {
            for document in part.manifest.documents {
                if let entry = part.state.documents[document.path],
                    part.state.current(document.path, key: entry.key, folder: folder) != nil
                {
                    state.documents[document.path] = entry
                    made[document.path] = document
                } else if document.status == .failed, made[document.path] == nil {
                    made[document.path] = document
                }
            }
        }
        let documents = plan.documents.map { planned in
            made[planned.path]
                ?? Manifest.Document(
                    report: planned.report, unit: planned.unit, path: planned.path, sha256: nil, pages: nil, bytes: nil,
                    status: .failed, error: "no part has made it")
        }
        try AtomicFile.makeFolder(folder)
        try state.write(to: RenderState.path(in: folder))
        let manifest = merged(documents)
        try conclude(manifest, Aggregator(records), [:])
        return manifest
    }

    /// Writes what stands for the whole: the manifest and the officer's page.
    private func conclude(_ manifest: Manifest, _ aggregator: Aggregator, _ layouts: [String: LayoutFile]) throws {
        try manifest.write(to: Manifest.path(in: folder))
        guard let summary = aggregator.summary(of: campaign.tree.root.code) else { return }
        let page = IndexPage(
            campaign: campaign, manifest: manifest, overview: IndexOverview(campaign: campaign.campaign, summary: summary),
            titles: titles(layouts))
        try AtomicFile.write(Array(page.html.utf8), to: "\(folder)/index.html")
    }

    private var asOfText: String { asOf.iso(offset: campaign.campaign.timeZone.offset) }

    /// What became of a document.
    private struct Outcome: Sendable {
        var document: Manifest.Document
        /// Its new state; `nil` when it failed.
        var entry: RenderState.Entry?
    }

    private func publishOne(
        _ document: PlannedDocument, layouts: [String: LayoutFile], aggregators: Aggregators, fontDigest: String,
        state: RenderState, maker: inout DocumentMaker?
    ) -> Outcome {
        var line = Manifest.Document(
            report: document.report, unit: document.unit, path: document.path, sha256: nil, pages: nil, bytes: nil,
            status: .failed, error: nil)
        do {
            guard let layout = layouts[document.report],
                let summary = aggregators.aggregator(through: document.day).summary(of: document.unit)
            else { throw RenderFault(reason: "unknown unit or layout") }
            let time = max(document.slot, summary.newestStated ?? document.slot)
            let data = ReportData(
                summary: summary, campaign: campaign.campaign, tree: campaign.tree, documentTime: time, day: document.day,
                // Part of a week beside a whole one would compare nothing.
                previous: document.day == nil ? earlier?.summary(of: summary.unit) : nil)
            let composed = try layout.compose(data)
            let created = time.iso(offset: campaign.campaign.timeZone.offset)
            let key = try renderKey(of: composed, created: created, layout: layout, fontDigest: fontDigest, summary)
            if !force, let entry = state.current(document.path, key: key, folder: folder) {
                line.sha256 = entry.sha256
                line.pages = entry.pages
                line.bytes = entry.bytes
                line.status = .unchanged
                return Outcome(document: line, entry: entry)
            }
            let worker = try maker ?? DocumentMaker(resources: resources)
            maker = worker
            let paged = try worker.set(composed, by: layout, from: data)
            let bytes = try worker.write(
                paged, composed, created: created, options: try pdfOptions(layout, summary, created: created))
            let pages = paged.pages.count
            try AtomicFile.write(bytes, to: "\(folder)/\(document.path)")
            let entry = RenderState.Entry(key: key, sha256: sha256(bytes), pages: pages, bytes: bytes.count)
            line.sha256 = entry.sha256
            line.pages = pages
            line.bytes = bytes.count
            line.status = .rendered
            return Outcome(document: line, entry: entry)
        } catch {
            line.error = message(of: error)
            return Outcome(document: line, entry: nil)
        }
    }

    /// What went wrong with a document. A character that cannot be printed is traced to the files that hold it.
    private func message(of error: any Error) -> String {
        guard let fault = error as? LayoutFault, case .missingGlyph(let glyph) = fault else { return "\(error)" }
        let files = records.accepted.filter { $0.submission.contains(glyph.character) }.compactMap(\.fileName)
        return files.isEmpty ? "\(error)" : "\(error); sent in \(Set(files).sorted().joined(separator: ", "))"
    }

    /// Changes whenever the document would.
    private func renderKey(
        of composed: ComposedDocument, created: String, layout: LayoutFile, fontDigest: String, _ summary: Summary
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let content = sha256(Array(try encoder.encode(composed.document)))
        return sha256(of: [
            content, layout.digest, composed.title, composed.subject, composed.author,
            composed.keywords.joined(separator: "\n"), created,
            fontDigest, Program.version, options.key,
            attachesData(layout) ? sha256(try summary.json(campaign.campaign)) : "",
        ])
    }

    private func attachesData(_ layout: LayoutFile) -> Bool { options.attachesData || layout.attachesData }

    /// The figures travel inside the document, so that nobody types a table again: exactly what `summarize` prints.
    private func pdfOptions(_ layout: LayoutFile, _ summary: Summary, created: String) throws -> PDFOptions {
        var attachments: [Attachment] = []
        if attachesData(layout) {
            attachments = [
                Attachment(
                    name: "summary.json", mimeType: "application/json", description: "Số liệu của báo cáo (JSON)",
                    bytes: try summary.json(campaign.campaign), created: created),
                Attachment(
                    name: "summary.csv", mimeType: "text/csv", description: "Số liệu của báo cáo (bảng CSV)",
                    bytes: Array(SummaryTable(summary).csv.utf8), created: created),
            ]
        }
        return PDFOptions(
            profile: options.profile == .ua1 ? .ua1a2a : .ua2a4, attachments: attachments,
            signatureFields: options.hasSignatureField)
    }

    private func loadLayouts(_ names: Set<String>) throws(InvalidLayouts) -> [String: LayoutFile] {
        var layouts: [String: LayoutFile] = [:]
        var faults: [Diagnostic] = []
        for name in names.sorted() {
            let (layout, diagnostics) = LayoutFile.load("\(resources.layouts)/\(name).yaml")
            layouts[name] = layout
            faults += diagnostics.filter { $0.severity == .error }
        }
        guard faults.isEmpty else { throw InvalidLayouts(diagnostics: faults) }
        return layouts
    }

    /// What the campaign's reports are called: by their layouts, also of those that this run does not make.
    private func titles(_ loaded: [String: LayoutFile]) -> [String: String] {
        var titles: [String: String] = [:]
        for name in Set(campaign.campaign.reports.map(\.layout)) {
            titles[name] = (loaded[name] ?? LayoutFile.load("\(resources.layouts)/\(name).yaml").layout)?.help
        }
        return titles
    }

    /// This run's documents, and those of earlier runs that this one was not asked for.
    private func merged(_ made: [Manifest.Document]) -> Manifest {
        let paths = Set(made.map(\.path))
        let order = Dictionary(
            RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil).documents.enumerated().map { ($1.path, $0) },
            uniquingKeysWith: { first, _ in first })
        let kept = (Manifest(path: Manifest.path(in: folder))?.documents ?? []).filter { old in
            !paths.contains(old.path) && order[old.path] != nil && AtomicFile.exists("\(folder)/\(old.path)")
        }.map { old in
            var old = old
            if old.status == .rendered { old.status = .unchanged }
            return old
        }
        let documents = (made + kept).sorted { (order[$0.path] ?? 0, $0.path) < (order[$1.path] ?? 0, $1.path) }
        return Manifest(
            campaign: campaign.campaign.code, asOf: asOfText, documents: documents)
    }
}

/// One aggregator for the whole period and one for each day a bulletin is made of.
private struct Aggregators: Sendable {
    private let whole: Aggregator
    private let byDay: [CalendarDate: Aggregator]

    init(records: Records, days: Set<CalendarDate>) {
        whole = Aggregator(records)
        byDay = Dictionary(uniqueKeysWithValues: days.map { ($0, Aggregator(records, through: $0)) })
    }

    func aggregator(through day: CalendarDate?) -> Aggregator { day.flatMap { byDay[$0] } ?? whole }
}

/// Numbers handed out to workers, each once.
private final class WorkQueue: Sendable {
    let count: Int
    private let next = Atomic<Int>(0)
    private let finished = Atomic<Int>(0)

    init(count: Int) { self.count = count }

    var done: Int { finished.load(ordering: .relaxed) }

    func take() -> Int? {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }

    func finish() { finished.wrappingAdd(1, ordering: .relaxed) }
}

/// A document could not be made.
struct RenderFault: Error, CustomStringConvertible {
    var reason: String
    var description: String { reason }
}

/// Layouts with faults: nothing was rendered.
public struct InvalidLayouts: Error, Sendable {
    public let diagnostics: [Diagnostic]
}

extension Submission {
    /// Whether a text its sender wrote has the character.
    fileprivate func contains(_ character: String) -> Bool {
        let texts =
            (activities ?? []).flatMap { [$0.title, $0.note ?? ""] }
            + (remarks.map { $0.strengths + $0.limitations + $0.proposals } ?? [])
        return texts.contains { $0.contains(character) }
    }
}
