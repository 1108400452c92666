/// A compound file ([MS-CFB]): a small file system in one file, in which Excel and Word up to 2003 and Outlook save.
///
/// Chains of sectors are followed no further than the file has sectors, so a cycle ends; every entry of the directory belongs
/// to the storage that first names it; nothing is allocated on the word of a header alone.
struct CompoundFile {
    /// A folder of the file.
    struct Storage: Hashable {
        fileprivate let index: Int

        /// The one that holds everything.
        static let root = Storage(index: 0)
    }

    /// What stands at the beginning of every compound file.
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private let bytes: [UInt8]
    private let sectorSize: Int
    private let miniSectorSize: Int
    /// Streams smaller than this lie in the mini stream.
    private let miniCutoff: Int
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    /// Sectors of the mini stream.
    private var miniStream: [UInt32] = []
    /// Streams and storages in a storage, by name in small letters.
    private var contents: [Storage: [String: Entry]] = [:]
    /// Names in the root storage, storages included: they tell which program wrote the file.
    private(set) var names: Set<String> = []

    private struct Entry {
        enum Kind: UInt8 { case storage = 1, stream, root = 5 }

        var index: Int
        var name: String
        /// `nil` for what is neither.
        var kind: Kind?
        var left, right, child, start: UInt32
        var size: Int
    }

    private static let endOfChain: UInt32 = 0xFFFF_FFFE
    private static let noStream: UInt32 = 0xFFFF_FFFF
    private static let headerEntries = 109
    private static let entrySize = 128
    /// Entries of a directory; no honest file has a tenth of it.
    private static let entryLimit = 100_000

