import Foundation

/// Path data (Scalable Vector Graphics 1.1, 8.3).
struct SVGPath {
    private(set) var segments: [Drawing.Segment] = []
    private var at = Point(x: 0, y: 0)
    private var start = Point(x: 0, y: 0)
    /// The last handle, for curves that go on smoothly.
    private var handle: (point: Point, isCubic: Bool)?

    /// - Returns: `nil` where the data does not follow the grammar.
    static func segments(_ data: String) -> [Drawing.Segment]? {
        var path = SVGPath()
        var reader = SVGNumbers(data)
        var command: Character?
        while !reader.isAtEnd {
            if let letter = reader.letter() {
                command = letter
                if letter == "z" || letter == "Z" {
                    path.close()
                    continue
                }
            } else if command == nil || command == "z" || command == "Z" {
                return nil
            }
            guard let letter = command, path.take(letter, &reader) else { return nil }
            // Further pairs after a move are lines.
            if letter == "M" { command = "L" } else if letter == "m" { command = "l" }
        }
        return path.segments
    }

    private mutating func close() {
        segments.append(.close)
        at = start
        handle = nil
    }

    /// Takes one set of a command's numbers.
    private mutating func take(_ letter: Character, _ reader: inout SVGNumbers) -> Bool {
        let isRelative = letter.isLowercase
        let from = at
        func point(_ x: Double, _ y: Double) -> Point { isRelative ? Point(x: from.x + x, y: from.y + y) : Point(x: x, y: y) }
        // A path begins with a move.
        guard !segments.isEmpty || letter == "M" || letter == "m" else { return false }
        switch letter.uppercased() {
        case "M":
            guard let values = reader.numbers(2) else { return false }
            at = point(values[0], values[1])
            start = at
            segments.append(.move(at))
            handle = nil
        case "L":
            guard let values = reader.numbers(2) else { return false }
            line(to: point(values[0], values[1]))
        case "H":
            guard let x = reader.number() else { return false }
            line(to: Point(x: isRelative ? from.x + x : x, y: from.y))
        case "V":
            guard let y = reader.number() else { return false }
            line(to: Point(x: from.x, y: isRelative ? from.y + y : y))
        case "C":
            guard let v = reader.numbers(6) else { return false }
            curve(point(v[0], v[1]), point(v[2], v[3]), to: point(v[4], v[5]))
        case "S":
            guard let v = reader.numbers(4) else { return false }
            curve(mirrored(isCubic: true), point(v[0], v[1]), to: point(v[2], v[3]))
        case "Q":
            guard let v = reader.numbers(4) else { return false }
            quadratic(point(v[0], v[1]), to: point(v[2], v[3]))
        case "T":
            guard let v = reader.numbers(2) else { return false }
            quadratic(mirrored(isCubic: false), to: point(v[0], v[1]))
        case "A":
            guard let radii = reader.numbers(3), let isLarge = reader.flag(), let sweeps = reader.flag(),
                let end = reader.numbers(2)
            else { return false }
            arc(radii[0], radii[1], turned: radii[2], isLarge: isLarge, sweeps: sweeps, to: point(end[0], end[1]))
        default: return false
        }
        return true
    }

    private mutating func line(to point: Point) {
        segments.append(.line(point))
        at = point
        handle = nil
    }

    private mutating func curve(_ first: Point, _ second: Point, to point: Point) {
        segments.append(.curve(first, second, to: point))
        at = point
        handle = (second, true)
    }

    private mutating func quadratic(_ control: Point, to point: Point) {
        func third(_ end: Point) -> Point {
            Point(x: end.x + (control.x - end.x) * 2 / 3, y: end.y + (control.y - end.y) * 2 / 3)
        }
        segments.append(.curve(third(at), third(point), to: point))
        at = point
        handle = (control, false)
    }

    private func mirrored(isCubic: Bool) -> Point {
        guard let handle, handle.isCubic == isCubic else { return at }
        return Point(x: 2 * at.x - handle.point.x, y: 2 * at.y - handle.point.y)
    }

    /// An elliptical arc as curves of a quarter turn at most (implementation notes F.6.5 and F.6.6).
    private mutating func arc(
        _ radiusX: Double, _ radiusY: Double, turned degrees: Double, isLarge: Bool, sweeps: Bool, to end: Point
    ) {
        var (rx, ry) = (abs(radiusX), abs(radiusY))
        guard end != at else { return }
        guard rx > 0, ry > 0 else { return line(to: end) }
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (dx, dy) = ((at.x - end.x) / 2, (at.y - end.y) / 2)
        let (x, y) = (cosine * dx + sine * dy, -sine * dx + cosine * dy)
        let reach = x * x / (rx * rx) + y * y / (ry * ry)
        if reach > 1 {
            rx *= reach.squareRoot()
            ry *= reach.squareRoot()
        }
        let under = rx * rx * y * y + ry * ry * x * x
        let root = (max(0, rx * rx * ry * ry - under) / under).squareRoot() * (isLarge == sweeps ? -1 : 1)
        let (cx, cy) = (root * rx * y / ry, -root * ry * x / rx)
        let centre = Point(x: cosine * cx - sine * cy + (at.x + end.x) / 2, y: sine * cx + cosine * cy + (at.y + end.y) / 2)
        let first = atan2((y - cy) / ry, (x - cx) / rx)
        var turn = atan2((-y - cy) / ry, (-x - cx) / rx) - first
        if sweeps, turn < 0 { turn += 2 * .pi } else if !sweeps, turn > 0 { turn -= 2 * .pi }
        let parts = max(1, Int((abs(turn) / (.pi / 2) - 1e-9).rounded(.up)))
        let step = turn / Double(parts)
        let reachOfHandle = 4 / 3 * tan(step / 4)
        func place(_ u: Double, _ v: Double) -> Point {
            Point(x: centre.x + cosine * rx * u - sine * ry * v, y: centre.y + sine * rx * u + cosine * ry * v)
        }
        for part in 0..<parts {
            let (a, b) = (first + Double(part) * step, first + Double(part + 1) * step)
            segments.append(
                .curve(
                    place(cos(a) - reachOfHandle * sin(a), sin(a) + reachOfHandle * cos(a)),
                    place(cos(b) + reachOfHandle * sin(b), sin(b) - reachOfHandle * cos(b)),
                    to: part + 1 == parts ? end : place(cos(b), sin(b))))
        }
        at = end
        handle = nil
    }
}
