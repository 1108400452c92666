internal import CampaignFolder
public import ReportModel
internal import SourceText

/// Which of a campaign's documents are asked for.
public struct RenderSelection: Sendable {
    /// Names of layouts; empty for all.
    public var reports: [String]
    /// Empty for all.
    public var units: [UnitCode]

    public init(reports: [String] = [], units: [UnitCode] = []) {
        self.reports = reports
        self.units = units
    }

    func apply(to plan: inout RenderPlan) { plan.select(reports: reports, units: units) }

    /// What the ledger and the clock call for; daily reports of days to come are not.
    func plan(_ campaign: LoadedCampaign, now: Timestamp) -> RenderPlan {
        var plan = RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil)
        plan.documents.removeAll { $0.day != nil && $0.slot > now }
        apply(to: &plan)
        return plan
    }

    /// - Throws: ``Failure`` that names the nearest when there is no such report or unit.
    func check(_ campaign: LoadedCampaign) throws(Failure) {
        let known = campaign.campaign.reports.map(\.layout)
        for name in reports where !known.contains(name) {
            throw Failure(
                status: .usage, code: "reports.unknown", message: "the campaign has no report '\(name)'",
                hint: "its reports are \(known.joined(separator: ", "))")
        }
        for code in units where campaign.tree[code] == nil {
            throw Failure(
                status: .notFound, code: "units.unknown", place: campaign.folder + "/units.csv",
                message: "there is no unit '\(code)'",
                hint: NearestName.hint(for: code, among: campaign.tree.units.map(\.code))
                    ?? "codes stand in the first column")
        }
    }
}
