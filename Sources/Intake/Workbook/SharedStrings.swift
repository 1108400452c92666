import Vietnamese

/// Reads `sharedStrings.xml`: the texts that cells refer to by number.
final class SharedStrings: XMLHandler {
    private(set) var texts: [String] = []
    private(set) var isTooLarge = false
    private let limit: Int
    private var total = 0
    private var buffer: [UInt8] = []
    private var isInText = false
    /// Inside the reading aid of an East Asian text, which is no part of it.
    private var isPhonetic = false

    init(limit: Int) { self.limit = limit }

    var wantsText: Bool { isInText }
    var isFinished: Bool { isTooLarge }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "si": buffer.removeAll(keepingCapacity: true)
        case "t": isInText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "t": isInText = false
        case "rPh": isPhonetic = false
        case "si":
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
