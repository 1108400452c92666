/// Finds the remarks of a report in its running text: the paragraphs under «Ưu điểm», «Tồn tại, hạn chế», «Kiến nghị, đề
/// xuất», up to the next heading or the signature.
///
/// They are handed on as a table of two columns, so that one reader has the rules for all remarks.
struct RemarkParagraphs {
    private var heading: (kind: String, style: NumberStyle)?
    private var rows: [(line: Int, kind: String, text: String)] = []

    /// How the number before a heading is written: the next one written so ends what it began.
    private enum NumberStyle: Equatable {
        case none, list, roman, arabic(points: Int), letter
    }

    /// What a paragraph is to the remarks.
    enum Taken { case heading, remark, nothing }

    /// Takes the next paragraph.
    mutating func take(_ paragraph: TextParagraph, number: Int) -> Taken {
        let text = collapsed(paragraph.text)
        let (style, rest) = RemarkParagraphs.numbered(text, isListItem: paragraph.isListItem)
        let parts = RemarkParagraphs.parts(of: rest)
        if let kind = RemarkParagraphs.kind(parts.label) {
            heading = (kind, style)
            if !parts.text.isEmpty { add(parts.text, kind, number) }
            return .heading
        }
        guard let heading else { return .nothing }
        guard !endsSection(text, paragraph, style, heading.style) else {
            endSection()
            return .nothing
        }
        add(paragraph.text, heading.kind, number)
        return .remark
    }

    /// What follows is no remark until the next heading.
    mutating func endSection() { heading = nil }

    /// The remarks as a table; `nil` when there are none. Its rows are numbered as the paragraphs are.
    var table: StoredTable? {
        guard let first = rows.first else { return nil }
        var table = StoredTable()
        table.width = 2
        // The heading that the reader of remarks expects, at the place of the first remark.
        table.addRow(["Nhận xét", "Nội dung"], line: first.line)
        for row in rows { table.addRow([row.kind, row.text], line: row.line) }
        return table
    }

    private mutating func add(_ text: String, _ kind: String, _ number: Int) {
        // A line of dots is a place to write in.
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        rows.append((number, kind, text))
    }

    // MARK: Headings

    /// The heading without words that only introduce it.
    private static func kind(_ label: String) -> String? {
        guard label.count <= 80 else { return nil }
        var words = label.split(separator: " ").map(String.init)
        while let first = words.first, introductions.contains(Folding.key(first)) { words.removeFirst() }
        let name = words.joined(separator: " ")
        return RemarkKind(name) != nil ? name : synonyms[Folding.key(name)]
    }

    private static let introductions: Set<String> = ["những", "một", "số", "các", "về", "phần", "mặt"]

    /// Headings of reports that a form has in one word.
    private static let synonyms = [
        "mặtđượcthếmạnh": "Ưu điểm", "ưuđiểmthuậnlợi": "Ưu điểm", "thuậnlợi": "Ưu điểm", "tồntạivàhạnchế": "Hạn chế",
        "hạnchếvàtồntại": "Hạn chế", "khókhănvướngmắc": "Hạn chế", "tồntạikhókhăn": "Hạn chế", "hạnchếkhókhăn": "Hạn chế",
        "tồntạihạnchếvànguyênnhân": "Hạn chế", "hạnchếvànguyênnhân": "Hạn chế", "hạnchếnguyênnhân": "Hạn chế",
        "kiếnnghịvàđềxuất": "Kiến nghị", "đềxuấtvàkiếnnghị": "Kiến nghị", "đềnghị": "Kiến nghị",
        "kiếnnghịđềnghị": "Kiến nghị",
    ]

    /// `Ưu điểm: Tổ chức tốt` → both sides of the colon; a heading alone has nothing behind it.
    private static func parts(of text: String) -> (label: String, text: String) {
        guard let colon = text.firstIndex(of: ":") else { return (trimmed(text), "") }
        return (trimmed(String(text[..<colon])), trimmed(String(text[text.index(after: colon)...])))
    }

    /// The number before a heading, and what follows it: `II. `, `1.2. `, `a) `, `- `.
    private static func numbered(_ text: String, isListItem: Bool) -> (NumberStyle, String) {
        let style: NumberStyle = isListItem ? .list : .none
        let token = text.prefix { $0 != " " }
        let rest = trimmed(String(text[token.endIndex...]))
        guard !rest.isEmpty else { return (style, text) }
        if token.count == 1, let mark = token.first, "-–—+•*".contains(mark) { return (.list, rest) }
        guard let end = token.last, ".)/:".contains(end) else { return (style, text) }
        let number = token.dropLast()
        if !number.isEmpty, number.allSatisfy({ "IVX".contains($0) }) { return (.roman, rest) }
        if number.first?.isNumber == true, number.allSatisfy({ $0.isNumber || $0 == "." }) {
            return (.arabic(points: number.count(where: { $0 == "." })), rest)
        }
        return number.count == 1 && number.first?.isLetter == true ? (.letter, rest) : (style, text)
    }

    private func endsSection(
        _ text: String, _ paragraph: TextParagraph, _ style: NumberStyle, _ headingStyle: NumberStyle
    ) -> Bool {
        if paragraph.isHeading || style == .roman { return true }
        // A heading numbered as the one of the remarks was; items of a list that the program numbers look all the same.
        if style == headingStyle, style != .none, style != .list { return true }
        let letters = text.filter(\.isLetter)
        if letters.count >= 4, letters == letters.uppercased() { return true }
        return RemarkParagraphs.closings.contains { Folding.key(text).hasPrefix($0) }
    }

    /// How the end of a report begins.
    private static let closings = [
        "trênđây", "nơinhận", "ngườilậpbiểu", "ngườibáocáo", "thủtrưởng", "hiệutrưởng", "kýtên", "kýđóngdấu", "xintrântrọng",
        "trântrọng",
    ]
}
