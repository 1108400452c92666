import Testing
import Typesetting

/// Stacks side by side: letterhead and signature.
@Suite struct ColumnsTests {
    private func row(_ text: String, _ face: Face = .regular, size: Double = 10, line: Double = 12) -> Columns.Row {
        .text(Paragraph(spans: [span(text, face, size: size)], style: style(.center, line: line)))
    }

    // MARK: Letterhead

    @Test func stacksLongerThanAPageGoOn() throws {
        func names(_ name: String, _ count: Int) -> [Columns.Row] {
            [.text(Paragraph(spans: [span((1...count).map { "\(name)\($0)" }.joined(separator: "\n"))], style: style()))]
        }
        let columns = Columns(
            columns: [
                .init(x: 0, width: 90, rows: names("a", 25)),
                .init(x: 100, width: 90, rows: names("b", 3) + [.signaturePlace(height: 30)] + names("c", 1)),
            ])
        let page = try pages([.columns(columns)])
        // 25 lines of 12 are more than a page of 120: parts of five lines, two of them a page.
        #expect(page.pages.count == 3)
        #expect(page.texts[0] == (1...5).map { "a\($0)" } + ["b1", "b2", "b3"] + (6...10).map { "a\($0)" } + ["c1"])
        #expect(page.texts[1] == (11...20).map { "a\($0)" })
        #expect(page.texts[2] == (21...25).map { "a\($0)" })
        #expect(page.signaturePlaces.map(\.page) == [0])
        #expect(page.readingOrderFaults == [])
    }

