/// Which cell of a table stands where: rows filled from the left, passing over what cells above span.
struct TableGrid {
    /// A cell with its place.
    struct Place {
        var cell: Table.Cell
        var row: Int
        var column: Int
        var columnSpan: Int
        var rowSpan: Int
    }

    /// By row, from the left. Columns that a row leaves empty hold empty cells.
    private(set) var rows: [[Place]] = []
    /// Whether any cell spans rows.
    private(set) var hasRowSpans = false

    /// - Throws: ``LayoutFault/tooWide(text:width:available:origin:)`` naming a cell for which its row has no column left.
    init(_ rows: [Table.Row], columnCount: Int) throws(LayoutFault) {
        // How many further rows each column is taken for.
        var taken = Array(repeating: 0, count: columnCount)
        self.rows.reserveCapacity(rows.count)
        for (number, row) in rows.enumerated() {
            var places: [Place] = []
            places.reserveCapacity(row.cells.count)
            var column = 0
            var next = taken
            for index in next.indices where next[index] > 0 { next[index] -= 1 }
            for cell in row.cells {
                while column < columnCount, taken[column] > 0 { column += 1 }
                guard column < columnCount else {
                    throw .tooWide(
                        text: cell.spans.map(\.text).joined(), width: 1, available: 0, origin: cell.spans.first?.origin)
                }
                var end = column + 1
                while end < min(column + max(cell.columnSpan, 1), columnCount), taken[end] == 0 { end += 1 }
                let rowSpan = min(max(cell.rowSpan, 1), rows.count - number)
                if rowSpan > 1 {
                    hasRowSpans = true
                    for index in column..<end { next[index] = rowSpan - 1 }
                }
                places.append(
                    Place(cell: cell, row: number, column: column, columnSpan: end - column, rowSpan: rowSpan))
                column = end
            }
            while column < columnCount {
                if taken[column] == 0 {
                    places.append(Place(cell: .init([]), row: number, column: column, columnSpan: 1, rowSpan: 1))
                }
                column += 1
            }
            self.rows.append(places)
            taken = next
        }
    }

    /// Turns every cell that spans some of these rows into a cell of its first row, over empty cells.
    mutating func dissolveRowSpans(in range: Range<Int>) {
        for row in range {
            for index in rows[row].indices where rows[row][index].rowSpan > 1 {
                let place = rows[row][index]
                rows[row][index].rowSpan = 1
                for below in (row + 1)..<(row + place.rowSpan) {
                    for column in place.column..<(place.column + place.columnSpan) {
                        let empty = Place(
                            cell: .init([], shade: place.cell.shade), row: below, column: column, columnSpan: 1, rowSpan: 1)
                        let position = rows[below].firstIndex { $0.column > column } ?? rows[below].endIndex
                        rows[below].insert(empty, at: position)
                    }
                }
            }
        }
    }

    /// The runs of rows that cells spanning rows join, longest possible, each of two rows or more.
    var joinedRows: [Range<Int>] {
        guard hasRowSpans else { return [] }
        var result: [Range<Int>] = []
        var start = 0
        var end = 0
        for (number, places) in rows.enumerated() {
            if number >= end {
                if end - start > 1 { result.append(start..<end) }
                start = number
                end = number + 1
            }
            for place in places { end = max(end, number + place.rowSpan) }
        }
        if end - start > 1 { result.append(start..<end) }
        return result
    }
}
