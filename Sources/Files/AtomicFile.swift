internal import Glibc

/// Files that appear under their final name complete or not at all.
public enum AtomicFile {
    /// Writes `bytes` under a temporary name in the same folder, waits for the disk, renames, and waits for the folder.
    ///
    /// After a kill, a crash or a full disk the earlier file is whole; at most a temporary file is left, which
    /// ``TemporaryFile/sweep(_:)`` removes.
    ///
    /// - Parameter isDurable: `false` for what the next run makes up by itself: the file is still whole or absent after a kill,
    ///   but not waited for on the disk.
    /// - Throws: ``FileFault`` naming the final path.
    public static func write(_ bytes: [UInt8], to path: String, isDurable: Bool = true) throws(FileFault) {
        try makeFolder(split(path).folder)
        let temporary = try beside(path)
        do throws(FileFault) {
            try temporary.file.write(bytes)
            try temporary.publish(as: path, isDurable: isDurable)
        } catch {
            throw error.about(path)
        }
    }

    /// The same for a file that a library writes by its path, in a folder that is there.
    ///
    /// - Parameter fill: writes the file under the temporary path it is given; the empty file stands there already.
    /// - Throws: ``FileFault`` naming the final path, and what `fill` throws.
    public static func write(to path: String, isDurable: Bool = true, by fill: (_ temporary: String) throws -> Void) throws {
        let temporary = try beside(path)
        try fill(temporary.path)
        do throws(FileFault) {
            try temporary.publish(as: path, isDurable: isDurable)
        } catch {
            throw error.about(path)
        }
    }

    private static func beside(_ path: String) throws(FileFault) -> TemporaryFile {
        let (folder, name) = split(path)
        do throws(FileFault) {
            return try TemporaryFile(for: name, in: folder)
        } catch {
            throw error.about(path)
        }
    }

    /// Adds whole lines to the end of a file, in one write, and waits for the disk.
    ///
    /// A line that a killed run left unfinished is closed off first, so that it harms no other. A link in the file's place is not
    /// followed.
    public static func append(_ line: String, to path: String) throws(FileFault) {
        try makeFolder(split(path).folder)
        let file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o666, doing: "add to")
        let size = try file.status().size
        let last = size > 0 ? try file.read(from: size - 1, upTo: 1).first : nil
        let isTorn = last.map { $0 != UInt8(ascii: "\n") } ?? false
        try file.write(Array(((isTorn ? "\n" : "") + line + "\n").utf8))
        try file.sync()
        if size == 0 { try syncFolder(split(path).folder) }
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(FileFault) {
        if let found = status(path) {
            guard found.kind == .folder else {
                throw FileFault(path: path, doing: "make the folder", reason: "a file with this name is in the way")
            }
            return
        }
        let (parent, _) = split(path)
        if parent != path, parent != "." { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system(path, "make the folder") }
    }

    /// The whole file.
    public static func read(_ path: String) throws(FileFault) -> [UInt8] {
        let file = try OpenFile(path, O_RDONLY)
        return try file.read(upTo: try file.status().size)
    }

    /// The first bytes of a file, at most so many.
    public static func head(of path: String, _ count: Int) throws(FileFault) -> [UInt8] {
        try OpenFile(path, O_RDONLY).read(upTo: count)
    }

    /// The last bytes of a file, at most so many.
    public static func tail(of path: String, _ count: Int) throws(FileFault) -> [UInt8] {
        let file = try OpenFile(path, O_RDONLY)
        let size = try file.status().size
        return try file.read(from: max(size - count, 0), upTo: min(size, count))
    }

    /// Removes a file; none is no fault.
    public static func remove(_ path: String) throws(FileFault) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .system(path, "remove") }
    }

    /// Gives a file or folder another name, and waits until the disk has it.
    ///
    /// - Throws: ``FileFault`` also when something has that name already.
    public static func move(_ path: String, to other: String) throws(FileFault) {
        guard !exists(other) else {
            throw FileFault(path: other, doing: "move '\(path)' to this name", reason: "something has this name already")
        }
        try makeFolder(split(other).folder)
        guard rename(path, other) == 0 else { throw .system(path, "move to '\(other)'") }
        try syncFolder(split(other).folder)
    }

    /// Whether something exists under this path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether this process may write what exists under this path.
    public static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// What lies under a path, links followed; `nil` for nothing.
    public static func status(_ path: String) -> FileStatus? {
        var info = stat()
        return stat(path, &info) == 0 ? FileStatus(info) : nil
    }

    /// The path without links, `.` and `..`, also of what is not there yet.
    public static func resolved(_ path: String) -> String {
        if let found = realpath(path, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        let (parent, name) = split(path)
        guard parent != path else { return path }
        let above = resolved(parent)
        return above == "/" ? "/" + name : above + "/" + name
    }

    static func syncFolder(_ path: String) throws(FileFault) {
        let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY, doing: "open the folder")
        guard fsync(folder.descriptor) == 0 || errno == EINVAL else { throw .system(path, "sync the folder") }
    }

    /// Folder and last part of a path.
    public static func split(_ path: String) -> (folder: String, name: String) {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
        let folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
        return (folder, String(trimmed[trimmed.index(after: slash)...]))
    }
}

extension FileFault {
    /// The same fault told of the file that was to be written, not of its temporary name.
    fileprivate func about(_ path: String) -> FileFault {
        FileFault(path: path, doing: "write", reason: reason, number: number)
    }
}
