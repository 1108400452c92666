import Vietnamese

/// Figures that stand in words: `Tổng số: 1.320 lượt người, 641 nữ`, `350 cuốn sách`. Numbers of days and groups are none.
struct WrittenFigure: Hashable {
    enum Measure { case people, women, books, sessions, activities }

    let number: Int
    let measure: Measure

    /// The figures of a text, in order.
    static func all(in text: String) -> [WrittenFigure] {
        guard text.utf8.count <= 4_000, text.utf8.contains(where: isDigit) else { return [] }
        let words = words(text)
        return words.indices.compactMap { at in
            guard words[at].first?.isNumber == true, at + 1 < words.count,
                case .value(let number) = WholeNumber.read(words[at]),
                let measure = measure(words[(at + 1)...])
            else { return nil }
            return WrittenFigure(number: number, measure: measure)
        }
    }

    /// Points and commas within a number are its own.
    private static func words(_ text: String) -> [String] {
        CaseMapping.lowercased(text).split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "," }.map { word in
            let rest = word.drop { ".,".contains($0) }
            return String(rest.reversed().drop { ".,".contains($0) }.reversed())
        }.filter { !$0.isEmpty }
    }

    private static let people: Set<String> = [
        "lượt", "người", "em", "hs", "học sinh", "học viên", "giáo viên", "cán bộ", "phụ huynh", "đại biểu",
    ]

    private static func measure(_ behind: ArraySlice<String>) -> Measure? {
        let first = behind[behind.startIndex]
        let pair = behind.prefix(2).joined(separator: " ")
        switch first {
        case "nữ": return .women
        case "cuốn", "quyển": return .books
        case "buổi", "cuộc": return .sessions
        default: break
        }
        if pair == "hoạt động" { return .activities }
        guard people.contains(first) || people.contains(pair) else { return nil }
        let counted = behind.prefix { people.contains($0) || ["học", "sinh", "viên", "giáo", "nữ"].contains($0) }
        return counted.contains("nữ") ? .women : .people
    }
}
