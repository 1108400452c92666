/// One face of the document, gathered from the fonts Cairo made of it.
struct MergedFace {
    private let name: String
    /// Of the whole face, for the font descriptor.
    private let measures: [String: PDFValue]
    private var builder: TrueTypeBuilder
    /// Text of each glyph that is a character; parts of composite glyphs have none.
    private var texts: [[UInt16]?]
    /// Glyphs by outline, so that what two fonts have in common comes once.
    private var numbers: [TrueTypeFont.Glyph: [Int]] = [:]

    init(name: String, measures: [String: PDFValue], model: TrueTypeFont) throws(PDFFault) {
        self.name = name
        self.measures = measures
        builder = try TrueTypeBuilder(model: model)
        texts = [nil]
    }

    /// Number of the glyph that draws the same and stands for the same text; added when new.
    mutating func add(_ index: Int, of font: TrueTypeFont, text: [UInt16]) throws(PDFFault) -> Int {
        add(try resolve(index, of: font, depth: 0), text: text)
    }

    /// Number of the glyph that draws several glyphs in their places and stands for a text.
    ///
    /// - Parameter parts: the glyphs with their places in font units, to the right and upwards.
    mutating func add(
        _ parts: [(index: Int, font: TrueTypeFont, x: Int, y: Int)], advance: Int, text: [UInt16]
    ) throws(PDFFault) -> Int {
        var placed: [TrueTypeBuilder.Part] = []
        for part in parts {
            let glyph = try resolve(part.index, of: part.font, depth: 0)
            guard !glyph.outline.isEmpty else { continue }
            let number = numbers[glyph]?.first ?? insert(glyph, text: nil)
            placed.append(TrueTypeBuilder.Part(number: number, x: part.x, y: part.y))
        }
        return add(try builder.composite(placed, advance: advance), text: text)
    }

    private mutating func add(_ glyph: TrueTypeFont.Glyph, text: [UInt16]) -> Int {
        for number in numbers[glyph] ?? [] {
            if texts[number] == text { return number }
            if texts[number] == nil {
                texts[number] = text
                return number
            }
        }
        return insert(glyph, text: text)
    }

    private mutating func insert(_ glyph: TrueTypeFont.Glyph, text: [UInt16]?) -> Int {
        let number = builder.add(glyph)
        texts.append(text)
        numbers[glyph, default: []].append(number)
        return number
    }

    /// The glyph with the numbers of its parts as they are here; parts are added when new.
    private mutating func resolve(
        _ index: Int, of font: TrueTypeFont, depth: Int
    ) throws(PDFFault) -> TrueTypeFont.Glyph {
        guard depth < 8 else { throw PDFFault(.finishing, "a glyph of an embedded font is made of itself") }
        var glyph = try font.glyph(index)
        for place in glyph.parts {
            let part = Int(glyph.outline[place]) << 8 | Int(glyph.outline[place + 1])
            let resolved = try resolve(part, of: font, depth: depth + 1)
            let number = numbers[resolved]?.first ?? insert(resolved, text: nil)
            glyph.outline.put16(number, at: place)
        }
        return glyph
    }

    /// Writes the font and what leads from it to text.
    func write(to file: inout PDFOutput) throws(PDFFault) -> PDFReference {
        let program = try builder.build()
        let tagged = Self.tag(program) + "+" + name
        let isItalic = name.contains("Italic")
        var descriptor = measures
        descriptor["Type"] = .name("FontDescriptor")
        descriptor["FontName"] = .name(tagged)
        // Symbolic; with serifs; italic.
        descriptor["Flags"] = .integer(4 + (name.contains("Sans") ? 0 : 2) + (isItalic ? 64 : 0))
        descriptor["FontBBox"] = try box(descriptor["FontBBox"])
        descriptor["ItalicAngle"] = .integer(isItalic ? -16 : 0)
        descriptor["FontFile2"] = .reference(try file.addStream(program, ["Length1": .integer(program.count)]))
        let widths = builder.glyphs.map { glyph -> PDFValue in
            .real(Double(glyph.advance) * 1000 / Double(builder.unitsPerEm))
        }
        let inner = file.add(
            .dictionary([
                "Type": .name("Font"), "Subtype": .name("CIDFontType2"), "BaseFont": .name(tagged),
                "CIDSystemInfo": .dictionary([
                    "Registry": .bytes(Array("Adobe".utf8)), "Ordering": .bytes(Array("Identity".utf8)),
                    "Supplement": .integer(0),
                ]),
                "CIDToGIDMap": .name("Identity"), "FontDescriptor": .reference(file.add(.dictionary(descriptor))),
                "W": .array([.integer(0), .array(widths)]),
            ]))
        let texts = texts.enumerated().compactMap { number, text in text.map { (code: number, text: $0) } }
        return file.add(
            .dictionary([
                "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": .name(tagged),
                "Encoding": .name("Identity-H"), "DescendantFonts": .references([inner]),
                "ToUnicode": .reference(try file.addStream(ToUnicodeMap.write(texts))),
            ]))
    }

    /// The box of the whole face, with letters that reach beyond it.
    private func box(_ whole: PDFValue?) throws(PDFFault) -> PDFValue? {
        guard let bounds = try builder.compositeBounds, case .array(let sides) = whole, sides.count == 4 else { return whole }
        let units = 1000 / Double(builder.unitsPerEm)
        let own = [bounds.left, bounds.bottom, bounds.right, bounds.top].map { Double($0) * units }
        return .array(
            zip(sides.indices, zip(sides, own)).map { index, pair in
                guard case .real(let side) = pair.0 else { return pair.0 }
                return .real(index < 2 ? min(side, pair.1.rounded(.down)) : max(side, pair.1.rounded(.up)))
            })
    }

    /// Six letters that name a subset, made of its bytes: different subsets, different names.
    private static func tag(_ bytes: [UInt8]) -> String {
        var hash = bytes.withUnsafeBufferPointer { WordCache.hash($0) }
        var tag = ""
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
            hash /= 26
        }
        return tag
    }
}
