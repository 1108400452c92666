internal import CampaignFolder
internal import Files
internal import Layout
internal import Ledger
internal import Participation
public import ReportModel

/// The machine's side of a session: what a command line, a service or a test gives it.
public struct SessionEnvironment: Sendable {
    /// What happens, for whoever watches.
    public enum Event: Sendable {
        /// Something doubtful about the campaign.
        case warning(Diagnostic)
        case collected(CollectionReport)
        /// Documents of this plan were made, or not; in this folder.
        case published(Manifest, RenderPlan, folder: String)
        /// So many drafts were written beside the documents; the others could not be.
        case drafted(made: Int, [Failure], folder: String)
        /// A draft was taken back; its texts stand in this file.
        case adopted(AdoptionOutcome, narrative: String)
        /// A document was given its number.
        case issued(path: String, number: String, edition: Int)
    }

    public var resources: Resources
    /// The wall clock: what is due when nothing else is said, and when a run began and ended.
    public var now: @Sendable () -> Timestamp
    /// Milliseconds of a clock that only goes forward.
    public var milliseconds: @Sendable () -> Int
    /// Told what each stage takes.
    public var clock: StageClock
    /// One line that names this run, for whoever finds the lock taken.
    public var holder: String
    /// Does alone what ended an earlier run; `nil` does it here.
    public var isolation: Isolation?
    public var progress: ProgressHandler?
    public var tell: @Sendable (Event) -> Void

    public init(
        resources: Resources, now: @escaping @Sendable () -> Timestamp, milliseconds: @escaping @Sendable () -> Int = { 0 },
        clock: StageClock = StageClock { 0 }, holder: String, isolation: Isolation? = nil, progress: ProgressHandler? = nil,
        tell: @escaping @Sendable (Event) -> Void = { _ in }
    ) {
        self.resources = resources
        self.now = now
        self.milliseconds = milliseconds
        self.clock = clock
        self.holder = holder
        self.isolation = isolation
        self.progress = progress
        self.tell = tell
    }
}

/// How documents are made.
public struct RenderSettings: Sendable {
    /// Folder of all campaigns' documents.
    public var out: String
    /// Documents made side by side.
    public var jobs: Int
    public var options: RenderOptions
    /// Makes unchanged documents again too.
    public var force: Bool
    /// Writes each document in this form too, to be edited; `nil` for none.
    public var draft: DraftFormat?

    public init(
        out: String, jobs: Int = 1, options: RenderOptions = RenderOptions(), force: Bool = false,
        draft: DraftFormat? = nil
    ) {
        self.out = out
        self.jobs = max(jobs, 1)
        self.options = options
        self.force = force
        self.draft = draft
    }
}

/// One piece of work on a campaign, in the one order that keeps what was sent: lock, ledger, collect, plan, render, publish,
/// record. `run`, `render`, `plan`, `join` and `collect` are such pieces.
public struct Session: Sendable {
    private(set) var campaign: LoadedCampaign
    let environment: SessionEnvironment
    /// Edits of the campaign that approved figures hold up.
    private(set) var heldEdits: [HeldEdit] = []

    /// - Parameters:
    ///   - folder: the campaign's folder.
    ///   - makesDocuments: whether the layouts of its reports must be there.
    ///
    /// - Throws: ``Failure`` when the campaign cannot be used.
    public init(_ folder: String, _ environment: SessionEnvironment, makesDocuments: Bool = true) throws(Failure) {
        do throws(CampaignFault) {
            let folder = CampaignPaths(folder).folder
            campaign = try CampaignLoader.load(
                folder, layouts: makesDocuments ? environment.resources.library(ofCampaignIn: folder).names : nil)
        } catch {
            throw error.failure
        }
        self.environment = environment
        campaign.warnings.forEach { environment.tell(.warning($0)) }
    }

    /// The same session on the campaign as it holds with what is approved in a ledger.
    func holding(_ ledger: Ledger) throws -> Session {
        var session = self
        (session.campaign, session.heldEdits) = try campaign.inForce(try ledger.approvals())
        session.heldEdits.forEach { environment.tell(.warning($0.warning(campaign.folder))) }
        return session
    }

    // MARK: The pieces

    /// The cron entry: collects, then makes what is due.
    ///
    /// - Parameter asOf: decides what is due; `nil` for now. It is no time of receipt.
    /// - Returns: how the program ends.
    /// - Throws: ``Failure`` of the whole; it is in the run record too.
    public func run(asOf: Timestamp?, strict: Bool, _ settings: RenderSettings) async throws -> Int32 {
        let paths = try OutputChoice.paths(settings.out, for: campaign)
        let now = environment.now()
        return try await recorded("run", paths, asOf: asOf ?? now) { record in
            let ledger = try LedgerGate(campaign, outputs: [paths]).open()
            record.ledger = try ledger.identity().id
            let session = try holding(ledger)
            try session.settle(IssueShelf(paths), ledger)
            let report = try session.collect(nil, received: .observed(now: now), ledger, &record)
            if let code = Interruption.exitCode { return code }
            let plan = RenderPlan(session.campaign.campaign, tree: session.campaign.tree, asOf: asOf ?? now)
            let manifest = try await session.publish(plan, ledger, paths, settings, asOf: asOf ?? now, record: &record)
            return status(of: manifest, plan) ?? status(of: report, strict: strict) ?? ExitStatus.done.rawValue
        }
    }

