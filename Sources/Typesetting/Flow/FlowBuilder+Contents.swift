/// A line of the table of contents. Its page number is known, and drawn, only when all pages are.
struct ContentsStrip {
    var line: TextLine
    /// Left of the text, from the left of the text block.
    var x: Double
    /// The link's ``ElementPlan``.
    var plan: Int
    /// Which heading it names, counted over the document from 0.
    var heading: Int
    /// Only the last line of an entry has leader and number.
    var isLast: Bool
    var style: TextStyle
    /// Right end of the leader dots, from the left of the text block.
    var leaderRight: Double
    /// Right end of the page number.
    var numberRight: Double
    /// Words around the number of pages, for an annex.
    var pageCount: Contents.CountWords?
}

extension FlowBuilder {
    /// Indent of a level against the one above, in ems.
    private static let levelIndent = 1.5

    /// Sets the contents with an empty place for each number: their lines, and so all pages, do not depend on the numbers.
    mutating func add(_ contents: Contents) throws(LayoutFault) {
        let entries = headings.enumerated().filter { (1...max(contents.depth, 1)).contains($0.element.contentsLevel) }
        guard !entries.isEmpty else { return }
        let list = plan(.contents)
        if !contents.title.isEmpty {
            var style = contents.style
            style.alignment = .center
            style.firstLineIndent = 0
            try add(Paragraph(spans: contents.title, style: style), plan: plan(.caption, under: list), keepsNext: 2)
        }
        let style = contents.style
        let room = try setter.width(of: labelRoom[...], in: contents.textStyle)
        let right = width - style.rightIndent
        for (number, entry) in entries {
            let item = plan(.contentsItem, under: list)
            let link = plan(.link, under: item)
            let indent = style.leftIndent + Double(entry.contentsLevel - 1) * Self.levelIndent * contents.textStyle.size
            let words = entry.opensAnnex ? contents.annexPages : nil
            // Room for the number and a few dots before it.
            let counted = try words.map { words throws(LayoutFault) in
                try setter.width(of: " \(words.before)0000\(words.after)"[...], in: contents.textStyle)
            }
            let measure = LineMeasure(
                width: right - indent - 2 * room - (counted ?? 0), alignment: .left, lineHeight: style.lineHeight)
            let title = TextSpan(entry.title, contents.textStyle)
            let lines = try setter.lines(of: [title], in: measure)
            guard !lines.isEmpty else { continue }
            addSpace(style.spaceBefore)
            for (index, line) in lines.enumerated() {
                let strip = ContentsStrip(
                    line: line, x: indent, plan: link, heading: number, isLast: index == lines.count - 1,
                    style: contents.textStyle, leaderRight: right - room, numberRight: right, pageCount: words)
                flow.strips.append(
                    Strip(
                        content: .contentsLine(strip), height: style.lineHeight, breakBefore: index > 0 ? .lines : .free,
                        lines: 1))
            }
            addSpace(style.spaceAfter)
        }
    }
}
