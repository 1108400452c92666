/// How shapes look, as elements inherit it (Scalable Vector Graphics 1.1, chapters 6 and 11).
struct SVGStyle {
    /// What fills or strokes: a colour, or nothing.
    enum Paint: Equatable {
        case none
        case color(Color)
        /// The value of `color`.
        case current
    }

    var fill = Paint.color(.black)
    var isEvenOdd = false
    var stroke = Paint.none
    var strokeWidth = 1.0
    var cap = Drawing.Stroke.Cap.butt
    var join = Drawing.Stroke.Join.miter
    var miterLimit = 4.0
    var dashes: [Double] = []
    var dashOffset = 0.0
    var color = Color.black
    var isVisible = true
    /// `display: none`, which holds for all within.
    var isDisplayed = true

    /// Properties that change what is drawn in ways documents do not draw; each with the values that change nothing.
    private static let refused: [String: Set<String>] = [
        "clip-path": ["none"], "mask": ["none"], "filter": ["none"], "marker": ["none"], "marker-start": ["none"],
        "marker-mid": ["none"], "marker-end": ["none"], "mix-blend-mode": ["normal"],
    ]

    /// Properties of which nothing drawn depends here: those of text, of screens, of rendering hints.
    private static func isIdle(_ name: String) -> Bool {
        let prefixes = [
            "font", "text", "letter-", "word-", "-inkscape", "-webkit", "color-", "shape-", "image-", "white-", "line-",
        ]
        let others: Set<String> = [
            "clip-rule", "overflow", "enable-background", "vector-effect", "paint-order", "isolation", "stop-color",
            "stop-opacity", "solid-color", "solid-opacity", "flood-color", "flood-opacity", "lighting-color", "writing-mode",
            "baseline-shift", "dominant-baseline", "direction", "unicode-bidi", "block-progression", "pointer-events", "cursor",
            "inline-size", "mix-blend-mode",
        ]
        return prefixes.contains { name.hasPrefix($0) } || others.contains(name)
    }

    /// Takes a property.
    ///
    /// - Returns: whether it is known.
    mutating func take(_ name: String, _ written: String, line: Int) throws(SVGFault) {
        let value = String(written.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        func bad() -> SVGFault { .malformed(line: line, "\(name): \(value)") }
        if value == "inherit" { return }
        if let harmless = Self.refused[name] {
            guard harmless.contains(value) else { throw .unsupported(line: line, name) }
            return
        }
        switch name {
        case "fill": fill = try Self.paint(value, line)
        case "stroke": stroke = try Self.paint(value, line)
        case "color":
            guard let color = Color(svg: value) else { throw bad() }
            self.color = color
        case "fill-rule": isEvenOdd = value == "evenodd"
        case "stroke-width":
            guard let width = Self.length(value), width >= 0 else { throw bad() }
            strokeWidth = width
        case "stroke-linecap": cap = ["round": .round, "square": .square][value] ?? .butt
        case "stroke-linejoin": join = ["round": .round, "bevel": .bevel][value] ?? .miter
        case "stroke-miterlimit":
            guard let limit = Double(value), limit >= 1 else { throw bad() }
            miterLimit = limit
        case "stroke-dasharray":
            if value == "none" {
                dashes = []
                return
            }
            let parts = value.split { $0 == "," || $0.isWhitespace }.map { Self.length(String($0)) }
            let lengths = parts.compactMap { $0 }
            guard lengths.count == parts.count, lengths.allSatisfy({ $0 >= 0 }) else { throw bad() }
            dashes = lengths.contains { $0 > 0 } ? lengths : []
        case "stroke-dashoffset":
            guard let offset = Self.length(value) else { throw bad() }
            dashOffset = offset
        case "opacity", "fill-opacity", "stroke-opacity":
            guard let share = Double(value) else { throw bad() }
            if share <= 0 {
                switch name {
                case "fill-opacity": fill = .none
                case "stroke-opacity": stroke = .none
                default: isDisplayed = false
                }
            } else if share < 1 {
                throw .unsupported(line: line, "\(name): \(value)")
            }
        case "visibility": isVisible = value == "visible"
        case "display": if value == "none" { isDisplayed = false }
        default:
            // An attribute that is no property (`id`, `d`, `x`) is none of this type's business.
            break
        }
    }

    /// Whether a name within `style` is a property of which something is known.
    static func knows(_ name: String) -> Bool { isIdle(name) || refused[name] != nil || properties.contains(name) }

    static let properties: Set<String> = [
        "fill", "stroke", "color", "fill-rule", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "opacity", "fill-opacity", "stroke-opacity", "visibility", "display",
        "clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end",
    ]

    private static func paint(_ value: String, _ line: Int) throws(SVGFault) -> Paint {
        switch value.lowercased() {
        case "none", "transparent": return .none
        case "currentcolor": return .current
        default:
            if value.hasPrefix("url(") { throw .unsupported(line: line, value) }
            guard let color = Color(svg: value) else { throw .unsupported(line: line, value) }
            return .color(color)
        }
    }

    /// A length in user units (CSS pixels, 96 an inch); `nil` for what is none, and for shares.
    static func length(_ text: String) -> Double? {
        let units: [(String, Double)] = [
            ("px", 1), ("pt", 96.0 / 72), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("pc", 16), ("", 1),
        ]
        for (unit, factor) in units where text.hasSuffix(unit) {
            var reader = SVGNumbers(text.dropLast(unit.count))
            guard let value = reader.number(), reader.isAtEnd else { continue }
            return value * factor
        }
        return nil
    }

    /// The rules of a style sheet with plain selectors: `path`, `.a`, `#a`, and lists of them.
    static func rules(_ sheet: String, line: Int) throws(SVGFault) -> [(selector: String, declarations: String)] {
        var rules: [(String, String)] = []
        var rest = withoutComments(sheet)[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { throw .malformed(line: line, "{") }
            let declarations = String(rest[rest.index(after: open)..<close])
            for selector in rest[..<open].split(separator: ",") {
                let name = selector.filter { !$0.isWhitespace }
                let parts = selector.split(whereSeparator: \.isWhitespace)
                let isPlain =
                    !name.isEmpty && parts.count == 1
                    && name.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
                guard isPlain else { throw .unsupported(line: line, name) }
                rules.append((name, declarations))
            }
            rest = rest[rest.index(after: close)...]
        }
        return rules
    }

    private static func withoutComments(_ text: String) -> String {
        var kept = ""
        var isComment = false
        var before: Character = " "
        for character in text {
            if isComment {
                if before == "*", character == "/" { isComment = false }
            } else if before == "/", character == "*" {
                kept.removeLast()
                isComment = true
            } else {
                kept.append(character)
            }
            before = character
        }
        return kept
    }
}
