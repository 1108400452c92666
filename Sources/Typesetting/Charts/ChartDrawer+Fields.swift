extension ChartDrawer {
    /// Darkest field: black figures stay readable on it.
    private static let darkest = 0.55
    /// Narrowest tile in points.
    private static let leastTile = 78.0

    /// Narrowest cell without a figure, in points.
    private static let leastCell = 7.0

    /// How wide a cell must be for its figure, and for a word of its heading.
    private func cellNeed(_ canvas: ChartCanvas) throws(LayoutFault) -> Double {
        let gap = canvas.style.size * 0.4
        let words = try canvas.widestWord(chart.series, canvas.style)
        guard !showsFigures else { return max(try canvas.widest(allLabels, canvas.valueStyle), words) + gap }
        return chart.isOrdered ? Self.leastCell : words + gap
    }

    /// How many columns of a field have room beside each other.
    func fieldColumns() throws(LayoutFault) -> Int {
        let canvas = canvas
        let room = width - min(try gutter(), width * 0.25) - canvas.style.size * 0.4
        return Int((room + tolerance) / (try cellNeed(canvas)))
    }

    /// A field of cells, categories down and series across, darker where there is more, each with its value or, where cells are
    /// too narrow for values, with a scale above.
    ///
    /// - Returns: `nil` when the cells would be too narrow.
    func heatMap() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let count = columnsAcross ?? seriesCount
        let gap = canvas.style.size * 0.4
        let cellNeed = try cellNeed(canvas)
        // Names give way to the fields, down to a quarter of the drawing.
        let gutter = min(try gutter(), max(width * 0.25, width - cellNeed * Double(count) - gap))
        let cell = (width - gutter - gap) / Double(count)
        guard cellNeed <= cell + tolerance else { return nil }
        let greatest = greatest
        let top = showsFigures ? 0 : try scale(&canvas, greatest.label)
        let heads = try heads(canvas, cell: cell)
        var labels: [[TextLine]] = []
        for category in drawn {
            labels.append(try canvas.lines(name(category), canvas.style, width: gutter + tolerance, .right))
        }
        let headHeight = top + Double(heads.map(\.lines.count).max() ?? 0) * canvas.line
        let lines = labels.map { Double(max($0.count, 1)) * canvas.line }
        let least = headHeight + lines.reduce(0, +)
        let padding = min(canvas.line * 0.45, max(0, most - least) / Double(drawn.count))
        for head in heads {
            let x = gutter + gap + (Double(head.column) + 0.5) * cell - head.width / 2
            // A heading over a narrow column reaches beyond it, though not beyond the chart.
            guard x >= 0, x + head.width <= width + gap else { continue }
            canvas.add(head.lines, x: x, y: headHeight - Double(head.lines.count) * canvas.line)
        }
        var y = headHeight
        for (number, category) in drawn.enumerated() {
            let height = lines[number] + padding
            canvas.add(labels[number], x: 0, y: y + (height - Double(labels[number].count) * canvas.line) / 2)
            for (column, series) in series.enumerated() {
                let x = gutter + gap + Double(column) * cell
                let share = (value(category, series) ?? 0) / greatest.value
                canvas.fill(Rect(x: x, y: y, width: cell, height: height), 1 - share * (1 - Self.darkest))
                guard showsFigures else { continue }
                try canvas.add(
                    label(category, series), canvas.valueStyle, x: x + cell / 2, y: y + (height - canvas.line) / 2, .center)
            }
            y += height
        }
        return Drawing(canvas: canvas, height: y)
    }

    /// A heading of a column, set.
    private struct Head {
        var column: Int
        var width: Double
        var lines: [TextLine]
    }

    /// The headings of the columns; where columns follow each other and are narrow, of every few of them.
    private func heads(_ canvas: ChartCanvas, cell: Double) throws(LayoutFault) -> [Head] {
        let gap = canvas.style.size * 0.4
        let words = try canvas.widestWord(chart.series, canvas.style) + gap
        let step = max(1, Int((words / cell - tolerance).rounded(.up)))
        var heads: [Head] = []
        for (column, series) in series.enumerated() where column % step == 0 {
            let width = cell * Double(step) - gap
            heads.append(
                Head(
                    column: column, width: width,
                    lines: try canvas.lines(chart.series[series], canvas.style, width: width + tolerance, .center)))
        }
        return heads
    }

    /// Steps of grey in the scale.
    private static let scaleSteps = 5

    /// What the shades mean: nothing at the left, the greatest value at the right.
    private func scale(_ canvas: inout ChartCanvas, _ greatest: String) throws(LayoutFault) -> Double {
        let swatch = canvas.style.size * 1.2
        let gap = canvas.style.size * 0.4
        let right = try canvas.width(greatest, canvas.valueStyle)
        var x = width - right
        try canvas.add(greatest, canvas.valueStyle, x: x, y: 0, .left)
        x -= gap
        for step in (0..<Self.scaleSteps).reversed() {
            x -= swatch
            let share = Double(step) / Double(Self.scaleSteps - 1)
            canvas.fill(
                Rect(x: x, y: canvas.line * 0.15, width: swatch, height: canvas.line * 0.7), 1 - share * (1 - Self.darkest))
        }
        try canvas.add("0", canvas.valueStyle, x: x - gap, y: 0, .right)
        return canvas.line * 1.2
    }

    /// One tile a category with its name, filled from the left as far as its state goes (0 … 1).
    ///
    /// - Returns: `nil` when a value is wider than a tile can be.
    func tiles() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let inset = canvas.style.size * 0.4
        let gap = canvas.style.size * 0.35
        let word = max(
            try canvas.widestWord(chart.categories.map(name), canvas.style),
            try canvas.widest(chart.categories.map { label($0, 0) }, canvas.valueStyle))
        let need = min(max(word + 2 * inset, Self.leastTile), width)
        let across = max(1, Int((width + gap) / (need + gap)))
        let tile = (width - gap * Double(across - 1)) / Double(across)
        let room = tile - 2 * inset
        guard try canvas.widest(chart.categories.map { label($0, 0) }, canvas.valueStyle) <= room + tolerance else {
            return nil
        }
        let drawn = Array(drawn)
        var names: [[TextLine]] = []
        for category in drawn {
            names.append(try canvas.lines(name(category), canvas.style, width: room + tolerance, .center))
        }
        let hasValues = chart.categories.contains { !label($0, 0).isEmpty }
        var y = 0.0
        var edges: [Double] = []
        var start = 0
        while start < drawn.count {
            let end = min(start + across, drawn.count)
            let most = names[start..<end].map(\.count).max() ?? 1
            let height = Double(most + (hasValues ? 1 : 0)) * canvas.line + 2 * inset
            if start > 0 {
                y += gap
                edges.append(y)
            }
            for number in start..<end {
                let category = drawn[number]
                let rect = Rect(x: Double(number - start) * (tile + gap), y: y, width: tile, height: height)
                let state = min(value(category, 0) ?? 0, 1)
                if state > 0 {
                    var filled = rect
                    filled.width *= state
                    canvas.fill(filled, Self.darkest + 0.25, outlined: false)
                }
                canvas.outline(rect)
                let lines = names[number]
                let text = Double(lines.count + (hasValues ? 1 : 0)) * canvas.line
                let top = y + (height - text) / 2
                canvas.add(lines, x: rect.x + inset, y: top)
                try canvas.add(
                    label(category, 0), canvas.valueStyle, x: rect.x + tile / 2,
                    y: top + Double(lines.count) * canvas.line, .center)
            }
            y += height
            start = end
        }
        return Drawing(canvas: canvas, height: y, rowEdges: edges)
    }
}
