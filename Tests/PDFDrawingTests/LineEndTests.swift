import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Spaces at line ends")
struct LineEndTests {
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
        return LineEnds(document).hasSpace(after: 0, onPage: 0)
    }

    @Test("between the words of two lines, and of two places on one line")
    func due() {
        #expect(isDue(run("đến", 85, 100), run("ngày", 85, 120)))
        #expect(isDue(run("Đông Mỹ", 85, 100), run("120", 200, 100)))
        #expect(isDue(run("nghề nghiệp -", 85, 100), run("Giáo dục", 85, 120)))
    }

    @Test("not where a space is, a word goes on, or the text is one piece")
    func notDue() {
        #expect(!isDue(run("đến ", 85, 100), run("ngày", 85, 120)))
        #expect(!isDue(run("đến", 85, 100), run(" ngày", 85, 120)))
        #expect(!isDue(run("BC-", 85, 100), run("BCĐ", 85, 120)))
        #expect(!isDue(run("16/", 85, 100), run("16", 85, 120)))
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

    @Test("over page ends and past artifacts, but not between elements")
    func acrossPages() {
        var structure = StructureTree()
        let first = structure.add(.paragraph, under: 0)
        let link = structure.add(.link, under: first)
        let second = structure.add(.paragraph, under: 0)
        func page(_ items: [PlacedItem]) -> Page { Page(size: .a4, items: items, label: "1") }
        let number = PlacedItem(.artifact(.pagination), run("2", 300, 40))
        let document = PagedDocument(
            pages: [
                page([PlacedItem(.element(first), run("một", 85, 700)), PlacedItem(.element(link), run("hai", 85, 720))]),
                page([
                    number, PlacedItem(.element(first), run("ba", 85, 100)), PlacedItem(.element(second), run("bốn", 85, 120)),
                ]),
            ], structure: structure)
        let ends = LineEnds(document)
        #expect(ends.hasSpace(after: 0, onPage: 0) && ends.hasSpace(after: 1, onPage: 0))
        #expect(!ends.hasSpace(after: 0, onPage: 1) && !ends.hasSpace(after: 1, onPage: 1))
    }
}
