import Participation
import ReportModel

extension DataDictionary {
    static let cutTypes: [RecordType] = [
        RecordType(
            "activity_type", key: "code", label: "name", "«Loại hoạt động»",
            [
                .text("code", "Code") { (r: ActivityTypeRecord, _) in r.type.code },
                .text("name", "Name") { (r: ActivityTypeRecord, _) in r.type.name },
                .optionalText("group", "Group") { (r: ActivityTypeRecord, _) in r.type.group },
                .record("totals", "totals", "Figures of the type") { (r: ActivityTypeRecord, _) in r.totals },
                .integer("units", "Units with at least one such activity") { (r: ActivityTypeRecord, _) in r.units },
                .flag("held", "Whether there was such an activity") { (r: ActivityTypeRecord, _) in r.totals.activities > 0 },
                .rate("share", "Visits of all visits") { (r: ActivityTypeRecord, c) in
                    Rate(part: r.totals.participants, whole: c.summary.totals.participants)
                },
            ]),
        RecordType(
            "type_group", label: "name", "Group of activity types",
            [
                .text("name", "Name; empty for types without a group") { (r: ActivityTypeGroupRecord, _) in r.name ?? "" },
                .list("types", "activity_type", "Its types") { (r: ActivityTypeGroupRecord, _) in r.types },
                .record("totals", "totals", "Figures of all its types") { (r: ActivityTypeGroupRecord, _) in r.totals },
                .flag("held", "Whether there was an activity of the group") { (r: ActivityTypeGroupRecord, _) in
                    r.totals.activities > 0
                },
                .rate("share", "Visits of all visits") { (r: ActivityTypeGroupRecord, c) in
                    Rate(part: r.totals.participants, whole: c.summary.totals.participants)
                },
            ]),
        RecordType(
            "audience", key: "code", label: "name",
            "«Đối tượng»; an activity counts in each of its groups, so activities, sessions and books do not add up",
            [
                .text("code", "Code") { (r: AudienceRecord, _) in r.group.code },
                .text("name", "Name") { (r: AudienceRecord, _) in r.group.name },
                .record("totals", "totals", "Figures of the group") { (r: AudienceRecord, _) in r.totals },
                .flag("held", "Whether anyone of the group took part") { (r: AudienceRecord, _) in r.totals.participants > 0 },
                .rate("share", "Visits of all visits") { (r: AudienceRecord, c) in
                    Rate(part: r.totals.participants, whole: c.summary.totals.participants)
                },
            ]),
        RecordType(
            "day", "A day of the period",
            [
                .date("date", "The day") { (r: DayRecord, _) in r.date },
                .record("totals", "totals", "Figures of the day") { (r: DayRecord, _) in r.totals },
                .integer("units", "Units with at least one activity on the day") { (r: DayRecord, _) in r.units },
                .rate("share", "Visits of all visits") { (r: DayRecord, c) in
                    Rate(part: r.totals.participants, whole: c.summary.totals.participants)
                },
            ]),
    ]

    static let indicatorTypes: [RecordType] = [
        RecordType(
            "indicator", key: "code", label: "name", "«Chỉ tiêu» summed over everything below",
            [
                .text("code", "Code") { (r: IndicatorFigure, _) in r.indicator.code },
                .text("name", "Name") { (r: IndicatorFigure, _) in r.indicator.name },
                .text("unit", "What is counted: gia đình, cuốn") { (r: IndicatorFigure, _) in r.indicator.unit },
                .optionalInteger("value", "Sum of the values stated; absent when nobody stated it") {
                    (r: IndicatorFigure, _) in r.value
                },
                .integer("stated_by", "Units that stated it") { (r: IndicatorFigure, _) in r.statedBy },
                .integer("asked", "Units that are asked for it") { (r: IndicatorFigure, _) in r.asked },
                .rate("stated_rate", "Stated of asked") { (r: IndicatorFigure, _) in
                    Rate(part: r.statedBy, whole: r.asked)
                },
                .rate("rate", "Value of the indicator it is a part of") { (r: IndicatorFigure, c) in
                    guard let value = r.value, let of = r.indicator.of, let whole = c.indicatorValues[of] else { return nil }
                    return Rate(part: value, whole: whole)
                },
                .flag("is_part", "Whether it is a part of another indicator") { (r: IndicatorFigure, _) in
                    r.indicator.of != nil
                },
                .flag("is_model", "Whether it is a part of another indicator or has such a part") { (r: IndicatorFigure, c) in
                    r.indicator.of != nil || c.campaign.indicators.contains { $0.of == r.indicator.code }
                },
            ]),
        RecordType(
            "indicator_value", key: "code", label: "name", "«Chỉ tiêu» of one unit or child",
            [
                .text("code", "Code") { (r: IndicatorValueRecord, _) in r.indicator.code },
                .text("name", "Name") { (r: IndicatorValueRecord, _) in r.indicator.name },
                .text("unit", "What is counted") { (r: IndicatorValueRecord, _) in r.indicator.unit },
                .optionalInteger("value", "Value; absent when not stated") { (r: IndicatorValueRecord, _) in r.value },
            ]),
        RecordType(
            "model", key: "code", label: "name", "An indicator and the part of it that another one states",
            [
                .text("code", "Code of the part") { (r: ModelRecord, _) in r.part.code },
                .text("name", "The title both names quote: Gia đình học tập") { (r: ModelRecord, _) in r.name },
                .text("unit", "What is counted") { (r: ModelRecord, _) in r.whole.unit },
                .text("whole_name", "Name of the whole: Số gia đình đăng ký …") { (r: ModelRecord, _) in r.whole.name },
                .text("part_name", "Name of the part: Số gia đình được công nhận …") { (r: ModelRecord, _) in r.part.name },
                .optionalInteger("whole", "Value of the whole (registered)") { (r: ModelRecord, _) in r.wholeValue },
                .optionalInteger("part", "Value of the part (recognised)") { (r: ModelRecord, _) in r.partValue },
                .rate("rate", "Part of whole") { (r: ModelRecord, _) in
                    guard let part = r.partValue, let whole = r.wholeValue else { return nil }
                    return Rate(part: part, whole: whole)
                },
            ]),
    ]

