public import Files
public import ReportModel
import Vietnamese

/// One file lying in the inbox.
public struct InboxEntry: Hashable, Sendable {
    /// Path relative to the inbox, NFC, for messages and the name of the answer. Has no `..` and no control characters.
    public let name: String
    /// Path to open: below ``folder``, or as the operator named it.
    public let path: String
    /// Bytes.
    public let size: Int
    /// When the file was last written, POSIX seconds.
    public let modified: Int
    /// Most bytes that are read of it.
    let limit: Int
    /// The inbox it was found in, which it is never read outside of; `nil` for a file that an operator named.
    public let folder: String?

    /// Tells the file from every other, also from one whose name differs only in its Unicode form: its bytes' path in the
    /// inbox, or where the operator found it.
    public var origin: String { folder == nil ? AtomicFile.resolved(path) : path }
}

/// Finds the submissions in an inbox without ever leaving it.
///
/// Links are not followed, devices and pipes are not opened, and what was left out for such a reason is told to the operator.
/// Hidden files and what office programs leave beside an open document are passed over without a word.
public enum InboxScanner {
    /// Folders inside folders that are looked into.
    private static let depthLimit = 8

    /// Every regular file of the inbox and the folders in it, in a stable order: by name without ending, numbers by value, so
    /// that `TT-01` stands before `TT-01-2`.
    ///
    /// - Parameter folder: path of the inbox.
    /// - Returns: the files, and what was left out and why.
    /// - Throws: `FileFault` when the folder itself cannot be read.
    public static func scan(_ folder: String, limits: IntakeLimits = .standard) throws(FileFault) -> (
        files: [InboxEntry], findings: [Diagnostic]
    ) {
        var entries: [InboxEntry] = []
        var findings: [Diagnostic] = []
        let inbox = try Folder(folder)
        var pending: [(path: String, prefix: String, depth: Int)] = [("", "", 0)]
        while let (path, prefix, depth) = pending.popLast() {
            let inside: Folder
            let names: [Folder.Name]
            do throws(FileFault) {
                inside = try inbox.folder(path)
                names = try inside.names()
            } catch {
                if depth == 0 { throw error }
                findings.append(unreadable(prefix, error.reason))
                continue
            }
            // In a Maildir, messages in `tmp` are still being delivered.
            let isMaildir = names.contains(.text("cur")) && names.contains(.text("new")) && names.contains(.text("tmp"))
            for found in names where !(isMaildir && found == .text("tmp")) {
                guard case .text(let name) = found, isSafe(name) else {
                    findings.append(Diagnostic(.name, in: prefix + label(found), for: .english))
                    continue
                }
                if isIgnored(name) { continue }
                let status: FileStatus
                do throws(FileFault) {
                    status = try inside.status(of: name)
                } catch {
                    if !error.isAbsence { findings.append(unreadable(prefix + name, error.reason)) }
                    continue
                }
                switch status.kind {
                case .folder where depth < depthLimit: pending.append((path + name + "/", prefix + name + "/", depth + 1))
                case .folder: findings.append(Diagnostic(.tooDeep(limit: depthLimit), in: prefix + name, for: .english))
                case .file:
                    add(path + name, prefix + name.nfc, folder: folder, status, limits, &entries, &findings)
                case .link: findings.append(Diagnostic(.link, in: prefix + name, for: .english))
                case .other: findings.append(Diagnostic(.notAFile, in: prefix + name, for: .english))
                }
            }
        }
        return (entries.map { (SortKey($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1), findings)
    }

    /// The files that an operator named, in the order given; each goes by the last part of its path.
    public static func entries(
        for paths: [String], limits: IntakeLimits = .standard
    ) -> (files: [InboxEntry], findings: [Diagnostic]) {
        var entries: [InboxEntry] = []
        var findings: [Diagnostic] = []
        for path in paths {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard isSafe(name), name != "..", name != "." else {
                findings.append(unreadable(path, "not the name of a file"))
                continue
            }
            guard let status = AtomicFile.status(path) else {
                findings.append(unreadable(path, "there is no such file"))
                continue
            }
            if status.kind == .file {
                add(path, name.nfc, folder: nil, status, limits, &entries, &findings)
            } else {
                findings.append(Diagnostic(.notAFile, in: path, for: .english))
            }
        }
        return (entries, findings)
    }

    /// Reads a file found by ``scan(_:limits:)`` or ``entries(for:limits:)``.
    ///
    /// - Throws: `FileFault` when it is gone, has become something else or larger than allowed, or cannot be read.
    public static func load(_ entry: InboxEntry) throws(FileFault) -> InboxFile {
        let bytes =
            if let folder = entry.folder {
                try Folder(folder).read(entry.path, limit: entry.limit)
            } else {
                try Folder.read(named: entry.path, limit: entry.limit)
            }
        return InboxFile(name: entry.name, bytes: bytes)
    }

    private static func add(
        _ path: String, _ name: String, folder: String?, _ status: FileStatus, _ limits: IntakeLimits,
        _ entries: inout [InboxEntry], _ findings: inout [Diagnostic]
    ) {
        let size = status.size
        guard size <= limits.fileBytes else {
            findings.append(Diagnostic(.tooLarge(size, limit: limits.fileBytes), in: name, for: .english))
            return
        }
        entries.append(
            InboxEntry(
                name: name, path: path, size: size, modified: status.modified, limit: limits.fileBytes, folder: folder))
    }

    private static func unreadable(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic(.unreadable(reason), in: name, for: .english)
    }

    /// A name as messages show it.
    private static func label(_ name: Folder.Name) -> String {
        switch name {
        case .text(let text): shown(text, limit: 120)
        case .bytes(let text): shown(text, limit: 120)
        }
    }

    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.contains("/") && UnprintableCharacter.first(in: name.nfc) == nil
    }

    /// Hidden files, lock files of office programs, downloads and copies in progress, thumbnails.
    private static func isIgnored(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix(".") || lower.hasPrefix("~$") || lower.hasSuffix("~") || lower == "thumbs.db"
            || lower == "desktop.ini"
            || [".tmp", ".part", ".partial", ".crdownload", ".download", ".swp"].contains { lower.hasSuffix($0) }
    }
}

/// Order of files by name: without ending first, runs of digits by value.
private struct SortKey: Comparable {
    private let stem: [Part]
    private let name: String

    private enum Part: Comparable {
        case number(Int)
        case byte(UInt8)
    }

    init(_ name: String) {
        self.name = name
        let end = name.lastIndex(of: ".").map { $0 > name.startIndex ? $0 : name.endIndex } ?? name.endIndex
        var parts: [Part] = []
        var number: Int?
        for byte in name[..<end].utf8 {
            if isDigit(byte) {
                number = ((number ?? 0) &* 10 &+ Int(byte - zero)) & 0xFF_FFFF_FFFF_FFFF
                continue
            }
            if let value = number { parts.append(.number(value)) }
            number = nil
            parts.append(.byte(byte))
        }
        if let number { parts.append(.number(number)) }
        stem = parts
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
        if a.stem == b.stem { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
        return a.stem.lexicographicallyPrecedes(b.stem)
    }
}
