public import CampaignFolder
public import Ledger
public import Participation
public import ReportModel

extension Records {
    /// Everything the ledger holds of a campaign, or of one unit of it.
    ///
    /// - Parameter position: takes what the ledger held at this position alone; `nil` for all.
    public init(_ campaign: LoadedCampaign, ledger: Ledger, unit: UnitCode? = nil, upTo position: Int? = nil) throws {
        let approvals = try ledger.approvals()
        let (campaign, held) = try campaign.inForce(approvals)
        let book = ApprovalBook(approvals, tree: campaign.tree)
        var frozen = book.positions
        if let position {
            for unit in campaign.tree.units { frozen[unit.code] = min(frozen[unit.code] ?? position, position) }
        }
        self.init(
            campaign: campaign.campaign, tree: campaign.tree,
            deliveries: try ledger.deliveries(of: unit, frozenAt: frozen).filter { $0.position <= position ?? .max },
            approvals: approvals)
        decisions = campaign.decisions
        targets = campaign.targets
        heldEdits = held
    }
}
