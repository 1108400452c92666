/// Sets a table whose columns are known.
struct FittingSetter {
    let setter: TextSetter
    let fitting: TableSetter.Fitting
    let available: Double
    let pageHeight: Double

    private var table: Table { fitting.table }

    /// The table and its rows.
    ///
    /// - Throws: ``LayoutFault`` when a line is taller than a page.
    func set(plan: Int) throws(LayoutFault) -> (table: SetTable, rows: [SetRow]) {
        var headGrid = fitting.head
        var bodyGrid = fitting.body
        let edges = edges(fitting.widths)

        var head = try rows(&headGrid, fitting.headTexts, edges, isHead: true, most: .infinity)
        for (index, row) in table.header.enumerated() { head[index].isSkipped = row.isSkipped }
        var headHeight = head.reduce(0) { $0 + $1.height }
        let continuation = try continuationLine()
        let continuationHeight = continuation == nil ? 0 : table.lineHeight
        let oneLine = table.lineHeight + table.cellPadding.top + table.cellPadding.bottom
        var left = pageHeight - headHeight - continuationHeight
        var longHead: [SetRow] = []
        if !table.header.isEmpty, left < (table.rows.isEmpty ? 0 : oneLine) - tolerance {
            // A header that leaves no room for a row is not repeated: its rows open the table and may be cut like others.
            longHead = try rows(&headGrid, fitting.headTexts, edges, isHead: true, most: 0)
            head = []
            headHeight = 0
            left = pageHeight - continuationHeight
        }
        let own = try rows(&bodyGrid, fitting.bodyTexts, edges, isHead: false, most: left)
        var body = longHead + grouped(own)
        if !body.isEmpty { body[0].isFirst = true }
        let set = SetTable(
            edges: edges, padding: table.cellPadding, lineHeight: table.lineHeight, gridThickness: table.gridThickness,
            continuation: continuation, groupContinuations: try groupContinuations(), continuationHeight: continuationHeight,
            head: head, headHeight: headHeight,
            plan: plan)
        return (set, body)
    }

    private func continuationLine() throws(LayoutFault) -> TextLine? {
        guard var span = table.continuation else { return nil }
        if let name = table.continuationName { span.text = "\(name) \(span.text)" }
        let measure = LineMeasure(width: available, alignment: .left, lineHeight: table.lineHeight)
        return try setter.lines(of: [span], in: measure).first
    }

    // MARK: Groups

    /// Rows that know their group.
    private func grouped(_ rows: [SetRow]) -> [SetRow] {
        var rows = rows
        var group: Int?
        for (index, row) in table.rows.enumerated() {
            switch row.kind {
            case .group:
                group = (group ?? -1) + 1
                rows[index].opensPart = true
            case .total:
                rows[index].opensPart = group != nil
                group = nil
            case .header, .plain, .subtotal: break
            }
            rows[index].group = group
        }
        return rows
    }

    /// `Xã Đông Mỹ (tiếp theo)`, shortened where it would break.
    private func groupContinuations() throws(LayoutFault) -> [TextLine] {
        guard let span = table.continuation else { return [] }
        var lines: [TextLine] = []
        for row in table.rows where row.kind == .group {
            let name = (row.cells.first(where: \.namesRow) ?? row.cells.first)?.spans.map(\.text).joined() ?? ""
            var words = name.split(whereSeparator: \.isWhitespace)
            let count = words.count
            var text = span.text
            while !words.isEmpty {
                text = words.joined(separator: " ") + (words.count < count ? "… " : " ") + span.text
                if try setter.width(of: text[...], in: span.style) <= available { break }
                words.removeLast()
                text = span.text
            }
            var own = span
            own.text = text
            let measure = LineMeasure(width: available, alignment: .left, lineHeight: table.lineHeight)
            if let line = try setter.lines(of: [own], in: measure).first { lines.append(line) }
        }
        return lines
    }

    // MARK: Columns

    /// Edges of the columns; a table narrower than the text stands in its middle.
    private func edges(_ widths: [Double]) -> [Double] {
        var x = max(0, available - widths.reduce(0, +)) / 2
        var edges = [x]
        for width in widths {
            x += width
            edges.append(x)
        }
        return edges
    }

    // MARK: Rows

