internal import Typesetting

/// The styles of a document, made as its paragraphs ask for them: each looks as its first paragraph does.
struct StyleBook {
    /// What the document is written in (BCP 47).
    var language = "vi-VN"

    /// What a paragraph is.
    enum Role: Hashable {
        case heading(Int)
        case body, list, caption, note
        /// Letterhead, title, signature.
        case form
        case tableHead, tableCell
        case contentsTitle
        case contents(Int)
        case pageNumber

        fileprivate var id: String {
            switch self {
            case .heading(let level): "Heading\(level)"
            case .body: "BodyText"
            case .list: "ListParagraph"
            case .caption: "Caption"
            case .note: "GhiChu"
            case .form: "TheThuc"
            case .tableHead: "DauBang"
            case .tableCell: "OBang"
            case .contentsTitle: "TOCHeading"
            case .contents(let level): "TOC\(level)"
            case .pageNumber: "Header"
            }
        }

        /// Word shows its own styles in the reader's language.
        fileprivate var name: String {
            switch self {
            case .heading(let level): "heading \(level)"
            case .body: "Body Text"
            case .list: "List Paragraph"
            case .caption: "caption"
            case .note: "Ghi chú"
            case .form: "Thể thức"
            case .tableHead: "Đầu bảng"
            case .tableCell: "Ô bảng"
            case .contentsTitle: "TOC Heading"
            case .contents(let level): "toc \(level)"
            case .pageNumber: "header"
            }
        }

        fileprivate var isCustom: Bool {
            switch self {
            case .note, .form, .tableHead, .tableCell: true
            default: false
            }
        }

        fileprivate var outlineLevel: Int? {
            if case .heading(let level) = self { level - 1 } else { nil }
        }
    }

    private struct Key: Hashable {
        var role: Role
        var paragraph: ParagraphStyle
        var text: TextStyle
    }

    private var ids: [Key: String] = [:]
    private var counts: [Role: Int] = [:]
    private var definitions = ""

    /// The style of a paragraph. Alignment and what keeps it on a page are the paragraph's own.
    mutating func id(_ role: Role, _ paragraph: ParagraphStyle, _ text: TextStyle) -> String {
        var paragraph = paragraph
        paragraph.keepWithNext = false
        paragraph.keepWithPrevious = false
        paragraph.minimumLines = 0
        switch role {
        case .tableHead, .tableCell: paragraph.alignment = .left
        default: break
        }
        let key = Key(role: role, paragraph: paragraph, text: text)
        if let known = ids[key] { return known }
        let number = (counts[role] ?? 0) + 1
        counts[role] = number
        let id = number == 1 ? role.id : "\(role.id)-\(number)"
        ids[key] = id
        define(role, id, number, paragraph, text)
        return id
    }

    private mutating func define(
        _ role: Role, _ id: String, _ number: Int, _ paragraph: ParagraphStyle, _ text: TextStyle
    ) {
        let isCustom = role.isCustom || number > 1
        let outline = role.outlineLevel.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
        definitions +=
            "<w:style w:type=\"paragraph\"\(isCustom ? " w:customStyle=\"1\"" : "") w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(escaped(number == 1 ? role.name : "\(role.name) \(number)"))\"/>"
            + "<w:basedOn w:val=\"\(number == 1 ? "Normal" : role.id)\"/><w:qFormat/>"
            + "<w:pPr>\(StyleBook.spacing(paragraph))\(StyleBook.indents(paragraph))"
            + "<w:jc w:val=\"\(paragraph.alignment.word)\"/>\(outline)</w:pPr>"
            + "<w:rPr>\(StyleBook.letters(text))</w:rPr></w:style>"
    }

    static func spacing(_ paragraph: ParagraphStyle, before: Double? = nil) -> String {
        "<w:spacing w:before=\"\(twips(before ?? paragraph.spaceBefore))\" w:after=\"\(twips(paragraph.spaceAfter))\""
            + " w:line=\"\(twips(paragraph.lineHeight))\" w:lineRule=\"atLeast\"/>"
    }

    static func indents(_ paragraph: ParagraphStyle) -> String {
        let first = twips(paragraph.firstLineIndent)
        let firstLine = first < 0 ? "w:hanging=\"\(-first)\"" : "w:firstLine=\"\(first)\""
        return
            "<w:ind w:left=\"\(twips(paragraph.leftIndent))\" w:right=\"\(twips(paragraph.rightIndent))\" \(firstLine)/>"
    }

    /// Weight, slope and size, each stated, so that a style says all of it.
    static func letters(_ text: TextStyle) -> String {
        let isBold = text.face == .bold || text.face == .boldItalic
        let isItalic = text.face == .italic || text.face == .boldItalic
        func toggle(_ name: String, _ isOn: Bool) -> String { isOn ? "<w:\(name)/>" : "<w:\(name) w:val=\"0\"/>" }
        let size = halfPoints(text.size)
        let color = text.color.map { "<w:color w:val=\"\($0.hexadecimal)\"/>" } ?? ""
        return toggle("b", isBold) + toggle("i", isItalic) + color + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
    }

    /// The part `word/styles.xml`.
    var part: String {
        let face = "Times New Roman"
        return
            "<w:styles xmlns:w=\"\(Namespaces.word)\"><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"\(face)\" w:eastAsia=\"\(face)\" w:hAnsi=\"\(face)\" w:cs=\"\(face)\"/>"
            + "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
            + "<w:lang w:val=\"\(language)\" w:eastAsia=\"\(language)\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
            + "</w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
            + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
            + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
            + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
            + "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
            + definitions + "</w:styles>"
    }
}
