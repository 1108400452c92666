import Vietnamese

/// Reads `sharedStrings.xml`: the texts that cells refer to by number.
final class SharedStrings: XMLHandler {
    private(set) var texts: [String] = []
    private(set) var isTooLarge = false
    private let limit: Int
    private var total = 0
    private var buffer: [UInt8] = []
    private var isInText = false

    init(limit: Int) { self.limit = limit }

    var wantsText: Bool { isInText }
    var isFinished: Bool { isTooLarge }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.local {
        case "si" where name.parent == "sst": buffer.removeAll(keepingCapacity: true)
        // Plain, or in a run of one style; the reading aid of an East Asian text (`rPh`) is no part of it.
        case "t" where name.parent == "si" || name.parent == "r": isInText = true
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name.local {
        case "t": isInText = false
        case "si" where name.parent == "sst":
            // What a text costs besides its bytes counts too: millions of empty ones are also a bomb.
            total += buffer.count + 16
            guard total <= limit else {
                isTooLarge = true
                return
            }
            texts.append(CellText.clean(buffer))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard buffer.count <= limit else { return }
        buffer.append(contentsOf: bytes)
    }
}

/// Texts of cells as people see them.
enum CellText {
    /// NFC, trimmed, with Excel's `_x000D_` turned back into the characters it stands for.
    static func clean(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return trimmed((bytes.contains(UInt8(ascii: "_")) ? unescaped(text) : text).nfc)
    }

    /// ECMA-376 Part 1, 22.4.2.4: `_xHHHH_` stands for a character that XML cannot hold, `_x005F_` for the line itself.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "_x") {
            let digits = rest[start.upperBound...].prefix(4)
            let end = digits.endIndex
            if digits.utf8.count == 4, end < rest.endIndex, rest[end] == "_", let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result += rest[..<start.lowerBound]
                result.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}
