/// A TrueType font as Cairo embeds it: the tables that draw glyphs.
struct TrueTypeFont {
    /// A glyph's outline and measures, in font units.
    struct Glyph: Hashable {
        /// Without instructions; empty for a glyph without ink.
        var outline: [UInt8]
        /// Where in a composite outline the numbers of its parts stand.
        var parts: [Int]
        var advance: Int
        var leftBearing: Int
    }

    let unitsPerEm: Int
    let glyphCount: Int
    let head: [UInt8]
    let horizontalHeader: [UInt8]
    let maximumProfile: [UInt8]
    private let tables: [String: BigEndianReader]
    private let hasLongOffsets: Bool
    private let metricCount: Int

    init(_ bytes: [UInt8]) throws(PDFFault) {
        let file = BigEndianReader(bytes[...])
        var tables: [String: BigEndianReader] = [:]
        for index in 0..<(try file.u16(4)) {
            let record = 12 + 16 * index
            let tag = String(decoding: try file.slice(record, 4), as: UTF8.self)
            tables[tag] = BigEndianReader(try file.slice(try file.u32(record + 8), try file.u32(record + 12)))
        }
        func table(_ tag: String) throws(PDFFault) -> BigEndianReader {
            guard let table = tables[tag] else { throw PDFFault(.finishing, "an embedded font has no table “\(tag)”") }
            return table
        }
        let head = try table("head")
        let header = try table("hhea")
        let profile = try table("maxp")
        unitsPerEm = try head.u16(18)
        hasLongOffsets = try head.u16(50) != 0
        metricCount = try header.u16(34)
        glyphCount = try profile.u16(4)
        guard unitsPerEm > 0, metricCount > 0, profile.count >= 32 else {
            throw PDFFault(.finishing, "an embedded font has no measures")
        }
        for tag in ["glyf", "loca", "hmtx"] { _ = try table(tag) }
        self.head = Array(head.bytes)
        horizontalHeader = Array(header.bytes)
        maximumProfile = Array(profile.bytes)
        self.tables = tables
    }

    private func table(_ tag: String) -> BigEndianReader { tables[tag] ?? BigEndianReader([]) }

    /// A glyph without its instructions: they fit outlines to the pixels of screens long gone, and make up a third of an
    /// embedded font.
    func glyph(_ index: Int) throws(PDFFault) -> Glyph {
        let metrics = table("hmtx")
        let record = min(index, metricCount - 1)
        let advance = try metrics.u16(record * 4)
        let bearing = try metrics.i16(index < metricCount ? index * 4 + 2 : metricCount * 4 + (index - metricCount) * 2)
        let offsets = table("loca")
        let start = hasLongOffsets ? try offsets.u32(index * 4) : try offsets.u16(index * 2) * 2
        let end = hasLongOffsets ? try offsets.u32(index * 4 + 4) : try offsets.u16(index * 2 + 2) * 2
        guard end > start else { return Glyph(outline: [], parts: [], advance: advance, leftBearing: bearing) }
        let data = BigEndianReader(try table("glyf").slice(start, end - start))
        let contours = try data.i16(0)
        if contours < 0 {
            let (outline, parts) = try Self.composite(data)
            return Glyph(outline: outline, parts: parts, advance: advance, leftBearing: bearing)
        }
        return Glyph(
            outline: try Self.simple(data, contours: contours), parts: [], advance: advance, leftBearing: bearing)
    }

    private static func simple(_ data: BigEndianReader, contours: Int) throws(PDFFault) -> [UInt8] {
        let lengthOffset = 10 + contours * 2
        let instructions = try data.u16(lengthOffset)
        var outline = Array(try data.slice(0, lengthOffset))
        outline.append16(0)
        let rest = lengthOffset + 2 + instructions
        outline.append(contentsOf: try data.slice(rest, data.count - rest))
        return outline
    }

    /// A glyph made of others: each part is flags, glyph number, place and perhaps a scale.
    private static func composite(_ data: BigEndianReader) throws(PDFFault) -> (outline: [UInt8], parts: [Int]) {
        let wordPlace = 0x1, scale = 0x8, more = 0x20, twoScales = 0x40, matrix = 0x80, instructions = 0x100
        var parts: [Int] = []
        var flagPlaces: [Int] = []
        var offset = 10
        var flags = more
        while flags & more != 0 {
            flags = try data.u16(offset)
            flagPlaces.append(offset)
            parts.append(offset + 2)
            offset += 4 + (flags & wordPlace != 0 ? 4 : 2)
            if flags & scale != 0 { offset += 2 } else if flags & twoScales != 0 { offset += 4 }
            if flags & matrix != 0 { offset += 8 }
        }
        var outline = Array(try data.slice(0, offset))
        for place in flagPlaces { outline.put16(try data.u16(place) & ~instructions, at: place) }
        return (outline, parts)
    }

    /// The glyph of a character by the font's own table (platform 3, format 4, which Cairo writes); 0 when there is none.
    func glyphIndex(of unicode: Int) throws(PDFFault) -> Int {
        let map = table("cmap")
        for index in 0..<(try map.u16(2)) {
            let record = 4 + 8 * index
            let start = try map.u32(record + 4)
            guard try map.u16(record) == 3, try map.u16(start) == 4 else { continue }
            let segments = try map.u16(start + 6) / 2
            let ends = start + 14
            for segment in 0..<segments where unicode <= (try map.u16(ends + segment * 2)) {
                let begins = ends + segments * 2 + 2
                let first = try map.u16(begins + segment * 2)
                guard unicode >= first else { return 0 }
                let delta = try map.u16(begins + segments * 2 + segment * 2)
                let rangePlace = begins + segments * 4 + segment * 2
                let range = try map.u16(rangePlace)
                if range == 0 { return (unicode + delta) & 0xFFFF }
                let glyph = try map.u16(rangePlace + range + (unicode - first) * 2)
                return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF
            }
        }
        return 0
    }
}
