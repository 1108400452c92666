import TestSupport
import Testing
import Typesetting

/// Where the runs of a line stand. Margins are 10; a character is 5 wide; in a line of 12 the baseline is 9 below the top.
@Suite struct LinePlacementTests {
    private func runs(_ spans: [TextSpan], _ paragraphStyle: ParagraphStyle, width: Double = 200) throws -> [TextRun] {
        try pages(width: width, height: 2_000, [.paragraph(Paragraph(spans: spans, style: paragraphStyle))])
            .runs(page: 0).map(\.run)
    }

    // MARK: Spaces that lines have no room for

    /// Texts of the runs with the spaces that belong to them beside: `|` begins a run, `_` is such a space.
    private func marked(_ spans: [TextSpan], width: Double) throws -> String {
        try runs(spans, style(.left), width: width).map {
            "|" + ($0.startsInSpace ? "_" : "") + $0.text + ($0.endsInSpace ? "_" : "")
        }.joined()
    }

    @Test func aLineThatEndsBetweenWordsCarriesItsSpace() throws {
        #expect(try marked([span("aaaa bbbb cccc")], width: 50) == "|aaaa bbbb_|cccc")
        #expect(try marked([span("aaaa\nbbbb")], width: 50) == "|aaaa_|bbbb")
        // Cut within a word, after its hyphen and between its letters.
        #expect(try marked([span("aaaaaaaa-bbbbbbb")], width: 50) == "|aaaaaaaa-|bbbbbbb")
        #expect(try marked([span("BC- aaaaaaa BCĐ")], width: 60) == "|BC- aaaaaaa_|BCĐ")
        #expect(try marked([span(String(repeating: "m", count: 15))], width: 50).contains("_") == false)
        // The next span begins with the space, or is nothing but one.
        #expect(try marked([span("aaaa"), span(" bbbb", .bold)], width: 25) == "|aaaa_|bbbb")
    }

    @Test func aLinkHasNoBlankButThoseAmongItsWords() throws {
        func link(_ text: String) -> TextSpan { TextSpan(text, TextStyle(size: 10), target: .label("x")) }
        #expect(try marked([span("xem "), link("Bảng 1"), span(" và")], width: 200) == "|xem |Bảng 1| và")
        #expect(try marked([span("xem "), link("Bảng 1"), span(", và")], width: 200) == "|xem |Bảng 1|, và")
        // At the end of a line the space goes to the text after the link; within the link it is the link's.
        #expect(try marked([span("xem "), link("bảng trên"), span(" và")], width: 66) == "|xem |bảng trên|_và")
        #expect(try marked([span("xem "), link("bảng trên"), span(" và")], width: 46) == "|xem |bảng_|trên| và")
        #expect(try marked([span("xem "), link("Bảng 1")], width: 30) == "|xem_|Bảng 1")
    }

    @Test func alignments() throws {
        // «abcd» is 20 wide in 200: 180 to spare.
        let places = try [ParagraphStyle.Alignment.left, .center, .right, .justified].map {
            try runs([span("abcd")], style($0))[0].origin
        }
        #expect(places == [Point(x: 10, y: 19), Point(x: 100, y: 19), Point(x: 190, y: 19), Point(x: 10, y: 19)])
    }

    @Test func indents() throws {
        // Left 20, right 30: lines from 30 to 180; the first begins 15 later. 135 and 150 hold 27 and 30 characters.
        let text = "aaaa bbbb cccc dddd eeee ffff gggg"
        let left = try runs([span(text)], style(.left, indent: 15, left: 20, right: 30))
        #expect(left.map(\.text) == ["aaaa bbbb cccc dddd eeee", "ffff gggg"])
        #expect(left.map(\.origin.x) == [45, 30])
        let right = try runs([span(text)], style(.right, indent: 15, left: 20, right: 30))
        #expect(right.map { $0.origin.x + $0.width } == [180, 180])
    }

