/// A JSON document as its writer wrote it: keys in order, also those that stand twice, numbers as their digits, every value
/// with its line.
struct JSONValue {
    indirect enum Content {
        case object([Member])
        case list([JSONValue])
        case string(String)
        /// The digits as written; whether they make a whole number is the reader's question.
        case number(String)
        case boolean(Bool)
        case null
    }

    /// A key of an object with its value.
    struct Member {
        var key: String
        var line: Int
        var value: JSONValue
    }

    var content: Content
    /// Line of its first character, from 1.
    var line: Int

    /// What it is, for messages.
    var kind: JSONKind {
        switch content {
        case .object: .object
        case .list: .list
        case .string(let text): .string(text)
        case .number(let digits): .number(digits)
        case .boolean(let value): .boolean(value)
        case .null: .null
        }
    }
}

/// Steps into a JSON document, written as people write them: `$.activities[2].date`.
struct JSONPath {
    private(set) var text = "$"

    func key(_ key: String) -> JSONPath {
        let isPlain =
            !key.isEmpty
            && key.utf8.allSatisfy { byte in
                isDigit(byte) || byte == UInt8(ascii: "_") || (0x41...0x5A).contains(byte & 0xDF)
            }
        return JSONPath(text: text + (isPlain ? ".\(key)" : "[\"\(shown(key, limit: 40))\"]"))
    }

    func index(_ index: Int) -> JSONPath { JSONPath(text: "\(text)[\(index)]") }
}
