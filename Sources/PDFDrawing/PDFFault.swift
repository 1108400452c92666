public import Typesetting

/// Why a document could not be drawn or finished; nothing of it is returned then.
public struct PDFFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, stable for programs.
    public enum Code: String, Hashable, Sendable {
        /// A character that the document's face lacks; see ``PDFFault/missingGlyph``.
        case missingGlyph = "pdf.glyph"
        /// Cairo or Pango refused; memory is the usual reason.
        case drawing = "pdf.drawing"
        /// The bytes could not be taken.
        case output = "pdf.output"
        /// The pages contradict their structure: an element's items stand apart, or come before those of an earlier one.
        case structure = "pdf.structure"
        /// The drawn document could not be finished.
        case finishing = "pdf.finishing"
        /// A value given with the document cannot be written: a date, an attachment's name.
        case value = "pdf.value"
        /// The page asked for is not in the document.
        case page = "pdf.page"
    }

    public var code: Code
    /// One sentence on what was being done and what was found.
    public var message: String
    /// Set when ``code`` is ``Code/missingGlyph``.
    public var missingGlyph: MissingGlyph?

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    init(_ missing: MissingGlyph, face: String) {
        code = .missingGlyph
        let place = "\(missing.codePoint) in “\(missing.text)”"
        message =
            switch missing.reason {
            case .lacking: "\(face) has no glyph for \(place)"
            case .notInstalled(let family, _): "\(family), which has the glyph for \(place), is not on this machine"
            case .unplaced: "\(place) is a mark that follows no letter it can stand with"
            }
        missingGlyph = missing
    }

    public var description: String { message }
}
