import ReportModel

/// What can be found in the statement of an activity.
enum ActivityFinding: Finding {
    /// No group of people has a number.
    case withoutPeople
    /// In a JSON document: no `audience` at all.
    case withoutAudience
    // Numbers and days are `nil` where several rows have the same fault.

    /// The total beside the groups is not their sum.
    case totalDiffers(sum: Int?)
    /// The women beside the groups' women are not their sum.
    case womenDiffer(sum: Int?)
    /// Men and women together are not the people stated.
    case menDiffer(sum: Int?)
    /// One number of women for several groups, of which this is the first.
    case womenNotDivided(group: String)
    /// More women than people.
    case tooManyWomen(people: Int?)
    /// Rows of one merged title state different things under a heading.
    case mergedDisagrees(line: Int, first: Int, heading: String, other: String)
    /// Rows of one activity identifier state different things under a heading.
    case sharedDisagrees(RowName, RowName, id: String, heading: String, other: String)
    /// A day that the submission does not cover.
    case outsideCoverage(CalendarDate?, covers: DateSpan)
    /// Marked above the table as none, and some are listed.
    case noneButSome
    /// A row says that there were none, and others list some.
    case noneRowButSome

    var severity: Severity {
        switch self {
        case .totalDiffers, .womenDiffer, .menDiffer, .womenNotDivided: .warning
        default: .error
        }
    }

    var code: FindingCode {
        switch self {
        case .withoutPeople, .withoutAudience: .audienceMissing
        case .totalDiffers, .womenDiffer, .menDiffer: .totalDiffers
        case .womenNotDivided: .femaleNotDivided
        case .tooManyWomen: .female
        case .mergedDisagrees, .sharedDisagrees: .activityDisagrees
        case .outsideCoverage: .dateOutside
        case .noneButSome, .noneRowButSome: .noneButActivities
        }
    }

    var general: ActivityFinding {
        switch self {
        case .totalDiffers: .totalDiffers(sum: nil)
        case .womenDiffer: .womenDiffer(sum: nil)
        case .menDiffer: .menDiffer(sum: nil)
        case .tooManyWomen: .tooManyWomen(people: nil)
        case .outsideCoverage(_, let covers): .outsideCoverage(nil, covers: covers)
        default: self
        }
    }

    static var examples: [ActivityFinding] {
        [
            .withoutPeople, .withoutAudience, .totalDiffers(sum: 540), .totalDiffers(sum: nil), .womenDiffer(sum: 270),
            .menDiffer(sum: 538), .menDiffer(sum: nil),
            .womenNotDivided(group: "Học sinh"), .tooManyWomen(people: 540), .tooManyWomen(people: nil),
            .mergedDisagrees(line: 9, first: 7, heading: "Ngày", other: "02/10/2023"),
            .sharedDisagrees(.line(9), .line(7), id: "HD-01", heading: "Ngày", other: "02/10/2023"),
            .outsideCoverage(ExampleDays.early, covers: ExampleDays.period), .noneButSome, .noneRowButSome,
        ]
    }
}
