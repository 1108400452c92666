import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Parts of the finishing")
struct PartsTests {
    private func written(_ value: PDFValue) -> String {
        var bytes: [UInt8] = []
        value.write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("objects are written as short as the syntax allows")
    func values() {
        #expect(written(.integer(-7)) == "-7")
        #expect(written(.real(12.5)) == "12.5")
        #expect(written(.real(-0.0004)) == "0")
        #expect(written(.real(-0.25)) == "-0.25")
        #expect(written(.real(841.889764)) == "841.89")
        #expect(written(.real(3.007)) == "3.007")
        #expect(written(.name("application/json")) == "/application#2Fjson")
        #expect(written(.name("A B#(é)")) == "/A#20B#23#28#C3#A9#29")
        #expect(written(.text("a(b)\\c")) == "(a\\(b\\)\\\\c)")
        #expect(written(.array([.integer(1), .name("N"), .integer(2), .text("t"), .bool(true)])) == "[1/N 2(t) true]")
        #expect(
            written(.dictionary(["B": .reference(PDFReference(number: 3)), "A": .dictionary([:])])) == "<</A<<>>/B 3 0 R>>")
    }

    @Test("Vietnamese text is UTF-16 with its mark")
    func text() {
        var bytes: [UInt8] = []
        PDFValue.text("Ế(").write(to: &bytes)
        #expect(bytes == [0x28, 0xFE, 0xFF, 0x1E, 0xBE, 0x00, 0x5C, 0x28, 0x29])
        bytes = []
        PDFValue.text("č").write(to: &bytes)  // U+010D: a byte 13 must not stand for itself
        #expect(bytes == [0x28, 0xFE, 0xFF, 0x01, 0x5C, 0x72, 0x29])
    }

    private func tokens(_ content: String) throws -> [String] {
        var result: [String] = []
        let bytes = Array(content.utf8)
        try bytes.withUnsafeBufferPointer { buffer in
            var scanner = ContentScanner(buffer)
            while let token = try scanner.next() { result.append(String(decoding: buffer[token.range], as: UTF8.self)) }
        }
        return result
    }

    @Test("content is cut into tokens")
    func scanner() throws {
        #expect(
            try tokens("q 1 0 0 -1 0 841.89 cm % Bemerkung\n/P<</MCID 0>>BDC[(a\\)b(c))-70.5<0A 0b>]TJ T*\r\n")
                == [
                    "q", "1", "0", "0", "-1", "0", "841.89", "cm", "/P", "<<", "/MCID", "0", ">>", "BDC", "[", "(a\\)b(c))",
                    "-70.5", "<0A 0b>", "]", "TJ", "T*",
                ])
        #expect(try tokens("").isEmpty)
    }

    @Test("content that breaks off is a fault", arguments: ["(a", "<0a", "(a\\", ">", "q )", "(a(b)"])
    func brokenContent(content: String) {
        #expect(throws: PDFFault.self) { _ = try tokens(content) }
    }

    @Test("strings are read with all their escapes")
    func strings() throws {
        func read(_ string: String) throws -> [UInt8] {
            let bytes = Array(string.utf8)
            return try bytes.withUnsafeBufferPointer { buffer in
                var scanner = ContentScanner(buffer)
                var result: [UInt8] = []
                StringToken.read(try #require(try scanner.next()), of: buffer, into: &result)
                return result
            }
        }
        #expect(try read("(a\\(\\)\\\\\\n\\r\\t\\b\\f)") == [97, 40, 41, 92, 10, 13, 9, 8, 12])
        #expect(try read("(\\1\\12\\1234\\\nz)") == [1, 10, 0o123, 0x34, 122])
        #expect(try read("<0A 1b F>") == [0x0A, 0x1B, 0xF0])
        #expect(try read("()").isEmpty)
    }

    @Test("text maps are read as they are written")
    func textMaps() throws {
        let texts = (1...250).map { (code: $0, text: Array("\($0)ệ𝄞".utf16)) }
        let map = try ToUnicodeMap(ToUnicodeMap.write(texts))
        #expect(map.texts.count == 250)
        for (code, text) in texts { #expect(map.texts[code] == text) }
    }

    @Test("times are read strictly")
    func dates() throws {
        let date = try DateText("2023-10-08T17:00:05+07:00")
        #expect(date.pdf == "D:20231008170005+07'00'")
        #expect(try DateText("2023-10-08T10:00:05Z").pdf == "D:20231008100005+00'00'")
        #expect(try DateText("2023-10-08T10:00:05-03:30").pdf == "D:20231008100005-03'30'")
    }

    @Test("an XMP packet escapes what XML needs and keeps nothing that XML has not")
    func packet() throws {
        #expect(XMPPacket.escape("<a & b>") == "&lt;a &amp; b&gt;")
        #expect(XMPPacket.withoutControls("a\u{0}b\nc\td\u{FFFF}") == "ab c d")
    }

    @Test("a stream that ends in a carriage return keeps it")
    func streamEnd() throws {
        var file = PDFOutput()
        let catalogue = file.add(.dictionary(["Type": .name("Catalog")]))
        for data in [[65, 13], [65, 10], [65]] as [[UInt8]] { _ = try file.addStream(data, compressed: false) }
        let text = String(decoding: try file.write(version: "1.7", catalogue: catalogue, info: nil), as: UTF8.self)
        for part in ["stream\nA\r\r\nendstream", "stream\nA\n\nendstream", "stream\nA\nendstream"] {
            #expect(Array(text.utf8).contains(Array(part.utf8)), "\(part.debugDescription)")
        }
    }

    @Test("an object that is referred to must be made")
    func neverMade() {
        var file = PDFOutput()
        let catalogue = file.reserve()
        #expect(throws: PDFFault.self) { _ = try file.write(version: "1.7", catalogue: catalogue, info: nil) }
    }

    @Test("the sRGB profile is the same every time")
    func profile() {
        #expect(OutputIntent.profile.count > 400)
        #expect(Array(OutputIntent.profile[36..<40]) == Array("acsp".utf8))
        #expect(Array(OutputIntent.profile[24..<36]) == [0x07, 0xE7, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    }

    @Test("a damaged font is a fault", arguments: [0, 3, 11, 40, 200, 1000])
    func damagedFont(length: Int) {
        var bytes = [UInt8](repeating: 0, count: length)
        if length > 5 { bytes[5] = 9 }
        #expect(throws: PDFFault.self) { _ = try TrueTypeFont(bytes) }
    }
}
