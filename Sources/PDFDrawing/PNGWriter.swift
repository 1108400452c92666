import CCairo
public import Typesetting

/// Pictures of pages, for looking at a layout while writing it.
public enum PNGWriter {
    /// A page as a PNG file.
    ///
    /// - Parameter page: index from 0.
    /// - Parameter resolution: pixels an inch.
    /// - Parameter outlines: draws a thin box around every mark: blue for content, grey for artifacts, red for links.
    /// - Throws: ``PDFFault``, also when there is no such page.
    public static func write(
        _ document: PagedDocument, page: Int, resolution: Double, outlines: Bool, fonts: FontBook
    ) throws(PDFFault) -> [UInt8] {
        guard document.pages.indices.contains(page) else {
            throw PDFFault(.page, "there is no page \(page + 1); the document has \(document.pages.count)")
        }
        let page = document.pages[page]
        let scale = resolution / 72
        let width = (page.size.width * scale).rounded(.up)
        let height = (page.size.height * scale).rounded(.up)
        guard scale > 0, width < 32767, height < 32767 else {
            throw PDFFault(.page, "a picture at \(resolution) pixels an inch is beyond Cairo's 32767 pixels")
        }
        let surface = try Surface.picture(width: Int(width), height: Int(height))
        cairo_scale(surface.context, scale, scale)
        var marks = MarkDrawer(surface: surface, fonts: fonts)
        if let watermark = page.watermark { try marks.draw(watermark) }
        for item in page.items { try marks.draw(item.mark, tint: item.tint) }
        if outlines { for item in page.items { outline(item, fonts: fonts, on: surface.context) } }
        let sink = ByteSink()
        try surface.writePNG(to: sink)
        return sink.bytes
    }

    private static func outline(_ item: PlacedItem, fonts: FontBook, on context: OpaquePointer) {
        let box: Rect
        switch item.mark {
        case .text(let run):
            let metrics = fonts.metrics(of: run.style)
            box = Rect(
                x: run.origin.x, y: run.origin.y - metrics.ascent, width: run.width,
                height: metrics.ascent + metrics.descent)
        case .line: return
        case .rectangle(let rect, _, _), .link(let rect, _, _), .picture(let rect, _): box = rect
        }
        switch (item.owner, item.mark) {
        case (_, .link): cairo_set_source_rgb(context, 0.9, 0.1, 0.1)
        case (.element, _): cairo_set_source_rgb(context, 0.2, 0.4, 0.9)
        case (.artifact, _): cairo_set_source_rgb(context, 0.6, 0.6, 0.6)
        }
        cairo_set_line_width(context, 0.3)
        cairo_rectangle(context, box.x, box.y, box.width, box.height)
        cairo_stroke(context)
    }
}
