/// Strings as content streams write them (ISO 32000-1, 7.3.4).
enum StringToken {
    /// Appends the bytes a string stands for.
    static func read(
        _ token: ContentScanner.Token, of content: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]
    ) {
        if token.kind == .hexString {
            hexadecimal(content, token.range, &bytes)
        } else {
            literal(content, token.range, &bytes)
        }
    }

    private static func hexadecimal(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ bytes: inout [UInt8]) {
        var high: UInt8?
        for index in range {
            guard let digit = HexDigit.value(text[index]) else { continue }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if let high { bytes.append(high << 4) }
    }

    private static func literal(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ bytes: inout [UInt8]) {
        var position = range.lowerBound + 1
        let end = range.upperBound - 1
        while position < end {
            let byte = text[position]
            position += 1
            guard byte == UInt8(ascii: "\\"), position < end else {
                bytes.append(byte)
                continue
            }
            let escaped = text[position]
            position += 1
            switch escaped {
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "r"): bytes.append(13)
            case UInt8(ascii: "t"): bytes.append(9)
            case UInt8(ascii: "b"): bytes.append(8)
            case UInt8(ascii: "f"): bytes.append(12)
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                var value = Int(escaped) - 0x30
                var digits = 1
                while digits < 3, position < end, (0x30...0x37).contains(text[position]) {
                    value = value << 3 | (Int(text[position]) - 0x30)
                    position += 1
                    digits += 1
                }
                bytes.append(UInt8(truncatingIfNeeded: value))
            case 10: continue
            case 13: if position < end, text[position] == 10 { position += 1 }
            default: bytes.append(escaped)
            }
        }
    }
}
