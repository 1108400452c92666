/// The catalogue of the learning week, used where `campaign.yaml` leaves a list out.
public enum BuiltInCatalogue {
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

    /// The indicators; those asked of communes alone name the level `communeLevel`.
    ///
    /// - Parameter communeLevel: the campaign's name for the level above institutions; `nil` asks every reporting unit.
    public static func indicators(communeLevel: String?) -> [Indicator] {
        func models(_ stem: String, _ what: String, _ title: String, _ unit: String, level: String?) -> [Indicator] {
            [
                Indicator(code: stem + "_DK", name: "Số \(what) đăng ký “\(title)”", unit: unit, level: level),
                Indicator(
                    code: stem + "_CN", name: "Số \(what) được công nhận “\(title)”", unit: unit, level: level,
                    of: stem + "_DK"),
            ]
        }
        return models("GDHT", "gia đình", "Gia đình học tập", "gia đình", level: communeLevel)
            + models("DHHT", "dòng họ", "Dòng họ học tập", "dòng họ", level: communeLevel)
            + models("CDHT", "cộng đồng (thôn, tổ dân phố)", "Cộng đồng học tập", "cộng đồng", level: communeLevel)
            + models("DVHT", "đơn vị", "Đơn vị học tập", "đơn vị", level: nil)
            + [
                Indicator(code: "BANG_RON", name: "Băng rôn, pa nô, khẩu hiệu", unit: "chiếc"),
                Indicator(code: "TIN_BAI", name: "Tin, bài đã đăng", unit: "tin, bài"),
                Indicator(code: "PHAT_THANH", name: "Lượt phát thanh", unit: "lượt", level: communeLevel),
                Indicator(code: "SACH_QG", name: "Sách quyên góp", unit: "cuốn"),
                Indicator(code: "TU_SACH", name: "Tủ sách, thư viện được xây mới, bổ sung", unit: "tủ"),
                Indicator(code: "HOC_BONG", name: "Suất học bổng, quà khuyến học", unit: "suất"),
                Indicator(code: "KINH_PHI", name: "Kinh phí tổ chức", unit: "nghìn đồng"),
            ]
    }
}
