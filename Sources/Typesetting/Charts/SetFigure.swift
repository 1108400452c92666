/// A chart as marks, placed from its own top left corner.
struct SetFigure {
    var marks: [Mark]
    var size: Size
    /// What it says in words.
    var alternative: String
    /// Its ``ElementPlan``, where it begins a page.
    var plan: Int
    /// The plan of the chart's first part: parts that come to stand on one page are one figure.
    var chart: Int
    /// See ``Chart/tint``.
    var tint: Color?
}

extension ChartDrawer.Drawing {
    /// The drawing in slices between rows, each at least this tall, so that a page may end in it.
    func slices(least: Double) -> [(marks: [Mark], height: Double)] {
        var edges = [0.0]
        for edge in rowEdges where edge - edges[edges.count - 1] >= least && height - edge >= least { edges.append(edge) }
        guard edges.count > 1 else { return [(canvas.marks, height)] }
        edges.append(height)
        return zip(edges, edges.dropFirst()).map { top, bottom in
            (canvas.marks.compactMap { $0.part(from: top, to: bottom)?.moved(x: 0, y: -top) }, bottom - top)
        }
    }
}

extension Mark {
    /// What of the mark lies between two heights; `nil` for none. Marks belong where their middle is, upright lines are cut.
    fileprivate func part(from top: Double, to bottom: Double) -> Mark? {
        let middle: Double
        switch self {
        case .text(let run): middle = run.origin.y - run.style.size / 3
        case .rectangle(let rect, _, _), .link(let rect, _, _), .picture(let rect, _): middle = rect.y + rect.height / 2
        case .line(let from, let to, let thickness):
            let upper = max(from.y, top)
            let lower = min(to.y, bottom)
            guard lower > upper || from.y == to.y && from.y >= top && from.y < bottom else { return nil }
            return .line(from: Point(x: from.x, y: upper), to: Point(x: to.x, y: lower), thickness: thickness)
        }
        return middle >= top && middle < bottom ? self : nil
    }
}

extension Mark {
    /// The mark moved by a distance in points.
    func moved(x dx: Double, y dy: Double) -> Mark {
        switch self {
        case .text(var run):
            run.origin.x += dx
            run.origin.y += dy
            return .text(run)
        case .line(let from, let to, let thickness):
            return .line(
                from: Point(x: from.x + dx, y: from.y + dy), to: Point(x: to.x + dx, y: to.y + dy), thickness: thickness)
        case .rectangle(let rect, let fill, let stroke):
            return .rectangle(rect.moved(x: dx, y: dy), fill: fill, stroke: stroke)
        case .link(let rect, let target, let description):
            return .link(rect.moved(x: dx, y: dy), to: target, description: description)
        case .picture(let rect, let picture): return .picture(rect.moved(x: dx, y: dy), picture)
        }
    }
}

extension Rect {
    /// The rectangle moved by a distance in points.
    func moved(x dx: Double, y dy: Double) -> Rect { Rect(x: x + dx, y: y + dy, width: width, height: height) }
}
