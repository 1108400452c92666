import ReportModel

/// What can be found in statements of indicators, remarks and withdrawals.
enum StatementFinding: Finding {
    /// An indicator has another value elsewhere.
    case indicatorTwice(name: String, value: Int, earlier: Int, at: SourcePlace)
    /// A code beside the name of another indicator.
    case indicatorContradicts(code: String, name: String)
    /// A code beside a name that no indicator has.
    case indicatorNameDiffers(String)
    /// An indicator that units of this level do not report.
    case indicatorNotAsked(name: String, value: Int)
    /// An indicator larger than the one it is a part of.
    case indicatorAboveWhole(name: String, value: Int, whole: String, limit: Int)
    /// A kind of remark that nobody knows.
    case remarkUnknown
    /// The same as a key of a JSON document.
    case remarkKeyUnknown
    case withdrawalUnclear
    /// Two withdrawals of one unit.
    case withdrawalTwice
    case withdrawalWithFigures

    var severity: Severity {
        switch self {
        case .indicatorNotAsked, .indicatorAboveWhole, .indicatorNameDiffers: .warning
        default: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .indicatorTwice: .indicatorTwice
        case .indicatorContradicts, .indicatorNameDiffers: .indicatorContradiction
        case .indicatorNotAsked: .indicatorNotAsked
        case .indicatorAboveWhole: .indicatorAboveWhole
        case .remarkUnknown, .remarkKeyUnknown: .remark
        case .withdrawalUnclear, .withdrawalTwice: .withdrawal
        case .withdrawalWithFigures: .withdrawalWithFigures
        }
    }

    static var examples: [StatementFinding] {
        [
            .indicatorTwice(
                name: "Số tin, bài", value: 12, earlier: 10, at: SourcePlace("", sheet: "Chỉ tiêu", line: 5, column: 3)),
            .indicatorContradicts(code: "TIN_BAI", name: "Số tin, bài"), .indicatorNameDiffers("Số tin, bài"),
            .indicatorNotAsked(name: "Số tin, bài", value: 12),
            .indicatorAboveWhole(name: "Sách quyên góp cho thư viện", value: 120, whole: "Sách quyên góp", limit: 100),
            .remarkUnknown, .remarkKeyUnknown, .withdrawalUnclear, .withdrawalTwice, .withdrawalWithFigures,
        ]
    }
}
