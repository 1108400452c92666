import TestSupport
import Testing

@testable import Typesetting

/// Footnotes, links, pictures and flows side by side on pages.
@Suite struct FootnoteTests {
    private func call(_ number: Int) -> TextSpan { TextSpan("\(number + 1)", TextStyle(size: 5), target: .footnote(number)) }

    private func note(_ text: String) -> Footnote {
        Footnote(spans: [TextSpan(text, TextStyle(size: 10))], style: ParagraphStyle(alignment: .left, lineHeight: 10))
    }

    private func set(_ blocks: [Block], _ notes: [Footnote], width: Double = 200, height: Double = 100) throws -> PagedDocument
    {
        let paged = try Paginator(measurer: SquareMeasurer()).paginate(
            Document(sections: [section(width: width, height: height, blocks)], footnotes: notes))
        #expect(paged.readingOrderFaults == [])
        return paged
    }

    private func paragraph(_ spans: [TextSpan]) -> Block { .paragraph(Paragraph(spans: spans, style: style())) }

    /// Where texts of notes stand, by page.
    private func notes(_ paged: PagedDocument) -> [[(text: String, y: Double)]] {
        paged.pages.indices.map { page in
            paged.runs(page: page).compactMap { owner, run in
                guard case .element(let id) = owner, paged.structure[id].role == .footnote else { return nil }
                return (run.text, run.origin.y)
            }
        }
    }

    @Test func aNoteStandsAtTheFootOfThePageOfItsCall() throws {
        let paged = try set(
            [paragraph([span("Aa"), call(0), span(" bb")]), paragraph([span("Cc")])], [note("Note one")])
        let found = notes(paged)
        #expect(found.map { $0.map(\.text) } == [["Note one"]])
        // The last line of the page, whose baseline the measurer puts at 8 of 10.
        let top = section(width: 200, height: 100, []).margins.top
        #expect(abs((found[0].first?.y ?? 0) - (top + 90 + 8)) < 3)
        #expect(paged.elements(.link).count == 1)
        let link = paged.pages[0].items.compactMap { item -> LinkTarget? in
            if case .link(_, let target, _) = item.mark { target } else { nil }
        }
        let id = try #require(paged.structure.elements.firstIndex { $0.role == .footnote })
        #expect(link == [.element(id)])
        // Read with its paragraph, before the next one.
        let parent = try #require(paged.structure[id].parent)
        #expect(paged.texts(under: parent).joined().hasPrefix("Aa1"))
        #expect(paged.texts(under: parent).contains("Note one"))
    }

    @Test func noteAndCallAreNeverApartOverRandomTexts() throws {
        for seed in 0..<40 {
            var random = SeededGenerator(seed: UInt64(seed))
            var blocks: [Block] = []
            var notes: [Footnote] = []
            for _ in 0..<Int.random(in: 3...14, using: &random) {
                var spans: [TextSpan] = []
                for _ in 0..<Int.random(in: 1...12, using: &random) {
                    spans.append(span("word\(Int.random(in: 0...99, using: &random)) "))
                    if Int.random(in: 0..<6, using: &random) == 0, notes.count < 20 {
                        spans.append(call(notes.count))
                        spans.append(span(" "))
                        notes.append(
                            note(
                                "note\(notes.count)x " + String(repeating: "n ", count: Int.random(in: 0...30, using: &random)))
                        )
                    }
                }
                blocks.append(paragraph(spans))
            }
            let paged = try set(blocks, notes, height: 130)
            var seen = 0
            for page in paged.pages.indices {
                let runs = paged.runs(page: page)
                let calls = runs.compactMap { if case .footnote(let number) = $0.run.target { number } else { nil } }
                let first = runs.compactMap { owner, run -> Int? in
                    guard case .element(let id) = owner, paged.structure[id].role == .footnote,
                        run.text.hasPrefix("note"), let number = Int(run.text.dropFirst(4).prefix { $0.isNumber })
                    else { return nil }
                    return number
                }
                #expect(first == calls, "seed \(seed), page \(page)")
                seen += calls.count
                // No text of the page stands below the rule above the notes.
                let heights = runs.compactMap { owner, run -> (isNote: Bool, y: Double)? in
                    guard case .element(let id) = owner else { return nil }
                    return (paged.structure[id].role == .footnote, run.origin.y)
                }
                let lowestText = heights.filter { !$0.isNote }.map(\.y).max() ?? 0
                let highestNote = heights.filter(\.isNote).map(\.y).min() ?? .infinity
                #expect(lowestText < highestNote, "seed \(seed), page \(page)")
            }
            #expect(seen == notes.count, "seed \(seed)")
        }
    }

