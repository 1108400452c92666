import ReportModel

extension ActivityFinding {
    var english: FindingWords {
        switch self {
        case .withoutPeople:
            FindingWords("no audience group has a number of participants", hint: "0 must be written where nobody came")
        case .withoutAudience:
            FindingWords(
                "no audience group has a number of participants",
                expected: "\"audience\": {\"hoc_sinh\": {\"participants\": 120, \"female\": 61}}")
        case .totalDiffers(let sum):
            FindingWords(
                "the total of participants is not the sum of the groups; the sum was taken",
                expected: sum.map { "\($0)" } ?? "the sum of the row's groups")
        case .womenDiffer(let sum):
            FindingWords(
                "the number of women is not the sum of the groups; the sum was taken",
                expected: sum.map { "\($0)" } ?? "the sum of the row's groups")
        case .menDiffer(let sum):
            FindingWords(
                "men and women together are not the participants stated, which were taken",
                expected: sum.map { "\($0)" } ?? "the row's men and women together")
        case .womenNotDivided(let group):
            FindingWords(
                "one number of women for several audience groups; it was not divided",
                hint: "women are stated group by group, e.g. in a column '\(group) – nữ'")
        case .tooManyWomen(let people):
            FindingWords(
                "more women than participants",
                expected: people.map { "at most \($0)" } ?? "at most the participants of the row")
        case .mergedDisagrees(let line, let first, let heading, let other):
            FindingWords(
                "rows \(number: line) and \(number: first) share a merged title and differ under '\(written: heading)'",
                expected: "\(written: other)")
        case .sharedDisagrees(let row, let first, let id, let heading, let other):
            FindingWords(
                "\(row) and \(first) share the activity code '\(written: id)' and differ under '\(written: heading)'",
                expected: "\(written: other)", hint: "one of them needs another activity code, or is wrong")
        case .outsideCoverage(let day, let covers):
            FindingWords(
                "the day of an activity lies outside the days covered", found: day.map { "\($0)" }, expected: "\(covers)")
        case .noneButSome: FindingWords("the form is marked 'no activities' and lists some")
        case .noneRowButSome: FindingWords("a row says that there were no activities, and others list some")
        }
    }
}
