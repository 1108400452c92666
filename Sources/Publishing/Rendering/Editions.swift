internal import CampaignFolder
internal import Files
internal import Foundation
internal import Layout
internal import Participation
internal import ReportModel

/// What a document said, as far as the next edition of it tells what changed.
struct Edition: Codable, Hashable, Sendable {
    /// The document's own time.
    var time: Timestamp
    var digests: IssueRecord.Digests
    var figures: FrozenFigures
    /// What officers wrote into the unit's report.
    var texts: [FrozenTexts]
}

/// The newest edition of a document, and the one it was compared with.
private struct KeptEditions: Codable, Hashable {
    var newest: Edition
    var before: Edition?
}

/// Editions of the documents that tell what changed since the one before: the report of the unit as it was issued, or else what
/// the document itself said last, which is kept beside the documents.
///
/// Only a document that says something else is a new edition, so that making the same one again compares it with the same one
/// before, whether its edition was kept or the run was killed on the way.
struct EditionShelf: Sendable {
    private let paths: OutputPaths
    /// The newest issue of each report of a unit on the whole period.
    private let issued: [Issued: IssueLine]

    private struct Issued: Hashable {
        var report: String
        var unit: String
    }

    init(_ paths: OutputPaths) {
        self.paths = paths
        issued = Dictionary(
            IssueShelf(paths).lines.filter { $0.day == nil }.map { (Issued(report: $0.report, unit: $0.unit), $0) },
            uniquingKeysWith: { $1 })
    }

    /// The issue that a document is compared with; `nil` where its unit's report has not been issued.
    func issue(before document: PlannedDocument, _ source: DocumentSource) -> IssueLine? {
        guard document.day == nil else { return nil }
        return source.accompanied(by: document).flatMap { issued[Issued(report: $0, unit: document.unit)] }
    }

    /// The edition before a document.
    ///
    /// - Parameter now: what the document says.
    /// - Throws: ``Failure`` when the record of an issued document cannot be read.
    func previous(of document: PlannedDocument, now: Edition, _ source: DocumentSource) throws -> PreviousEdition? {
        if let line = issue(before: document, source) {
            let base = try IssueRecord.Base(at: paths.document(line.recordPath))
            guard let date = CalendarDate(iso: line.date) else { return nil }
            return now.compared(
                with: base.figures, base.digests, base.texts, as: .issued(number: line.number, date: date))
        }
        return before(document, now: now).map { $0.compared(by: now) }
    }

    /// What the document said before it said what it says now.
    private func before(_ document: PlannedDocument, now: Edition) -> Edition? {
        guard let kept = kept(document) else { return nil }
        return kept.newest.compared(by: now).isSame ? kept.before : kept.newest
    }

    /// Keeps what a document says that stands now.
    func keep(_ now: Edition, of document: PlannedDocument) throws {
        let kept = kept(document)
        if let kept, kept.newest.compared(by: now).isSame { return }
        try AtomicFile.write(
            jsonBytes(KeptEditions(newest: now, before: kept?.newest)), to: paths.edition(document.path))
    }

    private func kept(_ document: PlannedDocument) -> KeptEditions? {
        guard let bytes = try? AtomicFile.read(paths.edition(document.path)) else { return nil }
        return try? JSONDecoder().decode(KeptEditions.self, from: Data(bytes))
    }
}

extension Edition {
    /// What changed between it and a later one.
    fileprivate func compared(by now: Edition) -> PreviousEdition {
        now.compared(with: figures, digests, texts, as: .made(time))
    }

    /// What changed since another.
    ///
    /// - Parameter texts: `nil` where they are not known.
    fileprivate func compared(
        with figures: FrozenFigures, _ digests: IssueRecord.Digests, _ texts: [FrozenTexts]?, as source: PreviousEdition.Source
    ) -> PreviousEdition {
        let campaignChanged = digests.isOtherCampaign(than: self.digests)
        return PreviousEdition(
            source: source,
            changes: FigureChanges.list(from: figures, to: self.figures, campaignChanged: campaignChanged),
            wordChanges: WordChanges.list(from: figures, to: self.figures, campaignChanged: campaignChanged),
            textChanges: texts.map { TextChanges.list(from: $0, to: self.texts) })
    }
}

extension DocumentSource {
    /// The report that a document goes with: the first that the campaign asks for of its unit, on the whole period.
    func accompanied(by document: PlannedDocument) -> String? {
        let level = campaign.tree.level(of: document.unit)
        return campaign.campaign.reports.first {
            $0.forEach == level && !$0.due.isDaily && $0.layout != document.report
        }?.layout
    }

    /// Composes a document; one that tells what changed since its previous edition is given that.
    ///
    /// - Returns: the document, the data with the previous edition in them, and what the document says, `nil` for one that does
    ///   not tell what changed.
    func compose(
        _ document: PlannedDocument, _ data: ReportData, by layout: LayoutFile, after editions: EditionShelf
    ) throws -> (composed: ComposedDocument, data: ReportData, edition: Edition?) {
        let composed = try layout.compose(data)
        guard composed.tellsChanges, let now = try edition(of: document, data, by: layout) else { return (composed, data, nil) }
        var told = data
        told.previous = try editions.previous(of: document, now: now, self)
        return (told.previous == nil ? composed : try layout.compose(told), told, now)
    }

    /// What a document says now; `nil` for a unit there is none of.
    private func edition(of document: PlannedDocument, _ data: ReportData, by layout: LayoutFile) throws -> Edition? {
        guard let figures = frozen(document.unit, through: document.day) else { return nil }
        return Edition(
            time: data.documentTime, digests: try IssueRecord.Digests(campaign, layout: layout), figures: figures,
            texts: officerTexts(accompanied(by: document) ?? document.report, document.unit, through: document.day).frozen)
    }
}
