@testable import Intake

/// Writes one table, cells of which are set in pieces, in every format that knows how text is set.
enum SetApart {
    typealias Cell = [TextPiece]

    static func plain(_ text: String) -> Cell { [TextPiece(text: text, format: [])] }

    static func files(_ rows: [[Cell]]) -> [InboxFile] {
        [
            InboxFile(name: "shared.xlsx", bytes: workbook(rows, shared: true)),
            InboxFile(name: "inline.xlsx", bytes: workbook(rows, shared: false)),
            InboxFile(name: "a.docx", bytes: word(table(rows))),
            InboxFile(name: "tags.html", bytes: page(rows) { tags($0) }),
            InboxFile(name: "styles.html", bytes: page(rows) { styles($0) }),
            InboxFile(name: "classes.html", bytes: page(rows) { classes($0) }),
            InboxFile(name: "a.xml", bytes: spreadsheetML(rows)), InboxFile(name: "a.ods", bytes: openDocument(rows)),
            InboxFile(name: "a.xls", bytes: legacy(rows)),
        ]
    }

    /// Number of the style or font of a format in what follows.
    private static func number(_ format: PieceFormat) -> Int {
        format.contains(.struck) ? 1 : format.contains(.raised) ? 2 : format.contains(.lowered) ? 3 : 0
    }

    private static func escaped(_ piece: TextPiece) -> String { WorkbookBuilder.escape(piece.text) }

    // MARK: Excel 2007

    private static let fonts = ["", "<strike/>", "<vertAlign val=\"superscript\"/>", "<vertAlign val=\"subscript\"/>"]

    /// Styles of cells by font: 1 is struck through, 2 raised, 3 lowered, 4 struck through no more.
    static func styled(_ builder: WorkbookBuilder) -> WorkbookBuilder {
        var builder = builder
        builder.edit(
            "xl/styles.xml", "<fonts count=\"1\"><font/></fonts>",
            "<fonts>" + (fonts + ["<strike val=\"0\"/>"]).map { "<font><b/>\($0)</font>" }.joined() + "</fonts>")
        builder.edit(
            "xl/styles.xml", "</cellXfs>", (1...4).map { "<xf numFmtId=\"0\" fontId=\"\($0)\"/>" }.joined() + "</cellXfs>")
        return builder
    }

    static func runs(_ cell: Cell) -> String {
        cell.map { piece in
            let properties = piece.format.isEmpty ? "" : "<rPr><b/>\(fonts[number(piece.format)])</rPr>"
            return "<r>\(properties)<t xml:space=\"preserve\">\(escaped(piece))</t></r>"
        }.joined()
    }

