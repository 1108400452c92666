/// Abbreviations that readers say in full.
struct Abbreviations {
    private let expansions: [Substring: String]
    private let beginnings: Set<Character>

    init(_ expansions: [String: String]) {
        self.expansions = Dictionary(uniqueKeysWithValues: expansions.map { (Substring($0), $1) })
        beginnings = Set(expansions.keys.compactMap(\.first))
    }

    /// A part of a text, and what it stands for.
    struct Piece: Equatable {
        var text: Substring
        var expansion: String?
    }

    /// Whether a look at the words of a text is worth it.
    func mayBe(in text: String) -> Bool { !beginnings.isEmpty && text.contains { beginnings.contains($0) } }

    /// The text in pieces, each abbreviation one with the marks that are written to it; taken apart only at spaces.
    func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var plain = text.startIndex
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: " ") ?? text.endIndex
            if let expansion = expansion(of: text[start..<end]) {
                if plain < start { pieces.append(Piece(text: text[plain..<start])) }
                pieces.append(Piece(text: text[start..<end], expansion: expansion))
                plain = end
            }
            start = end < text.endIndex ? text.index(after: end) : end
        }
        if plain < text.endIndex { pieces.append(Piece(text: text[plain...])) }
        return pieces
    }

    /// What a word stands for, with the marks around it: `(UBND,` is `(Ủy ban nhân dân,`.
    private func expansion(of word: Substring) -> String? {
        if let known = expansions[word] { return known }
        guard let first = word.firstIndex(where: \.isLetter), let last = word.lastIndex(where: \.isLetter) else { return nil }
        guard first > word.startIndex || last < word.index(before: word.endIndex) else { return nil }
        let core = word[first...last]
        guard let known = expansions[core] else { return nil }
        return word[..<first] + known + word[word.index(after: last)...]
    }
}
