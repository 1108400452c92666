/// A figure in prose with what it counts. Tables have the name in one column and the unit in another; a sentence says each
/// once: `26 lượt phát thanh`, never «lượt phát thanh 26 lượt».
public enum CountPhrase {
    /// - Parameters:
    ///   - name: what is counted, as a table names it: `Lượt phát thanh`, `Kinh phí tổ chức`.
    ///   - unit: what it is counted in: `lượt`, `nghìn đồng`.
    /// - Returns: `26 lượt phát thanh`, `kinh phí tổ chức 440,2 triệu đồng`, `120 gia đình đăng ký “Gia đình học tập”`; of
    ///   nothing `không có lượt phát thanh`, for no sentence says 0.
    public static func prose(_ value: Int, name: String, unit: String) -> String {
        let parts = parts(value, name: name, unit: unit)
        return parts.before + parts.figure + parts.after
    }

    /// The same with the figure told apart from the words around it; the figure is empty where the words say that there is
    /// nothing.
    public static func parts(_ value: Int, name: String, unit: String) -> (before: String, figure: String, after: String) {
        let name = counted(name)
        if value == 0 { return ("không có \(name)", "", "") }
        if unit == NumberFormat.thousandDong { return ("\(name) ", NumberFormat.money(thousands: value), "") }
        let number = NumberFormat.integer(value)
        return classifiers.contains(unit) || saysUnit(name, unit) ? ("", number, " \(name)") : ("\(name) ", number, " \(unit)")
    }

    /// The name alone, for where the figure stands beside it; with its unit in brackets unless it says it.
    public static func named(_ name: String, unit: String) -> String {
        let isSaid = saysUnit(counted(name), unit)
        let name = SentenceText.small(name)
        return isSaid ? name : "\(name) (\(unit))"
    }

    /// Units of any thing, which prose leaves out: `586 băng rôn, pa nô, khẩu hiệu`.
    private static let classifiers = ["chiếc", "cái"]

    /// What is counted, without the word that says it is a number: `Số gia đình đăng ký` → `gia đình đăng ký`.
    private static func counted(_ name: String) -> String {
        let name = SentenceText.small(name)
        return name.hasPrefix("số ") ? String(name.dropFirst("số ".count)) : name
    }

    /// Whether the name begins with its unit: `tủ sách …` counted in `tủ`.
    private static func saysUnit(_ name: String, _ unit: String) -> Bool {
        let (name, unit) = (CaseMapping.lowercased(name), CaseMapping.lowercased(unit))
        guard !unit.isEmpty, name.hasPrefix(unit) else { return false }
        return name.dropFirst(unit.count).first.map { !$0.isLetter } ?? true
    }
}
