/// Draws a chart, or some of its categories and series, with marks from its own top left corner: bars, fields and tiles in
/// black, white and greys light enough for black text.
///
/// Every part of a chart is drawn to the scale of the whole, with names and figures at the same edges.
struct ChartDrawer {
    let setter: TextSetter
    let chart: Chart
    /// Width of the text block in points.
    let width: Double
    /// Height that the drawing should keep to, in points; what needs more says so by its height.
    var most: Double
    /// Style of labels at the size in use.
    let style: TextStyle
    /// The categories that are drawn.
    var categories: Range<Int>
    /// The series that are drawn.
    let series: Range<Int>
    /// How many columns of a field stand across; its bands all have columns as wide. `nil` is as many as there are series.
    var columnsAcross: Int?
    /// Whether each value stands in print; otherwise a scale tells what the greatest is.
    let showsFigures: Bool

    struct Drawing {
        var canvas: ChartCanvas
        var height: Double
        /// Where a page may end: the tops of rows that need nothing of what stands above them, without the first.
        var rowEdges: [Double] = []
    }

    /// Fills of the series, apart enough on a black-and-white printer.
    private static let greys = [0.55, 0.85, 0.7, 1, 0.4]

    var canvas: ChartCanvas { ChartCanvas(setter: setter, style: style) }

    /// How many values of a category are drawn: those of the named series.
    var seriesCount: Int { series.count }

    /// The categories that are drawn, with their place among all.
    var drawn: ArraySlice<Chart.Category> { chart.categories[categories] }

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

    /// The values as printed, of all categories and of the series drawn.
    var allLabels: [String] {
        chart.categories.flatMap { category in series.map { label(category, $0) } }
    }

    /// The name of a category on one line, with its second line in brackets.
    func name(_ category: Chart.Category) -> String {
        category.detail.map { "\(category.label) (\($0))" } ?? category.label
    }

    // MARK: Names

    /// Widest part of the drawing that names take, in lying bars and fields.
    private static let mostGutter = 0.42
    /// Names wider than this part of the drawing break into lines.
    private static let easyGutter = 0.28
    /// Lines that one long name takes before all bars grow shorter for its sake.
    private static let nameLines = 3.0

    /// Width of the names left of bars or fields.
    func gutter() throws(LayoutFault) -> Double {
        let canvas = canvas
        var widest = 0.0
        for category in chart.categories {
            let natural = try canvas.width(name(category), canvas.style)
            // Broken lines are uneven: a little more than the even part.
            let broken = max(natural / Self.nameLines * 1.15, width * Self.easyGutter)
            widest = max(widest, min(natural, broken))
        }
        return min(widest, width * Self.mostGutter)
    }

    // MARK: Scale

    /// Where the greatest value stands, and how it is printed, of several charts of one scale that of them all; 1 when there is none above zero, so that nothing is divided by
    /// zero.
    var greatest: (value: Double, label: String) {
        var greatest = chart.ceiling.map { (value: $0.value, label: $0.label) } ?? (value: 0, label: "")
        for category in chart.categories {
            for series in 0..<max(chart.series.count, 1) {
                if let value = value(category, series), value > greatest.value { greatest = (value, label(category, series)) }
            }
        }
        return greatest.value > 0 ? greatest : (1, "1")
    }

    /// What the values of a category come to.
    func sum(_ category: Chart.Category) -> Double { series.reduce(0) { $0 + (value(category, $1) ?? 0) } }

    // MARK: Legend

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
