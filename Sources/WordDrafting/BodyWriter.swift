internal import Typesetting

/// Writes the body of a document: its sections and, through the extensions beside it, each kind of block.
struct BodyWriter {
    let draft: WordDraft
    let gauge: Gauge
    /// Draws blocks on a width and a height in points.
    let draw: ([Block], Size) throws -> [WordPicture]

    var styles = StyleBook()
    var numbering = Numbering()
    var pictures: [WordPicture] = []
    /// Addresses that texts lead to, in order.
    var addresses: [String] = []
    /// Footnotes that are called, by number, as paragraphs.
    var footnotes: [Int: String] = [:]
    /// Headers in order; each has a part of its own.
    var headers: [String] = []
    private(set) var xml = ""

    /// The section being written.
    private(set) var section: DocumentSection
    /// White space that the next paragraph stands below, in points.
    private var pendingSpace = 0.0
    private var pendingPageBreak = false
    /// Whether the last thing written is a table: Word joins a table to one that follows it.
    private var endsWithTable = false
    /// White space that the last paragraph wants below, in points.
    private var spaceAfterLast = 0.0
    private var controls = 0
    private var marks = 0
    private var openBookmark = 0
    /// The start of a bookmark, which the next paragraph begins with.
    private var pendingBookmark = ""
    /// The words of each region, paragraph by paragraph.
    private(set) var regions: [String: [String]] = [:]

    init(_ draft: WordDraft, gauge: Gauge, draw: @escaping ([Block], Size) throws -> [WordPicture]) {
        self.draft = draft
        self.gauge = gauge
        self.draw = draw
        styles.language = draft.language
        section =
            draft.document.sections.first
            ?? DocumentSection(
                pageSize: .a4, margins: Insets(top: 57, right: 43, bottom: 57, left: 85),
                pageNumberStyle: TextStyle(size: 13), pageNumberBaseline: 34, blocks: [])
    }

    /// Width and height of the text block of the section, in points.
    var textBlock: Size {
        Size(
            width: section.pageSize.width - section.margins.left - section.margins.right,
            height: section.pageSize.height - section.margins.top - section.margins.bottom)
    }

    mutating func write() throws {
        // A section in which nothing is to be seen gets no page.
        let sections = draft.document.sections.filter { !$0.blocks.isEmpty }
        for (number, section) in sections.enumerated() {
            self.section = section
            try write(section.blocks)
            pendingSpace = 0
            pendingPageBreak = false
            if number < sections.count - 1 {
                xml += BodyWriter.seam(sectionProperties())
            } else {
                if endsWithTable { xml += BodyWriter.seam() }
                xml += sectionProperties()
            }
            endsWithTable = false
        }
        if sections.isEmpty { xml += BodyWriter.seam() + sectionProperties() }
    }

    /// The lowest paragraph there is: between two tables, at the end of a section.
    private static func seam(_ properties: String = "") -> String {
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
            + "<w:rPr><w:sz w:val=\"2\"/></w:rPr>\(properties)</w:pPr></w:p>"
    }

    // MARK: Blocks

    mutating func write(_ blocks: [Block], isTogether: Bool = false) throws {
        var open: TextRegion?
        defer { if open != nil { closeRegion() } }
        for (index, block) in blocks.enumerated() {
            let isLast = index == blocks.count - 1
            if block.region != open {
                if open != nil { closeRegion() }
                open = block.region
                open.map { openRegion($0) }
            }
            try write(block, keepsNext: isTogether && !isLast || blocks[(index + 1)...].first?.keepsWithPrevious == true)
        }
    }

    /// The one place that knows every kind of block.
    private mutating func write(_ block: Block, keepsNext: Bool) throws {
        switch block {
        case .heading(let heading):
            var style = heading.style
            style.keepWithNext = true
            add(.heading(min(max(heading.level, 1), 6)), heading.spans, style)
        case .paragraph(let paragraph):
            if let region = paragraph.region {
                regions[region.name, default: []].append(paragraph.spans.map(\.text).joined())
            }
            add(paragraph, keepsNext: keepsNext)
        case .list(let list): try add(list, keepsNext: keepsNext)
        case .table(let table): try add(table, keepsNext: keepsNext)
        case .chart(let chart): try add(chart)
        case .image(let image): try add(image)
        // An editor takes one after the other.
        case .beside(let beside): try write(beside.left + beside.right)
        case .columns(let columns): try add(columns, keepsNext: keepsNext)
        case .rule(let rule): add(rule)
        case .space(let height): pendingSpace += height
        case .pageBreak:
            pendingPageBreak = true
            pendingSpace = 0
        case .together(let inner): try write(inner, isTogether: true)
        case .contents(let contents): add(contents)
        }
    }

    // MARK: Pieces

    /// Adds a paragraph.
    mutating func add(_ paragraph: Paragraph, keepsNext: Bool = false) {
        var style = paragraph.style
        style.keepWithNext = style.keepWithNext || keepsNext
        let role: StyleBook.Role =
            switch paragraph.role {
            case .body: .body
            case .caption: .caption
            case .note: .note
            }
        add(role, paragraph.spans, style)
    }

    mutating func add(
        _ role: StyleBook.Role, _ spans: [TextSpan], _ style: ParagraphStyle, list: Int? = nil
    ) {
        let text = dominantStyle(of: spans)
        let before = takeSpace(before: style)
        let properties = paragraphProperties(role, style, text, before: before, list: list)
        let bookmark = pendingBookmark
        pendingBookmark = ""
        xml += "<w:p>\(properties)\(bookmark)\(runs(spans, in: text))</w:p>"
        endsWithTable = false
    }

