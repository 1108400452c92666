import ReportModel

extension PeriodFinding {
    var english: FindingWords {
        switch self {
        case .endsBeforeStart(let from, let to, let period):
            FindingWords("the days covered end before they begin", found: "\(from) to \(to)", expected: "within \(period)")
        case .outsidePeriod(let days, let period):
            FindingWords("the days covered lie outside the campaign", found: "\(days)", expected: "within \(period)")
        case .rowsDiffer(let line, let earlier, let day, let known):
            FindingWords(
                "rows \(number: line) and \(number: earlier) of one unit state different days covered", found: "\(day)",
                expected: "\(known)")
        case .sheetsApart(let days):
            FindingWords(
                "no sheet of the file speaks of \(days), between those that others cover; they count as days without activities"
            )
        case .coveredTwice:
            FindingWords("the file holds two reports of one unit for the same day", hint: "\"covers\" must tell them apart")
        case .sentEarly(let day, let begin):
            FindingWords("the stated time lies before the campaign begins", found: "\(day)", expected: "from \(begin) on")
        case .monthFirst:
            FindingWords("the times of sending have the month first and were read so", expected: "day/month/year")
        case .timeUnreadable:
            FindingWords("the time of sending cannot be read", expected: "e.g. 06/10/2023 16:20:00")
        }
    }
}
