import Foundation
import TestSupport
import Testing

@testable import PDFDrawing
@testable import Typesetting

/// Letters of Ê-đê, Gia-rai and Ba-na that no single character has, and names in Khmer, Chăm and Tai Viet.
@Suite("Letters with stacked marks, and other scripts")
struct ScriptTests {
    private static let stacked = ["ơ̆", "ê̆", "ư̆", "ô̆", "â̆", "Ơ̆", "Ê̆", "Ư̆", "Ô̆"]
    private static let names = [
        "Buôn Ea Hđĭng, klei mjuăt ơ̆ ê̆ ư̆ ô̆ – Y JŬT Ơ̆ Ê̆ Ư̆ Ô̆", "Trường ភូមិត្រពាំងឈូក (ក្រុមទី២)", "ព្រះរាជាណាចក្រ សាលារៀន ស្រុកត្រាំង",
        "Palei ꨌꩌ ꨆꨮꨔꨯꨮ ꨚꨱꩌ", "Bản ꪼꪕꪒꪾ ꪋꪱꪣ ꪶꪭꪉ", "Số 12/ភូមិ-3, 1.234 lượt",
    ]

    // MARK: Where marks stand

    /// What a cluster's glyphs blacken, in the face's units, upwards.
    private func inks(_ text: String, _ face: Face) throws -> (shaper: Shaper, inks: [Shaper.Ink]) {
        let shaper = try Fixture.fonts().shaper(face).own
        var pen = 0
        var inks: [Shaper.Ink] = []
        for glyph in try shaper.glyphs(of: Array(text.utf8)[...]) {
            let ink = try #require(shaper.font.ink(of: glyph.id))
            let (x, y) = (pen + Int(glyph.xOffset), -Int(glyph.yOffset))
            inks.append(Shaper.Ink(left: ink.left + x, right: ink.right + x, bottom: ink.bottom + y, top: ink.top + y))
            pen += Int(glyph.advance)
        }
        return (shaper, inks)
    }

    @Test("a breve that no anchor places stands over its letter's axis, clear of the mark below it", arguments: Face.allCases)
    func breves(face: Face) throws {
        for text in Self.stacked {
            let (shaper, inks) = try inks(text, face)
            try #require(inks.count == 2, "\(text)")
            let (letter, breve) = (inks[0], inks[1])
            // The o of ơ, the u of ư: the horn is beside the axis.
            let bare = try self.inks(String(text.decomposedStringWithCanonicalMapping.unicodeScalars.first!), face).inks[0]
            let axis = bare.centre + shaper.lean * (breve.middle - bare.middle)
            #expect(abs(breve.centre - axis) < 2, "\(text) \(face)")
            let hasHorn = "ơưƠƯ".unicodeScalars.contains(text.unicodeScalars.first!)
            let top = hasHorn ? bare.top : letter.top
            let em = Double(shaper.unitsPerEm)
            #expect((0.03...0.06).contains(Double(breve.bottom - top) / em), "\(text) \(face)")
        }
    }

    @Test("marks below, cedillas and strokes have their places; what the face's anchors place is left there")
    func otherMarks() throws {
        let (_, dot) = try inks("č̣", .regular)
        #expect(dot[1].top < dot[0].bottom && abs(dot[1].centre - dot[0].centre) < 30)
        let (_, cedilla) = try inks("x\u{327}", .regular)
        #expect(cedilla[1].top >= cedilla[0].bottom && abs(cedilla[1].centre - cedilla[0].centre) < 2)
        let (_, stroke) = try inks("x\u{335}", .regular)
        #expect(abs(stroke[1].centre - stroke[0].centre) < 2 && abs(stroke[1].middle - stroke[0].middle) < 2)
        // Two marks over each other: x with macron and breve.
        let (_, two) = try inks("ê̆\u{304}", .regular)
        #expect(two[2].bottom > two[1].top)
        let shaper = try Fixture.fonts().shaper(.regular).own
        let anchored = try shaper.glyphs(of: Array("k̆".utf8)[...])
        #expect(anchored[1].xOffset == -562 && anchored[1].yOffset == -484)
    }

    // MARK: Out again

    @Test("every name comes out as it went in, by five extractors, in four faces")
    func extracted() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        for face in Face.allCases {
            for name in Self.names {
                let element = sheet.add(.paragraph)
                sheet.space(24)
                try sheet.text(name, TextStyle(face, size: 13), x: 60, baseline: sheet.y, .element(element))
            }
        }
        let folder = try TemporaryFolder()
        let path = try Fixture.write(sheet.document(), fonts: fonts, to: folder)
        let expected = Self.names.flatMap { $0.split(separator: " ").map(String.init) }
        let texts = try Judges.texts(path)
        #expect(texts.count == 6)
        for (extractor, text) in texts {
            let words = text.split { $0 == " " || $0.isNewline || $0 == "\u{C}" }.map(String.init)
            #expect(words == expected + expected + expected + expected, "\(extractor)")
        }
        let verdict = try Judges.verdicts([path])[path]
        #expect(verdict?.passed == true, "\(String(describing: verdict))")
    }

    @Test("justified lines of other scripts end where they should")
    func justified() throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(size: 13)
        let name = Self.names[1]
        let width = try fonts.width(of: name[...], in: style)
        let parts = try name.split(separator: " ").map { try fonts.width(of: $0, in: style) }.reduce(0, +)
        #expect(abs(width - parts - Double(name.count { $0 == " " }) * 13 / 4) < 1e-9)
        // Khmer is set in 0.92 of the size around it; ក is 640 of 1000 units wide or so, and the same at any size.
        let one = try fonts.width(of: "ក", in: style)
        #expect(abs(try fonts.width(of: "ក", in: TextStyle(size: 26)) - 2 * one) < 1e-9)
        #expect((0.4...0.7).contains(one / 13))
    }

    @Test("a mark that follows no letter is a fault with its place, in faces of scripts")
    func unplaced() throws {
        let fonts = try Fixture.fonts()
        let fault = #expect(throws: MissingGlyph.self) { _ = try fonts.width(of: "xã \u{17B6}ក", in: TextStyle(size: 13)) }
        #expect(fault?.codePoint == "U+17B6" && fault?.reason == .unplaced && fault?.text == "xã \u{17B6}ក")
    }

    @Test("a watermark of other letters is drawn as shapes, and pictures show them")
    func shapes() throws {
        let fonts = try Fixture.fonts()
        var document = try Fixture.page(["ភូមិ ơ̆"], TextStyle(size: 13), fonts: fonts)
        document.pages[0].watermark = try Watermark("ភូមិ", on: document.pages[0].size, measurer: fonts)
        let folder = try TemporaryFolder()
        let path = try Fixture.write(document, fonts: fonts, to: folder)
        #expect(try Judges.texts(path)["poppler-raw"]?.split(whereSeparator: \.isWhitespace).map(String.init) == ["ភូមិ", "ơ̆"])
    }
}
