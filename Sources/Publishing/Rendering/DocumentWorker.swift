internal import Files
internal import Foundation
internal import Intake
internal import Layout
internal import PDFDrawing
internal import Participation
internal import ReportModel
internal import Typesetting

/// What became of a document.
struct DocumentOutcome: Codable, Sendable {
    var document: Manifest.Document
    /// Its new state; `nil` when it failed.
    var entry: RenderState.Entry?

    /// A document that could not be made.
    static func failed(_ document: PlannedDocument, _ failure: Failure) -> DocumentOutcome {
        DocumentOutcome(document: Manifest.Document(document, failure: failure), entry: nil)
    }
}

/// Makes one document after the other and publishes each. What all workers share is here; what belongs to one thread, its
/// ``DocumentMaker``, is handed in.
struct DocumentWorker: Sendable {
    let source: DocumentSource
    let layouts: [String: LayoutFile]
    let resources: Resources
    let key: RenderKey
    /// First keys of the documents.
    let inputs: InputKeys
    let store: OutputStore
    let known: RenderState
    let force: Bool
    let clock: StageClock
    /// Decides whether a daily report's slot has passed: then the one that stands is kept.
    let asOf: Timestamp
    /// What documents said last.
    let editions: EditionShelf
    /// Reports whose documents have a picture of their first page on the officer's page.
    let pictured: Set<String>

    private var options: RenderOptions { key.options }

    /// Makes a document, unless the one that stands is what it would be.
    func work(on document: PlannedDocument, maker: inout DocumentMaker?) -> DocumentOutcome {
        do {
            guard let layout = layouts[document.report] else { throw DocumentWorker.unknown(document) }
            let input = sha256(of: [
                inputs.key(of: document, by: layout), editions.issue(before: document, source)?.sha256 ?? "",
            ])
            if !force, let entry = standing(document, where: { $0.inputs == input }) {
                return DocumentOutcome(document: Manifest.Document(document, entry, .unchanged), entry: entry)
            }
            let draft = try clock.measure(.compose) { try makeDraft(of: document, by: layout) }
            if !force, var entry = standing(document, where: { $0.key == draft.key }) {
                entry.inputs = input
                if let edition = draft.edition { try editions.keep(edition, of: document) }
                return DocumentOutcome(document: Manifest.Document(document, entry, .unchanged), entry: entry)
            }
            let figures = try document.day.flatMap { try figuresDigest(of: document.unit, through: $0) }
            if !force, let kept = keptDaily(document, figures: figures) { return kept }
            let worker = try maker ?? DocumentMaker(resources: resources)
            maker = worker
            let made = try DocumentWorker.write(
                draft.composed, draft.data, by: layout, figures: draft.attachment, options: options, maker: worker,
                clock: clock)
            var entry = try clock.measure(.publish) {
                try store.publish(
                    made.bytes, pages: made.paged.pages.count, annexes: made.annexes, key: draft.key, at: document.path)
            }
            if let edition = draft.edition { try editions.keep(edition, of: document) }
            entry.inputs = input
            entry.figures = figures
            entry.places = Manifest.places(of: made.paged)
            entry.remarks = Manifest.remarks(made.remarks)
            entry.isEarly = document.day != nil && document.slot > asOf ? true : nil
            if pictured.contains(document.report) {
                let picture = try PNGWriter.write(
                    made.paged, page: 0, resolution: PagePreview.resolution, outlines: false, fonts: worker.fonts)
                try store.publish(preview: picture, of: document.path)
            }
            return DocumentOutcome(document: Manifest.Document(document, entry, .rendered), entry: entry)
        } catch {
            return .failed(document, traced(error))
        }
    }

    /// A document before it has pages.
    private struct Draft {
        var data: ReportData
        var composed: ComposedDocument
        /// The figures that travel inside it.
        var attachment: [UInt8]?
        /// Over the content.
        var key: String
        /// What it says; `nil` for one that does not tell what changed.
        var edition: Edition?
    }

    private func makeDraft(of document: PlannedDocument, by layout: LayoutFile) throws -> Draft {
        guard let data = source.data(for: document) else { throw DocumentWorker.unknown(document) }
        let (composed, told, edition) = try source.compose(document, data, by: layout, after: editions)
        let attachment = try DocumentWorker.attachment(data, by: layout, options)
        let created = data.documentTime.iso(offset: data.campaign.timeZone.offset)
        return Draft(
            data: told, composed: composed, attachment: attachment,
            key: try key.key(of: composed, by: layout, created: created, attachment: attachment), edition: edition)
    }

    /// The document that stands, if it is the one meant.
    private func standing(
        _ document: PlannedDocument, where isMeant: (RenderState.Entry) -> Bool
    ) -> RenderState.Entry? {
        clock.measure(.keys) { store.current(document.path, in: known, where: isMeant) }
    }

