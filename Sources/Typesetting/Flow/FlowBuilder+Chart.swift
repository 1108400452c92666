extension FlowBuilder {
    /// - Parameter section: what a caption before the chart has opened for both.
    mutating func add(_ chart: Chart, plan section: Int?) throws(LayoutFault) {
        addSpace(chart.spaceBefore)
        var parent = section
        if let caption = chart.caption {
            if parent == nil { parent = plan(.section) }
            try add(caption, plan: plan(.caption, under: parent), keepsNext: 2)
        }
        let figurePlan = plan(.figure, under: parent)
        flow.plans[figurePlan].alternative = chart.alternative
        let captionHeight = chart.caption.map { $0.style.lineHeight * 3 } ?? 0
        let figure = try ChartSetter(setter: setter, chart: chart, width: width, most: height - captionHeight)
            .set(plan: figurePlan)
        flow.strips.append(Strip(content: .figure(figure), height: figure.size.height, lines: 2))
        addSpace(chart.spaceAfter)
    }
}
