extension FlowBuilder {
    /// Lines of text that belong to one element, and how they hold together.
    struct LineBlock {
        var lines: [TextLine]
        var style: ParagraphStyle
        /// Left of the measure, from the left of the text block.
        var x: Double
        var plan: Int
        var label: LineStrip.Label?
        var heading: Int?
        var keepsNext = 0
        var keepsPrevious = false
    }

    mutating func add(_ heading: Heading) throws(LayoutFault) {
        let number = nextHeading
        nextHeading += 1
        let level = min(max(heading.level, 1), 6)
        let roles: [StructureTree.Role] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
        let plan = plan(roles[level - 1])
        flow.plans[plan].headingLevel = level
        let lines = try setter.lines(of: heading.spans, in: measure(heading.style))
        var block = LineBlock(lines: lines, style: heading.style, x: heading.style.leftIndent, plan: plan)
        block.heading = number
        block.keepsNext = 2
        try add(block)
    }

    mutating func add(_ paragraph: Paragraph, plan: Int, keepsNext: Int) throws(LayoutFault) {
        let lines = try setter.lines(of: paragraph.spans, in: measure(paragraph.style))
        var block = LineBlock(lines: lines, style: paragraph.style, x: paragraph.style.leftIndent, plan: plan)
        block.keepsNext = keepsNext
        block.keepsPrevious = paragraph.style.keepWithPrevious || paragraph.role == .note
        try add(block)
    }

    mutating func add(_ list: ListBlock) throws(LayoutFault) {
        let style = list.style
        let labelX = max(style.firstLineIndent, 0)
        var labels: [TextLine?] = []
        var widest = 0.0
        for item in list.items {
            let label = try setter.lines(
                of: [item.label],
                in: LineMeasure(width: width - labelX, alignment: .left, lineHeight: style.lineHeight)
            ).first
            widest = max(widest, label?.width ?? 0)
            labels.append(label)
        }
        // The text of all items begins at one edge, a space right of the widest label.
        var textX = style.leftIndent
        if let first = list.items.first {
            textX = max(textX, labelX + widest + setter.spaceWidth(try setter.style(first.label.style)))
        }
        let listPlan = plan(.list)
        for (number, item) in list.items.enumerated() {
            let itemPlan = plan(.listItem, under: listPlan)
            let labelPlan = plan(.listLabel, under: itemPlan)
            let bodyPlan = plan(.listBody, under: itemPlan)
            let measure = LineMeasure(
                width: width - textX - style.rightIndent, alignment: style.alignment, lineHeight: style.lineHeight)
            var lines = try setter.lines(of: item.spans, in: measure)
            // A label without text still shows.
            if lines.isEmpty, let label = labels[number] {
                lines = [TextLine(runs: [], left: 0, right: 0, baseline: label.baseline, descent: label.descent)]
            }
            var block = LineBlock(lines: lines, style: style, x: textX, plan: bodyPlan)
            block.label = labels[number].map { LineStrip.Label(line: $0, x: labelX, plan: labelPlan) }
            block.keepsNext = style.keepWithNext && number == list.items.count - 1 ? 1 : 0
            try add(block)
        }
    }

    func measure(_ style: ParagraphStyle) -> LineMeasure {
        LineMeasure(
            width: width - style.leftIndent - style.rightIndent, firstIndent: style.firstLineIndent,
            alignment: style.alignment, lineHeight: style.lineHeight)
    }

    /// Adds the lines of one element, its white space around them. Text without a single character adds nothing.
    mutating func add(_ block: LineBlock) throws(LayoutFault) {
        let count = block.lines.count
        guard count > 0 else { return }
        if block.style.lineHeight > height + tolerance {
            throw .tooTall(
                what: "line “\(opening(block.lines[0].text))”", height: block.style.lineHeight, available: height)
        }
        addSpace(block.style.spaceBefore)
        let least = max(block.style.minimumLines, 1)
        for (number, line) in block.lines.enumerated() {
            var strip = Strip(
                content: .line(
                    LineStrip(
                        line: line, x: block.x, plan: block.plan, label: number == 0 ? block.label : nil,
                        heading: number == 0 ? block.heading : nil)),
                height: block.style.lineHeight)
            if number > 0, number < least || count - number < least { strip.breakBefore = .lines }
            strip.keepsPrevious = number == 0 && block.keepsPrevious
            if block.heading == nil {
                strip.lines = 1
            } else if number > 0 {
                strip.breakBefore = .alone
            }
            if number == count - 1 {
                strip.keepsNext = block.keepsNext
                strip.keepRank = block.heading == nil ? .next : .alone
            }
            flow.strips.append(strip)
        }
        addSpace(block.style.spaceAfter)
    }
}
