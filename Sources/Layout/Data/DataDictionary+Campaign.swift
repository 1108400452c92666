import Participation
import ReportModel
import Vietnamese

extension DataDictionary {
    /// The campaign, who issues and signs its documents, and the editions of them.
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
                .named(
                    "body_abroad", optional: true,
                    "What kind of body it is, in documents in English: Steering Committee for Building a Learning Society; absent where not known"
                ) { (_: Issuer, c) in (nil, EnglishForms.body(c.issuerFullName)) },
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
