internal import CampaignFolder
internal import Files
internal import Foundation
internal import Layout
internal import Ledger
internal import PDFDrawing
internal import Participation
internal import ReportModel
internal import Typesetting

extension Session {
    /// Gives a document its number and date and keeps it for ever.
    ///
    /// - Returns: how the program ends.
    /// - Throws: ``Failure``; nothing is issued then.
    public func issue(_ request: IssueRequest, _ settings: RenderSettings) async throws -> Int32 {
        let paths = try OutputChoice.paths(settings.out, for: campaign)
        let now = environment.now()
        return try await recorded("issue", paths, asOf: now) { record in
            let ledger = try LedgerGate(campaign, outputs: [paths]).open()
            record.ledger = try ledger.identity().id
            let session = try holding(ledger)
            let shelf = IssueShelf(paths)
            try session.settle(shelf, ledger)
            let document = try request.document(in: session.campaign)
            let work = try IssueWork(session: session, ledger: ledger, shelf: shelf, document: document, request: request)
            let line = try work.issue(settings.options)
            record.due = 1
            record.made = 1
            try session.refreshPage(ledger, paths, asOf: now)
            environment.tell(.issued(path: paths.document(line.path), number: line.number, edition: line.edition))
            return ExitStatus.done.rawValue
        }
    }

    /// Completes or sweeps what an earlier command left half way.
    func settle(_ shelf: IssueShelf, _ ledger: Ledger) throws {
        try shelf.settle(ledger).forEach { environment.tell(.warning($0)) }
    }

    /// Writes the officer's page again.
    private func refreshPage(_ ledger: Ledger, _ paths: OutputPaths, asOf: Timestamp) throws {
        let store = OutputStore(paths)
        var records = try Records(campaign, ledger: ledger)
        records.heldEdits = heldEdits
        let conclusion = Conclusion(
            campaign: campaign, store: store, asOf: asOf, ledger: try ledger.identity().id,
            refused: try ledger.refusedFiles(), warnings: StandingWarning.all(records, try ledger.warnings()))
        let source = DocumentSource(
            campaign: campaign, records: records, earlier: EarlierCampaign.open(for: campaign).campaign, days: [])
        try conclusion.writePage(
            store.manifest ?? conclusion.part([]), summary: source.summary(of: campaign.tree.root.code),
            titles: Layouts(resources: environment.resources, campaignFolder: campaign.folder).titles(of: campaign.campaign))
    }
}

/// The making of one issued document.
struct IssueWork {
    let campaign: LoadedCampaign
    let environment: SessionEnvironment
    let ledger: Ledger
    let shelf: IssueShelf
    let document: PlannedDocument
    let request: IssueRequest
    private let layout: LayoutFile
    private let source: DocumentSource

    init(
        session: Session, ledger: Ledger, shelf: IssueShelf, document: PlannedDocument, request: IssueRequest
    ) throws {
        campaign = session.campaign
        environment = session.environment
        self.ledger = ledger
        self.shelf = shelf
        self.document = document
        self.request = request
        let layouts = try Layouts(resources: environment.resources, campaignFolder: campaign.folder).load([document.report])
        guard let layout = layouts[document.report] else {
            throw Failure(
                status: .invalid, code: "document.unknown", place: document.path, message: "there is no such layout",
                hint: "look whether the layouts have changed")
        }
        self.layout = layout
        let (earlier, warnings) = EarlierCampaign.open(for: campaign)
        warnings.forEach { session.environment.tell(.warning($0)) }
        source = DocumentSource(
            campaign: campaign, records: try Records(campaign, ledger: ledger), earlier: earlier,
            days: Set([document.day].compactMap(\.self)))
    }

