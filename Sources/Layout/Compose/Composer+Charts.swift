import Typesetting
import Vietnamese

extension Composer {
    func chart(_ spec: ChartSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let records = spec.rows.records(in: frames, binder)
        var categories: [Chart.Category] = []
        for (index, record) in records.enumerated() {
            let inner = frames + [Frame(record: record, position: PositionRecord(number: index + 1, count: records.count))]
            var values: [Double?] = []
            var labels: [String] = []
            for series in spec.series {
                let value = series.value.value(in: inner, binder)
                values.append(value.comparable)
                labels.append(
                    try string(ifAny: series.text, in: inner) ?? self.label(of: value))
            }
            let detail = try string(ifAny: spec.detail, in: inner)
            categories.append(
                Chart.Category(
                    label: try string(spec.label, in: inner), detail: detail.flatMap { $0.isEmpty ? nil : $0 }, values: values,
                    valueLabels: labels))
        }
        var names: [String] = []
        for series in spec.series { names.append(try string(series.name, in: frames)) }
        return try chart(
            spec.form, categories, names, height: spec.height, caption: spec.caption, alternative: spec.alternative,
            empty: spec.empty,
            isSummable: spec.form != .tiles && spec.form != .progress && spec.series.allSatisfy { $0.value.type == .integer },
            in: frames)
    }

    func heatMap(_ spec: HeatMapSpec, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let records = spec.rows.records(in: frames, binder)
        var categories: [Chart.Category] = []
        var names: [String] = []
        for (index, record) in records.enumerated() {
            let row = frames + [Frame(record: record, position: PositionRecord(number: index + 1, count: records.count))]
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
        return try chart(
            .heatMap, categories, names, height: nil, caption: spec.caption, alternative: spec.alternative, empty: spec.empty,
            isSummable: spec.value.type == .integer, in: frames)
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
        _ form: Chart.Form, _ categories: [Chart.Category], _ series: [String], height: Double?, caption: Template?,
        alternative: Template?, empty: Template?, isSummable: Bool, in frames: [Frame]
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
                spans: figureCaption(plain), style: style.named.caption.paragraph, role: .caption)
        }
        let words = ChartWords(labels: style.labels, form: form, categories: categories, series: series, isSummable: isSummable)
        let text = try string(ifAny: alternative, in: frames)
        return [
            .chart(
                Chart(
                    form: form, categories: categories, series: series, textStyle: style.named.chartLabel.text,
                    height: height ?? style.charts.height, caption: captionParagraph,
                    alternative: text ?? words.text(captionText), spaceBefore: style.charts.before,
                    spaceAfter: style.charts.after))
        ]
    }
}

/// What a chart says, in plain words with its figures.
struct ChartWords {
    let labels: Style.Labels
    let form: Chart.Form
    let categories: [Chart.Category]
    let series: [String]
    let isSummable: Bool

    /// Every category with its figures, then the highest, the lowest and the sum.
    func text(_ caption: String) -> String {
        var sentences = caption.isEmpty ? [] : [Sentences.sentence(caption)]
        let parts = categories.map { category in
            let name = category.detail.map { "\(category.label) (\($0))" } ?? category.label
            let values = zip(category.valueLabels, series).map { label, series in
                categories.first?.values.count == 1 || series.isEmpty ? label : "\(series) \(label)"
            }
            return "\(name): \(values.joined(separator: ", "))"
        }
        sentences.append(parts.joined(separator: "; ") + ".")
        if let range = range { sentences.append(range) }
        return sentences.joined(separator: " ")
    }

    /// Highest, lowest and sum: of every series, or of all cells of a field.
    private var range: String? {
        switch form {
        // Categories of different units measured by targets of their own: none is the highest.
        case .progress: return nil
        case .heatMap:
            let cells = categories.flatMap { category in
                zip(category.values, category.valueLabels).enumerated().map { number, cell in
                    Figure(
                        name: series.indices.contains(number) ? "\(category.label), \(series[number])" : category.label,
                        value: cell.0, label: cell.1)
                }
            }
            return range(of: cells).map { "\($0)." }
        case .columns, .stackedColumns, .bars, .tiles:
            let count = categories.first?.values.count ?? 0
            let parts = (0..<count).compactMap { number -> String? in
                let figures = categories.filter { $0.values.indices.contains(number) }.map {
                    Figure(name: $0.label, value: $0.values[number], label: $0.valueLabels[number])
                }
                guard let text = range(of: figures) else { return nil }
                return count > 1 ? "\(series[number]): \(text.lowercasedFirst)." : "\(text)."
            }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
    }

    private struct Figure {
        var name: String
        var value: Double?
        var label: String
    }

    private func range(of figures: [Figure]) -> String? {
        var stated: [(figure: Figure, value: Double)] = []
        for figure in figures { if let value = figure.value { stated.append((figure, value)) } }
        guard let highest = stated.max(by: { $0.value < $1.value }), let lowest = stated.min(by: { $0.value < $1.value }),
            highest.value > lowest.value
        else { return nil }
        var text = "\(labels.highest): \(highest.figure.name) (\(highest.figure.label)); "
        text += "\(labels.lowest.lowercasedFirst): \(lowest.figure.name) (\(lowest.figure.label))"
        if isSummable {
            let sum = stated.reduce(0) { $0 + $1.value }
            text += "; \(labels.total.lowercasedFirst): \(NumberFormat.decimal(sum, digits: 0))"
        }
        return text
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        guard let first else { return self }
        return CaseMapping.lowercased(String(first)) + dropFirst()
    }
}
