public import ReportModel

/// Writes the form that a unit fills in as a Word document: for schools that have Word and no spreadsheet.
///
/// One row an activity and audience group, with lists to choose from for both, by the kind of the unit; evidence and
/// signatures below them, all on one page across; indicators in a table of their own; remarks under their headings. What is
/// typed into it is read back as typed (``SubmissionReader``).
public enum WordForm {
    /// Rows for activities: with what stands above and below them they fill one page.
    static let activityRows = 16

    /// A unit's form; the same unit and campaign give the same bytes. `nil` when the archive cannot be made.
    public static func bytes(unit: Unit, context: IntakeContext) -> [UInt8]? {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let types =
            "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
        let relations =
            "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        let members = [
            ("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document(unit, context)),
        ].map { ($0, Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\($1)".utf8)) }
        return ZipArchive.replacing(members, in: FormPack.emptyArchive)
    }

    // MARK: The document

    private static func document(_ unit: Unit, _ context: IntakeContext) -> String {
        let period = context.period(of: unit.code)
        let body = [
            paragraph("BÁO CÁO HOẠT ĐỘNG", isBold: true, isCentred: true, size: 28),
            paragraph(context.campaign.title, isCentred: true),
            paragraph("Tên đơn vị: \(unit.name)"), paragraph("Mã đơn vị: \(unit.code)"),
            paragraph("Từ ngày: \(shortDate(period.from))"), paragraph("Đến ngày: \(shortDate(period.to))"),
            paragraph("Không tổ chức hoạt động nào (ghi x):"),
            activities(unit, context), paragraph(ActivityForm.evidence), signatures, indicators(unit, context),
            paragraph(""), paragraph("Mã đơn vị: \(unit.code)"),
            paragraph("Nhận xét (ghi dưới mỗi mục, mỗi ý một dòng)", isBold: true),
            paragraph("1. Ưu điểm", isBold: true), paragraph("…"), paragraph("2. Hạn chế", isBold: true), paragraph("…"),
            paragraph("3. Kiến nghị", isBold: true), paragraph("…"),
        ]
        // A4 lying, margins of 1.5 cm, in twentieths of a point.
        let page =
            "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr>"
        return
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body.joined())\(page)</w:body></w:document>"
    }

    /// Column widths in twentieths of a point; together the width of the page without its margins.
    private static let activityColumns = [
        ("TT", 700), ("Ngày", 1_350), ("Loại hoạt động", 2_700), ("Tên hoạt động", 3_300), ("Đối tượng", 1_900),
        ("Số buổi", 850), ("Số người tham gia", 1_100), ("Trong đó nữ", 950), ("Số sách quyên góp", 1_000), ("Ghi chú", 1_288),
    ]

    private static func activities(_ unit: Unit, _ context: IntakeContext) -> String {
        let parts = LikelyParts(of: unit, in: context)
        let types = choice(parts.types.map { ($0.code, $0.name) })
        let groups = choice(parts.groups.map { ($0.code, $0.name) })
        let rows = (1...activityRows).map { number in
            activityColumns.indices.map { column in
                switch column {
                case 0: paragraph("\(number)", isCentred: true)
                case 2: types
                case 4: groups
                default: paragraph("")
                }
            }
        }
        return table(activityColumns, rows)
    }

    /// Who made and signs it, with room for the pen: for the paper, see ``ActivityForm``. A table without lines, which a reader
    /// takes for text.
    private static var signatures: String {
        func row(_ cells: [String], height: Int) -> String {
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(height)\"/></w:trPr>"
                + cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"7569\" w:type=\"dxa\"/></w:tcPr>\($0)</w:tc>" }.joined() + "</w:tr>"
        }
        let posts = ActivityForm.posts.map { paragraph($0, isBold: true, isCentred: true) }
        let names = posts.map { _ in paragraph("", isCentred: true) }
        return "<w:tbl><w:tblPr><w:tblW w:w=\"15138\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
            + posts.map { _ in "<w:gridCol w:w=\"7569\"/>" }.joined() + "</w:tblGrid>"
            + row(posts, height: 300) + row(names, height: 1_300) + "</w:tbl>"
    }

