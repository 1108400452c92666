import ReportModel

/// Rows and columns with values that a sheet does not show, because a filter, an outline or a hand hid them.
///
/// They count like the others, for nobody can tell why they are hidden; the sender is told which they are.
struct HiddenCells {
    /// Columns that are not shown, from 1.
    var columns: [ClosedRange<Int>] = []
    private var rows: [Int] = []
    /// Hidden columns with a value, from 1, with the first row of one.
    private var columnRows: [Int: Int] = [:]

    mutating func take(_ row: Row) {
        if row.isHidden { rows.append(row.line) }
        guard !columns.isEmpty else { return }
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && columns.contains(where: { $0.contains(index + 1) }) {
            columnRows[index + 1] = row.line
        }
    }

    /// Tells what was hidden below the heading.
    func report(below header: Int, _ origin: TableOrigin, _ book: DraftBook) {
        let rows = rows.filter { $0 > header }
        if let first = rows.first {
            book.report(
                Diagnostic(
                    .warning, .rowsHidden, at: origin.place(line: first),
                    rows.count == 1
                        ? "Dòng \(first) đang bị ẩn trong trang tính, vẫn được đọc và tính"
                        : "\(grouped(rows.count)) dòng đang bị ẩn (hoặc bị lọc) trong trang tính, vẫn được đọc và tính: dòng \(numberList(rows))",
                    hint: "Bỏ lọc, bỏ ẩn để xem lại; dòng nào không thuộc báo cáo thì xóa hẳn rồi gửi lại"))
        }
        let hidden = columnRows.filter { $0.value > header }.keys.sorted()
        if !hidden.isEmpty {
            book.report(
                Diagnostic(
                    .warning, .columnsHidden, at: origin.place(),
                    "Cột \(hidden.map { SourcePlace.columnLetters($0) }.joined(separator: ", ")) đang bị ẩn trong trang tính, vẫn được đọc",
                    hint: "Bỏ ẩn để xem lại; cột nào không thuộc báo cáo thì xóa hẳn rồi gửi lại"))
        }
    }
}