    /// Makes the document and issues it.
    func issue(_ options: RenderOptions) throws -> IssueLine {
        let issued = try ledger.issued()
        try refuseAgain(issued)
        guard var data = source.data(for: document), let figures = source.frozen(document.unit, through: document.day) else {
            throw Failure(
                status: .invalid, code: "document.unknown", place: document.path, message: "there is no such unit",
                hint: "look whether units.csv has changed")
        }
        warnOfOpenDoubts(data)
        let digests = try IssueRecord.Digests(campaign, layout: layout)
        let base = try base(among: issued)
        data.issue = IssueMark(
            number: request.number, date: request.date, edition: (base?.issue.edition ?? 0) + 1,
            base: try base.map { try mark($0, figures, digests) })
        try refuseSilentLayout(data)
        let composed = try layout.compose(data)
        try refuseOpenPlaces(composed)
        let made = try DocumentWorker.write(
            composed, data, by: layout, figures: try DocumentWorker.attachment(data, by: layout, options), options: options,
            maker: try DocumentMaker(resources: environment.resources), clock: environment.clock)
        let decisions = try JSONEncoder.stable.encode(figures.decisions)
        let path = IssueLine.path(document.report, document.unit, request.number, request.date)
        let line = IssueLine(
            report: document.report, unit: document.unit, day: document.day?.iso, number: request.number,
            date: request.date.iso, edition: data.issue?.edition ?? 1, supplements: base?.issue.number,
            path: path, sha256: sha256(made.bytes), pages: made.paged.pages.count, bytes: made.bytes.count,
            annexes: made.annexes.map {
                Manifest.Annexes(
                    path: IssueLine.annexPath(of: path), sha256: sha256($0.bytes), pages: $0.pages, bytes: $0.bytes.count)
            },
            ledger: try ledger.identity().id,
            ledgerPosition: try ledger.position(), decisionsSha256: sha256(Array(decisions)))
        let record = IssueRecord(
            issue: line, digests: digests, figures: figures, texts: data.officerTexts.frozen,
            summary: SummaryDocument(data.summary, campaign.campaign, tree: campaign.tree, listsDoubts: true))
        try shelf.issue(line, pdf: made.bytes, annexes: made.annexes?.bytes, record: try jsonBytes(record), ledger)
        return line
    }

    // MARK: What keeps it from being issued

    private func refuseAgain(_ issued: [IssuedDocument]) throws {
        let number = request.number
        // Where the ledger was begun anew, the list still tells what has left the house.
        let taken =
            issued.first { $0.report == document.report && $0.number == number }?.date.iso
            ?? shelf.lines.first { $0.report == document.report && $0.number == number }?.date
        let path = shelf.paths.document(IssueLine.path(document.report, document.unit, number, request.date))
        if let taken = taken ?? (AtomicFile.exists(path) ? request.date.iso : nil) {
            throw Failure(
                status: .usage, code: "issue.number-taken", place: shelf.paths.issuedList,
                message: "number \(number) of the report '\(document.report)' was issued on \(taken)",
                hint: "an issued document is never changed: take the next number, with --supplement to say what changed")
        }
        guard !request.isSupplement, let earlier = newest(among: issued) else { return }
        environment.tell(
            .warning(
                Diagnostic(
                    .warning, "issue.again", at: SourcePlace(shelf.paths.document(earlier)),
                    "this report of unit '\(document.unit)' was issued before",
                    hint: "a document that says what changed since is made by issue --supplement")))
    }

    /// Path of the newest issue of this report and unit, of a daily report of the same day; `nil` when there is none.
    private func newest(among issued: [IssuedDocument]) -> String? {
        // The list stands beside the documents; a ledger that was put back from a copy may not know the newest.
        let listed = shelf.lines.last {
            $0.report == document.report && $0.unit == document.unit && $0.day == document.day?.iso
        }
        if let listed { return listed.path }
        return issued.last { $0.report == document.report && $0.unit == document.unit && $0.day == document.day }
            .map { IssueLine.path($0.report, $0.unit, $0.number, $0.date) }
    }

    /// The document that is supplemented.
    private func base(among issued: [IssuedDocument]) throws -> IssueRecord.Base? {
        guard request.isSupplement else { return nil }
        guard let newest = newest(among: issued) else {
            let day: OperatorText = document.day.map { ", day \($0.iso)" } ?? ""
            throw Failure(
                status: .usage, code: "issue.no-base",
                message:
                    "no '\(document.report)' of unit '\(document.unit)'\(day) has been issued, so there is nothing to supplement",
                hint: "issue the first one without --supplement; what was issued stands in \(shelf.paths.issuedList)")
        }
        return try IssueRecord.Base(at: shelf.paths.document(IssueLine.recordPath(of: newest)))
    }

