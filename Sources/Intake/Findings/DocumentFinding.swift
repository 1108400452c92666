import ReportModel

/// What can be found in a document besides its tables.
enum DocumentFinding: Finding {
    /// A cell refers to a text that the file does not have.
    case textLost(DocumentFormat)
    /// A cell stands in the file twice, or has two values.
    case cellTwice(DocumentFormat)
    /// A cell with a tracked change that nobody accepted, and what it holds with it.
    case trackedChange(String)
    /// So many paragraphs outside the tables that are no remarks.
    case paragraphsIgnored(Int)

    var severity: Severity {
        switch self {
        case .textLost, .cellTwice: .error
        case .trackedChange: .warning
        case .paragraphsIgnored: .note
        }
    }

    var code: FindingCode {
        switch self {
        case .textLost, .cellTwice: .workbookDamaged
        case .trackedChange: .trackedChange
        case .paragraphsIgnored: .paragraphsIgnored
        }
    }

    static var examples: [DocumentFinding] {
        [.textLost(.xlsx), .cellTwice(.xlsx), .trackedChange("540"), .trackedChange(""), .paragraphsIgnored(12)]
    }
}
