/// An element of an SVG file (XML 1.0, as far as drawings use it: no entities of one's own).
struct SVGElement {
    /// With its prefix, as written.
    var name: String
    var attributes: [String: String] = [:]
    var children: [SVGElement] = []
    /// Text directly within it.
    var text = ""
    /// Where it begins, from 1.
    var line: Int

    /// Deepest nesting.
    private static let deepest = 64

    /// The root of a file.
    static func read(_ bytes: [UInt8]) throws(SVGFault) -> SVGElement {
        var reader = Reader(bytes)
        return try reader.root()
    }

    private struct Reader {
        private let bytes: [UInt8]
        private var index = 0
        private var line = 1

        init(_ bytes: [UInt8]) { self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes }

        mutating func root() throws(SVGFault) -> SVGElement {
            while index < bytes.count {
                if skip("<?") {
                    try pass("?>")
                } else if skip("<!--") {
                    try pass("-->")
                } else if skip("<!DOCTYPE") {
                    try passDoctype()
                } else if skip("<") {
                    return try element(depth: 0)
                } else if isBlank {
                    advance()
                } else {
                    throw .notSVG
                }
            }
            throw .notSVG
        }

        /// Reads what follows the `<` of an element.
        private mutating func element(depth: Int) throws(SVGFault) -> SVGElement {
            guard depth < SVGElement.deepest else { throw .malformed(line: line, String(repeating: "<…>", count: 3)) }
            var element = SVGElement(name: name(), line: line)
            guard !element.name.isEmpty else { throw .malformed(line: line, "<") }
            while true {
                skipBlanks()
                if skip("/>") { return element }
                if skip(">") { break }
                let key = name()
                guard !key.isEmpty else { throw .malformed(line: line, "<\(element.name)") }
                skipBlanks()
                guard skip("=") else { throw .malformed(line: line, key) }
                skipBlanks()
                guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                    throw .malformed(line: line, "\(key)=")
                }
                advance()
                let start = index
                while let byte = current, byte != quote { advance() }
                guard current != nil else { throw .malformed(line: line, "\(key)=\"") }
                element.attributes[key] = try text(start..<index)
                advance()
            }
            while index < bytes.count {
                if skip("</") {
                    let closed = name()
                    skipBlanks()
                    guard closed == element.name, skip(">") else {
                        throw .malformed(line: line, "</\(closed)>")
                    }
                    return element
                }
                if skip("<!--") {
                    try pass("-->")
                } else if skip("<![CDATA[") {
                    let start = index
                    try pass("]]>")
                    element.text += String(decoding: bytes[start..<(index - 3)], as: UTF8.self)
                } else if skip("<?") {
                    try pass("?>")
                } else if skip("<") {
                    element.children.append(try self.element(depth: depth + 1))
                } else {
                    let start = index
                    while let byte = current, byte != UInt8(ascii: "<") { advance() }
                    element.text += try text(start..<index)
                }
            }
            throw .malformed(line: line, "<\(element.name)")
        }

        private mutating func name() -> String {
            let start = index
            while let byte = current, !Self.endsName(byte) { advance() }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }

        private static func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || "=/><\"'".utf8.contains(byte) }

        /// A text with its entities resolved: the five of XML, and characters by number.
        private func text(_ range: Range<Int>) throws(SVGFault) -> String {
            let raw = String(decoding: bytes[range], as: UTF8.self)
            guard raw.contains("&") else { return raw }
            var text = ""
            var rest = raw[...]
            while let start = rest.firstIndex(of: "&") {
                text += rest[..<start]
                guard let end = rest[start...].firstIndex(of: ";") else { throw .malformed(line: line, "&") }
                let name = rest[rest.index(after: start)..<end]
                guard let character = Self.entity(name) else { throw .unsupported(line: line, "&\(name);") }
                text.append(character)
                rest = rest[rest.index(after: end)...]
            }
            return text + rest
        }

        private static func entity(_ name: Substring) -> Character? {
            switch name {
            case "amp": return "&"
            case "lt": return "<"
            case "gt": return ">"
            case "quot": return "\""
            case "apos": return "'"
            default:
                guard name.first == "#" else { return nil }
                let digits = name.dropFirst()
                let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                return number.flatMap(Unicode.Scalar.init).map(Character.init)
            }
        }

        /// Passes over a document type; one that declares anything is refused.
        private mutating func passDoctype() throws(SVGFault) {
            while let byte = current, byte != UInt8(ascii: ">") {
                guard byte != UInt8(ascii: "[") else { throw .unsupported(line: line, "<!DOCTYPE [") }
                advance()
            }
            advance()
        }

        private var current: UInt8? { index < bytes.count ? bytes[index] : nil }
        private var isBlank: Bool { current.map { $0 <= 0x20 } ?? false }

        private mutating func advance() {
            guard index < bytes.count else { return }
            if bytes[index] == 10 { line += 1 }
            index += 1
        }

        private mutating func skipBlanks() { while isBlank { advance() } }

        private mutating func skip(_ mark: StaticString) -> Bool {
            let count = mark.utf8CodeUnitCount
            guard index + count <= bytes.count,
                bytes[index..<(index + count)].elementsEqual(UnsafeBufferPointer(start: mark.utf8Start, count: count))
            else { return false }
            index += count
            return true
        }

        private mutating func pass(_ mark: StaticString) throws(SVGFault) {
            while index < bytes.count {
                if skip(mark) { return }
                advance()
            }
            throw .malformed(line: line, "\(mark)")
        }
    }
}
