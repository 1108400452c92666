import ReportModel
import Typesetting

/// Turns the blocks of a layout into the blocks of a document.
final class Composer {
    let layout: LayoutFile
    let binder: Binder
    var style: Style { layout.style }

    /// Numbers of the last section, subsection and point.
    private var numbers = [0, 0, 0]
    /// Headings that are open, by their level in the layout: levels of the document have no gaps.
    private var openHeadings: [Int] = []
    /// Levels added to headings: those of an annex stand below the annex's own.
    var levelOffset = 0
    private(set) var tables = 0
    /// What the annex being composed is called; `nil` in the body.
    private(set) var currentAnnex: String?
    private var figures = 0
    private var pictures = 0
    /// Where texts came from that units sent: their words are never changed.
    var sentOrigins: Set<String> = []
    /// Whether the document is addressed to somebody.
    var hasAddressee = false
    /// What somebody has to fill in yet, in order.
    var openPlaces: [OpenPlace] = []
    /// Width of the text block of the section being composed.
    var textWidth = 0.0
    /// Texts at the foot of pages, in the order of their calls.
    var footnotes: [Footnote] = []
    /// What captioned blocks are called, by id, as far as they are made.
    private(set) var labels: [String: String] = [:]
    /// The same of a first pass: texts name what comes after them too.
    let knownLabels: [String: String]
    /// Whether a text names a block.
    var namesBlocks = false

    init(layout: LayoutFile, binder: Binder, knownLabels: [String: String] = [:]) {
        self.knownLabels = knownLabels
        self.layout = layout
        self.binder = binder
    }

    func compose(withContents: Bool) throws(CompositionFault) -> ComposedDocument {
        let annexes = layout.annexes.filter { $0.condition.holds(in: binder.root, binder) }
        for (index, annex) in annexes.enumerated() {
            binder.annexHeadings[annex.id] =
                annexes.count == 1 ? style.labels.annex : "\(style.labels.annex) \(Numerals.roman(index + 1))"
        }
        let isSeparate = binder.context.data.separatesAnnexes
        if isSeparate {
            for annex in annexes {
                let name = binder.annexHeading(annex.id) ?? style.labels.annex
                binder.context.separateAnnexes.append(AnnexRecord(name: name, title: try string(annex.title)))
            }
        }
        var body = layout.body
        if withContents { body = insertContents(into: body) }
        var sections: [DocumentSection] = []
        for part in parts(of: body) {
            let page = style.page(isLandscape: part.isLandscape)
            var section = section(page, try blocks(part.blocks, in: binder.root, width: page.textWidth))
            // Pages of blocks that print nothing are none.
            guard sections.isEmpty || !section.blocks.isEmpty else { continue }
            section.goesOn = !sections.isEmpty
            sections.append(section)
        }
        let bodyCount = sections.count
        levelOffset = 1
        for (index, annex) in annexes.enumerated() {
            var section = try self.section(of: annex)
            let number = annexes.count == 1 ? "" : " \(Numerals.roman(index + 1))"
            section.pageLabelPrefix = "\(style.labels.annexPage)\(number)-"
            sections.append(section)
        }
        if binder.isExhausted {
            let message: OperatorText = "the layout repeats over more than \(Binder.mostVisited) records"
            let hint: OperatorText = "lists are repeated inside lists; give the inner ones a 'where' or a 'limit'"
            throw fault("too-many", at: layout.file, message, hint: hint)
        }
        let document = try document(isSeparate ? Array(sections[..<bodyCount]) : sections)
        var composed = ComposedDocument(
            document: document, title: try string(layout.title), subject: try string(layout.subject),
            author: try string(layout.author), keywords: try texts(layout.keywords, in: binder.root), openPlaces: openPlaces,
            language: layout.language)
        if isSeparate, sections.count > bodyCount {
            guard binder.context.listsAnnexes else {
                throw fault(
                    "annexes-not-listed", at: layout.file,
                    "the campaign wants the annexes as a file of their own, and the document does not list them",
                    hint: "write '- use: parts/annex-list' before its end, or 'annexes: together' in campaign.yaml")
            }
            composed.annexes = AnnexFile(
                document: try annexFile(Array(sections[bodyCount...]), of: document),
                title: "\(style.labels.annex). \(composed.title)")
        }
        composed.tellsChanges = binder.context.asksForPrevious
        return composed
    }

    /// Annexes apart; those of a document that somebody signs are signed too.
    private func annexFile(_ sections: [DocumentSection], of main: Document) throws(CompositionFault) -> Document {
        var annexes = try document(sections)
        annexes.isSignedAtHead = main.isSigned
        return annexes
    }

    private func document(_ sections: [DocumentSection]) throws(CompositionFault) -> Document {
        Document(
            sections: sections, watermark: openPlaces.isEmpty ? nil : style.labels.draft, abbreviations: style.abbreviations,
            footnotes: footnotes, runningHead: try runningHead(), border: layout.border)
    }

