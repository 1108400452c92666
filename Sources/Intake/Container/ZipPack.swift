import CZip
import Glibc
import Vietnamese

/// A ZIP pack of files: unlike a document's archive it may hold members of any name, twice, or locked ones.
final class ZipPack {
    struct Member {
        var index: Int
        /// As people named it, whatever the packing program made of it.
        var name: String
        var isFolder: Bool
        var isLocked: Bool
        /// Bytes as packed.
        var packed: Int
    }

    private let archive: ZipHandle
    private let limits: IntakeLimits
    let members: [Member]

    /// - Throws: ``WorkbookFault`` of kinds `damaged` and `tooManyMembers`.
    init(_ bytes: [UInt8], limits: IntakeLimits) throws(WorkbookFault) {
        archive = try ZipHandle(bytes)
        self.limits = limits
        let count = zip_get_num_entries(archive.pointer, 0)
        guard count <= limits.archiveMembers else { throw WorkbookFault(kind: .tooManyMembers, member: "") }
        var stored: [(index: Int, raw: [UInt8], isUnicode: Bool, guess: String, info: zip_stat_t)] = []
        for index in 0..<zip_uint64_t(max(count, 0)) {
            var info = zip_stat_t()
            guard zip_stat_index(archive.pointer, index, 0, &info) == 0 else { continue }
            // Borrowed from the archive; copied at once.
            guard let raw = zip_get_name(archive.pointer, index, zip_flags_t(ZIP_FL_ENC_RAW)),
                let guess = zip_get_name(archive.pointer, index, 0)
            else { continue }
            let bytes = Array(UnsafeBufferPointer(start: raw, count: strlen(raw)).map { UInt8(bitPattern: $0) })
            stored.append((Int(index), bytes, String(validating: bytes, as: UTF8.self) != nil, String(cString: guess), info))
        }
        // Names without a mark of their encoding are in the packing machine's: all together are evidence, one is not.
        let unmarked = stored.filter { !$0.isUnicode }.map(\.raw)
        let encoding = ZipPack.encoding(of: unmarked)
        members = stored.map { each in
            let name =
                each.isUnicode ? String(decoding: each.raw, as: UTF8.self) : encoding?.decode(each.raw) ?? each.guess
            return Member(
                index: each.index, name: name.nfc, isFolder: name.hasSuffix("/") || name.hasSuffix("\\"),
                isLocked: each.info.encryption_method != 0 && Int(each.info.encryption_method) != ZIP_EM_NONE,
                packed: Int(clamping: each.info.comp_size))
        }
    }

    /// The old Vietnamese encoding that names are in; `nil` leaves the reading by code page 437, as the standard has it.
    private static func encoding(of names: [[UInt8]]) -> LegacyEncoding? {
        guard !names.isEmpty else { return nil }
        let joined = Array(names.joined(separator: [UInt8(ascii: "\n")]))
        if case .legacy(let encoding) = TextDecoder.decode(joined).encoding { return encoding }
        // A few short names prove nothing by themselves, but Vietnamese Windows writes no other code page than its own.
        let text = LegacyEncoding.windows1258.decode(joined)
        return text.unicodeScalars.contains("\u{FFFD}") || !hasVietnameseMarks(text) ? nil : .windows1258
    }

    private static func hasVietnameseMarks(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            (0x1EA0...0x1EF9).contains($0.value) || $0 == "đ" || $0 == "Đ" || $0 == "ơ" || $0 == "ư"
        }
    }

    /// Whether it is meant as a pack: no part of a document is among its members.
    var looksLikePack: Bool {
        !members.contains { $0.name == "[Content_Types].xml" || $0.name == "content.xml" || $0.name == "mimetype" }
    }

    /// The bytes of a member.
    ///
    /// - Throws: ``WorkbookFault`` of kinds `encrypted`, `damaged`, `tooLarge`, `ratio`.
    func read(_ member: Member) throws(WorkbookFault) -> [UInt8] {
        guard !member.isLocked else { throw WorkbookFault(kind: .encrypted, member: member.name) }
        guard let file = zip_fopen_index(archive.pointer, zip_uint64_t(member.index), 0) else {
            throw WorkbookFault(kind: .damaged("cannot open"), member: member.name)
        }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = Int(buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) })
            guard got >= 0 else { throw WorkbookFault(kind: .damaged("unpacking failed"), member: member.name) }
            if got == 0 { return bytes }
            guard bytes.count + got <= limits.fileBytes else {
                throw WorkbookFault(kind: .tooLarge(limit: limits.fileBytes), member: member.name)
            }
            bytes += buffer.prefix(got)
            if bytes.count > 1 << 20, bytes.count / limits.unpackedRatio > max(member.packed, 1) {
                throw WorkbookFault(kind: .ratio(limit: limits.unpackedRatio), member: member.name)
            }
        }
    }
}
