/// A chart as marks, placed from its own top left corner.
struct SetFigure {
    var marks: [Mark]
    var size: Size
    /// What it says in words.
    var alternative: String
    /// Its ``ElementPlan``.
    var plan: Int
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
        }
    }
}

extension Rect {
    /// The rectangle moved by a distance in points.
    func moved(x dx: Double, y dy: Double) -> Rect { Rect(x: x + dx, y: y + dy, width: width, height: height) }
}
