import Participation
import ReportModel
import Testing

@testable import Layout

/// A campaign made up from a seed: its levels, its catalogue, and units of which each reports nothing, none, naught, a part or
/// all of it.
struct AnyCampaign {
    private(set) var campaign: Campaign
    let tree: UnitTree
    private var state: UInt64

    private static let places = ["Yên Mỹ", "Hòa An", "Long Phú", "Tân Lập", "Bình Minh", "An Khê"]

    private static let shapes: [(levels: [String], kinds: [UnitKind], root: (kind: String, name: String))] = [
        (
            ["district", "commune", "institution"],
            [
                UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
                UnitKind(code: "thi_tran", name: "Thị trấn", level: "commune"),
                UnitKind(code: "mam_non", name: "Trường Mầm non", level: "institution"),
            ], ("huyen", "Huyện Thanh Trì")
        ),
        (
            ["province", "commune", "institution"],
            [
                UnitKind(code: "thanh_pho", name: "Thành phố", level: "province"),
                UnitKind(code: "dac_khu", name: "Đặc khu", level: "commune"),
                UnitKind(code: "phuong", name: "Phường", level: "commune"), UnitKind(code: "xa", name: "Xã", level: "commune"),
                UnitKind(code: "thcs", name: "Trường Trung học cơ sở", level: "institution"),
            ], ("thanh_pho", "Thành phố Hải Phòng")
        ),
        (
            ["commune", "institution"],
            [
                UnitKind(code: "phuong", name: "Phường", level: "commune"),
                UnitKind(code: "tieu_hoc", name: "Trường Tiểu học", level: "institution"),
                UnitKind(code: "to_dan_pho", name: "Tổ dân phố", level: "institution"),
            ], ("phuong", "Phường Nguyễn Du")
        ),
    ]

