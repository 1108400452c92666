/// Why a document cannot be set; never a silent cut.
public enum LayoutFault: Error, Hashable, Sendable {
    case missingGlyph(MissingGlyph)
    /// Text that is wider than the place it must go into.
    case tooWide(text: String, width: Double, available: Double, origin: String?)
    /// A block that must not break and is taller than a page.
    case tooTall(what: String, height: Double, available: Double)
}

/// Lengths that differ by less than this (points) are the same: sums of widths are not exact.
let tolerance = 0.001

/// The beginning of a text, to name something by in a message.
public func opening(_ text: String) -> String {
    let most = 60
    return text.count <= most ? text : text.prefix(most) + "…"
}

/// A length to a tenth of a point, for messages.
public func tenths(_ length: Double) -> String {
    length.isFinite && abs(length) < 1e9 ? String((length * 10).rounded() / 10) : String(length)
}
