extension FlowBuilder {
    /// - Parameter section: what a caption before the chart has opened for both.
    mutating func add(_ chart: Chart, plan section: Int?) throws(LayoutFault) {
        addSpace(chart.spaceBefore)
        let captionHeight = chart.caption.map { $0.style.lineHeight * 3 } ?? 0
        let chartSetter = ChartSetter(setter: setter, chart: chart, width: width, most: height - captionHeight)
        var parent = section
        let first = flow.plans.count
        let captionPlan = chart.caption.map { _ in
            if parent == nil { parent = plan(.section) }
            let own = plan(.caption, under: parent)
            flow.plans[own].label = chart.caption?.label
            return own
        }
        let setting = try chartSetter.set { words in
            let figure = plan(.figure, under: parent)
            flow.plans[figure].alternative = words
            return figure
        }
        switch setting {
        case .drawn(let figures, let remark):
            if let caption = chart.caption, let captionPlan { try add(caption, plan: captionPlan, keepsNext: 2) }
            for (number, figure) in figures.enumerated() {
                var strip = Strip(content: .figure(figure), height: figure.size.height, lines: 2)
                strip.isWithinChart = number > 0
                flow.strips.append(strip)
            }
            if let remark { flow.remarks.append(remark) }
        case .table(let remark):
            flow.remarks.append(remark)
            flow.plans.removeSubrange(first...)
            let table = plan(.table, under: section)
            if let caption = chart.caption {
                let own = plan(.caption, under: table)
                flow.plans[own].label = caption.label
                try add(caption, plan: own, keepsNext: 2)
            }
            try add(chart.asTable, plan: table)
        }
        addSpace(chart.spaceAfter)
    }
}

extension Chart {
    /// The same figures as a table: a row a category, a column a series.
    fileprivate var asTable: Table {
        let bold = TextStyle(.bold, size: textStyle.size)
        let padding = textStyle.size * 0.3
        let names = series.isEmpty ? [""] : series
        return Table(
            columns: [Table.Column(width: .share(1), alignment: .left)]
                + names.map { _ in Table.Column(width: .content, alignment: .right) },
            header: names.contains { !$0.isEmpty }
                ? [Table.Row(.header, [Table.Cell([])] + names.map { Table.Cell([TextSpan($0, bold)]) })] : [],
            rows: categories.map { category in
                let name = category.detail.map { "\(category.label) (\($0))" } ?? category.label
                return Table.Row(
                    .plain,
                    [Table.Cell([TextSpan(name, textStyle)], namesRow: true)]
                        + names.indices.map { index in
                            Table.Cell([
                                TextSpan(
                                    category.valueLabels.indices.contains(index) ? category.valueLabels[index] : "", textStyle)
                            ])
                        })
            },
            cellPadding: Insets(top: padding / 2, right: padding, bottom: padding / 2, left: padding),
            lineHeight: textStyle.size * 1.25, continuation: TextSpan(continuation, textStyle), summary: alternative)
    }
}
