import ReportModel
import Typesetting

extension Composer {
    /// A column of cells as this document has it: conditions judged, repetitions unrolled.
    struct TableLeaf {
        var spec: ColumnSpec.Leaf
        /// The record of a repeated column.
        var frame: Frame?
        var place: SourcePlace
        var title: String
    }

    /// A heading with the columns below it.
    private struct HeadingNode {
        var title: [TextSpan]
        var leaf: TableLeaf?
        var children: [HeadingNode] = []

        var leaves: [TableLeaf] { leaf.map { [$0] } ?? children.flatMap(\.leaves) }
        var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
        var width: Int { leaf == nil ? children.reduce(0) { $0 + $1.width } : 1 }

        /// Its title, and those below it in brackets.
        var words: String {
            if let leaf { return leaf.title }
            return "\(title.map(\.text).joined()) (\(children.map(\.words).joined(separator: ", ")))"
        }
    }

    func table(_ spec: TableSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let headStyle = headStyle(of: spec.frame)
        let headings = try headings(spec.columns, in: frames, headStyle)
        let leaves = headings.flatMap(\.leaves)
        guard !leaves.isEmpty else { return [] }
        var builder = TableRows(spec: spec, leaves: leaves, frames: frames, composer: self)
        try builder.build()
        let columns = leaves.map { Table.Column(width: $0.spec.width, alignment: $0.spec.alignment) }
        let part = TablePart(
            columns: columns, header: header(headings, leaves.count, headStyle, numbered: spec.hasColumnNumbers),
            rows: builder.rows, names: headings.map(\.words).joined(separator: ", "))
        return try framed(builder.rows.isEmpty ? [] : [part], notes: builder.notes, spec.frame, in: frames)
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
            for frame in repetition.rows(in: frames, binder) {
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
            node.leaf = TableLeaf(spec: leaf, frame: frame, place: spec.place, title: node.title.map(\.text).joined())
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
                    }, isSkipped: true))
        }
        return rows
    }
}