    private func mark(
        _ base: IssueRecord.Base, _ figures: FrozenFigures, _ digests: IssueRecord.Digests
    ) throws -> IssueMark.Base {
        guard let date = CalendarDate(iso: base.issue.date) else {
            throw Failure(
                status: .inputOutput, code: "issue.base-unreadable", place: shelf.paths.document(base.issue.recordPath),
                message: "the record of the document to supplement states no date", hint: "put it back from a backup")
        }
        let campaignChanged = base.digests.isOtherCampaign(than: digests)
        let changes = FigureChanges.list(from: base.figures, to: figures, campaignChanged: campaignChanged)
        let words = WordChanges.list(from: base.figures, to: figures, campaignChanged: campaignChanged)
        if changes.isEmpty, words.isEmpty, base.figures.isWhole {
            environment.tell(
                .warning(
                    Diagnostic(
                        .warning, "issue.nothing-changed", at: SourcePlace(shelf.paths.document(base.issue.path)),
                        "no figure, cut, rate, target or text of a unit has changed since number \(base.issue.number)",
                        hint: "the supplement says so")))
        }
        return IssueMark.Base(
            number: base.issue.number, date: date, changes: changes, wordChanges: words, keepsCuts: base.figures.isWhole)
    }

    /// A layout that prints no number and no date is none for documents that are issued.
    private func refuseSilentLayout(_ data: ReportData) throws {
        func text(_ change: (inout IssueMark) -> Void) throws -> Data {
            var other = data
            if var mark = other.issue {
                change(&mark)
                other.issue = mark
            }
            return try JSONEncoder.stable.encode(try layout.compose(other).joined)
        }
        let plain = try text { _ in }
        let printsNumber = try text { $0.number = "999999z" } != plain
        let printsDate = try text { $0.date = $0.date.advanced(by: 1) } != plain
        let printsChanges = try request.isSupplement ? text { $0.base?.number = "999999z" } != plain : true
        guard !printsNumber || !printsDate || !printsChanges else { return }
        let what = !printsNumber ? "number" : !printsDate ? "date" : "changes"
        throw Failure(
            status: .invalid, code: "issue.layout", place: layout.name,
            message: "the layout '\(layout.name)' does not print the \(what) of an issued document",
            hint:
                "use parts/letterhead, or write {document.number} and {document.dated}; an annex of its own with the id changes must name {document.base.number}"
        )
    }

    /// Places that somebody was to fill in.
    private func refuseOpenPlaces(_ composed: ComposedDocument) throws {
        guard composed.openPlaces.isEmpty else {
            let file = "\(campaign.folder)/\(NarrativeFile.name)"
            let names = composed.openPlaces.map { open in
                open.written.map { "\(open.name) (\($0.text))" } ?? open.name
            }
            throw Failure(
                status: .invalid, code: "issue.open-place", place: document.path,
                message: "the document is a draft: nothing is written yet at \(names.joined(separator: ", "))",
                hint:
                    "write the texts into \(file) (baocao narrate \(campaign.folder) proposes some), or 'none' where there is nothing to say; a figure that nobody states cannot be named"
            )
        }
        let place = OpenPlace.mark
        let text = String(decoding: try JSONEncoder.stable.encode(composed.joined), as: UTF8.self)
        // What a unit sent is its own text.
        guard text.contains(place), source.files(holding: place).isEmpty else { return }
        throw Failure(
            status: .invalid, code: "issue.open-place", place: document.path,
            message: "the document has places that are not filled in (\(place))",
            hint: "fill them in, look at it, issue it then")
    }

    /// What is doubtful is the officer's to decide.
    private func warnOfOpenDoubts(_ data: ReportData) {
        let review = data.summary.review
        let errors = review.brokenRules.filter { $0.rule.severity == .error }
        func warn(_ code: String, _ message: OperatorText, _ hint: OperatorText) {
            environment.tell(.warning(Diagnostic(.warning, code, at: SourcePlace(document.path), message, hint: hint)))
        }
        if let first = errors.first {
            warn(
                "issue.rules-open",
                "\(errors.count) rules of severity error do not hold, first '\(first.rule.id)' of unit '\(first.unit.code)'",
                "the document is issued all the same; see baocao status \(campaign.folder)")
        }
        let doubts = review.duplicates.count + review.outliers.count
        if doubts > 0 {
            warn(
                "issue.doubts-open", "\(doubts) doubtful figures are not settled",
                "the document is issued all the same; see review in baocao status \(campaign.folder) --json")
        }
        let newest = data.summary.newestReceipt?.clock(offset: campaign.campaign.timeZone.offset).day
        if let newest, request.date < newest {
            warn(
                "issue.date-early", "the document is dated \(request.date.iso), but holds what was received on \(newest.iso)",
                "it is issued all the same")
        }
    }
}

extension JSONEncoder {
    /// The same bytes for the same value.
    static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
