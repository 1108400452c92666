extension ChartDrawer {
    /// Shortest room for bars, as a share of the drawing.
    private static let leastBars = 0.2

    /// Rows of a lying chart: names left, values right, bars between.
    private struct Rows {
        /// Names, broken into lines that fit the gutter.
        var names: [[TextLine]]
        /// Where bars begin.
        var axis: Double
        /// Longest bar.
        var length: Double
        /// Height of each row.
        var heights: [Double]
        /// Height of one bar.
        var bar: Double
    }

    /// Lying bars, one row a category with a bar a series.
    ///
    /// - Returns: `nil` when names and values leave no room for bars.
    func lying() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let top = try legend(&canvas)
        let values = try canvas.widest(allLabels, canvas.valueStyle)
        guard let rows = try rows(canvas, valuesWidth: values, bars: seriesCount, top: top) else { return nil }
        let scale = rows.length / greatest.value
        var y = top
        var edges: [Double] = []
        for (number, category) in drawn.enumerated() {
            let height = rows.heights[number]
            if number > 0, top == 0 { edges.append(y) }
            addName(rows.names[number], y: y, height: height, &canvas)
            let first = y + (height - rows.bar * Double(seriesCount)) / 2
            for series in series {
                let slot = first + Double(series - self.series.lowerBound) * rows.bar
                let length = (value(category, series) ?? 0) * scale
                if length > 0 {
                    canvas.fill(
                        Rect(x: rows.axis, y: slot + rows.bar * 0.1, width: length, height: rows.bar * 0.8), grey(series))
                }
                try canvas.add(
                    label(category, series), canvas.valueStyle, x: rows.axis + length + canvas.style.size * 0.4,
                    y: slot + (rows.bar - canvas.line) / 2, .left)
            }
            y += height
        }
        canvas.rule(from: Point(x: rows.axis, y: top), to: Point(x: rows.axis, y: y))
        return Drawing(canvas: canvas, height: y, rowEdges: edges)
    }

    /// Lying bars stacked, one row a category; the values of the parts stand in columns at the right, each under its fill.
    ///
    /// - Returns: `nil` when names and values leave no room for bars.
    func stackedLying() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let gap = canvas.style.size * 0.5
        let swatch = canvas.style.size * 0.75
        var widths: [Double] = []
        for series in series {
            let labels = chart.categories.map { label($0, series) }
            widths.append(max(try canvas.widest(labels, canvas.valueStyle), swatch))
        }
        let legendHeight = try legend(&canvas)
        let top = legendHeight + canvas.line
        let values = widths.reduce(0, +) + gap * Double(widths.count - 1)
        guard let rows = try rows(canvas, valuesWidth: values, bars: 1, top: top) else { return nil }
        var right = width
        var edges = widths
        for index in widths.indices.reversed() {
            edges[index] = right
            right -= widths[index] + gap
            canvas.fill(
                Rect(x: edges[index] - swatch, y: legendHeight + (canvas.line - swatch) / 2, width: swatch, height: swatch),
                grey(series.lowerBound + index))
        }
        let longest = chart.categories.map(sum).max() ?? 0
        let scale = longest > 0 ? rows.length / longest : 0
        var y = top
        for (number, category) in drawn.enumerated() {
            let height = rows.heights[number]
            addName(rows.names[number], y: y, height: height, &canvas)
            let slot = y + (height - rows.bar) / 2
            var x = rows.axis
            for (index, series) in series.enumerated() {
                let length = (value(category, series) ?? 0) * scale
                if length > 0 {
                    canvas.fill(Rect(x: x, y: slot + rows.bar * 0.1, width: length, height: rows.bar * 0.8), grey(series))
                    x += length
                }
                try canvas.add(
                    label(category, series), canvas.valueStyle, x: edges[index], y: slot + (rows.bar - canvas.line) / 2, .right)
            }
            y += height
        }
        canvas.rule(from: Point(x: rows.axis, y: top), to: Point(x: rows.axis, y: y))
        return Drawing(canvas: canvas, height: y)
    }

    /// One bar a category against its target: a frame as long as the target, filled as far as it was met.
    ///
    /// - Returns: `nil` when names and values leave no room for bars.
    func progress() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let hasTarget = chart.series.count > 1
        let top = hasTarget ? try legend(&canvas, fills: [grey(0), 1]) : 0
        let labels = chart.categories.map { category in
            hasTarget ? "\(label(category, 0))/\(label(category, 1))" : label(category, 0)
        }
        let values = try canvas.widest(labels, canvas.valueStyle)
        guard let rows = try rows(canvas, valuesWidth: values, bars: 1, top: top) else { return nil }
        // Each row is measured by its own target; what goes beyond runs past the frame, at most to double.
        let shares = chart.categories.map { share($0, hasTarget: hasTarget) }
        let longest = min(max(1, shares.compactMap { $0 }.max() ?? 1), 2)
        let frame = rows.length / longest
        var y = top
        for (number, category) in drawn.enumerated() {
            let height = rows.heights[number]
            addName(rows.names[number], y: y, height: height, &canvas)
            let slot = y + (height - rows.bar) / 2
            let bar = Rect(x: rows.axis, y: slot + rows.bar * 0.15, width: frame, height: rows.bar * 0.7)
            if !hasTarget || value(category, 1) != nil { canvas.fill(bar, 1) }
            let share = shares[categories.lowerBound + number]
            if let share, share > 0 {
                var filled = bar
                filled.width = frame * min(share, longest)
                canvas.fill(filled, grey(0))
                // The target shows through a bar that has passed it.
                if share > 1 {
                    canvas.rule(
                        from: Point(x: bar.maxX, y: bar.y), to: Point(x: bar.maxX, y: bar.maxY), thickness: 1.5)
                }
            }
            let end = rows.axis + frame * max(1, min(share ?? 1, longest))
            try canvas.add(
                labels[categories.lowerBound + number], canvas.valueStyle, x: end + canvas.style.size * 0.4,
                y: slot + (rows.bar - canvas.line) / 2,
                .left)
            y += height
        }
        return Drawing(canvas: canvas, height: y)
    }

    /// What part of its target a category has met; without targets, what part of the greatest value it is.
    private func share(_ category: Chart.Category, hasTarget: Bool) -> Double? {
        guard let done = value(category, 0) else { return nil }
        guard hasTarget else { return done / greatest.value }
        guard let target = value(category, 1) else { return nil }
        return target > 0 ? done / target : 1
    }

    /// Divides the drawing into rows, as wide apart as the page allows.
    ///
    /// - Returns: `nil` when names and values leave no room for bars.
    private func rows(
        _ canvas: ChartCanvas, valuesWidth: Double, bars: Int, top: Double
    ) throws(LayoutFault) -> Rows? {
        let gap = canvas.style.size * 0.5
        let gutter = try gutter()
        let axis = gutter + gap
        let length = width - axis - gap - valuesWidth
        guard length >= width * Self.leastBars else { return nil }
        var names: [[TextLine]] = []
        for category in drawn {
            names.append(try canvas.lines(name(category), canvas.style, width: gutter + tolerance, .right))
        }
        let least = canvas.line
        let best = canvas.line * (bars == 1 ? 1.45 : 1.1)
        func heights(bar: Double, gap: Double) -> [Double] {
            names.map { max(bar * Double(bars), Double($0.count) * canvas.line) + gap }
        }
        let wide = heights(bar: best, gap: canvas.line * 0.25)
        let tight = heights(bar: least, gap: 1)
        let wideSum = wide.reduce(0, +)
        let tightSum = tight.reduce(0, +)
        let room = most - top
        // Between the two, as wide as fits.
        let part = wideSum <= room || wideSum <= tightSum ? 1 : max(0, (room - tightSum) / (wideSum - tightSum))
        let set = zip(tight, wide).map { $0 + part * ($1 - $0) }
        return Rows(names: names, axis: axis, length: length, heights: set, bar: least + part * (best - least))
    }

    private func addName(_ lines: [TextLine], y: Double, height: Double, _ canvas: inout ChartCanvas) {
        canvas.add(lines, x: 0, y: y + (height - Double(lines.count) * canvas.line) / 2)
    }
}
