import Testing
import Typesetting

/// Tables over pages. A page is 120 high; a row of one line is 16: seven rows fit a page, six under a header.
@Suite struct TablePagingTests {
    private let head = [row("H", kind: .header)]

    private func rows(_ count: Int, from first: Int = 1) -> [Table.Row] { (0..<count).map { row("r\(first + $0)") } }

    private func counts(_ table: Table, after before: [Block] = []) throws -> [Int] {
        try pages(before + [.table(table)]).texts.map(\.count)
    }

    // MARK: How many

    @Test func noRows() throws {
        let page = try pages([.table(table([.share(1)], header: head, [])), text("after")])
        #expect(page.texts == [["H", "after"]])
        // A grid of one row, then the text at 10 + 16.
        #expect(page.run("after")?.origin.y == 35)
        #expect(page.elements(.tableBody).isEmpty)
    }

    @Test func neitherHeaderNorRows() throws {
        let page = try pages([.table(table([.share(1)], [])), text("after")])
        #expect(page.structure.elements.map(\.role) == [.document, .section, .paragraph])
    }

    @Test func oneRow() throws { #expect(try counts(table([.share(1)], header: head, rows(1))) == [2]) }

    @Test func exactlyAPage() throws { #expect(try counts(table([.share(1)], header: head, rows(6))) == [7]) }

    @Test func oneRowMoreThanAPage() throws {
        // The last row is not left alone: two go over.
        #expect(try counts(table([.share(1)], header: head, rows(7))) == [6, 2])
        #expect(try counts(table([.share(1)], rows(8))) == [6, 2])
    }

    @Test func manyPages() throws {
        // 100 rows, 6 a page: 16 full pages and 4.
        let counts = try counts(table([.share(1)], header: head, rows(100)))
        #expect(counts == [7] + Array(repeating: 6, count: 15) + [4])
    }

    // MARK: Where a table goes on

    @Test func theHeaderIsRepeatedAsAnArtifact() throws {
        let page = try pages([.table(table([.share(1)], header: head, rows(9), continuation: "(tiếp theo)"))])
        // With the text above, 12 high, five rows fit under the header on the second page.
        #expect(page.texts == [["H", "r1", "r2", "r3", "r4", "r5", "r6"], ["r7", "r8", "r9"]])
        #expect(page.artifacts(page: 0) == [])
        #expect(page.artifacts(page: 1) == ["2", "(tiếp theo)", "H"])
        // Top 10: the text, 12; the header, 16; the first row.
        #expect(page.run("(tiếp theo)", page: 1)?.origin == Point(x: 10, y: 19))
        #expect(page.run("H", page: 1)?.origin.y == 10 + 12 + 2 + 9.0)
        #expect(page.run("r7", page: 1)?.origin.y == 10 + 12 + 16 + 2 + 9.0)
        // The grid goes around the header and the rows of each page: from 10 to 122, and from 22 to 86.
        #expect(page.lines(page: 0).map(\.to.y).max() == 122)
        #expect(page.lines(page: 1).map(\.from.y).min() == 22)
        #expect(page.lines(page: 1).map(\.to.y).max() == 86)
    }

    @Test func oneTableElementHoldsAllPages() throws {
        let page = try pages([.table(table([.share(1)], header: head, rows(9)))])
        #expect(page.elements(.table).count == 1)
        #expect(page.elements(.tableHead).count == 1)
        #expect(page.elements(.tableBody).count == 1)
        #expect(page.elements(.tableRow).count == 10)
        #expect(page.elements(.tableHeader).count == 1)
        #expect(page.elements(.tableData).count == 9)
        #expect(page.readingOrderFaults == [])
    }

    @Test func aTableBeginsBelowTextAndTextBelowATable() throws {
        // Four lines are 48: 72 left, the header and three rows.
        let page = try pages([lines("a", 4), .table(table([.share(1)], header: head, rows(5), before: 3, after: 5)), text("b")])
        #expect(page.texts == [["a1", "a2", "a3", "a4", "H", "r1", "r2", "r3"], ["r4", "r5", "b"]])
        // Header 16, two rows 32, space 5.
        #expect(page.run("b", page: 1)?.origin.y == 10 + 48 + 5 + 9.0)
    }

    // MARK: What stays together

    @Test func theHeaderKeepsTwoRows() throws {
        // Seven lines leave 36: the header and one row would fit.
        #expect(try counts(table([.share(1)], header: head, rows(4)), after: [lines("a", 7)]) == [7, 5])
        #expect(try counts(table([.share(1)], header: head, rows(4)), after: [lines("a", 6)]) == [9, 2])
    }

    @Test func aHeadingKeepsTheHeaderAndTwoRows() throws {
        // Heading 12, header 16, two rows 32: 60 of 120 is five lines before.
        let rows = rows(4)
        #expect(try counts(table([.share(1)], header: head, rows), after: [lines("a", 6), heading("K")]) == [6, 6])
        #expect(try counts(table([.share(1)], header: head, rows), after: [lines("a", 5), heading("K")]) == [9, 2])
    }

    @Test func aGroupKeepsTwoOfItsRows() throws {
        // Six rows fit under the header: the group would stand fifth with one row of its own.
        let group = row("G", kind: .group)
        #expect(try counts(table([.share(1)], header: head, rows(4) + [group] + rows(5, from: 5))) == [5, 6])
        #expect(try counts(table([.share(1)], header: head, rows(3) + [group] + rows(6, from: 4))) == [7, 4])
    }

    @Test(arguments: [Table.Row.Kind.subtotal, .total])
    func aSumKeepsTwoRowsBefore(_ kind: Table.Row.Kind) throws {
        // The sum would begin the second page, alone or with one row.
        let sum = row("S", kind: kind)
        #expect(try counts(table([.share(1)], header: head, rows(6) + [sum] + rows(3, from: 7))) == [5, 6])
        #expect(try counts(table([.share(1)], header: head, rows(5) + [sum] + rows(4, from: 6))) == [7, 4])
    }

    @Test func aTotalUnderASubtotalTakesBothAlong() throws {
        let sums = [row("S", kind: .subtotal), row("T", kind: .total)]
        // r1 … r5, S fill the page; T needs r… before it: r4, r5 stay with S.
        #expect(try counts(table([.share(1)], header: head, rows(5) + sums)) == [4, 4])
    }

    @Test func rowsUnderASpanningCellStayTogether() throws {
        let joined = [
            Table.Row(.plain, [cell("A", rows: 3), cell("x")]), Table.Row(.plain, [cell("y")]), Table.Row(.plain, [cell("z")]),
        ]
        let before = (1...5).map { row("r\($0)", "s") }
        let after = (6...9).map { row("r\($0)", "s") }
        let page = try pages([.table(table([.share(1), .share(1)], before + joined + after))])
        // Seven rows a page: five, then three joined rows that would be cut after two.
        #expect(page.texts.map(\.count) == [10, 12])
        #expect(page.texts[1].prefix(4) == ["A", "x", "y", "z"])
        #expect(page.readingOrderFaults == [])
    }

    // MARK: What no page holds

    @Test func rowsUnderASpanningCellTallerThanAPageComeApart() throws {
        let joined = [Table.Row(.plain, [cell("A", rows: 10, shade: 0.9), cell("x1")])] + (2...10).map { row("x\($0)") }
        let page = try pages([.table(table([.share(1), .share(1)], joined))])
        #expect(page.texts.flatMap { $0 } == ["A"] + (1...10).map { "x\($0)" })
        #expect(page.pages.count == 2)
        #expect(page.readingOrderFaults == [])
        // Every row has its two cells again.
        #expect(page.elements(.tableRow).allSatisfy { $0.children.count == 2 })
    }

    @Test func aRowTallerThanAPageBreaksBetweenItsLines() throws {
        let tall = (1...20).map { "t\($0)" }
        let rows = [row("a", tall.joined(separator: "\n")), row("b", "c")]
        let page = try pages([.table(table([.share(1), .share(1)], header: [row("H", "K", kind: .header)], rows))])
        // 120 − 16 − 4 is eight lines and a bit: eight on each page.
        #expect(page.texts.map(\.count) == [2 + 1 + 8, 8, 4 + 2])
        #expect(page.texts.flatMap { $0 } == ["H", "K", "a"] + tall + ["b", "c"])
        #expect(page.readingOrderFaults == [])
        // The row goes on as a row of its own; every row keeps its two cells.
        #expect(page.elements(.tableRow).count == 5)
        #expect(page.elements(.tableRow).allSatisfy { $0.children.count == 2 })
        // What goes on begins at the top of the cell.
        #expect(page.run("t1")?.origin.y == 10 + 16 + 2 + 9.0)
        #expect(page.run("a")?.origin.y == 10 + 16 + 2 + 9.0)
        #expect(page.run("t9", page: 1)?.origin.y == 10 + 16 + 2 + 9.0)
    }

    @Test func whatGoesOnOfATallRowBeginsAtTheTop() throws {
        let ten = (1...12).map { "s\($0)" }.joined(separator: "\n")
        let tall = (1...17).map { "t\($0)" }.joined(separator: "\n")
        let page = try pages([.table(table([.share(1), .share(1)], [row(ten, tall)]))])
        // Nine lines on the first page; three and eight go on side by side.
        #expect(page.run("s10", page: 1)?.origin.y == 10 + 2 + 9.0)
        #expect(page.run("t10", page: 1)?.origin.y == 10 + 2 + 9.0)
    }

    @Test func aTallRowBeginsOnTheRestOfAPage() throws {
        let tall = row((1...20).map { "t\($0)" }.joined(separator: "\n"))
        // Five lines leave 60: four lines of the row and its padding.
        #expect(try counts(table([.share(1)], [tall]), after: [lines("a", 5)]) == [5 + 4, 9, 7])
        // Seven lines leave 36: two would fit, three are asked for.
        #expect(try counts(table([.share(1)], [tall]), after: [lines("a", 7)]) == [7, 9, 9, 2])
    }

    @Test func aRowThatFitsAPageIsNeverCut() throws {
        let nine = row((1...9).map { "t\($0)" }.joined(separator: "\n"))
        #expect(try counts(table([.share(1)], [nine]), after: [lines("a", 5)]) == [5, 9])
    }

    @Test func aHeaderThatFillsAPageOpensTheTableAndIsNotRepeated() throws {
        // Nine lines and the padding are 112 of 120: no row fits below. Twenty lines are cut after nine of them.
        for (lines, expected) in [(9, [9, 7]), (20, [9, 9, 2 + 5, 2])] {
            let tall = [row((1...lines).map { "h\($0)" }.joined(separator: "\n"), kind: .header)]
            let page = try pages([.table(table([.share(1)], header: tall, rows(7)))])
            #expect(page.texts.map(\.count) == expected)
            #expect(page.pages.indices.allSatisfy { page.artifacts(page: $0) == ($0 == 0 ? [] : ["\($0 + 1)"]) })
            #expect(page.elements(.tableHeader).count == (lines == 9 ? 1 : 3))
            #expect(page.readingOrderFaults == [])
        }
    }

    // MARK: Structure

    @Test func structureOfATable() throws {
        var set = table(
            [.share(1), .share(1), .share(1)],
            header: [
                Table.Row(.header, [cell("Unit", rows: 2), cell("Visits", columns: 2)]),
                Table.Row(.header, [cell("All"), cell("Women")]),
            ],
            [
                Table.Row(.group, [cell("G", columns: 3)]),
                Table.Row(.plain, [cell("u", namesRow: true), cell("1"), cell("2")]),
                Table.Row(.plain, [cell("v", namesRow: true), cell("3")]),
            ])
        set.summary = "S"
        let caption = Block.paragraph(Paragraph(spans: [span("C")], style: style(), role: .caption))
        let page = try pages([caption, .table(set)])
        #expect(
            page.structure.dump() == """
                Document#0
                  Sect#1
                    Table#2 summary “S”
                      Caption#3
                      THead#4
                        TR#5
                          TH#6 scope Column rows 2
                          TH#7 scope Column columns 2
                        TR#8
                          TH#9 scope Column
                          TH#10 scope Column
                      TBody#11
                        TR#12
                          TD#13 columns 3 headers 6 7 9 10
                        TR#14
                          TH#15 scope Row headers 6
                          TD#16 headers 7 9 15
                          TD#17 headers 7 10 15
                        TR#18
                          TH#19 scope Row headers 6
                          TD#20 headers 7 9 19
                          TD#21 headers 7 10 19

                """)
        #expect(page.readingOrderFaults == [])
    }

    @Test func aUnitOfMeasureBelongsToTheCaption() throws {
        let caption = Block.paragraph(Paragraph(spans: [span("C")], style: style(), role: .caption))
        let page = try pages([
            lines("a", 6), caption, .space(2), text("Unit: visits", style(keepWithNext: true)),
            .table(table([.share(1)], rows(2))),
        ])
        #expect(page.texts == [["a1", "a2", "a3", "a4", "a5", "a6"], ["C", "Unit: visits", "r1", "r2"]])
        #expect(
            page.structure.dump() == """
                Document#0
                  Sect#1
                    P#2
                    Table#3
                      Caption#4
                        P#5
                        P#6
                      TBody#7
                        TR#8
                          TD#9
                        TR#10
                          TD#11

                """)
        #expect(page.readingOrderFaults == [])
    }

    @Test func aCaptionOfNothingIsAParagraph() throws {
        let caption = Block.paragraph(Paragraph(spans: [span("C")], style: style(), role: .caption))
        #expect(try pages([caption, text("a"), .table(table([.share(1)], rows(2)))]).elements(.caption).isEmpty)
    }

    @Test func aHeaderOfOneRowNeedsNoListOfHeaders() throws {
        let page = try pages([.table(table([.share(1)], header: head, rows(2)))])
        #expect(page.structure.elements.allSatisfy { $0.headers.isEmpty })
    }

    @Test func tablesOneAfterTheOther() throws {
        let page = try pages([
            .table(table([.share(1)], header: head, rows(2))), .table(table([.share(1)], header: head, rows(1))),
        ])
        #expect(page.elements(.table).count == 2)
        #expect(page.texts == [["H", "r1", "r2", "H", "r1"]])
        #expect(page.readingOrderFaults == [])
        // Two grids of a column: 4 + 2 and 3 + 2 lines.
        #expect(page.lines(page: 0).count == 11)
    }
}
