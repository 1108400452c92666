import ReportModel
import Vietnamese

/// Reads a sheet's XML into rows, one at a time.
final class SheetParser: XMLHandler {
    private let sharedStrings: [String]
    private let styles: CellStyles
    private let uses1904: Bool
    private let merges: MergedCells
    private let limits: IntakeLimits
    /// Takes the next row; `false` ends the reading.
    private let take: (Row) -> Bool

    private(set) var isFinished = false
    private(set) var hasTooManyColumns: (row: Int, column: Int)?
    private var row = 0
    private var column = 0
    private var cells: [Cell] = []
    private var type = ""
    private var style: Int?
    private var hasFormula = false
    private var value: [UInt8] = []
    private var isCollecting = false
    private var isInline = false
    private var isPhonetic = false
    private var isInCell = false
    private var hasValue = false

    init(
        sharedStrings: [String], styles: CellStyles, uses1904: Bool, merges: MergedCells, limits: IntakeLimits,
        take: @escaping (Row) -> Bool
    ) {
        self.sharedStrings = sharedStrings
        self.styles = styles
        self.uses1904 = uses1904
        self.merges = merges
        self.limits = limits
        self.take = take
    }

    var wantsText: Bool { isCollecting }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "row":
            row = SheetParser.row(attributes["r"], after: row)
            column = 0
            cells.removeAll(keepingCapacity: true)
        case "c": startCell(attributes)
        case "f" where isInCell: hasFormula = true
        case "v" where isInCell:
            isCollecting = true
            hasValue = true
        case "is" where isInCell: isInline = true
        case "rPh": isPhonetic = true
        case "t" where isInline && !isPhonetic:
            isCollecting = true
            hasValue = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isCollecting = false
        case "is": isInline = false
        case "rPh": isPhonetic = false
        case "c": endCell()
        case "row": endRow()
        case "sheetData": isFinished = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        // A cell far beyond the limit is reported by its length; there is no need to keep all of it.
        guard value.count <= 4 * limits.cellCharacters + 4 else { return }
        value.append(contentsOf: bytes)
    }

    // MARK: Cells

    private func startCell(_ attributes: XMLAttributes) {
        isInCell = true
        column = attributes["r"].flatMap { SheetParser.column(of: $0) } ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) }
        hasFormula = false
        hasValue = false
        isInline = false
        isPhonetic = false
        value.removeAll(keepingCapacity: true)
    }

    private func endCell() {
        isInCell = false
        isCollecting = false
        let cell = self.cell()
        guard !cell.text.isEmpty else { return }
        guard column >= 1, column <= limits.columns else {
            if hasTooManyColumns == nil { hasTooManyColumns = (row, column) }
            return
        }
        while cells.count < column { cells.append(Cell(text: "", line: row)) }
        cells[column - 1] = cell
    }

    private func cell() -> Cell {
        var cell = Cell(text: "", line: row)
        cell.isFormula = hasFormula
        if hasFormula, !hasValue || (value.isEmpty && type != "str") {
            // Programs that write formulas without computing them leave no value at all.
            cell.kind = .error
            cell.text = SheetParser.uncomputed
            return cell
        }
        switch type {
        case "s":
            let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
            cell.text = index >= 0 && index < sharedStrings.count ? sharedStrings[index] : ""
        case "str", "inlineStr": cell.text = CellText.clean(value)
        case "b":
            cell.kind = .boolean
            cell.text = value.first == UInt8(ascii: "1") ? "TRUE" : value.isEmpty ? "" : "FALSE"
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

    private func number(into cell: inout Cell) {
        cell.text = CellText.clean(value)
        guard !cell.text.isEmpty else { return }
        cell.kind = .number
        switch styles[style] {
        case .plain: break
        case .padded(let width):
            if cell.text.utf8.allSatisfy(isDigit), cell.text.utf8.count < width {
                cell.text = String(repeating: "0", count: width - cell.text.utf8.count) + cell.text
            }
        case .date:
            guard let date = SerialTime(cell.text, uses1904: uses1904)?.text else { return }
            cell.kind = .date
            cell.text = date
        }
    }

    /// What is shown for a formula whose value the file does not hold.
    static let uncomputed = "="

    private func endRow() {
        merges.cover(&cells, row: row)
        guard take(Row(line: row, cells: cells)) else {
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
