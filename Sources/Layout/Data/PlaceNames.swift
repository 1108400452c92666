import ReportModel
import Vietnamese

/// Units whose names may stand in the names of issuing bodies, found by their text: a campaign has thousands of them, a name
/// of a body one or none.
struct PlaceNames: Sendable {
    private let units: [Unit]
    /// Positions by the name in small letters, and in capitals.
    private let small: [String: [Int]]
    private let capital: [String: [Int]]

    init(_ units: [Unit]) {
        self.units = units
        small = Dictionary(grouping: units.indices) { CaseMapping.lowercased(units[$0].name) }
        capital = Dictionary(grouping: units.indices) { CaseMapping.uppercased(units[$0].name) }
    }

    /// Those whose names stand in a text in small letters as words, the longest first.
    func standing(in text: String) -> [Unit] {
        found(in: text, among: small, fromWords: true).sorted {
            (units[$1].name.count, $0) < (units[$0].name.count, $1)
        }.map { units[$0] }
    }

    /// Those whose names stand in a text in capitals and end with a word of it, in their order.
    func capitals(in text: String) -> [Unit] { found(in: text, among: capital, fromWords: false).sorted().map { units[$0] } }

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
