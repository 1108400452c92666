import Testing
import Typesetting

/// Widths of columns and places of cells. The text block is 200 wide from 10; cells have 5 left and right, 2 above and below.
@Suite struct TableWidthTests {
    /// The edges of the columns, from the vertical lines of the grid.
    private func edges(width: Double = 200, _ table: Table) throws -> [Double] {
        let page = try pages(width: width, height: 2_000, [.table(table)])
        return Array(Set(page.lines(page: 0).filter { $0.from.x == $0.to.x }.map(\.from.x))).sorted()
    }

    @Test func sharesDivideByWeight() throws {
        #expect(try edges(table([.share(1), .share(3)], [row("a", "b")])) == [10, 60, 210])
    }

    @Test func noShareFallsBelowItsWidestWord() throws {
        // Twelve characters and the padding are 70; a quarter of 200 is 50.
        #expect(try edges(table([.share(1), .share(3)], [row("aaaaaaaaaaaa", "b")])) == [10, 80, 210])
    }

    @Test func fixedColumnsKeepTheirWidth() throws {
        #expect(try edges(table([.fixed(40), .share(1)], [row("a", "b")])) == [10, 50, 210])
    }

    @Test func aFixedColumnWidensForAShortWord() throws {
        // Nine characters and the padding are 55, less than half more than 40; twelve are 70.
        #expect(try edges(table([.fixed(40), .share(1)], [row("aaaaaaaaa", "b")])) == [10, 65, 210])
        let long = Table.Row(.plain, [cell("aaaaaaaaaaaa", origin: "x"), cell("b")])
        #expect(try edges(table([.fixed(40), .share(1)], [long])) == [10, 50, 210])
        // Nothing can give way.
        let full = [Table.Row(.plain, [cell("aaaaaaaaa", origin: "x"), cell("b")])]
        #expect(try edges(table([.fixed(40), .fixed(155)], full)) == [12.5, 52.5, 207.5])
    }

    @Test func whatOneShareDoesNotNeedGoesToAnother() throws {
        // Twenty-nine characters and the padding are 155, one is 15: of 100 each, 55 go over.
        #expect(try edges(table([.share(1), .share(1)], [row("aaaa bbbb cccc dddd eeee ffff", "b")])) == [10, 165, 210])
        // Forty-nine want 255: all that the other can spare, 85.
        let long = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"
        #expect(try edges(table([.share(1), .share(1)], [row(long, "b")])) == [10, 195, 210])
        #expect(try edges(table([.share(1), .share(1)], [row(long, long)])) == [10, 110, 210])
    }

    @Test func contentColumnsTakeTheirWidestCell() throws {
        // Ten characters and the padding: 60.
        #expect(try edges(table([.content, .share(1)], [row("aaaa bbbbb", "c"), row("a", "c")])) == [10, 70, 210])
    }

    @Test func contentColumnsGiveWayWhenThereIsNoRoom() throws {
        // Both want 39 × 5 + 10 = 205 and need 19 × 5 + 10 = 105: what is beyond is shared evenly.
        let long = "aaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaa"
        #expect(try edges(width: 300, table([.content, .content], [row(long, long)])) == [10, 160, 310])
    }

    @Test func aLongHeadingDoesNotWidenAColumnOfFigures() throws {
        // The heading is 14 characters, 70 wide: a third of it, or its widest word of 20, and the padding are 33.33. The
        // shared column wants 40 × 5 + 10 = 210 and gets the rest.
        let name = "aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaaa"
        let narrow = try edges(
            table([.share(1), .content], header: [row("x", "aaaa bbbb cccc", kind: .header)], [row(name, "1")]))
        #expect(narrow.count == 3)
        #expect(abs(narrow[1] - (210 - 70.0 / 3 - 10)) < 1e-9)
        // With room to spare the heading has its line: 70 + 10.
        let wide = try edges(
            table([.share(1), .content], header: [row("x", "aaaa bbbb cccc", kind: .header)], [row("a", "1")]))
        #expect(wide == [10, 130, 210])
    }

    @Test func aSpanningCellWidensTheColumnsUnderIt() throws {
        // Columns of 15 each; a heading word of 14 characters needs 80 over two of them.
        let spanning = try edges(
            table(
                [.content, .content, .share(1)],
                header: [Table.Row(.header, [cell("aaaaaaaaaaaaaa", columns: 2), cell("x")])], [row("1", "2", "c")]))
        #expect(spanning.first == 10)
        #expect(spanning.contains(90))
    }

    @Test func aNarrowTableStandsInTheMiddle() throws {
        #expect(try edges(table([.fixed(40), .fixed(60)], [row("a", "b")])) == [60, 100, 160])
    }

    // MARK: What gives way

