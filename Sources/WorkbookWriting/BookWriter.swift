import CXLSXWriter
import Files

/// A workbook being written: one owner of one libxlsxwriter workbook. Not for use by two threads.
///
/// Texts are written as texts, so that none that begins with `=`, `+`, `-` or `@` ever becomes a formula.
public final class BookWriter {
    let book: UnsafeMutablePointer<lxw_workbook>
    private let path: String
    private var isClosed = false
    private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]

    /// Writes a workbook that appears under its name complete or not at all.
    ///
    /// - Parameter fill: adds the sheets.
    /// - Throws: `FileFault` when the file cannot be written, ``WorkbookWritingFault`` when the library refuses something, and
    ///   what `fill` throws.
    public static func write(to path: String, _ fill: (BookWriter) throws -> Void) throws {
        try AtomicFile.write(to: path) { temporary in
            let book = try BookWriter(path: temporary)
            try fill(book)
            try book.close(path: path)
        }
    }

    private init(path: String) throws(WorkbookWritingFault) {
        // Owned until workbook_close, which frees it whether it succeeds or not.
        guard let book = workbook_new(path) else { throw WorkbookWritingFault(path: path, reason: "cannot be created") }
        self.book = book
        self.path = path
    }

    deinit {
        if !isClosed { workbook_close(book) }
    }

    /// Title and author as programs list them; the time is fixed, so that the same form has the same bytes.
    public func setProperties(title: String, author: String, created: Int) {
        withOwned([title, author]) { texts in
            var properties = lxw_doc_properties()
            properties.title = texts[0]
            properties.author = texts[1]
            properties.created = time_t(created)
            // Copied by the library.
            workbook_set_properties(book, &properties)
        }
    }

    /// A new sheet after the others.
    ///
    /// - Parameter name: at most 31 characters, and none of `[]:*?/\`.
    /// - Throws: when no sheet can have the name, or another sheet has it.
    public func addSheet(_ name: String) throws(WorkbookWritingFault) -> SheetWriter {
        // Borrowed: sheets live as long as the workbook.
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw WorkbookWritingFault(path: self.path, reason: "no sheet can be named '\(name)'")
        }
        return SheetWriter(book: self, sheet: sheet)
    }

    private func close(path: String) throws(WorkbookWritingFault) {
        isClosed = true
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else {
            throw WorkbookWritingFault(
                path: path, reason: lxw_strerror(status).map { String(cString: $0) } ?? "cannot be written")
        }
    }

    /// The library's format for ours, made once. Borrowed: it lives as long as the workbook.
    func format(_ wanted: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
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
