internal import CampaignFolder
internal import Files
internal import Ledger
internal import ReportModel

extension ReadingRules {
    /// What the readers take from a campaign; its title, letterhead and deadlines change no reading.
    init(_ campaign: LoadedCampaign, programVersion: String) {
        let definition = campaign.campaign
        var parts = [
            definition.period.from.iso, definition.period.to.iso, "\(definition.timeZone.offset)",
            definition.levels.joined(separator: "\n"),
        ]
        func add(_ kind: String, _ fields: String?...) {
            parts.append(([kind] + fields.map { $0 ?? "\u{0}" }).joined(separator: "\n"))
        }
        for kind in definition.unitKinds { add("kind", kind.code, kind.name, kind.level) }
        for type in definition.activityTypes { add("type", type.code, type.name) }
        for group in definition.audienceGroups { add("group", group.code, group.name) }
        for one in definition.indicators { add("indicator", one.code, one.name, one.level, one.of, one.over.rawValue) }
        for unit in campaign.tree.units { add("unit", unit.code, unit.parent, unit.kind, unit.name, "\(unit.reports)") }
        let digest = sha256(of: parts)
        self.init(campaign: digest, all: sha256(of: [digest, programVersion]))
    }
}
