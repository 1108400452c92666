/// A CSV file we write: RFC 4180 with LF, UTF-8. Fields are quoted where they must be, and never a formula.
struct CSVText {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A cell: what it says, and whether it is a number of ours, which runs nothing.
    struct Field {
        var text: String
        var isNumber = false
    }

    mutating func add(_ row: [String]) { add(row.map { Field(text: $0) }) }

    mutating func add(_ row: [Field]) {
        for (index, field) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if field.isNumber { bytes.append(contentsOf: field.text.utf8) } else { add(field.text) }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func add(_ field: String) {
        let field = field.utf8
        let quote = UInt8(ascii: "\"")
        let isQuoted = field.contains { $0 == UInt8(ascii: ",") || $0 == quote || $0 == 0x0A || $0 == 0x0D }
        if isQuoted { bytes.append(quote) }
        // `'` before a leading `=`, `+`, `-`, `@`, tab or return: otherwise opening the file could run what a sender wrote.
        if let first = field.first, CSVText.beginsFormula(first) { bytes.append(UInt8(ascii: "'")) }
        if isQuoted {
            for byte in field {
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
            bytes.append(quote)
        } else {
            bytes.append(contentsOf: field)
        }
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
