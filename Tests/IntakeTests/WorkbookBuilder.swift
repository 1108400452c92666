/// Builds workbooks byte by byte, so that tests decide every detail of them.
struct WorkbookBuilder {
    /// Members in order.
    var members: [(name: String, bytes: [UInt8])] = []

    /// A workbook with these sheets.
    ///
    /// - Parameters:
    ///   - sheets: name, state (`visible`, `hidden`, `veryHidden`) and the XML inside `<worksheet>`.
    ///   - strings: the shared texts, as the XML inside each `<si>`.
    ///   - formats: number format of each cell style: a built-in number, or a code.
    static func workbook(
        sheets: [(name: String, state: String, xml: String)], strings: [String] = [], formats: [String] = [],
        uses1904: Bool = false
    ) -> WorkbookBuilder {
        var builder = WorkbookBuilder()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        builder.add(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        )
        builder.add("_rels/.rels", relationships([("rId1", "\(office)/officeDocument", "xl/workbook.xml")]))
        builder.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><workbookPr\(uses1904 ? " date1904=\"1\"" : "")/><sheets>"
                + sheets.enumerated().map {
                    "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"rId\($0 + 1)\"/>"
                }.joined()
                + "</sheets></workbook>")
        var relations = sheets.indices.map { ("rId\($0 + 1)", "\(office)/worksheet", "worksheets/sheet\($0 + 1).xml") }
        relations.append(("rIdS", "\(office)/sharedStrings", "sharedStrings.xml"))
        relations.append(("rIdT", "\(office)/styles", "/xl/styles.xml"))
        builder.add("xl/_rels/workbook.xml.rels", relationships(relations))
        builder.add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")
        let custom = formats.enumerated().filter { Int($1) == nil }
        builder.add(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(main)\"><numFmts>"
                + custom.map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(escape($1))\"/>" }.joined()
                + "</numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                + formats.enumerated().map { "<xf numFmtId=\"\(Int($1) ?? 200 + $0)\"/>" }.joined() + "</cellXfs></styleSheet>")
        for (index, sheet) in sheets.enumerated() {
            builder.add("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>")
        }
        return builder
    }

    /// `<sheetData>` with inline texts and plain numbers; an empty text is no cell.
    static func data(_ rows: [[String]], from first: Int = 1) -> String {
        "<sheetData>"
            + rows.enumerated().map { index, cells in
                "<row r=\"\(first + index)\">"
                    + cells.enumerated().map { column, text in
                        let reference = "\(letters(column + 1))\(first + index)"
                        if text.isEmpty { return "" }
                        if text.first == "<" { return text.replacing("@", with: reference) }
                        if text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) {
                            return "<c r=\"\(reference)\"><v>\(text)</v></c>"
                        }
                        return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(escape(text))</t></is></c>"
                    }.joined() + "</row>"
            }.joined() + "</sheetData>"
    }

    /// A spreadsheet of OpenDocument with one sheet.
    ///
    /// - Parameters:
    ///   - rows: elements `table:table-row`.
    ///   - styles: elements `style:style`.
    static func openDocument(rows: String, styles: String = "") -> [UInt8] {
        let spaces = ["office", "style", "table", "text"].map {
            " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        var builder = WorkbookBuilder()
        builder.members = [("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]
        builder.add(
            "content.xml",
            "<office:document-content\(spaces.joined())><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"S\">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>"
        )
        return builder.archive()
    }

    static func letters(_ column: Int) -> String {
        column > 26 ? letters((column - 1) / 26) + letters((column - 1) % 26 + 1) : String(UnicodeScalar(UInt8(64 + column)))
    }

    static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }

    private static func relationships(_ list: [(String, String, String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + list.map { "<Relationship Id=\"\($0.0)\" Type=\"\($0.1)\" Target=\"\($0.2)\"/>" }.joined() + "</Relationships>"
    }

    mutating func add(_ name: String, _ xml: String) {
        members.append((name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(xml)".utf8)))
    }

    /// Replaces a text in a member.
    mutating func edit(_ name: String, _ old: String, _ new: String) {
        for index in members.indices where members[index].name == name {
            members[index].bytes = Array(String(decoding: members[index].bytes, as: UTF8.self).replacing(old, with: new).utf8)
        }
    }

    /// The archive, members stored without packing.
    func archive() -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = bytes.count
            let name = Array(member.name.utf8)
            let common =
                le16(20) + le16(0x800) + le16(0) + le16(0) + le16(0x5721) + le32(Self.crc32(member.bytes))
                + le32(UInt32(member.bytes.count)) + le32(UInt32(member.bytes.count)) + le16(name.count) + le16(0)
            bytes += [0x50, 0x4B, 3, 4] + common + name + member.bytes
            directory +=
                [0x50, 0x4B, 1, 2] + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0) + le32(UInt32(offset)) + name
        }
        let count = le16(members.count)
        return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + le32(UInt32(directory.count))
            + le32(UInt32(bytes.count))
            + [0, 0]
    }

    private func le16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private func le32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
        return crc ^ 0xFFFF_FFFF
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
}
