import Typesetting

extension Composer {
    /// Large numbers side by side; a reader takes one after the other, each number with its words.
    func keyFigures(_ specs: [KeyFigureSpec], in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let shown = specs.filter { $0.condition.holds(in: frames, binder) }
        guard !shown.isEmpty else { return [] }
        let gap = style.charts.numberGap
        let width = (textWidth - gap * Double(shown.count - 1)) / Double(shown.count)
        var number = style.named.body.bold
        number.text.size = style.charts.numberSize
        let words = style.named.tableCell
        var italic = words
        italic.text.face = .italic
        var columns: [Columns.Column] = []
        for (index, spec) in shown.enumerated() {
            var rows = [try row(spec.number, in: frames, number, line: number.text.size * 1.25)]
            rows.append(try row(spec.words, in: frames, words, line: style.tables.line))
            if let change = spec.change {
                let row = try row(change, in: frames, italic, line: style.tables.line)
                if case .text(let text) = row, !text.spans.isEmpty { rows.append(row) }
            }
            columns.append(Columns.Column(x: Double(index) * (width + gap), width: width, rows: rows))
        }
        return [.columns(Columns(columns: columns, spaceBefore: style.charts.before, spaceAfter: style.charts.after))]
    }

    private func row(
        _ text: Template, in frames: [Frame], _ named: NamedStyle, line: Double
    ) throws(CompositionFault) -> Columns.Row {
        .text(
            Paragraph(
                spans: try spans(text, in: frames, named), style: ParagraphStyle(alignment: .center, lineHeight: line)))
    }
}
