public import ReportModel
import WorkbookWriting

/// Writes the form that a unit fills in: a workbook that is hard to fill in wrongly.
///
/// The sheets `Hoạt động`, `Chỉ tiêu` and `Nhận xét` carry the unit's name and code locked; lists drop down, days and counts
/// are limited, women cannot outnumber people, and everything fits on A4. What is typed into it is read back as typed
/// (``SubmissionReader``).
public enum FormWriter {
    /// Rows for activities on the first sheet, which prints on one page across, and on the one that goes on.
    static let activityRows = (first: 16, more: 44)
    /// Rows for each kind of remark.
    private static let remarkRows = 3

    private static let listSheet = "Danh mục"

    /// Writes a unit's form.
    ///
    /// The same unit and campaign give the same bytes. The file appears complete or not at all.
    ///
    /// - Throws: ``WorkbookWritingFault`` when the file cannot be written.
    public static func write(unit: Unit, context: IntakeContext, to path: String) throws {
        try BookWriter.write(to: path) { book in
            book.setProperties(
                title: "Biểu mẫu báo cáo: \(unit.name)", author: context.campaign.issuer.name,
                created: Timestamp(context.campaign.period.from, offset: 0).seconds)
            let activities = try book.addSheet("Hoạt động")
            writeIndicators(try book.addSheet("Chỉ tiêu"), unit, context)
            writeRemarks(try book.addSheet("Nhận xét"), unit, context)
            let parts = LikelyParts(of: unit, in: context)
            let more = try book.addSheet("Hoạt động (tiếp)")
            writeGuide(try book.addSheet("Hướng dẫn"), unit, context)
            writeLists(try book.addSheet(listSheet), parts.types)
            let list = listRange(parts.types)
            ActivityForm(sheet: activities, unit: unit, context: context, groups: parts.groups).write(
                rows: activityRows.first, listRange: list)
            ActivityForm(sheet: more, unit: unit, context: context, groups: parts.groups, goesOn: true).write(
                rows: activityRows.more, listRange: list)
            activities.select(row: ActivityForm.firstRow, column: 2)
        }
    }

    // MARK: Lists

    private static func writeLists(_ sheet: SheetWriter, _ types: [ActivityType]) {
        for (index, type) in types.enumerated() {
            sheet.write(type.name, index + 1, 1)
            sheet.write(type.code, index + 1, 2)
        }
        sheet.hide()
        sheet.protect()
    }

    private static func listRange(_ types: [ActivityType]) -> String {
        "'\(listSheet)'!$A$1:$A$\(max(1, types.count))"
    }

    // MARK: The other sheets

    /// Name and code of the unit, which tell the reader whose sheet it is.
    static func writeHead(_ sheet: SheetWriter, title: String, unit: Unit, context: IntakeContext, columns: Int) {
        sheet.merge(title, rows: 1...1, columns: 1...columns, CellFormat(size: 15, isBold: true, isCentred: true))
        sheet.merge(context.campaign.title, rows: 2...2, columns: 1...columns, CellFormat(isItalic: true, isCentred: true))
        sheet.setHeight(24, row: 1)
    }

    private static func writeIndicators(_ sheet: SheetWriter, _ unit: Unit, _ context: IntakeContext) {
        writeHead(sheet, title: "CHỈ TIÊU", unit: unit, context: context, columns: 5)
        writeUnit(sheet, unit, row: 4, labelColumns: 1...2, valueColumns: 3...5)
        let heading = CellFormat(isBold: true, isCentred: true, wraps: true, hasBorder: true, background: 0xDDE7F3)
        for (index, text) in ["STT", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Giá trị"].enumerated() {
            sheet.write(text, 7, index + 1, heading)
        }
        let level = context.tree.level(of: unit.code)
        let asked = context.campaign.indicators.filter { $0.level == nil || $0.level == level }
        let fixed = CellFormat(wraps: true, hasBorder: true)
        for (index, indicator) in asked.enumerated() {
            let row = 8 + index
            sheet.write(Double(index + 1), row, 1, CellFormat(isCentred: true, hasBorder: true))
            sheet.write(indicator.code, row, 2, fixed)
            sheet.write(indicator.name, row, 3, fixed)
            if let note = indicator.note { sheet.comment(note, row, 3) }
            sheet.write(indicator.unit, row, 4, fixed)
            sheet.write(
                "", row, 5, CellFormat(isCentred: true, hasBorder: true, isInput: true, background: 0xFFFFE5, number: "#,##0"))
        }
        if !asked.isEmpty {
            sheet.limit(
                rows: 8...(7 + asked.count), columns: 5...5, .count(upTo: WholeNumber.largest), title: "Giá trị",
                message: "Ghi số nguyên từ 0 trở lên. Không có thì ghi 0, chưa biết thì để trống.")
        }
        sheet.setWidth(6, columns: 1...1)
        sheet.setWidth(14, columns: 2...2)
        sheet.setWidth(60, columns: 3...3)
        sheet.setWidth(14, columns: 4...5)
        sheet.freeze(below: 7)
        sheet.setUpPrint(isLandscape: false, repeating: 7...7, area: (7 + max(1, asked.count), 5))
        sheet.protect()
    }

