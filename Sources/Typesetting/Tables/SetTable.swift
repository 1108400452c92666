/// A table with its columns fixed and its cells broken into lines; it does not know its pages yet.
struct SetTable {
    /// Edges of the columns from the left of the text block, one more than there are columns.
    var edges: [Double]
    var padding: Insets
    var lineHeight: Double
    var gridThickness: Double
    /// `(tiếp theo)`, put above where the table goes on.
    var continuation: TextLine?
    /// The same where it goes on within a group, with the group's name; by group.
    var groupContinuations: [TextLine] = []
    var continuationHeight: Double
    var head: [SetRow]
    var headHeight: Double
    /// The ``ElementPlan`` of the table.
    var plan: Int

    /// Height of what is repeated where the table goes on.
    var prefixHeight: Double { headHeight + continuationHeight }

    /// Whether its rows stand in groups, each a part of its body.
    var hasGroups: Bool { !groupContinuations.isEmpty }

    /// Whether a reader cannot tell from the columns alone which headers a cell stands under.
    var namesHeaders: Bool { hasGroups || head.count { !$0.isSkipped } > 1 }

    /// What stands above where the table goes on with a row.
    func continuation(before row: SetRow) -> TextLine? {
        guard !row.opensPart, let group = row.group, groupContinuations.indices.contains(group) else { return continuation }
        return groupContinuations[group]
    }

    var columnCount: Int { edges.count - 1 }

    /// The first words of the table, to name it by.
    var firstWords: String { head.first?.firstWords ?? "" }
}

/// A row with its cells set. Cells that span rows stand in their first row.
struct SetRow {
    var height: Double
    var cells: [SetCell]
    /// It is the table's first row under the header.
    var isFirst = false
    /// Readers pass over it.
    var isSkipped = false
    /// The group it belongs to, from 0; `nil` where there are none, and for sums of the table.
    var group: Int?
    /// Whether it begins a part of the body: a group, or the sums of a table with groups.
    var opensPart = false
    /// For each column whether its left edge is drawn in this row; `nil` when all are.
    var edges: [Bool]?
    /// For each column whether a line is drawn below this row; `nil` when in all.
    var below: [Bool]?

    var firstWords: String { cells.first { !$0.lines.isEmpty }?.lines.first?.text ?? "" }

    /// The row in two, cut between lines.
    ///
    /// Where a row goes on, it is a row of its own to a reader: the text of every cell is read up to the page end before the
    /// next page begins.
    ///
    /// - Returns: `nil` when fewer than `leastLines` lines fit, or when there is nothing to cut.
    func cut(at height: Double, lineHeight: Double, padding: Insets, leastLines: Int) -> (top: SetRow, rest: SetRow)? {
        let most = cells.map(\.lines.count).max() ?? 0
        let fitting = Int(max(0, height - padding.top - padding.bottom + tolerance / 2) / lineHeight)
        guard fitting >= max(leastLines, 1), fitting < most else { return nil }
        var top = self
        var rest = self
        for index in cells.indices {
            top.cells[index].lines = Array(cells[index].lines.prefix(fitting))
            rest.cells[index].lines = Array(cells[index].lines.dropFirst(fitting))
            // What goes on reads on from the top, not from the middle.
            top.cells[index].isTopAligned = true
            rest.cells[index].isTopAligned = true
        }
        top.height = Double(fitting) * lineHeight + padding.top + padding.bottom
        rest.height = Double(most - fitting) * lineHeight + padding.top + padding.bottom
        rest.isFirst = false
        rest.opensPart = false
        return (top, rest)
    }
}

/// A cell with its text broken into lines.
struct SetCell {
    enum Kind {
        case columnHeader, rowHeader, data
    }

    var kind: Kind
    /// First column, from 0.
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
    /// Relative to the inner left edge (right of the padding).
    var lines: [TextLine]
    /// Grey behind the text, 0 … 1.
    var shade: Double?
    /// The text begins at the top; otherwise it is centred between the edges.
    var isTopAligned = false

    var columns: Range<Int> { column..<(column + columnSpan) }
}
