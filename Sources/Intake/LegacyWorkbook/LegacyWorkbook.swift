import ReportModel
import Vietnamese

/// A workbook of Excel 97–2003 (`.xls`, BIFF8).
///
/// Formulas are read by the value they had when saved. Macros, pictures, charts and embedded objects are never opened.
final class LegacyWorkbook: TableDocument {
    let format = DocumentFormat.xls
    let tables: [TableHead]
    private let file: String
    private let limits: IntakeLimits
    private let stream: [UInt8]
    private let sheets: [LegacyGlobals.Sheet]
    private let styles: LegacyStyles
    private let uses1904: Bool
    private var texts: SharedTexts
    /// Fonts whose texts were converted, in order.
    private var converted: [OldFont] = []

    /// - Throws: `.oldVersion` for Excel 5.0 and 95, `.encrypted`, `.missing` when there is no workbook inside, `.damaged`.
    init(_ container: CompoundFile, file: String, limits: IntakeLimits) throws(WorkbookFault) {
        self.file = file
        self.limits = limits
        if let stream = try container.stream("Workbook") {
            self.stream = stream
        } else if let stream = try container.stream("Book") {
            self.stream = stream
        } else {
            throw WorkbookFault(kind: .missing, member: "Workbook")
        }
        let globals = try LegacyGlobals(stream, limits: limits)
        sheets = globals.sheets
        styles = globals.styles
        uses1904 = globals.uses1904
        texts = globals.texts
        tables = globals.sheets.map { TableHead(name: $0.name, isHidden: $0.isHidden, uses1904: globals.uses1904) }
    }

    func convertTexts(_ convert: ([String]) -> [String]) { texts.convert(convert) }

    func read(into sink: any TableSink) throws(WorkbookFault) {
        for (index, sheet) in sheets.enumerated() where sink.begin(index) {
            let content = try LegacySheet(stream, at: sheet.offset)
            let tooWide = try read(content, into: sink)
            sink.end(tooWide: tooWide)
        }
    }

    func notes() -> [Diagnostic] {
        converted.map { font in
            Diagnostic(FileFinding.fontConverted(font.name, encoding: font.encoding.name), at: SourcePlace(file))
        }
    }

    // MARK: Rows

    private func read(_ sheet: LegacySheet, into sink: any TableSink) throws(WorkbookFault) -> (row: Int, column: Int)? {
        let merges = MergedCells(sheet.areas)
        var tooWide: (row: Int, column: Int)?
        var row = Row(line: 0, cells: [])
        func deliver() -> Bool {
            guard row.line > 0 else { return true }
            merges.cover(&row.cells, row: row.line)
            return sink.take(row)
        }
        for position in sheet.cells {
            var records = BIFFRecords(stream, at: position.offset)
            guard let record = try records.next() else { continue }
            if position.row + 1 != row.line {
                guard deliver() else { return tooWide }
                row = Row(line: position.row + 1, cells: [], isHidden: sheet.hiddenRows.contains(position.row + 1))
            }
            var leftOut: [LeftOutPart] = []
            defer { if !leftOut.isEmpty { row.leftOut += leftOut } }
            try forEachCell(record, &records, line: row.line, &leftOut, sink.note) { column, cell in
                guard !cell.text.isEmpty else { return }
                guard column <= limits.columns else {
                    if tooWide == nil { tooWide = (row.line, column) }
                    return
                }
                while row.cells.count < column { row.cells.append(Cell(text: "", line: row.line)) }
                if !row.cells[column - 1].text.isEmpty { sink.note(.cellTwice(row: row.line, column: column)) }
                row.cells[column - 1] = cell
            }
        }
        _ = deliver()
        return tooWide
    }

