import Vietnamese

/// The words that the names of units begin with.
enum UnitWords {
    private static let beginnings = [
        "trường ", "trung tâm ", "ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân ", "xã ", "phường ", "thị trấn ", "đặc khu ",
        "mầm non ", "tiểu học ", "thcs ", "thpt ", "th ", "mn ", "ttgdnn", "tthtcđ ",
    ]

    private static let groups = ["khối ", "cấp ", "bậc ", "nhóm ", "cụm ", "các "]

    /// Whether a text begins as the heading of a group of units does: `Khối Tiểu học`, `Các trường công lập`.
    static func beginGroup(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let lowered = CaseMapping.lowercased(text)
        return groups.contains { lowered.hasPrefix($0) }
    }

    private static let measures: Set<String> = [
        "nguoi", "luotnguoi", "luot", "dong", "nghindong", "ngandong", "trieudong", "cuon", "buoi", "cuoc", "hocsinh", "vnd",
    ]

    /// `người`, `lượt người`, `nghìn đồng`: what numbers are counted in, which people write behind «Đơn vị:» too.
    static func isMeasure(_ text: String) -> Bool {
        text.utf8.count <= 40 && measures.contains(Folding.bareKey(text))
    }

    /// Whether a text begins as the name of a school, centre or commune does.
    static func begin(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let lowered = CaseMapping.lowercased(text)
        return beginnings.contains { lowered.hasPrefix($0) }
    }
}
