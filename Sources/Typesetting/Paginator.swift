/// Sets documents on pages.
public struct Paginator {
    private let measurer: any TextMeasurer

    public init(measurer: any TextMeasurer) { self.measurer = measurer }

    /// The document on pages.
    ///
    /// - Throws: ``LayoutFault`` when something cannot be placed: a missing glyph, a word wider than its column, a block
    ///   taller than a page that must not break.
    public func paginate(_ document: Document) throws(LayoutFault) -> PagedDocument {
        PagedDocument(pages: [], structure: StructureTree())
    }
}

/// Why a document cannot be set; never a silent cut.
public enum LayoutFault: Error, Hashable, Sendable {
    case missingGlyph(MissingGlyph)
    /// Text that is wider than the place it must go into.
    case tooWide(text: String, width: Double, available: Double, origin: String?)
    /// A block that must not break and is taller than a page.
    case tooTall(what: String, height: Double, available: Double)
}