    @Test func stacksStandSideBySide() throws {
        let block = Block.columns(
            Columns(columns: [
                .init(x: 0, width: 80, rows: [row("aa"), .space(6), row("bb")]), .init(x: 100, width: 100, rows: [row("cccc")]),
            ]))
        let page = try pages([block, text("after")])
        // Read one stack after the other; centres at 10 + 40 and 10 + 150.
        #expect(page.texts(page: 0) == ["aa", "bb", "cccc", "after"])
        #expect(
            page.runs(page: 0).map(\.run.origin) == [
                Point(x: 45, y: 19), Point(x: 45, y: 37), Point(x: 150, y: 19), Point(x: 10, y: 49),
            ])
        #expect(page.elements(.paragraph).count == 4)
        #expect(page.readingOrderFaults == [])
    }

    @Test func alignedRowsShareABaseline() throws {
        let block = Block.columns(
            Columns(columns: [
                .init(x: 0, width: 100, rows: [row("a"), row("b"), .align(1), row("left"), .align(2), row("l2")]),
                .init(x: 100, width: 100, rows: [row("c"), .align(1), row("right", size: 20, line: 30), .align(2), row("r2")]),
            ]))
        let page = try pages([block])
        // Left: from 24, baseline 9 down: 33. Right: from 12, baseline (30 − 20) / 2 + 16 = 21 down: 33. So both at 43.
        #expect(page.run("left")?.origin.y == 43)
        #expect(page.run("right")?.origin.y == 43)
        // After them the left stack is at 36, the right at 42: both go on at 10 + 42.
        #expect(page.run("l2")?.origin.y == 61)
        #expect(page.run("r2")?.origin.y == 61)
    }

    @Test func theLowerStackMovesTheHigher() throws {
        let block = Block.columns(
            Columns(columns: [
                .init(x: 0, width: 100, rows: [.align(1), row("left")]),
                .init(x: 100, width: 100, rows: [row("a"), row("b"), .align(1), row("right")]),
            ]))
        let page = try pages([block])
        #expect(page.run("left")?.origin.y == 43)
        #expect(page.run("right")?.origin.y == 43)
    }

    @Test func rulesUnderText() throws {
        let block = Block.columns(
            Columns(columns: [
                .init(
                    x: 0, width: 100,
                    rows: [row("aaaa\nbbbbbb"), .ruleUnderText(share: 0.5, thickness: 1, gap: 2), row("c")])
            ]))
        let page = try pages([block])
        // The last line, 30 wide, is centred at 60 with its descenders at 10 + 12 + 9 + 2 = 33; the rule is 15 long, its upper
        // edge 2 below them, and the next line begins under it at 36.
        #expect(page.lines(page: 0).map(\.from) == [Point(x: 52.5, y: 35.5)])
        #expect(page.lines(page: 0).map(\.to) == [Point(x: 67.5, y: 35.5)])
        #expect(page.run("c")?.origin.y == 45)
        // Never part of the text.
        #expect(
            page.pages[0].items.allSatisfy { item in
                if case .line = item.mark { item.owner == .artifact(.layout) } else { true }
            })
    }

    @Test func aStackBeyondTheMarginIsAFault() throws {
        let block = Block.columns(Columns(columns: [.init(x: 150, width: 60, rows: [row("abc")])]))
        #expect(throws: LayoutFault.tooWide(text: "column “abc”", width: 210, available: 200, origin: nil)) {
            try pages([block])
        }
    }

    @Test func stacksTallerThanAPageAreAFault() throws {
        let block = Block.columns(Columns(columns: [.init(x: 0, width: 60, rows: [row("abc"), .space(109)])]))
        #expect(throws: LayoutFault.tooTall(what: "columns “abc”", height: 121, available: 120)) { try pages([block]) }
    }

    // MARK: Signature

    /// A block 36 high: authority, an empty place of 12, a name.
    private func signature(keeping lines: Int, before: Double = 0) -> Block {
        .columns(
            Columns(
                columns: [
                    .init(x: 0, width: 80, rows: [row("To")]),
                    .init(x: 100, width: 100, rows: [row("Chair"), .signaturePlace(height: 12), row("Name")]),
                ], spaceBefore: before, linesKeptBefore: lines))
    }

    @Test func theSignaturePlaceIsReported() throws {
        let page = try pages([lines("a", 2), signature(keeping: 2, before: 5)])
        // Two lines, 5 of space, one line: from 10 + 24 + 5 + 12.
        #expect(page.signaturePlaces == [MarkedPlace(.signature, page: 0, rect: Rect(x: 110, y: 51, width: 100, height: 12))])
        #expect(page.pages[0].items.allSatisfy { item in if case .rectangle = item.mark { false } else { true } })
    }

    @Test func theSignatureTakesTwoLinesAlong() throws {
        // Seven lines and 36 fit exactly; of eight lines two go over.
        #expect(try pages([lines("a", 7), signature(keeping: 2)]).texts.map(\.count) == [10])
        #expect(try pages([lines("a", 8), signature(keeping: 2)]).texts.map(\.count) == [6, 5])
        #expect(try pages([lines("a", 8), signature(keeping: 0)]).texts.map(\.count) == [8, 3])
        #expect(try pages([lines("a", 8), signature(keeping: 4)]).texts.map(\.count) == [4, 7])
    }

    @Test func theSignatureTakesAShortParagraphWhole() throws {
        // The last paragraph has three lines: leaving one behind would be an orphan.
        #expect(try pages([lines("a", 6), lines("b", 3), signature(keeping: 2)]).texts.map(\.count) == [6, 6])
        // Two paragraphs of one line.
        #expect(try pages([lines("a", 6), text("b"), text("c"), signature(keeping: 2)]).texts.map(\.count) == [6, 5])
    }

    @Test func aRuleIsNoLineOfText() throws {
        // Eight lines, a rule of 2 and 36: two lines go over with the rule.
        let eight = (1...8).map { text("a\($0)") }
        let page = try pages(eight + [.rule(Rule(length: nil, thickness: 2)), signature(keeping: 2)])
        #expect(page.texts.map(\.count) == [6, 5])
    }

    @Test(arguments: 1...45) func theSignatureIsNeverAlone(_ count: Int) throws {
        for blocks in [[lines("a", count)], (1...count).map { text("a\($0)") }] {
            let page = try pages(blocks + [signature(keeping: 2, before: 7)])
            let last = page.texts.last ?? []
            #expect(last.contains("Name"))
            #expect(last.count { $0.hasPrefix("a") } >= min(2, count))
            #expect(page.texts.flatMap { $0 }.count == count + 3)
        }
    }

    @Test func theSignatureTakesRowsOfATableAlong() throws {
        let rows = (1...6).map { Table.Row(.plain, [cell("r\($0)")]) }
        // Six rows are 96, and 36 for the block: two rows go over with it.
        let page = try pages([.table(table([.share(1)], rows)), signature(keeping: 2)])
        #expect(page.texts.map(\.count) == [4, 5])
    }
}
