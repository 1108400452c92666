import TestSupport
import Testing
import Typesetting

/// Pages are chosen together: what each spoils adds up to the least. Pages of these tests hold ten lines of 12.
@Suite struct PageChoiceTests {
    private func signature(lines: Int = 2, kept: Int = 2) -> Block {
        .columns(
            Columns(
                columns: [
                    .init(
                        x: 0, width: 100,
                        rows: [
                            .text(
                                Paragraph(spans: [span((1...lines).map { "s\($0)" }.joined(separator: "\n"))], style: style()))
                        ])
                ], linesKeptBefore: kept))
    }

    private func paragraphs(_ count: Int) -> [Block] { (1...count).map { text("p\($0)") } }

    @Test func aSignatureHasFiveLinesOfTextAboveIt() throws {
        // One page after the other, page 2 would have two lines and the signature. Five leave page 1 seven tenths full.
        let page = try pages(paragraphs(12) + [signature()])
        #expect(page.texts.map(\.count) == [7, 5 + 2])
    }

    @Test func aSignatureThatFitsTakesNoPageOfItsOwn() throws {
        #expect(try pages(paragraphs(8) + [signature()]).texts.map(\.count) == [8 + 2])
        #expect(try pages(paragraphs(9) + [signature()]).texts.map(\.count).count == 2)
    }

    @Test func noPageIsEmptiedForTheSignature() throws {
        // A paragraph of nine lines cannot give five to the last page and keep page 1 seven tenths full: it gives two.
        let page = try pages([lines("a", 9, style(minimumLines: 2)), signature()])
        let lines = page.texts.map(\.count)
        #expect(lines == [7, 2 + 2])
    }

    @Test func tablesStillFillTheirPages() throws {
        // A row of 16, a header of 16: seven a page, and six below a repeated header.
        let rows = (1...20).map { row("r\($0)") }
        let page = try pages([.table(table([.share(1)], header: [row("h", kind: .header)], rows))])
        #expect(page.texts.map(\.count) == [7, 6, 6, 2])
    }

    /// Whatever stands in it, pages are full but for what keeps paragraphs and a signature together.
    @Test func randomTextHasNoHolesAndNoPageMore() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var blocks: [Block] = []
            var total = 0
            for number in 0..<Int.random(in: 3...20, using: &random) {
                let count = Int.random(in: 1...8, using: &random)
                total += count
                blocks.append(lines("a\(number)-", count))
            }
            blocks.append(signature())
            let page = try pages(blocks)
            let counts = page.texts.map(\.count)
            // Breaks inside paragraphs leave two lines on either side, and three lines are never parted: a page may miss up
            // to four; the one before the signature gives more.
            #expect(counts.dropLast(2).allSatisfy { $0 >= 6 }, "\(counts)")
            #expect(counts.dropLast().allSatisfy { $0 >= 5 }, "\(counts)")
            #expect(counts.count <= (total + 2 + 7) / 8 + 1, "\(counts)")
            #expect((counts.last ?? 0) >= min(total, 2) + 2 || counts.count == 1, "\(counts)")
            #expect(page.readingOrderFaults == [])
        }
    }
}
