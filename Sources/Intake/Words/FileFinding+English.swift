extension FileFinding {
    var english: FindingWords {
        switch self {
        case .tooLarge(let count, let limit):
            FindingWords(
                "the file is larger than allowed", found: "\(size: count)", expected: "at most \(size: limit)",
                hint: "ask for smaller files")
        case .blank: FindingWords("the file is empty", hint: "ask for it again")
        case .withoutRows: FindingWords("the file has no rows of data", hint: "ask for it again, filled in")
        case .encodingUnknown(let candidates):
            FindingWords(
                "the encoding of the text cannot be told for certain",
                expected: candidates.isEmpty ? nil : "perhaps \(candidates, separator: ", ")",
                hint: "have it saved as CSV UTF-8 or .xlsx")
        case .encodingAssumed(let name): FileFinding.assumed("\(name)")
        case .encodingInside(let name, let outer): FileFinding.assumed("\(name) (inside a file of \(outer))")
        case .oldFont(let encoding): FileFinding.assumed("\(encoding) (an old font)")
        case .fontConverted(let font, let encoding):
            FindingWords("cells are set in the old font '\(written: font)'; they were read as \(encoding)")
        case .badBytes(let count, let encoding):
            FindingWords(
                count == 1
                    ? "a byte is no character of \(encoding)"
                    : "\(count) bytes are no characters of \(encoding), the first of them here")
        case .strayBytes(let count): FindingWords("\(count) stray bytes behind the end of the text were passed over")
        case .otherOwner(let owner, let held, let more):
            FindingWords(
                "the file is named for \(owner) and holds figures of others alone",
                found: more > 0 ? "\(held, separator: "; ") and \(more) more units" : "\(held, separator: "; ")",
                hint: "ask whether the right file was sent")
        case .tooManyFindings(let count): FindingWords("\(count) more findings are not listed")
        }
    }

    private static func assumed(_ encoding: Sentence) -> FindingWords {
        FindingWords("the text is not in Unicode and was read as " + encoding)
    }
}
