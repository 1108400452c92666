/// Stacks side by side with every line in its place; places count from the left of the text block and from the top.
struct SetColumns {
    /// One text of a stack, a paragraph to a reader.
    struct Text {
        var lines: [TextLine]
        var x: Double
        /// Top of the first line.
        var y: Double
        var lineHeight: Double
        /// Its ``ElementPlan``.
        var plan: Int
    }

    struct Place {
        var kind: MarkedPlace.Kind
        var rect: Rect
        var blank: MarkedPlace.Blank?
    }

    struct Line {
        var from: Point
        var to: Point
        var thickness: Double
        /// That of the text it stands under.
        var tint: Color?
    }

    var texts: [Text] = []
    var rules: [Line] = []
    /// What is filled in after the document was made: texts, and empty places for signatures.
    var places: [Place] = []
    var height = 0.0
    var linesKeptBefore: Int
    /// Which heading of the document its texts are together, from 0.
    var heading: Int?

    var firstWords: String { texts.first?.lines.first?.text ?? "" }
}

/// Sets one stack after the other, and moves rows of the same number to the same height.
struct ColumnsSetter {
    private let setter: TextSetter
    private let columns: [Columns.Column]
    private var result: SetColumns
    /// Where each stack has got to.
    private var cursors: [Cursor]
    /// Texts of each stack: a reader takes one stack after the other.
    private var texts: [[SetColumns.Text]]

    private struct Cursor {
        var row = 0
        var y = 0.0
        /// Right below the last line of text: its left, width, the depth of its letters, and their colour.
        var lastLine: (x: Double, width: Double, foot: Double, color: Color?)?
    }

    init(_ block: Columns, setter: TextSetter, width: Double) throws(LayoutFault) {
        self.setter = setter
        columns = block.columns
        result = SetColumns(linesKeptBefore: block.linesKeptBefore)
        cursors = Array(repeating: Cursor(), count: block.columns.count)
        texts = Array(repeating: [], count: block.columns.count)
        for column in block.columns where column.x < -tolerance || column.x + column.width > width + tolerance {
            let text = column.rows.lazy.compactMap { if case .text(let text) = $0 { text.spans.first?.text } else { nil } }
            throw .tooWide(
                text: "column “\(opening(text.first ?? ""))”", width: column.x + column.width, available: width, origin: nil)
        }
    }

    /// The stacks, set.
    ///
    /// - Parameter plan: makes the plan of a paragraph; called in reading order.
    mutating func set(plan: () -> Int) throws(LayoutFault) -> SetColumns {
        while true {
            for index in columns.indices { try advance(index) }
            guard let number = columns.indices.compactMap({ pendingAlign($0) }).min() else { break }
            try align(number)
        }
        for index in columns.indices {
            for text in texts[index] {
                var text = text
                text.plan = plan()
                result.texts.append(text)
            }
            result.height = max(result.height, cursors[index].y)
        }
        return result
    }

    /// Sets rows of a stack up to its next `align`.
    private mutating func advance(_ index: Int) throws(LayoutFault) {
        let column = columns[index]
        while cursors[index].row < column.rows.count {
            switch column.rows[cursors[index].row] {
            case .align: return
            case .space(let height): cursors[index].y += max(height, 0)
            case .text(let paragraph): try add(paragraph, to: index)
            case .ruleUnderText(let share, let thickness, let gap):
                addRule(share: share, thickness: thickness, gap: gap, to: index)
            case .signaturePlace(let height):
                let rect = Rect(x: column.x, y: cursors[index].y, width: column.width, height: height)
                result.places.append(SetColumns.Place(kind: .signature, rect: rect))
                cursors[index].y += height
            }
            cursors[index].row += 1
        }
    }

    private mutating func add(_ paragraph: Paragraph, to index: Int) throws(LayoutFault) {
        let lines = try lines(of: paragraph, in: columns[index])
        guard let last = lines.last else { return }
        let style = paragraph.style
        let top = cursors[index].y + style.spaceBefore
        let x = columns[index].x + style.leftIndent
        texts[index].append(.init(lines: lines, x: x, y: top, lineHeight: style.lineHeight, plan: 0))
        let bottom = top + Double(lines.count) * style.lineHeight
        cursors[index].lastLine = (
            x + last.left, last.width, bottom - style.lineHeight + last.baseline + last.descent, last.runs.first?.style.color
        )
        cursors[index].y = bottom + style.spaceAfter
        if let kind = paragraph.place {
            let rect = Rect(x: columns[index].x, y: top, width: columns[index].width, height: bottom - top)
            let blank = try blank(in: lines, x: x, y: top, lineHeight: style.lineHeight)
            result.places.append(SetColumns.Place(kind: kind, rect: rect, blank: blank))
        }
    }

    /// Fewest spaces that are room to be filled in.
    private static let leastBlank = 3

