import Testing
import Typesetting

/// Paragraphs and headings over pages. A page holds ten lines of 12 (its text block is 120 high, from 10 to 130).
@Suite struct ParagraphFlowTests {
    /// How many lines of text stand on each page.
    private func counts(_ blocks: [Block]) throws -> [Int] { try pages(blocks).texts.map(\.count) }

    // MARK: Widows and orphans

    @Test func fullPagesOfOneParagraph() throws { #expect(try counts([lines("a", 25)]) == [10, 10, 5]) }

    @Test func noWidow() throws {
        // The eleventh line would stand alone: the tenth goes with it.
        #expect(try counts([lines("a", 11)]) == [9, 2])
    }

    @Test func noOrphan() throws {
        // One line is left on the page: the paragraph of four begins on the next.
        #expect(try counts([lines("a", 9), lines("b", 4)]) == [9, 4])
        #expect(try counts([lines("a", 8), lines("b", 4)]) == [10, 2])
    }

    @Test func threeLinesNeitherLeaveNorLoseOne() throws {
        // Room for two of three lines; a third alone would be a widow.
        #expect(try counts([lines("a", 8), lines("b", 3)]) == [8, 3])
        #expect(try counts([lines("a", 7), lines("b", 3)]) == [10])
    }

    @Test func minimumLinesAreAsked() throws {
        #expect(try counts([lines("a", 11, style(minimumLines: 1))]) == [10, 1])
        #expect(try counts([lines("a", 11, style(minimumLines: 4))]) == [7, 4])
    }

    // MARK: Keeping together

    @Test func aHeadingKeepsTwoLinesOfWhatFollows() throws {
        // 8 + heading + 1 line would fit ten; two lines are asked for.
        #expect(try counts([lines("a", 8), heading("H"), lines("b", 5)]) == [8, 6])
        #expect(try counts([lines("a", 7), heading("H"), lines("b", 5)]) == [10, 3])
        // Two paragraphs of one line are two lines.
        #expect(try counts([lines("a", 8), heading("H"), text("b"), text("c")]) == [8, 3])
        #expect(try counts([lines("a", 7), heading("H"), text("b"), text("c")]) == [10])
    }

    @Test func aHeadingBeforeAPageBreakKeepsNothing() throws {
        let ten = Block.together((1...10).map { text("c\($0)") })
        let pages = try counts([heading("H"), .pageBreak, text("b"), ten])
        #expect(pages == [1, 1, 10])
    }

    @Test func aHeadingOfTwoLinesDoesNotBreak() throws {
        let two = Block.heading(Heading(level: 1, spans: [span("H1\nH2")], style: style()))
        #expect(try counts([lines("a", 9), two, lines("b", 2)]) == [9, 4])
    }

    @Test func headingsInARowGoTogether() throws {
        #expect(try counts([lines("a", 7), heading("H"), heading("K", level: 2), lines("b", 5)]) == [7, 7])
        #expect(try counts([lines("a", 6), heading("H"), heading("K", level: 2), lines("b", 5)]) == [10, 3])
    }

    @Test func aParagraphKeepsWithTheNext() throws {
        let kept = style(keepWithNext: true)
        #expect(try counts([lines("a", 9), text("b", kept), text("c")]) == [9, 2])
        #expect(try counts([lines("a", 8), text("b", kept), text("c", kept), text("d")]) == [8, 3])
        #expect(try counts([lines("a", 8), text("b", kept), text("c"), text("d")]) == [10, 1])
    }

    @Test func aParagraphKeepsWithThePrevious() throws {
        let end = text("./.", style(minimumLines: 1))
        var kept = style(before: 3)
        kept.keepWithPrevious = true
        #expect(try counts([lines("a", 10), end]) == [10, 1])
        // Two lines of the ten go with it: one would be a widow.
        #expect(try counts([lines("a", 10), text("./.", kept)]) == [8, 3])
        #expect(try counts([lines("a", 9), text("b"), text("./.", kept)]) == [9, 2])
        // Seven rows are 112; the last two go with it.
        let rows = (1...7).map { row("r\($0)") }
        #expect(try counts([.table(table([.share(1)], rows)), text("./.", kept)]) == [5, 3])
        #expect(try counts([text("./.", kept), text("b")]) == [2])
    }

    @Test func aNoteKeepsWithWhatItExplains() throws {
        let note = Block.paragraph(Paragraph(spans: [span("n")], style: style(), role: .note))
        #expect(try counts([.table(table([.share(1)], (1...7).map { row("r\($0)") })), note]) == [5, 3])
    }

    @Test func aHeadingMattersMoreThanAChainOfParagraphs() throws {
        // Eight lines kept with the next, a heading and two lines are eleven: the chain parts before the heading.
        let chain = (1...8).map { text("a\($0)", style(keepWithNext: true)) }
        #expect(try counts(chain + [heading("H"), lines("b", 2)]) == [8, 3])
    }

    @Test func aCaptionKeepsWithItsTable() throws {
        let caption = Block.paragraph(Paragraph(spans: [span("C")], style: style(), role: .caption))
        // Caption 12, two rows of 16: 44 high; 8 lines leave 24.
        let blocks = [lines("a", 8), caption, .table(table([.share(1)], [row("1"), row("2")]))]
        #expect(try pages(blocks).texts.map(\.count) == [8, 3])
    }

    @Test func blocksTogether() throws {
        let three = Block.together([text("b"), text("c"), text("d")])
        #expect(try counts([lines("a", 8), three]) == [8, 3])
        #expect(try counts([lines("a", 7), three]) == [10])
    }

    @Test func blocksThatNoPageHoldsBreakWhereTheyMust() throws {
        let many = Block.together((1...15).map { text("b\($0)") })
        #expect(try counts([lines("a", 4), many]) == [10, 9])
    }

    @Test func widowsMatterMoreThanTogether() throws {
        // The eleventh line of the inner paragraph would be a widow, though all of it is kept together anyhow.
        #expect(try counts([.together([lines("a", 11)])]) == [9, 2])
    }

    @Test func aRuleStaysUnderItsText() throws {
        let page = try pages([lines("a", 9), text("b"), .rule(Rule(length: 50, thickness: 1)), text("c")])
        #expect(page.texts.map(\.count) == [9, 2])
        // Centred in 200 from 10: from 85 to 135; half its thickness below «b», which ends at 22.
        #expect(page.lines(page: 0).isEmpty)
        let rule = page.lines(page: 1).first
        #expect(rule?.from == Point(x: 85, y: 22.5))
        #expect(rule?.to == Point(x: 135, y: 22.5))
    }

    // MARK: White space and breaks

    @Test func spaceIsDroppedAtTheTopOfAPage() throws {
        let page = try pages([
            .space(30), lines("a", 10, style(before: 20)), .space(40), text("b", style(before: 7, after: 5)), text("c"),
        ])
        #expect(page.texts.map(\.count) == [10, 2])
        #expect(page.runs(page: 0)[0].run.origin.y == 19)
        // b at 10 + 9; c at 10 + 12 + 5 + 9.
        #expect(page.runs(page: 1).filter { $0.owner != .artifact(.pagination) }.map(\.run.origin.y) == [19, 36])
    }

    @Test func spaceStandsBetweenBlocks() throws {
        let page = try pages([text("a", style(after: 3)), .space(4), text("b", style(before: 5))])
        // 10 + 12 + 3 + 4 + 5 + 9.
        #expect(page.run("b")?.origin.y == 43)
    }

    @Test func spaceAtTheFootOfAPagePushesNothingOver() throws {
        #expect(try counts([lines("a", 10, style(after: 50)), text("b")]) == [10, 1])
        #expect(try counts([lines("a", 10, style(after: 50))]) == [10])
    }

    @Test func pageBreaks() throws {
        #expect(try counts([text("a"), .pageBreak, .pageBreak, text("b"), .pageBreak]) == [1, 1])
        #expect(try counts([.pageBreak, text("a")]) == [1])
    }

    @Test func textWithoutACharacterTakesNoPlace() throws {
        let page = try pages([text("a"), text("", style(before: 50)), text("b")])
        #expect(page.run("b")?.origin.y == 31)
        #expect(page.elements(.paragraph).count == 2)
    }

    // MARK: Lists

    @Test func listItems() throws {
        let list = ListBlock(
            items: [.init(label: span("a)"), spans: [span("bbbb cccc dddd")]), .init(label: span("bb)"), spans: [span("e")])],
            style: style(indent: 20))
        let page = try pages(width: 100, [.list(list)])
        // Labels at 10 + 20; the widest is 15, a space 5: text at 50, 60 wide, so 12 characters.
        #expect(page.texts(page: 0) == ["a)", "bbbb cccc", "dddd", "bb)", "e"])
        #expect(page.runs(page: 0).map(\.run.origin.x) == [30, 50, 50, 30, 50])
        #expect(page.runs(page: 0).map(\.run.origin.y) == [19, 19, 31, 43, 43])
        #expect(
            page.structure.dump() == """
                Document#0
                  Sect#1
                    L#2
                      LI#3
                        Lbl#4
                        LBody#5
                      LI#6
                        Lbl#7
                        LBody#8

                """)
        #expect(page.readingOrderFaults == [])
    }

