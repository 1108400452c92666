extension ContainerFinding {
    var english: FindingWords {
        switch self {
        case .tooDeep(let limit):
            FindingWords(
                "the file lies inside too many archives or messages and was not opened", expected: "at most \(limit) of them",
                hint: ContainerFinding.onTheirOwn)
        case .tooManyFiles(let limit):
            FindingWords(
                "there are too many files; from this one on none was opened", expected: "at most \(limit) files",
                hint: ContainerFinding.inParts)
        case .unpacksTooLarge(let limit):
            FindingWords(
                "the files unpack to too many bytes; from this one on none was opened", expected: "at most \(size: limit)",
                hint: ContainerFinding.inParts)
        case .tooManyMembers(let limit):
            FindingWords(
                "the archive holds too many files and was not opened", expected: "at most \(limit) files",
                hint: ContainerFinding.inParts)
        case .memberTooLarge(let limit):
            FindingWords(
                "the file unpacks to too many bytes and was not opened", expected: "at most \(size: limit)",
                hint: "ask for smaller files")
        case .packedTooTightly(let limit):
            FindingWords(
                "the file unpacks to too many times its size and was not opened", expected: "at most \(limit) times",
                hint: ContainerFinding.onTheirOwn)
        case .damaged:
            FindingWords("the archive, or the file in it, is damaged and cannot be opened", hint: ContainerFinding.onTheirOwn)
        case .packEmpty: FindingWords("the archive holds no files", hint: "ask for the report")
        case .messageCutOff:
            FindingWords(
                "the message ends within a part or has more parts than are read; files may be missing",
                hint: "ask for what is missing from the list in the answer")
        case .messageWithoutFiles:
            FindingWords("the message has no attachment that could be a report", hint: "ask for the report as an attachment")
        case .messageDamaged:
            FindingWords(
                "the Outlook message, or a file in it, is damaged and cannot be opened", hint: ContainerFinding.onTheirOwn)
        }
    }

    private static let onTheirOwn: Sentence = "have the files sent one by one"
    private static let inParts: Sentence = "have them sent in several parts"
}
