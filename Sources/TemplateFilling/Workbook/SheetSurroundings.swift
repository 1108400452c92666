internal import Intake

/// What else of a sheet names rows: merged cells, print areas, formats, validations, links, drawings, comments, tables.
struct SheetSurroundings {
    let sheet: SheetTemplate
    /// Row maps of all sheets, by name.
    let maps: [String: RowMap]

    /// Attributes of a sheet that hold one or more areas.
    private static let areas = ["ref", "sqref"]
    /// Attributes that hold one cell.
    private static let cells = ["activeCell", "topLeftCell"]

    /// Edits everything of the sheet's own part but its rows.
    func edit(_ edits: inout ByteEdits) {
        for child in sheet.part.root.children where child.name != "sheetData" {
            if child.name == "mergeCells" {
                editMergedCells(child, &edits)
            } else {
                child.visit { edit($0, &edits) }
            }
        }
    }

    private func edit(_ element: XMLElement, _ edits: inout ByteEdits) {
        var tag = sheet.part.text(element.tag)
        for name in SheetSurroundings.areas {
            if let area = element.attributes[name] { tag = TagText.setting(name, to: moved(area), in: tag) }
        }
        for name in SheetSurroundings.cells {
            guard var cell = element.attributes[name].flatMap({ CellReference.range($0)?.0 }) else { continue }
            cell.row = sheet.map.first(cell.row)
            tag = TagText.setting(name, to: cell.text, in: tag)
        }
        if element.name == "brk", let row = element.attributes["id"].flatMap({ Int($0) }) {
            tag = TagText.setting("id", to: String(sheet.map.last(row)), in: tag)
        }
        if tag != sheet.part.text(element.tag) { edits.replace(element.tag, with: tag) }
        // Conditions, and areas of newer formats.
        guard element.children.isEmpty, !element.text.isEmpty else { return }
        let text: String
        switch element.name {
        case "sqref": text = moved(element.text)
        case "formula", "formula1", "formula2", "f": text = SheetSurroundings.moved(element.text, of: sheet.name, maps)
        default: return
        }
        if text != element.text { edits.replace(element.inner, with: TagText.escaped(text)) }
    }

    /// Cells merged in a repeated row are merged in every copy of it.
    private func editMergedCells(_ element: XMLElement, _ edits: inout ByteEdits) {
        var areas: [String] = []
        for merged in element.children {
            guard let area = merged.attributes["ref"], let (start, end) = CellReference.range(area) else { continue }
            let corner = end ?? start
            if let block = sheet.map.block(of: start.row), block.rows.contains(corner.row) {
                for copy in 0..<block.copies {
                    var (first, last) = (start, corner)
                    first.row = sheet.map.within(block, copy: copy, start.row)
                    last.row = sheet.map.within(block, copy: copy, corner.row)
                    areas.append(first.text + ":" + last.text)
                }
            } else {
                areas.append(moved(area))
            }
        }
        let name = sheet.part.writtenName(of: element)
        let prefix = sheet.part.prefix(of: element)
        edits.replace(
            element.range,
            with: "<\(name) count=\"\(areas.count)\">" + areas.map { "<\(prefix)mergeCell ref=\"\($0)\"/>" }.joined()
                + "</\(name)>")
    }

    private func moved(_ areas: String) -> String {
        areas.split(separator: " ").map { sheet.map.moved($0) ?? String($0) }.joined(separator: " ")
    }

    /// A formula outside of rows as it becomes.
    ///
    /// - Parameter meansAll: whether one cell of a repeated row stands for all its copies, as in a chart.
    static func moved(
        _ formula: String, of sheet: String, _ maps: [String: RowMap], meansAll: Bool = false
    ) -> String {
        FormulaReferences.map(formula) { found in
            var found = found
            if meansAll { found.isWholeSum = true }
            return maps[found.sheet ?? sheet]?.moved(found, from: nil) ?? (found.start, found.end)
        }
    }

    // MARK: Parts beside the sheet

    /// Drawings, comments, tables and charts of the sheet as they become, by member.
    func parts(of package: OfficePackage) throws(OfficePackage.Fault) -> [String: [UInt8]] {
        var changed: [String: [UInt8]] = [:]
        for member in try package.related(to: sheet.part.member, "/drawing") where package.contains(member) {
            let part = try package.part(member)
            changed[member] = editing(part) { element, edits in
                // Rows of anchors count from 0.
                guard element.name == "row", let row = Int(element.text) else { return }
                edits.replace(element.inner, with: String(sheet.map.last(row + 1) - 1))
            }
            for chart in try package.related(to: member, "/chart") where package.contains(chart) {
                changed[chart] = editing(try package.part(chart)) { element, edits in
                    guard element.name == "f", !element.text.isEmpty else { return }
                    let text = SheetSurroundings.moved(element.text, of: sheet.name, maps, meansAll: true)
                    if text != element.text { edits.replace(element.inner, with: TagText.escaped(text)) }
                }
            }
        }
        for type in ["/comments", "/table"] {
            for member in try package.related(to: sheet.part.member, type) where package.contains(member) {
                let part = try package.part(member)
                changed[member] = editing(part) { element, edits in
                    guard let area = element.attributes["ref"] else { return }
                    edits.replace(element.tag, with: TagText.setting("ref", to: moved(area), in: part.text(element.tag)))
                }
            }
        }
        return changed
    }

    private func editing(_ part: XMLPart, _ edit: (XMLElement, inout ByteEdits) -> Void) -> [UInt8] {
        var edits = ByteEdits()
        part.root.visit { edit($0, &edits) }
        return edits.applied(to: part.bytes)
    }
}
