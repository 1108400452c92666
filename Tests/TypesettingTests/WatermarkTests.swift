import Testing

@testable import Typesetting

/// A draft says so on every page: across it as a shape, at its head as text, and never between its lines.
struct WatermarkTests {
    @Test func everyPageIsMarkedAndNoLineMoves() throws {
        let blocks: [Block] = [text("Một trang"), .pageBreak, text("Hai trang")]
        let plain = try Paginator(measurer: SquareMeasurer()).paginate(Document(sections: [section(blocks)]))
        let draft = try Paginator(measurer: SquareMeasurer()).paginate(
            Document(sections: [section(blocks)], watermark: "NHÁP"))
        #expect(plain.pages.count == 2 && draft.pages.count == 2)
        #expect(plain.pages.allSatisfy { $0.watermark == nil })
        for (page, marked) in zip(plain.pages, draft.pages) {
            #expect(marked.watermark?.text == "NHÁP")
            let first = try #require(marked.items.first)
            guard case .text(let run) = first.mark, case .artifact(.pagination) = first.owner else {
                Issue.record("no word at the head")
                continue
            }
            #expect(run.text == "NHÁP" && run.style.face == .bold)
            #expect(Array(marked.items.dropFirst()) == page.items)
            // Its middle is the page's, and it fits on it.
            let mark = try #require(marked.watermark)
            #expect(mark.width <= (page.size.width * page.size.width + page.size.height * page.size.height).squareRoot())
            #expect(mark.angle > 0 && mark.grey > 0.8 && mark.grey < 1)
        }
        #expect(plain.structure == draft.structure)
    }
}
