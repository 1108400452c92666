/// Builds one small TrueType font out of glyphs of others.
struct TrueTypeBuilder {
    private(set) var glyphs: [TrueTypeFont.Glyph] = []
    private let model: TrueTypeFont

    /// - Parameter model: lends its measures; its first glyph, for missing characters, becomes the first here too.
    init(model: TrueTypeFont) throws(PDFFault) {
        self.model = model
        var missing = try model.glyph(0)
        // A missing character is a fault long before; its glyph need not be drawn, and must not refer to others.
        missing.outline = []
        missing.parts = []
        glyphs = [missing]
    }

    var unitsPerEm: Int { model.unitsPerEm }

    mutating func add(_ glyph: TrueTypeFont.Glyph) -> Int {
        glyphs.append(glyph)
        return glyphs.count - 1
    }

    /// The font file.
    ///
    /// - Parameter characters: a table that leads from characters to glyphs, for a font whose text others write.
    func build(characters: [UInt8]? = nil) -> [UInt8] {
        var outlines: [UInt8] = []
        var offsets: [Int] = [0]
        var metrics: [UInt8] = []
        for glyph in glyphs {
            outlines.append(contentsOf: glyph.outline)
            while outlines.count % 4 != 0 { outlines.append(0) }
            offsets.append(outlines.count)
            metrics.append16(glyph.advance)
            metrics.append16(glyph.leftBearing)
        }
        let isLong = outlines.count > 0x1FFFE
        var locations: [UInt8] = []
        for offset in offsets { if isLong { locations.append32(offset) } else { locations.append16(offset / 2) } }

        var head = model.head
        head.put32(0, at: 8)  // the sum of all, set below
        head.put16(isLong ? 1 : 0, at: 50)
        var header = model.horizontalHeader
        header.put16(glyphs.count, at: 34)
        var profile = model.maximumProfile
        profile.put16(glyphs.count, at: 4)
        // No instructions are left: one zone, no storage, functions, definitions or stack.
        profile.put16(1, at: 14)
        for offset in stride(from: 16, to: 28, by: 2) { profile.put16(0, at: offset) }
        let map = characters.map { [(tag: "cmap", bytes: $0)] } ?? []
        return Self.file(
            map + [
                ("glyf", outlines), ("head", head), ("hhea", header), ("hmtx", metrics), ("loca", locations), ("maxp", profile),
            ])
    }

    /// - Parameter tables: sorted by tag.
    private static func file(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        file.append32(0x0001_0000)
        file.append16(tables.count)
        var power = 1
        var exponent = 0
        while power * 2 <= tables.count {
            power *= 2
            exponent += 1
        }
        file.append16(power * 16)
        file.append16(exponent)
        file.append16((tables.count - power) * 16)
        var offset = 12 + tables.count * 16
        for table in tables {
            file.append(contentsOf: table.tag.utf8)
            file.append32(checksum(table.bytes[...]))
            file.append32(offset)
            file.append32(table.bytes.count)
            offset += (table.bytes.count + 3) & ~3
        }
        var headOffset = 0
        for table in tables {
            if table.tag == "head" { headOffset = file.count }
            file.append(contentsOf: table.bytes)
            while file.count % 4 != 0 { file.append(0) }
        }
        file.put32(0xB1B0_AFBA - checksum(file[...]), at: headOffset + 8)
        return file
    }

    /// Sum of the bytes as 32-bit numbers.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt32 = 0
        var word: UInt32 = 0
        var count = 0
        for byte in bytes {
            word = word << 8 | UInt32(byte)
            count += 1
            if count % 4 == 0 {
                sum &+= word
                word = 0
            }
        }
        if count % 4 != 0 { sum &+= word << UInt32(8 * (4 - count % 4)) }
        return Int(sum)
    }
}
