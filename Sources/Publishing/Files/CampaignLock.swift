internal import Glibc

/// The campaign's run lock: `flock` on `ledger.lock` beside the ledger.
///
/// The kernel lets go of it when its holder dies, however it dies, so a dead holder never blocks.
public final class CampaignLock {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Parameter holder: one line that names this run, for whoever finds the lock taken.
    /// - Throws: ``LockFault/held(by:path:)`` at once when another run holds it.
    public init(campaignFolder: String, holder: String) throws(LockFault) {
        let path = campaignFolder + "/ledger.lock"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .file(AtomicFile.lastFault(path, "open the lock")) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            var buffer = [UInt8](repeating: 0, count: 512)
            let count = pread(file, &buffer, buffer.count, 0)
            close(file)
            guard reason == EWOULDBLOCK else {
                throw .file(FileFault(path: path, doing: "lock", reason: String(cString: strerror(reason))))
            }
            let text = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
            throw .held(by: text.split(separator: "\n").first.map(String.init) ?? "an unnamed process", path: path)
        }
        descriptor = file
        let line = Array("\(holder)\n".utf8)
        if ftruncate(file, 0) == 0 { _ = pwrite(file, line, line.count, 0) }
    }

    deinit {
        _ = ftruncate(descriptor, 0)
        close(descriptor)
    }
}

/// Why the lock could not be taken.
public enum LockFault: Error, Sendable {
    case held(by: String, path: String)
    case file(FileFault)
}
