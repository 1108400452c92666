import ReportModel

/// What can be found in a file as a whole.
enum FileFinding: Finding {
    /// Bytes.
    case tooLarge(Int, limit: Int)
    /// Not a single byte, or nothing but blanks.
    case blank
    /// Nothing below the headings.
    case withoutRows
    /// More was found than is listed: so much more.
    case tooManyFindings(Int)

    var severity: Severity {
        if case .tooManyFindings = self { .warning } else { .error }
    }

    var code: FindingCode {
        switch self {
        case .tooLarge: .tooLarge
        case .blank, .withoutRows: .empty
        case .tooManyFindings: .tooManyFindings
        }
    }

    static var examples: [FileFinding] {
        [.tooLarge(70_000_000, limit: 67_108_864), .blank, .withoutRows, .tooManyFindings(25)]
    }
}
