extension Drawing {
    /// Reads an SVG file: shapes with plain colours. What documents do not draw (text, pictures, gradients, transparency, masks,
    /// filters) is a fault that names it, never left out.
    public init(svg bytes: [UInt8]) throws(SVGFault) {
        let root = try SVGElement.read(bytes)
        guard root.name == "svg" || root.name.hasSuffix(":svg") else { throw .notSVG }
        var reader = SVGReader()
        self = try reader.drawing(root)
    }
}

/// Walks through the elements of an SVG file.
struct SVGReader {
    private var shapes: [Drawing.Shape] = []
    /// Elements drawn, and points of their shapes.
    private var points = 0
    /// Elements by `id`, for `use`.
    private var known: [String: SVGElement] = [:]
    private var rules: [(selector: String, declarations: String)] = []

    private static let mostShapes = 20_000
    private static let mostPoints = 100_000
    /// Deepest chain of `use`.
    private static let mostUses = 8

    /// What holds where an element stands.
    private struct Context {
        var style = SVGStyle()
        var transform = SVGTransform()
        var uses = 0
    }

    mutating func drawing(_ root: SVGElement) throws(SVGFault) -> Drawing {
        let box = try viewBox(root)
        try collect(root)
        var context = Context()
        context.transform = SVGTransform(e: -box.x, f: -box.y)
        try apply(root, to: &context.style)
        guard context.style.isDisplayed else { return Drawing(width: box.width, height: box.height, shapes: []) }
        for child in root.children { try draw(child, in: context) }
        return Drawing(width: box.width, height: box.height, shapes: shapes)
    }

    /// What is to be seen, in user units.
    private func viewBox(_ root: SVGElement) throws(SVGFault) -> Rect {
        if let written = root.attributes["viewBox"] {
            var reader = SVGNumbers(written)
            guard let values = reader.numbers(4), reader.isAtEnd, values[2] > 0, values[3] > 0 else {
                throw .malformed(line: root.line, "viewBox=\"\(written)\"")
            }
            return Rect(x: values[0], y: values[1], width: values[2], height: values[3])
        }
        guard let width = root.attributes["width"].flatMap(SVGStyle.length),
            let height = root.attributes["height"].flatMap(SVGStyle.length), width > 0, height > 0
        else { throw .malformed(line: root.line, "<svg>") }
        return Rect(x: 0, y: 0, width: width, height: height)
    }

    /// Finds what others refer to: elements with names, and style sheets.
    private mutating func collect(_ element: SVGElement) throws(SVGFault) {
        if let id = element.attributes["id"], known[id] == nil { known[id] = element }
        if Self.local(element.name) == "style" { rules += try SVGStyle.rules(element.text, line: element.line) }
        for child in element.children { try collect(child) }
    }

    private static func local(_ name: String) -> String {
        name.hasPrefix("svg:") ? String(name.dropFirst(4)) : name
    }

    private mutating func draw(_ element: SVGElement, in outer: Context) throws(SVGFault) {
        let name = Self.local(element.name)
        switch name {
        case "defs", "title", "desc", "metadata", "style", "linearGradient", "radialGradient", "pattern", "clipPath", "mask",
            "filter",
            "marker", "symbol":
            // Seen only where something refers to it, and that is refused there.
            return
        // Of drawing programs, for themselves.
        case _ where name.contains(":"): return
        default: break
        }
        // Groups of groups that `use` multiplies, and that draw nothing, end too.
        points += 1
        guard points <= Self.mostPoints else { throw .tooLarge }
        var context = outer
        try apply(element, to: &context.style)
        guard context.style.isDisplayed else { return }
        if let written = element.attributes["transform"] {
            guard let own = SVGTransform(written) else { throw .malformed(line: element.line, "transform=\"\(written)\"") }
            context.transform = context.transform.after(own)
        }
        switch name {
        case "g", "a": for child in element.children { try draw(child, in: context) }
        case "use": try use(element, in: context)
        case "path":
            let data = element.attributes["d"] ?? ""
            guard let segments = SVGPath.segments(data) else {
                throw .malformed(line: element.line, "d=\"\(data.prefix(40))\"")
            }
            try add(segments, of: element, in: context)
        case "rect", "circle", "ellipse", "line", "polyline", "polygon":
            try add(try outline(name, element), of: element, in: context)
        default: throw .unsupported(line: element.line, "<\(element.name)>")
        }
    }

    private mutating func use(_ element: SVGElement, in outer: Context) throws(SVGFault) {
        let reference = element.attributes["href"] ?? element.attributes["xlink:href"] ?? ""
        guard reference.hasPrefix("#"), let target = known[String(reference.dropFirst())] else {
            throw .malformed(line: element.line, "href=\"\(reference)\"")
        }
        guard Self.local(target.name) != "symbol", Self.local(target.name) != "svg" else {
            throw .unsupported(line: element.line, "<\(target.name)>")
        }
        guard outer.uses < Self.mostUses else { throw .malformed(line: element.line, "href=\"\(reference)\"") }
        var context = outer
        context.uses += 1
        context.transform = context.transform.after(
            SVGTransform(e: try length("x", of: element) ?? 0, f: try length("y", of: element) ?? 0))
        try draw(target, in: context)
    }

    // MARK: Style

