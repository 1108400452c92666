import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Writing documents")
struct WritingTests {
    private func bytes(
        _ document: PagedDocument, _ options: PDFOptions = PDFOptions(), fonts: FontBook
    ) throws -> [UInt8] {
        try PDFWriter.write(document, metadata: Samples.metadata, options: options, fonts: fonts)
    }

    @Test("the same document has the same bytes, whatever was written before it", arguments: PDFProfile.allCases)
    func reproducible(profile: PDFProfile) throws {
        let options = PDFOptions(profile: profile, attachments: [Samples.attachment], signatureFields: true)
        let fonts = try Fixture.fonts()
        let first = try bytes(try Samples.report(fonts), options, fonts: fonts)
        // Another document between, and a book that begins with other words.
        _ = try bytes(try Fixture.page(["Chữ khác: ỹ ỷ ỵ"], TextStyle(.italic, size: 9), fonts: fonts), fonts: fonts)
        #expect(first == (try bytes(try Samples.report(fonts), options, fonts: fonts)))
        let other = try Fixture.fonts()
        _ = try bytes(try Fixture.page(["Zzz 987"], TextStyle(size: 13), fonts: other), fonts: other)
        #expect(first == (try bytes(try Samples.report(other), options, fonts: other)))
    }

    @Test("different documents have different identifiers")
    func identifiers() throws {
        let fonts = try Fixture.fonts()
        let documents = try ["Một", "Hai"].map {
            try bytes(try Fixture.page([$0], TextStyle(size: 13), fonts: fonts), fonts: fonts)
        }
        #expect(documents[0] != documents[1])
    }

