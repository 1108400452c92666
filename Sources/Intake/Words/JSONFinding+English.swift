import ReportModel

extension JSONFinding {
    var english: FindingWords {
        switch self {
        case .syntax(let line, let column, let found, let expected):
            FindingWords(
                "the JSON is not well-formed at line \(number: line), character \(number: column)",
                found: found.map { "\($0)" } ?? "end of line", expected: expected.english)
        case .tooDeep(let line, let limit):
            FindingWords("the JSON is nested too deeply at line \(number: line)", expected: "at most \(limit) levels")
        case .tooManyValues(let limit): FindingWords("the JSON holds too many values", expected: "at most \(limit)")
        case .withoutReports: FindingWords("the file holds no report")
        case .reportEmpty:
            FindingWords("the report states nothing", expected: "\"activities\", \"indicators\" or \"remarks\"")
        case .keyTwice(let key): FindingWords("the key \"\(written: key)\" stands twice", hint: "keep one")
        case .groupTwice(let group): FindingWords("the audience group '\(group)' stands twice", hint: "keep one")
        case .keyUnknown(let key, let known):
            FindingWords(
                "the key \"\(written: key)\" is not known and was not read",
                expected: known.isEmpty ? nil : "one of: \(known, separator: ", ")")
        case .wrongKind(let kind, let shape):
            FindingWords("the value is of the wrong kind", found: kind.english, expected: shape.english)
        }
    }
}

extension JSONToken {
    fileprivate var english: Sentence {
        switch self {
        case .end: "the end of the file"
        case .value: "a value"
        case .key: "a key in quotes"
        case .colon: "a colon"
        case .commaOrBrace: "a comma or }"
        case .commaOrBracket: "a comma or ]"
        case .number: "a number"
        case .fraction: "digits after the point"
        case .exponent: "an exponent"
        case .character: "a character of one line, or \\n"
        case .closingQuote: "a closing quote"
        case .escape: "a character after \\"
        case .escapeLetter: "one of \" \\ / b f n r t u"
        case .secondSurrogate: "the second half of a pair \\uD800…"
        case .hexadecimal: "four hexadecimal digits"
        }
    }
}

extension JSONKind {
    fileprivate var english: Sentence {
        switch self {
        case .object: "an object"
        case .list: "a list"
        case .string(let text): "the string \"\(written: text)\""
        case .number(let digits): "the number \(written: digits)"
        case .boolean(let value): value ? "true" : "false"
        case .null: "null"
        }
    }
}

extension JSONShape {
    fileprivate var english: Sentence {
        switch self {
        case .reportOrReports: "a report { } or a list of reports [ ]"
        case .report: "a report { }"
        case .coverage: "{\"from\": …, \"to\": …}"
        case .activities: "a list of activities [ ]"
        case .activity: "an activity { }"
        case .audiences: "{\"group code\": {\"participants\": number, \"female\": number}}"
        case .indicators: "{\"indicator code\": number, …}"
        case .remarks: "{\"strengths\": …, \"limitations\": …, \"proposals\": …}"
        case .text: "a string"
        case .number: "a number"
        }
    }
}
