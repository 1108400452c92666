import Foundation

// Values as SVG writes them (Scalable Vector Graphics 1.1, chapters 4, 7 and 8).

/// Reads numbers out of a text, one after the other.
struct SVGNumbers {
    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    /// Beyond, coordinates mean nothing.
    private static let most = 1e7

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ",") { index += 1 }
    }

    var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return index >= bytes.count
        }
    }

    /// The next letter; `nil` before a number.
    mutating func letter() -> Character? {
        skipBlanks()
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        guard (0x41...0x5A).contains(byte & ~0x20), byte | 0x20 != UInt8(ascii: "e") else { return nil }
        index += 1
        return Character(Unicode.Scalar(byte))
    }

    /// The next number; `nil` when something else follows.
    mutating func number() -> Double? {
        skipBlanks()
        let start = index
        func digits() { while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 } }
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
        digits()
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            let before = index
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
            let first = index
            digits()
            if index == first { index = before }
        }
        let written = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let value = Double(written.hasPrefix("+") ? String(written.dropFirst()) : written), abs(value) < Self.most else {
            index = start
            return nil
        }
        return value
    }

    /// A flag of an arc, `0` or `1`, which needs no blank after it.
    mutating func flag() -> Bool? {
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "0") || bytes[index] == UInt8(ascii: "1") else { return nil }
        index += 1
        return bytes[index - 1] == UInt8(ascii: "1")
    }

    mutating func numbers(_ count: Int) -> [Double]? {
        var values: [Double] = []
        for _ in 0..<count {
            guard let value = number() else { return nil }
            values.append(value)
        }
        return values
    }
}

/// Where a group's coordinates go: (x, y) to (a·x + c·y + e, b·x + d·y + f).
struct SVGTransform: Equatable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    func callAsFunction(_ point: Point) -> Point {
        Point(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
    }

    /// First `inner`, then this.
    func after(_ inner: SVGTransform) -> SVGTransform {
        SVGTransform(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
            d: b * inner.c + d * inner.d, e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
    }

    /// By how much it enlarges lengths; `nil` where that depends on their direction.
    var scale: Double? {
        let (first, second) = ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
        let most = max(first, second)
        guard most > 0, abs(first - second) < 1e-4 * most, abs(a * c + b * d) < 1e-4 * most * most else { return nil }
        return (first + second) / 2
    }

    /// The value of an attribute `transform`; `nil` when it is none.
    init?(_ text: String) {
        var whole = SVGTransform()
        var rest = text[...]
        while let open = rest.firstIndex(of: "(") {
            guard let close = rest[open...].firstIndex(of: ")") else { return nil }
            let name = rest[..<open].filter { !$0.isWhitespace && $0 != "," }
            var reader = SVGNumbers(rest[rest.index(after: open)..<close])
            var values: [Double] = []
            while let value = reader.number() { values.append(value) }
            guard reader.isAtEnd, let next = SVGTransform(name, values) else { return nil }
            whole = whole.after(next)
            rest = rest[rest.index(after: close)...]
        }
        guard rest.allSatisfy(\.isWhitespace) else { return nil }
        self = whole
    }

    init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    private init?(_ name: String, _ values: [Double]) {
        func turned(_ degrees: Double) -> SVGTransform {
            let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
            return SVGTransform(a: cosine, b: sine, c: -sine, d: cosine)
        }
        switch (name, values.count) {
        case ("matrix", 6):
            self.init(a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
        case ("translate", 1), ("translate", 2): self.init(e: values[0], f: values.count > 1 ? values[1] : 0)
        case ("scale", 1), ("scale", 2): self.init(a: values[0], d: values[values.count - 1])
        case ("rotate", 1): self = turned(values[0])
        case ("rotate", 3):
            self = SVGTransform(e: values[1], f: values[2]).after(turned(values[0]))
                .after(SVGTransform(e: -values[1], f: -values[2]))
        case ("skewX", 1): self.init(c: tan(values[0] * .pi / 180))
        case ("skewY", 1): self.init(b: tan(values[0] * .pi / 180))
        default: return nil
        }
    }
}

extension Color {
    /// A colour as SVG writes it: `#1a2b3c`, `#abc`, `rgb(…)`, or one of the names of HTML 4; `nil` for others.
    public init?(svg text: some StringProtocol) {
        let text = text.lowercased()
        if text.hasPrefix("#") {
            let digits = text.dropFirst().compactMap(\.hexDigitValue)
            switch digits.count {
            case 3: self.init(Double(digits[0]) / 15, Double(digits[1]) / 15, Double(digits[2]) / 15)
            case 6:
                let parts = stride(from: 0, to: 6, by: 2).map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 }
                self.init(parts[0], parts[1], parts[2])
            default: return nil
            }
            guard text.count == digits.count + 1 else { return nil }
        } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
            let parts = text.dropFirst(4).dropLast().split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            let values = parts.compactMap { part -> Double? in
                part.hasSuffix("%") ? Double(part.dropLast()).map { $0 / 100 } : Double(part).map { $0 / 255 }
            }
            guard parts.count == 3, values.count == 3, values.allSatisfy({ (0...1).contains($0) }) else { return nil }
            self.init(values[0], values[1], values[2])
        } else if let known = Self.names[text] {
            self = known
        } else {
            return nil
        }
    }

    private static let names: [String: Color] = {
        let values: [(String, UInt32)] = [
            ("black", 0x000000), ("silver", 0xC0C0C0), ("gray", 0x808080), ("grey", 0x808080), ("white", 0xFFFFFF),
            ("maroon", 0x800000), ("red", 0xFF0000), ("purple", 0x800080), ("fuchsia", 0xFF00FF), ("magenta", 0xFF00FF),
            ("green", 0x008000), ("lime", 0x00FF00), ("olive", 0x808000), ("yellow", 0xFFFF00), ("navy", 0x000080),
            ("blue", 0x0000FF), ("teal", 0x008080), ("aqua", 0x00FFFF), ("cyan", 0x00FFFF), ("orange", 0xFFA500),
            ("gold", 0xFFD700), ("crimson", 0xDC143C), ("darkred", 0x8B0000), ("brown", 0xA52A2A),
        ]
        return Dictionary(
            uniqueKeysWithValues: values.map { name, value in
                (
                    name,
                    Color(
                        Double(value >> 16) / 255, Double(value >> 8 & 0xFF) / 255, Double(value & 0xFF) / 255)
                )
            })
    }()
}
