import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

/// Cairo 1.18 marks only what has text. What is done for it works on any Cairo, so it is tried here on whatever is installed.
@Suite("What differs between versions of Cairo")
struct CairoVersionTests {
    private func bytes(_ document: PagedDocument, _ fonts: FontBook, marksTextOnly: Bool) throws -> [UInt8] {
        let drawn = try DrawnDocument.draw(
            document, created: Samples.metadata.created, fonts: fonts, sink: ByteSink(), marksTextOnly: marksTextOnly)
        return try Finisher(drawn, document: document, metadata: Samples.metadata, options: PDFOptions()).finish()
    }

    @Test("a character drawn to have lines and rectangles marked leaves nothing behind")
    func placeholders() throws {
        let fonts = try Fixture.fonts()
        var report = RandomReport(seed: 3)
        for document in [
            try Samples.report(fonts), try Paginator(measurer: fonts).paginate(report.make(rows: 60)), Self.drawing,
        ] {
            let folder = try TemporaryFolder()
            var texts: [String] = []
            var pictures: [[UInt8]] = []
            for marksTextOnly in [false, true] {
                let path = try folder.write(
                    Data(try bytes(document, fonts, marksTextOnly: marksTextOnly)), to: "a.pdf")
                #expect(try PageValidation.shared.failures(in: path) == [])
                texts.append(try Tool.run("pdftotext", ["-raw", path, "-"]).text)
                texts[texts.count - 1] += try Tool.run("pdfinfo", ["-struct-text", path]).text
                pictures.append(Array(try Tool.run("pdftoppm", ["-r", "40", "-gray", path]).output))
            }
            #expect(texts[0] == texts[1])
            #expect(pictures[0] == pictures[1] && !pictures[0].isEmpty)
        }
    }

    /// Two elements and an artifact without a letter between them.
    private static var drawing: PagedDocument {
        var structure = StructureTree()
        let box = Rect(x: 100, y: 100, width: 50, height: 20)
        var items = [PlacedItem(.artifact(.layout), .line(from: Point(x: 60, y: 60), to: Point(x: 300, y: 60), thickness: 1))]
        for name in ["Một", "Hai"] {
            let figure = structure.add(.figure, under: 0)
            structure[figure].alternative = name
            structure[figure].box = box
            items.append(PlacedItem(.element(figure), .rectangle(box, fill: 0.5, stroke: 0)))
        }
        return PagedDocument(pages: [Page(size: .a4, items: items, label: "1")], structure: structure)
    }

    @Test("the Cairo at hand is one of the two kinds")
    func habits() throws {
        let marksTextOnly = try CairoHabits.known.get().marksTextOnly
        let version = LibraryVersions.all.first { $0.name == "cairo" }?.version ?? ""
        if version.hasPrefix("1.16.") { #expect(!marksTextOnly) }
        if version.hasPrefix("1.18.") { #expect(marksTextOnly) }
    }
}
