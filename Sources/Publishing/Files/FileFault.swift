/// A file or folder could not be read or written; operator's English with the way out.
public struct FileFault: Error, Sendable, CustomStringConvertible {
    public let path: String
    /// What was being done: `write`, `open`.
    public let doing: String
    /// The system's own sentence.
    public let reason: String

    public init(path: String, doing: String, reason: String) {
        self.path = path
        self.doing = doing
        self.reason = reason
    }

    public var description: String { "\(path): cannot \(doing): \(reason)" }
}
