import ReportModel
import WorkbookWriting

/// Lays out the sheet `Hoạt động`: one row an activity, two columns an audience group, on one page across.
struct ActivityForm {
    let sheet: SheetWriter
    let unit: Unit
    let context: IntakeContext
    let groups: [AudienceGroup]
    /// Whether it goes on with the rows of the sheet before it: without the questions above the table and without signatures.
    var goesOn = false

    /// Rows of the heading; activities begin below.
    private static let heading = 9...10
    /// First row to type into.
    static let firstRow = 11
    /// Begins what stands below the table.
    static let evidence = "Minh chứng (đường dẫn):"
    /// Who made it and who signs it.
    static let posts = ["Người lập biểu", "Thủ trưởng đơn vị"]
    /// Columns before those of the groups: number, day, type, title, sessions.
    private static let fixedColumns = 5

    private static let input = CellFormat(hasBorder: true, isInput: true, background: 0xFFFFE5)

    private var period: DateSpan { context.period(of: unit.code) }
    private var booksColumn: Int { ActivityForm.fixedColumns + 2 * groups.count + 1 }
    private var lastColumn: Int { booksColumn + 1 }

    func write(rows: Int, listRange: String) {
        FormWriter.writeHead(
            sheet, title: goesOn ? "BÁO CÁO HOẠT ĐỘNG (TIẾP)" : "BÁO CÁO HOẠT ĐỘNG", unit: unit, context: context,
            columns: lastColumn)
        writeTop()
        writeHeading()
        let area = ActivityForm.firstRow...(ActivityForm.firstRow + rows - 1)
        for row in area { writeRow(row) }
        limit(area, listRange)
        setWidths()
        if !goesOn { writeFoot(area.upperBound + 1) }
        sheet.freeze(below: ActivityForm.heading.upperBound, rightOf: 4)
        sheet.setUpPrint(
            isLandscape: true, repeating: ActivityForm.heading, area: (area.upperBound + (goesOn ? 0 : 4), lastColumn))
        sheet.protect()
    }

    /// The unit, the days covered, and a cell for saying that there was nothing.
    private func writeTop() {
        FormWriter.writeUnit(sheet, unit, row: 3, labelColumns: 1...2, valueColumns: 3...4)
        if goesOn { return }
        let label = CellFormat(isBold: true)
        var day = ActivityForm.input
        day.number = "dd/mm/yyyy"
        day.isCentred = true
        let serials = (ActivityForm.serial(period.from), ActivityForm.serial(period.to))
        for (row, text, serial) in [(5, "Từ ngày:", serials.0), (6, "Đến ngày:", serials.1)] {
            sheet.merge(text, rows: row...row, columns: 1...2, label)
            sheet.write(Double(serial), row, 3, day)
            sheet.limit(
                rows: row...row, columns: 3...3, .day(from: serials.0, to: serials.1), title: String(text.dropLast()),
                message: dayMessage)
        }
        sheet.merge("Không tổ chức hoạt động nào (ghi x):", rows: 7...7, columns: 1...3, label)
        var mark = ActivityForm.input
        mark.isCentred = true
        sheet.write("", 7, 4, mark)
        let withdrawalColumn = min(booksColumn, ActivityForm.fixedColumns + 5)
        sheet.merge(
            "Rút báo cáo đã gửi (ghi x):", rows: 7...7, columns: (ActivityForm.fixedColumns + 1)...(withdrawalColumn - 1), label
        )
        sheet.write("", 7, withdrawalColumn, mark)
        sheet.merge(
            "Chỉ ghi vào các ô nền vàng. Mỗi hoạt động một dòng. Xem trang “Hướng dẫn”.", rows: 8...8, columns: 1...lastColumn,
            CellFormat(isItalic: true))
    }

    /// Evidence, and who made and signs it: for the paper; a reader takes them for what stands below a table.
    private func writeFoot(_ row: Int) {
        let label = CellFormat(isBold: true)
        sheet.merge(ActivityForm.evidence, rows: row...row, columns: 1...3, label)
        var link = ActivityForm.input
        link.number = "@"
        sheet.merge("", rows: row...row, columns: 4...lastColumn, link)
        let post = CellFormat(isBold: true, isCentred: true)
        for (text, columns) in zip(ActivityForm.posts, [1...4, 5...lastColumn]) {
            sheet.merge(text, rows: (row + 1)...(row + 1), columns: columns, post)
        }
        sheet.setHeight(44, row: row + 2)
        var name = ActivityForm.input
        name.hasBorder = false
        name.background = nil
        name.isCentred = true
        name.number = "@"
        sheet.merge("", rows: (row + 3)...(row + 3), columns: 1...4, name)
        sheet.merge("", rows: (row + 3)...(row + 3), columns: 5...lastColumn, name)
    }