    @Test func fixedColumnsGiveWayWhenTheyDoNotFit() throws {
        // 260 of 200: each gets its floor, a letter and the padding, and an even part of what it lacks.
        #expect(
            try edges(table([.fixed(130), .fixed(130)], header: [row("x", "y", kind: .header)], [row("a", "b")]))
                == [10, 110, 210])
    }

    @Test func longWordsAreCutRatherThanLettersShrink() throws {
        let long = row("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaa")
        let page = try pages([.table(table([.share(1), .share(1)], [long]))])
        #expect(page.remarks == [])
        #expect(page.texts(page: 0).joined() == String(repeating: "a", count: 40))
        #expect(page.runs(page: 0).allSatisfy { $0.run.style.size == 10 })
    }

    /// What is in print of a table of numbers, in a text block of 200.
    private func set(_ widths: [Table.Width], _ rows: [Table.Row]) throws -> PagedDocument {
        let page = try pages(height: 2_000, [.table(table(widths, header: [rows[0]], rows))])
        #expect(page.outside(Rect(x: 10, y: 10, width: 200, height: 2_000), page: 0, SquareMeasurer()) == [])
        #expect(page.overlaps(page: 0, SquareMeasurer()) == [])
        #expect(page.readingOrderFaults == [])
        return page
    }

    @Test func aNumberIsNeverBroken() throws {
        // Nine characters and the padding are 55; the column of 30 takes them from the one that shares.
        let page = try set([.share(1), .fixed(30)], [row("nnn nnn nnn", "1.234.567")])
        #expect(page.texts(page: 0).contains("1.234.567"))
        #expect(page.remarks == [])
    }

    @Test func theColumnsGiveThenTheLettersThenTheTable() throws {
        // Three numbers of 9 characters and the paddings are 165 of 200.
        let nine = try set([.fixed(80), .fixed(60), .fixed(60)], [row("123456789", "123456789", "123456789")])
        #expect(nine.remarks == [])
        #expect(nine.run("123456789")?.style.size == 10)
        // 12 characters: 3 × (60 + 10) = 210; in letters of 9: 3 × (54 + 10) = 192.
        let long = "123456789012"
        let twelve = try set([.content, .content, .content], [row(long, long, long)])
        #expect(twelve.remarks == [.smallTable(long, size: 9)])
        #expect(twelve.texts(page: 0) == [long, long, long, long, long, long])
        // 24 characters are 120 and 10: the first column names the rows and is repeated beside each of the others.
        let huge = String(repeating: "9", count: 24)
        let divided = try set([.content, .content, .content], [row("a", huge, huge)])
        #expect(divided.remarks == [.dividedTable("a", parts: 2)])
        #expect(divided.elements(.table).count == 2)
        #expect(divided.texts(page: 0) == ["a", huge, "a", huge, "a", huge, "a", huge])
        // No column of the page holds 60 characters: in the end they are cut.
        let endless = String(repeating: "9", count: 60)
        let cut = try set([.content, .content], [row("a", endless)])
        #expect(cut.texts(page: 0).filter { $0 != "a" }.joined() == endless + endless)
    }

    @Test func aDividedTableKeepsItsSpans() throws {
        let huge = String(repeating: "9", count: 24)
        let header = [
            Table.Row(.header, [cell("u", rows: 2), cell("h", columns: 2), cell("k", rows: 2)]),
            Table.Row(.header, [cell("x"), cell("y")]),
        ]
        let rows = [
            Table.Row(.group, [cell("g", columns: 4)]),
            Table.Row(.plain, [cell("n", namesRow: true), cell(huge), cell(huge), cell("1")]),
        ]
        let page = try pages(height: 2_000, [.table(table([.content, .content, .content, .content], header: header, rows))])
        #expect(page.remarks == [.dividedTable("u", parts: 2)])
        // The part of the first number: u, h over x; the other: u, h over y, k.
        #expect(
            page.texts(page: 0) == ["u", "h", "x", "g", "n", huge, "u", "h", "k", "y", "g", "n", huge, "1"])
        #expect(page.readingOrderFaults == [])
    }

    @Test func aCellWithoutAColumnIsAFault() throws {
        #expect(throws: LayoutFault.tooWide(text: "c", width: 1, available: 0, origin: nil)) {
            try edges(table([.share(1), .share(1)], [row("a", "b", "c")]))
        }
    }

    @Test func wordsBreakAtHyphensBeforeColumnsFail() throws {
        // Thirteen characters and the padding are 75, twice 150 of 100; broken at the hyphen 45 each.
        let page = try pages(width: 100, [.table(table([.share(1), .share(1)], [row("aaaaaa-bbbbbb", "cccccc-dddddd")]))])
        #expect(page.texts(page: 0) == ["aaaaaa-", "bbbbbb", "cccccc-", "dddddd"])
    }

    @Test func aHostileWordOfASubmissionNeverStopsATable() throws {
        let word = String(repeating: "ngã", count: 70)
        let hostile = Table.Row(.plain, [cell("1"), cell(word, origin: "x.csv"), cell("a")])
        let page = try pages(height: 2_000, [.table(table([.content, .share(1), .share(1)], [hostile]))])
        #expect(page.texts(page: 0).dropFirst().dropLast().joined() == word)
        #expect(page.outside(Rect(x: 10, y: 10, width: 200, height: 2_000), page: 0, SquareMeasurer()) == [])
    }

    // MARK: Cells

    @Test func cellsAreCentredInTheirRow() throws {
        let page = try pages([.table(table([.share(1), .share(1)], [row("a\nb\nc", "x")]))])
        // The row is 3 × 12 + 4 high; its single line begins at 10 + 2 + (36 − 12) / 2 = 24.
        #expect(page.run("a")?.origin == Point(x: 15, y: 21))
        #expect(page.run("x")?.origin == Point(x: 115, y: 33))
    }

    @Test func cellsAlignInTheirColumn() throws {
        var figures = table(
            [.share(1), .share(1), .share(2)], [Table.Row(.plain, [cell("1"), cell("22", .center), cell("a")])])
        figures.columns[0].alignment = .right
        figures.columns[2].alignment = .right
        let page = try pages([.table(figures)])
        // Columns end at 60, 110, 210: «1» ends at 55, «22» is centred at 85, «a» ends at 205.
        #expect(page.run("1").map { $0.origin.x + $0.width } == 55)
        #expect(page.run("22").map { $0.origin.x + $0.width / 2 } == 85)
        #expect(page.run("a").map { $0.origin.x + $0.width } == 205)
    }

    @Test func headerCellsAreCentred() throws {
        let page = try pages([
            .table(table([.share(1), .share(1)], header: [row("a\nb", "x", kind: .header)], [row("c", "d")]))
        ])
        // Columns of 100: «x» in the middle of 110 … 210 and of 10 … 38.
        #expect(page.run("x")?.origin == Point(x: 157.5, y: 10 + 2 + 6 + 9))
    }

    @Test func aCellOverRowsStretchesThemEvenly() throws {
        // Four lines are 52 with the padding; two rows of 16 lack 20, ten each: 26 and 26. «a» begins at 12, «x» is
        // centred at 10 + 2 + 5, «y» at 36 + 2 + 5; baselines are 9 lower.
        let page = try pages([
            .table(
                table(
                    [.share(1), .share(1)],
                    [Table.Row(.plain, [cell("a\nb\nc\nd", rows: 2), cell("x")]), Table.Row(.plain, [cell("y")])]))
        ])
        #expect(page.run("a")?.origin.y == 21)
        #expect(page.run("x")?.origin.y == 26)
        #expect(page.run("y")?.origin.y == 52)
        #expect(page.run("y")?.origin.x == 115)
    }

    @Test func shadingLiesUnderTheText() throws {
        let page = try pages([
            .table(table([.share(1), .share(1)], [Table.Row(.plain, [cell("a", shade: 0.9), cell("b")])]))
        ])
        let fills = page.pages[0].items.enumerated().filter { if case .rectangle = $0.element.mark { true } else { false } }
        #expect(
            fills.map(\.element) == [
                PlacedItem(.artifact(.layout), .rectangle(Rect(x: 10, y: 10, width: 100, height: 16), fill: 0.9, stroke: nil))
            ])
        let firstText = page.pages[0].items.firstIndex { if case .text = $0.mark { true } else { false } }
        #expect((fills.first?.offset ?? 99) < (firstText ?? -1))
    }

    // MARK: Grid

    /// Horizontal and vertical lines, as `y: x–x` and `x: y–y`.
    private func grid(_ table: Table) throws -> [String] {
        func short(_ length: Double) -> String { String(Int(length)) }
        return try pages([.table(table)]).lines(page: 0).map { line in
            line.from.y == line.to.y
                ? "\(short(line.from.y)): \(short(line.from.x))–\(short(line.to.x))"
                : "| \(short(line.from.x)): \(short(line.from.y))–\(short(line.to.y))"
        }
    }

    @Test func eachLineOfTheGridIsDrawnOnce() throws {
        #expect(
            try grid(table([.share(1), .share(1)], [row("a", "b"), row("c", "d")])) == [
                "10: 10–210", "26: 10–210", "42: 10–210", "| 10: 10–42", "| 110: 10–42", "| 210: 10–42",
            ])
    }

    @Test func theGridIsOpenInsideSpanningCells() throws {
        // First row over both columns; then a cell over two rows on the left.
        let rows = [
            Table.Row(.plain, [cell("a", columns: 2)]), Table.Row(.plain, [cell("b", rows: 2), cell("c")]),
            Table.Row(.plain, [cell("d")]),
        ]
        #expect(
            try grid(table([.share(1), .share(1)], rows)) == [
                "10: 10–210", "26: 10–210", "42: 110–210", "58: 10–210", "| 10: 10–58", "| 110: 26–58", "| 210: 10–58",
            ])
    }

    @Test func aBlockOfCellsHasNoGridInside() throws {
        let rows = [
            Table.Row(.plain, [cell("a", columns: 2, rows: 2), cell("x")]), Table.Row(.plain, [cell("y")]),
        ]
        #expect(
            try grid(table([.fixed(50), .fixed(50), .fixed(100)], rows)) == [
                "10: 10–210", "26: 110–210", "42: 10–210", "| 10: 10–42", "| 110: 10–42", "| 210: 10–42",
            ])
    }

    @Test func noGridWithoutThickness() throws {
        #expect(try grid(table([.share(1)], [row("a")], grid: 0)) == [])
    }
}
