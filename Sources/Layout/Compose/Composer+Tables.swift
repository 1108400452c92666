import ReportModel
import Typesetting

extension Composer {
    /// A column of cells as this document has it: conditions judged, repetitions unrolled.
    private struct Leaf {
        var spec: ColumnSpec.Leaf
        /// The record of a repeated column.
        var frame: Frame?
        var place: SourcePlace
        var title: String
    }

    /// A heading with the columns below it.
    private struct HeadingNode {
        var title: [TextSpan]
        var leaf: Leaf?
        var children: [HeadingNode] = []

        var leaves: [Leaf] { leaf.map { [$0] } ?? children.flatMap(\.leaves) }
        var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
        var width: Int { leaf == nil ? children.reduce(0) { $0 + $1.width } : 1 }

        /// Its title, and those below it in brackets.
        var words: String {
            if let leaf { return leaf.title }
            return "\(title.map(\.text).joined()) (\(children.map(\.words).joined(separator: ", ")))"
        }
    }

    func table(_ spec: TableSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let headStyle = spec.isSmall ? style.named.tableSmallHead : style.named.tableHead
        let headings = try headings(spec.columns, in: frames, headStyle)
        let leaves = headings.flatMap(\.leaves)
        guard !leaves.isEmpty else { return [] }
        var builder = TableBuilder(spec: spec, leaves: leaves, frames: frames, composer: self)
        try builder.build()
        guard !builder.rows.isEmpty else {
            guard let empty = spec.empty else { return [] }
            let spans = try spans(empty, in: frames, style.named.body)
            return spans.isEmpty ? [] : [paragraph(spans, style.named.body)]
        }
        var blocks: [Block] = []
        var captionText = ""
        if let caption = spec.caption {
            let spans = tableCaption(try spans(caption, in: frames, style.named.caption))
            captionText = spans.map(\.text).joined()
            blocks.append(paragraph(spans, kept(style.named.caption), .caption))
        }
        if let unit = spec.unit {
            let spans = try spans(unit, in: frames, style.named.tableUnit)
            if let first = spans.first {
                blocks.append(
                    paragraph(
                        [TextSpan("\(style.labels.unit) ", style.named.tableUnit.text, origin: first.origin)] + spans,
                        kept(style.named.tableUnit)))
            }
        }
        let names = headings.map(\.words).joined(separator: ", ")
        let summary = try string(ifAny: spec.summary, in: frames)
        blocks.append(
            .table(
                Table(
                    columns: leaves.map { Table.Column(width: $0.spec.width, alignment: $0.spec.alignment) },
                    header: header(headings, leaves.count, headStyle, numbered: spec.hasColumnNumbers), rows: builder.rows,
                    cellPadding: style.tables.padding, lineHeight: spec.isSmall ? style.tables.smallLine : style.tables.line,
                    gridThickness: style.tables.grid,
                    continuation: TextSpan(style.labels.continuation, style.named.tableUnit.text),
                    spaceBefore: style.tables.before, spaceAfter: style.tables.after,
                    summary: summary ?? [captionText, names].filter { !$0.isEmpty }.joined(separator: ": "))))
        if let note = spec.note {
            let spans = try spans(note, in: frames, style.named.note)
            if !spans.isEmpty { blocks.append(paragraph(spans, style.named.note, .note)) }
        }
        return blocks
    }

    private func kept(_ named: NamedStyle) -> NamedStyle {
        var named = named
        named.paragraph.keepWithNext = true
        return named
    }

    // MARK: Headings

    private func headings(_ specs: [ColumnSpec], in frames: [Frame], _ named: NamedStyle, _ frame: Frame? = nil)
        throws(CompositionFault)
        -> [HeadingNode]
    {
        var nodes: [HeadingNode] = []
        for spec in specs where spec.condition.holds(in: frames, binder) {
            guard let repetition = spec.repetition else {
                if let node = try heading(spec, in: frames, named, frame) { nodes.append(node) }
                continue
            }
            let records = repetition.records(in: frames, binder)
            for (index, record) in records.enumerated() {
                let frame = Frame(record: record, position: PositionRecord(number: index + 1, count: records.count))
                if let node = try heading(spec, in: frames + [frame], named, frame) { nodes.append(node) }
            }
        }
        return nodes
    }

