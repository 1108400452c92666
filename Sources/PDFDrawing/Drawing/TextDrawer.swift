import CCairo
import Typesetting

/// Draws text runs: the glyphs of its words at their places, with the characters they stand for, so that text copied out
/// of the document is the text put in.
struct TextDrawer {
    /// Clusters of several glyphs that were drawn, in order, where ``forFinishing``; the finishing makes one character of each.
    private(set) var clusters: [DrawnCluster] = []
    /// Whether a PDF is drawn for the finishing. Then it is enough that Cairo draws the first glyph of a cluster in its place; the
    /// others follow on one line, since glyphs above and below it would cut the text into pieces.
    private let forFinishing: Bool

    private let fonts: FontBook
    // Kept between runs: a document has thousands.
    private var glyphs: [cairo_glyph_t] = []
    private var spans: [cairo_text_cluster_t] = []
    private var text: [CChar] = []
    private var stretches: [Stretch] = []
    private var set: (style: TextStyle, family: UInt8)?

    /// Glyphs of one family that follow each other; where the stretch ends in the buffers.
    private struct Stretch {
        var family: UInt8
        var glyphs: Int
        var spans: Int
        var text: Int
    }

    init(fonts: FontBook, forFinishing: Bool) {
        self.fonts = fonts
        self.forFinishing = forFinishing
    }

    /// - Parameter endsInSpace: draws a space after the run, for readers.
    mutating func draw(_ run: TextRun, endsInSpace: Bool, on context: OpaquePointer) throws(PDFFault) {
        try place(run, endsInSpace: endsInSpace, forFinishing: forFinishing)
        guard !glyphs.isEmpty else { return }
        let color = run.style.color ?? .black
        cairo_set_source_rgb(context, color.red, color.green, color.blue)
        var start = Stretch(family: 0, glyphs: 0, spans: 0, text: 0)
        for end in stretches {
            if set.map({ $0 != (run.style, end.family) }) ?? true {
                cairo_set_scaled_font(context, try font(of: run, end.family))  // takes its own reference
                set = (run.style, end.family)
            }
            text.withUnsafeBufferPointer { text in
                glyphs.withUnsafeBufferPointer { glyphs in
                    spans.withUnsafeBufferPointer { spans in
                        guard let text = text.baseAddress, let glyphs = glyphs.baseAddress, let spans = spans.baseAddress
                        else { return }
                        cairo_show_text_glyphs(
                            context, text + start.text, Int32(end.text - start.text), glyphs + start.glyphs,
                            Int32(end.glyphs - start.glyphs), spans + start.spans, Int32(end.spans - start.spans),
                            cairo_text_cluster_flags_t(rawValue: 0))
                    }
                }
            }
            start = end
        }
    }

    /// Adds the shapes of a run's letters to the path, in the context's own axes.
    mutating func addShapes(of run: TextRun, on context: OpaquePointer) throws(PDFFault) {
        try place(run, endsInSpace: false, forFinishing: false)
        // The caller restores the context, and its font with it.
        set = nil
        var start = 0
        for stretch in stretches {
            cairo_set_scaled_font(context, try font(of: run, stretch.family))
            glyphs.withUnsafeBufferPointer { glyphs in
                guard let glyphs = glyphs.baseAddress else { return }
                cairo_glyph_path(context, glyphs + start, Int32(stretch.glyphs - start))
            }
            start = stretch.glyphs
        }
    }

    private func font(of run: TextRun, _ family: UInt8) throws(PDFFault) -> OpaquePointer {
        guard let font = fonts.drawingFont(run.style, family: family)?.scaled else {
            let name = "\(fonts.name(ofFamily: family)) \(run.style.face.rawValue)"
            throw PDFFault(.drawing, "cannot load \(name) at \(run.style.size) pt")
        }
        return font
    }

