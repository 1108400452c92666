import TestSupport
import Testing

@testable import SourceText

/// All records of a text, and its faults as `kind line:column`.
private func tokenize(_ text: String, delimiter: UInt8? = nil) -> (records: [[String]], lines: [Int], faults: [String]) {
    var tokens = DelimitedTokenizer(Array(text.utf8), delimiter: delimiter)
    var record = DelimitedRecord()
    var records: [[String]] = []
    var lines: [Int] = []
    while tokens.next(&record) {
        records.append(record.fields.map { tokens.text(of: $0) })
        lines.append(record.line)
    }
    return (records, lines, tokens.faults.map { "\($0.kind) \($0.line):\($0.column)" })
}

@Suite("Delimited text") struct DelimitedTokenizerTests {
    struct Dialect: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let records: [[String]]
    }

    @Test(
        "dialects give the same records",
        arguments: [
            Dialect(testDescription: "comma, LF", text: "a,b\n1,2\n", records: [["a", "b"], ["1", "2"]]),
            Dialect(testDescription: "semicolon, CRLF", text: "a;b\r\n1;2\r\n", records: [["a", "b"], ["1", "2"]]),
            Dialect(testDescription: "tab, CR, no end", text: "a\tb\r1\t2", records: [["a", "b"], ["1", "2"]]),
            Dialect(testDescription: "byte order mark", text: "\u{FEFF}a,b\n1,2", records: [["a", "b"], ["1", "2"]]),
            Dialect(testDescription: "sep line", text: "sep=;\r\na;b\r\n1;2,5", records: [["a", "b"], ["1", "2,5"]]),
            Dialect(testDescription: "sep line in quotes", text: "\"sep=|\"\na|b\n", records: [["a", "b"]]),
            Dialect(
                testDescription: "byte order mark and sep line", text: "\u{FEFF}sep=\t\na\tb,c\n", records: [["a", "b,c"]]),
            Dialect(testDescription: "quotes", text: "\"a,b\",\"c\"\"d\"\n", records: [["a,b", "c\"d"]]),
            Dialect(
                testDescription: "line ends in quotes", text: "\"a\nb\",c\n\"d\r\ne\",f\n",
                records: [["a\nb", "c"], ["d\r\ne", "f"]]),
            Dialect(testDescription: "blank before a quote", text: "1, \"a,b\" ,2", records: [["1", "a,b", "2"]]),
            Dialect(testDescription: "quote inside a plain field", text: "say \"hi\",2", records: [["say \"hi\"", "2"]]),
            Dialect(testDescription: "empty fields", text: ",,\n\"\",x,", records: [["", "", ""], ["", "x", ""]]),
            Dialect(testDescription: "empty lines", text: "a,b\n\n1,2\n\n", records: [["a", "b"], [""], ["1", "2"], [""]]),
            Dialect(testDescription: "nothing", text: "", records: []),
            Dialect(testDescription: "only a mark", text: "\u{FEFF}", records: []),
            Dialect(
                testDescription: "commas in texts between semicolons",
                text: "Ngày;Tên hoạt động;Số\n2/10;Đọc sách, kể chuyện, tặng sách;3\n3/10;Thi vẽ, viết;4\n",
                records: [
                    ["Ngày", "Tên hoạt động", "Số"], ["2/10", "Đọc sách, kể chuyện, tặng sách", "3"],
                    ["3/10", "Thi vẽ, viết", "4"],
                ]),
        ])
    func dialects(_ dialect: Dialect) {
        let result = tokenize(dialect.text)
        #expect(result.records == dialect.records)
        #expect(result.faults == [])
    }

    @Test("records and fields know where they stand")
    func positions() {
        let text = MarkedText("①a,②b\n③\"x\ny\",④Đặng Thị,⑤\"q\"\n\n⑥1,⑦2\n")
        var tokens = DelimitedTokenizer(Array(text.text.utf8))
        var record = DelimitedRecord()
        var places: [String] = []
        while tokens.next(&record) {
            guard !record.isBlank else { continue }
            places += record.fields.map { "\($0.line):\(tokens.column(of: $0))" }
        }
        #expect(places == "①②③④⑤⑥⑦".map { text.at($0) })
    }

    @Test("columns count letters, not code points, of decomposed text")
    func columnsOfDecomposedText() {
        let decomposed = "Tru\u{31B}\u{300}ng,x"
        var tokens = DelimitedTokenizer(Array(decomposed.utf8))
        var record = DelimitedRecord()
        while tokens.next(&record) {}
        #expect(tokens.column(of: record.fields[1]) == 7)
    }

    @Test("an unclosed quote is told where it opens, and the records after it are still read")
    func unclosedQuote() {
        let text = MarkedText("a,b\n1,①\"open\n2,x\n3,y\n")
        let result = tokenize(text.text)
        #expect(result.faults == ["unclosedQuote \(text.at("①"))"])
        #expect(result.records == [["a", "b"], ["1", "\"open"], ["2", "x"], ["3", "y"]])
        #expect(result.lines == [1, 2, 3, 4])
    }

    @Test("a quote left open and another field's quotes do not swallow the rows between")
    func unclosedQuoteBeforeQuotedField() {
        let text = MarkedText("a,b,c\n1,①\"open,5\n2,x,6\n3,\"say, hi\",7\n")
        let result = tokenize(text.text)
        #expect(result.faults == ["unclosedQuote \(text.at("①"))"])
        #expect(result.records == [["a", "b", "c"], ["1", "\"open", "5"], ["2", "x", "6"], ["3", "say, hi", "7"]])
    }

    @Test("text behind a closing quote is kept as it stands")
    func textAfterQuote() {
        let text = MarkedText("a,b\n①\"Góp sách, truyện\" đợt 2,5\n")
        let result = tokenize(text.text)
        #expect(result.faults == ["textAfterQuote \(text.at("①"))"])
        #expect(result.records == [["a", "b"], ["\"Góp sách, truyện\" đợt 2", "5"]])
    }

    @Test("many open quotes cost linear time")
    func openQuotes() {
        let lines = (0..<40_000).map { "\"\($0),\"\"x" }
        let text = "a,b\n" + lines.joined(separator: "\n")
        let clock = ContinuousClock()
        var count = 0
        let time = clock.measure { count = tokenize(text).records.count }
        #expect(count > 20_000)
        #expect(time < .seconds(5))
    }

    @Test("what was written is read back, in every dialect")
    func roundTrip() {
        var random = SeededGenerator(seed: 20_231_002)
        let alphabet: [String] = ["a", "ộ", "Đ", ",", ";", "\t", "\"", "\n", "\r\n", " ", "1", "", "'", "=", "\u{301}x"]
        for round in 0..<300 {
            let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
            let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
            let width = Int.random(in: 2...6, using: &random)
            let records = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
                        .joined()
                }
            }
            let text = records.map { record in
                record.map { field in
                    let plain = !field.unicodeScalars.contains { "\",;\t\n\r ".unicodeScalars.contains($0) } && !field.isEmpty
                    guard !plain else { return field }
                    // By scalars: a quote with a combining mark behind it is one character, but still a quote.
                    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
                    for scalar in field.unicodeScalars {
                        quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar])
                    }
                    return String(quoted) + "\""
                }.joined(separator: delimiter)
            }.joined(separator: lineEnd)
            let result = tokenize(text, delimiter: Array(delimiter.utf8)[0])
            #expect(result.records == records, "round \(round)")
            #expect(result.faults == [], "round \(round)")
        }
    }
}
