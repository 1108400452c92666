import CPango
import Foundation
import Typesetting

/// Turns text into glyphs of one face.
///
/// Text is shaped at one point a font unit, so advances are whole font units, the same at every size: what is measured is what
/// is drawn, and sums are exact.
final class Shaper {
    let unitsPerEm: Int
    /// In font units.
    let ascent: Int
    let descent: Int
    private let map: FontMap
    /// Keeps the face's font alive, and with it Pango's own caches.
    let font: LoadedFont
    private let file: String
    private let attributes: OpaquePointer
    /// Whether the face sets a script of its own, whose letters and marks it alone knows how to put together.
    private let isOfScript: Bool
    /// How far its upright strokes lean to the right, as a share of their height.
    let lean: Double

    /// - Parameter file: where the face must come from.
    init(map: FontMap, family: String, face: Face, file: String, isOfScript: Bool = false) throws(FontFault) {
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
        self.isOfScript = isOfScript
        lean = tan(-font.slant * .pi / 180)
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

    /// The glyphs of a text (UTF-8), none for none.
    func glyphs(of text: ArraySlice<UInt8>) throws(MissingGlyph) -> [Glyph] {
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
        let starts = Self.letterStarts(UnsafeBufferPointer(rebasing: text[range]))
        var index = 0
        while index < count {
            let begin = Int(shaped.log_clusters[index])
            var next = index + 1
            // Pango keeps a mark apart from its letter as long as its glyph does.
            while next < count, !starts[Int(shaped.log_clusters[next])] || Int(shaped.log_clusters[next]) == begin { next += 1 }
            let end = next < count ? Int(shaped.log_clusters[next]) : range.count
            let cluster = UnsafeBufferPointer(rebasing: text[(range.lowerBound + begin)..<(range.lowerBound + end)])
            let first = glyphs.count
            for each in index..<next {
                let glyph = shaped.glyphs[each]
                guard glyph.glyph != 0, glyph.glyph & cpango_glyph_unknown_flag() == 0,
                    glyph.glyph != cpango_glyph_empty()
                else { throw missing(cluster, in: text) }
                glyphs.append(
                    Glyph(
                        id: glyph.glyph, advance: glyph.geometry.width / PANGO_SCALE,
                        xOffset: glyph.geometry.x_offset / PANGO_SCALE,
                        yOffset: glyph.geometry.y_offset / PANGO_SCALE, bytes: each == index ? Int32(cluster.count) : 0,
                        startsCluster: each == index))
            }
            if isOfScript {
                try refuseStandIn(glyphs[first...], cluster, in: text)
            } else if next - index > 1 {
                placeMarks(&glyphs, from: first, of: cluster)
            }
            index = next
        }
    }

    /// Of each byte of a text, whether a letter begins there: a mark goes with the letter before it, and so does a Khmer letter
    /// that is written under another.
    private static func letterStarts(_ text: UnsafeBufferPointer<UInt8>) -> [Bool] {
        var starts = Array(repeating: false, count: text.count)
        var index = 0
        var isJoined = false
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if index < starts.count { starts[index] = index == 0 || !isJoined && !scalar.isMark }
            isJoined = scalar == "\u{17D2}"
            index += UTF8.width(scalar)
        }
        return starts
    }

    /// The circle of dots that a mark is given for a letter when it follows none it can stand with.
    private static let standIn: Unicode.Scalar = "\u{25CC}"

    private func refuseStandIn(
        _ glyphs: ArraySlice<Glyph>, _ cluster: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) throws(MissingGlyph) {
        let circle = font.nominalGlyph(of: Self.standIn)
        guard circle != 0, glyphs.contains(where: { $0.id == circle }) else { return }
        let scalars = String(decoding: cluster, as: UTF8.self).unicodeScalars
        guard let mark = scalars.first, !scalars.contains(Self.standIn) else { return }
        throw MissingGlyph(mark, in: text, reason: .unplaced)
    }

    private func missing(_ cluster: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> MissingGlyph {
        let scalars = String(decoding: cluster, as: UTF8.self).unicodeScalars
        return MissingGlyph(scalars.first { font.nominalGlyph(of: $0) == 0 } ?? scalars.first ?? "\u{FFFD}", in: text)
    }

    private static func missing(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> MissingGlyph {
        let scalar = String(decoding: text[position...], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        return MissingGlyph(scalar, in: text)
    }
}

/// It holds a font map, which one thread at a time may use.
@available(*, unavailable)
extension Shaper: Sendable {}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        // No Latin letter is one.
        guard value >= 0x300 else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }
}

extension MissingGlyph {
    init(_ scalar: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>, reason: Reason = .lacking) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        self.init(
            character: String(scalar), codePoint: "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
            text: String(decoding: text, as: UTF8.self), reason: reason)
    }
}
