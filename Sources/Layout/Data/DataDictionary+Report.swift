import Participation
import ReportModel

extension DataDictionary {
    /// What is known without going into anything.
    static let report = RecordType(
        "report", "The document's data: names that stand at the beginning of a path",
        [
            .record("campaign", "campaign", "«Đợt» the document belongs to") { (_: ReportRecord, c) in c.campaign },
            .record("issuer", "issuer", "«Cơ quan ban hành»") { (_: ReportRecord, c) in c.campaign.issuer },
            .record("signatory", "signatory", "«Người ký»") { (_: ReportRecord, c) in c.campaign.signatory },
            .texts(
                "recipients",
                "«Nơi nhận», without hyphen and end mark; the registry's copy (Lưu: VT) when the campaign names none"
            ) { (_: ReportRecord, c) in
                // Decree 30/2020, Appendix I, Part I, II.9: the list is never left out, and ends with the copy that is kept.
                c.campaign.recipients.isEmpty ? ["Lưu: VT"] : c.campaign.recipients
            },
            .record("document", "document", "The document's own date and time") { (_: ReportRecord, c) in c.data },
            .record("unit", "unit", "The unit the document is about, with everything below it") {
                (_: ReportRecord, c) in c.summary.unit
            },
            .record("totals", "totals", "Figures of the unit and everything below it") { (_: ReportRecord, c) in
                c.summary.totals
            },
            .record("reporting", "reporting", "«Tình hình báo cáo» of the unit and everything below it") {
                (_: ReportRecord, c) in c.record(of: c.summary.reporting)
            },
            .record("average", "average", "Averages over the units that have reported") { (_: ReportRecord, c) in
                AverageRecord(totals: c.summary.totals, reported: c.summary.reporting.reported)
            },
            .optionalRecord("own", "unit_figures", "The unit's own report, when it reports itself") {
                (_: ReportRecord, c) in c.summary.units.first { $0.unit.code == c.summary.unit.code }
            },
            .list("children", "child", "Direct children in tree order, and first the unit itself when it reports itself") {
                (_: ReportRecord, c) in c.children
            },
            .text("area_word", "What the children are, within a sentence: xã, thị trấn; or đơn vị when they are many things") {
                (_: ReportRecord, c) in c.areaWord
            },
            .list("areas", "child", "Direct children on a level that has units below it: the communes of a district, also those without listed schools") {
                (_: ReportRecord, c) in c.areas
            },
            .list("clusters", "cluster", "Areas, and last the units directly below taken together") {
                (_: ReportRecord, c) in c.clusters
            },
            .list("units", "unit_figures", "Every reporting unit in tree order, own figures only") {
                (_: ReportRecord, c) in c.summary.units
            },
            .list("missing_units", "unit_figures", "Reporting units without an accepted report") { (_: ReportRecord, c) in
                c.missingUnits
            },
            .list("kinds", "kind", "«Loại đơn vị» with at least one reporting unit") { (_: ReportRecord, c) in c.unitKinds },
            .list("types", "activity_type", "«Loại hoạt động» of the campaign, zeros included") { (_: ReportRecord, c) in
                c.types
            },
            .list("type_groups", "type_group", "Groups of activity types, in the campaign's order") { (_: ReportRecord, c) in
                c.typeGroups
            },
            .list("audiences", "audience", "«Đối tượng» of the campaign, zeros included") { (_: ReportRecord, c) in
                c.audiences
            },
            .list("days", "day", "Every day of the period, zeros included") { (_: ReportRecord, c) in c.days },
            .list("indicators", "indicator", "«Chỉ tiêu» of the campaign, summed") { (_: ReportRecord, c) in
                c.summary.indicators
            },
            .list(
                "models", "model", "Indicators with the part of them that another indicator states (recognised of registered)"
            ) {
                (_: ReportRecord, c) in c.models(c.indicatorValues)
            },
            .list("activities", "activity", "Every activity counted, in order of date and unit") { (_: ReportRecord, c) in
                c.summary.activities
            },
            .list("strengths", "remark", "«Ưu điểm» the units sent") { (_: ReportRecord, c) in
                c.remarks("strengths", \.strengths)
            },
            .list("limitations", "remark", "«Hạn chế» the units sent") { (_: ReportRecord, c) in
                c.remarks("limitations", \.limitations)
            },
            .list("proposals", "remark", "«Kiến nghị» the units sent") { (_: ReportRecord, c) in
                c.remarks("proposals", \.proposals)
            },
            .list("duplicates", "duplicate", "Pairs of activities that may be one, reported by a unit and the one above it") {
                (_: ReportRecord, c) in c.summary.possibleDuplicates
            },
            .list("outliers", "outlier", "Figures to look at again") { (_: ReportRecord, c) in c.summary.outliers },
            .optionalInteger("population", "«Số dân» known in the unit") { (_: ReportRecord, c) in c.summary.population },
            .optionalDecimal("visits_per_100", "Visits per 100 inhabitants, where the population is known") {
                (_: ReportRecord, c) in c.participation.rate
            },
            .integer("units_without_population", "Units whose visits and inhabitants are left out of that rate") {
                (_: ReportRecord, c) in c.participation.unknown
            },
            .optionalRecord("today", "day", "The day a daily bulletin is about") { (_: ReportRecord, c) in
                c.data.day.flatMap { day in c.days.first { $0.date == day } }
            },
            .date("report_day", "The day a daily bulletin is about, otherwise the document's own") { (_: ReportRecord, c) in
                c.data.day ?? c.data.documentTime.clock(offset: c.campaign.timeZone.offset).day
            },
            .optionalRecord("comparison", "comparison", "Figures beside those of the earlier campaign") {
                (_: ReportRecord, c) in c.data.previous.map { ComparisonRecord(now: c.summary, before: $0) }
            },
        ])

