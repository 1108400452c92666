/// Changes to be made to some bytes, collected first and made at once.
struct ByteEdits {
    private var edits: [(range: Range<Int>, text: [UInt8])] = []

    var isEmpty: Bool { edits.isEmpty }

    mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, Array(text.utf8))) }
    mutating func insert(_ text: String, at position: Int) { replace(position..<position, with: text) }

    /// The bytes with all changes; insertions at one place come in the order they were asked for.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
        var position = 0
        let ordered = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, edit) in ordered where edit.range.lowerBound >= position && edit.range.upperBound <= bytes.count {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.text
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}

/// Changes in the text of one tag.
enum TagText {
    /// The tag with an attribute set: replaced where it is, else put behind the element's name.
    static func setting(_ name: String, to value: String, in tag: String) -> String {
        for mark in ["\"", "'"] {
            guard let start = tag.firstRange(of: " \(name)=\(mark)") else { continue }
            guard let end = tag[start.upperBound...].firstIndex(where: { String($0) == mark }) else { continue }
            return tag[..<start.upperBound] + value + tag[end...]
        }
        guard let end = tag.firstIndex(where: { $0.isWhitespace || $0 == "/" || $0 == ">" }) else { return tag }
        return tag[..<end] + " \(name)=\"\(value)\"" + tag[end...]
    }

    /// Text inside XML.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default:
                // XML has no place for other control characters.
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
