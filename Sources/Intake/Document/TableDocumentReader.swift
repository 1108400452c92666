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
    /// Of the table read last.
    private var layout: TableLayout?
    /// The table being read.
    private var table: TableReader?
    private var origin: TableOrigin?
    /// What the table's sheet does not show.
    private var hidden = HiddenCells()
    /// Looks into a sheet that is not shown.
    private var probe: HiddenSheet?

    /// `Ví dụ`, `Mẫu (ví dụ)`: a sheet that shows how to fill in the others.
    private static func isExample(_ name: String) -> Bool {
        let key = Folding.bareKey(name)
        return key.contains("vidu") || key == "vd" || key == "maudien"
    }

    /// `Nháp`, `Bản cũ`, `Mẫu (2)`, `backup`: beside another sheet with figures nobody can tell whether it counts.
    private static func isDraft(_ name: String) -> Bool {
        let words = Folding.key(name).isEmpty ? [] : name.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains { draftWords.contains($0) }
            && words.allSatisfy { draftWords.contains($0) || fillers.contains($0) }
    }

    private static let draftWords: Set<String> = [
        "nháp", "nhap", "cũ", "cu", "backup", "bak", "mẫu", "mau", "copy", "sao", "draft", "old", "thử", "test", "bỏ",
    ]
    private static let fillers: Set<String> = [
        "bản", "ban", "trang", "sheet", "file", "lưu", "luu", "biểu", "bieu", "of", "số", "liệu",
    ]

    /// Sheets with figures so far, and those of them that are named as drafts.
    private var sheetsWithRows = 0
    private var drafts: [(name: String, place: SourcePlace)] = []

    /// Units that the sheets of a form name, each once, in order.
    private var formUnits: [(unit: UnitCode, place: SourcePlace)] = []

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
        openOutsideTexts()
        try document.read(into: self)
        watch.end(rows)
        for note in document.notes() { book.report(note) }
        closeOutsideTexts()
        if formUnits.count > 1 {
            let names = formUnits.map { book.context.tree[$0.unit]?.name ?? $0.unit }
            book.report(SheetFinding.formOfSeveral(names), at: formUnits[1].place)
        }
        if sheetsWithRows > 1 { for draft in drafts { book.report(SheetFinding.draft(draft.name), at: draft.place) } }
        if tables == 0 {
            let isWorkbook = document.format.isWorkbook
            let first = document.tables.first { !$0.isHidden && (isWorkbook || $0.number ?? 0 > 0) }
            book.report(
                first == nil && !isWorkbook ? HeadingFinding.noTable : .missingEverywhere(inSheets: isWorkbook),
                at: SourcePlace(file, sheet: first?.name, table: first?.number))
        } else if book.isBlank, !book.findings.containsError {
            book.reportWithoutRows(file, named: named)
        }
    }

    // MARK: Texts outside tables

    private func openOutsideTexts() {
        guard let fates = book.fates else { return }
        for text in document.outsideTexts where !text.text.isEmpty { fates.open(text.place(file), text.text) }
    }

    /// What no table and no remark took is not read.
    private func closeOutsideTexts() {
        guard let fates = book.fates else { return }
        for text in document.outsideTexts {
            switch text.role {
            case .remarkHeading: fates.close(text.place(file), .used)
            case .leftOut(let part):
                fates.close(text.place(file), .ignored, reason: .finding(FormattingFinding(part, read: "").value()))
            case .other: fates.close(text.place(file), .ignored, reason: .outsideTables)
            }
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
            probe = HiddenSheet(origin, book.context)
            return true
        }
        let belongs = !isForm || TableDocumentReader.formSheets.contains(Folding.key(head.name))
        self.origin = origin
        hidden = HiddenCells()
        table = TableReader(
            book: book, origin: origin, form: form, isOptional: head.isOptional ?? (!belongs || visible > 1),
            after: layout)
        return true
    }

    func take(_ row: Row) -> Bool {
        if let origin, let probe { return takeHidden(row, origin, probe) }
        rows += 1
        watch.count(rows)
        guard rows <= book.context.limits.rows else {
            reportTooManyRows(row)
            return false
        }
        hidden.take(row)
        return table?.take(row) ?? false
    }

    private func takeHidden(_ row: Row, _ origin: TableOrigin, _ probe: HiddenSheet) -> Bool {
        let isWanted = probe.take(row)
        guard let fates = book.fates else { return isWanted }
        fates.open(row, origin)
        fates.close(row, origin, { _ in .ignored }, reason: { _ in .hiddenSheet })
        return true
    }

    /// The limit holds for the file: tables that are only many are no way around it.
    private func reportTooManyRows(_ row: Row) {
        book.report(
            SheetFinding.tooManyRowsTogether(limit: book.context.limits.rows, inSheets: document.format.isWorkbook),
            at: origin?.place(line: row.line) ?? SourcePlace(file))
    }

    func note(_ remark: TableRemark) {
        guard let origin else { return }
        switch remark {
        case .columnsHidden(let columns): hidden.columns = columns
        case .missingText(let row, let column):
            reportDamage(.textLost(document.format), row, column, origin)
        case .cellTwice(let row, let column):
            reportDamage(.cellTwice(document.format), row, column, origin)
        case .shownAgain(let names):
            book.report(SheetFinding.listedTwice(names, sheet: origin.sheet ?? ""), at: origin.place())
        }
    }

    private func reportDamage(_ finding: DocumentFinding, _ row: Int, _ column: Int, _ origin: TableOrigin) {
        book.report(
            finding, at: SourcePlace(file, sheet: origin.sheet, line: row, column: column, table: origin.table))
    }

    /// The sheets of one form are one unit's: a form taken over from another school may still name it somewhere.
    private func noteFormUnit(_ table: TableReader, _ origin: TableOrigin) {
        guard isForm, table.holdsRows, TableDocumentReader.isOfForm(origin.sheet ?? ""), let unit = table.namedUnit?.unit,
            !formUnits.contains(where: { $0.unit == unit })
        else { return }
        formUnits.append((unit, origin.place()))
    }

    /// `Chỉ tiêu`, `Hoạt động (tiếp)`.
    private static func isOfForm(_ sheet: String) -> Bool {
        let key = Folding.key(sheet)
        return formSheets.contains { key.hasPrefix($0) }
    }

    func end(tooWide: (row: Int, column: Int)?) {
        if let origin, let probe, probe.holdsFigures {
            book.report(SheetFinding.hidden(origin.sheet ?? ""), at: origin.place())
        }
        probe = nil
        guard let table, let origin else { return }
        table.finish()
        if let (row, column) = tooWide {
            book.report(
                HeadingFinding.columnsBeyond(limit: book.context.limits.columns, isSheet: origin.table == nil),
                at: SourcePlace(file, sheet: origin.sheet, line: row, column: column, table: origin.table))
        }
        if let header = table.headerLine { hidden.report(below: header, origin, book) }
        if table.holdsRows, let name = origin.sheet, TableDocumentReader.isExample(name) {
            book.report(SheetFinding.example(name), at: origin.place())
        } else if table.holdsRows, let name = origin.sheet, TableDocumentReader.isDraft(name) {
            drafts.append((name, origin.place()))
        }
        if table.holdsRows { sheetsWithRows += 1 }
        noteFormUnit(table, origin)
        layout = table.layout ?? layout
        form = table.form.inherited
        if table.kind != nil || table.isBroken { tables += 1 }
        if book.drafts.isEmpty || named != nil { named = table.namedUnit ?? named }
        self.table = nil
    }
}
