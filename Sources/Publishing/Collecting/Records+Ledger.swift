public import CampaignFolder
public import Ledger
public import Participation
internal import ReportModel

extension Records {
    /// Everything the ledger holds of a campaign.
    public init(_ campaign: LoadedCampaign, ledger: Ledger) throws(LedgerFault) {
        let troubled = try ledger.troubledUnits()
        let accepted = try ledger.acceptedSubmissions().map(AcceptedSubmission.init)
        // Who takes back everything takes back what was refused before too.
        var withdrawn: [UnitCode: Timestamp] = [:]
        for entry in accepted {
            guard let withdrawal = entry.submission.withdrawal, withdrawal.file == nil,
                entry.submission.covers == campaign.campaign.period
            else { continue }
            withdrawn[entry.submission.unit] = max(withdrawn[entry.submission.unit] ?? entry.received, entry.received)
        }
        func standing(_ units: [UnitCode: Timestamp]) -> Set<UnitCode> {
            Set(units.lazy.filter { unit, time in withdrawn[unit].map { time > $0 } ?? true }.map(\.key))
        }
        self.init(
            campaign: campaign.campaign, tree: campaign.tree, accepted: accepted, refused: standing(troubled.refused),
            unreadable: standing(troubled.unreadable))
    }
}
