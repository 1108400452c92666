internal import Glibc

/// A folder that is held open: whatever is opened through it lies in it, also when links are swapped in meanwhile.
public final class Folder: Sendable {
    /// For messages.
    public let path: String
    private let file: OpenFile

    /// A name in a folder.
    public enum Name: Hashable, Sendable {
        case text(String)
        /// Bytes that are not UTF-8, as a message shows them: `bad\\xFFname`.
        case bytes(String)
    }

    /// Opens a folder that an operator named; links in this path are followed.
    public init(_ path: String) throws(FileFault) {
        file = try OpenFile(path, O_RDONLY | O_DIRECTORY, doing: "open the folder")
        self.path = path
    }

    private init(_ name: String, in parent: Folder) throws(FileFault) {
        path = parent.path + "/" + name
        file = try OpenFile(
            name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, in: parent.file.descriptor, shown: path, doing: "open the folder")
    }

    /// The folder at a relative path, each part opened without following a link.
    public func folder(_ relative: some StringProtocol) throws(FileFault) -> Folder {
        var folder = self
        for part in relative.split(separator: "/") { folder = try Folder(String(part), in: folder) }
        return folder
    }

    /// Names in the folder, in no order, without `.` and `..`.
    public func names() throws(FileFault) -> [Name] {
        // A position of its own: the same folder may be listed twice.
        let again = openat(file.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard again >= 0, let handle = fdopendir(again) else { throw .system(path, "list the folder") }
        defer { closedir(handle) }
        var names: [Name] = []
        errno = 0
        while let entry = readdir(handle) {
            let name = Folder.name(of: entry)
            if name != .text("."), name != .text("..") { names.append(name) }
            errno = 0
        }
        // The end and a fault look alike but for this.
        guard errno == 0 else { throw .system(path, "list the folder") }
        return names
    }

    /// What lies under a name, a link not followed.
    public func status(of name: String) throws(FileFault) -> FileStatus {
        var info = stat()
        guard fstatat(file.descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw .system(path + "/" + name, "look at")
        }
        return FileStatus(info)
    }

    /// The whole content of a regular file at a relative path, no link followed.
    ///
    /// - Parameter limit: most bytes it may have.
    /// - Throws: ``FileFault`` also when it has become something else or larger, or changes while it is read.
    public func read(_ relative: String, limit: Int) throws(FileFault) -> [UInt8] {
        let parts = relative.split(separator: "/")
        guard let name = parts.last.map(String.init) else {
            throw FileFault(path: path, doing: "read", reason: "not the name of a file")
        }
        let parent = try folder(parts.dropLast().joined(separator: "/"))
        let shown = path + "/" + relative
        let file = try OpenFile(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, in: parent.file.descriptor, shown: shown)
        return try Folder.content(of: file, limit: limit)
    }

    /// The whole content of a regular file that an operator named; links are followed.
    public static func read(named path: String, limit: Int) throws(FileFault) -> [UInt8] {
        try content(of: try OpenFile(path, O_RDONLY | O_NONBLOCK), limit: limit)
    }

    private static func content(of file: borrowing OpenFile, limit: Int) throws(FileFault) -> [UInt8] {
        // What was a file when the folder was listed may be something else by now.
        let status = try file.status()
        func fault(_ reason: String) -> FileFault { FileFault(path: file.path, doing: "read", reason: reason) }
        guard status.kind == .file else { throw fault("not a regular file") }
        guard status.size <= limit else { throw fault("larger than \(limit) bytes") }
        let bytes = try file.read(upTo: status.size)
        guard bytes.count == status.size else { throw fault("changed while it was read") }
        return bytes
    }

    static func name(of entry: UnsafeMutablePointer<dirent>) -> Name {
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { text in
                String(validatingCString: text).map { Name.text($0) } ?? .bytes(spelledOut(text))
            }
        }
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
}
