/// Draws a chart with marks, from its own top left corner: bars, fields and tiles in black, white and greys light enough for
/// black text, each with its figure in print.
///
/// A form that does not fit takes its next best shape: upright bars lie down, rows draw closer, many groups of bars become a
/// field of figures, letters shrink a little; only then is it a fault.
struct ChartSetter {
    let setter: TextSetter
    let chart: Chart
    /// Width of the text block in points.
    let width: Double
    /// Tallest that the drawing may be, in points.
    let most: Double

    /// Stands in the place of a chart without categories.
    static let emptyText = "Không có số liệu"
    /// Smallest letters, in points, that a chart shrinks to.
    private static let leastSize = 8.0
    /// Fills of the series, apart enough on a black-and-white printer.
    private static let greys = [0.55, 0.85, 0.7, 1, 0.4]

    /// - Throws: ``LayoutFault/tooTall(what:height:available:)`` when the chart does not fit a page at its smallest.
    func set(plan: Int) throws(LayoutFault) -> SetFigure {
        if chart.categories.isEmpty || chart.series.isEmpty && chart.form == .heatMap { return try empty(plan: plan) }
        var size = chart.textStyle.size
        while true {
            let drawing = try draw(at: TextStyle(chart.textStyle.face, size: size))
            if drawing.height <= most + tolerance, drawing.overflow == nil {
                return figure(drawing.canvas, height: drawing.height, plan: plan)
            }
            guard size > Self.leastSize else {
                if let text = drawing.overflow {
                    throw .tooWide(text: "chart “\(opening(text))”", width: width, available: width, origin: nil)
                }
                throw .tooTall(what: "chart “\(opening(chart.alternative))”", height: drawing.height, available: most)
            }
            size = max(Self.leastSize, size - 0.5)
        }
    }

    /// A drawing at one size of letters.
    struct Drawing {
        var canvas: ChartCanvas
        var height: Double
        /// A text that has no room at this size.
        var overflow: String?
    }

    private func draw(at style: TextStyle) throws(LayoutFault) -> Drawing {
        let canvas = ChartCanvas(setter: setter, style: style)
        switch chart.form {
        case .columns:
            if let drawing = try upright(canvas) { return drawing }
            return try lyingOrField(canvas)
        case .stackedColumns:
            if let drawing = try stacked(canvas) { return drawing }
            return try lyingOrField(canvas)
        case .bars: return try lyingOrField(canvas)
        case .progress: return try progress(canvas)
        case .heatMap: return try heatMap(canvas)
        case .tiles: return try tiles(canvas)
        }
    }

    /// Lying bars or, where several bars a category fill more than a page, a field with one row a category.
    private func lyingOrField(_ canvas: ChartCanvas) throws(LayoutFault) -> Drawing {
        let bars = try lying(canvas)
        guard seriesCount > 1, bars.height > most + tolerance else { return bars }
        let field = try heatMap(canvas)
        return field.overflow == nil ? field : bars
    }

    private func empty(plan: Int) throws(LayoutFault) -> SetFigure {
        var canvas = ChartCanvas(setter: setter, style: chart.textStyle)
        let height = canvas.line * 3
        canvas.outline(Rect(x: 0, y: 0, width: width, height: height))
        try canvas.add(Self.emptyText, chart.textStyle, x: width / 2, y: canvas.line, .center)
        return figure(canvas, height: height, plan: plan)
    }

    private func figure(_ canvas: ChartCanvas, height: Double, plan: Int) -> SetFigure {
        SetFigure(
            marks: canvas.marks, size: Size(width: width, height: height), alternative: chart.alternative, plan: plan)
    }

    // MARK: What the forms share

    /// How many values a category has: those of the named series.
    var seriesCount: Int { max(chart.series.count, 1) }

    /// Fill of a series; one alone is neither black nor pale.
    func grey(_ series: Int) -> Double { Self.greys[series % Self.greys.count] }

    /// The value of a series, never below zero, or `nil` when it is not stated.
    func value(_ category: Chart.Category, _ series: Int) -> Double? {
        guard series < category.values.count, let value = category.values[series], value.isFinite else { return nil }
        return max(value, 0)
    }

    func label(_ category: Chart.Category, _ series: Int) -> String {
        series < category.valueLabels.count ? category.valueLabels[series] : ""
    }

    /// The values as printed, of all categories and series.
    var allLabels: [String] {
        chart.categories.flatMap { category in (0..<seriesCount).map { label(category, $0) } }
    }

    /// The name of a category on one line, with its second line in brackets.
    func name(_ category: Chart.Category) -> String {
        category.detail.map { "\(category.label) (\($0))" } ?? category.label
    }

    /// Widest part of the drawing that names take, in lying bars and fields.
    private static let mostGutter = 0.42
    /// Names wider than this part of the drawing break into lines.
    private static let easyGutter = 0.28
    /// Lines that one long name takes before all bars grow shorter for its sake.
    private static let nameLines = 3.0

    /// Width of the names left of bars or fields.
    func gutter(_ canvas: ChartCanvas) throws(LayoutFault) -> Double {
        var widest = 0.0
        for category in chart.categories {
            let natural = try canvas.width(name(category), canvas.style)
            // Broken lines are uneven: a little more than the even part.
            let broken = max(natural / Self.nameLines * 1.15, width * Self.easyGutter)
            widest = max(widest, min(natural, broken))
        }
        return min(widest, width * Self.mostGutter)
    }

    /// The greatest value, or 1 when there is none above zero, so that nothing is divided by zero.
    var greatest: Double {
        var greatest = 0.0
        for category in chart.categories {
            for series in 0..<seriesCount { greatest = max(greatest, value(category, series) ?? 0) }
        }
        return greatest > 0 ? greatest : 1
    }

    /// Draws the names of several series with their fills, in as many lines as they need.
    ///
    /// - Parameter fills: where they are not those of the series.
    /// - Returns: the height it takes.
    func legend(_ canvas: inout ChartCanvas, fills: [Double]? = nil) throws(LayoutFault) -> Double {
        let names = chart.series.enumerated().filter { !$0.element.isEmpty }
        guard chart.series.count > 1, !names.isEmpty else { return 0 }
        let swatch = canvas.style.size * 0.75
        let gap = canvas.style.size * 0.4
        var x = 0.0
        var y = 0.0
        for (series, name) in names {
            let room = width - swatch - gap
            let lines = try canvas.lines(name, canvas.style, width: room, .left)
            let taken = swatch + gap + (lines.map(\.right).max() ?? 0)
            if x > 0, x + taken > width + tolerance {
                x = 0
                y += canvas.line
            }
            let fill = fills.map { $0[min(series, $0.count - 1)] } ?? grey(series)
            canvas.fill(Rect(x: x, y: y + (canvas.line - swatch) / 2, width: swatch, height: swatch), fill)
            canvas.add(lines, x: x + swatch + gap, y: y)
            if lines.count > 1 {
                x = 0
                y += Double(lines.count) * canvas.line
            } else {
                x += taken + canvas.style.size * 1.5
            }
        }
        return y + (x > 0 ? canvas.line : 0) + canvas.line * 0.4
    }
}
