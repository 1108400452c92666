import Vietnamese

/// Tells what people mean who write words into a cell for a count. Nothing of it is taken for the count; the answer says what
/// to write instead.
enum CountWords {
    /// Words that begin a number that nobody counted, without marks.
    private static let openings: Set<String> = [
        "khoang", "gan", "hon", "tren", "duoi", "uoc", "xap", "chung", "tam",
    ]
    /// Words that make another number of the one before them.
    private static let multipliers: Set<String> = [
        "nghin", "ngan", "trieu", "tram", "chuc", "van", "ta", "ty", "ti", "k", "doi", "cap",
    ]

    /// What the columns of numbers count besides people.
    private static let measures: Set<String> = ["cuon", "quyen", "sach", "buoi", "cuoc", "bai", "tin", "giai"]

    static func reason(_ text: String) -> WholeNumber.Fault {
        let (words, numbers, signs) = parts(text)
        let isApproximate =
            words.first.map(openings.contains) ?? false || signs.contains { "~≈><≥≤±".contains($0) }
            || signs == ["+"] && text.hasSuffix("+")
        if isApproximate {
            let isPlain = numbers.count == 1 && !words.contains(where: multipliers.contains)
            return .approximate(isPlain ? value(numbers[0]) : nil)
        }
        guard !words.isEmpty else { return .notANumber }
        // Of money nobody can tell whether the unit written is the column's.
        if words.contains("dong") || words.contains("vnd") || words.contains("d") { return .words }
        // `l20`, `2O0`: letters in the place of digits, so that the digits alone are another number.
        if words.allSatisfy({ $0.allSatisfy { "lio".contains($0) } }), !text.contains(where: \.isWhitespace) {
            return .lookalike
        }
        guard numbers.count == 1, !words.contains(where: multipliers.contains), let value = value(numbers[0]) else {
            return .words
        }
        // «12 lớp», «vắng 12»: the number is of something else, and must not be proposed.
        return words.allSatisfy({ measures.contains($0) || Heading.namesPeople($0) }) ? .unit(value) : .words
    }

    private static func value(_ text: String) -> Int? {
        if case .value(let value) = WholeNumber.read(text) { value } else { nil }
    }

    /// Words without marks, numbers with their separators, and what else there is.
    private static func parts(_ text: String) -> (words: [String], numbers: [String], signs: [Character]) {
        var words: [String] = []
        var numbers: [String] = []
        var signs: [Character] = []
        var isInNumber = false
        var isInWord = false
        for character in CaseMapping.lowercased(text.nfc) {
            if let digit = character.asciiValue, isDigit(digit) {
                if isInNumber { numbers[numbers.count - 1].append(character) } else { numbers.append(String(character)) }
                (isInNumber, isInWord) = (true, false)
            } else if character.isLetter {
                let bare = Folding.bareKey(String(character))
                if isInWord { words[words.count - 1] += bare } else { words.append(bare) }
                (isInNumber, isInWord) = (false, true)
            } else if isInNumber, character == "." || character == "," {
                numbers[numbers.count - 1].append(character)
            } else {
                (isInNumber, isInWord) = (false, false)
                if !character.isWhitespace { signs.append(character) }
            }
        }
        // A full stop behind a number is the sentence's.
        return (words, numbers.map { String($0.reversed().drop { $0 == "." || $0 == "," }.reversed()) }, signs)
    }
}