    private static func indicators(_ unit: Unit, _ context: IntakeContext) -> String {
        let level = context.tree.level(of: unit.code)
        let asked = context.campaign.indicators.filter { $0.level == nil || $0.level == level }
        guard !asked.isEmpty else { return "" }
        let unit = paragraph("Mã đơn vị: \(unit.code)", beginsPage: true)
        let columns = [
            ("TT", 700), ("Mã chỉ tiêu", 2_000), ("Tên chỉ tiêu", 8_438), ("Đơn vị tính", 2_000), ("Giá trị", 2_000),
        ]
        return unit
            + table(
                columns,
                asked.enumerated().map { index, indicator in
                    [
                        paragraph("\(index + 1)", isCentred: true), paragraph(indicator.code), paragraph(indicator.name),
                        paragraph(indicator.unit), paragraph(""),
                    ]
                })
    }

    // MARK: Pieces

    private static func table(_ columns: [(title: String, width: Int)], _ rows: [[String]]) -> String {
        let border = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }.joined()
        func row(_ cells: [String], isHeading: Bool) -> String {
            // A row stays whole, and the heading stands on every page.
            "<w:tr><w:trPr><w:cantSplit/>\(isHeading ? "<w:tblHeader/>" : "")</w:trPr>"
                + zip(columns, cells).map { "<w:tc><w:tcPr><w:tcW w:w=\"\($0.width)\" w:type=\"dxa\"/></w:tcPr>\($1)</w:tc>" }
                .joined()
                + "</w:tr>"
        }
        return
            "<w:tbl><w:tblPr><w:tblW w:w=\"\(columns.reduce(0) { $0 + $1.width })\" w:type=\"dxa\"/><w:tblBorders>\(border)</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
            + columns.map { "<w:gridCol w:w=\"\($0.width)\"/>" }.joined() + "</w:tblGrid>"
            + row(columns.map { paragraph($0.title, isBold: true, isCentred: true) }, isHeading: true)
            + rows.map { row($0, isHeading: false) }.joined() + "</w:tbl>"
    }

    /// A list to choose from; what it shows before a choice is its prompt and no value.
    private static func choice(_ items: [(code: String, name: String)]) -> String {
        let list = items.map {
            "<w:listItem w:displayText=\"\(TagText.escaped($0.name))\" w:value=\"\(TagText.escaped($0.code))\"/>"
        }.joined()
        return
            "<w:sdt><w:sdtPr>\(face(isGrey: true))<w:showingPlcHdr/><w:dropDownList>\(list)</w:dropDownList></w:sdtPr><w:sdtContent>\(paragraph("Chọn", isGrey: true))</w:sdtContent></w:sdt>"
    }

    private static func paragraph(
        _ text: String, isBold: Bool = false, isCentred: Bool = false, isGrey: Bool = false, size: Int = 22,
        beginsPage: Bool = false
    ) -> String {
        let layout = "<w:pPr>\(beginsPage ? "<w:pageBreakBefore/>" : "")\(isCentred ? "<w:jc w:val=\"center\"/>" : "")</w:pPr>"
        guard !text.isEmpty else { return "<w:p>\(layout)</w:p>" }
        let face = face(isBold: isBold, isGrey: isGrey, size: size)
        return "<w:p>\(layout)<w:r>\(face)<w:t xml:space=\"preserve\">\(TagText.escaped(text))</w:t></w:r></w:p>"
    }

    private static func face(isBold: Bool = false, isGrey: Bool = false, size: Int = 22) -> String {
        "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
            + (isBold ? "<w:b/>" : "") + (isGrey ? "<w:color w:val=\"808080\"/>" : "") + "<w:sz w:val=\"\(size)\"/></w:rPr>"
    }
}
