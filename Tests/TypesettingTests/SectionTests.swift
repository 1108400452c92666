import Testing
import Typesetting

/// Sections, page numbers, contents.
@Suite struct SectionTests {
    private func set(_ sections: [DocumentSection]) throws -> PagedDocument {
        try Paginator(measurer: SquareMeasurer()).paginate(Document(sections: sections))
    }

    @Test func pagesAreNumberedFromTheSecond() throws {
        let page = try set([section([lines("a", 25)])])
        #expect(page.pages.map(\.label) == ["1", "2", "3"])
        #expect(page.pages.indices.map { page.artifacts(page: $0) } == [[], ["2"], ["3"]])
        // Centred between the margins, 10 … 210, on the baseline asked for.
        #expect(page.run("2", page: 1)?.origin == Point(x: 107.5, y: 8))
    }

    @Test func theFirstPageShowsItsNumberWhenAsked() throws {
        #expect(try set([section(numbersFirstPage: true, [text("a")])]).artifacts(page: 0) == ["1"])
    }

    @Test func everySectionBeginsAPageAndItsNumbers() throws {
        var wide = section(width: 400, height: 60, [lines("b", 7)])
        wide.margins.left = 50
        let page = try set([section([lines("a", 12)]), wide])
        #expect(page.texts.map(\.count) == [10, 2, 5, 2])
        #expect(page.pages.map(\.label) == ["1", "2", "1", "2"])
        #expect(page.pages.map(\.size.width) == [220, 220, 420, 420])
        #expect(page.pages.map(\.size.height) == [140, 140, 80, 80])
        // From 50 to 410: the middle is 230.
        #expect(page.run("2", page: 3)?.origin.x == 227.5)
        #expect(page.elements(.section).count == 2)
        #expect(page.readingOrderFaults == [])
    }

    @Test func turnedPaper() { #expect(Size.a4.turned == Size(width: Size.a4.height, height: Size.a4.width)) }

    @Test func sectionsWithoutContentHaveNoPage() throws {
        #expect(try set([section([]), section([text("a")]), section([.space(5), .pageBreak])]).texts == [["a"]])
        #expect(try set([section([]), section([])]).pages.count == 1)
        #expect(try set([]).pages.isEmpty)
    }

    // MARK: Contents

    private func contents(depth: Int = 2) -> Block {
        .contents(Contents(title: [span("MỤC LỤC")], style: style(), textStyle: TextStyle(size: 10), depth: depth))
    }

    private var report: [DocumentSection] {
        [
            section([contents()]),
            section([
                heading("I. Aaa"), lines("a", 10), heading("1. Bbb", level: 2), lines("b", 3), heading("x", level: 3),
                lines("c", 2),
            ]),
            section([.together([heading("Phụ lục I"), text("d")])]),
        ]
    }

    @Test func contentsNameHeadingsWithTheirPages() throws {
        let page = try set(report)
        #expect(page.texts(page: 0) == ["MỤC LỤC", "I. Aaa", "1", "1. Bbb", "2", "Phụ lục I", "1"])
        // The second level is indented by an em and a half; numbers end at the right margin.
        #expect(page.run("1. Bbb")?.origin.x == 25)
        #expect(page.run("2").map { $0.origin.x + $0.width } == 210)
        // Room for four digits, 20, is kept right of the dots; they end at 190 on every line.
        let dots = page.runs(page: 0).filter { $0.owner == .artifact(.layout) }.map(\.run)
        #expect(dots.count == 3)
        #expect(dots.allSatisfy { $0.origin.x + $0.width == 190 && $0.text.allSatisfy { $0 == "." } })
        // «I. Aaa» ends at 40, a space at 45: 145 of dots.
        #expect(dots.first?.origin.x == 45)
    }

    @Test func contentsLinkToTheirHeadings() throws {
        let page = try set(report)
        let links = page.pages[0].items.compactMap { item -> (StructureTree.ID, String)? in
            if case .link(_, .element(let target), let description) = item.mark { (target, description) } else { nil }
        }
        #expect(links.map(\.1) == ["I. Aaa", "1. Bbb", "Phụ lục I"])
        #expect(links.map { page.structure[$0.0].role } == [.heading1, .heading2, .heading1])
        #expect(links.map { page.texts(under: $0.0) } == links.map { [$0.1] })
        #expect(page.outline.map(\.element).filter { page.structure[$0].role != .heading3 } == links.map(\.0))
    }

    @Test func structureOfContents() throws {
        let page = try set([section([contents(depth: 1), heading("A"), text("b"), heading("B", level: 2), text("c")])])
        #expect(
            page.structure.dump() == """
                Document#0
                  Sect#1
                    TOC#2
                      Caption#3
                      TOCI#4
                        Link#5
                    Sect#6
                      H1#7
                      P#8
                      Sect#9
                        H2#10
                        P#11

                """)
        #expect(page.readingOrderFaults == [])
    }

    @Test func aLongTitleBreaksBeforeItsNumber() throws {
        let long = "Aaaa bbbb cccc dddd eeee ffff gggg hhhh"
        let page = try set([section([contents(), heading(long, style(line: 24))])])
        // 200 − 2 × 20 is 32 characters.
        #expect(page.texts(page: 0) == ["MỤC LỤC", "Aaaa bbbb cccc dddd eeee ffff", "gggg hhhh", "1", long])
        let links = page.pages[0].items.count { if case .link = $0.mark { true } else { false } }
        #expect(links == 2)
        #expect(page.readingOrderFaults == [])
    }

    @Test func aHostileHeadingDoesNotStopTheContents() throws {
        let word = String(repeating: "ngã", count: 50)
        let title = Block.heading(Heading(level: 1, spans: [span(word, origin: "units.csv:3")], style: style()))
        let page = try set([section(height: 400, [contents(), title, text("a")])])
        #expect(page.texts.flatMap { $0 }.joined() == "MỤC LỤC" + word + "1" + word + "a")
    }

    @Test func aDocumentWithoutHeadingsHasNoContents() throws {
        #expect(try set([section([contents(), text("a")])]).texts == [["a"]])
    }

    @Test func contentsOverSeveralPagesNameTheRightPages() throws {
        // 30 headings of two lines each, three lines together: four a page; contents of 31 lines.
        let blocks = (1...30).flatMap { [heading("T\($0)"), lines("a\($0).", 2)] }
        let page = try set([section([contents()] + blocks)])
        let entries = page.texts.flatMap { $0 }
        for entry in page.outline {
            let position = try #require(entries.firstIndex(of: entry.title))
            #expect(entries[position + 1] == String(entry.page + 1))
            #expect(page.texts(page: entry.page).contains(entry.title))
        }
    }
}
