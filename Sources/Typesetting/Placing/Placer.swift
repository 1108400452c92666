/// Puts the strips of all pages into their places and grows the structure tree as their marks come, so that the order of the
/// marks is a depth-first walk of the tree.
struct Placer {
    var pages: [Page] = []
    var tree = StructureTree()
    var outline: [OutlineEntry] = []
    var places: [MarkedPlace] = []
    let headings: [HeadingEntry]
    /// For each heading of the document the label of its page.
    let headingLabels: [String]
    /// For the heading of each annex how many pages it has.
    let annexPages: [Int: Int]
    let abbreviations: Abbreviations
    let setter: TextSetter

    /// The element of each heading, once placed.
    private var headingElements: [StructureTree.ID?]
    /// Elements that have an explained abbreviation, words in another language, or a link.
    private var explained: Set<StructureTree.ID> = []
    /// Links that lead to what may come later.
    var openLinks: [(page: Int, item: Int, target: OpenTarget)] = []
    /// Elements of what bears a label, and of footnotes.
    var labelElements: [String: StructureTree.ID] = [:]
    var noteElements: [Int: StructureTree.ID] = [:]
    /// The link that a text is in, which goes on on the next line.
    var openText: (owner: StructureTree.ID, target: TextTarget, link: StructureTree.ID)?
    /// Footnotes called in the text at hand, with the element that calls them.
    var pendingNotes: [(number: Int, caller: StructureTree.ID)] = []

    /// What a link leads to, before all is placed.
    enum OpenTarget {
        case heading(Int)
        case label(String)
        case note(Int)
    }

    /// Number of the last page within its part of the document.
    private var lastNumber = 0

    // The section that is being placed.
    var section: SectionState

    /// What placing a section needs to remember from page to page.
    struct SectionState {
        var plans: [ElementPlan] = []
        var tables: [SetTable] = []
        /// The element of each plan, once made.
        var elements: [StructureTree.ID?] = []
        /// The open parts: the section itself (level 0), then those of its headings.
        var parts: [(level: Int, id: StructureTree.ID)] = []
        var tableElements: [Int: TableElements] = [:]
        /// The chart placed last, by the plan of its first part, and the figure it is on a page.
        var openChart: (chart: Int, page: Int, element: StructureTree.ID)?
        var left = 0.0
        var top = 0.0
        var width = 0.0
        var height = 0.0
        var notes: [Int: SetNote] = [:]
        /// Where the footnotes of the page at hand begin, by number, and the left of the text block.
        var noteTops: [Int: Double] = [:]
        var noteLeft = 0.0
    }

    /// The elements of a table that goes on.
    struct TableElements {
        /// The part of the body that is open.
        var body: StructureTree.ID?
        /// Header cells over each column, from the top; kept only where cells name theirs.
        var headers: [[StructureTree.ID]] = []
        /// The header cell that names the open group.
        var group: StructureTree.ID?
    }

    init(
        headings: [HeadingEntry], headingLabels: [String], annexPages: [Int: Int] = [:],
        abbreviations: Abbreviations = Abbreviations([:]), setter: TextSetter
    ) {
        self.headings = headings
        self.headingLabels = headingLabels
        self.annexPages = annexPages
        self.abbreviations = abbreviations
        self.setter = setter
        headingElements = Array(repeating: nil, count: headings.count)
        section = SectionState()
    }