    // MARK: Faults and structure

    @Test func aLineTallerThanAPageIsAFault() throws {
        #expect(throws: LayoutFault.tooTall(what: "line “a”", height: 121, available: 120)) {
            try pages([text("a", style(line: 121))])
        }
        #expect(try counts([text("a", style(line: 120))]) == [1])
    }

    @Test func marginsThatLeaveNoRoomAreAFault() throws {
        #expect(throws: LayoutFault.self) { try pages(width: 0, [text("a")]) }
        #expect(throws: LayoutFault.self) { try pages(height: -1, [text("a")]) }
    }

    @Test func headingsOpenPartsOfTheDocument() throws {
        let note = Block.paragraph(Paragraph(spans: [span("n")], style: style(), role: .note))
        let page = try pages([
            text("0"), heading("A"), text("1"), heading("B", level: 2), note, heading("C", level: 3), text("2"), heading("D"),
            text("3"),
        ])
        #expect(
            page.structure.dump() == """
                Document#0
                  Sect#1
                    P#2
                    Sect#3
                      H1#4
                      P#5
                      Sect#6
                        H2#7
                        Note#8
                        H3#9
                        P#10
                    Sect#11
                      H1#12
                      P#13

                """)
        #expect(page.readingOrderFaults == [])
    }

    @Test func bookmarks() throws {
        let named = Block.heading(Heading(level: 2, spans: [span("Long\ntitle")], style: style(), bookmark: nil))
        let page = try pages([
            .heading(Heading(level: 1, spans: [span("I. "), span("ABC", .bold)], style: style(), bookmark: "Phần I")),
            lines("a", 8), named, text("b"), text("c"),
        ])
        #expect(page.outline.map(\.title) == ["Phần I", "Long title"])
        #expect(page.outline.map(\.level) == [1, 2])
        #expect(page.outline.map(\.page) == [0, 1])
        #expect(page.outline.map(\.y) == [10, 10])
        #expect(page.outline.map { page.structure[$0.element].role } == [.heading1, .heading2])
    }
}
