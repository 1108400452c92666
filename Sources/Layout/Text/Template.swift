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
