/// Why a workbook could not be written.
public struct WorkbookWritingFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// The library's or the system's reason.
    public let reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var description: String { "\(path): \(reason)" }
}
