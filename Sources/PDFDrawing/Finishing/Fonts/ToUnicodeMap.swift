/// What text the characters of an embedded font stand for (ISO 32000-1, 9.10.3).
struct ToUnicodeMap {
    /// UTF-16 by character code.
    private(set) var texts: [Int: [UInt16]] = [:]

    /// Reads a map of single characters, the only kind Cairo writes.
    init(_ bytes: [UInt8]) throws(PDFFault) {
        let fault = bytes.withUnsafeBufferPointer { buffer -> PDFFault? in
            do throws(PDFFault) {
                try read(buffer)
                return nil
            } catch {
                return error
            }
        }
        if let fault { throw fault }
    }

    private mutating func read(_ buffer: UnsafeBufferPointer<UInt8>) throws(PDFFault) {
        var scanner = ContentScanner(buffer)
        var isInside = false
        var code: Int?
        while let token = try scanner.next() {
            switch token.kind {
            case .keyword:
                let word = buffer[token.range]
                if word.elementsEqual("beginbfrange".utf8) {
                    throw PDFFault(.finishing, "an embedded font's text map has ranges, which are not expected of Cairo")
                }
                isInside = word.elementsEqual("beginbfchar".utf8)
                code = nil
            case .hexString where isInside:
                let units = Self.digits(buffer[token.range])
                if let known = code {
                    texts[known] = Self.units(units)
                    code = nil
                } else {
                    code = units.reduce(0) { $0 << 4 | Int($1) }
                }
            default: break
            }
        }
    }

    private static func digits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        text.compactMap { HexDigit.value($0) }
    }

    private static func units(_ digits: [UInt8]) -> [UInt16] {
        stride(from: 0, to: digits.count - digits.count % 4, by: 4).map { start in
            digits[start..<(start + 4)].reduce(0) { $0 << 4 | UInt16($1) }
        }
    }

    /// A text in hexadecimal digits, with its byte order mark or without.
    static func text(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt16] {
        let units = units(Self.digits(digits))
        return units.first == 0xFEFF ? Array(units.dropFirst()) : units
    }

    /// A map for characters of two bytes.
    static func write(_ texts: [(code: Int, text: [UInt16])]) -> [UInt8] {
        var map = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        // A block holds at most a hundred.
        for start in stride(from: 0, to: texts.count, by: 100) {
            let block = texts[start..<min(start + 100, texts.count)]
            map += "\(block.count) beginbfchar\n"
            for (code, text) in block {
                map += "<\(HexDigit.four(code))> <\(text.map { HexDigit.four(Int($0)) }.joined())>\n"
            }
            map += "endbfchar\n"
        }
        map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        return Array(map.utf8)
    }
}

/// Hexadecimal digits.
enum HexDigit {
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func four(_ value: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
