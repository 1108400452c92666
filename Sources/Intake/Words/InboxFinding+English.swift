extension InboxFinding {
    var english: FindingWords {
        switch self {
        case .link: FindingWords("the entry of the inbox is a link and was not read", hint: InboxFinding.theFileItself)
        case .notAFile:
            FindingWords("the entry of the inbox is not a regular file and was not read", hint: InboxFinding.theFileItself)
        case .name:
            FindingWords("cannot use the file: its name is not UTF-8 or holds control characters", hint: "rename the file")
        case .tooLarge(let bytes, let limit):
            FindingWords(
                "the file is larger than allowed", found: "\(size: bytes)", expected: "at most \(size: limit)",
                hint: "ask the sender for smaller files, or remove it")
        case .tooDeep(let limit):
            FindingWords(
                "the folder lies too deep and nothing in it was read", expected: "at most \(limit) folders inside each other",
                hint: "move it further up in the inbox")
        case .unreadable(let reason):
            FindingWords(
                "cannot read the file: \(reason)", hint: "check that it exists and its permissions, then collect again")
        case .unreadableAlone(let reason):
            FindingWords(
                "cannot read the file in a process of its own: \(reason)",
                hint: "it was being read when an earlier run ended; collect again")
        case .endedProgram(let signal):
            FindingWords(
                "reading the file ended the program, alone too; it is set aside and not counted",
                found: signal.map { "signal \(number: $0)" },
                hint: "it is tried again when its bytes or the program change, or by baocao collect CAMPAIGN FILE")
        }
    }

    private static let theFileItself: Sentence = "put the file itself there, or remove the entry"
}
