/// A PDF object that is part of another (ISO 32000-1, 7.3).
indirect enum PDFValue {
    /// Without the slash.
    case name(String)
    case integer(Int)
    case real(Double)
    case bool(Bool)
    /// Text for people.
    case text(String)
    /// A string of bytes, as identifiers are.
    case bytes([UInt8])
    case array([PDFValue])
    case dictionary([String: PDFValue])
    /// An object of the file, by its number.
    case reference(PDFReference)
}

/// Number of an object of the file being written.
struct PDFReference: Hashable {
    var number: Int
}

extension PDFValue {
    /// `[left bottom right top]`
    static func box(_ left: Double, _ bottom: Double, _ right: Double, _ top: Double) -> PDFValue {
        .array([.real(left), .real(bottom), .real(right), .real(top)])
    }

    static func references(_ references: [PDFReference]) -> PDFValue { .array(references.map { .reference($0) }) }
}

extension PDFValue {
    /// Appends the object as files hold it, as short as the syntax allows.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .name(let name): Self.write(name: name, to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .real(let number): Self.write(number, to: &bytes)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .text(let text): Self.write(string: Self.encoded(text), to: &bytes)
        case .bytes(let string): Self.write(string: string, to: &bytes)
        case .reference(let reference): bytes.append(contentsOf: "\(reference.number) 0 R".utf8)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0, value.needsSpaceBefore { bytes.append(UInt8(ascii: " ")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .dictionary(let values):
            bytes.append(contentsOf: "<<".utf8)
            // Sorted: a dictionary has no order of its own, and the same document must have the same bytes.
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                Self.write(name: key, to: &bytes)
                if value.needsSpaceBefore { bytes.append(UInt8(ascii: " ")) }
                value.write(to: &bytes)
            }
            bytes.append(contentsOf: ">>".utf8)
        }
    }

    /// Numbers and words would run into what stands before them; delimiters do not.
    private var needsSpaceBefore: Bool {
        switch self {
        case .integer, .real, .bool, .reference: true
        case .name, .text, .bytes, .array, .dictionary: false
        }
    }

    private static func write(name: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "/"))
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                bytes.append(byte)
            default:
                bytes.append(contentsOf: "#\(HexDigit.four(Int(byte)).suffix(2))".utf8)
            }
        }
    }

    /// Three places: a thousandth of a point, or of a glyph's unit.
    private static func write(_ number: Double, to bytes: inout [UInt8]) {
        let thousandths = Int((number * 1000).rounded())
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: String(thousandths.magnitude / 1000).utf8)
        var rest = thousandths.magnitude % 1000
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var place: UInt = 100
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    /// ASCII as it is, all else as UTF-16 with its mark.
    private static func encoded(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return Array(text.utf8) }
        var bytes: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 { bytes.append16(Int(unit)) }
        return bytes
    }

    private static func write(string: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "("))
        for byte in string { write(stringByte: byte, to: &bytes) }
        bytes.append(UInt8(ascii: ")"))
    }

    /// Appends a byte of a string between parentheses.
    static func write(stringByte byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 13:
            // As it stands it would be read as a line feed.
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(byte)
        }
    }
}
