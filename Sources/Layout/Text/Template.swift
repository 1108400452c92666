import SourceText

/// A text of a layout with the places where values go, read and checked once.
struct Template: Sendable {
    struct Piece: Sendable {
        enum Content: Sendable {
            case literal(String)
            case value(BoundValue)
            /// Words that lead to an address.
            case link(words: Template, address: Template)
            /// A call, and the text at the foot of the page.
            case footnote(Template)
            /// What the table, chart or picture of an id is called; `otherwise` where the document has none.
            case reference(String, otherwise: String)
        }

        var content: Content
        var isBold: Bool
        var isItalic: Bool
    }

    var pieces: [Piece]
    /// `file:line` of the text, named when a glyph is missing.
    var origin: String

    static let empty = Template(pieces: [], origin: "")

    var isEmpty: Bool { pieces.isEmpty }

    /// The path, when the text is one value and nothing else.
    var onlyValue: DataPath? { onlyComputation?.onlyPath }

    /// The value, when the text is one and nothing else.
    var onlyComputation: Computation? {
        guard pieces.count == 1, case .value(let value) = pieces[0].content else { return nil }
        return value.value
    }

    /// The values in it.
    var computations: [Computation] {
        pieces.flatMap { piece -> [Computation] in
            switch piece.content {
            case .literal, .reference: []
            case .value(let value): [value.value]
            case .link(let words, let address): words.computations + address.computations
            case .footnote(let text): text.computations
            }
        }
    }

    /// Ids of the tables, charts and pictures it names.
    var references: [String] {
        pieces.flatMap { piece -> [String] in
            switch piece.content {
            case .literal, .value: []
            case .reference(let id, _): [id]
            case .link(let words, _): words.references
            case .footnote(let text): text.references
            }
        }
    }

    /// Whether something in it is worked out.
    var isComputed: Bool { computations.contains { $0.onlyPath == nil } }
}

/// A value with how it is printed.
struct BoundValue: Sendable {
    var value: Computation
    var formats: [BoundFormat]
    /// Printed when the value is absent.
    var otherwise: String?
}

/// A format with its argument.
struct BoundFormat: Sendable {
    var name: String
    var apply: @Sendable (Value, Format.Call) -> Value
    var argument: Format.Argument?
    /// Type of the value it is given.
    var type: FieldType
}

extension Template {
    /// Reads a text: `{path | format}` is a value, `**…**` bold, `_…_` italic, `[words](address)` leads to an address, `^[…]` is a
    /// footnote, `\` takes the meaning from the next sign.
    static func read(_ text: String, origin: String, in scope: Scope) throws(TextFaults) -> Template {
        var reader = TemplateReader(text: text, origin: origin, scope: scope)
        reader.read()
        guard reader.faults.isEmpty else { throw TextFaults(faults: reader.faults) }
        return Template(pieces: reader.pieces, origin: origin)
    }
}

extension Template {
    /// Whether the text is one rate in per cent and nothing else.
    var isRate: Bool {
        guard pieces.count == 1, case .value(let value) = pieces[0].content else { return false }
        return value.formats.count == 1 && value.formats[0].name == "percent"
    }

    /// The rate as a column of rates prints it: the heading has the sign, and all have the same decimals.
    var asColumnOfRates: Template {
        guard isRate, case .value(var value) = pieces[0].content, let format = Format.named("percent.column") else {
            return self
        }
        value.formats[0].name = format.name
        value.formats[0].apply = format.apply
        var template = self
        template.pieces[0].content = .value(value)
        return template
    }

    /// The heading of a column of rates: `Tỷ lệ (%)`.
    var withPercentSign: Template {
        let says = pieces.contains { if case .literal(let text) = $0.content { text.contains("%") } else { false } }
        guard !says, let last = pieces.last else { return self }
        var template = self
        template.pieces.append(Piece(content: .literal(" (%)"), isBold: last.isBold, isItalic: last.isItalic))
        return template
    }
}

/// All faults of one text.
struct TextFaults: Error {
    var faults: [TextFault]
}

private struct TemplateReader {
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

/// Reads `value | format | format(argument)`.
private struct ValueReader {
    let scope: Scope

    func read(_ scanner: inout TextScanner) throws(TextFault) -> BoundValue {
        scanner.skipSpaces()
        let start = scanner.index
        var reader = ComputationReader(scope: scope)
        guard let value = try reader.read(&scanner) else {
            throw TextFault(kind: "syntax", offset: start, message: "a value is missing between { and }")
        }
        if case .number = value {
            throw TextFault(kind: "syntax", offset: start, message: "a number alone needs no { }", hint: "write it as text")
        }
        var type = value.type
        var formats: [BoundFormat] = []
        var otherwise: String?
        scanner.skipSpaces()
        while scanner.take("|") {
            scanner.skipSpaces()
            let at = scanner.index
            guard otherwise == nil else {
                throw TextFault(kind: "format", offset: at, message: "nothing may follow 'default'", hint: "put 'default' last")
            }
            let (format, argument) = try format(&scanner)
            guard format.takes.contains(where: { $0.fits(type) }) else { throw misfit(format, type, at: at) }
            if format.name == "default" {
                guard case .text(let text) = argument else { continue }
                otherwise = text
            } else {
                formats.append(BoundFormat(name: format.name, apply: format.apply, argument: argument, type: type))
                type = .text
            }
            scanner.skipSpaces()
        }
        guard scanner.isAtEnd else {
            throw TextFault(
                kind: "syntax", offset: scanner.index, message: "'\(scanner.characters[scanner.index])' cannot stand here",
                hint: "a value is a path, or is worked out with + - * /; formats stand after '|'")
        }
        if formats.isEmpty, type != .text {
            guard let name = Format.standard(for: type), let format = Format.named(name) else {
                throw TextFault(
                    kind: "not-printable", offset: start, message: "'\(value.written)' is a \(type.name) and cannot be printed",
                    hint: hint(for: type, value.written))
            }
            formats = [BoundFormat(name: format.name, apply: format.apply, argument: format.standardArgument, type: type)]
        }
        if let path = value.onlyPath {
            try requirePresence(of: path, otherwise: otherwise, at: start)
            if otherwise == nil, path.optionalParts.last?.isFigure == true { otherwise = ValueReader.notStated }
        } else {
            // What a part of is not stated, or what divides by nothing, is no figure.
            otherwise = otherwise ?? ValueReader.notStated
        }
        return BoundValue(value: value, formats: formats, otherwise: otherwise)
    }