    @Test func justifiedLinesReachBothEdgesButTheLast() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<30 {
            let words = (0..<Int.random(in: 20...90, using: &random)).map { _ in
                String(repeating: "m", count: Int.random(in: 1...7, using: &random))
            }
            let set = try runs([span(words.joined(separator: " "))], style(.justified, indent: 25))
            for (number, run) in set.enumerated().dropLast() {
                #expect(abs(run.origin.x - (number == 0 ? 35 : 10)) < 1e-9)
                #expect(abs(run.origin.x + run.width - 210) < 1e-9)
                // What is drawn is what is counted: the letters, and each space with what is added to it.
                let spaces = Double(run.text.count { $0 == " " })
                #expect(abs(run.width - (Double(run.text.count) * 5 + spaces * run.wordSpacing)) < 1e-9)
                #expect(run.wordSpacing >= -1 - 1e-9, "a space of 5 shrinks by a fifth at most")
            }
            #expect(set.last.map { $0.wordSpacing <= 0 } == true)
        }
    }

    @Test func spacesShrinkByAFifthAtMost() throws {
        // Ten letters and nine spaces are 95 wide; nine spaces give 9 at most.
        let squeezed = try runs([span("a b c d e f g h i j")], style(.justified), width: 90)
        #expect(squeezed.count == 1)
        #expect(abs((squeezed.first?.wordSpacing ?? 0) + 5.0 / 9) < 1e-9)
        #expect(abs((squeezed.first?.width ?? 0) - 90) < 1e-9)
        #expect(try runs([span("a b c d e f g h i j")], style(.justified), width: 85).count == 2)
        #expect(try runs([span("a b c d e f g h i j")], style(.left), width: 90).count == 2)
    }

    @Test func aLineBeforeAForcedBreakIsNotStretched() throws {
        let set = try runs([span("aaaa bbbb\ncccc")], style(.justified))
        #expect(set.map(\.wordSpacing) == [0, 0])
    }

    @Test func aJustifiedLineOfOneWordStandsLeft() throws {
        let set = try runs([span("aaaaaaaa bbbbbbbbbb cc")], style(.justified), width: 55)
        #expect(set.first?.origin.x == 10)
        #expect(set.first?.wordSpacing == 0)
    }

    @Test func neighboursInOneStyleAreOneRun() throws {
        let set = try runs(
            [span("xin chào "), span("các ", origin: "x"), span("bạn", .bold), span(" nhé", .bold)], style())
        #expect(set.map(\.text) == ["xin chào các ", "bạn nhé"])
        // 13 characters of 5.
        #expect(set.map(\.origin.x) == [10, 75])
        #expect(set.map(\.width) == [65, 35])
        #expect(set.map(\.style.face) == [.regular, .bold])
    }

    @Test func aSpaceBelongsToTheRunOfItsSpan() throws {
        let after = try runs([span("ab", .bold), span(" cd")], style())
        #expect(after.map(\.text) == ["ab", " cd"])
        #expect(after.map(\.origin.x) == [10, 20])
        let own = try runs([span("ab"), span(" ", .bold), span("cd")], style())
        #expect(own.map(\.text) == ["ab", " ", "cd"])
    }

    @Test func noSpaceIsDrawnAtALineEnd() throws {
        let set = try runs([span("aaaa bbbb "), span("cccc ", .bold)], style(), width: 50)
        #expect(set.map(\.text) == ["aaaa bbbb", "cccc"])
    }

    @Test func allRunsOfALineShareABaseline() throws {
        // Sizes 10 and 20 in a line of 24: ascent 16, descent 4, baseline (24 − 20) / 2 + 16 = 18 below the top.
        let set = try runs([span("ab "), span("cd", size: 20)], style(line: 24))
        #expect(set.map(\.origin.y) == [28, 28])
        // 3 characters of 5, then 2 of 10.
        #expect(set.map(\.origin.x) == [10, 25])
    }

    @Test func wordSpacingIsSharedByAllRunsOfALine() throws {
        // «aa bb» 25 and «cc dd» after it: 11 characters, 55 of 60; two spaces and one between: 5 / 3 each.
        let set = try runs([span("aa bb "), span("cc dd eeeeeeeeeeee", .bold)], style(.justified), width: 60)
        #expect(set.map(\.text) == ["aa bb ", "cc dd", "eeeeeeeeeeee"])
        #expect(abs(set[0].wordSpacing - 5.0 / 3) < 1e-9)
        #expect(abs(set[1].wordSpacing - 5.0 / 3) < 1e-9)
        #expect(abs(set[1].origin.x + set[1].width - 70) < 1e-9)
    }
}
