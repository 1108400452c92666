/// Changes to be made to some bytes, collected first and made at once.
package struct ByteEdits {
    private var edits: [(range: Range<Int>, text: [UInt8])] = []

    package init() {}

    package var isEmpty: Bool { edits.isEmpty }

    package mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, Array(text.utf8))) }
    package mutating func insert(_ text: String, at position: Int) { replace(position..<position, with: text) }

    /// The bytes with all changes; insertions at one place come in the order they were asked for.
    package func applied(to bytes: [UInt8]) -> [UInt8] { applied(to: bytes, within: 0..<bytes.count) }

    /// A range of the bytes with the changes in it.
    package func applied(to bytes: [UInt8], within range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count + edits.reduce(0) { $0 + $1.text.count })
        var position = range.lowerBound
        let ordered = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, edit) in ordered where edit.range.lowerBound >= position && edit.range.upperBound <= range.upperBound {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.text
            position = edit.range.upperBound
        }
        return result + bytes[position..<range.upperBound]
    }
}

/// Changes in the text of one tag.
package enum TagText {
    /// The tag with an attribute set: replaced where it is, else put behind the element's name.
    package static func setting(_ name: String, to value: String, in tag: String) -> String {
        for mark in ["\"", "'"] {
            guard let start = tag.firstRange(of: " \(name)=\(mark)") else { continue }
            guard let end = tag[start.upperBound...].firstIndex(where: { String($0) == mark }) else { continue }
            return tag[..<start.upperBound] + value + tag[end...]
        }
        guard let end = tag.firstIndex(where: { $0.isWhitespace || $0 == "/" || $0 == ">" }) else { return tag }
        return tag[..<end] + " \(name)=\"\(value)\"" + tag[end...]
    }

    /// The tag without some attributes.
    package static func removing(_ names: [String], in tag: String) -> String {
        names.reduce(tag) { tag, name in
            for mark in ["\"", "'"] {
                guard let start = tag.firstRange(of: " \(name)=\(mark)") else { continue }
                guard let end = tag[start.upperBound...].firstIndex(where: { String($0) == mark }) else { continue }
                return String(tag[..<start.lowerBound] + tag[tag.index(after: end)...])
            }
            return tag
        }
    }

    /// Text inside XML.
    package static func escaped(_ text: String) -> String {
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
