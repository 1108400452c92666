import CZip

/// Why a workbook or another document cannot be read.
struct WorkbookFault: Error, Equatable {
    enum Kind: Equatable {
        /// Not an archive, or a broken one; the reason is the library's.
        case damaged(String)
        /// A part that a workbook must have is missing.
        case missing
        case encrypted
        /// Saved by Excel 5.0 or 95.
        case oldVersion
        /// A few cells are repeated more often than any table is filled in.
        case repeated(limit: Int)
        case tooManyMembers
        /// Unpacks to more bytes than allowed.
        case tooLarge(limit: Int)
        /// Unpacks to so many times its size that it can only be meant as a bomb.
        case ratio(limit: Int)
        /// Declares a document type or entities.
        case entity
        case depth(limit: Int)
        /// Not well-formed XML.
        case xml(line: Int)
        /// Nobody wants the rest any more.
        case cancelled
    }

    var kind: Kind
    /// Member of the archive.
    var member: String
}

/// A document's archive in memory, read only. Not for use by two threads.
///
/// Names of members are keys, never paths. Every member is unpacked through the limits, whatever its header promises.
final class ZipArchive {
    private let archive: ZipHandle
    private let limits: IntakeLimits
    private let isCancelled: (() -> Bool)?
    /// Bytes unpacked so far; a member unpacked twice counts twice.
    private var unpacked = 0
    /// Members by the path that their name means, see ``key(_:)``.
    private let members: [String: Member]

    private struct Member {
        /// As the archive spells it.
        var name: String
        var index: zip_uint64_t
        var packed: Int
    }

    /// - Parameter isCancelled: asked with every piece that is unpacked; the fault ``WorkbookFault/Kind/cancelled`` ends it.
    init(_ bytes: [UInt8], limits: IntakeLimits, isCancelled: (() -> Bool)? = nil) throws(WorkbookFault) {
        self.limits = limits
        self.isCancelled = isCancelled
        archive = try ZipHandle(bytes)
        members = try ZipArchive.members(of: archive.pointer, limits)
    }

    private static func members(of handle: OpaquePointer, _ limits: IntakeLimits) throws(WorkbookFault) -> [String: Member] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.archiveMembers else { throw WorkbookFault(kind: .tooManyMembers, member: "") }
        var members: [String: Member] = [:]
        for index in 0..<zip_uint64_t(max(count, 0)) {
            var info = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &info) == 0, let name = info.name.map({ String(cString: $0) }) else {
                continue
            }
            if info.encryption_method != 0, Int(info.encryption_method) != ZIP_EM_NONE {
                throw WorkbookFault(kind: .encrypted, member: name)
            }
            let path = key(name)
            // Programs would disagree about which of two is meant.
            guard members[path] == nil else { throw WorkbookFault(kind: .damaged("two members of one name"), member: name) }
            members[path] = Member(name: name, index: index, packed: Int(clamping: info.comp_size))
        }
        return members
    }

    /// A member's name as it is compared: in small letters, as Excel does, and with the slashes of the standard where a
    /// program of Windows wrote its own.
    private static func key(_ name: String) -> String {
        name.contains("\\") ? name.replacing("\\", with: "/").lowercased() : name.lowercased()
    }

    /// Whether there is such a member.
    func contains(_ name: String) -> Bool { members[ZipArchive.key(name)] != nil }

    /// The name of a member as the archive spells it; `name` itself when there is none.
    func spelling(of name: String) -> String { members[ZipArchive.key(name)]?.name ?? name }

    /// Names of all members.
    var names: [String] { members.values.map(\.name).sorted() }

    /// Unpacks a member piece by piece.
    ///
    /// - Parameter body: takes the next piece; `false` ends the unpacking.
    /// - Throws: the fault of the archive or of a limit, or what `body` throws.
    func unpack(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookFault) -> Bool) throws(WorkbookFault) {
        guard let member = members[ZipArchive.key(name)] else { throw WorkbookFault(kind: .missing, member: name) }
        guard let file = zip_fopen_index(archive.pointer, member.index, 0) else {
            throw WorkbookFault(kind: .damaged(String(cString: zip_strerror(archive.pointer))), member: name)
        }
        defer { zip_fclose(file) }
        let size = 65_536
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        defer { buffer.deallocate() }
        var total = 0
        defer { unpacked += total }
        while true {
            if isCancelled?() == true { throw WorkbookFault(kind: .cancelled, member: name) }
            let got = Int(zip_fread(file, buffer, zip_uint64_t(size)))
            guard got >= 0 else { throw WorkbookFault(kind: .damaged("unpacking failed"), member: name) }
            if got == 0 { return }
            total += got
            if unpacked + total > limits.unpackedBytes {
                throw WorkbookFault(kind: .tooLarge(limit: limits.unpackedBytes), member: name)
            }
            if total > 1 << 20, total / limits.unpackedRatio > max(member.packed, 1) {
                throw WorkbookFault(kind: .ratio(limit: limits.unpackedRatio), member: name)
            }
            guard try body(UnsafeBufferPointer(start: buffer, count: got)) else { return }
        }
    }

    /// A whole member that is known to be small.
    func read(_ name: String, limit: Int = 16 << 20) throws(WorkbookFault) -> [UInt8] {
        var bytes: [UInt8] = []
        try unpack(name) { piece throws(WorkbookFault) in
            guard bytes.count + piece.count <= limit else { throw WorkbookFault(kind: .tooLarge(limit: limit), member: name) }
            bytes.append(contentsOf: piece)
            return true
        }
        return bytes
    }
}
