extension DelimitedFinding {
    var english: FindingWords {
        switch self {
        case .unclosedQuote: FindingWords("a quote opens a field and nothing closes it")
        case .textAfterQuote:
            FindingWords("text follows the closing quote of a field; all of it was kept", hint: "quotes in a field are doubled")
        }
    }
}
