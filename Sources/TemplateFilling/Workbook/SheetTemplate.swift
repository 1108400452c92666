internal import Intake
internal import ReportModel

/// A sheet of a template: its rows and cells with the places in them, and the rows that are to be repeated.
struct SheetTemplate {
    struct Cell {
        var element: XMLElement
        /// From 1.
        var column: Int
        /// The text with its places; `nil` for a cell without any.
        var places: PlacedText?
        var rich: RichText?
        var formula: XMLElement?
    }

    struct Row {
        var element: XMLElement
        /// From 1.
        var number: Int
        var cells: [Cell]
    }

    let name: String
    let part: XMLPart
    private(set) var rows: [Row] = []
    private(set) var map = RowMap()
    /// Shared formulas by their number: where the first stands, and what it says.
    private(set) var sharedFormulas: [String: (row: Int, column: Int, text: String)] = [:]

    /// - Parameter file: name of the template, for messages.
    init(
        _ sheet: OfficePackage.Sheet, part: XMLPart, sharedTexts: [RichText], file: String, _ filling: inout Filling
    ) {
        name = sheet.name
        self.part = part
        var number = 0
        for element in part.root.child("sheetData")?.children ?? [] where element.name == "row" {
            number = element.attributes["r"].flatMap { Int($0) } ?? number + 1
            var row = Row(element: element, number: number, cells: [])
            var column = 0
            for cell in element.children where cell.name == "c" {
                column = cell.attributes["r"].flatMap { CellReference.range($0) }.map { $0.0.columnNumber } ?? column + 1
                let rich = SheetTemplate.rich(cell, part, sharedTexts)
                let place = self.place(row: number, column: column, file: file)
                let formula = cell.child("f")
                row.cells.append(
                    Cell(
                        element: cell, column: column,
                        places: formula == nil ? rich.flatMap { filling.places(in: $0.runs, at: place) } : nil, rich: rich,
                        formula: formula))
                if let formula, formula.attributes["t"] == "shared", let index = formula.attributes["si"], !formula.text.isEmpty
                {
                    sharedFormulas[index] = (number, column, formula.text)
                }
            }
            rows.append(row)
        }
        map = RowMap(blocks: blocks(file: file, &filling))
    }

    private static func rich(_ cell: XMLElement, _ part: XMLPart, _ shared: [RichText]) -> RichText? {
        switch cell.attributes["t"] {
        case "s":
            guard let index = cell.child("v").flatMap({ Int($0.text) }), shared.indices.contains(index) else { return nil }
            return shared[index]
        case "inlineStr": return cell.child("is").map { RichText($0, in: part) }
        default: return nil
        }
    }

    func place(row: Int, column: Int, file: String) -> SourcePlace {
        SourcePlace(file, sheet: name, line: row, column: column)
    }

    /// Rows between `{{#level}}` and `{{/level}}`; without the second, the row of the first.
    private func blocks(file: String, _ filling: inout Filling) -> [RowBlock] {
        var blocks: [RowBlock] = []
        var open: (level: String, row: Int, column: Int)?
        func close(at row: Int) {
            guard let begun = open else { return }
            blocks.append(
                RowBlock(rows: begun.row...row, units: filling.figures.units(of: begun.level, below: filling.unit)))
            open = nil
        }
        let isClosed = Set(
            rows.flatMap(\.cells).flatMap { $0.places?.places ?? [] }.compactMap { place -> String? in
                if case .end(let level) = place { level } else { nil }
            })
        for row in rows {
            for cell in row.cells {
                for place in cell.places?.places ?? [] {
                    switch place {
                    case .begin(let level):
                        if open != nil || blocks.last?.rows.contains(row.number) == true {
                            filling.fail(
                                "template.nested", at: self.place(row: row.number, column: cell.column, file: file),
                                "repeated rows stand inside repeated rows", "repeat one level in each row")
                        } else {
                            open = (level, row.number, cell.column)
                        }
                    case .end(let level):
                        if open?.level == level {
                            close(at: row.number)
                        } else {
                            filling.fail(
                                "template.end", at: self.place(row: row.number, column: cell.column, file: file),
                                "{{/\(level)}} ends what nothing began", "write {{#\(level)s}} in the first row to repeat")
                        }
                    default: break
                    }
                }
            }
            if let begun = open, !isClosed.contains(begun.level) { close(at: row.number) }
        }
        if let begun = open {
            filling.fail(
                "template.end", at: place(row: begun.row, column: begun.column, file: file),
                "the rows to repeat have no end", "write {{/\(begun.level)s}} in the last row to repeat")
        }
        return blocks
    }
}

extension CellReference {
    /// From 1.
    var columnNumber: Int {
        column.utf8.reduce(0) { $1 == UInt8(ascii: "$") ? $0 : $0 * 26 + Int($1 & 0xDF) - 0x40 }
    }
}