    /// Places the pages of a section.
    mutating func place(_ plans: [PagePlan], of flow: SectionFlow, _ settings: DocumentSection) throws(LayoutFault) {
        section = SectionState(plans: flow.plans, tables: flow.tables, notes: flow.notes)
        section.elements = Array(repeating: nil, count: flow.plans.count)
        section.parts = [(0, tree.add(.section, under: 0))]
        section.left = settings.margins.left
        section.top = settings.margins.top
        section.width = settings.pageSize.width - settings.margins.left - settings.margins.right
        section.height = settings.pageSize.height - settings.margins.top - settings.margins.bottom
        section.noteLeft = section.left
        if !settings.goesOn { lastNumber = 0 }
        for plan in plans {
            lastNumber += 1
            pages.append(
                Page(size: settings.pageSize, items: [], label: "\(settings.pageLabelPrefix)\(lastNumber)"))
            if lastNumber > 1 || settings.numbersFirstPage { try placeNumber(String(lastNumber), settings) }
            placeNoteRule(plan)
            try place(plan.strips, continuedTable: plan.continuedTable)
        }
    }

    /// The document, once all sections are placed.
    mutating func finish() -> PagedDocument {
        for link in openLinks {
            let found =
                switch link.target {
                case .heading(let number): headingElements[number]
                case .label(let label): labelElements[label]
                case .note(let number): noteElements[number]
                }
            // The document's beginning, where nothing of what is meant was placed.
            let target = found ?? (link.target.isHeading ? nil : 0)
            guard let target, case .link(let rect, _, let description) = pages[link.page].items[link.item].mark
            else { continue }
            pages[link.page].items[link.item].mark = .link(rect, to: .element(target), description: description)
        }
        return PagedDocument(
            pages: pages, structure: tree, outline: outline, places: places)
    }

    // MARK: Items

    mutating func add(_ owner: PlacedItem.Owner, _ mark: Mark, tint: Color? = nil) {
        pages[pages.count - 1].items.append(PlacedItem(owner, mark, tint: tint))
    }

    /// Adds the runs of a line; `x` and `y` are the top left of its measure on the page.
    mutating func add(_ line: TextLine, x: Double, y: Double, _ owner: PlacedItem.Owner) {
        for run in line.runs {
            var run = run
            run.origin.x += x
            run.origin.y += y
            if let target = run.target, case .element(let element) = owner, target != .footnoteMark {
                addLink(run, target, in: element)
                explained.insert(element)
                continue
            }
            openText = nil
            if case .element(let element) = owner,
                explained.contains(element) || run.language != nil || abbreviations.mayBe(in: run.text)
            {
                add(run, explainedIn: element)
            } else {
                add(owner, .text(run))
            }
        }
    }

    /// Adds a run with its abbreviations as elements of their own, which say what they stand for, or as one that says what
    /// language it is in. What follows one is an element
    /// too: there are readers that take an element's own text before what stands within it.
    private mutating func add(_ run: TextRun, explainedIn element: StructureTree.ID) {
        var x = run.origin.x
        let pieces = abbreviations.pieces(of: run.text)
        for (number, piece) in pieces.enumerated() {
            var part = run
            part.text = String(piece.text)
            part.startsInSpace = run.startsInSpace && number == 0
            part.endsInSpace = run.endsInSpace && number == pieces.count - 1
            part.origin.x = x
            // It was measured already; should that fail, nothing is taken apart.
            guard let width = try? setter.width(of: piece.text, in: run.style) else {
                return add(.element(element), .text(run))
            }
            part.width = width + Double(piece.text.count { $0 == " " }) * run.wordSpacing
            x += part.width
            if piece.expansion != nil || run.language != nil { explained.insert(element) }
            guard explained.contains(element) else {
                add(.element(element), .text(part))
                continue
            }
            let span = tree.add(.span, under: element)
            tree[span].expansion = piece.expansion
            tree[span].language = run.language
            add(.element(span), .text(part))
        }
    }

    /// The element of a plan, made now if this is its first mark.
    mutating func element(_ plan: Int) -> StructureTree.ID {
        if let known = section.elements[plan] { return known }
        let wanted = section.plans[plan]
        if let level = wanted.headingLevel { openPart(level) }
        let parent = wanted.parent.map { element($0) } ?? section.parts.last?.id ?? 0
        let id = tree.add(wanted.role, under: parent)
        tree[id].alternative = wanted.alternative
        tree[id].summary = wanted.summary
        section.elements[plan] = id
        if let label = wanted.label { labelElements[label] = id }
        return id
    }

