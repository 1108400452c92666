extension DocumentFinding {
    var english: FindingWords {
        switch self {
        case .damaged(let format):
            FindingWords("the " + format.englishNoun + " is damaged and cannot be read", hint: DocumentFinding.resave)
        case .partMissing(let format):
            FindingWords("the " + format.englishNoun + " lacks a part that it must have", hint: DocumentFinding.resave)
        case .cellsRepeated(let format, let limit):
            FindingWords(
                "the " + format.englishNoun + " repeats cells too often", expected: "at most \(limit) cells",
                hint: DocumentFinding.thinOut)
        case .tooManyParts(let format, let limit):
            FindingWords(
                "the " + format.englishNoun + " has too many parts", expected: "at most \(limit)",
                hint: DocumentFinding.thinOut)
        case .unpacksTooLarge(let format, let limit):
            FindingWords(
                "the " + format.englishNoun + " unpacks to too many bytes", expected: "at most \(size: limit)",
                hint: DocumentFinding.thinOut)
        case .packedTooTightly(let format, let limit):
            FindingWords(
                "the " + format.englishNoun + " unpacks to too many times its size", expected: "at most \(limit) times",
                hint: DocumentFinding.resave)
        case .entities(let format):
            FindingWords(
                "the " + format.englishNoun + " declares XML entities or a document type", hint: DocumentFinding.resave)
        case .nestedTooDeep(let format, let limit):
            FindingWords(
                "the XML of the " + format.englishNoun + " is nested too deeply", expected: "at most \(limit) levels",
                hint: DocumentFinding.resave)
        case .inPart(let finding, let part): finding.english.finding("\(part)")
        case .textLost:
            FindingWords("a cell refers to a text that the file does not have: it is damaged", hint: DocumentFinding.resave)
        case .cellTwice:
            FindingWords("a cell stands twice in the file, or has two values: it is damaged", hint: DocumentFinding.resave)
        case .trackedChange(let text):
            FindingWords(
                "a cell has a tracked change that nobody accepted; it was read as changed",
                found: text.isEmpty ? "(empty)" : "\(text)")
        case .rowDeleted:
            FindingWords("a row is deleted by a tracked change that nobody accepted; it was not read")
        case .rowInserted:
            FindingWords("a row is inserted by a tracked change that nobody accepted; it was read")
        case .paragraphsIgnored(let count):
            FindingWords("\(count) paragraphs outside the tables are no remarks and were not read")
        }
    }

    private static let resave: Sentence = "have it opened, saved anew and sent again"
    private static let thinOut: Sentence = "have sheets, rows or parts that are not needed removed"
}

extension DocumentFormat {
    fileprivate var englishNoun: Sentence {
        switch self {
        case .xlsx, .xls, .spreadsheetML: "Excel workbook"
        case .ods: "LibreOffice table"
        case .docx: "Word document"
        case .html: "web page"
        }
    }
}
