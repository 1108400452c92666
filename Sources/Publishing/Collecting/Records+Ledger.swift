public import CampaignFolder
public import Ledger
public import Participation
internal import ReportModel

extension Records {
    /// Everything the ledger holds of a campaign.
    public init(_ campaign: LoadedCampaign, ledger: Ledger) throws(LedgerFault) {
        self.init(campaign: campaign.campaign, tree: campaign.tree, deliveries: try ledger.deliveries())
        decisions = campaign.decisions
        targets = campaign.targets
    }
}