    static let campaignTypes: [RecordType] = [
        RecordType(
            "campaign", "«Đợt» as campaign.yaml states it",
            [
                .text("code", "Code of the campaign") { (r: Campaign, _) in r.code },
                .text("title", "Title, as written") { (r: Campaign, _) in r.title },
                .text("word", "What it is, in one or two words: Tuần lễ; đợt when the title does not begin with such a word") {
                    (r: Campaign, _) in CampaignNaming.word(r.title)
                },
                .optionalText("theme", "«Chủ đề»") { (r: Campaign, _) in r.theme },
                .record("period", "period", "First and last day") { (r: Campaign, _) in r.period },
                .moment("deadline", "«Hạn báo cáo»") { (r: Campaign, _) in r.deadline },
                .flag("has_groups", "Whether activity types are grouped") { (r: Campaign, _) in
                    r.activityTypes.contains { $0.group != nil }
                },
            ]),
        RecordType(
            "period", "Days of the campaign",
            [
                .date("from", "First day") { (r: DateSpan, _) in r.from },
                .date("to", "Last day") { (r: DateSpan, _) in r.to },
                .integer("days", "Number of days") { (r: DateSpan, _) in r.count },
            ]),
        RecordType(
            "issuer", "«Cơ quan ban hành»",
            [
                .optionalText("parent", "«Cơ quan chủ quản»") { (r: Issuer, _) in r.parent },
                .text("name", "Name of the issuing body") { (r: Issuer, _) in r.name },
                .text("name_in_sentence", "Name within a sentence: Ban Chỉ đạo xây dựng xã hội học tập") { (_: Issuer, c) in
                    c.issuerName
                },
                .text("full_name", "The same with the unit it belongs to: … học tập huyện Thanh Trì") { (_: Issuer, c) in
                    c.issuerFullName
                },
                .text("symbol", "Symbol after the number: BC-BCĐ") { (r: Issuer, _) in r.symbol },
                .text("place", "«Địa danh»") { (r: Issuer, _) in r.place },
            ]),
        RecordType(
            "signatory", "«Người ký»",
            [
                .optionalText("authority", "TM. BAN CHỈ ĐẠO") { (r: Signatory, _) in r.authority },
                .texts("position", "Posts, in order") { (r: Signatory, _) in r.position },
                .optionalText("name", "Name; absent leaves the place to the pen") { (r: Signatory, _) in r.name },
            ]),
        RecordType(
            "document", "The document's own time: its due slot or its newest submission, whichever is later",
            [
                .date("date", "Its day") { (r: ReportData, _) in
                    r.documentTime.clock(offset: r.campaign.timeZone.offset).day
                },
                .moment("time", "Its time") { (r: ReportData, _) in r.documentTime },
            ]),
    ]
}
