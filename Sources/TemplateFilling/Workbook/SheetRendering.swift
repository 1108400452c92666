internal import Intake
internal import ReportModel

/// Writes a sheet of a template with its places filled and its rows repeated.
struct SheetRendering {
    let sheet: SheetTemplate
    /// Row maps of all sheets, by name.
    let maps: [String: RowMap]
    let file: String
    /// Whether any row of the workbook moves.
    let moves: Bool
    /// Whether values that formulas came to when the template was saved must go.
    let forgetsResults: Bool

    /// The sheet's bytes; `nil` when nothing in it changes.
    func bytes(_ filling: inout Filling) -> [UInt8]? {
        var edits = ByteEdits()
        for row in sheet.rows where sheet.map.block(of: row.number) == nil {
            if let text = rendered(row, copy: nil, in: filling.whole, &filling) { edits.replace(row.element.range, with: text) }
        }
        for block in sheet.map.blocks { replace(block, &edits, &filling) }
        if !sheet.map.movesNothing { SheetSurroundings(sheet: sheet, maps: maps).edit(&edits) }
        return edits.isEmpty ? nil : edits.applied(to: sheet.part.bytes)
    }

    private func replace(_ block: RowBlock, _ edits: inout ByteEdits, _ filling: inout Filling) {
        let rows = sheet.rows.filter { block.rows.contains($0.number) }
        guard let first = rows.first, let last = rows.last else { return }
        var text = ""
        for copy in 0..<block.copies {
            // A level without units leaves the row, blank.
            let scope = block.units.indices.contains(copy) ? Filling.Scope(unit: block.units[copy], number: copy + 1) : nil
            for row in rows {
                text += rendered(row, copy: (block, copy), in: scope, &filling) ?? sheet.part.text(row.element.range)
            }
        }
        edits.replace(first.element.range.lowerBound..<last.element.range.upperBound, with: text)
    }

    // MARK: Rows

    /// A row as it becomes; `nil` when nothing in it changes.
    ///
    /// - Parameters:
    ///   - copy: which copy of a repeated row; `nil` for one that is not.
    ///   - scope: whose figures; `nil` leaves all places blank.
    private func rendered(
        _ row: SheetTemplate.Row, copy: (block: RowBlock, index: Int)?, in scope: Filling.Scope?, _ filling: inout Filling
    ) -> String? {
        let number = copy.map { sheet.map.within($0.block, copy: $0.index, row.number) } ?? sheet.map.first(row.number)
        var edits = ByteEdits()
        if number != row.number, row.element.attributes["r"] != nil {
            edits.replace(
                row.element.tag,
                with: TagText.setting("r", to: String(number), in: sheet.part.text(row.element.tag)))
        }
        for cell in row.cells {
            if let text = rendered(cell, row: row.number, to: number, copy: copy, in: scope, &filling) {
                edits.replace(cell.element.range, with: text)
            }
        }
        guard !edits.isEmpty else { return nil }
        return String(decoding: edits.applied(to: sheet.part.bytes, within: row.element.range), as: UTF8.self)
    }

    private func rendered(
        _ cell: SheetTemplate.Cell, row: Int, to number: Int, copy: (block: RowBlock, index: Int)?, in scope: Filling.Scope?,
        _ filling: inout Filling
    ) -> String? {
        if let places = cell.places, let rich = cell.rich {
            return filled(cell, places, rich, row: row, to: number, in: scope, &filling)
        }
        var edits = ByteEdits()
        if number != row, let reference = cell.element.attributes["r"].flatMap({ CellReference.range($0)?.0 }) {
            var moved = reference
            moved.row = number
            edits.replace(
                cell.element.tag, with: TagText.setting("r", to: moved.text, in: sheet.part.text(cell.element.tag)))
        }
        if let formula = cell.formula {
            if let text = rendered(formula, row: row, column: cell.column, to: number, copy: copy) {
                edits.replace(formula.range, with: text)
            }
            // What it came to in the template would be a wrong figure; the program that opens the file computes it.
            if forgetsResults, let value = cell.element.child("v") { edits.replace(value.range, with: "") }
        }
        guard !edits.isEmpty else { return nil }
        return String(decoding: edits.applied(to: sheet.part.bytes, within: cell.element.range), as: UTF8.self)
    }

    // MARK: Cells

