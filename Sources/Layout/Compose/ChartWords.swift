import Typesetting
import Vietnamese

/// What a chart says, in plain words with its figures, for readers who cannot see it.
struct ChartWords {
    let labels: Style.Labels
    let form: Chart.Form
    let categories: [Chart.Category]
    let series: [String]
    /// Names of the categories in words; empty when the layout gives none.
    let spoken: [String]
    let isSummable: Bool

    /// The caption; the highest, the lowest and the sum; then every category with its figures.
    func text(_ caption: String) -> String {
        var sentences = caption.isEmpty ? [] : [Sentences.sentence(caption)]
        if let summary { sentences.append(summary) }
        let room = Self.most - sentences.reduce(0) { $0 + $1.utf16.count + 1 }
        sentences.append(CaseMapping.sentenceCased(figures(within: room)))
        return sentences.joined(separator: " ")
    }

    /// A text alternative is one string of a PDF, of 32,767 bytes at most (ISO 19005-2, 6.1.13), two for each character; nobody
    /// listens to as many.
    private static let most = 12_000

    /// Every category with its figures. Where that is too much to say, a field's rows are summed up, and at last the number of
    /// categories is said that are left out.
    private func figures(within room: Int) -> String {
        var parts = categories.indices.map { figures($0) }
        func text() -> String { parts.joined(separator: "; ") + "." }
        if text().utf16.count > room, form == .heatMap { parts = categories.indices.map(rowSummary) }
        guard text().utf16.count > room else { return text() }
        let count = parts.count
        while !parts.isEmpty, text().utf16.count > room - 40 { parts.removeLast(max(1, parts.count / 20)) }
        parts.append("và \(NumberFormat.integer(count - parts.count)) mục khác")
        return text()
    }

    /// A row of a field in few words: its sum, and where it is highest.
    private func rowSummary(_ index: Int) -> String {
        let category = categories[index]
        let stated = category.values.indices.filter { category.values[$0] != nil }
        guard let highest = stated.max(by: { category.values[$0] ?? 0 < category.values[$1] ?? 0 }) else {
            return "\(name(index)): \(labels.notStated)"
        }
        let place = series.indices.contains(highest) ? series[highest] : ""
        let most = "\(labels.highest.lowercasedFirst) " + Self.named(place, category.valueLabels[highest])
        return "\(name(index)): " + (isSummable ? "\(labels.total.lowercasedFirst) \(sum(category.values)), " : "") + most
    }

    private func name(_ index: Int) -> String {
        if spoken.indices.contains(index) { return spoken[index] }
        let category = categories[index]
        return category.detail.map { "\(category.label) (\($0))" } ?? category.label
    }

    /// A category with its figures.
    private func figures(_ index: Int) -> String {
        let category = categories[index]
        if form == .progress { return "\(name(index)): \(ratio(category))" }
        if form == .heatMap {
            let cells = zip(series, category.valueLabels).map { "\($0): \($1)" }
            return "\(name(index)) (\(cells.joined(separator: ", ")))"
        }
        let values = zip(category.valueLabels, series).map { label, series in
            category.values.count == 1 || series.isEmpty ? label : "\(series) \(label)"
        }
        return "\(name(index)): \(values.joined(separator: ", "))"
    }

    private func ratio(_ category: Chart.Category) -> String { category.valueLabels.prefix(2).joined(separator: "/") }

    // MARK: Highest, lowest, total

    /// Something that can be compared with its like: a category, or a cell of one.
    private struct Measure {
        var name: String
        var value: Double
        var label: String
    }

    private var summary: String? {
        let count = categories.first?.values.count ?? 0
        guard [.columns, .lines, .bars].contains(form), count > 1 else {
            return summary(of: measures, total: total).map(Sentences.sentence)
        }
        // Figures of different things side by side: each is compared with its like.
        let parts = series.indices.prefix(count).compactMap { number -> String? in
            let own = categories.indices.compactMap { index -> Measure? in
                guard let value = categories[index].values[number] else { return nil }
                return Measure(name: name(index), value: value, label: categories[index].valueLabels[number])
            }
            return summary(of: own, total: sum(categories.map { $0.values[number] })).map {
                Sentences.sentence("\(series[number]): \($0.lowercasedFirst)")
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func summary(of measures: [Measure], total: String) -> String? {
        guard measures.count > 1, let highest = measures.map(\.value).max(), let lowest = measures.map(\.value).min()
        else { return nil }
        var parts: [String] = []
        if highest > lowest {
            parts.append("\(labels.highest) \(words(measures.filter { $0.value == highest }))")
            parts.append("\(labels.lowest.lowercasedFirst) \(words(measures.filter { $0.value == lowest }))")
        }
        if isSummable { parts.append("\(labels.total.lowercasedFirst): \(total)") }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private var measures: [Measure] {
        switch form {
        case .progress:
            return categories.indices.compactMap { index in
                let values = categories[index].values
                guard values.count > 1, let part = values[0], let whole = values[1], whole > 0 else { return nil }
                return Measure(name: name(index), value: part / whole, label: ratio(categories[index]))
            }
        case .stackedColumns:
            return categories.indices.map { index in
                let sum = categories[index].values.reduce(0) { $0 + ($1 ?? 0) }
                return Measure(name: name(index), value: sum, label: NumberFormat.decimal(sum, digits: 0))
            }
        case .columns, .lines, .bars, .heatMap, .tiles:
            return categories.indices.flatMap(cells)
        }
    }

    /// The values of a category, each by itself.
    private func cells(_ index: Int) -> [Measure] {
        let category = categories[index]
        return category.values.indices.compactMap { column in
            guard let value = category.values[column] else { return nil }
            let series = category.values.count > 1 && series.indices.contains(column) ? series[column] : ""
            let name = series.isEmpty ? name(index) : "\(name(index)), \(series)"
            return Measure(name: name, value: value, label: category.valueLabels[column])
        }
    }

    /// Who shares a value, and the value; of many who share it the value alone.
    private func words(_ measures: [Measure]) -> String {
        let sameLabel = measures.allSatisfy { $0.label == measures[0].label }
        guard measures.count > Self.mostNamed else {
            guard sameLabel else { return measures.map { Self.named($0.name, $0.label) }.joined(separator: ", ") }
            return Self.named(measures.map(\.name).joined(separator: ", "), measures[0].label)
        }
        if sameLabel { return measures[0].label }
        // Shares of different sizes, such as 7/7 and 9/9.
        return NumberFormat.percent(Int((measures[0].value * 1_000).rounded()), of: 1_000) ?? labels.notStated
    }

    /// A figure with whose it is. Names end in brackets of their own, so the figure has none: `ngày 05/10/2023 (thứ Năm): 6.505`.
    private static func named(_ name: String, _ label: String) -> String { "\(name): \(label)" }

    /// How many who share the highest or lowest value are named.
    private static let mostNamed = 3

    private var total: String { sum(categories.flatMap(\.values)) }

    private func sum(_ values: [Double?]) -> String {
        NumberFormat.decimal(values.reduce(0) { $0 + ($1 ?? 0) }, digits: 0)
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        guard let first else { return self }
        return CaseMapping.lowercased(String(first)) + dropFirst()
    }
}