    /// Headings of the first two levels open a part of the document that reaches to the next of their level.
    private mutating func openPart(_ level: Int) {
        guard level <= 2 else { return }
        while let last = section.parts.last, last.level >= level { section.parts.removeLast() }
        let parent = section.parts.last?.id ?? 0
        section.parts.append((level, tree.add(.section, under: parent)))
    }

    // MARK: Pages

    /// The page number, centred in the top margin (decree 30/2020, Appendix I, part I, II.1).
    private mutating func placeNumber(_ label: String, _ settings: DocumentSection) throws(LayoutFault) {
        let width = try setter.width(of: label[...], in: settings.pageNumberStyle)
        let run = TextRun(
            text: label, style: settings.pageNumberStyle,
            origin: Point(x: section.left + (section.width - width) / 2, y: settings.pageNumberBaseline), width: width)
        add(.artifact(.pagination), .text(run))
    }

    mutating func place(_ strips: [PagePlan.PlacedStrip], continuedTable: Int?) throws(LayoutFault) {
        var index = 0
        while index < strips.count {
            let placed = strips[index]
            let y = section.top + placed.y
            switch placed.strip.content {
            case .space, .pageBreak: break
            case .line(let line): place(line, y: y)
            case .rule(let x, let length, let thickness, let tint):
                let height = y + thickness / 2
                add(
                    .artifact(.layout),
                    .line(
                        from: Point(x: section.left + x, y: height), to: Point(x: section.left + x + length, y: height),
                        thickness: thickness), tint: tint)
            case .tableHead(let number), .tableRow(let number, _):
                // All rows of the table on this page, since the grid is drawn around them together.
                var end = index + 1
                while end < strips.count, strips[end].strip.isRow(of: number) { end += 1 }
                placeTable(number, strips[index..<end], isContinued: index == 0 && continuedTable == number)
                index = end - 1
            case .columns(let columns): place(columns, y: y)
            case .figure(let figure): place(figure, y: y)
            case .contentsLine(let line): try place(line, y: y)
            case .beside(let flows): try place(flows, y: y)
            }
            let next = index + 1 < strips.count ? strips[index + 1].strip : nil
            // A note is read when its paragraph is, or what of it stands on this page.
            if next.map({ placed.strip.isOneText(with: $0) }) != true { placeNotes() }
            index += 1
        }
    }

    private mutating func place(_ strip: LineStrip, y: Double) {
        if let label = strip.label {
            add(label.line, x: section.left + label.x, y: y, .element(element(label.plan)))
        }
        let id = element(strip.plan)
        if let number = strip.heading {
            headingElements[number] = id
            outline.append(
                OutlineEntry(
                    title: headings[number].title, level: headings[number].level, page: pages.count - 1, y: y, element: id))
        }
        add(strip.line, x: section.left + strip.x, y: y, .element(id))
    }

    private mutating func place(_ columns: SetColumns, y: Double) {
        for (index, text) in columns.texts.enumerated() {
            let id = element(text.plan)
            if let number = columns.heading, headingElements[number] == nil {
                headingElements[number] = id
                outline.append(
                    OutlineEntry(
                        title: headings[number].title, level: headings[number].level, page: pages.count - 1, y: y + text.y,
                        element: id))
            }
            let isWhole = index + 1 == columns.texts.count || columns.texts[index + 1].plan != text.plan
            for (number, line) in text.lines.enumerated() {
                let isEnd = isWhole || number + 1 < text.lines.count
                add(
                    isEnd ? line : line.endingInSpace, x: section.left + text.x,
                    y: y + text.y + Double(number) * text.lineHeight, .element(id))
            }
            if isWhole { placeNotes() }
        }
        for rule in columns.rules {
            add(
                .artifact(.layout),
                Mark.line(from: rule.from, to: rule.to, thickness: rule.thickness).moved(x: section.left, y: y), tint: rule.tint
            )
        }
        for place in columns.places {
            places.append(
                MarkedPlace(
                    place.kind, page: pages.count - 1, rect: place.rect.moved(x: section.left, y: y),
                    blank: place.blank.map { .init(rect: $0.rect.moved(x: section.left, y: y), style: $0.style) }))
        }
    }

