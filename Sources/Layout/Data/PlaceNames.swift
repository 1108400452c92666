import Vietnamese

/// Names of units that may stand in the names of issuing bodies, found by their text: a campaign has thousands of them, a name
/// of a body one or none.
struct PlaceNames: Sendable {
    private let names: [String]
    /// Positions by the name in small letters, and in capitals.
    private let small: [String: [Int]]
    private let capital: [String: [Int]]

    init(_ names: [String]) {
        self.names = names
        small = Dictionary(grouping: names.indices) { CaseMapping.lowercased(names[$0]) }
        capital = Dictionary(grouping: names.indices) { CaseMapping.uppercased(names[$0]) }
    }

    /// Names that stand in a text in small letters as words, the longest first.
    func standing(in text: String) -> [String] {
        found(in: text, among: small, fromWords: true).sorted {
            (names[$1].count, $0) < (names[$0].count, $1)
        }.map { names[$0] }
    }

    /// Names that stand in a text in capitals and end with a word of it, in their order.
    func capitals(in text: String) -> [String] { found(in: text, among: capital, fromWords: false).sorted().map { names[$0] } }

    /// - Parameter fromWords: whether they begin with a word too.
    private func found(in text: String, among known: [String: [Int]], fromWords: Bool) -> Set<Int> {
        let letters = Array(text)
        var found: Set<Int> = []
        for start in letters.indices where !fromWords || start == 0 || !letters[start - 1].isLetter {
            for end in (start + 1)...letters.count where end == letters.count || !letters[end].isLetter {
                found.formUnion(known[String(letters[start..<end])] ?? [])
            }
        }
        return found
    }
}
