import ReportModel

/// What can be found in the quoting of delimited text.
enum DelimitedFinding: Finding {
    case unclosedQuote
    case textAfterQuote

    var severity: Severity {
        switch self {
        case .unclosedQuote: .error
        case .textAfterQuote: .warning
        }
    }

    var code: FindingCode {
        switch self {
        case .unclosedQuote: .unclosedQuote
        case .textAfterQuote: .textAfterQuote
        }
    }

    static var examples: [DelimitedFinding] { [.unclosedQuote, .textAfterQuote] }
}
