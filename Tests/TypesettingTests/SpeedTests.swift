import Testing
import Typesetting

/// What makes setting slow is measuring: these tests count it instead of seconds.
@Suite struct SpeedTests {
    private func calls(rows: Int) throws -> Int {
        let measurer = SquareMeasurer()
        let body = (0..<rows).map { number in
            row("\(number)", "Trường Tiểu học số \(number)", "1.234", "567")
        }
        let set = table([.content, .share(1), .content, .content], header: [row("a", "b", "c", "d", kind: .header)], body)
        _ = try Paginator(measurer: measurer).paginate(Document(sections: [section([.table(set)])]))
        return measurer.calls
    }

    @Test func everyWordIsMeasuredOnce() throws {
        // A row has 1 + 5 + 1 + 1 words; a hundred more rows, 800 more words and nothing else but page numbers: some
        // thirty pages more, two rows or more on each.
        let more = try calls(rows: 200) - calls(rows: 100)
        #expect((800...860).contains(more))
    }

    @Test func aParagraphIsMeasuredOnce() throws {
        let measurer = SquareMeasurer()
        let words = Array(repeating: "một", count: 1_000).joined(separator: " ")
        _ = try Paginator(measurer: measurer).paginate(
            Document(sections: [section(width: 400, height: 3_000, [text(words, style(.justified))])]))
        // The words and one space.
        #expect(measurer.calls == 1_001)
    }

    /// Work grows with the document, not faster: an annex of three thousand rows takes seconds only when something is
    /// quadratic.
    @Test(.timeLimit(.minutes(1))) func aLongAnnexIsSet() throws {
        let body = (0..<3_000).map { row("\($0)", "Trường \($0)", "1.234") }
        let header = [row("a", "b", "c", kind: .header)]
        let annex = table([.content, .share(1), .content], header: header, body, continuation: "(tiếp theo)")
        let page = try pages(width: 400, height: 700, [.table(annex)])
        #expect(page.elements(.tableRow).count == 3_001)
        #expect(page.texts.flatMap { $0 }.count == 9_003)
    }
}
