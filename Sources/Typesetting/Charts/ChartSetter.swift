/// Finds the shape in which a chart fits its pages. A chart always comes out.
///
/// Each form has its ways, best first. What a form says stays what it says: bars stay bars on one scale, stacked bars stay
/// stacked, fields stay fields. What gives way is, in this order, the size of the letters, where bars stand (upright bars lie
/// down), the page (rows go on over pages, a field goes on in bands), the figures in print, and the drawing itself: what
/// cannot be drawn is set as a table. Whatever gives way that a reader could miss is told in a ``LayoutRemark``.
struct ChartSetter {
    let setter: TextSetter
    let chart: Chart
    /// Width of the text block in points.
    let width: Double
    /// Tallest that a drawing may be, in points.
    let most: Double

    /// What came of a chart.
    enum Setting {
        /// Drawings, one below the other; more than one where the chart goes on over pages.
        case drawn([SetFigure], remark: LayoutRemark?)
        /// Nothing that can be drawn has room: the figures go into a table.
        case table(LayoutRemark)
    }

    /// Stands in the place of a chart without categories.
    static let emptyText = "Không có số liệu"
    /// Smallest letters, in points, that a chart shrinks to.
    private static let leastSize = 8.0
    /// Part of a page that each part of a chart over several pages takes at most, so that none leaves a page half empty.
    private static let mostOfPage = 0.48
    /// Part of a page below which no chart is divided.
    private static let leastSlice = 0.2

    /// - Parameter plan: makes the plan of a figure with this text alternative.
    func set(plan: (String) -> Int) throws(LayoutFault) -> Setting {
        if chart.categories.isEmpty || chart.series.isEmpty && chart.form == .heatMap {
            return .drawn(figures([try empty()], plan), remark: nil)
        }
        for way in ways {
            guard let drawings = try drawings(way) else { continue }
            return .drawn(figures(drawings, plan), remark: way.isWithoutFigures ? .chartWithoutFigures(name) : nil)
        }
        return .table(.chartAsTable(name))
    }

    /// What the chart is called in remarks.
    private var name: String { opening(chart.caption?.spans.map(\.text).joined() ?? chart.alternative) }

    // MARK: Ways

    typealias Shape = (ChartDrawer) throws(LayoutFault) -> ChartDrawer.Drawing?

    /// A way of drawing the chart.
    private struct Way {
        enum Place {
            /// All of it on one page.
            case page
            /// Categories go on over pages.
            case pages
            /// Series go on in bands below each other, on one page.
            case bands
            /// Bands whose categories go on over pages.
            case bandsOverPages
        }

        var place: Place
        var isWithoutFigures = false
        /// Tallest it may be; `nil` is what fits a page.
        var mostHeight: Double?
        var shape: Shape
    }

    /// How much taller than asked a chart of days may grow by lying down, before it is drawn with a scale instead.
    private static let mostGrowth = 3.0

    private var ways: [Way] {
        let uprightHeight = chart.isOrdered ? min(chart.height * Self.mostGrowth, most) : nil
        let lying: Shape = { drawer throws(LayoutFault) in try drawer.lying() }
        let stackedLying: Shape = { drawer throws(LayoutFault) in try drawer.stackedLying() }
        let progress: Shape = { drawer throws(LayoutFault) in try drawer.progress() }
        let field: Shape = { drawer throws(LayoutFault) in try drawer.heatMap() }
        let tiles: Shape = { drawer throws(LayoutFault) in try drawer.tiles() }
        switch chart.form {
        case .columns:
            let best: Shape = { drawer throws(LayoutFault) in try drawer.uprightOrLying() }
            let thinned = Way(place: .page, isWithoutFigures: true) { drawer throws(LayoutFault) in try drawer.thinned() }
            return [
                Way(place: .page, mostHeight: uprightHeight, shape: best),
                chart.isOrdered ? thinned : Way(place: .pages, shape: lying),
            ]
        case .stackedColumns:
            let best: Shape = { drawer throws(LayoutFault) in try drawer.stackedOrLying() }
            let thinned = Way(place: .page, isWithoutFigures: true) { drawer throws(LayoutFault) in try drawer.thinned() }
            return [
                Way(place: .page, mostHeight: uprightHeight, shape: best),
                chart.isOrdered ? thinned : Way(place: .pages, shape: stackedLying),
            ]
        case .lines:
            let lines: Shape = { drawer throws(LayoutFault) in try drawer.lines() }
            return [Way(place: .page, shape: lines), Way(place: .page, isWithoutFigures: true, shape: lines)]
        case .bars: return [Way(place: .page, shape: lying), Way(place: .pages, shape: lying)]
        case .progress: return [Way(place: .page, shape: progress), Way(place: .pages, shape: progress)]
        case .heatMap:
            return [
                Way(place: .page, shape: field), Way(place: .pages, shape: field), Way(place: .bands, shape: field),
                Way(place: .page, isWithoutFigures: true, shape: field),
                Way(place: .pages, isWithoutFigures: true, shape: field),
                Way(place: .bandsOverPages, isWithoutFigures: true, shape: field),
            ]
        case .tiles: return [Way(place: .page, shape: tiles), Way(place: .pages, shape: tiles)]
        }
    }