    private func writeHeading() {
        let format = CellFormat(isBold: true, isCentred: true, wraps: true, hasBorder: true, background: 0xDDE7F3)
        let rows = ActivityForm.heading
        for (index, text) in ["STT", "Ngày", "Loại hoạt động", "Tên hoạt động", "Số buổi"].enumerated() {
            sheet.merge(text, rows: rows, columns: (index + 1)...(index + 1), format)
        }
        for (index, group) in groups.enumerated() {
            let column = ActivityForm.fixedColumns + 2 * index + 1
            sheet.merge(group.name, rows: rows.lowerBound...rows.lowerBound, columns: column...(column + 1), format)
            sheet.write("Số người", rows.upperBound, column, format)
            sheet.write("Trong đó nữ", rows.upperBound, column + 1, format)
        }
        sheet.merge("Số sách quyên góp", rows: rows, columns: booksColumn...booksColumn, format)
        sheet.merge("Ghi chú", rows: rows, columns: lastColumn...lastColumn, format)
        sheet.setHeight(66, row: rows.lowerBound)
        sheet.setHeight(46, row: rows.upperBound)
    }

    private func writeRow(_ row: Int) {
        var day = ActivityForm.input
        day.number = "dd/mm/yyyy"
        day.isCentred = true
        var text = ActivityForm.input
        text.wraps = true
        var count = ActivityForm.input
        count.number = "#,##0"
        var title = text
        title.number = "@"
        sheet.setHeight(22, row: row)
        sheet.write(Double(row - ActivityForm.firstRow + 1), row, 1, CellFormat(isCentred: true, hasBorder: true))
        sheet.write("", row, 2, day)
        sheet.write("", row, 3, text)
        sheet.write("", row, 4, title)
        for column in ActivityForm.fixedColumns...booksColumn { sheet.write("", row, column, count) }
        sheet.write("", row, lastColumn, title)
    }

    private func limit(_ rows: ClosedRange<Int>, _ listRange: String) {
        sheet.limit(
            rows: rows, columns: 2...2, .day(from: ActivityForm.serial(period.from), to: ActivityForm.serial(period.to)),
            title: "Ngày",
            message: dayMessage)
        sheet.limit(
            rows: rows, columns: 3...3, .list(range: listRange), title: "Loại hoạt động",
            message: "Bấm mũi tên bên phải ô, chọn một loại.")
        let whole = "Ghi số nguyên từ 0 trở lên, chỉ ghi chữ số."
        sheet.limit(
            rows: rows, columns: 5...5, .count(upTo: WholeNumber.largest), title: "Số buổi",
            message: "\(whole) Để trống là 1 buổi.")
        for (index, group) in groups.enumerated() {
            let column = ActivityForm.fixedColumns + 2 * index + 1
            let name = String(group.name.prefix(32))
            sheet.limit(
                rows: rows, columns: column...column, .count(upTo: WholeNumber.largest), title: name,
                message: "Lượt người tham gia. \(whole)")
            let letters = SourcePlace.columnLetters(column)
            let women = SourcePlace.columnLetters(column + 1)
            sheet.limit(
                rows: rows, columns: (column + 1)...(column + 1),
                .countUpTo(cell: "\(women)\(rows.lowerBound)", of: "\(letters)\(rows.lowerBound)"), title: "Trong đó nữ",
                message: "Số nguyên từ 0, không lớn hơn số người ở ô bên trái. Chưa đếm được thì để trống.")
        }
        sheet.limit(
            rows: rows, columns: booksColumn...booksColumn, .count(upTo: WholeNumber.largest), title: "Số sách quyên góp",
            message: "\(whole) Để trống là 0.")
    }

    private var dayMessage: String {
        "Từ \(shortDate(period.from)) đến \(shortDate(period.to)), ghi ngày/tháng/năm."
    }

    private func setWidths() {
        sheet.setWidth(5, columns: 1...1)
        sheet.setWidth(11.5, columns: 2...2)
        sheet.setWidth(25, columns: 3...3)
        // What few groups leave free is the title's, so that every form is as wide and prints at one scale.
        sheet.setWidth(Double(44 + 14 * max(0, 6 - groups.count)), columns: 4...4)
        sheet.setWidth(6, columns: 5...5)
        sheet.setWidth(7, columns: 6...(booksColumn - 1))
        sheet.setWidth(8, columns: booksColumn...booksColumn)
        sheet.setWidth(17, columns: lastColumn...lastColumn)
    }

    /// The number a workbook stores for a day.
    private static func serial(_ day: CalendarDate) -> Int { day.ordinal + 25_569 }
}
