/// Text between two operators that do not show text: strings of one face and the gaps between them, written as one.
struct TextShow {
    private enum Part {
        /// Two bytes a character.
        case string([UInt8])
        /// In thousandths of the font size, leftwards.
        case gap(Int)
    }

    /// Face and size (as Cairo wrote it) of the text.
    struct Font: Equatable {
        var face: Int
        var size: [UInt8]
    }

    private var parts: [Part] = []
    private(set) var font: Font?
    /// What the page's content has set so far.
    private var written: Font?

    var isEmpty: Bool { parts.isEmpty }

    /// Text shown from here on is in this font; what was shown in another must have been written.
    mutating func set(_ font: Font) { self.font = font }

    mutating func append(_ characters: [UInt8]) {
        guard !characters.isEmpty else { return }
        if case .string(let last) = parts.last {
            parts[parts.count - 1] = .string(last + characters)
        } else {
            parts.append(.string(characters))
        }
    }

    mutating func append(gap: Int) {
        if case .gap(let last) = parts.last {
            parts[parts.count - 1] = .gap(last + gap)
        } else {
            parts.append(.gap(gap))
        }
    }

    /// Forgets what is set: a restored graphics state may have another font.
    mutating func forgetWrittenFont() { written = nil }

    /// Writes the text and forgets it.
    mutating func flush(to output: inout [UInt8]) {
        guard !parts.isEmpty, let font else { return }
        if font != written {
            output.append(contentsOf: "/\(EmbeddedFonts.name(ofFace: font.face)) ".utf8)
            output.append(contentsOf: font.size)
            output.append(contentsOf: " Tf\n".utf8)
            written = font
        }
        if parts.count == 1, case .string(let characters) = parts[0] {
            PDFValue.write(string: characters, to: &output)
            output.append(contentsOf: "Tj\n".utf8)
        } else {
            output.append(UInt8(ascii: "["))
            for part in parts {
                switch part {
                case .string(let characters): PDFValue.write(string: characters, to: &output)
                case .gap(let gap): output.append(contentsOf: String(gap).utf8)
                }
            }
            output.append(contentsOf: "]TJ\n".utf8)
        }
        parts.removeAll(keepingCapacity: true)
    }
}

/// Strings as content streams write them (ISO 32000-1, 7.3.4).
enum StringToken {
    static func bytes(_ token: ContentScanner.Token, of content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let text = content[token.range]
        return token.kind == .hexString ? hexadecimal(text) : literal(text)
    }

    private static func hexadecimal(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in text {
            guard let digit = HexDigit.value(byte) else { continue }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if let high { bytes.append(high << 4) }
        return bytes
    }

    private static func literal(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = text.startIndex + 1
        let end = text.endIndex - 1
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
        return bytes
    }
}
