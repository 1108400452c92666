import CCairo
import Typesetting

/// What Cairo made of the pages, and what was drawn in which order.
struct DrawnDocument {
    /// A stretch of a page's content that belongs together; Cairo marks each with a tag of its own.
    struct Segment {
        var owner: PlacedItem.Owner
        /// The tag's name.
        var carrier: String
        /// Whether it has text to be seen.
        var hasText = false
        /// Whether a full stop was drawn for want of text (``CairoHabits/marksTextOnly``); the finishing takes it out again.
        var hasPlaceholder = false
        /// Cairo draws none of them: the finishing puts them in.
        var pictures: [PlacedPicture] = []
    }

    struct PlacedPicture {
        var rect: Rect
        /// In ``DrawnDocument/pictures``.
        var number: Int
    }

    /// Cairo's PDF.
    var bytes: [UInt8]
    /// By page, in drawing order.
    var segments: [[Segment]]
    /// Each once.
    var pictures: [Picture] = []
    /// Letters of several glyphs, in drawing order.
    var clusters: [DrawnCluster] = []
}

extension DrawnDocument {
    /// Draws the pages.
    ///
    /// Each segment is one flat Cairo tag and the finishing writes the structure tree itself, because Cairo 1.16 marks the
    /// content of innermost tags only (text of a paragraph around a link would be lost to a reader), knows no artifacts,
    /// drops every attribute, and fails for good on a name it does not know.
    ///
    /// - Parameter marksTextOnly: whether Cairo marks only what has text; tests try both.
    static func draw(
        _ document: PagedDocument, created: String, fonts: FontBook, sink: ByteSink, marksTextOnly: Bool? = nil
    ) throws(PDFFault) -> DrawnDocument {
        guard let first = document.pages.first else { throw PDFFault(.structure, "the document has no pages") }
        let habits = try CairoHabits.known.get()
        let marksTextOnly = marksTextOnly ?? habits.marksTextOnly
        let surface = try Surface.pdf(size: first.size, created: created, sink: sink)
        var marks = MarkDrawer(surface: surface, fonts: fonts, forFinishing: true)
        var order = ReadingOrder(document.structure)
        var segments: [[Segment]] = []
        var pictures: [Picture] = []
        let neighbours = Neighbours(document)
        for (number, page) in document.pages.enumerated() {
            surface.setPageSize(page.size)
            var drawn: [Segment] = []
            func end() throws(PDFFault) {
                guard let last = drawn.last else { return }
                if marksTextOnly || !last.pictures.isEmpty, !last.hasText {
                    try marks.drawPlaceholder()
                    drawn[drawn.count - 1].hasPlaceholder = true
                }
                cairo_tag_end(surface.context, last.carrier)
            }
            if let watermark = page.watermark {
                let owner = PlacedItem.Owner.artifact(.layout)
                let carrier = carrier(owner, document.structure)
                cairo_tag_begin(surface.context, carrier, nil)
                drawn.append(Segment(owner: owner, carrier: carrier))
                try marks.draw(watermark)
            }
            for (index, item) in page.items.enumerated() {
                if case .element(let element) = item.owner { try order.enter(element) }
                guard MarkDrawer.isVisible(item.mark) else { continue }
                if drawn.last?.owner != item.owner {
                    try end()
                    let carrier = carrier(item.owner, document.structure)
                    cairo_tag_begin(surface.context, carrier, nil)
                    drawn.append(Segment(owner: item.owner, carrier: carrier))
                }
                if case .text(let run) = item.mark, run.text.contains(where: { !$0.isWhitespace }) {
                    drawn[drawn.count - 1].hasText = true
                }
                if case .picture(let rect, let picture) = item.mark, picture.drawing == nil {
                    let number = pictures.firstIndex(of: picture) ?? pictures.count
                    if number == pictures.count { pictures.append(picture) }
                    drawn[drawn.count - 1].pictures.append(PlacedPicture(rect: rect, number: number))
                    continue
                }
                try marks.draw(item.mark, tint: item.tint, isBeside: neighbours.hasSpace(after: index, onPage: number))
            }
            try end()
            cairo_show_page(surface.context)
            try surface.check()
            segments.append(drawn)
        }
        try surface.finish()
        return DrawnDocument(bytes: sink.bytes, segments: segments, pictures: pictures, clusters: marks.clusters)
    }

    /// A name Cairo accepts: the role's, except where Cairo would make more of it than a mark.
    private static func carrier(_ owner: PlacedItem.Owner, _ structure: StructureTree) -> String {
        switch owner {
        case .artifact: "NonStruct"
        case .element(let element): structure[element].role == .link ? "Span" : structure[element].role.mark
        }
    }
}

extension StructureTree.Role {
    /// The name its content is marked with: that of PDF 1.7, which all readers know.
    var mark: String { self == .footnote ? StructureTree.Role.note.rawValue : rawValue }
}