    /// Paths of the documents that `run` would make.
    public func due(asOf: Timestamp?, out: String) throws -> [String] {
        let paths = try OutputChoice.paths(out, for: campaign)
        let plan = RenderPlan(campaign.campaign, tree: campaign.tree, asOf: asOf ?? environment.now())
        return plan.documents.map { paths.document($0.path) }
    }

    /// Takes submissions from the inbox, or the files named, into the ledger.
    ///
    /// - Parameter again: reads anew what was accepted under older rules too.
    public func collect(_ files: [String]?, receivedAt: Timestamp?, again: Bool = false, strict: Bool) throws -> Int32 {
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try LedgerGate(campaign).open()
        var record = RunRecord(command: "collect", started: "", asOf: "")
        let report = try holding(ledger).collect(
            files, received: receivedAt.map { .given($0) } ?? .observed(now: environment.now()), again: again, ledger, &record)
        return Interruption.exitCode ?? status(of: report, strict: strict) ?? ExitStatus.done.rawValue
    }

    /// Makes documents from what the ledger holds.
    public func render(_ selection: RenderSelection, _ settings: RenderSettings) async throws -> Int32 {
        try selection.check(campaign)
        let paths = try OutputChoice.paths(settings.out, for: campaign)
        let now = environment.now()
        return try await recorded("render", paths, asOf: now) { record in
            let ledger = try LedgerGate(campaign, outputs: [paths]).open()
            record.ledger = try ledger.identity().id
            let session = try holding(ledger)
            try session.settle(IssueShelf(paths), ledger)
            let plan = selection.plan(session.campaign, now: now)
            let manifest = try await session.publish(plan, ledger, paths, settings, asOf: now, record: &record)
            let drafts = try await session.draft(plan, ledger, paths, settings)
            return status(of: manifest, plan) ?? drafts ?? ExitStatus.done.rawValue
        }
    }

    /// Makes one part of the frozen plan, or of what there is where none is frozen. Takes no lock and changes no ledger: parts
    /// need no word with each other.
    public func render(part: Shard, _ selection: RenderSelection, _ settings: RenderSettings) async throws -> Int32 {
        try selection.check(campaign)
        let paths = try OutputChoice.paths(settings.out, for: campaign)
        let frozen = try FrozenPlan.read(campaign, in: paths)
        let asOf = frozen?.asOf ?? environment.now()
        let ledger =
            frozen == nil
            ? try LedgerGate(campaign, outputs: [paths]).openForReading() : try Ledger(readOnly: paths.planLedger)
        let session = try holding(ledger)
        var plan = frozen?.plan ?? selection.plan(session.campaign, now: asOf)
        selection.apply(to: &plan)
        plan.keep(part)
        var record = RunRecord(command: "render", started: "", asOf: "")
        let manifest = try await session.publish(plan, ledger, paths, settings, asOf: asOf, part: part, record: &record)
        let drafts = try await session.draft(plan, ledger, paths, settings)
        return status(of: manifest, plan) ?? drafts ?? ExitStatus.done.rawValue
    }

    /// Freezes what is due, for many processes to make.
    ///
    /// - Returns: how many documents it calls for, and where it stands.
    public func plan(asOf: Timestamp?, out: String) throws -> (documents: Int, folder: String) {
        let paths = try OutputChoice.paths(out, for: campaign)
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let now = asOf ?? environment.now()
        let ledger = try LedgerGate(campaign, outputs: [paths]).open()
        let held = try holding(ledger).campaign
        let plan = RenderPlan(held.campaign, tree: held.tree, asOf: now)
        try FrozenPlan.freeze(plan, of: campaign, ledger: ledger, asOf: now, in: paths)
        return (plan.documents.count, paths.plan)
    }

    /// Concludes a plan made in parts.
    public func join(out: String) async throws -> Int32 {
        let paths = try OutputChoice.paths(out, for: campaign)
        guard let frozen = try FrozenPlan.read(campaign, in: paths) else {
            throw Failure(
                status: .notFound, code: "plan.not-found", place: paths.plan, message: "no plan is frozen here",
                hint: "freeze one with baocao plan, then make its parts with render --shard")
        }
        return try await recorded("join", paths, asOf: frozen.asOf) { record in
            let ledger = try Ledger(readOnly: paths.planLedger)
            record.ledger = try ledger.identity().id
            let manifest = try holding(ledger).publisher(
                ledger, paths, RenderSettings(out: out), asOf: frozen.asOf, part: nil, earlier: earlier()
            ).join(frozen.plan)
            record.add(manifest, frozen.plan)
            environment.tell(.published(manifest, frozen.plan, folder: paths.folder))
            return status(of: manifest, frozen.plan) ?? ExitStatus.done.rawValue
        }
    }

