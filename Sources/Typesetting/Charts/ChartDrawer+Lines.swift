extension ChartDrawer {
    /// How the lines of series look, apart on a black-and-white printer: thickness, and the grey of the points.
    private static let looks: [(thickness: Double, fill: Double)] = [(1.5, 0.3), (0.75, 1), (1, 0.6), (0.4, 0.85)]
    /// Side of a point's square, in ems.
    private static let point = 0.42
    /// Lowest that the field may be, in points.
    private static let leastField = 60.0

    private func look(_ series: Int) -> (thickness: Double, fill: Double) { Self.looks[series % Self.looks.count] }

    /// Points joined by lines; what is not stated leaves a gap. A scale stands left; figures stand at their points, where they
    /// are drawn.
    ///
    /// - Returns: `nil` when figures would touch.
    func lines() throws(LayoutFault) -> Drawing? {
        var canvas = canvas
        let size = canvas.style.size
        let top = try lineLegend(&canvas)
        let gutter = try canvas.widest(["0", greatest.label], canvas.valueStyle) + size * 0.5
        let slot = (width - gutter) / Double(chart.categories.count)
        let hasDetail = chart.categories.contains { $0.detail != nil }
        let below = canvas.line * (hasDetail ? 2 : 1) + size * 0.5
        let head = top + canvas.line * 1.2
        let field = max(Self.leastField, min(chart.height, most) - head - below)
        let foot = head + field
        canvas.rule(from: Point(x: gutter, y: head), to: Point(x: width, y: head), thickness: 0.25)
        try canvas.add(greatest.label, canvas.valueStyle, x: gutter - size * 0.5, y: head - canvas.line / 2, .right)
        try canvas.add("0", canvas.valueStyle, x: gutter - size * 0.5, y: foot - canvas.line / 2, .right)
        canvas.rule(from: Point(x: gutter, y: foot), to: Point(x: width, y: foot))
        let scale = field / greatest.value
        func place(_ number: Int, _ series: Int) -> Point? {
            value(chart.categories[number], series).map {
                Point(x: gutter + (Double(number) + 0.5) * slot, y: foot - $0 * scale)
            }
        }
        for series in series {
            for number in chart.categories.indices.dropFirst() {
                if let from = place(number - 1, series), let to = place(number, series) {
                    canvas.rule(from: from, to: to, thickness: look(series).thickness)
                }
            }
        }
        for series in series {
            for number in chart.categories.indices {
                if let point = place(number, series) { canvas.fill(square(around: point, size), look(series).fill) }
            }
        }
        if showsFigures {
            let places = chart.categories.indices.map { number in series.map { place(number, $0) } }
            guard try addFigures(&canvas, places, gutter: gutter, slot: slot, foot: foot) else { return nil }
        }
        guard try addNames(&canvas, gutter: gutter, slot: slot, foot: foot) else { return nil }
        return Drawing(canvas: canvas, height: foot + below)
    }

    /// The figures at their points: of several points of a step the highest has its figure above, the lowest below. What is not
    /// stated is said at the foot.
    ///
    /// - Returns: whether none touches another.
    private func addFigures(
        _ canvas: inout ChartCanvas, _ places: [[Point?]], gutter: Double, slot: Double, foot: Double
    ) throws(LayoutFault) -> Bool {
        var taken: [Rect] = []
        for (number, points) in places.enumerated() {
            let lowest = points.compactMap { $0?.y }.max() ?? 0
            let isSingle = points.compactMap { $0 }.count < 2
            for (series, point) in zip(series, points) {
                let text = label(chart.categories[number], series)
                let half = try canvas.width(text, canvas.valueStyle) / 2
                let middle = point?.x ?? gutter + (Double(number) + 0.5) * slot
                let x = min(max(middle, gutter + half), width - half)
                let y: Double
                if let point {
                    let below = point.y + canvas.line * 0.15
                    let isBelow = !isSingle && point.y == lowest && below + canvas.line < foot
                    y = isBelow ? below : point.y - canvas.line * 1.15
                } else {
                    y = foot - canvas.line
                }
                let box = Rect(x: x - half, y: y, width: 2 * half, height: canvas.line)
                guard !taken.contains(where: { $0.touches(box) }) else { return false }
                taken.append(box)
                try canvas.add(text, canvas.valueStyle, x: x, y: y, .center)
            }
        }
        return true
    }

    private func square(around point: Point, _ size: Double) -> Rect {
        let side = size * Self.point
        return Rect(x: point.x - side / 2, y: point.y - side / 2, width: side, height: side)
    }

    /// A name under every few points, as often as they have room.
    ///
    /// - Returns: whether they go with what else is drawn.
    private func addNames(
        _ canvas: inout ChartCanvas, gutter: Double, slot: Double, foot: Double
    ) throws(LayoutFault) -> Bool {
        let size = canvas.style.size
        let names = try canvas.widest(chart.categories.flatMap { [$0.label, $0.detail ?? ""] }, canvas.style) + size * 0.6
        let step = Self.labelSteps.first { Double($0) * slot >= names } ?? chart.categories.count
        // Figures and all names, or a scale and a name now and then.
        if showsFigures, step > 1 { return false }
        for (number, category) in chart.categories.enumerated() where number % step == 0 {
            let middle = gutter + (Double(number) + 0.5) * slot
            canvas.rule(from: Point(x: middle, y: foot), to: Point(x: middle, y: foot + size * 0.3))
            for (row, text) in [category.label, category.detail ?? ""].enumerated() {
                let half = try canvas.width(text, canvas.style) / 2
                let x = min(max(middle, gutter + half), width - half)
                try canvas.add(text, canvas.style, x: x, y: foot + size * 0.4 + Double(row) * canvas.line, .center)
            }
        }
        return true
    }

    /// The names of several series, each with a piece of its line.
    private func lineLegend(_ canvas: inout ChartCanvas) throws(LayoutFault) -> Double {
        let names = chart.series.enumerated().filter { !$0.element.isEmpty }
        guard chart.series.count > 1, !names.isEmpty else { return 0 }
        let size = canvas.style.size
        let piece = size * 2
        var x = 0.0
        var y = 0.0
        for (series, name) in names {
            let lines = try canvas.lines(name, canvas.style, width: width - piece - size * 0.4, .left)
            let taken = piece + size * 0.4 + (lines.map(\.right).max() ?? 0)
            if x > 0, x + taken > width + tolerance {
                x = 0
                y += canvas.line
            }
            let middle = y + canvas.line / 2
            canvas.rule(
                from: Point(x: x, y: middle), to: Point(x: x + piece, y: middle), thickness: look(series).thickness)
            canvas.fill(square(around: Point(x: x + piece / 2, y: middle), size), look(series).fill)
            canvas.add(lines, x: x + piece + size * 0.4, y: y)
            if lines.count > 1 {
                x = 0
                y += Double(lines.count) * canvas.line
            } else {
                x += taken + size * 1.5
            }
        }
        return y + (x > 0 ? canvas.line : 0) + canvas.line * 0.4
    }
}

extension Rect {
    fileprivate func touches(_ other: Rect) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
}
