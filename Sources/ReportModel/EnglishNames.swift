/// The built-in lists in English, by their Vietnamese name: what a campaign's own list calls alike is called alike in English.
enum EnglishNames {
    /// `nil` for a name that is none of the built-in ones: whoever wrote it knows what it means (`name_en`).
    static func known(_ name: String) -> String? { names[name] }

    private static let names: [String: String] = [
        // Activity types
        "Lễ phát động, khai mạc, bế mạc Tuần lễ": "Launch, opening and closing ceremonies of the Week",
        "Lễ phát động, khai mạc Tuần lễ": "Launch and opening ceremonies of the Week",
        "Lễ bế mạc, tổng kết Tuần lễ": "Closing ceremonies of the Week",
        "Tuyên truyền trên phương tiện thông tin đại chúng": "Publicity in the mass media",
        "Tuyên truyền trên mạng xã hội, cổng thông tin": "Publicity on social networks and web portals",
        "Lớp nâng cao trình độ tin học, kỹ năng số": "Classes in computing and digital skills",
        "Lớp kỹ năng số cơ bản": "Classes in basic digital skills",
        "Lớp kỹ năng số nâng cao, trí tuệ nhân tạo, dữ liệu":
            "Classes in advanced digital skills, artificial intelligence and data",
        "Lớp ngoại ngữ": "Classes in foreign languages",
        "Lớp bồi dưỡng chuyên môn, nghiệp vụ": "Classes in professional skills",
        "Lớp giáo dục kỹ năng sống": "Classes in life skills",
        "Lớp học nghề cho lao động nông thôn": "Vocational classes for rural workers",
        "Hội thảo, chuyên đề về sức khỏe, dân số": "Seminars on health and population",
        "Chuyên đề giáo dục pháp luật, thời sự, chính trị": "Talks on law, current affairs and politics",
        "Chuyên đề giáo dục môi trường": "Talks on the environment",
        "Tọa đàm, hội thảo khuyến học, khuyến đọc, xây dựng xã hội học tập":
            "Talks on study, reading and the learning society",
        "Diễn đàn, giao lưu với chuyên gia": "Forums and meetings with experts",
        "Tham quan doanh nghiệp, tư vấn hướng nghiệp": "Visits to enterprises and career guidance",
        "Triển lãm, trưng bày sách, tư liệu": "Exhibitions of books and documents",
        "Thu gom, quyên góp, tặng sách": "Collecting and donating books",
        "Giới thiệu, khai thác học liệu mở": "Use of open educational resources",
        "Giới thiệu, khai thác học liệu mở, khóa học trực tuyến mở (MOOC)":
            "Use of open educational resources and open online courses (MOOCs)",
        "Ngày hội đọc sách, hội sách": "Reading festivals and book fairs",
        "Câu lạc bộ đọc sách": "Reading clubs",
        "Thư viện lưu động, thư viện số": "Mobile and digital libraries",
        "Tham quan thư viện, trải nghiệm": "Library visits",
        "Cuộc thi, hội thi": "Contests",
        "Phong trào thi đua dạy tốt, học tốt": "Movement for good teaching and good learning",
        "Hoạt động khuyến học, trao học bổng, tặng quà": "Study promotion: scholarships and gifts",
        "Kỹ năng an toàn, an ninh mạng": "Online safety and security skills",
        "Hoạt động khác": "Other activities",
        "Hoạt động": "Activities",
        // Their groups
        "Lễ và truyền thông": "Ceremonies and publicity",
        "Lớp học": "Classes",
        "Hội thảo, chuyên đề": "Seminars and talks",
        "Sách và thư viện": "Books and libraries",
        "Phong trào và hoạt động khác": "Movements and other activities",
        // Audience groups
        "Học sinh, học viên": "Pupils and learners",
        "Cán bộ quản lý, giáo viên, nhân viên trường học": "School managers, teachers and staff",
        "Cán bộ, công chức, viên chức": "Public officials and employees",
        "Lao động nông thôn, công nhân": "Rural and industrial workers",
        "Người dân": "Residents",
        "Người cao tuổi": "Older people",
        "Đối tượng khác": "Others",
        "Người tham gia": "Participants",
        // Indicators
        "Số gia đình đăng ký “Gia đình học tập”": "Families registered for the title “Learning family”",
        "Số gia đình được công nhận “Gia đình học tập”": "Families awarded the title “Learning family”",
        "Số dòng họ đăng ký “Dòng họ học tập”": "Clans registered for the title “Learning clan”",
        "Số dòng họ được công nhận “Dòng họ học tập”": "Clans awarded the title “Learning clan”",
        "Số cộng đồng (thôn, tổ dân phố) đăng ký “Cộng đồng học tập”":
            "Communities (villages, residential groups) registered for the title “Learning community”",
        "Số cộng đồng (thôn, tổ dân phố) được công nhận “Cộng đồng học tập”":
            "Communities (villages, residential groups) awarded the title “Learning community”",
        "Số đơn vị đăng ký “Đơn vị học tập”": "Organisations registered for the title “Learning organisation”",
        "Số đơn vị được công nhận “Đơn vị học tập”": "Organisations awarded the title “Learning organisation”",
        "Số công dân đăng ký “Công dân học tập”": "Citizens registered for the title “Learning citizen”",
        "Số công dân được công nhận “Công dân học tập”": "Citizens awarded the title “Learning citizen”",
        "Băng rôn, pa nô, khẩu hiệu": "Banners, panels and slogans",
        "Tin, bài đã đăng": "News items and articles published",
        "Lượt phát thanh": "Radio broadcasts",
        "Sách quyên góp": "Books donated",
        "Tủ sách, thư viện được xây mới, bổ sung": "Bookcases and libraries built or extended",
        "Suất học bổng, quà khuyến học": "Scholarships and study gifts",
        "Kinh phí tổ chức": "Cost of organisation",
        "Kinh phí từ ngân sách nhà nước": "Funds from the state budget",
        "Kinh phí xã hội hóa": "Funds raised from society",
        "Văn bản chỉ đạo, triển khai đã ban hành": "Directives issued",
        "Tập thể được khen thưởng": "Bodies commended",
        // What they count
        "gia đình": "families", "dòng họ": "clans", "cộng đồng": "communities", "đơn vị": "organisations",
        "người": "people", "chiếc": "pieces", "tin, bài": "items", "lượt": "broadcasts", "cuốn": "books",
        "tủ": "bookcases", "suất": "grants", "nghìn đồng": "thousand VND", "văn bản": "documents", "tập thể": "bodies",
    ]
}

