/// A sentence on fonts with its values apart, so that whoever shows it can say it in another language: `‹1›`, `‹2›` … stand in
/// ``pattern`` for ``values``.
public struct FontWords: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    public private(set) var pattern: String
    public private(set) var values: [String]

    public init(stringLiteral text: String) { (pattern, values) = (text, []) }

    public init(stringInterpolation: StringInterpolation) {
        (pattern, values) = (stringInterpolation.pattern, stringInterpolation.values)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pattern = ""
        fileprivate var values: [String] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { pattern += literal }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) { append("\(value)") }

        public mutating func appendInterpolation(_ error: any Error) { append("\(error)") }

        private mutating func append(_ value: String) {
            values.append(value)
            pattern += "‹\(values.count)›"
        }
    }

    /// In English.
    public var description: String {
        values.enumerated().reduce(pattern) { text, value in text.replacing("‹\(value.offset + 1)›", with: value.element) }
    }

    /// How a family comes onto a machine: by its package, where it has one.
    init(installing package: String?) {
        self = package.map { "apt-get install \($0)" } ?? "see Fonts/README.md"
    }
}
