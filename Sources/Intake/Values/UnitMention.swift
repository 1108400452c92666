import ReportModel

/// A unit named within a line of words.
struct UnitMention {
    var unit: UnitCode
    /// The words that name it.
    var name: String
    /// What stands before them.
    var before: String
    /// What stands behind them, to the end of the line.
    var after: String

    /// Whether what stands before only numbers the line or says that whose follows: «II. Số liệu của», «2.».
    var isLabelled: Bool {
        let words: [String] = before.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        let rest = words.drop { word in
            word.allSatisfy(\.isNumber) || word.allSatisfy { "IVX".contains($0) } || word.count == 1
        }
        return rest.isEmpty || UnitWords.isLabel(rest.joined(separator: " "))
    }

    /// The name with all that follows it: what a line names that does not end with the unit's name.
    var whole: String { collapsed(name + after) }
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
                let word = words[start]
                if word.contains("-") || word.utf8.contains(where: isDigit), knows(code: String(word)) {
                    return UnitMention(
                        unit: String(word), name: String(word), before: lead, after: String(text[word.endIndex...]))
                }
                if let (unit, end) = mention(from: words[start...]) {
                    return UnitMention(
                        unit: unit, name: words[start..<end].joined(separator: " "), before: lead,
                        after: String(text[words[end - 1].endIndex...]))
                }
            }
            before += part + " "
        }
        return nil
    }

    /// The longest name of a unit that some words begin with, and the word behind it.
    private func mention(from words: ArraySlice<Substring>) -> (unit: UnitCode, end: Int)? {
        guard words.count > 1, let first = words.first, UnitWords.begin(first + " ") else { return nil }
        for end in words.indices.dropFirst().reversed() {
            let name = words[...end].joined(separator: " ")
            if case .found(let unit) = resolve(name: name) { return (unit, end + 1) }
            if case .near(let unit, isGuess: false) = resolve(name: name) { return (unit, end + 1) }
        }
        return nil
    }

    /// Whether a line means the unit that it names and no other, with what stands behind the name: nothing, the place where it
    /// lies, or what the paper is about. «Trường THCS Đông Mỹ A», «… cũ», «…, huyện Đông Anh», «… và Trường Tiểu học Đông Mỹ»
    /// are somebody else, as they are in a cell.
    func isAlone(_ mention: UnitMention) -> Bool {
        let rest = mention.after.drop { !$0.isLetter && !$0.isNumber }
        if rest.isEmpty { return true }
        let (places, subject) = UnitResolver.parted(rest)
        // Whoever else is named there shares the figures; a body above the unit only says where it lies.
        if let other = self.mention(in: String(rest)), !isAbove(other.unit, mention.unit) { return false }
        if places.isEmpty { return !subject.isEmpty }
        let name = collapsed(mention.name + mention.after.dropLast(subject.count))
        return switch resolve(name: name) {
        case .found(mention.unit), .near(mention.unit, isGuess: false): true
        default: false
        }
    }

    /// What stands behind a name, up to the words with which the subject of a paper begins, and from these on.
    private static func parted(_ text: Substring) -> (places: Substring, subject: Substring) {
        var at = text.startIndex
        while at < text.endIndex {
            if UnitWords.beginSubject(text[at...]) { return (text[..<at], text[at...]) }
            at = text[at...].firstIndex { $0 == " " }.map { text.index(after: $0) } ?? text.endIndex
        }
        return (text, "")
    }
}
