internal import Glibc
public import ReportModel

/// A file or folder could not be read or written.
public struct FileFault: FailureReporting, Hashable, Codable, CustomStringConvertible {
    public let path: String
    /// What was being done, after «cannot»: `write`, `open`.
    public let doing: String
    /// The system's own sentence, or ours.
    public let reason: String
    /// The system's number of the reason (`errno`); 0 when the reason is ours.
    public let number: Int32

    public init(path: String, doing: String, reason: String, number: Int32 = 0) {
        self.path = path
        self.doing = doing
        self.reason = reason
        self.number = number
    }

    /// The fault that `errno` tells of now.
    static func system(_ path: String, _ doing: String) -> FileFault {
        let number = errno
        // glibc keeps the text per thread since 2.32, so this is safe with several threads.
        return FileFault(path: path, doing: doing, reason: String(cString: strerror(number)), number: number)
    }

    /// Whether nothing stands under the path.
    public var isAbsence: Bool { number == ENOENT }

    public var description: String { "\(path): cannot \(doing): \(reason)" }

    public var failure: Failure {
        Failure(
            status: .inputOutput, code: "file.failed", place: path, message: "cannot \(term: doing): \(term: reason)",
            hint: remedy)
    }

    private var remedy: OperatorText {
        switch number {
        case ENOSPC, EDQUOT, EFBIG: "make room on the disk, or raise the quota, then run again"
        case EACCES, EPERM: "chown or chmod it for the user that runs baocao"
        case EROFS: "the disk is mounted read-only; mount it for writing, or name another folder"
        case ENOENT, ENOTDIR: "make the folder above it, or name another"
        case EIO: "the disk reports a fault; look at the system's log before anything else"
        case ELOOP: "put the file or folder itself there, or remove the link"
        case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
        default: "check that the place can be written and the disk has room"
        }
    }
}
