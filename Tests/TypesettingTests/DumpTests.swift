import Testing
import Typesetting

/// The text form of pages, which golden tests of whole reports compare.
@Suite struct DumpTests {
    @Test func everyKindOfMarkIsOneLine() throws {
        var set = table([.share(1), .share(1)], header: [row("H", "K", kind: .header)], [row("a", "b")])
        set.rows[0].cells[0].shade = 0.9
        let document = Document(sections: [
            section(
                width: 100, height: 84,
                [
                    .contents(Contents(title: [], style: style(), textStyle: TextStyle(size: 10))),
                    heading("A", style(before: 5)),
                    text("one two three four five six", style(.justified)), .table(set),
                    .columns(Columns(columns: [.init(x: 0, width: 100, rows: [.signaturePlace(height: 11.005)])])),
                ])
        ])
        let page = try Paginator(measurer: SquareMeasurer()).paginate(document)
        #expect(
            page.dump() == """
                page 1 120.00 x 104.00 label 1
                  Link#4 text (10.00, 19.00) width 5.00 regular 10.00 “A”
                  -layout text (20.00, 19.00) width 70.00 regular 10.00 “..............”
                  Link#4 text (105.00, 19.00) width 5.00 regular 10.00 “1”
                  Link#4 link (10.00, 10.00) 100.00 x 11.00 to H1#6 “A”
                  H1#6 text (10.00, 36.00) width 5.00 bold 10.00 “A”
                  P#7 text (10.00, 48.00) width 100.00 spacing 3.33 regular 10.00 “one two three four”
                  P#7 text (10.00, 60.00) width 40.00 regular 10.00 “five six”
                page 2 120.00 x 104.00 label 2
                  -pagination text (57.50, 8.00) width 5.00 regular 10.00 “2”
                  -layout rectangle (10.00, 26.00) 50.00 x 16.00 fill 0.90
                  TH#11 text (32.50, 21.00) width 5.00 regular 10.00 “H”
                  TH#12 text (82.50, 21.00) width 5.00 regular 10.00 “K”
                  TD#15 text (15.00, 37.00) width 5.00 regular 10.00 “a”
                  TD#16 text (65.00, 37.00) width 5.00 regular 10.00 “b”
                  -layout line (10.00, 10.00) to (110.00, 10.00) thick 0.50
                  -layout line (10.00, 26.00) to (110.00, 26.00) thick 0.50
                  -layout line (10.00, 42.00) to (110.00, 42.00) thick 0.50
                  -layout line (10.00, 10.00) to (10.00, 42.00) thick 0.50
                  -layout line (60.00, 10.00) to (60.00, 42.00) thick 0.50
                  -layout line (110.00, 10.00) to (110.00, 42.00) thick 0.50
                bookmark 1 page 1 y 27.00 “A”
                signature page 2 (10.00, 42.00) 100.00 x 11.01

                """)
    }

    @Test func structureIsIndentedByDepth() {
        var tree = StructureTree()
        let figure = tree.add(.figure, under: tree.add(.section, under: 0))
        tree[figure].alternative = "A"
        #expect(
            tree.dump() == """
                Document#0
                  Sect#1
                    Figure#2 alternative “A”

                """)
    }

    @Test func lengthsAreRounded() {
        let line = Mark.line(from: Point(x: -0.006, y: 0.004), to: Point(x: 12.345, y: 1e300), thickness: .infinity)
        let page = PagedDocument(
            pages: [Page(size: .a4, items: [PlacedItem(.artifact(.layout), line)], label: "i")], structure: StructureTree())
        #expect(
            page.dump() == """
                page 1 595.28 x 841.89 label i
                  -layout line (-0.01, 0.00) to (12.35, 1e+300) thick inf

                """)
    }
}

/// Frames around blocks, for previews.
@Suite struct OutlineTests {
    @Test func eachBlockHasOneFrameAPage() throws {
        let set = table([.share(1)], header: [row("H", kind: .header)], [row("a")])
        let document = Document(sections: [
            section(
                width: 100, height: 200, [heading("A", style()), text("one two three four five six", style()), .table(set)])
        ])
        let plain = try Paginator(measurer: SquareMeasurer()).paginate(document)
        let outlined = plain.outliningBlocks()
        let frames = outlined.pages[0].items.dropFirst(plain.pages[0].items.count).compactMap { item in
            if case .rectangle(let rect, fill: nil, stroke: _) = item.mark { rect } else { nil }
        }
        // Ten-point letters from 8.91 above to 2.16 below baselines at 19 (heading), 31 and 43 (paragraph), then two rows.
        #expect(frames.count == 3)
        #expect(frames.map(\.x) == [10, 10, 15])
        #expect(abs(frames[0].y - 10.09) < 0.01 && abs(frames[0].height - 11.07) < 0.01)
        #expect(abs(frames[1].height - (12 + 11.07)) < 0.01)
        #expect(frames[2].y > frames[1].maxY - 1)
        // What is drawn otherwise, and what it means, is the same.
        #expect(outlined.structure == plain.structure)
        #expect(Array(outlined.pages[0].items.prefix(plain.pages[0].items.count)) == plain.pages[0].items)
    }
}
