import ReportModel

/// What can be found in how cells are set: struck through, with small marks, or hidden in part.
enum FormattingFinding: Finding {
    /// All that is read of a row is struck through.
    case rowStruck
    /// A cell is struck through and nothing stands beside it.
    case cellStruck
    /// A part of a cell is struck through; it was left out, and the rest was read. All of a line where the rest is empty; said
    /// of many cells where both are.
    case partStruck(String, read: String)
    /// A small number, letter or star was taken for the mark of a footnote and left out.
    case footnoteMark(String, read: String, isRaised: Bool)
    /// A part of a cell that is not shown was left out.
    case partHidden(String, read: String)

    init(_ part: LeftOutPart, read: String) {
        switch part.reason {
        case .struck: self = .partStruck(part.text, read: read)
        case .raised: self = .footnoteMark(part.text, read: read, isRaised: true)
        case .lowered: self = .footnoteMark(part.text, read: read, isRaised: false)
        case .hidden: self = .partHidden(part.text, read: read)
        }
    }

    var severity: Severity {
        switch self {
        case .rowStruck, .cellStruck: .error
        case .partStruck, .footnoteMark, .partHidden: .warning
        }
    }

    var code: FindingCode {
        switch self {
        case .rowStruck, .cellStruck: .struckThrough
        case .partStruck: .partStruck
        case .footnoteMark: .footnoteMark
        case .partHidden: .partHidden
        }
    }

    var general: FormattingFinding {
        switch self {
        case .rowStruck, .cellStruck: self
        case .partStruck: .partStruck("", read: "")
        case .footnoteMark(_, _, let isRaised): .footnoteMark("", read: "", isRaised: isRaised)
        case .partHidden: .partHidden("", read: "")
        }
    }

    static var examples: [FormattingFinding] {
        [
            .rowStruck, .cellStruck, .partStruck("540", read: "560"), .partStruck("540", read: ""),
            .footnoteMark("1", read: "540", isRaised: true), .footnoteMark("1", read: "540", isRaised: false),
            .partHidden("9", read: "540"), .partHidden("9", read: ""),
        ]
    }
}
