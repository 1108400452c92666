import ReportModel

/// The audience groups and activity types that a unit's form asks for: those likely with its kind, and «Khác» for the rest.
///
/// Only lists of the built-in catalogue are cut down, and only where there is a «Khác» that takes the rest; a campaign's own
/// list is asked for as it stands.
struct LikelyParts {
    let groups: [AudienceGroup]
    let types: [ActivityType]

    private enum Nature {
        case school, centre, place, other
    }

    /// Groups that hardly ever come where units of a nature are at work.
    private static let unlikelyGroups: [Nature: Set<String>] = [
        .school: ["can_bo", "lao_dong", "nguoi_dan", "nguoi_cao_tuoi"],
        .centre: ["giao_vien", "can_bo"],
        .place: ["hoc_sinh", "giao_vien"],
    ]

    private static let unlikelyTypes: [Nature: Set<String>] = [
        .school: ["DNG", "CDS", "TVL"],
        .centre: ["TDH", "TQT", "QGS", "CTH"],
        .place: ["TDH", "CMN", "NNG", "TQT"],
    ]

    init(of unit: Unit, in context: IntakeContext) {
        let campaign = context.campaign
        let kind = campaign.unitKinds.first { $0.code == unit.kind }?.name ?? ""
        let nature = LikelyParts.nature(of: Folding.key(kind))
        let groups = LikelyParts.unlikelyGroups[nature] ?? []
        let types = LikelyParts.unlikelyTypes[nature] ?? []
        let builtIn = campaign.catalogue
        self.groups =
            builtIn.isLearning && campaign.audienceGroups == builtIn.audienceGroups
                && campaign.audienceGroups.contains(BuiltInCatalogue.otherAudience)
            ? campaign.audienceGroups.filter { !groups.contains($0.code) } : campaign.audienceGroups
        self.types =
            builtIn == .of2025 && campaign.activityTypes == builtIn.activityTypes
            ? campaign.activityTypes.filter { !types.contains($0.code) } : campaign.activityTypes
    }

    private static func nature(of kind: String) -> Nature {
        if kind.hasPrefix("trường") { return .school }
        if kind.hasPrefix("trungtâm") { return .centre }
        let places = ["xã", "phường", "đặckhu", "thịtrấn", "thôn", "tổdânphố", "khuphố", "bản", "ấp", "buôn"]
        return places.contains(kind) ? .place : .other
    }
}
