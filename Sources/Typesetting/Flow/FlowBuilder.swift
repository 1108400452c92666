/// Turns the blocks of one section into strips: text broken into lines, tables into rows, each with what it keeps together.
struct FlowBuilder {
    let setter: TextSetter
    /// Width between the margins in points.
    let width: Double
    /// Height between the margins in points.
    let height: Double
    /// All headings of the document, for its contents.
    let headings: [HeadingEntry]
    /// The number of the next heading, counted over the document.
    var nextHeading: Int
    var flow = SectionFlow()

    init(
        setter: TextSetter, section: DocumentSection, headings: [HeadingEntry], nextHeading: Int
    ) throws(LayoutFault) {
        self.setter = setter
        self.headings = headings
        self.nextHeading = nextHeading
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
        return flow
    }

    private mutating func add(_ blocks: [Block]) throws(LayoutFault) {
        // The plan of a table or figure whose caption has just been set.
        var captioned: Int?
        for (number, block) in blocks.enumerated() {
            switch block {
            case .heading(let heading): try add(heading)
            case .paragraph(let paragraph):
                if paragraph.role == .caption, let owner = planOwner(ofCaptionBefore: blocks[(number + 1)...]) {
                    try add(paragraph, plan: plan(.caption, under: owner.parent), keepsNext: 1)
                    captioned = owner.plan
                } else {
                    try add(paragraph, plan: plan(role(of: paragraph)), keepsNext: paragraph.style.keepWithNext ? 1 : 0)
                }
            case .list(let list): try add(list)
            case .table(let table):
                try add(table, plan: captioned ?? plan(.table))
                captioned = nil
            case .chart(let chart):
                try add(chart, plan: captioned)
                captioned = nil
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

    private func role(of paragraph: Paragraph) -> StructureTree.Role { paragraph.role == .note ? .note : .paragraph }

    /// What a caption belongs to: a table takes it as its first child; a figure, whose alternative text would hide it, shares
    /// a division with it.
    private mutating func planOwner(ofCaptionBefore rest: ArraySlice<Block>) -> (plan: Int, parent: Int)? {
        for block in rest {
            switch block {
            case .space: continue
            case .table:
                let table = plan(.table)
                return (table, table)
            case .chart:
                let division = plan(.division)
                return (division, division)
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
                content: .rule(x: (width - length) / 2, length: length, thickness: rule.thickness),
                height: rule.thickness, breakBefore: .next))
        addSpace(rule.spaceAfter)
    }
}
