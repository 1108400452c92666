/// How the program ends. The numbers are a contract with cron and the schedulers of clusters.
public enum ExitStatus: Int32, Sendable, Codable {
    /// All due work done; refused submissions are listed, and are no failure.
    case done = 0
    case usage = 64
    /// Only with `--strict`: some submission was refused; of a draft that came back: something was not taken over.
    case refused = 65
    /// A campaign, a unit or a file is not there.
    case notFound = 66
    /// Some documents failed; the rest are published.
    case documentsFailed = 70
    /// Something could not be read or written.
    case inputOutput = 74
    /// Another run holds the lock.
    case locked = 75
    /// A campaign, a layout, the fonts or the ledger cannot be used as they are.
    case invalid = 78
}

/// Why something could not be done, whole from where it arises to whoever reads it: the terminal, the run record, the
/// manifest, the officer's page.
public struct Failure: Error, Sendable, Hashable {
    /// How the program ends when this keeps it from its work.
    public var status: ExitStatus
    /// Everything found wrong; never empty. Operator's English.
    public var diagnostics: [Diagnostic]

    public init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
        self.status = status
        self.diagnostics = diagnostics
    }

    /// A failure with one cause.
    ///
    /// - Parameters:
    ///   - code: stable name of the kind, for whoever reads logs by program.
    ///   - place: file or folder that was worked on.
    ///   - hint: the way out.
    public init(
        status: ExitStatus, code: String, place: String? = nil, message: OperatorText, found: String? = nil,
        expected: OperatorText? = nil, hint: OperatorText
    ) {
        self.init(
            status,
            [
                Diagnostic(
                    .error, code, at: SourcePlace(place ?? ""), message, found: found, expected: expected, hint: hint)
            ])
    }

    /// What any error means to whoever reads it.
    ///
    /// - Parameter error: one that reports no failure of its own is a fault of the program, and is said to be.
    public init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let reporting as any FailureReporting: self = reporting.failure
        default:
            self.init(
                status: .inputOutput, code: "internal.unexpected", message: "\(error)",
                hint: "this should not happen; please report it with the command that led to it")
        }
    }

    /// The first cause that is an error.
    public var cause: Diagnostic? { diagnostics.first { $0.severity == .error } ?? diagnostics.first }
}

/// An error that says what it means to an operator.
public protocol FailureReporting: Error {
    var failure: Failure { get }
}

extension Failure: FailureReporting {
    public var failure: Failure { self }
}
