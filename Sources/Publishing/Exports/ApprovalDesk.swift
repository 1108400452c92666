public import CampaignFolder
public import Ledger
internal import Participation
public import ReportModel
internal import SourceText

/// Where units approve their figures and take that back. The lock is held by whoever asks.
public struct ApprovalDesk {
    private let campaign: LoadedCampaign
    private let ledger: Ledger
    private let records: Records

    /// - Throws: ``Failure``.
    public init(_ campaign: LoadedCampaign, ledger: Ledger) throws {
        self.ledger = ledger
        records = try Records(campaign, ledger: ledger)
        self.campaign = campaign.holding(records.campaign, records.tree)
    }

    private var command: String { "baocao approve \(campaign.folder)" }

    private func refuse(_ code: String, _ message: OperatorText, _ hint: OperatorText) -> Failure {
        Failure(status: .usage, code: code, message: message, hint: hint)
    }

    private func unit(_ code: UnitCode) throws(Failure) -> Unit {
        if let unit = records.tree[code] { return unit }
        throw Failure(
            status: .notFound, code: "units.unknown", place: campaign.folder + "/units.csv",
            message: "there is no unit '\(code)'",
            hint: NearestName.hint(for: code, among: records.tree.units.map(\.code)) ?? "codes stand in the first column")
    }

    private var campaignFile: String { "\(campaign.folder)/\(CampaignLoader.campaignFile)" }

    private func words(_ approval: Approval) -> OperatorText {
        "by \(approval.by), \(approval.at.iso(offset: campaign.campaign.timeZone.offset))"
    }

    // MARK: Approve

    /// Approves the figures of a unit and everything below it as the ledger has them now.
    ///
    /// - Returns: the approval, and how many units it freezes.
    public func approve(_ code: UnitCode, by: String, at: Timestamp) throws -> (approval: Approval, units: Int) {
        let unit = try unit(code)
        let levels = records.campaign.approval
        guard !levels.isEmpty else {
            throw refuse(
                "approval.not-asked", "the campaign asks no level to approve figures",
                "write e.g. approval: [\(records.campaign.levels.dropLast().last ?? "commune")] into \(campaignFile)")
        }
        let level = records.tree.level(of: code) ?? ""
        guard levels.contains(level) else {
            throw refuse(
                "approval.level", "units of the level '\(level)' do not approve figures",
                "levels that do: \(levels.joined(separator: ", ")); see 'approval' in \(campaignFile)")
        }
        if let own = records.approvals[code] {
            throw refuse(
                "approval.already", "unit '\(code)' has approved its figures (\(words(own)))",
                "to approve what came since, take that back first: \(command) --unit \(code) --by NAME --revoke")
        }
        if let above = above(unit) {
            throw refuse(
                "approval.above", "the figures of '\(code)' are approved by the unit above, '\(above.unit)' (\(words(above)))",
                "take that back first: \(command) --unit \(above.unit) --by NAME --revoke")
        }
        guard let terms = Aggregator(records).terms(of: code) else {
            throw refuse(
                "approval.nothing", "nothing of unit '\(code)' and those below it counts, so there is nothing to approve",
                "see baocao status \(campaign.folder) --unit \(code)")
        }
        let approval = Approval(unit: code, by: by, at: at, position: try ledger.position(), terms: terms)
        try ledger.approve(approval)
        return (approval, terms.units.count)
    }

    private func above(_ unit: Unit) -> Approval? {
        records.tree.path(to: unit.code).dropLast().lazy.compactMap { records.approvals[$0.code] }.first
    }

    // MARK: Revoke

    /// Takes the approval of a unit back; what waited counts from now on.
    ///
    /// - Returns: names of the files that waited, in order of receipt.
    public func revoke(_ code: UnitCode, by: String, at: Timestamp) throws -> [String] {
        guard records.approvals[code] != nil else {
            let unit = try unit(code)
            if let above = above(unit) {
                throw refuse(
                    "approval.not-approved", "unit '\(code)' has not approved its figures; '\(above.unit)' above it has",
                    "take that back: \(command) --unit \(above.unit) --by NAME --revoke")
            }
            throw refuse(
                "approval.not-approved", "unit '\(code)' has not approved its figures, so there is nothing to take back",
                "see baocao status \(campaign.folder)")
        }
        if let unit = records.tree[code], let above = above(unit) {
            throw refuse(
                "approval.above",
                "the figures of '\(code)' are part of those that '\(above.unit)' above it has approved (\(words(above)))",
                "take that back first: \(command) --unit \(above.unit) --by NAME --revoke")
        }
        let waiting = records.tree.subtree(of: code).flatMap { records.timeline(of: $0.code).waitingForApproval }
        try ledger.revokeApproval(of: code, by: by, at: at)
        var names: [String] = []
        for delivery in waiting.sorted(by: { $0.rank < $1.rank }) {
            if let name = delivery.fileName, !names.contains(name) { names.append(name) }
        }
        return names
    }
}