    /// Reads `ref.ID | default("…")`; `nil` when it is another value.
    func reference(_ scanner: inout TextScanner) throws(TextFault) -> Template.Piece.Content? {
        var ahead = scanner
        ahead.skipSpaces()
        let at = ahead.index
        guard ahead.name() == "ref", ahead.take("."), !scope.beginnings.contains("ref") else { return nil }
        guard let id = ahead.name() else {
            throw TextFault(kind: "syntax", offset: ahead.index, message: "'ref' needs the id of a block", hint: "write ref.ID")
        }
        ahead.skipSpaces()
        guard ahead.take("|") else {
            throw TextFault(
                kind: "may-be-absent", offset: at, message: "'ref.\(id)' can be absent: a table without rows is not printed",
                hint: "add | default(\"…\")")
        }
        ahead.skipSpaces()
        let (format, argument) = try self.format(&ahead)
        ahead.skipSpaces()
        guard format.name == "default", case .text(let text)? = argument, ahead.isAtEnd else {
            throw TextFault(kind: "format", offset: at, message: "after 'ref.\(id)' only 'default' can stand")
        }
        scanner = ahead
        return .reference(id, otherwise: text)
    }

    /// What a figure prints as that nobody stated.
    private static let notStated = "–"

    /// A text must never have a hole: what may be absent needs another text or a condition around it.
    private func requirePresence(of path: DataPath, otherwise: String?, at offset: Int) throws(TextFault) {
        guard otherwise == nil, let part = path.optionalParts.first(where: { !$0.isFigure && !scope.present.contains($0.key) })
        else { return }
        throw TextFault(
            kind: "may-be-absent", offset: offset,
            message: "'\(part.written)' can be absent, and then nothing could be printed here",
            hint: "add | default(\"…\"), or put the text under when: \(path.written)")
    }

    private func format(_ scanner: inout TextScanner) throws(TextFault) -> (Format, Format.Argument?) {
        let at = scanner.index
        guard let written = try scanner.path() else {
            throw TextFault(kind: "format", offset: at, message: "the name of a format is missing after '|'")
        }
        guard let format = Format.named(written.text) else {
            throw TextFault(
                kind: "unknown-format", offset: at, message: "there is no format '\(written.text)'",
                hint: NearestName.hint(for: written.text, among: Format.all.map(\.name)))
        }
        guard scanner.take("(") else {
            if case .text(otherwise: nil) = format.arguments {
                throw TextFault(
                    kind: "format", offset: at, message: "'\(format.name)' needs a text in brackets",
                    hint: "write \(format.name)(\"…\")")
            }
            return (format, format.standardArgument)
        }
        scanner.skipSpaces()
        let argumentAt = scanner.index
        let argument: Format.Argument
        if let text = try scanner.quoted() {
            argument = .text(text)
        } else if let number = scanner.number(), number.isWhole, let value = Int(number.text) {
            argument = .number(value)
        } else {
            throw TextFault(
                kind: "format", offset: argumentAt,
                message: "a number or a text in quotes is missing in the brackets of '\(format.name)'")
        }
        scanner.skipSpaces()
        guard scanner.take(")") else {
            throw TextFault(
                kind: "format", offset: scanner.index, message: "')' is missing after the argument of '\(format.name)'")
        }
        switch (format.arguments, argument) {
        case (.number(let range, _), .number(let value)) where range.contains(value): break
        case (.text, .text): break
        case (.number(let range, _), _):
            throw TextFault(
                kind: "format", offset: argumentAt,
                message: "'\(format.name)' takes a number from \(range.lowerBound) to \(range.upperBound)")
        case (.text, _):
            throw TextFault(kind: "format", offset: argumentAt, message: "'\(format.name)' takes a text in quotes")
        case (.none, _):
            throw TextFault(kind: "format", offset: argumentAt, message: "'\(format.name)' takes nothing in brackets")
        }
        return (format, argument)
    }

    private func misfit(_ format: Format, _ type: FieldType, at offset: Int) -> TextFault {
        let fitting = Format.all.filter { $0.takes.contains { $0.fits(type) } && $0.name != "default" }.map(\.name)
        return TextFault(
            kind: "format-misfit", offset: offset,
            message: "'\(format.name)' takes a \(format.takes.map(\.name).joined(separator: " or a ")), not a \(type.name)",
            hint: fitting.isEmpty ? nil : "for a \(type.name): " + fitting.joined(separator: ", "))
    }

    private func hint(for type: FieldType, _ path: String) -> String {
        switch type {
        case .list: "print \(path).count, or | names, or repeat over it"
        case .flag: "test it with when: \(path)"
        default: "name one of its fields: \(path).…"
        }
    }
}

extension Format {
    fileprivate var standardArgument: Argument? {
        switch arguments {
        case .none: nil
        case .number(_, let otherwise): .number(otherwise)
        case .text(let otherwise): otherwise.map { .text($0) }
        }
    }
}
