import ReportModel
import Typesetting

extension Composer {
    func crosstab(_ spec: CrosstabSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let crosstab = try Crosstab(spec, in: frames, composer: self)
        return try framed(try crosstab.parts(), notes: crosstab.notes, spec.frame, in: frames)
    }
}

/// A table whose columns are the records that every row has.
struct Crosstab {
    private struct Row {
        /// Frames around the table, and the row's.
        var frames: [Frame]
        /// Frames of its cells by column; `nil` where the row has no such record.
        var cells: [[Frame]?]
    }

    private let spec: CrosstabSpec
    private let composer: Composer
    private let frames: [Frame]
    private let rows: [Row]
    private let labels: [String]
    /// Numbers of the columns that are printed.
    private let columns: [Int]
    private let greatest: Double
    private let cellStyle: NamedStyle
    private let headStyle: NamedStyle
    /// Columns that are named below instead of printed.
    let notes: [String]

    init(_ spec: CrosstabSpec, in frames: [Frame], composer: Composer) throws(CompositionFault) {
        self.spec = spec
        self.composer = composer
        self.frames = frames
        cellStyle = composer.cellStyle(of: spec.frame)
        headStyle = composer.headStyle(of: spec.frame)
        let binder = composer.binder
        var labels: [String] = []
        var found: [String: Int] = [:]
        var rows: [Row] = []
        for frame in spec.rows.rows(in: frames, binder) {
            let own = frames + [frame]
            var cells: [[Frame]?] = Array(repeating: nil, count: labels.count)
            guard case .list(let records) = spec.across.value(in: own, binder) else { continue }
            let set = RowSet(number: binder.newRowSet(), records: records)
            for (index, record) in records.enumerated() {
                let position = PositionRecord(number: index + 1, count: records.count)
                let cell = own + [Frame(record: record, position: position, rows: set)]
                let label = try composer.string(spec.acrossLabel, in: cell)
                let column = found[label] ?? labels.count
                if column == labels.count {
                    found[label] = column
                    labels.append(label)
                    cells.append(nil)
                }
                guard cells[column] == nil else {
                    throw composer.fault(
                        "duplicate", at: spec.acrossLabel.origin, "two columns of a crosstab are called '\(label)'",
                        hint: "write an 'across_label' that tells them apart")
                }
                cells[column] = cell
            }
            rows.append(Row(frames: own, cells: cells))
        }
        for index in rows.indices {
            rows[index].cells += Array(repeating: nil, count: labels.count - rows[index].cells.count)
        }
        self.rows = rows
        self.labels = labels
        let values = rows.map { row in row.cells.map { $0.flatMap { Crosstab.number(spec.value, in: $0, binder) } } }
        greatest = values.joined().compactMap { $0?.approximately }.max() ?? 0
        let empty = labels.indices.filter { column in
            spec.namesEmptyColumns && !values.isEmpty && values.allSatisfy { $0[column]?.isZero ?? false }
        }
        columns = labels.indices.filter { !empty.contains($0) }
        notes =
            empty.isEmpty
            ? [] : ["\(composer.style.labels.nothingStated): \(empty.map { labels[$0] }.joined(separator: "; "))."]
        if spec.addsUp { try checkRows(values) }
        try checkSum()
    }

    private static func number(_ text: Template, in frames: [Frame], _ binder: Binder) -> ExactNumber? {
        text.onlyComputation?.exact(in: frames, binder)
    }

    // MARK: Parts

    /// The table, in as many parts as its columns need.
    func parts() throws(CompositionFault) -> [Composer.TablePart] {
        guard !rows.isEmpty, !columns.isEmpty else { return [] }
        let count = (columns.count + spec.mostColumns - 1) / spec.mostColumns
        var parts: [Composer.TablePart] = []
        for part in 0..<count {
            // As even as can be.
            let range = columns.count * part / count..<columns.count * (part + 1) / count
            parts.append(try self.part(columns[range], isLast: part == count - 1))
        }
        return parts
    }

    private func part(_ columns: ArraySlice<Int>, isLast: Bool) throws(CompositionFault) -> Composer.TablePart {
        let hasSum = isLast && spec.rowSum != nil
        var specs: [Table.Column] = [Table.Column(width: .share(1), alignment: .left)]
        if spec.isNumbered { specs.insert(Table.Column(width: .content, alignment: .center), at: 0) }
        specs += Array(repeating: Table.Column(width: .content, alignment: .right), count: columns.count + (hasSum ? 1 : 0))
        var rows: [Table.Row] = []
        for (index, row) in self.rows.enumerated() {
            rows.append(Table.Row(.plain, try cells(of: row, number: index + 1, columns, hasSum: hasSum)))
        }
        if spec.hasTotal { rows.append(Table.Row(.total, try totals(columns, hasSum: hasSum))) }
        return Composer.TablePart(
            columns: specs, header: try header(columns, hasSum: hasSum), rows: rows,
            names: columns.map { labels[$0] }.joined(separator: ", "))
    }

