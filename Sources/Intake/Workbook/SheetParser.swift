import ReportModel
import Vietnamese

/// Reads a sheet's XML into rows, one at a time.
///
/// A cell has one source of its value, which its type names (ECMA-376 Part 1, 18.3.1.4): `<is>` for a text that stands in the
/// cell, `<v>` for all else. Rows that are only formatted are no rows.
final class SheetParser: XMLHandler {
    private let sharedStrings: SharedTexts
    private let styles: CellStyles
    private let uses1904: Bool
    private let frame: SheetFrame
    private let limits: IntakeLimits
    /// Takes the next row; `false` ends the reading.
    private let take: (Row) -> Bool

    private(set) var isFinished = false
    private(set) var hasTooManyColumns: (row: Int, column: Int)?
    /// The first damaged cells.
    private(set) var damages: [TableRemark] = []
    private var isInData = false
    private var row = 0
    private var column = 0
    private var isHidden = false
    private var cells: [Cell] = []
    private var type = ""
    private var style: Int?
    private var hasFormula = false
    /// Texts of `<v>` and of `<is>`, and how many of each there were.
    private var value: [UInt8] = []
    private var inline: [UInt8] = []
    private var valueCount = 0
    private var inlineCount = 0
    private var isInInline = false
    private var source: Source?
    private var runs: RichRuns
    /// Parts of the row's cells that are not read.
    private var leftOut: [LeftOutPart] = []

    private enum Source { case value, inline }

    /// Damaged cells told at most.
    private static let damageLimit = 20

    init(
        sharedStrings: SharedTexts, styles: CellStyles, uses1904: Bool, frame: SheetFrame, limits: IntakeLimits,
        take: @escaping (Row) -> Bool
    ) {
        self.sharedStrings = sharedStrings
        self.styles = styles
        self.uses1904 = uses1904
        self.frame = frame
        self.limits = limits
        self.take = take
        runs = RichRuns(keepsPlain: styles.setsApart)
    }