    init(seed: UInt64) throws {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        let shape = Self.shapes[Int(seed % 3)]
        let first = try #require(CalendarDate(iso: "2025-10-01"))
        let days = Int(seed / 3 % 3) * 3 + 1
        let period = try #require(DateSpan(from: first, to: first.advanced(by: days - 1)))
        let catalogue = Int(seed / 9 % 3)
        let own = shape.levels.first ?? ""
        campaign = Campaign(
            code: "bat-ky", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2025", period: period,
            deadline: Timestamp(period.to, hour: 17, offset: 25_200), timeZone: .vietnam, levels: shape.levels,
            unitKinds: shape.kinds,
            activityTypes: catalogue == 0
                ? BuiltInCatalogue.activityTypes
                : catalogue == 1
                    ? BuiltInCatalogue.activityTypes2025 : [ActivityType(code: "DOC", name: "Ngày hội đọc", reach: true)],
            audienceGroups: BuiltInCatalogue.audienceGroups,
            indicators: catalogue == 2
                ? [Indicator(code: "SACH", name: "Sách mới", unit: "cuốn")]
                : catalogue == 1
                    ? BuiltInCatalogue.indicators2025(communeLevel: "commune")
                    : BuiltInCatalogue.indicators(communeLevel: "commune"),
            issuer: Issuer(parent: nil, name: "Ban Chỉ đạo", symbol: "BC-BCĐ", place: "Thanh Trì"),
            signatory: Signatory(authority: nil, position: ["Trưởng ban"], name: nil), recipients: [], reports: [])
        var units = [
            Unit(code: "R", parent: nil, kind: shape.root.kind, name: shape.root.name, population: nil, reports: false)
        ]
        let middle = shape.kinds.filter { $0.level == "commune" && shape.levels.count == 3 }
        let lowest = shape.kinds.filter { $0.level == "institution" }
        let parents = middle.isEmpty ? ["R"] : (0..<Int(seed % 4)).map { "C\($0)" }
        for (index, code) in parents.enumerated() where !middle.isEmpty {
            let kind = middle[index % middle.count]
            units.append(
                Unit(
                    code: code, parent: "R", kind: kind.code, name: "\(kind.name) \(Self.places[index])",
                    population: index == 0 ? nil : 5_000, reports: index % 2 == 0))
        }
        for (index, parent) in parents.enumerated() {
            for number in 0..<(index + Int(seed % 3)) {
                let kind = lowest[number % lowest.count]
                units.append(
                    Unit(
                        code: "\(parent)-\(number)", parent: parent, kind: kind.code,
                        name: "\(kind.name) Vạn Phúc \(Self.places[index]) \(Self.places[number])",
                        population: nil, reports: true))
            }
        }
        // One that belongs to no area.
        if seed % 5 == 0, own != "commune" {
            units.append(
                Unit(
                    code: "T", parent: "R", kind: lowest[0].code, name: "\(lowest[0].name) Thực hành", population: nil,
                    reports: true))
        }
        tree = try #require(UnitTree(units, kinds: shape.kinds))
        guard seed % 2 == 1 else { return }
        let plan = CitedDocument(kind: "Kế hoạch", number: "254/KH-UBND", date: first, body: "UBND thành phố Hà Nội")
        campaign.mandate = Mandate(
            basis: [plan], addressees: ["Sở Giáo dục và Đào tạo"],
            directed: Directed(
                documents: [plan], opening: seed % 4 == 1 ? Directed.Opening(day: first, place: "Nhà văn hóa") : nil))
        campaign.shortName = "Tuần lễ"
    }

    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    /// What the units sent: each campaign has a mood of its own, so that none and all are met as often as some.
    mutating func records() -> Records {
        let mood = next(5)
        var deliveries: [Delivery] = []
        for unit in tree.units where unit.reports {
            let isLate = mood == 3 || next(4) == 0
            let received = Timestamp(campaign.period.to, hour: isLate ? 20 : 9, offset: 25_200)
            let sequence = deliveries.count + 1
            switch mood == 0 ? 0 : mood == 1 ? 9 : next(10) {
            case 0: continue
            case 1, 2:
                let content: Delivery.Content = next(2) == 0 ? .unreadable : .refused(isWithdrawal: false)
                deliveries.append(
                    Delivery(unit: unit.code, covers: campaign.period, content: content, received: received, sequence: sequence)
                )
            default: deliveries.append(Delivery(submission(of: unit), received: received, sequence: sequence))
            }
        }
        var records = Records(campaign: campaign, tree: tree, deliveries: deliveries)
        if next(2) == 0 {
            records.targets =
                [FigureTarget(scope: .unit("R"), figure: FigureAddress(.count(.participants)), value: 900)]
                + campaign.levels.dropFirst().map {
                    FigureTarget(scope: .level($0), figure: FigureAddress(.count(.activities)), value: 2)
                }
        }
        return records
    }

    private mutating func submission(of unit: Unit) -> Submission {
        var submission = Submission(unit: unit.code, covers: campaign.period)
        if next(5) > 0 {
            submission.activities = (0..<next(4)).map { _ in
                let type = campaign.activityTypes[next(campaign.activityTypes.count)]
                return Activity(
                    date: campaign.period.from.advanced(by: next(campaign.period.count)), type: type.code,
                    title: "\(next(9)) lớp học: Chia sẻ 0 đồng", sessions: 1 + next(3), booksDonated: next(3),
                    audiences: (0..<next(3)).map { index in
                        let people = next(3) * 40
                        return AudienceCount(
                            group: campaign.audienceGroups[index].code, participants: people,
                            femaleParticipants: next(3) == 0 ? nil : people / (1 + next(2)) * next(2))
                    })
            }
        }
        if next(3) > 0 {
            var values: [String: Int] = [:]
            for indicator in campaign.indicators where indicator.isAsked(ofLevel: tree.level(of: unit.code)) {
                if next(4) > 0 { values[indicator.code] = next(3) * next(2_000) }
            }
            submission.indicators = values
        }
        if next(3) == 0 {
            submission.remarks = Remarks(strengths: ["12 lớp học: Đông vui; Ai cũng khen"], limitations: [], proposals: [])
        }
        return submission
    }
}
