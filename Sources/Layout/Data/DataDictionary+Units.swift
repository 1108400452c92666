import Participation
import ReportModel
import Vietnamese

extension DataDictionary {
    static let unitTypes: [RecordType] = [
        RecordType(
            "unit", key: "code", label: "name", "«Đơn vị» of units.csv",
            [
                .text("code", "Code") { (r: Unit, _) in r.code },
                .text("name", "Full official name, as given") { (r: Unit, _) in r.name },
                .text("name_in_sentence", "Name within a sentence: xã Đông Mỹ, Trường THCS Đông Mỹ") { (r: Unit, _) in
                    UnitNaming.inSentence(r)
                },
                .text("within", "Where something of it happens: trên địa bàn xã Đông Mỹ, tại Trường THCS Đông Mỹ") {
                    (r: Unit, _) in
                    UnitNaming.within(r)
                },
                .text("kind", "«Loại đơn vị» within a sentence: huyện, xã") { (r: Unit, c) in
                    UnitNaming.kindInSentence(c.kindName(of: r))
                },
                .text("whole", "All of it, within a sentence: toàn huyện, toàn phường") { (r: Unit, c) in
                    "toàn " + UnitNaming.kindInSentence(c.kindName(of: r))
                },
                .text("head_post", "Who heads such a unit: Hiệu trưởng, Giám đốc, Tổ trưởng; else Thủ trưởng đơn vị") {
                    (r: Unit, c) in UnitNaming.headPost(ofKind: c.kindName(of: r))
                },
                .text("own_word", "What it calls itself within a sentence: nhà trường, trung tâm; else đơn vị") {
                    (r: Unit, c) in UnitNaming.ownWord(ofKind: c.kindName(of: r))
                },
                .text(
                    "symbol",
                    "Symbol of the reports it issues itself: that of its issuer, else BC- and the initials of its name, or its code where they are long: BC-THCSLL"
                ) { (r: Unit, c) in
                    c.campaign.issuesItself(r, in: c.tree)
                        ? c.campaign.issuance(for: r, in: c.tree).issuer.symbol
                        : "BC-" + (UnitNaming.initials(r.name) ?? r.code)
                },
                .text("bare_name", "Name without its type word: Đông Mỹ; of what is no administrative unit as given") {
                    (r: Unit, _) in
                    PlaceName.bare(r.name)
                },
                .named(
                    "type_abroad", optional: true,
                    "Type of administrative unit, in documents in English: Ward, Commune; absent in others and of what is none"
                ) { (r: Unit, _) in (nil, EnglishForms.type(r.name)) },
                .text("level", "Level, one of the campaign's") { (r: Unit, c) in c.tree.level(of: r.code) ?? "" },
                .optionalInteger("population", "«Số dân»") { (r: Unit, _) in r.population },
                .flag("reports", "Whether a report is expected from the unit itself") { (r: Unit, _) in r.reports },
                .optionalRecord("parent", "unit", "The unit above") { (r: Unit, c) in c.parent(of: r) },
            ]),
        RecordType(
            "child", key: "code", label: "name", "A direct child with everything below it, or the unit's own report",
            [
                .text("code", "Code of the unit") { (r: ChildSummary, _) in r.unit.code },
                .text("name", "Name of the unit; of its own report that of its office: UBND xã Đông Mỹ") {
                    (r: ChildSummary, c) in
                    c.childName(r.unit, isSelf: r.isSelf)
                },
                .record("unit", "unit", "The unit") { (r: ChildSummary, _) in r.unit },
                .flag("is_self", "Whether this is the unit's own report") { (r: ChildSummary, _) in r.isSelf },
                .record("totals", "totals", "Figures of the child and everything below it") { (r: ChildSummary, _) in r.totals
                },
                .record("reporting", "reporting", "«Tình hình báo cáo»") { (r: ChildSummary, _) in r.reporting },
                .record("average", "average", "Averages over the units that state their activities") { (r: ChildSummary, _) in
                    r.totals
                },
                .figure("books", "«Số sách quyên góp», from the source of record") { (r: ChildSummary, c) in
                    c.campaign.figureOfRecord.books(r.totals, r.indicators)
                },
                .rate("share", "Visits of all visits of the document") { (r: ChildSummary, _) in r.share },
                .list("units", "unit_figures", "Reporting units of the child") { (r: ChildSummary, c) in
                    c.summary.units(of: r)
                },
                .list("missing_units", "unit_figures", "Reporting units without an accepted report") { (r: ChildSummary, c) in
                    Summary.missing(among: c.summary.units(of: r))
                },
                .list("types", "child_part", "«Loại hoạt động» of the campaign") { (r: ChildSummary, c) in c.types(of: r) },
                .list("type_groups", "child_part", "Groups of activity types, in the campaign's order") {
                    (r: ChildSummary, c) in c.typeGroups(of: r)
                },
                .list("audiences", "child_part", "«Đối tượng» of the campaign") { (r: ChildSummary, c) in c.audiences(of: r) },
                .list("days", "child_day", "Every day of the period") { (r: ChildSummary, c) in c.days(of: r) },
                .list("indicators", "indicator_value", "«Chỉ tiêu» of the child, summed") { (r: ChildSummary, c) in
                    c.indicators(r.indicators)
                },
                .list("models", "model", "Indicators with the part of them another indicator states") { (r: ChildSummary, _) in
                    r.models
                },
                .flag("concerns_models", "Whether it is an area, or states something of a model") { (r: ChildSummary, c) in
                    c.concernsModels(r)
                },
                .flag("lacks_models", "Whether a model that the document speaks of is not stated whole in it") {
                    (r: ChildSummary, c) in
                    c.summary.models.contains { model in
                        (model.wholeValue != nil || model.partValue != nil)
                            && !r.models.contains {
                                $0.part.code == model.part.code && $0.wholeValue != nil && $0.partValue != nil
                            }
                    }
                },
            ]),
        RecordType(
            "child_part", key: "code", label: "name", "A type of activity or an audience group of one child",
            [
                .text("code", "Code") { (r: PartRecord, _) in r.code },
                .named("name", "Name") { (r: PartRecord, c) in (r.name, c.englishName(of: r)) },
                .record("totals", "totals", "Its figures in the child") { (r: PartRecord, _) in r.totals },
            ]),
        RecordType(
            "child_day", key: nil, "One child on one day",
            [
                .date("date", "The day") { (r: ChildDayRecord, _) in r.date },
                .record("totals", "totals", "Figures of the day") { (r: ChildDayRecord, _) in r.totals },
                .figure("participants", "«Lượt người»") { (r: ChildDayRecord, _) in r.totals[.participants] },
            ]),
        RecordType(
            "cluster", label: "name", "Units printed together",
            [
                .text("name", "Name of the area, or of the units directly below; empty when there is nothing else") {
                    (r: Cluster, c) in c.name(of: r)
                },
                .record("totals", "totals", "Figures of all of them") { (r: Cluster, _) in r.totals },
                .record("reporting", "reporting", "«Tình hình báo cáo»") { (r: Cluster, _) in
                    r.reporting
                },
                .figure("books", "«Số sách quyên góp», from the source of record") { (r: Cluster, c) in
                    c.campaign.figureOfRecord.books(of: r)
                },
                .rate("share", "Visits of all visits of the document") { (r: Cluster, _) in r.share },
                .list("units", "unit_figures", "The units") { (r: Cluster, _) in r.units },
                .list("missing_units", "unit_figures", "Those without an accepted report") { (r: Cluster, c) in
                    Summary.missing(among: r.units)
                },
                .flag("is_direct", "Whether these are the units directly below") { (r: Cluster, _) in r.area == nil },
            ]),
        RecordType(
            "unit_figures", key: "code", label: "name", "A reporting unit's own figures and state",
            [
                .text("code", "Code of the unit") { (r: UnitFigures, _) in r.unit.code },
                .text("name", "Name of the unit; where others stand below it, that of its office: UBND xã Đông Mỹ") {
                    (r: UnitFigures, c) in c.reporter(r.unit).name
                },
                .record("unit", "unit", "The unit as one that reports") { (r: UnitFigures, c) in c.reporter(r.unit) },
                .record("totals", "totals", "Own figures") { (r: UnitFigures, _) in r.totals },
                .optionalRecord("figures", "totals", "Own figures, absent when it has not reported") { (r: UnitFigures, _) in
                    r.standing.state.hasReported ? r.totals : nil
                },
                .figure("books", "Own «Số sách quyên góp», from the source of record; absent when it has not reported") {
                    (r: UnitFigures, c) in
                    r.standing.state.hasReported ? c.campaign.figureOfRecord.books(r.totals, r.indicators) : nil
                },
                .text("state", "«Tình trạng» in words: Đã báo cáo, Chưa gửi báo cáo, …") { (r: UnitFigures, _) in
                    r.standing.words
                },
                .text("state_code", "never_sent, unreadable, refused, withdrawn, reported, complete") { (r: UnitFigures, _) in
                    r.standing.state.rawValue
                },
                .flag("reported", "Whether something of it was accepted") { (r: UnitFigures, _) in
                    r.standing.state.hasReported
                },
                .flag("complete", "Whether all the campaign asks for is there") { (r: UnitFigures, _) in
                    r.standing.state == .complete
                },
                .flag("late", "Whether it was first accepted after the deadline") { (r: UnitFigures, _) in r.standing.isLate },
                .flag("sent_remarks", "Whether it sent remarks") { (r: UnitFigures, _) in r.statesRemarks },
                .texts("lacks", "What a complete report still lacks") { (r: UnitFigures, _) in r.standing.lacks },
                .rate("share", "Visits of all visits of the document") { (r: UnitFigures, _) in r.share },
                .list("indicators", "indicator_value", "«Chỉ tiêu» the unit stated") { (r: UnitFigures, c) in
                    c.indicators(r.indicators)
                },
                .list("models", "model", "Indicators with the part of them another indicator states") { (r: UnitFigures, _) in
                    r.models
                },
            ]),
        RecordType(
            "kind", key: "code", label: "name", "«Loại đơn vị» with its reporting units",
            [
                .text("code", "Code of the kind") { (r: KindFigures, _) in r.kind.code },
                .text("name", "Name of the kind, as units of it are called that report: UBND xã, Trường mầm non") {
                    (r: KindFigures, c) in CaseMapping.sentenceCased(c.words(of: r))
                },
                .text("name_in_sentence", "The same within a sentence: UBND xã, trường mầm non") { (r: KindFigures, c) in
                    c.words(of: r)
                },
                .flag("is_own", "Whether the unit the document is about is its only one") { (r: KindFigures, c) in
                    r.units.map(\.unit.code) == [c.summary.unit.code]
                },
                .text("level", "Level of the kind") { (r: KindFigures, _) in r.kind.level },
                .record("totals", "totals", "Own figures of its units") { (r: KindFigures, _) in r.totals },
                .record("reporting", "reporting", "«Tình hình báo cáo» of its units") { (r: KindFigures, _) in
                    r.reporting
                },
                .integer("taking_part", "Its units that held at least one activity") { (r: KindFigures, _) in r.takingPart },
                .list("units", "unit_figures", "Its units") { (r: KindFigures, _) in r.units },
                .list("indicators", "indicator_value", "«Chỉ tiêu» of its units, summed") { (r: KindFigures, c) in
                    c.indicators(r.indicators)
                },
            ]),
        RecordType(
            "level", key: "name", label: "name", "«Cấp» with its reporting units",
            [
                .text("name", "The level, one of the campaign's") { (r: LevelFigures, _) in r.level },
                .record("totals", "totals", "Own figures of its units") { (r: LevelFigures, _) in r.totals },
                .record("reporting", "reporting", "«Tình hình báo cáo» of its units") { (r: LevelFigures, _) in r.reporting },
            ]),
    ]
}
