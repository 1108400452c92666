import ReportModel
import SourceText

/// All faults of one text.
struct TextFaults: Error {
    var faults: [TextFault]
}

/// Takes the text of a template apart: words, emphasis, values, links, footnotes.
struct TemplateReader {
    let characters: [Character]
    private let start: Int
    let end: Int
    let origin: String
    let scope: Scope
    /// Whether it reads a text inside another, in which no footnote can be called.
    private var isInside = false
    var pieces: [Template.Piece] = []
    var faults: [TextFault] = []
    private var literal = ""
    private var isBold = false
    private var isItalic = false
    private var boldFrom = 0
    private var italicFrom = 0

    init(text: String, origin: String, scope: Scope) {
        characters = Array(text)
        start = 0
        self.origin = origin
        self.scope = scope
        // Folded and literal blocks of YAML end with a line break nobody means.
        var end = characters.count
        while end > 0, characters[end - 1].isNewline { end -= 1 }
        self.end = end
    }

    /// Reads a part of the text another reader reads.
    private init(_ outer: TemplateReader, _ range: Range<Int>) {
        characters = outer.characters
        start = range.lowerBound
        end = range.upperBound
        origin = outer.origin
        scope = outer.scope
        isInside = true
        isBold = outer.isBold
        isItalic = outer.isItalic
    }

    mutating func read() {
        let wasBold = isBold
        let wasItalic = isItalic
        var index = start
        while index < end {
            let character = characters[index]
            switch character {
            case "\\" where index + 1 < end && "\\{}*_[]^".contains(characters[index + 1]):
                literal.append(characters[index + 1])
                index += 2
            case "{":
                flush()
                index = value(at: index)
            case "}":
                faults.append(
                    TextFault(
                        kind: "syntax", offset: index, message: "'}' without '{' before it",
                        hint: "write \\} for the sign itself"))
                index += 1
            case "^" where index + 1 < end && characters[index + 1] == "[":
                flush()
                index = footnote(at: index)
            case "[":
                guard let link = link(at: index) else {
                    literal.append(character)
                    index += 1
                    continue
                }
                index = link
            case "*" where index + 1 < end && characters[index + 1] == "*":
                flush()
                isBold.toggle()
                boldFrom = index
                index += 2
            case "_" where isMark(at: index):
                flush()
                isItalic.toggle()
                italicFrom = index
                index += 1
            default:
                literal.append(character)
                index += 1
            }
        }
        flush()
        if isBold != wasBold {
            faults.append(
                TextFault(
                    kind: "markup", offset: boldFrom, message: "'**' is not closed",
                    hint: "write \\*\\* for the signs themselves"))
        }
        if isItalic != wasItalic {
            faults.append(
                TextFault(
                    kind: "markup", offset: italicFrom, message: "'_' is not closed", hint: "write \\_ for the sign itself"))
        }
    }

    // MARK: Links and notes

    /// The place of the bracket that closes one, values in between passed over; `nil` when there is none.
    private func close(of open: Int, _ opening: Character, _ closing: Character) -> Int? {
        var depth = 0
        var index = open
        var isValue = false
        while index < end {
            let character = characters[index]
            if character == "\\" {
                index += 2
                continue
            }
            if character == "{" { isValue = true } else if character == "}" { isValue = false }
            if !isValue, character == opening { depth += 1 }
            if !isValue, character == closing {
                depth -= 1
                if depth == 0 { return index }
            }
            index += 1
        }
        return nil
    }

    private mutating func inner(_ range: Range<Int>) -> Template {
        var reader = TemplateReader(self, range)
        reader.read()
        faults += reader.faults
        return Template(pieces: reader.pieces, origin: origin)
    }

    /// Reads `[words](address)`.
    ///
    /// - Returns: the index after it; `nil` when it is none.
    private mutating func link(at open: Int) -> Int? {
        guard let middle = close(of: open, "[", "]"), middle + 1 < end, characters[middle + 1] == "(",
            let last = close(of: middle + 1, "(", ")")
        else { return nil }
        flush()
        let words = inner(open + 1..<middle)
        var plain = TemplateReader(self, middle + 2..<last)
        plain.readAddress()
        faults += plain.faults
        let address = Template(pieces: plain.pieces, origin: origin)
        let begin: String = if case .literal(let text) = address.pieces.first?.content { text } else { "" }
        if !["https://", "http://", "mailto:"].contains(where: { begin.hasPrefix($0) }) {
            faults.append(
                TextFault(
                    kind: "link", offset: middle + 2, message: "a link leads to no address",
                    hint: "write [words](https://…), http:// or mailto:"))
        }
        if words.isEmpty {
            faults.append(
                TextFault(kind: "link", offset: open, message: "a link has no words", hint: "write [words](https://…)"))
        }
        pieces.append(Template.Piece(content: .link(words: words, address: address), isBold: isBold, isItalic: isItalic))
        return last + 1
    }

    /// Addresses have values and no marks of their own.
    private mutating func readAddress() {
        var index = start
        while index < end {
            if characters[index] == "{" {
                flush()
                index = value(at: index)
            } else {
                literal.append(characters[index])
                index += 1
            }
        }
        flush()
    }

    /// Reads `^[text]` and returns the index after it.
    private mutating func footnote(at open: Int) -> Int {
        guard let last = close(of: open + 1, "[", "]") else {
            faults.append(
                TextFault(kind: "markup", offset: open, message: "'^[' is not closed", hint: "write \\^ for the sign itself"))
            return end
        }
        let text = inner(open + 2..<last)
        if isInside || text.isEmpty {
            faults.append(
                TextFault(
                    kind: "markup", offset: open,
                    message: isInside ? "a footnote stands inside a link or a footnote" : "a footnote has no text"))
        }
        pieces.append(Template.Piece(content: .footnote(text), isBold: isBold, isItalic: isItalic))
        return last + 1
    }

    /// Within a word `_` is a sign like others.
    private func isMark(at index: Int) -> Bool {
        let before = index > 0 ? characters[index - 1] : " "
        let after = index + 1 < end ? characters[index + 1] : " "
        return isItalic ? !(after.isLetter || after.isNumber) : !(before.isLetter || before.isNumber)
    }

    private mutating func flush() {
        guard !literal.isEmpty else { return }
        pieces.append(Template.Piece(content: .literal(literal), isBold: isBold, isItalic: isItalic))
        literal = ""
    }

    /// Reads a value and returns the index after it.
    private mutating func value(at open: Int) -> Int {
        var close = open + 1
        var quote: Character?
        while close < end {
            let character = characters[close]
            if let current = quote {
                if character == current { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "}" {
                break
            }
            close += 1
        }
        guard close < end else {
            faults.append(
                TextFault(kind: "syntax", offset: open, message: "'{' is not closed", hint: "write \\{ for the sign itself"))
            return end
        }
        var scanner = TextScanner(characters, from: open + 1, to: close)
        do throws(TextFault) {
            if let reference = try ValueReader(scope: scope).reference(&scanner) {
                pieces.append(Template.Piece(content: reference, isBold: isBold, isItalic: isItalic))
                return close + 1
            }
            let bound = try ValueReader(scope: scope).read(&scanner)
            pieces.append(Template.Piece(content: .value(bound), isBold: isBold, isItalic: isItalic))
        } catch {
            faults.append(error)
        }
        return close + 1
    }
}
