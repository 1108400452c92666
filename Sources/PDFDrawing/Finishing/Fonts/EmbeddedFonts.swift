/// The document's embedded fonts, one a face.
///
/// Cairo splits each face into two: a font of Windows Latin characters and one of all others, so that almost every
/// Vietnamese word changes fonts in its middle and some readers take it apart (“Đơ n v ị”). Here the glyphs of both become
/// one font, numbered as the text first uses them, with widths as exact as the face states them.
struct EmbeddedFonts {
    /// A font Cairo embedded.
    private struct Source {
        var face: Int
        var font: TrueTypeFont
        var texts: ToUnicodeMap
        /// Bytes a character takes: one in Cairo's Latin fonts, else two.
        var width: Int
        /// Numbers of known characters, by code; 0 for unknown ones.
        var characters: [Int] = []
    }

    private let file: CairoFile
    private var sources: [Source] = []
    private var sourceByName: [String: Int] = [:]
    private var faces: [MergedFace] = []
    private var faceByName: [String: Int] = [:]

    init(file: CairoFile) { self.file = file }

    /// Takes in the fonts a page uses. Cairo's names hold for the whole document.
    mutating func read(_ page: CairoFile.Object) throws(PDFFault) {
        let fonts = file.get(file.get(page, "Resources"), "Font")
        guard file.isDictionary(fonts) else { return }
        for name in file.keys(fonts) where sourceByName[name] == nil {
            sourceByName[name] = sources.count
            sources.append(try read(font: file.get(fonts, name)))
        }
    }

    private mutating func read(font: CairoFile.Object) throws(PDFFault) -> Source {
        let isComposite = file.isName(file.get(font, "Subtype"), "Type0")
        let inner = isComposite ? file.array(file.get(font, "DescendantFonts")).first : font
        guard let inner, file.isName(file.get(inner, "Subtype"), isComposite ? "CIDFontType2" : "TrueType") else {
            throw PDFFault(.finishing, "an embedded font is not TrueType; the report's faces must be .ttf files")
        }
        let descriptor = file.get(inner, "FontDescriptor")
        let program = try TrueTypeFont(file.contents(file.get(descriptor, "FontFile2")))
        let texts = try ToUnicodeMap(file.contents(file.get(font, "ToUnicode")))
        // ABCDEF+LiberationSerif-Bold
        let name = String(file.name(file.get(font, "BaseFont")).drop { $0 != "+" }.dropFirst())
        let face: Int
        if let known = faceByName[name] {
            face = known
        } else {
            face = faces.count
            faceByName[name] = face
            faces.append(try MergedFace(name: name, measures: measures(descriptor), model: program))
        }
        return Source(face: face, font: program, texts: texts, width: isComposite ? 2 : 1)
    }

    /// The measures of the whole face, as Cairo states them.
    private func measures(_ descriptor: CairoFile.Object) -> [String: PDFValue] {
        var measures: [String: PDFValue] = [:]
        for key in ["Ascent", "Descent", "CapHeight", "StemV"] {
            measures[key] = .real(file.number(file.get(descriptor, key)))
        }
        measures["FontBBox"] = .array(file.array(file.get(descriptor, "FontBBox")).map { .real(file.number($0)) })
        return measures
    }

    /// The source a page calls by this name.
    func source(named name: String) throws(PDFFault) -> Int {
        guard let source = sourceByName[name] else {
            throw PDFFault(.finishing, "a page uses the font “\(name)”, which it does not have")
        }
        return source
    }

    /// The face a source belongs to.
    func face(of source: Int) -> Int { sources[source].face }

    /// What pages call a face.
    static func name(ofFace face: Int) -> String { "F\(face + 1)" }

    /// Adds a string of a source's characters to `text`, as characters of its face.
    mutating func convert(_ string: [UInt8], from source: Int, to text: inout TextShow) throws(PDFFault) {
        let isWide = sources[source].width == 2
        var position = 0
        while position < string.count - (isWide ? 1 : 0) {
            let code = isWide ? Int(string[position]) << 8 | Int(string[position + 1]) : Int(string[position])
            position += isWide ? 2 : 1
            let characters = sources[source].characters
            let known = code < characters.count ? characters[code] : 0
            text.append(character: known > 0 ? known : try add(code, of: source))
        }
    }

    /// A glyph of a font Cairo embedded.
    struct SourceGlyph {
        var source: Int
        var index: Int
        /// In thousandths of the font size.
        var width: Double
    }

    /// The glyphs a string of a source's characters shows.
    func glyphs(of string: [UInt8], from source: Int) throws(PDFFault) -> [SourceGlyph] {
        let width = sources[source].width
        let font = sources[source].font
        var glyphs: [SourceGlyph] = []
        for position in stride(from: 0, to: string.count - width + 1, by: width) {
            let code = width == 2 ? Int(string[position]) << 8 | Int(string[position + 1]) : Int(string[position])
            let index = try glyph(of: code, in: source)
            let advance = Double(try font.glyph(index).advance) * 1000 / Double(font.unitsPerEm)
            glyphs.append(SourceGlyph(source: source, index: index, width: advance))
        }
        return glyphs
    }

    /// The number of the character that draws a glyph and stands for a text.
    mutating func add(_ glyph: SourceGlyph, text: [UInt16]) throws(PDFFault) -> Int {
        try faces[sources[glyph.source].face].add(glyph.index, of: sources[glyph.source].font, text: text)
    }

    /// The number of the character that draws a letter's glyphs (of one face) in their places, with its advance in thousandths
    /// of the font size.
    mutating func add(
        _ glyphs: [SourceGlyph], as cluster: DrawnCluster
    ) throws(PDFFault) -> (number: Int, advance: Double) {
        let parts = zip(glyphs, cluster.parts).map { (index: $0.index, font: sources[$0.source].font, x: $1.x, y: $1.y) }
        guard let first = glyphs.first else { throw PDFFault(.finishing, "a letter without a glyph") }
        let number = try faces[sources[first.source].face].add(parts, advance: cluster.advance, text: cluster.text)
        return (number, Double(cluster.advance) * 1000 / Double(sources[first.source].font.unitsPerEm))
    }

    private func glyph(of code: Int, in source: Int) throws(PDFFault) -> Int {
        let font = sources[source].font
        let glyph =
            sources[source].width == 2 ? code : try font.glyphIndex(of: WindowsLatin.unicode(UInt8(truncatingIfNeeded: code)))
        // Shaping made sure of every glyph; a missing one here would be a mistake of ours.
        guard glyph > 0, glyph < font.glyphCount else {
            throw PDFFault(.finishing, "an embedded font has no glyph for its character \(code)")
        }
        return glyph
    }

    /// Takes in a character when the text first uses it.
    private mutating func add(_ code: Int, of source: Int) throws(PDFFault) -> Int {
        let font = sources[source].font
        let text = sources[source].texts.texts[code] ?? []
        let glyph = try glyph(of: code, in: source)
        let number = try faces[sources[source].face].add(glyph, of: font, text: text)
        let missing = code + 1 - sources[source].characters.count
        if missing > 0 { sources[source].characters += Array(repeating: 0, count: missing) }
        sources[source].characters[code] = number
        return number
    }

    /// Writes the fonts; by face. Call when all pages have been rewritten.
    func write(to output: inout PDFOutput) throws(PDFFault) -> [PDFReference] {
        var references: [PDFReference] = []
        for face in faces { references.append(try face.write(to: &output)) }
        return references
    }
}
