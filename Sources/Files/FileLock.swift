internal import Glibc
public import ReportModel

/// A lock between processes: `flock` on a file that names its holder.
///
/// The kernel lets go of it when its holder dies, however it dies, so a dead holder never blocks.
public final class FileLock: Sendable {
    private let file: OpenFile

    /// Takes the lock.
    ///
    /// - Parameter holder: one line that names this process, for whoever finds the lock taken.
    /// - Throws: ``LockFault/held(by:path:)`` at once when another process holds it.
    public init(_ path: String, holder: String) throws(LockFault) {
        let opened: OpenFile
        do throws(FileFault) {
            opened = try OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o666, doing: "open the lock")
        } catch {
            throw .file(error)
        }
        guard flock(opened.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw .file(.system(path, "lock")) }
            let line = try? AtomicFile.line(of: path)
            throw .held(by: line.flatMap { $0.isEmpty ? nil : $0 } ?? "an unnamed process", path: path)
        }
        // Kept only now: one that never held the lock must not take its holder's name away when it goes.
        file = opened
        let line = Array("\(holder)\n".utf8)
        if ftruncate(file.descriptor, 0) == 0 { _ = pwrite(file.descriptor, line, line.count, 0) }
    }

    deinit { _ = ftruncate(file.descriptor, 0) }
}

/// Why the lock could not be taken.
public enum LockFault: FailureReporting {
    case held(by: String, path: String)
    case file(FileFault)

    public var failure: Failure {
        switch self {
        case .held(let holder, let path):
            Failure(
                status: .locked, code: "lock.held", place: path, message: "another run holds the lock: \(holder)",
                hint: "wait for it to end; the lock of a dead process is free by itself")
        case .file(let fault): fault.failure
        }
    }
}
