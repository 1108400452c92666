import CPango
import Typesetting

/// Turns the words of one face into glyphs, each word once.
///
/// Words are shaped at one point a font unit, so advances are whole font units, the same at every size: what is measured is
/// what is drawn, and the sum over words is exact.
final class Shaper {
    let unitsPerEm: Int
    /// In font units.
    let ascent: Int
    let descent: Int
    private let map: FontMap
    /// Keeps the face's font alive, and with it Pango's own caches.
    private let font: LoadedFont
    private let file: String
    private let attributes: OpaquePointer
    private(set) var cache = WordCache()

    /// - Parameter file: where the face must come from.
    init(map: FontMap, family: String, face: Face, file: String) throws(FontFault) {
        func wrong(_ found: String) -> FontFault {
            FontFault(
                .wrongFace, file: file, message: "\(file) is not the \(face.rawValue) face of \(family): \(found)",
                remedy: "put the original file back")
        }
        guard let probe = FontDescription(family: family, face: face, size: 1000), let first = map.font(probe) else {
            throw wrong("no font could be loaded")
        }
        // Pango takes the nearest face it knows when it does not know the one asked for; the file tells.
        guard first.file == file else { throw wrong("\(first.file ?? "nothing") was found instead") }
        unitsPerEm = first.unitsPerEm
        guard unitsPerEm > 0,
            let description = FontDescription(family: family, face: face, size: Double(unitsPerEm)),
            let font = map.font(description), let extents = font.extents,
            let attributes = Self.attributes(description)
        else { throw wrong("it cannot be used for shaping") }
        ascent = extents.ascent / Int(PANGO_SCALE)
        descent = extents.descent / Int(PANGO_SCALE)
        self.map = map
        self.font = font
        self.file = file
        self.attributes = attributes
    }

    deinit { pango_attr_list_unref(attributes) }

    /// Of the font file: `2.1.5`.
    var version: String { font.version }

    /// The font, no other font in its place, and one glyph a letter: with ligatures a reader copying text out of the PDF
    /// would depend on how well the viewer splits them again.
    private static func attributes(_ description: FontDescription) -> OpaquePointer? {
        guard let list = pango_attr_list_new() else { return nil }
        pango_attr_list_insert(list, pango_attr_font_desc_new(description.handle))  // the list takes the attribute
        pango_attr_list_insert(list, pango_attr_fallback_new(0))
        pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0, dlig=0, calt=0"))
        return list
    }

    /// The word of these bytes (no U+0020 among others), shaped now or before.
    func shape(_ word: UnsafeBufferPointer<UInt8>) throws(MissingGlyph) -> ShapedWord {
        let hash = WordCache.hash(word)
        if let known = cache.find(word, hash: hash) { return known }
        let text = try Self.drawable(word)
        return cache.add(word, hash: hash, text: text, glyphs: try glyphs(of: text))
    }

    /// The word without characters that are never drawn.
    private static func drawable(_ word: UnsafeBufferPointer<UInt8>) throws(MissingGlyph) -> [UInt8] {
        // All of them lie above U+00AC; most words are told apart by their bytes alone.
        guard word.contains(where: { $0 == 0xC2 || $0 == 0xCD || $0 == 0xE1 || $0 == 0xE2 || $0 >= 0xEF || $0 < 0x20 })
        else { return Array(word) }
        var text: [UInt8] = []
        text.reserveCapacity(word.count)
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069, 0...0x1F, 0x7F...0x9F:
                // Would turn or hide what stands around it.
                throw missing(scalar, in: word)
            case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
                continue
            default:
                text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
        return text
    }

