/// What our own sentences look like, whatever they say. Rules of office prose; texts that others sent are never touched.
public enum SentenceText {
    /// Words that keep their capital inside a sentence.
    private static let proper = ["Chủ nhật", "Tuần lễ", "Thủ đô", "Việt Nam", "Excel", "Word", "Zalo", "Internet", "Unicode"]

    /// The text as it goes on after a colon, a semicolon or within a sentence: first letter small, unless it begins with an
    /// abbreviation (`UBND xã`), a word that is always capital (`Chủ nhật`) or no letter.
    ///
    /// Whether the text begins with the name of a unit is for the caller to know.
    public static func small(_ text: String) -> String {
        guard let first = text.first, first.isLetter else { return text }
        let second = text.dropFirst().first
        if second.map({ $0.isUppercase || $0.isNumber || $0 == "." }) == true { return text }
        if proper.contains(where: text.hasPrefix) { return text }
        return CaseMapping.lowercased(String(first)) + text.dropFirst()
    }

    /// No sentence begins with a figure: `105/112 đơn vị đã báo cáo` → `Có 105/112 đơn vị đã báo cáo`, a date takes `Ngày`, a
    /// time of day `Lúc`.
    ///
    /// - Parameter isOpening: whether the text begins a sentence; sentences inside it are opened in any case.
    public static func opened(_ text: String, isOpening: Bool) -> String {
        var opened = text
        for opening in openings(in: text, isOpening: isOpening).reversed() {
            opened.insert(contentsOf: opening.words, at: opened.utf8.index(opened.startIndex, offsetBy: opening.offset))
        }
        return opened
    }

    /// What ``opened(_:isOpening:)`` adds: words with the space behind them, each at an UTF-8 offset of the text, in order.
    public static func openings(in text: String, isOpening: Bool) -> [(offset: Int, words: String)] {
        var openings: [(offset: Int, words: String)] = []
        var begins = isOpening
        var offset = 0
        var rest = text[...]
        while let character = rest.first {
            if begins, character.isNumber { openings.append((offset, opening(of: rest) + " ")) }
            if !character.isWhitespace { begins = false }
            rest.removeFirst()
            offset += character.utf8.count
            if ends(character), rest.first?.isWhitespace == true { begins = true }
        }
        return openings
    }

    /// Whether what follows the text, after a space, begins a sentence.
    public static func isClosed(_ text: String) -> Bool {
        text.last(where: { !$0.isWhitespace }).map(ends) ?? true
    }

    private static func ends(_ character: Character) -> Bool { ".!?…".contains(character) }

    /// The word before a figure.
    private static func opening(of text: Substring) -> String {
        let word = text.prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
        let parts = word.split(separator: "/")
        if parts.count == 3, parts[0].count == 2, parts[1].count == 2, parts[2].count >= 4 { return "Ngày" }
        return text.dropFirst(word.count).hasPrefix(" giờ") ? "Lúc" : "Có"
    }
}