    /// The body in parts that stand on paper of one kind.
    private func parts(of blocks: [LayoutBlock]) -> [(isLandscape: Bool, blocks: [LayoutBlock])] {
        var parts: [(isLandscape: Bool, blocks: [LayoutBlock])] = [(layout.isLandscape, [])]
        for block in blocks {
            let inner: [(isLandscape: Bool, blocks: [LayoutBlock])]
            switch block {
            case .landscape(let turned): inner = [(true, turned)]
            case .conditional(let condition, let then, let otherwise) where block.turns:
                inner = self.parts(of: condition.holds(in: binder.root, binder) ? then : otherwise)
            default: inner = [(layout.isLandscape, [block])]
            }
            for part in inner {
                if let last = parts.indices.last, parts[last].isLandscape == part.isLandscape,
                    !part.isLandscape || layout.isLandscape
                {
                    parts[last].blocks += part.blocks
                } else {
                    parts.append(part)
                }
            }
        }
        return parts
    }

    private func runningHead() throws(CompositionFault) -> TextSpan? {
        guard let template = layout.runningHead else { return nil }
        let text = try string(template)
        return text.isEmpty ? nil : TextSpan(text, style.named.tableUnit.text, origin: template.origin)
    }

    private func string(_ template: Template) throws(CompositionFault) -> String {
        try string(template, in: binder.root).singleLine
    }

    /// Deepest headings of a table of contents the program puts in: sections and subsections.
    private static let contentsDepth = 2

    /// Puts a table of contents below the title and the addressee; the text goes on under it, so that the first page is never half empty.
    private func insertContents(into blocks: [LayoutBlock]) -> [LayoutBlock] {
        let word = Template.Piece(content: .literal(style.labels.contents), isBold: false, isItalic: false)
        let contents = LayoutBlock.contents(
            title: Template(pieces: [word], origin: layout.file), depth: Composer.contentsDepth)
        var blocks = blocks
        // Whom the document goes to belongs to its head.
        let title = blocks.lastIndex { block in
            switch block {
            case .title, .addressee: true
            default: false
            }
        }
        blocks.insert(contentsOf: [contents, .space(style.title.after)], at: title.map { $0 + 1 } ?? 0)
        return blocks
    }

    private func section(_ page: Style.Page, _ blocks: [Block]) -> DocumentSection {
        DocumentSection(
            pageSize: page.size, margins: page.margins, pageNumberStyle: style.pageNumber.style,
            pageNumberBaseline: style.pageNumber.baseline, blocks: blocks)
    }

    private func section(of annex: AnnexSpec) throws(CompositionFault) -> DocumentSection {
        let page = style.page(isLandscape: annex.isLandscape)
        openHeadings = []
        numbers = [0, 0, 0]
        currentAnnex = binder.annexHeading(annex.id)
        defer { currentAnnex = nil }
        var blocks = try annexHeading(annex)
        blocks += try self.blocks(annex.blocks, in: binder.root, width: page.textWidth)
        if annex.hasEndMark {
            blocks.append(paragraph([TextSpan(style.labels.endMark, style.named.endMark.text)], style.named.endMark))
        }
        return section(page, blocks)
    }

    private func annexHeading(_ annex: AnnexSpec) throws(CompositionFault) -> [Block] {
        let number = binder.annexHeading(annex.id) ?? style.labels.annex
        let title = try spans(annex.title, in: binder.root, style.named.annexTitle)
        var blocks: [Block] = [
            .heading(
                Heading(
                    level: 1, spans: [TextSpan(number, style.named.annexNumber.text)], style: style.named.annexNumber.paragraph,
                    bookmark: "\(number). \(try string(annex.title))")),
            paragraph(title, style.named.annexTitle),
        ]
        if let reference = annex.reference {
            let text = try spans(reference, in: binder.root, style.named.annexReference)
            if !text.isEmpty { blocks.append(paragraph(text, style.named.annexReference)) }
        }
        if style.annex.ruleLength > 0 {
            var rule = Rule(
                length: style.annex.ruleLength, thickness: style.annex.ruleThickness, spaceBefore: style.annex.ruleGap)
            rule.tint = style.named.annexTitle.text.color
            blocks.append(.rule(rule))
        }
        if style.annex.after > 0 { blocks.append(.space(style.annex.after)) }
        return blocks
    }

    // MARK: Blocks

    private func blocks(
        _ specs: [LayoutBlock], in frames: [Frame], width: Double
    ) throws(CompositionFault) -> [Block] {
        textWidth = width
        var blocks: [Block] = []
        try add(specs, in: frames, to: &blocks)
        return blocks
    }

    func add(_ specs: [LayoutBlock], in frames: [Frame], to blocks: inout [Block]) throws(CompositionFault) {
        for spec in specs { try add(spec, in: frames, to: &blocks) }
    }

