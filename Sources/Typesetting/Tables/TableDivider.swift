/// Takes the columns of a table apart: the first ones, which name the rows, and some of the others make a table of their own.
struct TableDivider {
    let table: Table
    private let head: TableGrid
    private let body: TableGrid
    /// How many columns name the rows and stand in every part.
    private let naming: Int

    /// Most columns that are repeated in every part: a number and a name.
    private static let mostNaming = 2

    init(_ table: Table) throws(LayoutFault) {
        self.table = table
        head = try TableGrid(table.header, columnCount: table.columns.count)
        body = try TableGrid(table.rows, columnCount: table.columns.count)
        let names = body.rows.lazy.flatMap { $0 }.first { $0.cell.namesRow }?.column ?? 0
        naming = min(names + 1, Self.mostNaming, max(table.columns.count - 1, 0))
    }

    /// Most parts: one for each column that does not name rows.
    var mostParts: Int { max(table.columns.count - naming, 1) }

    /// The table in parts, each with about as many columns as the others.
    func parts(_ count: Int) -> [Table] {
        let others = table.columns.count - naming
        return (0..<count).map { part in
            let range = naming + others * part / count..<naming + others * (part + 1) / count
            return self.part(Array(0..<naming) + range)
        }
    }

    private func part(_ columns: [Int]) -> Table {
        var part = table
        part.columns = columns.map { table.columns[$0] }
        part.header = rows(of: head, table.header, columns)
        part.rows = rows(of: body, table.rows, columns)
        return part
    }

    /// Cells that stand in some of the columns, as wide as they are there.
    private func rows(of grid: TableGrid, _ rows: [Table.Row], _ columns: [Int]) -> [Table.Row] {
        zip(grid.rows, rows).map { places, row in
            var row = row
            row.cells = places.compactMap { place in
                let span = columns.count { (place.column..<(place.column + place.columnSpan)).contains($0) }
                guard span > 0 else { return nil }
                var cell = place.cell
                cell.columnSpan = span
                cell.rowSpan = place.rowSpan
                return cell
            }
            return row
        }
    }
}

extension Table {
    /// The same table in smaller letters.
    func shrunk(by points: Double) -> Table {
        func rows(_ rows: [Row]) -> [Row] {
            rows.map { row in
                var row = row
                for cell in row.cells.indices {
                    for span in row.cells[cell].spans.indices { row.cells[cell].spans[span].style.size -= points }
                }
                return row
            }
        }
        var table = self
        table.header = rows(header)
        table.rows = rows(self.rows)
        if let size = letterSize, size > 0 { table.lineHeight *= (size - points) / size }
        return table
    }

    /// Size of its smallest letters, in points; `nil` when it has none.
    var letterSize: Double? {
        var least: Double?
        for row in header + rows {
            for cell in row.cells { for span in cell.spans { least = min(least ?? span.style.size, span.style.size) } }
        }
        return least
    }
}
