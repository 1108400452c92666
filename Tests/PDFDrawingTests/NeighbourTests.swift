import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Texts that stand close")
struct NeighbourTests {
    private func run(_ text: String, _ x: Double, _ y: Double, width: Double = 50) -> Mark {
        .text(TextRun(text: text, style: TextStyle(size: 13), origin: Point(x: x, y: y), width: width))
    }

    /// Whether a space is due after the first of two runs, by default of one element.
    private func isDue(_ first: Mark, _ second: Mark, inOtherElement: Bool = false) -> Bool {
        var structure = StructureTree()
        let element = structure.add(.paragraph, under: 0)
        let other = inOtherElement ? structure.add(.paragraph, under: 0) : element
        let items = [PlacedItem(.element(element), first), PlacedItem(.element(other), second)]
        let document = PagedDocument(pages: [Page(size: .a4, items: items, label: "1")], structure: structure)
        return Neighbours(document).hasSpace(after: 0, onPage: 0)
    }

    @Test("not where a space is, or the text is one piece")
    func notDue() {
        #expect(!isDue(run("góp ", 500, 110), run("Tổng", 400, 100)))
        #expect(!isDue(run("góp", 500, 110), run(" Tổng", 400, 100)))
        #expect(!isDue(run("in", 85, 100), run("nghiêng", 135, 100)))
    }

    @Test("between cells, where the next stands as high or a little higher and not clearly to the right")
    func cells() {
        // Of 13 pt: the second line of a header cell, and the cell of the second header row to its left.
        #expect(isDue(run("góp", 500, 110), run("Tổng số", 400, 100), inOtherElement: true))
        #expect(isDue(run("31", 200, 100), run("Đông Mỹ", 252, 100), inOtherElement: true))
        #expect(!isDue(run("31", 200, 100), run("Đông Mỹ", 262, 100), inOtherElement: true))
        #expect(!isDue(run("góp", 500, 100), run("Tổng số", 85, 116), inOtherElement: true))
        #expect(!isDue(run("góp ", 500, 110), run("Tổng số", 400, 100), inOtherElement: true))
    }
}
