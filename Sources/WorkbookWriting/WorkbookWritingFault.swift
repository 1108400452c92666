internal import Files
public import ReportModel

/// Why a workbook could not be written.
public struct WorkbookWritingFault: FailureReporting, Hashable, CustomStringConvertible {
    public let path: String
    /// The library's reason.
    public let reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var description: String { "\(path): \(reason)" }

    public var failure: Failure { FileFault(path: path, doing: "write", reason: reason).failure }
}
