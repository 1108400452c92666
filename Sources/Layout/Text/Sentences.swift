import Vietnamese

/// Makes texts that units sent fit the text around them. Words are never changed.
enum Sentences {
    /// First letter capital, closed by a full stop unless it closes itself.
    static func sentence(_ text: String) -> String {
        let body = trimmed(text)
        guard let last = body.last else { return "" }
        let closed = last == "." || last == "!" || last == "?" || last == "…" ? body : clause(body) + "."
        return CaseMapping.sentenceCased(closed)
    }

    /// First letter capital, without marks at the end.
    static func clause(_ text: String) -> String {
        var body = Substring(trimmed(text))
        while let last = body.last, ".;,:".contains(last) || last.isWhitespace { body.removeLast() }
        return CaseMapping.sentenceCased(String(body))
    }

    /// In quotation marks, without marks at the end; quotation marks inside it become single, or two would close together.
    static func quoted(_ text: String) -> String {
        var inner = ""
        var isOpen = false
        for letter in clause(text) {
            switch letter {
            case "“", "«", "„": (inner, isOpen) = (inner + "‘", true)
            case "”", "»": (inner, isOpen) = (inner + "’", false)
            case "\"":
                inner += isOpen ? "’" : "‘"
                isOpen.toggle()
            default: inner.append(letter)
            }
        }
        return "“\(inner)”"
    }

    /// Without white space and list marks at the beginning, without white space at the end.
    private static func trimmed(_ text: String) -> String {
        var body = Substring(text)
        while let first = body.first, first.isWhitespace || first == "-" || first == "+" || first == "•" { body.removeFirst() }
        while let last = body.last, last.isWhitespace { body.removeLast() }
        return String(body)
    }

    /// Where names of bodies may be broken: after which beginnings, and from which length on.
    struct Breaks: Sendable {
        /// Texts up to this many letters stay whole.
        var longest: Int
        /// Beginnings that may stand on a line of their own, in capitals.
        var beginnings: [String]
    }

    /// A line break after the longest known beginning, when the text is too long for a line; breaks already there stay.
    static func lines(_ text: String, breaks: Breaks) -> String {
        guard text.count > breaks.longest, !text.contains("\n") else { return text }
        let capitals = CaseMapping.uppercased(text)
        let fitting = breaks.beginnings.filter { capitals.hasPrefix($0 + " ") }
        guard let beginning = fitting.max(by: { $0.count < $1.count }) else { return text }
        return text.prefix(beginning.count) + "\n" + text.dropFirst(beginning.count + 1)
    }
}
