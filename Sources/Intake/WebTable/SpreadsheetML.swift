import Vietnamese

/// A workbook in Excel's XML of 2002 and 2003 ("XML Spreadsheet"), whatever its file is called.
final class SpreadsheetML: TableDocument {
    let format = DocumentFormat.spreadsheetML
    let tables: [TableHead]
    private var stored: [StoredTable]

    /// - Throws: ``WorkbookFault`` for what is no XML or beyond the limits.
    init(_ utf8: [UInt8], limits: IntakeLimits) throws(WorkbookFault) {
        let handler = SpreadsheetMLParser(limits: limits)
        let stream = try XMLStream(member: "", limits: limits, handler: handler)
        var fault: WorkbookFault?
        // In pieces, so that the parser never holds more than one.
        utf8.withUnsafeBufferPointer { buffer in
            var start = 0
            do throws(WorkbookFault) {
                while start < buffer.count {
                    let end = min(start + 65_536, buffer.count)
                    guard try stream.parse(UnsafeBufferPointer(rebasing: buffer[start..<end]), isLast: end == buffer.count)
                    else {
                        return
                    }
                    start = end
                }
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        guard !handler.isTooLarge else {
            throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: "")
        }
        tables = handler.sheets.map { TableHead(name: $0.name, isHidden: $0.isHidden) }
        stored = handler.sheets.map(\.table)
    }

    func convertTexts(_ convert: ([String]) -> [String]) {
        var texts = convert(stored.flatMap(\.texts))[...]
        for index in stored.indices { stored[index].replaceTexts(&texts) }
    }

    func read(into sink: any TableSink) {
        for (index, table) in stored.enumerated() where sink.begin(index) {
            let merges = MergedCells(table.areas)
            for row in table.rows.indices {
                var row = table.row(at: row)
                merges.cover(&row.cells, row: row.line)
                guard sink.take(row) else { break }
            }
            sink.end(tooWide: table.tooWide)
        }
    }
}

/// Reads the XML of such a workbook.
private final class SpreadsheetMLParser: XMLHandler {
    struct Sheet {
        var name: String
        var isHidden = false
        var table = StoredTable()
    }

    private(set) var sheets: [Sheet] = []
    private(set) var isTooLarge = false
    private let limits: IntakeLimits
    private var formats: [String: CellStyles.Format] = [:]
    private var style: String?
    /// How cells of a style are set; only styles that set them apart.
    private var settings: [String: PieceFormat] = [:]
    private var rowStyle = ""
    private var marks = PieceMarks()
    /// Elements of the rich text around the place, by how they set it.
    private var rich: [PieceFormat] = []
    private var pieceStart = 0
    private var row = 0
    private var column = 0
    private var span = (rows: 1, columns: 1)
    private var isRowHidden = false
    private var cellStyle = ""
    private var hasFormula = false
    private var type = ""
    private var letters: [UInt8] = []
    private var isCollecting = false
    private var isInVisible = false
    private var cost = 0

    /// Whether a sheet is shown stands in a namespace of its own.
    let wantsEveryNamespace = true
    var wantsText: Bool { isCollecting || isInVisible }
    var isFinished: Bool { isTooLarge }

    private static let mostRows = 1_048_576

    init(limits: IntakeLimits) { self.limits = limits }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (name.local, name.parent) {
        case ("Style", "Styles"):
            style = attributes["ID"]
            if let id = style, let parent = attributes["Parent"], let setting = settings[parent] { settings[id] = setting }
        case ("Font", "Style"):
            guard let style, settings.count < 10_000 else { return }
            let setting = SpreadsheetMLParser.setting(attributes)
            if settings[style] != nil || !setting.isEmpty { settings[style] = setting }
        case ("NumberFormat", "Style"):
            guard let style, let code = attributes["Format"], formats.count < 10_000 else { return }
            formats[style] = code.hasSuffix("Date") || code.hasSuffix("Time") ? .date : CellStyles.format(of: code)
        case ("Worksheet", "Workbook"):
            spend(64)
            sheets.append(Sheet(name: (attributes["Name"] ?? "").nfc))
        case ("Table", "Worksheet"): row = 0
        case ("Row", "Table"):
            row = SpreadsheetMLParser.index(attributes["Index"], after: row, limit: SpreadsheetMLParser.mostRows)
            column = 0
            isRowHidden = attributes["Hidden"] == "1"
            rowStyle = settings.isEmpty ? "" : attributes["StyleID"] ?? ""
        case ("Cell", "Row"): startCell(attributes)
        case ("Data", "Cell"):
            type = attributes["Type"] ?? "String"
            letters.removeAll(keepingCapacity: true)
            marks.removeAll()
            rich.removeAll(keepingCapacity: true)
            pieceStart = 0
            isCollecting = true
        case ("Visible", "WorksheetOptions"):
            letters.removeAll(keepingCapacity: true)
            isInVisible = true
        default: if isCollecting { beginPiece(name.local) }
        }
    }

