import Participation
import ReportModel

/// Makes up what the units of the sample reported, from a seed.
struct SampleReports {
    let campaign: Campaign
    let tree: UnitTree
    let variant: SampleData.Variant
    /// Size of the figures in per cent.
    let scale: Int
    private var state: UInt64

    init(campaign: Campaign, tree: UnitTree, variant: SampleData.Variant, seed: UInt64, scale: Int) {
        self.campaign = campaign
        self.tree = tree
        self.variant = variant
        self.scale = scale
        state = seed
    }

    /// SplitMix64.
    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func records() -> Records {
        var deliveries: [Delivery] = []
        let reporting = tree.units.filter(\.reports)
        for (index, unit) in reporting.enumerated() {
            switch fate(index, of: reporting.count) {
            case .missing: continue
            case .refused: deliveries.append(failed(unit, .refused(isWithdrawal: false), index))
            case .unreadable: deliveries.append(failed(unit, .unreadable, index))
            case .accepted(let late):
                let received = Timestamp(campaign.period.to, hour: late ? 20 : 9, minute: index % 60, offset: 25_200)
                deliveries.append(Delivery(submission(of: unit), received: received, sequence: index))
            }
        }
        return Records(campaign: campaign, tree: tree, deliveries: deliveries)
    }

    private func failed(_ unit: Unit, _ content: Delivery.Content, _ index: Int) -> Delivery {
        Delivery(
            unit: unit.code, covers: campaign.period, content: content,
            received: Timestamp(campaign.period.to, hour: 9, offset: 25_200), sequence: index)
    }

    private enum Fate {
        case missing, refused, unreadable
        case accepted(late: Bool)
    }

    private func fate(_ index: Int, of count: Int) -> Fate {
        switch variant {
        case .empty: return .missing
        case .complete: return .accepted(late: false)
        case .one: return index == 1 ? .accepted(late: false) : .missing
        case .flat: return index == 3 ? .missing : .accepted(late: false)
        default:
            if index % 23 == 17 { return .missing }
            if index == 8 { return .refused }
            if index == 31 { return .unreadable }
            return .accepted(late: index % 29 == 5)
        }
    }

    // MARK: One unit

    private mutating func submission(of unit: Unit) -> Submission {
        var submission = Submission(unit: unit.code, covers: campaign.period)
        if variant == .one {
            submission.activities = [
                Activity(
                    date: campaign.period.from, type: "LPD", title: "Lễ phát động",
                    audiences: [AudienceCount(group: "hoc_sinh", participants: 1, femaleParticipants: 1)])
            ]
            return submission
        }
        let count = 2 + next(5)
        submission.activities = (0..<count).map { _ in activity(of: unit) }
        let level = tree.level(of: unit.code)
        if !campaign.indicators.isEmpty, variant == .complete || next(10) > 0 {
            submission.indicators = indicators(level: level)
        }
        if variant != .bare, variant == .complete || next(4) == 0 { submission.remarks = remarks(of: unit) }
        return submission
    }

    private static let kinds: [(type: String, title: String, group: String, size: Int, books: Int)] = [
        ("LPD", "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời", "hoc_sinh", 320, 0),
        ("TTR", "Phát thanh tuyên truyền về học tập suốt đời", "nguoi_dan", 450, 0),
        ("CNT", "Bồi dưỡng kỹ năng khai thác học liệu số", "giao_vien", 40, 0),
        ("KNS", "Chuyên đề kỹ năng sống cho học sinh", "hoc_sinh", 180, 0),
        ("DNG", "Lớp nghề trồng rau an toàn", "lao_dong", 35, 0),
        ("CDS", "Hội thảo chăm sóc sức khỏe người cao tuổi", "nguoi_cao_tuoi", 60, 0),
        ("CDL", "Tuyên truyền phổ biến giáo dục pháp luật", "nguoi_dan", 90, 0),
        ("TDK", "Tọa đàm “Gia đình học tập - Dòng họ học tập”", "nguoi_dan", 75, 0),
        ("TLS", "Trưng bày, giới thiệu sách theo chủ đề", "hoc_sinh", 260, 0),
        ("QGS", "Ngày hội quyên góp sách “Một cuốn sách - Ngàn tri thức”", "hoc_sinh", 240, 380),
        ("ATM", "Nói chuyện về an toàn trên không gian mạng", "hoc_sinh", 210, 0),
        ("CMN", "Sinh hoạt chuyên môn cụm trường", "can_bo", 28, 0),
    ]

    private mutating func activity(of unit: Unit) -> Activity {
        let kind = SampleReports.kinds[next(SampleReports.kinds.count)]
        let size = max(1, (kind.size / 2 + next(kind.size)) * scale / 100)
        let statesWomen = variant == .complete || next(12) > 0
        let title =
            variant == .longNames && next(3) == 0
            ? kind.title
                + " gắn với phong trào thi đua “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030” tại \(unit.name)"
            : kind.title
        return Activity(
            date: campaign.period.from.advanced(by: next(next(2) == 0 ? 2 : 7)), type: kind.type, title: title,
            sessions: 1 + next(3),
            booksDonated: kind.books == 0 ? 0 : (kind.books / 2 + next(kind.books)) * scale / 100,
            audiences: [
                AudienceCount(
                    group: kind.group, participants: size, femaleParticipants: statesWomen ? size * (45 + next(12)) / 100 : nil)
            ]
        )
    }

    private mutating func indicators(level: String?) -> [String: Int] {
        var values: [String: Int] = [:]
        for indicator in campaign.indicators where indicator.isAsked(ofLevel: level) {
            let value: Int
            if let whole = indicator.of, let registered = values[whole] {
                value = registered * (70 + next(28)) / 100
            } else {
                switch indicator.code {
                case "GDHT_DK": value = 1_500 + next(900)
                case "DHHT_DK": value = 10 + next(25)
                case "CDHT_DK": value = 4 + next(8)
                case "DVHT_DK": value = level == "commune" ? 6 + next(6) : 1
                case "KINH_PHI": value = 3_000 + next(40) * 500
                case "SACH_QG": value = next(500)
                default: value = next(9)
                }
            }
            values[indicator.code] = value
        }
        return values
    }

    private mutating func remarks(of unit: Unit) -> Remarks {
        let strengths = [
            "Cấp ủy, chính quyền quan tâm chỉ đạo; các hoạt động thiết thực, thu hút đông đảo người dân tham gia",
            "Học sinh hào hứng với ngày hội đọc sách, số sách quyên góp tăng so với năm trước.",
            "Giáo viên tích cực khai thác học liệu số trong dạy học",
        ]
        let limitations = [
            "Cơ sở vật chất của thư viện còn hạn chế",
            "Một số hoạt động tổ chức vào giờ hành chính nên người lao động khó tham gia.",
        ]
        let proposals = [
            "Đề nghị huyện hỗ trợ kinh phí bổ sung sách cho thư viện", "Đề nghị tổ chức tập huấn kỹ năng số cho cán bộ xã.",
        ]
        return Remarks(
            strengths: [strengths[next(strengths.count)]],
            limitations: next(2) == 0 ? [limitations[next(limitations.count)]] : [],
            proposals: next(3) == 0 ? [proposals[next(proposals.count)]] : [])
    }
}
