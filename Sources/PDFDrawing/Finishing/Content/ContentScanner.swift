/// Cuts a page's decoded content into operators with their operands (ISO 32000-1, 7.2 and 7.8.2).
///
/// Works on bytes and knows no operator; inline images, which Cairo writes only for pictures, are not taken apart.
struct ContentScanner {
    /// An operand, or a part of one that is an array or dictionary.
    struct Token {
        enum Kind {
            case number, name, literalString, hexString, keyword
            case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
        }

        var kind: Kind
        var range: Range<Int>
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next token; `nil` at the end.
    mutating func next() throws(PDFFault) -> Token? {
        skipBlanks()
        guard position < bytes.count else { return nil }
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "("):
            try skipLiteral()
            return Token(kind: .literalString, range: start..<position)
        case UInt8(ascii: "["): return single(.arrayStart)
        case UInt8(ascii: "]"): return single(.arrayEnd)
        case UInt8(ascii: "<"):
            if peek(1) == UInt8(ascii: "<") { return double(.dictionaryStart) }
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
            guard position < bytes.count else { throw fault("a hexadecimal string has no end", start) }
            position += 1
            return Token(kind: .hexString, range: start..<position)
        case UInt8(ascii: ">"):
            guard peek(1) == UInt8(ascii: ">") else { throw fault("a stray “>”", start) }
            return double(.dictionaryEnd)
        case UInt8(ascii: "/"):
            position += 1
            skipRegular()
            return Token(kind: .name, range: start..<position)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            skipRegular()
            return Token(kind: .number, range: start..<position)
        default:
            skipRegular()
            guard position > start else { throw fault("an unexpected byte \(bytes[start])", start) }
            return Token(kind: .keyword, range: start..<position)
        }
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private mutating func single(_ kind: Token.Kind) -> Token {
        position += 1
        return Token(kind: kind, range: (position - 1)..<position)
    }

    private mutating func double(_ kind: Token.Kind) -> Token {
        position += 2
        return Token(kind: kind, range: (position - 2)..<position)
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            } else if Self.isBlank(bytes[position]) {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func skipRegular() {
        while position < bytes.count, !Self.isBlank(bytes[position]), !Self.isDelimiter(bytes[position]) { position += 1 }
    }

    /// Parentheses nest; a backslash takes the next byte along.
    private mutating func skipLiteral() throws(PDFFault) {
        let start = position
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\\") {
                position += 1
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return }
            }
        }
        throw fault("a string has no end", start)
    }

    private func fault(_ what: String, _ position: Int) -> PDFFault {
        PDFFault(.finishing, "cannot read a page's content: \(what) at byte \(position)")
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
