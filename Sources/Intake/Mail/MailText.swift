import Vietnamese

/// Texts of a message's head: encoded words (RFC 2047) and bare letters of any encoding.
enum EncodedWords {
    /// Decodes a field. Words that follow one another are one text, so that a letter cut in two between them is whole.
    static func decode(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "=")) else { return MailCharset.decode(bytes, nil) }
        var result = ""
        var plain: [UInt8] = []
        var pending: (charset: String, bytes: [UInt8])?
        func flushPlain() {
            result += MailCharset.decode(plain, nil)
            plain = []
        }
        func flushWords() {
            if let words = pending { result += MailCharset.decode(words.bytes, words.charset) }
            pending = nil
        }
        var rest = bytes[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "="), let word = word(rest) {
                // Blanks between two words are none.
                if plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }), pending != nil { plain = [] }
                if !plain.isEmpty { flushWords(); flushPlain() }
                if pending?.charset == word.charset {
                    pending?.bytes += word.bytes
                } else {
                    flushWords()
                    pending = (word.charset, word.bytes)
                }
                rest = word.rest
            } else {
                plain.append(byte)
                rest = rest.dropFirst()
            }
        }
        flushWords()
        flushPlain()
        return result
    }

    /// `=?utf-8?B?…?=` at the beginning of these bytes.
    private static func word(_ bytes: ArraySlice<UInt8>) -> (charset: String, bytes: [UInt8], rest: ArraySlice<UInt8>)? {
        guard bytes.starts(with: "=?".utf8) else { return nil }
        let fields = bytes.dropFirst(2).prefix(1_024).split(
            separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, fields[3].first == UInt8(ascii: "="), fields[1].count == 1, let kind = fields[1].first else {
            return nil
        }
        let text = fields[2]
        let decoded: [UInt8]
        switch kind | 0x20 {
        case UInt8(ascii: "b"): decoded = TransferEncoding.base64(text)
        case UInt8(ascii: "q"):
            decoded = TransferEncoding.quotedPrintable(
                ArraySlice(text.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }))
        default: return nil
        }
        // A language may follow the charset: utf-8*vi.
        let charset = String(decoding: fields[0], as: UTF8.self).lowercased().prefix { $0 != "*" }
        return (String(charset), decoded, bytes[(fields[3].startIndex + 1)...])
    }
}

/// Encodings of characters as mail names them.
enum MailCharset {
    static func decode(_ bytes: [UInt8], _ charset: String?) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        switch charset?.lowercased() {
        case "windows-1258", "cp1258": return LegacyEncoding.windows1258.decode(bytes)
        case "viscii", "vn": return LegacyEncoding.viscii.decode(bytes)
        case "tcvn", "x-viet-tcvn5712", "tcvn-5712", "tcvn5712-1": return LegacyEncoding.tcvn3.decode(bytes)
        case "x-viet-vps": return LegacyEncoding.vps.decode(bytes)
        case "x-viet-vni": return LegacyEncoding.vni.decode(bytes)
        default:
            let decoded = TextDecoder.decode(bytes)
            if case .undetermined = decoded.encoding {
                // Each byte a letter of Western Europe: nothing is lost, and programs write it so.
                return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            }
            return decoded.text
        }
    }
}

/// How a part's bytes are written (RFC 2045, 6).
enum TransferEncoding {
    static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
        switch encoding.map({ trimmed($0).lowercased() }) {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    /// What is not of the alphabet is passed over.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 4)
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="):
                // The end; some programs join two texts behind one another.
                buffer = 0
                bits = 0
                continue
            default: continue
            }
            buffer = (buffer << 6 | UInt32(value)) & 0xFF_FFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return result
    }

    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                continue
            }
            if let value = MailParameters.hex(rest.prefix(2)) {
                result.append(value)
                rest = rest.dropFirst(2)
            } else if rest.first == 0x0A {
                rest = rest.dropFirst()
            } else if rest.first == 0x0D, rest.dropFirst().first == 0x0A {
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
