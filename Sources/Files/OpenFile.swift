internal import Glibc

/// An open file or folder: one owner, closed when it goes.
struct OpenFile: ~Copyable {
    /// For messages.
    let path: String
    let descriptor: Int32

    /// Opens a path.
    ///
    /// - Parameters:
    ///   - flags: of `open(2)`; closing on exec is added.
    ///   - folder: the folder the path is relative to; `nil` for the current one.
    ///   - shown: the path that messages name; `nil` when it is the same.
    init(
        _ path: String, _ flags: Int32, mode: mode_t = 0, in folder: Int32? = nil, shown: String? = nil, doing: String = "open"
    ) throws(FileFault) {
        var number: Int32
        repeat { number = openat(folder ?? AT_FDCWD, path, flags | O_CLOEXEC, mode) } while number < 0 && errno == EINTR
        guard number >= 0 else {
            // What the system says of a link that is not followed would mislead.
            guard errno == ELOOP, flags & O_NOFOLLOW != 0 else { throw .system(shown ?? path, doing) }
            throw FileFault(path: shown ?? path, doing: doing, reason: "a link, which is not followed", number: ELOOP)
        }
        descriptor = number
        self.path = shown ?? path
    }

    deinit { close(descriptor) }

    func status() throws(FileFault) -> FileStatus {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw .system(path, "read") }
        return FileStatus(info)
    }

    /// Bytes from an offset to the end, at most so many.
    func read(from offset: Int = 0, upTo count: Int) throws(FileFault) -> [UInt8] {
        var failure: FileFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = .system(path, "read") }
                if got <= 0 { break }
                filled += got
            }
        }
        if let failure { throw failure }
        return bytes
    }

    func write(_ bytes: [UInt8]) throws(FileFault) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno != EINTR { throw .system(path, "write") }
            written += max(count, 0)
        }
    }

    /// Waits until the disk has it.
    func sync() throws(FileFault) {
        guard fsync(descriptor) == 0 else { throw .system(path, "sync") }
    }

    /// Hands over what the system still holds back: some file systems report a full disk only when a file is closed.
    func flush() throws(FileFault) {
        let copy = dup(descriptor)
        guard copy >= 0, close(copy) == 0 else { throw .system(path, "close") }
    }
}

/// What lies under a name.
public struct FileStatus: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case file, folder, link, other }

    public let kind: Kind
    /// Bytes.
    public let size: Int
    /// When it was last written, POSIX seconds.
    public let modified: Int
    /// The same for two names of one file.
    let identity: Identity

    struct Identity: Hashable, Sendable {
        let device: UInt
        let number: UInt
    }

    init(_ info: stat) {
        switch info.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int(info.st_size)
        modified = Int(info.st_mtim.tv_sec)
        identity = Identity(device: UInt(info.st_dev), number: UInt(info.st_ino))
    }
}
