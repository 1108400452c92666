public import CampaignFolder
public import Files
public import Ledger
internal import ReportModel

/// The one way to a campaign's ledger. It never begins a ledger where there has been one, and never mixes two.
public struct LedgerGate: Sendable {
    let campaign: LoadedCampaign
    /// Folders whose documents come from this campaign's ledger, as far as they are known to the command.
    let outputs: [OutputPaths]

    public init(_ campaign: LoadedCampaign, outputs: [OutputPaths] = []) {
        self.campaign = campaign
        self.outputs = outputs
    }

    /// The ledger for writing, made where there never was one.
    public func open() throws -> Ledger {
        try refuseLoss()
        let ledger = try Ledger(path: campaign.ledger)
        try refuseAnother(try ledger.identity().id)
        return ledger
    }

    /// The ledger for reading; where there never was one, an empty one that is nowhere. Changes nothing on the disk.
    public func openForReading() throws -> Ledger {
        try refuseLoss()
        guard isThere else { return try Ledger(path: nil) }
        let ledger = try Ledger(readOnly: campaign.ledger)
        if !ledger.isConverted { try refuseAnother(try ledger.identity().id) }
        return ledger
    }

    /// Whether a ledger is there; an empty file is what a run leaves that was killed while it made its first.
    var isThere: Bool { (AtomicFile.status(campaign.ledger)?.size ?? 0) > 0 }

    /// What tells of a ledger that was here: answers to senders, or documents of this campaign.
    private func refuseLoss() throws(Failure) {
        guard !isThere else { return }
        let hasAnswers = AnswerStamp.hasAnswers(in: campaign.feedback)
        let manifest = outputs.map(\.manifest).first { AtomicFile.exists($0) }
        guard let trace = hasAnswers ? campaign.feedback : manifest else { return }
        let other: OperatorText =
            hasAnswers ? "" : "; if those documents are another campaign's of the same code, name another folder with --out"
        throw Failure(
            status: .invalid, code: "ledger.lost", place: campaign.ledger,
            message:
                "the ledger is not there, but \(trace) tells that there was one; a new one would count nothing of what came before",
            hint: Self.waysOut(campaign) + other)
    }

    private func refuseAnother(_ id: String) throws(Failure) {
        for output in outputs {
            guard let other = Manifest(path: output.manifest)?.ledger, other != id else { continue }
            throw Failure(
                status: .invalid, code: "ledger.another", place: output.manifest,
                message: "the documents here come from another ledger of the campaign '\(campaign.campaign.code)'",
                found: other, expected: "\(id)",
                hint:
                    "name another folder with --out, or give one of the two campaigns another code; if the ledger was lost: \(Self.waysOut(campaign))"
            )
        }
        guard let stamp = AnswerStamp.any(in: campaign.feedback), stamp.ledger != id else { return }
        throw Failure(
            status: .invalid, code: "ledger.another", place: campaign.feedback,
            message: "the answers here come from another ledger of this campaign", found: stamp.ledger, expected: "\(id)",
            hint: Self.waysOut(campaign))
    }

    private static func waysOut(_ campaign: LoadedCampaign) -> OperatorText {
        """
        put a backup in its place with baocao ledger restore \(campaign.folder) FILE, or begin anew with baocao ledger new \
        \(campaign.folder) --why TEXT, which leaves old answers and documents aside
        """
    }
}
