import Glibc

/// Why a folder or file could not be read.
public struct InboxFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Path that was to be read.
    public let path: String
    /// The system's reason, or ours.
    public let reason: String

    public var description: String { "\(path): \(reason)" }

    init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The reason that `errno` gives now.
    fileprivate static func system(_ path: String) -> InboxFault { InboxFault(path, systemReason(errno)) }
}

/// glibc keeps the text per thread since 2.32, so this is safe with several readers.
private func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }

/// The few calls to the system that the inbox needs; the only file here that sees the C library.
enum FileSystem {
    /// What lies under a path.
    enum Status: Equatable {
        case file(size: Int, modified: Int)
        case folder
        case link
        case other
        case unreadable(String)
    }

    /// A name in a folder.
    enum Name: Equatable {
        case text(String)
        /// Bytes that are not UTF-8, as a message shows them: `bad\\xFFname`.
        case bytes(String)
    }

    /// Names in a folder, in no order, without `.` and `..`.
    static func names(in folder: String) throws(InboxFault) -> [Name] {
        guard let handle = opendir(folder) else { throw .system(folder) }
        defer { closedir(handle) }
        var names: [Name] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { text in
                    String(validatingCString: text).map { Name.text($0) } ?? .bytes(spelledOut(text))
                }
            }
            if name != .text("."), name != .text("..") { names.append(name) }
        }
        return names
    }

    private static func spelledOut(_ text: UnsafePointer<CChar>) -> String {
        var result = ""
        for index in 0..<strlen(text) {
            let byte = UInt8(bitPattern: text[index])
            let digits = String(byte, radix: 16, uppercase: true)
            result += (0x20...0x7E).contains(byte) ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + digits
        }
        return result
    }

    static func status(of path: String, followingLinks: Bool = false) -> Status {
        var info = stat()
        guard (followingLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return .unreadable(systemReason(errno)) }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file(size: Int(info.st_size), modified: Int(info.st_mtim.tv_sec))
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The whole content of a regular file.
    ///
    /// What was a file when the inbox was scanned may be something else by now, so the open handle is asked again.
    static func read(_ path: String, limit: Int) throws(InboxFault) -> [UInt8] {
        let handle = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard handle >= 0 else { throw .system(path) }
        defer { close(handle) }
        var info = stat()
        guard fstat(handle, &info) == 0 else { throw .system(path) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw InboxFault(path, "not a regular file") }
        let size = Int(info.st_size)
        guard size <= limit else { throw InboxFault(path, "larger than \(limit) bytes") }
        var failure: InboxFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(handle, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = .system(path) }
                if got <= 0 { break }
                count += got
            }
        }
        if let failure { throw failure }
        guard bytes.count == size else { throw InboxFault(path, "changed while it was read") }
        return bytes
    }
}
