/// A footnote in lines.
struct SetNote {
    var lines: [TextLine]
    var lineHeight: Double
    /// Left of the measure, from the left of the text block.
    var x: Double
    /// Above the first line.
    var spaceBefore: Double

    var height: Double { spaceBefore + Double(lines.count) * lineHeight }
}

/// How footnotes stand apart from the text above them.
enum NoteArea {
    /// White space above the rule, at least.
    static let gap = 8.0
    /// From the rule to the first note.
    static let below = 4.0
    static let ruleThickness = 0.5
    /// Part of the text's width.
    static let ruleShare = 1 / 3.0

    /// Height of what stands above the first note.
    static let headHeight = gap + ruleThickness + below
}

extension FlowBuilder {
    /// Finds where footnotes are called, and sets them.
    mutating func setNotes() throws(LayoutFault) {
        guard !footnotes.isEmpty else { return }
        for index in flow.strips.indices {
            for number in flow.strips[index].content.calls(in: flow.tables)
            where footnotes.indices.contains(number) && flow.notes[number] == nil {
                flow.strips[index].notes.append(number)
                let note = footnotes[number]
                flow.notes[number] = SetNote(
                    lines: try setter.lines(of: note.spans, in: measure(note.style)), lineHeight: note.style.lineHeight,
                    x: note.style.leftIndent, spaceBefore: note.style.spaceBefore)
            }
        }
    }
}

extension StripContent {
    /// Numbers of the footnotes that are called in it, in reading order.
    fileprivate func calls(in tables: [SetTable]) -> [Int] {
        switch self {
        case .space, .pageBreak, .rule, .figure, .contentsLine: []
        case .line(let line): line.line.calls
        case .tableHead(let number): tables[number].head.flatMap(\.calls)
        case .tableRow(_, let row): row.calls
        case .columns(let columns): columns.texts.flatMap { $0.lines.flatMap(\.calls) }
        case .beside(let flows): flows.flatMap { $0.strips.flatMap { $0.strip.content.calls(in: tables) } }
        }
    }
}

extension SetRow {
    fileprivate var calls: [Int] { cells.flatMap { $0.lines.flatMap(\.calls) } }
}

extension TextLine {
    fileprivate var calls: [Int] {
        runs.compactMap { if case .footnote(let number) = $0.target { number } else { nil } }
    }
}

extension PageBreaker {
    /// What the notes of a strip add to a page whose notes take this much already.
    func noteHeight(of strip: Strip, beside taken: Double) -> Double {
        guard !strip.notes.isEmpty else { return 0 }
        return strip.notes.reduce(taken > 0 ? 0 : NoteArea.headHeight) { $0 + (notes[$1]?.height ?? 0) }
    }
}