    /// An element of HTML within a text; a piece begins at each, and ends where the next begins or it ends.
    private func beginPiece(_ name: String) {
        endPiece()
        rich.append((rich.last ?? .own).union(WebSetting.elements[name.lowercased()] ?? []))
    }

    private func endPiece() {
        if let format = rich.last { marks.add(pieceStart..<max(pieceStart, letters.count), format) }
        pieceStart = letters.count
    }

    private static func setting(_ attributes: XMLAttributes) -> PieceFormat {
        var setting: PieceFormat = attributes["StrikeThrough"] == "1" ? .struck : []
        if attributes["VerticalAlign"] == "Superscript" { setting.insert(.raised) }
        if attributes["VerticalAlign"] == "Subscript" { setting.insert(.lowered) }
        return setting
    }

    func end(_ name: XMLName) {
        switch (name.local, name.parent) {
        case ("Data", "Cell"): isCollecting = false
        case ("Cell", "Row"): endCell()
        case ("Visible", "WorksheetOptions"):
            isInVisible = false
            guard let last = sheets.indices.last else { return }
            sheets[last].isHidden = ["SheetHidden", "SheetVeryHidden"].contains(
                trimmed(String(decoding: letters, as: UTF8.self)))
        default:
            guard isCollecting, !rich.isEmpty else { return }
            endPiece()
            rich.removeLast()
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard letters.count <= 4 * limits.cellCharacters + 4 else { return }
        letters.append(contentsOf: bytes)
    }

    /// A number stated, which may only go forward; else the next.
    private static func index(_ stated: String?, after last: Int, limit: Int) -> Int {
        guard let number = stated.flatMap({ Int($0) }), number > last, number <= limit else { return min(last + 1, limit) }
        return number
    }

    private func startCell(_ attributes: XMLAttributes) {
        column = SpreadsheetMLParser.index(attributes["Index"], after: column, limit: limits.columns + 1)
        func more(_ name: String) -> Int {
            min(max(attributes[name].flatMap { Int($0) } ?? 0, 0), SpreadsheetMLParser.mostRows)
        }
        span = (1 + more("MergeDown"), min(1 + more("MergeAcross"), limits.columns))
        cellStyle = attributes["StyleID"] ?? ""
        hasFormula = attributes["Formula"] != nil
        type = ""
        letters.removeAll(keepingCapacity: true)
        marks.removeAll()
    }

    private func endCell() {
        guard let last = sheets.indices.last, row > 0, column > 0 else { return }
        let columns = column...column + span.columns - 1
        defer { column = min(columns.upperBound, limits.columns + 1) }
        sheets[last].table.add(MergedCells.Area(rows: row...row + span.rows - 1, columns: columns))
        var parts: [LeftOutPart] = []
        let cell = cell(&parts)
        guard !cell.text.isEmpty else { return }
        guard column <= limits.columns else {
            if sheets[last].table.tooWide == nil { sheets[last].table.tooWide = (row, column) }
            return
        }
        spend(cell.text.utf8.count + 64)
        sheets[last].table.add(cell, leftOut: parts, row: row, column: column, isHidden: isRowHidden)
    }

    private func cell(_ leftOut: inout [LeftOutPart]) -> Cell {
        var cell = Cell(text: "", line: row)
        cell.isFormula = hasFormula
        let setting = settings.isEmpty ? [] : settings[cellStyle.isEmpty ? rowStyle : cellStyle] ?? []
        cell.isStruck = setting.contains(.struck)
        if marks.isEmpty {
            cell.text = trimmed(String(decoding: letters, as: UTF8.self).nfc)
        } else {
            let pieces = marks.pieces(of: letters) { String(decoding: $0, as: UTF8.self).nfc }
            cell.take(PieceReading(pieces, base: setting), column: column, leftOut: &leftOut)
        }
        if hasFormula, cell.text.isEmpty, type != "String" {
            cell.kind = .error
            cell.text = CellMark.uncomputed
            return cell
        }
        guard !cell.text.isEmpty else { return cell }
        switch type {
        case "Number":
            cell.kind = .number
            cell.show(as: formats[cellStyle] ?? .plain, uses1904: false)
        case "DateTime":
            cell.kind = .date
            cell.text = String(cell.text.prefix { $0 != "." })
        case "Boolean":
            cell.kind = .boolean
            cell.text = cell.text == "1" ? "TRUE" : "FALSE"
        case "Error": cell.kind = .error
        default: break
        }
        return cell
    }

    private func spend(_ bytes: Int) {
        cost += bytes
        if cost > limits.sharedTextBytes { isTooLarge = true }
    }
}