    private func heading(_ spec: ColumnSpec, in frames: [Frame], _ named: NamedStyle, _ frame: Frame?) throws(CompositionFault)
        -> HeadingNode?
    {
        var node = HeadingNode(title: try spans(spec.title, in: frames, named))
        if let leaf = spec.leaf {
            node.leaf = Leaf(spec: leaf, frame: frame, place: spec.place, title: node.title.map(\.text).joined())
        } else {
            node.children = try headings(spec.columns, in: frames, named, frame)
            if node.children.isEmpty { return nil }
        }
        return node
    }

    /// Rows of headings; a heading without columns below reaches down to the last row.
    private func header(_ headings: [HeadingNode], _ count: Int, _ named: NamedStyle, numbered: Bool) -> [Table.Row] {
        let depth = headings.map(\.depth).max() ?? 1
        var rows: [Table.Row] = []
        var level = headings
        for row in 0..<depth {
            rows.append(
                Table.Row(
                    .header,
                    level.map {
                        Table.Cell(
                            $0.title, alignment: .center, columnSpan: $0.width, rowSpan: $0.leaf == nil ? 1 : depth - row,
                            shade: style.tables.headShade)
                    }))
            level = level.flatMap(\.children)
        }
        if numbered {
            var text = named.text
            text.face = .italic
            rows.append(
                Table.Row(
                    .header,
                    (1...count).map {
                        Table.Cell([TextSpan("(\($0))", text)], alignment: .center, shade: style.tables.headShade)
                    }))
        }
        return rows
    }

    // MARK: Rows

    private struct TableBuilder {
        let spec: TableSpec
        let leaves: [Leaf]
        let frames: [Frame]
        let composer: Composer
        var rows: [Table.Row] = []
        private var sums: [Int]
        private let namesColumn: Int
        private let cellStyle: NamedStyle
        private let boldStyle: NamedStyle

        init(spec: TableSpec, leaves: [Leaf], frames: [Frame], composer: Composer) {
            self.spec = spec
            self.leaves = leaves
            self.frames = frames
            self.composer = composer
            sums = Array(repeating: 0, count: leaves.count)
            namesColumn =
                leaves.firstIndex { $0.spec.namesRow == true } ?? leaves.firstIndex {
                    $0.spec.namesRow == nil && $0.spec.isText
                } ?? -1
            cellStyle = spec.isSmall ? composer.style.named.tableSmallCell : composer.style.named.tableCell
            var bold = cellStyle
            bold.text.face = .bold
            boldStyle = bold
        }

        mutating func build() throws(CompositionFault) {
            if let groups = spec.groups {
                let records = groups.selection.records(in: frames, composer.binder)
                var number = 0
                for record in records {
                    let frame = Frame(record: record, position: PositionRecord(number: number + 1, count: records.count))
                    if try addGroup(groups, frame) { number += 1 }
                }
            } else {
                try addRows(in: nil)
                try addLines()
            }
            guard !rows.isEmpty else { return }
            if spec.hasTotal, leaves.contains(where: { $0.spec.total != nil }) { try addTotal() }
            try checkSums()
        }

        /// Adds a group with its rows; `false` when it has none.
        private mutating func addGroup(_ groups: TableSpec.Groups, _ frame: Frame) throws(CompositionFault) -> Bool {
            let inner = frames + [frame]
            let title = try composer.spans(ifAny: groups.title, in: inner, boldStyle)
            let at = rows.count
            try addRows(in: frame)
            guard rows.count > at else { return false }
            guard !title.isEmpty else { return true }
            switch groups.sums {
            case .none, .below:
                rows.insert(
                    Table.Row(
                        .group,
                        [
                            Table.Cell(
                                title, alignment: .left, columnSpan: leaves.count, shade: composer.style.tables.groupShade,
                                namesRow: true)
                        ]), at: at)
                if groups.sums == .below {
                    rows.append(
                        try sumRow(.subtotal, frame, title: try composer.spans(groups.subtotalTitle, in: inner, boldStyle)))
                }
            case .row: rows.insert(try sumRow(.group, frame, title: title), at: at)
            }
            return true
        }

