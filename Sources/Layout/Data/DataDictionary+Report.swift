import Participation
import ReportModel
import Vietnamese

extension DataDictionary {
    /// What is known without going into anything.
    static let report = RecordType(
        "report", "The document's data: names that stand at the beginning of a path",
        [
            .record("campaign", "campaign", "«Đợt» the document belongs to") { (_: ReportRecord, c) in c.campaign },
            .record("issuer", "issuer", "«Cơ quan ban hành»") { (_: ReportRecord, c) in c.issuance.issuer },
            .record("signatory", "signatory", "«Người ký»") { (_: ReportRecord, c) in c.issuance.signatory },
            .texts(
                "recipients",
                "«Nơi nhận», without hyphen and end mark; the registry's copy (Lưu: VT) when the campaign names none"
            ) { (_: ReportRecord, c) in
                // Decree 30/2020, Appendix I, Part I, II.9: the list is never left out, and ends with the copy that is kept.
                c.issuance.recipients.isEmpty ? ["Lưu: VT"] : c.issuance.recipients
            },
            .list("basis", "cited_document", "«Căn cứ»: what the campaign is held by; a plan of dots where nothing is given") {
                (_: ReportRecord, c) in c.mandate.basis.isEmpty ? [CitedDocument.unnamed] : c.mandate.basis
            },
            .texts("addressees", "«Kính gửi»") { (_: ReportRecord, c) in c.mandate.addressees },
            .optionalRecord("directed", "directed", "What the issuer did itself; absent where nobody says") {
                (_: ReportRecord, c) in c.mandate.directed
            },
            .record("narrative", "narrative", "What officers wrote into the document") { (_: ReportRecord, c) in
                c.data.officerTexts
            },
            .flag("is_illustrated", "Whether the campaign asks for the illustrated edition (`edition: illustrated`)") {
                (_: ReportRecord, c) in c.data.edition == .illustrated
            },
            .figure("books", "«Số sách quyên góp», from the source of record (`figure_of_record`)") { (_: ReportRecord, c) in
                c.campaign.figureOfRecord.books(c.summary.totals, c.summary.indicatorValues)
            },
            .record("document", "document", "The document's own date and time") { (_: ReportRecord, c) in c.data },
            .record("unit", "unit", "The unit the document is about, with everything below it") {
                (_: ReportRecord, c) in c.summary.unit
            },
            .record("totals", "totals", "Figures of the unit and everything below it") { (_: ReportRecord, c) in
                c.summary.totals
            },
            .rate("share", "All visits of all visits: 100% wherever there is one, for the sums below shares") {
                (_: ReportRecord, c) in c.summary.share
            },
            .record("reporting", "reporting", "«Tình hình báo cáo» of the unit and everything below it") {
                (_: ReportRecord, c) in c.summary.reporting
            },
            .record("average", "average", "Averages over the units that state their activities") { (_: ReportRecord, c) in
                c.summary.totals
            },
            .record("stating", "stating", "How many units state each figure in their own report") { (_: ReportRecord, c) in
                StatingRecord(summary: c.summary, campaign: c.campaign)
            },
            .optionalRecord("own", "unit_figures", "The unit's own report, when it reports itself") {
                (_: ReportRecord, c) in c.summary.units.first { $0.unit.code == c.summary.unit.code }
            },
            .list("children", "child", "Direct children in tree order, and first the unit itself when it reports itself") {
                (_: ReportRecord, c) in c.summary.children
            },
            .text("area_word", "What the children are, within a sentence: xã, thị trấn; or đơn vị when they are many things") {
                (_: ReportRecord, c) in c.areaWord
            },
            .text(
                "children_word", "The same with đơn vị trực thuộc, where units that are no areas stand among the children"
            ) {
                (_: ReportRecord, c) in c.childrenWord
            },
            .text("leading_word", "What those with most visits (`leading_children`) are among, within a sentence: xã, thị trấn")
            {
                (_: ReportRecord, c) in
                c.leadingWord
            },
            .text("model_word", "What the children of which learning models are spoken of are, within a sentence") {
                (_: ReportRecord, c) in
                c.modelWord
            },
            .list(
                "areas", "child", "Direct children of a level of which one at least has units below it: communes of a district"
            ) {
                (_: ReportRecord, c) in c.areas
            },
            .list("clusters", "cluster", "Areas, and last the units directly below taken together") {
                (_: ReportRecord, c) in c.summary.clusters
            },
            .list("units", "unit_figures", "Every reporting unit in tree order, own figures only") {
                (_: ReportRecord, c) in c.summary.units
            },
            .list("missing_units", "unit_figures", "Reporting units without an accepted report") { (_: ReportRecord, c) in
                c.missingUnits
            },
            .list("levels", "level", "«Cấp» with at least one reporting unit") { (_: ReportRecord, c) in c.summary.levels },
            .list("kinds", "kind", "«Loại đơn vị» with at least one reporting unit") { (_: ReportRecord, c) in c.summary.kinds
            },
            .list("types", "activity_type", "«Loại hoạt động» of the campaign, those not held included") {
                (_: ReportRecord, c) in
                c.summary.activityTypes
            },
            .list("type_groups", "type_group", "Groups of activity types, in the campaign's order") { (_: ReportRecord, c) in
                c.summary.typeGroups
            },
            .list("audiences", "audience", "«Đối tượng» of the campaign, those without anyone included") {
                (_: ReportRecord, c) in
                c.summary.audienceGroups
            },
            .optionalText("held_days", "On which of the days something was held: cả 7 ngày, 5/7 ngày; absent where on none") {
                (_: ReportRecord, c) in c.heldDays
            },
            .flag(
                "audiences_overlap",
                "Whether activities of the audiences do not add up to all activities, because some are of several audiences"
            ) { (_: ReportRecord, c) in
                c.summary.audiencesOverlap
            },
            .list("days", "day", "Every day of the period") { (_: ReportRecord, c) in c.summary.dates },
            .list("indicators", "indicator", "«Chỉ tiêu» of the campaign, summed") { (_: ReportRecord, c) in
                c.summary.indicators
            },
            .list(
                "models", "model", "Indicators with the part of them that another indicator states (recognised of registered)"
            ) {
                (_: ReportRecord, c) in c.summary.models
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
            .list("strength_groups", "remark_group", "«Ưu điểm» the units sent, the same words of several once") {
                (_: ReportRecord, c) in
                c.remarkGroups("strengths", \.strengths)
            },
            .list("limitation_groups", "remark_group", "«Hạn chế» the units sent, the same words of several once") {
                (_: ReportRecord, c) in
                c.remarkGroups("limitations", \.limitations)
            },
            .list("proposal_groups", "remark_group", "«Kiến nghị» the units sent, the same words of several once") {
                (_: ReportRecord, c) in
                c.remarkGroups("proposals", \.proposals)
            },
            .list("leading_types", "activity_type", "«Loại hoạt động» with most visits; empty where none may be called first") {
                (_: ReportRecord, c) in c.summary.leadingTypes
            },
            .list("leading_audiences", "audience", "«Đối tượng» with most visits; empty where none may be called first") {
                (_: ReportRecord, c) in c.summary.leadingAudiences
            },
            .list("leading_days", "day", "Days with most visits; empty where none may be called first") {
                (_: ReportRecord, c) in c.summary.leadingDates
            },
            .list("leading_children", "child", "Children with most visits, most first; empty unless some are left behind") {
                (_: ReportRecord, c) in c.summary.leadingChildren
            },
            .list("highlights", "activity", "«Hoạt động nổi bật»: where most people came; never banners and broadcasts") {
                (_: ReportRecord, c) in c.summary.highlights
            },
            .flag("lists_doubts", "Whether the campaign asks for doubtful figures in this document") { (_: ReportRecord, c) in
                c.data.listsDoubts
            },
            .list("duplicates", "duplicate", "Activities that may be one event stated several times") { (_: ReportRecord, c) in
                c.summary.review.duplicates
            },
            .list("outliers", "outlier", "Figures to look at again") { (_: ReportRecord, c) in c.summary.review.outliers },
            .list("broken_rules", "broken_rule", "Rules of the campaign that do not hold, errors first") {
                (_: ReportRecord, c) in c.summary.review.brokenRules
            },
            .list("unevaluated_rules", "unevaluated_rule", "Rules that could not be evaluated everywhere") {
                (_: ReportRecord, c) in c.summary.review.unevaluatedRules
            },
            .list("decisions", "decision", "Decisions that hold for figures in the document") { (_: ReportRecord, c) in
                c.summary.decisions
            },
            .list("targets", "target", "Targets of the unit and its direct children") { (_: ReportRecord, c) in
                c.summary.ownTargets
            },
            .list(
                "rankings", "ranking",
                "«Xếp hạng thi đua» of the areas with targets; of all direct children where none is an area"
            ) { (_: ReportRecord, c) in
                c.summary.ownRankings
            },
            .list(
                "apart_from_ranking", "unit", "Direct children with targets of another level, which are not placed among them"
            ) {
                (_: ReportRecord, c) in c.summary.apartFromRanking
            },
            .optionalRecord(
                "approval", "approval", "«Duyệt số liệu»; absent where the campaign asks nobody to approve"
            ) { (_: ReportRecord, c) in c.summary.approval },
            .optionalInteger("population", "«Số dân» known in the unit") { (_: ReportRecord, c) in c.summary.population },
            .record("per_100", "per_inhabitants", "«Lượt người trên 100 dân»") { (_: ReportRecord, c) in
                c.summary.perInhabitants
            },
            .optionalRecord("today", "day", "The day a daily bulletin is about") { (_: ReportRecord, c) in
                c.data.day.flatMap { day in c.summary.dates.first { $0.key == day } }
            },
            .date("report_day", "The day a daily bulletin is about, otherwise the document's own") { (_: ReportRecord, c) in
                c.data.day ?? c.data.documentTime.clock(offset: c.campaign.timeZone.offset).day
            },
            .list("compared_children", "child_comparison", "Direct children beside themselves in the earlier campaign") {
                (_: ReportRecord, c) in c.summary.comparison?.children ?? []
            },
            .list("compared_indicators", "indicator_change", "«Chỉ tiêu» of the campaign then and now") {
                (_: ReportRecord, c) in c.summary.comparison.map { c.changes($0) } ?? []
            },
            .list(
                "compared_figures", "compared_figure", "Counts and indicators of the campaign then and now, each by child"
            ) { (_: ReportRecord, c) in c.summary.comparison?.figures(of: c.campaign) ?? [] },
            .list("changes", "figure_change", "In a supplement: what changed since the document it follows, figure by figure") {
                (_: ReportRecord, c) in c.data.issue?.base?.changes ?? []
            },
            .list("word_changes", "word_change", "In a supplement: remarks and titles of activities that changed since") {
                (_: ReportRecord, c) in c.data.issue?.base?.wordChanges ?? []
            },
            .list(
                "separate_annexes", "annex_file",
                "Annexes that stand in a file of their own (`annexes: separate` of the report); empty where they stand behind the document"
            ) { (_: ReportRecord, c) in c.listedAnnexes },
            .optionalRecord(
                "previous", "previous_edition",
                "The edition before this one: the unit's report as it was issued, or else the document as it was last made"
            ) { (_: ReportRecord, c) in c.previous },
            .list("changed_figures", "figure_change", "Figures that are not what they were in the previous edition") {
                (_: ReportRecord, c) in c.previous?.changes ?? []
            },
            .list("changed_words", "word_change", "Remarks and titles of activities that changed since the previous edition") {
                (_: ReportRecord, c) in c.previous?.wordChanges ?? []
            },
            .list("changed_texts", "text_change", "Texts of officers that changed since the previous edition") {
                (_: ReportRecord, c) in c.previous?.textChanges ?? []
            },
            .optionalRecord("comparison", "comparison", "Figures beside those of the earlier campaign") {
                (_: ReportRecord, c) in c.summary.comparison
            },
        ])
}
