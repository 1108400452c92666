public import CampaignFolder
public import Files
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

    /// Freezes a plan, replacing an earlier one and what its parts have said.
    public static func freeze(
        _ plan: RenderPlan, of campaign: LoadedCampaign, ledger: Ledger, asOf: Timestamp, in paths: OutputPaths
    ) throws {
        try AtomicFile.makeFolder(paths.plan)
        try AtomicFile.remove(paths.planList)
        try PartFiles.removeAll(in: paths)
        try ledger.snapshot(to: paths.planLedger)
        let frozen = FrozenPlan(
            campaign: campaign.campaign.code, digest: campaign.digest, asOfSeconds: asOf.seconds,
            documents: plan.documents.map {
                Document(report: $0.report, unit: $0.unit, day: $0.day?.iso, slot: $0.slot.seconds)
            })
        // Last: a plan that is there has its ledger.
        try AtomicFile.write(jsonBytes(frozen), to: paths.planList)
    }

    /// The frozen plan; `nil` when there is none.
    ///
    /// - Throws: `Failure` when it is of other files than the campaign has now.
    public static func read(_ campaign: LoadedCampaign, in paths: OutputPaths) throws -> FrozenPlan? {
        let path = paths.planList
        guard AtomicFile.exists(path) else { return nil }
        guard let frozen = try? JSONDecoder().decode(FrozenPlan.self, from: Data(try AtomicFile.read(path))) else {
            throw stale(path, "it cannot be read")
        }
        guard frozen.campaign == campaign.campaign.code, frozen.digest == campaign.digest else {
            throw stale(path, "campaign.yaml or units.csv have changed since")
        }
        return frozen
    }

    private static func stale(_ path: String, _ reason: String) -> Failure {
        Failure(
            status: .invalid, code: "plan.stale", place: path, message: "the plan cannot be used: \(reason)",
            hint: "freeze it again with baocao plan")
    }
}
