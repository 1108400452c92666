/// «Danh mục»: which built-in lists hold where `campaign.yaml` leaves a list out.
public enum Catalogue: String, Hashable, Sendable, CaseIterable {
    /// The learning week as it was reported in 2023.
    case of2023 = "2023"
    /// With what the Ministry's guidance of 2025 adds (letter 5607/BGDĐT-GDNNGDTX), and the learning citizen.
    case of2025 = "2025"
    /// A campaign that is not the learning week: one kind of activity, one audience, no indicators, until it names its own.
    case none

    /// Whether the campaign is about learning, so that documents speak of its models and titles.
    public var isLearning: Bool { self != .none }

    public var activityTypes: [ActivityType] {
        switch self {
        case .of2023: BuiltInCatalogue.activityTypes
        case .of2025: BuiltInCatalogue.activityTypes2025
        case .none: [ActivityType(code: "HD", name: "Hoạt động")]
        }
    }

    public var audienceGroups: [AudienceGroup] {
        switch self {
        case .of2023: BuiltInCatalogue.audienceGroups
        case .of2025: BuiltInCatalogue.audienceGroups + [BuiltInCatalogue.otherAudience]
        case .none: [AudienceGroup(code: "nguoi_tham_gia", name: "Người tham gia")]
        }
    }

    /// - Parameter communeLevel: the campaign's name for the level above institutions; `nil` asks every reporting unit.
    public func indicators(communeLevel: String?) -> [Indicator] {
        switch self {
        case .of2023: BuiltInCatalogue.indicators(communeLevel: communeLevel)
        case .of2025: BuiltInCatalogue.indicators2025(communeLevel: communeLevel)
        case .none: []
        }
    }
}

/// The lists of the learning week (sources: docs/catalogue.md).
public enum BuiltInCatalogue {
    /// Code of the indicator that states donated books, which the activities state too.
    public static let booksIndicator = "SACH_QG"

    /// Types that bring nobody together, whether or not a campaign counts apart whom they reach.
    public static let publicity: Set<String> = ["TTR", "MXH"]

    public static let activityTypes: [ActivityType] = [
        ActivityType(code: "LPD", name: "Lễ phát động, khai mạc, bế mạc Tuần lễ", group: ceremonies),
        ActivityType(code: "TTR", name: "Tuyên truyền trên phương tiện thông tin đại chúng", group: ceremonies),
        ActivityType(code: "MXH", name: "Tuyên truyền trên mạng xã hội, cổng thông tin", group: ceremonies),
        ActivityType(code: "CNT", name: "Lớp nâng cao trình độ tin học, kỹ năng số", group: classes),
        ActivityType(code: "NNG", name: "Lớp ngoại ngữ", group: classes),
        ActivityType(code: "CMN", name: "Lớp bồi dưỡng chuyên môn, nghiệp vụ", group: classes),
        ActivityType(code: "KNS", name: "Lớp giáo dục kỹ năng sống", group: classes),
        ActivityType(code: "DNG", name: "Lớp học nghề cho lao động nông thôn", group: classes),
        ActivityType(code: "CDS", name: "Hội thảo, chuyên đề về sức khỏe, dân số", group: seminars),
        ActivityType(code: "CDL", name: "Chuyên đề giáo dục pháp luật, thời sự, chính trị", group: seminars),
        ActivityType(code: "CDM", name: "Chuyên đề giáo dục môi trường", group: seminars),
        ActivityType(
            code: "TDK", name: "Tọa đàm, hội thảo khuyến học, khuyến đọc, xây dựng xã hội học tập", group: seminars),
        ActivityType(code: "TLS", name: "Triển lãm, trưng bày sách, tư liệu", group: books),
        ActivityType(code: "QGS", name: "Thu gom, quyên góp, tặng sách", group: books),
        ActivityType(code: "HLM", name: "Giới thiệu, khai thác học liệu mở", group: books),
        ActivityType(code: "TQT", name: "Tham quan thư viện, trải nghiệm", group: books),
        ActivityType(code: "TDH", name: "Phong trào thi đua dạy tốt, học tốt", group: movements),
        ActivityType(code: "KHH", name: "Hoạt động khuyến học, trao học bổng, tặng quà", group: movements),
        ActivityType(code: "ATM", name: "Kỹ năng an toàn, an ninh mạng", group: movements),
        ActivityType(code: "KHA", name: "Hoạt động khác", group: movements),
    ]

    /// What 2025 asks for besides: two levels of digital skills in place of one class, contests, reading festivals and clubs,
    /// mobile and digital libraries, enterprise visits, forums. Radio and social media reach people from afar: who hears of the
    /// week is no participant.
    public static let activityTypes2025: [ActivityType] = activityTypes.flatMap { type -> [ActivityType] in
        switch type.code {
        case "LPD":
            [
                ActivityType(code: "LPD", name: "Lễ phát động, khai mạc Tuần lễ", group: ceremonies),
                ActivityType(code: "LBM", name: "Lễ bế mạc, tổng kết Tuần lễ", group: ceremonies),
            ]
        case "TTR", "MXH": [ActivityType(code: type.code, name: type.name, group: type.group, reach: true)]
        case "CNT":
            [
                ActivityType(code: "KSC", name: "Lớp kỹ năng số cơ bản", group: classes),
                ActivityType(code: "KSN", name: "Lớp kỹ năng số nâng cao, trí tuệ nhân tạo, dữ liệu", group: classes),
            ]
        case "TDK":
            [
                type, ActivityType(code: "DDC", name: "Diễn đàn, giao lưu với chuyên gia", group: seminars),
                ActivityType(code: "TDN", name: "Tham quan doanh nghiệp, tư vấn hướng nghiệp", group: seminars),
            ]
        case "HLM":
            [
                ActivityType(
                    code: "HLM", name: "Giới thiệu, khai thác học liệu mở, khóa học trực tuyến mở (MOOC)", group: books),
                ActivityType(code: "NHS", name: "Ngày hội đọc sách, hội sách", group: books),
                ActivityType(code: "CLB", name: "Câu lạc bộ đọc sách", group: books),
                ActivityType(code: "TVL", name: "Thư viện lưu động, thư viện số", group: books),
            ]
        case "TDH": [ActivityType(code: "CTH", name: "Cuộc thi, hội thi", group: movements), type]
        default: [type]
        }
    }

