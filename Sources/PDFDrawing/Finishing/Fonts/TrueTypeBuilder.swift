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

    /// A glyph within another, in font units to the right and upwards.
    struct Part {
        var number: Int
        var x: Int
        var y: Int
    }

    /// A box in font units.
    struct Bounds {
        var left: Int
        var bottom: Int
        var right: Int
        var top: Int

        mutating func unite(_ other: Bounds) {
            left = min(left, other.left)
            bottom = min(bottom, other.bottom)
            right = max(right, other.right)
            top = max(top, other.top)
        }
    }

    /// A glyph that draws others in their places (not added yet).
    func composite(_ parts: [Part], advance: Int) throws(PDFFault) -> TrueTypeFont.Glyph {
        var bounds: Bounds?
        var outline: [UInt8] = []
        var places: [Int] = []
        for (index, part) in parts.enumerated() {
            let glyph = glyphs[part.number]
            var own = try Self.bounds(of: glyph)
            // Outlines begin where their measures say, wherever they were drawn.
            let x = part.x + glyph.leftBearing - own.left
            own = Bounds(left: own.left + x, bottom: own.bottom + part.y, right: own.right + x, top: own.top + part.y)
            bounds?.unite(own)
            if bounds == nil { bounds = own }
            // Offsets in words, as places, and more to come.
            outline.append16(0x1 | 0x2 | (index + 1 < parts.count ? 0x20 : 0))
            places.append(10 + outline.count)
            for value in [part.number, x, part.y] { outline.append16(value) }
        }
        guard let bounds else { return TrueTypeFont.Glyph(outline: [], parts: [], advance: advance, leftBearing: 0) }
        var head: [UInt8] = []
        for value in [-1, bounds.left, bounds.bottom, bounds.right, bounds.top] { head.append16(value) }
        return TrueTypeFont.Glyph(outline: head + outline, parts: places, advance: advance, leftBearing: bounds.left)
    }

    private static func bounds(of glyph: TrueTypeFont.Glyph) throws(PDFFault) -> Bounds {
        let data = BigEndianReader(glyph.outline[...])
        return Bounds(left: try data.i16(2), bottom: try data.i16(4), right: try data.i16(6), top: try data.i16(8))
    }

    /// Around all composite glyphs; `nil` without any.
    var compositeBounds: Bounds? {
        get throws(PDFFault) {
            var bounds: Bounds?
            for glyph in glyphs where !glyph.parts.isEmpty {
                let own = try Self.bounds(of: glyph)
                bounds?.unite(own)
                if bounds == nil { bounds = own }
            }
            return bounds
        }
    }

    /// What a rasterizer must have room for.
    private struct Room {
        var points = 0
        var contours = 0
        var depth = 0
    }

    private func room(of number: Int) throws(PDFFault) -> Room {
        let glyph = glyphs[number]
        guard !glyph.outline.isEmpty else { return Room() }
        let data = BigEndianReader(glyph.outline[...])
        guard !glyph.parts.isEmpty else {
            let contours = try data.i16(0)
            return Room(points: contours > 0 ? try data.u16(8 + contours * 2) + 1 : 0, contours: contours)
        }
        var sum = Room()
        for place in glyph.parts {
            let part = try room(of: try data.u16(place))
            sum.points += part.points
            sum.contours += part.contours
            sum.depth = max(sum.depth, part.depth)
        }
        sum.depth += 1
        return sum
    }

    /// The model's profile, with what composite glyphs need beyond it.
    private func profile() throws(PDFFault) -> [UInt8] {
        var profile = model.maximumProfile
        profile.put16(glyphs.count, at: 4)
        // No instructions are left: one zone, no storage, functions, definitions or stack.
        profile.put16(1, at: 14)
        for offset in stride(from: 16, to: 28, by: 2) { profile.put16(0, at: offset) }
        func raise(_ value: Int, at offset: Int) throws(PDFFault) {
            profile.put16(max(value, try BigEndianReader(profile[...]).u16(offset)), at: offset)
        }
        for number in glyphs.indices where !glyphs[number].parts.isEmpty {
            let room = try room(of: number)
            try raise(room.points, at: 8)
            try raise(room.contours, at: 10)
            try raise(glyphs[number].parts.count, at: 28)
            try raise(room.depth, at: 30)
        }
        return profile
    }

    /// The font file.
    ///
    /// - Parameter characters: a table that leads from characters to glyphs, for a font whose text others write.
    func build(characters: [UInt8]? = nil) throws(PDFFault) -> [UInt8] {
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
        if let bounds = try compositeBounds {
            let whole = BigEndianReader(model.head[...])
            head.put16(min(bounds.left, try whole.i16(36)), at: 36)
            head.put16(min(bounds.bottom, try whole.i16(38)), at: 38)
            head.put16(max(bounds.right, try whole.i16(40)), at: 40)
            head.put16(max(bounds.top, try whole.i16(42)), at: 42)
        }
        let profile = try profile()
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
