import CCairo
import Typesetting

/// Draws text runs: the glyphs of its words at their places, with the characters they stand for, so that text copied out
/// of the document is the text put in.
struct TextDrawer {
    private let fonts: FontBook
    // Kept between runs: a document has thousands.
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var text: [CChar] = []
    private var style: TextStyle?

    init(fonts: FontBook) { self.fonts = fonts }

    /// - Parameter endsInSpace: draws a space after the run, for readers.
    mutating func draw(_ run: TextRun, endsInSpace: Bool, on context: OpaquePointer) throws(PDFFault) {
        try place(run, endsInSpace: endsInSpace)
        guard !glyphs.isEmpty else { return }
        if style != run.style {
            cairo_set_scaled_font(context, try font(of: run))  // takes its own reference
            style = run.style
        }
        cairo_set_source_rgb(context, 0, 0, 0)
        cairo_show_text_glyphs(
            context, &text, Int32(text.count), &glyphs, Int32(glyphs.count), &clusters, Int32(clusters.count),
            cairo_text_cluster_flags_t(rawValue: 0))
    }

    /// Adds the shapes of a run's letters to the path, in the context's own axes.
    mutating func addShapes(of run: TextRun, on context: OpaquePointer) throws(PDFFault) {
        try place(run, endsInSpace: false)
        guard !glyphs.isEmpty else { return }
        cairo_set_scaled_font(context, try font(of: run))
        // The caller restores the context, and its font with it.
        style = nil
        cairo_glyph_path(context, &glyphs, Int32(glyphs.count))
    }

    private func font(of run: TextRun) throws(PDFFault) -> OpaquePointer {
        guard let font = fonts.drawingFont(run.style)?.scaled else {
            throw PDFFault(.drawing, "cannot load \(fonts.family) \(run.style.face.rawValue) at \(run.style.size) pt")
        }
        return font
    }

    /// Fills the buffers.
    private mutating func place(_ run: TextRun, endsInSpace: Bool) throws(PDFFault) {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        let shaper = fonts.shaper(run.style.face)
        let scale = run.style.size / Double(shaper.unitsPerEm)
        var units = 0
        var spacing = 0.0
        do throws(MissingGlyph) {
            let text = endsInSpace ? run.text + " " : run.text
            try FontBook.forEachWord(of: text[...]) { word throws(MissingGlyph) in
                let shaped = try shaper.shape(word)
                for byte in shaper.cache.bytes[shaped.text] { self.text.append(CChar(bitPattern: byte)) }
                for glyph in shaper.cache.glyphs[shaped.glyphs] {
                    glyphs.append(
                        cairo_glyph_t(
                            index: UInt(glyph.id),
                            x: run.origin.x + Double(units + Int(glyph.xOffset)) * scale + spacing,
                            y: run.origin.y + Double(glyph.yOffset) * scale))
                    units += Int(glyph.advance)
                    if glyph.startsCluster {
                        clusters.append(cairo_text_cluster_t(num_bytes: glyph.bytes, num_glyphs: 1))
                    } else {
                        clusters[clusters.count - 1].num_glyphs += 1
                    }
                }
                if word.count == 1, word[0] == 0x20 { spacing += run.wordSpacing }
            }
        } catch {
            throw PDFFault(error, face: "\(fonts.family) \(run.style.face.rawValue)")
        }
    }
}
