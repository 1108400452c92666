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
