import CCairo
import Typesetting

/// Draws the shapes of a drawing as shapes of the page.
///
/// Places are worked out here and not left to Cairo's own matrix: the finishing rounds what a page's content says to thousandths
/// of a point, which is too coarse for a matrix.
enum DrawingDrawer {
    static func draw(_ drawing: Drawing, in rect: Rect, on context: OpaquePointer) {
        let scale = rect.width / drawing.width
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
        cairo_clip(context)
        for shape in drawing.shapes {
            cairo_new_path(context)
            for segment in shape.segments { add(segment, rect, scale, on: context) }
            if let fill = shape.fill {
                cairo_set_source_rgb(context, fill.red, fill.green, fill.blue)
                cairo_set_fill_rule(context, shape.isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
                cairo_fill_preserve(context)
            }
            if let stroke = shape.stroke { draw(stroke, scale, on: context) }
        }
        cairo_new_path(context)
    }

    private static func add(_ segment: Drawing.Segment, _ rect: Rect, _ scale: Double, on context: OpaquePointer) {
        func x(_ point: Point) -> Double { rect.x + point.x * scale }
        func y(_ point: Point) -> Double { rect.y + point.y * scale }
        switch segment {
        case .move(let point): cairo_move_to(context, x(point), y(point))
        case .line(let point): cairo_line_to(context, x(point), y(point))
        case .curve(let first, let second, let point):
            cairo_curve_to(context, x(first), y(first), x(second), y(second), x(point), y(point))
        case .close: cairo_close_path(context)
        }
    }

    private static func draw(_ stroke: Drawing.Stroke, _ scale: Double, on context: OpaquePointer) {
        cairo_set_source_rgb(context, stroke.color.red, stroke.color.green, stroke.color.blue)
        cairo_set_line_width(context, stroke.width * scale)
        let cap =
            switch stroke.cap {
            case .butt: CAIRO_LINE_CAP_BUTT
            case .round: CAIRO_LINE_CAP_ROUND
            case .square: CAIRO_LINE_CAP_SQUARE
            }
        let join =
            switch stroke.join {
            case .miter: CAIRO_LINE_JOIN_MITER
            case .round: CAIRO_LINE_JOIN_ROUND
            case .bevel: CAIRO_LINE_JOIN_BEVEL
            }
        cairo_set_line_cap(context, cap)
        cairo_set_line_join(context, join)
        cairo_set_miter_limit(context, stroke.miterLimit)
        let dashes = stroke.dashes.map { $0 * scale }
        cairo_set_dash(context, dashes, Int32(dashes.count), stroke.dashOffset * scale)
        cairo_stroke_preserve(context)
    }
}
