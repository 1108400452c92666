extension FormattingFinding {
    var english: FindingWords {
        switch self {
        case .rowStruck:
            FindingWords(
                "the row is struck through, and nobody can tell whether it counts",
                hint: "have the row removed, or the line through it")
        case .cellStruck:
            FindingWords(
                "the cell is struck through, and nobody can tell whether it counts",
                hint: "have the line through it removed, or the cell written anew")
        case .partStruck("", _): FindingWords("what is struck through in these cells was left out, and the rest read")
        case .partStruck(let part, ""): FindingWords("'\(written: part)' is struck through and was not read")
        case .partStruck(let part, let read):
            FindingWords("'\(written: part)' is struck through and was left out; '\(written: read)' was read")
        case .footnoteMark("", _, let isRaised):
            FindingWords(
                "what is small " + FormattingFinding.side(isRaised)
                    + " the line in these cells was taken for the mark of a footnote and left out")
        case .footnoteMark(let mark, let read, let isRaised):
            FindingWords(
                "the small '\(written: mark)' " + FormattingFinding.side(isRaised)
                    + " the line was taken for the mark of a footnote and left out; '\(written: read)' was read")
        case .partHidden("", _): FindingWords("hidden text in these cells was left out")
        case .partHidden(let part, ""): FindingWords("the hidden text '\(written: part)' was not read")
        case .partHidden(let part, let read):
            FindingWords("the hidden text '\(written: part)' was left out; '\(written: read)' was read")
        }
    }

    private static func side(_ isRaised: Bool) -> Sentence { isRaised ? "above" : "below" }
}
