import CPango
import Typesetting

/// Pango's view of a font configuration, set up for paper: one point a unit, outlines and advances as designed, nothing
/// rounded to pixels. Owns the font map and its context.
final class FontMap {
    private let configuration: FontConfiguration
    private let map: UnsafeMutablePointer<PangoFontMap>
    /// Valid as long as this object.
    let context: OpaquePointer

    /// The language text is shaped in.
    static let language = "vi"

    init?(configuration: FontConfiguration) {
        // Both are owned: "transfer full".
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { return nil }
        cpango_font_map_set_config(map, configuration.handle)
        guard let context = pango_font_map_create_context(map) else {
            cpango_unref(map)
            return nil
        }
        pango_cairo_context_set_resolution(context, 72)
        if let options = cairo_font_options_create() {
            cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
            cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
            cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
            pango_cairo_context_set_font_options(context, options)  // copies
            cairo_font_options_destroy(options)
        }
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(Self.language))
        self.configuration = configuration
        self.map = map
        self.context = context
    }

    deinit {
        cpango_unref(UnsafeMutableRawPointer(context))
        cpango_unref(map)
    }

    /// The font of `family` in `face` at `size` points; `nil` when the map finds none.
    func font(_ description: FontDescription) -> LoadedFont? {
        // Owned: "transfer full".
        guard let font = pango_font_map_load_font(map, context, description.handle) else { return nil }
        return LoadedFont(owning: font)
    }
}

/// A font map may be used by one thread at a time.
@available(*, unavailable)
extension FontMap: Sendable {}

/// What font is wanted; owns the C handle.
final class FontDescription {
    let handle: OpaquePointer

    init?(family: String, face: Face, size: Double) {
        guard let handle = pango_font_description_new() else { return nil }
        pango_font_description_set_family(handle, family)
        pango_font_description_set_weight(
            handle, face == .bold || face == .boldItalic ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(
            handle, face == .italic || face == .boldItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(handle, size * Double(PANGO_SCALE))
        self.handle = handle
    }

    deinit { pango_font_description_free(handle) }
}

/// A font of a font map; owns a reference to it.
final class LoadedFont {
    /// Valid as long as this object.
    let handle: UnsafeMutablePointer<PangoFont>

    init(owning handle: UnsafeMutablePointer<PangoFont>) { self.handle = handle }

    deinit { cpango_unref(handle) }

    /// The file it was loaded from.
    var file: String? { cpango_font_file(handle).map { String(cString: $0) } }

    var unitsPerEm: Int { Int(cpango_font_units_per_em(handle)) }

    /// `2.1.5` of "Version 2.1.5".
    var version: String {
        let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer -> String in
            guard let start = buffer.baseAddress else { return "" }
            cpango_font_version(handle, start, UInt32(buffer.count))
            return String(cString: start)
        }
        let words = text.split(separator: " ")
        return words.first { $0.first?.isNumber == true }.map { String($0.prefix { $0.isNumber || $0 == "." }) } ?? text
    }

    /// Ascent and descent in Pango units.
    var extents: (ascent: Int, descent: Int)? {
        var ascent: Int32 = 0
        var descent: Int32 = 0
        guard cpango_font_extents(handle, &ascent, &descent) != 0 else { return nil }
        return (Int(ascent), Int(descent))
    }

    /// Cairo's handle for drawing, borrowed: valid as long as this object.
    var scaled: OpaquePointer? { cpango_font_scaled(handle) }
}
