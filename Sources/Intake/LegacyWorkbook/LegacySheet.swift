/// Where the cells of a sheet stand in a workbook stream, in order of rows, and what spans several of them.
///
/// Merged cells come behind the rows and the rows themselves in any order, so the sheet is passed over once before it is
/// read. Only positions are kept.
struct LegacySheet {
    /// A record with cells.
    struct Position {
        /// Row from 0.
        var row: Int
        /// Where the record begins.
        var offset: Int
    }

    private(set) var cells: [Position] = []
    private(set) var areas: [MergedCells.Area] = []
    /// Rows that are not shown, from 1.
    private(set) var hiddenRows: Set<Int> = []

    private static let areaLimit = 100_000
    private static let cellRecords: Set<UInt16> = [
        BIFFRecords.ID.number, BIFFRecords.ID.rkNumber, BIFFRecords.ID.rkNumbers, BIFFRecords.ID.sharedText,
        BIFFRecords.ID.text, BIFFRecords.ID.richText, BIFFRecords.ID.booleanOrError, BIFFRecords.ID.formula,
        BIFFRecords.ID.formula3, BIFFRecords.ID.formula4,
    ]

    init(_ stream: [UInt8], at offset: Int) throws(WorkbookFault) {
        var records = BIFFRecords(stream, at: offset)
        guard let first = try records.next(), first.id == BIFFRecords.ID.begin else {
            throw WorkbookFault(kind: .damaged("a sheet is not where it should be"), member: "")
        }
        // Charts stand within the sheet, with a beginning and an end of their own.
        var depth = 1
        var isSorted = true
        while true {
            let start = records.offset
            guard let record = try records.next() else { break }
            if record.id == BIFFRecords.ID.begin { depth += 1 }
            if record.id == BIFFRecords.ID.endOfFile {
                depth -= 1
                if depth == 0 { break }
            }
            guard depth == 1 else { continue }
            let at = record.data.lowerBound
            if LegacySheet.cellRecords.contains(record.id), record.data.count >= 2 {
                let row = Int(stream.littleEndian16(at: at))
                if let last = cells.last, row < last.row { isSorted = false }
                cells.append(Position(row: row, offset: start))
            } else if record.id == BIFFRecords.ID.merged {
                readAreas(stream, record.data)
            } else if record.id == BIFFRecords.ID.row, record.data.count >= 16, stream[at + 12] & 0x20 != 0 {
                hiddenRows.insert(Int(stream.littleEndian16(at: at)) + 1)
            }
        }
        if !isSorted { cells.sort { ($0.row, $0.offset) < ($1.row, $1.offset) } }
    }

    private mutating func readAreas(_ stream: [UInt8], _ data: Range<Int>) {
        guard data.count >= 2 else { return }
        let count = Int(stream.littleEndian16(at: data.lowerBound))
        for index in 0..<count {
            let at = data.lowerBound + 2 + 8 * index
            guard at + 8 <= data.upperBound, areas.count < LegacySheet.areaLimit else { return }
            func corner(_ offset: Int) -> Int { Int(stream.littleEndian16(at: at + offset)) + 1 }
            guard corner(0) <= corner(2), corner(4) <= corner(6) else { continue }
            areas.append(MergedCells.Area(rows: corner(0)...corner(2), columns: corner(4)...corner(6)))
        }
    }

    /// A number packed into four bytes ([MS-XLS] 2.5.217).
    static func decode(rk: UInt32) -> Double {
        let value =
            rk & 2 != 0
            ? Double(Int32(bitPattern: rk) >> 2)
            : Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
        return rk & 1 != 0 ? value / 100 : value
    }

    /// Errors by number ([MS-XLS] 2.5.10).
    static let errors: [UInt8: String] = [
        0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    ]
}
