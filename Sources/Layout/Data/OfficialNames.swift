import ReportModel
import Vietnamese

/// How names of bodies that `campaign.yaml` gives in capitals, for the letterhead, are written within a sentence (Decree
/// 30/2020/NĐ-CP, Appendix II, III: capitals on the words that say the type and those that say the function).
enum OfficialNames {
    /// Names of bodies, as they begin within a sentence.
    private static let bodies = [
        "Ban Chỉ đạo", "Ủy ban nhân dân", "Hội đồng nhân dân", "Trung tâm Học tập cộng đồng", "Phòng Giáo dục và Đào tạo",
        "Sở Giáo dục và Đào tạo", "Hội Khuyến học", "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Thông tin", "Ban Tổ chức",
    ]

    /// Abbreviations that keep their capitals.
    private static let abbreviations = ["UBND", "HĐND", "BCĐ", "GD&ĐT", "GDĐT", "XHHT", "THCS", "THPT", "GDNN", "GDTX"]

    /// `BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP` → `Ban Chỉ đạo xây dựng xã hội học tập`. A name not in capitals stays as it is.
    ///
    /// - Parameter places: units whose names may stand in it, with their type word.
    static func inSentence(_ name: String, places: PlaceNames) -> String {
        let name = String(name.map { $0.isNewline ? " " : $0 })
        guard name == CaseMapping.uppercased(name) else { return name }
        var text = CaseMapping.lowercased(name)
        for body in bodies { replace(CaseMapping.lowercased(body), with: body, in: &text) }
        for abbreviation in abbreviations { replace(CaseMapping.lowercased(abbreviation), with: abbreviation, in: &text) }
        for place in places.standing(in: text) {
            replace(CaseMapping.lowercased(place.name), with: UnitNaming.inSentence(place), in: &text)
        }
        return CaseMapping.sentenceCased(text)
    }

    /// The name with the unit it belongs to, where the name itself does not say it but the governing body's does:
    /// `Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì`.
    ///
    /// - Parameter name: the name as within a sentence.
    static func full(_ issuer: Issuer, name: String, places: PlaceNames) -> String {
        if let stated = issuer.fullName { return stated }
        guard let parent = issuer.parent.map(CaseMapping.uppercased),
            let place = places.capitals(in: parent).first(where: {
                containsWords(CaseMapping.uppercased($0.name), in: parent)
            }),
            !containsWords(CaseMapping.uppercased(place.name), in: CaseMapping.uppercased(issuer.name))
        else { return name }
        return "\(name) \(UnitNaming.inSentence(place))"
    }

    /// What the body is called once its full name was given: `Ban Chỉ đạo`, `UBND phường Hà Đông`, `Sở Giáo dục và Đào tạo`; `nil`
    /// where nothing shorter is usual.
    ///
    /// - Parameter full: the name as within a sentence.
    static func short(_ full: String) -> String? {
        for (long, short) in [("Ủy ban nhân dân ", "UBND "), ("Hội đồng nhân dân ", "HĐND ")] where full.hasPrefix(long) {
            return short + full.dropFirst(long.count)
        }
        return bodies.first { full.hasPrefix($0 + " ") }
    }

    /// Who heads a body, with the post by which he signs: `Chủ tịch Ủy ban nhân dân phường Hà Đông`, `Chủ tịch`; `nil` where it
    /// is not usual that the head of such a body acts in his own name.
    ///
    /// - Parameter full: the name as within a sentence.
    static func head(_ full: String) -> (name: String, post: String)? {
        for committee in ["UBND ", "Ủy ban nhân dân "] where full.hasPrefix(committee) {
            return ("Chủ tịch Ủy ban nhân dân \(full.dropFirst(committee.count))", "Chủ tịch")
        }
        return full.hasPrefix("Sở ") ? ("Giám đốc \(full)", "Giám đốc") : nil
    }

    private static func replace(_ wanted: String, with replacement: String, in text: inout String) {
        guard let range = text.firstRange(of: wanted) else { return }
        let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
        let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
        guard !(before?.isLetter ?? false), !(after?.isLetter ?? false) else { return }
        text.replaceSubrange(range, with: replacement)
    }

    private static func containsWords(_ words: String, in text: String) -> Bool {
        guard let range = text.firstRange(of: words) else { return false }
        return range.upperBound == text.endIndex || !text[range.upperBound].isLetter
    }
}
