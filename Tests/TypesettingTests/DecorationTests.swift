import Testing

@testable import Typesetting

/// Running heads and lines around pages: drawn on every page, and read on none.
@Suite struct DecorationTests {
    private func set(_ head: String?, border: Double?) throws -> PagedDocument {
        let blocks = [lines("a", 25)]
        return try Paginator(measurer: SquareMeasurer()).paginate(
            Document(
                sections: [section(width: 200, height: 120, blocks), section(width: 300, height: 120, [text("b")])],
                runningHead: head.map { span($0, .italic) }, border: border))
    }

    @Test func aHeadStandsAtTheRightOfPagesThatShowTheirNumber() throws {
        let paged = try set("Head", border: nil)
        #expect(paged.pages.count == 4)
        #expect(paged.pages.indices.map { paged.artifacts(page: $0, .header) } == [[], ["Head"], ["Head"], []])
        let run = try #require(paged.run("Head", page: 1))
        #expect(run.origin.x + run.width == 210 && run.origin.y == 8)
        #expect(paged.texts == (try set(nil, border: nil)).texts)
        #expect(paged.readingOrderFaults == [])
    }

    @Test func aLongHeadIsShortenedWithAMark() throws {
        let paged = try set("One two three four five six", border: nil)
        let run = try #require(paged.runs(page: 1).first { $0.owner == .artifact(.header) }?.run)
        #expect(run.text == "One two three…" && run.width <= 84)
    }

    @Test func aLineGoesAroundTheTextOfEveryPage() throws {
        let paged = try set(nil, border: 0.5)
        for (page, right) in [(0, 216.0), (1, 216), (2, 216), (3, 316)] {
            let edges = paged.lines(page: page).map { [$0.from.x, $0.from.y, $0.to.x, $0.to.y] }
            #expect(
                edges == [[4, 4, right, 4], [right, 4, right, 136], [right, 136, 4, 136], [4, 136, 4, 4]], "page \(page)")
        }
        #expect(paged.texts == (try set(nil, border: nil)).texts)
    }

    @Test func pagesCountOnOverPartsOnOtherPaper() throws {
        var second = section(width: 300, height: 120, [heading("H2", level: 2), lines("b", 15)])
        second.goesOn = true
        let title = Columns(
            columns: [Columns.Column(x: 0, width: 200, rows: [.text(Paragraph(spans: [span("T")], style: style()))])],
            titleBookmark: "T")
        let contents = Contents(title: [], style: style(), textStyle: TextStyle(size: 10), depth: 2)
        let paged = try Paginator(measurer: SquareMeasurer()).paginate(
            Document(
                sections: [
                    section([.columns(title), .contents(contents), heading("H1", level: 2), lines("a", 15)]), second,
                    section([text("other")]),
                ]))
        #expect(paged.pages.map(\.label) == ["1", "2", "3", "4", "1"])
        #expect(paged.pages.indices.map { paged.artifacts(page: $0) } == [[], ["2"], ["3"], ["4"], []])
        // Below the title, headings of both parts are on one level of the contents.
        #expect(paged.elements(.contentsItem).count == 2)
        #expect(paged.texts(page: 0).contains("3"))
    }
}