    /// Names that types had in forms which are still out, by code: opening and closing were one type.
    public static let formerTypeNames = ["Lễ phát động, khai mạc, bế mạc Tuần lễ": "LPD"]

    private static let ceremonies = "Lễ và truyền thông"
    private static let classes = "Lớp học"
    private static let seminars = "Hội thảo, chuyên đề"
    private static let books = "Sách và thư viện"
    private static let movements = "Phong trào và hoạt động khác"

    public static let audienceGroups: [AudienceGroup] = [
        AudienceGroup(code: "hoc_sinh", name: "Học sinh, học viên"),
        AudienceGroup(code: "giao_vien", name: "Cán bộ quản lý, giáo viên, nhân viên trường học"),
        AudienceGroup(code: "can_bo", name: "Cán bộ, công chức, viên chức"),
        AudienceGroup(code: "lao_dong", name: "Lao động nông thôn, công nhân"),
        AudienceGroup(code: "nguoi_dan", name: "Người dân"),
        AudienceGroup(code: "nguoi_cao_tuoi", name: "Người cao tuổi"),
    ]

    /// Whoever belongs to no other group, so that forms can ask for the likely groups alone.
    public static let otherAudience = AudienceGroup(code: "khac", name: "Đối tượng khác")

    /// The indicators; those asked of communes alone name the level `communeLevel`.
    ///
    /// - Parameter communeLevel: the campaign's name for the level above institutions; `nil` asks every reporting unit.
    public static func indicators(communeLevel: String?) -> [Indicator] {
        models("GDHT", "gia đình", "Gia đình học tập", "gia đình", level: communeLevel, of: .households)
            + models("DHHT", "dòng họ", "Dòng họ học tập", "dòng họ", level: communeLevel, of: .clans)
            + models(
                "CDHT", "cộng đồng (thôn, tổ dân phố)", "Cộng đồng học tập", "cộng đồng", level: communeLevel, of: .villages)
            + models("DVHT", "đơn vị", "Đơn vị học tập", "đơn vị", level: nil)
            + [
                Indicator(code: "BANG_RON", name: "Băng rôn, pa nô, khẩu hiệu", unit: "chiếc"),
                Indicator(code: "TIN_BAI", name: "Tin, bài đã đăng", unit: "tin, bài"),
                Indicator(code: "PHAT_THANH", name: "Lượt phát thanh", unit: "lượt", level: communeLevel),
                Indicator(code: booksIndicator, name: "Sách quyên góp", unit: "cuốn"),
                Indicator(code: "TU_SACH", name: "Tủ sách, thư viện được xây mới, bổ sung", unit: "tủ"),
                Indicator(code: "HOC_BONG", name: "Suất học bổng, quà khuyến học", unit: "suất"),
                Indicator(code: "KINH_PHI", name: "Kinh phí tổ chức", unit: "nghìn đồng"),
            ]
    }

    /// Those of 2023 with the learning citizen, money by source, documents issued and bodies commended, and with what the circulars of 2023 say of how units and communities are
    /// assessed. Percentages that the circulars give and our sources do not are left to the campaign (`target:`).
    public static func indicators2025(communeLevel: String?) -> [Indicator] {
        models("CDHTAP", "công dân", "Công dân học tập", "người", level: communeLevel, of: .adults)
            + indicators(communeLevel: communeLevel).map { indicator in
                var indicator = indicator
                switch indicator.code {
                case "DVHT_DK", "DVHT_CN":
                    indicator.note =
                        "Thông tư 24/2023/TT-BGDĐT: kỳ đánh giá từ 01/01 đến 31/12, hồ sơ trước ngày 15/01 năm sau; ít nhất 90% "
                        + "thành viên đạt “Công dân học tập”."
                case "CDHT_DK", "CDHT_CN":
                    indicator.note =
                        "Thông tư 25/2023/TT-BGDĐT: có kế hoạch tổ chức Tuần lễ, đã thực hiện và báo cáo theo quy định."
                default: break
                }
                return indicator
            }
            + [
                Indicator(code: "KINH_PHI_NS", name: "Kinh phí từ ngân sách nhà nước", unit: "nghìn đồng"),
                Indicator(code: "KINH_PHI_XHH", name: "Kinh phí xã hội hóa", unit: "nghìn đồng"),
                Indicator(
                    code: "VAN_BAN", name: "Văn bản chỉ đạo, triển khai đã ban hành", unit: "văn bản", level: communeLevel),
                Indicator(code: "TAP_THE_KT", name: "Tập thể được khen thưởng", unit: "tập thể", level: communeLevel),
            ]
    }

    /// Registered and recognised.
    private static func models(
        _ stem: String, _ what: String, _ title: String, _ unit: String, level: String?, of base: UnitBases.Kind? = nil
    ) -> [Indicator] {
        [
            Indicator(code: stem + "_DK", name: "Số \(what) đăng ký “\(title)”", unit: unit, level: level, base: base),
            Indicator(
                code: stem + "_CN", name: "Số \(what) được công nhận “\(title)”", unit: unit, level: level, of: stem + "_DK",
                base: base),
        ]
    }
}
