import ReportModel

/// The parts of a text document put in order: which tables hold data, what stands above each, which paragraphs are remarks.
struct TextArrangement {
    private(set) var parts: [TextTable] = []
    /// Lines that belong to no table and are no remarks.
    private(set) var unread: [TextTable.Line] = []
    /// What was left out of lines outside tables of data.
    private(set) var leftOut: [LeftOut] = []
    /// Every line outside tables of data.
    private(set) var outside: [OutsideText] = []

    /// Parts of a line that were not read, and what was.
    struct LeftOut {
        /// Number of the line, as in ``TextTable/Line``.
        var number: Int
        var parts: [LeftOutPart]
        var read: String
    }

    private var lines = 0
    private var above: [TextTable.Line] = []
    private var remarks = RemarkParagraphs()
    private var widthOfData: Int?
    /// What stands above the remarks.
    private var aboveRemarks: [TextTable.Line]?

    /// Lines kept above a table: the letterhead, and what stands next to it. More would hide the heading from its reader.
    private static let linesAbove = (first: 6, last: 10)

    /// - Parameter hasHeading: whether the first rows of a table hold known headings.
    init(_ text: TextBlocks, hasHeading: ([Row]) -> Bool) {
        let isData = text.tables.map { hasHeading($0.rows.indices.prefix(HeaderFinder.window + 2).map($0.row)) }
        let hasData = isData.contains(true)
        for block in text.blocks {
            switch block {
            case .paragraph(let paragraph): take(paragraph)
            case .table(let index):
                let table = text.tables[index]
                guard !table.rows.isEmpty else { continue }
                remarks.endSection()
                if isData[index] || !hasData || continuesData(table) {
                    parts.append(
                        TextTable(
                            number: index + 1, above: nearest(above), table: table,
                            holdsData: isData[index] || table.width > 2 && table.holdsNumbers))
                    above = []
                    if isData[index] { widthOfData = table.width }
                } else {
                    takeLetterhead(table)
                }
            }
        }
        unread += above
        guard let table = remarks.table else { return }
        // Remarks in a text with one table are of the table's unit.
        let own = parts.count == 1 ? parts[0].above : []
        parts.append(TextTable(number: nil, above: own + nearest(aboveRemarks ?? []), table: table, holdsData: true))
    }

    private mutating func nearest(_ lines: [TextTable.Line]) -> [TextTable.Line] {
        let limit = TextArrangement.linesAbove
        guard lines.count > limit.first + limit.last else { return lines }
        unread += lines[limit.first..<(lines.count - limit.last)]
        return Array(lines.prefix(limit.first) + lines.suffix(limit.last))
    }

    /// Whether a table without headings may be the rest of the one before: it is as wide and holds numbers.
    private func continuesData(_ table: StoredTable) -> Bool {
        table.width == widthOfData && table.holdsNumbers
    }

    private mutating func take(_ paragraph: TextParagraph) {
        lines += 1
        if !paragraph.leftOut.isEmpty {
            leftOut.append(LeftOut(number: lines, parts: paragraph.leftOut, read: paragraph.text))
            if paragraph.text.isEmpty, let part = paragraph.leftOut.first {
                outside.append(OutsideText(number: lines, text: part.text, role: .leftOut(part)))
                return
            }
        }
        let taken = remarks.take(paragraph, number: lines)
        outside.append(
            OutsideText(number: lines, text: paragraph.text, role: taken == .heading ? .remarkHeading : .other))
        if taken != .nothing {
            if aboveRemarks == nil { aboveRemarks = above }
            return
        }
        above.append(TextTable.Line(number: lines, texts: TextArrangement.cells(of: paragraph.text)))
    }

    /// A letterhead set as a table: line by line across its columns, as it is read.
    private mutating func takeLetterhead(_ table: StoredTable) {
        for row in table.rows {
            for part in table.leftOut[row.line] ?? [] {
                let read = row.cells.first { $0.column == part.column }?.text ?? ""
                leftOut.append(LeftOut(number: lines + 1, parts: [part], read: read))
            }
            let columns = row.cells.map { $0.text.split(separator: "\n").map(String.init) }
            for line in 0..<(columns.map(\.count).max() ?? 0) {
                lines += 1
                let texts = columns.map { line < $0.count ? $0[line] : "" }
                above.append(TextTable.Line(number: lines, texts: texts))
                outside.append(
                    OutsideText(number: lines, text: texts.filter { !$0.isEmpty }.joined(separator: "\n"), role: .other))
            }
        }
    }

    /// A paragraph as cells: its lines, and what stands apart in one of them.
    private static func cells(of text: String) -> [String] {
        text.split(separator: "\n").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}

/// A paragraph outside tables, or a line of a letterhead, of which is told what became of it.
struct OutsideText {
    enum Role: Equatable {
        /// A heading of remarks.
        case remarkHeading
        /// Nothing of it is read, because of how it is set.
        case leftOut(LeftOutPart)
        /// A line above a table, a remark, or neither: its reader knows.
        case other
    }

    /// Number among all such lines of the document, from 1.
    var number: Int
    /// Its lines, each as it is handed to a table.
    var text: String
    var role: Role

    func place(_ file: String) -> SourcePlace { SourcePlace(file, paragraph: number) }
}

/// A table of a text, with what stands above it.
struct TextTable {
    /// A paragraph outside tables, or a line of a letterhead that is set as a table.
    struct Line {
        /// Number among all such lines of the document, from 1.
        var number: Int
        var texts: [String]

        var text: String { texts.first { !$0.isEmpty } ?? "" }
        /// As a row above the table; its number is below zero, see ``TableOrigin/table``.
        var row: Row { Row(line: -number, cells: texts.map { Cell(text: $0, line: -number) }) }
    }

    /// Number of the table in the document; `nil` for the remarks gathered from the text, whose rows are paragraphs.
    var number: Int?
    var above: [Line]
    var table: StoredTable
    /// Whether it must be read: it has headings, or looks like figures without any.
    var holdsData: Bool

    /// A row of the table; rows of remarks are paragraphs, numbered below zero.
    func row(at index: Int) -> Row {
        var row = table.row(at: index)
        guard number == nil else { return row }
        row.line = -row.line
        for index in row.cells.indices { row.cells[index].line = row.line }
        return row
    }

    var texts: [String] { above.flatMap(\.texts) + table.texts }

    mutating func replaceTexts(_ texts: inout ArraySlice<String>) {
        for line in above.indices {
            for index in above[line].texts.indices {
                guard let text = texts.popFirst() else { return }
                above[line].texts[index] = text
            }
        }
        table.replaceTexts(&texts)
    }
}
