internal import Typesetting

extension BodyWriter {
    mutating func add(_ table: Table, keepsNext: Bool) throws {
        guard !table.columns.isEmpty, !table.header.isEmpty || !table.rows.isEmpty else { return }
        let block = textBlock
        for (number, part) in try gauge.parts(of: table, width: block.width, pageHeight: block.height).enumerated() {
            addSpace(number == 0 ? table.spaceBefore : table.lineHeight / 2)
            addTable { $0.tableText(part.table, widths: part.widths, block.width, keepsNext: keepsNext) }
        }
        addSpace(table.spaceAfter)
    }

    /// Fewest rows that stay with the header, with a group's name, with a sum.
    private static let rowsKept = 2

    private mutating func tableText(_ table: Table, widths: [Double], _ available: Double, keepsNext: Bool) -> String {
        let total = widths.reduce(0, +)
        let indent = max(0, (available - total) / 2)
        let border = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"\(eighths(table.gridThickness))\" w:space=\"0\" w:color=\"000000\"/>"
        }.joined()
        let padding = table.cellPadding
        func margin(_ name: String, _ points: Double) -> String { "<w:\(name) w:w=\"\(twips(points))\" w:type=\"dxa\"/>" }
        let words = table.summary.map { "<w:tblDescription w:val=\"\(escaped($0))\"/>" } ?? ""
        var text =
            "<w:tbl><w:tblPr><w:tblW w:w=\"\(twips(total))\" w:type=\"dxa\"/><w:tblInd w:w=\"\(twips(indent))\" w:type=\"dxa\"/>"
            + "<w:tblBorders>\(border)</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
            + margin("top", padding.top) + margin("left", padding.left) + margin("bottom", padding.bottom)
            + margin("right", padding.right)
            + "</w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\(words)</w:tblPr><w:tblGrid>"
            + widths.map { "<w:gridCol w:w=\"\(twips($0))\"/>" }.joined() + "</w:tblGrid>"
        let kept = keptRows(table)
        text += rows(table.header, of: table, widths, isHead: true) { _ in true }
        text += rows(table.rows, of: table, widths, isHead: false) { row in
            kept.contains(row) || keepsNext && row == table.rows.count - 1
        }
        return text + "</w:tbl>"
    }

    /// Rows that stay on the page of the next one.
    private func keptRows(_ table: Table) -> Set<Int> {
        var kept: Set<Int> = []
        for (number, row) in table.rows.enumerated() {
            switch row.kind {
            case .group: for next in 0..<BodyWriter.rowsKept { kept.insert(number + next) }
            case .subtotal, .total: for before in 1...BodyWriter.rowsKept { kept.insert(number - before) }
            case .plain, .header: break
            }
        }
        return kept
    }

    /// Rows with the cells that others reach down into.
    private mutating func rows(
        _ rows: [Table.Row], of table: Table, _ widths: [Double], isHead: Bool, keepsNext: (Int) -> Bool
    ) -> String {
        var text = ""
        /// Per column, rows that a cell above still covers, and its width in columns.
        var covered = [(rows: Int, span: Int)](repeating: (0, 1), count: widths.count)
        for (number, row) in rows.enumerated() {
            text += "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
            var column = 0
            var cells = row.cells[...]
            while column < widths.count {
                if covered[column].rows > 0 {
                    covered[column].rows -= 1
                    let span = covered[column].span
                    text += cell([], .left, table, widths, column, span, merge: "<w:vMerge/>", isHead, nil, false)
                    column += span
                    continue
                }
                guard let next = cells.popFirst() else {
                    text += cell([], .left, table, widths, column, 1, merge: "", isHead, nil, false)
                    column += 1
                    continue
                }
                let span = min(max(next.columnSpan, 1), widths.count - column)
                let reaches = min(max(next.rowSpan, 1), rows.count - number)
                if reaches > 1 { covered[column] = (reaches - 1, span) }
                text += cell(
                    next.spans, next.alignment ?? (isHead ? .center : table.columns[column].alignment), table, widths, column,
                    span, merge: reaches > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", isHead, next.shade, keepsNext(number))
                column += span
            }
            text += "</w:tr>"
        }
        return text
    }

    private mutating func cell(
        _ spans: [TextSpan], _ alignment: ParagraphStyle.Alignment, _ table: Table, _ widths: [Double], _ column: Int,
        _ span: Int, merge: String, _ isHead: Bool, _ shade: Double?, _ keepsNext: Bool
    ) -> String {
        let width = widths[column..<column + span].reduce(0, +)
        let look = table.letterStyle(isHead: isHead)
        let style = ParagraphStyle(alignment: alignment, lineHeight: table.lineHeight, keepWithNext: keepsNext)
        let base = spans.isEmpty ? look : dominantStyle(of: spans)
        let fill = shade.map { grey -> String in
            let level = String(Int((min(max(grey, 0), 1) * 255).rounded()), radix: 16, uppercase: true)
            let pair = level.count == 1 ? "0" + level : level
            return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(pair)\(pair)\(pair)\"/>"
        }
        let properties = cellProperties(isHead ? .tableHead : .tableCell, style, base)
        return
            "<w:tc><w:tcPr><w:tcW w:w=\"\(twips(width))\" w:type=\"dxa\"/>"
            + (span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "") + merge + (fill ?? "")
            + "<w:vAlign w:val=\"center\"/></w:tcPr><w:p>\(properties)\(runs(spans, in: base))</w:p></w:tc>"
    }

    /// Properties of a paragraph in a cell: what waits for the next paragraph of the text is not for it.
    private mutating func cellProperties(_ role: StyleBook.Role, _ style: ParagraphStyle, _ text: TextStyle) -> String {
        let id = styles.id(role, style, text)
        return "<w:pPr><w:pStyle w:val=\"\(id)\"/>\(style.keepWithNext ? "<w:keepNext/>" : "")"
            + (style.alignment == .left ? "" : "<w:jc w:val=\"\(style.alignment.word)\"/>") + "</w:pPr>"
    }

    // MARK: Columns

    /// Stacks side by side: a table without borders, whose rows are what stands at one height. One stack alone over the whole
    /// width is plain paragraphs.
    mutating func add(_ columns: Columns, keepsNext: Bool) throws {
        addSpace(columns.spaceBefore)
        if columns.columns.count == 1, let only = columns.columns.first, only.x == 0 {
            addRaw(try stack(only.rows[...], width: only.width, before: takeSpace(), keepsNext: true))
        } else {
            try addTable { writer in try writer.columnsText(columns, keepsNext: keepsNext) }
        }
        addSpace(columns.spaceAfter)
    }

    private mutating func columnsText(_ columns: Columns, keepsNext: Bool) throws -> String {
        let stacks = columns.columns.sorted { $0.x < $1.x }
        guard let first = stacks.first else { return "" }
        var widths: [Double] = []
        var gaps: [Double] = []
        for (index, stack) in stacks.enumerated() {
            let end = index + 1 < stacks.count ? stacks[index + 1].x : stack.x + stack.width
            widths.append(end - stack.x)
            gaps.append(max(0, end - stack.x - stack.width))
        }
        let bands = stacks.map { stack in
            stack.rows.split(omittingEmptySubsequences: false) { if case .align = $0 { true } else { false } }
        }
        let count = bands.map(\.count).max() ?? 0
        var text =
            "<w:tbl><w:tblPr><w:tblW w:w=\"\(twips(widths.reduce(0, +)))\" w:type=\"dxa\"/>"
            + "<w:tblInd w:w=\"\(twips(first.x))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
            + widths.map { "<w:gridCol w:w=\"\(twips($0))\"/>" }.joined() + "</w:tblGrid>"
        for band in 0..<count where bands.contains(where: { $0.indices.contains(band) && !$0[band].isEmpty }) {
            text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for (index, stack) in stacks.enumerated() {
                let rows = bands[index].indices.contains(band) ? bands[index][band] : []
                let gap = gaps[index] > 0 ? "<w:tcMar><w:right w:w=\"\(twips(gaps[index]))\" w:type=\"dxa\"/></w:tcMar>" : ""
                let inside = try self.stack(
                    rows, width: stack.width, before: 0, keepsNext: keepsNext || band < count - 1)
                text +=
                    "<w:tc><w:tcPr><w:tcW w:w=\"\(twips(widths[index]))\" w:type=\"dxa\"/>\(gap)</w:tcPr>"
                    + (inside.isEmpty ? "<w:p/>" : inside) + "</w:tc>"
            }
            text += "</w:tr>"
        }
        return text + "</w:tbl>"
    }

    /// One stack as paragraphs.
    private mutating func stack(
        _ rows: ArraySlice<Columns.Row>, width: Double, before: Double, keepsNext: Bool
    ) throws -> String {
        var text = ""
        var space = before
        var last: Paragraph?
        for row in rows {
            switch row {
            case .text(let paragraph):
                var style = paragraph.style
                style.keepWithNext = style.keepWithNext || keepsNext
                let base = dominantStyle(of: paragraph.spans)
                text +=
                    "<w:p>\(paragraphProperties(.form, style, base, before: space))\(runs(paragraph.spans, in: base))</w:p>"
                space = 0
                last = paragraph
            case .ruleUnderText(let share, let thickness, let gap):
                guard let last else { continue }
                let line = try gauge.lastLine(of: last.spans, within: width, last.style)
                let side = max(0, (width - line * share) / 2)
                text += BodyWriter.rule(
                    BodyWriter.border(thickness), left: side, right: side, before: space + gap, after: 0)
                space = 0
            case .space(let height): space += height
            case .align: continue
            case .signaturePlace(let height): space += height
            }
        }
        return text
    }
}

extension Table {
    /// How letters look where a cell has none.
    fileprivate func letterStyle(isHead: Bool) -> TextStyle {
        let rows = isHead ? header : self.rows
        for row in rows {
            for cell in row.cells { if let span = cell.spans.first { return span.style } }
        }
        return TextStyle(size: 12)
    }
}
