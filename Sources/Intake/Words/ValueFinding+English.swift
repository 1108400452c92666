import ReportModel

extension ValueFinding {
    var english: FindingWords {
        switch self {
        case .missing(let label): FindingWords("'\(written: label)' is not stated")
        case .peopleMissing(let label):
            FindingWords("'\(written: label)' is not stated", hint: "0 must be written where nobody came")
        case .count(let label, .tooLarge, _):
            FindingWords("'\(written: label)' is too large", expected: "at most \(WholeNumber.largest)")
        case .count(let label, let fault, _):
            FindingWords("'\(written: label)' \(fault.english)", expected: "a whole number of at least 0")
        case .day(let label, let fault, let example), .coveredDay(let label, let fault, let example):
            FindingWords("'\(written: label)' \(fault.english)", expected: "day/month/year or ISO 8601, e.g. \(example)")
        case .daySupplied(let label, let supplement, let day):
            FindingWords(
                "'\(written: label)' \(supplement.english), "
                    + (day.map { "taken for \($0)" } ?? "taken for a day of the campaign"))
        case .dayOutside(let label, let period):
            FindingWords("'\(written: label)' lies outside the campaign", expected: "\(period)")
        case .notListed(let label, _, let proposal, let choices):
            FindingWords(
                "'\(written: label)' is not in the campaign",
                expected: proposal.english,
                hint: choices.isEmpty ? "campaign.yaml lists them" : "one of: \(choices, separator: "; ")")
        case .entryByPart(let label, let name):
            FindingWords("'\(written: label)' is a part of a name and was taken for '\(name)'")
        case .entryRestored(let label, let text):
            FindingWords(
                "'\(written: label)' was in the wrong encoding and was restored", expected: text.isEmpty ? nil : "\(text)")
        case .text(let label, let fault): fault.english("'\(written: label)'")
        case .formulaWithoutValue: FindingWords("the cell is a formula, and the file does not keep its value")
        case .formulaFailed: FindingWords("the formula of the cell failed")
        }
    }
}

extension WholeNumber.Fault {
    /// What is wrong, to follow what it is called.
    fileprivate var english: Sentence {
        switch self {
        case .fraction: "is not a whole number"
        case .negative: "is negative"
        case .range: "is a range, not a number"
        case .approximate: "is an estimate, not a count"
        case .unit, .words: "mixes words and a number"
        case .lookalike: "has letters in the place of digits"
        case .several: "looks like two numbers in one cell"
        case .tooLarge: "is too large"
        case .notANumber: "is not a number"
        }
    }
}

extension DayText.Fault {
    /// What is wrong, to follow what it is called.
    fileprivate var english: Sentence {
        switch self {
        case .noSuchDay: "is a day that does not exist"
        case .shortYear: "has a year of too few digits"
        case .noYear: "has no year"
        case .several: "is several days, not one"
        case .weekday(let stated, let real):
            "says \(DayText.Fault.english(weekday: stated)), and that day is \(DayText.Fault.english(weekday: real))"
        case .notADate: "is not a day"
        }
    }

    /// By its ISO number.
    private static func english(weekday number: Int) -> String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][min(max(number, 1), 7) - 1]
    }
}

extension DayText.Supplement {
    fileprivate var english: Sentence {
        switch self {
        case .year: "has no year"
        case .century: "has a short year"
        case .midnight: "lies seconds before midnight"
        }
    }
}

extension EntryProposal {
    fileprivate var english: Sentence? {
        switch self {
        case .none: nil
        case .spelled(let name): "perhaps '\(name)'"
        case .holding(let names): "a name of the list; those that hold the text: \(names, separator: "; ")"
        }
    }
}
