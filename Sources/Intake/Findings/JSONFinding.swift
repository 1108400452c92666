import ReportModel

/// What can be found in a JSON document.
enum JSONFinding: Finding {
    /// Not JSON: what stands there, `nil` at the end of a line, and what JSON has there.
    case syntax(line: Int, column: Int, found: String?, expected: JSONToken)
    case tooDeep(line: Int, limit: Int)
    case tooManyValues(limit: Int)
    /// A list of submissions without any.
    case withoutReports
    /// A submission that states nothing.
    case reportEmpty
    case keyTwice(String)
    /// A group of the campaign under two keys.
    case groupTwice(String)
    /// A key that means nothing here, and those that do where they are few.
    case keyUnknown(String, known: [String])
    case wrongKind(JSONKind, expected: JSONShape)

    var severity: Severity {
        if case .keyUnknown = self { .warning } else { .error }
    }

    var code: FindingCode {
        switch self {
        case .syntax: .jsonSyntax
        case .tooDeep: .jsonDepth
        case .tooManyValues: .jsonTooLarge
        case .withoutReports, .reportEmpty: .empty
        case .keyTwice, .groupTwice: .jsonKeyTwice
        case .keyUnknown: .jsonKeyUnknown
        case .wrongKind: .jsonType
        }
    }

    static var examples: [JSONFinding] {
        [
            .syntax(line: 5, column: 12, found: "]", expected: .commaOrBrace),
            .syntax(line: 5, column: 12, found: nil, expected: .closingQuote), .tooDeep(line: 5, limit: 16),
            .tooManyValues(limit: 3_000_000), .withoutReports, .reportEmpty, .keyTwice("date"), .groupTwice("Học sinh"),
            .keyUnknown("data", known: ["from", "to"]), .keyUnknown("data", known: []),
            .wrongKind(.boolean(true), expected: .number),
        ]
    }
}

/// What may stand at a place of a JSON text.
enum JSONToken: Hashable, Sendable, CaseIterable {
    case end, value, key, colon, commaOrBrace, commaOrBracket, number, fraction, exponent
    case character, closingQuote, escape, escapeLetter, secondSurrogate, hexadecimal
}

/// What a JSON value is.
enum JSONKind: Hashable, Sendable {
    case object, list, null
    case string(String)
    /// As its digits.
    case number(String)
    case boolean(Bool)
}

/// What a value of a submission in JSON must be.
enum JSONShape: Hashable, Sendable, CaseIterable {
    case reportOrReports, report, coverage, activities, activity, audiences, indicators, remarks, text, number
}
