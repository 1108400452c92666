import Vietnamese

extension ChartDrawer {
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

    /// Upright bars or, where their names and values would touch, lying ones.
    func uprightOrLying() throws(LayoutFault) -> Drawing? {
        if let drawing = try upright() { return drawing }
        return try lying()
    }

    /// Stacked upright bars or, where their names and values would touch, lying ones.
    func stackedOrLying() throws(LayoutFault) -> Drawing? {
        if let drawing = try stacked() { return drawing }
        return try stackedLying()
    }

    /// One group of upright bars a category, each with its value on top.
    ///
    /// - Returns: `nil` when labels would touch; such charts lie down.
    func upright() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
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
        let scale = plot / greatest.value
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
    func stacked() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
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
        let sums = chart.categories.map(sum)
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

    // MARK: Many

    /// Steps between names under many bars; whole weeks where days follow each other.
    static let labelSteps = [1, 2, 3, 5, 7, 14, 21, 28, 56, 112, 224]

    /// Upright bars too many for a figure and a name each: side by side or stacked, with a name under every few of them and a
    /// line at the height of the greatest.
    func thinned() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let isStacked = chart.form == .stackedColumns
        let size = canvas.style.size
        let top = try legend(&canvas)
        let longest = isStacked ? try longestSum(canvas) : greatest
        // The scale stands left of the bars.
        let gutter = try canvas.widest(["0", longest.label], canvas.valueStyle) + size * 0.5
        let slot = (width - gutter) / Double(chart.categories.count)
        let names = try canvas.widest(chart.categories.flatMap { [$0.label, $0.detail ?? ""] }, canvas.style) + size * 0.6
        let step = Self.labelSteps.first { Double($0) * slot >= names } ?? chart.categories.count
        let hasDetail = chart.categories.contains { $0.detail != nil }
        let below = canvas.line * (hasDetail ? 2 : 1) + size * 0.5
        let plot = max(Self.leastPlot, min(chart.height, most) - top - canvas.line - below)
        let head = top + canvas.line / 2
        let foot = head + plot
        canvas.rule(from: Point(x: gutter, y: head), to: Point(x: width, y: head), thickness: 0.25)
        try canvas.add(longest.label, canvas.valueStyle, x: gutter - size * 0.5, y: head - canvas.line / 2, .right)
        try canvas.add("0", canvas.valueStyle, x: gutter - size * 0.5, y: foot - canvas.line / 2, .right)
        let scale = plot / longest.value
        let group = slot * 0.75
        for (number, category) in chart.categories.enumerated() {
            let left = gutter + (Double(number) + 0.5) * slot - group / 2
            var y = foot
            for (index, series) in series.enumerated() {
                let height = (value(category, series) ?? 0) * scale
                guard height > 0 else { continue }
                let width = isStacked ? group : group / Double(seriesCount)
                let x = isStacked ? left : left + Double(index) * width
                if !isStacked { y = foot }
                y -= height
                canvas.fill(Rect(x: x, y: y, width: width, height: height), grey(series), outlined: slot > 4)
            }
            guard number % step == 0 else { continue }
            let middle = gutter + (Double(number) + 0.5) * slot
            canvas.rule(from: Point(x: middle, y: foot), to: Point(x: middle, y: foot + size * 0.3))
            for (row, text) in [category.label, category.detail ?? ""].enumerated() {
                let half = try canvas.width(text, canvas.style) / 2
                let x = min(max(middle, half), width - half)
                try canvas.add(text, canvas.style, x: x, y: foot + size * 0.4 + Double(row) * canvas.line, .center)
            }
        }
        canvas.rule(from: Point(x: gutter, y: foot), to: Point(x: width, y: foot))
        return Drawing(canvas: canvas, height: foot + below)
    }

    /// The greatest sum of a category and how it is printed: as the values are, in whole numbers.
    private func longestSum(_ canvas: ChartCanvas) throws(LayoutFault) -> (value: Double, label: String) {
        let sum = chart.categories.map(sum).max() ?? 0
        return sum > 0 ? (sum, NumberFormat.decimal(sum, digits: sum == sum.rounded() ? 0 : 1)) : (1, "1")
    }
}