extension Campaign {
    /// What documents in English say in Vietnamese for want of an English name: the key of `campaign.yaml` that would give it,
    /// and the name.
    public var withoutEnglishName: [(key: String, name: String)] {
        var missing: [(String, String)] = titleEnglish == nil ? [("title_en", title)] : []
        if let theme, themeEnglish == nil { missing.append(("theme_en", theme)) }
        for type in activityTypes where type.nameEnglish == nil {
            missing.append(("name_en of activity type \(type.code)", type.name))
        }
        var groups: Set<String> = []
        for type in activityTypes where type.groupEnglish == nil {
            guard let group = type.group, groups.insert(group).inserted else { continue }
            missing.append(("group_en of activity type \(type.code)", group))
        }
        for group in audienceGroups where group.nameEnglish == nil {
            missing.append(("name_en of audience group \(group.code)", group.name))
        }
        for indicator in indicators {
            if indicator.nameEnglish == nil { missing.append(("name_en of indicator \(indicator.code)", indicator.name)) }
            if indicator.unitEnglish == nil { missing.append(("unit_en of indicator \(indicator.code)", indicator.unit)) }
        }
        return missing
    }

    /// English name of a group of activity types.
    public func groupEnglish(_ group: String) -> String? {
        activityTypes.lazy.filter { $0.group == group }.compactMap(\.groupEnglish).first
    }
}
