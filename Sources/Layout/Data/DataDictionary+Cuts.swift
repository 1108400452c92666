import Participation
import ReportModel
import Vietnamese

extension DataDictionary {
    static let cutTypes: [RecordType] = [
        RecordType(
            "activity_type", key: "code", label: "name", "«Loại hoạt động»",
            [
                .text("code", "Code") { (r: Cut<ActivityType>, _) in r.key.code },
                .named("name", "Name") { (r: Cut<ActivityType>, _) in (r.key.name, r.key.nameEnglish) },
                .named("group", optional: true, "Group") { (r: Cut<ActivityType>, _) in (r.key.group, r.key.groupEnglish) },
                .record("totals", "totals", "Figures of the type") { (r: Cut<ActivityType>, _) in r.totals },
                .integer("units", "Units with at least one such activity") { (r: Cut<ActivityType>, _) in r.units },
                .flag("held", "Whether there was such an activity") { (r: Cut<ActivityType>, _) in r.totals.activities > 0 },
                .rate("share", "Visits of all visits") { (r: Cut<ActivityType>, _) in r.share },
            ]),
        RecordType(
            "type_group", label: "name", "Group of activity types",
            [
                .named("name", "Name; empty for types without a group") { (r: TypeGroup, c) in
                    (r.name ?? "", r.name.flatMap { c.campaign.groupEnglish($0) })
                },
                .list("types", "activity_type", "Its types") { (r: TypeGroup, _) in r.types },
                .record("totals", "totals", "Figures of all its types") { (r: TypeGroup, _) in r.totals },
                .flag("held", "Whether there was an activity of the group") { (r: TypeGroup, _) in
                    r.totals.activities > 0
                },
                .rate("share", "Visits of all visits") { (r: TypeGroup, _) in r.share },
            ]),
        RecordType(
            "audience", key: "code", label: "name",
            "«Đối tượng»; an activity counts in each of its groups, so activities, sessions and books do not add up",
            [
                .text("code", "Code") { (r: Cut<AudienceGroup>, _) in r.key.code },
                .named("name", "Name") { (r: Cut<AudienceGroup>, _) in (r.key.name, r.key.nameEnglish) },
                .record("totals", "totals", "Figures of the group") { (r: Cut<AudienceGroup>, _) in r.totals },
                .flag("held", "Whether anyone of the group took part") { (r: Cut<AudienceGroup>, _) in r.totals.participants > 0
                },
                .rate("share", "Visits of all visits") { (r: Cut<AudienceGroup>, _) in r.share },
            ]),
        RecordType(
            "day", "A day of the period",
            [
                .date("date", "The day") { (r: Cut<CalendarDate>, _) in r.key },
                .record("totals", "totals", "Figures of the day") { (r: Cut<CalendarDate>, _) in r.totals },
                .integer("units", "Units with at least one activity on the day") { (r: Cut<CalendarDate>, _) in r.units },
                .rate(
                    "stated_rate", "Units that state the activities of the day, be it none, of those a report is expected from"
                ) { (r: Cut<CalendarDate>, c) in c.summary.statedRate(of: r) },
                .integer("silent_units", "Units that have reported, but do not state the activities of the day") {
                    (r: Cut<CalendarDate>, c) in c.summary.silent(on: r)
                },
                .rate("share", "Visits of all visits") { (r: Cut<CalendarDate>, _) in r.share },
            ]),
    ]

