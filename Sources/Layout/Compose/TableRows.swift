import ReportModel
import Typesetting

/// The rows of a table in the making: groups, cells, sums.
struct TableRows {
    private typealias Leaf = Composer.TableLeaf

    private let spec: TableSpec
    private let leaves: [Composer.TableLeaf]
    private let frames: [Frame]
    private let composer: Composer
    private(set) var rows: [Table.Row] = []
    /// Which sums do not stand on all rows.
    private(set) var notes: [String] = []
    private var sums: [Int]
    /// Frames of the groups and rows printed.
    private var printed: [[Frame]] = []
    private let namesColumn: Int
    private let cellStyle: NamedStyle
    private let boldStyle: NamedStyle

    init(spec: TableSpec, leaves: [Composer.TableLeaf], frames: [Frame], composer: Composer) {
        self.spec = spec
        self.leaves = leaves
        self.frames = frames
        self.composer = composer
        sums = Array(repeating: 0, count: leaves.count)
        namesColumn =
            leaves.firstIndex { $0.spec.namesRow == true } ?? leaves.firstIndex {
                $0.spec.namesRow == nil && $0.spec.isText
            } ?? -1
        cellStyle = composer.cellStyle(of: spec.frame)
        boldStyle = cellStyle.bold
    }

    mutating func build() throws(CompositionFault) {
        if let groups = spec.groups {
            let records = groups.selection.rows(in: frames, composer.binder)
            let groupRows = rows(of: records)
            var number = 0
            for (frame, rows) in zip(records, groupRows) {
                var frame = frame
                frame.position?.number = number + 1
                if try addGroup(groups, frame, rows) { number += 1 }
            }
        } else {
            try addRows(spec.rows?.rows(in: frames, composer.binder) ?? [], in: nil)
            try addLines()
        }
        guard !rows.isEmpty else { return }
        if spec.hasTotal, leaves.contains(where: { $0.spec.total != nil }) { try addTotal() }
        try checkSums()
    }

    /// The rows of each group; those that cells compare are the rows of all of them.
    private func rows(of groups: [Frame]) -> [[Frame]] {
        guard let selection = spec.rows else { return groups.map { _ in [] } }
        var rows = groups.map { selection.rows(in: frames + [$0], composer.binder) }
        guard leaves.contains(where: { $0.spec.value.computations.contains { $0.comparesRows } }) else { return rows }
        let nested = zip(groups, rows).flatMap { group, rows in rows.map { [group, $0] } }
        let set = RowSet(number: composer.binder.newRowSet(), nested: nested)
        for group in rows.indices { for row in rows[group].indices { rows[group][row].rows = set } }
        return rows
    }

    /// Adds a group with its rows; `false` when it has none.
    private mutating func addGroup(
        _ groups: TableSpec.Groups, _ frame: Frame, _ inside: [Frame]
    ) throws(CompositionFault) -> Bool {
        let inner = frames + [frame]
        let title = try composer.spans(ifAny: groups.title, in: inner, boldStyle)
        let at = rows.count
        let before = printed.count
        try addRows(inside, in: frame)
        guard rows.count > at else { return false }
        guard !title.isEmpty else { return true }
        let own = printed[before...]
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
                let words = try composer.spans(groups.subtotalTitle, in: inner, boldStyle)
                rows.append(try sumRow(.subtotal, frame, own, title: words))
            }
        case .row: rows.insert(try sumRow(.group, frame, own, title: title), at: at)
        }
        return true
    }

    private func sumRow(
        _ kind: Table.Row.Kind, _ group: Frame, _ own: ArraySlice<[Frame]>, title: [TextSpan]
    ) throws(CompositionFault) -> Table.Row {
        var cells: [Table.Cell] = []
        for (index, leaf) in leaves.enumerated() {
            let spans = index == namesColumn ? title : try sum(leaf.spec.group, leaf, around: [group], own)
            cells.append(Table.Cell(spans, shade: composer.style.tables.groupShade, namesRow: index == namesColumn))
        }
        return Table.Row(kind, cells)
    }

    /// A cell of sums.
    ///
    /// - Parameter own: the rows it stands for.
    private func sum(
        _ sum: ColumnSpec.Sum?, _ leaf: Leaf, around: [Frame], _ own: ArraySlice<[Frame]>
    ) throws(CompositionFault) -> [TextSpan] {
        switch sum {
        case nil: []
        case .text(let text): try composer.spans(text, in: scope(leaf, around), boldStyle)
        case .overRows(let text):
            try composer.spans(text, in: scope(leaf, around), boldStyle, over: own.map { scope(leaf, $0) })
        }
    }

    private mutating func addRows(_ inside: [Frame], in group: Frame?) throws(CompositionFault) {
        let outer = group.map { [$0] } ?? []
        for row in inside {
            let own = outer + [row]
            let plain = frames + own
            printed.append(own)
            var cells: [Table.Cell] = []
            cells.reserveCapacity(leaves.count)
            for (column, leaf) in leaves.enumerated() {
                let frames = leaf.frame == nil ? plain : scope(leaf, own)
                if let sum = leaf.spec.sum, case .integer(let number) = sum.row.value(in: frames, composer.binder) {
                    sums[column] += number
                }
                let isBold = leaf.spec.bold?.holds(in: frames, composer.binder) ?? false
                let isShaded = leaf.spec.shade?.holds(in: frames, composer.binder) ?? false
                cells.append(
                    Table.Cell(
                        try composer.spans(leaf.spec.value, in: frames, isBold ? boldStyle : cellStyle),
                        shade: isShaded ? composer.style.tables.markShade : nil, namesRow: column == namesColumn))
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
            let spans = try sum(leaf.spec.total, leaf, around: [], printed[...])
            let isTitle = index == merged && merged == first && leaf.spec.isText
            cells.append(
                Table.Cell(
                    spans, alignment: isTitle ? .center : nil, columnSpan: isTitle ? merged + 1 : 1, shade: shade,
                    namesRow: isTitle))
            noteRows(leaf)
        }
        rows.append(Table.Row(.total, cells))
    }

    /// A sum that not every row has a part in says so.
    private mutating func noteRows(_ leaf: Leaf) {
        guard case .overRows(let text) = leaf.spec.total else { return }
        let own = printed.map { scope(leaf, $0) }
        guard let stated = text.computations.map({ $0.total(over: own, composer.binder).rows }).min(), stated > 0,
            stated < own.count
        else { return }
        notes.append("\(leaf.title): \(composer.style.labels.sumsStandOn) (\(stated)/\(own.count)).")
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
