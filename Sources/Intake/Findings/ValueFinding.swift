import ReportModel

/// What can be found in a single value; it stands under a label, a heading or a key.
enum ValueFinding: Finding {
    /// Nothing is stated where something must be.
    case missing(String)
    /// No number of people is stated.
    case peopleMissing(String)

    var severity: Severity {
        switch self {
        case .missing, .peopleMissing: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .missing, .peopleMissing: .valueMissing
        }
    }

    static var examples: [ValueFinding] { [.missing("Tên hoạt động"), .peopleMissing("Số người tham gia")] }
}