    private func add(_ spec: LayoutBlock, in frames: [Frame], to blocks: inout [Block]) throws(CompositionFault) {
        switch spec {
        case .letterhead(let spec): blocks.append(try letterhead(spec, in: frames))
        case .title(let kind, let subject): blocks.append(try title(kind, subject, in: frames))
        case .addressee(let word, let to): blocks += try addressee(word, to, in: frames)
        case .heading(let level, let text, let isNumbered):
            blocks.append(try heading(level, text, isNumbered: isNumbered, in: frames))
        case .paragraph(let sentences, let named, let role):
            let spans = try prose(sentences, in: frames, named)
            if !spans.isEmpty { blocks.append(paragraph(spans, named, role)) }
        case .narrative(let place, let named, let isOptional):
            blocks += narrative(place, named, isOptional: isOptional)
        case .list(let spec): if let list = try list(spec, in: frames) { blocks.append(list) }
        case .table(let spec): blocks += try table(spec, in: frames)
        case .crosstab(let spec): blocks += try crosstab(spec, in: frames)
        case .keyFigures(let specs): blocks += try keyFigures(specs, in: frames)
        case .chart(let spec): blocks += try chart(spec, in: frames)
        case .heatMap(let spec): blocks += try heatMap(spec, in: frames)
        case .smallMultiples(let spec, let height): blocks += try smallMultiples(spec, height: height, in: frames)
        case .image(let spec): blocks.append(try image(spec, in: frames))
        case .qr(let spec): blocks.append(try qr(spec, in: frames))
        case .sideBySide(let spec): blocks += try sideBySide(spec, in: frames)
        case .signature(let spec): blocks.append(try signature(spec, in: frames))
        case .space(let height): blocks.append(.space(height))
        case .pageBreak: blocks.append(.pageBreak)
        case .contents(let title, let depth):
            blocks.append(
                .contents(
                    Contents(
                        title: try spans(title, in: frames, style.named.contentsTitle), style: style.named.contents.paragraph,
                        textStyle: style.named.contents.text, depth: depth,
                        annexPages: Contents.CountWords(before: "(", after: " \(style.labels.pages))"))))
        // Only the body itself turns pages; the reader sees to it.
        case .landscape(let inner): try add(inner, in: frames, to: &blocks)
        case .together(let inner):
            var kept: [Block] = []
            try add(inner, in: frames, to: &kept)
            if !kept.isEmpty { blocks.append(.together(kept)) }
        case .conditional(let condition, let then, let otherwise):
            try add(condition.holds(in: frames, binder) ? then : otherwise, in: frames, to: &blocks)
        case .repetition(let selection, let inner):
            for row in selection.rows(in: frames, binder) { try add(inner, in: frames + [row], to: &blocks) }
        }
    }

    func paragraph(
        _ spans: [TextSpan], _ named: NamedStyle, _ role: ParagraphRole = .body, label: String? = nil
    ) -> Block {
        .paragraph(Paragraph(spans: spans, style: named.paragraph, role: role, label: label))
    }

    private func heading(
        _ level: Int, _ text: Template, isNumbered: Bool, in frames: [Frame]
    ) throws(CompositionFault) -> Block {
        let named = [style.named.section, style.named.subsection, style.named.point][level - 1]
        var spans = try spans(text, in: frames, named)
        if isNumbered {
            numbers[level - 1] += 1
            for deeper in level..<3 { numbers[deeper] = 0 }
            let number = numbers[level - 1]
            let label = [Numerals.roman(number) + ".", "\(number).", Numerals.letter(number, in: layout.language) + ")"][
                level - 1]
            if let first = spans.first, first.language == nil {
                spans[0].prepend(label + " ")
            } else {
                spans.insert(TextSpan(spans.isEmpty ? label : label + " ", named.text), at: 0)
            }
        }
        openHeadings.removeAll { $0 >= level }
        openHeadings.append(level)
        return .heading(Heading(level: openHeadings.count + levelOffset, spans: spans, style: named.paragraph))
    }

    /// `Bảng 3. …`
    func tableCaption(_ text: [TextSpan], id: String?) -> [TextSpan] {
        tables += 1
        return numbered("\(style.labels.table) \(tables)", text, id)
    }

    /// `Biểu đồ 2. …`
    func figureCaption(_ text: [TextSpan], id: String?) -> [TextSpan] {
        figures += 1
        return numbered("\(style.labels.figure) \(figures)", text, id)
    }

    /// `Hình 1. …`
    func pictureCaption(_ text: [TextSpan], id: String?) -> [TextSpan] {
        pictures += 1
        return numbered("\(style.labels.picture) \(pictures)", text, id)
    }

    private func numbered(_ name: String, _ text: [TextSpan], _ id: String?) -> [TextSpan] {
        if let id { labels[id] = name }
        let label = name + ". "
        var spans = text
        if spans.isEmpty { return [TextSpan(label, style.named.caption.text)] }
        if spans[0].style == style.named.caption.text, spans[0].language == nil {
            spans[0].prepend(label)
        } else {
            spans.insert(TextSpan(label, style.named.caption.text), at: 0)
        }
        return spans
    }
}
