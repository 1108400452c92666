import ReportModel

extension StatementFinding {
    var english: FindingWords {
        switch self {
        case .indicatorTwice(let name, let value, let earlier, let place):
            FindingWords(
                "the indicator '\(name)' is stated twice with different values", found: "\(value)",
                expected: "\(earlier) as in \(place)")
        case .indicatorContradicts(let code, let name):
            FindingWords("the code \(code) is that of '\(name)', and the name beside it another indicator's")
        case .indicatorNameDiffers(let name):
            FindingWords("no indicator has this name; the value was taken for '\(name)' by its code")
        case .indicatorNotAsked(let name, let value):
            FindingWords("the indicator '\(name)' is not asked of this unit", found: "\(value)")
        case .indicatorAboveWhole(let name, let value, let whole, let limit):
            FindingWords("'\(name)' is larger than '\(whole)'", found: "\(value)", expected: "at most \(limit)")
        case .remarkUnknown: FindingWords("the kind of remark is not known", expected: "Ưu điểm, Hạn chế or Kiến nghị")
        case .remarkKeyUnknown:
            FindingWords("the kind of remark is not known", expected: "strengths, limitations or proposals")
        case .withdrawalUnclear:
            FindingWords("it is not clear what is to be withdrawn", expected: "x, or the name of a file")
        case .withdrawalTwice: FindingWords("a file holds two withdrawals of one unit")
        case .withdrawalWithFigures: FindingWords("the file is marked as a withdrawal and states figures")
        }
    }
}
