public import CampaignFolder
public import Ledger
public import Participation

extension Records {
    /// Everything the ledger holds of a campaign.
    public init(_ campaign: LoadedCampaign, ledger: Ledger) throws(LedgerFault) {
        let troubled = try ledger.troubledUnits()
        self.init(
            campaign: campaign.campaign, tree: campaign.tree,
            accepted: try ledger.acceptedSubmissions().map(AcceptedSubmission.init),
            refused: troubled.refused, unreadable: troubled.unreadable)
    }
}