    /// Adds what is no paragraph of text, in a paragraph of its own.
    mutating func addLine(_ content: String, _ style: ParagraphStyle, _ text: TextStyle, _ role: StyleBook.Role) {
        let before = takeSpace(before: style)
        xml += "<w:p>\(paragraphProperties(role, style, text, before: before))\(content)</w:p>"
        endsWithTable = false
    }

    mutating func addTable(_ table: (inout BodyWriter) throws -> String) rethrows {
        // What stands before a table can only stand in a paragraph.
        if endsWithTable || pendingPageBreak || pendingSpace > 0.5 {
            let breaks = pendingPageBreak ? "<w:pageBreakBefore/>" : ""
            let height = max(20, twips(pendingSpace))
            xml +=
                "<w:p><w:pPr><w:keepNext/>\(breaks)<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(height)\" w:lineRule=\"exact\"/>"
                + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"
            pendingPageBreak = false
            pendingSpace = 0
        }
        let text = try table(&self)
        xml += text
        endsWithTable = true
        spaceAfterLast = 0
    }

    /// Adds paragraphs that are written already.
    mutating func addRaw(_ paragraphs: String) {
        xml += paragraphs
        endsWithTable = false
        spaceAfterLast = 0
    }

    mutating func addSpace(_ height: Double) { pendingSpace += height }

    /// The white space that waits for the next paragraph, which takes it.
    mutating func takeSpace() -> Double {
        defer { pendingSpace = 0 }
        return pendingSpace + spaceAfterLast
    }

    /// The same before a paragraph: between two, Word takes the larger of what one wants below and the other above, and the page
    /// takes both.
    private mutating func takeSpace(before style: ParagraphStyle) -> Double {
        let space = pendingSpace
        pendingSpace = 0
        let last = spaceAfterLast
        spaceAfterLast = style.spaceAfter
        return space + style.spaceBefore > 0 ? space + last : 0
    }

    /// - Parameter before: white space above, besides that of the style.
    mutating func paragraphProperties(
        _ role: StyleBook.Role, _ style: ParagraphStyle, _ text: TextStyle, before: Double = 0, list: Int? = nil
    ) -> String {
        let id = styles.id(role, style, text)
        var properties = "<w:pStyle w:val=\"\(id)\"/>"
        if style.keepWithNext { properties += "<w:keepNext/>" }
        if pendingPageBreak {
            properties += "<w:pageBreakBefore/>"
            pendingPageBreak = false
        }
        if let list { properties += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>" }
        if before > 0 { properties += StyleBook.spacing(style, before: style.spaceBefore + before) }
        if case .tableHead = role { properties += "<w:jc w:val=\"\(style.alignment.word)\"/>" }
        if case .tableCell = role, style.alignment != .left { properties += "<w:jc w:val=\"\(style.alignment.word)\"/>" }
        return "<w:pPr>\(properties)</w:pPr>"
    }

    /// The style most of a text is in.
    func dominantStyle(of spans: [TextSpan]) -> TextStyle {
        var lengths: [TextStyle: Int] = [:]
        for span in spans { lengths[span.style, default: 0] += span.text.utf8.count }
        return spans.map(\.style).max { (lengths[$0] ?? 0) < (lengths[$1] ?? 0) } ?? TextStyle(size: 14)
    }

    // MARK: Regions

    /// Begins what somebody else writes: a control that cannot be deleted, and a bookmark for programs that drop it all the
    /// same.
    private mutating func openRegion(_ region: TextRegion) {
        let bookmark = nextMark()
        openBookmark = bookmark
        xml +=
            "<w:sdt><w:sdtPr><w:alias w:val=\"\(escaped(shortened("Lời của cán bộ: \(region.title)")))\"/>"
            + "<w:tag w:val=\"\(escaped(Region.tag(region.name)))\"/><w:id w:val=\"\(nextControl())\"/>"
            + "<w:lock w:val=\"sdtLocked\"/></w:sdtPr><w:sdtContent>"
        pendingBookmark = "<w:bookmarkStart w:id=\"\(bookmark)\" w:name=\"\(Region.bookmark(region.name))\"/>"
    }

    private mutating func closeRegion() {
        // Inside of its last paragraph: LibreOffice loses an end between two.
        let end = "</w:p>"
        if xml.hasSuffix(end) { xml.removeLast(end.count) }
        xml += "<w:bookmarkEnd w:id=\"\(openBookmark)\"/>\(end)</w:sdtContent></w:sdt>"
    }

    /// The number of the next content control.
    mutating func nextControl() -> Int {
        controls += 1
        return controls
    }

    /// The number of the next picture or shape.
    mutating func nextMark() -> Int {
        marks += 1
        return marks
    }
}

extension Block {
    /// Whose words it holds.
    fileprivate var region: TextRegion? {
        if case .paragraph(let paragraph) = self { paragraph.region } else { nil }
    }

    /// Whether the block begins on the page of the last line before it.
    fileprivate var keepsWithPrevious: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.style.keepWithPrevious
        case .columns(let columns): columns.linesKeptBefore > 0
        case .together(let inner): inner.first?.keepsWithPrevious == true
        default: false
        }
    }
}
