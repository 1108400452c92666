import CCairo
import Typesetting

/// Puts marks on a page. It decides nothing: places, sizes and greys come with the mark.
struct MarkDrawer {
    private var texts: TextDrawer
    private let surface: Surface

    /// See ``TextDrawer/clusters``.
    var clusters: [DrawnCluster] { texts.clusters }

    /// - Parameter forFinishing: see ``TextDrawer/forFinishing``.
    init(surface: Surface, fonts: FontBook, forFinishing: Bool = false) {
        self.surface = surface
        texts = TextDrawer(fonts: fonts, forFinishing: forFinishing)
    }

    /// Whether the mark puts anything on the page.
    static func isVisible(_ mark: Mark) -> Bool {
        switch mark {
        case .text(let run): !run.text.isEmpty
        case .line(_, _, let thickness): thickness > 0
        case .rectangle(_, let fill, let stroke): fill != nil || stroke != nil
        case .link: false
        case .picture: true
        }
    }

    /// - Parameter tint: what lines and areas are drawn in instead of black and greys.
    /// - Parameter isBeside: draws a space after text; see ``Neighbours``.
    mutating func draw(_ mark: Mark, tint: Color? = nil, isBeside: Bool = false) throws(PDFFault) {
        let context = surface.context
        switch mark {
        case .text(let run):
            try texts.draw(run, endsInSpace: run.endsInSpace || isBeside, on: context)
        case .line(let from, let to, let thickness):
            setSource(0, tint)
            cairo_set_line_width(context, thickness)
            cairo_move_to(context, from.x, from.y)
            cairo_line_to(context, to.x, to.y)
            cairo_stroke(context)
        case .rectangle(let rect, let fill, let stroke):
            if let fill {
                setSource(fill, tint)
                cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
                cairo_fill(context)
            }
            if let stroke {
                setSource(stroke, tint)
                cairo_set_line_width(context, Self.strokeWidth)
                cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
                cairo_stroke(context)
            }
        case .picture(let rect, let picture):
            if let drawing = picture.drawing { return DrawingDrawer.draw(drawing, in: rect, on: context) }
            let source = try PictureSurface(picture)
            cairo_save(context)
            cairo_translate(context, rect.x, rect.y)
            cairo_scale(context, rect.width / Double(picture.width), rect.height / Double(picture.height))
            cairo_set_source_surface(context, source.surface, 0, 0)
            cairo_paint(context)
            cairo_restore(context)
        case .link:
            break  // an area, not ink: the finishing makes it an annotation
        }
    }

    private func setSource(_ grey: Double, _ tint: Color?) {
        let color = tint?.tint(as: grey) ?? Color(grey, grey, grey)
        cairo_set_source_rgb(surface.context, color.red, color.green, color.blue)
    }

    /// Draws a word across the page as shapes, so that no reader takes it for text.
    mutating func draw(_ watermark: Watermark) throws(PDFFault) {
        let context = surface.context
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, watermark.centre.x, watermark.centre.y)
        cairo_rotate(context, -watermark.angle)
        let run = TextRun(
            text: watermark.text, style: watermark.style, origin: Point(x: -watermark.width / 2, y: 0), width: watermark.width)
        try texts.addShapes(of: run, on: context)
        cairo_set_source_rgb(context, watermark.grey, watermark.grey, watermark.grey)
        cairo_fill(context)
    }

    /// Draws a full stop within the page, for ``CairoHabits/marksTextOnly``.
    mutating func drawPlaceholder() throws(PDFFault) {
        try draw(.text(TextRun(text: ".", style: TextStyle(size: 12), origin: Point(x: 36, y: 36), width: 0)))
    }

    /// Of a rectangle's outline, points.
    private static let strokeWidth = 0.5
}
