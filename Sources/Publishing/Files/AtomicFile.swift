internal import Glibc

/// Files that appear under their final name complete or not at all.
public enum AtomicFile {
    /// Writes `bytes` under a temporary name in the same folder, waits for the disk, renames, and waits for the folder.
    ///
    /// After a kill, a crash or a full disk the earlier file is whole; at most a temporary file (`.name.pid.tmp`) is left,
    /// which the next ``sweep(_:)`` removes.
    ///
    /// - Parameter isDurable: `false` for what the next run makes up by itself: the file is still whole or absent after a kill,
    ///   but not waited for on the disk.
    /// - Throws: ``FileFault`` naming the final path.
    public static func write(_ bytes: [UInt8], to path: String, isDurable: Bool = true) throws(FileFault) {
        let (folder, name) = split(path)
        try makeFolder(folder)
        let temporary = "\(folder)/.\(name).\(getpid()).tmp"
        do throws(FileFault) {
            try writeOut(bytes, to: temporary, isDurable: isDurable)
            guard rename(temporary, path) == 0 else { throw lastFault(path, "rename the finished file to") }
        } catch {
            unlink(temporary)
            throw FileFault(path: path, doing: "write", reason: error.reason)
        }
        if isDurable { try syncFolder(folder) }
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(FileFault) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw FileFault(path: path, doing: "make the folder", reason: "a file with this name is in the way")
            }
            return
        }
        let (parent, _) = split(path)
        if parent != path, parent != "." { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw lastFault(path, "make the folder") }
    }

    /// The whole file.
    public static func read(_ path: String) throws(FileFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastFault(path, "open") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw lastFault(path, "read") }
        var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 0))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count == 0 { break }
            guard count > 0 || errno == EINTR else { throw lastFault(path, "read") }
            filled += max(count, 0)
        }
        return filled == bytes.count ? bytes : Array(bytes[0..<filled])
    }

    /// Removes a file; none is no fault.
    public static func remove(_ path: String) throws(FileFault) {
        guard unlink(path) == 0 || errno == ENOENT else { throw lastFault(path, "remove") }
    }

    /// Whether something exists under this path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Removes temporary files that killed runs left in a folder.
    public static func sweep(_ folder: String) {
        guard let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasPrefix("."), name.hasSuffix(".tmp"), let pid = writer(of: name), kill(pid, 0) != 0, errno == ESRCH
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }

    /// The process that made a temporary file: the number before `.tmp`.
    private static func writer(of name: String) -> pid_t? {
        name.dropLast(4).split(separator: ".").last.flatMap { pid_t($0) }
    }

    private static func writeOut(_ bytes: [UInt8], to path: String, isDurable: Bool) throws(FileFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw lastFault(path, "create") }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno != EINTR {
                let fault = lastFault(path, "write")
                close(descriptor)
                throw fault
            }
            written += max(count, 0)
        }
        guard !isDurable || fsync(descriptor) == 0 else {
            let fault = lastFault(path, "sync")
            close(descriptor)
            throw fault
        }
        // Some file systems report a full disk only here.
        guard close(descriptor) == 0 else { throw lastFault(path, "close") }
    }

    private static func syncFolder(_ path: String) throws(FileFault) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastFault(path, "open the folder") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw lastFault(path, "sync the folder") }
    }

    static func split(_ path: String) -> (folder: String, name: String) {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
        let folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
        return (folder, String(trimmed[trimmed.index(after: slash)...]))
    }

    static func lastFault(_ path: String, _ doing: String) -> FileFault {
        FileFault(path: path, doing: doing, reason: String(cString: strerror(errno)))
    }
}