    private mutating func place(_ figure: SetFigure, y: Double) {
        let page = pages.count - 1
        let id: StructureTree.ID
        if let open = section.openChart, open.chart == figure.chart, open.page == page {
            id = open.element
            let top = tree[id].box?.y ?? y
            tree[id].box?.height = y + figure.size.height - top
        } else {
            id = element(figure.plan)
            tree[id].box = Rect(x: section.left, y: y, width: figure.size.width, height: figure.size.height)
            section.openChart = (figure.chart, page, id)
        }
        for mark in figure.marks { add(.element(id), mark.moved(x: section.left, y: y), tint: figure.tint) }
    }

    /// A line of the contents with its leader and number, and a link over all of it.
    private mutating func place(_ strip: ContentsStrip, y: Double) throws(LayoutFault) {
        let id = element(strip.plan)
        let owner = PlacedItem.Owner.element(id)
        let left = section.left
        let isCounted = strip.pageCount != nil && annexPages[strip.heading] != nil
        add(strip.isLast && !isCounted ? strip.line.endingInSpace : strip.line, x: left + strip.x, y: y, owner)
        var right = left + strip.x + strip.line.right
        if strip.isLast {
            if let words = strip.pageCount, let count = annexPages[strip.heading] {
                let text = " \(words.before)\(count)\(words.after)"
                var run = TextRun(
                    text: text, style: strip.style, origin: Point(x: right, y: y + strip.line.baseline),
                    width: try setter.width(of: text[...], in: strip.style))
                run.endsInSpace = true
                add(owner, .text(run))
                right += run.width
            }
            let label = headingLabels[strip.heading]
            let numberWidth = try setter.width(of: label[...], in: strip.style)
            let baseline = y + strip.line.baseline
            let dot = try setter.width(of: ".", in: strip.style)
            let gap = setter.spaceWidth(try setter.style(strip.style))
            // Dots end at one edge on all lines, so that they stand below each other; a number longer than most takes some of them.
            let edge = left + strip.leaderRight
            let excess = edge - (left + strip.numberRight - numberWidth - gap)
            let end = edge - max(0, (excess / dot).rounded(.up)) * dot
            let dots = Int(max(0, end - right - gap) / dot)
            if dots > 0 {
                let run = TextRun(
                    text: String(repeating: ".", count: dots), style: strip.style,
                    origin: Point(x: end - Double(dots) * dot, y: baseline), width: Double(dots) * dot)
                add(.artifact(.layout), .text(run))
            }
            right = left + strip.numberRight
            let run = TextRun(
                text: label, style: strip.style, origin: Point(x: right - numberWidth, y: baseline), width: numberWidth)
            add(owner, .text(run))
        }
        let entry = headings[strip.heading]
        let rect = Rect(
            x: left + strip.x, y: y, width: right - left - strip.x, height: strip.line.baseline + strip.line.descent)
        openLinks.append((pages.count - 1, pages[pages.count - 1].items.count, .heading(strip.heading)))
        add(owner, .link(rect, to: .element(id), description: entry.title))
    }
}

extension Placer.OpenTarget {
    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Strip {
    /// Whether both are lines of one element.
    fileprivate func isOneText(with next: Strip) -> Bool {
        guard case .line(let line) = content, case .line(let other) = next.content else { return false }
        return line.plan == other.plan
    }

    fileprivate func isRow(of table: Int) -> Bool {
        switch content {
        case .tableHead(let number), .tableRow(let number, _): number == table
        default: false
        }
    }
}