    private func glyphs(of text: [UInt8]) throws(MissingGlyph) -> [Glyph] {
        if text.isEmpty { return [] }
        let result = text.withUnsafeBufferPointer { buffer -> Result<[Glyph], MissingGlyph> in
            do throws(MissingGlyph) {
                return .success(try itemize(buffer))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func itemize(_ text: UnsafeBufferPointer<UInt8>) throws(MissingGlyph) -> [Glyph] {
        guard let bytes = text.baseAddress else { return [] }
        let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
        let count = Int32(text.count)
        // The list and its items are ours to free: "transfer full".
        let items = pango_itemize_with_base_dir(map.context, PANGO_DIRECTION_LTR, start, 0, count, attributes, nil)
        defer { g_list_free_full(items) { pango_item_free($0?.assumingMemoryBound(to: PangoItem.self)) } }
        guard let shaped = pango_glyph_string_new() else { return [] }
        defer { pango_glyph_string_free(shaped) }

        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.count)
        var link = items
        while let node = link {
            link = node.pointee.next
            guard let item = node.pointee.data?.assumingMemoryBound(to: PangoItem.self) else { continue }
            let offset = Int(item.pointee.offset)
            let range = offset..<(offset + Int(item.pointee.length))
            let itemFont = item.pointee.analysis.font
            // Right-to-left letters would need a page that runs the other way; an official report has none.
            guard item.pointee.analysis.level % 2 == 0, let itemFont, isOwn(itemFont) else {
                throw Self.missing(at: range.lowerBound, in: text)
            }
            pango_shape_with_flags(
                start + offset, item.pointee.length, start, count, &item.pointee.analysis, shaped, PANGO_SHAPE_NONE)
            try append(shaped.pointee, of: range, in: text, to: &glyphs)
        }
        return glyphs
    }

    private func isOwn(_ other: UnsafeMutablePointer<PangoFont>) -> Bool {
        other == font.handle || cpango_font_file(other).map { String(cString: $0) } == file
    }

    /// Appends an item's glyphs, each with the bytes it stands for.
    private func append(
        _ shaped: PangoGlyphString, of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, to glyphs: inout [Glyph]
    ) throws(MissingGlyph) {
        let count = Int(shaped.num_glyphs)
        var index = 0
        while index < count {
            let begin = Int(shaped.log_clusters[index])
            var next = index + 1
            while next < count, Int(shaped.log_clusters[next]) == begin { next += 1 }
            let end = next < count ? Int(shaped.log_clusters[next]) : range.count
            let cluster = (range.lowerBound + begin)..<(range.lowerBound + end)
            // A base with marks: when each scalar has its glyph, each glyph stands for its scalar, so that a text extractor
            // that knows nothing of clusters still finds every letter.
            let scalars = text[cluster].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
            let split = scalars == next - index
            var position = cluster.lowerBound
            for each in index..<next {
                let glyph = shaped.glyphs[each]
                guard glyph.glyph != 0, glyph.glyph & cpango_glyph_unknown_flag() == 0,
                    glyph.glyph != cpango_glyph_empty()
                else { throw Self.missing(at: position, in: text) }
                var bytes = 0
                if split {
                    repeat { bytes += 1 } while position + bytes < cluster.upperBound && text[position + bytes] & 0xC0 == 0x80
                    position += bytes
                } else if each == index {
                    bytes = cluster.count
                }
                glyphs.append(
                    Glyph(
                        id: glyph.glyph, advance: glyph.geometry.width / PANGO_SCALE,
                        xOffset: glyph.geometry.x_offset / PANGO_SCALE,
                        yOffset: glyph.geometry.y_offset / PANGO_SCALE, bytes: Int32(bytes),
                        startsCluster: split || each == index))
            }
            index = next
        }
    }

    private static func missing(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> MissingGlyph {
        let scalar = String(decoding: text[position...], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        return missing(scalar, in: text)
    }

    private static func missing(_ scalar: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>) -> MissingGlyph {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return MissingGlyph(
            character: String(scalar), codePoint: "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
            text: String(decoding: text, as: UTF8.self))
    }
}

/// It holds a font map, which one thread at a time may use.
@available(*, unavailable)
extension Shaper: Sendable {}
