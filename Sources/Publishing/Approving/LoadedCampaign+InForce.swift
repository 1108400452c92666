public import CampaignFolder
public import Participation
public import ReportModel

extension LoadedCampaign {
    /// The campaign as it holds with these approvals, and the edits that they hold up.
    ///
    /// - Throws: ``Failure`` when approved units cannot be put back where they stood.
    public func inForce(_ approvals: [Approval]) throws(Failure) -> (campaign: LoadedCampaign, held: [HeldEdit]) {
        guard !approvals.isEmpty else { return (self, []) }
        do throws(CampaignInForce.Fault) {
            let inForce = try CampaignInForce(campaign, tree: tree, approvals: approvals)
            return (holding(inForce.campaign, inForce.tree), inForce.held)
        } catch {
            throw Failure(
                status: .invalid, code: "approval.units", place: folder + "/" + CampaignLoader.unitsFile,
                message: "unit '\(error.approval)' has approved its figures, and its units fit the campaign's levels no more",
                hint:
                    "undo the edit, or take the approval back: baocao approve \(folder) --unit \(error.approval) --by NAME --revoke, before the edit"
            )
        }
    }
}

extension HeldEdit {
    /// For the operator.
    public func warning(_ folder: String) -> Diagnostic {
        let command = "baocao approve \(folder) --unit \(approval) --by NAME --revoke"
        let value = FindingValue(self) { language in
            switch language {
            case .english:
                Wording(
                    "an edit of the campaign would change approved figures and waits: \(english)",
                    hint: "unit \(approval) has approved its figures: \(command)")
            case .vietnamese:
                Wording(
                    "một sửa đổi của đợt làm thay đổi số liệu đã duyệt nên phải chờ: \(message)",
                    hint: "đơn vị \(approval) đã duyệt số liệu của mình: \(command)")
            }
        }
        return Diagnostic(.warning, "approval.edit-waits", at: SourcePlace(folder), value, in: .english)
    }
}
