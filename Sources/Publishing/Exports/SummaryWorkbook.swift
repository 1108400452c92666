public import Participation
public import ReportModel
internal import WorkbookWriting

/// The summary as a workbook for the officer: one sheet for every way the figures are cut, in Vietnamese.
public struct SummaryWorkbook: Sendable {
    private let summary: Summary
    private let campaign: Campaign

    public init(_ summary: Summary, _ campaign: Campaign) {
        self.summary = summary
        self.campaign = campaign
    }

    /// Writes the file; it appears complete or not at all. The same figures give the same bytes.
    ///
    /// - Throws: `WorkbookWritingFault` when the file cannot be written.
    public func write(to path: String) throws {
        try BookWriter.write(to: path) { book in
            book.setProperties(
                title: "\(campaign.title): \(summary.unit.name)", author: campaign.issuer.name, created: summary.asOf.seconds)
            writeOverview(try book.addSheet("Tổng hợp"))
            for table in tables { write(table, to: try book.addSheet(table.name)) }
        }
    }

    // MARK: Tables

    private enum Cell {
        case text(String)
        case number(Int)
        case notStated

        init(_ number: Int?) { self = number.map { .number($0) } ?? .notStated }
    }

    private struct Table {
        var name: String
        /// Headings with the widths of their columns in characters.
        var columns: [(title: String, width: Double)]
        var rows: [[Cell]]
        /// Sums, as defined by the summary; `nil` where the rows are of different things.
        var total: [Cell]?
        var note: String?
    }

    private static let figureColumns: [(title: String, width: Double)] = [
        ("Hoạt động", 12), ("Số buổi", 12), ("Lượt người", 14), ("Trong đó nữ", 14), ("Sách quyên góp", 14),
    ]

    private func figures(_ totals: Totals) -> [Cell] {
        Figure.counts.map { Cell(totals[$0]) }
    }

    private func reporting(_ reporting: Reporting) -> [Cell] {
        [.number(reporting.expected), .number(reporting.reported), .number(reporting.onTime)]
    }

    private var tables: [Table] {
        let total = figures(summary.totals)
        let reportingColumns: [(title: String, width: Double)] = [
            ("Phải báo cáo", 12), ("Đã báo cáo", 12), ("Đúng hạn", 12),
        ]
        func cut(_ name: String, _ title: String, _ rows: [[Cell]], note: String? = nil) -> Table {
            Table(
                name: name, columns: [("Mã", 20), (title, 56)] + SummaryWorkbook.figureColumns, rows: rows,
                total: [.text(""), .text("Tổng số")] + total, note: note)
        }
        return [
            Table(
                name: "Theo địa bàn",
                columns: [("Mã", 20), ("Đơn vị, địa bàn", 56)] + reportingColumns + SummaryWorkbook.figureColumns,
                rows: summary.children.map { child in
                    [.text(child.unit.code), .text(child.unit.name)] + reporting(child.reporting) + figures(child.totals)
                }, total: [.text(""), .text("Tổng số")] + reporting(summary.reporting) + total),
            cut(
                "Theo đơn vị", "Đơn vị",
                summary.units.map { [.text($0.unit.code), .text($0.unit.name)] + figures($0.totals) }),
            cut(
                "Theo loại hoạt động", "Loại hoạt động",
                summary.activityTypes.map { [.text($0.key.code), .text($0.key.name)] + figures($0.totals) }),
            cut(
                "Theo đối tượng", "Đối tượng",
                summary.audienceGroups.map { [.text($0.key.code), .text($0.key.name)] + figures($0.totals) },
                note: "Một hoạt động có nhiều đối tượng được tính ở từng đối tượng: hoạt động, số buổi và sách của các dòng "
                    + "không cộng thành tổng số."),
            Table(
                name: "Theo ngày", columns: [("Ngày", 20)] + SummaryWorkbook.figureColumns,
                rows: summary.dates.map { [.text($0.key.iso)] + figures($0.totals) }, total: [.text("Tổng số")] + total),
            Table(
                name: "Chỉ tiêu",
                columns: [
                    ("Mã", 20), ("Chỉ tiêu", 56), ("Đơn vị tính", 16), ("Kết quả", 14), ("Số đơn vị báo cáo", 14),
                    ("Số đơn vị được hỏi", 14),
                ],
                rows: summary.indicators.map { figure in
                    [
                        .text(figure.indicator.code), .text(figure.indicator.name), .text(figure.indicator.unit),
                        Cell(figure.value), .number(figure.statedBy), .number(figure.asked),
                    ]
                }),
        ]
    }

