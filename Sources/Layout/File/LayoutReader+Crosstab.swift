import ReportModel
import SourceText
import Typesetting

extension LayoutReader {
    func crosstab(_ properties: Properties, in scope: Scope) -> LayoutBlock? {
        guard let (rows, row) = selection("rows", of: properties, in: scope), let title = properties.text("title", in: scope),
            let label = properties.text("label", in: row), let (across, type) = properties.collection("across", in: row)
        else { return nil }
        let cell = row.entering(type)
        guard let acrossLabel = properties.text("across_label", in: cell), let value = number("value", properties, in: cell)
        else { return nil }
        var sums: (row: Template, around: Template)?
        if properties.has("row_sum") {
            guard let ofRow = number("row_sum", properties, in: row), let node = properties.node("row_sum"),
                let around = template(node, "'row_sum' of 'crosstab'", in: scope)
            else { return nil }
            sums = (ofRow, around)
        }
        return .crosstab(
            CrosstabSpec(
                rows: rows, title: title, label: label, isNumbered: properties.flag("numbered") ?? true, across: across,
                acrossTitle: properties.text("across_title", in: scope), acrossLabel: acrossLabel, value: value,
                rowSum: sums?.row, sum: sums?.around, sumTitle: properties.textOrEmpty("sum_title", in: scope),
                addsUp: properties.flag("adds_up") ?? true, hasTotal: properties.flag("total") ?? true,
                namesEmptyColumns: properties.choice("empty_columns") == "name", isShaded: properties.flag("shade") ?? false,
                bold: properties.has("bold") ? properties.condition("bold", in: cell) : nil,
                mostColumns: properties.integer("most_columns") ?? 2, frame: frame(of: properties, in: scope),
                place: properties.place))
    }

    /// A text that is one number, and has a value for several rows together.
    private func number(_ name: String, _ properties: Properties, in scope: Scope) -> Template? {
        guard let node = properties.node(name), let text = properties.text(name, in: scope) else { return nil }
        guard let value = text.onlyComputation, [.integer, .decimal, .rate].contains(value.type) else {
            findings.error(
                "wrong-type", at: node.place, "'\(name)' of 'crosstab' must be one value that is a number",
                hint: "write e.g. \"{totals.participants}\"")
            return nil
        }
        noteOutward(text, node, "the cell")
        noteNoTotal(text, node, "a sum of '\(name)'")
        return text
    }
}
