/// One of the four faces of the report's family.
public enum Face: String, Hashable, Sendable, Codable, CaseIterable {
    case regular, bold, italic, boldItalic
}

/// How a run of text looks. The family is the document's. What the decree sets the look of is black (Decree 30/2020/NĐ-CP,
/// Appendix I, Part I, I.4); the style of other documents may have an accent colour.
public struct TextStyle: Hashable, Sendable, Codable {
    public var face: Face
    /// Font size in points.
    public var size: Double
    /// `nil` for black.
    public var color: Color?

    public init(_ face: Face = .regular, size: Double, color: Color? = nil) {
        self.face = face
        self.size = size
        self.color = color
    }
}

/// A stretch of text in one style.
public struct TextSpan: Hashable, Sendable, Codable {
    /// NFC text. U+000A is a forced line break.
    public var text: String
    public var style: TextStyle
    /// Keeps the whole span on one line where a line can hold it (a person's name, a document number).
    public var unbroken: Bool
    /// Where the text came from (a layout line, a submission), named when a glyph is missing.
    public var origin: String?
    /// Stretches that whoever edits the text must leave as they are, in order; `nil` in a document nobody edits.
    public var locked: [LockedText]?
    /// What the text leads to; `nil` for plain text.
    public var target: TextTarget?
    /// Language of the text where it is not the document's (BCP 47): a Vietnamese name in an English document.
    public var language: String?

    public init(
        _ text: String, _ style: TextStyle, unbroken: Bool = false, origin: String? = nil, locked: [LockedText]? = nil,
        target: TextTarget? = nil
    ) {
        self.text = text
        self.style = style
        self.unbroken = unbroken
        self.origin = origin
        self.locked = locked
        self.target = target
    }
}

/// Vertical measures of a face at a size, in points, all positive.
public struct FontMetrics: Hashable, Sendable {
    /// Above the baseline.
    public var ascent: Double
    /// Below the baseline.
    public var descent: Double

    public init(ascent: Double, descent: Double) {
        self.ascent = ascent
        self.descent = descent
    }
}

/// Measures text for the layout; the drawing target implements it over Pango, tests over made-up metrics.
///
/// Widths are additive over words: the width of a text is the sum of the widths of its words (runs between U+0020) and of
/// its spaces, so that what is measured is what is drawn.
public protocol TextMeasurer: AnyObject {
    /// Advance width in points of `text`, set on one line in `style`.
    ///
    /// - Throws: ``MissingGlyph`` when no face of the report has a character.
    func width(of text: Substring, in style: TextStyle) throws(MissingGlyph) -> Double

    func metrics(of style: TextStyle) -> FontMetrics
}

/// A character that no face of the report draws. Never replaced by another character or a blank box.
public struct MissingGlyph: Error, Hashable, Sendable {
    /// Why it is not drawn.
    public enum Reason: Hashable, Sendable {
        /// No listed face has it.
        case lacking
        /// The listed family of its script is not on this machine.
        case notInstalled(family: String, package: String?)
        /// It is a mark that has no letter to stand with, as its script is written.
        case unplaced
    }

    /// The character, as a string of one scalar.
    public var character: String
    /// `U+2603`.
    public var codePoint: String
    /// The text it stands in.
    public var text: String
    /// ``TextSpan/origin``, once known.
    public var origin: String?
    public var reason: Reason

    public init(
        character: String, codePoint: String, text: String, origin: String? = nil, reason: Reason = .lacking
    ) {
        self.character = character
        self.codePoint = codePoint
        self.text = text
        self.origin = origin
        self.reason = reason
    }
}
