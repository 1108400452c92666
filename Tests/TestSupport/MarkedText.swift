/// An input with places marked in it, so that a test of a finding also tests where it points.
///
/// Marks are the circled digits ① … ⑨; they are taken out of ``text``.
public struct MarkedText: Sendable {
    public let text: String
    /// Line and column (characters, from 1) of each mark.
    public let marks: [Character: (line: Int, column: Int)]

    public init(_ marked: String) {
        var text = ""
        var marks: [Character: (line: Int, column: Int)] = [:]
        var line = 1
        var column = 1
        for character in marked {
            if "①②③④⑤⑥⑦⑧⑨".contains(character) {
                marks[character] = (line, column)
                continue
            }
            text.append(character)
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        self.text = text
        self.marks = marks
    }

    /// `3:7` of a mark.
    public func at(_ mark: Character) -> String { marks[mark].map { "\($0.line):\($0.column)" } ?? "no mark \(mark)" }
}