    var wantsText: Bool { source != nil }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.local {
        case "c" where name.parent == "row" && isInData: startCell(attributes)
        case "v" where name.parent == "c":
            source = .value
            valueCount += 1
        case "row" where name.parent == "sheetData" && isInData:
            row = SheetParser.row(attributes["r"], after: row)
            column = 0
            isHidden = SheetParser.isSet(attributes["hidden"]) || attributes["ht"].flatMap { Double($0) } == 0
            cells.removeAll(keepingCapacity: true)
            if !leftOut.isEmpty { leftOut = [] }
        case "f" where name.parent == "c": hasFormula = true
        case "is" where name.parent == "c":
            isInInline = true
            inlineCount += 1
        // Plain, or in a run of one style; the reading aid of an East Asian text (`rPh`) is no part of it.
        case "t" where isInInline && (name.parent == "is" || name.parent == "r"): source = .inline
        case "sheetData" where name.parent == "worksheet": isInData = true
        default: if isInInline { runs.start(name, attributes, at: inline.count) }
        }
    }

    func end(_ name: XMLName) {
        switch name.local {
        case "v", "t": source = nil
        case "c" where name.parent == "row" && isInData: endCell()
        case "row" where name.parent == "sheetData" && isInData: endRow()
        case "is": isInInline = false
        case "r" where isInInline && name.parent == "is": runs.end(at: inline.count)
        case "sheetData" where name.parent == "worksheet": isFinished = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        // A cell far beyond the limit is reported by its length; there is no need to keep all of it.
        let limit = 4 * limits.cellCharacters + 4
        switch source {
        case .value: if value.count <= limit { value.append(contentsOf: bytes) }
        case .inline: if inline.count <= limit { inline.append(contentsOf: bytes) }
        case nil: break
        }
    }

    /// A truth value of XML Schema, and the `on` of old programs.
    static func isSet(_ text: String?) -> Bool { text == "1" || text == "true" || text == "on" }

    // MARK: Cells

    private func startCell(_ attributes: XMLAttributes) {
        column = attributes["r"].flatMap { SheetParser.column(of: $0) } ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) }
        hasFormula = false
        isInInline = false
        valueCount = 0
        inlineCount = 0
        value.removeAll(keepingCapacity: true)
        inline.removeAll(keepingCapacity: true)
        runs.begin()
    }

    private func endCell() {
        source = nil
        let cell = self.cell()
        guard !cell.text.isEmpty else { return }
        guard column >= 1, column <= limits.columns else {
            if hasTooManyColumns == nil { hasTooManyColumns = (row, column) }
            return
        }
        while cells.count < column { cells.append(Cell(text: "", line: row)) }
        if !cells[column - 1].text.isEmpty { note(.cellTwice(row: row, column: column)) }
        cells[column - 1] = cell
    }

    private func note(_ damage: TableRemark) {
        if damages.count < SheetParser.damageLimit { damages.append(damage) }
    }

    private func cell() -> Cell {
        var cell = Cell(text: "", line: row)
        cell.isFormula = hasFormula
        let setting = styles.setting(of: style)
        cell.isStruck = setting.contains(.struck)
        if valueCount > 1 || inlineCount > 1 {
            note(.cellTwice(row: row, column: column))
            return damaged(cell)
        }
        // Where the source that the type names is missing, the other one is all there is.
        let isText = type == "inlineStr" ? inlineCount > 0 || valueCount == 0 : valueCount == 0 && inlineCount > 0
        if isText {
            let pieces = runs.pieces(of: inline)
            if pieces.isEmpty {
                cell.text = CellText.clean(inline)
            } else {
                cell.take(PieceReading(pieces, base: setting), column: column, leftOut: &leftOut)
            }
            return cell
        }
        if hasFormula, valueCount == 0 || (value.isEmpty && type != "str") {
            // Programs that write formulas without computing them leave no value at all.
            cell.kind = .error
            cell.text = CellMark.uncomputed
            return cell
        }
        switch type {
        case "s":
            guard !value.isEmpty else { break }
            guard let index = Int(trimmed(String(decoding: value, as: UTF8.self))), index >= 0, index < sharedStrings.count
            else {
                note(.missingText(row: row, column: column))
                return damaged(cell)
            }
            if let reading = sharedStrings.reading(of: index, in: setting) {
                cell.take(reading, column: column, leftOut: &leftOut)
            } else {
                cell.text = sharedStrings.texts[index]
            }
        case "str", "inlineStr": cell.text = CellText.clean(value)
        case "b":
            cell.kind = .boolean
            let isTrue = value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t")
            cell.text = isTrue ? "TRUE" : value.isEmpty ? "" : "FALSE"
        case "e":
            cell.kind = .error
            cell.text = CellText.clean(value)
        case "d":
            cell.kind = .date
            cell.text = CellText.clean(value)
        default: number(into: &cell)
        }
        return cell
    }

    /// A cell whose damage is told with the file; it must not pass for an empty one.
    private func damaged(_ cell: Cell) -> Cell {
        var cell = cell
        cell.kind = .error
        cell.text = CellMark.unreadable
        return cell
    }

    private func number(into cell: inout Cell) {
        cell.text = CellText.clean(value)
        guard !cell.text.isEmpty else { return }
        cell.kind = .number
        cell.show(as: styles[style], uses1904: uses1904)
    }

    private func endRow() {
        guard !cells.isEmpty else { return }
        frame.merges.cover(&cells, row: row)
        guard take(Row(line: row, cells: cells, leftOut: leftOut, isHidden: isHidden)) else {
            isFinished = true
            return
        }
    }

    /// Rows of a sheet at most (Excel's own limit); a larger number is no row.
    private static let rowLimit = 1_048_576

    /// The row that an attribute states, from 1 and behind the row before; the next one where it states none.
    static func row(_ stated: String?, after previous: Int) -> Int {
        let next = previous + 1
        guard let stated, let row = Int(stated), row <= rowLimit else { return next }
        return max(row, next)
    }

    /// The column of a reference such as `AB12`, from 1.
    static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            let letter = byte & 0xDF
            guard (0x41...0x5A).contains(letter) else { break }
            column = column * 26 + Int(letter - 0x40)
            guard column <= 1 << 20 else { return nil }
        }
        return column > 0 ? column : nil
    }
}
