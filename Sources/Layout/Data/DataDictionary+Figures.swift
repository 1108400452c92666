import Participation
import ReportModel

extension DataDictionary {
    static let figureTypes: [RecordType] = [
        RecordType(
            "totals", "Figures of any set of activities; a figure nobody stated is absent, which is not 0, and prints as –",
            [
                .figure("activities", "«Số hoạt động»") { (r: Totals, _) in r[.activities] },
                .figure("sessions", "«Số buổi»; once for an activity, however many groups took part") {
                    (r: Totals, _) in r[.sessions]
                },
                .figure("participants", "«Lượt người tham gia»: visits, never persons") { (r: Totals, _) in
                    r[.participants]
                },
                .figure("female", "«Trong đó nữ», of the rows that state it") { (r: Totals, _) in
                    r[.femaleParticipants]
                },
                .figure("books", "«Số sách quyên góp»") { (r: Totals, _) in r[.booksDonated] },
                .figure("reach", "«Lượt tiếp cận»: people reached from afar; absent where no type carries it") {
                    (r: Totals, c) in c.campaign.figures.contains(.reach) ? r[.reach] : nil
                },
                .integer("rows_without_female", "Rows (activity × group) whose count of women is not stated") {
                    (r: Totals, _) in r.rowsWithoutFemaleCount
                },
                .rate("female_share", "Women of the visits of the rows that state women") { (r: Totals, _) in r.femaleShare },
                .flag("none", "Whether activities are stated, and there were none") { (r: Totals, _) in r.isNone },
                .integer("units", "Units that state their activities, be it none") { (r: Totals, _) in r.statements },
            ]),
        RecordType(
            "average", "Averages over the units that state their activities",
            [
                .optionalDecimal("activities", "Activities per unit") { (r: Totals, _) in r.average(of: .activities) },
                .optionalDecimal("sessions", "Sessions per unit") { (r: Totals, _) in r.average(of: .sessions) },
                .optionalDecimal("participants", "Visits per unit") { (r: Totals, _) in r.average(of: .participants) },
                .optionalDecimal("books", "Books per unit") { (r: Totals, _) in r.average(of: .booksDonated) },
                .integer("units", "Units they stand on") { (r: Totals, _) in r.statements },
            ]),
        RecordType(
            "stating", "How many units state each figure in their own report",
            [
                .integer("activities", "«Số hoạt động», be it none") { (r: StatingRecord, _) in r.summary.stating(.activities)
                },
                .integer("sessions", "«Số buổi»") { (r: StatingRecord, _) in r.summary.stating(.sessions) },
                .integer("participants", "«Lượt người tham gia»") { (r: StatingRecord, _) in r.summary.stating(.participants) },
                .integer("female", "«Trong đó nữ», of some row at least") { (r: StatingRecord, _) in
                    r.summary.stating(.femaleParticipants)
                },
                .integer("books", "«Số sách quyên góp», from the source of record") { (r: StatingRecord, _) in
                    r.summary.statingBooks(r.campaign.figureOfRecord)
                },
                .integer("reach", "«Lượt tiếp cận»") { (r: StatingRecord, _) in r.summary.stating(.reach) },
            ]),
        RecordType(
            "reporting", "«Tình hình báo cáo»: the states add up to the expected number",
            [
                .integer("expected", "Units a report is expected from") { (r: Reporting, _) in r.expected },
                .integer("reported", "Units of which something was accepted") { (r: Reporting, _) in
                    r.reported
                },
                .integer("complete", "Units that have sent all the campaign asks for") { (r: Reporting, _) in
                    r.complete
                },
                .integer("on_time", "Units first accepted by the deadline") { (r: Reporting, _) in r.onTime },
                .integer("late", "Units first accepted after the deadline") { (r: Reporting, _) in r.late },
                .integer("missing", "Units without an accepted report") { (r: Reporting, _) in r.missing.count },
                .integer("never_sent", "Of the missing: nothing has arrived") { (r: Reporting, _) in r.neverSent },
                .integer("unreadable", "Of the missing: a file arrived that could not be read") { (r: Reporting, _) in
                    r.unreadable
                },
                .integer("refused", "Of the missing: what arrived was refused") { (r: Reporting, _) in r.refused },
                .integer("withdrawn", "Of the missing: what was accepted was taken back") { (r: Reporting, _) in
                    r.withdrawn
                },
                .optionalText(
                    "missing_words",
                    "The missing by what they did: 6 đơn vị chưa gửi báo cáo, 1 đơn vị đang hoàn thiện báo cáo; absent for none"
                ) { (r: Reporting, _) in r.missingWords },
                .rate("rate", "Reported of expected") { (r: Reporting, _) in
                    r.rate
                },
                .rate("on_time_rate", "On time of expected") { (r: Reporting, _) in
                    r.onTimeRate
                },
                .rate("complete_rate", "Complete of expected") { (r: Reporting, _) in
                    r.completeRate
                },
                .integer("with_activities", "Units that have reported their activities, be it none") { (r: Reporting, _) in
                    r.stating(.activities)
                },
                .integer("with_indicators", "Units that have reported and state every indicator asked of them") {
                    (r: Reporting, _) in r.stating(.indicators)
                },
                .integer("with_remarks", "Units that have reported with remarks") { (r: Reporting, _) in r.stating(.remarks) },
                .flag("all", "Whether every expected unit has reported, and there is one") { (r: Reporting, _) in r.isWhole },
                .flag("none", "Whether no unit has reported") { (r: Reporting, _) in r.isSilent },
            ]),
        RecordType(
            "approval", "«Duyệt số liệu» of the unit and everything below it",
            [
                .integer("asked", "Units that are asked to approve their figures") { (r: ApprovalProgress, _) in r.asked.count
                },
                .integer("approved", "Of them, those whose figures are approved, by themselves or by a unit above") {
                    (r: ApprovalProgress, _) in r.approved.count
                },
                .rate("rate", "Approved of asked") { (r: ApprovalProgress, _) in r.rate },
                .list("units", "unit", "Units whose figures are approved") { (r: ApprovalProgress, _) in r.approved },
                .flag("whole", "Whether the figures of the document are approved as a whole") { (r: ApprovalProgress, _) in
                    r.own != nil
                },
                .optionalText("by", "Who approved the figures of the document") { (r: ApprovalProgress, _) in r.own?.by },
                .optionalMoment("time", "When the figures of the document were approved") { (r: ApprovalProgress, _) in
                    r.own?.at
                },
            ]),
        RecordType(
            "change", "A figure now and in the earlier campaign, over the units that state it in both",
            [
                .integer("now", "Now") { (r: Change, _) in r.now },
                .integer("before", "In the earlier campaign") { (r: Change, _) in r.before },
                .integer("difference", "Difference without sign") { (r: Change, _) in r.size },
                .integer("signed", "Now less before") { (r: Change, _) in r.difference },
                .rate("percent", "Difference of the earlier figure") { (r: Change, _) in r.rate },
                .text("words", "tăng 1.234 (12,5%), giảm 7, không thay đổi") { (r: Change, _) in r.words },
                .flag("rose", "Whether it is higher than before") { (r: Change, _) in r.difference > 0 },
                .flag("fell", "Whether it is lower than before") { (r: Change, _) in r.difference < 0 },
                .integer("units", "Units it stands on") { (r: Change, _) in r.units },
            ]),
        RecordType(
            "comparison", "The earlier campaign beside this one, over the reporting units of which something stands in both",
            [
                .text("title", "Title of the earlier campaign") { (r: Comparison, _) in r.title },
                .text("campaign", "Code of the earlier campaign") { (r: Comparison, _) in r.campaign },
                .integer("year", "Year of the earlier campaign") { (r: Comparison, _) in r.year },
                .integer("days", "Days of the earlier campaign") { (r: Comparison, _) in r.days },
                .integer("units_in_both", "Reporting units of which something stands in both") { (r: Comparison, _) in
                    r.unitsInBoth
                },
                .optionalInteger(
                    "units_of_all", "Units on which activities, visits and books stand alike; absent where these differ"
                ) { (r: Comparison, _) in r.units(of: [.activities, .participants, .booksDonated]) },
                .integer("units_now", "Reporting units that have reported now") { (r: Comparison, _) in r.unitsNow },
                .integer("units_before", "Reporting units that had reported then") { (r: Comparison, _) in r.unitsBefore },
                .flag("comparable", "Whether there is such a unit") { (r: Comparison, _) in r.isComparable },
                .optionalText("reason", "Why nothing can be compared, for the middle of a sentence") { (r: Comparison, _) in
                    r.reason
                },
                .optionalRecord("activities", "change", "«Số hoạt động»") { (r: Comparison, _) in r.totals[.activities] },
                .optionalRecord("sessions", "change", "«Số buổi»") { (r: Comparison, _) in r.totals[.sessions] },
                .optionalRecord("participants", "change", "«Lượt người»") { (r: Comparison, _) in r.totals[.participants] },
                .optionalRecord("female", "change", "«Trong đó nữ»") { (r: Comparison, _) in r.totals[.femaleParticipants] },
                .optionalRecord("books", "change", "«Số sách quyên góp»") { (r: Comparison, _) in r.totals[.booksDonated] },
                .optionalRecord("reach", "change", "«Lượt tiếp cận»") { (r: Comparison, _) in r.totals[.reach] },
                .list("indicators", "indicator_change", "«Chỉ tiêu» of this campaign") { (r: Comparison, c) in c.changes(r) },
                .list("children", "child_comparison", "Direct children, each over its own units") { (r: Comparison, _) in
                    r.children
                },
            ]),
        RecordType(
            "child_comparison", key: "code", label: "name", "A direct child beside itself in the earlier campaign",
            [
                .text("code", "Code of the unit") { (r: ChildComparison, _) in r.unit.code },
                .text("name", "Name of the unit") { (r: ChildComparison, c) in c.childName(r.unit, isSelf: r.isSelf) },
                .record("unit", "unit", "The unit") { (r: ChildComparison, _) in r.unit },
                .record("comparison", "comparison", "Its figures then and now") { (r: ChildComparison, _) in r.comparison },
            ]),
        RecordType(
            "indicator_change", key: "code", label: "name", "«Chỉ tiêu» then and now",
            [
                .text("code", "Code") { (r: IndicatorChangeRecord, _) in r.indicator.code },
                .named("name", "Name") { (r: IndicatorChangeRecord, _) in (r.indicator.name, r.indicator.nameEnglish) },
                .named("unit", "What is counted") { (r: IndicatorChangeRecord, _) in (r.indicator.unit, r.indicator.unitEnglish)
                },
                .optionalRecord("change", "change", "Then and now; absent when no unit states it in both") {
                    (r: IndicatorChangeRecord, _) in r.change
                },
            ]),
        RecordType(
            "compared_figure", key: "code", label: "name", "A count or an indicator then and now, by child",
            [
                .text("code", "Address of the figure") { (r: ComparedFigure, _) in r.figure.text },
                .text("name", "What is counted, as a heading: Lượt nữ; name of the indicator with its unit") {
                    (r: ComparedFigure, c) in r.figure.heading(in: c.campaign)
                },
                .flag("is_indicator", "Whether it is an indicator") { (r: ComparedFigure, _) in
                    if case .indicator = r.figure.measure { true } else { false }
                },
                .optionalRecord("change", "change", "Then and now; absent when no unit states it in both") {
                    (r: ComparedFigure, _) in r.change
                },
                .list("children", "child_change", "The same of each direct child") { (r: ComparedFigure, _) in r.children },
            ]),
        RecordType(
            "child_change", "A figure of a direct child then and now",
            [
                .text("name", "Name of the unit") { (r: ComparedFigure.ChildChange, c) in
                    c.childName(r.child.unit, isSelf: r.child.isSelf)
                },
                .record("unit", "unit", "The unit") { (r: ComparedFigure.ChildChange, _) in r.child.unit },
                .optionalRecord("change", "change", "Then and now; absent when no unit of it states it in both") {
                    (r: ComparedFigure.ChildChange, _) in r.change
                },
            ]),
        RecordType(
            "per_inhabitants", "«Lượt người trên 100 dân», over areas of which visits are stated and whose population is known",
            [
                .optionalDecimal("rate", "Visits per 100 inhabitants") { (r: VisitsPerInhabitants, _) in r.rate },
                .integer("areas", "Areas it stands on") { (r: VisitsPerInhabitants, _) in r.areas },
                .text("word", "What these areas are, those left out among them, within a sentence: xã, thị trấn") {
                    (r: VisitsPerInhabitants, c) in c.word(of: r.places)
                },
                .flag("is_own", "Whether the one area is the unit itself") { (r: VisitsPerInhabitants, _) in r.isOwn },
                .integer("visits", "Their visits") { (r: VisitsPerInhabitants, _) in r.visits },
                .integer("population", "Their inhabitants") { (r: VisitsPerInhabitants, _) in r.population },
                .list("silent", "unit", "Areas left out because nothing of them was reported") { (r: VisitsPerInhabitants, _) in
                    r.units(.silent)
                },
                .list("unstated", "unit", "Areas left out because no visits of them are stated") {
                    (r: VisitsPerInhabitants, _) in r.units(.unstated)
                },
                .list("unknown", "unit", "Areas left out because their population is unknown") {
                    (r: VisitsPerInhabitants, _) in r.units(.unknownPopulation)
                },
                .list("outside", "unit", "Reporting units left out because they belong to no area") {
                    (r: VisitsPerInhabitants, _) in r.units(.outside)
                },
            ]),
    ]
}
