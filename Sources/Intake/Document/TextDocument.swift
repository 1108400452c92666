import ReportModel

/// A text document as tables: each table with the text above it, and the remarks that stand in the text.
///
/// Such a document has no sheets. A table without headings that stands before the first data is a letterhead, and its lines are text; one
/// that follows data and holds numbers is not passed over.
final class TextDocument: TableDocument {
    let format: DocumentFormat
    private(set) var tables: [TableHead] = []
    private let file: String
    private var parts: [TextTable] = []

    /// - Parameter hasHeading: whether the first rows of a table hold known headings.
    init(_ blocks: TextBlocks, format: DocumentFormat, file: String, hasHeading: ([Row]) -> Bool) {
        self.format = format
        self.file = file
        let text = TextArrangement(blocks, hasHeading: hasHeading)
        parts = text.parts
        tables = parts.map { part in
            TableHead(
                name: part.number.map { AnswerWords.table($0) } ?? "", number: part.number ?? 0, isOptional: !part.holdsData)
        }
        unread = text.unread
        leftOut = text.leftOut
        outsideTexts = text.outside
    }

    /// Paragraphs of which nothing was read.
    private let unread: [TextTable.Line]
    /// Lines outside tables with something that is struck through.
    private let leftOut: [TextArrangement.LeftOut]
    private(set) var outsideTexts: [OutsideText] = []

    var openingTexts: [String] { unread.prefix(20).flatMap(\.texts) }

    /// Everything that stands outside the tables.
    var outerTexts: [String] { unread.flatMap(\.texts) }

    func convertTexts(_ convert: ([String]) -> [String]) {
        let stored = parts.flatMap(\.texts)
        let meant = convert(stored)
        guard meant != stored else { return }
        var texts = meant[...]
        for index in parts.indices { parts[index].replaceTexts(&texts) }
        let reading = Dictionary(zip(stored, meant)) { first, _ in first }
        for index in outsideTexts.indices {
            outsideTexts[index].text = outsideTexts[index].text.split(separator: "\n").map { reading[String($0)] ?? String($0) }
                .joined(separator: "\n")
        }
    }

    func notes() -> [Diagnostic] {
        var notes = parts.flatMap { part in
            part.table.deletedRows.map { Diagnostic(DocumentFinding.rowDeleted, at: place(part, line: $0)) }
        }
        for line in leftOut {
            notes += line.parts.map {
                Diagnostic(FormattingFinding($0, read: line.read), at: SourcePlace(file, paragraph: line.number))
            }
        }
        if let first = unread.first {
            notes.append(
                Diagnostic(
                    DocumentFinding.paragraphsIgnored(unread.count), at: SourcePlace(file, paragraph: first.number),
                    found: first.text))
        }
        return notes
    }

    func read(into sink: any TableSink) {
        for (index, part) in parts.enumerated() where sink.begin(index) {
            let merges = MergedCells(part.table.areas)
            let hidden = part.table.hiddenColumns.sorted()
            if !hidden.isEmpty { sink.note(.columnsHidden(hidden.map { $0...$0 })) }
            var isWanted = true
            for line in part.above where isWanted { isWanted = sink.take(line.row) }
            for index in part.table.rows.indices where isWanted {
                var row = part.row(at: index)
                merges.cover(&row.cells, row: row.line)
                if part.table.insertedRows.contains(row.line) {
                    row.findings.append(Diagnostic(DocumentFinding.rowInserted, at: place(part, line: row.line)))
                }
                if let changes = part.table.changes[row.line] { row.findings += changes.map { changed($0, row, part) } }
                isWanted = sink.take(row)
            }
            sink.end(tooWide: part.table.tooWide)
        }
    }

    private func changed(_ column: Int, _ row: Row, _ part: TextTable) -> Diagnostic {
        let text = column <= row.cells.count ? row.cells[column - 1].text : ""
        return Diagnostic(DocumentFinding.trackedChange(text), at: place(part, line: row.line, column: column))
    }

    private func place(_ part: TextTable, line: Int, column: Int? = nil) -> SourcePlace {
        SourcePlace(
            file, sheet: part.number.map { AnswerWords.table($0) }, line: line, column: column, table: part.number)
    }
}
