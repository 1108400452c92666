import Participation
import Typesetting
import Vietnamese

extension Composer {
    func chart(_ spec: ChartSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        var categories: [Chart.Category] = []
        var spoken: [String] = []
        for row in spec.rows.rows(in: frames, binder) {
            let inner = frames + [row]
            var values: [Double?] = []
            var labels: [String] = []
            for series in spec.series {
                let value = series.value.value(in: inner, binder)
                values.append(value.comparable)
                labels.append(
                    try string(ifAny: series.text, in: inner) ?? self.label(of: value))
            }
            let detail = try string(ifAny: spec.detail, in: inner)
            if let name = try string(ifAny: spec.spoken, in: inner) { spoken.append(name) }
            categories.append(
                Chart.Category(
                    label: try string(spec.label, in: inner), detail: detail.flatMap { $0.isEmpty ? nil : $0 }, values: values,
                    valueLabels: labels))
        }
        var names: [String] = []
        for series in spec.series { names.append(try string(series.name, in: frames)) }
        return try chart(
            spec.form, isOrdered: spec.isOrdered, categories, names, spoken, height: spec.height, caption: spec.caption,
            id: spec.id,
            alternative: spec.alternative,
            empty: spec.empty,
            // What is measured against a target each is not always of one kind: families, clans, communities.
            isSummable: ![.tiles, .progress].contains(spec.form)
                && spec.series.allSatisfy { addsUp($0.value, over: spec.rows.type == "audience") },
            in: frames)
    }

    func heatMap(_ spec: HeatMapSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let (categories, names) = try cells(of: spec, in: frames)
        return try chart(
            .heatMap, isOrdered: spec.isOrdered, categories, names, [], height: nil, caption: spec.caption, id: spec.id,
            alternative: spec.alternative,
            empty: spec.empty, isSummable: addsUp(spec.value, over: spec.across.written.hasSuffix("audiences")),
            in: frames)
    }

    /// The rows with their cells, and the names of the columns.
    func cells(
        of spec: HeatMapSpec, in frames: [Frame]
    ) throws(CompositionFault) -> (rows: [Chart.Category], names: [String]) {
        var categories: [Chart.Category] = []
        var names: [String] = []
        for (index, frame) in spec.rows.rows(in: frames, binder).enumerated() {
            let row = frames + [frame]
            guard case .list(let cells) = spec.across.value(in: row, binder) else { continue }
            var values: [Double?] = []
            var labels: [String] = []
            for (column, cell) in cells.enumerated() {
                let inner = row + [Frame(record: cell, position: PositionRecord(number: column + 1, count: cells.count))]
                if index == 0 { names.append(try string(spec.acrossLabel, in: inner)) }
                let value = spec.value.value(in: inner, binder)
                values.append(value.comparable)
                labels.append(label(of: value))
            }
            categories.append(Chart.Category(label: try string(spec.label, in: row), values: values, valueLabels: labels))
        }
        return (categories, names)
    }

    /// Whether values of the parts of a cut come to a sum that means something. An activity with several audience groups counts
    /// in each of them: over groups only people add up.
    func addsUp(_ value: Computation, over groups: Bool) -> Bool {
        guard let value = value.onlyPath, value.type == .integer else { return false }
        let name = value.written.split(separator: ".").last.map(String.init) ?? ""
        return !groups || ["participants", "female", "reach"].contains(name)
    }

    /// A number as printed in a chart.
    private func label(of value: Value) -> String {
        switch value {
        case .integer(let number): NumberFormat.integer(number)
        case .decimal(let number): NumberFormat.decimal(number, digits: 1)
        case .rate(let rate): NumberFormat.percent(rate.part, of: rate.whole) ?? style.labels.notStated
        default: style.labels.notStated
        }
    }

    private func chart(
        _ form: Chart.Form, isOrdered: Bool, _ categories: [Chart.Category], _ series: [String], _ spoken: [String],
        height: Double?, caption: Template?, id: String?, alternative: Template?, empty: Template?, isSummable: Bool,
        in frames: [Frame]
    ) throws(CompositionFault) -> [Block] {
        // A chart of nothing says less than a sentence.
        let hasFigures = categories.contains { $0.values.contains { ($0 ?? 0) != 0 } }
        guard hasFigures || (form == .tiles && !categories.isEmpty) else {
            let spans = try spans(ifAny: empty, in: frames, style.named.body)
            return spans.isEmpty ? [] : [paragraph(spans, style.named.body)]
        }
        var captionText = ""
        var captionParagraph: Paragraph?
        if let caption {
            let plain = try spans(caption, in: frames, style.named.caption)
            captionText = plain.map(\.text).joined()
            captionParagraph = Paragraph(
                spans: figureCaption(plain, id: id), style: style.named.caption.paragraph, role: .caption, label: id)
        }
        let words = ChartWords(
            labels: style.labels, form: form, categories: categories, series: series, spoken: spoken, isSummable: isSummable)
        let text = try string(ifAny: alternative, in: frames)
        var chart = Chart(
            form: form, isOrdered: isOrdered, categories: categories, series: series, textStyle: style.named.chartLabel.text,
            height: height ?? style.charts.height, caption: captionParagraph, alternative: text ?? words.text(captionText),
            continuation: style.labels.continuation, spaceBefore: style.charts.before, spaceAfter: style.charts.after)
        chart.tint = style.charts.tint
        return [.chart(chart)]
    }
}
