import CCairo
import Typesetting

/// What the Cairo at hand does that versions do differently, found by trying.
struct CairoHabits {
    /// Whether Cairo marks the content of a tag only when there is text in it.
    ///
    /// Version 1.16 marks all that is drawn. Version 1.18 counts visible text alone as content, so that a tag around lines
    /// and rectangles leaves no trace; a character drawn with them brings the mark back.
    let marksTextOnly: Bool

    /// Tried once in a process.
    static let known: Result<CairoHabits, PDFFault> = Result { () throws(PDFFault) in try CairoHabits() }

    private init() throws(PDFFault) {
        let sink = ByteSink()
        let surface = try Surface.pdf(size: Size(width: 10, height: 10), created: "2000-01-01T00:00:00Z", sink: sink)
        let tag = "NonStruct"
        cairo_tag_begin(surface.context, tag, nil)
        cairo_rectangle(surface.context, 1, 1, 5, 5)
        cairo_fill(surface.context)
        cairo_tag_end(surface.context, tag)
        cairo_show_page(surface.context)
        try surface.finish()
        let file = try CairoFile(sink.bytes)
        guard let page = file.pages.first else { throw PDFFault(.drawing, "Cairo drew a page and wrote none") }
        let content = String(decoding: try file.pageContents(page), as: UTF8.self)
        marksTextOnly = !content.contains("/\(tag)")
    }
}