    @Test("workers on several threads write the same as one alone")
    func threads() async throws {
        let alone = try await Self.report()
        let together = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 { group.addTask { try await Self.report() } }
            var all: [[UInt8]] = []
            for try await each in group { all.append(each) }
            return all
        }
        #expect(together.allSatisfy { $0 == alone })
    }

    private static func report() async throws -> [UInt8] {
        let fonts = try Fixture.fonts()
        return try PDFWriter.write(
            try Samples.report(fonts), metadata: Samples.metadata, options: PDFOptions(), fonts: fonts)
    }

    @Test("a sink that takes no more is an error", arguments: [0, 1, 100, 5_000, 20_000])
    func failingSink(limit: Int) throws {
        let fonts = try Fixture.fonts()
        let document = try Samples.report(fonts)
        let fault = #expect(throws: PDFFault.self) {
            _ = try PDFWriter.write(
                document, metadata: Samples.metadata, options: PDFOptions(), fonts: fonts, sink: ByteSink(limit: limit))
        }
        #expect(fault?.code == .output)
    }

    @Test("a missing glyph is named with its face")
    func missingGlyph() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let run = TextRun(text: "Lễ ☃ hội", style: TextStyle(.bold, size: 13), origin: Point(x: 85, y: 100), width: 50)
        sheet.mark(.element(sheet.add(.paragraph)), .text(run))
        let fault = #expect(throws: PDFFault.self) { _ = try bytes(sheet.document(), fonts: fonts) }
        #expect(fault?.code == .missingGlyph)
        #expect(fault?.missingGlyph?.codePoint == "U+2603")
        #expect(fault?.message == "Liberation Serif bold has no glyph for U+2603 in “Lễ ☃ hội”")
    }

    @Test("a document without pages, and a time that is none, are refused")
    func badInput() throws {
        let fonts = try Fixture.fonts()
        let empty = PagedDocument(pages: [], structure: StructureTree())
        #expect(throws: PDFFault.self) { _ = try bytes(empty, fonts: fonts) }
        var metadata = Samples.metadata
        let document = try Fixture.page(["Một"], TextStyle(size: 13), fonts: fonts)
        for time in ["", "2023-10-08", "2023-10-08T17:00:00", "08/10/2023 17:00", "2023-10-08T17:00:00+0700"] {
            metadata.created = time
            let fault = #expect(throws: PDFFault.self) {
                _ = try PDFWriter.write(document, metadata: metadata, options: PDFOptions(), fonts: fonts)
            }
            #expect(fault?.code == .value)
        }
    }

    @Test("attachments with bad names, or the same name, are refused", arguments: ["", "../a", "a b", ".a", "số.json", "a/b"])
    func badAttachments(name: String) throws {
        let fonts = try Fixture.fonts()
        let document = try Fixture.page(["Một"], TextStyle(size: 13), fonts: fonts)
        var bad = Samples.attachment
        bad.name = name
        #expect(throws: PDFFault.self) { _ = try bytes(document, PDFOptions(attachments: [bad]), fonts: fonts) }
        #expect(throws: PDFFault.self) {
            _ = try bytes(
                document, PDFOptions(attachments: [Samples.attachment, Samples.attachment]), fonts: fonts)
        }
    }

    @Test("attachments come out as they went in")
    func attachments() throws {
        let fonts = try Fixture.fonts()
        var large = Samples.attachment
        large.name = "a.csv"
        large.mimeType = "text/csv"
        large.bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        var empty = Samples.attachment
        empty.name = "trong.json"
        empty.bytes = []
        let all = [Samples.attachment, large, empty]
        let folder = try TemporaryFolder()
        let path = try Fixture.write(
            try Samples.report(fonts), PDFOptions(attachments: all), fonts: fonts, to: folder)
        try Tool.run("pdfdetach", ["-saveall", "-o", folder.path, path])
        for attachment in all { #expect(Array(try folder.read(attachment.name)) == attachment.bytes, "\(attachment.name)") }
    }

    @Test("the document says what it is")
    func metadata() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let path = try Fixture.write(try Samples.report(fonts), fonts: fonts, to: folder)
        let information = try Tool.run("pdfinfo", ["-isodates", path], environment: ["TZ": "Asia/Ho_Chi_Minh"]).text
        for line in [
            "Title:           \(Samples.metadata.title)", "Author:          \(Samples.metadata.author)",
            "Keywords:        học tập suốt đời, Thanh Trì & các xã, <2023>", "Creator:         baocao",
            "Producer:        baocao (cairo, qpdf)", "CreationDate:    2023-10-08T17:00:00+07",
            "Tagged:          yes", "Suspects:        no", "PDF version:     1.7",
        ] {
            #expect(information.contains(line), "\(line)")
        }
    }

    @Test("one embedded font a face, with text for every character")
    func fonts() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let path = try Fixture.write(try Samples.report(fonts), fonts: fonts, to: folder)
        let rows = try Tool.run("pdffonts", [path]).text.split(whereSeparator: \.isNewline).dropFirst(2).map {
            $0.split(separator: " ").map(String.init)
        }
        #expect(
            rows.map { $0[0].drop { $0 != "+" }.dropFirst() }.sorted() == [
                "LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic",
            ])
        // Type, encoding, embedded, subset, Unicode.
        for row in rows { #expect(Array(row[1...6]) == ["CID", "TrueType", "Identity-H", "yes", "yes", "yes"]) }
    }

    @Test("bookmarks, page labels and links lead where they should")
    func navigation() throws {
        let fonts = try Fixture.fonts()
        let document = try Samples.report(fonts)
        let folder = try TemporaryFolder()
        for profile in PDFProfile.allCases {
            let path = try Fixture.write(document, PDFOptions(profile: profile), fonts: fonts, to: folder)
            let outline = try Tool.run("mutool", ["show", path, "outline"]).text
            for entry in document.outline {
                #expect(outline.contains("\"\(entry.title)\"\t#page=\(entry.page + 1)"), "\(outline)")
            }
            let destinations = try Tool.run("qpdf", ["--json", "--json-key=pages", path]).text
            #expect(destinations.contains("\"label\""))
        }
    }

    @Test("page labels count within sections")
    func labels() {
        func page(_ label: String) -> Page { Page(size: .a4, items: [], label: label) }
        var bytes: [UInt8] = []
        PageLabels.value(["1", "2", "3", "1", "2", "7", "bìa"].map(page)).write(to: &bytes)
        #expect(String(decoding: bytes.prefix(43), as: UTF8.self) == "<</Nums[0<</S/D>> 3<</S/D>> 5<</S/D/St 7>> ")
        // Pages of an annex have a prefix: one range for each annex, whose numbers count.
        bytes = []
        PageLabels.value(["1", "PL I-1", "PL I-2", "PL II-1", "PL II-12"].map(page)).write(to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "/S/D").count - 1 == 4)
        #expect(text.components(separatedBy: "/P").count - 1 == 3 && text.contains("/St 12"))
    }

    @Test("a signature field follows the text above it in reading order")
    func signatureField() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let path = try Fixture.write(
            try Samples.report(fonts), PDFOptions(signatureFields: true), fonts: fonts, to: folder)
        let lines = try Tool.run("pdfinfo", ["-struct-text", path]).text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let title = try #require(lines.firstIndex(of: "\"TRƯỞNG BAN\""))
        #expect(lines[title + 1].hasPrefix("Form"))
        #expect(lines.last == "\"Nguyễn Văn Ưu\"")
    }

    @Test("whoever signs finds a field for each place, number and day where they are left open")
    func formFields() throws {
        let fonts = try Fixture.fonts()
        func fields(number: String, date: String) throws -> [String: (isText: Bool, box: Rect)] {
            let style = ParagraphStyle(alignment: .center, lineHeight: 16)
            func row(_ text: String, _ face: Face, _ place: MarkedPlace.Kind?) -> Columns.Row {
                .text(Paragraph(spans: [TextSpan(text, TextStyle(face, size: 13))], style: style, place: place))
            }
            let head = Columns(columns: [
                Columns.Column(x: 0, width: 180, rows: [row(number, .regular, .number)]),
                Columns.Column(x: 180, width: 280, rows: [row(date, .italic, .date)]),
            ])
            let foot = Columns(columns: [
                Columns.Column(x: 230, width: 230, rows: [row("TRƯỞNG BAN", .bold, nil), .signaturePlace(height: 80)])
            ])
            let section = DocumentSection(
                pageSize: .a4, margins: Insets(top: 57, right: 43, bottom: 57, left: 85),
                pageNumberStyle: TextStyle(size: 13), pageNumberBaseline: 30, blocks: [.columns(head), .columns(foot)])
            let document = try Paginator(measurer: fonts).paginate(Document(sections: [section]))
            var file = PDFOutput()
            var found: [String: (isText: Bool, box: Rect)] = [:]
            for field in try FormFields(document, files: fonts.files, to: &file).fields {
                if case .text = field.kind {
                    found[field.name] = (true, field.rect)
                } else {
                    found[field.name] = (false, field.rect)
                }
            }
            return found
        }
        let open = try fields(number: "Số:        /BC-BCĐ", date: "Thanh Trì, ngày      tháng 10 năm 2023")
        #expect(
            open.mapValues(\.isText) == ["SoKyHieu": true, "NgayBanHanh": true, "ChuKy": false, "ConDau": false, "SaoY": false])
        // Room between the words: within the line, as wide as the spaces.
        let space = try fonts.width(of: " ", in: TextStyle(.regular, size: 13))
        let number = try #require(open["SoKyHieu"]?.box)
        #expect(abs(number.width - 8 * space) < 0.01)
        let line = try fonts.width(of: "Số:        /BC-BCĐ", in: TextStyle(.regular, size: 13))
        let before = try fonts.width(of: "Số:", in: TextStyle(.regular, size: 13))
        #expect(abs(number.x - (85 + (180 - line) / 2 + before)) < 0.01)
        let seal = try #require(open["ConDau"]?.box)
        #expect(abs(seal.width - 36 * pointsPerMillimetre) < 0.01 && abs(seal.height - seal.width) < 0.01)
        // What is printed needs no field.
        let issued = try fields(number: "Số: 12/BC-BCĐ", date: "Thanh Trì, ngày 09 tháng 10 năm 2023")
        #expect(issued.keys.sorted() == ["ChuKy", "ConDau", "SaoY"])
    }

    @Test("a preview draws one page and refuses what is not there")
    func preview() throws {
        let fonts = try Fixture.fonts()
        let document = try Fixture.page(["Xem trước"], TextStyle(size: 13), fonts: fonts)
        let plain = try PNGWriter.write(document, page: 0, resolution: 96, outlines: false, fonts: fonts)
        let boxed = try PNGWriter.write(document, page: 0, resolution: 96, outlines: true, fonts: fonts)
        #expect(plain.starts(with: [0x89, 0x50, 0x4E, 0x47]) && boxed != plain)
        #expect(plain == (try PNGWriter.write(document, page: 0, resolution: 96, outlines: false, fonts: fonts)))
        for (page, resolution) in [(1, 96.0), (-1, 96), (0, 0), (0, 1e6), (0, .nan)] {
            #expect(throws: PDFFault.self) {
                _ = try PNGWriter.write(document, page: page, resolution: resolution, outlines: false, fonts: fonts)
            }
        }
    }

    @Test("the libraries tell their versions")
    func versions() {
        let versions = LibraryVersions.all
        #expect(versions.map(\.name) == ["cairo", "pango", "harfbuzz", "fontconfig", "qpdf", "lcms"])
        #expect(versions.allSatisfy { $0.version.first?.isNumber == true })
    }
}