    private static func writeRemarks(_ sheet: SheetWriter, _ unit: Unit, _ context: IntakeContext) {
        writeHead(sheet, title: "NHẬN XÉT", unit: unit, context: context, columns: 2)
        writeUnit(sheet, unit, row: 4, labelColumns: 1...1, valueColumns: 2...2)
        let heading = CellFormat(isBold: true, isCentred: true, hasBorder: true, background: 0xDDE7F3)
        sheet.write("Nhận xét", 7, 1, heading)
        sheet.write("Nội dung", 7, 2, heading)
        var row = 8
        for kind in ["Ưu điểm", "Hạn chế", "Kiến nghị"] {
            for _ in 0..<remarkRows {
                sheet.write(kind, row, 1, CellFormat(hasBorder: true))
                sheet.write(
                    "", row, 2, CellFormat(wraps: true, hasBorder: true, isInput: true, background: 0xFFFFE5, number: "@"))
                sheet.setHeight(40, row: row)
                row += 1
            }
        }
        sheet.setWidth(16, columns: 1...1)
        sheet.setWidth(90, columns: 2...2)
        sheet.freeze(below: 7)
        sheet.setUpPrint(isLandscape: false, repeating: 7...7, area: (row - 1, 2))
        sheet.protect()
    }

    /// The two locked lines that name the unit.
    static func writeUnit(
        _ sheet: SheetWriter, _ unit: Unit, row: Int, labelColumns: ClosedRange<Int>, valueColumns: ClosedRange<Int>
    ) {
        let label = CellFormat(isBold: true)
        sheet.merge("Tên đơn vị:", rows: row...row, columns: labelColumns, label)
        sheet.merge(unit.name, rows: row...row, columns: valueColumns, CellFormat(isBold: true))
        sheet.merge("Mã đơn vị:", rows: (row + 1)...(row + 1), columns: labelColumns, label)
        sheet.merge(unit.code, rows: (row + 1)...(row + 1), columns: valueColumns, CellFormat())
    }

    private static func writeGuide(_ sheet: SheetWriter, _ unit: Unit, _ context: IntakeContext) {
        let period = context.period(of: unit.code)
        let clock = context.calendar.deadline(of: unit.code).clock(offset: context.campaign.timeZone.offset)
        let lines = [
            "Chỉ ghi vào các ô nền vàng. Các ô khác đã khóa.",
            "Trang “Hoạt động”: mỗi hoạt động ghi một dòng. Ngày từ \(shortDate(period.from)) đến \(shortDate(period.to)).",
            "Cột “Loại hoạt động”: bấm vào ô, chọn trong danh sách.",
            "Số người là lượt người tham gia của từng nhóm đối tượng; số nữ không lớn hơn số người. Chưa đếm được số nữ thì để trống.",
            "Chỉ ghi chữ số: 120, không ghi “khoảng 120”, “120 em”.",
            "Nếu không tổ chức hoạt động nào, ghi chữ x vào ô ở đầu trang “Hoạt động”.",
            "Muốn rút hẳn báo cáo đã gửi (không thay bằng báo cáo khác), ghi chữ x vào ô “Rút báo cáo đã gửi”, để trống các ô khác.",
            "Hơn \(activityRows.first) hoạt động thì ghi tiếp ở trang “Hoạt động (tiếp)”. Đối tượng, loại hoạt động không có trong biểu thì ghi vào “Đối tượng khác”, “Hoạt động khác”.",
            "Trang “Chỉ tiêu”: ghi giá trị vào cột cuối. Trang “Nhận xét”: mỗi ý một dòng (Alt+Enter để xuống dòng trong ô).",
            "Không thêm, xóa, đổi tên cột hay trang. Lưu dạng .xlsx, gửi trước \(clock.hour) giờ \(clock.minute < 10 ? "0" : "")\(clock.minute) ngày \(shortDate(clock.day)).",
            "Gửi lại thì ghi đầy đủ cả những gì đã gửi: báo cáo sau thay báo cáo trước của cùng những ngày đó.",
        ]
        sheet.write("HƯỚNG DẪN", 1, 1, CellFormat(size: 15, isBold: true))
        for (index, line) in lines.enumerated() {
            sheet.write("\(index + 1). \(line)", index + 3, 1, CellFormat(wraps: true))
            sheet.setHeight(38, row: index + 3)
        }
        sheet.setWidth(72, columns: 1...1)
        sheet.setUpPrint(isLandscape: false, repeating: nil, area: (lines.count + 2, 1))
        sheet.protect()
    }
}
