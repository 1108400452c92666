/// Why a document cannot be set; never a silent cut.
public enum LayoutFault: Error, Hashable, Sendable, CustomStringConvertible {
    case missingGlyph(MissingGlyph)
    /// Text that is wider than the place it must go into.
    case tooWide(text: String, width: Double, available: Double, origin: String?)
    /// A block that must not break and is taller than a page.
    case tooTall(what: String, height: Double, available: Double)

    /// One sentence for the operator: what, how much too much, and where it came from.
    public var description: String {
        switch self {
        case .missingGlyph(let glyph):
            "the report's face has no “\(glyph.character)” (\(glyph.codePoint)), which stands in “\(opening(glyph.text))”"
                + source(glyph.origin)
        case .tooWide(let text, let width, let available, let origin):
            "“\(opening(text))” is \(tenths(width)) pt wide and has \(tenths(available)) pt" + source(origin)
        case .tooTall(let what, let height, let available):
            "the \(what) is \(tenths(height)) pt high, and a page has \(tenths(available)) pt"
        }
    }

    private func source(_ origin: String?) -> String { origin.map { ", from \($0)" } ?? "" }

    private func tenths(_ length: Double) -> String {
        length.isFinite && abs(length) < 1e9 ? String((length * 10).rounded() / 10) : String(length)
    }
}

/// Lengths that differ by less than this (points) are the same: sums of widths are not exact.
let tolerance = 0.001

/// The beginning of a text, to name something by in a message.
func opening(_ text: String) -> String {
    let most = 60
    return text.count <= most ? text : text.prefix(most) + "…"
}