    private func filled(
        _ cell: SheetTemplate.Cell, _ places: PlacedText, _ rich: RichText, row: Int, to number: Int,
        in scope: Filling.Scope?, _ filling: inout Filling
    ) -> String {
        let name = sheet.part.writtenName(of: cell.element)
        let prefix = sheet.part.prefix(of: cell.element)
        var tag = "<\(name) r=\"\(SourcePlace.columnLetters(cell.column))\(number)\""
        // Look and everything else that is not the value's stays.
        for key in ["s", "ph"] { tag += cell.element.attributes[key].map { " \(key)=\"\($0)\"" } ?? "" }
        let place = sheet.place(row: row, column: cell.column, file: file)
        guard let scope else { return tag + "/>" }
        if let only = places.onlyPlace {
            switch filling.value(of: only, in: scope, at: place) {
            case .number(let value): return tag + "><\(prefix)v>\(value)</\(prefix)v></\(name)>"
            case .unknown: return tag + "/>"
            case .text(let text):
                return tag + " t=\"inlineStr\"><\(prefix)is>"
                    + rich.inner(with: places.runs { $0 == only ? text : "" }) + "</\(prefix)is></\(name)>"
            }
        }
        let runs = filling.runs(of: places, in: scope, at: place)
        guard runs.contains(where: { !$0.isEmpty }) else { return tag + "/>" }
        return tag + " t=\"inlineStr\"><\(prefix)is>\(rich.inner(with: runs))</\(prefix)is></\(name)>"
    }

    // MARK: Formulas

    /// A formula as it becomes; `nil` when nothing in it changes.
    private func rendered(
        _ formula: XMLElement, row: Int, column: Int, to number: Int, copy: (block: RowBlock, index: Int)?
    ) -> String? {
        guard moves, formula.attributes["t"] != "dataTable" else { return nil }
        var text = formula.text
        if formula.attributes["t"] == "shared", text.isEmpty {
            guard let master = formula.attributes["si"].flatMap({ sheet.sharedFormulas[$0] }) else { return nil }
            text = FormulaReferences.translated(master.text, rows: row - master.row, columns: column - master.column)
        }
        let moved = FormulaReferences.map(text) { found in
            let name = found.sheet ?? sheet.name
            guard let map = maps[name] else { return (found.start, found.end) }
            return map.moved(found, from: name == sheet.name ? copy : nil)
        }
        let name = sheet.part.writtenName(of: formula)
        if formula.attributes["t"] == "array", let area = formula.attributes["ref"] {
            let range = sheet.map.moved(area) ?? area
            return "<\(name) t=\"array\" ref=\"\(range)\">\(TagText.escaped(moved))</\(name)>"
        }
        if moved == formula.text, formula.attributes["t"] == nil { return nil }
        return "<\(name)>\(TagText.escaped(moved))</\(name)>"
    }
}

extension RowMap {
    /// Where a reference points to after the rows have moved.
    ///
    /// - Parameter copy: the copy of a repeated row that the formula stands in; `nil` when it stands elsewhere.
    func moved(
        _ found: FormulaReferences.Found, from copy: (block: RowBlock, index: Int)?
    ) -> (CellReference, CellReference?) {
        var (start, end) = (found.start, found.end)
        if let copy, copy.block.rows.contains(start.row), copy.block.rows.contains(end?.row ?? start.row) {
            if !start.isRowFixed {
                start.row = within(copy.block, copy: copy.index, start.row)
            } else {
                start.row = first(start.row)
            }
            if let corner = end {
                end?.row = corner.isRowFixed ? last(corner.row) : within(copy.block, copy: copy.index, corner.row)
            }
            return (start, end)
        }
        // A sum of the one repeated cell means all that it becomes.
        if end == nil, found.isWholeSum, let block = block(of: start.row), block.added > 0 { end = start }
        start.row = first(start.row)
        if let corner = end { end?.row = last(corner.row) }
        return (start, end)
    }

    /// `B5` or `B5:D9` as it becomes; `nil` when it is neither.
    func moved(_ area: some StringProtocol) -> String? {
        guard var (start, end) = CellReference.range(area) else { return nil }
        let corner = end ?? start
        let isCell = end == nil && last(start.row) == first(start.row)
        start.row = first(start.row)
        end = isCell ? nil : corner
        end?.row = last(corner.row)
        return start.text + (end.map { ":" + $0.text } ?? "")
    }
}

extension FormulaReferences {
    /// A shared formula as it reads some rows and columns further on.
    static func translated(_ formula: String, rows: Int, columns: Int) -> String {
        func shifted(_ reference: CellReference) -> CellReference {
            var reference = reference
            if !reference.isRowFixed { reference.row += rows }
            if !reference.column.hasPrefix("$") {
                reference.column = SourcePlace.columnLetters(reference.columnNumber + columns)
            }
            return reference
        }
        return map(formula) { (shifted($0.start), $0.end.map(shifted)) }
    }
}
