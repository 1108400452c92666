/// Turns the blocks of one section into strips: text broken into lines, tables into rows, each with what it keeps together.
struct FlowBuilder {
    let setter: TextSetter
    /// Width between the margins in points.
    var width: Double
    /// Height between the margins in points.
    let height: Double
    /// All headings of the document, for its contents.
    let headings: [HeadingEntry]
    /// What the column of page numbers has room for in the contents.
    let labelRoom: String
    /// All footnotes of the document, by number.
    let footnotes: [Footnote]
    /// The number of the next heading, counted over the document.
    var nextHeading: Int
    var flow = SectionFlow()

    init(
        setter: TextSetter, section: DocumentSection, headings: [HeadingEntry], nextHeading: Int, labelRoom: String,
        footnotes: [Footnote] = []
    ) throws(LayoutFault) {
        self.footnotes = footnotes
        self.setter = setter
        self.headings = headings
        self.nextHeading = nextHeading
        self.labelRoom = labelRoom
        width = section.pageSize.width - section.margins.left - section.margins.right
        height = section.pageSize.height - section.margins.top - section.margins.bottom
        if width <= 0 {
            throw .tooWide(
                text: "page margins", width: section.margins.left + section.margins.right,
                available: section.pageSize.width, origin: nil)
        }
        if height <= 0 {
            throw .tooTall(
                what: "page margins", height: section.margins.top + section.margins.bottom,
                available: section.pageSize.height)
        }
    }

    /// Sets all blocks of the section.
    mutating func build(_ blocks: [Block]) throws(LayoutFault) -> SectionFlow {
        try add(blocks)
        KeepRules.apply(to: &flow.strips)
        try setNotes()
        return flow
    }

    mutating func add(_ blocks: [Block]) throws(LayoutFault) {
        var caption: OpenCaption?
        for (number, block) in blocks.enumerated() {
            switch block {
            case .heading(let heading): try add(heading)
            case .paragraph(let paragraph):
                if paragraph.role == .caption, caption == nil { caption = openCaption(before: blocks[(number + 1)...]) }
                try add(paragraph, in: caption)
            case .list(let list): try add(list)
            case .table(let table):
                try add(table, plan: caption?.owner ?? plan(.table))
                caption = nil
            case .chart(let chart):
                try add(chart, plan: caption?.owner)
                caption = nil
            case .image(let image):
                try add(image)
                caption = nil
            case .beside(let beside): try add(beside)
            case .columns(let columns): try add(columns)
            case .rule(let rule): try add(rule)
            case .space(let height): addSpace(height)
            case .pageBreak: flow.strips.append(Strip(content: .pageBreak, height: 0))
            case .together(let inner):
                let start = flow.strips.count
                try add(inner)
                keepTogether(from: start)
            case .contents(let contents): try add(contents)
            }
        }
    }

    /// Registers a structure element to be made later.
    mutating func plan(_ role: StructureTree.Role, under parent: Int? = nil) -> Int {
        flow.plans.append(ElementPlan(role: role, parent: parent))
        return flow.plans.count - 1
    }

    mutating func addSpace(_ height: Double) {
        if height > 0 { flow.strips.append(Strip(content: .space, height: height)) }
    }

    private mutating func add(_ paragraph: Paragraph, in caption: OpenCaption?) throws(LayoutFault) {
        let own: Int
        if let caption {
            own = caption.hasMore ? plan(.paragraph, under: caption.plan) : caption.plan
        } else {
            own = plan(paragraph.role == .note ? .note : .paragraph)
        }
        flow.plans[own].label = paragraph.label
        let keeps = paragraph.style.keepWithNext || caption != nil
        try add(paragraph, plan: own, keepsNext: keeps ? 1 : 0)
    }

    // MARK: Captions

    /// A caption whose table or chart is still to come.
    private struct OpenCaption {
        /// The plan of the table, or of the section that a figure shares with its caption: its alternative text would hide a
        /// caption inside it.
        var owner: Int
        var plan: Int
        /// More paragraphs belong to it (a table's unit of measure).
        var hasMore: Bool
    }

    /// Opens a caption if a table or chart follows, after nothing but white space and paragraphs that stay with it.
    private mutating func openCaption(before rest: ArraySlice<Block>) -> OpenCaption? {
        var hasMore = false
        for block in rest {
            switch block {
            case .space: continue
            case .paragraph(let paragraph) where paragraph.style.keepWithNext && paragraph.role != .note: hasMore = true
            case .table, .chart:
                let isTable = if case .table = block { true } else { false }
                let owner = plan(isTable ? .table : .section)
                return OpenCaption(owner: owner, plan: plan(.caption, under: owner), hasMore: hasMore)
            default: return nil
            }
        }
        return nil
    }

    private mutating func keepTogether(from start: Int) {
        var isFirst = true
        for index in start..<flow.strips.count where flow.strips[index].isContent {
            if !isFirst { flow.strips[index].breakBefore = max(flow.strips[index].breakBefore, .together) }
            isFirst = false
        }
    }

    private mutating func add(_ rule: Rule) throws(LayoutFault) {
        let length = rule.length ?? width
        if length > width + tolerance {
            throw .tooWide(text: "rule", width: length, available: width, origin: nil)
        }
        addSpace(rule.spaceBefore)
        // A rule closes what stands above it; it never opens a page while that can be helped.
        flow.strips.append(
            Strip(
                content: .rule(x: (width - length) / 2, length: length, thickness: rule.thickness, tint: rule.tint),
                height: rule.thickness, breakBefore: .next))
        addSpace(rule.spaceAfter)
    }
}