    @Test func notesOfCellsStandBelowTheTable() throws {
        let table = Table(
            columns: [Table.Column(width: .share(1), alignment: .left), Table.Column(width: .share(1), alignment: .left)],
            header: [Table.Row(.header, [Table.Cell([span("A")]), Table.Cell([span("B")])])],
            rows: [
                Table.Row(.plain, [Table.Cell([span("a"), call(0)]), Table.Cell([span("b")])]),
                Table.Row(.plain, [Table.Cell([span("c")]), Table.Cell([span("d")])]),
            ],
            cellPadding: Insets(top: 1, right: 1, bottom: 1, left: 1), lineHeight: 10)
        let paged = try set([.table(table)], [note("Of a cell")])
        #expect(notes(paged).map { $0.map(\.text) } == [["Of a cell"]])
        let id = try #require(paged.structure.elements.firstIndex { $0.role == .footnote })
        #expect(paged.structure[paged.structure[id].parent ?? 0].role == .tableData)
    }

    // MARK: Links

    @Test func aLinkOverTwoLinesIsOneToAReader() throws {
        let target = TextTarget.address("https://example.vn")
        let words = TextSpan("one two three four five six", TextStyle(size: 10), target: target)
        let paged = try set([paragraph([span("See "), words, span(" end")])], [], width: 120)
        #expect(paged.elements(.link).count == 1)
        let areas = paged.pages[0].items.compactMap { item -> Rect? in
            if case .link(let rect, .address("https://example.vn"), _) = item.mark { rect } else { nil }
        }
        #expect(areas.count >= 2)
        // Each area is as wide as its words, without the space after them.
        for (area, run) in zip(areas, paged.runs(page: 0).map(\.run).filter { $0.target == target }) {
            let blank = run.text.hasSuffix(" ") ? 5 + run.wordSpacing : 0
            #expect(abs(area.width - (run.width - blank)) < 0.01 && area.x == run.origin.x)
        }
    }

    @Test func aTextLeadsToTheCaptionThatComesLater() throws {
        let caption = Paragraph(spans: [span("Bảng 1. X")], style: style(), role: .caption, label: "x")
        let table = Table(
            columns: [Table.Column(width: .share(1), alignment: .left)], header: [],
            rows: [Table.Row(.plain, [Table.Cell([span("a")])])],
            cellPadding: Insets(top: 1, right: 1, bottom: 1, left: 1), lineHeight: 10)
        let paged = try set(
            [paragraph([TextSpan("Bảng 1", TextStyle(size: 10), target: .label("x"))]), .paragraph(caption), .table(table)], [])
        let id = try #require(paged.structure.elements.firstIndex { $0.role == .caption })
        #expect(
            paged.pages[0].items.contains { item in
                if case .link(_, .element(id), "Bảng 1") = item.mark { true } else { false }
            })
    }

    // MARK: Pictures and flows

    private func picture() throws -> Picture { try Picture(png: SmallPicture.png) }

    @Test func aPictureKeepsItsShapeAndGivesWayToThePage() throws {
        func rect(width: Double, page: Double = 100) throws -> Rect? {
            let block = ImageBlock(picture: try picture(), width: width, alternative: "red and blue")
            return try set([.image(block)], [], height: page).pages[0].items.compactMap { item -> Rect? in
                if case .picture(let rect, _) = item.mark { rect } else { nil }
            }.first
        }
        #expect(try rect(width: 80).map { [$0.width, $0.height] } == [80, 40])
        // Not wider than the text, nor higher than most of a page.
        #expect(try rect(width: 900, page: 1_000).map { [$0.width, $0.height] } == [200, 100])
        #expect(try rect(width: 200).map { [$0.width, $0.height] } == [160, 80])
        let figure = try set([.image(ImageBlock(picture: try picture(), width: 80, alternative: "red and blue"))], [])
        #expect(figure.elements(.figure).map(\.alternative) == ["red and blue"])
        #expect(figure.elements(.figure).first?.box != nil)
    }

    @Test func flowsStandSideBySideAndAreReadOneAfterTheOther() throws {
        let paged = try set(
            [
                .beside(
                    BesideBlock(
                        left: [paragraph([span("L1")]), paragraph([span("L2")])], right: [paragraph([span("R1")])], gap: 20)),
                paragraph([span("After")]),
            ], [])
        #expect(paged.texts == [["L1", "L2", "R1", "After"]])
        let left = try #require(paged.run("L1")), right = try #require(paged.run("R1")),
            after = try #require(paged.run("After"))
        #expect(left.origin.y == right.origin.y && right.origin.x - left.origin.x == 110)
        #expect(after.origin.y > (paged.run("L2")?.origin.y ?? .infinity))
    }

    @Test func flowsThatFitNoPageStandBelowEachOther() throws {
        let many = (0..<30).map { paragraph([span("L\($0)")]) }
        let paged = try set([.beside(BesideBlock(left: many, right: [paragraph([span("R")])], gap: 20))], [])
        #expect(paged.texts.flatMap(\.self) == (0..<30).map { "L\($0)" } + ["R"])
        #expect(paged.remarks == [.besideBelow])
    }
}