    private static func unknown(_ document: PlannedDocument) -> Failure {
        Failure(
            status: .invalid, code: "document.unknown", place: document.path, message: "there is no such unit or layout",
            hint: "look whether units.csv or the layouts have changed")
    }

    /// What went wrong. A character that cannot be printed is traced to the files that hold it.
    private func traced(_ error: any Error) -> Failure {
        var failure = Failure(error)
        guard let fault = error as? LayoutFault, case .missingGlyph(let glyph) = fault else { return failure }
        let files = source.files(holding: glyph.character)
        if !files.isEmpty { failure.diagnostics[0].say(more: "; sent in \(files.joined(separator: ", "))") }
        return failure
    }

    // MARK: Daily reports

    /// A daily report that stands after its slot is what its readers hold in their hands: it is kept, whatever has come since,
    /// and the manifest says whether its figures are still those of today.
    private func keptDaily(_ document: PlannedDocument, figures: String?) -> DocumentOutcome? {
        guard document.day != nil, document.slot <= asOf, let entry = store.standing(document.path, in: known),
            entry.isEarly != true
        else { return nil }
        var kept = Manifest.Document(document, entry, .unchanged)
        // Of one that an older version made its figures are not known.
        if let made = entry.figures, made != figures { kept.superseded = true }
        return DocumentOutcome(document: kept, entry: entry)
    }

    private func figuresDigest(of unit: UnitCode, through day: CalendarDate) throws -> String? {
        try source.frozen(unit, through: day).map { sha256(Array(try JSONEncoder.stable.encode($0.withoutSources))) }
    }

    // MARK: The bytes

    /// A document on pages, and its bytes.
    struct Made {
        var bytes: [UInt8]
        var paged: PagedDocument
        /// Its annexes, where they are a file of their own.
        var annexes: (bytes: [UInt8], pages: Int)?
        /// What gave way in both.
        var remarks: [LayoutRemark]
    }

    /// Sets a document on pages and writes it.
    ///
    /// - Parameter figures: what is attached to it (``attachment(_:by:_:)``).
    static func write(
        _ composed: ComposedDocument, _ data: ReportData, by layout: LayoutFile, figures: [UInt8]?, options: RenderOptions,
        maker: DocumentMaker, clock: StageClock
    ) throws -> Made {
        let created = data.documentTime.iso(offset: data.campaign.timeZone.offset)
        let paged = try clock.measure(.paginate) { try maker.set(composed, by: layout, from: data) }
        let bytes = try clock.measure(.draw) {
            try maker.write(
                paged, composed, created: created, options: pdfOptions(options, data, figures, created: created))
        }
        guard let annexes = composed.annexDocument else {
            return Made(bytes: bytes, paged: paged, annexes: nil, remarks: paged.remarks)
        }
        let pagedAnnexes = try clock.measure(.paginate) { try maker.set(annexes.document) }
        let annexBytes = try clock.measure(.draw) {
            try maker.write(
                pagedAnnexes, annexes, created: created, options: pdfOptions(options, data, nil, created: created))
        }
        return Made(
            bytes: bytes, paged: paged, annexes: (annexBytes, pagedAnnexes.pages.count),
            remarks: paged.remarks + pagedAnnexes.remarks)
    }

    /// The figures that travel inside a document; `nil` where none do.
    static func attachment(_ data: ReportData, by layout: LayoutFile, _ options: RenderOptions) throws -> [UInt8]? {
        guard options.attachesData || layout.attachesData else { return nil }
        return try data.summary.json(data.campaign, tree: data.tree, listsDoubts: data.listsDoubts, day: data.day)
    }

    /// The figures travel inside the document, so that nobody types a table again: exactly what `summarize` prints, without what
    /// is for the officer alone, in a bulletin with its day. A campaign of the level above reads them.
    private static func pdfOptions(
        _ options: RenderOptions, _ data: ReportData, _ figures: [UInt8]?, created: String
    ) -> PDFOptions {
        var attachments: [Attachment] = []
        if let figures {
            attachments = [
                Attachment(
                    name: SummaryFormat.attachment, mimeType: "application/json", description: "Số liệu của báo cáo (JSON)",
                    bytes: figures, created: created),
                Attachment(
                    name: "summary.csv", mimeType: "text/csv", description: "Số liệu của báo cáo (bảng CSV)",
                    bytes: Array(SummaryTable(data.summary, data.campaign, tree: data.tree).csv.utf8), created: created),
            ]
        }
        return PDFOptions(
            profile: options.profile == .ua1 ? .ua1a2a : .ua2a4, attachments: attachments,
            signatureFields: options.hasSignatureField)
    }
}
