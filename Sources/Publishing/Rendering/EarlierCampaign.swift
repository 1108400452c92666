public import CampaignFolder
internal import Files
internal import Foundation
internal import Ledger
public import Participation
public import ReportModel
internal import SourceText

/// The campaign that figures are compared with: `compare_with` of `campaign.yaml`, with `mapping.csv`.
public struct EarlierCampaign: Sendable {
    private let records: Records
    private let mapping: [UnitMapping]

    /// Opens the earlier campaign; nothing of it is changed.
    ///
    /// - Returns: `nil` when the campaign names none, or none that can be read; what is wrong then is a warning, because the
    ///   reports can do without.
    public static func open(for campaign: LoadedCampaign) -> (campaign: EarlierCampaign?, warnings: [Diagnostic]) {
        guard let folder = campaign.comparisonFolder else { return (nil, []) }
        func none(_ message: OperatorText) -> (EarlierCampaign?, [Diagnostic]) {
            (
                nil,
                [
                    Diagnostic(
                        .warning, "campaign.comparison", at: SourcePlace("\(campaign.folder)/\(CampaignLoader.campaignFile)"),
                        message, hint: "reports show no comparison; mend 'compare_with' or collect the earlier campaign")
                ]
            )
        }
        do {
            let earlier = try CampaignLoader.load(folder)
            guard place(of: earlier) != place(of: campaign) else {
                return none("the campaign to compare with, '\(folder)', is this campaign itself")
            }
            guard AtomicFile.exists(earlier.ledger) else {
                return none("the campaign to compare with, '\(folder)', has collected nothing")
            }
            let records = try Records(earlier, ledger: Ledger(readOnly: earlier.ledger))
            return (
                EarlierCampaign(records: records, mapping: campaign.mapping), strangers(in: campaign, of: earlier)
            )
        } catch let fault as CampaignFault {
            // That the folder is not there was said when the campaign was read.
            guard fault.kind == .invalid else { return (nil, []) }
            return none("the campaign to compare with, '\(folder)', is invalid")
        } catch {
            return none("the campaign to compare with cannot be read: \(error)")
        }
    }

    /// Where a campaign lies, whatever way its folder is written.
    private static func place(of campaign: LoadedCampaign) -> String {
        URL(fileURLWithPath: campaign.folder).resolvingSymlinksInPath().path
    }

    /// Sets the campaign beside this one.
    public func comparer(for now: Aggregator) -> Comparer { Comparer(now: now, before: records, mapping: mapping) }

    /// Everything of it that figures are compared with.
    func inputs() throws -> [Any] {
        InputKeys.besideDeliveries(of: records) + [InputKeys.joined(try InputKeys.digests(of: records)), mapping]
    }

    /// Rows of the mapping that name no unit of the earlier campaign.
    private static func strangers(in campaign: LoadedCampaign, of earlier: LoadedCampaign) -> [Diagnostic] {
        campaign.mapping.filter { earlier.tree[$0.old] == nil }.map { row in
            Diagnostic(
                .warning, "campaign.mapping-unknown",
                at: SourcePlace("\(campaign.folder)/\(CampaignLoader.mappingFile)", line: row.line),
                "'\(row.old)' is no unit of the earlier campaign, so the row carries nothing over",
                hint: NearestName.hint(for: row.old, among: earlier.tree.units.map(\.code))
                    ?? "codes of the earlier campaign stand in \(earlier.folder)/\(CampaignLoader.unitsFile)")
        }
    }
}
