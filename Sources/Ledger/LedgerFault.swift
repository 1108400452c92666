internal import Files
internal import GRDB
public import ReportModel

/// The ledger cannot be used, or SQLite refused something.
public struct LedgerFault: FailureReporting, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        /// A newer version of the program has written it.
        case newer
        /// It is no ledger, is cut short, or its pages contradict each other.
        case malformed
        /// Something else: permissions, space, another process that holds it too long.
        case system
    }

    public let path: String
    /// What was being done, after «cannot».
    public let doing: String
    /// SQLite's own sentence, or ours.
    public let reason: OperatorText
    public let kind: Kind

    init(path: String, doing: String, reason: OperatorText, kind: Kind) {
        self.path = path
        self.doing = doing
        self.reason = reason
        self.kind = kind
    }

    init(path: String, doing: String, _ error: any Error) {
        switch error {
        case let fault as LedgerFault: self.init(path: path, doing: doing, reason: fault.reason, kind: fault.kind)
        case let error as DatabaseError:
            let isMalformed = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
            self.init(
                path: path, doing: doing, reason: "\(error.resultCode): \(term: error.message ?? "no message")",
                kind: isMalformed ? .malformed : .system)
        case let fault as FileFault: self.init(path: path, doing: doing, reason: "\(term: fault.reason)", kind: .system)
        default: self.init(path: path, doing: doing, reason: "\(error)", kind: .system)
        }
    }

    public var description: String { "\(path): cannot \(doing): \(reason)" }

    public var failure: Failure {
        switch kind {
        case .newer:
            Failure(
                status: .invalid, code: "ledger.newer", place: path, message: "cannot \(term: doing): \(reason)",
                hint: "install the version of baocao that wrote it, or a newer one; nothing was changed")
        case .malformed:
            Failure(
                status: .invalid, code: "ledger.malformed", place: path, message: "cannot \(term: doing): \(reason)",
                hint:
                    "put a backup in its place with baocao ledger restore CAMPAIGN FILE, or begin anew with baocao ledger new CAMPAIGN --why TEXT; nothing was changed"
            )
        case .system:
            Failure(
                status: .inputOutput, code: "ledger.failed", place: path, message: "cannot \(term: doing): \(reason)",
                hint: "check the permissions of its folder and the space on its disk")
        }
    }
}
