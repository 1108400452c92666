/// The numbers in a text.
public enum Numbers {
    struct Number: Hashable {
        var text: String
        var tag: String?
        var isLocked: Bool
    }

    static func of(_ paragraph: ReturnedDraft.Paragraph) -> [Number] {
        paragraph.stretches.flatMap { stretch in
            split(stretch.text).filter(\.isNumber).map { Number(text: $0.text, tag: stretch.tag, isLocked: stretch.isControl) }
        }
    }

    /// What stands before and after a number that stands in a text by itself; `nil` where it does not.
    public static func around(_ number: String, in text: String) -> (before: String, after: String)? {
        let pieces = split(text)
        guard let index = pieces.firstIndex(where: { $0.isNumber && $0.text == number }) else { return nil }
        return (pieces[..<index].map(\.text).joined(), pieces[(index + 1)...].map(\.text).joined())
    }

    /// The text with every number as one sign.
    static func masked(_ text: String) -> String { split(text.comparable).map { $0.isNumber ? "#" : $0.text }.joined() }

    /// Digits with what stands between them: `1.234`, `12,5`.
    static func split(_ text: String) -> [(text: String, isNumber: Bool)] {
        let characters = Array(text)
        var pieces: [(text: String, isNumber: Bool)] = []
        var index = 0
        func isDigit(_ index: Int) -> Bool {
            characters.indices.contains(index) && characters[index].isASCII && characters[index].isNumber
        }
        while index < characters.count {
            var end = index
            if isDigit(index) {
                while isDigit(end)
                    || end > index && ".,".contains(characters[min(end, characters.count - 1)]) && isDigit(end + 1)
                {
                    end += 1
                }
            } else {
                while end < characters.count, !isDigit(end) { end += 1 }
            }
            pieces.append((String(characters[index..<end]), isDigit(index)))
            index = end
        }
        return pieces
    }
}