    /// - Throws: ``WorkbookFault`` of kind `damaged` when the file's structure is broken.
    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        self.bytes = bytes
        let shift = bytes.count >= 512 ? Int(bytes.littleEndian16(at: 0x1E)) : 0
        guard bytes.starts(with: CompoundFile.signature), shift == 9 || shift == 12 else {
            throw CompoundFile.damaged("header")
        }
        sectorSize = 1 << shift
        miniSectorSize = 64
        miniCutoff = Int(clamping: bytes.littleEndian32(at: 0x38))
        table = try allocationTable()
        let directory = try content(of: chain(from: bytes.littleEndian32(at: 0x30), in: table), size: nil)
        let miniTableBytes = try content(of: chain(from: bytes.littleEndian32(at: 0x3C), in: table), size: nil)
        miniTable = stride(from: 0, to: miniTableBytes.count - 3, by: 4).map { miniTableBytes.littleEndian32(at: $0) }
        try readDirectory(directory)
    }

    private static func damaged(_ what: String) -> WorkbookFault {
        WorkbookFault(kind: .damaged("compound file: \(what)"), member: "")
    }

    /// A storage in another; `nil` when there is none of this name.
    func storage(_ name: String, in storage: Storage = .root) -> Storage? {
        contents[storage]?[name.lowercased()].flatMap { $0.kind == .storage ? Storage(index: $0.index) : nil }
    }

    /// The storages in another whose names begin so, in order of their names.
    func storages(beginning prefix: String, in storage: Storage = .root) -> [Storage] {
        let prefix = prefix.lowercased()
        return (contents[storage] ?? [:]).filter { $0.value.kind == .storage && $0.key.hasPrefix(prefix) }
            .sorted { $0.key < $1.key }.map { Storage(index: $0.value.index) }
    }

    /// The bytes of a stream in a storage; `nil` when there is none of this name.
    func stream(_ name: String, in storage: Storage = .root) throws(WorkbookFault) -> [UInt8]? {
        guard let entry = contents[storage]?[name.lowercased()], entry.kind == .stream else { return nil }
        guard entry.size <= bytes.count else { throw CompoundFile.damaged("size of \(entry.name)") }
        guard entry.size < miniCutoff else { return try content(of: chain(from: entry.start, in: table), size: entry.size) }
        var result: [UInt8] = []
        result.reserveCapacity(entry.size)
        for sector in try chain(from: entry.start, in: miniTable) where result.count < entry.size {
            let offset = Int(sector) * miniSectorSize
            let index = offset / sectorSize
            guard index < miniStream.count else { throw CompoundFile.damaged("mini stream") }
            let start = try self.offset(of: miniStream[index]) + offset % sectorSize
            result += bytes[min(start, bytes.count)..<min(start + miniSectorSize, bytes.count)]
        }
        guard result.count >= entry.size else { throw CompoundFile.damaged("end of \(entry.name)") }
        return Array(result.prefix(entry.size))
    }

    // MARK: Sectors

    private var sectorCount: Int { max(0, (bytes.count + sectorSize - 1) / sectorSize - 1) }

    private func offset(of sector: UInt32) throws(WorkbookFault) -> Int {
        guard Int(sector) < sectorCount else { throw CompoundFile.damaged("sector \(sector)") }
        return (Int(sector) + 1) * sectorSize
    }

    /// The table that says which sector follows which.
    private func allocationTable() throws(WorkbookFault) -> [UInt32] {
        var sectors: [UInt32] = []
        for index in 0..<CompoundFile.headerEntries {
            let sector = bytes.littleEndian32(at: 0x4C + 4 * index)
            if Int(sector) < sectorCount { sectors.append(sector) }
        }
        var next = bytes.littleEndian32(at: 0x44)
        var steps = 0
        while next < 0xFFFF_FFFA {
            steps += 1
            guard steps <= sectorCount else { throw CompoundFile.damaged("cycle of table sectors") }
            let start = try offset(of: next)
            guard start + sectorSize <= bytes.count else { throw CompoundFile.damaged("table") }
            for index in 0..<sectorSize / 4 - 1 {
                let sector = bytes.littleEndian32(at: start + 4 * index)
                if Int(sector) < sectorCount { sectors.append(sector) }
            }
            next = bytes.littleEndian32(at: start + sectorSize - 4)
        }
        guard sectors.count <= sectorCount else { throw CompoundFile.damaged("table") }
        var table: [UInt32] = []
        table.reserveCapacity(sectors.count * sectorSize / 4)
        for sector in sectors {
            let start = try offset(of: sector)
            for index in 0..<sectorSize / 4 where start + 4 * index + 4 <= bytes.count {
                table.append(bytes.littleEndian32(at: start + 4 * index))
            }
        }
        return table
    }

    private func chain(from start: UInt32, in table: [UInt32]) throws(WorkbookFault) -> [UInt32] {
        var sectors: [UInt32] = []
        var next = start
        while next != CompoundFile.endOfChain, next != CompoundFile.noStream {
            guard Int(next) < table.count else { throw CompoundFile.damaged("chain leaves the table") }
            guard sectors.count < table.count else { throw CompoundFile.damaged("cycle of sectors") }
            sectors.append(next)
            next = table[Int(next)]
        }
        return sectors
    }

    /// - Parameter size: bytes wanted; `nil` takes whole sectors.
    private func content(of sectors: [UInt32], size: Int?) throws(WorkbookFault) -> [UInt8] {
        var result: [UInt8] = []
        let wanted = size ?? Int.max
        // A chain that passes no sector twice is no longer than the file.
        result.reserveCapacity(min(size ?? sectors.count * sectorSize, bytes.count))
        for sector in sectors where result.count < wanted {
            let start = try offset(of: sector)
            result += bytes[min(start, bytes.count)..<min(start + sectorSize, bytes.count)]
        }
        if let size {
            guard result.count >= size else { throw CompoundFile.damaged("end of a stream") }
            result.removeLast(result.count - size)
        }
        return result
    }

    // MARK: Directory

    private mutating func readDirectory(_ directory: [UInt8]) throws(WorkbookFault) {
        let count = directory.count / CompoundFile.entrySize
        guard (1...CompoundFile.entryLimit).contains(count) else { throw CompoundFile.damaged("directory") }
        let root = CompoundFile.entry(0, of: directory)
        guard root.kind == .root else { throw CompoundFile.damaged("root of the directory") }
        miniStream = root.start == CompoundFile.endOfChain ? [] : try chain(from: root.start, in: table)
        var pending = [(index: root.child, storage: Storage.root)]
        var seen: Set<UInt32> = [0]
        while let (index, storage) = pending.popLast() {
            guard Int(index) < count, seen.insert(index).inserted else { continue }
            let entry = CompoundFile.entry(Int(index), of: directory)
            if storage == .root { names.insert(entry.name) }
            let key = entry.name.lowercased()
            if entry.kind != nil, contents[storage]?[key] == nil { contents[storage, default: [:]][key] = entry }
            pending += [(entry.left, storage), (entry.right, storage)]
            if entry.kind == .storage { pending.append((entry.child, Storage(index: entry.index))) }
        }
    }

    private static func entry(_ index: Int, of directory: [UInt8]) -> Entry {
        let at = index * entrySize
        let length = min(Int(directory.littleEndian16(at: at + 0x40)), 64)
        let units = stride(from: 0, to: max(0, length - 2), by: 2).map { directory.littleEndian16(at: at + $0) }
        return Entry(
            index: index, name: String(decoding: units, as: UTF16.self), kind: Entry.Kind(rawValue: directory[at + 0x42]),
            left: directory.littleEndian32(at: at + 0x44), right: directory.littleEndian32(at: at + 0x48),
            child: directory.littleEndian32(at: at + 0x4C), start: directory.littleEndian32(at: at + 0x74),
            size: Int(directory.littleEndian32(at: at + 0x78)))
    }
}

extension [UInt8] {
    /// The two bytes at an offset; the caller has made sure that they are there.
    func littleEndian16(at offset: Int) -> UInt16 { UInt16(self[offset]) | UInt16(self[offset + 1]) << 8 }

    /// The four bytes at an offset; the caller has made sure that they are there.
    func littleEndian32(at offset: Int) -> UInt32 {
        UInt32(littleEndian16(at: offset)) | UInt32(littleEndian16(at: offset + 2)) << 16
    }

    /// The eight bytes at an offset; the caller has made sure that they are there.
    func littleEndian64(at offset: Int) -> UInt64 {
        UInt64(littleEndian32(at: offset)) | UInt64(littleEndian32(at: offset + 4)) << 32
    }
}