    static let textTypes: [RecordType] = [
        RecordType(
            "activity", label: "title", "«Hoạt động» as a unit reported it",
            [
                .sentText("title", "«Tên hoạt động», as sent") { (r: ReportedActivity, _) in
                    (r.activity.title, r.origin)
                },
                .sentText("note", optional: true, "«Ghi chú», as sent") { (r: ReportedActivity, _) in
                    r.activity.note.map { ($0, r.origin) }
                },
                .date("date", "Day") { (r: ReportedActivity, _) in r.activity.date },
                .text("type", "Name of its type") { (r: ReportedActivity, c) in
                    c.activityTypes[r.activity.type]?.name ?? r.activity.type
                },
                .text("type_code", "Code of its type") { (r: ReportedActivity, _) in r.activity.type },
                .record("unit", "unit", "Whose it is") { (r: ReportedActivity, _) in r.unit },
                .integer("sessions", "«Số buổi»") { (r: ReportedActivity, _) in r.activity.sessions },
                .integer("participants", "«Lượt người»") { (r: ReportedActivity, _) in r.activity.participants },
                .optionalInteger("female", "«Trong đó nữ»; absent when a group does not state it") {
                    (r: ReportedActivity, _) in
                    let counts = r.activity.audiences.map(\.femaleParticipants)
                    return counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) }
                },
                .integer("books", "«Số sách quyên góp»") { (r: ReportedActivity, _) in r.activity.booksDonated },
            ]),
        RecordType(
            "remark", label: "text", "A sentence a unit sent",
            [
                .sentText("text", "The sentence, as sent") { (r: RemarkRecord, _) in
                    (r.text, "\(r.part) of \(r.unit.code)")
                },
                .record("unit", "unit", "Who sent it") { (r: RemarkRecord, _) in r.unit },
            ]),
        RecordType(
            "duplicate", "Two statements that may be one activity",
            [
                .record("first", "activity", "As the upper unit states it") { (r: PossibleDuplicate, _) in r.first },
                .record("second", "activity", "As the lower unit states it") { (r: PossibleDuplicate, _) in r.second },
            ]),
        RecordType(
            "outlier", "A figure to look at again",
            [
                .record("unit", "unit", "The unit") { (r: Outlier, _) in r.unit },
                .integer("participants", "Its visits") { (r: Outlier, _) in r.participants },
                .flag("above_population", "Whether they exceed its population") { (r: Outlier, _) in
                    if case .abovePopulation = r.reason { true } else { false }
                },
                .integer("limit", "The population, or ten times the median of its kind") { (r: Outlier, _) in
                    switch r.reason {
                    case .abovePopulation(let population): population
                    case .tenTimesPeers(let median): 10 * median
                    }
                },
            ]),
        RecordType(
            "position", "Where a row stands among the rows printed",
            [
                .integer("number", "Number of the row, from 1") { (r: PositionRecord, _) in r.number },
                .integer("count", "Number of rows") { (r: PositionRecord, _) in r.count },
                .flag("is_first", "Whether it is the first") { (r: PositionRecord, _) in r.number == 1 },
                .flag("is_last", "Whether it is the last") { (r: PositionRecord, _) in r.number == r.count },
            ]),
    ]
}

extension ReportedActivity {
    /// Names the submission in findings about a character the face lacks.
    var origin: String {
        "activity of \(unit.code) on \(activity.date.iso)" + (activity.line.map { ", row \($0)" } ?? "")
    }
}
