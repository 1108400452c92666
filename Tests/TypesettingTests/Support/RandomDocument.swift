import Typesetting

/// Documents of every kind of block, made from a seed; the same seed gives the same document.
struct RandomDocument {
    private var random: any RandomNumberGenerator
    /// Everything that a reader should find, in reading order, without white space; charts and contents left out.
    private(set) var expected = ""
    private var number = 0

    init(_ random: some RandomNumberGenerator) { self.random = random }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(random.next() % UInt64(range.count)) }

    private mutating func oneIn(_ count: Int) -> Bool { pick(1...count) == 1 }

    /// Some words; each carries a number of its own, so that none can be lost or come twice unseen.
    private mutating func words(_ range: ClosedRange<Int>) -> String {
        let syllables = [
            "Huyện", "xã", "trường", "được", "kết", "quả,", "12", "lớp.", "TP.", "(ở", "Mỹ)", "–", "ngày", "“tự", "học”",
        ]
        var words: [String] = []
        for _ in 0..<pick(range) {
            number += 1
            words.append(oneIn(3) ? "w\(number)" : "\(syllables[pick(0...(syllables.count - 1))])")
        }
        return words.joined(separator: oneIn(20) ? "  " : " ")
    }

    private mutating func spans(_ range: ClosedRange<Int>, most: Int = 3) -> [TextSpan] {
        let count = oneIn(3) ? pick(1...most) : 1
        var spans: [TextSpan] = []
        for index in 0..<count {
            let text = words(range) + (index < count - 1 ? " " : "")
            expected += text.filter { !$0.isWhitespace }
            spans.append(
                TextSpan(
                    text, TextStyle(oneIn(3) ? .bold : .regular, size: 10), unbroken: oneIn(6), origin: oneIn(2) ? "x" : nil))
        }
        return spans
    }

    private mutating func paragraphStyle() -> ParagraphStyle {
        let alignments: [ParagraphStyle.Alignment] = [.left, .center, .right, .justified, .justified, .justified]
        return ParagraphStyle(
            alignment: alignments[pick(0...5)], firstLineIndent: Double(pick(0...2) * 10), leftIndent: Double(pick(0...1) * 8),
            rightIndent: Double(pick(0...1) * 6), lineHeight: Double(pick(11...16)), spaceBefore: Double(pick(0...6)),
            spaceAfter: Double(pick(0...6)), keepWithNext: oneIn(8), minimumLines: pick(1...3))
    }

    /// Cells are short, so that no row is taller than a page: such a row is read in parts.
    private mutating func table() -> Table {
        let columnCount = pick(1...5)
        var columns: [Table.Column] = []
        for _ in 0..<columnCount {
            let widths: [Table.Width] = [.content, .share(1), .share(2)]
            columns.append(.init(width: widths[pick(0...2)], alignment: oneIn(2) ? .left : .right))
        }
        func plain(_ generator: inout Self, _ kind: Table.Row.Kind, spanning: Bool) -> Table.Row {
            var cells: [Table.Cell] = []
            var column = 0
            while column < columnCount {
                let span = spanning && generator.oneIn(4) ? generator.pick(1...(columnCount - column)) : 1
                var cell = Table.Cell(generator.oneIn(9) ? [] : generator.spans(1...4, most: 1), columnSpan: span)
                cell.shade = generator.oneIn(8) ? 0.9 : nil
                cell.namesRow = column == 0 && generator.oneIn(2)
                cells.append(cell)
                column += span
            }
            return Table.Row(kind, cells)
        }
        var header: [Table.Row] = []
        for _ in 0..<pick(0...2) { header.append(plain(&self, .header, spanning: true)) }
        var rows: [Table.Row] = []
        for _ in 0..<pick(header.isEmpty ? 1...3 : 0...2) * 8 {
            let kinds: [Table.Row.Kind] = [.plain, .plain, .plain, .plain, .group, .subtotal, .total]
            if columnCount > 1, oneIn(12) {
                // A cell over two or three rows, with what stands beside it.
                let height = pick(2...3)
                var first = plain(&self, .plain, spanning: false)
                first.cells[0].rowSpan = height
                rows.append(first)
                for _ in 1..<height {
                    var cells: [Table.Cell] = []
                    for _ in 1..<columnCount { cells.append(Table.Cell(spans(1...3, most: 1))) }
                    rows.append(Table.Row(.plain, cells))
                }
            } else {
                rows.append(plain(&self, kinds[pick(0...6)], spanning: oneIn(3)))
            }
        }
        return Table(
            columns: columns, header: header, rows: rows, cellPadding: Insets(top: 2, right: 3, bottom: 2, left: 3),
            lineHeight: 12, continuation: oneIn(2) ? TextSpan("(tiếp theo)", TextStyle(.italic, size: 10)) : nil,
            spaceBefore: Double(pick(0...5)), spaceAfter: Double(pick(0...5)))
    }

    private mutating func columns() -> Columns {
        var stacks: [Columns.Column] = []
        for index in 0..<2 {
            var rows: [Columns.Row] = []
            for _ in 0..<pick(1...3) {
                rows.append(.text(Paragraph(spans: spans(1...5), style: ParagraphStyle(alignment: .center, lineHeight: 13))))
                if oneIn(3) { rows.append(.ruleUnderText(share: 0.5, thickness: 0.5, gap: 2)) }
                if oneIn(4) { rows.append(.space(5)) }
            }
            rows.insert(.align(1), at: pick(0...(rows.count - 1)))
            if index == 1 { rows.append(.signaturePlace(height: 20)) }
            stacks.append(.init(x: Double(index) * 160, width: 140, rows: rows))
        }
        return Columns(columns: stacks, spaceBefore: 5, spaceAfter: 3, linesKeptBefore: pick(0...2))
    }

    private mutating func chart() -> Chart {
        let forms: [Chart.Form] = [.columns, .stackedColumns, .bars, .progress, .heatMap, .tiles]
        var categories: [Chart.Category] = []
        for index in 0..<pick(0...8) {
            categories.append(.init(label: "Xã \(index)", values: [Double(pick(0...99))], valueLabels: ["\(index)"]))
        }
        return Chart(
            form: forms[pick(0...5)], categories: categories, series: [""], textStyle: TextStyle(size: 10), height: 80,
            alternative: "chart")
    }

    private mutating func block(depth: Int) -> Block {
        switch pick(1...20) {
        case 1...8: return .paragraph(Paragraph(spans: spans(1...60), style: paragraphStyle()))
        case 9, 10: return .heading(Heading(level: pick(1...3), spans: spans(1...6), style: paragraphStyle()))
        case 11:
            var items: [ListBlock.Item] = []
            for index in 0..<pick(1...4) {
                expected += "\(index))"
                items.append(.init(label: TextSpan("\(index))", TextStyle(size: 10)), spans: spans(1...25)))
            }
            return .list(ListBlock(items: items, style: paragraphStyle()))
        case 12...14: return .table(table())
        case 15: return .columns(columns())
        case 16: return .rule(Rule(length: oneIn(2) ? nil : 50, spaceBefore: 3, spaceAfter: 3))
        case 17: return .space(Double(pick(1...40)))
        case 18: return depth == 0 && oneIn(3) ? .pageBreak : .chart(chart())
        case 19 where depth == 0:
            var inner: [Block] = []
            for _ in 0..<pick(1...4) { inner.append(block(depth: 1)) }
            return .together(inner)
        default:
            return .paragraph(Paragraph(spans: spans(1...8), style: paragraphStyle(), role: oneIn(2) ? .caption : .note))
        }
    }

    /// A document whose text blocks are 300 wide and 260, or 220, high.
    mutating func make() -> Document {
        var sections: [DocumentSection] = []
        for index in 0..<pick(1...2) {
            var blocks: [Block] = []
            if oneIn(4) {
                blocks.append(
                    .contents(
                        Contents(
                            title: [], style: ParagraphStyle(alignment: .left, lineHeight: 12), textStyle: TextStyle(size: 10)))
                )
            }
            for _ in 0..<pick(3...25) {
                blocks.append(block(depth: 0))
                // A break after a heading is the author's own wish to leave it alone.
                if case .pageBreak = blocks[blocks.count - 1] {
                    blocks.insert(.paragraph(Paragraph(spans: spans(1...5), style: paragraphStyle())), at: blocks.count - 1)
                }
            }
            sections.append(section(width: 300, height: index == 0 ? 260 : 220, blocks))
        }
        return Document(sections: sections)
    }
}
