public import CampaignFolder
public import Ledger
public import Participation
public import ReportModel

extension Records {
    /// Everything the ledger holds of a campaign, or of one unit of it.
    public init(_ campaign: LoadedCampaign, ledger: Ledger, unit: UnitCode? = nil) throws {
        let approvals = try ledger.approvals()
        let (campaign, held) = try campaign.inForce(approvals)
        let book = ApprovalBook(approvals, tree: campaign.tree)
        self.init(
            campaign: campaign.campaign, tree: campaign.tree,
            deliveries: try ledger.deliveries(of: unit, frozenAt: book.positions), approvals: approvals)
        decisions = campaign.decisions
        targets = campaign.targets
        heldEdits = held
    }
}
