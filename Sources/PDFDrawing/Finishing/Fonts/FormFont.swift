import Foundation
import Typesetting

/// A font for what others write into form fields: the characters a number or a day is made of, in the report's own face, so
/// that the filled document still embeds all it shows.
///
/// One-byte characters (`WinAnsiEncoding`), since programs that fill in fields write nothing else.
struct FormFont {
    /// Digits and small letters (a number is `12`, `12a`), and what stands between them.
    private static let characters = Array(" -./0123456789abcdefghijklmnopqrstuvwxyz".utf8)

    private let name: String
    private let font: TrueTypeFont
    private var builder: TrueTypeBuilder
    /// Glyph of each character.
    private var glyphs: [UInt8: Int] = [:]
    private var numbers: [Int: Int] = [:]

    /// - Parameter path: the face's file.
    init(path: String, face: Face) throws(PDFFault) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw PDFFault(.finishing, "the face \(path) cannot be read for the form fields")
        }
        font = try TrueTypeFont(Array(data))
        builder = try TrueTypeBuilder(model: font)
        name = "FormFont-" + face.rawValue
        for character in Self.characters {
            let glyph = try font.glyphIndex(of: Int(character))
            guard glyph > 0 else { throw PDFFault(.finishing, "the face \(path) has no glyph for U+00\(character)") }
            glyphs[character] = try add(glyph, depth: 0)
        }
    }

    private mutating func add(_ index: Int, depth: Int) throws(PDFFault) -> Int {
        if let known = numbers[index] { return known }
        guard depth < 8 else { throw PDFFault(.finishing, "a glyph of a form's font is made of itself") }
        var glyph = try font.glyph(index)
        for place in glyph.parts {
            let part = Int(glyph.outline[place]) << 8 | Int(glyph.outline[place + 1])
            glyph.outline.put16(try add(part, depth: depth + 1), at: place)
        }
        let number = builder.add(glyph)
        numbers[index] = number
        return number
    }

    func write(to file: inout PDFOutput) throws(PDFFault) -> PDFReference {
        let program = try builder.build(characters: Self.map(glyphs))
        func units(_ offset: Int, of table: [UInt8]) throws(PDFFault) -> Double {
            Double(try BigEndianReader(table[...]).i16(offset)) * 1000 / Double(builder.unitsPerEm)
        }
        let descriptor: [String: PDFValue] = [
            "Type": .name("FontDescriptor"), "FontName": .name(name), "Flags": .integer(name.hasSuffix("talic") ? 32 + 64 : 32),
            "FontBBox": .box(
                try units(36, of: font.head), try units(38, of: font.head), try units(40, of: font.head),
                try units(42, of: font.head)),
            "ItalicAngle": .integer(name.hasSuffix("talic") ? -16 : 0),
            "Ascent": .real(try units(4, of: font.horizontalHeader)),
            "Descent": .real(try units(6, of: font.horizontalHeader)), "CapHeight": .integer(662), "StemV": .integer(80),
            "FontFile2": .reference(try file.addStream(program, ["Length1": .integer(program.count)])),
        ]
        let first = Int(Self.characters.first ?? 32)
        let last = Int(Self.characters.last ?? 32)
        let widths = (first...last).map { code -> PDFValue in
            let glyph = glyphs[UInt8(code)] ?? 0
            return .real(Double(builder.glyphs[glyph].advance) * 1000 / Double(builder.unitsPerEm))
        }
        return file.add(
            .dictionary([
                "Type": .name("Font"), "Subtype": .name("TrueType"), "BaseFont": .name(name),
                "Encoding": .name("WinAnsiEncoding"), "FirstChar": .integer(first), "LastChar": .integer(last),
                "Widths": .array(widths), "FontDescriptor": .reference(file.add(.dictionary(descriptor))),
            ]))
    }

    /// From characters to glyphs: one table for Windows, format 4, a segment for each character.
    private static func map(_ glyphs: [UInt8: Int]) -> [UInt8] {
        let codes = glyphs.keys.sorted().map(Int.init)
        let count = codes.count + 1
        var power = 1
        var exponent = 0
        while power * 2 <= count {
            power *= 2
            exponent += 1
        }
        var table: [UInt8] = []
        for value in [0, 1, 3, 1] { table.append16(value) }
        table.append32(12)
        for value in [4, 16 + count * 8, 0, count * 2, power * 2, exponent, (count - power) * 2] { table.append16(value) }
        for code in codes + [0xFFFF] { table.append16(code) }
        table.append16(0)
        for code in codes + [0xFFFF] { table.append16(code) }
        for code in codes { table.append16(((glyphs[UInt8(code)] ?? 0) - code) & 0xFFFF) }
        table.append16(1)
        for _ in 0..<count { table.append16(0) }
        return table
    }
}
