internal import CampaignFolder
internal import Files
internal import Foundation
internal import Layout
internal import Ledger
internal import PDFDrawing
internal import Participation
internal import ReportModel

/// What the process that makes one document alone must know; the same words on both sides.
public struct AloneSettings: Sendable {
    public var campaign: String
    /// Path of the ledger that the figures come from.
    public var ledger: String
    public var settings: RenderSettings

    public init(campaign: String, ledger: String, settings: RenderSettings) {
        self.campaign = campaign
        self.ledger = ledger
        self.settings = settings
    }

    /// Arguments of the hidden command.
    var arguments: [String] {
        [campaign, "--ledger", ledger, "--out", settings.out, "--profile", settings.options.profile.rawValue]
            + (settings.options.attachesData ? ["--attach-data"] : [])
            + (settings.options.hasSignatureField ? ["--signature-field"] : []) + (settings.force ? ["--force"] : [])
    }
}

// The other side of `Isolation`: the work itself, in the process that it may end. The lock is held by the process that waits.
extension Session {
    /// Reads one file into the ledger.
    ///
    /// - Returns: what it brought, as JSON for the process that waits.
    public func collectAlone(_ path: String, isInInbox: Bool, received: Collector.ReceiptTime) throws -> [UInt8] {
        let ledger = try LedgerGate(campaign).open()
        let collector = try Collector(campaign: campaign, ledger: ledger, programVersion: Program.version)
        let report =
            isInInbox
            ? try collector.collect(only: path, received: received) : try collector.collect(files: [path], received: received)
        return Array(try JSONEncoder().encode(report))
    }

    /// Makes one document and publishes it; manifest and state are left to the process that waits.
    ///
    /// - Returns: what became of it, as JSON for that process.
    public func makeAlone(_ document: PlannedDocument, _ alone: AloneSettings) throws -> [UInt8] {
        let paths = try OutputChoice.paths(alone.settings.out, for: campaign)
        let store = OutputStore(paths)
        let resources = environment.resources
        let ledger = try Ledger(readOnly: alone.ledger)
        let campaign = try campaign.inForce(try ledger.approvals()).campaign
        let source = DocumentSource(
            campaign: campaign, records: try Records(campaign, ledger: ledger),
            earlier: EarlierCampaign.open(for: campaign).campaign, days: Set([document.day].compactMap { $0 }))
        let key = RenderKey(fontDigest: try FontBook(folder: resources.fonts).digest, options: alone.settings.options)
        let worker = DocumentWorker(
            source: source,
            layouts: try Layouts(resources: resources, campaignFolder: campaign.folder).load([document.report]),
            resources: resources,
            key: key, inputs: try source.keys(with: key), store: store, known: store.known(), force: alone.settings.force,
            clock: environment.clock, asOf: document.slot, editions: EditionShelf(paths),
            pictured: PagePreview.reports(of: campaign))
        var maker: DocumentMaker?
        return Array(try JSONEncoder().encode(worker.work(on: document, maker: &maker)))
    }
}
