import Participation
import ReportModel

extension DataDictionary {
    static let unitTypes: [RecordType] = [
        RecordType(
            "unit", key: "code", label: "name", "«Đơn vị» of units.csv",
            [
                .text("code", "Code") { (r: Unit, _) in r.code },
                .text("name", "Full official name, as given") { (r: Unit, _) in r.name },
                .text("name_in_sentence", "Name within a sentence: xã Đông Mỹ, Trường THCS Đông Mỹ") { (r: Unit, _) in
                    UnitNaming.inSentence(r.name)
                },
                .text("kind", "«Loại đơn vị» within a sentence: huyện, xã") { (r: Unit, c) in
                    UnitNaming.kindInSentence(c.kindName(of: r))
                },
                .text("level", "Level, one of the campaign's") { (r: Unit, c) in c.tree.level(of: r.code) ?? "" },
                .optionalInteger("population", "«Số dân»") { (r: Unit, _) in r.population },
                .flag("reports", "Whether a report is expected from the unit itself") { (r: Unit, _) in r.reports },
                .optionalRecord("parent", "unit", "The unit above") { (r: Unit, c) in c.parent(of: r) },
            ]),
        RecordType(
            "child", key: "code", label: "name", "A direct child with everything below it, or the unit's own report",
            [
                .text("code", "Code of the unit") { (r: ChildRecord, _) in r.child.unit.code },
                .text("name", "Name of the unit; its own report is marked so") { (r: ChildRecord, _) in
                    r.child.isSelf ? "\(r.child.unit.name) (cơ quan, đơn vị trực tiếp báo cáo)" : r.child.unit.name
                },
                .record("unit", "unit", "The unit") { (r: ChildRecord, _) in r.child.unit },
                .flag("is_self", "Whether this is the unit's own report") { (r: ChildRecord, _) in r.child.isSelf },
                .record("totals", "totals", "Figures of the child and everything below it") { (r: ChildRecord, _) in
                    r.child.totals
                },
                .record("reporting", "reporting", "«Tình hình báo cáo»") { (r: ChildRecord, c) in
                    c.record(of: r.child.reporting)
                },
                .record("average", "average", "Averages over the units that have reported") { (r: ChildRecord, _) in
                    AverageRecord(totals: r.child.totals, reported: r.child.reporting.reported)
                },
                .rate("share", "Visits of all visits of the document") { (r: ChildRecord, c) in
                    Rate(part: r.child.totals.participants, whole: c.summary.totals.participants)
                },
                .list("units", "unit_figures", "Reporting units of the child") { (r: ChildRecord, c) in
                    c.units(ofChild: r.index)
                },
                .list("missing_units", "unit_figures", "Reporting units without an accepted report") { (r: ChildRecord, c) in
                    c.units(ofChild: r.index).filter { $0.unit.reports && !$0.standing.state.hasReported }
                },
                .list("days", "child_day", "Visits on every day of the period") { (r: ChildRecord, c) in
                    c.days(ofChild: r.index)
                },
                .list("indicators", "indicator_value", "«Chỉ tiêu» of the child, summed") { (r: ChildRecord, c) in
                    c.indicators(r.child.indicators)
                },
                .list("models", "model", "Indicators with the part of them another indicator states") { (r: ChildRecord, c) in
                    c.models(r.child.indicators)
                },
            ]),
        RecordType(
            "child_day", key: nil, "Visits of one child on one day",
            [
                .date("date", "The day") { (r: ChildDayRecord, _) in r.date },
                .integer("participants", "«Lượt người»") { (r: ChildDayRecord, _) in r.participants },
            ]),
        RecordType(
            "cluster", label: "name", "Units printed together",
            [
                .text("name", "Name of the area, or of the units directly below; empty when there is nothing else") {
                    (r: ClusterRecord, _) in r.name
                },
                .record("totals", "totals", "Figures of all of them") { (r: ClusterRecord, _) in r.totals },
                .record("reporting", "reporting", "«Tình hình báo cáo»") { (r: ClusterRecord, c) in
                    c.record(of: r.reporting)
                },
                .rate("share", "Visits of all visits of the document") { (r: ClusterRecord, c) in
                    Rate(part: r.totals.participants, whole: c.summary.totals.participants)
                },
                .list("units", "unit_figures", "The units") { (r: ClusterRecord, _) in r.units },
                .list("missing_units", "unit_figures", "Those without an accepted report") { (r: ClusterRecord, _) in
                    r.units.filter { $0.unit.reports && !$0.standing.state.hasReported }
                },
                .flag("is_direct", "Whether these are the units directly below") { (r: ClusterRecord, _) in r.isDirect },
            ]),
        RecordType(
            "unit_figures", key: "code", label: "name", "A reporting unit's own figures and state",
            [
                .text("code", "Code of the unit") { (r: UnitFigures, _) in r.unit.code },
                .text("name", "Name of the unit") { (r: UnitFigures, _) in r.unit.name },
                .record("unit", "unit", "The unit") { (r: UnitFigures, _) in r.unit },
                .record("totals", "totals", "Own figures; zeros when it has not reported") { (r: UnitFigures, _) in r.totals },
                .optionalRecord("figures", "totals", "Own figures, absent when it has not reported") { (r: UnitFigures, _) in
                    r.standing.state.hasReported ? r.totals : nil
                },
                .text("state", "«Tình trạng» in words: Đã báo cáo, Chưa gửi, …") { (r: UnitFigures, _) in
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
                .texts("lacks", "What a complete report still lacks") { (r: UnitFigures, _) in r.standing.lacks },
                .rate("share", "Visits of all visits of the document") { (r: UnitFigures, c) in
                    Rate(part: r.totals.participants, whole: c.summary.totals.participants)
                },
                .list("indicators", "indicator_value", "«Chỉ tiêu» the unit stated") { (r: UnitFigures, c) in
                    c.indicators(r.indicators)
                },
                .list("models", "model", "Indicators with the part of them another indicator states") { (r: UnitFigures, c) in
                    c.models(r.indicators)
                },
            ]),
        RecordType(
            "kind", key: "code", label: "name", "«Loại đơn vị» with its reporting units",
            [
                .text("code", "Code of the kind") { (r: KindRecord, _) in r.kind.code },
                .text("name", "Name of the kind") { (r: KindRecord, _) in r.kind.name },
                .text("name_in_sentence", "Name within a sentence: xã, trường Mầm non") { (r: KindRecord, _) in
                    UnitNaming.kindInSentence(r.kind.name)
                },
                .text("level", "Level of the kind") { (r: KindRecord, _) in r.kind.level },
                .record("totals", "totals", "Own figures of its units") { (r: KindRecord, _) in r.totals },
                .record("reporting", "reporting", "«Tình hình báo cáo» of its units") { (r: KindRecord, c) in
                    c.record(of: r.reporting)
                },
                .list("units", "unit_figures", "Its units") { (r: KindRecord, _) in r.units },
            ]),
    ]
}