    /// The cells of a record, each with its column from 1.
    private func forEachCell(
        _ record: BIFFRecords.Record, _ records: inout BIFFRecords, line: Int, _ leftOut: inout [LeftOutPart],
        _ remark: (TableRemark) -> Void,
        _ take: (Int, Cell) -> Void
    ) throws(WorkbookFault) {
        let at = record.data.lowerBound
        let size = record.data.count
        // Row, column and style of every cell record.
        guard size >= 6 else { throw WorkbookFault(kind: .damaged("a cell is cut off"), member: "") }
        let column = Int(stream.littleEndian16(at: at + 2)) + 1
        let style = Int(stream.littleEndian16(at: at + 4))
        func value(_ cell: Cell) { take(column, cell) }
        func needs(_ count: Int) throws(WorkbookFault) {
            guard size >= count else { throw WorkbookFault(kind: .damaged("a cell is cut off"), member: "") }
        }
        switch record.id {
        case BIFFRecords.ID.number:
            try needs(14)
            value(number(Double(bitPattern: stream.littleEndian64(at: at + 6)), style, line))
        case BIFFRecords.ID.rkNumber:
            try needs(10)
            value(number(LegacySheet.decode(rk: stream.littleEndian32(at: at + 6)), style, line))
        case BIFFRecords.ID.rkNumbers:
            for index in 0..<(size - 6) / 6 {
                let each = at + 4 + 6 * index
                let style = Int(stream.littleEndian16(at: each))
                take(column + index, number(LegacySheet.decode(rk: stream.littleEndian32(at: each + 2)), style, line))
            }
        case BIFFRecords.ID.sharedText:
            try needs(10)
            let index = Int(stream.littleEndian32(at: at + 6))
            guard index < texts.count else {
                remark(.missingText(row: line, column: column))
                value(Cell(text: CellMark.unreadable, kind: .error, line: line))
                return
            }
            if let reading = texts.reading(of: index, in: styles.setting(ofStyle: style)) {
                var cell = text(reading.text, style, line)
                let shown = cell.text
                cell.take(reading, column: column, leftOut: &leftOut)
                cell.text = shown
                value(cell)
            } else {
                value(text(texts.texts[index], style, line))
            }
        case BIFFRecords.ID.text, BIFFRecords.ID.richText:
            let parts = [at + 6..<record.data.upperBound] + (try records.continuations())
            var reader = BIFFText(stream, parts: parts)
            guard let raw = reader.text() else { throw WorkbookFault(kind: .damaged("a text is cut off"), member: "") }
            value(text(LegacyWorkbook.clean(raw), style, line))
        case BIFFRecords.ID.booleanOrError:
            try needs(8)
            value(booleanOrError(stream[at + 6], isError: stream[at + 7] != 0, line))
        case BIFFRecords.ID.formula, BIFFRecords.ID.formula3, BIFFRecords.ID.formula4:
            try needs(20)
            var cell = try formula(at: at, &records, style, line)
            cell.isFormula = true
            value(cell)
        default: break
        }
    }

    private func formula(at: Int, _ records: inout BIFFRecords, _ style: Int, _ line: Int) throws(WorkbookFault) -> Cell {
        guard stream.littleEndian16(at: at + 12) == 0xFFFF else {
            let value = Double(bitPattern: stream.littleEndian64(at: at + 6))
            // Programs that write formulas without computing them store 0 and ask for it to be computed on opening.
            if value == 0, stream.littleEndian16(at: at + 14) & 1 != 0 { return uncomputed(line) }
            return number(value, style, line)
        }
        switch stream[at + 6] {
        case 0:
            // The text follows, perhaps behind the record of a shared formula.
            for _ in 0..<3 {
                guard let record = try records.next() else { break }
                guard record.id == BIFFRecords.ID.formulaText else { continue }
                var reader = BIFFText(stream, parts: [record.data] + (try records.continuations()))
                guard let raw = reader.text() else { break }
                return text(LegacyWorkbook.clean(raw), style, line)
            }
            return uncomputed(line)
        case 1: return booleanOrError(stream[at + 8], isError: false, line)
        case 2: return booleanOrError(stream[at + 8], isError: true, line)
        default: return Cell(text: "", line: line)
        }
    }

    private func uncomputed(_ line: Int) -> Cell { Cell(text: CellMark.uncomputed, kind: .error, line: line) }

    private func number(_ value: Double, _ style: Int, _ line: Int) -> Cell {
        guard value.isFinite else { return Cell(text: "#NUM!", kind: .error, line: line) }
        var cell = Cell(text: Int(exactly: value).map(String.init) ?? "\(value)", kind: .number, line: line)
        cell.isStruck = styles.setting(ofStyle: style).contains(.struck)
        cell.show(as: styles.format(ofStyle: style), uses1904: uses1904)
        return cell
    }

    private func text(_ text: String, _ style: Int, _ line: Int) -> Cell {
        var cell = Cell(text: text, line: line)
        cell.isStruck = styles.setting(ofStyle: style).contains(.struck)
        guard let font = styles.oldFont(ofStyle: style), let meant = font.reading(of: text) else { return cell }
        if !converted.contains(font) { converted.append(font) }
        cell.text = meant
        return cell
    }

    private func booleanOrError(_ byte: UInt8, isError: Bool, _ line: Int) -> Cell {
        isError
            ? Cell(text: LegacySheet.errors[byte] ?? "#N/A", kind: .error, line: line)
            : Cell(text: byte == 0 ? "FALSE" : "TRUE", kind: .boolean, line: line)
    }

    static func clean(_ text: String) -> String { trimmed(text.nfc) }
}
