import Vietnamese

/// A spreadsheet of LibreOffice and others (`.ods`).
///
/// The content is passed over once for the names of the tables, what is hidden and what is merged, and read in a second pass;
/// nothing but one row is kept.
final class OpenDocumentWorkbook: TableDocument {
    let format = DocumentFormat.ods
    let tables: [TableHead]
    private let archive: ZipArchive
    private let limits: IntakeLimits
    private let areas: [[MergedCells.Area]]
    private let texts: [String]
    /// Texts that were meant otherwise than stored.
    private var meant: [String: String] = [:]

    static let content = "content.xml"

    /// - Throws: `.encrypted` where a password is needed, `.missing` and what the archive and the limits say.
    init(_ archive: ZipArchive, limits: IntakeLimits) throws(WorkbookFault) {
        self.archive = archive
        self.limits = limits
        let manifest = "META-INF/manifest.xml"
        if archive.contains(manifest) {
            let listed = String(decoding: try archive.read(manifest), as: UTF8.self)
            if listed.contains(":encryption-data") { throw WorkbookFault(kind: .encrypted, member: "") }
        }
        let survey = Survey(limit: limits.sharedTextBytes, tables: limits.archiveMembers)
        try archive.parse(
            OpenDocumentWorkbook.content, limits: limits, OpenDocumentParser(events: survey, limits: limits))
        guard survey.tables.count <= limits.archiveMembers else {
            throw WorkbookFault(kind: .tooManyMembers, member: "")
        }
        guard !survey.isTooLarge else {
            throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: OpenDocumentWorkbook.content)
        }
        tables = survey.tables.map {
            TableHead(name: $0.name, isHidden: $0.style.map(survey.hidingStyles.contains) ?? false)
        }
        areas = survey.tables.map(\.areas)
        texts = survey.texts
    }

    func convertTexts(_ convert: ([String]) -> [String]) {
        for (stored, text) in zip(texts, convert(texts)) where stored != text { meant[stored] = text }
    }

    func read(into sink: any TableSink) throws(WorkbookFault) {
        let delivery = Delivery(sink, areas: areas, meant: meant, limits: limits)
        try archive.parse(
            OpenDocumentWorkbook.content, limits: limits, OpenDocumentParser(events: delivery, limits: limits))
        guard !delivery.repeatsTooMuch else {
            throw WorkbookFault(kind: .repeated(limit: limits.repeatedCells), member: OpenDocumentWorkbook.content)
        }
    }
}

/// The first pass: what is to be known of every table before its rows.
private final class Survey: OpenDocumentEvents {
    struct Table {
        var name: String
        var style: String?
        var areas: [MergedCells.Area] = []
    }

    private(set) var tables: [Table] = []
    private(set) var hidingStyles: Set<String> = []
    private(set) var texts: [String] = []
    private(set) var isTooLarge = false
    private var seen: Set<String> = []
    private var cost = 0
    private let limit: Int
    private let tableLimit: Int

    private static let areaLimit = 100_000

    init(limit: Int, tables: Int) {
        self.limit = limit
        tableLimit = tables
    }

    func beginTable(_ name: String, style: String?) -> Bool {
        // One too many says that there are too many.
        if tables.count <= tableLimit { tables.append(Table(name: name.nfc, style: style)) }
        return true
    }

    func hidingStyle(_ name: String) {
        if hidingStyles.count < tableLimit { hidingStyles.insert(name) }
    }

    func row(_ row: OpenDocumentRow) -> Bool {
        for stored in row.cells {
            if stored.rowsSpanned > 1 || stored.columnsSpanned > 1, let last = tables.indices.last,
                tables[last].areas.count < Survey.areaLimit
            {
                tables[last].areas.append(
                    MergedCells.Area(
                        rows: row.line...row.line + stored.rowsSpanned - 1,
                        columns: stored.column...stored.column + stored.columnsSpanned - 1))
            }
            guard stored.cell.kind == .text, !stored.cell.text.utf8.allSatisfy({ $0 < 0x80 }),
                seen.insert(stored.cell.text).inserted
            else { continue }
            texts.append(stored.cell.text)
            cost += 2 * stored.cell.text.utf8.count + 64
            if cost > limit { isTooLarge = true }
        }
        return !isTooLarge
    }

    func endTable() {}
}

/// The second pass: rows as the sink wants them.
private final class Delivery: OpenDocumentEvents {
    private let sink: any TableSink
    private let areas: [[MergedCells.Area]]
    private let meant: [String: String]
    private let limits: IntakeLimits
    private var table = -1
    private var merges = MergedCells()
    private var tooWide: (row: Int, column: Int)?
    /// Cells that stand once in the file and several times in the tables.
    private var repeated = 0

    /// Whether a few bytes stand for more cells than anyone fills in.
    var repeatsTooMuch: Bool { repeated > limits.repeatedCells }

    init(_ sink: any TableSink, areas: [[MergedCells.Area]], meant: [String: String], limits: IntakeLimits) {
        self.sink = sink
        self.areas = areas
        self.meant = meant
        self.limits = limits
    }

    func beginTable(_ name: String, style: String?) -> Bool {
        table += 1
        guard table < areas.count else { return false }
        merges = MergedCells(areas[table])
        tooWide = nil
        return sink.begin(table)
    }

    func row(_ stored: OpenDocumentRow) -> Bool {
        var cells: [Cell] = []
        var leftOut: [LeftOutPart] = []
        for each in stored.cells {
            guard each.column <= limits.columns else {
                if tooWide == nil { tooWide = (stored.line, each.column) }
                break
            }
            while cells.count < each.column - 1 { cells.append(Cell(text: "", line: stored.line)) }
            var cell = each.cell
            if let text = meant[cell.text] { cell.text = text }
            let count = min(each.repeated, limits.columns - each.column + 1)
            repeated += count - 1
            for _ in 0..<count { cells.append(cell) }
            for part in each.leftOut {
                for index in 0..<count {
                    leftOut.append(LeftOutPart(reason: part.reason, text: part.text, column: part.column + index))
                }
            }
            if each.column + each.repeated - 1 > limits.columns, tooWide == nil {
                tooWide = (stored.line, limits.columns + 1)
            }
        }
        repeated += cells.count * (stored.repeated - 1)
        guard !repeatsTooMuch else { return false }
        // A run of equal rows is as many rows; beyond the limit of rows the sink wants no more.
        for line in stored.line..<stored.line + stored.repeated {
            var row = Row(line: line, cells: cells, isHidden: stored.isHidden)
            row.leftOut = leftOut
            for index in row.cells.indices { row.cells[index].line = line }
            merges.cover(&row.cells, row: line)
            guard sink.take(row) else { return false }
        }
        return true
    }

    func endTable() { sink.end(tooWide: tooWide) }

    func hidingStyle(_ name: String) {}
}
