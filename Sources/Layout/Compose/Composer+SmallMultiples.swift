import Typesetting

extension Composer {
    /// White space between two small charts side by side, in points.
    private static let gap = 17.0

    /// A small chart for each row, two side by side, all of one scale, below one caption.
    func smallMultiples(_ spec: HeatMapSpec, height: Double, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let (rows, names) = try cells(of: spec, in: frames)
        var ceiling: Chart.Ceiling?
        for row in rows {
            for (value, label) in zip(row.values, row.valueLabels) {
                guard let value, value > ceiling?.value ?? 0 else { continue }
                ceiling = Chart.Ceiling(value: value, label: label)
            }
        }
        guard let ceiling else {
            let spans = try spans(ifAny: spec.empty, in: frames, style.named.body)
            return spans.isEmpty ? [] : [paragraph(spans, style.named.body)]
        }
        let isSummable = addsUp(spec.value, over: spec.across.written.hasSuffix("audiences"))
        let charts = rows.map { small(of: $0, names, spec, ceiling, height: height, isSummable: isSummable) }
        var blocks: [Block] = []
        for start in stride(from: 0, to: charts.count, by: 2) {
            let right = start + 1 < charts.count ? [charts[start + 1]] : []
            blocks.append(.beside(BesideBlock(left: [charts[start]], right: right, gap: Self.gap)))
        }
        guard let template = spec.caption else { return blocks }
        let caption = figureCaption(try spans(template, in: frames, style.named.caption), id: spec.id)
        let paragraph = Block.paragraph(
            Paragraph(spans: caption, style: style.named.caption.paragraph, role: .caption, label: spec.id))
        // The caption begins on the page of the first charts.
        return [.together([paragraph, blocks[0]])] + blocks.dropFirst()
    }

    /// The chart of one row, with the row's name above.
    private func small(
        of row: Chart.Category, _ names: [String], _ spec: HeatMapSpec, _ ceiling: Chart.Ceiling, height: Double,
        isSummable: Bool
    ) -> Block {
        let steps = zip(names, zip(row.values, row.valueLabels)).map { name, cell in
            Chart.Category(label: name, values: [cell.0], valueLabels: [cell.1])
        }
        let words = ChartWords(
            labels: style.labels, form: .lines, categories: steps, series: [""], spoken: [], isSummable: isSummable)
        var chart = Chart(
            form: .lines, isOrdered: spec.isOrdered, categories: steps, series: [""],
            textStyle: style.named.chartLabel.text, height: height,
            caption: Paragraph(
                spans: [TextSpan(row.label, style.named.tableUnit.text)], style: style.named.caption.paragraph, role: .caption),
            alternative: "\(words.text(row.label)) \(style.labels.scale) \(ceiling.label).",
            continuation: style.labels.continuation, spaceBefore: style.charts.before,
            spaceAfter: style.charts.after)
        chart.ceiling = ceiling
        chart.tint = style.charts.tint
        return .chart(chart)
    }
}
