extension ChartSetter {
    /// Darkest field: black figures stay readable on it.
    private static let darkest = 0.55
    /// Narrowest tile in points.
    private static let leastTile = 78.0

    /// A field of cells, categories down and series across, darker where there is more, each with its value.
    func heatMap(_ base: ChartCanvas) throws(LayoutFault) -> Drawing {
        var canvas = base
        let count = seriesCount
        let gap = canvas.style.size * 0.4
        let words = try canvas.widestWord(chart.series, canvas.style)
        let cellNeed = max(try canvas.widest(allLabels, canvas.valueStyle), words) + gap
        // Names give way to the fields, down to a quarter of the drawing.
        let gutter = min(try gutter(canvas), max(width * 0.25, width - cellNeed * Double(count) - gap))
        let cell = (width - gutter - gap) / Double(count)
        guard cellNeed <= cell + tolerance else {
            let longest = (allLabels + chart.series).max { $0.utf8.count < $1.utf8.count }
            return Drawing(canvas: canvas, height: 0, overflow: longest)
        }
        var heads: [[TextLine]] = []
        for series in chart.series {
            heads.append(try canvas.lines(series, canvas.style, width: cell - gap + tolerance, .center))
        }
        var labels: [[TextLine]] = []
        for category in chart.categories {
            labels.append(try canvas.lines(name(category), canvas.style, width: gutter + tolerance, .right))
        }
        let headHeight = Double(heads.map(\.count).max() ?? 0) * canvas.line
        let lines = labels.map { Double(max($0.count, 1)) * canvas.line }
        let least = headHeight + lines.reduce(0, +)
        let padding = min(canvas.line * 0.45, max(0, most - least) / Double(chart.categories.count))
        for (series, head) in heads.enumerated() {
            let y = headHeight - Double(head.count) * canvas.line
            canvas.add(head, x: gutter + gap + Double(series) * cell + gap / 2, y: y)
        }
        let top = greatest
        var y = headHeight
        for (number, category) in chart.categories.enumerated() {
            let height = lines[number] + padding
            canvas.add(labels[number], x: 0, y: y + (height - Double(labels[number].count) * canvas.line) / 2)
            for series in 0..<count {
                let x = gutter + gap + Double(series) * cell
                let share = (value(category, series) ?? 0) / top
                canvas.fill(Rect(x: x, y: y, width: cell, height: height), 1 - share * (1 - Self.darkest))
                try canvas.add(
                    label(category, series), canvas.valueStyle, x: x + cell / 2, y: y + (height - canvas.line) / 2, .center)
            }
            y += height
        }
        return Drawing(canvas: canvas, height: y)
    }

    /// One tile a category with its name, filled from the left as far as its state goes (0 … 1).
    func tiles(_ base: ChartCanvas) throws(LayoutFault) -> Drawing {
        var canvas = base
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
            return Drawing(canvas: canvas, height: 0, overflow: chart.categories.first.map { label($0, 0) })
        }
        var names: [[TextLine]] = []
        for category in chart.categories {
            names.append(try canvas.lines(name(category), canvas.style, width: room + tolerance, .center))
        }
        let hasValues = chart.categories.contains { !label($0, 0).isEmpty }
        var y = 0.0
        var start = 0
        while start < chart.categories.count {
            let end = min(start + across, chart.categories.count)
            let most = names[start..<end].map(\.count).max() ?? 1
            let height = Double(most + (hasValues ? 1 : 0)) * canvas.line + 2 * inset
            if start > 0 { y += gap }
            for number in start..<end {
                let category = chart.categories[number]
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
        return Drawing(canvas: canvas, height: y)
    }
}
