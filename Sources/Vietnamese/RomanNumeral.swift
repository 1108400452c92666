/// Roman numerals as names of schools and wards carry them: those of 1 to 39, in
/// folded (small) letters. C, D, L and M are letters of schools, never numerals.
enum RomanNumeral {
    /// The value of a folded word that is a well-formed numeral; `nil` for any
    /// other word.
    static func value(_ word: String) -> Int? {
        guard word.utf8.count <= 7, word.utf8.allSatisfy({ $0 == i || $0 == v || $0 == x }) else { return nil }
        return values[word]
    }

    /// Whether the numeral is a syllable too, so that only its capitals tell.
    static func isSyllable(_ word: String) -> Bool {
        word == "vi" || word == "xi"
    }

    /// Whether a word is made of the letters of numerals alone, with marks or
    /// without: what of it is a slip nobody can tell.
    static func isLike(_ word: String) -> Bool {
        NameFolding.stripped(word).utf8.allSatisfy { $0 == i || $0 == v || $0 == x }
    }

    private static let i = UInt8(ascii: "i")
    private static let v = UInt8(ascii: "v")
    private static let x = UInt8(ascii: "x")

    private static let values: [String: Int] = {
        let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        var values: [String: Int] = [:]
        for (tens, prefix) in ["", "x", "xx", "xxx"].enumerated() {
            for (ones, suffix) in units.enumerated() where tens + ones > 0 { values[prefix + suffix] = tens * 10 + ones }
        }
        return values
    }()
}
