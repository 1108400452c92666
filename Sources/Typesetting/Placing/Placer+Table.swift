extension Placer {
    /// Places the rows of a table that stand on one page: shading, then text, then the grid around them.
    mutating func placeTable(_ number: Int, _ strips: ArraySlice<PagePlan.PlacedStrip>, isContinued: Bool) {
        let table = section.tables[number]
        guard let first = strips.first else { return }
        let id = element(table.plan)
        var elements = section.tableElements[number] ?? TableElements()
        var part: [PartRow] = []
        if isContinued {
            let top = section.top + first.y - table.prefixHeight
            if let line = continuation(of: table, before: first) { add(line, x: section.left, y: top, .artifact(.pagination)) }
            part += rows(table.head, from: top + table.continuationHeight, isHead: true, isRepeated: true)
        }
        for placed in strips {
            let y = section.top + placed.y
            switch placed.strip.content {
            case .tableHead: part += rows(table.head, from: y, isHead: true, isRepeated: false)
            case .tableRow(_, let row): part.append(PartRow(row: row, y: y, isHead: false, isRepeated: false))
            default: break
            }
        }
        placeShading(part, table)
        placeText(part, table, id, &elements)
        placeGrid(part, table)
        section.tableElements[number] = elements
    }

    private func continuation(of table: SetTable, before strip: PagePlan.PlacedStrip) -> TextLine? {
        guard case .tableRow(_, let row) = strip.strip.content else { return table.continuation }
        return table.continuation(before: row)
    }

    /// A row with its top on the page.
    private struct PartRow {
        var row: SetRow
        var y: Double
        var isHead: Bool
        var isRepeated: Bool
    }

    private func rows(_ head: [SetRow], from top: Double, isHead: Bool, isRepeated: Bool) -> [PartRow] {
        var y = top
        return head.map { row in
            defer { y += row.height }
            return PartRow(row: row, y: y, isHead: isHead, isRepeated: isRepeated)
        }
    }

    private func height(of cell: SetCell, at index: Int, in part: [PartRow]) -> Double {
        cell.rowSpan == 1
            ? part[index].row.height
            : part[index..<min(index + cell.rowSpan, part.count)].reduce(0) { $0 + $1.row.height }
    }

    private mutating func placeShading(_ part: [PartRow], _ table: SetTable) {
        for (index, placed) in part.enumerated() {
            for cell in placed.row.cells {
                guard let shade = cell.shade else { continue }
                let x = section.left + table.edges[cell.column]
                let rect = Rect(
                    x: x, y: placed.y, width: section.left + table.edges[cell.columns.upperBound] - x,
                    height: height(of: cell, at: index, in: part))
                add(.artifact(.layout), .rectangle(rect, fill: shade, stroke: nil))
            }
        }
    }

    private mutating func placeText(
        _ part: [PartRow], _ table: SetTable, _ id: StructureTree.ID, _ elements: inout TableElements
    ) {
        var head: StructureTree.ID?
        for (index, placed) in part.enumerated() {
            var row: StructureTree.ID?
            if !placed.isRepeated, !placed.row.isSkipped {
                let group: StructureTree.ID
                if placed.isHead {
                    group = head ?? tree.add(.tableHead, under: id)
                    head = group
                } else {
                    if placed.row.opensPart {
                        elements.body = nil
                        elements.group = nil
                    }
                    group = elements.body ?? tree.add(.tableBody, under: id)
                    elements.body = group
                }
                row = tree.add(.tableRow, under: group)
            }
            var rowHeader: StructureTree.ID?
            for cell in placed.row.cells {
                var owner = PlacedItem.Owner.artifact(.pagination)
                if let row {
                    let own = addElement(of: cell, under: row, table, rowHeader: rowHeader, &elements)
                    if cell.kind == .rowHeader { rowHeader = own }
                    if cell.kind == .rowHeader, placed.row.opensPart, placed.row.group != nil { elements.group = own }
                    owner = .element(own)
                }
                placeLines(of: cell, in: height(of: cell, at: index, in: part), y: placed.y, table, owner)
                placeNotes()
            }
        }
    }

    private mutating func placeLines(
        of cell: SetCell, in height: Double, y: Double, _ table: SetTable, _ owner: PlacedItem.Owner
    ) {
        guard !cell.lines.isEmpty else { return }
        let x = section.left + table.edges[cell.column] + table.padding.left
        let spare = height - table.padding.top - table.padding.bottom - Double(cell.lines.count) * table.lineHeight
        var top = y + table.padding.top + (cell.isTopAligned ? 0 : spare / 2)
        for line in cell.lines {
            add(line, x: x, y: top, owner)
            top += table.lineHeight
        }
    }

    private mutating func addElement(
        of cell: SetCell, under row: StructureTree.ID, _ table: SetTable, rowHeader: StructureTree.ID?,
        _ elements: inout TableElements
    ) -> StructureTree.ID {
        let id = tree.add(cell.kind == .data ? .tableData : .tableHeader, under: row)
        switch cell.kind {
        case .columnHeader: tree[id].scope = .column
        case .rowHeader: tree[id].scope = .row
        case .data: break
        }
        if cell.columnSpan > 1 { tree[id].columnSpan = cell.columnSpan }
        if cell.rowSpan > 1 { tree[id].rowSpan = cell.rowSpan }
        // With headers on several levels, or groups, a reader cannot tell from the columns alone what a cell stands under.
        if table.namesHeaders {
            if cell.kind == .columnHeader {
                if elements.headers.isEmpty {
                    elements.headers = Array(repeating: [], count: table.columnCount)
                }
                for column in cell.columns { elements.headers[column].append(id) }
            } else if !elements.headers.isEmpty {
                var headers = elements.headers[cell.column]
                for column in cell.columns.dropFirst() {
                    for header in elements.headers[column] where !headers.contains(header) { headers.append(header) }
                }
                if let group = elements.group { headers.append(group) }
                if let rowHeader, rowHeader != elements.group { headers.append(rowHeader) }
                tree[id].headers = headers
            }
        }
        return id
    }

    // MARK: Grid

    /// Draws each line of the grid once, as long as it runs on without a gap.
    private mutating func placeGrid(_ part: [PartRow], _ table: SetTable) {
        guard table.gridThickness > 0, let first = part.first, let last = part.last else { return }
        let left = section.left + table.edges[0]
        let right = section.left + (table.edges.last ?? 0)
        let bottom = last.y + last.row.height
        addLine(from: Point(x: left, y: first.y), to: Point(x: right, y: first.y), table)
        for placed in part.dropLast() {
            let y = placed.y + placed.row.height
            guard let below = placed.row.below else {
                addLine(from: Point(x: left, y: y), to: Point(x: right, y: y), table)
                continue
            }
            for run in runs(of: below) {
                addLine(
                    from: Point(x: section.left + table.edges[run.lowerBound], y: y),
                    to: Point(x: section.left + table.edges[run.upperBound], y: y), table)
            }
        }
        addLine(from: Point(x: left, y: bottom), to: Point(x: right, y: bottom), table)
        for column in 0..<table.columnCount {
            let x = section.left + table.edges[column]
            var start: Double?
            for placed in part {
                if column == 0 || placed.row.edges?[column] ?? true {
                    start = start ?? placed.y
                } else if let top = start {
                    addLine(from: Point(x: x, y: top), to: Point(x: x, y: placed.y), table)
                    start = nil
                }
            }
            if let top = start { addLine(from: Point(x: x, y: top), to: Point(x: x, y: bottom), table) }
        }
        addLine(from: Point(x: right, y: first.y), to: Point(x: right, y: bottom), table)
    }

    private mutating func addLine(from: Point, to: Point, _ table: SetTable) {
        add(.artifact(.layout), .line(from: from, to: to, thickness: table.gridThickness))
    }

    /// The stretches of columns that are set.
    private func runs(of flags: [Bool]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        for (index, flag) in flags.enumerated() {
            if flag {
                start = start ?? index
            } else if let begin = start {
                result.append(begin..<index)
                start = nil
            }
        }
        if let begin = start { result.append(begin..<flags.count) }
        return result
    }
}
