import TestSupport
import Testing
import Typesetting

/// Where lines end. A character is 5 pt wide, so widths are given in characters.
@Suite struct LineBreakingTests {
    /// The lines of a text.
    private func broken(
        _ spans: [TextSpan], at width: Int, _ alignment: ParagraphStyle.Alignment = .left
    ) throws -> [String] {
        try pages(width: Double(width) * 5, height: 2_000, [.paragraph(Paragraph(spans: spans, style: style(alignment)))])
            .texts(page: 0)
    }

    /// A rule with a text that breaks it when lines are filled one after the other.
    struct Rule: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var width: Int
        var lines: [String]
        /// What filling line after line would give: the test is worth nothing when it is the same.
        var filled: [String]
        var testDescription: String { name }
    }

    static let rules: [Rule] = [
        Rule(
            name: "no line starts with punctuation", text: "aaaa bbbb , cccc", width: 9, lines: ["aaaa", "bbbb ,", "cccc"],
            filled: ["aaaa bbbb", ", cccc"]),
        Rule(
            name: "no line starts with a dash between phrases", text: "Độc lập - Hạnh phúc", width: 8,
            lines: ["Độc", "lập -", "Hạnh", "phúc"], filled: ["Độc lập", "- Hạnh", "phúc"]),
        Rule(
            name: "no line starts with a percent sign", text: "đạt được 12,5 % số", width: 14,
            lines: ["đạt được", "12,5 % số"], filled: ["đạt được 12,5", "% số"]),
        Rule(
            name: "no line ends with an opening bracket", text: "aaaa ( bbbb )", width: 8, lines: ["aaaa", "( bbbb )"],
            filled: ["aaaa (", "bbbb )"]),
        Rule(
            name: "no line ends with an opening quote", text: "aaaa “ bbbb ”", width: 8, lines: ["aaaa", "“ bbbb ”"],
            filled: ["aaaa “", "bbbb ”"]),
        Rule(
            name: "a number stays with its unit", text: "aaaa 12 lớp bbb", width: 7, lines: ["aaaa", "12 lớp", "bbb"],
            filled: ["aaaa 12", "lớp bbb"]),
        Rule(
            name: "a long number stays with the next word", text: "tổng số có 107.979 lượt người", width: 18,
            lines: ["tổng số có", "107.979 lượt người"], filled: ["tổng số có 107.979", "lượt người"]),
        Rule(
            name: "a number after a bracket stays with its unit", text: "aaaa (12 lớp) bbb", width: 8,
            lines: ["aaaa", "(12 lớp)", "bbb"], filled: ["aaaa (12", "lớp) bbb"]),
        Rule(
            name: "a percentage stays with its word", text: "đã đạt 93,7% rồi", width: 12, lines: ["đã đạt", "93,7% rồi"],
            filled: ["đã đạt 93,7%", "rồi"]),
        Rule(
            name: "a ratio stays with its unit", text: "đã có 16/16 xã", width: 11, lines: ["đã có", "16/16 xã"],
            filled: ["đã có 16/16", "xã"]),
        Rule(
            name: "a number stays with its word", text: "theo Kế hoạch số 118/KH-UBND của", width: 17,
            lines: ["theo Kế hoạch", "số 118/KH-UBND", "của"], filled: ["theo Kế hoạch số", "118/KH-UBND của"]),
        Rule(
            name: "a number that the pen fills in stays with its word", text: "theo Báo cáo số ……/BC-BCĐ của", width: 16,
            lines: ["theo Báo cáo", "số ……/BC-BCĐ của"], filled: ["theo Báo cáo số", "……/BC-BCĐ của"]),
        Rule(
            name: "room for the day stays whole", text: "báo cáo ngày      tháng 10 năm", width: 15,
            lines: ["báo cáo", "ngày      tháng", "10 năm"], filled: ["báo cáo ngày", "tháng 10 năm"]),
        Rule(
            name: "a date does not split", text: "họp ở xã ngày 08 tháng 10 năm 2023 xong", width: 25,
            lines: ["họp ở xã", "ngày 08 tháng 10 năm 2023", "xong"],
            filled: ["họp ở xã ngày 08 tháng 10", "năm 2023 xong"]),
        Rule(
            name: "a day stays with its word", text: "họp vào ngày 02/10/2023", width: 15,
            lines: ["họp vào", "ngày 02/10/2023"], filled: ["họp vào ngày", "02/10/2023"]),
        Rule(
            name: "a month stays with its number", text: "cả tháng 10 này", width: 8, lines: ["cả", "tháng 10", "này"],
            filled: ["cả tháng", "10 này"]),
        Rule(
            name: "a month needs no unit", text: "cả tháng 10 nghỉ hè", width: 11, lines: ["cả tháng 10", "nghỉ hè"],
            filled: ["cả tháng", "10 nghỉ hè"]),
        Rule(
            name: "a date with an open day does not split", text: "kể từ ngày tháng 10 này", width: 13,
            lines: ["kể từ", "ngày tháng 10", "này"], filled: ["kể từ ngày", "tháng 10 này"]),
        Rule(
            name: "an abbreviation stays with its name", text: "ở tại TP. Hà Nội nữa", width: 10,
            lines: ["ở tại", "TP. Hà Nội", "nữa"], filled: ["ở tại TP.", "Hà Nội nữa"]),
        Rule(
            name: "the name after an abbreviation does not split", text: "về ở Q. Ba Đình", width: 10,
            lines: ["về ở", "Q. Ba Đình"], filled: ["về ở Q. Ba", "Đình"]),
        Rule(
            name: "a town's kind stays with its name", text: "họp ở TT. Văn Điển", width: 14,
            lines: ["họp ở", "TT. Văn Điển"], filled: ["họp ở TT. Văn", "Điển"]),
        Rule(
            name: "a day of the week does not split", text: "sáng Thứ Hai này", width: 8,
            lines: ["sáng", "Thứ Hai", "này"], filled: ["sáng Thứ", "Hai này"]),
        Rule(
            name: "a letter stays with what it names", text: "xét chọn khối A trước", width: 13,
            lines: ["xét chọn", "khối A trước"], filled: ["xét chọn khối", "A trước"]),
        Rule(
            name: "a number stays with what it numbers", text: "xem thêm Bảng 2. Hết", width: 14,
            lines: ["xem thêm", "Bảng 2. Hết"], filled: ["xem thêm Bảng", "2. Hết"]),
        Rule(
            name: "a label stays with its text", text: "a) bbbbbbbbbbbbbbb c", width: 19, lines: ["a) bbbbbbbbbbbbbbb", "c"],
            filled: ["a)", "bbbbbbbbbbbbbbb c"]),
        Rule(
            name: "a no-break space does not break", text: "aaa 12\u{A0}lớp", width: 6, lines: ["aaa", "12\u{A0}lớp"],
            filled: ["aaa 12", "lớp"]),
        Rule(
            name: "no single short word ends a text", text: "aaaaaaaaa bbbbbbb cc", width: 18,
            lines: ["aaaaaaaaa", "bbbbbbb cc"], filled: ["aaaaaaaaa bbbbbbb", "cc"]),
        Rule(
            name: "spaces and line feeds stay as they are", text: "Số:    /BC\nab  cd", width: 40,
            lines: ["Số:    /BC", "ab  cd"], filled: ["Số: /BC ab cd"]),
    ]

    @Test(arguments: rules) func followsTheRule(_ rule: Rule) throws {
        #expect(rule.lines != rule.filled)
        #expect(try broken([span(rule.text)], at: rule.width) == rule.lines)
    }

    /// Costs, not bans: a column too narrow for the rule still gets its text.
    @Test func rulesGiveWayInNarrowColumns() throws {
        #expect(try broken([span("12 lớp")], at: 4) == ["12", "lớp"])
        #expect(try broken([span("TP. Hà Nội")], at: 3) == ["TP.", "Hà", "Nội"])
        #expect(try broken([span("aaa , b")], at: 3) == ["aaa", ", b"])
    }

    @Test func anUnbrokenSpanStaysOnOneLineWhereOneHoldsIt() throws {
        let spans = [span("ông "), span("Trần Văn An", unbroken: true), span(" ký")]
        // Filled: «ông Trần Văn» (12), «An ký».
        #expect(try broken(spans, at: 12) == ["ông", "Trần Văn An", "ký"])
        #expect(try broken(spans, at: 8) == ["ông Trần", "Văn An", "ký"])
        // Two unbroken spans may part from each other.
        let pair = [span("Trần Văn An", unbroken: true), span(" "), span("Lê Văn Bình", unbroken: true)]
        #expect(try broken(pair, at: 15) == ["Trần Văn An", "Lê Văn Bình"])
    }

    @Test func aWordOfSeveralSpansDoesNotBreak() throws {
        #expect(try broken([span("aaaa b"), span("b", .bold), span("cc")], at: 8) == ["aaaa", "b", "b", "cc"])
        // One style: one run, and one word.
        #expect(try broken([span("aaaa b"), span("bcc", origin: "x")], at: 8) == ["aaaa", "bbcc"])
    }

    /// Line after line would be «aaa bb», «cc», «ddddd»; evenness over the whole paragraph is better.
    @Test(arguments: [ParagraphStyle.Alignment.left, .right, .justified, .center])
    func linesAreChosenTogether(_ alignment: ParagraphStyle.Alignment) throws {
        #expect(try broken([span("aaa bb cc ddddd")], at: 6, alignment) == ["aaa", "bb cc", "ddddd"])
    }

    @Test func centredLinesAreEven() throws {
        // Filled: 15 and 3 characters; even: 9 and 9.
        #expect(try broken([span("aaaa bbbb ccccc ddd")], at: 16, .center) == ["aaaa bbbb", "ccccc ddd"])
        #expect(try broken([span("aaaa bbbb ccccc ddd")], at: 16, .left) == ["aaaa bbbb ccccc", "ddd"])
    }

    @Test func evennessNeverCostsALine() throws {
        let text = "aa bb cc dd ee ff gg hh ii jj"
        for width in 5...29 {
            for alignment in [ParagraphStyle.Alignment.left, .center] {
                // Ten words of two letters: a line of k words is 3k − 1 characters long.
                let perLine = (width + 1) / 3
                #expect(try broken([span(text)], at: width, alignment).count == (10 + perLine - 1) / perLine)
            }
        }
    }

    /// A number and its unit are worth a line more, a letter and what it names are not.
    @Test func looseBondsNeverCostALine() throws {
        #expect(try broken([span("aaaa khối A bbbb")], at: 9) == ["aaaa khối", "A bbbb"])
        #expect(try broken([span("aaaaaa 12 A bbbb")], at: 9) == ["aaaaaa", "12 A bbbb"])
        #expect(try broken([span("aaaaaa 12 khối bbbb")], at: 9) == ["aaaaaa", "12 khối", "bbbb"])
    }

    @Test func aForcedBreakEndsALineAndAnEmptyLineStays() throws {
        #expect(try broken([span("aa\nbb cc")], at: 40) == ["aa", "bb cc"])
        let page = try pages([text("aa\n\nbb")])
        // Baselines 10 + 9 and, two lines down, 10 + 24 + 9.
        #expect(page.runs(page: 0).map(\.run.origin.y) == [19, 43])
    }

    // MARK: Words that fit no line

    @Test func aLongWordBreaksAfterAHyphenOnlyWhenItMust() throws {
        #expect(try broken([span("aaaa-bbbb")], at: 5) == ["aaaa-", "bbbb"])
        #expect(try broken([span("aa/bb_cc.dd–ee")], at: 3) == ["aa/", "bb_", "cc.", "dd–", "ee"])
        #expect(try broken([span("xx aaa-bbb")], at: 7) == ["xx", "aaa-bbb"])
    }

    @Test func whatFollowsACutWordStillFollowsIt() throws {
        #expect(try broken([span("aaaaaa-bb cc")], at: 7) == ["aaaaaa-", "bb cc"])
        #expect(try broken([span("aaaaaa-bb\ncc")], at: 7) == ["aaaaaa-", "bb", "cc"])
        #expect(try broken([span("aaaaaa-b"), span(" cc", .bold)], at: 7) == ["aaaaaa-", "b", " cc"])
    }

    @Test func aLongPartIsCutBetweenLetters() throws {
        #expect(try broken([span("xx aaaa-bbbbbbbb")], at: 5) == ["xx", "aaaa-", "bbbb", "bbbb"])
        let address = "https://xa-dong-my.thanhtri.hanoi.gov.vn/bao-cao?id=20231008"
        let lines = try broken([span(address)], at: 20)
        #expect(lines.joined() == address)
        #expect(lines.allSatisfy { $0.count <= 20 })
        #expect(lines.first == "https://xa-dong-")
    }

    @Test func aNumberIsNoPlaceToBreak() throws {
        #expect(try broken([span("xxx 12.345.678,9/87.654")], at: 13) == ["xxx", "12.345.678,9/", "87.654"])
    }

    @Test(arguments: [3, 7, 10, 40, 199])
    func aHostileWordOfASubmissionComesOutExact(_ width: Int) throws {
        let word = String("ắễộ".flatMap { Array(repeating: $0, count: 67) })
        let lines = try broken([span("a \(word) b", origin: "inbox/x.csv")], at: width)
        #expect(lines.joined() == "a \(word) b" || lines.joined(separator: "").replacing(" ", with: "") == "a\(word)b")
        #expect(lines.allSatisfy { $0.count <= width })
    }

    @Test func partsThatComeBackTogetherAreOneWordAgain() throws {
        let page = try pages(width: 60, [.paragraph(Paragraph(spans: [span("aa-bb-cc-dd-ee", origin: "x")], style: style()))])
        // Twelve characters fit: the four parts on the first line are one run of 12 × 5.
        #expect(page.texts(page: 0) == ["aa-bb-cc-dd-", "ee"])
        #expect(page.run("aa-bb-cc-dd-")?.width == 60)
    }

    @Test func aMissingGlyphNamesItsSource() throws {
        #expect(
            throws: LayoutFault.missingGlyph(
                MissingGlyph(character: "☃", codePoint: "U+2603", text: "☃x", origin: "inbox/x.csv:3"))
        ) { try broken([span("a ☃x", origin: "inbox/x.csv:3")], at: 40) }
    }

    // MARK: Random text

    @Test(arguments: [ParagraphStyle.Alignment.left, .right, .center, .justified])
    func everyWordComesOutOnceAndInOrder(_ alignment: ParagraphStyle.Alignment) throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let words = (0..<Int.random(in: 1...80, using: &random)).map { _ in
                String(repeating: "ê", count: Int.random(in: 1...9, using: &random))
            }
            let width = Int.random(in: 9...60, using: &random)
            let lines = try broken([span(words.joined(separator: " "))], at: width, alignment)
            #expect(lines.joined(separator: " ") == words.joined(separator: " "))
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") && !$0.hasPrefix(" ") })
        }
    }
}
