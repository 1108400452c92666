internal import ReportModel
internal import Vietnamese
internal import WorkbookWriting

/// Writes tables into sheets.
struct TableSheet {
    /// What a cell holds at most (Excel's limit is 32,767 UTF-16 units); more is cut with a word.
    private static let longestText = 32_000
    /// Rows of a sheet at most.
    static let mostRows = 1_048_000

    /// Seconds east of UTC that times are printed in.
    let offset: Int

    static let heading = CellFormat(isBold: true, isCentred: true, wraps: true, hasBorder: true, background: 0xDDE7F3)
    static let text = CellFormat(wraps: true, hasBorder: true)
    static let number = CellFormat(hasBorder: true, number: "#,##0")
    static let share = CellFormat(hasBorder: true, number: "0.0%")
    static let day = CellFormat(hasBorder: true, number: "dd/mm/yyyy")
    static let totalText = CellFormat(isBold: true, hasBorder: true, background: 0xEDEDED)
    static let totalNumber = CellFormat(isBold: true, hasBorder: true, background: 0xEDEDED, number: "#,##0")

    /// - Throws: when the table has more rows than a sheet.
    func write(_ table: DataTable, to sheet: SheetWriter, of path: String) throws(WorkbookWritingFault) {
        guard table.rows.count <= TableSheet.mostRows else {
            throw WorkbookWritingFault(
                path: path, reason: "\(table.rows.count) rows of '\(table.name)' are more than a sheet holds; use --csv")
        }
        for (index, column) in table.columns.enumerated() {
            sheet.write(column.title, 1, index + 1, TableSheet.heading)
            sheet.setWidth(column.width, columns: (index + 1)...(index + 1))
        }
        for (index, row) in table.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                write(cell, of: table.columns[column], index + 2, column + 1, to: sheet)
            }
        }
        var last = table.rows.count + 1
        if table.totals == nil, last > 1 { sheet.setFilter(row: 1, columns: 1...table.columns.count, to: last) }
        if let totals = table.totals {
            last += 1
            for (column, total) in totals.enumerated() { write(total, last, column + 1, below: table.rows.count, to: sheet) }
        }
        if let note = table.note {
            last += 1
            sheet.write(note, last, 1, CellFormat(isItalic: true))
        }
        sheet.freeze(below: 1, rightOf: min(2, table.columns.count - 1))
        sheet.setUpPrint(isLandscape: true, repeating: 1...1, area: (last, table.columns.count))
    }

    private func write(
        _ cell: DataTable.Cell, of column: DataTable.Column, _ row: Int, _ number: Int, to sheet: SheetWriter
    ) {
        switch cell {
        case .text(let text): sheet.write(TableSheet.fitting(text), row, number, TableSheet.text)
        case .number(let value): sheet.write(Double(value), row, number, TableSheet.number)
        case .day(let day): sheet.write(Double(SheetWriter.serial(ofDay: day.ordinal)), row, number, TableSheet.day)
        case .time(let time): sheet.write(time.iso(offset: offset), row, number, TableSheet.text)
        case .rowSum(let value, of: let count):
            guard let value else { return sheet.write("–", row, number, TableSheet.text) }
            let cells = "\(SheetWriter.name(row, number - count)):\(SheetWriter.name(row, number - 1))"
            sheet.write(formula: "=SUM(\(cells))", value: Double(value), row, number, TableSheet.number)
        case .none: sheet.write(column.kind == .integer ? "–" : "", row, number, TableSheet.text)
        }
    }

    private func write(_ total: DataTable.Total, _ row: Int, _ column: Int, below count: Int, to sheet: SheetWriter) {
        switch total {
        case .text(let text): sheet.write(text, row, column, TableSheet.totalText)
        case .sum(let value?) where count > 0:
            let cells = "\(SheetWriter.name(2, column)):\(SheetWriter.name(count + 1, column))"
            sheet.write(formula: "=SUM(\(cells))", value: Double(value), row, column, TableSheet.totalNumber)
        case .sum(let value?), .value(let value?): sheet.write(Double(value), row, column, TableSheet.totalNumber)
        case .sum(nil), .value(nil): sheet.write("–", row, column, TableSheet.totalText)
        }
    }

    private static func fitting(_ text: String) -> String {
        guard text.utf16.count > longestText else { return text }
        var kept = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            if count > longestText { break }
            kept.append(character)
        }
        return kept + " […]"
    }
}
