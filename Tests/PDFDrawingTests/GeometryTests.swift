import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

@Suite("What is drawn is where it was placed")
struct GeometryTests {
    /// Words with their boxes, as poppler finds them.
    private func words(_ path: String) throws -> [(text: String, left: Double, right: Double)] {
        let text = try Tool.run("pdftotext", ["-bbox", path, "-"]).text
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            guard line.contains("<word ") else { return nil }
            func value(_ name: String) -> Double {
                let rest = line.components(separatedBy: "\(name)=\"").dropFirst().first ?? ""
                return Double(rest.prefix { $0 != "\"" }) ?? .nan
            }
            let content = line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
            return (String(content), value("xMin"), value("xMax"))
        }
    }

    @Test("a justified line ends at the margin, to a fiftieth of a point")
    func justification() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let text = "Ban Chỉ đạo xây dựng xã hội học tập đã chỉ đạo các xã, thị trấn"
        let style = TextStyle(size: 13)
        let spaces = Double(text.count { $0 == " " })
        for row in 0..<20 {
            let width = 360 + Double(row) * 7
            sheet.space(20)
            try sheet.text(
                text, style, x: 60, baseline: sheet.y, .element(sheet.add(.paragraph)),
                wordSpacing: (width - sheet.width(text, style)) / spaces)
        }
        let folder = try TemporaryFolder()
        let path = try Fixture.write(sheet.document(), fonts: fonts, to: folder)
        let ends = try words(path).filter { $0.text == "trấn" }.map(\.right)
        #expect(ends.count == 20)
        for (row, end) in ends.enumerated() { #expect(abs(end - (60 + 360 + Double(row) * 7)) < 0.02, "\(end)") }
    }

    @Test("each word stands where it was measured to stand", arguments: Face.allCases)
    func positions(face: Face) throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(face, size: 12.5)
        let text = "Trường Tiểu học AVATAR Ngũ Hiệp tổ chức 1.234 buổi với 56.789 lượt người Tham gia"
        let folder = try TemporaryFolder()
        let path = try Fixture.write(try Fixture.page([text], style, fonts: fonts), fonts: fonts, to: folder)
        var x = 85.0
        let space = try fonts.width(of: " ", in: style)
        for (word, found) in zip(text.split(separator: " "), try words(path)) {
            let width = try fonts.width(of: word, in: style)
            #expect(found.text == word)
            #expect(abs(found.left - x) < 0.02 && abs(found.right - x - width) < 0.02, "\(word)")
            x += width + space
        }
    }

    /// Rows and columns of a grey picture that hold ink.
    private func ink(_ data: Data) throws -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        // P5 width height 255, then a byte a pixel.
        var fields: [Int] = []
        var position = data.startIndex
        while fields.count < 4 {
            let end = data[position...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? data.endIndex
            let field = String(decoding: data[position..<end], as: UTF8.self)
            fields.append(Int(field) ?? 5)
            position = end + 1
        }
        let (width, height) = (fields[1], fields[2])
        var rows: [Int] = []
        var columns = Set<Int>()
        for row in 0..<height {
            let line = data[(position + row * width)..<(position + (row + 1) * width)]
            let dark = line.enumerated().filter { $0.element < 128 }.map(\.offset)
            if !dark.isEmpty { rows.append(row) }
            columns.formUnion(dark)
        }
        return (
            try #require(rows.first)...(try #require(rows.last)), try #require(columns.min())...(try #require(columns.max()))
        )
    }

    @Test("marks above and below capitals are whole", arguments: Face.allCases)
    func ink(face: Face) throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        // 72 points at 72 pixels an inch: a pixel is a point. The face's letters, by their outlines: Ế and Ộ and Ữ reach
        // above a plain capital by a sixth of the size at least; Ậ and Ộ reach below the baseline.
        func box(_ text: String) throws -> ClosedRange<Int> {
            let sheet = SheetBuilder(fonts: fonts)
            try sheet.text(
                text, TextStyle(face, size: 72), x: 150, baseline: 300, .element(sheet.add(.paragraph)))
            let document = sheet.document()
            let path = try Fixture.write(document, fonts: fonts, to: folder)
            try Tool.run("pdftoppm", ["-r", "72", "-gray", "-singlefile", path, folder.path + "/pdf"])
            let drawn = try ink(try folder.read("pdf.pgm"))
            try folder.write(
                Data(try PNGWriter.write(document, page: 0, resolution: 72, outlines: false, fonts: fonts)), to: "page.png")
            try Tool.run(
                "mutool", ["draw", "-q", "-r", "96", "-c", "gray", "-o", folder.path + "/png.pgm", folder.path + "/page.png"])
            let previewed = try ink(try folder.read("png.pgm"))
            // (mutool takes a picture to have 96 pixels an inch, so at that resolution a pixel stays a pixel.)
            // The picture, from Cairo, and the PDF, from our own embedded font, show the same.
            #expect(abs(drawn.rows.lowerBound - previewed.rows.lowerBound) <= 1, "\(text)")
            #expect(abs(drawn.rows.upperBound - previewed.rows.upperBound) <= 1, "\(text)")
            #expect(abs(drawn.columns.lowerBound - previewed.columns.lowerBound) <= 1, "\(text)")
            #expect(abs(drawn.columns.upperBound - previewed.columns.upperBound) <= 1, "\(text)")
            return drawn.rows
        }
        let plain = try box("E")
        for letter in ["Ế", "Ộ", "Ữ", "Ẫ", "Ẩ", "Ỗ", "Ằ"] {
            let rows = try box(letter)
            #expect(plain.lowerBound - rows.lowerBound >= 12, "\(letter): \(rows), E: \(plain)")
        }
        for letter in ["Ậ", "Ộ", "Ỵ"] { #expect(try box(letter).upperBound - plain.upperBound >= 8, "\(letter)") }
    }
}