    private static func workbook(_ rows: [[Cell]], shared: Bool) -> [UInt8] {
        var strings: [String] = []
        let texts = rows.map { cells in
            cells.map { cell in
                if cell.count == 1 {
                    let text = escaped(cell[0])
                    let style = number(cell[0].format)
                    let isNumber = !text.isEmpty && text.utf8.allSatisfy(isDigit)
                    if text.isEmpty { return "" }
                    return isNumber
                        ? "<c r=\"@\" s=\"\(style)\"><v>\(text)</v></c>"
                        : "<c r=\"@\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                }
                guard shared else { return "<c r=\"@\" t=\"inlineStr\"><is>\(runs(cell))</is></c>" }
                strings.append(runs(cell))
                return "<c r=\"@\" t=\"s\"><v>\(strings.count - 1)</v></c>"
            }
        }
        return styled(
            WorkbookBuilder.workbook(sheets: [("S", "visible", WorkbookBuilder.data(texts))], strings: strings)
        ).archive()
    }

    // MARK: Word

    private static func table(_ rows: [[Cell]]) -> String {
        wordTable(
            rows.map { cells in
                cells.map { cell in
                    cell.allSatisfy(\.text.isEmpty) ? "" : "<w:p>\(cell.map(wordRun).joined())</w:p>"
                }
            })
    }

    static func wordRun(_ piece: TextPiece) -> String {
        let properties = [
            "<w:b/><w:strike w:val=\"0\"/>", "<w:strike/>", "<w:vertAlign w:val=\"superscript\"/>",
            "<w:vertAlign w:val=\"subscript\"/>",
        ]
        return
            "<w:r><w:rPr>\(properties[number(piece.format)])</w:rPr><w:t xml:space=\"preserve\">\(escaped(piece))</w:t></w:r>"
    }

    // MARK: Web pages

    private static func page(_ rows: [[Cell]], _ cell: (TextPiece) -> String) -> [UInt8] {
        let table = rows.map { "<tr>" + $0.map { "<td>\($0.map(cell).joined())</td>" }.joined() + "</tr>" }.joined()
        return Array(
            """
            <html><head><meta charset="utf-8"><style><!-- td.s1, .s1 { color: red; text-decoration: line-through; }
            @media print { .s0 { text-decoration: line-through } } .s2{vertical-align:super} .s3{vertical-align:sub} --></style>
            </head><body><table>\(table)</table></body></html>
            """.utf8)
    }

    private static func tags(_ piece: TextPiece) -> String {
        let tag = ["b", "s", "sup", "sub"][number(piece.format)]
        return "<\(tag)>\(escaped(piece))</\(tag)>"
    }

    private static func styles(_ piece: TextPiece) -> String {
        let style = ["", "text-decoration: Line-Through", "vertical-align: super", "vertical-align:sub"][number(piece.format)]
        return "<span style='\(style)'><span>\(escaped(piece))</span></span>"
    }

    private static func classes(_ piece: TextPiece) -> String {
        "<font class=\"s\(number(piece.format))\">\(escaped(piece))</font>"
    }

    // MARK: Excel's XML

    private static func spreadsheetML(_ rows: [[Cell]]) -> [UInt8] {
        func cell(_ cell: Cell) -> String {
            if cell.allSatisfy(\.text.isEmpty) { return "<Cell/>" }
            if cell.count == 1 {
                return
                    "<Cell ss:StyleID=\"s\(number(cell[0].format))\"><Data ss:Type=\"String\">\(escaped(cell[0]))</Data></Cell>"
            }
            let text = cell.map { piece in
                let tag = ["Font", "S", "Sup", "Sub"][number(piece.format)]
                return "<\(tag)>\(escaped(piece))</\(tag)>"
            }
            return
                "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">\(text.joined())</ss:Data></Cell>"
        }
        let fonts = [
            "", " ss:StrikeThrough=\"1\"", " ss:VerticalAlign=\"Superscript\"", " ss:VerticalAlign=\"Subscript\"",
        ]
        let styles = fonts.enumerated().map { "<Style ss:ID=\"s\($0)\"><Font\($1)/></Style>" }.joined()
        let table = rows.map { "<Row>\($0.map(cell).joined())</Row>" }.joined()
        return Array(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>\(styles)</Styles><Worksheet ss:Name=\"S\"><Table>\(table)</Table></Worksheet></Workbook>"
                .utf8)
    }

    // MARK: OpenDocument

    private static let properties = [
        "style:text-line-through-style=\"none\"", "style:text-line-through-style=\"solid\"",
        "style:text-position=\"super 58%\"", "style:text-position=\"-33% 58%\"",
    ]

    private static func openDocument(_ rows: [[Cell]]) -> [UInt8] {
        let cells = rows.map { cells in
            "<table:table-row>"
                + cells.map { cell in
                    if cell.allSatisfy(\.text.isEmpty) { return "<table:table-cell/>" }
                    if cell.count == 1 {
                        return
                            "<table:table-cell table:style-name=\"ce\(number(cell[0].format))\" office:value-type=\"string\"><text:p>\(escaped(cell[0]))</text:p></table:table-cell>"
                    }
                    let text = cell.map { "<text:span text:style-name=\"T\(number($0.format))\">\(escaped($0))</text:span>" }
                    return
                        "<table:table-cell office:value-type=\"string\"><text:p>\(text.joined())</text:p></table:table-cell>"
                }.joined() + "</table:table-row>"
        }
        return openDocument(cells.joined())
    }

    /// A sheet of these rows; styles `ce0` to `ce3` of cells and `T0` to `T3` of spans.
    static func openDocument(_ rows: String) -> [UInt8] {
        let styles = properties.enumerated().map { number, properties in
            [("ce", "table-cell"), ("T", "text")].map { name, family in
                "<style:style style:name=\"\(name)\(number)\" style:family=\"\(family)\"><style:text-properties \(properties)/></style:style>"
            }.joined()
        }
        return WorkbookBuilder.openDocument(rows: rows, styles: styles.joined())
    }

    // MARK: Excel 97

    private static func legacy(_ rows: [[Cell]]) -> [UInt8] {
        typealias File = EveryFormat
        func font(_ flags: Int, _ position: Int) -> [UInt8] {
            File.record(
                0x31,
                File.le16(200) + File.le16(flags) + File.le16(0) + File.le16(400) + File.le16(position)
                    + [0, 0, 0, 0, 1, 1] + File.wide("A"))
        }
        var strings: [UInt8] = []
        var count = 0
        var sheet = File.record(0x809, [0, 6, 0x10, 0] + [UInt8](repeating: 0, count: 12))
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() where !cell.allSatisfy(\.text.isEmpty) {
                // The first piece is set as the cell is, the others by runs of their own.
                let style = number(cell[0].format)
                let text = cell.map(\.text).joined()
                var runs: [UInt8] = []
                var at = 0
                for piece in cell {
                    if at > 0 { runs += File.le16(at) + File.le16(number(piece.format)) }
                    at += piece.text.utf16.count
                }
                let place = File.le16(row) + File.le16(column) + File.le16(style)
                if runs.isEmpty, let value = UInt32(text) {
                    sheet += File.record(0x27E, place + File.le32(Int(value) << 2 | 2))
                    continue
                }
                strings += File.le16(text.utf16.count) + [runs.isEmpty ? 1 : 9]
                if !runs.isEmpty { strings += File.le16(runs.count / 4) }
                strings += File.wide(text) + runs
                sheet += File.record(0xFD, place + File.le32(count))
                count += 1
            }
        }
        sheet += File.record(0x0A, [])
        let name = File.wide("S")
        let begin = File.record(0x809, [0, 6, 5, 0] + [UInt8](repeating: 0, count: 12))
        let fonts = font(0, 0) + font(8, 0) + font(0, 1) + font(0, 2)
        let styles = (0..<4).flatMap { File.record(0xE0, File.le16($0) + [UInt8](repeating: 0, count: 18)) }
        let texts = File.record(0xFC, File.le32(count) + File.le32(count) + strings)
        let before = begin + fonts + styles
        let offset = before.count + 4 + 8 + name.count + texts.count + 4
        let globals = before + File.record(0x85, File.le32(offset) + [0, 0, 1, 1] + name) + texts + File.record(0x0A, [])
        return File.compound("Workbook", globals + sheet)
    }
}
