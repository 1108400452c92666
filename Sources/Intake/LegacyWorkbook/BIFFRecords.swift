/// The records of a workbook stream of Excel 97–2003 ([MS-XLS] 2.1.4): a number, a length, so many bytes.
struct BIFFRecords {
    /// One record; ``data`` lies within the stream.
    struct Record {
        var id: UInt16
        var data: Range<Int>
    }

    enum ID {
        static let formula: UInt16 = 0x06
        /// What Excel 3 and 4 called it; some programs still do.
        static let formula3: UInt16 = 0x206
        static let formula4: UInt16 = 0x406
        static let endOfFile: UInt16 = 0x0A
        static let dateMode: UInt16 = 0x22
        static let filePassword: UInt16 = 0x2F
        static let font: UInt16 = 0x31
        static let `continue`: UInt16 = 0x3C
        static let sheet: UInt16 = 0x85
        static let rkNumbers: UInt16 = 0xBD
        static let richText: UInt16 = 0xD6
        static let format: UInt16 = 0x41E
        static let style: UInt16 = 0xE0
        static let merged: UInt16 = 0xE5
        static let sharedTexts: UInt16 = 0xFC
        static let sharedText: UInt16 = 0xFD
        static let number: UInt16 = 0x203
        static let text: UInt16 = 0x204
        static let booleanOrError: UInt16 = 0x205
        static let formulaText: UInt16 = 0x207
        static let row: UInt16 = 0x208
        static let rkNumber: UInt16 = 0x27E
        static let begin: UInt16 = 0x809
    }

    let bytes: [UInt8]
    /// Where the next record begins.
    var offset: Int

    init(_ bytes: [UInt8], at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The next record; `nil` at the end of the stream.
    ///
    /// - Throws: when the stream ends within the record.
    mutating func next() throws(WorkbookFault) -> Record? {
        guard offset >= 0, offset + 4 <= bytes.count else { return nil }
        let id = bytes.littleEndian16(at: offset)
        let start = offset + 4
        let end = start + Int(bytes.littleEndian16(at: offset + 2))
        guard end <= bytes.count else { throw WorkbookFault(kind: .damaged("a record is cut off"), member: "") }
        offset = end
        return Record(id: id, data: start..<end)
    }

    /// The data of the records that continue the one before, if any; they are passed.
    mutating func continuations() throws(WorkbookFault) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        while offset + 4 <= bytes.count, bytes.littleEndian16(at: offset) == ID.continue, let record = try next() {
            ranges.append(record.data)
        }
        return ranges
    }
}

/// Reads texts of a workbook stream that may go on in further records, each of which says anew whether its letters take one
/// byte or two ([MS-XLS] 2.5.293, 2.4.58).
struct BIFFText {
    private let bytes: [UInt8]
    private let parts: [Range<Int>]
    private var part = 0
    private var offset: Int

    init(_ bytes: [UInt8], parts: [Range<Int>]) {
        self.bytes = bytes
        self.parts = parts.filter { !$0.isEmpty }
        offset = self.parts.first?.lowerBound ?? 0
    }

    private var isAtEnd: Bool { part >= parts.count }
    /// Whether the next byte is the first of its record.
    private var startsPart: Bool { !isAtEnd && offset == parts[part].lowerBound }

    private mutating func byte() -> UInt8? {
        guard !isAtEnd else { return nil }
        let value = bytes[offset]
        offset += 1
        if offset == parts[part].upperBound {
            part += 1
            if !isAtEnd { offset = parts[part].lowerBound }
        }
        return value
    }

    mutating func number16() -> Int? {
        guard let low = byte(), let high = byte() else { return nil }
        return Int(low) | Int(high) << 8
    }

    mutating func number32() -> Int? {
        guard let low = number16(), let high = number16() else { return nil }
        return low | high << 16
    }

    mutating func skip(_ count: Int) {
        var rest = count
        while rest > 0, !isAtEnd {
            let step = min(rest, parts[part].upperBound - offset)
            rest -= step
            offset += step
            if offset == parts[part].upperBound {
                part += 1
                if !isAtEnd { offset = parts[part].lowerBound }
            }
        }
    }

    /// A text with the fonts of its parts.
    struct Content {
        var units: [UInt16]
        /// Where in the text each font begins; what stands before the first is set as its cell is.
        var runs: [(start: Int, font: Int)] = []

        var text: String { String(decoding: units, as: UTF16.self) }
    }

    /// A text with its length before it; reading aids and formatting are passed.
    ///
    /// - Parameter lengthBytes: 1 or 2, how the length is stored.
    /// - Returns: `nil` when the records end within it.
    mutating func text(lengthBytes: Int = 2) -> String? { content(lengthBytes: lengthBytes, keepsRuns: false)?.text }

    /// A text, with its formatting if that is wanted.
    mutating func content(lengthBytes: Int = 2, keepsRuns: Bool) -> Content? {
        guard let length = lengthBytes == 1 ? byte().map(Int.init) : number16(), let flags = byte() else { return nil }
        var runs = 0
        var extra = 0
        if flags & 0x08 != 0 {
            guard let count = number16() else { return nil }
            runs = count
        }
        if flags & 0x04 != 0 {
            guard let count = number32() else { return nil }
            extra = count
        }
        guard let units = letters(length, isWide: flags & 1 != 0) else { return nil }
        var content = Content(units: units)
        if keepsRuns {
            for _ in 0..<runs {
                guard let start = number16(), let font = number16() else { break }
                content.runs.append((start, font))
            }
            skip(extra)
        } else {
            skip(4 * runs + extra)
        }
        return content
    }

    private mutating func letters(_ count: Int, isWide: Bool) -> [UInt16]? {
        var isWide = isWide
        var units: [UInt16] = []
        units.reserveCapacity(count)
        // Where the length ended with its record, the letters begin behind the flag of the next.
        var current = startsPart && part > 0 ? part - 1 : part
        while units.count < count {
            if part != current {
                current = part
                guard let flags = byte() else { return nil }
                isWide = flags & 1 != 0
                // A record that holds nothing but the flag.
                if part != current { continue }
            }
            guard let low = byte() else { return nil }
            if isWide {
                guard let high = byte() else { return nil }
                units.append(UInt16(low) | UInt16(high) << 8)
            } else {
                units.append(UInt16(low))
            }
        }
        return units
    }
}
