internal import ReportModel

/// Rows that are repeated, for which units.
struct RowBlock {
    /// First and last row of the template, from 1.
    var rows: ClosedRange<Int>
    var units: [Unit]

    /// One even for no unit: the row stays, blank.
    var copies: Int { max(units.count, 1) }
    /// Rows that come in below.
    var added: Int { (copies - 1) * rows.count }
}

/// Where the rows of a sheet go when some of them are repeated.
struct RowMap {
    /// In order, none overlapping.
    var blocks: [RowBlock] = []

    var movesNothing: Bool { blocks.allSatisfy { $0.added == 0 } }

    /// The block that a row is in.
    func block(of row: Int) -> RowBlock? { blocks.first { $0.rows.contains(row) } }

    /// Where a row goes; of a repeated one, its first copy.
    func first(_ row: Int) -> Int {
        row + blocks.reduce(0) { $0 + ($1.rows.upperBound < row ? $1.added : 0) }
    }

    /// Where a row goes; of a repeated one, its last copy.
    func last(_ row: Int) -> Int { first(row) + (block(of: row)?.added ?? 0) }

    /// Where a row goes that is seen from a copy of a repeated row: the same copy, within the same block.
    func within(_ block: RowBlock, copy: Int, _ row: Int) -> Int {
        block.rows.contains(row) ? first(row) + copy * block.rows.count : first(row)
    }
}
