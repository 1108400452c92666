/// A cell as formulas and attributes write it: `$B$5`.
struct CellReference: Equatable {
    /// Column letters with their `$`.
    var column: String
    var isRowFixed: Bool
    var row: Int

    var text: String { column + (isRowFixed ? "$" : "") + String(row) }

    /// Reads a reference at the start of some text.
    ///
    /// - Returns: the reference and how many characters it takes; `nil` when there is none.
    static func read(_ text: ArraySlice<Character>) -> (CellReference, Int)? {
        var index = text.startIndex
        var column = ""
        func letter(_ character: Character) -> Bool { character.isASCII && character.isLetter }
        func digit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        func take(_ wanted: (Character) -> Bool, _ most: Int) -> String {
            var taken = ""
            while index < text.endIndex, taken.count < most, wanted(text[index]) {
                taken.append(text[index])
                index += 1
            }
            return taken
        }
        column += take({ $0 == "$" }, 1)
        let letters = take(letter, 3)
        guard !letters.isEmpty else { return nil }
        column += letters
        let isFixed = !take({ $0 == "$" }, 1).isEmpty
        let digits = take(digit, 7)
        guard let row = Int(digits), row > 0 else { return nil }
        // `LOG10(`, `T1x`, `A1.b` are names.
        if index < text.endIndex, letter(text[index]) || digit(text[index]) || "_.($!".contains(text[index]) { return nil }
        return (CellReference(column: column, isRowFixed: isFixed, row: row), index - text.startIndex)
    }

    /// `B5` or `B5:D9`, alone in the text.
    static func range(_ text: some StringProtocol) -> (CellReference, CellReference?)? {
        let characters = Array(text)
        guard let (start, length) = read(characters[...]) ?? readBeforeColon(characters) else { return nil }
        if length == characters.count { return (start, nil) }
        guard characters[length] == ":", let (end, rest) = read(characters[(length + 1)...]),
            length + 1 + rest == characters.count
        else { return nil }
        return (start, end)
    }

    private static func readBeforeColon(_ text: [Character]) -> (CellReference, Int)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return read(text[..<colon])
    }
}

/// Changes the references of a formula, and nothing else in it: texts, names, functions stay.
enum FormulaReferences {
    /// A reference that was found.
    struct Found {
        /// Name of the sheet it points to; `nil` for the formula's own.
        var sheet: String?
        var start: CellReference
        /// The other corner of a range.
        var end: CellReference?
        /// Whether it is all that a `SUM(…)` adds.
        var isWholeSum: Bool
    }

    /// The formula with every reference as `change` wants it.
    static func map(_ formula: String, _ change: (Found) -> (CellReference, CellReference?)) -> String {
        let text = Array(formula)
        var result = ""
        var index = 0
        var sheet: String?
        while index < text.count {
            let character = text[index]
            switch character {
            case "\"":
                let end = closing("\"", in: text, from: index)
                result += String(text[index..<end])
                index = end
                sheet = nil
            case "'":
                let end = closing("'", in: text, from: index)
                result += String(text[index..<end])
                sheet = end < text.count && text[end] == "!" ? unquoted(text[index..<end]) : nil
                index = end
            case "[":
                // A column of a table, or another file.
                let end = (text[index...].firstIndex(of: "]") ?? text.count - 1) + 1
                result += String(text[index..<end])
                index = end
            case "!":
                result.append(character)
                index += 1
            default:
                if isWordStart(character) {
                    (result, index, sheet) = word(text, index, sheet, result, change)
                } else {
                    result.append(character)
                    index += 1
                    sheet = nil
                }
            }
        }
        return result
    }

    private static func word(
        _ text: [Character], _ start: Int, _ sheet: String?, _ before: String,
        _ change: (Found) -> (CellReference, CellReference?)
    ) -> (String, Int, String?) {
        if let (first, length) = CellReference.read(text[start...]) {
            var next = start + length
            var second: CellReference?
            if next < text.count, text[next] == ":", let (end, rest) = CellReference.read(text[(next + 1)...]) {
                second = end
                next += 1 + rest
            }
            let isWholeSum = before.uppercased().hasSuffix("SUM(") && next < text.count && text[next] == ")"
            let (from, to) = change(Found(sheet: sheet, start: first, end: second, isWholeSum: isWholeSum))
            return (before + from.text + (to.map { ":" + $0.text } ?? ""), next, nil)
        }
        var end = start
        while end < text.count, isWordPart(text[end]) { end += 1 }
        let name = String(text[start..<end])
        return (before + name, end, end < text.count && text[end] == "!" ? name : nil)
    }

    private static func isWordStart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "$" || character == "\\"
    }

    private static func isWordPart(_ character: Character) -> Bool { isWordStart(character) || character == "." }

    /// Behind the closing mark; a doubled one is part of the text.
    private static func closing(_ mark: Character, in text: [Character], from start: Int) -> Int {
        var index = start + 1
        while index < text.count {
            if text[index] == mark {
                guard index + 1 < text.count, text[index + 1] == mark else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return text.count
    }

    private static func unquoted(_ text: ArraySlice<Character>) -> String {
        String(text.dropFirst().dropLast()).replacing("''", with: "'")
    }
}
