internal import Glibc

/// A file that is being written, under a name that no other process on any host has: `.name.HOST-RANDOM.tmp`.
///
/// Its writer holds a lock on it until it has its final name. The lock is the kernel's, so it is gone with its holder, and
/// it tells the truth on the machine the file is written on. HOST is that machine since its start (from the kernel's boot
/// identifier, which containers of one machine share; process numbers they do not).
final class TemporaryFile: Sendable {
    /// Seconds after which a temporary file of another machine, whose locks may not be seen here, counts as left.
    private static let patience = 86_400
    private static let ending = ".tmp"
    /// Bytes a name may have besides the parts added here.
    private static let nameLimit = 180

    let path: String
    let file: Owned

    /// Holds the file open; a class member may not be noncopyable and shared otherwise.
    final class Owned: Sendable {
        private let file: OpenFile

        init(_ file: consuming OpenFile) { self.file = file }

        func write(_ bytes: [UInt8]) throws(FileFault) { try file.write(bytes) }
        fileprivate func sync() throws(FileFault) { try file.sync() }
        fileprivate func flush() throws(FileFault) { try file.flush() }
        /// Takes the lock, waiting for a sweeper that looks at it.
        fileprivate func holds() -> Bool {
            while flock(file.descriptor, LOCK_EX) != 0 { if errno != EINTR { return true } }
            var info = stat()
            return fstat(file.descriptor, &info) != 0 || info.st_nlink > 0
        }
    }

    /// Makes the file, empty, and takes its lock.
    ///
    /// - Parameter name: the final name it is for.
    init(for name: String, in folder: String) throws(FileFault) {
        while true {
            let path = "\(folder)/.\(TemporaryFile.shortened(name)).\(Host.mark)-\(Host.random())\(TemporaryFile.ending)"
            let file: OpenFile
            do throws(FileFault) {
                // Never a file that is there, and never through a link.
                file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666, doing: "create")
            } catch {
                if error.number == EEXIST { continue }
                throw error
            }
            let owned = Owned(file)
            // Between making it and locking it a sweeper may have taken it away.
            guard owned.holds() else { continue }
            self.path = path
            self.file = owned
            return
        }
    }

    /// Gives the file its final name.
    func publish(as final: String, isDurable: Bool) throws(FileFault) {
        if isDurable { try file.sync() } else { try file.flush() }
        guard rename(path, final) == 0 else { throw .system(final, "rename the finished file to") }
        if isDurable { try AtomicFile.syncFolder(AtomicFile.split(final).folder) }
    }

    // Gone already when it was published.
    deinit { unlink(path) }

    /// Removes temporary files that killed runs left in a folder: those of this machine that nobody holds, and those of
    /// others that are older than a day.
    static func sweep(_ folder: String) {
        guard let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        // The clock of whoever keeps the folder, which wrote the times of the files in it.
        lazy var now = (try? TemporaryFile(for: "now", in: folder)).flatMap { AtomicFile.status($0.path)?.modified } ?? 0
        while let entry = readdir(handle) {
            let name = Folder.name(of: entry)
            guard case .text(let name) = name, let host = host(of: name) else { continue }
            let path = "\(folder)/\(name)"
            guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), let status = try? file.status(),
                status.kind == .file, flock(file.descriptor, LOCK_EX | LOCK_NB) == 0
            else { continue }
            if host == Host.mark || now - status.modified > patience { unlink(path) }
        }
    }

    /// The machine that a name tells; `nil` for a name that is no temporary file's.
    private static func host(of name: String) -> Substring? {
        guard name.hasPrefix("."), name.hasSuffix(ending) else { return nil }
        let mark = name.dropLast(ending.count).split(separator: ".").last?.split(separator: "-")
        guard let mark, mark.count == 2, mark[0].count == Host.mark.count, mark[1].count == Host.randomDigits else {
            return nil
        }
        return mark[0]
    }

    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > nameLimit else { return name }
        var short = ""
        for character in name where short.utf8.count + character.utf8.count <= nameLimit { short.append(character) }
        return short
    }
}

extension AtomicFile {
    /// Removes temporary files that killed runs left in a folder: those of this machine that nobody is writing, and those of
    /// other machines that are older than a day.
    public static func sweep(_ folder: String) { TemporaryFile.sweep(folder) }
}

/// What tells this machine's processes from those of others.
enum Host {
    static let randomDigits = 16

    /// Eight digits that stand for this machine since its start.
    static let mark: String = {
        let boot = (try? AtomicFile.line(of: "/proc/sys/kernel/random/boot_id")) ?? ""
        return String(sha256(Array(boot.utf8)).prefix(8))
    }()

    static func random() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: randomDigits - digits.count) + digits
    }
}

extension AtomicFile {
    /// The first line of a file whose size is not known before, such as one of the kernel's.
    static func line(of path: String) throws(FileFault) -> String {
        let file = try OpenFile(path, O_RDONLY)
        let text = String(decoding: try file.read(upTo: 256), as: UTF8.self)
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }
}