        private func sumRow(_ kind: Table.Row.Kind, _ group: Frame, title: [TextSpan]) throws(CompositionFault) -> Table.Row {
            var cells: [Table.Cell] = []
            for (index, leaf) in leaves.enumerated() {
                var spans: [TextSpan] = []
                if index == namesColumn {
                    spans = title
                } else if let template = leaf.spec.group {
                    spans = try composer.spans(template, in: scope(leaf, [group]), boldStyle)
                }
                cells.append(Table.Cell(spans, shade: composer.style.tables.groupShade, namesRow: index == namesColumn))
            }
            return Table.Row(kind, cells)
        }

        private mutating func addRows(in group: Frame?) throws(CompositionFault) {
            guard let selection = spec.rows else { return }
            let outer = group.map { [$0] } ?? []
            let records = selection.records(in: frames + outer, composer.binder)
            for (index, record) in records.enumerated() {
                let row = Frame(record: record, position: PositionRecord(number: index + 1, count: records.count))
                let plain = frames + outer + [row]
                var cells: [Table.Cell] = []
                cells.reserveCapacity(leaves.count)
                for (column, leaf) in leaves.enumerated() {
                    let frames = leaf.frame == nil ? plain : scope(leaf, outer + [row])
                    if let sum = leaf.spec.sum, case .integer(let number) = sum.row.value(in: frames, composer.binder) {
                        sums[column] += number
                    }
                    cells.append(
                        Table.Cell(try composer.spans(leaf.spec.value, in: frames, cellStyle), namesRow: column == namesColumn))
                }
                rows.append(Table.Row(.plain, cells))
            }
        }

        private mutating func addLines() throws(CompositionFault) {
            for line in spec.lines where line.condition.holds(in: frames, composer.binder) {
                var cells: [Table.Cell] = []
                for (column, cell) in line.cells.enumerated() {
                    let spans = try composer.spans(cell, in: frames, cellStyle)
                    // A figure names nothing.
                    let isName = spans.contains { $0.text.contains(where: \.isLetter) }
                    cells.append(Table.Cell(spans, namesRow: column == namesColumn && isName))
                }
                rows.append(Table.Row(.plain, cells))
            }
        }

        /// The frames a column's texts speak of: what is around, its own record, then groups and rows.
        private func scope(_ leaf: Leaf, _ inner: [Frame]) -> [Frame] {
            frames + (leaf.frame.map { [$0] } ?? []) + inner
        }

        private mutating func addTotal() throws(CompositionFault) {
            var cells: [Table.Cell] = []
            let shade = composer.style.tables.totalShade
            // The words of the row take the empty cells before them.
            let first = leaves.firstIndex { $0.spec.total != nil } ?? 0
            let merged = leaves[first].spec.isText ? first : 0
            for (index, leaf) in leaves.enumerated() where index >= merged {
                let spans = try composer.spans(ifAny: leaf.spec.total, in: scope(leaf, []), boldStyle)
                let isTitle = index == merged && merged == first && leaf.spec.isText
                cells.append(
                    Table.Cell(
                        spans, alignment: isTitle ? .center : nil, columnSpan: isTitle ? merged + 1 : 1, shade: shade,
                        namesRow: isTitle))
            }
            rows.append(Table.Row(.total, cells))
        }

        /// What a table shows must add up to the figure below it; anything else would be found by the first reader.
        private func checkSums() throws(CompositionFault) {
            guard spec.hasTotal else { return }
            var faults: [Diagnostic] = []
            for (index, leaf) in leaves.enumerated() {
                guard let sum = leaf.spec.sum else { continue }
                var total = 0
                if case .integer(let number) = sum.total.value(in: scope(leaf, []), composer.binder) { total = number }
                guard total != sums[index] else { continue }
                faults.append(
                    Diagnostic(
                        .error, "layout.sum", at: leaf.place,
                        "the rows of the column '\(leaf.title)' add up to \(sums[index]), its total is \(total)",
                        hint:
                            "a cut in which activities count several times needs adds_up: false; rows left out by 'where' or 'limit' need another total"
                    ))
            }
            if !faults.isEmpty { throw CompositionFault(faults) }
        }
    }
}
