import ReportModel
import Vietnamese

/// How names of units are written within a sentence: those of administrative units by ``PlaceName``; that of a school or an
/// office keeps its capital, `Trường THCS Đông Mỹ`.
enum UnitNaming {
    static func inSentence(_ name: String) -> String { PlaceName.inSentence(name) }

    static func inSentence(_ unit: Unit) -> String { PlaceName.inSentence(unit.name, isNamesake: unit.isNamesake) }

    /// `trên địa bàn xã Đông Mỹ`, `tại Trường THCS Đông Mỹ`.
    static func within(_ unit: Unit) -> String { PlaceName.within(unit.name, isNamesake: unit.isNamesake) }

    /// `Huyện` → `huyện`, `Trường Mầm non` → `trường mầm non`: common words when no name follows.
    static func kindInSentence(_ kind: String) -> String { CommonName.inSentence(kind) }

    /// The kind as a label, on a line or in a cell of its own: `Trường mầm non`.
    static func kindAlone(_ kind: String) -> String { CaseMapping.sentenceCased(kindInSentence(kind)) }

    /// A unit that has others below it, as one that reports: a commune's own report comes from its People's Committee, and stands
    /// beside the commune with everything in it.
    static func office(_ unit: Unit) -> Unit {
        guard let type = PlaceName.type(of: unit.name), CommonName.isPlace(type) else { return unit }
        return Unit(
            code: unit.code, parent: unit.parent, kind: unit.kind, name: "UBND \(inSentence(unit))",
            population: unit.population, reports: unit.reports, isNamesake: unit.isNamesake, bases: unit.bases)
    }

    /// Who heads units of a kind, and what such a unit calls itself in its own report.
    private static let heads: [(beginning: String, post: String, own: String)] = [
        ("trường", "Hiệu trưởng", "nhà trường"), ("trung tâm", "Giám đốc", "trung tâm"), ("thư viện", "Giám đốc", "thư viện"),
        ("tổ dân phố", "Tổ trưởng", "tổ dân phố"), ("khu phố", "Trưởng khu phố", "khu phố"),
        ("thôn", "Trưởng thôn", "thôn"), ("ủy ban nhân dân", "Chủ tịch", "UBND"), ("xã", "Chủ tịch", "xã"),
        ("phường", "Chủ tịch", "phường"), ("thị trấn", "Chủ tịch", "thị trấn"), ("đặc khu", "Chủ tịch", "đặc khu"),
    ]

    /// `Hiệu trưởng`, `Giám đốc`; of a kind nobody knows `Thủ trưởng đơn vị`.
    static func headPost(ofKind kind: String) -> String { head(kind)?.post ?? "Thủ trưởng đơn vị" }

    /// `nhà trường`, `trung tâm`; of a kind nobody knows `đơn vị`.
    static func ownWord(ofKind kind: String) -> String { head(kind)?.own ?? "đơn vị" }

    private static func head(_ kind: String) -> (beginning: String, post: String, own: String)? {
        let kind = CaseMapping.lowercased(kind)
        return heads.first { kind == $0.beginning || kind.hasPrefix($0.beginning + " ") }
    }

    /// Words that the initials of a name leave out.
    private static let passed: Set<String> = ["và", "số", "xã", "phường", "huyện", "quận", "tỉnh", "của"]

    private static let longestInitials = 10

    /// `Trường Trung học cơ sở Lê Lợi` → `THCSLL`, `Trường THCS Đông Mỹ` → `THCSĐM`, `Tổ dân phố số 2` → `TDP2`: how offices
    /// shorten a name for the symbol of their documents, which its head may set otherwise (Decree 30/2020, Appendix I, Part I,
    /// II.3).
    ///
    /// - Returns: `nil` where they are too long to be understood: the unit's code is no worse then.
    static func initials(_ name: String) -> String? {
        let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let first = words.first.map(CaseMapping.lowercased) == "trường" && words.count > 1 ? 1 : 0
        var result = ""
        for word in words.dropFirst(first) where !passed.contains(CaseMapping.lowercased(word)) {
            let isWhole = word.first?.isNumber == true || (word.count > 1 && word == CaseMapping.uppercased(word))
            result += isWhole ? word : CaseMapping.uppercased(String(word.prefix(1)))
        }
        return result.isEmpty || result.count > longestInitials ? nil : result
    }

    /// «Địa danh» before the date: the campaign's, with the type word where that belongs to the name of the unit.
    ///
    /// - Parameter units: those whose place it may be.
    static func place(_ given: String, among units: [Unit]) -> String {
        guard let unit = units.first(where: { PlaceName.bare($0.name) == given }) else { return given }
        return PlaceName.beforeDate(unit.name, isNamesake: unit.isNamesake)
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
