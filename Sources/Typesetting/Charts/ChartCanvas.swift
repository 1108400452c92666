/// Collects the marks of a chart; texts come after shapes, so that no fill hides a word.
struct ChartCanvas {
    /// How a text lies against its place.
    enum Anchor {
        case left, center, right
    }

    let setter: TextSetter
    /// Style of labels at the size in use.
    let style: TextStyle
    private(set) var shapes: [Mark] = []
    private(set) var texts: [Mark] = []

    init(setter: TextSetter, style: TextStyle) {
        self.setter = setter
        self.style = style
    }

    /// Style of values: the bold face of the labels.
    var valueStyle: TextStyle {
        TextStyle(style.face == .italic || style.face == .boldItalic ? .boldItalic : .bold, size: style.size)
    }

    /// Distance of baselines: room for stacked capitals (`Ế`).
    var line: Double { style.size * 1.2 }

    var marks: [Mark] { shapes + texts }

    func width(_ text: String, _ style: TextStyle) throws(LayoutFault) -> Double {
        try setter.width(of: text[...], in: style)
    }

    /// The widest of some texts, each on one line.
    func widest(_ texts: some Sequence<String>, _ style: TextStyle) throws(LayoutFault) -> Double {
        var widest = 0.0
        for text in texts { widest = max(widest, try width(text, style)) }
        return widest
    }

    /// The widest word of some texts.
    func widestWord(_ texts: some Sequence<String>, _ style: TextStyle) throws(LayoutFault) -> Double {
        var widest = 0.0
        for text in texts { widest = max(widest, try setter.measured([span(text, style)]).widestWord) }
        return widest
    }

    /// A label in lines; a word that is wider than its place is cut.
    func lines(_ text: String, _ style: TextStyle, width: Double, _ anchor: Anchor) throws(LayoutFault) -> [TextLine] {
        let alignment: ParagraphStyle.Alignment =
            switch anchor {
            case .left: .left
            case .center: .center
            case .right: .right
            }
        return try setter.lines(
            of: [span(text, style)], in: LineMeasure(width: width, alignment: alignment, lineHeight: line))
    }

    // Texts of a chart stand apart, and are one text to a reader: a space follows each.

    /// Puts lines below each other, from the top left of their measure.
    mutating func add(_ lines: [TextLine], x: Double, y: Double) {
        for (number, text) in lines.enumerated() {
            for run in text.endingInSpace.runs { texts.append(Mark.text(run).moved(x: x, y: y + Double(number) * line)) }
        }
    }

    /// Puts a text on one line whose top is `y`.
    mutating func add(_ text: String, _ style: TextStyle, x: Double, y: Double, _ anchor: Anchor) throws(LayoutFault) {
        guard !text.isEmpty else { return }
        let width = try width(text, style)
        let left =
            switch anchor {
            case .left: x
            case .center: x - width / 2
            case .right: x - width
            }
        let metrics = setter.metrics(try setter.style(style))
        let baseline = y + setter.baseline(inLineOf: line, metrics)
        var run = TextRun(text: text, style: style, origin: Point(x: left, y: baseline), width: width)
        run.endsInSpace = true
        texts.append(.text(run))
    }

    mutating func fill(_ rect: Rect, _ grey: Double, outlined: Bool = true) {
        shapes.append(.rectangle(rect, fill: grey, stroke: outlined ? 0 : nil))
    }

    mutating func outline(_ rect: Rect) { shapes.append(.rectangle(rect, fill: nil, stroke: 0)) }

    mutating func rule(from: Point, to: Point, thickness: Double = 0.75) {
        shapes.append(.line(from: from, to: to, thickness: thickness))
    }

    private func span(_ text: String, _ style: TextStyle) -> TextSpan { TextSpan(text, style) }
}
