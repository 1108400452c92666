import Participation
import ReportModel

/// The campaign, units and reports behind ``SampleData``.
struct SampleCampaign {
    let variant: SampleData.Variant
    let campaign: Campaign
    let tree: UnitTree
    private let top: Unit

    init(_ variant: SampleData.Variant) {
        self.variant = variant
        var units = SampleUnits(variant).units
        let kinds = SampleUnits.kinds
        campaign = SampleCampaign.campaign(variant)
        let wrapped = variant == .bare
        if wrapped {
            units = units.map {
                $0.parent == nil
                    ? Unit(
                        code: $0.code, parent: "VN", kind: $0.kind, name: $0.name, population: $0.population,
                        reports: $0.reports) : $0
            }
            units.insert(
                Unit(code: "VN", parent: nil, kind: "quoc_gia", name: "Việt Nam", population: nil, reports: false), at: 0)
        }
        guard let tree = UnitTree(units, kinds: kinds), let top = wrapped ? tree["TT"] : tree.root else {
            preconditionFailure("the sample's units form a tree")
        }
        self.tree = tree
        self.top = top
    }

    func unit(at place: SampleData.Place) -> Unit {
        switch place {
        case .top: return top
        case .area: return tree.children(of: top.code).first ?? top
        case .unit:
            let area = unit(at: .area)
            return tree.children(of: area.code).first { $0.kind == "thcs" } ?? tree.children(of: area.code).first ?? area
        }
    }

    /// What was reported this year.
    var records: Records { records(of: campaign, seed: 7, scale: 100) }

    /// What was reported a year before: a little less.
    var earlierRecords: Records {
        var earlier = campaign
        let first = campaign.period.from.advanced(by: -365)
        earlier.code = "mau-truoc"
        earlier.title = "Tuần lễ hưởng ứng học tập suốt đời năm 2022"
        earlier.period = DateSpan(from: first, to: first.advanced(by: campaign.period.count - 1)) ?? campaign.period
        return records(of: earlier, seed: 11, scale: 90)
    }

    private func records(of campaign: Campaign, seed: UInt64, scale: Int) -> Records {
        var maker = SampleReports(campaign: campaign, tree: tree, variant: variant, seed: seed, scale: scale)
        var records = maker.records()
        records.targets = targets
        return records
    }

    /// Some are surpassed and some are missed; the bare campaign sets none.
    private var targets: [FigureTarget] {
        guard variant != .bare else { return [] }
        let people = FigureAddress(.count(.participants))
        let families = FigureAddress(.indicator("GDHT_DK"))
        return [
            FigureTarget(scope: .unit(top.code), figure: people, value: 52_000),
            FigureTarget(scope: .level("commune"), figure: people, value: 3_900),
            FigureTarget(scope: .unit("X03"), figure: people, value: 4_800),
            FigureTarget(scope: .unit(top.code), figure: families, value: 30_000),
            FigureTarget(scope: .level("commune"), figure: families, value: 2_250),
        ]
    }

    private static func campaign(_ variant: SampleData.Variant) -> Campaign {
        let isBare = variant == .bare
        let first = CalendarDate.epoch.advanced(by: 19_632)  // 2 October 2023
        let last = first.advanced(by: 6)
        guard let period = DateSpan(from: first, to: last) else { preconditionFailure("a week has a first and a last day") }
        let isLong = variant == .longNames
        var campaign = Campaign(
            code: "mau", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2023",
            theme: isBare ? nil : "Xây dựng năng lực tự học trong kỷ nguyên số", period: period,
            deadline: Timestamp(last, hour: 17, offset: 25_200), timeZone: .vietnam,
            levels: (isBare ? ["country"] : []) + ["district", "commune", "institution"], unitKinds: SampleUnits.kinds,
            activityTypes: BuiltInCatalogue.activityTypes.map { isBare ? ActivityType(code: $0.code, name: $0.name) : $0 },
            audienceGroups: BuiltInCatalogue.audienceGroups,
            indicators: isBare ? [] : BuiltInCatalogue.indicators(communeLevel: "commune"),
            issuer: Issuer(
                parent: isBare ? nil : "UBND HUYỆN THANH TRÌ", name: "BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP", symbol: "BC-BCĐ",
                place: "Thanh Trì"),
            signatory: Signatory(
                authority: isBare ? "KT. TRƯỞNG BAN" : "TM. BAN CHỈ ĐẠO",
                position: isBare ? ["PHÓ TRƯỞNG BAN"] : ["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND HUYỆN"],
                name: isBare ? "Người Ký Mẫu" : nil),
            recipients: isBare
                ? []
                : ["Sở GD&ĐT Hà Nội (để b/c)", "TT Huyện ủy, HĐND, UBND huyện (để b/c)", "UBND các xã, thị trấn"]
                    + (isLong ? ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện và các trường trực thuộc"] : [])
                    + ["Lưu: VT, GDĐT"],
            reports: [])
        campaign.titleEnglish = "Lifelong Learning Week 2023"
        campaign.themeEnglish = isBare ? nil : "Building self-learning capacity in the digital era"
        return campaign
    }
}