    /// Fills the buffers, and notes clusters for the finishing.
    private mutating func place(_ run: TextRun, endsInSpace: Bool, forFinishing: Bool) throws(PDFFault) {
        glyphs.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        stretches.removeAll(keepingCapacity: true)
        let shaper = fonts.shaper(run.style.face)
        let scale = run.style.size / Double(shaper.unitsPerEm)
        var units = 0
        var spacing = 0.0
        var place = (x: 0, y: 0)
        do throws(MissingGlyph) {
            var text = endsInSpace ? run.text + " " : run.text
            if run.startsInSpace {
                text = " " + text
                units = -(try shaper.width(of: " "))
                spacing = -run.wordSpacing
            }
            try FontBook.forEachWord(of: text[...]) { word throws(MissingGlyph) in
                let shaped = try shaper.shape(word)
                let bytes = shaper.cache.bytes[shaped.text]
                for byte in bytes { self.text.append(CChar(bitPattern: byte)) }
                var offset = bytes.startIndex
                var textEnd = self.text.count - bytes.count
                for (number, known) in zip(shaped.glyphs, shaper.cache.glyphs[shaped.glyphs]) {
                    var glyph = known
                    if word.count == 1, word[0] == 0x20 { join(&glyph, shaper, run) }
                    if glyph.startsCluster {
                        if forFinishing {
                            note(number, shaped, offset, shaper, run.style.face)
                            offset += Int(glyph.bytes)
                        }
                        place = (Int(glyph.xOffset), Int(glyph.yOffset))
                        textEnd += Int(glyph.bytes)
                        spans.append(cairo_text_cluster_t(num_bytes: glyph.bytes, num_glyphs: 1))
                    } else {
                        spans[spans.count - 1].num_glyphs += 1
                    }
                    if !forFinishing { place = (Int(glyph.xOffset), Int(glyph.yOffset)) }
                    glyphs.append(
                        cairo_glyph_t(
                            index: UInt(glyph.id), x: run.origin.x + Double(units + place.x) * scale + spacing,
                            y: run.origin.y + Double(place.y) * scale))
                    units += Int(glyph.advance)
                    if stretches.last?.family != glyph.family {
                        stretches.append(Stretch(family: glyph.family, glyphs: 0, spans: 0, text: 0))
                    }
                    stretches[stretches.count - 1].glyphs = glyphs.count
                    stretches[stretches.count - 1].spans = spans.count
                    stretches[stretches.count - 1].text = textEnd
                }
                if word.count == 1, word[0] == 0x20 { spacing += run.wordSpacing }
            }
        } catch {
            throw PDFFault(error, face: "\(fonts.family) \(run.style.face.rawValue)")
        }
    }

    /// Makes a space one of the letters around it: Cairo draws nothing where only a space would be drawn, and readers lose it.
    private func join(_ space: inout Glyph, _ shaper: WordShaper, _ run: TextRun) {
        let family = stretches.last?.family ?? shaper.firstFamily(of: run.text)
        guard family != 0, let glyph = shaper.space(ofFamily: family) else { return }
        space.id = glyph
        space.family = family
    }

    /// Keeps the cluster that begins with a glyph, if it has several.
    ///
    /// - Parameter offset: of its text in the shaper's bytes.
    private mutating func note(_ first: Int, _ word: ShapedWord, _ offset: Int, _ shaper: WordShaper, _ face: Face) {
        let all = shaper.cache.glyphs
        var end = first + 1
        while end < word.glyphs.upperBound, !all[end].startsCluster { end += 1 }
        guard end > first + 1 else { return }
        let units = fonts.units(of: all[first].family, in: face)
        func own(_ length: Int) -> Int { Int((Double(length) * units).rounded()) }
        let origin = (x: Int(all[first].xOffset), y: Int(all[first].yOffset))
        var pen = 0
        var parts: [DrawnCluster.Part] = []
        for glyph in all[first..<end] {
            parts.append(
                DrawnCluster.Part(
                    x: own(pen + Int(glyph.xOffset) - origin.x), y: own(origin.y - Int(glyph.yOffset))))
            pen += Int(glyph.advance)
        }
        let bytes = shaper.cache.bytes[offset..<(offset + Int(all[first].bytes))]
        clusters.append(
            DrawnCluster(
                text: Array(String(decoding: bytes, as: UTF8.self).utf16), advance: own(pen - origin.x), parts: parts))
    }
}

/// A letter drawn with several glyphs; lengths in units of the face they are of.
struct DrawnCluster {
    struct Part {
        /// From the place of the first glyph, to the right.
        var x: Int
        /// Upwards.
        var y: Int
    }

    /// What it stands for.
    var text: [UInt16]
    /// From the place of the first glyph to that of the next letter.
    var advance: Int
    /// One for each glyph.
    var parts: [Part]
}
