import ReportModel

extension SummaryFinding {
    var english: FindingWords {
        switch self {
        case .version(let found, let known):
            FindingWords(
                "the figures attached to the PDF are of another version", found: found.map { "\(written: $0)" } ?? "none",
                expected: "\(number: known)", hint: "have the report made by the same version of the program")
        case .bulletin:
            FindingWords("the PDF is the bulletin of a day, not a report of the period", hint: "ask for the report")
        case .ownDocument: FindingWords("the PDF was made by this very campaign", hint: "ask for that of the level below")
        case .otherName(let unit):
            FindingWords(
                "the unit's name in the PDF is not that of code \(unit.code) here", expected: "\(unit.name)",
                hint: SummaryFinding.agree)
        case .typeUnknown(let code):
            FindingWords("the activity type '\(written: code)' is not in the campaign", hint: SummaryFinding.agree)
        case .groupUnknown(let code):
            FindingWords("the audience group '\(written: code)' is not in the campaign", hint: SummaryFinding.agree)
        case .reachDiffers(let type, let isReachHere):
            FindingWords(
                isReachHere
                    ? "the type '\(type)' reaches people from afar here, and not in the PDF"
                    : "the type '\(type)' reaches people from afar in the PDF, and not here", hint: SummaryFinding.agree)
        case .sumDiffers(let key, let stated, let lines):
            FindingWords(
                "the total '\(key)' is not the sum of its lines: the attached figures were changed or damaged",
                found: "\(stated)", expected: "\(lines)", hint: SummaryFinding.again)
        case .partLarger(let key, let whole):
            FindingWords(
                "'\(key)' is larger than what it is a part of: the attached figures were changed or damaged",
                expected: "at most \(whole)", hint: SummaryFinding.again)
        case .lineTwice:
            FindingWords(
                "two lines are of one type, day and kind of unit: the attached figures were changed or damaged",
                hint: SummaryFinding.again)
        case .kindsUnknown(let kinds):
            FindingWords(
                "the campaign has no such kinds of unit; the figures count as the sender's own: \(kinds, separator: ", ")")
        case .indicatorUnknown(let code):
            FindingWords("the indicator '\(written: code)' is not in the campaign and was not read")
        case .behind(let reported, let expected): FindingWords("\(reported) of \(expected) units are behind the figures")
        case .signed(let signer, let validity, let isWhole): englishSigned(signer, validity, isWhole)
        case .damaged: FindingWords("the PDF is damaged or cut off and cannot be opened", hint: SummaryFinding.again)
        case .locked:
            FindingWords("the file is a PDF locked with a password, which is not read", hint: "ask for it without password")
        case .tooMuch(let limit):
            FindingWords("the PDF unpacks to too many bytes", expected: "at most \(limit)", hint: SummaryFinding.asMade)
        case .packedOtherwise:
            FindingWords(
                "the figures attached to the PDF are packed in a way that is not read", hint: SummaryFinding.asMade)
        }
    }

    private static let agree: Sentence = "both levels must use the same codes; have the report made again"
    private static let again: Sentence = "have the report made again and sent"
    private static let asMade: Sentence = "ask for the file as the program made it"

    private func englishSigned(_ signer: String?, _ validity: PDFValidity, _ isWhole: Bool) -> FindingWords {
        let name: Sentence = signer.map { "by \(written: $0, limit: 120)" } ?? "by nobody named"
        switch validity {
        case .valid where isWhole: return FindingWords("the PDF is signed " + name + " and unchanged since")
        case .valid: return FindingWords("the PDF is signed " + name + "; something was added after that")
        case .broken: return FindingWords("the PDF is signed " + name + " and was changed after that")
        case .unknown: return FindingWords("the PDF is signed " + name + ", which could not be checked")
        }
    }
}
