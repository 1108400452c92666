extension ChartSetter {
    /// Lowest that upright bars may be and still show a difference, in points.
    private static let leastPlot = 40.0
    /// Widest bar in points; a few wide blocks are no chart.
    private static let mostBar = 44.0
    /// Most lines of a label under a bar.
    private static let mostLabelLines = 2

    /// Labels under upright bars: broken into lines that fit, or `nil` when one does not.
    private func labelsBelow(_ canvas: ChartCanvas, slot: Double) throws(LayoutFault) -> [[TextLine]]? {
        let room = slot - canvas.style.size * 0.4
        var labels: [[TextLine]] = []
        for category in chart.categories {
            guard try canvas.widestWord([category.label], canvas.style) <= room else { return nil }
            var lines = try canvas.lines(category.label, canvas.style, width: room, .center)
            guard lines.count <= Self.mostLabelLines else { return nil }
            if let detail = category.detail {
                guard try canvas.width(detail, canvas.style) <= room else { return nil }
                lines += try canvas.lines(detail, canvas.style, width: room, .center)
            }
            labels.append(lines)
        }
        return labels
    }

    /// One group of upright bars a category, each with its value on top.
    ///
    /// - Returns: `nil` when labels would touch; such charts lie down.
    func upright(_ base: ChartCanvas) throws(LayoutFault) -> Drawing? {
        var canvas = base
        let count = seriesCount
        let slot = width / Double(chart.categories.count)
        guard let labels = try labelsBelow(canvas, slot: slot) else { return nil }
        let gap = canvas.style.size * 0.3
        let widestValue = try canvas.widest(allLabels, canvas.valueStyle) + gap
        // Where several bars stand side by side, each value must fit over its own bar.
        let inner = count == 1 ? slot : slot * 0.88
        guard widestValue <= inner / Double(count) else { return nil }
        let pitch = min(inner / Double(count), max(Self.mostBar, widestValue))
        let bar = count == 1 ? min(slot * 0.62, Self.mostBar) : pitch

        let top = try legend(&canvas)
        let below = Double(labels.map(\.count).max() ?? 0) * canvas.line + gap
        let plot = max(Self.leastPlot, min(chart.height, most) - top - canvas.line - below)
        let foot = top + canvas.line + plot
        let scale = plot / greatest
        for (number, category) in chart.categories.enumerated() {
            let middle = (Double(number) + 0.5) * slot
            let left = middle - (count == 1 ? bar : pitch * Double(count)) / 2
            for series in 0..<count {
                let x = left + Double(series) * pitch
                let height = (value(category, series) ?? 0) * scale
                if height > 0 {
                    canvas.fill(Rect(x: x, y: foot - height, width: bar, height: height), grey(series))
                }
                try canvas.add(
                    label(category, series), canvas.valueStyle, x: x + bar / 2, y: foot - height - canvas.line, .center)
            }
            canvas.add(labels[number], x: Double(number) * slot + canvas.style.size * 0.2, y: foot + gap)
        }
        canvas.rule(from: Point(x: 0, y: foot), to: Point(x: width, y: foot))
        return Drawing(canvas: canvas, height: foot + below)
    }

    /// Stacked upright bars; the values of the parts stand in rows under the names, where thin parts leave them room.
    ///
    /// - Returns: `nil` when labels would touch; such charts lie down.
    func stacked(_ base: ChartCanvas) throws(LayoutFault) -> Drawing? {
        var canvas = base
        let count = seriesCount
        let swatch = canvas.style.size * 0.75
        let gap = canvas.style.size * 0.4
        // Short names of series stand before their row of values, long ones above all.
        let names = try canvas.widest(chart.series, canvas.style)
        let namesFit = names <= width * 0.22
        let gutter = swatch + gap + (namesFit && names > 0 ? names + gap : 0)
        let slot = (width - gutter) / Double(chart.categories.count)
        guard let labels = try labelsBelow(canvas, slot: slot) else { return nil }
        guard try canvas.widest(allLabels, canvas.valueStyle) + gap <= slot else { return nil }

        let top = namesFit ? 0 : try legend(&canvas)
        let labelHeight = Double(labels.map(\.count).max() ?? 0) * canvas.line + gap
        let below = labelHeight + Double(count) * canvas.line
        let plot = max(Self.leastPlot, min(chart.height, most) - top - below - gap)
        let foot = top + gap + plot
        let sums = chart.categories.map { category in
            (0..<count).reduce(0) { $0 + (value(category, $1) ?? 0) }
        }
        let scale = plot / max(sums.max() ?? 0, .leastNonzeroMagnitude)
        let bar = min(slot * 0.62, Self.mostBar)
        for (number, category) in chart.categories.enumerated() {
            let left = gutter + Double(number) * slot
            var y = foot
            for series in 0..<count {
                let height = sums[number] > 0 ? (value(category, series) ?? 0) * scale : 0
                y -= height
                if height > 0 {
                    canvas.fill(Rect(x: left + (slot - bar) / 2, y: y, width: bar, height: height), grey(series))
                }
            }
            canvas.add(labels[number], x: left + canvas.style.size * 0.2, y: foot + gap / 2)
        }
        for series in 0..<count {
            let y = foot + labelHeight + Double(series) * canvas.line
            canvas.fill(Rect(x: 0, y: y + (canvas.line - swatch) / 2, width: swatch, height: swatch), grey(series))
            if namesFit, series < chart.series.count {
                try canvas.add(chart.series[series], canvas.style, x: swatch + gap, y: y, .left)
            }
            for (number, category) in chart.categories.enumerated() {
                let middle = gutter + (Double(number) + 0.5) * slot
                try canvas.add(label(category, series), canvas.valueStyle, x: middle, y: y, .center)
            }
        }
        canvas.rule(from: Point(x: gutter, y: foot), to: Point(x: width, y: foot))
        return Drawing(canvas: canvas, height: foot + below)
    }
}
