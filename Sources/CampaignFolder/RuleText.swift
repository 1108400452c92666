import ReportModel

/// Reads the conditions of rules: `participants@type=LPD <= 20 * population`.
///
/// `*` and `/` bind tighter than `+` and `-`; round brackets group. A bare name that is no figure is an indicator's code.
struct RuleText {
    /// What is wrong, and the number of the character (from 0) where.
    struct Fault: Error {
        var message: OperatorText
        var offset: Int
    }

    private let characters: [Character]
    /// Longest first, so that `A-B` is one code where there is such a code.
    private let indicators: [String]
    private var index = 0
    private var depth = 0

    /// Deepest nesting of brackets.
    private static let deepest = 32

    static func condition(_ text: String, indicators: [String]) throws(Fault) -> FigureCondition {
        var reader = RuleText(text, indicators: indicators)
        return try reader.condition(text)
    }

    private init(_ text: String, indicators: [String]) {
        characters = Array(text)
        self.indicators = indicators.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    private mutating func condition(_ text: String) throws(Fault) -> FigureCondition {
        let left = try sum()
        skipSpaces()
        guard let relation = takeRelation() else {
            throw Fault(message: "a comparison is missing: <=, <, ==, !=, >= or >", offset: index)
        }
        let right = try sum()
        skipSpaces()
        guard index == characters.count else {
            throw Fault(message: "'\(characters[index])' cannot stand here", offset: index)
        }
        return FigureCondition(left: left, relation: relation, right: right, text: text)
    }

    private mutating func takeRelation() -> FigureCondition.Relation? {
        for relation in FigureCondition.Relation.allCases where take(relation.rawValue) { return relation }
        return nil
    }

    private mutating func sum() throws(Fault) -> FigureExpression {
        var result = try product()
        while true {
            if takeSign("+") {
                result = .sum(result, try product())
            } else if takeSign("-") {
                result = .difference(result, try product())
            } else {
                return result
            }
        }
    }

    private mutating func product() throws(Fault) -> FigureExpression {
        var result = try operand()
        while true {
            if takeSign("*") {
                result = .product(result, try operand())
            } else if takeSign("/") {
                result = .quotient(result, try operand())
            } else {
                return result
            }
        }
    }

    private mutating func operand() throws(Fault) -> FigureExpression {
        skipSpaces()
        let start = index
        if takeSign("(") {
            depth += 1
            defer { depth -= 1 }
            guard depth < RuleText.deepest else { throw Fault(message: "brackets are nested too deeply", offset: start) }
            let inner = try sum()
            guard takeSign(")") else { throw Fault(message: "'(' is not closed", offset: start) }
            return inner
        }
        if takeSign("-") { return .difference(.number(0), try operand()) }
        if let number = takeNumber() { return .number(number) }
        return try name()
    }

    private mutating func takeNumber() -> Double? {
        let start = index
        while index < characters.count, characters[index].isASCII, characters[index].isNumber || characters[index] == "." {
            index += 1
        }
        guard index > start, let value = Double(String(characters[start..<index])),
            index == characters.count || !(characters[index].isLetter || characters[index] == "_")
        else {
            index = start
            return nil
        }
        return value
    }

    private mutating func name() throws(Fault) -> FigureExpression {
        let start = index
        let stem = takeStem()
        guard !stem.isEmpty else {
            throw Fault(message: "a number, a figure or an indicator is missing", offset: start)
        }
        if stem == "population" { return .population }
        let isBareCode = indicators.contains(stem) && Figure(rawValue: stem) == nil
        let text = (isBareCode ? "indicator:" + stem : stem) + takeCuts()
        do {
            return .figure(try FigureAddress(text))
        } catch {
            throw Fault(message: error.message, offset: start)
        }
    }

    /// A figure's name, or the longest indicator's code that stands here.
    private mutating func takeStem() -> String {
        let start = index
        let prefix = "indicator:"
        let isMarked = take(prefix)
        for code in indicators where hasWhole(code) {
            index += code.count
            return (isMarked ? prefix : "") + code
        }
        while index < characters.count, RuleText.isNamePart(characters[index]) { index += 1 }
        return String(characters[start..<index])
    }

    private func hasWhole(_ code: String) -> Bool {
        let end = index + code.count
        guard end <= characters.count, String(characters[index..<end]) == code else { return false }
        return end == characters.count || !RuleText.isNamePart(characters[end])
    }

    private mutating func takeCuts() -> String {
        guard index < characters.count, characters[index] == "@" else { return "" }
        let start = index
        index += 1
        // A value takes a hyphen (a day, a code); a comparison ends it.
        while index < characters.count {
            let character = characters[index]
            let isAssignment =
                character == "=" && index + 1 < characters.count && RuleText.isNamePart(characters[index + 1])
            guard RuleText.isNamePart(character) || character == "-" || character == "," || isAssignment else { break }
            index += 1
        }
        return String(characters[start..<index])
    }

    private static func isNamePart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == ".")
    }

    private mutating func takeSign(_ sign: Character) -> Bool {
        skipSpaces()
        guard index < characters.count, characters[index] == sign else { return false }
        index += 1
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        let end = index + text.count
        guard end <= characters.count, String(characters[index..<end]) == text else { return false }
        index = end
        return true
    }

    private mutating func skipSpaces() {
        while index < characters.count, characters[index] == " " || characters[index] == "\t" { index += 1 }
    }
}
