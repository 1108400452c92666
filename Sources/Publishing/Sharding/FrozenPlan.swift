public import CampaignFolder
internal import Foundation
public import Ledger
public import ReportModel

/// A plan that many processes work on: the list of documents and a copy of the ledger, both as they were at one moment.
///
/// It stands in `<out>/<campaign code>/plan/`. Every part is taken from the same list and the same figures, however long the
/// parts take and whatever arrives meanwhile.
public struct FrozenPlan: Codable, Sendable {
    private struct Document: Codable, Sendable {
        var report: String
        var unit: String
        var day: String?
        /// Seconds since 1970.
        var slot: Int
    }

    private let campaign: String
    /// Digest of `campaign.yaml` and `units.csv`.
    private let digest: String
    /// Seconds since 1970.
    private let asOfSeconds: Int
    private let documents: [Document]

    /// The time the plan is of.
    public var asOf: Timestamp { Timestamp(seconds: asOfSeconds) }

    /// What is to be made.
    public var plan: RenderPlan {
        RenderPlan(
            documents: documents.map { each in
                PlannedDocument(
                    report: each.report, unit: each.unit, day: each.day.flatMap { CalendarDate(iso: $0) },
                    slot: Timestamp(seconds: each.slot))
            })
    }

    private static func folder(_ out: String, _ campaign: LoadedCampaign) -> String {
        "\(out)/\(campaign.campaign.code)/plan"
    }

    private static func path(_ out: String, _ campaign: LoadedCampaign) -> String { folder(out, campaign) + "/plan.json" }

    /// Path of the copy of the ledger.
    public static func ledger(_ out: String, _ campaign: LoadedCampaign) -> String { folder(out, campaign) + "/ledger.sqlite" }

    /// Freezes a plan, replacing an earlier one and what its parts have said.
    public static func freeze(
        _ plan: RenderPlan, of campaign: LoadedCampaign, ledger: Ledger, asOf: Timestamp, out: String
    ) throws {
        let folder = folder(out, campaign)
        try AtomicFile.makeFolder(folder)
        try AtomicFile.remove(path(out, campaign))
        try PartFiles.removeAll(below: "\(out)/\(campaign.campaign.code)")
        try AtomicFile.remove(FrozenPlan.ledger(out, campaign))
        try ledger.snapshot(to: FrozenPlan.ledger(out, campaign))
        let frozen = FrozenPlan(
            campaign: campaign.campaign.code, digest: campaign.digest, asOfSeconds: asOf.seconds,
            documents: plan.documents.map {
                Document(report: $0.report, unit: $0.unit, day: $0.day?.iso, slot: $0.slot.seconds)
            })
        // Last: a plan that is there has its ledger.
        try AtomicFile.write(jsonBytes(frozen), to: path(out, campaign))
    }

    /// The frozen plan; `nil` when there is none.
    ///
    /// - Throws: ``FrozenPlanFault`` when it is of other files than the campaign has now.
    public static func read(_ campaign: LoadedCampaign, out: String) throws -> FrozenPlan? {
        let path = path(out, campaign)
        guard AtomicFile.exists(path) else { return nil }
        guard let frozen = try? JSONDecoder().decode(FrozenPlan.self, from: Data(try AtomicFile.read(path))) else {
            throw FrozenPlanFault(path: path, reason: "it cannot be read")
        }
        guard frozen.campaign == campaign.campaign.code, frozen.digest == campaign.digest else {
            throw FrozenPlanFault(path: path, reason: "campaign.yaml or units.csv have changed since")
        }
        return frozen
    }
}

/// A frozen plan that cannot be used.
public struct FrozenPlanFault: Error, Hashable, Sendable {
    public let path: String
    public let reason: String
}
