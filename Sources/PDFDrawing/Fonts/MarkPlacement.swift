import Foundation

/// Puts marks where the ink of their letter says, for letters that a face has no anchors for.
///
/// Ê-đê, Gia-rai and Ba-na are written with a breve over letters that have a mark already (`ê̆`, `ơ̆`, `ư̆`, `ô̆`). Liberation Serif
/// and Times New Roman have the breve and the letters, and leave the breve where it happens to lie: beside the letter, over the
/// next one. What a face's own anchors have moved is left as it is.
struct MarkPlacement {
    /// At one point a font unit.
    let font: LoadedFont

    /// White between a letter and its mark, or between two marks, in ems.
    private static let gap = 0.035

    /// Moves the marks of a cluster that lie where the face left them.
    ///
    /// - Parameters:
    ///   - glyphs: one for each character of the cluster, in order.
    ///   - text: the cluster.
    /// - Returns: a mark that belongs neither above, below nor on a letter, so that its place is not known; `nil` when all
    ///   have theirs.
    func place(_ glyphs: inout ArraySlice<Glyph>, of text: String) -> Unicode.Scalar? {
        let scalars = Array(text.unicodeScalars)
        guard let first = glyphs.first, scalars.count == glyphs.count else { return nil }
        let gap = Int32(Double(font.unitsPerEm) * Self.gap)
        let base = font.ink(of: first.id)
        let letter = letterInk(scalars[0]) ?? base
        var top = base.top
        var bottom = base.bottom
        var pen = first.advance
        for (index, scalar) in zip(glyphs.indices.dropFirst(), scalars.dropFirst()) {
            let ink = font.ink(of: glyphs[index].id)
            defer {
                top = min(top, ink.top + glyphs[index].yOffset)
                bottom = max(bottom, ink.bottom + glyphs[index].yOffset)
                pen += glyphs[index].advance
            }
            let isPlaced = glyphs[index].xOffset != 0 || glyphs[index].yOffset != 0
            let place = scalar.properties.canonicalCombiningClass
            guard !isPlaced, place != .notReordered else { continue }
            switch place {
            case .above: glyphs[index].yOffset = min(0, top - gap - ink.bottom)
            case .below, .attachedBelow: glyphs[index].yOffset = max(0, bottom + gap - ink.top)
            case .overlay: break
            default: return scalar
            }
            glyphs[index].xOffset = letter.middle - pen - ink.middle
        }
        return nil
    }

    /// The ink of the bare letter: over `ơ` a mark stands over the o, not over o and horn.
    private func letterInk(_ scalar: Unicode.Scalar) -> LoadedFont.Ink? {
        guard let bare = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first, bare != scalar else {
            return nil
        }
        let glyph = font.glyph(of: bare)
        return glyph == 0 ? nil : font.ink(of: glyph)
    }
}
