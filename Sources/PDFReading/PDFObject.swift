/// A value of a PDF (ISO 32000-2, 7.3).
indirect enum PDFObject: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case string([UInt8])
    case name(String)
    case array([PDFObject])
    case dictionary([String: PDFObject])
    case reference(Int)
    /// A dictionary with the place of its bytes in the file, as far as they are packed.
    case stream([String: PDFObject], Range<Int>)

    var dictionary: [String: PDFObject]? {
        switch self {
        case .dictionary(let entries), .stream(let entries, _): entries
        default: nil
        }
    }

    var array: [PDFObject]? { if case .array(let values) = self { values } else { nil } }
    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var name: String? { if case .name(let name) = self { name } else { nil } }
    var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
}

/// Reads values of a PDF from bytes.
struct PDFScanner {
    private let bytes: [UInt8]
    private let end: Int
    private(set) var position: Int
    private let limits: PDFReadingLimits
    private var depth = 0
    private var count = 0

    init(_ bytes: [UInt8], from position: Int, to end: Int? = nil, limits: PDFReadingLimits) {
        self.bytes = bytes
        self.position = max(0, min(position, bytes.count))
        self.end = end ?? bytes.count
        self.limits = limits
    }

    var next: UInt8? { position < end ? bytes[position] : nil }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0 || byte == 9 || byte == 10 || byte == 12 || byte == 13 || byte == 32
    }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
        default: false
        }
    }

    mutating func skipBlanks() {
        while let byte = next {
            if byte == 0x25 {
                while let inside = next, inside != 10, inside != 13 { position += 1 }
            } else if PDFScanner.isBlank(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    /// Whether a word comes next; it is then behind.
    mutating func skip(_ word: String) -> Bool {
        skipBlanks()
        let word = Array(word.utf8)
        guard position + word.count <= end, bytes[position..<position + word.count].elementsEqual(word) else { return false }
        position += word.count
        return true
    }

    mutating func integer() -> Int? {
        skipBlanks()
        let start = position
        var value = 0
        while let byte = next, byte >= 0x30, byte <= 0x39, position - start < 15 {
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }

    // MARK: Values

    mutating func value() throws(PDFReadingFault) -> PDFObject {
        skipBlanks()
        count += 1
        guard count <= limits.values else { throw .limit("values of an object", limits.values) }
        guard let byte = next else { throw .damaged("a value") }
        switch byte {
        case 0x2F: return .name(try name())
        case 0x28: return .string(try literal())
        case 0x5B: return .array(try array())
        case 0x3C:
            if position + 1 < end, bytes[position + 1] == 0x3C { return .dictionary(try dictionary()) }
            return .string(try hexadecimal())
        case 0x2B, 0x2D, 0x2E, 0x30...0x39: return number()
        default: return try word()
        }
    }

    private mutating func word() throws(PDFReadingFault) -> PDFObject {
        let start = position
        while let byte = next, !PDFScanner.isBlank(byte), !PDFScanner.isDelimiter(byte), position - start < 32 { position += 1 }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: throw .damaged("a value")
        }
    }

    /// A number, or a reference `12 0 R`.
    private mutating func number() -> PDFObject {
        let start = position
        var isReal = false
        while let byte = next, byte == 0x2B || byte == 0x2D || byte == 0x2E || (0x30...0x39).contains(byte),
            position - start < 64
        {
            if byte == 0x2E { isReal = true }
            position += 1
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard !isReal, let value = Int(text) else { return .real(Double(text) ?? 0) }
        guard value >= 0 else { return .integer(value) }
        let behind = position
        if integer() != nil {
            skipBlanks()
            if next == 0x52,
                position + 1 >= end || PDFScanner.isBlank(bytes[position + 1]) || PDFScanner.isDelimiter(bytes[position + 1])
            {
                position += 1
                return .reference(value)
            }
        }
        position = behind
        return .integer(value)
    }

    private mutating func enter() throws(PDFReadingFault) {
        depth += 1
        guard depth <= limits.depth else { throw .limit("values inside values", limits.depth) }
    }

    private mutating func array() throws(PDFReadingFault) -> [PDFObject] {
        try enter()
        position += 1
        var values: [PDFObject] = []
        while true {
            skipBlanks()
            guard let byte = next else { throw .damaged("the end of an array") }
            if byte == 0x5D {
                position += 1
                depth -= 1
                return values
            }
            values.append(try value())
        }
    }

    mutating func dictionary() throws(PDFReadingFault) -> [String: PDFObject] {
        guard skip("<<") else { throw .damaged("a dictionary") }
        try enter()
        var entries: [String: PDFObject] = [:]
        while true {
            skipBlanks()
            if skip(">>") {
                depth -= 1
                return entries
            }
            guard next == 0x2F else { throw .damaged("a key of a dictionary") }
            let key = try name()
            entries[key] = try value()
        }
    }

    private mutating func name() throws(PDFReadingFault) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next, !PDFScanner.isBlank(byte), !PDFScanner.isDelimiter(byte) {
            position += 1
            if byte == 0x23, position + 1 < end, let high = PDFScanner.digit(bytes[position]),
                let low = PDFScanner.digit(bytes[position + 1])
            {
                text.append(high << 4 | low)
                position += 2
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private mutating func hexadecimal() throws(PDFReadingFault) -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        var high: UInt8?
        while let byte = next {
            position += 1
            if byte == 0x3E {
                if let high { text.append(high << 4) }
                return text
            }
            guard let digit = PDFScanner.digit(byte) else {
                guard PDFScanner.isBlank(byte) else { throw .damaged("a string") }
                continue
            }
            if let first = high {
                text.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        throw .damaged("the end of a string")
    }

    private mutating func literal() throws(PDFReadingFault) -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        var open = 1
        while let byte = next {
            position += 1
            switch byte {
            case 0x28:
                open += 1
                text.append(byte)
            case 0x29:
                open -= 1
                if open == 0 { return text }
                text.append(byte)
            case 0x5C: escape(into: &text)
            default: text.append(byte)
            }
        }
        throw .damaged("the end of a string")
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard let byte = next else { return }
        position += 1
        switch byte {
        case 0x6E: text.append(10)
        case 0x72: text.append(13)
        case 0x74: text.append(9)
        case 0x62: text.append(8)
        case 0x66: text.append(12)
        case 0x0D: if next == 10 { position += 1 }
        case 0x0A: break
        case 0x30...0x37:
            var value = Int(byte - 0x30)
            for _ in 0..<2 {
                guard let digit = next, (0x30...0x37).contains(digit) else { break }
                value = value * 8 + Int(digit - 0x30)
                position += 1
            }
            text.append(UInt8(truncatingIfNeeded: value))
        default: text.append(byte)
        }
    }
}
