import CXLSXWriter
import Glibc

/// A workbook being written: one owner of one libxlsxwriter workbook. Not for use by two threads.
///
/// Texts are written as texts, so that none that begins with `=`, `+`, `-` or `@` ever becomes a formula.
final class BookWriter {
    fileprivate let book: UnsafeMutablePointer<lxw_workbook>
    private var isClosed = false
    private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]

    init(path: String) throws(FormFault) {
        // Owned until workbook_close, which frees it whether it succeeds or not.
        guard let book = workbook_new(path) else { throw FormFault(path: path, reason: "cannot be created") }
        self.book = book
    }

    deinit {
        if !isClosed { workbook_close(book) }
    }

    /// Title and author as programs list them; the time is fixed, so that the same form has the same bytes.
    func setProperties(title: String, author: String, created: Int) {
        withOwned([title, author]) { texts in
            var properties = lxw_doc_properties()
            properties.title = texts[0]
            properties.author = texts[1]
            properties.created = time_t(created)
            // Copied by the library.
            workbook_set_properties(book, &properties)
        }
    }

    func addSheet(_ name: String) -> SheetWriter? {
        // Borrowed: sheets live as long as the workbook.
        workbook_add_worksheet(book, name).map { SheetWriter(book: self, sheet: $0) }
    }

    /// Writes the file and ends the workbook.
    func close(path: String) throws(FormFault) {
        isClosed = true
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else {
            throw FormFault(path: path, reason: lxw_strerror(status).map { String(cString: $0) } ?? "cannot be written")
        }
    }

    /// The library's format for ours, made once. Borrowed: it lives as long as the workbook.
    fileprivate func format(_ wanted: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[wanted] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, wanted.size)
        if wanted.isBold { format_set_bold(format) }
        if wanted.isItalic { format_set_italic(format) }
        if wanted.wraps { format_set_text_wrap(format) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if wanted.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        if wanted.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if wanted.isInput {
            format_set_unlocked(format)
        }
        if let colour = wanted.background { format_set_bg_color(format, colour) }
        if let number = wanted.number { format_set_num_format(format, number) }
        formats[wanted] = format
        return format
    }
}

/// Why a form could not be written.
public struct FormFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// The library's or the system's reason.
    public let reason: String

    public var description: String { "\(path): \(reason)" }
}

/// How a cell looks and whether it may be typed into.
struct CellFormat: Hashable {
    var size = 12.0
    var isBold = false
    var isItalic = false
    var isCentred = false
    var wraps = false
    var hasBorder = false
    /// Unlocked on a protected sheet.
    var isInput = false
    /// `0xRRGGBB`.
    var background: UInt32?
    /// Number format.
    var number: String?
}

/// Passes texts to a call that wants them mutable; they are freed when it returns.
private func withOwned(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void) {
    let copies = texts.map { $0.isEmpty ? nil : strdup($0) }
    defer { for copy in copies { free(copy) } }
    body(copies)
}

/// One sheet being written. Rows and columns are counted from 1, as people do.
final class SheetWriter {
    private let book: BookWriter
    private let sheet: UnsafeMutablePointer<lxw_worksheet>

    fileprivate init(book: BookWriter, sheet: UnsafeMutablePointer<lxw_worksheet>) {
        self.book = book
        self.sheet = sheet
    }

    func write(_ text: String, _ row: Int, _ column: Int, _ format: CellFormat = CellFormat()) {
        if text.isEmpty {
            worksheet_write_blank(sheet, UInt32(row - 1), UInt16(column - 1), book.format(format))
        } else {
            worksheet_write_string(sheet, UInt32(row - 1), UInt16(column - 1), text, book.format(format))
        }
    }

    func write(_ number: Double, _ row: Int, _ column: Int, _ format: CellFormat) {
        worksheet_write_number(sheet, UInt32(row - 1), UInt16(column - 1), number, book.format(format))
    }

    func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat) {
        guard rows.count > 1 || columns.count > 1 else { return write(text, rows.lowerBound, columns.lowerBound, format) }
        worksheet_merge_range(
            sheet, UInt32(rows.lowerBound - 1), UInt16(columns.lowerBound - 1), UInt32(rows.upperBound - 1),
            UInt16(columns.upperBound - 1),
            text, book.format(format))
    }

    func setWidth(_ width: Double, columns: ClosedRange<Int>) {
        worksheet_set_column(sheet, UInt16(columns.lowerBound - 1), UInt16(columns.upperBound - 1), width, nil)
    }

    func setHeight(_ height: Double, row: Int) { worksheet_set_row(sheet, UInt32(row - 1), height, nil) }

    /// What may be typed into cells.
    enum Rule {
        /// Whole numbers from 0.
        case count
        /// As ``count``, and not more than the cell to the left: the top left cell's name is given.
        case countUpTo(cell: String, of: String)
        /// Days between two serial numbers.
        case day(from: Int, to: Int)
        /// Entries of a list on another sheet.
        case list(range: String)
    }

    /// Limits what may be typed; a wrong value is refused with the message.
    func limit(rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ rule: Rule, title: String, message: String) {
        var formula = ""
        if case .countUpTo(let cell, let limit) = rule {
            formula = "=AND(ISNUMBER(\(cell)),\(cell)=INT(\(cell)),\(cell)>=0,\(cell)<=\(limit))"
        }
        if case .list(let range) = rule { formula = "=\(range)" }
        withOwned([title, message, formula]) { texts in
            var validation = lxw_data_validation()
            validation.error_title = texts[0]
            validation.error_message = texts[1]
            validation.input_title = texts[0]
            validation.input_message = texts[1]
            validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
            switch rule {
            case .count:
                validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
                validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
                validation.minimum_number = 0
                validation.maximum_number = Double(WholeNumber.largest)
            case .countUpTo:
                validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
                validation.value_formula = texts[2]
            case .day(let from, let to):
                validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
                validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
                validation.minimum_number = Double(from)
                validation.maximum_number = Double(to)
            case .list:
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                validation.value_formula = texts[2]
            }
            // Copied by the library.
            worksheet_data_validation_range(
                sheet, UInt32(rows.lowerBound - 1), UInt16(columns.lowerBound - 1), UInt32(rows.upperBound - 1),
                UInt16(columns.upperBound - 1), &validation)
        }
    }

    /// Locks what is not input; columns and rows may still be resized.
    func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 0
        worksheet_protect(sheet, nil, &options)
    }

    /// Keeps the rows down to `row` in view.
    func freeze(below row: Int, rightOf column: Int = 0) { worksheet_freeze_panes(sheet, UInt32(row), UInt16(column)) }

    /// A4 across, as wide as the page, with heading rows repeated and pages numbered.
    func setUpPrint(isLandscape: Bool, repeating rows: ClosedRange<Int>?, area: (rows: Int, columns: Int)) {
        worksheet_set_paper(sheet, 9)
        if isLandscape { worksheet_set_landscape(sheet) }
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        worksheet_fit_to_pages(sheet, 1, 0)
        if let rows { worksheet_repeat_rows(sheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1)) }
        worksheet_print_area(sheet, 0, 0, UInt32(area.rows - 1), UInt16(area.columns - 1))
        worksheet_set_footer(sheet, "&CTrang &P/&N")
    }

    func hide() { worksheet_hide(sheet) }

    func select(row: Int, column: Int) {
        worksheet_activate(sheet)
        worksheet_set_selection(sheet, UInt32(row - 1), UInt16(column - 1), UInt32(row - 1), UInt16(column - 1))
    }
}