    static let indicatorTypes: [RecordType] = [
        RecordType(
            "indicator", key: "code", label: "name", "«Chỉ tiêu» summed over everything below",
            [
                .text("code", "Code") { (r: IndicatorFigure, _) in r.indicator.code },
                .named("name", "Name") { (r: IndicatorFigure, _) in (r.indicator.name, r.indicator.nameEnglish) },
                .named("unit", "What is counted: gia đình, cuốn") { (r: IndicatorFigure, _) in
                    (r.indicator.unit, r.indicator.unitEnglish)
                },
                .optionalInteger("value", "Sum of the values stated; absent when nobody stated it") {
                    (r: IndicatorFigure, _) in r.value
                },
                .text("in_words", "Value with what it counts: 26 lượt phát thanh, kinh phí tổ chức 440,2 triệu đồng") {
                    (r: IndicatorFigure, _) in r.indicator.phrase(r.value).text
                },
                .text("amount_in_words", "Value in what it is counted in, as prose prints it: 440,2 triệu đồng, 12 suất") {
                    (r: IndicatorFigure, _) in r.indicator.amount(r.value).text
                },
                .integer("stated_by", "Units that stated it") { (r: IndicatorFigure, _) in r.statedBy },
                .integer("asked", "Units that are asked for it") { (r: IndicatorFigure, _) in r.asked },
                .rate("stated_rate", "Stated of asked") { (r: IndicatorFigure, _) in r.statedRate },
                .rate("rate", "Value of the indicator it is a part of, over the units that state both") {
                    (r: IndicatorFigure, c) in c.modelsByPart[r.indicator.code]?.rate
                },
                .flag("is_part", "Whether it is a part of another indicator") { (r: IndicatorFigure, _) in
                    r.indicator.of != nil
                },
                .flag("is_replaced", "Whether documents take what it states from elsewhere (`figure_of_record`)") {
                    (r: IndicatorFigure, c) in c.campaign.figureOfRecord.replaces(r.indicator)
                },
                .flag("is_model", "Whether it is a part of another indicator or has such a part") { (r: IndicatorFigure, c) in
                    r.indicator.of != nil || c.campaign.indicators.contains { $0.of == r.indicator.code }
                },
            ]),
        RecordType(
            "indicator_value", key: "code", label: "name", "«Chỉ tiêu» of one unit or child",
            [
                .text("code", "Code") { (r: IndicatorValueRecord, _) in r.indicator.code },
                .named("name", "Name") { (r: IndicatorValueRecord, _) in (r.indicator.name, r.indicator.nameEnglish) },
                .named("unit", "What is counted") { (r: IndicatorValueRecord, _) in (r.indicator.unit, r.indicator.unitEnglish)
                },
                .optionalInteger("value", "Value; absent when not stated") { (r: IndicatorValueRecord, _) in r.value },
                .text("in_words", "Value with what it counts, within a sentence: 26 lượt phát thanh") {
                    (r: IndicatorValueRecord, _) in r.indicator.phrase(r.value).text
                },
            ]),
        RecordType(
            "model", key: "code", label: "name", "An indicator and the part of it that another one states",
            [
                .text("code", "Code of the part") { (r: ModelFigure, _) in r.part.code },
                .named("name", "The title both names quote: Gia đình học tập") { (r: ModelFigure, _) in (r.name, r.nameEnglish)
                },
                .named("unit", "What is counted") { (r: ModelFigure, _) in (r.whole.unit, r.whole.unitEnglish) },
                .named("whole_name", "Name of the whole: Số gia đình đăng ký …") { (r: ModelFigure, _) in
                    (r.whole.name, r.whole.nameEnglish)
                },
                .named("part_name", "Name of the part: Số gia đình được công nhận …") { (r: ModelFigure, _) in
                    (r.part.name, r.part.nameEnglish)
                },
                .text(
                    "in_words", "Both values within a sentence: 52.247 gia đình được công nhận trên 59.248 gia đình đăng ký"
                ) { (r: ModelFigure, _) in r.phrase.text },
                .optionalInteger("whole", "Value of the whole (registered), of the units that state it") {
                    (r: ModelFigure, _) in r.wholeValue
                },
                .optionalInteger("part", "Value of the part (recognised), of the units that state it") {
                    (r: ModelFigure, _) in r.partValue
                },
                .optionalInteger("whole_of_both", "Value of the whole, of the units that state both") {
                    (r: ModelFigure, _) in r.wholeOfBoth
                },
                .optionalInteger("part_of_both", "Value of the part, of the units that state both") {
                    (r: ModelFigure, _) in r.partOfBoth
                },
                .integer("units_of_both", "Units that state both") { (r: ModelFigure, _) in r.unitsOfBoth },
                .integer("units", "Units that state one of them at least") { (r: ModelFigure, _) in r.units },
                .rate("stated_rate", "Units that state one of them at least, of all that are asked for them") {
                    (r: ModelFigure, c) in c.summary.statedRate(of: r)
                },
                .flag("is_partial", "Whether not all that are asked state one of them") { (r: ModelFigure, c) in
                    c.summary.statedRate(of: r).map { $0.part < $0.whole } ?? false
                },
                .flag("stated_together", "Whether every unit that states one states both") { (r: ModelFigure, _) in r.isWhole },
                .rate("rate", "Part of whole, over the units that state both") { (r: ModelFigure, _) in r.rate },
                .optionalInteger(
                    "base",
                    "How many there are of what it counts a part of (households, clans, villages, adults of units.csv), over the "
                        + "units that state the model; absent unless it is known of each"
                ) { (r: ModelFigure, _) in r.base },
                .rate("base_rate", "Part of `base`; absent unless every unit that states the model states the part") {
                    (r: ModelFigure, _) in r.baseRate
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
                .named("type", "Name of its type") { (r: ReportedActivity, c) in
                    let type = c.activityTypes[r.activity.type]
                    return (type?.name ?? r.activity.type, type?.nameEnglish)
                },
                .text("type_code", "Code of its type") { (r: ReportedActivity, _) in r.activity.type },
                .record("unit", "unit", "Whose it is") { (r: ReportedActivity, c) in c.reporter(r.unit) },
                .integer("sessions", "«Số buổi»") { (r: ReportedActivity, _) in r.activity.sessions },
                .integer("participants", "«Lượt người tham gia»; 0 for an activity that reaches people from afar") {
                    (r: ReportedActivity, _) in r.value(of: .participants)
                },
                .integer("people", "People who came or were reached") { (r: ReportedActivity, _) in r.activity.participants },
                .flag("is_reach", "Whether it reaches people from afar") { (r: ReportedActivity, _) in r.isReach },
                .optionalInteger("female", "«Trong đó nữ»; absent when a group does not state it") {
                    (r: ReportedActivity, _) in r.women
                },
                .integer("books", "«Số sách quyên góp»") { (r: ReportedActivity, _) in r.activity.booksDonated },
            ]),
        RecordType(
            "remark", label: "text", "A sentence a unit sent",
            [
                .sentText("text", "The sentence, as sent") { (r: RemarkRecord, _) in
                    (r.text, "\(r.part) of \(r.unit.code)")
                },
                .record("unit", "unit", "Who sent it") { (r: RemarkRecord, c) in c.reporter(r.unit) },
            ]),
        RecordType(
            "remark_group", label: "text", "What several units say alike",
            [
                .sentText("text", "The sentence most of them wrote") { (r: RemarkGroupRecord, _) in
                    (r.group.text, "\(r.part) of \(r.group.units.first?.code ?? "")")
                },
                .list("units", "unit", "Who says so, in tree order") { (r: RemarkGroupRecord, c) in
                    r.group.units.map(c.reporter)
                },
            ]),
        RecordType(
            "duplicate", "Activities that may be one event stated several times",
            [
                .list("sides", "activity", "The statements, the upper unit's first") { (r: PossibleDuplicate, _) in r.sides },
                .flag("is_sum", "Whether an upper unit states the sum of units below it") { (r: PossibleDuplicate, _) in
                    r.reason == .sum
                },
                .flag("is_joint", "Whether units beside each other each state it") { (r: PossibleDuplicate, _) in
                    r.reason == .joint
                },
            ]),
        RecordType(
            "outlier", "A figure to look at again",
            [
                .record("unit", "unit", "The unit") { (r: Outlier, c) in c.reporter(r.unit) },
                .text("figure", "What is counted: lượt người tham gia, cuốn sách, name of the indicator") { (r: Outlier, c) in
                    c.words(of: r.figure)
                },
                .integer("value", "Its figure") { (r: Outlier, _) in r.value },
                .text("in_words", "Its figure with what it counts, within a sentence: 13.602 lượt người tham gia") {
                    (r: Outlier, c) in
                    r.figure.phrase(r.value, in: c.campaign)
                },
                .flag("above_population", "Whether it exceeds the unit's population") { (r: Outlier, _) in
                    switch r.reason {
                    case .abovePopulation, .areaAbovePopulation: true
                    case .aboveBase, .tenTimesPeers: false
                    }
                },
                .flag("above_base", "Whether it exceeds how many there are of what it counts a part of") { (r: Outlier, _) in
                    if case .aboveBase = r.reason { true } else { false }
                },
                .text(
                    "usual",
                    "What units of its kind usually have, as printed: 500; 500 nghìn đồng; or the population, or how many there are"
                ) { (r: Outlier, c) in
                    switch r.reason {
                    case .abovePopulation(let number), .areaAbovePopulation(let number), .aboveBase(let number):
                        NumberFormat.integer(number)
                    case .tenTimesPeers(let median, _): r.figure.amount(median, in: c.campaign)
                    }
                },
                .decimal("limit", "The population, how many there are, or the median of the units of its kind") {
                    (r: Outlier, _) in
                    switch r.reason {
                    case .abovePopulation(let number), .areaAbovePopulation(let number), .aboveBase(let number):
                        Double(number)
                    case .tenTimesPeers(let median, _): median
                    }
                },
            ]),
        RecordType(
            "broken_rule", "A rule of the campaign that does not hold",
            [
                .record("unit", "unit", "Where it does not") { (r: RuleCheck.Broken, _) in r.unit },
                .text("in_words", "What does not hold, within a sentence: the rule's message, or its condition") {
                    (r: RuleCheck.Broken, _) in r.words
                },
                .text("values", "What both sides come to: 80.454 và 100") { (r: RuleCheck.Broken, _) in r.values },
                .flag("is_error", "Whether it keeps the unit from being complete") { (r: RuleCheck.Broken, _) in
                    r.rule.severity == .error
                },
            ]),
        RecordType(
            "unevaluated_rule", "A rule of which a side is unknown somewhere",
            [
                .text("condition", "The rule as it is written") { (r: RuleCheck.Unevaluated, _) in r.rule.that.text },
                .integer("units", "Units it could not be evaluated for") { (r: RuleCheck.Unevaluated, _) in r.units.count },
                .integer("asked", "Units it speaks of") { (r: RuleCheck.Unevaluated, _) in r.subjects.count },
            ]),
        RecordType(
            "decision", "What an officer settled about a doubtful figure",
            [
                .record("unit", "unit", "Whose figure it is") { (r: DecisionOutcome, c) in
                    r.unit.map(c.reporter) ?? c.summary.unit
                },
                .text("subject", "The activity with what is counted, or the indicator") { (r: DecisionOutcome, c) in
                    r.title.map { "“\($0)”, \(c.words(of: r.decision.figure))" } ?? c.words(of: r.decision.figure)
                },
                .text("figure", "What is counted, within a sentence") { (r: DecisionOutcome, c) in
                    c.words(of: r.decision.figure)
                },
                .text("result", "Không tính, giữ nguyên, sửa thành 120") { (r: DecisionOutcome, _) in r.words },
                .optionalInteger("was", "The value before") { (r: DecisionOutcome, _) in r.decision.was },
                .optionalInteger("value", "The value that counts instead") { (r: DecisionOutcome, _) in r.decision.value },
                .text("by", "Who decided") { (r: DecisionOutcome, _) in r.decision.by },
                .text("why", "Why") { (r: DecisionOutcome, _) in r.decision.why },
            ]),
        RecordType(
            "target", "A figure of a unit beside what it is to reach",
            [
                .record("unit", "unit", "The unit") { (r: TargetResult, _) in r.unit },
                .flag("is_own", "Whether it is the target of the unit the document is about") { (r: TargetResult, c) in
                    r.unit.code == c.summary.unit.code
                },
                .text("figure", "What is counted, with its cuts, within a sentence: lượt người tham gia (Lễ phát động)") {
                    (r: TargetResult, c) in r.figure.fullWords(in: c.campaign)
                },
                .integer("target", "What it is to reach") { (r: TargetResult, _) in r.target },
                .optionalInteger("value", "What it has reached; absent where nobody states it") { (r: TargetResult, _) in
                    r.value
                },
                .optionalInteger("shortfall", "What is lacking, 0 where it is reached") { (r: TargetResult, _) in
                    r.shortfall
                },
                .rate("rate", "Reached of target") { (r: TargetResult, _) in r.rate },
                .optionalInteger(
                    "rank", "Place among the units of its level; equal shares share a place, absent where nothing was reached"
                ) {
                    (r: TargetResult, _) in r.rank
                },
            ]),
        RecordType(
            "ranking", label: "name", "A unit's place by the mean of its shares of targets",
            [
                .text("name", "Name of the unit") { (r: Ranking, _) in r.unit.name },
                .record("unit", "unit", "The unit") { (r: Ranking, _) in r.unit },
                .text("level", "Level of the unit") { (r: Ranking, _) in r.level ?? "" },
                .rate(
                    "score", "Mean of its shares of the targets whose figure is stated, each at most 100%; absent where none is"
                ) { (r: Ranking, _) in r.share },
                .rate("stated_rate", "Targets whose figure is stated, of all its targets; the score stands on these") {
                    (r: Ranking, _) in r.statedRate
                },
                .optionalInteger("rank", "Its place; absent where it has none") { (r: Ranking, _) in r.rank },
                .flag("few_reports", "Whether it has no place because too few of its units have reported") {
                    (r: Ranking, _) in r.reason == .fewReports
                },
                .flag("unstated", "Whether it has no place because not every target's figure is stated") {
                    (r: Ranking, _) in r.reason == .unstated
                },
                .flag("nothing_reached", "Whether it has no place because nothing of any target was reached") {
                    (r: Ranking, _) in r.reason == .nothingReached
                },
                .record("reporting", "reporting", "«Tình hình báo cáo»") { (r: Ranking, _) in r.reporting },
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

extension DecisionOutcome {
    /// What was decided, in words.
    fileprivate var words: String {
        switch decision.action {
        case .exclude: "không tính"
        case .keep: "giữ nguyên"
        case .correct:
            "sửa thành \(decision.value.map { NumberFormat.integer($0) } ?? "–")"
                + (droppedWomen.map { "; số nữ (\(NumberFormat.integer($0))) không còn khớp, coi như chưa nêu" } ?? "")
        }
    }
}
