/// What the program says to an operator: English as it stands in the source, with its values apart, so that the catalogue of
/// words can say the same in another language.
///
/// Written as a literal with its values in `\(…)`. A value is said as it is; `\(term: …)` is a word of ours among values (what was
/// being done, the system's reason), and a text within a text keeps its own values.
public struct OperatorText: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// A sentence, or a part of one, that the catalogue holds as a whole.
    public struct Part: Hashable, Sendable {
        /// English, with `‹1›`, `‹2›` … in place of its values.
        public internal(set) var pattern: String
        public internal(set) var values: [Value]
    }

    /// What stands in a place.
    public enum Value: Hashable, Sendable {
        /// As written: a name, a path, a number.
        case written(String)
        /// In English, to be said in the language of the text.
        case said(OperatorText)
    }

    public private(set) var parts: [Part]

    public init(stringLiteral text: String) { parts = text.isEmpty ? [] : [Part(pattern: text, values: [])] }

    public init(stringInterpolation: StringInterpolation) { parts = [stringInterpolation.part] }

    /// A pattern of the catalogue with its values, for targets that do not know this type.
    public init(pattern: String, values: [String]) { parts = [Part(pattern: pattern, values: values.map(Value.written))] }

    /// What is the same in every language: a list of names, a value as it stands.
    public init(verbatim text: String) { parts = [Part(pattern: "‹1›", values: [.written(text)])] }

    public var isEmpty: Bool { parts.isEmpty }

    /// In English.
    public var description: String { said { $0 } }

    /// In a language.
    ///
    /// - Parameter words: the pattern of that language for an English one.
    public func said(_ words: (String) -> String) -> String {
        parts.map { part in
            let pattern = words(part.pattern)
            guard !part.values.isEmpty else { return pattern }
            var text = ""
            var rest = pattern[...]
            while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
                text += rest[..<open]
                let number = Int(rest[rest.index(after: open)..<close]) ?? 0
                switch part.values.indices.contains(number - 1) ? part.values[number - 1] : nil {
                case .written(let value): text += value
                case .said(let inner): text += inner.said(words)
                case nil: text += rest[open...close]
                }
                rest = rest[rest.index(after: close)...]
            }
            return text + rest
        }.joined()
    }

    public static func + (a: OperatorText, b: OperatorText) -> OperatorText {
        var text = a
        text.parts += b.parts
        return text
    }

    public static func += (a: inout OperatorText, b: OperatorText) { a = a + b }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var part = Part(pattern: "", values: [])

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { part.pattern += literal }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.written("\(value)")) }

        public mutating func appendInterpolation(_ error: any Error) { append(.written("\(error)")) }

        public mutating func appendInterpolation(_ text: OperatorText) { append(.said(text)) }

        /// A word of ours that is kept as a text.
        public mutating func appendInterpolation(term: String) { append(.said(OperatorText(stringLiteral: term))) }

        private mutating func append(_ value: Value) {
            part.values.append(value)
            part.pattern += "‹\(part.values.count)›"
        }
    }
}

extension Sequence<OperatorText> {
    /// One after another.
    public func joined(separator: OperatorText) -> OperatorText {
        var joined: OperatorText = ""
        for (index, text) in enumerated() { joined += index == 0 ? text : separator + text }
        return joined
    }
}
