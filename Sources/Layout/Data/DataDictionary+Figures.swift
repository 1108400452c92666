import Participation
import ReportModel
import Vietnamese

extension DataDictionary {
    static let figureTypes: [RecordType] = [
        RecordType(
            "totals", "Figures of any set of activities",
            [
                .integer("activities", "«Số hoạt động»") { (r: Totals, _) in r.activities },
                .integer("sessions", "«Số buổi»; once for an activity, however many groups took part") { (r: Totals, _) in
                    r.sessions
                },
                .integer("participants", "«Lượt người»: visits, never persons") { (r: Totals, _) in r.participants },
                .integer("female", "«Trong đó nữ», of the rows that state it") { (r: Totals, _) in r.femaleParticipants },
                .integer("books", "«Số sách quyên góp»") { (r: Totals, _) in r.booksDonated },
                .integer("rows_without_female", "Rows (activity × group) whose count of women is not stated") {
                    (r: Totals, _) in r.rowsWithoutFemaleCount
                },
                .rate("female_share", "Women of all visits; absent while a row does not state them") { (r: Totals, _) in
                    r.rowsWithoutFemaleCount > 0 ? nil : Rate(part: r.femaleParticipants, whole: r.participants)
                },
                .flag("none", "Whether nothing at all took place") { (r: Totals, _) in r.isZero },
            ]),
        RecordType(
            "average", "Averages over the units that have reported",
            [
                .optionalDecimal("activities", "Activities per unit") { (r: AverageRecord, _) in r.value(\.activities) },
                .optionalDecimal("sessions", "Sessions per unit") { (r: AverageRecord, _) in r.value(\.sessions) },
                .optionalDecimal("participants", "Visits per unit") { (r: AverageRecord, _) in r.value(\.participants) },
                .optionalDecimal("books", "Books per unit") { (r: AverageRecord, _) in r.value(\.booksDonated) },
            ]),
        RecordType(
            "reporting", "«Tình hình báo cáo»: the states add up to the expected number",
            [
                .integer("expected", "Units a report is expected from") { (r: ReportingRecord, _) in r.reporting.expected },
                .integer("reported", "Units of which something was accepted") { (r: ReportingRecord, _) in
                    r.reporting.reported
                },
                .integer("complete", "Units that have sent all the campaign asks for") { (r: ReportingRecord, _) in
                    r.reporting.complete
                },
                .integer("on_time", "Units first accepted by the deadline") { (r: ReportingRecord, _) in r.reporting.onTime },
                .integer("late", "Units first accepted after the deadline") { (r: ReportingRecord, _) in r.reporting.late },
                .integer("missing", "Units without an accepted report") { (r: ReportingRecord, _) in
                    r.reporting.missing.count
                },
                .integer("never_sent", "Of the missing: nothing has arrived") { (r: ReportingRecord, _) in r.neverSent },
                .integer("unreadable", "Of the missing: a file arrived that could not be read") { (r: ReportingRecord, _) in
                    r.unreadable
                },
                .integer("refused", "Of the missing: what arrived was refused") { (r: ReportingRecord, _) in r.refused },
                .integer("withdrawn", "Of the missing: what was accepted was taken back") { (r: ReportingRecord, _) in
                    r.withdrawn
                },
                .rate("rate", "Reported of expected") { (r: ReportingRecord, _) in
                    Rate(part: r.reporting.reported, whole: r.reporting.expected)
                },
                .rate("on_time_rate", "On time of expected") { (r: ReportingRecord, _) in
                    Rate(part: r.reporting.onTime, whole: r.reporting.expected)
                },
                .rate("complete_rate", "Complete of expected") { (r: ReportingRecord, _) in
                    Rate(part: r.reporting.complete, whole: r.reporting.expected)
                },
                .flag("all", "Whether every expected unit has reported, and there is one") { (r: ReportingRecord, _) in
                    r.reporting.expected > 0 && r.reporting.reported == r.reporting.expected
                },
                .flag("none", "Whether no unit has reported") { (r: ReportingRecord, _) in r.reporting.reported == 0 },
            ]),
        RecordType(
            "change", "A figure now and in the earlier campaign",
            [
                .integer("now", "Now") { (r: ChangeRecord, _) in r.now },
                .integer("before", "In the earlier campaign") { (r: ChangeRecord, _) in r.before },
                .integer("difference", "Difference without sign") { (r: ChangeRecord, _) in abs(r.now - r.before) },
                .rate("percent", "Difference of the earlier figure") { (r: ChangeRecord, _) in
                    Rate(part: abs(r.now - r.before), whole: r.before)
                },
                .text("words", "tăng 1.234 (12,5%), giảm 7, không thay đổi") { (r: ChangeRecord, _) in r.words },
                .flag("rose", "Whether it is higher than before") { (r: ChangeRecord, _) in r.now > r.before },
                .flag("fell", "Whether it is lower than before") { (r: ChangeRecord, _) in r.now < r.before },
            ]),
        RecordType(
            "comparison", "The earlier campaign beside this one",
            [
                .integer("year", "Year of the earlier campaign") { (r: ComparisonRecord, c) in
                    r.before.dates.first?.key.year ?? c.campaign.period.from.year - 1
                },
                .record("activities", "change", "«Số hoạt động»") { (r: ComparisonRecord, _) in
                    ChangeRecord(now: r.now.totals.activities, before: r.before.totals.activities)
                },
                .record("sessions", "change", "«Số buổi»") { (r: ComparisonRecord, _) in
                    ChangeRecord(now: r.now.totals.sessions, before: r.before.totals.sessions)
                },
                .record("participants", "change", "«Lượt người»") { (r: ComparisonRecord, _) in
                    ChangeRecord(now: r.now.totals.participants, before: r.before.totals.participants)
                },
                .record("female", "change", "«Trong đó nữ»") { (r: ComparisonRecord, _) in
                    ChangeRecord(now: r.now.totals.femaleParticipants, before: r.before.totals.femaleParticipants)
                },
                .record("books", "change", "«Số sách quyên góp»") { (r: ComparisonRecord, _) in
                    ChangeRecord(now: r.now.totals.booksDonated, before: r.before.totals.booksDonated)
                },
                .record("reported", "change", "Units that have reported") { (r: ComparisonRecord, _) in
                    ChangeRecord(now: r.now.reporting.reported, before: r.before.reporting.reported)
                },
            ]),
    ]
}

extension ChangeRecord {
    /// The change in words.
    fileprivate var words: String {
        guard now != before else { return "không thay đổi" }
        let difference = abs(now - before)
        let percent = NumberFormat.percent(difference, of: before).map { " (\($0))" } ?? ""
        return (now > before ? "tăng " : "giảm ") + NumberFormat.integer(difference) + percent
    }
}
