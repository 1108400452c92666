import Typesetting

/// Turns the words of one face of the report into glyphs, each word once. Letters of other scripts are set in the faces of
/// their scripts.
final class WordShaper {
    let own: Shaper
    private let face: Face
    private let scripts: ScriptBook
    private(set) var cache = WordCache()

    init(own: Shaper, face: Face, scripts: ScriptBook) {
        self.own = own
        self.face = face
        self.scripts = scripts
    }

    var unitsPerEm: Int { own.unitsPerEm }

    /// The word of these bytes (no U+0020 among others), shaped now or before.
    func shape(_ word: UnsafeBufferPointer<UInt8>) throws(MissingGlyph) -> ShapedWord {
        let hash = WordCache.hash(word)
        if let known = cache.find(word, hash: hash) { return known }
        let text = try Self.drawable(word)
        return cache.add(word, hash: hash, text: text, glyphs: try glyphs(of: text))
    }

    /// Width of a word, in font units.
    func width(of word: StaticString) throws(MissingGlyph) -> Int {
        try shape(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).width
    }

    /// The family that the first letter of a text is set in.
    func firstFamily(of text: String) -> UInt8 {
        guard !scripts.isEmpty, let letter = text.unicodeScalars.first(where: { $0 != " " }) else { return 0 }
        return UInt8(scripts.family(of: letter) ?? 0)
    }

    /// The glyph of U+0020 in a family other than the report's own.
    func space(ofFamily family: UInt8) -> UInt32? {
        guard let glyph = scripts.shaper(Int(family), face)?.font.nominalGlyph(of: " "), glyph != 0 else { return nil }
        return glyph
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
                throw MissingGlyph(scalar, in: word)
            case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
                continue
            default:
                text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
        return text
    }

    private func glyphs(of text: [UInt8]) throws(MissingGlyph) -> [Glyph] {
        // Vietnamese lies below U+2000 but for a few marks; no word of it need be looked at letter by letter.
        guard !scripts.isEmpty, text.contains(where: { $0 >= 0xE0 && $0 != 0xE2 }) else { return try own.glyphs(of: text[...]) }
        var glyphs: [Glyph] = []
        var start = 0
        var end = 0
        var family = 0
        func flush() throws(MissingGlyph) {
            guard end > start else { return }
            glyphs += family == 0 ? try own.glyphs(of: text[start..<end]) : try foreign(text[start..<end], family, in: text)
            start = end
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            // A mark of no script goes with the letter before it.
            if let next = scripts.family(of: scalar), next != family {
                try flush()
                family = next
            }
            end += UTF8.width(scalar)
        }
        try flush()
        return glyphs
    }

    /// Glyphs of a script's family, with lengths in units of the own face.
    private func foreign(_ stretch: ArraySlice<UInt8>, _ family: Int, in text: [UInt8]) throws(MissingGlyph) -> [Glyph] {
        guard let shaper = scripts.shaper(family, face) else {
            let scalar = String(decoding: stretch, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
            let known = scripts.families[family - 1]
            throw text.withUnsafeBufferPointer {
                MissingGlyph(scalar, in: $0, reason: .notInstalled(family: known.family, package: known.package))
            }
        }
        let units = Double(own.unitsPerEm) * scripts.scale(family) / Double(shaper.unitsPerEm)
        func converted(_ length: Int32) -> Int32 { Int32((Double(length) * units).rounded()) }
        return try shaper.glyphs(of: stretch).map { glyph in
            var glyph = glyph
            glyph.family = UInt8(family)
            glyph.advance = converted(glyph.advance)
            glyph.xOffset = converted(glyph.xOffset)
            glyph.yOffset = converted(glyph.yOffset)
            return glyph
        }
    }
}

/// Its faces belong to one thread at a time.
@available(*, unavailable)
extension WordShaper: Sendable {}