    // MARK: Steps

    func lock() throws -> FileLock {
        try FileLock(CampaignPaths(campaign.folder).lock, holder: environment.holder)
    }

    private func collect(
        _ files: [String]?, received: Collector.ReceiptTime, again: Bool = false, _ ledger: Ledger,
        _ record: inout RunRecord
    ) throws -> CollectionReport {
        let start = environment.milliseconds()
        let position = try ledger.position()
        let collector = try Collector(
            campaign: campaign, ledger: ledger, programVersion: Program.version, isolation: environment.isolation)
        let report = try environment.clock.measure(.collect) {
            try collector.collect(files: files, received: received, again: again, progress: environment.progress)
        }
        record.durations["collect"] = environment.milliseconds() - start
        record.add(report)
        environment.tell(.collected(report))
        try RuleNews(campaign, ledger, since: position).diagnostics.forEach { environment.tell(.warning($0)) }
        return report
    }

    private func publish(
        _ plan: RenderPlan, _ ledger: Ledger, _ paths: OutputPaths, _ settings: RenderSettings, asOf: Timestamp,
        part: Shard? = nil, record: inout RunRecord
    ) async throws -> Manifest {
        let start = environment.milliseconds()
        let manifest = try await publisher(ledger, paths, settings, asOf: asOf, part: part, earlier: earlier())
            .publish(plan, progress: environment.progress)
        record.durations["render"] = environment.milliseconds() - start
        record.add(manifest, plan)
        environment.tell(.published(manifest, plan, folder: paths.folder))
        return manifest
    }

    private func earlier() -> EarlierCampaign? {
        let (earlier, warnings) = EarlierCampaign.open(for: campaign)
        warnings.forEach { environment.tell(.warning($0)) }
        return earlier
    }

    private func publisher(
        _ ledger: Ledger, _ paths: OutputPaths, _ settings: RenderSettings, asOf: Timestamp, part: Shard?,
        earlier: EarlierCampaign?
    ) throws -> Publisher {
        let store = OutputStore(paths, part: part)
        var alone: (@Sendable (PlannedDocument) -> DocumentOutcome)?
        if let isolation = environment.isolation {
            let arguments = AloneSettings(campaign: campaign.folder, ledger: ledger.path, settings: settings).arguments
            alone = { document in isolation.make(document, settings: arguments) }
        }
        var records = try environment.clock.measure(.facts) { try Records(campaign, ledger: ledger) }
        records.heldEdits = heldEdits
        return Publisher(
            campaign: campaign, records: records, earlier: earlier,
            resources: environment.resources, store: store,
            conclusion: Conclusion(
                campaign: campaign, store: store, asOf: asOf, ledger: try ledger.identity().id,
                refused: try ledger.refusedFiles(), warnings: StandingWarning.all(records, try ledger.warnings())),
            jobs: settings.jobs, force: settings.force, options: settings.options, clock: environment.clock, alone: alone)
    }

    // MARK: How it ends

    private func status(of manifest: Manifest, _ plan: RenderPlan) -> Int32? {
        if let code = Interruption.exitCode { return code }
        let paths = Set(plan.documents.map(\.path))
        let hasFailed = manifest.documents.contains { paths.contains($0.path) && $0.status == .failed }
        return hasFailed ? ExitStatus.documentsFailed.rawValue : nil
    }

    private func status(of report: CollectionReport, strict: Bool) -> Int32? {
        if !report.failures.isEmpty { return ExitStatus.inputOutput.rawValue }
        return strict && report.hasRefusals ? ExitStatus.refused.rawValue : nil
    }

    /// Does a piece of work under the lock and keeps its record, however it ends. Another run that holds the lock keeps its
    /// own.
    func recorded(
        _ command: String, _ paths: OutputPaths, asOf: Timestamp, _ work: (inout RunRecord) async throws -> Int32
    ) async throws -> Int32 {
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let offset = campaign.campaign.timeZone.offset
        var record = RunRecord(
            command: command, started: environment.now().iso(offset: offset), asOf: asOf.iso(offset: offset))
        func conclude(_ status: Int32) throws {
            record.exit = status
            record.ended = environment.now().iso(offset: offset)
            try record.append(to: paths)
        }
        do {
            let status = try await work(&record)
            try conclude(status)
            return status
        } catch {
            let failure = Failure(error)
            record.add(failure)
            // What keeps the record from being written is told by the failure itself.
            try? conclude(failure.status.rawValue)
            throw failure
        }
    }
}
