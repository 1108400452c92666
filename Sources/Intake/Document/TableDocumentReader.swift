import ReportModel
import Vietnamese

/// Reads the tables of a document into a ``DraftBook``, whichever format they came in: what one table says for the next,
/// which tables are expected, what is to be said when there is none.
final class TableDocumentReader {
    private let book: DraftBook
    private let file: String
    private let document: any TableDocument
    private let watch: ReadingWatch
    private let isForm: Bool
    private let visible: Int

    private var form = FormLines()
    private var rows = 0
    private var tables = 0
    private var named: UnitDraft?
    /// The table being read.
    private var table: TableReader?
    private var origin: TableOrigin?
    /// What the table's sheet does not show.
    private var hidden = HiddenCells()

    /// Names of the form's sheets, folded.
    private static let formSheets: Set<String> = ["hoạtđộng", "chỉtiêu", "nhậnxét"]

    init(_ document: any TableDocument, file: String, book: DraftBook, watch: ReadingWatch) {
        self.document = document
        self.file = file
        self.book = book
        self.watch = watch
        let shown = document.tables.filter { !$0.isHidden }
        visible = shown.count
        isForm = shown.contains { TableDocumentReader.formSheets.contains(Folding.key($0.name)) }
    }

    /// Reads every table that is shown.
    func read() throws(WorkbookFault) {
        document.convertTexts { SourceEncoding.converted($0, file: file, book: book) }
        try document.read(into: self)
        watch.end(rows)
        for note in document.notes() { book.report(note) }
        if tables == 0 {
            let first = document.tables.first { !$0.isHidden }
            book.report(
                Diagnostic(
                    .error, .headerMissing, at: SourcePlace(file, sheet: first?.name, table: first?.number),
                    "Không tìm thấy dòng tiêu đề cột trong \(document.format.isWorkbook ? "trang" : "bảng") nào",
                    expected: "một dòng có các cột “Ngày”, “Loại hoạt động”, “Tên hoạt động” và các cột số người tham gia",
                    hint: "Dùng biểu mẫu do Ban Chỉ đạo gửi, giữ nguyên dòng tiêu đề"))
        } else if book.isBlank, !book.findings.containsError {
            book.report(
                Diagnostic(
                    .error, .empty, at: SourcePlace(file), "Tệp không có dòng số liệu nào",
                    hint: "Ghi số liệu vào các dòng dưới dòng tiêu đề rồi gửi lại"), unit: named)
        }
    }
}

extension TableDocumentReader: TableSink {
    func begin(_ index: Int) -> Bool {
        let head = document.tables[index]
        guard rows <= book.context.limits.rows else { return false }
        let origin = TableOrigin(file: file, sheet: head.name, uses1904: head.uses1904, table: head.number)
        if head.isHidden {
            // Its rows are wanted only to say of them that they are not read.
            self.origin = origin
            table = nil
            return book.fates != nil
        }
        let belongs = !isForm || TableDocumentReader.formSheets.contains(Folding.key(head.name))
        self.origin = origin
        hidden = HiddenCells()
        table = TableReader(
            book: book, origin: origin, form: form, isOptional: head.isOptional ?? (!belongs || visible > 1))
        return true
    }

    func take(_ row: Row) -> Bool {
        rows += 1
        watch.count(rows)
        guard rows <= book.context.limits.rows else {
            reportTooManyRows(row)
            return false
        }
        guard let table else {
            if let fates = book.fates, let origin {
                fates.open(row, origin)
                fates.close(row, origin, { _ in .ignored }, reason: { _ in "Trang ẩn, không đọc" })
            }
            return book.fates != nil
        }
        hidden.take(row)
        return table.take(row)
    }

    /// The limit holds for the file: tables that are only many are no way around it.
    private func reportTooManyRows(_ row: Row) {
        let limit = grouped(book.context.limits.rows)
        let noun = document.format.isWorkbook ? "trang" : "bảng"
        book.report(
            Diagnostic(
                .error, .tooManyRows, at: origin?.place(line: row.line) ?? SourcePlace(file),
                "Tệp có quá nhiều dòng, chỉ đọc được \(limit) dòng của mọi \(noun) cộng lại",
                hint: "Chia thành nhiều tệp nhỏ hơn"))
    }

    func note(_ remark: TableRemark) {
        guard let origin else { return }
        switch remark {
        case .columnsHidden(let columns): hidden.columns = columns
        case .missingText(let row, let column):
            reportDamage("Ô này trỏ tới một đoạn chữ không có trong tệp: tệp bị hỏng", row, column, origin)
        case .cellTwice(let row, let column):
            reportDamage("Ô này có trong tệp hai lần, hoặc có hai giá trị: tệp bị hỏng", row, column, origin)
        case .shownAgain(let names):
            let others = names.prefix(3).map { "“\(shown($0))”" }.joined(separator: ", ")
            let rest = names.count > 3 ? " và \(grouped(names.count - 3)) trang nữa" : ""
            book.report(
                Diagnostic(
                    .warning, .sheetListedTwice, at: origin.place(),
                    "Trang \(others)\(rest) dùng chung nội dung với trang “\(shown(origin.sheet ?? ""))”, chỉ đọc một lần"))
        }
    }

    private func reportDamage(_ message: String, _ row: Int, _ column: Int, _ origin: TableOrigin) {
        book.report(
            Diagnostic(
                .error, .workbookDamaged,
                at: SourcePlace(file, sheet: origin.sheet, line: row, column: column, table: origin.table), message,
                hint: "Gõ lại ô này. \(document.format.resave)"))
    }

    func end(tooWide: (row: Int, column: Int)?) {
        guard let table, let origin else { return }
        table.finish()
        if let (row, column) = tooWide {
            book.report(
                Diagnostic(
                    .error, .tooManyColumns,
                    at: SourcePlace(file, sheet: origin.sheet, line: row, column: column, table: origin.table),
                    "\(origin.table == nil ? "Trang" : "Bảng") có quá nhiều cột",
                    expected: "tối đa \(book.context.limits.columns) cột"))
        }
        if let header = table.headerLine { hidden.report(below: header, origin, book) }
        form = table.form.inherited
        if table.kind != nil || table.isBroken { tables += 1 }
        if book.drafts.isEmpty || named != nil { named = table.namedUnit ?? named }
        self.table = nil
    }
}
