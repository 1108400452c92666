import ReportModel

/// What becomes of a table that is worked on: rows are moved, copied and put in between, headings are renamed, cells merged.
///
/// Every change keeps the book: whose each row is now, as anyone who looks at the table would say, and what it states.
extension RandomTable {
    /// One to three changes at random.
    mutating func mutate() {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            switch Int.random(in: 0..<9, using: &random) {
            case 0: moveRow()
            case 1: copyRow()
            case 2: renameHeading()
            case 3: insertUnitLine()
            case 4: insertLine([], "blank row")
            case 5: insertLine(["", "", "", "CÁC HOẠT ĐỘNG KHÁC"], "group heading")
            case 6: insertColumn()
            case 7: removeRow()
            default: mergeCells()
            }
        }
    }

    /// Lines of data of the sheet.
    private var data: [Int] { sheets[0].lines.indices.filter { sheets[0].lines[$0].kind == .data } }

    /// Whether lines may change their places: merged areas and units left to the rows above stand where they stand.
    private var isMovable: Bool {
        sheets[0].merges.isEmpty && (style != .column || data.allSatisfy { !sheets[0].lines[$0].cells[1].isEmpty })
    }

    private mutating func moveRow() {
        guard isMovable, let from = data.randomElement(using: &random) else { return }
        // Where the rows say nothing of whose they are, they stay among their own.
        let targets = data.filter { style == .column || sheets[0].lines[$0].unit == sheets[0].lines[from].unit }
        guard let to = targets.randomElement(using: &random), isBlockWhole(from, to) else { return }
        habits.append("row \(from + 1) moved to \(to + 1)")
        let line = sheets[0].lines.remove(at: from)
        sheets[0].lines.insert(line, at: to)
    }

    /// Whether no line of another unit stands between two lines.
    private func isBlockWhole(_ a: Int, _ b: Int) -> Bool {
        style == .column || !sheets[0].lines[min(a, b)...max(a, b)].contains { $0.kind == .unit }
    }

    private mutating func copyRow() {
        guard isMovable, let row = data.randomElement(using: &random) else { return }
        habits.append("row \(row + 1) copied")
        sheets[0].lines.insert(sheets[0].lines[row], at: row + 1)
    }

    private mutating func removeRow() {
        guard isMovable, data.count > 1, let row = data.randomElement(using: &random) else { return }
        habits.append("row \(row + 1) taken out")
        sheets[0].lines.remove(at: row)
    }

    /// The line of another unit between the rows: from there on they are that unit's, up to the next line of a unit.
    private mutating func insertUnitLine() {
        guard isMovable, let row = data.randomElement(using: &random),
            let unit = RandomTable.units.randomElement(using: &random)?.code
        else { return }
        habits.append("line of \(unit) before \(row + 1)")
        let line = unitLine(unit)
        sheets[0].lines.insert(line, at: row)
        // Rows that name their own unit are still its.
        guard style != .column else { return }
        for index in sheets[0].lines.indices[(row + 1)...] {
            if sheets[0].lines[index].kind == .unit { break }
            if sheets[0].lines[index].kind == .data { sheets[0].lines[index].unit = unit }
        }
    }

    private mutating func insertLine(_ cells: [String], _ habit: String) {
        guard sheets[0].merges.isEmpty, let row = data.randomElement(using: &random) else { return }
        habits.append("\(habit) before \(row + 1)")
        sheets[0].lines.insert(Line(cells: cells), at: row)
    }

    private mutating func insertColumn() {
        guard sheets[0].merges.isEmpty, let heading = sheets[0].lines.first(where: { $0.kind == .heading }) else { return }
        let headings = ["Điện thoại", "Kinh phí", "Đánh giá", "Phối hợp", "Học viên", "", "Năm", "Tỷ lệ"]
        guard let title = headings.randomElement(using: &random) else { return }
        let column = Int.random(in: 2...heading.cells.count, using: &random)
        let text = chance(2) ? "12" : chance(2) ? "Tốt" : ""
        habits.append("column “\(title)” with “\(text)” at \(column + 1)")
        for index in sheets[0].lines.indices where sheets[0].lines[index].cells.count >= column {
            let kind = sheets[0].lines[index].kind
            sheets[0].lines[index].cells.insert(kind == .heading ? title : kind == .data ? text : "", at: column)
        }
    }

    private static let otherHeadings: [String: [String]] = [
        "Ngày": ["Thời gian", "Ngày tổ chức", "Ngày, tháng"], "Tên hoạt động": ["Nội dung", "Hoạt động", "Tên việc"],
        "Loại hoạt động": ["Loại hình", "Loại"], "Đối tượng": ["Thành phần", "Đối tượng tham gia"],
        "Trong đó nữ": ["Nữ", "Số nữ", "Ghi nhận nữ"], "STT": ["TT", "Số thứ tự"], "Ghi chú": ["Ghi chú khác", "Nhận xét"],
        "Đơn vị": ["Tên đơn vị", "Trường", "Tên trường"], "Học sinh": ["HS", "Học sinh, học viên", "Các em"],
        "Người dân": ["Nhân dân", "Bà con"], "Giáo viên, nhân viên": ["GV, NV", "Giáo viên"],
    ]

    private mutating func renameHeading() {
        guard let heading = sheets[0].lines.first(where: { $0.kind == .heading }),
            let column = heading.cells.indices.randomElement(using: &random),
            let title = RandomTable.otherHeadings[heading.cells[column]]?.randomElement(using: &random)
        else { return }
        habits.append("“\(heading.cells[column])” called “\(title)”")
        for index in sheets[0].lines.indices where sheets[0].lines[index].cells == heading.cells {
            sheets[0].lines[index].cells[column] = title
        }
    }

    /// Merges a cell with the one below it that says the same, as Excel does: what stood in the lower one is gone. A word then
    /// holds for both rows; a number does not, and its row is wrong.
    private mutating func mergeCells() {
        let pairs = data.filter { data.contains($0 + 1) && sheets[0].lines[$0].unit == sheets[0].lines[$0 + 1].unit }
        guard sheets[0].merges.isEmpty, let row = pairs.randomElement(using: &random) else { return }
        let columns = sheets[0].lines[row].cells.indices.dropFirst(2)
        guard let column = columns.randomElement(using: &random) else { return }
        let isSame = sheets[0].lines[row].cells[column] == sheets[0].lines[row + 1].cells[column]
        guard isSame, !sheets[0].lines[row].cells[column].isEmpty else { return }
        habits.append("cells of rows \(row + 1) and \(row + 2) merged in column \(column + 1)")
        sheets[0].lines[row + 1].cells[column] = ""
        let letter = WorkbookBuilder.letters(column + 1)
        sheets[0].merges.append("\(letter)\(row + 1):\(letter)\(row + 2)")
    }
}
