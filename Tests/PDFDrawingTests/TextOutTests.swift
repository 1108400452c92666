import Foundation
import TestSupport
import Testing
import Typesetting
import Vietnamese

@testable import PDFDrawing

@Suite("Text comes out as it went in")
struct TextOutTests {
    /// All letters, in words of a few.
    private static let letters = VietnameseAlphabet.letters.map(String.init)

    @Test("134 letters in four faces, by five extractors")
    func letters() throws {
        let fonts = try Fixture.fonts()
        var lines: [String] = []
        let sheet = SheetBuilder(fonts: fonts)
        for (face, size) in zip(Face.allCases, [13.0, 14, 11, 24]) {
            for start in stride(from: 0, to: Self.letters.count, by: 12) {
                let line = Self.letters[start..<min(start + 12, Self.letters.count)].enumerated()
                    .map { $0.offset % 3 == 2 ? $0.element + " " : $0.element }.joined()
                    .trimmingCharacters(in: .whitespaces)
                let element = sheet.add(.paragraph)
                sheet.space(size * 1.3)
                if sheet.y > 760 { try sheet.newPage() }
                try sheet.text(line, TextStyle(face, size: size), x: 85, baseline: sheet.y, .element(element))
                lines.append(line)
            }
        }
        try expectAll(sheet.document(), lines, fonts, pageNumbers: true)
    }

    @Test("quotes, dashes, ligature candidates, hard spaces and hyphens, stray marks, brackets and backslashes")
    func hardCases() throws {
        let lines = [
            "“Gia đình học tập” ‘dân tộc’ – gạch ngang — dài… 5 € § № ½ ×", "file office fluff affix fjord ffi",
            "12\u{A0}lớp TP.\u{A0}Hà\u{A0}Nội 16/16 A\u{2011}B", "x\u{301} q\u{323} k\u{306} y đứng riêng",
            "(ngoặc) [vuông] {nhọn} \\ gạch chéo \\( ) ((", "To AV Ta Tồ fồ Tế Vỹ WA Ỷ.",
            "5% <nhỏ> & lớn #1 'đơn' \"kép\" a/b *c +d",
        ]
        let fonts = try Fixture.fonts()
        for face in Face.allCases {
            try expectAll(try Fixture.page(lines, TextStyle(face, size: 13), fonts: fonts), lines, fonts)
        }
    }

    @Test("decomposed letters come out as letters")
    func decomposed() throws {
        let fonts = try Fixture.fonts()
        let line = "Trường Tiểu học Đông Mỹ tổ chức buổi lễ"
        let apart = line.decomposedStringWithCanonicalMapping
        let folder = try TemporaryFolder()
        let path = try Fixture.write(
            try Fixture.page([apart, line], TextStyle(size: 13), fonts: fonts), fonts: fonts, to: folder)
        for (extractor, text) in try Judges.texts(path) {
            let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(lines.map(\.nfc) == [line, line], "\(extractor)")
        }
    }

    @Test("justified lines, stretched and squeezed, keep their words")
    func justified() throws {
        let fonts = try Fixture.fonts()
        let words = "Ủy ban nhân dân huyện Thanh Trì tổ chức Tuần lễ hưởng ứng học tập"
        let sheet = SheetBuilder(fonts: fonts)
        let spacings = [-0.9, -0.5, 0, 0.3, 1, 2.5, 6, 14]
        for spacing in spacings {
            sheet.space(20)
            let element = sheet.add(.paragraph)
            try sheet.text(
                words, TextStyle(size: 12), x: 40, baseline: sheet.y, .element(element), wordSpacing: spacing)
        }
        try expectAll(sheet.document(), Array(repeating: words, count: spacings.count), fonts)
    }

    @Test("a table's rows stay rows in pdftotext -layout")
    func tableRows() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let rows = (1...60).map { ["Trường THCS Số \($0)", "\($0)", "\($0 * 1000)", "\($0 * 7)"] }
        try sheet.table(header: ["Đơn vị", "Buổi", "Lượt", "Nữ"], rows: rows, widths: [200, 60, 80, 60])
        let folder = try TemporaryFolder()
        let path = try Fixture.write(sheet.document(), fonts: fonts, to: folder)
        let text = try Tool.run("pdftotext", ["-layout", "-enc", "UTF-8", path, "-"]).text
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
        for row in rows { #expect(lines.contains(row.joined(separator: " ")), "\(row)") }
    }

    /// Every extractor gives the words of `lines`, in order, none joined, split or doubled.
    private func expectAll(
        _ document: PagedDocument, _ lines: [String], _ fonts: FontBook, pageNumbers: Bool = false
    ) throws {
        let folder = try TemporaryFolder()
        let path = try Fixture.write(document, fonts: fonts, to: folder)
        let expected = lines.flatMap(Self.words)
        let texts = try Judges.texts(path)
        #expect(texts.count == 6)
        // Poppler's raw order takes marks that stand apart for words.
        for (extractor, text) in texts where extractor != "poppler-raw" {
            var found = Self.words(text)
            if pageNumbers { found.removeAll { Int($0) != nil } }
            #expect(found == expected, "\(extractor)")
        }
    }

    /// Words between spaces and line ends. A hard space binds words, so it counts as a letter where an extractor keeps it.
    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0.isNewline || $0 == "\u{A0}" || $0 == "\u{C}" }.map(String.init)
    }
}
