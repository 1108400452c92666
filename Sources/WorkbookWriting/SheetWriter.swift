import CXLSXWriter

/// One sheet being written. Rows and columns are counted from 1, as people do.
public final class SheetWriter {
    private let book: BookWriter
    private let sheet: UnsafeMutablePointer<lxw_worksheet>

    init(book: BookWriter, sheet: UnsafeMutablePointer<lxw_worksheet>) {
        self.book = book
        self.sheet = sheet
    }

    public func write(_ text: String, _ row: Int, _ column: Int, _ format: CellFormat = CellFormat()) {
        if text.isEmpty {
            worksheet_write_blank(sheet, UInt32(row - 1), UInt16(column - 1), book.format(format))
        } else {
            worksheet_write_string(sheet, UInt32(row - 1), UInt16(column - 1), text, book.format(format))
        }
    }

    public func write(_ number: Double, _ row: Int, _ column: Int, _ format: CellFormat) {
        worksheet_write_number(sheet, UInt32(row - 1), UInt16(column - 1), number, book.format(format))
    }

    /// A formula with the value it comes to, for readers that do not calculate.
    ///
    /// - Parameter formula: with `=`, in the English names of functions; made by the program alone, never of what was sent.
    public func write(formula: String, value: Double, _ row: Int, _ column: Int, _ format: CellFormat) {
        worksheet_write_formula_num(sheet, UInt32(row - 1), UInt16(column - 1), formula, book.format(format), value)
    }

    /// `A`, `Z`, `AA`: the letters of a column, from 1.
    public static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// `B7`: the name of a cell.
    public static func name(_ row: Int, _ column: Int) -> String { letters(column) + String(row) }

    /// A day as spreadsheets keep it.
    ///
    /// - Parameter ordinal: days since 1970-01-01.
    public static func serial(ofDay ordinal: Int) -> Int { ordinal + 25_569 }

    /// Lets readers choose rows by what stands in the columns of a heading.
    public func setFilter(row: Int, columns: ClosedRange<Int>, to last: Int) {
        worksheet_autofilter(
            sheet, UInt32(row - 1), UInt16(columns.lowerBound - 1), UInt32(last - 1), UInt16(columns.upperBound - 1))
    }

    public func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat) {
        guard rows.count > 1 || columns.count > 1 else { return write(text, rows.lowerBound, columns.lowerBound, format) }
        worksheet_merge_range(
            sheet, UInt32(rows.lowerBound - 1), UInt16(columns.lowerBound - 1), UInt32(rows.upperBound - 1),
            UInt16(columns.upperBound - 1),
            text, book.format(format))
    }

    /// A comment at a cell, shown when somebody points at it.
    public func comment(_ text: String, _ row: Int, _ column: Int) {
        withOwned([text, ""]) { texts in
            var options = lxw_comment_options()
            options.width = 320
            options.height = 110
            options.font_size = 9
            // Copied by the library.
            worksheet_write_comment_opt(sheet, UInt32(row - 1), UInt16(column - 1), texts[0], &options)
        }
    }

    public func setWidth(_ width: Double, columns: ClosedRange<Int>) {
        worksheet_set_column(sheet, UInt16(columns.lowerBound - 1), UInt16(columns.upperBound - 1), width, nil)
    }

    public func setHeight(_ height: Double, row: Int) { worksheet_set_row(sheet, UInt32(row - 1), height, nil) }

    /// What may be typed into cells.
    public enum Rule {
        /// Whole numbers from 0.
        case count(upTo: Int)
        /// A whole number from 0, and not more than the cell to the left: the top left cell's name is given.
        case countUpTo(cell: String, of: String)
        /// Days between two serial numbers.
        case day(from: Int, to: Int)
        /// Entries of a list on another sheet.
        case list(range: String)
    }

    /// Limits what may be typed; a wrong value is refused with the message.
    public func limit(rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ rule: Rule, title: String, message: String) {
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
            case .count(let largest):
                validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
                validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
                validation.minimum_number = 0
                validation.maximum_number = Double(largest)
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
    public func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 0
        worksheet_protect(sheet, nil, &options)
    }

    /// Keeps the rows down to `row` in view.
    public func freeze(below row: Int, rightOf column: Int = 0) { worksheet_freeze_panes(sheet, UInt32(row), UInt16(column)) }

    /// A4 across, as wide as the page, with heading rows repeated and pages numbered.
    public func setUpPrint(isLandscape: Bool, repeating rows: ClosedRange<Int>?, area: (rows: Int, columns: Int)) {
        worksheet_set_paper(sheet, 9)
        if isLandscape { worksheet_set_landscape(sheet) }
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        worksheet_fit_to_pages(sheet, 1, 0)
        if let rows { worksheet_repeat_rows(sheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1)) }
        worksheet_print_area(sheet, 0, 0, UInt32(area.rows - 1), UInt16(area.columns - 1))
        worksheet_set_footer(sheet, "&CTrang &P/&N")
    }

    public func hide() { worksheet_hide(sheet) }

    public func select(row: Int, column: Int) {
        worksheet_activate(sheet)
        worksheet_set_selection(sheet, UInt32(row - 1), UInt16(column - 1), UInt32(row - 1), UInt16(column - 1))
    }
}
