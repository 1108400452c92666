import Vietnamese

/// How names of units are written within a sentence: those of administrative units by ``PlaceName``; that of a school or an
/// office keeps its capital, `Trường THCS Đông Mỹ`.
enum UnitNaming {
    static func inSentence(_ name: String) -> String { PlaceName.inSentence(name) }

    /// `Huyện` → `huyện`; kinds of schools and offices too, for they are common words when no name follows.
    static func kindInSentence(_ kind: String) -> String {
        guard let first = kind.first else { return kind }
        // An abbreviation stays as it is.
        if let second = kind.dropFirst().first, second.isUppercase { return kind }
        return CaseMapping.lowercased(String(first)) + kind.dropFirst()
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
    static func word(_ title: String) -> String { firstWord(title) ?? "đợt" }

    /// The same; `nil` when the title does not begin with such a word.
    static func firstWord(_ title: String) -> String? { words.first { title.hasPrefix($0 + " ") } }
}