    /// The first stretch of white space that is meant to be filled in.
    private func blank(
        in lines: [TextLine], x: Double, y: Double, lineHeight: Double
    ) throws(LayoutFault) -> MarkedPlace.Blank? {
        for (number, line) in lines.enumerated() {
            for run in line.runs {
                guard let range = run.text.firstStretch(ofSpaces: Self.leastBlank) else { continue }
                let before = run.text[..<range.lowerBound]
                let spaces = run.text[range]
                func width(_ text: Substring) throws(LayoutFault) -> Double {
                    try setter.width(of: text, in: run.style) + Double(text.count { $0 == " " }) * run.wordSpacing
                }
                let metrics = setter.metrics(try setter.style(run.style))
                let rect = Rect(
                    x: x + run.origin.x + (try width(before)),
                    y: y + Double(number) * lineHeight + run.origin.y - metrics.ascent,
                    width: try width(spaces), height: metrics.ascent + metrics.descent)
                return MarkedPlace.Blank(rect: rect, style: run.style)
            }
        }
        return nil
    }

    private func lines(of paragraph: Paragraph, in column: Columns.Column) throws(LayoutFault) -> [TextLine] {
        let style = paragraph.style
        return try setter.lines(
            of: paragraph.spans,
            in: LineMeasure(
                width: column.width - style.leftIndent - style.rightIndent, firstIndent: style.firstLineIndent,
                alignment: style.alignment, lineHeight: style.lineHeight))
    }

    /// Draws a rule centred under the last line, its gap counted from the descenders.
    private mutating func addRule(share: Double, thickness: Double, gap: Double, to index: Int) {
        guard let last = cursors[index].lastLine else { return }
        let length = last.width * share
        let left = last.x + (last.width - length) / 2
        let y = last.foot + gap + thickness / 2
        result.rules.append(
            .init(from: Point(x: left, y: y), to: Point(x: left + length, y: y), thickness: thickness, tint: last.color))
        cursors[index].y = max(cursors[index].y, y + thickness / 2)
    }

    private func pendingAlign(_ index: Int) -> Int? {
        guard cursors[index].row < columns[index].rows.count, case .align(let number) = columns[index].rows[cursors[index].row]
        else { return nil }
        return number
    }

    /// Moves the rows after this mark so that the baselines of their first lines agree; where no text follows, their tops.
    private mutating func align(_ number: Int) throws(LayoutFault) {
        var target = 0.0
        var drops: [(index: Int, drop: Double)] = []
        for index in columns.indices where pendingAlign(index) == number {
            let drop = try firstBaseline(after: cursors[index].row, in: columns[index])
            drops.append((index, drop))
            target = max(target, cursors[index].y + drop)
        }
        for (index, drop) in drops {
            cursors[index].y = target - drop
            cursors[index].row += 1
        }
    }

    /// From where a row begins down to the baseline of its first line.
    private func firstBaseline(after row: Int, in column: Columns.Column) throws(LayoutFault) -> Double {
        guard row + 1 < column.rows.count, case .text(let paragraph) = column.rows[row + 1],
            let line = try lines(of: paragraph, in: column).first
        else { return 0 }
        return paragraph.style.spaceBefore + line.baseline
    }
}

extension FlowBuilder {
    mutating func add(_ columns: Columns) throws(LayoutFault) {
        var columnsSetter = try ColumnsSetter(columns, setter: setter, width: width)
        var plans: [ElementPlan] = []
        let base = flow.plans.count
        let isTitle = columns.titleBookmark != nil
        if isTitle { plans.append(ElementPlan(role: .heading1, headingLevel: 1)) }
        var set = try columnsSetter.set {
            if isTitle { return base }
            plans.append(ElementPlan(role: .paragraph))
            return base + plans.count - 1
        }
        flow.plans.append(contentsOf: plans)
        if isTitle {
            set.heading = nextHeading
            nextHeading += 1
        }
        guard set.height > 0 else { return }
        addSpace(columns.spaceBefore)
        // Parts of half a page leave room for the text that a signature stays with.
        let most = set.height > height + tolerance ? height / 2 : height
        for part in set.divided(most: most, plan: { plan(.paragraph) }) {
            flow.strips.append(Strip(content: .columns(part), height: part.height, lines: 2))
        }
        addSpace(columns.spaceAfter)
    }
}

extension String {
    /// The first stretch of at least so many spaces, breaking or not.
    fileprivate func firstStretch(ofSpaces least: Int) -> Range<String.Index>? {
        var start = startIndex
        while let first = self[start...].firstIndex(where: { $0 == " " || $0 == "\u{A0}" }) {
            let end = self[first...].firstIndex { $0 != " " && $0 != "\u{A0}" } ?? endIndex
            if distance(from: first, to: end) >= least { return first..<end }
            start = end
        }
        return nil
    }
}
