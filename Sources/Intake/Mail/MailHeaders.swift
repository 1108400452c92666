import Vietnamese

/// The fields at the head of a message or of one of its parts (RFC 5322, RFC 2047, RFC 2231).
struct MailHeaders {
    private var fields: [(name: String, value: [UInt8])] = []

    /// Bytes of a head at most; no honest one has a tenth of it.
    private static let limit = 1 << 18

    /// Reads the head of a message.
    ///
    /// - Returns: with it, where the body begins.
    static func read(_ bytes: ArraySlice<UInt8>) -> (headers: MailHeaders, body: ArraySlice<UInt8>) {
        var headers = MailHeaders()
        var rest = bytes
        while let (line, after) = nextLine(rest) {
            guard bytes.count - rest.count <= limit else { break }
            rest = after
            if line.isEmpty { return (headers, rest) }
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
                // A long field goes on in the next line.
                if !headers.fields.isEmpty { headers.fields[headers.fields.count - 1].value += line }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            headers.fields.append((trimmed(name), Array(line[(colon + 1)...])))
        }
        return (headers, rest)
    }

    /// The next line without its end, and what follows it; `nil` at the end.
    static func nextLine(_ bytes: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard !bytes.isEmpty else { return nil }
        guard let end = bytes.firstIndex(of: 0x0A) else { return (bytes, bytes[bytes.endIndex...]) }
        let line = bytes[..<end]
        return (line.last == 0x0D ? line.dropLast() : line, bytes[(end + 1)...])
    }

    /// Whether there is such a field.
    func contains(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The first field of a name, decoded, on one line; `nil` when there is none.
    subscript(_ name: String) -> String? {
        fields.first { $0.name == name }.map { collapsed(EncodedWords.decode($0.value).nfc) }
    }

    /// All fields of a name, in order.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map { collapsed(EncodedWords.decode($0.value).nfc) }
    }

    /// A field that has parameters: `attachment; filename="a.xlsx"`.
    func structured(_ name: String) -> MailParameters? {
        fields.first { $0.name == name }.map { MailParameters($0.value) }
    }
}

/// A value with parameters; a parameter may be cut into numbered pieces and carry an encoding (RFC 2231).
struct MailParameters {
    /// The value itself, in small letters.
    private(set) var value = ""
    private var plain: [String: [UInt8]] = [:]
    /// Pieces by parameter and number.
    private var pieces: [String: [Int: (bytes: [UInt8], isEncoded: Bool)]] = [:]

    private static let pieceLimit = 256

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        value = trimmed(String(decoding: MailParameters.token(&rest), as: UTF8.self)).lowercased()
        while !rest.isEmpty {
            rest = rest.dropFirst()
            let name = trimmed(String(decoding: MailParameters.token(&rest, until: UInt8(ascii: "=")), as: UTF8.self))
                .lowercased()
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            add(name, MailParameters.parameterValue(&rest))
        }
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        guard let star = name.firstIndex(of: "*") else {
            if plain[name] == nil { plain[name] = bytes }
            return
        }
        let base = String(name[..<star])
        let isEncoded = name.hasSuffix("*")
        let number = Int(name[name.index(after: star)...].filter(\.isNumber)) ?? 0
        guard number >= 0, number < MailParameters.pieceLimit else { return }
        pieces[base, default: [:]][number] = (bytes, isEncoded)
    }

    /// The bytes up to a semicolon, or another mark, outside quotes.
    private static func token(_ rest: inout ArraySlice<UInt8>, until mark: UInt8? = nil) -> ArraySlice<UInt8> {
        let end = rest.firstIndex { $0 == UInt8(ascii: ";") || $0 == mark } ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    private static func parameterValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.first == UInt8(ascii: "\"") else {
            return Array(trimmed(String(decoding: token(&rest), as: UTF8.self)).utf8)
        }
        rest = rest.dropFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { value.append(next) } else { value.append(byte) }
        }
        _ = token(&rest)
        return value
    }

    /// A parameter as text; names of files come in every way, allowed or not.
    subscript(_ name: String) -> String? {
        if let list = pieces[name] {
            var charset: String?
            var bytes: [UInt8] = []
            for number in 0..<list.count {
                guard let piece = list[number] else { break }
                var part = piece.bytes[...]
                if number == 0, piece.isEncoded {
                    // charset'language'text
                    let fields = part.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
                    if fields.count == 3 {
                        charset = String(decoding: fields[0], as: UTF8.self)
                        part = fields[2]
                    }
                }
                bytes += piece.isEncoded ? MailParameters.unescaped(part) : Array(part)
            }
            return trimmed(MailCharset.decode(bytes, charset).nfc)
        }
        return plain[name].map { trimmed(EncodedWords.decode($0).nfc) }
    }

    /// `B%C3%A1o` → its bytes.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = hex(rest.prefix(2)) {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// Two hexadecimal digits.
    static func hex(_ digits: ArraySlice<UInt8>) -> UInt8? {
        digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }
}