    // MARK: Sheets

    private static let heading = CellFormat(isBold: true, isCentred: true, wraps: true, hasBorder: true, background: 0xDDE7F3)
    private static let text = CellFormat(wraps: true, hasBorder: true)
    private static let number = CellFormat(hasBorder: true, number: "#,##0")
    private static let totalText = CellFormat(isBold: true, hasBorder: true, background: 0xEDEDED)
    private static let totalNumber = CellFormat(isBold: true, hasBorder: true, background: 0xEDEDED, number: "#,##0")

    private func writeOverview(_ sheet: SheetWriter) {
        sheet.write(campaign.title, 1, 1, CellFormat(size: 15, isBold: true))
        sheet.write("\(summary.unit.name) (\(summary.unit.code))", 2, 1, CellFormat(isBold: true))
        let lines: [(String, Int?)] = [
            ("Số đơn vị phải báo cáo", summary.reporting.expected), ("Số đơn vị đã báo cáo", summary.reporting.reported),
            ("Trong đó: đúng hạn", summary.reporting.onTime), ("Trong đó: muộn", summary.reporting.late),
            ("Số đơn vị chưa báo cáo", summary.reporting.missing.count), ("Số hoạt động", summary.totals[.activities]),
            ("Số buổi", summary.totals[.sessions]), ("Lượt người tham gia", summary.totals[.participants]),
            ("Trong đó nữ", summary.totals[.femaleParticipants]),
            ("Số dòng số liệu không ghi số nữ", summary.totals.rowsWithoutFemaleCount),
            ("Sách quyên góp (cuốn)", summary.totals[.booksDonated]),
        ]
        for (index, line) in lines.enumerated() {
            sheet.write(line.0, index + 4, 1, SummaryWorkbook.text)
            write([Cell(line.1)], to: sheet, row: index + 4, SummaryWorkbook.text, SummaryWorkbook.number, from: 2)
        }
        sheet.setWidth(56, columns: 1...1)
        sheet.setWidth(16, columns: 2...2)
        sheet.setUpPrint(isLandscape: false, repeating: nil, area: (lines.count + 3, 2))
    }

    private func write(_ table: Table, to sheet: SheetWriter) {
        for (index, column) in table.columns.enumerated() {
            sheet.write(column.title, 1, index + 1, SummaryWorkbook.heading)
            sheet.setWidth(column.width, columns: (index + 1)...(index + 1))
        }
        for (index, row) in table.rows.enumerated() {
            write(row, to: sheet, row: index + 2, SummaryWorkbook.text, SummaryWorkbook.number)
        }
        var last = table.rows.count + 1
        if let total = table.total {
            last += 1
            write(total, to: sheet, row: last, SummaryWorkbook.totalText, SummaryWorkbook.totalNumber)
        }
        if let note = table.note {
            last += 1
            sheet.write(note, last, 1, CellFormat(isItalic: true))
        }
        sheet.freeze(below: 1, rightOf: min(2, table.columns.count - 1))
        sheet.setUpPrint(isLandscape: true, repeating: 1...1, area: (last, table.columns.count))
    }

    private func write(
        _ cells: [Cell], to sheet: SheetWriter, row: Int, _ textFormat: CellFormat, _ numberFormat: CellFormat,
        from first: Int = 1
    ) {
        for (index, cell) in cells.enumerated() {
            switch cell {
            case .text(let text): sheet.write(text, row, first + index, textFormat)
            case .number(let number): sheet.write(Double(number), row, first + index, numberFormat)
            case .notStated: sheet.write("–", row, first + index, textFormat)
            }
        }
    }
}
