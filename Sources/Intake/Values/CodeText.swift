/// Codes as spreadsheets keep them and fingers type them.
enum CodeText {
    /// The code without what only protects it: `="00640"`, `'00640`, quotes; with the plain hyphen for those that look the
    /// same.
    static func plain(_ text: String) -> String {
        var text = text
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 3 { text = String(text.dropFirst(2).dropLast()) }
        if text.hasPrefix("'") || text.hasPrefix("’") { text = String(text.dropFirst()) }
        if text.count > 2, let first = text.first, first == text.last, first == "\"" || first == "'" {
            text = String(text.dropFirst().dropLast())
        }
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return trimmed(text) }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD: break
            // Hyphens proper; a dash is a slip, if a small one.
            case 0x2010, 0x2011, 0xFE63, 0xFF0D: result.append("-")
            default: result.append(scalar)
            }
        }
        return trimmed(String(result))
    }

    /// What is equal when a code is not exact: case, blanks, leading zeros of a number and its `.0`, dashes, low lines and
    /// points for the hyphen do not count.
    static func loose(_ code: String) -> String {
        var bytes: [UInt8] = []
        for scalar in plain(code).unicodeScalars {
            if EmptyMark.isDash(scalar) || scalar == "_" || scalar == "/" {
                bytes.append(UInt8(ascii: "-"))
            } else if !isBlank(scalar) {
                for byte in String(Character(scalar)).utf8 { bytes.append((0x41...0x5A).contains(byte) ? byte + 32 : byte) }
            }
        }
        if let point = bytes.firstIndex(of: UInt8(ascii: ".")), bytes[..<point].allSatisfy(isDigit), point > 0,
            point + 1 < bytes.count, bytes[(point + 1)...].allSatisfy({ $0 == zero })
        {
            bytes.removeSubrange(point...)
        }
        if bytes.allSatisfy(isDigit) { bytes = Array(bytes.drop { $0 == zero }) }
        return String(decoding: bytes.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}
