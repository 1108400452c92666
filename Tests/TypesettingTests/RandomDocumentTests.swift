import TestSupport
import Testing
import Typesetting

/// What holds for every document, tried on documents from seeds; the seed of a failure is in its message.
@Suite struct RandomDocumentTests {
    private struct Sample {
        var document: Document
        var set: PagedDocument
        var expected: String
    }

    private let measurer = SquareMeasurer()

    private func sample(_ seed: UInt64) throws -> Sample {
        var maker = RandomDocument(SeededGenerator(seed: seed))
        let document = maker.make()
        return Sample(
            document: document, set: try Paginator(measurer: measurer).paginate(document), expected: maker.expected)
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func holds(_ seed: UInt64) throws {
        let sample = try sample(seed)
        let set = sample.set

        // Every letter of the input comes out once and in reading order.
        #expect(firstDifference(letters(set), sample.expected) == nil)
        // The items are a depth-first walk of the tree.
        #expect(set.readingOrderFaults == [])
        for page in set.pages.indices {
            let size = set.pages[page].size
            // Nothing leaves the margins; the page number alone stands above them.
            let area = Rect(x: 10, y: 10, width: size.width - 20, height: size.height - 20)
            let outside = set.outside(area, page: page, measurer).filter { !$0.contains("y: 8.0") }
            #expect(outside == [])
            #expect(set.overlaps(page: page, measurer) == [])
            #expect(
                set.pages[page].items.contains { if case .element = $0.owner { true } else { false } } || isOnlyRules(set, page)
            )
        }
        headingsAreNotLast(set)
        pagesAreNumbered(set)
    }

    /// The same document twice gives the same pages, whatever was measured before.
    @Test(arguments: [1, 2, 3] as [UInt64]) func isTheSameEveryTime(_ seed: UInt64) throws {
        #expect(try sample(seed).set == sample(seed).set)
        #expect(try sample(seed).set.dump() == sample(seed).set.dump())
    }

    /// Where pages end does not change how lines break: the lines of text on low pages are those on one endless page. Rows
    /// taller than a page do not occur, so nothing is cut.
    @Test(arguments: 200..<240 as Range<UInt64>) func pagesDoNotChangeLines(_ seed: UInt64) throws {
        let sample = try sample(seed)
        var endless = sample.document
        for index in endless.sections.indices { endless.sections[index].pageSize.height = 100_000 }
        let long = try Paginator(measurer: measurer).paginate(endless)
        let difference = firstDifference(
            lineTexts(sample.set).joined(separator: "\n"), lineTexts(long).joined(separator: "\n"))
        #expect(difference == nil)
    }

    /// What the blocks take is what the pages show: with nothing to keep, the foot of the text is the sum of all heights.
    @Test(arguments: [5, 6, 7] as [UInt64]) func heightsAddUp(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var blocks: [Block] = []
        var sum = 0.0
        for index in 0..<40 {
            let lineHeight = Double(Int.random(in: 11...15, using: &random))
            let before = index == 0 ? 0 : Double(Int.random(in: 0...9, using: &random))
            let count = Int.random(in: 1...4, using: &random)
            blocks.append(lines("a", count, style(line: lineHeight, before: before)))
            sum += before + Double(count) * lineHeight
        }
        blocks.append(text("end", style(line: 10)))
        let set = try pages(height: 5_000, blocks)
        // In a line of 10 the baseline is 8 below the top.
        let baseline = try #require(set.run("end")?.origin.y)
        #expect(abs(baseline - (10 + sum + 8)) < 1e-6)
    }

    // MARK: Reading

    /// The text of all elements but charts and contents, without white space.
    private func letters(_ set: PagedDocument) -> String {
        var result = ""
        for item in set.pages.flatMap(\.items) {
            guard case .element(let id) = item.owner, case .text(let run) = item.mark else { continue }
            if set.structure[id].role == .figure || set.structure[id].role == .link { continue }
            result += run.text.filter { !$0.isWhitespace }
        }
        return result
    }

    /// Where two texts part, with what stands there.
    private func firstDifference(_ a: String, _ b: String) -> String? {
        guard a != b else { return nil }
        let common = zip(a, b).prefix { $0 == $1 }.count
        func near(_ text: String) -> Substring { text.dropFirst(max(0, common - 20)).prefix(60) }
        return "at \(common): set “\(near(a))”, given “\(near(b))”"
    }

    private func lineTexts(_ set: PagedDocument) -> [String] {
        set.pages.flatMap(\.items).compactMap { item in
            guard case .element(let id) = item.owner, case .text(let run) = item.mark else { return nil }
            return set.structure[id].role == .figure || set.structure[id].role == .link ? nil : run.text
        }
    }

    private func isOnlyRules(_ set: PagedDocument, _ page: Int) -> Bool {
        set.pages[page].items.allSatisfy { $0.owner == .artifact(.layout) || $0.owner == .artifact(.pagination) }
    }

    /// A heading is not the last thing on a page: something of what follows it in its section stands there too.
    private func headingsAreNotLast(_ set: PagedDocument) {
        let headings: Set<StructureTree.Role> = [.heading1, .heading2, .heading3]
        for page in set.pages.indices.dropLast() where set.pages[page + 1].label != "1" {
            let owners = set.pages[page].items.compactMap { if case .element(let id) = $0.owner { id } else { nil as Int? } }
            guard let last = owners.last, headings.contains(set.structure[last].role) else { continue }
            Issue.record("heading “\(set.texts(under: last))” stands last on page \(page + 1)")
        }
    }

    private func pagesAreNumbered(_ set: PagedDocument) {
        for (index, page) in set.pages.enumerated() {
            let number = set.artifacts(page: index).first
            #expect(page.label == "1" ? number != "1" : number == page.label)
        }
    }
}