    private func header(_ columns: ArraySlice<Int>, hasSum: Bool) throws(CompositionFault) -> [Table.Row] {
        let shade = composer.style.tables.headShade
        let across = try composer.spans(ifAny: spec.acrossTitle, in: frames, headStyle)
        let depth = across.isEmpty ? 1 : 2
        func cell(_ spans: [TextSpan], rows: Int, columns: Int = 1) -> Table.Cell {
            Table.Cell(spans, alignment: .center, columnSpan: columns, rowSpan: rows, shade: shade)
        }
        var first: [Table.Cell] = spec.isNumbered ? [cell([TextSpan("TT", headStyle.text)], rows: depth)] : []
        first.append(cell(try composer.spans(spec.title, in: frames, headStyle), rows: depth))
        let names = columns.map { cell([TextSpan(labels[$0], headStyle.text, origin: spec.acrossLabel.origin)], rows: 1) }
        first += depth == 1 ? names : [cell(across, rows: 1, columns: columns.count)]
        if hasSum { first.append(cell(try composer.spans(spec.sumTitle, in: frames, headStyle), rows: depth)) }
        return depth == 1 ? [Table.Row(.header, first)] : [Table.Row(.header, first), Table.Row(.header, names)]
    }

    // MARK: Cells

    private func cells(
        of row: Row, number: Int, _ columns: ArraySlice<Int>, hasSum: Bool
    ) throws(CompositionFault) -> [Table.Cell] {
        var cells: [Table.Cell] = spec.isNumbered ? [Table.Cell([TextSpan(String(number), cellStyle.text)])] : []
        cells.append(Table.Cell(try composer.spans(spec.label, in: row.frames, cellStyle), namesRow: true))
        for column in columns {
            guard let frames = row.cells[column] else {
                cells.append(Table.Cell([TextSpan(composer.style.labels.notStated, cellStyle.text)]))
                continue
            }
            let isBold = spec.bold?.holds(in: frames, composer.binder) ?? false
            let text = try composer.spans(spec.value, in: frames, isBold ? cellStyle.bold : cellStyle)
            cells.append(Table.Cell(text, shade: shade(in: frames)))
        }
        if hasSum, let sum = spec.rowSum {
            cells.append(Table.Cell(try composer.spans(sum, in: row.frames, cellStyle.bold)))
        }
        return cells
    }

    /// Five steps of grey, the darkest for the most; nothing and not stated stay white.
    private func shade(in frames: [Frame]) -> Double? {
        guard spec.isShaded, greatest > 0, let number = Crosstab.number(spec.value, in: frames, composer.binder),
            number.approximately > 0
        else { return nil }
        let step = min(5, (number.approximately / greatest * 5).rounded(.up))
        return 1 - (1 - composer.style.tables.darkestShade) * step / 5
    }

    private func totals(_ columns: ArraySlice<Int>, hasSum: Bool) throws(CompositionFault) -> [Table.Cell] {
        let shade = composer.style.tables.totalShade
        let bold = cellStyle.bold
        var cells = [
            Table.Cell(
                try composer.spans(spec.sumTitle, in: frames, bold), alignment: .center, columnSpan: spec.isNumbered ? 2 : 1,
                shade: shade, namesRow: true)
        ]
        for column in columns {
            let own = rows.compactMap { $0.cells[column] }
            let text = try own.last.map { last throws(CompositionFault) in
                try composer.spans(spec.value, in: last, bold, over: own)
            }
            cells.append(Table.Cell(text ?? [], shade: shade))
        }
        if hasSum, let sum = spec.sum { cells.append(Table.Cell(try composer.spans(sum, in: frames, bold), shade: shade)) }
        return cells
    }

    // MARK: What must add up

    /// The cells of a row must come to its figure.
    private func checkRows(_ values: [[ExactNumber?]]) throws(CompositionFault) {
        guard let rowSum = spec.rowSum, rowSum.onlyComputation?.type == .integer, spec.value.onlyComputation?.type == .integer
        else { return }
        for (row, values) in zip(rows, values) {
            let cells = values.compactMap { $0 }.reduce(ExactNumber(0), +)
            let sum = Crosstab.number(rowSum, in: row.frames, composer.binder) ?? ExactNumber(0)
            guard cells != sum else { continue }
            throw fault(
                "the cells of '\(try composer.string(spec.label, in: row.frames))' add up to", cells, "the row's figure is",
                sum,
                hint: "a cut in which activities count several times needs adds_up: false")
        }
    }

    /// The rows must come to the figure of what is around the table.
    private func checkSum() throws(CompositionFault) {
        guard spec.hasTotal, let rowSum = spec.rowSum, let sum = spec.sum, rowSum.onlyComputation?.type == .integer else {
            return
        }
        let binder = composer.binder
        let rows = rows.compactMap { Crosstab.number(rowSum, in: $0.frames, binder) }.reduce(ExactNumber(0), +)
        let total = Crosstab.number(sum, in: frames, binder) ?? ExactNumber(0)
        guard !self.rows.isEmpty, rows != total else { return }
        throw fault(
            "the rows add up to", rows, "their total is", total,
            hint: "rows left out by 'where' or 'limit' need total: false")
    }

    private func fault(
        _ what: OperatorText, _ number: ExactNumber, _ than: OperatorText, _ other: ExactNumber, hint: OperatorText
    ) -> CompositionFault {
        func text(_ number: ExactNumber) -> String { number.whole.map { String($0) } ?? String(number.approximately) }
        return CompositionFault([
            Diagnostic(.error, "layout.sum", at: spec.place, "\(what) \(text(number)), \(than) \(text(other))", hint: hint)
        ])
    }
}
