internal import Intake
internal import ReportModel

/// Fills a workbook.
struct WorkbookFilling {
    let package: OfficePackage
    /// Of the template, for messages.
    let name: String

    func bytes(_ filling: inout Filling) throws(OfficePackage.Fault) -> [UInt8] {
        let (listed, sharedStrings) = try package.workbook()
        var sharedTexts: [RichText] = []
        if let member = sharedStrings {
            let part = try package.part(member)
            sharedTexts = part.root.children.filter { $0.name == "si" }.map { RichText($0, in: part) }
        }
        var sheets: [SheetTemplate] = []
        for sheet in listed {
            sheets.append(
                SheetTemplate(
                    sheet, part: try package.part(sheet.member), sharedTexts: sharedTexts, file: name, &filling))
        }
        let maps = Dictionary(sheets.map { ($0.name, $0.map) }, uniquingKeysWith: { first, _ in first })
        let moves = sheets.contains { !$0.map.movesNothing }
        let fills = sheets.contains { $0.rows.contains { $0.cells.contains { $0.places != nil } } }
        var changed: [String: [UInt8]] = [:]
        for sheet in sheets {
            let rendering = SheetRendering(sheet: sheet, maps: maps, file: name, moves: moves, forgetsResults: fills)
            if let bytes = rendering.bytes(&filling) { changed[sheet.part.member] = bytes }
            if !sheet.map.movesNothing {
                let parts = try SheetSurroundings(sheet: sheet, maps: maps).parts(of: package)
                changed.merge(parts) { _, new in new }
            }
        }
        guard fills else { return try package.replacing([:]) }
        let hasFormulas = sheets.contains { $0.rows.contains { $0.cells.contains { $0.formula != nil } } }
        var removed: [String] = []
        if hasFormulas || moves { changed["xl/workbook.xml"] = try directory(maps, moves: moves, recomputes: hasFormulas) }
        if moves, package.contains("xl/calcChain.xml") {
            // The order in which formulas were computed last; it names cells that have moved, and may always be missing.
            removed.append("xl/calcChain.xml")
            for member in ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"] {
                changed[member] = try withoutCalculationChain(member)
            }
        }
        return try package.replacing(changed, removing: removed)
    }

    /// The workbook's own part: names of areas that have moved, and the wish to be computed when it is opened.
    private func directory(
        _ maps: [String: RowMap], moves: Bool, recomputes: Bool
    ) throws(OfficePackage.Fault) -> [UInt8] {
        let part = try package.part("xl/workbook.xml")
        var edits = ByteEdits()
        if moves {
            for defined in part.root.child("definedNames")?.children ?? [] {
                let text = SheetSurroundings.moved(defined.text, of: "", maps)
                if text != defined.text { edits.replace(defined.inner, with: TagText.escaped(text)) }
            }
        }
        if recomputes {
            if let calculation = part.root.child("calcPr") {
                if calculation.attributes["fullCalcOnLoad"] != "1" {
                    edits.replace(
                        calculation.tag, with: TagText.setting("fullCalcOnLoad", to: "1", in: part.text(calculation.tag)))
                }
            } else if let last = part.root.children.last(where: { WorkbookFilling.beforeCalculation.contains($0.name) }) {
                let prefix = part.prefix(of: part.root)
                edits.insert("<\(prefix)calcPr fullCalcOnLoad=\"1\"/>", at: last.range.upperBound)
            }
        }
        return edits.applied(to: part.bytes)
    }

    /// What stands in front of `<calcPr>` (ECMA-376 Part 1, 18.2.27).
    private static let beforeCalculation: Set<String> = [
        "sheets", "functionGroups", "externalReferences", "definedNames",
    ]

    private func withoutCalculationChain(_ member: String) throws(OfficePackage.Fault) -> [UInt8] {
        let part = try package.part(member)
        var edits = ByteEdits()
        for child in part.root.children {
            let target = child.attributes["Target"] ?? child.attributes["PartName"] ?? ""
            if target.hasSuffix("calcChain.xml") { edits.replace(child.range, with: "") }
        }
        return edits.applied(to: part.bytes)
    }
}