    /// Attributes first, then style sheets, then the element's own `style`: each goes before what came before it.
    private func apply(_ element: SVGElement, to style: inout SVGStyle) throws(SVGFault) {
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) where SVGStyle.properties.contains(name) {
            try style.take(name, value, line: element.line)
        }
        let classes = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map { ".\($0)" }
        let selectors = ["*", Self.local(element.name)], id = element.attributes["id"].map { "#\($0)" }
        for wanted in [selectors, classes, id.map { [$0] } ?? []] {
            for rule in rules where wanted.contains(rule.selector) { try take(rule.declarations, of: element, &style) }
        }
        if let own = element.attributes["style"] { try take(own, of: element, &style) }
    }

    private func take(_ declarations: String, of element: SVGElement, _ style: inout SVGStyle) throws(SVGFault) {
        for declaration in declarations.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else {
                if declaration.allSatisfy(\.isWhitespace) { continue }
                throw .malformed(line: element.line, String(declaration))
            }
            let name = parts[0].filter { !$0.isWhitespace }
            guard SVGStyle.knows(name) else { throw .unsupported(line: element.line, name) }
            try style.take(name, String(parts[1]).replacing("!important", with: ""), line: element.line)
        }
    }

    // MARK: Shapes

    private func length(_ name: String, of element: SVGElement) throws(SVGFault) -> Double? {
        guard let written = element.attributes[name] else { return nil }
        guard let value = SVGStyle.length(written) else {
            throw .unsupported(line: element.line, "\(name)=\"\(written)\"")
        }
        return value
    }

    private func outline(_ name: String, _ element: SVGElement) throws(SVGFault) -> [Drawing.Segment] {
        func value(_ key: String) throws(SVGFault) -> Double { try length(key, of: element) ?? 0 }
        switch name {
        case "rect":
            let (x, y) = (try value("x"), try value("y"))
            let (width, height) = (try value("width"), try value("height"))
            guard width > 0, height > 0 else { return [] }
            let given = (try length("rx", of: element), try length("ry", of: element))
            let rx = min(given.0 ?? given.1 ?? 0, width / 2)
            let ry = min(given.1 ?? given.0 ?? 0, height / 2)
            return rx > 0 && ry > 0
                ? Self.round(Rect(x: x, y: y, width: width, height: height), rx, ry)
                : [
                    .move(Point(x: x, y: y)), .line(Point(x: x + width, y: y)), .line(Point(x: x + width, y: y + height)),
                    .line(Point(x: x, y: y + height)), .close,
                ]
        case "circle", "ellipse":
            let rx = try value(name == "circle" ? "r" : "rx")
            let ry = try value(name == "circle" ? "r" : "ry")
            guard rx > 0, ry > 0 else { return [] }
            let (x, y) = (try value("cx"), try value("cy"))
            return Self.round(Rect(x: x - rx, y: y - ry, width: 2 * rx, height: 2 * ry), rx, ry)
        case "line":
            return [
                .move(Point(x: try value("x1"), y: try value("y1"))), .line(Point(x: try value("x2"), y: try value("y2"))),
            ]
        default:
            var reader = SVGNumbers(element.attributes["points"] ?? "")
            var segments: [Drawing.Segment] = []
            while let x = reader.number(), let y = reader.number() {
                segments.append(segments.isEmpty ? .move(Point(x: x, y: y)) : .line(Point(x: x, y: y)))
            }
            guard reader.isAtEnd else { throw .malformed(line: element.line, "points") }
            return name == "polygon" && !segments.isEmpty ? segments + [.close] : segments
        }
    }

    /// A box with round corners; an ellipse where they take all of it.
    private static func round(_ box: Rect, _ rx: Double, _ ry: Double) -> [Drawing.Segment] {
        let (left, top, right, bottom) = (box.x, box.y, box.x + box.width, box.y + box.height)
        // Handles that make a quarter of a circle, to three in ten thousand of its radius.
        let handle = 0.5522847498
        let (hx, hy) = (rx * (1 - handle), ry * (1 - handle))
        func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
        return [
            .move(point(left + rx, top)), .line(point(right - rx, top)),
            .curve(point(right - hx, top), point(right, top + hy), to: point(right, top + ry)),
            .line(point(right, bottom - ry)),
            .curve(point(right, bottom - hy), point(right - hx, bottom), to: point(right - rx, bottom)),
            .line(point(left + rx, bottom)),
            .curve(point(left + hx, bottom), point(left, bottom - hy), to: point(left, bottom - ry)),
            .line(point(left, top + ry)), .curve(point(left, top + hy), point(left + hx, top), to: point(left + rx, top)),
            .close,
        ]
    }

    private mutating func add(
        _ segments: [Drawing.Segment], of element: SVGElement, in context: Context
    ) throws(SVGFault) {
        let style = context.style
        guard style.isVisible, !segments.isEmpty else { return }
        func color(_ paint: SVGStyle.Paint) -> Color? {
            switch paint {
            case .none: nil
            case .color(let color): color
            case .current: style.color
            }
        }
        var shape = Drawing.Shape(segments: segments.map { $0.moved(by: context.transform) }, fill: color(style.fill))
        shape.isEvenOdd = style.isEvenOdd
        if let paint = color(style.stroke), style.strokeWidth > 0 {
            guard let scale = context.transform.scale else {
                throw .unsupported(line: element.line, "stroke")
            }
            shape.stroke = Drawing.Stroke(
                color: paint, width: style.strokeWidth * scale, cap: style.cap, join: style.join, miterLimit: style.miterLimit,
                dashes: style.dashes.map { $0 * scale }, dashOffset: style.dashOffset * scale)
        }
        guard shape.fill != nil || shape.stroke != nil else { return }
        points += segments.count
        shapes.append(shape)
        guard shapes.count <= Self.mostShapes, points <= Self.mostPoints else { throw .tooLarge }
    }
}

extension Drawing.Segment {
    fileprivate func moved(by transform: SVGTransform) -> Drawing.Segment {
        switch self {
        case .move(let point): .move(transform(point))
        case .line(let point): .line(transform(point))
        case .curve(let first, let second, let point): .curve(transform(first), transform(second), to: transform(point))
        case .close: .close
        }
    }
}
