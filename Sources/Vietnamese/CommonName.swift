/// Kinds of units and offices where they are counted or spoken of in general: common words, all small, `37 trường mầm non`,
/// `16 trung tâm học tập cộng đồng`; abbreviations stay, `trường THCS`, `phòng GD&ĐT`. The name of one school is a proper name
/// and keeps its capitals (Decree 30/2020/NĐ-CP, Appendix II, III).
public enum CommonName {
    public static func inSentence(_ kind: String) -> String {
        kind.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.count { $0.isUppercase } > 1 ? String(word) : CaseMapping.lowercased(String(word))
        }.joined(separator: " ")
    }

    /// Kinds of places in the order in which offices name them: `xã, phường, đặc khu`, `xã, phường, thị trấn`; what is no place
    /// comes last, in the order given. Each kind once, within a sentence.
    public static func listed(_ kinds: [String]) -> [String] {
        var words: [String] = []
        for word in kinds.map(inSentence) where !words.contains(word) { words.append(word) }
        let last = order.count
        return words.enumerated().sorted { a, b in
            (order.firstIndex(of: a.element) ?? last, a.offset) < (order.firstIndex(of: b.element) ?? last, b.offset)
        }.map(\.element)
    }

    private static let order = [
        "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "thôn", "bản", "ấp", "buôn",
        "tổ dân phố", "khu phố",
    ]

    /// Whether the kind is one of places, with people living there, and no school or office.
    public static func isPlace(_ kind: String) -> Bool { order.contains(inSentence(kind)) }
}
