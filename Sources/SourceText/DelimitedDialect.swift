/// Finds out what separates the fields of a text.
public enum DelimitedDialect {
    /// What is recognised, the likelier first when the evidence is equal.
    public static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// How many records are looked at, and how many bytes at most.
    private static let sampleRecords = 30
    private static let sampleBytes = 32_768

    /// The delimiter by which most of the first records have the same number of fields, and many.
    ///
    /// Commas inside titles make uneven records, so an even cut is better evidence than a frequent character. Without any
    /// evidence it is a comma.
    public static func detect(in utf8: [UInt8]) -> UInt8 { detect(in: utf8, from: 0) }

    static func detect(in utf8: [UInt8], from start: Int) -> UInt8 {
        let sample = Array(utf8[start..<min(utf8.count, start + sampleBytes)])
        var best = (score: 0, delimiter: delimiters[0])
        for delimiter in delimiters where sample.contains(delimiter) {
            let score = evenness(of: sample, delimiter)
            if score > best.score { best = (score, delimiter) }
        }
        return best.delimiter
    }

    private static func evenness(of sample: [UInt8], _ delimiter: UInt8) -> Int {
        var tokens = DelimitedTokenizer(sample, delimiter: delimiter)
        var record = DelimitedRecord()
        var recordsByWidth: [Int: Int] = [:]
        var count = 0
        while count < sampleRecords, tokens.next(&record) {
            if record.fields.count > 1 { recordsByWidth[record.fields.count, default: 0] += 1 }
            count += 1
        }
        return recordsByWidth.map { width, records in (width - 1) * records }.max() ?? 0
    }

    /// The delimiter a first line `sep=;` states, and where the next line begins.
    static func statedDelimiter(in utf8: [UInt8], from start: Int) -> (delimiter: UInt8, next: Int)? {
        var index = start
        let quoted = index < utf8.count && utf8[index] == quote
        if quoted { index += 1 }
        let word = utf8[index..<min(utf8.count, index + 4)]
        guard word.count == 4, word.map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }) else { return nil }
        index += 4
        guard index < utf8.count, utf8[index] != lineFeed, utf8[index] != carriageReturn else { return nil }
        let delimiter = utf8[index]
        index += 1
        if quoted, index < utf8.count, utf8[index] == quote { index += 1 }
        guard index < utf8.count else { return (delimiter, index) }
        guard utf8[index] == lineFeed || utf8[index] == carriageReturn else { return nil }
        if utf8[index] == carriageReturn, index + 1 < utf8.count, utf8[index + 1] == lineFeed { index += 1 }
        return (delimiter, index + 1)
    }
}
