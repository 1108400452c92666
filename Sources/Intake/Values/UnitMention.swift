import ReportModel

/// A unit named within a line of words.
struct UnitMention {
    var unit: UnitCode
    /// The words that name it.
    var name: String
    /// What stands before them.
    var before: String

    /// Whether what stands before only numbers the line or says that whose follows: «II. Số liệu của», «2.».
    var isLabelled: Bool {
        let words: [String] = before.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        let rest = words.drop { word in
            word.allSatisfy(\.isNumber) || word.allSatisfy { "IVX".contains($0) } || word.count == 1
        }
        return rest.isEmpty || UnitWords.isLabel(rest.joined(separator: " "))
    }
}

extension UnitResolver {
    /// Words of a line at most in which a unit is looked for.
    private static let mentionLimit = 40

    /// The full name or the code of a unit within a line; `nil` when none stands there.
    func mention(in text: String) -> UnitMention? {
        guard text.utf8.count <= 400 else { return nil }
        var before = ""
        for part in text.split(whereSeparator: { ":;–—()\"“”,".contains($0) }) {
            let words = part.split(separator: " ")
            guard words.count <= UnitResolver.mentionLimit else { return nil }
            for start in words.indices {
                let lead = before + words[..<start].joined(separator: " ")
                // A code is no word of any sentence: it has a hyphen or a digit.
                let word = String(words[start])
                if word.contains("-") || word.utf8.contains(where: isDigit), knows(code: word) {
                    return UnitMention(unit: word, name: word, before: lead)
                }
                if let found = mention(from: words[start...]) {
                    return UnitMention(unit: found.unit, name: found.name, before: lead)
                }
            }
            before += part + " "
        }
        return nil
    }

    /// The longest name of a unit that some words begin with.
    private func mention(from words: ArraySlice<Substring>) -> (unit: UnitCode, name: String)? {
        guard words.count > 1, let first = words.first, UnitWords.begin(first + " ") else { return nil }
        for end in words.indices.dropFirst().reversed() {
            let name = words[...end].joined(separator: " ")
            if case .found(let unit) = resolve(name: name) { return (unit, name) }
            if case .near(let unit, isGuess: false) = resolve(name: name) { return (unit, name) }
        }
        return nil
    }
}
