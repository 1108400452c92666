internal import CampaignFolder
internal import Ledger
internal import Participation
internal import ReportModel

/// Rules of the campaign that hold no more since the figures changed, or are broken by other figures than before.
struct RuleNews {
    /// Most of them that are told one by one.
    private static let most = 20

    private let campaign: LoadedCampaign
    private let broken: [RuleCheck.Broken]

    /// - Parameter position: of the ledger before the change.
    init(_ campaign: LoadedCampaign, _ ledger: Ledger, since position: Int) throws {
        self.campaign = campaign
        guard !campaign.campaign.rules.isEmpty, try ledger.position() > position else {
            broken = []
            return
        }
        let now = Aggregator(try Records(campaign, ledger: ledger)).rules.broken
        let before = now.isEmpty ? [] : Aggregator(try Records(campaign, ledger: ledger, upTo: position)).rules.broken
        let known = Set(before.map(Finding.init))
        broken = now.filter { !known.contains(Finding($0)) }
    }

    private struct Finding: Hashable {
        var rule: String
        var unit: UnitCode
        var left: Double
        var right: Double

        init(_ broken: RuleCheck.Broken) {
            rule = broken.rule.id
            unit = broken.unit.code
            left = broken.left
            right = broken.right
        }
    }

    /// For the operator, errors first; no rule removes a figure, so that all are warnings.
    var diagnostics: [Diagnostic] {
        func diagnostic(_ message: OperatorText) -> Diagnostic {
            Diagnostic(
                .warning, "rules.broken", at: SourcePlace("\(campaign.folder)/\(CampaignLoader.campaignFile)"), message,
                hint: "ask the unit, or mend the rule; all that do not hold stand in baocao status \(campaign.folder)")
        }
        let rest = broken.count - RuleNews.most
        return broken.prefix(RuleNews.most).map { broken in
            let rule = broken.rule
            return diagnostic(
                "the rule '\(rule.id)' (\(rule.severity.rawValue)) does not hold for unit '\(broken.unit.code)': \(rule.that.text), \(broken.left.plainText) and \(broken.right.plainText)"
            )
        } + (rest > 0 ? [diagnostic("\(rest) more rules do not hold any more")] : [])
    }
}
