import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// A district with two communes (X of two schools, Y of one) and three days, told in few words: what each school sent.
struct SmallCampaign {
    /// Visits and women of one row; `nil` = not stated.
    struct Row {
        var group: String
        var people: Int
        var women: Int?
    }

    var targets: [FigureTarget] = []
    var rules: [FigureRule] {
        get { campaign.rules }
        set { campaign.rules = newValue }
    }

    /// The campaign it is compared with; at most one.
    var earlier: [SmallCampaign] = []

    private var deliveries: [Delivery] = []
    private var campaign: Campaign
    private let tree: UnitTree

    /// - Parameter populations: inhabitants of communes, by code.
    init(populations: [String: Int] = [:]) throws {
        let kinds = [
            UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
            UnitKind(code: "thcs", name: "Trường THCS", level: "institution"),
        ]
        func unit(_ code: String, _ parent: String?, _ kind: String, _ name: String, reports: Bool) -> Unit {
            Unit(code: code, parent: parent, kind: kind, name: name, population: populations[code], reports: reports)
        }
        tree = try #require(
            UnitTree(
                [
                    unit("H", nil, "huyen", "Huyện Thanh Trì", reports: false),
                    unit("X", "H", "xa", "Xã Đông Mỹ", reports: false),
                    unit("S1", "X", "thcs", "Trường THCS Đông Mỹ", reports: true),
                    unit("S2", "X", "thcs", "Trường THCS Vạn Phúc", reports: true),
                    unit("Y", "H", "xa", "Xã Liên Ninh", reports: false),
                    unit("S3", "Y", "thcs", "Trường THCS Liên Ninh", reports: true),
                ], kinds: kinds))
        let first = try #require(CalendarDate(iso: "2023-10-02"))
        let last = try #require(CalendarDate(iso: "2023-10-04"))
        let period = try #require(DateSpan(from: first, to: last))
        campaign = Campaign(
            code: "nho", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2023", period: period,
            deadline: try #require(Timestamp(iso: "2023-10-04T17:00:00+07:00")), timeZone: .vietnam,
            levels: ["district", "commune", "institution"], unitKinds: kinds,
            activityTypes: [
                ActivityType(code: "LPD", name: "Lễ phát động"), ActivityType(code: "QGS", name: "Quyên góp sách"),
                ActivityType(code: "TTR", name: "Truyền thông", reach: true),
            ],
            audienceGroups: [
                AudienceGroup(code: "hs", name: "Học sinh"), AudienceGroup(code: "dan", name: "Người dân"),
            ],
            indicators: [
                Indicator(code: "DK", name: "Số gia đình đăng ký “Gia đình học tập”", unit: "gia đình"),
                Indicator(code: "CN", name: "Số gia đình được công nhận “Gia đình học tập”", unit: "gia đình", of: "DK"),
            ],
            issuer: Issuer(parent: nil, name: "BAN CHỈ ĐẠO", symbol: "BC-BCĐ", place: "Thanh Trì"),
            signatory: Signatory(authority: nil, position: ["TRƯỞNG BAN"], name: nil), recipients: [], reports: [])
    }

    /// A school sends activities (`nil`: says nothing of them; empty: an explicit none), each with its day, type and rows.
    mutating func send(
        _ unit: String, _ activities: [(day: String, type: String, rows: [Row])]?, indicators: [String: Int]? = nil,
        remarks: Remarks? = nil, at time: String = "2023-10-04T08:00:00+07:00"
    ) throws {
        let submission = Submission(
            unit: unit, covers: campaign.period,
            activities: try activities?.map { activity in
                Activity(
                    date: try #require(CalendarDate(iso: activity.day)), type: activity.type, title: "Ngày hội đọc sách",
                    audiences: activity.rows.map {
                        AudienceCount(group: $0.group, participants: $0.people, femaleParticipants: $0.women)
                    })
            }, indicators: indicators, remarks: remarks)
        deliveries.append(
            Delivery(
                submission, received: try #require(Timestamp(iso: time)), sequence: deliveries.count + 1,
                file: "f\(deliveries.count)"))
    }

    /// Everything a document of the unit says, as paragraphs.
    func texts(
        _ layout: String = "district-report", _ unit: String = "H", edition: ReportOrder.Edition = .illustrated
    ) throws -> [String] {
        try composed(layout, unit, edition).bodyTexts
    }

    /// Rows of its tables, cells between bars.
    func rows(_ layout: String, _ unit: String = "H") throws -> [String] {
        try composed(layout, unit, .illustrated).document.sections.flatMap(\.blocks).compactMap(\.table).flatMap(\.rows).map {
            $0.cells.map(\.spans.text).joined(separator: "|")
        }
    }

    private func composed(_ layout: String, _ unit: String, _ edition: ReportOrder.Edition) throws -> ComposedDocument {
        var records = Records(campaign: campaign, tree: tree, deliveries: deliveries)
        records.targets = targets
        let day = layout == "daily-bulletin" ? campaign.period.from : nil
        let aggregator = Aggregator(records, through: day)
        var summary = try #require(aggregator.summary(of: unit))
        for then in earlier {
            let before = Records(campaign: then.campaign, tree: then.tree, deliveries: then.deliveries)
            summary.compare(Comparer(now: aggregator, before: before, mapping: []).comparison(of: unit))
        }
        return try RealLayouts.load(layout).compose(
            ReportData(
                summary: summary, campaign: campaign, tree: tree, documentTime: campaign.periodEndSlot, day: day,
                edition: edition))
    }

    /// The same as one text.
    func text(_ layout: String = "district-report", _ unit: String = "H") throws -> String {
        try texts(layout, unit).joined(separator: "\n")
    }
}