    /// The letters' sizes, from the style's down to the least.
    private var sizes: [Double] {
        let least = min(Self.leastSize, chart.textStyle.size)
        return stride(from: chart.textStyle.size, to: least, by: -0.5).map { $0 } + [least]
    }

    /// - Parameter across: where the series go on in bands, how many columns the widest has.
    private func drawer(
        _ way: Way, size: Double, series: Range<Int>? = nil, across: Int? = nil, most: Double? = nil
    ) -> ChartDrawer {
        ChartDrawer(
            setter: setter, chart: chart, width: width, most: most ?? self.most,
            style: TextStyle(chart.textStyle.face, size: size), categories: chart.categories.indices,
            series: series ?? 0..<max(chart.series.count, 1), columnsAcross: across, showsFigures: !way.isWithoutFigures)
    }

    private func drawings(_ way: Way) throws(LayoutFault) -> [ChartDrawer.Drawing]? {
        switch way.place {
        case .page:
            let most = way.mostHeight ?? most
            for size in sizes {
                let drawing = try way.shape(drawer(way, size: size, most: most))
                if let drawing, drawing.height <= most + tolerance { return [drawing] }
            }
            return nil
        case .pages:
            for size in sizes {
                if let parts = try parts(drawer(way, size: size), way.shape) { return parts }
            }
            return nil
        case .bands:
            for size in sizes {
                guard let bands = try bands(way, size: size) else { continue }
                var drawings: [ChartDrawer.Drawing] = []
                let share = most / Double(bands.count)
                for series in bands {
                    let drawer = drawer(way, size: size, series: series, across: bands.first?.count, most: share)
                    guard var drawing = try way.shape(drawer) else { break }
                    if series.upperBound < chart.series.count { drawing.height += size * Self.bandGap }
                    drawings.append(drawing)
                }
                let height = drawings.reduce(0) { $0 + $1.height }
                if drawings.count == bands.count, height <= most + tolerance { return drawings }
            }
            return nil
        case .bandsOverPages:
            for size in sizes {
                guard let bands = try bands(way, size: size) else { continue }
                var drawings: [ChartDrawer.Drawing] = []
                for series in bands {
                    let drawer = drawer(way, size: size, series: series, across: bands.first?.count)
                    guard let parts = try parts(drawer, way.shape) else { return nil }
                    drawings += parts
                }
                return drawings
            }
            return nil
        }
    }

    /// The categories in as few parts as fit, each nearly as long as the others.
    ///
    /// - Returns: `nil` when texts have no room in the width, or one category is too tall for a page.
    private func parts(_ whole: ChartDrawer, _ shape: Shape) throws(LayoutFault) -> [ChartDrawer.Drawing]? {
        var whole = whole
        whole.most = most * Self.mostOfPage
        guard let all = try shape(whole) else { return nil }
        let count = chart.categories.count
        var parts = min(max(2, Int((all.height / whole.most).rounded(.up))), count)
        while true {
            var drawings: [ChartDrawer.Drawing] = []
            for part in 0..<parts {
                var drawer = whole
                drawer.categories = count * part / parts..<count * (part + 1) / parts
                guard let drawing = try shape(drawer) else { return nil }
                drawings.append(drawing)
            }
            let limit = parts == count ? most : whole.most
            if drawings.allSatisfy({ $0.height <= limit + tolerance }) { return drawings }
            guard parts < count else { return nil }
            parts = min(count, parts + max(1, parts / 4))
        }
    }

    /// White space between bands, in ems.
    private static let bandGap = 0.6
    /// Days in a week: bands of days that follow each other are whole weeks where they can be.
    private static let week = 7

    /// The series in bands that are as wide as fits.
    ///
    /// - Returns: `nil` when not even one column has room.
    private func bands(_ way: Way, size: Double) throws(LayoutFault) -> [Range<Int>]? {
        let room = try drawer(way, size: size).fieldColumns()
        guard room > 0 else { return nil }
        var width = min(room, chart.series.count)
        if chart.isOrdered, width > Self.week { width -= width % Self.week }
        return stride(from: 0, to: chart.series.count, by: width).map { $0..<min($0 + width, chart.series.count) }
    }

    // MARK: Figures

    private func empty() throws(LayoutFault) -> ChartDrawer.Drawing {
        var canvas = ChartCanvas(setter: setter, style: chart.textStyle)
        let height = canvas.line * 3
        canvas.outline(Rect(x: 0, y: 0, width: width, height: height))
        try canvas.add(Self.emptyText, chart.textStyle, x: width / 2, y: canvas.line, .center)
        return ChartDrawer.Drawing(canvas: canvas, height: height)
    }

    /// The first part says all that the chart says; those that go on say that they do.
    private func figures(_ drawings: [ChartDrawer.Drawing], _ plan: (String) -> Int) -> [SetFigure] {
        var figures: [SetFigure] = []
        for slice in drawings.flatMap({ $0.slices(least: most * Self.leastSlice) }) {
            let words = figures.isEmpty ? chart.alternative : "\(name) \(chart.continuation)"
            let own = plan(words)
            figures.append(
                SetFigure(
                    marks: slice.marks, size: Size(width: width, height: slice.height), alternative: words, plan: own,
                    chart: figures.first?.plan ?? own, tint: chart.tint))
        }
        return figures
    }
}
