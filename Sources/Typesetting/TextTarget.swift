/// What a stretch of text leads to.
public enum TextTarget: Hashable, Sendable, Codable {
    /// An address outside of the document.
    case address(String)
    /// The table, chart or picture that bears this label (``Paragraph/label``).
    case label(String)
    /// The footnote of this number, from 0 (``Document/footnotes``); the text is its call.
    case footnote(Int)
    /// The text is the mark that a footnote itself begins with.
    case footnoteMark

    /// Calls and marks of footnotes stand above the line.
    public var isRaised: Bool {
        switch self {
        case .footnote, .footnoteMark: true
        case .address, .label: false
        }
    }
}

/// A text at the foot of the page on which it is called.
public struct Footnote: Hashable, Sendable, Codable {
    /// Begins with its mark.
    public var spans: [TextSpan]
    public var style: ParagraphStyle

    public init(spans: [TextSpan], style: ParagraphStyle) {
        self.spans = spans
        self.style = style
    }
}

/// Where a clickable area leads.
public enum LinkTarget: Hashable, Sendable {
    case element(StructureTree.ID)
    case address(String)
}
