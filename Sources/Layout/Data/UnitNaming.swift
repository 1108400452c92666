import Vietnamese

/// How names of units are written within a sentence (Decree 30/2020/NĐ-CP, Appendix II): the type word of an administrative
/// unit is small, `xã Đông Mỹ`; that of a school or an office keeps its capital, `Trường THCS Đông Mỹ`.
enum UnitNaming {
    /// Type words of administrative units, longer ones first.
    private static let administrative = [
        "thành phố", "thị trấn", "thị xã", "đặc khu", "huyện", "quận", "phường", "tỉnh", "xã", "thôn",
    ]

    /// Names whose type word keeps its capital by usage.
    private static let fixed: Set<String> = ["Thành phố Hồ Chí Minh"]

    /// `Xã Đông Mỹ` → `xã Đông Mỹ`; `Quận 1`, `Thành phố Hồ Chí Minh`, `Trường THCS Đông Mỹ` stay.
    static func inSentence(_ name: String) -> String {
        guard !fixed.contains(name), let length = typeLength(of: name) else { return name }
        let rest = name.dropFirst(length)
        // With a number for a name the type belongs to the name.
        guard let next = rest.dropFirst().first, !next.isNumber else { return name }
        return CaseMapping.lowercased(String(name.prefix(length))) + rest
    }

    /// `Huyện` → `huyện`; kinds of schools and offices too, for they are common words when no name follows.
    static func kindInSentence(_ kind: String) -> String {
        guard let first = kind.first else { return kind }
        // An abbreviation stays as it is.
        if let second = kind.dropFirst().first, second.isUppercase { return kind }
        return CaseMapping.lowercased(String(first)) + kind.dropFirst()
    }

    private static func typeLength(of name: String) -> Int? {
        let small = CaseMapping.lowercased(name)
        return administrative.first { small.hasPrefix($0 + " ") }?.count
    }
}

/// How a campaign is called within a sentence.
enum CampaignNaming {
    private static let words = [
        "Tuần lễ", "Ngày hội", "Tháng hành động", "Tháng", "Tuần", "Ngày", "Phong trào", "Cuộc vận động", "Chiến dịch",
        "Hội thi",
        "Cuộc thi",
    ]

    /// `Tuần lễ hưởng ứng …` → `Tuần lễ`.
    static func word(_ title: String) -> String { words.first { title.hasPrefix($0 + " ") } ?? "đợt" }
}
