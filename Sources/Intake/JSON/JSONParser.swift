/// Reads JSON (RFC 8259) with the line and path of everything, within limits.
///
/// The document is read whole, because a submission may name its unit behind its activities. Depth and number of values are
/// limited, so memory is too.
struct JSONParser {
    /// Why a text is not JSON, and where.
    struct Fault: Error {
        enum Kind {
            case syntax(expected: JSONToken)
            case depth
            case tooManyValues
        }

        var kind: Kind
        var line: Int
        /// Visible character of the line, from 1.
        var column: Int
        var path: String
        /// What stands there; `nil` at the end of a line.
        var found: String?
    }

    private let bytes: [UInt8]
    private let limits: IntakeLimits
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0
    private var count = 0
    private var path = JSONPath()

    /// Reads a whole document.
    static func parse(_ utf8: [UInt8], limits: IntakeLimits) throws(Fault) -> JSONValue {
        var parser = JSONParser(bytes: utf8, limits: limits)
        if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        parser.lineStart = parser.position
        let value = try parser.value()
        parser.skipBlanks()
        guard parser.position == parser.bytes.count else { throw parser.fault(expecting: .end) }
        return value
    }

    private init(bytes: [UInt8], limits: IntakeLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0D: position += 1
            case 0x0A:
                position += 1
                line += 1
                lineStart = position
            default: return
            }
        }
    }

    private func fault(expecting expected: JSONToken) -> Fault { fault(.syntax(expected: expected)) }

    private func fault(_ kind: Fault.Kind) -> Fault {
        let before = String(decoding: bytes[min(lineStart, position)..<position], as: UTF8.self)
        let rest = String(decoding: bytes[position..<min(bytes.count, position + 80)].prefix { $0 != 0x0A }, as: UTF8.self)
        return Fault(
            kind: kind, line: line, column: before.count + 1, path: path.text,
            found: rest.isEmpty ? nil : shown(rest, limit: 20))
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipBlanks()
        count += 1
        guard count <= limits.jsonValues else { throw fault(.tooManyValues) }
        let start = line
        switch next {
        case UInt8(ascii: "{"): return JSONValue(content: .object(try object()), line: start)
        case UInt8(ascii: "["): return JSONValue(content: .list(try list()), line: start)
        case UInt8(ascii: "\""): return JSONValue(content: .string(try string()), line: start)
        case UInt8(ascii: "t"): return JSONValue(content: try word("true", .boolean(true)), line: start)
        case UInt8(ascii: "f"): return JSONValue(content: try word("false", .boolean(false)), line: start)
        case UInt8(ascii: "n"): return JSONValue(content: try word("null", .null), line: start)
        case .some(let byte) where byte == UInt8(ascii: "-") || isDigit(byte):
            return JSONValue(content: .number(try number()), line: start)
        default: throw fault(expecting: .value)
        }
    }

    private mutating func enter() throws(Fault) {
        depth += 1
        guard depth <= limits.jsonDepth else { throw fault(.depth) }
        position += 1
        skipBlanks()
    }

    private mutating func object() throws(Fault) -> [JSONValue.Member] {
        let outer = path
        try enter()
        var members: [JSONValue.Member] = []
        if next == UInt8(ascii: "}") {
            position += 1
            depth -= 1
            return members
        }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault(expecting: .key) }
            let keyLine = line
            let key = try string()
            path = outer.key(key)
            skipBlanks()
            guard next == UInt8(ascii: ":") else { throw fault(expecting: .colon) }
            position += 1
            members.append(JSONValue.Member(key: key, line: keyLine, value: try value()))
            path = outer
            skipBlanks()
            if next == UInt8(ascii: ",") {
                position += 1
                continue
            }
            guard next == UInt8(ascii: "}") else { throw fault(expecting: .commaOrBrace) }
            position += 1
            depth -= 1
            return members
        }
    }

    private mutating func list() throws(Fault) -> [JSONValue] {
        let outer = path
        try enter()
        var values: [JSONValue] = []
        if next == UInt8(ascii: "]") {
            position += 1
            depth -= 1
            return values
        }
        while true {
            path = outer.index(values.count)
            values.append(try value())
            path = outer
            skipBlanks()
            if next == UInt8(ascii: ",") {
                position += 1
                continue
            }
            guard next == UInt8(ascii: "]") else { throw fault(expecting: .commaOrBracket) }
            position += 1
            depth -= 1
            return values
        }
    }

    private mutating func word(_ text: String, _ content: JSONValue.Content) throws(Fault) -> JSONValue.Content {
        guard bytes[position...].starts(with: text.utf8) else { throw fault(expecting: .value) }
        position += text.utf8.count
        return content
    }

    private mutating func number() throws(Fault) -> String {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let digits = takeDigits()
        guard digits > 0, digits == 1 || bytes[position - digits] != zero else { throw fault(expecting: .number) }
        if next == UInt8(ascii: ".") {
            position += 1
            guard takeDigits() > 0 else { throw fault(expecting: .fraction) }
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            guard takeDigits() > 0 else { throw fault(expecting: .exponent) }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func takeDigits() -> Int {
        let start = position
        while let byte = next, isDigit(byte) { position += 1 }
        return position - start
    }

    private mutating func string() throws(Fault) -> String {
        position += 1
        var text: [UInt8] = []
        var start = position
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                text += bytes[start..<position]
                position += 1
                return String(decoding: text, as: UTF8.self)
            }
            guard byte >= 0x20 else { throw fault(expecting: .character) }
            guard byte == UInt8(ascii: "\\") else {
                position += 1
                continue
            }
            text += bytes[start..<position]
            try escape(into: &text)
            start = position
        }
        throw fault(expecting: .closingQuote)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Fault) {
        position += 1
        guard let byte = next else { throw fault(expecting: .escape) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += Array(String(Character(try unicode())).utf8)
        default:
            position -= 1
            throw fault(expecting: .escapeLetter)
        }
    }

    private mutating func unicode() throws(Fault) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Half of a pair: the other half must follow.
        guard (0xD800..<0xDC00).contains(first), next == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw fault(expecting: .secondSurrogate) }
        position += 2
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault(expecting: .secondSurrogate) }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(expecting: .hexadecimal)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
