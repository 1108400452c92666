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

    static let campaignTypes: [RecordType] = [
        RecordType(
            "campaign", "«Đợt» as campaign.yaml states it",
            [
                .text("code", "Code of the campaign") { (r: Campaign, _) in r.code },
                .named("title", "Title: `title`, in documents in English `title_en`") { (r: Campaign, _) in
                    (r.title, r.titleEnglish)
                },
                .text("title_as_written", "Title in Vietnamese, as written") { (r: Campaign, _) in r.title },
                .text("word", "What it is, in one or two words: Tuần lễ; đợt when the title does not begin with such a word") {
                    (r: Campaign, _) in r.shortName ?? CampaignNaming.word(r.title)
                },
                .optionalText("short_name", "What it is called after its title: `short_name`, else the word it begins with") {
                    (r: Campaign, _) in r.shortName ?? CampaignNaming.firstWord(r.title)
                },
                .named("theme", optional: true, "«Chủ đề»; in documents in English `theme_en`") { (r: Campaign, _) in
                    (r.theme, r.theme == nil ? nil : r.themeEnglish)
                },
                .texts("contact", "Whom readers abroad may write to (`contact`)") { (r: Campaign, _) in r.contact },
                .record("period", "period", "First and last day, of the units that the document speaks of") {
                    (_: Campaign, c) in
                    c.calendar.days(of: c.summary.unit.code)
                },
                .moment("deadline", "«Hạn báo cáo» of the units that the document speaks of") { (_: Campaign, c) in
                    c.calendar.sharedDeadline(of: c.summary.unit, in: c.tree)
                },
                .flag("has_one_deadline", "Whether all units that the document speaks of have one deadline") {
                    (_: Campaign, c) in !c.calendar.hasSeveralDeadlines(below: c.summary.unit.code)
                },
                .flag("is_learning", "Whether it is about learning: false with `catalogue: none`") { (r: Campaign, _) in
                    r.catalogue.isLearning
                },
                .flag("counts_reach", "Whether people reached from afar are counted by themselves, not among the visits") {
                    (r: Campaign, _) in r.figures.contains(.reach)
                },
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
                .named("in_words", "Both days: từ ngày 02/10/2023 đến ngày 08/10/2023; from 2 to 8 October 2023") {
                    (r: DateSpan, _) in
                    func words(_ day: CalendarDate) -> String {
                        DateFormat.short(year: day.year, month: day.month, day: day.day)
                    }
                    return ("từ ngày \(words(r.from)) đến ngày \(words(r.to))", EnglishForms.span(r))
                },
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
                .optionalText(
                    "short_name",
                    "What it is called once its full name was given: Ban Chỉ đạo; absent where nothing shorter is usual"
                ) { (_: Issuer, c) in c.issuerNames.short },
                .text("word", "`short_name`, else `full_name`: for all but the first place of a document") { (_: Issuer, c) in
                    c.issuerNames.short ?? c.issuerFullName
                },
                .optionalText(
                    "head",
                    "Its head, or that of the body above, who acts in his own name: Chủ tịch Ủy ban nhân dân phường Hà Đông"
                ) { (_: Issuer, c) in c.issuerNames.head?.name },
                .optionalText("head_post", "The post by which that head signs: Chủ tịch") { (_: Issuer, c) in
                    c.issuerNames.head?.post
                },
                .flag("is_own", "Whether the unit the document is about issues it itself") { (_: Issuer, c) in
                    c.campaign.issuesItself(c.summary.unit, in: c.tree)
                },
                .text("symbol", "Symbol after the number: BC-BCĐ") { (r: Issuer, _) in r.symbol },
                .text("place", "«Địa danh», with the type word where it belongs to the name: Phường Nguyễn Du") {
                    (r: Issuer, c) in
                    UnitNaming.place(r.place, among: c.tree.units)
                },
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
                .text("cutoff", "Up to when its figures go: hết ngày 08/10/2023; ngày 05/10/2023 while the days still run") {
                    (_: ReportData, c) in c.cutoff
                },
                .date("cutoff_day", "The day up to which its figures go") { (_: ReportData, c) in c.cutoffDay },
                .optionalText("number", "Its number, once it is issued: 12") { (r: ReportData, _) in r.issue?.number },
                .named("dated", "The day it is issued on, in long form; before that, room for the day, which the pen fills in")
                {
                    (r: ReportData, _) in
                    guard let date = r.issue?.date else {
                        let day = r.documentTime.clock(offset: r.campaign.timeZone.offset).day
                        return (Format.blankDay(day), EnglishForms.date(day, day: String(repeating: " ", count: 6)))
                    }
                    return (DateFormat.long(year: date.year, month: date.month, day: date.day), EnglishForms.date(date))
                },
                .integer("edition", "«Lần»: 1, or more for a supplement") { (r: ReportData, _) in r.issue?.edition ?? 1 },
                .optionalRecord("base", "base_document", "The document that a supplement follows") { (r: ReportData, _) in
                    r.issue?.base
                },
            ]),
        RecordType(
            "base_document", "The document that a supplement follows",
            [
                .text("number", "Its number") { (r: IssueMark.Base, _) in r.number },
                .date("date", "Its date") { (r: IssueMark.Base, _) in r.date },
                .flag("keeps_cuts", "Whether its cuts, rates and targets are known, so that all that changed is told") {
                    (r: IssueMark.Base, _) in r.keepsCuts
                },
            ]),
        RecordType(
            "figure_change", "A figure that is not what it was in the edition before",
            [
                .optionalText("unit", "Name of the unit whose own figure it is; absent for the document as a whole") {
                    (r: FigureChange, _) in r.unit
                },
                .text("place", "The same, and of the document as a whole what it is about: Toàn huyện") {
                    (r: FigureChange, c) in
                    r.unit ?? CaseMapping.sentenceCased("toàn " + UnitNaming.kindInSentence(c.kindName(of: c.summary.unit)))
                },
                .text("figure", "What is counted: Lượt người tham gia") { (r: FigureChange, c) in r.name(in: c.campaign) },
                .figure("before", "What it was; absent of rates, places and what else is no sum") { (r: FigureChange, _) in
                    r.before
                },
                .figure("now", "What it is; absent of what is no sum") { (r: FigureChange, _) in r.now },
                .optionalText("before_text", "What it was, as printed: 1.234; 12,5%; absent where it was not stated") {
                    (r: FigureChange, _) in r.beforeText
                },
                .optionalText("now_text", "What it is, as printed") { (r: FigureChange, _) in r.nowText },
                .flag("is_cut", "Whether it is a part of another figure, by type, audience group, day or kind of unit") {
                    (r: FigureChange, _) in r.isCut
                },
                .optionalInteger("change", "Now less before; absent where one of them is not stated") { (r: FigureChange, _) in
                    r.difference
                },
                .text("why", "The file, the decision or the edit that changed it") { (r: FigureChange, c) in
                    r.why(offset: c.campaign.timeZone.offset)
                },
            ]),
        RecordType(
            "annex_file", label: "name", "An annex that stands in a file of its own",
            [
                .text("name", "What it is called: Phụ lục I") { (r: AnnexRecord, _) in r.name },
                .text("title", "Its title") { (r: AnnexRecord, _) in r.title },
            ]),
        RecordType(
            "previous_edition", "The edition that a document is compared with",
            [
                .text(
                    "in_words",
                    "Which it is: Báo cáo số 12/BC-BCĐ ngày 09/10/2023; bản trước (số liệu tính đến 17 giờ 00 ngày 08/10/2023)"
                ) { (r: PreviousEdition, c) in c.words(of: r.source) },
                .flag("is_issued", "Whether it was issued") { (r: PreviousEdition, _) in
                    if case .issued = r.source { true } else { false }
                },
                .flag("is_same", "Whether nothing has changed since") { (r: PreviousEdition, _) in r.isSame },
                .flag("keeps_texts", "Whether it is known what officers had written then") { (r: PreviousEdition, _) in
                    r.textChanges != nil
                },
            ]),
        RecordType(
            "text_change", "A text of an officer that is not what it was in the previous edition",
            [
                .text("place", "Where it stands: Ưu điểm") { (r: TextChange, _) in r.place.words },
                .optionalText("before", "What it was; absent for a new one") { (r: TextChange, _) in r.before },
                .optionalText("now", "What it is; absent for one that is gone") { (r: TextChange, _) in r.now },
            ]),
        RecordType(
            "word_change",
            "A remark or the title of an activity that is not what it was in the edition before",
            [
                .text("unit", "Name of the unit") { (r: WordChange, _) in r.unit },
                .text("what", "What the words are: Kiến nghị") { (r: WordChange, _) in r.name },
                .optionalText("before", "What they were; absent for new ones") { (r: WordChange, _) in r.before },
                .optionalText("now", "What they are; absent for those that are gone") { (r: WordChange, _) in r.now },
                .text("why", "The file or the edit that changed them") { (r: WordChange, c) in
                    r.causes.words(offset: c.campaign.timeZone.offset)
                },
            ]),
    ]
}
