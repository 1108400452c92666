/// One record of a delimited text: usually a line, more lines when a quoted field holds line ends.
public struct DelimitedRecord: Sendable {
    /// Line it begins on, from 1.
    public internal(set) var line = 0
    /// Its fields in order, at least one.
    public internal(set) var fields: [DelimitedField] = []
    /// Number of its fields, those beyond ``DelimitedTokenizer/fieldLimit`` included.
    public internal(set) var fieldCount = 0

    /// An empty record for ``DelimitedTokenizer/next(_:)`` to fill.
    public init() {}

    /// Whether it is an empty line.
    public var isBlank: Bool { fields.count == 1 && fields[0].isEmpty && !fields[0].isQuoted }
}

/// One field of a record: where it stands and which bytes it is.
public struct DelimitedField: Sendable {
    /// Line it begins on, from 1.
    public let line: Int
    /// Whether it was written in quotes.
    public let isQuoted: Bool
    /// Offset of the first byte of its line.
    let lineStart: Int
    /// Offset of its first byte, an opening quote included.
    let start: Int
    /// Its bytes without the quotes around it.
    let content: Range<Int>
    /// Whether `""` stands in it for a quote.
    let hasDoubledQuotes: Bool

    init(
        line: Int, lineStart: Int, start: Int, content: Range<Int>, isQuoted: Bool = false, hasDoubledQuotes: Bool = false
    ) {
        self.line = line
        self.lineStart = lineStart
        self.start = start
        self.content = content
        self.isQuoted = isQuoted
        self.hasDoubledQuotes = hasDoubledQuotes
    }

    /// Whether there is no byte in it.
    public var isEmpty: Bool { content.isEmpty }
    /// Number of UTF-8 bytes, doubled quotes counted twice.
    public var byteCount: Int { content.count }
}

/// What could not be read by the rules of delimited text, and where.
public struct DelimitedFault: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// A quote opens a field and nothing closes it; the field was read up to the end of its line.
        case unclosedQuote
        /// Text follows the closing quote; the field was read as it stands, quotes included.
        case textAfterQuote
    }

    public let kind: Kind
    /// Line of the opening quote, from 1.
    public let line: Int
    /// Visible character of that line where the quote stands, from 1.
    public let column: Int

    init(_ kind: Kind, line: Int, column: Int) {
        self.kind = kind
        self.line = line
        self.column = column
    }
}
