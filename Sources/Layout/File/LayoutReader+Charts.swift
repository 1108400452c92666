import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    private static let forms: [String: Chart.Form] = [
        "column_chart": .columns, "line_chart": .lines, "stacked_chart": .stackedColumns, "bar_chart": .bars,
        "progress_chart": .progress,
        "tile_map": .tiles,
    ]

    /// Whether records of a type follow each other in time, so that a name now and then tells the others.
    private static func isTime(_ type: String) -> Bool { type == "day" || type == "child_day" }

    func chart(named name: String, _ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let form = LayoutReader.forms[name], let (rows, inner) = selection("rows", of: properties, in: scope) else {
            return nil
        }
        guard let label = properties.text("label", in: inner), let seriesNode = properties.node("values"),
            let items = findings.list(seriesNode, "'values' of '\(name)'")
        else { return nil }
        let series = items.compactMap { self.series($0, around: scope, row: inner) }
        guard series.count == items.count else { return nil }
        let needed = form == .progress ? 2...2 : form == .tiles ? 1...1 : form == .lines ? 1...4 : 1...6
        guard needed.contains(series.count) else {
            let count = needed.count == 1 ? "\(needed.lowerBound)" : "1 to \(needed.upperBound)"
            findings.error(
                "series", at: seriesNode.place, "'\(name)' takes \(count) values, not \(series.count)",
                hint: form == .progress ? "the first is what was reached, the second the target" : nil)
            return nil
        }
        for (item, one) in zip(items, series) where series.count > 1 && one.name.pieces.isEmpty {
            findings.error(
                "missing-key", at: item.place, "one of several values of '\(name)' has no 'name'",
                hint: "name: Name in the legend")
        }
        return .chart(
            ChartSpec(
                form: form, isOrdered: rows.order.isEmpty && Self.isTime(rows.type), rows: rows, label: label,
                detail: properties.text("detail", in: inner),
                spoken: properties.text("spoken", in: inner), series: series, height: properties.length("height"),
                caption: properties.text("caption", in: scope), id: identifier(properties, in: scope),
                alternative: properties.text("alternative", in: scope), empty: properties.text("empty", in: scope)))
    }

    private func series(_ node: YAMLNode, around scope: Scope, row: Scope) -> ChartSpec.Series? {
        guard let properties = Properties(node, as: BlockDeclarations.series, self),
            let value = properties.number("value", in: row)
        else { return nil }
        if let node = properties.node("value") { noteOutward(value.paths, node, "the chart") }
        return ChartSpec.Series(
            name: properties.textOrEmpty("name", in: scope), value: value, text: properties.text("text", in: row))
    }

    func heatMap(_ properties: Properties, in scope: Scope) -> HeatMapSpec? {
        guard let (rows, inner) = selection("rows", of: properties, in: scope),
            let label = properties.text("label", in: inner), let (across, type) = properties.collection("across", in: inner)
        else { return nil }
        let cell = inner.entering(type)
        guard let acrossLabel = properties.text("across_label", in: cell), let value = properties.number("value", in: cell)
        else {
            return nil
        }
        if let node = properties.node("value") { noteOutward(value.paths, node, "the chart") }
        return HeatMapSpec(
            rows: rows, label: label, across: across, isOrdered: Self.isTime(type.name), acrossLabel: acrossLabel,
            value: value, caption: properties.text("caption", in: scope), id: identifier(properties, in: scope),
            alternative: properties.text("alternative", in: scope), empty: properties.text("empty", in: scope))
    }
}
