import ReportModel

/// A path as written, with the place of each part: `types[LPD].totals`, `indicators[column.code].value`.
struct WrittenPath {
    enum Content {
        case name(String)
        case key(Key)
    }

    indirect enum Key {
        /// Letters as they stand.
        case code(String)
        /// A path whose text is the code.
        case path(WrittenPath)
    }

    struct Part {
        var content: Content
        var offset: Int
    }

    var parts: [Part]
    var text: String
    var offset: Int
}

/// Reads the small language of values and conditions, character by character.
struct TextScanner {
    let characters: [Character]
    var index: Int
    let end: Int

    init(_ text: String) {
        characters = Array(text)
        index = 0
        end = characters.count
    }

    /// The characters from `start` up to `end` of a longer text; offsets stay those of the whole.
    init(_ characters: [Character], from start: Int, to end: Int) {
        self.characters = characters
        index = start
        self.end = end
    }

    var isAtEnd: Bool { index >= end }

    var next: Character? { index < end ? characters[index] : nil }

    mutating func skipSpaces() {
        while let character = next, character.isWhitespace { index += 1 }
    }

    /// Passes over `character` when it comes next.
    mutating func take(_ character: Character) -> Bool {
        guard next == character else { return false }
        index += 1
        return true
    }

    /// A name: a letter of the ASCII alphabet, then letters, digits and `_`.
    mutating func name() -> String? {
        guard let first = next, first.isASCII, first.isLetter else { return nil }
        let start = index
        while let character = next, character.isASCII, character.isLetter || character.isNumber || character == "_" {
            index += 1
        }
        return String(characters[start..<index])
    }

    mutating func number() -> (text: String, isWhole: Bool)? {
        guard let first = next, first.isASCII, first.isNumber else { return nil }
        let start = index
        var isWhole = true
        while let character = next, character.isASCII, character.isNumber || character == "." {
            if character == "." { isWhole = false }
            index += 1
        }
        return (String(characters[start..<index]), isWhole)
    }

    /// A text in `"…"` or `'…'`.
    mutating func quoted() throws(TextFault) -> String? {
        guard let quote = next, quote == "\"" || quote == "'" else { return nil }
        let start = index
        index += 1
        while let character = next, character != quote { index += 1 }
        guard next == quote else { throw TextFault(kind: "syntax", offset: start, message: "the quote is not closed") }
        index += 1
        return String(characters[(start + 1)..<(index - 1)])
    }

    mutating func path() throws(TextFault) -> WrittenPath? {
        let start = index
        guard let first = name() else { return nil }
        var parts = [WrittenPath.Part(content: .name(first), offset: start)]
        while true {
            if take(".") {
                let at = index
                guard let name = name() else {
                    throw TextFault(kind: "syntax", offset: at, message: "a name is missing after '.'")
                }
                parts.append(WrittenPath.Part(content: .name(name), offset: at))
            } else if next == "[" {
                parts.append(try key())
            } else {
                break
            }
        }
        return WrittenPath(parts: parts, text: String(characters[start..<index]), offset: start)
    }

    /// `[LPD]` is a code; `[column.code]`, with a point, is a path.
    private mutating func key() throws(TextFault) -> WrittenPath.Part {
        let open = index
        index += 1
        guard let close = characters[index..<end].firstIndex(of: "]") else {
            throw TextFault(kind: "syntax", offset: open, message: "'[' is not closed")
        }
        let start = index
        let text = String(characters[start..<close])
        index = close + 1
        guard !text.isEmpty else { throw TextFault(kind: "syntax", offset: open, message: "a code is missing between [ and ]") }
        guard text.contains(".") else { return WrittenPath.Part(content: .key(.code(text)), offset: open) }
        var inner = TextScanner(characters, from: start, to: close)
        guard let path = try inner.path(), inner.isAtEnd else {
            throw TextFault(kind: "syntax", offset: start, message: "'\(text)' is neither a code nor a path")
        }
        return WrittenPath.Part(content: .key(.path(path)), offset: open)
    }
}
