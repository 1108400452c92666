import ReportModel

/// Watches the cells of a table for what concerns columns as a whole: formulas, columns without heading, numbers in columns
/// that are not known, rows that are too short or too long.
final class ColumnWatch {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    /// Columns with formulas that were already reported.
    private var formulas: Set<Int> = []
    /// Columns without heading that were already reported.
    private var unnamed: Set<Int> = []
    /// Numbers of fields, more than the heading has but empty, that were already reported.
    private var surplus: Set<Int> = []
    /// Columns among the groups that are not known: whether a whole number was met there.
    private var suspects: [Int: Bool] = [:]
    private var limits: IntakeLimits { book.context.limits }

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout) {
        self.book = book
        self.origin = origin
        self.layout = layout
        for index in layout.columns.indices where layout.isUnknownAudience(index) { suspects[index] = false }
    }

    /// Looks at the cells of a row of data.
    func check(_ row: Row, _ draft: UnitDraft) {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            if cell.text.utf8.count > limits.cellCharacters, cell.text.count > limits.cellCharacters {
                report(
                    .error, .cellTooLong, row, index, "Ô có quá nhiều chữ",
                    expected: "tối đa \(grouped(limits.cellCharacters)) ký tự", draft)
            }
            if cell.isFormula, cell.kind != .error, layout.column(at: index).map({ !$0.isIgnored }) ?? false,
                formulas.insert(index).inserted
            {
                report(
                    .warning, .formula, row, index, "Cột này có ô là công thức, đã lấy giá trị lưu trong tệp",
                    expected: "giá trị gõ thẳng vào ô", draft)
            }
            if suspects[index] == false { suspect(row, index) }
            let hasHeading = index < layout.width && !layout.headings[index].isEmpty
            if !hasHeading, suspects[index] == nil, index < layout.width || origin.sheet != nil, unnamed.insert(index).inserted
            {
                book.report(
                    Diagnostic(
                        .warning, .columnUnnamed, at: origin.place(line: row.line, index: index, in: layout),
                        "Cột \(SourcePlace.columnLetters(index + 1)) không có tiêu đề, không đọc cột này", found: cell.text))
            }
        }
    }

    /// A whole number among the people, under a heading that no group has: somebody's people would be lost.
    private func suspect(_ row: Row, _ index: Int) {
        guard let number = TableSums.number(row, index), number > 0 || row.cell(index)?.kind == .number else { return }
        suspects[index] = true
        let heading = layout.headings[index]
        let groups = book.context.campaign.audienceGroups.map(\.name).joined(separator: "; ")
        book.report(
            Diagnostic(
                .error, .audienceColumn, at: origin.place(line: layout.headerLine, index: index, in: layout),
                heading.isEmpty
                    ? "Cột \(SourcePlace.columnLetters(index + 1)) đứng giữa các nhóm đối tượng, có số người mà không có tiêu đề"
                    : "Cột “\(shown(heading))” có số người nhưng không phải nhóm đối tượng nào của đợt",
                found: heading.isEmpty ? nil : heading, expected: "một trong: \(groups)",
                hint: "Đổi tiêu đề cột thành tên một nhóm đối tượng, hoặc cộng số này vào cột của nhóm phù hợp rồi xóa cột"))
    }

    /// Compares the number of fields of a delimited record with the heading's.
    func fieldCount(_ row: Row) -> [Diagnostic] {
        guard let count = row.fieldCount, count != layout.width else { return [] }
        if count < layout.width {
            return [
                Diagnostic(
                    .warning, .fieldCount, at: origin.place(line: row.line),
                    "Dòng có ít ô hơn dòng tiêu đề, các ô thiếu coi như trống", found: "\(count) ô",
                    expected: "\(layout.width) ô")
            ]
        }
        guard row.cells[layout.width...].contains(where: { !$0.isEmpty }) else {
            // Programs that write a delimiter too many do so in every row; once is enough.
            guard surplus.insert(count).inserted else { return [] }
            return [
                Diagnostic(
                    .warning, .fieldCount, at: origin.place(line: row.line),
                    "Dòng có nhiều ô hơn dòng tiêu đề, các ô thừa đều trống", found: "\(count) ô", expected: "\(layout.width) ô"
                )
            ]
        }
        return [
            Diagnostic(
                .error, .fieldCount, at: origin.place(line: row.line), "Dòng có nhiều ô hơn dòng tiêu đề", found: "\(count) ô",
                expected: "\(layout.width) ô", hint: "Ô nào có dấu phân cách bên trong thì đặt cả ô trong ngoặc kép")
        ]
    }

    /// Tells of columns among the groups that held no numbers.
    func finish() {
        for (index, hasNumbers) in suspects.sorted(by: { $0.key < $1.key }) where !hasNumbers {
            let heading = layout.headings[index]
            if heading.isEmpty { continue }
            book.report(
                Diagnostic(
                    .warning, .columnUnknown, at: origin.place(line: layout.headerLine, index: index, in: layout),
                    "Không biết cột “\(shown(heading))”, không đọc cột này"))
        }
    }

    private func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ row: Row, _ index: Int, _ message: String, expected: String?,
        _ draft: UnitDraft
    ) {
        book.report(
            Diagnostic(
                severity, code, at: origin.place(line: row.cell(index)?.line ?? row.line, index: index, in: layout), message,
                expected: expected), unit: draft)
    }
}

extension TableLayout {
    func isUnknownAudience(_ index: Int) -> Bool {
        if case .unknownAudience? = column(at: index) { true } else { false }
    }
}
