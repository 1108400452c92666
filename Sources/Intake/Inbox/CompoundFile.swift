/// The directory of a compound file (MS-CFB), in which older Office programs keep their documents: the names of its streams
/// and storages tell which program wrote it.
struct CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Names of streams and storages, of all levels.
    let names: Set<String>

    /// Entries looked at; a document has some dozens, a message some hundreds.
    private static let entryLimit = 4_096
    private static let entrySize = 128

    /// `nil` when the file is none, or its directory cannot be found.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 512, bytes.starts(with: CompoundFile.signature) else { return nil }
        let shift = Int(bytes[30]) | Int(bytes[31]) << 8
        guard shift == 9 || shift == 12 else { return nil }
        var found: Set<String> = []
        var sector = CompoundFile.number(in: bytes, at: 48)
        var entries = 0
        while let start = CompoundFile.offset(of: sector, shift: shift, in: bytes), entries < CompoundFile.entryLimit {
            // A sector without entries counts too, so that a chain in a ring ends.
            entries += 1
            let end = min(start + (1 << shift), bytes.count)
            for entry in stride(from: start, to: end - CompoundFile.entrySize + 1, by: CompoundFile.entrySize) {
                entries += 1
                if let name = CompoundFile.name(in: bytes, at: entry) { found.insert(name) }
            }
            sector = CompoundFile.next(after: sector, shift: shift, in: bytes)
        }
        guard !found.isEmpty else { return nil }
        names = found
    }

    /// Where a sector begins; `nil` for the marks of an end and what lies outside the file.
    private static func offset(of sector: Int, shift: Int, in bytes: [UInt8]) -> Int? {
        guard sector < 0xFFFF_FFF0 else { return nil }
        let start = (sector + 1) << shift
        return start < bytes.count ? start : nil
    }

    /// The sector that follows in the chain; the list of sectors of the table stands in the head, which is enough for the 7 MB
    /// in which a directory begins.
    private static func next(after sector: Int, shift: Int, in bytes: [UInt8]) -> Int {
        let perSector = 1 << (shift - 2)
        let table = sector / perSector
        guard table < 109, let start = offset(of: number(in: bytes, at: 76 + 4 * table), shift: shift, in: bytes) else {
            return 0xFFFF_FFFF
        }
        return number(in: bytes, at: start + 4 * (sector % perSector))
    }

    private static func number(in bytes: [UInt8], at index: Int) -> Int {
        guard index + 4 <= bytes.count else { return 0xFFFF_FFFF }
        return (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }

    /// The name of an entry in use; its length counts bytes, the closing zero included.
    private static func name(in bytes: [UInt8], at entry: Int) -> String? {
        let length = Int(bytes[entry + 64]) | Int(bytes[entry + 65]) << 8
        guard bytes[entry + 66] != 0, length >= 2, length <= 64 else { return nil }
        let units = stride(from: entry, to: entry + length - 2, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
        return String(decoding: units, as: UTF16.self)
    }
}
