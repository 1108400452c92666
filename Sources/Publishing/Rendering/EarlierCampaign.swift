public import CampaignFolder
internal import Files
internal import Ledger
internal import Participation
public import ReportModel
internal import Vietnamese

/// The campaign that figures are compared with: `compare_with` of `campaign.yaml`.
///
/// Only a unit that stands in both campaigns under the same code and the same name is compared: a code means something only
/// together with its unit list (after 2025 many were given to other communes), and a split commune's figures are nobody's.
public struct EarlierCampaign: Sendable {
    private let tree: UnitTree
    private let aggregator: Aggregator

    /// Opens the earlier campaign; nothing of it is changed.
    ///
    /// - Returns: `nil` when the campaign names none, or none that can be read; what is wrong then is a warning, because the
    ///   reports can do without.
    public static func open(for campaign: LoadedCampaign) -> (campaign: EarlierCampaign?, warnings: [Diagnostic]) {
        guard let folder = campaign.comparisonFolder else { return (nil, []) }
        func none(_ message: String) -> (EarlierCampaign?, [Diagnostic]) {
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
            guard AtomicFile.exists(earlier.ledger) else {
                return none("the campaign to compare with, '\(folder)', has collected nothing")
            }
            let records = try Records(earlier, ledger: Ledger(readOnly: earlier.ledger))
            return (EarlierCampaign(tree: earlier.tree, aggregator: Aggregator(records)), [])
        } catch let fault as CampaignFault {
            // That the folder is not there was said when the campaign was read.
            guard fault.kind == .invalid else { return (nil, []) }
            return none("the campaign to compare with, '\(folder)', is invalid")
        } catch {
            return none("the campaign to compare with cannot be read: \(error)")
        }
    }

    /// Figures of the same unit then; `nil` when it cannot be compared, or nothing of it was reported.
    func summary(of unit: Unit) -> Summary? {
        guard let then = tree[unit.code], NameFolding.key(then.name) == NameFolding.key(unit.name),
            let summary = aggregator.summary(of: unit.code), summary.reporting.reported > 0
        else { return nil }
        return summary
    }
}