    /// - Parameter most: rows joined by a spanning cell that are taller than this are taken apart, because no page holds them.
    private func rows(
        _ grid: inout TableGrid, _ texts: [[MeasuredText]], _ edges: [Double], isHead: Bool, most: Double
    ) throws(LayoutFault) -> [SetRow] {
        var rows: [SetRow] = []
        rows.reserveCapacity(grid.rows.count)
        for (number, places) in grid.rows.enumerated() {
            var cells: [SetCell] = []
            cells.reserveCapacity(places.count)
            for (index, place) in places.enumerated() {
                cells.append(try cell(place, texts[number][index], edges, isHead: isHead))
            }
            rows.append(SetRow(height: 0, cells: cells))
        }
        setHeights(&rows)
        let tall = grid.joinedRows.filter { rows[$0].reduce(0) { $0 + $1.height } > most + tolerance }
        if !tall.isEmpty {
            for range in tall {
                grid.dissolveRowSpans(in: range)
                for row in range { dissolve(&rows[row], by: grid.rows[row]) }
            }
            setHeights(&rows)
        }
        for range in grid.joinedRows { openEdges(of: &rows, in: range) }
        for index in rows.indices where rows[index].cells.contains(where: { $0.columnSpan > 1 }) {
            openColumnEdges(of: &rows[index])
        }
        return rows
    }

    private func cell(
        _ place: TableGrid.Place, _ text: MeasuredText, _ edges: [Double], isHead: Bool
    ) throws(LayoutFault) -> SetCell {
        let outer = edges[place.column + place.columnSpan] - edges[place.column]
        let inner = outer - table.cellPadding.left - table.cellPadding.right
        if inner <= 0, !text.isEmpty {
            throw .tooWide(
                text: place.cell.spans.map(\.text).joined(), width: text.naturalWidth, available: inner,
                origin: place.cell.spans.first?.origin)
        }
        let alignment = place.cell.alignment ?? (isHead ? .center : table.columns[place.column].alignment)
        let lines = try setter.lines(
            of: text, in: LineMeasure(width: inner, alignment: alignment, lineHeight: table.lineHeight))
        return SetCell(
            kind: isHead ? .columnHeader : place.cell.namesRow ? .rowHeader : .data, column: place.column,
            columnSpan: place.columnSpan, rowSpan: place.rowSpan, lines: lines, shade: place.cell.shade)
    }

    /// Rows as tall as their tallest cell; a cell over several rows widens them evenly when they are too low for it.
    private func setHeights(_ rows: inout [SetRow]) {
        let padding = table.cellPadding.top + table.cellPadding.bottom
        for index in rows.indices {
            var lines = 1
            for cell in rows[index].cells where cell.rowSpan == 1 { lines = max(lines, cell.lines.count) }
            rows[index].height = Double(lines) * table.lineHeight + padding
        }
        for index in rows.indices {
            for cell in rows[index].cells where cell.rowSpan > 1 {
                let spanned = index..<(index + cell.rowSpan)
                let lacking =
                    Double(cell.lines.count) * table.lineHeight + padding
                    - rows[spanned].reduce(0) { $0 + $1.height }
                guard lacking > 0 else { continue }
                for row in spanned { rows[row].height += lacking / Double(cell.rowSpan) }
            }
        }
    }

    /// Takes over the places of a row whose spanning cells have been taken apart; the text of its cells is kept.
    private func dissolve(_ row: inout SetRow, by places: [TableGrid.Place]) {
        var cells: [SetCell] = []
        var old = row.cells[...]
        for place in places {
            if var cell = old.first, cell.column == place.column {
                cell.rowSpan = place.rowSpan
                cells.append(cell)
                old.removeFirst()
            } else {
                cells.append(
                    SetCell(
                        kind: .data, column: place.column, columnSpan: 1, rowSpan: 1, lines: [], shade: place.cell.shade))
            }
        }
        row.cells = cells
    }

    /// Leaves out the grid inside cells that span rows.
    private func openEdges(of rows: inout [SetRow], in range: Range<Int>) {
        let count = table.columns.count
        for index in range {
            for cell in rows[index].cells where cell.rowSpan > 1 {
                for row in index..<(index + cell.rowSpan) {
                    var left = rows[row].edges ?? Array(repeating: true, count: count)
                    for column in cell.columns.dropFirst() { left[column] = false }
                    rows[row].edges = left
                    if row < index + cell.rowSpan - 1 {
                        var below = rows[row].below ?? Array(repeating: true, count: count)
                        for column in cell.columns { below[column] = false }
                        rows[row].below = below
                    }
                }
            }
        }
    }

    private func openColumnEdges(of row: inout SetRow) {
        var left = row.edges ?? Array(repeating: true, count: table.columns.count)
        for cell in row.cells {
            for column in cell.columns.dropFirst() { left[column] = false }
        }
        row.edges = left
    }
}
